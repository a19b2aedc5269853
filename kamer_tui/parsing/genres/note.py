"""The note following the report on a bill (nota naar aanleiding van het verslag), and the memorial
in reply to the Eerste Kamer (memorie van antwoord).

Chapters; under them questions and answers in turn.  Some notes number them ("36", "Vraag 36",
"Antwoord"), some print "Antwoord" alone, many print nothing: then a paragraph that asks ("De leden
van de VVD-fractie vragen …") is followed by one that answers, and only their words tell.  Whoever
asked last asks on.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field, replace

from kamer_tui.model import Heading, Paragraph
from kamer_tui.parsing import wording
from kamer_tui.parsing.answer_end import Block
from kamer_tui.parsing.askers import PartyNames
from kamer_tui.parsing.collecting import Collector
from kamer_tui.parsing.contents_table import contents_lines
from kamer_tui.parsing.cutting import cut_paragraph
from kamer_tui.parsing.framing import begins, headings_above, is_closing
from kamer_tui.parsing.headings import is_topic
from kamer_tui.parsing.hyphens import Hyphens
from kamer_tui.parsing.numbered import Answered, NumberedText, read_numbered
from kamer_tui.parsing.paragraphs import make_paragraph
from kamer_tui.parsing.part_headings import part_heading, section_parties
from kamer_tui.parsing.parts import Body, GenreRules, Parts, Recognition
from kamer_tui.parsing.passages import (
    Passage,
    answers_first,
    block_of,
    is_chapter,
    label_of,
    read_blocks,
    read_passages,
    trailing_chapters,
)
from kamer_tui.parsing.speakers import Joinings, Speakers, Speech, read_speeches
from kamer_tui.parsing.titles import kind_of
from kamer_tui.sentences import sentences
from kamer_tui.sources.lines import Line
from kamer_tui.translation import N_

_NAMES_ITS_KIND = N_("it says to be a note or memorial in reply to a report")
_NOT_NUMBERED = N_("no number is printed with this question; it has the one that is missing")
_HOLDS_ANOTHER = N_("another question without a number stands in this answer")
_UNSURE_SEAM = N_("where the question ends and the answer begins is told by the wording alone")
_ONE_PARAGRAPH = N_("question and answer stand in one paragraph")
_NO_QUESTION = N_("no question was found before this answer")
_NO_ANSWER = N_("no answer was found below this question")
_ASKS_NOTHING = N_("what is answered here asks nothing in so many words")
_LEAST_NUMBERED = 2
_SPEAKS = 2.5


def recognise(body: Body) -> Recognition | None:
    """It says in its head what it is."""
    return Recognition(0.96, _NAMES_ITS_KIND) if kind_of(body.lines) == "note" else None


def assemble(body: Body, progress: Callable[[int], None]) -> Parts:
    """Put the parts of a note together."""
    contents = contents_lines(body.lines)
    rest = (*body.lines[: contents.start], *body.lines[contents.stop :])
    numbered = read_numbered(replace(body, lines=rest))
    if not _is_numbered(numbered):
        return assemble_unnumbered(body, progress)
    collector = Collector("printed")
    _Numbered(collector, PartyNames(), body).walk(numbered)
    _add_contents(collector, body, contents)
    progress(len(body.lines))
    return collector.parts()


def assemble_unnumbered(body: Body, progress: Callable[[int], None]) -> Parts:
    """Put questions and answers together that take turns, where nothing numbers them."""
    contents = contents_lines(body.lines)
    collector, names = Collector(), PartyNames()
    blocks = [
        *read_blocks(body, body.lines[: contents.start]),
        *read_blocks(body, body.lines[contents.stop :]),
    ]
    _Unnumbered(collector, names, body.hyphens).walk(read_passages(blocks, names))
    _add_contents(collector, body, contents)
    progress(len(body.lines))
    return collector.parts()


def _add_contents(collector: Collector, body: Body, contents: range) -> None:
    lines = body.lines[contents.start : contents.stop]
    collector.front(make_paragraph([line], body.hyphens) for line in lines)


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


class _Walk:
    """What both kinds of notes need: who speaks, and where what is said goes."""

    def __init__(self, collector: Collector, names: PartyNames) -> None:
        self._collector = collector
        self._names = names
        self._speakers = Speakers()
        self._joinings = Joinings()

    def _say(self, passages: Sequence[Passage]) -> None:
        """Text of parties that nobody answers."""
        for speech in read_speeches(passages, self._speakers):
            self._say_one(speech)

    def _say_one(self, speech: Speech) -> None:
        paragraphs = [passage.paragraph for passage in speech.passages]
        self._joinings.note(speech.passages, len(self._collector.exchanges), inside=False)
        if speech.role == "introduction":
            self._collector.introduce(speech.names, paragraphs)
        else:
            self._collector.remark(speech.names, paragraphs)

    def _who_asks(self, question: Sequence[Passage]) -> tuple[str, ...]:
        names: dict[str, None] = {}
        for passage in question:
            names.update(dict.fromkeys(self._speakers.of(passage)))
        self._speakers.heard.update(names)
        return tuple(names)

    def _head(self, heading: Heading) -> None:
        """A heading: of a party's section, or of a chapter, which is a topic."""
        section = section_parties(heading.text, self._names)
        if section:
            self._speakers.enter(section)
            self._collector.close_topic()
            self._collector.head(section, heading)
            return
        part = part_heading(heading.text)
        if part is not None and part.side != "other":
            self._collector.part(heading)
        else:
            self._collector.open_topic(heading)


