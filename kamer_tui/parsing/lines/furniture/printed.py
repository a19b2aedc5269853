"""The pages of a text, and how lines that return on them differ: in a number, or not at all."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping, Sequence
from typing import NamedTuple

from kamer_tui.parsing.lines.page import by_page, usual_size
from kamer_tui.sources.lines import Line

_DIGITS = re.compile(r"\d+")
_MOST_DIGITS = 4000
"""Python refuses to read numbers of more than 4,300 digits."""


class Printed(NamedTuple):
    """A text's pages, and its ``usual`` size of type, in points; None for a text without layout."""

    pages: tuple[list[Line], ...]
    usual: float | None

    @classmethod
    def of(cls, lines: Sequence[Line]) -> Printed:
        """Make the pages of the lines."""
        return cls(tuple(by_page(lines)), usual_size(lines))


def shape(text: str) -> str:
    """Write 0 for each number of a line: "Pagina 2 van 4" is "Pagina 0 van 0"."""
    return _DIGITS.sub("0", text)


def has_number(text: str, number: int) -> bool:
    """True if a number stands in the text: 2 in "Pagina 2 van 4"."""
    return str(number) in _DIGITS.findall(text)


def offset(texts: Mapping[int, str]) -> tuple[int | None, int]:
    """Find the commonest difference between a number in the texts and their page, and how many
    texts have it: (-1, 2) for "Blad 1" on page 2 and "Blad 2" on page 3; None if no text has a
    number.
    """
    differences: Counter[int] = Counter()
    for page, text in texts.items():
        numbers = (int(number[:_MOST_DIGITS]) for number in _DIGITS.findall(text)[-3:])
        differences.update({number - page for number in numbers})
    return differences.most_common(1)[0] if differences else (None, 0)


def runs_with_pages(texts: Mapping[int, str]) -> bool:
    """True if the texts, by page, are all the same, or a number in them rises with the pages."""
    return len(set(texts.values())) == 1 or offset(texts)[1] * 10 >= len(texts) * 9
