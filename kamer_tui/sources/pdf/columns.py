"""The columns of a page, in reading order.

A narrow column beside the page's text (a letter's reference block) comes before it, so that it
never parts a paragraph; of two columns of text the left one comes first.
"""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Sequence

from kamer_tui.sources.pdf.rows import COLUMN_GAP, SMALL, Segment

MAIN, BESIDE_MAIN, FIRST, SECOND = range(4)
"""Kinds of columns: the text, a narrow one beside it, the left and the right one of two."""
_GUTTER = 1.0
"""In ems: where many lines have a gap at one place, this wide a gap parts columns."""
_LEAST_BESIDE = 2
"""A column beside the text has at least so many lines that begin at one place."""
_LEAST_COLUMN_LINES = 4
"""A column of text has at least so many lines."""
_MOST_CROSSING = 0.15
"""So large a share of the lines may cross a column's edge (headings, tables across both)."""
_MOST_EDGES = 8
"""Of the places where lines begin so many are tried, the most frequent first."""
_FULL = 0.7
"""A line of running text is at least this share of the widest one."""
_RUNNING_TEXT = 24
"""A line of running text has at least so many characters; less is a cell of a table."""
_MOST_TABLE_ROWS = 0.2
"""Where a larger share of a column's lines has gaps, it is a table, read row by row."""
_SECOND_COLUMN = 0.4
"""A right column with this share of the page's text is read after the left one, not before."""


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
    """True if a segment has a column's gap in it, as the row of a table has."""
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
    """True if more than a few lines have text across the edge."""
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
    """True if everything right of the edge is in smaller type than most of the text left of it;
    lines that cross the edge count as left.
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
    """True if the text left of the edge runs on, and is no column of a table: most lines are about
    as long as the longest, and have no gap.
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
