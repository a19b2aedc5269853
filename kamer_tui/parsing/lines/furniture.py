"""What the page adds to the text: running headers, footers and page numbers.

Known by repetition and place: the first or last lines of a page which return, digits apart, on
other pages; and by the form of the official footer ("Tweede Kamer, vergaderjaar 2031–2032,
99 999, nr. 1 28"), which may stand on the last page only.  Where the place on the page is known,
what stands apart from the text at the same place of two pages is enough.  On the first page of an
official publication the emblem and the colophon are furniture too.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence

from kamer_tui.document.model import Furniture
from kamer_tui.language.patterns import lazy_pattern
from kamer_tui.parsing.lines.page import usual_size
from kamer_tui.sources.lines import Line

OFFICIAL_FOOTER = re.compile(
    r"(?:(?:ISSN \d{4}\s?[-–]\s?\d{3}[\dX]\s*)?[^\d,;.?!]{1,20} \d{4}\s*)?"
    r"(?:Tweede|Eerste) Kamer(?: der Staten-Generaal)?, "
    r"vergaderjaar \d{4}\s?[-–]\s?\d{4}, "
    r"(?P<dossier>.+?)(?:,\s*(?:nr\.?\s*)?(?P<number>[A-Z]{1,3}|\d+[a-z]{0,2}))?(?:\s+(?P<page>\d+))?"
)
_PAGE_NUMBER = re.compile(
    r"(?:Pagina|Blad(?:zijde)?|Page) \d{1,4}(?: (?:van|/|of) \d{1,4})?", re.IGNORECASE
)
_COLOPHON = lazy_pattern(
    r"(?:kst|ah|blg|stb|h)-[\w-]*\d(?:\.\w+)?|ISSN \d{4}\s*[-–]\s*\d{3}[\dX]"
    r"|(?:KVR|KST)\d{4,7}|\d{4}[te]kk(?:vr|st)[\w-]+|S(?:du|DU) Uitgevers|[^\d,;.?!]{1,20} \d{4}",
    re.IGNORECASE,
)
"""What the press prints left of the footer on the first page: identifier, ISSN, place and year; up
to 2010 its own numbers and name too."""
_RULE = re.compile(r"[_–—=*-]{5,}")
"""A line drawn with signs."""
_POPUP = re.compile(r"X Noot")
"""What the official site prints above each of the notes at a document's end."""
_FIRST_OF_ITS_OWN = frozenset("PpBbX_–—=*-")
"""With what a page's number, a rule and a note's mark begin."""
_COLOPHON_LINES = 6
_REFERENCE = re.compile(r"(?:Ons|Uw|Onze) (?:kenmerk|referentie)\b|Kenmerk\b", re.IGNORECASE)
"""What a letter's reference block says on every page."""
_LEAST_LETTERED = 2
_MOST_PAGES = 0.6
_NARROW = 0.6
"""The block is so narrow beside the text's width."""
_OF_THE_TEXT = re.compile(
    r"Vra(?:ag|gen)\b|Antwoord(?:en)?\b|\d{1,3}[.)]?(?:\s|$)|(?:Ja|Nee|Neen|Zie)\b"
)
_CHAMBER = re.compile(r"(?:Tweede|Eerste) Kamer der Staten-Generaal")
_DEPTH = 2
"""How many lines at the head and at the foot of a page may repeat."""
_LEAST_REPEATS = 3
_LEAST_REPEATS_IN_PLACE = 2
_LONGEST_HEAD = 20
_LEAST_HEAD = 2
"""In lines: what of a page's head may be repeated, and has to be at least."""
_DIGITS = re.compile(r"\d+")
_APART = 1.8
"""So many ems from the text, above, below or beside it, a line stands apart."""
_SAME_PLACE = 4.0
_EMBLEM = 3.0
"""A digit so many times as large as the text is the emblem of a chamber."""
_SMALLER = 0.9
_FOOTER_HEIGHT = 2.5
"""The colophon stands beside the footer, no higher than so many times its size."""


def split_furniture(lines: Sequence[Line]) -> tuple[list[Line], tuple[Furniture, ...]]:
    """The lines without furniture, and the furniture.  Turned lines that are no furniture are in
    neither: they belong nowhere in the text.
    """
    pages: dict[int, list[Line]] = {}
    for line in lines:
        pages.setdefault(line.page, []).append(line)
    footers = official_footers(lines)
    heads = set(_running_heads(list(pages.values())))
    repeated = _repeated(list(pages.values()))
    usual = usual_size(lines)
    if usual:
        in_place = _repeated_in_place(list(pages.values()), usual)
    else:
        in_place = _reference_blocks(list(pages.values()))
    body: list[Line] = []
    furniture: list[Furniture] = []
    for page in pages.values():
        edges = _edges(page)
        beside = _beside_footer(page) if usual else _around_footer(page, footers)
        for index, line in enumerate(page):
            if (
                (index in edges and _fits(line, repeated))
                or line.number in in_place
                or line.number in beside
                or line.number in footers
                or line.number in heads
                or (line.text[0] in _FIRST_OF_ITS_OWN and _is_of_page(line.text))
                or (usual and _is_emblem(line, usual))
            ):
                furniture.append(Furniture(line.text, line.page, line.number))
            elif not line.turned:
                body.append(line)
    return body, tuple(furniture)


