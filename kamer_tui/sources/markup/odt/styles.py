"""Styles of OpenDocument: what is bold, which paragraphs a list numbers and how."""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

from kamer_tui.sources.markup.counting import in_form
from kamer_tui.sources.markup.odt.names import attribute, child, name_of, number
from kamer_tui.sources.markup.package import Element

_MOST_BASES = 32
_MOST_LEVELS = 10
_BOLD = frozenset({"bold", "600", "700", "800", "900"})
_FORMS = {"1": "decimal", "a": "lowerLetter", "A": "upperLetter", "i": "lowerRoman"} | {
    "I": "upperRoman"
}
_BULLETS = frozenset("•▪●*–-—")


class Look(NamedTuple):
    """How text looks; None where that is not said."""

    bold: bool | None = None
    italic: bool | None = None
    hidden: bool | None = None

    def over(self, other: Look) -> Look:
        """Take the other's look where this one doesn't say."""
        return Look(*(b if a is None else a for a, b in zip(self, other, strict=True)))


class Level(NamedTuple):
    """A level of a list: a bullet, or a number of so many levels with signs around it."""

    bullet: str = ""
    form: str | None = None
    before: str = ""
    behind: str = ""
    levels: int = 1
    start: int = 1

    def shown(self, counts: list[int], others: dict[int, Level]) -> str:
        """The number as shown; ``counts`` are those of the levels down to this one."""
        if self.bullet:
            return self.bullet if self.bullet in _BULLETS else "•"
        if not self.form:
            return ""
        places = range(max(0, len(counts) - self.levels), len(counts))
        forms = (others.get(place + 1, self).form or "" for place in places)
        numbers = (
            in_form(counts[place], _FORMS.get(form, "decimal"))
            for place, form in zip(places, forms, strict=True)
            if form
        )
        return f"{self.before}{'.'.join(numbers)}{self.behind}".strip()


class Styles:
    """The styles of a document; those of the last of the ``roots`` come first."""

    def __init__(self, roots: Iterable[Element]) -> None:
        self._styles: dict[tuple[str, str], Element] = {}
        self._lists: dict[str, dict[int, Level]] = {}
        self._looks: dict[tuple[str, str], Look] = {}
        self.outline: dict[int, Level] = {}
        for root in roots:
            for group in root:
                if name_of(group) in ("styles", "automatic-styles"):
                    for element in group:
                        self._add(element)

    def _add(self, element: Element) -> None:
        kind, name = name_of(element), attribute(element, "name") or ""
        if kind == "style":
            self._styles[attribute(element, "family") or "", name] = element
        elif kind == "list-style":
            self._lists[name] = _levels(element)
        elif kind == "outline-style":
            self.outline = _levels(element)

    def look(self, family: str, name: str | None) -> Look:
        """How the style of that family ("text", "paragraph") looks."""
        key = family, name or ""
        if key not in self._looks:
            look = Look()
            for element in self._bases(*key):
                look = look.over(_look(child(element, "text-properties")))
            self._looks[key] = look
        return self._looks[key]

    def breaks(self, name: str | None) -> bool:
        """Whether a paragraph of that style begins on a new page."""
        return any(
            attribute(child(element, "paragraph-properties"), "break-before") == "page"
            for element in self._bases("paragraph", name or "")
        )

    def list_of(self, name: str | None) -> dict[int, Level]:
        """The levels, from 1, of the list style."""
        return self._lists.get(name or "", {})

    def list_style_of(self, paragraph: str | None) -> str | None:
        """The list style that a paragraph's style names."""
        for element in self._bases("paragraph", paragraph or ""):
            name = attribute(element, "list-style-name")
            if name is not None:
                return name
        return None

    def _bases(self, family: str, name: str) -> Iterable[Element]:
        for _ in range(_MOST_BASES):
            element = self._styles.get((family, name))
            if element is None:
                return
            yield element
            name = attribute(element, "parent-style-name") or ""


def _look(properties: Element | None) -> Look:
    weight = attribute(properties, "font-weight")
    slant = attribute(properties, "font-style")
    shown = attribute(properties, "display")
    return Look(
        None if weight is None else weight in _BOLD,
        None if slant is None else slant in ("italic", "oblique"),
        None if shown is None else shown == "none",
    )


def _levels(element: Element) -> dict[int, Level]:
    found: dict[int, Level] = {}
    for one in element:
        level = number(one, "level")
        if level is None or not 1 <= level <= _MOST_LEVELS:
            continue
        bullet = attribute(one, "bullet-char") or ""
        if name_of(one) == "list-level-style-bullet":
            found[level] = Level(bullet=bullet or "•")
            continue
        start = number(one, "start-value")
        found[level] = Level(
            "",
            attribute(one, "num-format"),
            attribute(one, "num-prefix") or "",
            attribute(one, "num-suffix") or "",
            number(one, "display-levels") or 1,
            1 if start is None else start,
        )
    return found
