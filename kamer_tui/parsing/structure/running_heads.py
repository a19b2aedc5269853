"""Running heads in the text of questions and answers whose paragraphs a program joined: words that
come again with the number of a later page, "Antwoorden over de veren 3/7".
"""

from __future__ import annotations

import itertools
import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from kamer_tui.parsing.structure.turn import Turn

_COUNTED = re.compile(r"(?<![\w/.,-])(\d{1,3})\s?/\s?(\d{1,3})(?![\d/]|[.,-]\d)")
"""A page's number with the number of all pages, "3/7", or a fraction."""
_LEAST_LETTERS = 10
_WORDS_BEFORE = 80
"""In characters before a number: a running head has so many letters in them."""
_LEAST_HEAD = 30
"""In letters: an answer may begin as a shorter head does."""
_LEAST_PAGES = 2
_MOST_APART = 3
"""Pages between two places where it stands in the text."""
_NO_LETTER = re.compile(r"[\W\d_]+")


class _Number(NamedTuple):
    """A number behind words that may be a running head: on the page of the turn at ``place``."""

    place: int
    page: int


def with_running_heads(turns: Sequence[Turn], heads: Iterable[str]) -> set[int]:
    """Find the turns, by their places, that hold a running head: words that come again with the
    number of a later page, or, before a question or an answer, one of the ``heads`` that were
    found on other pages.
    """
    known = tuple(
        letters
        for letters, count in Counter(_NO_LETTER.sub("", head) for head in heads).items()
        if count > 1 and len(letters) >= _LEAST_HEAD
    )
    begin = {
        place
        for place, turn in enumerate(turns)
        for side in (turn.asked, turn.answered)
        if known and side and _NO_LETTER.sub("", side[0].text).startswith(known)
    }
    return begin | _counted_heads(turns)


def _counted_heads(turns: Sequence[Turn]) -> set[int]:
    found: dict[tuple[str, str], list[_Number]] = {}
    for place, turn in enumerate(turns):
        for side in (turn.asked, turn.answered):
            for paragraph in side:
                for key, page in _counted(paragraph.text):
                    found.setdefault(key, []).append(_Number(place, page))
    return {number.place for numbers in found.values() if _counts_up(numbers) for number in numbers}


def _counted(text: str) -> Iterator[tuple[tuple[str, str], int]]:
    """Give each number of a text that may be a page's, with the letters before it and the number
    of all pages.
    """
    for match in _COUNTED.finditer(text):
        before = text[max(0, match.start() - _WORDS_BEFORE) : match.start()]
        letters = _NO_LETTER.sub("", before)[-_LEAST_LETTERS:]
        if len(letters) == _LEAST_LETTERS:
            yield (letters, match[2]), int(match[1])


def _counts_up(numbers: Sequence[_Number]) -> bool:
    """True if the numbers rise by little from each to the next."""
    return len(numbers) >= _LEAST_PAGES and all(
        0 < other.page - one.page <= _MOST_APART for one, other in itertools.pairwise(numbers)
    )
