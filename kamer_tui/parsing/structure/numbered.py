"""Numbered questions and answers: which numbers are labels, and which answer is to which question.

This is the engine that the genres with numbers share.  ``read_numbered`` takes a body's lines to a
``NumberedText``: what stands before the first label, the questions with their answers, and what
closes the document (a notice, an explanation).  A genre adds who asks, and what the headings above
a question are (``Answered.above``).

The row of the labels is found first (``row``), the text is cut at them (``stretches``), and
questions and answers are paired (``pairing_by_number``).  Nothing printed is repaired: a number
that is printed twice is there twice.
"""

from __future__ import annotations

import itertools
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace

from kamer_tui.document.model import Exchange, Heading, Numbering, Paragraph, Party, Topic
from kamer_tui.language.hyphens import Hyphens
from kamer_tui.language.numbers import listed
from kamer_tui.parsing.assembly.parts import Parts
from kamer_tui.parsing.blocks.block import Block
from kamer_tui.parsing.blocks.joining import make_heading, make_paragraph
from kamer_tui.parsing.blocks.making import numbered_maker
from kamer_tui.parsing.blocks.widths import Widths
from kamer_tui.parsing.structure.body import Body
from kamer_tui.parsing.structure.numbering import find_numbering
from kamer_tui.parsing.structure.pairing.by_number import Item, answer_below, pair
from kamer_tui.parsing.structure.stretches import Stretch, cut
from kamer_tui.parsing.structure.trailing_headings import trailing_headings, with_askers_apart
from kamer_tui.sources.lines import Line


@dataclass(frozen=True, slots=True)
class Answered:
    """Questions that are answered together, with their answer; ``answer`` is empty where they are
    open.  ``above`` are the headings that stand between the text before and the first question.
    """

    numbers: tuple[int, ...]
    label: str
    headings: tuple[Heading, ...]
    question: tuple[Paragraph, ...]
    answer: tuple[Paragraph, ...]
    answered_by: str | None
    page: int
    above: tuple[Block, ...] = ()
    uncertain: str | None = None


@dataclass(frozen=True, slots=True)
class NumberedText:
    """A text of numbered questions: ``opening`` stands before the first label, ``closing`` after
    the last answer.  ``numbering`` tells whether numbers are printed, or only "Vraag".
    """

    opening: tuple[Block, ...]
    exchanges: tuple[Answered, ...]
    closing: tuple[Block, ...]
    numbering: Numbering = "printed"


def read_numbered(body: Body, *, answered: bool | None = None, topics: bool = True) -> NumberedText:
    """Read the numbered questions of a body.

    ``answered`` tells whether questions without any answer's label have their answers below; None:
    the text itself tells.  Without ``topics`` nothing but who asks further stands as a heading
    between questions: a short last line is of the answer.
    """
    stretches = cut(with_askers_apart(body.lines), find_numbering(body.lines))
    opening, inner, closing = _ends(stretches)
    opening += [stretch for stretch in inner if _heads_answers(stretch)]
    inner = [stretch for stretch in inner if not _heads_answers(stretch)]
    maker = numbered_maker(body.hyphens, body.lines, _measure(inner))
    for stretch in stretches:
        stretch.blocks = maker.blocks(stretch.lines)
    _lift_headings([*opening, *inner], topics)
    if any(stretch.label and stretch.label.notice for stretch in closing):
        answered = False
    items = pair(inner)
    answer_below(items, maker, answered, any(_is_answer(stretch) for stretch in inner))
    numbering: Numbering = "printed"
    if any(not item.numbers for item in items):
        numbering = "assigned"
        for number, item in enumerate(items, 1):
            item.numbers = (number,)
    builder = _Builder(body.hyphens)
    return NumberedText(
        builder.blocks(block for stretch in opening for block in stretch.blocks),
        tuple(builder.answered(item) for item in items),
        builder.blocks(
            block
            for stretch in closing
            for block in (*maker.blocks(stretch.heading), *stretch.blocks)
        ),
        numbering,
    )


def _heads_answers(stretch: Stretch) -> bool:
    return stretch.label is not None and stretch.label.kind == "answers"


def _is_answer(stretch: Stretch) -> bool:
    return stretch.label is not None and stretch.label.kind == "answer"


def _is_question(stretch: Stretch) -> bool:
    return stretch.label is not None and stretch.label.kind == "question"


def _ends(
    stretches: list[Stretch],
) -> tuple[list[Stretch], list[Stretch], list[Stretch]]:
    """The stretch before the first label, those in between, and those from a closing label on."""
    closing = next(
        (
            index
            for index, stretch in enumerate(stretches)
            if stretch.label is not None and stretch.label.kind == "closing"
        ),
        len(stretches),
    )
    return stretches[:1], stretches[1:closing], stretches[closing:]


def _measure(stretches: Sequence[Stretch]) -> Widths | None:
    """How wide the two sides are set, where labels tell them apart."""
    questions = [stretch.lines for stretch in stretches if _is_question(stretch)]
    answers = [stretch.lines for stretch in stretches if _is_answer(stretch)]
    return Widths.of(questions, answers)


