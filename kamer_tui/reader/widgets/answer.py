"""The answer pane: the page that is read."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from rich.cells import cell_len
from rich.segment import Segment
from textual import events
from textual.geometry import Size
from textual.message import Message
from textual.selection import Selection
from textual.strip import Strip

from kamer_tui.reader.core.page import Page, Span
from kamer_tui.reader.views.wrapping import (
    APART,
    ELLIPSIS,
    TextRow,
    clipped,
    fitting,
    row_at,
    rows_of,
    wrapped,
)
from kamer_tui.reader.widgets.painting import Inks, painted, strip_of
from kamer_tui.reader.widgets.pane import LinePane

MEASURE = 90
"""The most columns of a line of text: after a longer line the eye does not find the next."""
MARGIN = 2
TITLE_ROWS = 2
LOW = 12
"""In fewer rows the line under the title gives way to the text."""
CONTEXT = 2
FOCUS = "▌"


class AnswerPane(LinePane):
    """A page in lines of a readable length, under a title that stays."""

    ALLOW_SELECT = True

    class Followed(Message):
        """A link was clicked: its index in the page's links."""

        def __init__(self, link: int) -> None:
            super().__init__()
            self.link = link

    def __init__(self, *, id: str) -> None:
        super().__init__(id=id)
        self.page = Page()
        self.centred = False
        self.plain = False
        self._rows: list[TextRow] = []
        self._title: list[str] = []
        self._under_title = ""
        self._overlays: Mapping[int, Sequence[Span]] = {}
        self._letters: Mapping[int, str] = {}
        self._chosen = -1
        self._wrapped_for = Size()
        self._sized = False

    # Showing

    def show(self, page: Page, overlays: Mapping[int, Sequence[Span]]) -> None:
        """Show a page from its beginning; ``overlays`` are the spans of hits, by block."""
        self.page = page
        self._overlays = overlays
        self._letters = {}
        self._chosen = -1
        self._wrap()
        self.scroll_lines_to(0)
        self.redraw()

    def light_up(self, overlays: Mapping[int, Sequence[Span]]) -> None:
        """Show other hits in the same page."""
        self._overlays = overlays
        self.redraw()

    def choose(self, link: int) -> None:
        """Show a link as chosen, and bring it in sight."""
        self._chosen = link
        if 0 <= link < len(self.page.links):
            found = self.page.links[link]
            self.bring_in_sight(found.block, found.start)
        self.redraw()

    def put_letters(self, letters: Mapping[int, str]) -> None:
        """Put a letter on each of these links, or on none."""
        self._letters = letters
        self.redraw()

    def _wrap(self) -> None:
        self._wrapped_for = self.size
        self._rows = rows_of(self.page.blocks, self.measure)
        self._title = self._wrapped_title()
        low = self.size.height < LOW
        self._under_title = "" if low else self._parts()
        self.fixed = len(self._title) + (1 if self._under_title else 0) + (1 if self._title else 0)
        if self.size.height - self.fixed < 3:
            self.fixed = min(len(self._title[:1]), max(0, self.size.height - 1))
        self.set_line_count(len(self._rows))

    def _wrapped_title(self) -> list[str]:
        """The title in at most two rows."""
        room = self.measure - self._number_width
        rows = list(wrapped(self.page.title, room)) if self.page.title else []
        lines = [self.page.title[start:end] for start, end in rows[:TITLE_ROWS]]
        if len(rows) > TITLE_ROWS:
            lines[-1] = clipped(self.page.title[rows[TITLE_ROWS - 1][0] :], room)
        return lines

    def _parts(self) -> str:
        """The line under the title: the parts that fit, and always the place in the document."""
        where = self.page.where
        room = self.measure - (cell_len(where) + len(APART) if where else 0)
        return APART.join(part for part in (fitting(self.page.parts, room), where) if part)

    @property
    def _number_width(self) -> int:
        return len(self.page.number) + 3 if self.page.number else 0

    @property
    def left(self) -> int:
        """The columns before the text."""
        margin = MARGIN if self.size.width >= 24 else 1 if self.size.width > 8 else 0
        if self.centred:
            margin = max(margin, (self.size.width - MEASURE) // 2)
        return margin

    @property
    def measure(self) -> int:
        """The columns of the text; the most that it can have before the pane has a size."""
        if not self.size.width:
            return MEASURE
        return max(1, min(MEASURE, self.size.width - self.left - 1))

    # Places

    def place(self) -> tuple[int, int]:
        """The paragraph, and the character in it, of the first text in sight."""
        for row in self._rows[round(self.scroll_y) :]:
            if row.block >= 0 and self.page.blocks[row.block].paragraph >= 0:
                block = self.page.blocks[row.block]
                return (block.paragraph, block.place(row.start)) if self.scroll_y else (0, 0)
        return 0, 0

    def scroll_to_place(self, paragraph: int, character: int, *, at_top: bool) -> None:
        """Bring a place in sight, as the first line if ``at_top``."""
        if not self.page.blocks:
            return
        if at_top and not paragraph and not character:
            self.scroll_lines_to(0)
            return
        block = self.page.block_of(paragraph)
        place = self.page.blocks[block].shown(character)
        if at_top:
            self.scroll_lines_to(row_at(self._rows, block, place))
        else:
            self.bring_in_sight(block, place)

    def bring_in_sight(self, block: int, place: int) -> None:
        """Scroll as little as brings that place in sight, with some lines around it."""
        row = row_at(self._rows, block, place)
        top = round(self.scroll_y)
        height = self.lines_in_sight
        context = min(CONTEXT, (height - 1) // 2)
        if row < top + context:
            self.scroll_lines_to(max(0, row - context))
        elif row >= top + height - context:
            self.scroll_lines_to(row - height + 1 + context)

    def scroll_by_lines(self, lines: int) -> None:
        """Scroll on, or back."""
        self.scroll_lines_to(max(0, round(self.scroll_y) + lines))

    @property
    def percentage(self) -> int | None:
        """The percentage of the text that has been in sight; None where all of it is."""
        if len(self._rows) <= self.lines_in_sight:
            return None
        seen = round(self.scroll_y) + self.lines_in_sight
        return min(100, seen * 100 // len(self._rows))

    def links_in_sight(self) -> list[int]:
        """The indexes of the links whose beginning is in sight, from the top."""
        top = round(self.scroll_y)
        found: list[int] = []
        for row in self._rows[top : top + self.lines_in_sight]:
            for index, link in enumerate(self.page.links):
                if link.block == row.block and row.start <= link.start < row.end:
                    found.append(index)
        return found

    def on_resize(self) -> None:
        """Wrap the text anew; the first text in sight stays the first."""
        if not self._sized:
            self._sized = True
            if self._wrapped_for == self.size:  # drawn already
                self.post_message(self.Scrolled())
                return
        paragraph, character = self.place()
        self._wrap()
        self.scroll_to_place(paragraph, character, at_top=True)
        self.post_message(self.Scrolled())
        self.redraw()

    def on_click(self, event: events.Click) -> None:
        """A click on a link follows it."""
        line = event.y - self.fixed + self.scroll_offset.y
        if event.y < self.fixed or not 0 <= line < len(self._rows):
            return
        row = self._rows[line]
        place = row.start + event.x - self.left - row.indent
        for index, link in enumerate(self.page.links):
            if link.block == row.block and link.start <= place < link.end and place < row.end:
                self.post_message(self.Followed(index))
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
            head.append(Segment(self._title[line], ground + inks["title"]))
        elif line == len(self._title) and self._under_title:
            head.append(Segment(self._under_title, ground + inks["quiet"]))
        else:
            return Strip.blank(width, ground)
        return strip_of(head, width, ground)

    def line_strip(self, line: int, width: int) -> Strip:
        """Draw a row of the text."""
        ground = self.ground
        if line >= len(self._rows) or (row := self._rows[line]).block < 0:
            return Strip.blank(width, ground)
        block = self.page.blocks[row.block]
        inks = self.inks
        base = ground + inks[block.ink]
        text, spans = block.text, list(block.spans)
        for index, link in enumerate(self.page.links):
            if link.block != row.block:
                continue
            if index == self._chosen:
                spans.append((link.start, link.end, "chosen"))
            if letter := self._letters.get(index):
                # Before the link where there is room, else over its first character.
                place = link.start - 2 if text[: link.start].endswith("  ") else link.start
                text = text[:place] + letter + text[place + 1 :]
                spans.append((place, place + 1, "letter"))
        spans.extend(self._overlays.get(row.block, ()))
        segments = [Segment(" " * (self.left + row.indent), ground)]
        segments += painted(text, row.start, row.end, spans, inks, base)
        if row.cut:
            segments.append(Segment(ELLIPSIS, base))
        return strip_of(segments, width, ground)

    def render_line(self, y: int) -> Strip:
        """The row on that line of the pane, with the part that the mouse has selected."""
        if not self._sized and self._wrapped_for != self.size:
            # The first drawing comes before the first resize, and must show the text.
            self._wrap()
        strip = super().render_line(y)
        selection = self.text_selection
        line = y if y < self.fixed else y + self.scroll_offset.y
        if selection is not None and (span := selection.get_span(line)) is not None:
            start, end = span
            strip = _selected(strip, start, strip.cell_length if end < 0 else end, self.inks)
        return strip.apply_offsets(0, line)

    # Selecting with the mouse

    def selection_updated(self, selection: Selection | None) -> None:
        """Draw another selection."""
        self.refresh()

    def get_selection(self, selection: Selection) -> tuple[str, str] | None:
        """The selected text, as it is shown."""
        lines = [self.fixed_strip(line, self.size.width).text for line in range(self.fixed)]
        lines += [self._row_text(row) for row in self._rows]
        return selection.extract("\n".join(line.rstrip() for line in lines)), "\n"

    def _row_text(self, row: TextRow) -> str:
        if row.block < 0:
            return ""
        return (
            " " * (self.left + row.indent) + self.page.blocks[row.block].text[row.start : row.end]
        )


def _selected(strip: Strip, start: int, end: int, inks: Inks) -> Strip:
    """The strip with its cells from start to end shown as selected."""
    before, middle, after = strip.divide([start, end, strip.cell_length])
    return Strip.join([before, middle.apply_style(inks["selection"]), after])
