"""The runs of a page become rows, and rows segments.

Runs on one baseline are a row; small ones beside them, a little higher or lower (marks of
footnotes, CO₂), belong to it.  A row is parted into segments where a wide gap is.
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
"""Runs whose baselines are no further apart are in one row."""
_HIGHEST, _LOWEST = 0.75, 0.35
"""So far may a small run's baseline be above and below that of its row."""
_BESIDE = 1.0
"""A small run with a gap no wider than this is right beside another."""
_NEIGHBOURS = 4
"""Of a row so many runs to either side of a small run are looked at."""
_NEAR_ROWS = 3
"""A small run may belong to one of so many rows above and below."""
COLUMN_GAP = 1.5
"""A wider gap may part columns."""
SMALL = 0.9
"""Type below this share of the size beside it is small."""
_MARK_CHARACTERS = 3
"""A run of so few characters may be a mark though its type is not small."""
_OVERPRINT = 0.1
"""Text that is drawn twice, to look bold, is drawn no further off."""
_LAST_OVERPRINTS = 4
"""Text is drawn twice at once: only so many runs of the same text before it are looked at."""


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
    """The run as it is where the page is turned so that its text is level."""
    angle = math.radians(round(run.turned))
    cosine, sine = math.cos(angle), math.sin(angle)
    x, y = run.x * cosine + run.y * sine, run.y * cosine - run.x * sine
    level = copy(run)
    level.x, level.y, level.end, level.turned = x, y, x + run.end - run.x, 0.0
    return level


def without_overprints(runs: Sequence[Run]) -> list[Run]:
    """The runs without repetitions at the same place, which make a text look bold."""
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
    """The rows of a page from top to bottom; a small raised or lowered run is in the row that it
    stands beside.
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
    """The rows above (step -1) or below (1) that are near enough to take small runs of this one."""
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
    """True if the run is small, raised or lowered, and right beside the other."""
    short = len(run.text) <= _MARK_CHARACTERS
    if not (run.size < SMALL * other.size or (short and run.size <= other.size)):
        return False
    if not -_LOWEST * other.size <= run.y - other.y <= _HIGHEST * other.size:
        return False
    reach = _BESIDE * other.size
    return -reach / 2 <= run.x - other.end <= reach or -reach / 2 <= other.x - run.end <= reach


def segments_of(row: Row) -> list[Segment]:
    """The row, parted at wide gaps between text that looks different."""
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
    """True if two runs look different: in size, in weight, or, unless one is very short, in their
    font's name, which may be all that shows a bold font; the sign before an item of a list often
    has a font of its own.
    """
    if abs(one.size - other.size) > 0.1 * max(one.size, other.size):
        return True
    if one.look.bold != other.look.bold:
        return True
    shortest = min(len(one.text), len(other.text))
    return one.look.name != other.look.name and shortest > _MARK_CHARACTERS
