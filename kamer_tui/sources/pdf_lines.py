"""Runs of text become lines in reading order.

Runs that stand on one baseline are a line; small ones beside it, a little higher or lower, belong
to it (marks of footnotes, CO₂).  Text that stands beside the page's text (a letter's reference
block) comes before it, so that it never parts a paragraph; turned text comes last.
"""

from __future__ import annotations

import itertools
import math
import re
from bisect import bisect
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from kamer_tui.sources.lines import Line
from kamer_tui.sources.pdf_runs import Run
from kamer_tui.untrusted import MAXIMUM_LINE_CHARACTERS, clean_text

# Distances are in ems of the larger text beside them.
_SAME_BASELINE = 0.2
_HIGHEST, _LOWEST = 0.75, 0.35
"""How far a small run's baseline may be above and below that of its line."""
_BESIDE = 1.0
_NEIGHBOURS = 4
"""So many runs to either side may be what a small run stands beside."""
_WORD_GAP = 0.15
_COLUMN_GAP = 1.5
_GUTTER = 1.0
"""Where it is at one place of many lines, a narrower gap parts columns too."""
_RAISED = 0.08
_SMALL = 0.9
_VISIBLE = 0.1
"""Points: what is smaller is not to be seen."""
_OVERPRINT = 0.1
_LAST_OVERPRINTS = 4
"""Text is drawn again soon; the same word elsewhere on the page is another."""
_USUAL_LEADING = 1.22
_MORE_THAN_LEADING = 1.25
_LEAST_BESIDE = 2
_LEAST_COLUMN_LINES = 4
_MOST_CROSSING = 0.15
_MOST_EDGES = 8
_FULL = 0.7
_RUNNING_TEXT = 24
"""Characters: fewer are a cell, not a line."""
_MOST_TABLE_ROWS = 0.2
_MAIN, _BESIDE_MAIN, _FIRST, _SECOND = range(4)
"""Kinds of columns: the text, what stands beside it, and the halves of text in two columns."""
_LINES_FOR_EDGE = 15
_STAND_OUT = 25
_NEAR_EDGE = 2.5
"""In ems: so far from their edge most lines of running text end, or nearer."""
_SECOND_COLUMN = 0.4
"""A column with this share of the page's text is read after the other, not before it."""

_ACCENTS = {
    **{"´": "\u0301", "`": "\u0300", "¨": "\u0308", "ˆ": "\u0302", "˜": "\u0303", "˚": "\u030a"},
    **{"ˇ": "\u030c", "˘": "\u0306", "¯": "\u0304", "˙": "\u0307", "˝": "\u030b"},
    **{"¸": "\u0327", "˛": "\u0328"},
}
"""Accents that stand alone, and what they are over a letter."""

_MARK = re.compile(r"\(?(?:\d{1,3}|[*†‡]{1,3})\)?|\[\d{1,3}\]")
_ONLY_MARKS = re.compile(rf"(?:{_MARK.pattern})(?:[.,;:\s]+(?:{_MARK.pattern}))*[.,;:]?")


@dataclass(slots=True)
class _Row:
    """Runs on one baseline; ``size`` is that of the largest."""

    y: float
    size: float
    runs: list[Run]


@dataclass(slots=True)
class _Segment:
    """A part of a row without a column's gap in it, its runs from left to right."""

    y: float
    size: float
    x: float
    end: float
    runs: list[Run]

    @classmethod
    def of(cls, y: float, runs: list[Run]) -> _Segment:
        """The segment of these runs; ``size`` is that of the largest."""
        if len(runs) == 1:
            run = runs[0]
            return cls(y, run.size, run.x, run.end, runs)
        size = max(run.size for run in runs)
        return cls(y, size, runs[0].x, max(run.end for run in runs), runs)


