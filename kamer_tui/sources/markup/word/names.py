"""Names of WordprocessingML (ISO/IEC 29500-1, 17) without their namespace, of which there are two:
that of the strict form, and that which Word writes.
"""

from __future__ import annotations

from collections.abc import Iterator

from kamer_tui.sources.markup.package import Element

_NAMESPACES = (
    "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}",
    "{http://purl.oclc.org/ooxml/wordprocessingml/main}",
)
_RELATIONS = (
    "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}id",
    "{http://purl.oclc.org/ooxml/officeDocument/relationships}id",
)
ON = frozenset({"1", "true", "on"})
_OFF = frozenset({"0", "false", "off", "none"})


class _Names(dict[object, str]):
    """From an element's tag to its name, each made once; there are some hundreds."""

    def __missing__(self, tag: object) -> str:
        name = tag.rpartition("}")[2] if isinstance(tag, str) else ""
        if len(self) < _MOST_NAMES:
            self[tag] = name
        return name


_NAMES = _Names()
_MOST_NAMES = 2000


def name_of(element: Element) -> str:
    """The element's name: "p" of w:p; "" of what is no element."""
    return _NAMES[element.tag]


def attribute(element: Element, name: str = "val") -> str | None:
    """The value of an attribute, in either namespace or in none."""
    for namespace in _NAMESPACES:
        value = element.get(namespace + name)
        if value is not None:
            return value
    return element.get(name)


def number(element: Element | None, name: str = "val") -> int | None:
    """The attribute as a number; None where there is none, or one of more than nine digits."""
    value = attribute(element, name) if element is not None else None
    digits = (value or "").strip().removeprefix("-")
    if value is None or not (digits.isascii() and digits.isdigit() and len(digits) <= 9):
        return None
    return int(value)


def relation_id(element: Element) -> str | None:
    """The id of the relation that the element names."""
    return next(filter(None, map(element.get, _RELATIONS)), None)


def child(element: Element | None, name: str) -> Element | None:
    """The first child of that name."""
    if element is not None:
        for one in element:
            if _NAMES[one.tag] == name:
                return one
    return None


def children(element: Element | None, name: str) -> Iterator[Element]:
    """The children of that name."""
    return (one for one in (element if element is not None else ()) if name_of(one) == name)


def below(element: Element | None, *names: str) -> Element | None:
    """The first child of the first name, that one's of the second, and so on."""
    for name in names:
        element = child(element, name)
    return element


def is_on(element: Element | None) -> bool | None:
    """Whether a property that is on or off is on; None where it isn't there."""
    if element is None:
        return None
    return (attribute(element) or "on").lower() not in _OFF