def _running_heads(pages: Sequence[Sequence[Line]]) -> Iterator[int]:
    """The numbers of the lines at the head of a page that stand so, one below the other, at the
    head of the first page: the sender of a letter, and its reference.
    """
    if len(pages) < 2:
        return
    first = [line.text for line in pages[0][:_LONGEST_HEAD]]
    for page in pages[1:]:
        texts = [line.text for line in page[:_LONGEST_HEAD]]
        most = 0
        for start in range(len(first)):
            length = 0
            while (
                length < len(texts)
                and start + length < len(first)
                and texts[length] == first[start + length]
            ):
                length += 1
            most = max(most, length)
        if most >= _LEAST_HEAD:
            yield from (line.number for line in page[:most])


def _is_of_page(text: str) -> bool:
    """Whether a line is furniture wherever it stands."""
    return any(pattern.fullmatch(text) is not None for pattern in (_PAGE_NUMBER, _RULE, _POPUP))


def official_footers(lines: Sequence[Line]) -> set[int]:
    """The numbers of the lines that are the document's official footer.  A footnote may name
    another document in the same form: what is printed most often, or last, is its own.
    """
    found: dict[str, list[int]] = {}
    for line in lines:
        match = OFFICIAL_FOOTER.fullmatch(line.text) if " Kamer, verg" in line.text else None
        if match is not None:
            end = match.start("page") if match.group("page") else len(line.text)
            start = line.text.find(" Kamer, verg")
            found.setdefault(line.text[start:end].strip(), []).append(line.number)
    own = max(found.values(), key=lambda numbers: (len(numbers), numbers[-1]), default=[])
    return set(own)


def is_official_footer(text: str) -> bool:
    """Whether a line has the form of the footer of an official publication."""
    return " Kamer, verg" in text and OFFICIAL_FOOTER.fullmatch(text) is not None


