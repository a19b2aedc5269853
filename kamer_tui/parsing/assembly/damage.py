"""Mark the exchanges of which something may stand on a page that is missing or broken."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence

from kamer_tui.document.model import Exchange
from kamer_tui.parsing.structure.doubts import DAMAGED_PAGE
from kamer_tui.sources.lines import Line


def mark_damaged(
    exchanges: Sequence[Exchange], body: Sequence[Line], damaged: Sequence[int]
) -> list[Exchange]:
    """Give the exchanges, those with a doubt that stand on a damaged page, or went on there, or
    have their beginning there.  ``body`` are the lines of the text in order, without furniture.
    """
    owner: dict[int, int] = {}
    labels: set[int] = set()
    for index, exchange in enumerate(exchanges):
        for heading in exchange.headings:
            labels.update(heading.lines)
            owner.update(dict.fromkeys(heading.lines, index))
        for _, _, paragraph in exchange.sides():
            owner.update(dict.fromkeys(paragraph.lines, index))
    marked = {
        owner[line.number]
        for line, certain in _near(body, damaged)
        if line.number in owner and not (certain and line.number in labels)
    }
    return [
        exchange._replace(uncertain=DAMAGED_PAGE) if index in marked else exchange
        for index, exchange in enumerate(exchanges)
    ]


def _near(body: Sequence[Line], damaged: Sequence[int]) -> Iterator[tuple[Line, bool]]:
    """Give the lines on damaged pages and the last before each, and the first after each, which
    has nothing above it if it is a label (True).
    """
    pages = [line.page for line in body]
    for page in damaged:
        first, end = bisect_left(pages, page), bisect_right(pages, page)
        yield from ((line, False) for line in body[max(0, first - 1) : end])
        yield from ((line, True) for line in body[end : end + 1])
