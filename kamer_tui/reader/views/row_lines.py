"""How many lines a row of the list of questions may take: as many as there is room for."""

from __future__ import annotations

from collections.abc import Callable

MOST_LINES = 3
"""More lines than this no row takes."""
ROWS_AT_ONCE = 18
"""A screen is tall enough for another line a row where so many rows are in sight all the same."""


def lines_a_row(rows: int, height: int, needed: Callable[[int], int]) -> int:
    """The most lines that a row may take in a list of ``rows`` rows and a pane of ``height`` lines:
    as many as let the whole list be in sight, or as a tall pane has room for.

    ``needed`` tells how many lines the list takes where a row may take so many; it is asked only of
    a list that could fit, so that nothing is worked out for rows that no one sees.

    >>> lines_a_row(12, 40, lambda most: 12 * most)
    3
    >>> lines_a_row(2000, 40, lambda most: 2000 * most)
    2
    """
    if rows <= height:
        for most in range(MOST_LINES, 1, -1):
            if needed(most) <= height:
                return most
    return min(MOST_LINES, max(1, height // ROWS_AT_ONCE))
