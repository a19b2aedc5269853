"""Words that have a hyphen inside, found without it: "veerrederij" in "Veer-rederij"."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from functools import lru_cache
from typing import NamedTuple

from kamer_tui.document.search.words import JOINT

Span = tuple[int, int]
_END = "\n"
"""Stands behind each word; no query has it."""


class _Compounds(NamedTuple):
    """The words that have a hyphen inside, without it, one after the other.

    ``starts`` are their places in ``text``, ``places`` those in the index's text, and ``gaps`` the
    places of their hyphens within each.
    """

    text: str
    starts: list[int]
    places: list[int]
    gaps: list[list[int]]


class Crossings:
    """Finds single words in compounds, where they stand across a hyphen; keeps the last ones."""

    def __init__(self, joined: str, text_starts: Sequence[int]) -> None:
        """``joined`` are the words of all texts, with their joints; ``text_starts`` tells where in
        them each text begins.
        """
        self._compounds = _compounds(joined)
        self._text_starts = text_starts
        self._found = lru_cache(maxsize=64)(self._find)

    def __call__(self, word: str, fit: str) -> dict[int, list[Span]]:
        """The spans of the word, by text."""
        return self._found(word, fit)

    def _find(self, word: str, fit: str) -> dict[int, list[Span]]:
        text, starts, places, gaps = self._compounds
        begin = "" if fit == "anywhere" else " "
        sought = f"{begin}{word}{' ' if fit == 'whole' else ''}"
        found: dict[int, list[Span]] = {}
        place = text.find(sought)
        while place >= 0:
            start = place + len(begin)
            index = bisect_right(starts, start) - 1
            first = start - starts[index]
            last = first + len(word)
            shift, inside = bisect_right(gaps[index], first), bisect_left(gaps[index], last)
            if shift < inside:
                span = (places[index] + first + shift, places[index] + last + inside)
                number = bisect_right(self._text_starts, span[0]) - 1
                found.setdefault(number, []).append(span)
            place = text.find(sought, start + 1)
        return found


def _compounds(joined: str) -> _Compounds:
    parts: list[str] = []
    starts: list[int] = []
    places: list[int] = []
    gaps: list[list[int]] = []
    length, place = 0, joined.find(JOINT)
    while place >= 0:
        first, last = joined.rfind(" ", 0, place) + 1, joined.find(" ", place)
        word = joined[first:last]
        found = [at for at, character in enumerate(word) if character == JOINT]
        parts.append(f" {word.replace(JOINT, '')} {_END}")
        starts.append(length + 1)
        places.append(first)
        gaps.append([at - before for before, at in enumerate(found)])
        length += len(parts[-1])
        place = joined.find(JOINT, last)
    return _Compounds("".join(parts), starts, places, gaps)
