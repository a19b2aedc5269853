"""Pair questions and answers by the numbers of both.

Questions that are answered together become one pair, and an answer may stand far below its
question.  If no label stands above an answer, the wording shows where it begins, and the pair has a
doubt.
"""

from __future__ import annotations

from bisect import insort_right
from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from kamer_tui.language.sentences import ends_sentence
from kamer_tui.parsing.blocks.block import Block
from kamer_tui.parsing.blocks.making import BlockMaker
from kamer_tui.parsing.structure import doubts
from kamer_tui.parsing.structure.boundary import answer_start, answers, question_end
from kamer_tui.parsing.structure.labelled import Labelled, add_part, part_of
from kamer_tui.parsing.structure.number_signs import opens_as_question
from kamer_tui.parsing.vocabulary.best_boundary import Boundary
from kamer_tui.sources.lines import Line

_ANSWERED_BELOW = 0.5
"""Share of questions: if as many have other text below them, a text without any answer's label is
read as answered.  With 1, the answers of 5 of 180 texts are parts of their questions.
"""


@dataclass(slots=True)
class Pair:
    """Questions that are answered together, with their answers; a pair that is ``merged`` into
    another one no longer counts.
    """

    questions: list[Labelled]
    numbers: tuple[int, ...]
    answers: list[Labelled] = field(default_factory=list)
    doubt: str | None = None
    merged: bool = False

    @property
    def all(self) -> list[Labelled]:
        """The questions, then the answers."""
        return [*self.questions, *self.answers]


def pair_by_number(texts: Sequence[Labelled]) -> list[Pair]:
    """Pair the questions, in the order printed, each with its answers."""
    pairing = _Pairing()
    for text in texts:
        if text.kind == "question":
            pairing.ask(text)
        elif text.kind is not None:
            pairing.answer(text)
    pairing.place_loose()
    return [pair for pair in pairing.pairs if not pair.merged]


class _Pairing:
    """Pair questions and answers, given one after the other in the order of the text."""

    def __init__(self) -> None:
        self.pairs: list[Pair] = []
        self._by_number: dict[int, list[Pair]] = {}
        self._since_answer: list[Pair] = []
        """The questions since the last answer."""
        self._loose: list[tuple[Labelled, Pair | None, Pair | None]] = []
        """The answers whose numbers no question above has, or only an answered one: each with the
        question right before it, and with the answered one.
        """

    def ask(self, text: Labelled) -> None:
        """Add a question, which has no answer yet."""
        pair = Pair([text], text.numbers)
        self.pairs.append(pair)
        self._since_answer.append(pair)
        for number in text.numbers:
            self._by_number.setdefault(number, []).append(pair)

    def answer(self, text: Labelled) -> None:
        """Add an answer: to the questions of its numbers, or without any to those right before."""
        before = self._since_answer
        if not text.numbers:
            self._answer_unnumbered(text)
        elif not self._answer_numbered(text):
            of_number = [pair for number in text.numbers for pair in self._of(number, text)]
            answered = of_number[-1] if of_number else None
            self._loose.append((text, before[-1] if before else None, answered))
        self._since_answer = []

    def place_loose(self) -> None:
        """Pair each answer whose number no question has, or only an answered one: with the question
        right before it, if that got no other answer; or else with that of its number, or with none.
        """
        for text, before, answered in self._loose:
            if before is not None and not before.answers and not before.merged:
                before.answers.append(text)
                before.doubt = doubts.NUMBERS_DIFFER
                if answered is not None:
                    answered.doubt = answered.doubt or doubts.NUMBERS_DIFFER
                continue
            if answered is not None and not answered.merged:
                answered.answers.append(text)
                continue
            pair = Pair([], text.numbers, [text], doubts.NO_QUESTION)
            insort_right(self.pairs, pair, key=_line)

    def _answer_numbered(self, text: Labelled) -> bool:
        """Add an answer to the questions of its numbers; False if there are none, or if all have an
        answer and the question right before has none.
        """
        found = {id(pair): pair for number in text.numbers for pair in self._of(number, text)}
        if not found:
            return False
        pairs = sorted(found.values(), key=_line)
        unanswered = [pair for pair in pairs if not pair.answers]
        if not unanswered:
            if self._since_answer:
                return False
            pairs[-1].answers.append(text)
            return True
        first = unanswered[0]
        self._merge(first, unanswered[1:])
        missing = [number for number in text.numbers if number not in self._by_number]
        if missing:
            first.numbers = (*first.numbers, *missing)
            first.doubt = doubts.QUESTION_MISSING
        first.answers.append(text)
        return True

    def _of(self, number: int, answer: Labelled) -> list[Pair]:
        """Find the last question of a number: rather one that has no answer yet, and rather one
        whose label is printed like the answer's ("5a" and "5b" have the same number).
        """
        pairs = [pair for pair in self._by_number.get(number, ()) if not pair.merged]
        # Of those that are answered only the last may be of use again.
        pairs = [pair for pair in pairs if not pair.answers or pair is pairs[-1]]
        if pairs:
            self._by_number[number] = pairs
        unanswered = [pair for pair in pairs if not pair.answers]
        printed = answer.label.printed if answer.label is not None else ""
        same = [pair for pair in unanswered if _printed(pair) == printed]
        return (same or unanswered or pairs)[-1:]

    def _answer_unnumbered(self, text: Labelled) -> None:
        """Add an answer without a number to the questions right before it."""
        before = self._since_answer
        if not before:
            if self.pairs:
                self.pairs[-1].answers.append(text)
            return
        # A question with an answer's words below it is answered there, as are those before it.
        start = next(
            (
                index + 1
                for index in range(len(before) - 2, -1, -1)
                if _is_answered_below(before[index]) or _take_answer_below(before[index])
            ),
            0,
        )
        first = before[start]
        if len(before) - start > 1:
            self._merge(first, before[start + 1 :], known=False)
            first.doubt = doubts.ANSWERED_TOGETHER
        first.answers.append(text)

    def _merge(self, first: Pair, others: Sequence[Pair], *, known: bool = True) -> None:
        """Merge the others into the first pair; if ``known``, by their numbers too, so that later
        answers with these find it.
        """
        for pair in others:
            pair.merged = True
            first.questions.extend(pair.questions)
            first.numbers = tuple(dict.fromkeys((*first.numbers, *pair.numbers)))
            for number in pair.numbers if known else ():
                self._by_number.setdefault(number, []).append(first)