def _lift_headings(stretches: Sequence[Stretch], topics: bool) -> None:
    """Headings at the end of a stretch stand above the question that follows."""
    for stretch, following in itertools.pairwise(stretches):
        if not _is_question(following):
            continue
        count = trailing_headings(stretch.blocks, opening=stretch.label is None, topics=topics)
        if count:
            following.above = stretch.blocks[-count:]
            stretch.blocks = stretch.blocks[:-count]
            stretch.lines = [line for block in stretch.blocks for line in block.lines]


class _Builder:
    """Makes the parts of the model; a line that was cut into pieces is claimed by the first."""

    def __init__(self, hyphens: Hyphens) -> None:
        self._hyphens = hyphens
        self._claimed: set[int] = set()

    def blocks(self, blocks: Iterable[Block]) -> tuple[Block, ...]:
        return tuple(
            replace(block, paragraph=paragraph)
            for block in blocks
            for paragraph in (self._paragraph(block),)
        )

    def answered(self, item: Item) -> Answered:
        stretches = [*item.questions, *item.answers]
        above = self.blocks(block for stretch in item.questions for block in stretch.above)
        question = tuple(
            self._paragraph(block) for one in item.questions for block in self._one_by_one(one)
        )
        answer = tuple(self._paragraph(block) for one in item.answers for block in one.blocks)
        # After the text: a line that holds both is the text's.
        headings = tuple(self._heading(stretch.heading) for stretch in stretches if stretch.heading)
        by = next(
            (one.label.answered_by for one in item.answers if one.label and one.label.answered_by),
            None,
        )
        page = (stretches[0].heading or stretches[0].lines)[0].page
        return Answered(
            item.numbers,
            _printed(item),
            headings,
            question,
            answer,
            by,
            page,
            above,
            item.uncertain,
        )

    def _one_by_one(self, stretch: Stretch) -> tuple[Block, ...]:
        """The questions below a label of several numbers, cut where a line ends in a question mark
        and the next begins anew, if that makes as many as there are numbers.
        """
        blocks = stretch.blocks
        missing = len(stretch.label.numbers) - len(blocks) if stretch.label is not None else 0
        if missing <= 0 or not blocks:
            return blocks
        pieces = [(block, _asked_apart(block.lines)) for block in blocks]
        if sum(len(groups) - 1 for _, groups in pieces) != missing:
            return blocks
        return tuple(
            block
            if len(groups) == 1
            else replace(block, lines=group, paragraph=make_paragraph(group, self._hyphens))
            for block, groups in pieces
            for group in groups
        )

    def _claim(self, lines: Iterable[int]) -> tuple[int, ...]:
        fresh = tuple(dict.fromkeys(line for line in lines if line not in self._claimed))
        self._claimed.update(fresh)
        return fresh

    def _paragraph(self, block: Block) -> Paragraph:
        return block.paragraph._replace(lines=self._claim(block.paragraph.lines))

    def _heading(self, lines: Sequence[Line]) -> Heading:
        heading = make_heading(lines, self._hyphens)
        return heading._replace(lines=self._claim(heading.lines))


def _asked_apart(lines: Sequence[Line]) -> list[tuple[Line, ...]]:
    """The lines, cut where one ends in a question mark and the next begins anew."""
    starts = [
        index
        for index in range(1, len(lines))
        if lines[index - 1].text.endswith("?") and lines[index].text[0].isupper()
    ]
    bounds = [0, *starts, len(lines)]
    return [tuple(lines[start:end]) for start, end in itertools.pairwise(bounds)]


def _printed(item: Item) -> str:
    """The numbers as printed: at the question, or at the answer where it joins several."""
    labels = [stretch.label for stretch in item.questions if stretch.label is not None]
    if len(labels) == 1 and labels[0].numbers == item.numbers:
        return labels[0].printed
    for answer in item.answers:
        if answer.label is not None and set(answer.label.numbers) == set(item.numbers):
            return answer.label.printed
    return listed(item.numbers)


def exchange_of(answered: Answered, parties: tuple[str, ...], topic: str | None = None) -> Exchange:
    """The model's form of questions answered together."""
    return Exchange(
        numbers=answered.numbers,
        label=answered.label,
        parties=parties,
        topic=topic,
        question=answered.question,
        answer=answered.answer,
        answered_by=answered.answered_by,
        page=answered.page,
        headings=answered.headings,
        uncertain=answered.uncertain,
    )


def add_exchanges(
    parts: Parts,
    exchanges: Iterable[Answered],
    parties: tuple[str, ...],
    askers_of: Callable[[str], tuple[str, ...]] = lambda text: (),
) -> None:
    """Give a document's parts its exchanges, under the topics printed above them; of several
    headings above one question the last is the topic, the others are chapters.

    All ask what ``parties`` ask, up to a heading that names others: ``askers_of`` reads them.
    """
    topic: str | None = None
    for answered in exchanges:
        for block in answered.above:
            paragraph = block.paragraph
            heading = Heading(paragraph.text, paragraph.page, paragraph.lines)
            others = askers_of(paragraph.text)
            if others:
                parties, topic = others, None
                known = {party.name for party in parts.parties}
                parts.parties.extend(Party(name) for name in others if name not in known)
            if block is answered.above[-1] and not others:
                topic = paragraph.text
                parts.topics.append(Topic(topic, len(parts.exchanges), heading))
            else:
                parts.headings.append(heading)
        parts.exchanges.append(exchange_of(answered, parties, topic))
