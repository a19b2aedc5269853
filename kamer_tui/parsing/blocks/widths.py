"""The widths of a document's lines, by which a short line is told from a full one, and an answer,
if it is set wider, from a question.

Lengths are in characters.  Those of full lines vary, as letters do, so they are a mean and a
deviation, learned from the document.
"""

from __future__ import annotations

import itertools
import math
from collections.abc import Iterable, Sequence
from operator import attrgetter
from typing import NamedTuple

from kamer_tui.language.sentences import ends_sentence
from kamer_tui.parsing.blocks.layout import has_room
from kamer_tui.sources.lines import Line

_LEAST_PER_LINE, _MOST_PER_LINE = 3.0, 5.0
"""Bounds of one line's score: the higher one if the sides' widths are clearly apart."""
_MOST_PER_PARAGRAPH = 9.0
_LEAST_DEVIATION = 1.5
"""In characters."""
_LEAST_DIFFERENCE = 0.8
"""In deviations: if the sides' means are closer together, widths score 0.  With 1.6, paragraphs are
joined in 2 of 180 texts.
"""
_OTHER_TYPE = 0.6
"""If the sides' shares of italic (or bold) lines differ by less, the type scores 0."""
_LEFT, _ITALIC, _BOLD = attrgetter("left"), attrgetter("italic"), attrgetter("bold")


def room_needed(line: Line, following: Line) -> int:
    """Count the characters that the line would have with the next line's first word on it."""
    return len(line.text) + 1 + len(following.text.split(None, 1)[0])


class LineWidths(NamedTuple):
    """The widths of one side's lines, in characters: of full lines ``mean`` and ``deviation``, the
    ``widest``, and ``fits_below``, the least length at which a further word did not fit.  Besides,
    the mean left edge in points (None for a text), and the shares of italic and of bold lines.
    """

    mean: float
    deviation: float
    widest: int
    fits_below: int
    left: float | None
    italic: float = 0.0
    bold: float = 0.0

    @classmethod
    def of(cls, blocks: Sequence[Sequence[Line]]) -> LineWidths | None:
        """Learn them from blocks of lines; None if these have no full lines."""
        full: list[int] = []
        needed: list[int] = []
        for block in blocks:
            for line, following in itertools.pairwise(block):
                if line.page != following.page or ends_sentence(line.text):
                    continue
                full.append(len(line.text))
                if not line.text.endswith("-"):
                    needed.append(room_needed(line, following))
        if not full:
            return None
        needed.sort()
        full.sort()
        lines = list(itertools.chain.from_iterable(blocks))
        lefts = [left for left in map(_LEFT, lines) if left is not None]
        low = needed[len(needed) // 30] if needed else full[-1]
        mean = _mean(full[len(full) // 10 :])
        widest = full[-1 - len(full) // 50]
        return cls(
            mean,
            max(_LEAST_DEVIATION, _deviation(full[len(full) // 10 :])),
            widest,
            min(max(low, round(mean) - 4), widest + 1),
            _mean(lefts) if lefts else None,
            sum(map(_ITALIC, lines)) / len(lines),
            sum(map(_BOLD, lines)) / len(lines),
        )


class Widths(NamedTuple):
    """The line widths of questions and of answers."""

    question: LineWidths
    answer: LineWidths

    @classmethod
    def of(
        cls, questions: Sequence[Sequence[Line]], answers: Sequence[Sequence[Line]]
    ) -> Widths | None:
        """Learn them from text known to be questions and text known to be answers; if only one of
        both has full lines, its widths are those of both sides.
        """
        question, answer = LineWidths.of(questions), LineWidths.of(answers)
        if question is None or answer is None:
            either = question or answer
            return None if either is None else cls(either, either)
        return cls(question, answer)

    def is_short(self, line: Line, following: Line, side: LineWidths | None = None) -> bool:
        """True if the next line's first word would have fitted on the line, which then ends a
        paragraph.  ``side`` are the widths of the text's side, if that is known.
        """
        if line.room is not None:
            return has_room(line, following)
        if side is None:
            least = min(self.question.fits_below, self.answer.fits_below)
        else:
            least = side.fits_below
        return room_needed(line, following) < least

    def score(self, lines: Sequence[Line]) -> float:
        """Score a paragraph's layout in [-9, 9]: above 0 it is set like a question, below 0 like an
        answer; in a text it is the logarithm of a ratio of likelihoods.
        """
        # In a PDF, type and place are better evidence than the number of letters on a line.
        measured = lines[0].room is not None
        width = self._type(lines) if measured else self._width(lines)
        return max(-_MOST_PER_PARAGRAPH, min(_MOST_PER_PARAGRAPH, width + self._indentation(lines)))

    def _type(self, lines: Sequence[Line]) -> float:
        """Score italics and bold, if one side is set in them and the other is not."""
        question, answer = self.question, self.answer
        total = 0.0
        for one, other, share in (
            (question.italic, answer.italic, _mean(line.italic for line in lines)),
            (question.bold, answer.bold, _mean(line.bold for line in lines)),
        ):
            if abs(one - other) >= _OTHER_TYPE:
                total += _between(one, other, share)
        return total

    def _width(self, lines: Sequence[Line]) -> float:
        """Score the lengths of lines.  A page's or the paragraph's last line, which may be short,
        counts only if it is longer than any line of an answer, and answers are the narrower side.
        """
        question, answer = self.question, self.answer
        deviation = (question.deviation + answer.deviation) / 2
        apart = abs(question.mean - answer.mean) / deviation
        if apart < _LEAST_DIFFERENCE:
            return 0.0
        most = max(_LEAST_PER_LINE, min(_MOST_PER_LINE, apart))
        little, fits_below = _LEAST_PER_LINE / 2, max(question.fits_below, answer.fits_below)
        total = 0.0
        for index, line in enumerate(lines):
            last = index == len(lines) - 1 or lines[index + 1].page != line.page
            length = len(line.text)
            if last and (length <= answer.widest or answer.mean >= question.mean):
                continue
            # The logarithm of the ratio of two normal densities of the same deviation.
            from_question = (length - question.mean) / deviation
            from_answer = (length - answer.mean) / deviation
            score = (from_answer * from_answer - from_question * from_question) / 2
            score = max(-most, min(most, score))
            if score < -little and not last and room_needed(line, lines[index + 1]) >= fits_below:
                # The next word was too long for the line on either side: its length says little.
                score = -little
            total += score
        return total

    def _indentation(self, lines: Sequence[Line]) -> float:
        """Score the lines' left edge, if that of the sides differs by two points or more."""
        question, answer = self.question.left, self.answer.left
        lefts = [line.left for line in lines if line.left is not None]
        if question is None or answer is None or not lefts or abs(answer - question) < 2:
            return 0.0
        return _between(question, answer, _mean(lefts))


def _between(question: float, answer: float, value: float) -> float:
    """Score in [-9, 9]: +9 at the questions' value, -9 at the answers', linear between."""
    place = (value - question) / (answer - question)
    return (0.5 - max(0.0, min(1.0, place))) * 2 * _MOST_PER_PARAGRAPH


# The standard library's ``statistics`` is exact to the last bit, and takes longer to import and to
# compute than some pages take to read.


def _mean(values: Iterable[float]) -> float:
    values = tuple(values)
    return math.fsum(values) / len(values)


def _deviation(values: Sequence[int]) -> float:
    """Compute the standard deviation, of a whole population."""
    count, total = len(values), sum(values)
    return math.sqrt(count * sum(value * value for value in values) - total * total) / count
