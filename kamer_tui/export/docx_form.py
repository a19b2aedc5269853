"""A Document as a Word file: headings in Word's own styles, quotations, footnotes, links.

It is written here and not by a library: python-docx knows no footnotes, and the parts of a file
that has nothing but paragraphs are few (ECMA-376, part 1).  ``docx_parts`` has those that are
always the same.  Equal documents give equal bytes.
"""

from __future__ import annotations

import io
import zipfile
from collections.abc import Iterable

from kamer_tui.document.model import Document
from kamer_tui.export import docx_parts
from kamer_tui.export.occasion import Occasion
from kamer_tui.export.outline import Outline
from kamer_tui.export.parts import Part
from kamer_tui.export.spans import Span, pieces_of
from kamer_tui.translation import label_language

_FIRST_NOTE = 1
"""The numbers before it are those of the lines that separate notes from the text."""
_STYLES = {
    "about": "Subtitle",
    "quote": "Quote",
    "citation": "Citation",
    "item": "ListBullet",
    "own": "ListBullet",
    "note": "FootnoteText",
}
_EARLIEST = (1980, 1, 1, 0, 0, 0)
_ENTITIES = str.maketrans({"&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;"})


def render_docx(document: Document, occasion: Occasion | None = None) -> bytes:
    """The document as a file for Word.  One that was narrowed leaves out front matter and
    leftovers.
    """
    occasion = occasion or Occasion()
    narrowed = not occasion.selection.is_everything
    outline = Outline(document, notes=occasion.notes)
    return _File(list(outline.whole(narrowed=narrowed)), outline.title).content()


class _File:
    """Writes one file."""

    def __init__(self, parts: Iterable[Part], title: str) -> None:
        self._parts = [part for part in parts if part.kind != "note"]
        self._title = title
        self._notes = {part.label: part for part in parts if part.kind == "note"}
        self._marked: dict[str, Part] = {}
        """The footnotes by their labels, in the order of their marks."""
        self._links: dict[str, str] = {}
        """From an address to the id of its relation."""
        self._bookmarks = 0

    def content(self) -> bytes:
        body = "".join(map(self._paragraph, self._parts))
        links = tuple(self._links.items())
        self._links = {}
        notes = "".join(
            self._note(number, part)
            for number, part in enumerate(self._marked.values(), _FIRST_NOTE)
        )
        files = {
            "[Content_Types].xml": docx_parts.CONTENT_TYPES,
            "_rels/.rels": docx_parts.RELATIONS,
            "docProps/core.xml": docx_parts.core(_escaped(self._title)),
            "word/document.xml": docx_parts.document(body),
            "word/styles.xml": docx_parts.styles(label_language()),
            "word/numbering.xml": docx_parts.NUMBERING,
            "word/settings.xml": docx_parts.SETTINGS,
            "word/footnotes.xml": docx_parts.footnotes(notes),
            "word/_rels/document.xml.rels": docx_parts.relations(links, with_parts=True),
            "word/_rels/footnotes.xml.rels": docx_parts.relations(
                tuple(self._links.items()), with_parts=False
            ),
        }
        stream = io.BytesIO()
        with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as file:
            for name, text in files.items():
                file.writestr(_entry(name), text.encode("utf-8"))
        return stream.getvalue()

    def _paragraph(self, part: Part) -> str:
        style = f"Heading{part.level}" if part.kind == "heading" else _STYLES.get(part.kind)
        told = f'<w:pPr><w:pStyle w:val="{style}"/></w:pPr>' if style else ""
        return f"<w:p>{told}{self._anchors(part)}{self._runs(part)}</w:p>"

    def _note(self, number: int, part: Part) -> str:
        sign = "<w:footnoteRef/>" if part.mark == str(number) else _text(part.mark)
        run = f'<w:r><w:rPr><w:rStyle w:val="FootnoteReference"/></w:rPr>{sign}</w:r>'
        style = '<w:pPr><w:pStyle w:val="FootnoteText"/></w:pPr>'
        inside = f"<w:p>{style}{run}{_run(' ')}{self._runs(part)}</w:p>"
        return f'<w:footnote w:id="{number}">{inside}</w:footnote>'

    def _anchors(self, part: Part) -> str:
        written = ""
        for anchor in part.anchors:
            self._bookmarks += 1
            number = self._bookmarks
            written += f'<w:bookmarkStart w:id="{number}" w:name="{_bookmark(anchor)}"/>'
            written += f'<w:bookmarkEnd w:id="{number}"/>'
        return written

    def _runs(self, part: Part) -> str:
        if part.kind == "own":
            return "<w:r><w:br/></w:r>".join(map(_run, part.text.split("\n")))
        return "".join(self._piece(piece, span) for piece, span in pieces_of(part.text, part.spans))

    def _piece(self, piece: str, span: Span | None) -> str:
        if span is None:
            return _run(piece)
        if span.label is not None:
            return self._mark(span.label)
        linked = _run(piece, '<w:rStyle w:val="Hyperlink"/>')
        target = span.target or ""
        if target.startswith("#"):
            return f'<w:hyperlink w:anchor="{_bookmark(target[1:])}">{linked}</w:hyperlink>'
        relation = self._links.setdefault(target, f"link{len(self._links) + 1}")
        return f'<w:hyperlink r:id="{relation}">{linked}</w:hyperlink>'

    def _mark(self, label: str) -> str:
        """The mark of a footnote, which has the label that is printed; marked a second time, a
        footnote has a raised label alone, since Word gives each mark a footnote of its own.
        """
        note = self._notes[label]
        style = '<w:rStyle w:val="FootnoteReference"/>'
        if label in self._marked:
            return _run(note.mark, style)
        self._marked[label] = note
        number = len(self._marked) - 1 + _FIRST_NOTE
        if note.mark == str(number):
            sign = f'<w:footnoteReference w:id="{number}"/>'
        else:
            sign = f'<w:footnoteReference w:customMarkFollows="1" w:id="{number}"/>'
            sign += _text(note.mark)
        return f"<w:r><w:rPr>{style}</w:rPr>{sign}</w:r>"


def _run(text: str, type_: str = "") -> str:
    told = f"<w:rPr>{type_}</w:rPr>" if type_ else ""
    return f"<w:r>{told}{_text(text)}</w:r>"


def _text(text: str) -> str:
    return f'<w:t xml:space="preserve">{_escaped(text)}</w:t>'


def _escaped(text: str) -> str:
    return text.translate(_ENTITIES)


def _bookmark(anchor: str) -> str:
    """An anchor as the name of a bookmark, which has no hyphen."""
    return anchor.replace("-", "_")


def _entry(name: str) -> zipfile.ZipInfo:
    entry = zipfile.ZipInfo(name, _EARLIEST)
    entry.compress_type = zipfile.ZIP_DEFLATED
    entry.external_attr = 0o644 << 16
    return entry
