"""What a browser prints around each page: above it the moment and the page's title, below it the
address and a counter.
"""

from __future__ import annotations

import itertools
from collections.abc import Iterator

from kamer_tui.language.patterns import beginning, whole
from kamer_tui.parsing.lines.furniture.printed import Printed

_ADDRESS = whole(
    "an address and a counter, below a page that a browser prints",
    r"(?: https?:// | file:/// ) \S+ [ ]+ (?P<page> \d{1,4} ) [ ]? / [ ]? (?P<pages> \d{1,4} )",
    ("https://example.org/sluis?id=4 1/12", "https://example.org/sluis   12/12"),
    ("https://example.org/sluis/1/12", "Zie https://example.org/sluis 1/12"),
    hints=("://",),
)
_MOMENT = beginning(
    "the moment and the title, above a page that a browser prints",
    r"\d{1,2} ([-/]) \d{1,2} \1 (?: \d{2} ){1,2} ,? [ ]+ \d{1,2} : \d{2} (?! \d )",
    ("4-3-2034 10:12 Lekkende sluizen", "04/03/2034, 9:05", "3/4/34, 10:12 AM Sluizen"),
    ("4-3-2034 is de sluis gesloten", "4 maart 2034 10:12"),
    hints=(":",),
)


def around_pages(printed: Printed) -> Iterator[int]:
    """Find the addresses with counters and, at the start of the text or next to one of them, the
    moments with titles: of one page too, and where the ends of pages were not kept.
    """
    lines = list(itertools.chain.from_iterable(printed.pages))
    feet = {
        index
        for index, line in enumerate(lines)
        if (found := _ADDRESS.find(line.text)) and 1 <= int(found["page"]) <= int(found["pages"])
    }
    for index in sorted(feet):
        yield lines[index].number
    for index in {0, *(foot + 1 for foot in feet)} if feet else ():
        if index < len(lines) and _MOMENT.find(lines[index].text):
            yield lines[index].number
