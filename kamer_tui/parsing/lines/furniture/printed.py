"""A text as it is printed: its pages, and what repeats on them."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping, Sequence
from typing import NamedTuple

from kamer_tui.parsing.lines.page import by_page, usual_size
from kamer_tui.sources.lines import Line

_DIGITS = re.compile(r"\d+")
_MOST_DIGITS = 4000
"""Python reads no number of many more."""


class Printed(NamedTuple):
    """A text's pages, and the size of its type where the layout is known."""

    pages: tuple[list[Line], ...]
    usual: float | None

    @classmethod
    def of(cls, lines: Sequence[Line]) -> Printed:
        """The pages of the lines."""
        return cls(tuple(by_page(lines)), usual_size(lines))


def shape(text: str) -> str:
    """A line but for its numbers: "Pagina 0 van 0"."""
    return _DIGITS.sub("0", text)


def has_number(text: str, number: int) -> bool:
    """True if a number stands in the text."""
    return str(number) in _DIGITS.findall(text)


def offset(texts: Mapping[int, str]) -> tuple[int | None, int]:
    """By how much a number in most texts differs from their pages', and in how many."""
    differences: Counter[int] = Counter()
    for page, text in texts.items():
        numbers = (int(number[:_MOST_DIGITS]) for number in _DIGITS.findall(text)[-3:])
        differences.update({number - page for number in numbers})
    return differences.most_common(1)[0] if differences else (None, 0)


def runs_with_pages(texts: Mapping[int, str]) -> bool:
    """True if the texts, by page, are all the same or have a number that rises with the pages."""
    return len(set(texts.values())) == 1 or offset(texts)[1] * 10 >= len(texts) * 9
