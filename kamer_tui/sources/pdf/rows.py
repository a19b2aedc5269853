"""The runs of a page become rows, and rows segments.

Runs that stand on one baseline are a row; small ones beside it, a little higher or lower, belong
to it (marks of footnotes, CO₂).  A row is parted where columns are.
"""

from __future__ import annotations

import math
from bisect import bisect
from collections.abc import Sequence
from copy import copy
from operator import attrgetter

from kamer_tui.sources.pdf.runs import Run

# Distances are in ems of the larger text beside them.
SAME_BASELINE = 0.2
"""Baselines no further apart are one."""
_HIGHEST, _LOWEST = 0.75, 0.35
"""How far a small run's baseline may be above and below that of its line."""
_BESIDE = 1.0
"""A small run stands right beside another where no wider gap is between them."""
_NEIGHBOURS = 4
"""So many runs to either side may be what a small run stands beside."""
_NEAR_ROWS = 3
"""So many rows above and below may be those a small run belongs to."""
COLUMN_GAP = 1.5
"""A wider gap may part columns."""
SMALL = 0.9
"""Smaller than this share of the text beside it is small type."""
_MARK_CHARACTERS = 3
"""As many characters, or fewer, may be a mark though they are not in small type."""
_OVERPRINT = 0.1
"""Text that is drawn again, to look bold, is no further off."""
_LAST_OVERPRINTS = 4
"""Text is drawn again soon; the same word elsewhere on the page is another."""


class Row:
    """Runs on one baseline; ``size`` is that of the largest."""

    __slots__ = ("runs", "size", "y")

    def __init__(self, first: Run) -> None:
        self.y = first.y
        self.size = first.size
        self.runs = [first]


class Segment:
    """A part of a row without a column's gap in it: its runs from left to right, from ``x`` to
    ``end``; ``size`` is that of the largest.
    """

    __slots__ = ("end", "runs", "size", "x", "y")

    def __init__(self, y: float, runs: list[Run]) -> None:
        self.y = y
        self.runs = runs
        self.x = runs[0].x
        if len(runs) == 1:
            self.size, self.end = runs[0].size, runs[0].end
        else:
            self.size = max(run.size for run in runs)
            self.end = max(run.end for run in runs)


def straightened(run: Run) -> Run:
    """A turned run as if the page were turned back."""
    angle = math.radians(round(run.turned))
    cosine, sine = math.cos(angle), math.sin(angle)
    x, y = run.x * cosine + run.y * sine, run.y * cosine - run.x * sine
    level = copy(run)
    level.x, level.y, level.end, level.turned = x, y, x + run.end - run.x, 0.0
    return level


def without_overprints(runs: Sequence[Run]) -> list[Run]:
    """The runs, with those that are drawn again at the same place, to look bold, taken once."""
    drawn: dict[str, list[int]] = {}
    kept: list[Run] = []
    for run in runs:
        places = drawn.setdefault(run.text, [])
        reach = max(_OVERPRINT * run.size, 0.1)
        for index in places[-_LAST_OVERPRINTS:]:
            other = kept[index]
            if abs(other.x - run.x) < reach and abs(other.y - run.y) < reach:
                kept[index] = copy(other)
                kept[index].look = run.look._replace(bold=True)
                break
        else:
            places.append(len(kept))
            kept.append(run)
    return kept


_left = attrgetter("x")


def rows_of(runs: Sequence[Run]) -> list[Row]:
    """The rows of a page from top to bottom, small raised or lowered runs in the row they are
    beside.
    """
    rows: list[Row] = []
    for run in sorted(runs, key=lambda run: (-run.y, run.x)):
        row = rows[-1] if rows else None
        if row is not None and row.y - run.y <= SAME_BASELINE * min(run.size, row.size):
            row.runs.append(run)
            if run.size > row.size:
                row.size, row.y = run.size, run.y
        else:
            rows.append(Row(run))
    for row in rows:
        if len(row.runs) > 1:
            row.runs.sort(key=_left)
    for index, row in enumerate(rows):
        for other in (*_near(rows, index, -1), *_near(rows, index, 1)):
            _take(row, other)
    return [row for row in rows if row.runs]


def _near(rows: Sequence[Row], index: int, step: int) -> list[Row]:
    """The rows above or below this one that are so near that its runs may be theirs."""
    found: list[Row] = []
    row = rows[index]
    place = index + step
    while 0 <= place < len(rows) and len(found) < _NEAR_ROWS:
        other = rows[place]
        offset = row.y - other.y
        if not -_LOWEST * other.size <= offset <= _HIGHEST * other.size:
            break
        if other.runs and other.size >= row.size:
            found.append(other)
        place += step
    return found


def _take(small: Row, row: Row) -> None:
    """Move those runs of the small row that stand beside runs of the other into it."""
    places = [other.x for other in row.runs]
    staying: list[Run] = []
    taken: list[Run] = []
    for run in small.runs:
        place = bisect(places, run.x)
        near = row.runs[max(0, place - _NEIGHBOURS) : place + _NEIGHBOURS] + taken[-1:]
        (taken if any(_is_beside(run, other) for other in near) else staying).append(run)
    if taken:
        row.runs = sorted([*row.runs, *taken], key=_left)
        small.runs = staying


def _is_beside(run: Run, other: Run) -> bool:
    """Whether a run is a raised or lowered one right beside another."""
    short = len(run.text) <= _MARK_CHARACTERS
    if not (run.size < SMALL * other.size or (short and run.size <= other.size)):
        return False
    if not -_LOWEST * other.size <= run.y - other.y <= _HIGHEST * other.size:
        return False
    reach = _BESIDE * other.size
    return -reach / 2 <= run.x - other.end <= reach or -reach / 2 <= other.x - run.end <= reach


def segments_of(row: Row) -> list[Segment]:
    """The row, parted where a wide gap stands between text that looks different."""
    if len(row.runs) == 1:
        return [Segment(row.y, row.runs)]
    parts: list[list[Run]] = [[]]
    end = -math.inf
    last = row.runs[0]
    for run in row.runs:
        if parts[-1] and run.x - end > COLUMN_GAP * row.size and _differ(last, run):
            parts.append([])
            end = -math.inf
        parts[-1].append(run)
        if run.end >= end:
            end, last = run.end, run
    return [Segment(row.y, part) for part in parts]


def _differ(one: Run, other: Run) -> bool:
    """Whether two runs look different.  A font's name may not tell that it is bold, but it tells
    that it is another; the sign before an item of a list has often a font of its own.
    """
    if abs(one.size - other.size) > 0.1 * max(one.size, other.size):
        return True
    if one.look.bold != other.look.bold:
        return True
    shortest = min(len(one.text), len(other.text))
    return one.look.name != other.look.name and shortest > _MARK_CHARACTERS
