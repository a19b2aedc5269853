"""A list of rows with a cursor."""

from __future__ import annotations

from abc import abstractmethod
from collections.abc import Sequence
from typing import Generic, TypeVar

from rich.style import Style
from textual import events
from textual.message import Message
from textual.strip import Strip

from kamer_tui.reader.widgets.pane import LinePane

CURSOR = "▌"
CONTEXT = 2
"""Rows that stay in sight above and below the cursor."""

RowType = TypeVar("RowType")


class Listing(LinePane, Generic[RowType]):
    """Rows of one line; the cursor's row is a bar, quieter while the focus is elsewhere."""

    class Clicked(Message):
        """A row was clicked."""

        def __init__(self, listing: LinePane, row: int) -> None:
            super().__init__()
            self.listing = listing
            self.row = row

    def __init__(self, *, id: str) -> None:
        super().__init__(id=id)
        self.rows: Sequence[RowType] = ()
        self.cursor = -1

    def set_rows(self, rows: Sequence[RowType], cursor: int) -> None:
        """Show other rows."""
        self.rows = rows
        self.cursor = cursor
        self.set_line_count(len(rows))
        self.redraw()
        self.show_cursor()

    def move_cursor(self, cursor: int) -> None:
        """Put the cursor on another row; only what changes is drawn."""
        if cursor == self.cursor:
            return
        before, self.cursor = self.cursor, cursor
        self.redraw_line(before)
        self.redraw_line(cursor)
        self.show_cursor()

    def show_cursor(self) -> None:
        """Scroll as little as brings the cursor's row in sight."""
        if not self.size.height:
            return
        height = self.lines_in_sight
        context = min(CONTEXT, (height - 1) // 2)
        top = round(self.scroll_y)
        if self.cursor < top + context:
            self.scroll_lines_to(max(0, self.cursor - context))
        elif self.cursor >= top + height - context:
            self.scroll_lines_to(min(self.cursor - height + 1 + context, self.max_scroll_y))

    def on_resize(self) -> None:
        """Keep the cursor in sight; rows of another width are drawn anew by themselves."""
        self.set_line_count(len(self.rows))
        self.show_cursor()

    def row_base(self, line: int) -> Style:
        """The style of a row's plain text."""
        colours = self.colours
        if line != self.cursor:
            return self.ground
        if self.has_focus:
            return Style(color=colours.cursor_text, bgcolor=colours.cursor, bold=True)
        return Style(color=colours.text, bgcolor=colours.resting)

    def line_strip(self, line: int, width: int) -> Strip:
        """Draw the row of that line."""
        if line >= len(self.rows):
            return Strip.blank(width, self.ground)
        return self.row_strip(self.rows[line], line, width, self.row_base(line))

    @abstractmethod
    def row_strip(self, row: RowType, line: int, width: int, base: Style) -> Strip:
        """Draw a row; ``base`` is the style of its plain text."""

    def on_click(self, event: events.Click) -> None:
        """A click on a row chooses it."""
        line = event.y + self.scroll_offset.y
        if event.widget is self and not self.at_edge(event.x) and 0 <= line < len(self.rows):
            self.post_message(self.Clicked(self, line))
