"""The report of a written consultation (verslag van een schriftelijk overleg), answers after each
question.

Sections of parties open with "Vragen en opmerkingen van de leden van de …-fractie"; in them each
question is followed by its answer under "19. Antwoord van het kabinet:".  Topics are short lines of
their own.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field

from kamer_tui.document.model import Exchange, Heading, Paragraph, Party, Side, Topic
from kamer_tui.parsing.assembly.parts import Parts
from kamer_tui.parsing.blocks.block import Block
from kamer_tui.parsing.blocks.heading_lines import (
    AnswerLabel,
    PartyHeading,
    answer_label,
    is_topic,
    part_at,
    party_heading,
    unnumbered_label,
)
from kamer_tui.parsing.blocks.joining import join_lines, make_heading, make_paragraph
from kamer_tui.parsing.blocks.paragraphs import split_paragraphs
from kamer_tui.parsing.blocks.widths import Widths
from kamer_tui.parsing.structure.body import Body
from kamer_tui.parsing.structure.boundary import answer_end, part_answer
from kamer_tui.parsing.vocabulary import wording
from kamer_tui.parsing.vocabulary.part_headings import part_heading
from kamer_tui.sources.lines import Line
from kamer_tui.translation import N_

_UNSURE_BOUNDARY = N_("where the previous answer ends and this question begins")
_NO_NUMBER = N_("its number is not printed")
_NO_QUESTION = N_("no question was found before this answer")

_LONGEST_ABBREVIATION = 5
_MOST_LINES_OF_PARTS = 6
_SIDES: dict[type, tuple[Side | None, Side | None]] = {
    AnswerLabel: ("answer", None),
    PartyHeading: ("question", "question"),
    type(None): (None, None),
}
"""What is known of the paragraphs below a heading: of the first one, and of the others."""


@dataclass(slots=True)
class _Stretch:
    """What stands between two headings: the heading before it, and its lines."""

    opened_by: AnswerLabel | PartyHeading | None
    heading_lines: list[Line]
    lines: list[Line]
    start: int = 0
    """Offset of the text on the first line, where an answer begins beside its heading."""


@dataclass(slots=True)
class _Section:
    """A party's section while it is put together."""

    names: tuple[str, ...]
    topic: str | None = None
    introduced: bool = False
    pending: list[Block] = field(default_factory=list)
    """The blocks of the question whose answer comes next."""


def answers_each_party(body: Body) -> bool:
    """True if numbered answers stand in parties' sections, the first before the second party asks,
    and at least as many as there are parties: no other genre is so.
    """
    text = body.outside
    numbered, headings = text.answer_labels, text.party_headings
    return (
        bool(numbered)
        and len(numbered) >= len(headings) > 0
        and numbered[0] < [*headings, len(text.lines)][1]
    )


def has_numbered_answers_and_parties(body: Body) -> bool:
    """True if there are numbered answers and parties' sections."""
    return bool(body.outside.answer_labels and body.outside.party_headings)


def has_numbered_answers(body: Body) -> bool:
    """True if there are numbered headings of answers."""
    return bool(body.outside.answer_labels)


def has_unnumbered_answers(body: Body) -> bool:
    """True if parties' sections have headings of answers without numbers, at least as many as there
    are parties.  Where all are answered together there are fewer: that is another genre.
    """
    text = body.outside
    if text.answer_labels or not text.party_headings:
        return False
    places = range(len(text.lines))
    answers = sum(unnumbered_label(text.lines, place, text.hyphens) is not None for place in places)
    return answers >= len(text.party_headings)


def read(body: Body, progress: Callable[[int], None]) -> Parts:
    """Read a report."""
    inside, table, tail = _within(body)
    stretches = _stretches(inside, _labels(inside))
    parts = _Assembly(inside, _measure(stretches)).run(stretches, progress)
    parts.front_matter.extend(make_paragraph([line], body.hyphens) for line in table)
    for group in split_paragraphs(tail, None):
        if part_heading(join_lines(group, body.hyphens)) is not None:
            parts.headings.append(make_heading(group, body.hyphens))
        else:
            parts.front_matter.append(make_paragraph(group, body.hyphens))
    return parts


