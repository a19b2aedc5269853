"""Word's files (.docx, .docm): ISO/IEC 29500, in the form that Word writes and in the strict one.

The libraries for Word were weighed.  python-docx leaves out what was put in by a tracked change or
filled in (w:ins, w:sdt), text boxes, footnotes and the numbers that Word counts, and refuses the
strict form; docx2python gives text with its own signs for all of these; mammoth makes HTML without
numbers, headers and text boxes.  So the parts are read with lxml, which all of them stand on.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from kamer_tui.document.model import Format
from kamer_tui.sources.errors import UnreadableError
from kamer_tui.sources.lines import Pages, Role
from kamer_tui.sources.markup.blocks import Block, pages_of_blocks
from kamer_tui.sources.markup.exported import Piece, pages_of_export, read_export
from kamer_tui.sources.markup.package import Element, Package, relations
from kamer_tui.sources.markup.word.exported_pieces import exported_pieces
from kamer_tui.sources.markup.word.names import (
    attribute,
    below,
    child,
    children,
    is_on,
    name_of,
    relation_id,
)
from kamer_tui.sources.markup.word.notes import NoteCount, notes_of
from kamer_tui.sources.markup.word.numbering import Numbering
from kamer_tui.sources.markup.word.runs import PageCount
from kamer_tui.sources.markup.word.story import IN_A_STORY, Setting, Story, standing_in
from kamer_tui.sources.markup.word.styles import Styles

_FORM: Format = "docx"
_PAGE_NUMBER = re.compile(r"(?:pagina|blad)?\s*\d{1,4}(?:\s*(?:van|/)\s*\d{1,4})?", re.IGNORECASE)
_NOTES = ("footnote", "endnote")


def pages_of_word(content: bytes, name: str) -> Pages:
    """The pages of a Word file, as it is shown with all changes accepted.  Raises UnreadableError
    for one that is damaged, encrypted, without text, or too large when unpacked.
    """
    try:
        file = _File(content)
        if pieces := file.exported():
            return pages_of_export(read_export({}, pieces), name, _FORM, content)
        blocks = file.blocks()
    except RecursionError:
        raise UnreadableError("memory") from None
    pages = pages_of_blocks(blocks, name, _FORM, content)
    if not pages.lines:
        raise UnreadableError("no-text")
    return pages


class _File:
    """A Word file whose parts are opened as they are needed."""

    def __init__(self, content: bytes) -> None:
        self._package = Package(content)
        self._main = self._main_part()
        root = self._package.xml(self._main)
        body = child(root, "body")
        if root is None or body is None:
            raise UnreadableError("damaged")
        self._root, self._body = root, body
        self._relations = relations(self._package, self._main)
        self._settings = self._of_kind("settings")
        styles = Styles(self._of_kind("styles"))
        parts = {kind: self._of_kind(f"{kind}s") for kind in _NOTES}
        notes = {kind: notes_of(part, kind) for kind, part in parts.items()}
        self._setting = Setting(
            styles,
            Numbering(self._of_kind("numbering"), styles),
            NoteCount(self._settings),
            notes,
            any(notes.values()),
            {kind: part for kind, part in parts.items() if part is not None},
        )
        self._pages = PageCount()
        self._shown: set[str] = set()

    def exported(self) -> Sequence[Piece]:
        """The pieces of an export of this program; none of another file."""
        return exported_pieces(self._body, self._setting.notes[_NOTES[0]])

    def blocks(self) -> list[Block]:
        """All blocks, headers and footers with those of their section."""
        story = Story(self._root, self._setting, self._pages)
        sections = _sections(self._body)
        found = self._letterhead(sections) + self._enter(sections[0], first=True)
        index = 0
        for element in standing_in(self._body, *IN_A_STORY):
            if name_of(element) == "tbl":
                found += story.table(element)
                continue
            found += story.paragraph(element)
            section = below(element, "pPr", "sectPr")
            if section is not None and index + 1 < len(sections):
                found += self._furniture(section, "footer")
                index += 1
                found += self._enter(sections[index], first=False)
        return found + story.rest() + self._furniture(sections[index], "footer")

    def _enter(self, section: Element, *, first: bool) -> list[Block]:
        """The headers of a section, which begins on a new page unless it says otherwise."""
        self._setting.note_count.enter(section)
        kind = child(section, "type")
        if not first and (kind is None or attribute(kind) != "continuous"):
            self._pages.asked = True
        return self._furniture(section, "header")

    def _letterhead(self, sections: Sequence[Element]) -> list[Block]:
        """The header of the first page alone, or of a first section that has one of its own: text,
        as on paper.
        """
        first = sections[0]
        which = "first" if is_on(child(first, "titlePg")) else "default"
        references = self._headers(first, which)
        if which == "default":
            others = [one for section in sections[1:2] for one in self._headers(section, which)]
            goes_on = {relation_id(one) for one in references} & {
                relation_id(one) for one in others
            }
            if goes_on or not others:
                return []
        return [block for one in references for block in self._part(one, letterhead=True)]

    def _headers(self, section: Element, which: str) -> list[Element]:
        """The references to a section's headers of that type: "first", "default"."""
        references = children(section, "headerReference")
        return [one for one in references if attribute(one, "type") == which]

    def _furniture(self, section: Element, kind: str) -> list[Block]:
        """The headers or footers of a section that were not shown with another."""
        found: list[Block] = []
        for reference in children(section, f"{kind}Reference"):
            which = attribute(reference, "type")
            if which == "first" and not is_on(child(section, "titlePg")):
                continue
            if which == "even" and not is_on(child(self._settings, "evenAndOddHeaders")):
                continue
            found += self._part(reference, letterhead=False)
        return found

    def _part(self, reference: Element, *, letterhead: bool) -> list[Block]:
        """The blocks of a header or footer; each part once, and each line of furniture once."""
        relation = self._relations.get(relation_id(reference) or "")
        if relation is None or relation.target in self._shown:
            return []
        self._shown.add(relation.target)
        root = self._package.xml(relation.target)
        if root is None:
            return []
        role: Role | None = None if letterhead else "furniture"
        blocks = Story(root, self._setting, PageCount(), role).blocks(root)
        found: list[Block] = []
        for block in blocks:
            text = "".join(run.text for run in block.runs)
            if letterhead and _PAGE_NUMBER.fullmatch(text.strip()):
                block = block._replace(role="furniture")
            if block.role is None or text not in self._shown:
                self._shown.add(text)
                found.append(block._replace(page=self._pages.page))
        return found

    def _main_part(self) -> str:
        whole = relations(self._package).values()
        named = (one.target for one in whole if one.kind == "officeDocument")
        usual = (one for one in self._package.names if one.startswith("word/document"))
        return next(iter((*named, *usual)), None) or "word/document.xml"

    def _of_kind(self, kind: str) -> Element | None:
        """The part of that kind that the main part refers to."""
        for one in self._relations.values():
            if one.kind == kind:
                return self._package.xml(one.target)
        return None


def _sections(body: Element) -> list[Element]:
    """The properties of all sections, in order."""
    found = [
        one
        for one in body.iter("{*}sectPr")
        if name_of(one) == "sectPr" and next(one.iterancestors("{*}sectPrChange"), None) is None
    ]
    return found or [body]
