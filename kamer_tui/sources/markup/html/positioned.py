"""Web pages that are drawings of pages: each line of a PDF stands in its place (pdf2htmlEX,
``pdftohtml -c``), or a whole text stands in them as it was typed.
"""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterator
from typing import NamedTuple

from lxml import etree

from kamer_tui.sources.markup.tree import Element, name_of

_TOP = re.compile(r"\btop:\s*(-?\d{1,6}(?:\.\d{1,4})?)")
_LEFT = re.compile(r"\bleft:\s*(-?\d{1,6}(?:\.\d{1,4})?)")
_DRAWN_PAGE = re.compile(r"(?:page\d+-div|pf[0-9a-f]+|page[_-]?\d+)$")
_DRAWN_LINE = re.compile(r"(?:^| )t (?:m\w+ )?(?:x\w+ )")
_RULE = re.compile(r"\.([xy]\w+)\s*\{\s*(?:left|bottom|top):\s*(-?\d{1,6}(?:\.\d{1,4})?)")
_MOSTLY = 0.6
_NO_TEXT = frozenset({"script", "style"})
_SAME_LINE = 4.0
_GAP = 1.6
_LEAST_LINES = 5


class _Drawn(NamedTuple):
    """A line as drawn: how far down its page and from the left, in the page's own measure."""

    down: float
    left: float
    text: str


def text_as_printed(root: Element) -> str | None:
    """The text of such a page, with form feeds between pages and blank lines where space is left;
    None for every other page.
    """
    body = next(root.iter("body"), None)
    if body is None:
        return None
    whole = sum(len(part.strip()) for part in _texts(body))
    typed = [one for one in body.iter("pre") if not any(True for _ in one.iterancestors("pre"))]
    if typed and sum(len(_text(one).strip()) for one in typed) > _MOSTLY * whole:
        return "\n\n".join([*_beside(body, typed), *(_text(one) for one in typed)])
    drawn: list[Element] = []
    pages = list(_pages(body, drawn))
    lines = [line for page in pages for line in page]
    if len(lines) < _LEAST_LINES or sum(len(one.text) for one in lines) < _MOSTLY * whole:
        return None
    beside = "\n".join(_beside(body, drawn))
    printed = "\f".join("\n".join(_rows(page)) for page in pages)
    return f"{beside}\n\n{printed}" if beside else printed


def _beside(body: Element, taken: list[Element]) -> Iterator[str]:
    """The texts of the page that stand in none of the elements taken, so that none is lost."""
    inside = {one for element in taken for one in element.iter()}
    for part in body.iter(etree.Element):
        texts = [part.text] if part not in inside and name_of(part) not in _NO_TEXT else []
        if part is not body and part.getparent() not in inside:
            texts.append(part.tail)
        yield from (" ".join(text.split()) for text in texts if text and text.strip())


def _pages(body: Element, drawn: list[Element]) -> Iterator[list[_Drawn]]:
    """The lines of each page as drawn; their elements are added to ``drawn``."""
    style = "\n".join(one.text or "" for one in body.getroottree().getroot().iter("style"))
    rules = {found[1]: float(found[2]) for found in _RULE.finditer(style)}
    page: list[_Drawn] = []
    for element in body.iter("div", "p"):
        if _DRAWN_PAGE.match(element.get("id") or "") and page:
            yield page
            page = []
        where = _place(element, rules)
        if where is not None:
            words = " ".join(_text(element).split())
            if words:
                page.append(_Drawn(*where, words))
                drawn.append(element)
    if page:
        yield page


def _place(element: Element, rules: dict[str, float]) -> tuple[float, float] | None:
    """How far down and from the left a line is drawn; None of an element that is none."""
    style = element.get("style") or ""
    if "absolute" in style and not any(name_of(one) in ("div", "p") for one in element):
        top, left = _TOP.search(style), _LEFT.search(style)
        return (float(top[1]), float(left[1]) if left else 0.0) if top else None
    drawn = element.get("class") or ""
    if not _DRAWN_LINE.search(drawn):
        return None
    names = drawn.split()
    across = next((rules[one] for one in names if one[0] == "x" and one in rules), 0.0)
    up = next((rules[one] for one in names if one[0] == "y" and one in rules), None)
    return (-up, across) if up is not None else None


def _rows(page: list[_Drawn]) -> Iterator[str]:
    """The lines from top to bottom: what stands on one height is one, blank lines where there is
    more space than usual.
    """
    rows: list[list[_Drawn]] = []
    for line in sorted(page, key=lambda one: one.down):
        if rows and line.down - rows[-1][0].down < _SAME_LINE:
            rows[-1].append(line)
        else:
            rows.append([line])
    steps = sorted(below[0].down - above[0].down for above, below in itertools.pairwise(rows))
    usual = steps[len(steps) // 4] if steps else 0.0
    for index, row in enumerate(rows):
        if index and row[0].down - rows[index - 1][0].down > _GAP * usual:
            yield ""
        yield " ".join(one.text for one in sorted(row, key=lambda one: one.left))


def _texts(body: Element) -> Iterator[str]:
    for part in body.iter(etree.Element):
        if name_of(part) not in _NO_TEXT:
            yield part.text or ""
        if part is not body:
            yield part.tail or ""


def _text(element: Element) -> str:
    """The text of an element, with its line ends."""
    parts = element.xpath(".//text() | .//br")
    assert isinstance(parts, list)
    return "".join(part if isinstance(part, str) else "\n" for part in parts)
