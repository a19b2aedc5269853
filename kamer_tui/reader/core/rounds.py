"""Whether a step that is repeated comes round to where it was."""

from __future__ import annotations

from typing import Generic, TypeVar

Value = TypeVar("Value")


class Rounds(Generic[Value]):
    """Looks on while something is done again and again, and tells after how many times it comes
    round: 1 where it changes nothing, 2 where it turns something on and off.

    Brent's algorithm (R. P. Brent, "An improved Monte Carlo factorization algorithm", 1980): it
    compares with one value before, which it replaces ever more rarely.
    """

    def __init__(self, first: Value) -> None:
        self._anchor = first
        self._since = 0
        self._patience = 1

    def after(self, value: Value) -> int | None:
        """Take the next value; return the length of a round, or None as long as there is none."""
        self._since += 1
        if value == self._anchor:
            return self._since
        if self._since == self._patience:
            self._anchor, self._since, self._patience = value, 0, 2 * self._patience
        return None
