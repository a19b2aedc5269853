"""Texts as words: the form in which a query and a text are compared.

Words are runs of letters or of digits, folded, with one space between two.  Hyphens and spaces
make no difference: "NAVO-2030", "NAVO2030" and "navo 2030" are "navo 2030"; digits in groups of
three are one number, so that "21 501-20" and "21501-20" are "21501 20".
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import accumulate, pairwise

from kamer_tui.document.model import Mark
from kamer_tui.document.search.folding import fold, fold_with_places
from kamer_tui.language.patterns import lazy_pattern

JOINT = "\x01"
"""A hyphen between two letters, as long as it is told from a space."""

_NUMBER = lazy_pattern(r"[0-9]+(?: [0-9]{3}(?![0-9])){0,6}")


class _Spaces(dict[int, int]):
    """For ``str.translate``: a space for all that is no letter, no digit and no joint."""

    def __missing__(self, code: int) -> int:
        self[code] = kept = code if chr(code).isalnum() or chr(code) == JOINT else 0x20
        return kept


_SPACES = _Spaces()


def words_of(text: str) -> str:
    """The words of a text: "noord korea" for "Noord-Korea"."""
    return joined_words(fold(text)).replace(JOINT, " ")


def unmarked(text: str, marks: Sequence[Mark]) -> str:
    """A text without the marks of its footnotes."""
    parts, done = [], 0
    for mark in sorted(marks, key=lambda mark: mark.start):
        if mark.start >= done:
            parts.append(text[done : mark.start])
            done = mark.end
    return "".join((*parts, text[done:]))


def joined_words(folded: str) -> str:
    """The words of a folded text, with a ``JOINT`` where a hyphen stands between two letters."""
    if JOINT in folded:
        folded = folded.replace(JOINT, " ")
    if "-" in folded:
        folded = _with_joints(folded)
    spaced = folded.translate(_SPACES)
    return " ".join(_NUMBER.sub(_apart, spaced).split())


def _apart(number: re.Match[str]) -> str:
    """A number apart from letters, its groups of three together: "21501" for "21 501"."""
    first, blank, groups = number[0].partition(" ")
    if blank and len(first) <= 3:
        return f" {first}{groups.replace(' ', '')} "
    return f" {number[0]} "


def _with_joints(folded: str) -> str:
    pieces = folded.split("-")
    parts = [pieces[0]]
    for before, after in pairwise(pieces):
        between = before[-1:].isalpha() and after[:1].isalpha()
        parts += (JOINT if between else " ", after)
    return "".join(parts)


class WordPlaces:
    """From places in the words of a text back to its characters."""

    def __init__(self, text: str, marks: Sequence[Mark] = ()) -> None:
        """``marks`` of footnotes belong to no word."""
        self._folded = fold_with_places(text, marks)
        self.words = joined_words(self._folded.text).replace(JOINT, " ")
        self._letters = [place for place, each in enumerate(self._folded.text) if each.isalnum()]
        self._count = list(accumulate(each != " " for each in self.words))

    def original(self, start: int, end: int) -> tuple[int, int]:
        """The span of the text behind ``words[start:end]``, which begins and ends in a word."""
        first, last = self._count[start] - 1, self._count[end - 1] - 1
        return self._folded.original(self._letters[first], self._letters[last] + 1)
