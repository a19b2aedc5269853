"""The targets of a page's links, which some programs print below the text that they take of it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from kamer_tui.language.patterns import whole
from kamer_tui.parsing.lines.furniture.printed import Printed
from kamer_tui.sources.lines import Line

_ADDRESSES = whole(
    "addresses on a line of their own",
    r"https?://\S+ (?: [ ]\S+ )?? (?P<more> (?: [ ]https?://\S+ )* )",
    ("https://example.org/sluis", "https://example.org/a http://example.org/b"),
    ("Zie https://example.org/sluis", "https://example.org/sluis geeft een overzicht"),
    seen="letters of the Rekenkamer, of which a program took the text out of the PDF",
)
_SCHEME = "://"
_MOST_LINES = 20
"""So many lines at a page's end may be links."""


def targets(printed: Printed) -> Iterator[int]:
    """Find the lines at the end of a page of a text that hold nothing but addresses, and either
    several or one that stands above on the page: a program prints all links of a page there.
    """
    if printed.usual:
        return
    for page in printed.pages:
        start = _start(page)
        if start == len(page):
            continue
        known = "".join(map(_spelled, page[:start]))
        for line in page[start:]:
            found = _ADDRESSES.find(line.text)
            address = _spelled(line).partition(_SCHEME)[2].rstrip("/")
            if found is not None and (found["more"] or address in known):
                yield line.number
            known += _spelled(line)


def _start(page: Sequence[Line]) -> int:
    """Find where the addresses at the end of a page begin."""
    start = len(page)
    last = max(0, start - _MOST_LINES)
    while start > last and _ADDRESSES.find(page[start - 1].text) is not None:
        start -= 1
    return start


def _spelled(line: Line) -> str:
    """Write a line without blanks, which an address may have got where it was broken."""
    return "".join(line.text.split())
