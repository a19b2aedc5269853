"""The answer pane: the page that is read."""

from __future__ import annotations

from rich.cells import cell_len
from rich.segment import Segment
from textual import events
from textual.geometry import Region
from textual.message import Message
from textual.selection import Selection
from textual.strip import Strip

from kamer_tui.reader.core.page import Excerpt, Page
from kamer_tui.reader.views.letters import letter_places
from kamer_tui.reader.views.wrapping import ELLIPSIS, TextRow
from kamer_tui.reader.widgets.page_pane import PagePane
from kamer_tui.reader.widgets.painting import Address, Inks, lit, painted, strip_of
from kamer_tui.untrusted import is_official_address

FOCUS = "▌"
BAR = "▎"
"""Stands at the side of an answer."""


class AnswerPane(PagePane):
    """The page that is read: how its rows are drawn, clicked and selected."""

    ALLOW_SELECT = True
    hyperlinks = False
    """True if the terminal takes links to addresses."""
    _drawing = False

    class Followed(Message):
        """A link was clicked: the page, and the link's index in it.  Another page may be read by
        the time at which this is read.
        """

        def __init__(self, page: Page, link: int) -> None:
            super().__init__()
            self.page = page
            self.link = link

    class LabelPressed(Message):
        """The label of a question that can be folded was clicked."""

    def on_click(self, event: events.Click) -> None:
        """A click on a link follows it."""
        line = event.y - self.fixed + self.scroll_offset.y
        if self.at_edge(event.x) or event.y < self.fixed or not 0 <= line < len(self._rows):
            return
        row = self._rows[line]
        if row.tail:
            self.post_message(self.LabelPressed())
            return
        place = row.start + event.x - self.left - row.indent
        for index, link in enumerate(self.page.links):
            if link.block == row.block and link.start <= place < link.end and place < row.end:
                self.post_message(self.Followed(self.page, index))
                return

    # Drawing

    def fixed_strip(self, line: int, width: int) -> Strip:
        """Draw a line of the title."""
        ground, inks = self.ground, self.inks
        indent = " " * self._number_width
        head = [Segment(" " * self.left, ground)]
        if self.has_focus and self.left and not self.centred:
            head = [
                Segment(FOCUS, ground + inks["number"]),
                Segment(" " * (self.left - 1), ground),
            ]
        if line < len(self._title):
            number = f"{self.page.number}   " if self.page.number else ""
            head.append(Segment(indent if line else number, ground + inks["number"]))
            title = self._title[line]
            head += lit(title, self.found_in(title), inks, ground + inks["title"])
        elif line == len(self._title) and self._under_title:
            parts = self._under_title
            head += lit(parts, self.found_in(parts), inks, ground + inks["quiet"])
        else:
            return Strip.blank(width, ground)
        return strip_of(head, width, ground)

    def line_strip(self, line: int, width: int) -> Strip:
        """Draw a row of the text."""
        ground = self.ground
        if line >= len(self._rows):
            return Strip.blank(width, ground)
        row = self._rows[line]
        if row.block < 0:
            return strip_of(self._before(row), width, ground)
        block = self.page.blocks[row.block]
        inks = self.inks
        base = ground + inks[block.ink]
        spans = list(block.spans)
        lettered: list[tuple[str, int, int]] = []
        addresses: list[Address] = []
        for index, link in enumerate(self.page.links):
            if link.block != row.block:
                continue
            if self.hyperlinks and link.kind == "document" and is_official_address(link.target):
                addresses.append((link.start, link.end, link.target))
            if index == self._chosen:
                spans.append((link.start, link.end, "chosen"))
            letter = self._letters.get(index)
            if letter and row.start <= link.start < row.end:
                last = min(link.end, row.end)
                lettered.append((letter, link.start - row.start, last - row.start))
        spans.extend(self._overlays.get(row.block, ()))
        segments = self._before(row)
        segments += painted(block.text, row.start, row.end, spans, inks, base, addresses)
        if row.cut:
            segments.append(Segment(ELLIPSIS, base))
        if row.tail:
            segments.append(Segment(row.tail, ground + inks["quiet"]))
        strip = strip_of(segments, width, ground)
        return self._with_letters(strip, row, lettered) if lettered else strip

    def _with_letters(self, strip: Strip, row: TextRow, links: list[tuple[str, int, int]]) -> Strip:
        """The row with the letters of its links: (letter, start, end in the row's text) each."""
        text = self.page.blocks[row.block].text[row.start : row.end]
        first = self.left + row.indent
        width = strip.cell_length
        style = self.ground + self.inks["letter"]
        places = letter_places(text, [(start, end) for _letter, start, end in links])
        for (letter, _start, _end), place in sorted(
            zip(links, places, strict=True), key=lambda one: one[1], reverse=True
        ):
            cell = max(0, first + (cell_len(text[: place.place]) if place.place >= 0 else -1))
            before, after = strip.crop(0, cell), strip.crop(cell if place.between else cell + 1)
            strip = Strip.join([before, Strip([Segment(letter, style)], 1), after])
        return strip.crop(0, width)

    def _before(self, row: TextRow) -> list[Segment]:
        """What stands before the text of a row: blanks, the bar of an answer, a number."""
        ground, inks = self.ground, self.inks
        bar = BAR if row.barred else ""
        blank = " " * (row.indent - len(bar) - len(row.lead))
        parts = (
            (" " * self.left, ground),
            (bar, ground + inks["answer"]),
            (blank, ground),
            (row.lead, ground + inks["number"]),
        )
        return [Segment(text, style) for text, style in parts if text]

    def render_lines(self, crop: Region) -> list[Strip]:
        """Draw the lines in a region."""
        if not self._sized and self._wrapped_for != self.size:
            # The first drawing comes before the first resize, and must show the text.
            self._wrap()
        self._drawing = True
        try:
            return super().render_lines(crop)
        finally:
            self._drawing = False

    def render_line(self, y: int) -> Strip:
        """The row on that line of the pane, with the part that the mouse has selected.  Only where
        Textual asks for it, to know what the mouse selects, does it tell the place of each cell.
        """
        strip = super().render_line(y)
        selection = self.text_selection
        if selection is None and self._drawing:
            return strip
        line = y if y < self.fixed else y + self.scroll_offset.y
        if selection is not None and (span := selection.get_span(line)) is not None:
            start, end = span
            strip = _selected(strip, start, strip.cell_length if end < 0 else end, self.inks)
        return strip if self._drawing else strip.apply_offsets(0, line)

    # Selecting with the mouse

    def selection_updated(self, selection: Selection | None) -> None:
        """Draw another selection."""
        self.refresh()

    def get_selection(self, selection: Selection) -> tuple[str, str] | None:
        """The selected text: of the page its paragraphs, each on one line."""
        title = [
            self.fixed_strip(line, self.size.width).text[slice(*_bounds(span))].strip()
            for line in range(self.fixed)
            if (span := selection.get_span(line)) is not None
        ]
        blocks = self.page.blocks
        parts = [blocks[index].text[start:end] for index, start, end in self._excerpts(selection)]
        heading = " ".join(filter(None, title))
        return "\n\n".join(filter(None, (heading, *parts))), "\n"

    def selected_excerpts(self) -> list[Excerpt]:
        """The parts of the page's blocks that are selected."""
        selection = self.text_selection
        return [] if selection is None else self._excerpts(selection)

    def _excerpts(self, selection: Selection) -> list[Excerpt]:
        found: list[Excerpt] = []
        for line, row in enumerate(self._rows, self.fixed):
            span = selection.get_span(line)
            if span is None or row.block < 0:
                continue
            before = self.left + row.indent
            text = self.page.blocks[row.block].text
            first, last = (
                row.end
                if column < 0
                else row.start + _character(text[row.start : row.end], column - before)
                for column in span
            )
            if first >= last:
                continue
            if found and found[-1].block == row.block and not text[found[-1].end : first].strip():
                found[-1] = found[-1]._replace(end=last)
            else:
                found.append(Excerpt(row.block, first, last))
        return found


def _selected(strip: Strip, start: int, end: int, inks: Inks) -> Strip:
    """The strip with its cells from start to end shown as selected."""
    width = strip.cell_length  # which may be less than where the mouse has been
    middle = strip.crop(start, min(end, width)).apply_style(inks["selection"])
    return Strip.join([strip.crop(0, min(start, width)), middle, strip.crop(end, width)])


def _character(text: str, column: int) -> int:
    """The character of a text that begins in that column, or before it."""
    used = 0
    for index, character in enumerate(text):
        used += cell_len(character)
        if used > column:
            return index
    return len(text)


def _bounds(span: tuple[int, int]) -> tuple[int, int | None]:
    start, end = span
    return start, None if end < 0 else end
