"""Furniture that returns at the head or at the foot of pages, or has a form that no text has."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence

from kamer_tui.language.patterns import whole
from kamer_tui.parsing.lines.furniture.printed import (
    Printed,
    has_number,
    offset,
    runs_with_pages,
    shape,
)
from kamer_tui.parsing.lines.page import common_start
from kamer_tui.sources.lines import Line

ALONE = whole(
    "page number, rule or note's popup",
    r"""(?i: (?: Pagina | Blad(?:zijde)? | Page )[ ] \d{1,4} (?: [ ](?:van|/|of)[ ] \d{1,4} )? )
    | [_–—=*-]{5,}
    | X[ ]Noot""",
    ("Pagina 2 van 4", "BLAD 2", "_____", "X Noot"),
    ("Bladzijde 2 van de brief", "----"),
    seen="ministries' letters; pages of the official site",
)
_FIRST = frozenset("PpBbX_–—=*-")
"""Of what stands alone."""
_DEPTH = 2
"""How many lines at the head and at the foot of a page may repeat."""
_LEAST_REPEATS = 3
"""With 1, text is furniture in 81 of 90 documents."""
_LONGEST_HEAD = 20
_LEAST_HEAD = 2
"""In lines: what of a page's head may be repeated, and has to be at least."""


def by_themselves(printed: Printed) -> Iterator[int]:
    """The lines that are furniture wherever they stand."""
    for page in printed.pages:
        for line in page:
            if line.text[0] in _FIRST and ALONE.pattern.fullmatch(line.text):
                yield line.number


def heads(printed: Printed) -> Iterator[int]:
    """The lines at the head of a page that stand so, one below the other, at the head of the first
    page: the sender of a letter, and its reference.
    """
    first = [line.text for line in printed.pages[0][:_LONGEST_HEAD]] if printed.pages else []
    for page in printed.pages[1:]:
        texts = [line.text for line in page[:_LONGEST_HEAD]]
        starts = [start for start, text in enumerate(first) if text == texts[0]]
        most = max((common_start(first[start:], texts) for start in starts), default=0)
        if most >= _LEAST_HEAD:
            yield from (line.number for line in page[:most])


def edges(printed: Printed) -> Iterator[int]:
    """The lines at the edges of pages that return there, and whose number is the one that their
    page should have: "50" on page 17 is no page number.
    """
    repeated = _repeated(printed.pages)
    for page in printed.pages if repeated else ():
        for index in _edges(page):
            line = page[index]
            key = shape(line.text)
            if key in repeated:
                differs = repeated[key]
                if differs is None or has_number(line.text, line.page + differs):
                    yield line.number


def _edges(page: Sequence[Line]) -> set[int]:
    depth = min(_DEPTH, len(page) // 3)
    return {*range(depth), *range(len(page) - depth, len(page))}


def _repeated(pages: Sequence[Sequence[Line]]) -> dict[str, int | None]:
    """The shapes that stand at the edge of at least three pages and of half of all pages, and in
    which a number rises with the pages or nothing changes at all; for each how much its number
    differs from the page's, None where it has no number that rises.
    """
    if len(pages) < _LEAST_REPEATS:
        return {}
    found: dict[str, dict[int, str]] = {}
    inside: Counter[str] = Counter()
    for page in pages:
        edge = _edges(page)
        for index, line in enumerate(page):
            if index in edge:
                found.setdefault(shape(line.text), {})[line.page] = line.text
            else:
                inside[line.text] += 1
    least = max(_LEAST_REPEATS, (len(pages) + 1) // 2)
    return {
        key: None if len(set(texts.values())) == 1 else offset(texts)[0]
        for key, texts in found.items()
        if len(texts) >= least
        and runs_with_pages(texts)
        # What stands in the middle of pages too is text that happens to begin or end some of them.
        and (
            any(map(str.isdecimal, next(iter(texts.values()))))
            or 4 * max(inside[text] for text in texts.values()) < len(texts)
        )
    }
