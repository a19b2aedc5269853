"""Furniture that returns at the head or at the foot of pages, or has a form of its own ("Pagina 2
van 4").
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence

from kamer_tui.language.patterns import lazy_pattern, whole
from kamer_tui.parsing.lines.furniture.official import is_official_footer
from kamer_tui.parsing.lines.furniture.printed import (
    Printed,
    has_number,
    offset,
    runs_with_pages,
    shape,
)
from kamer_tui.parsing.lines.page import common_start
from kamer_tui.parsing.lines.page_counters import Counter as PageCounter
from kamer_tui.parsing.lines.page_counters import heads_beside, page_counters, page_numbers
from kamer_tui.sources.lines import Line

ALONE = whole(
    "page number, rule or note's popup",
    r"""(?i: (?: Pagina | Blad(?:zijde)? | Page )[ ] \d{1,4} (?: [ ](?:van|/|of)[ ] \d{1,4} )? )
    | [_–—=*-]{5,}
    | X[ ]Noot
    | a?h[ ]tk[ ] \d{8} [ ] \d{1,4}""",
    ("Pagina 2 van 4", "BLAD 2", "_____", "X Noot", "h tk 20322033 387"),
    ("Bladzijde 2 van de brief", "----"),
    seen="ministries' letters; pages of the official site; programs that misread a colophon",
)
_FIRST = frozenset("PpBbXah_–—=*-")
_BEGINNINGS = frozenset({"pag", "bla", "x n", "ah ", "h t"})
_RULE = "_–—=*-"
"""The first signs of the lines that ``ALONE`` takes; the first three where they are no rule."""
_NOTE = lazy_pattern(r"\d{1,3}\s+[A-ZÀ-Ý]")
_DEPTH = 2
"""Lines at the head, and lines at the foot of a page, that are its edges."""
_LEAST_REPEATS = 3
"""In pages.  With 1, text is furniture in 81 of 90 documents."""
_LONGEST_RUNNING_HEAD = 5
_LONGEST_HEAD = 20
_LEAST_HEAD = 2
"""In lines: how much of the first page's head another page repeats, at the most and at the least.
"""


def by_themselves(printed: Printed) -> Iterator[int]:
    """Find the lines that are furniture wherever they stand: "Pagina 2 van 4", "_____"."""
    for page in printed.pages:
        for line in page:
            first = line.text[0]
            if first not in _FIRST or (
                first not in _RULE and line.text[:3].lower() not in _BEGINNINGS
            ):
                continue
            if ALONE.pattern.fullmatch(line.text):
                yield line.number


def counters(printed: Printed) -> Iterator[int]:
    """Find the pages' counters of a text ("2/6"), and the running head beside them."""
    if printed.usual:
        return
    lines = [line for page in printed.pages for line in page]
    found = page_counters(lines)
    if not found and not any(is_official_footer(line.text) for line in lines):
        found = page_numbers(lines)
        found = found if _begin_or_end_pages(found, lines) else []
    if found:
        places = {counter.place for counter in found} | heads_beside(lines, found)
        yield from (lines[place].number for place in sorted(places))


def _begin_or_end_pages(counters: Sequence[PageCounter], lines: Sequence[Line]) -> bool:
    """True if the pages were divided at numbers; the labels of footnotes stand within pages."""
    depth, last = _LONGEST_RUNNING_HEAD, len(lines) - 1
    return all(
        one.page == 1
        or one.place < depth
        or one.place + depth > last
        or lines[one.place - depth].page < lines[one.place + depth].page
        for one in counters
    )


def heads(printed: Printed) -> Iterator[int]:
    """Find the lines at the head of a page that repeat lines of the first page's head, in the same
    order: the sender of a letter, and its reference.
    """
    first = [line.text for line in printed.pages[0][:_LONGEST_HEAD]] if printed.pages else []
    for page in printed.pages[1:]:
        texts = [line.text for line in page[:_LONGEST_HEAD]]
        starts = [start for start, text in enumerate(first) if text == texts[0]]
        most = max((common_start(first[start:], texts) for start in starts), default=0)
        if most >= _LEAST_HEAD:
            yield from (line.number for line in page[:most])


def edges(printed: Printed) -> Iterator[int]:
    """Find the lines that return at the edges of pages; if they count the pages, only those with
    their page's number: "50" on page 17 is text.
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
    """Give the places of a page's first and last lines, none of a page that is short, and none that
    ends a footnote: several may end alike.
    """
    depth = min(_DEPTH, len(page) // 3)
    foot = {
        place
        for place in range(len(page) - depth, len(page))
        if not (page[place].text.endswith(".") and _NOTE.match(page[place - 1].text))
    }
    return {*range(depth), *foot}


def _repeated(pages: Sequence[Sequence[Line]]) -> dict[str, int | None]:
    """Find the shapes that stand at the edge of at least three pages and of half of all pages, and
    in which only a number changes, that rises with the pages, or nothing.

    Each shape comes with the difference between its number and the page, or None if nothing
    changes.
    """
    if len(pages) < _LEAST_REPEATS:
        return {}
    found: dict[str, dict[int, str]] = {}
    inside: Counter[str] = Counter()
    for page in pages:
        edge = _edges(page)
        for index in sorted(edge):
            line = page[index]
            found.setdefault(shape(line.text), {})[line.page] = line.text
        inside.update([line.text for index, line in enumerate(page) if index not in edge])
    least = max(_LEAST_REPEATS, (len(pages) + 1) // 2)
    return {
        key: None if len(set(texts.values())) == 1 else offset(texts)[0]
        for key, texts in found.items()
        if len(texts) >= least
        and runs_with_pages(texts)
        # A line that also stands in the middle of pages is text, which happens to begin some.
        and (
            len(set(texts.values())) > 1
            or 4 * max(inside[text] for text in texts.values()) < len(texts)
        )
    }