def _line(pair: Pair) -> int:
    """Give the number of the line with a pair's first label or, if none is printed, text."""
    return pair.all[0].first_line.number


def _printed(pair: Pair) -> str:
    """Give the numbers at a pair's first question, as printed."""
    label = pair.questions[0].label if pair.questions else None
    return label.printed if label is not None else ""


# -- answers without a label -----------------------------------------------------------------------


def _is_answered_below(pair: Pair) -> bool:
    """True if text worded as an answer stands below a pair's last question."""
    lines = pair.questions[-1].lines
    boundary = question_end(lines)
    return boundary is not None and answers(lines, boundary)


def _take_answer_below(pair: Pair) -> bool:
    """Cut the answer off a question without a question mark ("De leden vragen of …"), where the
    words of an answer begin; False if there are none.
    """
    text = pair.questions[-1]
    begin = answer_start(text.blocks)
    if not begin:
        return False
    asked, below = text.blocks[:begin], text.blocks[begin:]
    pair.questions[-1] = replace(text, lines=_lines(asked), blocks=asked)
    pair.answers.append(Labelled(None, [], _lines(below), blocks=below))
    pair.doubt = doubts.NO_LABEL
    return True


def find_answers_below(
    pairs: Sequence[Pair], maker: BlockMaker, answered: bool | None, labelled: bool
) -> None:
    """Find the answers that stand below their questions without a label.  ``labelled``: other
    answers have one; ``answered``: there are answers without one (None: as the text shows).
    """
    if answered is False:
        return
    unanswered = [pair for pair in pairs if not pair.answers and pair.questions]
    boundaries = [question_end(pair.questions[-1].lines) for pair in unanswered]
    count = sum(boundary is not None for boundary in boundaries)
    if not labelled and answered is None and count < _ANSWERED_BELOW * len(pairs):
        return
    for pair, boundary in zip(unanswered, boundaries, strict=True):
        text = pair.questions[-1]
        if boundary is None and not labelled:
            boundary = _after_first(text)
        if boundary is None or (labelled and not answers(text.lines, boundary)):
            continue
        asked, below = _cut(text.lines, boundary)
        pair.questions[-1] = replace(text, lines=asked, blocks=maker.blocks(asked))
        pair.answers.append(Labelled(None, [], below, blocks=maker.blocks(below)))
        if labelled or not boundary.certain:
            pair.doubt = pair.doubt or doubts.NO_LABEL


def _after_first(text: Labelled) -> Boundary | None:
    """Find the end of the first sentence, if it opens as a question and ends a line, or else of the
    first paragraph, as the boundary of a text without a question mark.
    """
    if any("?" in line.text for line in text.lines):
        return None
    lines = text.blocks[0].lines if text.blocks else ()
    if lines and opens_as_question(lines[0].text):
        ends = (place for place, line in enumerate(lines, 1) if ends_sentence(line.text))
        end = next(ends, len(text.lines))
        if end < len(text.lines):
            return Boundary(end, False)
    if len(text.blocks) < 2:
        return None
    return Boundary(len(text.blocks[0].lines), False)


def _cut(lines: Sequence[Line], boundary: Boundary) -> tuple[list[Line], list[Line]]:
    """Cut lines at a boundary, which may be inside a line."""
    asked, below = list(lines[: boundary.place]), list(lines[boundary.place :])
    if boundary.offset:
        line = below[0]
        add_part(asked, line, 0, boundary.offset)
        below[0] = part_of(line, boundary.offset, len(line.text))
    return asked, below


def _lines(blocks: Sequence[Block]) -> list[Line]:
    return [line for block in blocks for line in block.lines]
