"""What of a web page is the site around the text: menus, what else there is to read, cookies."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import NamedTuple

from lxml import etree

from kamer_tui.sources.markup.tree import Element, name_of, text_of

_AROUND_TEXT = frozenset({"navigation", "banner", "contentinfo", "search", "toolbar", "menu"})
"""Roles of ARIA for what stands around a text."""
_FURNITURE = re.compile(
    r"""(?:^|[\s_-])
    (?:nav(?:igation|bar)?|menu|bread-?crumb(?:s|nav)?|kruimel(?:pad)?|share|sharing|social|delen
    |skip-?links?|cookie\w*|toolbar|print|pager|technische-informatie|note-close|navigatie
    |footer|side-?bar|zijbalk|related|gerelateerd\w*|downloads|feedback)
    (?:$|[\s_-])""",
    re.IGNORECASE | re.VERBOSE,
)
_OF_THE_PAGE = frozenset({"header", "footer", "aside"})
"""Elements that are furniture where they are parts of the page, and not of its text."""
_OF_THE_TEXT = frozenset({"main", "article"})
_OFFICIAL = re.compile(
    r"(?:^|\s)(?:vraag|antwoord|kamervraagomschrijving\w*|stuk(?:titel)?)(?:$|\s)"
)
"""Classes of what the official site's documents consist of."""
_HIDDEN = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden", re.IGNORECASE)
_HEADINGS = ("h1", "h2", "h3", "h4", "h5", "h6")
_NO_TEXT = frozenset({"script", "style"})
_OF_SIDES = re.compile(
    r"(?:vraag|vragen|antwoord(?:en)?|toelichting|noten|voetnoten)\b|.{0,40}\d", re.IGNORECASE
)
"""How a heading of the text itself begins."""
_LEAST_LINKED = 0.8
_MAIN = ("main-column", "main-content", "content")
_LEAST_SHARE = 0.3


class Site:
    """The site around the text of a page; ``notes`` are the text's footnotes."""

    def __init__(self, root: Element, notes: Iterable[Element]) -> None:
        self._main = _main_of(root)
        self._inside = set[Element]()
        if self._main is not None:
            self._inside.update(self._main.iterancestors())
        self._texts = _texts(root)
        self._holding = _holding(root, notes, self._texts)

    def holds(self, element: Element) -> bool:
        """True of an element that belongs to the site."""
        name = name_of(element)
        if name == "nav" or (element.get("role") or "").lower() in _AROUND_TEXT:
            return True
        parent = element.getparent()
        if self._main is not None and element is not self._main:
            beside = element not in self._inside and (parent is None or parent in self._inside)
            if beside:
                return True
        if element not in self._inside and element not in self._holding:
            said = f"{element.get('class') or ''} {element.get('id') or ''}".strip()
            if said and _FURNITURE.search(said):
                return True
            if name in _OF_THE_PAGE and not any(
                name_of(one) in _OF_THE_TEXT for one in element.iterancestors()
            ):
                return True
            if _is_list_of_links(element, self._texts.get(element, _Text())):
                return True
        return element.get("hidden") is not None or (
            _HIDDEN.search(element.get("style") or "") is not None
        )


def _holding(root: Element, notes: Iterable[Element], texts: dict[Element, _Text]) -> set[Element]:
    """The elements that hold the text, whatever they are called: around its parts on the official
    site, footnotes, headings of the first level, and most of the page's text.
    """
    found = set[Element]()
    headed = [one for one in root.iter("h1", "main", "article") if not _is_link(one)]
    parts = (one for one in root.iter("div", "p", "h2") if _OFFICIAL.search(one.get("class") or ""))
    whole = texts[root].all
    most = (element for element, text in texts.items() if 2 * text.all > whole)
    for element in (*headed, *parts, *notes, *most):
        around: Element | None = element
        while around is not None and around not in found:
            found.add(around)
            around = around.getparent()
    return found


def _is_link(heading: Element) -> bool:
    """True of a heading that is nothing but a link, as the name of a site."""
    text = text_of(heading)
    return any(text_of(link) == text for link in heading.iter("a") if link.get("href"))


class _Text(NamedTuple):
    """How many characters of text an element holds, of them in links and in headings."""

    all: int = 0
    linked: int = 0
    heading: int = 0

    def and_of(self, other: _Text) -> _Text:
        return _Text(*map(sum, zip(self, other, strict=True)))


def _texts(root: Element) -> dict[Element, _Text]:
    """How much text each element holds."""
    texts: dict[Element, _Text] = {}
    for element in reversed(list(root.iter(etree.Element))):
        name = name_of(element)
        own = 0 if name in _NO_TEXT else len((element.text or "").strip())
        held = texts.get(element, _Text()).and_of(_Text(own))
        if name == "a" and element.get("href") and not _leads_to_a_place(element):
            held = held._replace(linked=held.all)
        if name in _HEADINGS:
            held = _Text(held.all, 0, held.all)
        texts[element] = held
        parent = element.getparent()
        if parent is not None:
            tail = _Text(len((element.tail or "").strip()))
            texts[parent] = texts.get(parent, _Text()).and_of(held).and_of(tail)
    return texts


def _leads_to_a_place(link: Element) -> bool:
    """True of a link to a place in the page, as a footnote."""
    return (link.get("href") or "").startswith("#")


def _is_list_of_links(element: Element, text: _Text) -> bool:
    """True of a part of the page that is a heading and a list of links below it, "Zie ook"."""
    if name_of(element) not in ("div", "section") or not text.heading or not text.linked:
        return False
    if text.linked < _LEAST_LINKED * (text.all - text.heading):
        return False
    heading = next(element.iter(*_HEADINGS))
    return next(element.iter("li"), None) is not None and not _OF_SIDES.match(text_of(heading))


def _main_of(root: Element) -> Element | None:
    """The element that holds the text itself, if the page says which, and it holds a good part of
    what stands in the page.
    """
    body = next(root.iter("body"), None)
    if body is None:
        return None
    named = (
        *([one for one in body.iter() if one.get("id") == said] for said in _MAIN),
        list(body.iter("main")),
        [one for one in body.iter() if (one.get("role") or "").lower() == "main"],
        list(body.iter("article")),
    )
    whole = _length(body)
    for found in named:
        if len(found) == 1 and _length(found[0]) >= _LEAST_SHARE * whole:
            return found[0]
    return None


def _length(element: Element) -> int:
    """The characters of an element's text, without scripts and styles."""
    texts = element.xpath(".//text()[not(parent::script or parent::style)]")
    return sum(len(str(text).strip()) for text in texts) if isinstance(texts, list) else 0
