"""The blocks of an ODT file's text."""

from __future__ import annotations

from kamer_tui.sources.markup.blocks import Block, Run, goes_on
from kamer_tui.sources.markup.odt.names import attribute, child, children, name_of, number
from kamer_tui.sources.markup.odt.styles import Level, Look, Styles
from kamer_tui.sources.markup.package import Element
from kamer_tui.sources.markup.tables import rows_as_blocks

_AROUND = frozenset(
    {"section", "index-body", "index-title", "table-of-content", "alphabetical-index"}
    | {"illustration-index", "table-index", "user-index", "bibliography", "object-index"}
    | {"text-box", "frame", "g", "custom-shape", "rect", "list-header", "numbered-paragraph"}
)
"""What stands around paragraphs and says nothing of them."""
_ROWS = frozenset({"table-rows", "table-header-rows", "table-row-group"})
_LEFT_OUT = frozenset(
    {"tracked-changes", "annotation", "annotation-end", "ruby-text", "bookmark", "forms"}
    | {"desc", "title", "change", "change-start", "change-end", "sequence-decls"}
)
_MOST_BLANKS = 1000


class _List:
    """A list that is open: its levels, and how far each has counted."""

    def __init__(self, levels: dict[int, Level], counts: list[int]) -> None:
        self.levels = levels
        self.counts = counts


class Body:
    """Makes the blocks of a part."""

    def __init__(self, styles: Styles) -> None:
        self._styles = styles
        self._page = 1
        self._counts: dict[str, list[int]] = {}
        self._outline: list[int] = []
        self._label = ""
        self._above: Block | None = None
        """The paragraph right above, of whose sentence the next may be more."""
        self._boxes: list[Block] = []
        self._notes: list[Block] = []

    def blocks(self, container: Element) -> list[Block]:
        """The blocks of a text, a cell, a text box, a note."""
        outside, self._above = self._above, None
        found: list[Block] = []
        for element in container:
            name = name_of(element)
            if name in ("p", "h"):
                found += self._paragraph(element, name == "h")
            elif name == "list":
                found += self._list(element, 1, None, None)
            elif name == "table":
                found += rows_as_blocks(self._rows(element))
            elif name == "soft-page-break":
                self._page += 1
            elif name in _AROUND:
                found += self.blocks(element)
        self._above = outside
        return found

    def _rows(self, table: Element) -> list[list[list[Block]]]:
        rows: list[list[list[Block]]] = []
        for element in table:
            name = name_of(element)
            if name == "table-row":
                cells = children(element, "table-cell")
                rows.append([self.blocks(cell) for cell in cells])
            elif name in _ROWS:
                rows += self._rows(element)
            elif name == "soft-page-break":
                self._page += 1
        return rows

    def _list(
        self, element: Element, depth: int, style: str | None, outer: list[int] | None
    ) -> list[Block]:
        """The blocks of a list and of those in it; it counts on from one of the same style where
        it says so.
        """
        style = attribute(element, "style-name") or style
        key = f"{style}"
        if outer is not None:
            counts = outer
        elif attribute(element, "continue-list") or (
            attribute(element, "continue-numbering") == "true"
        ):
            counts = self._counts.setdefault(key, [])
        else:
            counts = self._counts[key] = []
        levels = self._styles.list_of(style)
        found: list[Block] = []
        for item in element:
            if name_of(item) == "list-header":
                found += self.blocks(item)
            elif name_of(item) == "list-item":
                found += self._item(item, depth, style, counts, levels)
        return found

    def _item(
        self,
        item: Element,
        depth: int,
        style: str | None,
        counts: list[int],
        levels: dict[int, Level],
    ) -> list[Block]:
        found: list[Block] = []
        numbered = False
        for element in item:
            if name_of(element) == "list":
                found += self._list(element, depth + 1, style, counts)
                continue
            if name_of(element) in ("p", "h") and not numbered:
                numbered = True
                own = self._styles.list_style_of(attribute(element, "style-name"))
                of_style = levels or self._styles.list_of(own)
                self._label = _counted(counts, depth, of_style, number(item, "start-value"))
            if name_of(element) in ("p", "h"):
                found += self._paragraph(element, name_of(element) == "h")
            elif name_of(element) == "table":
                found += rows_as_blocks(self._rows(element))
        return found

    def _paragraph(self, element: Element, heading: bool) -> list[Block]:
        label, self._label = self._label, ""
        style = attribute(element, "style-name")
        if self._styles.breaks(style):
            self._page += 1
        level = (number(element, "outline-level") or 1) if heading else None
        if level and not label and attribute(element, "is-list-header") != "true":
            label = _counted(self._outline, level, self._styles.outline, None)
        outside = self._boxes, self._notes
        self._boxes, self._notes = [], []
        runs: list[Run] = []
        page = self._page
        self._inline(element, self._styles.look("paragraph", style), runs)
        boxes, notes = self._boxes, self._notes
        self._boxes, self._notes = outside
        if label:
            first = runs[0] if runs else Run("")
            runs.insert(0, Run(f"{label} ", first.bold, first.italic))
        if not any(run.text.strip() for run in runs):
            return boxes
        block = Block(tuple(runs), level, page=page)
        above, self._above = self._above, block
        if above is not None and not label and goes_on(above, block):
            block = block._replace(begins=False)
        return [*boxes, block, *notes]

    def _inline(self, element: Element, look: Look, runs: list[Run]) -> None:
        self._text(element.text, look, runs)
        for one in element:
            self._inside(one, look, runs)
            self._text(one.tail, look, runs)

    def _inside(self, element: Element, look: Look, runs: list[Run]) -> None:
        name = name_of(element)
        if name == "s":
            self._text(" " * min(number(element, "c") or 1, _MOST_BLANKS), look, runs)
        elif name == "tab":
            self._text("\t", look, runs)
        elif name == "line-break":
            runs.append(Run("\n"))
        elif name == "soft-page-break":
            self._page += 1
        elif name == "note":
            self._note(element, runs)
        elif name in ("frame", "text-box", "custom-shape", "rect", "g"):
            self._boxes += self.blocks(element)
        elif name == "span":
            own = self._styles.look("text", attribute(element, "style-name"))
            self._inline(element, own.over(look), runs)
        elif name and name not in _LEFT_OUT:
            self._inline(element, look, runs)

    def _text(self, text: str | None, look: Look, runs: list[Run]) -> None:
        if text and not look.hidden:
            # A line's end in the XML is a blank.
            plain = text.replace("\n", " ").replace("\r", " ")
            runs.append(Run(plain, bool(look.bold), bool(look.italic)))

    def _note(self, element: Element, runs: list[Run]) -> None:
        """A note stands in its place in the text, with its label and its text."""
        citation = child(element, "note-citation")
        label = "".join(citation.itertext()).strip() if citation is not None else ""
        runs.append(Run(label, mark=True))
        body = child(element, "note-body")
        for block in self.blocks(body) if body is not None else ():
            note = block._replace(role="note", label=label, level=None, begins=bool(label))
            self._notes.append(note)
            label = ""


def _counted(counts: list[int], depth: int, levels: dict[int, Level], start: int | None) -> str:
    """Count an item at that depth, from 1, and give its number as shown."""
    level = levels.get(depth)
    del counts[depth:]
    while len(counts) < depth - 1:
        counts.append(levels[len(counts) + 1].start if len(counts) + 1 in levels else 1)
    first = level.start if level is not None else 1
    if len(counts) < depth:
        counts.append(first if start is None else start)
    else:
        counts[-1] = counts[-1] + 1 if start is None else start
    return level.shown(counts, levels) if level is not None else ""