def _within(body: Body) -> tuple[Body, Sequence[Line], Sequence[Line]]:
    """The text without its table of contents, that table, and the parts that follow the last
    answer: those that stand empty since the answers stand below their questions, or the agenda.
    """
    table = body.lines[body.contents.start : body.contents.stop]
    lines = body.outside.lines
    after = next(
        (place for place in range(len(lines) - 1, -1, -1) if "ntwoord" in lines[place].text), 0
    )
    # An empty part has the word itself.
    after = max(0, after - _MOST_LINES_OF_PARTS)
    for place in range(after, len(lines)):
        found = part_at(lines, place)
        if found is not None and found[0].numbered and found[0].side != "questions":
            if any(answer_label(lines, later, body.hyphens) for later in range(place, len(lines))):
                continue
            return Body(lines[:place], body.hyphens), table, lines[place:]
    return body.outside, table, ()


def _labels(body: Body) -> dict[int, AnswerLabel]:
    """The headings of answers by the index of their line.  Where some are numbered, one without
    a number counts only if just one number is missing there from the row.
    """
    lines, hyphens = body.lines, body.hyphens
    numbered: dict[int, AnswerLabel] = {}
    others: dict[int, AnswerLabel] = {}
    for index in range(len(lines)):
        label = answer_label(lines, index, hyphens)
        if label is not None:
            numbered[index] = label
            continue
        label = unnumbered_label(lines, index, hyphens)
        if label is not None:
            others[index] = label
    if not numbered:
        return others
    places = sorted(numbered)
    for before, after in zip([None, *places], [*places, None], strict=True):
        between = [
            index
            for index in others
            if (before is None or before < index) and (after is None or index < after)
        ]
        if len(between) != 1 or after is None:
            continue
        last = numbered[before].numbers[-1] if before is not None else 0
        if numbered[after].numbers[0] == last + 2:
            numbered[between[0]] = others[between[0]]
    return numbered


def _stretches(body: Body, labels: Mapping[int, AnswerLabel]) -> list[_Stretch]:
    lines = body.lines
    stretches = [_Stretch(None, [], [])]
    index = 0
    while index < len(lines):
        opening = labels.get(index) or party_heading(lines, index, body.hyphens)
        if opening is None:
            stretches[-1].lines.append(lines[index])
            index += 1
            continue
        heading = list(lines[index : index + opening.lines])
        index += opening.lines
        if isinstance(opening, AnswerLabel) and opening.rest is not None:
            stretches.append(_Stretch(opening, heading[:-1], heading[-1:], opening.rest))
        else:
            stretches.append(_Stretch(opening, heading, []))
    return stretches


def _measure(stretches: Sequence[_Stretch]) -> Widths | None:
    """The text right below an answer's heading is an answer, right above it a question."""
    questions: list[list[Line]] = []
    answers: list[list[Line]] = []
    for stretch, following in zip(stretches, [*stretches[1:], None], strict=True):
        if isinstance(stretch.opened_by, AnswerLabel):
            answers.append(_run(stretch.lines, forward=True))
        if following is not None and isinstance(following.opened_by, AnswerLabel):
            questions.append(_run(stretch.lines, forward=False))
    return Widths.of(questions, answers)


def _run(lines: Sequence[Line], *, forward: bool) -> list[Line]:
    """The first or last lines without a gap between them, on one page."""
    if not lines:
        return []
    if forward:
        end = 1
        while end < len(lines) and not lines[end].after_gap and lines[end].page == lines[0].page:
            end += 1
        return list(lines[:end])
    start = len(lines) - 1
    while start > 0 and not lines[start].after_gap and lines[start - 1].page == lines[start].page:
        start -= 1
    return list(lines[start:])