def _edges(page: Sequence[Line]) -> set[int]:
    depth = min(_DEPTH, len(page) // 3)
    return {*range(depth), *range(len(page) - depth, len(page))}


def _shape(text: str) -> str:
    return _DIGITS.sub("0", text)


def _fits(line: Line, repeated: dict[str, int | None]) -> bool:
    """Whether a line has a repeated shape, and the number that its page should have: "50" on page
    17 is no page number.
    """
    shape = _shape(line.text)
    if shape not in repeated:
        return False
    offset = repeated[shape]
    return offset is None or str(line.page + offset) in _DIGITS.findall(line.text)


def _repeated(pages: Sequence[Sequence[Line]]) -> dict[str, int | None]:
    """The shapes that stand at the edge of at least three pages and of half of all pages, and in
    which a number rises with the pages or nothing changes at all; for each how much its number
    differs from the page's, None where it has no number that rises.
    """
    if len(pages) < _LEAST_REPEATS:
        return {}
    found: dict[str, dict[int, str]] = {}
    for page in pages:
        for index in _edges(page):
            line = page[index]
            found.setdefault(_shape(line.text), {})[line.page] = line.text
    inside = Counter(
        line.text
        for page in pages
        for edges in (_edges(page),)
        for index, line in enumerate(page)
        if index not in edges
    )
    # What stands in the middle of pages too is text that happens to begin or end some of them.
    found = {
        shape: texts
        for shape, texts in found.items()
        if _DIGITS.search(next(iter(texts.values())))
        or 4 * max(inside[text] for text in texts.values()) < len(texts)
    }
    return {
        shape: None if len(set(texts.values())) == 1 else _offset(texts)[0]
        for shape, texts in found.items()
        if len(texts) >= max(_LEAST_REPEATS, (len(pages) + 1) // 2) and _runs_with_pages(texts)
    }


def _runs_with_pages(texts: dict[int, str]) -> bool:
    return len(set(texts.values())) == 1 or _offset(texts)[1] * 10 >= len(texts) * 9


def _offset(texts: dict[int, str]) -> tuple[int | None, int]:
    """By how much a number in most texts differs from the page's, and in how many."""
    differences: Counter[int] = Counter()
    for page, text in texts.items():
        differences.update({int(number) - page for number in _DIGITS.findall(text)[-3:]})
    return differences.most_common(1)[0] if differences else (None, 0)


# -- where only the order is known -----------------------------------------------------------------


def _around_footer(page: Sequence[Line], footers: set[int]) -> set[int]:
    """The numbers of the lines that belong to the press's own: its colophon, a page's number next
    to an official footer, and the number of a chamber below its name.
    """
    found: set[int] = set()
    for index, line in enumerate(page):
        if line.number in footers:
            found.update(_colophon(page[max(0, index - _COLOPHON_LINES) : index][::-1]))
            if _has_page(line.text):
                continue
            for beside in page[max(0, index - 1) : index + 2]:
                if beside.text == str(line.page):
                    found.add(beside.number)
        elif line.text in ("1", "2") and index and _CHAMBER.fullmatch(page[index - 1].text):
            found.add(line.number)
    return found


def _has_page(footer: str) -> bool:
    """Whether an official footer has the page's number itself: then no other line is that."""
    match = OFFICIAL_FOOTER.fullmatch(footer)
    return match is not None and match.group("page") is not None


def _says_reference(line: Line) -> bool:
    return line.text[0] in "OUKouk" and _REFERENCE.match(line.text) is not None


def _reference_blocks(pages: Sequence[Sequence[Line]]) -> set[int]:
    """The numbers of the lines of a letter's reference block on the pages after the first: narrow
    ones that most pages have, in a letter that says its reference on several pages.  A sentence's
    end is of it only next to another line of it.
    """
    if sum(any(map(_says_reference, page)) for page in pages) < _LEAST_LETTERED:
        return set()
    lengths = sorted(len(line.text) for page in pages for line in page)
    narrow = _NARROW * lengths[len(lengths) * 9 // 10]
    on_pages: dict[str, set[int]] = {}
    for page in pages:
        for line in page:
            if len(line.text) < narrow and "?" not in line.text:
                on_pages.setdefault(line.text, set()).add(line.page)
    least = max(_LEAST_LETTERED, round(_MOST_PAGES * (len(pages) - 1)))
    repeated = {
        text
        for text, where in on_pages.items()
        if len(where) >= least and not _OF_THE_TEXT.match(text)
    }
    found: set[int] = set()
    for page in pages[1:]:
        before = False
        for line in page:
            before = line.text in repeated and (before or line.text[-1] not in ".;:")
            if before:
                found.add(line.number)
    return found


def _colophon(lines: Sequence[Line]) -> Iterator[int]:
    for line in lines:
        if _COLOPHON.fullmatch(line.text) is None:
            return
        yield line.number


# -- where the place is known ----------------------------------------------------------------------


def _repeated_in_place(pages: Sequence[Sequence[Line]], usual: float) -> set[int]:
    """The numbers of the lines that stand apart from the text, and at the same place of half of
    the pages after the first say the same or a number that rises with the pages.
    """
    found: dict[tuple[str, bool], list[Line]] = {}
    for page in pages:
        for line in _apart(page, usual):
            found.setdefault((_shape(line.text), line.turned), []).append(line)
    least = max(_LEAST_REPEATS_IN_PLACE, len(pages) // 2)
    numbers: set[int] = set()
    for lines in found.values():
        texts = {line.page: line.text for line in lines}
        if len(texts) >= least and _share_a_place(lines) and _runs_with_pages(texts):
            numbers.update(line.number for line in lines)
    return numbers


def _apart(page: Sequence[Line], usual: float) -> list[Line]:
    """The lines of a page that stand apart from its text: in the margin above or below it, or
    beside it.
    """
    placed = [line for line in page if line.top is not None and not line.turned]
    found = [line for line in page if line.turned]
    if not placed:
        return found
    lefts = Counter(round(line.left or 0) for line in placed)
    left = lefts.most_common(1)[0][0]
    column = [line for line in placed if abs((line.left or 0) - left) < 3 * usual]
    right = max(line.right or 0 for line in column)
    by_height = sorted(placed, key=lambda line: line.top or 0)
    for line in placed:
        if (line.left or 0) > right or (line.right or 0) < left:
            found.append(line)
    found += _margin(by_height, usual)
    found += _margin(by_height[::-1], usual)
    return found


def _margin(lines: Sequence[Line], usual: float) -> list[Line]:
    """The lines at the start that a wide space parts from the others."""
    end = 0
    for index in range(min(len(lines) - 1, 4)):
        if abs((lines[index + 1].top or 0) - (lines[index].top or 0)) > _APART * usual:
            end = index + 1
    return list(lines[:end])


def _share_a_place(lines: Sequence[Line]) -> bool:
    """Whether most of the lines stand at one height."""
    tops = [line.top for line in lines if line.top is not None]
    if not tops:
        return True
    middle = sorted(tops)[len(tops) // 2]
    return sum(abs(top - middle) <= _SAME_PLACE for top in tops) * 2 > len(tops)


def _beside_footer(page: Sequence[Line]) -> set[int]:
    """The numbers of the lines in the colophon, left of an official footer and in smaller type."""
    footer = next((line for line in page if is_official_footer(line.text)), None)
    if footer is None or footer.top is None or footer.left is None or footer.size is None:
        return set()
    return {
        line.number
        for line in page
        if line.top is not None
        and line.right is not None
        and line.right < footer.left
        and line.top > footer.top - _FOOTER_HEIGHT * footer.size
        and (line.size or 0) < footer.size
    }


def _is_emblem(line: Line, usual: float) -> bool:
    return line.text in ("1", "2") and (line.size or 0) > _EMBLEM * usual