class LineMaker:
    """Makes the lines of page after page: it counts them, and knows the usual leading of each
    size of type.
    """

    def __init__(self) -> None:
        self._number = 0
        self._leadings: dict[int, Counter[int]] = {}
        self._numbers: dict[float, float] = {}
        self._kinds: list[int] = []
        """The kind of column that each line is in."""

    def lines(self, runs: Iterable[Run], page: int, width: float, height: float) -> list[Line]:
        """The lines of the next page, whose size is given in points."""
        turned: dict[int, list[Run]] = {}
        for run in runs:
            if run.size < _VISIBLE:
                continue
            if -run.size <= run.x <= width + run.size and -run.size <= run.y <= height + run.size:
                turned.setdefault(round(run.turned), []).append(run)
        if not turned:
            return []
        usual = max(turned, key=lambda angle: sum(len(run.text) for run in turned[angle]))
        lines: list[Line] = []
        for angle in sorted(turned, key=lambda angle: (angle != usual, angle)):
            straight = [_straightened(run) for run in turned[angle]] if angle else turned[angle]
            made = self._column_lines(straight, page, None if angle else height)
            lines += made if angle == usual else [line._replace(turned=True) for line in made]
        return lines

    def _column_lines(self, runs: list[Run], page: int, height: float | None) -> list[Line]:
        if not runs:
            return []
        segments = [
            segment for row in _rows(_without_overprints(runs)) for segment in _segments(row)
        ]
        lines: list[Line] = []
        for kind, column in _columns(segments):
            self._learn_leading(column)
            above: _Segment | None = None
            for segment in column:
                gap = self._is_gap(above, segment) or (above is None and kind == _MAIN and lines)
                line = self._line(segment, page, height, bool(gap))
                if line is not None:
                    lines.append(line)
                    self._kinds.append(kind)
                    above = segment
        return lines

    def add_room(self, lines: list[Line]) -> None:
        """Give each line of the document the room left on it, from the right edge of its column."""
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
            if end - start >= _LINES_FOR_EDGE and set(self._kinds[start:end]) == {_MAIN}:
                own = _right_edge(lines[start:end])
            for index in range(start, end):
                right, left = lines[index].right, lines[index].left
                if right is not None and left is not None and not lines[index].turned:
                    kind = self._kinds[index]
                    edge = narrower.get((kind, round(left))) or max(own, edges[kind])
                    lines[index] = lines[index]._replace(room=max(0.0, round(edge - right, 2)))
            start = end

    def _same(self, number: float) -> float:
        """The number, as one object wherever it comes back: positions and sizes do."""
        return self._numbers.setdefault(number, number)

    def _learn_leading(self, column: Sequence[_Segment]) -> None:
        for one, other in itertools.pairwise(column):
            step = one.y - other.y
            if abs(one.size - other.size) < 0.5 and 0.8 < step / other.size < 2.2:
                steps = self._leadings.setdefault(round(other.size * 2), Counter())
                steps[round(step * 4)] += 1

    def _leading(self, size: float) -> float:
        steps = self._leadings.get(round(size * 2))
        if steps is None:
            return _USUAL_LEADING * size
        return max(steps.items(), key=lambda item: (item[1], -item[0]))[0] / 4

    def _is_gap(self, above: _Segment | None, segment: _Segment) -> bool:
        if above is None:
            return False
        step = above.y - segment.y
        usual = max(self._leading(above.size), self._leading(segment.size))
        return step < -_SAME_BASELINE * segment.size or step > _MORE_THAN_LEADING * usual

    def _line(self, segment: _Segment, page: int, height: float | None, gap: bool) -> Line | None:
        raw, marks = _text(segment)
        text = clean_text(raw)
        if text != raw:
            marks = [(len(clean_text(raw[:a])), len(clean_text(raw[:b]))) for a, b in marks]
        if not text.strip() or text[0] == " ":
            # Nothing visible, or visible after what was removed.
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
            marks=tuple((start, end) for start, end in marks if 0 <= start < end <= len(text)),
        )


def _look(segment: _Segment) -> tuple[float, bool, bool]:
    """The size of most of a line, and whether all of it is bold, or italic, marks aside."""
    if len(segment.runs) == 1:
        run = segment.runs[0]
        return run.size, run.look.bold, run.look.italic
    runs = [run for run in segment.runs if run.size >= _SMALL * segment.size or len(run.text) > 3]
    sizes: dict[float, int] = {}
    for run in runs:
        sizes[run.size] = sizes.get(run.size, 0) + len(run.text)
    return (
        max(sizes, key=lambda size: sizes[size]),
        all(run.look.bold for run in runs),
        all(run.look.italic for run in runs),
    )


