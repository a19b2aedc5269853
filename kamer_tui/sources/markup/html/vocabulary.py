"""What the elements of web pages mean: those of HTML, by their names and the official site's
classes.
"""

from __future__ import annotations

import re

from kamer_tui.sources.lines import Role
from kamer_tui.sources.markup.counting import in_form
from kamer_tui.sources.markup.elements import Kind, Meaning
from kamer_tui.sources.markup.html.notes import notes_of
from kamer_tui.sources.markup.html.site import Site
from kamer_tui.sources.markup.tree import Element, name_of, text_of

_HEADINGS = {f"h{level}": level for level in range(1, 7)}
_PARAGRAPHS = frozenset({"p", "dt", "caption", "figcaption", "summary", "legend", "address", "pre"})
_BLOCKS = frozenset(
    {"html", "body", "div", "main", "article", "section", "header", "footer", "aside", "nav", "ul"}
    | {"ol", "dl", "dd", "blockquote", "figure", "form", "fieldset", "details", "center", "hr"}
    | {"thead", "tbody", "tfoot", "menu", "dir", "hgroup", "li", "dialog", "optgroup"}
)
_INLINE = frozenset(
    {"a", "abbr", "acronym", "b", "bdi", "bdo", "big", "cite", "code", "data", "del", "dfn", "em"}
    | {"font", "i", "ins", "kbd", "mark", "q", "s", "samp", "small", "span", "strike", "strong"}
    | {"sub", "sup", "time", "tt", "u", "var", "wbr", "label", "img", "picture", "nobr", "ruby"}
)
_LEFT_OUT = frozenset({"head", "script", "style", "template", "noscript", "meta", "link", "base"})
_UNSEEN = frozenset(
    {"object", "audio", "video", "canvas", "iframe", "noframes", "title", "desc", "metadata"}
)
"""What holds text that a browser shows only where it can't show the thing itself, or names it."""
_CONTROLS = frozenset({"button", "select", "option", "textarea", "input", "output", "datalist"})
_BOLD, _ITALIC = frozenset({"b", "strong"}), frozenset({"i", "em", "cite", "var"})
_BOLD_STYLE = re.compile(r"font-weight\s*:\s*(bold|[6-9]00|normal|400)", re.IGNORECASE)
_ITALIC_STYLE = re.compile(r"font-style\s*:\s*(italic|oblique|normal)", re.IGNORECASE)
_SIDES: dict[str, Role] = {"vraag": "question", "antwoord": "answer"}
_OF_TABLES: dict[str, Kind] = {"table": "table", "tr": "row", "td": "cell", "th": "cell"}
_FORMS = {
    **{"a": "lowerLetter", "A": "upperLetter", "i": "lowerRoman", "I": "upperRoman"},
    **{"1": "decimal"},
}
_STYLED = re.compile(r"list-style(?:-type)?\s*:\s*([a-z-]+)", re.IGNORECASE)
_BY_STYLE = {
    **{"lower-alpha": "lowerLetter", "lower-latin": "lowerLetter", "upper-alpha": "upperLetter"},
    **{"lower-roman": "lowerRoman", "upper-roman": "upperRoman", "decimal": "decimal"},
    **{"none": "none"},
}
_MARKED_ITEM = re.compile(r"[–—•▪*o·-]\s|\(?(?:\d{1,3}|[a-z]{1,2}|[ivx]{1,5})[.)]\s")
_NOTE = re.compile(r"(?:[x×]\s?)?(?:voet|eind)?noot(?:\s?\d{1,4})?", re.IGNORECASE)
_STATEMENT = "kamervraagomschrijving"