class _Numbered(_Walk):
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
        return passage.score >= _SPEAKS and bool(passage.asking.names)

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
        if label_of(line.text) is not None:
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


@dataclass(slots=True)
class _Turn:
    """Passages that ask, and those that answer them."""

    asked: list[Passage] = field(default_factory=list)
    answered: list[Passage] = field(default_factory=list)
    labels: list[Heading] = field(default_factory=list)
    labelled: bool = False
    in_one: bool = False


class _Unnumbered(_Walk):
    """A note in which nothing numbers the questions."""

    def __init__(self, collector: Collector, names: PartyNames, hyphens: Hyphens) -> None:
        super().__init__(collector, names)
        self._hyphens = hyphens

    def walk(self, passages: Sequence[Passage]) -> None:
        start = begins(passages, self._names)
        self._collector.front(passage.paragraph for passage in passages[:start])
        stretch: list[Passage] = []
        for index in range(start, len(passages)):
            passage = passages[index]
            if is_closing(passages, index):
                self._turns(stretch)
                stretch = []
                self._collector.front(one.paragraph for one in passages[index:])
                break
            if passage.heading:
                self._turns(stretch)
                stretch = []
                self._head(passage.as_heading())
            else:
                stretch.append(passage)
        self._turns(stretch)
        self._joinings.settle(self._collector)

    def _turns(self, stretch: Sequence[Passage]) -> None:
        """The questions and answers under one heading, in turn."""
        labelled = any(passage.label == "answer" for passage in stretch)
        turn = _Turn()
        for passage, asks in zip(stretch, self._sides(stretch, labelled=labelled), strict=True):
            if passage.label is not None:
                if passage.label == "question" and (turn.answered or turn.labelled):
                    self._hand_over(turn)
                    turn = _Turn()
                turn.labels.append(passage.as_heading())
                turn.labelled = turn.labelled or passage.label == "answer"
            elif asks:
                if turn.answered:
                    self._hand_over(turn)
                    turn = _Turn()
                cut = None if labelled else self._cut(passage)
                if cut is None:
                    turn.asked.append(passage)
                else:
                    turn.asked.append(cut[0])
                    turn.answered.append(cut[1])
                    turn.in_one = True
            else:
                turn.answered.append(passage)
        self._hand_over(turn)

    def _sides(self, stretch: Sequence[Passage], *, labelled: bool) -> list[bool]:
        """Of each passage whether it is the asking side's."""
        if not labelled:
            sides: list[bool] = []
            for passage in stretch:
                goes_on = passage.is_item and bool(sides)
                sides.append(sides[-1] if goes_on else passage.is_question)
            return sides
        sides = [passage.is_question for passage in stretch]
        labels = [index for index, passage in enumerate(stretch) if passage.label == "answer"]
        sides[: labels[0]] = [True] * labels[0]
        for label, following in zip(labels, [*labels[1:], len(stretch)], strict=True):
            last = following == len(stretch)
            seam = _seam(stretch[label + 1 : following], question_follows=not last)
            for index in range(label + 1, following):
                sides[index] = index - label - 1 >= seam
        return sides

    def _cut(self, passage: Passage) -> tuple[Passage, Passage] | None:
        """A paragraph that asks and answers, in two; None where it does not surely do both."""
        parts = sentences(passage.text)
        asking = [
            index
            for index, text in enumerate(parts)
            if "?" in text or wording.asks(text) or re.search(r"\b(?:vroeg|vraag|vrag)", text)
        ]
        if not asking or asking[-1] + 1 >= len(parts):
            return None
        last = asking[-1]
        if not answers_first(parts[last + 1]) or "leden" in parts[last + 1]:
            return None
        place = len(" ".join(parts[: last + 1]))
        first, second, count = cut_paragraph(passage.lines, self._hyphens, passage.paragraph, place)
        return (
            replace(passage, paragraph=first, lines=passage.lines[:count]),
            replace(passage, paragraph=second, lines=passage.lines[count:], score=-_SPEAKS),
        )

    def _hand_over(self, turn: _Turn) -> None:
        if not turn.answered:
            self._unanswered(turn)
            return
        speeches = read_speeches(turn.asked, self._speakers)
        questions = [speech for speech in speeches if speech.role == "question"]
        if not questions and self._only_opens(speeches, turn.answered):
            for speech in speeches:
                self._say_one(speech)
            self._collector.front(passage.paragraph for passage in turn.answered)
            for label in turn.labels:
                self._collector.part(label)
            return
        asked = questions or [speech for speech in speeches if not _introduces(speech)] or speeches
        for speech in speeches:
            if not any(speech is one for one in asked):
                self._say_one(speech)
        self._add(turn, asked, _doubt(turn, asked, answered=bool(questions)))

    def _only_opens(self, speeches: Sequence[Speech], answered: Sequence[Passage]) -> bool:
        """Whether nothing is asked and answered yet: parties and government introduce."""
        if self._collector.exchanges:
            return (
                bool(speeches)
                and all(_introduces(speech) for speech in speeches)
                and all(wording.introduces(passage.text) for passage in answered)
            )
        return all(_introduces(speech) for speech in speeches)

    def _unanswered(self, turn: _Turn) -> None:
        for speech in read_speeches(turn.asked, self._speakers):
            if speech.role == "question":
                self._add(_Turn(asked=speech.passages), [speech], _NO_ANSWER)
            else:
                self._say_one(speech)
        for label in turn.labels:
            self._collector.part(label)

    def _add(self, turn: _Turn, asked: Sequence[Speech], uncertain: str | None) -> None:
        passages = [passage for speech in asked for passage in speech.passages]
        self._joinings.note(passages, len(self._collector.exchanges), inside=True)
        self._collector.add(
            [name for speech in asked for name in speech.names],
            [passage.paragraph for passage in passages],
            [passage.paragraph for passage in turn.answered],
            headings=turn.labels,
            uncertain=uncertain,
        )


def _introduces(speech: Speech) -> bool:
    return speech.role == "introduction" and any(
        wording.introduces(passage.text) for passage in speech.passages
    )


def _doubt(turn: _Turn, asked: Sequence[Speech], *, answered: bool) -> str | None:
    """What can't be known of a question and its answer."""
    if not asked:
        return _NO_QUESTION
    if not answered:
        return _ASKS_NOTHING
    if turn.in_one:
        return _ONE_PARAGRAPH
    if turn.labelled:
        return None
    doubtful = any(passage.is_doubtful for speech in asked for passage in speech.passages[-1:])
    return _UNSURE_SEAM if doubtful or turn.answered[0].score > -0.5 else None


def _seam(passages: Sequence[Passage], *, question_follows: bool) -> int:
    """Where the answer below a label ends: where the words of both sides together are likeliest."""
    least = 1 if passages else 0
    most = len(passages) - 1 if question_follows and len(passages) > 1 else len(passages)
    best, best_value = most, float("-inf")
    for seam in range(least, most + 1):
        value = sum(passage.score for passage in passages[seam:]) - sum(
            passage.score for passage in passages[:seam]
        )
        if value > best_value:
            best, best_value = seam, value
    return best


RULES = GenreRules("note", recognise, assemble)
