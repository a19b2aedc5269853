"""What the page adds to the text: running headers, footers and page numbers.

Known by repetition and place: the first or last lines of a page which return, digits apart, on
other pages; and by the form of the official footer ("Tweede Kamer, vergaderjaar 2021–2022,
28 676, nr. 396 28"), which may stand on the last page only.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence

from kamer_tui.model import Furniture
from kamer_tui.sources.lines import Line

OFFICIAL_FOOTER = re.compile(
    r"(?:Tweede|Eerste) Kamer(?: der Staten-Generaal)?, vergaderjaar \d{4}\s?[-–]\s?\d{4}, "
    r"(?P<dossier>.+?)(?:,\s*(?:nr\.?\s*)?(?P<number>[A-Z]{1,3}|\d+))?(?:\s+(?P<page>\d+))?"
)
_DEPTH = 2
"""How many lines at the head and at the foot of a page may repeat."""
_LEAST_REPEATS = 3
_DIGITS = re.compile(r"\d+")


def split_furniture(lines: Sequence[Line]) -> tuple[list[Line], tuple[Furniture, ...]]:
    """The lines without furniture, and the furniture."""
    pages: dict[int, list[Line]] = {}
    for line in lines:
        pages.setdefault(line.page, []).append(line)
    repeated = _repeated(list(pages.values()))
    body: list[Line] = []
    furniture: list[Furniture] = []
    for page in pages.values():
        edges = _edges(page)
        for index, line in enumerate(page):
            if (index in edges and _shape(line.text) in repeated) or is_official_footer(line.text):
                furniture.append(Furniture(line.text, line.page, line.number))
            else:
                body.append(line)
    return body, tuple(furniture)


def is_official_footer(text: str) -> bool:
    """Whether a line has the form of the footer of an official publication."""
    return text[7:12] == "Kamer" and OFFICIAL_FOOTER.fullmatch(text) is not None


def _edges(page: Sequence[Line]) -> set[int]:
    depth = min(_DEPTH, len(page) // 3)
    return {*range(depth), *range(len(page) - depth, len(page))}


def _shape(text: str) -> str:
    return _DIGITS.sub("0", text)


def _repeated(pages: Sequence[Sequence[Line]]) -> set[str]:
    """The shapes that stand at the edge of at least three pages and of half of all pages, and in
    which a number rises with the pages or nothing changes at all.
    """
    if len(pages) < _LEAST_REPEATS:
        return set()
    found: dict[str, dict[int, str]] = {}
    for page in pages:
        for index in _edges(page):
            line = page[index]
            found.setdefault(_shape(line.text), {})[line.page] = line.text
    return {
        shape
        for shape, texts in found.items()
        if len(texts) >= max(_LEAST_REPEATS, (len(pages) + 1) // 2) and _runs_with_pages(texts)
    }


def _runs_with_pages(texts: dict[int, str]) -> bool:
    if len(set(texts.values())) == 1:
        return True
    differences: Counter[int] = Counter()
    for page, text in texts.items():
        differences.update({int(number) - page for number in _DIGITS.findall(text)[-3:]})
    return max(differences.values(), default=0) * 10 >= len(texts) * 9