class Vocabulary:
    """What the elements of a page mean."""

    def __init__(self, root: Element) -> None:
        self._notes = notes_of(root)
        self._site = Site(root, self._notes.notes)
        self._counts: dict[Element, int] = {}
        self._labels: dict[Element, str] = {}

    @property
    def typed(self) -> bool:
        """True if no footnote is known by its links: raised figures may mark some all the same."""
        return self._notes.typed

    def meaning(self, element: Element) -> Meaning:
        """What an element means."""
        name = name_of(element)
        if name in _LEFT_OUT:
            return Meaning("left out")
        mark = self._notes.marks.get(element)
        if mark is not None:
            return Meaning("mark", label=mark)
        if element in self._notes.repeated:
            return Meaning("left out")
        label = self._notes.notes.get(element)
        if label is not None:
            return Meaning("note", role="note", label=label)
        if name in _UNSEEN:
            return Meaning("beside", role="furniture")
        meaning = self._by_name(element, name)
        if name in _HEADINGS and self._heads_note(element):
            return Meaning("paragraph", role="furniture")
        if name in _CONTROLS or self._site.holds(element):
            kind = "beside" if meaning.kind == "inline" else meaning.kind
            return meaning._replace(role="furniture", kind=kind)
        return meaning

    def _heads_note(self, heading: Element) -> bool:
        """True of "X Noot" above the text of a footnote: the button that closes it."""
        around = heading.getparent()
        return around in self._notes.notes and _NOTE.fullmatch(text_of(heading)) is not None

    def _by_name(self, element: Element, name: str) -> Meaning:
        classes = (element.get("class") or "").split()
        if name in _HEADINGS:
            return _heading(element, name, classes)
        if name in ("div", "section", "article"):
            side = next((_SIDES[one] for one in classes if one in _SIDES), None)
            return Meaning("block", role=side) if side else Meaning("block")
        if name == "li":
            if element not in self._labels:
                self._labels[element] = self._label(element)
            return Meaning("block", label=self._labels[element])
        if name == "span" and "ol" in classes:
            return Meaning("number")
        if name in _PARAGRAPHS:
            role: Role | None = "statement" if _is_statement(classes) else None
            return _styled(Meaning("paragraph", role=role, printed=name == "pre"), element)
        if name in _BLOCKS:
            return Meaning("block")
        if name == "br":
            return Meaning("line end")
        if name in _OF_TABLES:
            return Meaning(_OF_TABLES[name], bold=True if name == "th" else None)
        if name in _INLINE or name in _CONTROLS:
            bold = True if name in _BOLD else None
            return _styled(
                Meaning("inline", bold=bold, italic=True if name in _ITALIC else None), element
            )
        return Meaning()

    def _label(self, item: Element) -> str:
        """The number or sign that is shown before an item of a list."""
        around = item.getparent()
        if around is None or name_of(around) not in ("ol", "ul"):
            return ""
        style = f"{around.get('style') or ''} {item.get('style') or ''}"
        form = next((_BY_STYLE[one] for one in _STYLED.findall(style) if one in _BY_STYLE), None)
        if name_of(around) == "ul":
            plain = form == "none" or "expliciet" in (around.get("class") or "")
            return "" if plain or _MARKED_ITEM.match(text_of(item)) else "•"
        count = _whole(item.get("value"))
        if count is None:
            before = self._counts.get(around)
            start = _whole(around.get("start"))
            count = (before + 1) if before is not None else (1 if start is None else start)
        self._counts[around] = count
        shown = in_form(count, form or _FORMS.get(around.get("type") or "1", "decimal"))
        return f"{shown}." if shown else ""


def _heading(element: Element, name: str, classes: list[str]) -> Meaning:
    level = _HEADINGS[name]
    if _is_statement(classes):
        return Meaning("paragraph", role="statement")
    parent = element.getparent()
    around = (parent.get("class") or "").split() if parent is not None else []
    if any(one in _SIDES for one in around):
        return Meaning("paragraph", role="label")
    return Meaning("paragraph", level, bold=True)


def _is_statement(classes: list[str]) -> bool:
    return any(one.startswith(_STATEMENT) for one in classes)


def _styled(meaning: Meaning, element: Element) -> Meaning:
    """A meaning with the type that the element's own style sets."""
    style = element.get("style") or ""
    bold, italic = _BOLD_STYLE.search(style), _ITALIC_STYLE.search(style)
    if bold:
        meaning = meaning._replace(bold=bold[1].lower() not in ("normal", "400"))
    if italic:
        meaning = meaning._replace(italic=italic[1].lower() != "normal")
    return meaning


def _whole(text: str | None) -> int | None:
    plain = (text or "").strip()
    return int(plain) if plain.isascii() and plain.isdigit() and len(plain) < 7 else None
