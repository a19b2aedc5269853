"""The note following the report on a bill (nota naar aanleiding van het verslag), and the memorial
in reply to the Eerste Kamer (memorie van antwoord).

Chapters; under them questions and answers in turn.  Some notes number them ("36", "Vraag 36",
"Antwoord"), some print "Antwoord" alone, many print nothing: then a paragraph that asks ("De leden
van de VVD-fractie vragen …") is followed by one that answers, and only their words tell.  Whoever
asked last asks on.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace

from kamer_tui.document.model import Paragraph
from kamer_tui.parsing.assembly.collector import Collector
from kamer_tui.parsing.assembly.parts import Body, GenreRules, Parts, Recognition
from kamer_tui.parsing.blocks.block import Block
from kamer_tui.parsing.blocks.heading_lines import is_topic
from kamer_tui.parsing.blocks.joining import make_paragraph
from kamer_tui.parsing.blocks.worded import block_of, is_chapter, trailing_chapters
from kamer_tui.parsing.lines.contents_table import contents_lines
from kamer_tui.parsing.structure.framing import begins, headings_above, is_closing
from kamer_tui.parsing.structure.numbered import Answered, NumberedText, read_numbered
from kamer_tui.parsing.structure.passages import Passage, read_passages
from kamer_tui.parsing.structure.turns import SPEAKS, Walk, add_contents, assemble_unnumbered
from kamer_tui.parsing.vocabulary import wording
from kamer_tui.parsing.vocabulary.labels import label_alone
from kamer_tui.parsing.vocabulary.parties import PartyNames
from kamer_tui.parsing.vocabulary.titles import kind_of
from kamer_tui.sources.lines import Line
from kamer_tui.translation import N_

_NAMES_ITS_KIND = N_("it says to be a note or memorial in reply to a report")
_NOT_NUMBERED = N_("no number is printed with this question; it has the one that is missing")
_HOLDS_ANOTHER = N_("another question without a number stands in this answer")
_LEAST_NUMBERED = 2


def recognise(body: Body) -> Recognition | None:
    """It says in its head what it is."""
    return Recognition(0.96, _NAMES_ITS_KIND) if kind_of(body.texts) == "note" else None


def assemble(body: Body, progress: Callable[[int], None]) -> Parts:
    """Put the parts of a note together."""
    contents = contents_lines(body.lines)
    rest = (*body.lines[: contents.start], *body.lines[contents.stop :])
    numbered = read_numbered(replace(body, lines=rest))
    if not _is_numbered(numbered):
        return assemble_unnumbered(body, progress)
    collector = Collector("printed")
    _Numbered(collector, PartyNames(), body).walk(numbered)
    add_contents(collector, body, contents)
    progress(len(body.lines))
    return collector.parts()


def _is_numbered(numbered: NumberedText) -> bool:
    """Whether the row of numbers is that of the questions: few ask before it, and in it most."""
    exchanges = numbered.exchanges
    if len(exchanges) < _LEAST_NUMBERED:
        return False
    before = read_passages(numbered.opening, PartyNames())
    asked_before = sum(passage.asks and bool(passage.asking.names) for passage in before)
    asked = sum(
        any(wording.leaning(paragraph.text) > 0 for paragraph in one.question) for one in exchanges
    )
    return asked_before <= max(1, len(exchanges) // 3) and 2 * asked > len(exchanges)


class _Numbered(Walk):
    """A note whose questions have printed numbers."""

    def __init__(self, collector: Collector, names: PartyNames, body: Body) -> None:
        super().__init__(collector, names)
        self._hyphens = body.hyphens
        self._lines = {line.number: line for line in body.lines}
        self._taken: set[int] = set()

    def walk(self, numbered: NumberedText) -> None:
        exchanges = numbered.exchanges
        self._taken = {number for one in exchanges for number in one.numbers}
        questions = [self._passages(one.question) for one in exchanges]
        self._open(read_passages(numbered.opening, self._names, followed=True))
        for place, (one, question) in enumerate(zip(exchanges, questions, strict=True)):
            for passage in self._passages([block.paragraph for block in one.above]):
                self._head(passage.as_heading())
            following = exchanges[place + 1].numbers if place + 1 < len(exchanges) else ()
            answer = self._passages(one.answer, followed=bool(following))
            self._answered(one, question, answer, following)
        self._joinings.settle(self._collector)
        self._collector.front(block.paragraph for block in numbered.closing)

    def _passages(self, paragraphs: Sequence[Paragraph], *, followed: bool = True) -> list[Passage]:
        """The paragraphs with who speaks in them; those that questions follow may end in the
        headings of these.
        """
        blocks: list[Block] = []
        for place, paragraph in enumerate(paragraphs):
            lines = [self._lines[number] for number in paragraph.lines]
            last = followed and place == len(paragraphs) - 1
            parts = _apart(lines, trailing_chapters(lines) if last else [])
            if len(parts) > 1 and make_paragraph(lines, self._hyphens).text == paragraph.text:
                blocks += [block_of(part, make_paragraph(part, self._hyphens)) for part in parts]
            else:
                blocks.append(block_of(lines, paragraph))
        return read_passages(blocks, self._names)

    def _open(self, opening: Sequence[Passage]) -> None:
        """What stands before the first number: title, introductions, the government's own words."""
        start = begins(opening, self._names)
        if start == len(opening):
            start = headings_above(opening, start)
        self._collector.front(passage.paragraph for passage in opening[:start])
        for passage in opening[start:]:
            if passage.heading:
                self._head(passage.as_heading())
            elif passage.is_question and (passage.asking.names or passage.asking.carried_on):
                self._say([passage])
            else:
                self._collector.front([passage.paragraph])

    def _answered(
        self,
        one: Answered,
        question: Sequence[Passage],
        answer: Sequence[Passage],
        following: tuple[int, ...],
    ) -> None:
        names = self._who_asks(question)
        stop = _headings_from(answer) if following else len(answer)
        closing = _closing_from(answer[:stop])
        end = self._own_end(answer[:closing])
        after = list(answer[end:closing])
        inner = next(
            (index for index, passage in enumerate(after) if passage.label == "answer"), None
        )
        missing = self._missing(one.numbers, following)
        uncertain = one.uncertain
        if inner is not None and missing is None:
            # There is no number to give it: it stays where it stands.
            end, after, inner = closing, [], None
            uncertain = uncertain or _HOLDS_ANOTHER
        index = len(self._collector.exchanges)
        self._joinings.note(question, index, inside=True)
        self._collector.add(
            names,
            one.question,
            [passage.paragraph for passage in answer[:end]],
            numbers=one.numbers,
            label=one.label,
            answered_by=one.answered_by,
            headings=one.headings,
            uncertain=uncertain,
        )
        if inner is not None and missing is not None:
            asked, answered = after[:inner], after[inner + 1 :]
            self._collector.add(
                self._who_asks(asked),
                [passage.paragraph for passage in asked],
                [passage.paragraph for passage in answered],
                numbers=(missing,),
                label=f"[{missing}]",
                headings=[after[inner].as_heading()],
                uncertain=_NOT_NUMBERED,
            )
        elif after:
            self._say(after)
        self._collector.front(passage.paragraph for passage in answer[closing:stop])
        for passage in answer[stop:]:
            self._head(passage.as_heading())

    def _own_end(self, answer: Sequence[Passage]) -> int:
        """Where the answer itself ends: below it a party may speak, or ask without a number."""
        labelled = next(
            (index for index, passage in enumerate(answer) if passage.label == "answer"),
            len(answer),
        )
        end = labelled
        while end > 1 and self._speaks(answer[end - 1], asked=labelled < len(answer)):
            end -= 1
        return len(answer) if labelled < len(answer) and end == labelled else end

    def _speaks(self, passage: Passage, *, asked: bool) -> bool:
        """Whether a passage below an answer is a party's own."""
        if asked and passage.score > 0:
            return True
        return passage.score >= SPEAKS and bool(passage.asking.names)

    def _missing(self, numbers: tuple[int, ...], following: tuple[int, ...]) -> int | None:
        """The one number that the row lacks between this question and the next."""
        number = numbers[-1] + 1
        if following and following[0] == number + 1 and number not in self._taken:
            return number
        return None


def _apart(lines: Sequence[Line], chapters: Sequence[Sequence[Line]]) -> list[list[Line]]:
    """A paragraph's lines, cut at labels and before the headings at its end, where no space set
    them apart.
    """
    first = chapters[0][0].number if chapters else lines[-1].number + 1 if lines else 0
    parts: list[list[Line]] = [[]]
    for line in lines:
        if line.number >= first:
            break
        if label_alone(line.text) is not None:
            parts += [[line], []]
        else:
            parts[-1].append(line)
    return [part for part in (*parts, *map(list, chapters)) if part]


def _headings_from(answer: Sequence[Passage]) -> int:
    """Where chapters' headings begin that stand below an answer."""
    stop = len(answer)
    while stop > 1 and is_chapter(answer[stop - 1].text):
        last = answer[stop - 1]
        if not (last.heading or is_topic(last.lines, last.text)):
            break
        stop -= 1
    return stop


def _closing_from(answer: Sequence[Passage]) -> int:
    """Where a signature or an annex begins that stands below the last answer."""
    places = range(1, len(answer))
    return next((index for index in places if is_closing(answer, index)), len(answer))


RULES = GenreRules("note", recognise, assemble)
