"""Styles (ISO/IEC 29500-1, 17.7): what a paragraph or run is by its style, and by what that is
based on.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from kamer_tui.sources.markup.package import Element
from kamer_tui.sources.markup.word.names import ON, attribute, below, child, children, is_on, number

_MOST_BASES = 32
"""A style is based on one that is based on another, and so on, no further than this."""
_BODY_TEXT = 9
"""The outline level that is no heading's."""
_HEADING = re.compile(r"(?:heading|kop)\s?([1-9])", re.IGNORECASE)


class Look(NamedTuple):
    """How a run looks; None where that is not said."""

    bold: bool | None = None
    italic: bool | None = None
    hidden: bool | None = None
    raised: bool | None = None

    def over(self, other: Look) -> Look:
        """Take the other's look where this one doesn't say."""
        return Look(*(b if a is None else a for a, b in zip(self, other, strict=True)))

    def beside(self, other: Look) -> Look:
        """Put the looks of a paragraph's style and a run's together: what both turn on is off again
        (17.7.3).
        """
        return Look(*(bool(a) != bool(b) for a, b in zip(self, other, strict=True)))


class ListPlace(NamedTuple):
    """A paragraph's place in a list: the list's id, and the level from 0; None: not said."""

    list: str | None = None
    level: int | None = None


class Style(NamedTuple):
    """What a style says, bases included.  ``heading`` is a level from 1."""

    look: Look = Look()
    place: ListPlace = ListPlace()
    heading: int | None = None
    new_page: bool = False


def look_of(properties: Element | None) -> Look:
    """What the properties of a run (w:rPr) say themselves."""
    if properties is None or not len(properties):
        return Look()
    height = child(properties, "vertAlign")
    return Look(
        is_on(child(properties, "b")),
        is_on(child(properties, "i")),
        is_on(child(properties, "vanish")),
        None if height is None else attribute(height) == "superscript",
    )


def place_of(properties: Element | None) -> ListPlace:
    """What the properties of a paragraph (w:pPr) say of its place in a list."""
    numbered = child(properties, "numPr")
    which = child(numbered, "numId")
    return ListPlace(
        attribute(which) if which is not None else None, number(child(numbered, "ilvl"))
    )


def heading_of(properties: Element | None) -> int | None:
    """The level of a heading in the properties of a paragraph; 0 where they say it is none."""
    level = number(child(properties, "outlineLvl"))
    if level is None or not 0 <= level <= _BODY_TEXT:
        return None
    return 0 if level == _BODY_TEXT else level + 1


class Styles:
    """The styles of a document, by their ids."""

    def __init__(self, root: Element | None) -> None:
        self._elements: dict[str, Element] = {}
        self._known: dict[str, Style] = {}
        self._default = ""
        for element in children(root, "style"):
            name = attribute(element, "styleId") or ""
            self._elements.setdefault(name, element)
            if attribute(element, "type") == "paragraph" and _is_default(element):
                self._default = name
        base = look_of(below(root, "docDefaults", "rPrDefault", "rPr"))
        self._base = base

    def of_paragraph(self, properties: Element | None) -> Style:
        """The style of a paragraph with these properties."""
        named = child(properties, "pStyle")
        name = attribute(named) if named is not None else None
        return self.get(name if name in self._elements else self._default)

    def look_of_run(self, properties: Element | None, of_paragraph: Look) -> Look:
        """How a run looks in a paragraph whose style has that look."""
        if properties is None or not len(properties):
            return of_paragraph
        named = child(properties, "rStyle")
        styled = self.get(attribute(named)).look if named is not None else Look()
        return look_of(properties).over(of_paragraph.beside(styled))

    def get(self, name: str | None) -> Style:
        """The style of that id; one that says nothing where there is none."""
        name = name or ""
        if name not in self._known:
            self._known[name] = self._made(name)
        return self._known[name]

    def _made(self, name: str) -> Style:
        made = Style()
        for element in self._bases(name):
            paragraph = child(element, "pPr")
            place = place_of(paragraph)
            heading = made.heading if made.heading is not None else heading_of(paragraph)
            if heading is None:
                heading = _heading_by_name(element)
            made = Style(
                made.look.over(look_of(child(element, "rPr"))),
                ListPlace(
                    made.place.list if made.place.list is not None else place.list,
                    made.place.level if made.place.level is not None else place.level,
                ),
                heading,
                made.new_page or bool(is_on(child(paragraph, "pageBreakBefore"))),
            )
        return made._replace(look=made.look.over(self._base), heading=made.heading or None)

    def _bases(self, name: str) -> Iterator[Element]:
        """The style and what it is based on."""
        for _ in range(_MOST_BASES):
            element = self._elements.get(name)
            if element is None:
                return
            yield element
            base = child(element, "basedOn")
            name = (attribute(base) if base is not None else None) or ""


def _is_default(element: Element) -> bool:
    """Whether a style is that of all that name none."""
    return (attribute(element, "default") or "0").lower() in ON


def _heading_by_name(element: Element) -> int | None:
    named = child(element, "name")
    match = _HEADING.fullmatch(attribute(named) or "") if named is not None else None
    return int(match.group(1)) if match else None