def _narrower_edges(lines: Sequence[Line], edge: float) -> Iterator[tuple[int, float]]:
    """From where lines begin to where they end, for text that is set in at its right too: many
    lines begin there, and many of them end at about one place left of the others' edge.
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
    """Where the widest lines end, a few that stand out aside; in the type most is set in."""
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


def _straightened(run: Run) -> Run:
    """A turned run as if the page were turned back."""
    angle = math.radians(round(run.turned))
    cosine, sine = math.cos(angle), math.sin(angle)
    x, y = run.x * cosine + run.y * sine, run.y * cosine - run.x * sine
    return replace(run, x=x, y=y, end=x + run.end - run.x, turned=0.0)


def _without_overprints(runs: Sequence[Run]) -> list[Run]:
    """The runs, with those that are drawn again at the same place, to look bold, taken once."""
    drawn: dict[str, list[int]] = {}
    kept: list[Run] = []
    for run in runs:
        places = drawn.setdefault(run.text, [])
        reach = max(_OVERPRINT * run.size, 0.1)
        for index in places[-_LAST_OVERPRINTS:]:
            other = kept[index]
            if abs(other.x - run.x) < reach and abs(other.y - run.y) < reach:
                kept[index] = replace(other, look=replace(run.look, bold=True))
                break
        else:
            places.append(len(kept))
            kept.append(run)
    return kept


def _rows(runs: Sequence[Run]) -> list[_Row]:
    """The rows of a page from top to bottom, small raised or lowered runs in the row they are
    beside.
    """
    rows: list[_Row] = []
    for run in sorted(runs, key=lambda run: (-run.y, run.x)):
        row = rows[-1] if rows else None
        if row is not None and row.y - run.y <= _SAME_BASELINE * min(run.size, row.size):
            row.runs.append(run)
            if run.size > row.size:
                row.size, row.y = run.size, run.y
        else:
            rows.append(_Row(run.y, run.size, [run]))
    for row in rows:
        row.runs.sort(key=lambda run: run.x)
    for index, row in enumerate(rows):
        for other in (*_near(rows, index, -1), *_near(rows, index, 1)):
            _take(row, other)
    return [row for row in rows if row.runs]


def _near(rows: Sequence[_Row], index: int, step: int) -> list[_Row]:
    """The rows above or below this one that are so near that its runs may be theirs."""
    found: list[_Row] = []
    row = rows[index]
    place = index + step
    while 0 <= place < len(rows) and len(found) < 3:
        other = rows[place]
        offset = row.y - other.y
        if not -_LOWEST * other.size <= offset <= _HIGHEST * other.size:
            break
        if other.runs and other.size >= row.size:
            found.append(other)
        place += step
    return found


def _take(small: _Row, row: _Row) -> None:
    """Move those runs of the small row that stand beside runs of the other into it."""
    places = [other.x for other in row.runs]
    staying: list[Run] = []
    taken: list[Run] = []
    for run in small.runs:
        place = bisect(places, run.x)
        near = row.runs[max(0, place - _NEIGHBOURS) : place + _NEIGHBOURS] + taken[-1:]
        (taken if any(_is_beside(run, other) for other in near) else staying).append(run)
    if taken:
        row.runs = sorted([*row.runs, *taken], key=lambda run: run.x)
        small.runs = staying


def _is_beside(run: Run, other: Run) -> bool:
    """Whether a run is a raised or lowered one right beside another."""
    if not (run.size < _SMALL * other.size or (len(run.text) <= 3 and run.size <= other.size)):
        return False
    if not -_LOWEST * other.size <= run.y - other.y <= _HIGHEST * other.size:
        return False
    reach = _BESIDE * other.size
    return -reach / 2 <= run.x - other.end <= reach or -reach / 2 <= other.x - run.end <= reach


def _segments(row: _Row) -> list[_Segment]:
    """The row, parted where a wide gap stands between text that looks different."""
    parts: list[list[Run]] = [[]]
    end = -math.inf
    last = row.runs[0]
    for run in row.runs:
        if parts[-1] and run.x - end > _COLUMN_GAP * row.size:
            differ = abs(last.size - run.size) > 0.1 * row.size or last.look.bold != run.look.bold
            if differ:
                parts.append([])
                end = -math.inf
        parts[-1].append(run)
        if run.end >= end:
            end, last = run.end, run
    return [_Segment.of(row.y, part) for part in parts]


def _columns(segments: list[_Segment]) -> list[tuple[int, list[_Segment]]]:
    """The segments of a page as columns in reading order, each with its kind."""
    edge = _column_edge(segments)
    if edge is None:
        return [(_MAIN, segments)]
    beside: list[_Segment] = []
    main: list[_Segment] = []
    for segment in segments:
        left = [run for run in segment.runs if run.x < edge - 1]
        right = [run for run in segment.runs if run.x >= edge - 1]
        if left and right and max(run.end for run in left) > edge - 1:
            main.append(segment)
            continue
        if left:
            main.append(_Segment.of(segment.y, left))
        if right:
            beside.append(_Segment.of(segment.y, right))
    written = sum(len(run.text) for segment in segments for run in segment.runs)
    share = sum(len(run.text) for segment in beside for run in segment.runs) / written
    if sum(_has_gap(segment) for segment in beside) > _MOST_TABLE_ROWS * len(beside):
        return [(_MAIN, segments)]
    if share >= _SECOND_COLUMN:
        return [(_FIRST, main), (_SECOND, beside)]
    return [(_BESIDE_MAIN, beside), (_MAIN, main)]


def _has_gap(segment: _Segment) -> bool:
    """Whether a column's gap is in a segment, as in the row of a table."""
    end = segment.runs[0].end
    for run in segment.runs[1:]:
        if run.x - end > _COLUMN_GAP * segment.size:
            return True
        end = max(end, run.end)
    return False


