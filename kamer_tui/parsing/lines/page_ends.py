"""The page ends of a text without form feeds: the official footer ends a page, and a page's counter
("2/6") begins one.
"""

from __future__ import annotations

import itertools
from collections.abc import Sequence
from dataclasses import replace

from kamer_tui.parsing.lines.furniture.official import official_footers
from kamer_tui.parsing.lines.page_counters import first_lines
from kamer_tui.sources.lines import Line, Pages

_MOST_DIGITS = 9
_WITHOUT_PAGES = ("text", "markdown")
"""The forms that print a page's footer as text of the document."""


def with_page_ends(pages: Pages) -> Pages:
    """Divide a text without form feeds into pages, at its official footers or else its counters."""
    if pages.count != 1 or pages.format not in _WITHOUT_PAGES:
        return pages
    footers = _ends(pages.lines)
    if not footers:
        return _at_counters(pages)
    if footers == {pages.lines[-1].number}:
        return pages
    page, after_footer = 1, False
    lines = []
    for line in pages.lines:
        page += after_footer
        gap = line.after_gap and not after_footer
        lines.append(line._replace(page=page, after_gap=gap))
        after_footer = line.number in footers
    return replace(pages, count=page, lines=tuple(lines))


def _at_counters(pages: Pages) -> Pages:
    """Divide a text into pages at its counters."""
    begins = first_lines(pages.lines)
    if not begins:
        return pages
    page = 1
    lines = []
    for place, line in enumerate(pages.lines):
        page = begins.get(place, page)
        lines.append(line._replace(page=page, after_gap=line.after_gap and place not in begins))
    return replace(pages, count=page, lines=tuple(lines))


def _ends(lines: Sequence[Line]) -> set[int]:
    """Find the lines that end a page, by their numbers: the footer, or the page's number below."""
    footers = official_footers(lines)
    below = [
        (line, following)
        for line, following in itertools.pairwise(lines)
        if line.number in footers and following.text.isdecimal()
    ]
    numbers = [int(following.text[:_MOST_DIGITS]) for _, following in below]
    rising = len(below) > 1 and numbers == list(range(numbers[0], numbers[0] + len(below)))
    ends = set(footers)
    for line, following in below:
        # A footer may end in the document's own number, with the page's number below it.
        if line.text[-1].isalpha() or (rising and len(below) == len(footers)):
            ends.remove(line.number)
            ends.add(following.number)
    return ends