class _Assembly:
    """Whose is what: walks through the stretches and collects parties, topics and exchanges."""

    def __init__(self, body: Body, measure: Widths | None) -> None:
        self._hyphens = body.hyphens
        self._measure = measure
        self._parts = Parts()
        self._parties: dict[str, Party] = {}
        self._section = _Section(())
        self._open_topics: list[tuple[str, Block]] = []
        self._unsure = False
        self._lines = body.lines
        self._names: dict[str, str] = {}
        self._forms: dict[str, str] = {}

    def run(self, stretches: Sequence[_Stretch], progress: Callable[[int], None]) -> Parts:
        done = 0
        labels = [one.opened_by for one in stretches if isinstance(one.opened_by, AnswerLabel)]
        if labels and not any(label.numbers for label in labels):
            self._parts.numbering = "assigned"
        for stretch, following in zip(stretches, [*stretches[1:], None], strict=True):
            answered = following is not None and isinstance(following.opened_by, AnswerLabel)
            if isinstance(stretch.opened_by, AnswerLabel):
                self._answer(stretch, stretch.opened_by, answered)
            else:
                self._opening(stretch, stretch.opened_by, answered)
            done += len(stretch.heading_lines) + len(stretch.lines)
            progress(done)
        self._close_topics()
        self._parts.parties = list(self._parties.values())
        return self._parts

    def _blocks(self, stretch: _Stretch, *, boundary_inside: bool = False) -> list[Block]:
        blocks: list[Block] = []
        sides = _SIDES[type(stretch.opened_by)]
        groups = list(split_paragraphs(stretch.lines, self._measure, sides))
        if boundary_inside and len(groups) == 1:
            groups = part_answer(groups[0])
        for index, lines in enumerate(groups):
            start = stretch.start if index == 0 else 0
            paragraph = make_paragraph(lines, self._hyphens, start)
            heading = not start and is_topic(lines, paragraph.text)
            blocks.append(Block(tuple(lines), paragraph, heading))
        # A heading has text below it.
        if blocks and blocks[-1].heading:
            last = blocks[-1]
            blocks[-1] = Block(last.lines, last.paragraph, False)
        return blocks

    # -- the text under a party's heading, or before the first one --------------------------------

    def _opening(
        self, stretch: _Stretch, opened_by: PartyHeading | AnswerLabel | None, answered: bool
    ) -> None:
        blocks = self._blocks(stretch)
        if not isinstance(opened_by, PartyHeading):
            asked = 0
            if answered and blocks:
                asked = len(blocks) - 1
            self._parts.front_matter.extend(block.paragraph for block in blocks[:asked])
            if answered:
                self._section.pending = blocks[asked:]
            else:
                self._parts.front_matter.extend(block.paragraph for block in blocks[asked:])
            return
        self._close_topics()
        names = dict.fromkeys(self._same(self._name(name)) for name in opened_by.names)
        self._section = _Section(tuple(names))
        heading = make_heading(stretch.heading_lines, self._hyphens)
        for index, name in enumerate(self._section.names):
            party = self._parties.get(name, Party(name))
            headings = (*party.headings, heading) if index == 0 else party.headings
            self._parties[name] = Party(name, party.introduction, party.remarks, headings)
        if not answered:
            self._unanswered(blocks)
            return
        first = next((index for index, block in enumerate(blocks) if block.heading), None)
        if first is not None:
            self._introduce(blocks[:first])
            self._question(blocks[first:])
        else:
            self._question(blocks)

    def _same(self, name: str) -> str:
        """The form in which the party was named first: a member that left a group is "Groep Van
        Haga" in one heading and "fractie-Van Haga" in another.
        """
        key = name.removeprefix("Groep ").removeprefix("Fractie ").casefold()
        return self._forms.setdefault(key, name)

    def _name(self, printed: str) -> str:
        """A party's name, as the text writes it where a heading is all in capitals."""
        if len(printed) < _LONGEST_ABBREVIATION or not printed.isupper():
            return printed
        if printed not in self._names:
            spelled = re.compile(rf"\b{re.escape(printed)}\b", re.IGNORECASE)
            found = Counter(
                name
                for line in self._lines
                for name in spelled.findall(line.text)
                if not name.isupper() and name[0].isupper()
            )
            self._names[printed] = found.most_common(1)[0][0] if found else printed
        return self._names[printed]

    def _question(self, blocks: list[Block]) -> None:
        """Text before an answer: its topic, an introduction under it, and the question."""
        last = max((index for index, block in enumerate(blocks) if block.heading), default=-1)
        under_no_answer = blocks[:last] if last > 0 else []
        if under_no_answer:
            self._unanswered(under_no_answer)
        if last >= 0:
            self._open_topic(blocks[last])
        asked = blocks[last + 1 :]
        if not self._section.introduced:
            opening = _introduction(asked)
            self._introduce(asked[:opening])
            asked = asked[opening:]
        self._section.pending = asked

    def _introduce(self, blocks: Sequence[Block]) -> None:
        if not blocks or not self._section.names:
            self._section.introduced = self._section.introduced or bool(blocks)
            return
        self._section.introduced = True
        self._give([block.paragraph for block in blocks], remarks=False)

    def _unanswered(self, blocks: Sequence[Block]) -> None:
        """Text of a party without an answer: an introduction if it only introduces, or a remark."""
        if not blocks:
            return
        if not self._section.introduced and not any(
            wording.asks(block.paragraph.text) for block in blocks
        ):
            self._introduce(blocks)
        else:
            self._give([block.paragraph for block in blocks], remarks=True)

    def _give(self, paragraphs: Sequence[Paragraph], *, remarks: bool) -> None:
        """Give text to the section's first party; without a party it is front matter."""
        if not self._section.names:
            self._parts.front_matter.extend(paragraphs)
            return
        party = self._parties[self._section.names[0]]
        self._parties[party.name] = Party(
            party.name,
            party.introduction if remarks else (*party.introduction, *paragraphs),
            (*party.remarks, *paragraphs) if remarks else party.remarks,
            party.headings,
        )

    # -- the text under an answer's heading ------------------------------------------------------

    def _answer(self, stretch: _Stretch, label: AnswerLabel, answered: bool) -> None:
        blocks = self._blocks(stretch, boundary_inside=answered)
        end, certain, _ = answer_end(blocks, self._measure, label.answered_by, answered)
        heading_lines = tuple(line.number for line in stretch.heading_lines)
        question = self._section.pending
        self._section.pending = []
        for title, block in self._open_topics:
            self._add_topic(title, block)
        self._open_topics = []
        numbers = label.numbers
        uncertain = _UNSURE_BOUNDARY if self._unsure else None if question else _NO_QUESTION
        if not numbers:
            exchanges = self._parts.exchanges
            numbers = (exchanges[-1].numbers[-1] + 1 if exchanges else 1,)
            if self._parts.numbering == "printed":
                uncertain = uncertain or _NO_NUMBER
        page = question[0].paragraph.page if question else _page(stretch)
        self._parts.exchanges.append(
            Exchange(
                numbers=numbers,
                label=label.label or str(numbers[0]),
                parties=self._section.names,
                topic=self._section.topic,
                question=tuple(block.paragraph for block in question),
                answer=tuple(block.paragraph for block in blocks[:end]),
                answered_by=label.answered_by,
                page=page,
                headings=(Heading(label.text, _page(stretch), heading_lines),),
                uncertain=uncertain,
            )
        )
        unsure = end < len(blocks) and blocks[end].lines[0].unsure
        self._unsure = answered and (unsure or not certain)
        self._section.introduced = True
        if answered:
            self._question(blocks[end:])
        else:
            self._unanswered(blocks[end:])

    # -- topics ----------------------------------------------------------------------------------

    def _open_topic(self, block: Block) -> None:
        self._close_topics()
        self._section.topic = block.paragraph.text
        self._open_topics.append((block.paragraph.text, block))

    def _close_topics(self) -> None:
        """A topic under which nothing was answered is text of the party."""
        if self._open_topics:
            self._give([block.paragraph for _, block in self._open_topics], remarks=True)
            self._open_topics = []

    def _add_topic(self, title: str, block: Block) -> None:
        paragraph = block.paragraph
        self._parts.topics.append(
            Topic(
                title,
                len(self._parts.exchanges),
                Heading(title, paragraph.page, paragraph.lines),
            )
        )


def _introduction(blocks: Sequence[Block]) -> int:
    """How many of the first blocks introduce: they ask nothing, and the last of them is worded as
    an introduction; the last block is the question at the least.
    """
    count = 0
    for index, block in enumerate(blocks[:-1]):
        if wording.asks(block.paragraph.text):
            break
        if wording.introduces(block.paragraph.text):
            count = index + 1
    return count


def _page(stretch: _Stretch) -> int:
    lines = stretch.heading_lines or stretch.lines
    return lines[0].page
