"""How much two answers share, in words."""

from __future__ import annotations

from collections.abc import Callable

Words = Callable[[str], str]
"""Looks a text up in a language: the user's, or that of labels."""
CountedWords = Callable[[str, str, int], str]
"""Looks up the form of a text for a count."""


def told_shared(run: int, ratio: float, _: Words, ngettext: CountedWords) -> str:
    """How much two answers share: "56 words in a row · 97 % of the shorter answer"."""
    in_a_row = ngettext("{count} word in a row", "{count} words in a row", run).format(count=run)
    share = _("{percent} % of the shorter answer").format(percent=round(100 * ratio))
    return f"{in_a_row} · {share}"
