"""Runs of text become lines in reading order.

A line is a segment of a row; the columns come one after the other, turned text last.  Here a line
gets its text, its size and weight, whether white space is above it, and how much room is left on
it.
"""

from __future__ import annotations

import itertools
import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence

from kamer_tui.sources.lines import Line
from kamer_tui.sources.pdf.columns import MAIN, columns_of
from kamer_tui.sources.pdf.rows import (
    SAME_BASELINE,
    SMALL,
    Segment,
    rows_of,
    segments_of,
    straightened,
    without_overprints,
)
from kamer_tui.sources.pdf.runs import Run
from kamer_tui.untrusted import MAXIMUM_LINE_CHARACTERS, clean_text

# Distances are in ems of the larger text beside them.
_WORD_GAP = 0.15
"""A wider gap between runs stands for a space; kerning is narrower."""
_RAISED = 0.08
"""Small figures at least so far above the line's baseline are a mark."""
_VISIBLE = 0.1
"""Points: smaller type can't be seen, and is left out."""
_USUAL_LEADING = 1.22
"""The step from baseline to baseline, as long as the document has shown none."""
_MORE_THAN_LEADING = 1.25
"""A step of so many times the usual leading is white space between two lines."""
_LINES_FOR_EDGE = 15
"""So many lines are enough to tell from them alone where lines end."""
_STAND_OUT = 25
"""One line of so many may stick out to the right."""
_NEAR_EDGE = 2.5
"""Most lines of running text end within so much of their right edge."""

_ACCENTS = {
    **{"´": "\u0301", "`": "\u0300", "¨": "\u0308", "ˆ": "\u0302", "˜": "\u0303", "˚": "\u030a"},
    **{"ˇ": "\u030c", "˘": "\u0306", "¯": "\u0304", "˙": "\u0307", "˝": "\u030b"},
    **{"¸": "\u0327", "˛": "\u0328"},
}
"""Accents that stand alone, and the same as combining marks."""

_ROOM = Line._fields.index("room")

_MARK = re.compile(r"\(?(?:\d{1,3}|[*†‡]{1,3})\)?|\[\d{1,3}\]")
_ONLY_MARKS = re.compile(rf"(?:{_MARK.pattern})(?:[.,;:\s]+(?:{_MARK.pattern}))*[.,;:]?")


class LineMaker:
    """Makes the lines of one page after the other; counts them, and learns the usual leading of
    each size of type.
    """

    def __init__(self) -> None:
        self._number = 0
        self._steps: dict[int, Counter[int]] = {}
        self._leadings: dict[float, float] = {}
        self._numbers: dict[float, float] = {}
        self._kinds: list[int] = []
        """For each line the kind of its column."""

    def lines(self, runs: Iterable[Run], page: int, width: float, height: float) -> list[Line]:
        """The lines of the next page, which is so many points wide and high."""
        turned: dict[int, list[Run]] = {}
        for run in runs:
            if run.size < _VISIBLE:
                continue
            if -run.size <= run.x <= width + run.size and -run.size <= run.y <= height + run.size:
                turned.setdefault(round(run.turned) if run.turned else 0, []).append(run)
        if not turned:
            return []
        usual = max(turned, key=lambda angle: sum(len(run.text) for run in turned[angle]))
        lines: list[Line] = []
        for angle in sorted(turned, key=lambda angle: (angle != usual, angle)):
            straight = [straightened(run) for run in turned[angle]] if angle else turned[angle]
            made = self._column_lines(straight, page, None if angle else height)
            lines += made if angle == usual else [line._replace(turned=True) for line in made]
        return lines

    def _column_lines(self, runs: list[Run], page: int, height: float | None) -> list[Line]:
        if not runs:
            return []
        segments = [
            segment for row in rows_of(without_overprints(runs)) for segment in segments_of(row)
        ]
        lines: list[Line] = []
        for kind, column in columns_of(segments):
            self._learn_leading(column)
            above: Segment | None = None
            for segment in column:
                gap = self._is_gap(above, segment) or (above is None and kind == MAIN and lines)
                line = self._line(segment, page, height, bool(gap))
                if line is not None:
                    lines.append(line)
                    self._kinds.append(kind)
                    above = segment
        return lines

    def add_room(self, lines: list[Line]) -> None:
        """Give each line of the document its room, up to the right edge of its column."""
        columns: dict[int, list[Line]] = {}
        for line, kind in zip(lines, self._kinds, strict=True):
            columns.setdefault(kind, []).append(line)
        edges = {kind: _right_edge(column) for kind, column in columns.items()}
        narrower = {
            (kind, left): edge
            for kind, column in columns.items()
            for left, edge in _narrower_edges(column, edges[kind])
        }
        start = 0
        while start < len(lines):
            end = start
            while end < len(lines) and lines[end].page == lines[start].page:
                end += 1
            own = 0.0
            if end - start >= _LINES_FOR_EDGE and set(self._kinds[start:end]) == {MAIN}:
                own = _right_edge(lines[start:end])
            for index in range(start, end):
                right, left = lines[index].right, lines[index].left
                if right is not None and left is not None and not lines[index].turned:
                    kind = self._kinds[index]
                    edge = narrower.get((kind, round(left))) or max(own, edges[kind])
                    room = max(0.0, round(edge - right, 2))
                    line = lines[index]
                    lines[index] = Line._make((*line[:_ROOM], room, *line[_ROOM + 1 :]))
            start = end

    def _same(self, number: float) -> float:
        """The same number as one object, to save memory: positions and sizes come back often."""
        return self._numbers.setdefault(number, number)

    def _learn_leading(self, column: Sequence[Segment]) -> None:
        for one, other in itertools.pairwise(column):
            step = one.y - other.y
            if abs(one.size - other.size) < 0.5 and 0.8 < step / other.size < 2.2:
                steps = self._steps.setdefault(round(other.size * 2), Counter())
                steps[round(step * 4)] += 1
        self._leadings = {}

    def _leading(self, size: float) -> float:
        """From baseline to baseline in text of that size, as learned so far."""
        known = self._leadings.get(size)
        if known is None:
            steps = self._steps.get(round(size * 2))
            if steps is None:
                known = _USUAL_LEADING * size
            else:
                known = max(steps.items(), key=lambda item: (item[1], -item[0]))[0] / 4
            self._leadings[size] = known
        return known

    def _is_gap(self, above: Segment | None, segment: Segment) -> bool:
        if above is None:
            return False
        step = above.y - segment.y
        usual = max(self._leading(above.size), self._leading(segment.size))
        return step < -SAME_BASELINE * segment.size or step > _MORE_THAN_LEADING * usual

    def _line(self, segment: Segment, page: int, height: float | None, gap: bool) -> Line | None:
        raw, marks = _text(segment)
        text = clean_text(raw)
        if text != raw:
            marks = _in_cleaned(raw, marks)
        if not text.strip() or text[0] == " ":
            # Nothing is visible, or invisible characters were removed at the beginning.
            lost = len(text) - len(text.lstrip())
            text = text.strip()
            marks = [(start - lost, end - lost) for start, end in marks]
            if not text:
                return None
        self._number += 1
        size, bold, italic = _look(segment)
        return Line(
            text[:MAXIMUM_LINE_CHARACTERS].rstrip(),
            page,
            self._number,
            gap,
            left=None if height is None else self._same(round(segment.x, 2)),
            top=None if height is None else round(height - segment.y, 2),
            right=None if height is None else round(segment.end, 2),
            size=self._same(round(size, 2)),
            bold=bold,
            italic=italic,
            marks=tuple(span for span in marks if 0 <= span[0] < span[1] <= len(text))
            if marks
            else (),
        )


