"""The likeliest place where an answer ends and the next question begins, by the scores of what
stands between the answer's label and the next one: sentences, paragraphs or blocks.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

_CERTAIN = 1.0
"""A boundary so much better than the second best one is certain."""


class Boundary(NamedTuple):
    """The second side begins at ``place``, at ``offset`` of the text there."""

    place: int
    certain: bool
    offset: int = 0


def best_boundary(
    scores: Sequence[float],
    first: int,
    last: int,
    *,
    cost: float = 0.0,
    extras: Sequence[float] | None = None,
    earliest: bool = False,
) -> Boundary:
    """Find the boundary from ``first`` to ``last`` that has the most of an answer (scores below 0)
    before it and the most of a question (above 0) from it on.

    Each text of the question has a ``cost``; ``extras`` speak for a boundary at each place.  Of
    equals the last is taken, or the ``earliest``.  [-2, -1, 3, 1] has its boundary at 2.
    """
    best, best_value, second = last, float("-inf"), float("-inf")
    total = sum(scores[first:]) - sum(scores[:first])
    for index in range(first, last + 1):
        if index > first:
            total -= 2 * scores[index - 1]
        value = total - cost * (len(scores) - index)
        if extras is not None:
            value += extras[index]
        if value > best_value or (value == best_value and not earliest):
            best, best_value, second = index, value, best_value
        else:
            second = max(second, value)
    return Boundary(best, best_value - second >= _CERTAIN)
