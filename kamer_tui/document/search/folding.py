"""Texts without case, accents and the form of quotes; each character keeps its place.

Compatibility decomposition and case folding of the Unicode Standard (ch. 2.12 and 5.18) without
the combining marks.  Folding may lengthen a text ("ß" is "ss") or shorten it, so every folded
character knows its place in the original.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable
from functools import lru_cache
from typing import NamedTuple

from kamer_tui.document.model import Mark

_NOT_ASCII = re.compile(r"[^\x00-\x7f]")

_LETTERS_WITHOUT_DECOMPOSITION = {
    **dict.fromkeys("‘’‚‛′", "'"),
    **dict.fromkeys("“”„‟«»″", '"'),
    **dict.fromkeys("‐‑‒–—−", "-"),
    "ø": "o",
    "ł": "l",
    "đ": "d",
    "ħ": "h",
    "ı": "i",
    "æ": "ae",
    "œ": "oe",
}
"""Characters without a key on a keyboard, and what is typed instead."""


class Folded(NamedTuple):
    """Folded text; ``starts`` and ``ends`` are each folded character's place in the original,
    or None where every character folded into exactly one.
    """

    text: str
    starts: list[int] | None = None
    ends: list[int] | None = None

    def original(self, start: int, end: int) -> tuple[int, int]:
        """The span of the original text behind ``text[start:end]``, which is not empty."""
        if self.starts is None or self.ends is None:
            return start, end
        return self.starts[start], self.ends[end - 1]


@lru_cache(maxsize=4096)
def _fold_character(character: str) -> str:
    """One character, folded: none, one or several characters."""
    folded = unicodedata.normalize("NFKD", unicodedata.normalize("NFKD", character).casefold())
    if folded.isspace():
        return " "
    letters = "".join(
        _LETTERS_WITHOUT_DECOMPOSITION.get(part, part)
        for part in folded
        if not unicodedata.combining(part)
    )
    # An accent that stands alone ("´") decomposes into a space and the accent: it is kept.
    return letters.strip() or (character if letters else "")


def fold(text: str) -> str:
    """The text without case, accents and typographic quotes, for comparing; it may be longer or
    shorter than the text.
    """
    if text.isascii():
        return text.lower()
    return _NOT_ASCII.sub(lambda found: _fold_character(found[0]), text).lower()


def fold_query(query: str) -> str:
    """The query folded, with single spaces and none at its ends."""
    return " ".join(fold(query).split())


def fold_with_places(text: str, marks: Iterable[Mark] = ()) -> Folded:
    """The text folded and without its footnote marks, with each character's place."""
    marks = sorted(marks, key=lambda mark: mark.start)
    if not marks:
        if text.isascii():
            return Folded(text.lower())
        special = set(_NOT_ASCII.findall(text))
        if all(len(_fold_character(character)) == 1 for character in special):
            return Folded(_NOT_ASCII.sub(lambda found: _fold_character(found[0]), text).lower())
    folded: list[str] = []
    starts: list[int] = []
    ends: list[int] = []
    marked = {place for mark in marks for place in range(mark.start, mark.end)}
    for place, character in enumerate(text):
        if place in marked:
            continue
        parts = _fold_character(character)
        if not parts and ends and ends[-1] == place:
            ends[-1] = place + 1  # a combining mark belongs to the letter before it
        for part in parts:
            folded.append(part)
            starts.append(place)
            ends.append(place + 1)
    return Folded("".join(folded), starts, ends)