def _column_edge(segments: Sequence[_Segment]) -> float | None:
    """Where a column beside the text begins: several lines begin there, to the right of lines of
    text, and hardly any line crosses it.
    """
    starts: Counter[int] = Counter()
    for segment in segments:
        end = -math.inf
        for run in segment.runs:
            if run.x - end > _GUTTER * segment.size and end > 0:
                starts[round(run.x)] += 1
            end = max(end, run.end)
    first = min(segment.x for segment in segments)
    starts.update(round(segment.x) for segment in segments if segment.x > first + 1)
    for place, _ in starts.most_common(_MOST_EDGES):
        edge = float(place)
        count = sum(starts[place + offset] for offset in (-1, 0, 1))
        if count < _LEAST_BESIDE or _is_crossed(segments, edge):
            continue
        left = [
            segment for segment in segments if segment.x < edge - 1 and not _crosses(segment, edge)
        ]
        if len(left) >= _LEAST_COLUMN_LINES and (_flows(left, edge) or _is_smaller(segments, edge)):
            return edge
    return None


def _is_crossed(segments: Sequence[_Segment], edge: float) -> bool:
    """Whether more than a few lines have text across an edge."""
    left = _MOST_CROSSING * len(segments)
    for segment in segments:
        if _crosses(segment, edge):
            left -= 1
            if left < 0:
                return True
    return False


def _crosses(segment: _Segment, edge: float) -> bool:
    return segment.x < edge - 1 < segment.end and any(
        run.x < edge - 1 < run.end for run in segment.runs
    )


def _is_smaller(segments: Sequence[_Segment], edge: float) -> bool:
    """Whether all that stands right of an edge is in smaller type than most that is left of it."""
    sizes: dict[float, int] = {}
    right = 0.0
    for segment in segments:
        for run in segment.runs:
            if run.x >= edge - 1:
                right = max(right, run.size)
            else:
                sizes[run.size] = sizes.get(run.size, 0) + len(run.text)
    return bool(sizes) and right < _SMALL * max(sizes, key=lambda size: sizes[size])


def _flows(left: Sequence[_Segment], edge: float) -> bool:
    """Whether what stands left of an edge is running text and no column of a table: most lines
    are long, about as long as the longest, and without gaps.
    """
    parts = [
        _Segment.of(segment.y, [run for run in segment.runs if run.x < edge - 1])
        for segment in left
    ]
    start = min(part.x for part in parts)
    widest = max(part.end for part in parts) - start
    full = sum(
        part.end - start > _FULL * widest
        and sum(len(run.text) for run in part.runs) >= _RUNNING_TEXT
        and not _has_gap(part)
        for part in parts
    )
    return full * 2 > len(parts)


def _text(segment: _Segment) -> tuple[str, list[tuple[int, int]]]:
    """The text of a segment, and the spans of it that are raised as marks of footnotes are."""
    text = ""
    marks: list[tuple[int, int]] = []
    before: Run | None = None
    for run in segment.runs:
        body = run.text
        if before is not None:
            gap = run.x - before.end
            if gap < -_WORD_GAP * run.size and len(text) > 1:
                # Drawn over the text before it: an accent and its letter.
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
