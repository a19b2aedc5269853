"""What stands in a paragraph of Word: its text in runs, as it is shown, and what hangs on it."""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple

from kamer_tui.sources.markup.blocks import Run
from kamer_tui.sources.markup.package import Element
from kamer_tui.sources.markup.word.fields import Fields
from kamer_tui.sources.markup.word.names import ON, attribute, child, name_of
from kamer_tui.sources.markup.word.styles import Look, Styles
from kamer_tui.sources.markup.word.symbols import as_shown, of_font

_SIGNS = {
    "tab": "\t", "ptab": "\t", "noBreakHyphen": "-", "softHyphen": "\xad",
}  # fmt: skip
_LEFT_OUT = frozenset(
    {"del", "moveFrom", "delText", "instrText", "delInstrText", "rPr", "pPr", "sdtPr", "sdtEndPr"}
    | {"rt", "comment", "annotationRef", "footnoteRef", "endnoteRef", "ctrlPr"}
)
"""What is deleted, or says how something looks; a reading above a character; a comment."""


class NoteMark(NamedTuple):
    """A mark of a footnote: the kind of note, its id in the file, and the mark as shown."""

    kind: str
    id: str
    label: str


class Content:
    """The content of a paragraph, in parts: an empty line or a page's end parts it."""

    def __init__(self) -> None:
        self.parts: list[list[Run]] = [[]]
        self.pages: list[int] = [1]
        """The page of each part."""
        self.boxes_above: list[Element] = []
        self.boxes_below: list[Element] = []
        self.notes: list[NoteMark] = []
        self.has_text = False
        self._part_has_text = False
        self._line_has_text = False

    def add(self, run: Run, page: int) -> None:
        """Add text that stands on that page."""
        if not run.text.isspace():
            if not self._part_has_text:
                self.pages[-1] = page
            self.has_text = self._part_has_text = self._line_has_text = True
        self.parts[-1].append(run)

    def end_line(self, *, part: bool = False) -> None:
        """End a line, and with it the part where one says so, or where the line is empty."""
        if not self._part_has_text:
            return
        if part or not self._line_has_text:
            self.parts.append([])
            self.pages.append(self.pages[-1])
            self._part_has_text = False
        else:
            self.parts[-1].append(Run("\n"))
        self._line_has_text = False

    @property
    def size(self) -> tuple[int, int, int]:
        """Something that grows with whatever is added."""
        return len(self.parts[-1]), len(self.boxes_above), len(self.boxes_below)


class PageCount:
    """Counts pages by where Word says that it ended one, or was asked to."""

    def __init__(self) -> None:
        self.page = 1
        self.asked = False

    def end(self) -> None:
        """A page ended here when Word last showed the document."""
        self.page += 1
        self.asked = False

    def at_text(self) -> int:
        """The page of text that stands here."""
        if self.asked:
            self.end()
        return self.page


class Reader:
    """Reads the paragraphs of one part.  ``label_of`` counts a note's mark, by its kind, and gives
    its label.
    """

    def __init__(
        self,
        root: Element,
        styles: Styles,
        label_of: Callable[[str], str],
        count: PageCount,
    ) -> None:
        self._styles = styles
        self._fields = Fields(root)
        self._label_of = label_of
        self._count = count
        self._in_mark = False
        self._look = Look()
        self._of_style = Look()

    def read(self, paragraph: Element, of_style: Look, into: Content) -> None:
        """Add what the paragraph holds to ``into``; ``of_style`` is its style's look."""
        self._of_style = self._look = of_style
        self._all(paragraph, into)

    def _all(self, element: Element, into: Content) -> None:
        for one in element:
            self._one(one, into)

    def _one(self, element: Element, into: Content) -> None:
        name = name_of(element)
        if name == "t":
            # A line's end in the XML is a blank.
            self._text((element.text or "").replace("\n", " ").replace("\r", " "), into)
        elif name == "r":
            outside = self._look
            properties = child(element, "rPr")
            self._look = self._styles.look_of_run(properties, self._of_style)
            self._all(element, into)
            self._look = outside
            self._in_mark = False
        elif name == "cr":
            into.end_line()
        elif name in _SIGNS:
            self._text(_SIGNS[name], into)
        elif name == "br":
            self._break(attribute(element, "type"), into)
        elif name == "lastRenderedPageBreak":
            self._count.end()
        elif name == "fldChar":
            self._fields.meet(element)
        elif name == "sym":
            self._text(_symbol(element), into)
        elif name in ("footnoteReference", "endnoteReference"):
            self._mark(element, name.removesuffix("Reference"), into)
        elif name == "AlternateContent":
            self._alternatives(element, into)
        elif name in ("txbxContent", "txBody"):
            if not self._hidden:
                (into.boxes_below if into.has_text else into.boxes_above).append(element)
        elif name and name not in _LEFT_OUT and not _is_hidden_drawing(element, name):
            self._all(element, into)

    @property
    def _hidden(self) -> bool:
        return bool(self._look.hidden) or self._fields.hide

    def _text(self, text: str, into: Content) -> None:
        if not text or self._hidden:
            return
        page = self._count.page if text.isspace() else self._count.at_text()
        bold, italic = bool(self._look.bold), bool(self._look.italic)
        into.add(Run(as_shown(text), bold, italic, self._in_mark), page)

    def _break(self, kind: str | None, into: Content) -> None:
        if self._hidden:
            return
        if kind == "page":
            self._count.asked = True
        into.end_line(part=kind == "page")

    def _mark(self, element: Element, kind: str, into: Content) -> None:
        """The mark of a note.  One that is not counted ("*") stands behind it in its run."""
        if self._hidden:
            return
        which = attribute(element, "id") or ""
        if (attribute(element, "customMarkFollows") or "0").lower() in ON:
            label = "".join(
                _symbol(one) if name_of(one) == "sym" else one.text or ""
                for one in element.itersiblings()
                if name_of(one) in ("t", "sym")
            )
            self._in_mark = True
        else:
            label = self._label_of(kind)
            into.add(Run(label, mark=True), self._count.at_text())
        into.notes.append(NoteMark(kind, which, label.strip()))

    def _alternatives(self, element: Element, into: Content) -> None:
        """Of the same in several forms, the first that holds anything (Part 3, 7.5)."""
        before = into.size
        for one in element:
            if name_of(one) in ("Choice", "Fallback") and into.size == before:
                self._all(one, into)


def _symbol(element: Element) -> str:
    """The sign of a w:sym: a code in a font."""
    code = attribute(element, "char") or ""
    try:
        return of_font(int(code, 16), attribute(element, "font") or "")
    except ValueError:
        return ""


def _is_hidden_drawing(element: Element, name: str) -> bool:
    """Whether it is a drawing that is not shown, of the form since 2010 or of the one before."""
    if name in ("anchor", "inline"):
        said = child(element, "docPr")
        return said is not None and (said.get("hidden") or "0").lower() in ON
    return "visibility:hidden" in (element.get("style") or "").replace(" ", "")
