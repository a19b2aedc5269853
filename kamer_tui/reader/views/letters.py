"""Where the letter of a link stands in its row, so that it hides no text and moves no line."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

NEAR = 2
"""The most signs, such as a bracket, between a link and the letter that stands for it."""


class LetterPlace(NamedTuple):
    """A letter stands at ``place`` in the row's text, -1 is the column before it: instead of the
    blank that is there, or, where there is none near, ``between`` two characters.
    """

    place: int
    between: bool = False


def letter_places(text: str, links: list[tuple[int, int]]) -> list[LetterPlace]:
    """The places of the letters of these links, each (start, end) in the text of a row.

    A letter stands in the blank before its link; behind it where no blank is near before it, as
    with a footnote's mark.
    """
    taken: set[int] = set()
    found: list[LetterPlace] = []
    for start, end in links:
        near = (*_near(text, start - 1, -1), *_near(text, end, 1))
        place = next((one for one in near if one not in taken), None)
        found.append(LetterPlace(start, True) if place is None else LetterPlace(place))
        if place is not None:
            taken.add(place)
    return found


def _near(text: str, place: int, step: int) -> Iterator[int]:
    """The first blank from that place on, or the column beyond the text, if only signs come before
    it.
    """
    for one in range(place, place + step * (NEAR + 1), step):
        if not 0 <= one < len(text) or text[one] == " ":
            yield one
            return
        if text[one].isalnum():
            return
