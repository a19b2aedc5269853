"""The likeliest place where an answer ends and the next question begins.

The texts between an answer's label and the next label (sentences, paragraphs or blocks) have a
score each: below 0 it looks like an answer, above 0 like a question.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

_CERTAIN = 1.0
"""In scores: a boundary that is better than the second best by so much is certain."""


class Boundary(NamedTuple):
    """The question begins in text number ``place``, at character ``offset`` of it."""

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
    """Find the boundary, from place ``first`` to place ``last``, with the lowest scores before it
    and the highest from it on: for [-2, -1, 3, 1] it is 2.

    Each text after the boundary takes ``cost`` from a boundary's value; ``extras`` are added to it,
    one for each place.  Of equal boundaries the last is taken, or the ``earliest``.
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
