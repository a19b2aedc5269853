"""Automatic numbering (ISO/IEC 29500-1, 17.9): the numbers that Word shows before paragraphs, and
that stand in no run of text.
"""

from __future__ import annotations

import re
from typing import NamedTuple

from kamer_tui.sources.markup.counting import in_form
from kamer_tui.sources.markup.package import Element
from kamer_tui.sources.markup.word.names import attribute, below, child, children, is_on, number
from kamer_tui.sources.markup.word.styles import ListPlace, Styles, look_of
from kamer_tui.sources.markup.word.symbols import as_bullet, as_shown

_LEVELS = 9
_PLACES = re.compile(r"%([1-9])")


class Level(NamedTuple):
    """A level of a list: "%1.%2" is the ``text`` of a number "2.1" of the second."""

    form: str = "decimal"
    text: str = ""
    start: int = 1
    restart: int | None = None
    """After a number of this level, from 1, or of one above; 0: never; None: of any above."""
    style: str | None = None
    apart: bool = True
    """Whether a blank follows the number."""
    decimal: bool = False
    """Whether the numbers of all levels are shown in figures."""
    hidden: bool = False


class _List(NamedTuple):
    """A list (w:num): its definition, the levels it defines otherwise, and where it restarts."""

    definition: str
    levels: dict[int, Level]
    starts: dict[int, int]


class Numbering:
    """The lists of a document, and how far each of them has counted."""

    def __init__(self, root: Element | None, styles: Styles) -> None:
        self._styles = styles
        self._definitions: dict[str, dict[int, Level]] = {}
        self._links: dict[str, str] = {}
        self._lists: dict[str, _List] = {}
        self._counts: dict[str, list[int | None]] = {}
        self._begun: set[tuple[str, int]] = set()
        for element in children(root, "abstractNum"):
            name = attribute(element, "abstractNumId") or ""
            self._definitions[name] = _levels(element)
            link = child(element, "numStyleLink")
            if link is not None:
                self._links[name] = attribute(link) or ""
        for element in children(root, "num"):
            of = child(element, "abstractNumId")
            if of is not None:
                name = attribute(element, "numId") or ""
                self._lists[name] = _list(element, attribute(of) or "")
        self._follow_links()

    def _follow_links(self) -> None:
        """A definition that only names a style is the one that the style's list has."""
        for name, style in self._links.items():
            linked = self._lists.get(self._styles.get(style).place.list or "")
            if linked is not None and self._definitions.get(linked.definition):
                self._definitions[name] = self._definitions[linked.definition]

    def next_label(self, place: ListPlace, style: str | None = None) -> str:
        """Count a paragraph at that place, and give its number as shown, with the blank behind it;
        "" where it has none.  Where the place has no level, the one for the paragraph's ``style``
        counts.
        """
        numbered = self._lists.get(place.list or "")
        if numbered is None:
            return ""
        levels = {**self._definitions.get(numbered.definition, {}), **numbered.levels}
        index = place.level
        if index is None:
            of_style = (at for at, level in levels.items() if style and level.style == style)
            index = next(of_style, 0)
        level = levels.get(index)
        if level is None or not 0 <= index < _LEVELS:
            return ""
        self._count(place.list or "", numbered, levels, index)
        if level.hidden:
            return ""
        shown = self._shown(numbered.definition, levels, index)
        return f"{shown} " if shown and level.apart else shown

    def _count(self, name: str, of: _List, levels: dict[int, Level], index: int) -> None:
        counts = self._counts.setdefault(of.definition, [None] * _LEVELS)
        if index in of.starts and (name, index) not in self._begun:
            counts[index] = of.starts[index]
        else:
            count = counts[index]
            counts[index] = levels[index].start if count is None else count + 1
        self._begun.add((name, index))
        for deeper in range(index + 1, _LEVELS):
            restart = levels[deeper].restart if deeper in levels else None
            if restart is None or index < restart:
                counts[deeper] = None

    def _shown(self, definition: str, levels: dict[int, Level], index: int) -> str:
        level = levels[index]
        if level.form == "bullet":
            return as_bullet(level.text)
        counts = self._counts[definition]

        def number_at(match: re.Match[str]) -> str:
            at = int(match.group(1)) - 1
            other = levels.get(at)
            if other is None or at > index:
                return ""
            count = counts[at]
            form = "decimal" if level.decimal else other.form
            return in_form(other.start if count is None else count, form)

        return as_shown(_PLACES.sub(number_at, level.text)).strip()


def _levels(element: Element) -> dict[int, Level]:
    """The levels of a definition (w:abstractNum)."""
    found: dict[int, Level] = {}
    for level in children(element, "lvl"):
        index = number(level, "ilvl")
        if index is not None and 0 <= index < _LEVELS:
            found[index] = _level(level)
    return found


def _level(element: Element) -> Level:
    def said(name: str) -> str | None:
        one = child(element, name)
        return attribute(one) if one is not None else None

    start = number(child(element, "start"))
    return Level(
        said("numFmt") or "decimal",
        said("lvlText") or "",
        0 if start is None else start,
        number(child(element, "lvlRestart")),
        said("pStyle"),
        said("suff") != "nothing",
        bool(is_on(child(element, "isLgl"))),
        bool(look_of(below(element, "rPr")).hidden),
    )


def _list(element: Element, definition: str) -> _List:
    """A list (w:num) of that definition."""
    levels: dict[int, Level] = {}
    starts: dict[int, int] = {}
    for override in children(element, "lvlOverride"):
        index = number(override, "ilvl")
        if index is None or not 0 <= index < _LEVELS:
            continue
        level = child(override, "lvl")
        if level is not None:
            levels[index] = _level(level)
        start = number(child(override, "startOverride"))
        if start is not None:
            starts[index] = start
    return _List(definition, levels, starts)
