"""What stands in a paragraph of Word: its text in runs, as it is shown, and what hangs on it."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
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
_MARK = re.compile(r"\[?\d{1,3}[\])]?|\*{1,3}")
"""What may mark a note that was typed, where it is raised."""
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
    typed: bool = False
    """Its author typed the label, in the note too: Word counts it not."""


class Content:
    """The content of a paragraph, in parts, of which each begins on a page of its own: the end of
    one that was asked for parts them.
    """

    def __init__(self) -> None:
        self.boxes_above: list[Element] = []
        self.boxes_below: list[Element] = []
        self.notes: list[NoteMark] = []
        self.has_text = False
        self.additions = 0
        """How often something was added."""
        self._parts: list[list[_Span]] = [[]]
        self._pages: list[int] = [1]
        self._part_has_text = False

    def add(self, text: str, look: _RunLook, page: int) -> None:
        """Add text that stands on that page."""
        self.additions += 1
        if not self._part_has_text and not text.isspace():
            self._pages[-1] = page
            self.has_text = self._part_has_text = True
        part = self._parts[-1]
        if part and part[-1].look == look and not look.mark:
            part[-1].texts.append(text)
        else:
            part.append(_Span(look, [text]))

    def add_box(self, box: Element) -> None:
        """Add a text box: below the text if some stands before it."""
        self.additions += 1
        (self.boxes_below if self.has_text else self.boxes_above).append(box)

    def end_line(self, look: _RunLook) -> None:
        """End a line; none ends before there is text."""
        if self._part_has_text:
            self.add("\n", look, 0)

    def end_part(self) -> None:
        """End a part."""
        if self._part_has_text:
            self._parts.append([])
            self._pages.append(self._pages[-1])
            self._part_has_text = False

    def parts(self) -> Iterator[tuple[int, tuple[Run, ...]]]:
        """Each part: its page, and its runs."""
        for page, part in zip(self._pages, self._parts, strict=True):
            yield page, tuple(Run("".join(texts), *look) for look, texts in part)


class _RunLook(NamedTuple):
    bold: bool = False
    italic: bool = False
    mark: bool = False


class _Span(NamedTuple):
    """Texts that follow each other in one look."""

    look: _RunLook
    texts: list[str]


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
    its label; where the file has no notes, raised figures may mark some that were ``typed``.
    """

    def __init__(
        self,
        root: Element,
        styles: Styles,
        label_of: Callable[[str], str],
        count: PageCount,
        *,
        typed: bool = False,
    ) -> None:
        self._styles = styles
        self._fields = Fields(root)
        self._label_of = label_of
        self._count = count
        self._typed = typed
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
            self._break(None, into)
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
                into.add_box(element)
        elif name and name not in _LEFT_OUT and not _is_hidden_drawing(element, name):
            self._all(element, into)

    @property
    def _hidden(self) -> bool:
        return bool(self._look.hidden) or self._fields.hide

    def _text(self, text: str, into: Content) -> None:
        if not text or self._hidden:
            return
        page = self._count.page if text.isspace() else self._count.at_text()
        raised = self._typed and self._look.raised
        mark = self._in_mark or bool(raised and _MARK.fullmatch(text.strip()))
        look = _RunLook(bool(self._look.bold), bool(self._look.italic), mark)
        into.add(as_shown(text), look, page)

    def _break(self, kind: str | None, into: Content) -> None:
        if self._hidden:
            return
        if kind == "page":
            self._count.asked = True
            into.end_part()
        else:
            into.end_line(_RunLook(bool(self._look.bold), bool(self._look.italic)))

    def _mark(self, element: Element, kind: str, into: Content) -> None:
        """The mark of a note.  One that is not counted ("*") stands behind it in its run."""
        if self._hidden:
            return
        which = attribute(element, "id") or ""
        typed = (attribute(element, "customMarkFollows") or "0").lower() in ON
        if typed:
            label = "".join(
                _symbol(one) if name_of(one) == "sym" else one.text or ""
                for one in element.itersiblings()
                if name_of(one) in ("t", "sym")
            )
            self._in_mark = True
        else:
            label = self._label_of(kind)
            into.add(label, _RunLook(mark=True), self._count.at_text())
        into.notes.append(NoteMark(kind, which, label.strip(), typed))

    def _alternatives(self, element: Element, into: Content) -> None:
        """Of the same in several forms, the first that holds anything (Part 3, 7.5)."""
        before = into.additions
        for one in element:
            if name_of(one) in ("Choice", "Fallback") and into.additions == before:
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
