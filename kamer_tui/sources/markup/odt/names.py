"""Names of OpenDocument without their namespaces, which are one for each kind of thing."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache

from kamer_tui.sources.markup.package import Element


@lru_cache(maxsize=1024)
def _local(tag: str) -> str:
    return tag.rpartition("}")[2]


def name_of(element: Element) -> str:
    """The element's name: "p" of text:p; "" of what is no element."""
    tag = element.tag
    return _local(tag) if isinstance(tag, str) else ""


def attribute(element: Element | None, name: str) -> str | None:
    """The value of an attribute, whatever its namespace: "style-name"."""
    if element is not None:
        for key, value in element.attrib.items():
            if _local(str(key)) == name:
                return str(value)
    return None


def number(element: Element | None, name: str) -> int | None:
    """The attribute as a number; None where there is none, or one of more than nine digits."""
    value = attribute(element, name) or ""
    return int(value) if value.isascii() and value.isdigit() and len(value) <= 9 else None


def child(element: Element | None, name: str) -> Element | None:
    """The first child of that name."""
    return next(children(element, name), None)


def children(element: Element | None, name: str) -> Iterator[Element]:
    """The children of that name."""
    return (one for one in (element if element is not None else ()) if name_of(one) == name)
