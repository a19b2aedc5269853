"""The columns of a page, in reading order.

Text that stands beside the page's text (a letter's reference block) comes before it, so that it
never parts a paragraph; the second half of text in two columns comes after the first.
"""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Sequence

from kamer_tui.sources.pdf.rows import COLUMN_GAP, SMALL, Segment

MAIN, BESIDE_MAIN, FIRST, SECOND = range(4)
"""Kinds of columns: the text, what stands beside it, and the halves of text in two columns."""
_GUTTER = 1.0
"""In ems: where it is at one place of many lines, a narrower gap parts columns too."""
_LEAST_BESIDE = 2
"""Fewer lines that begin at one place are no column beside the text."""
_LEAST_COLUMN_LINES = 4
"""Fewer lines are no column of text."""
_MOST_CROSSING = 0.15
"""A column's edge is crossed by no larger share of the lines (headings, tables across both)."""
_MOST_EDGES = 8
"""So many places are looked at, those first where most lines begin."""
_FULL = 0.7
"""A line of running text has at least this share of the widest one's width."""
_RUNNING_TEXT = 24
"""Characters: fewer are a cell, not a line."""
_MOST_TABLE_ROWS = 0.2
"""Where a larger share of the lines has gaps, it is a table, to be read row by row."""
_SECOND_COLUMN = 0.4
"""A column with this share of the page's text is read after the other, not before it."""


def columns_of(segments: list[Segment]) -> list[tuple[int, list[Segment]]]:
    """The segments of a page as columns in reading order, each with its kind."""
    edge = _column_edge(segments)
    if edge is None:
        return [(MAIN, segments)]
    beside: list[Segment] = []
    main: list[Segment] = []
    for segment in segments:
        left = [run for run in segment.runs if run.x < edge - 1]
        right = [run for run in segment.runs if run.x >= edge - 1]
        if left and right and max(run.end for run in left) > edge - 1:
            main.append(segment)
            continue
        if left:
            main.append(Segment(segment.y, left))
        if right:
            beside.append(Segment(segment.y, right))
    written = sum(len(run.text) for segment in segments for run in segment.runs)
    share = sum(len(run.text) for segment in beside for run in segment.runs) / written
    if sum(_has_gap(segment) for segment in beside) > _MOST_TABLE_ROWS * len(beside):
        return [(MAIN, segments)]
    if share >= _SECOND_COLUMN:
        return [(FIRST, main), (SECOND, beside)]
    return [(BESIDE_MAIN, beside), (MAIN, main)]


def _has_gap(segment: Segment) -> bool:
    """Whether a column's gap is in a segment, as in the row of a table."""
    end = segment.runs[0].end
    for run in segment.runs[1:]:
        if run.x - end > COLUMN_GAP * segment.size:
            return True
        end = max(end, run.end)
    return False


def _column_edge(segments: Sequence[Segment]) -> float | None:
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


def _is_crossed(segments: Sequence[Segment], edge: float) -> bool:
    """Whether more than a few lines have text across an edge."""
    left = _MOST_CROSSING * len(segments)
    for segment in segments:
        if _crosses(segment, edge):
            left -= 1
            if left < 0:
                return True
    return False


def _crosses(segment: Segment, edge: float) -> bool:
    return segment.x < edge - 1 < segment.end and any(
        run.x < edge - 1 < run.end for run in segment.runs
    )


def _is_smaller(segments: Sequence[Segment], edge: float) -> bool:
    """Whether all that stands right of an edge is in smaller type than most that is left of it,
    but for lines that go on across it.
    """
    sizes: dict[float, int] = {}
    right = 0.0
    for segment in segments:
        crosses = _crosses(segment, edge)
        for run in segment.runs:
            if run.x >= edge - 1 and not crosses:
                right = max(right, run.size)
            else:
                sizes[run.size] = sizes.get(run.size, 0) + len(run.text)
    return bool(sizes) and right < SMALL * max(sizes, key=lambda size: sizes[size])


def _flows(left: Sequence[Segment], edge: float) -> bool:
    """Whether what stands left of an edge is running text and no column of a table: most lines
    are long, about as long as the longest, and without gaps.
    """
    parts = [
        Segment(segment.y, [run for run in segment.runs if run.x < edge - 1]) for segment in left
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
