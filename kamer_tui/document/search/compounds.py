"""Words that have a hyphen or a blank inside, found without it: "veerrederij" in "Veer-rederij" and
in "veer rederij", "2150120" in "21 501-20".
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterator, Sequence, Set
from functools import lru_cache
from typing import NamedTuple

from kamer_tui.document.search.words import JOINT

Span = tuple[int, int]
_END = "\n"
"""Stands behind each word; no query has it."""
SHORTEST_PART = 3
"""Letters of each of two words that may be typed as one: "er in" is no "erin"."""
DOSSIER = 5
"""Digits of a dossier's number, which another number may follow: "21 501-20"."""


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
    """Finds single words where they stand across a hyphen or a blank; keeps the last ones."""

    def __init__(
        self, joined: str, text_starts: Sequence[int], vocabulary: Callable[[], Set[str]]
    ) -> None:
        """``joined`` are the words of all texts, with their joints; ``text_starts`` tells where in
        them each text begins; ``vocabulary`` gives each word once.
        """
        self._joined = joined
        self._vocabulary = vocabulary
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
        for span in self._with_blank(word, fit):
            number = bisect_right(self._text_starts, span[0]) - 1
            found.setdefault(number, []).append(span)
        return found

    def _with_blank(self, word: str, fit: str) -> Iterator[Span]:
        """Where a word stands as two, the second of which may go on unless it is to be whole."""
        end = " " if fit == "whole" else ""
        for one in apart(word, self._vocabulary):
            sought = f" {one}{end}"
            place = self._joined.find(sought)
            while place >= 0:
                yield place + 1, place + 1 + len(one)
                place = self._joined.find(sought, place + len(one))


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


def apart(word: str, vocabulary: Callable[[], Set[str]]) -> list[str]:
    """A word or a number that is typed as one, as the two that it may be in a text: "veer rederij"
    for "veerrederij", where the ``vocabulary``, which is asked for only then, has both.
    """
    if word.isdecimal():
        places = range(DOSSIER, min(len(word), DOSSIER + 1))
    else:
        places = range(SHORTEST_PART, len(word) - SHORTEST_PART + 1)
    if not places:
        return []
    known = vocabulary()
    pairs = ((word[:place], word[place:]) for place in places)
    return [f"{one} {other}" for one, other in pairs if one in known and other in known]
