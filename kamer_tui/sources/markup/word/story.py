"""The blocks of one part of a Word file: the text itself, a header, the footnotes."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from kamer_tui.sources.lines import Role
from kamer_tui.sources.markup.blocks import Block, Run, goes_on, without_label
from kamer_tui.sources.markup.package import Element
from kamer_tui.sources.markup.tables import rows_as_blocks
from kamer_tui.sources.markup.word.names import attribute, below, child, is_on, name_of
from kamer_tui.sources.markup.word.notes import NoteCount
from kamer_tui.sources.markup.word.numbering import Numbering
from kamer_tui.sources.markup.word.runs import Content, NoteMark, PageCount, Reader
from kamer_tui.sources.markup.word.styles import (
    ListPlace,
    Style,
    Styles,
    heading_of,
    look_of,
    place_of,
)

IN_A_STORY = ("p", "tbl", "r", "hyperlink", "fldSimple", "oMathPara", "oMath")
"""Paragraphs, tables, and what stands in paragraphs: where none is around it, it is one."""
_GONE = ("del", "moveFrom")


class Setting(NamedTuple):
    """What all parts of a file share."""

    styles: Styles
    numbering: Numbering
    note_count: NoteCount
    notes: dict[str, dict[str, Element]]
    """The texts of the notes, by their kind and id."""
    has_notes: bool
    note_parts: dict[str, Element]
    """The part in which the notes of a kind stand."""


class Story:
    """One part, of which blocks are made, all of one ``role``; ``pages`` counts its pages."""

    def __init__(
        self, root: Element, setting: Setting, pages: PageCount, role: Role | None = None
    ) -> None:
        self._setting = setting
        self._pages = pages
        self._role = role
        label_of, typed = setting.note_count.next_label, not setting.has_notes
        self._reader = Reader(root, setting.styles, label_of, pages, typed=typed)
        self._note_stories: dict[str, Story] = {}
        self._carried: Content | None = None
        self._above: Block | None = None
        """The paragraph right above, of whose sentence the next may be more."""

    def blocks(self, container: Element) -> list[Block]:
        """The blocks of a body, a cell, a text box, a note."""
        outside = self._carried, self._above
        self._carried = self._above = None
        found: list[Block] = []
        for element in standing_in(container, *IN_A_STORY):
            name = name_of(element)
            if name != "tbl":
                found += self.paragraph(element)
            else:
                found += self.table(element)
        found += self.rest()
        self._carried, self._above = outside
        return found

    def paragraph(self, element: Element) -> list[Block]:
        """The blocks of a paragraph: mostly one; with its notes and its text boxes.  A paragraph
        whose end was deleted goes on in the next.
        """
        properties = child(element, "pPr")
        style = self._setting.styles.of_paragraph(properties)
        if is_on(child(properties, "pageBreakBefore")) or (
            style.new_page and is_on(child(properties, "pageBreakBefore")) is None
        ):
            self._pages.asked = True
        content, self._carried = self._carried or Content(), None
        self._reader.read(element, style.look, content)
        ending = child(properties, "rPr")
        if any(child(ending, gone) is not None for gone in _GONE):
            self._carried = content
            return []
        label = ""
        if content.has_text or not look_of(ending).over(style.look).hidden:
            label = self._label(properties, style)
        return self._made(content, label, _level(properties, style))

    def table(self, element: Element) -> list[Block]:
        """The blocks of a table, row by row."""
        rows: list[list[list[Block]]] = []
        for row in standing_in(element, "tr"):
            if any(child(child(row, "trPr"), gone) is not None for gone in _GONE):
                continue
            start, asked = self._pages.page, self._pages.asked
            ends = [(start, asked)]
            cells: list[list[Block]] = []
            for cell in standing_in(row, "tc"):
                if below(cell, "tcPr", "cellDel") is not None:
                    continue
                # Cells stand beside each other: each begins on the row's page.
                self._pages.page, self._pages.asked = start, asked
                cells.append(self.blocks(cell))
                ends.append((self._pages.page, self._pages.asked))
            self._pages.page = max(page for page, _ in ends)
            self._pages.asked = all(one for page, one in ends if page == self._pages.page)
            rows.append(cells)
        self._above = None
        return rows_as_blocks(rows)

    def _label(self, properties: Element | None, style: Style) -> str:
        """Count the paragraph in its list, and give its number as shown."""
        own = place_of(properties)
        if own.list is not None:
            level = own.level
            if level is None:
                level = style.place.level if own.list == style.place.list else 0
            place = ListPlace(own.list, level)
        else:
            place = ListPlace(
                style.place.list, style.place.level if own.level is None else own.level
            )
        return self._setting.numbering.next_label(place, _style_name(properties))

    def _made(self, content: Content, label: str, level: int | None) -> list[Block]:
        blocks: list[Block] = []
        for box in content.boxes_above:
            blocks += self.blocks(box)
        for page, runs in content.parts():
            numbered = bool(label)
            if label:
                first = runs[0] if runs else Run("")
                runs = (Run(label, first.bold, first.italic), *runs)
                label = ""
            if any(run.text.strip() for run in runs):
                page = page if content.has_text else self._pages.at_text()
                block = Block(runs, level, self._role, page=page)
                above, self._above = self._above, block
                if above is not None and not numbered and goes_on(above, block):
                    block = block._replace(begins=False)
                blocks.append(block)
        for mark in content.notes:
            blocks += self._note(mark)
        for box in content.boxes_below:
            blocks += self.blocks(box)
        return blocks

    def _note(self, mark: NoteMark) -> Iterator[Block]:
        """The blocks of the note that a mark refers to, the first with its label."""
        # Once: a note stands where its first mark is.
        note = self._setting.notes.get(mark.kind, {}).pop(mark.id, None)
        if note is None:
            return
        if mark.kind not in self._note_stories:
            root = self._setting.note_parts[mark.kind]
            self._note_stories[mark.kind] = Story(root, self._setting, PageCount(), "note")
        label = mark.label
        for block in self._note_stories[mark.kind].blocks(note):
            yield block._replace(
                runs=without_label(block.runs, label, typed=mark.typed),
                role="note",
                label=label,
                level=None,
                page=self._pages.page,
                begins=bool(label),
            )
            label = ""

    def rest(self) -> list[Block]:
        """The blocks of a last paragraph whose end was deleted, and that no other follows."""
        content, self._carried = self._carried, None
        return self._made(content, "", None) if content is not None else []


def standing_in(container: Element, *names: str) -> Iterator[Element]:
    """The elements of those names in a container, also where something stands around them, as a
    part that is filled in or was put in later, or what nobody named; of alternatives, the first.
    """
    for element in container:
        name = name_of(element)
        if name in names:
            yield element
        elif name == "AlternateContent":
            inside = (list(standing_in(one, *names)) for one in element)
            yield from next(filter(None, inside), ())
        elif name and name not in _GONE:
            yield from standing_in(element, *names)


def _level(properties: Element | None, style: Style) -> int | None:
    own = heading_of(properties)
    return (style.heading if own is None else own) or None


def _style_name(properties: Element | None) -> str | None:
    named = child(properties, "pStyle")
    return attribute(named) if named is not None else None