def _in_cleaned(raw: str, marks: Sequence[tuple[int, int]]) -> list[tuple[int, int]]:
    """Where the marks of a line, in their order, are when it is cleaned; each part of the line is
    cleaned once.
    """
    places = [0, *itertools.chain.from_iterable(marks)]
    # With a letter behind it, no part ends the line: a soft hyphen at its end stays invisible.
    parts = (raw[one:other] + "a" for one, other in itertools.pairwise(places))
    ends = list(itertools.accumulate(len(clean_text(part)) - 1 for part in parts))
    return list(zip(ends[::2], ends[1::2], strict=True))


def _look(segment: Segment) -> tuple[float, bool, bool]:
    """The size of most of a line, and whether all of it, marks aside, is bold or italic."""
    if len(segment.runs) == 1:
        run = segment.runs[0]
        return run.size, run.look.bold, run.look.italic
    runs = [run for run in segment.runs if run.size >= SMALL * segment.size or len(run.text) > 3]
    sizes: dict[float, int] = {}
    for run in runs:
        sizes[run.size] = sizes.get(run.size, 0) + len(run.text)
    return (
        max(sizes, key=lambda size: sizes[size]),
        all(run.look.bold for run in runs),
        all(run.look.italic for run in runs),
    )


def _narrower_edges(lines: Sequence[Line], edge: float) -> Iterator[tuple[int, float]]:
    """Yield (left, right) edges of text that is set in on both sides: many lines begin at the left
    one, and many of these end near the right one, which is left of the others' edge.
    """
    groups: dict[int, list[Line]] = {}
    for line in lines:
        if line.left is not None:
            groups.setdefault(round(line.left), []).append(line)
    for left, group in groups.items():
        own = _right_edge(group)
        slack = _NEAR_EDGE * (group[0].size or 0.0)
        if len(group) < _LINES_FOR_EDGE or own > edge - slack:
            continue
        full = sum((line.right or 0.0) > own - slack for line in group)
        if full * 3 > len(group):
            yield left, own


def _right_edge(lines: Iterable[Line]) -> float:
    """Where the widest lines end, without a few that stick out; of the most frequent size only."""
    rights: dict[float, list[float]] = {}
    weights: Counter[float] = Counter()
    for line in lines:
        if line.right is not None and line.size is not None:
            rights.setdefault(line.size, []).append(line.right)
            weights[line.size] += len(line.text)
    if not weights:
        return 0.0
    ends = sorted(rights[weights.most_common(1)[0][0]])
    return ends[-1 - len(ends) // _STAND_OUT]


def _text(segment: Segment) -> tuple[str, list[tuple[int, int]]]:
    """The text of a segment, and the spans of it that are marks of footnotes: raised, and small."""
    text = ""
    marks: list[tuple[int, int]] = []
    before: Run | None = None
    for run in segment.runs:
        body = run.text
        if before is not None:
            gap = run.x - before.end
            if gap < -_WORD_GAP * run.size and len(text) > 1:
                # One is drawn over the other: an accent and its letter.
                if body[0] in _ACCENTS and text[-1].isalpha():
                    text, body = text + _ACCENTS[body[0]], body[1:]
                elif text[-1] in _ACCENTS and body[0].isalpha():
                    body = body[0] + _ACCENTS[text[-1]] + body[1:]
                    text = text[:-1]
            wide = gap > _WORD_GAP * max(before.size, run.size)
            if wide or before.spaced_after or run.spaced_before:
                text += " "
        raised = run.y - segment.y > _RAISED * segment.size and run.size < segment.size
        if raised and _ONLY_MARKS.fullmatch(body) is not None:
            marks += [
                (len(text) + match.start(), len(text) + match.end())
                for match in _MARK.finditer(body)
            ]
        text += body
        before = run
    return text, marks
