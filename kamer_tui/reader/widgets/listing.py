"""A list of rows with a cursor."""

from __future__ import annotations

from abc import abstractmethod
from collections.abc import Sequence
from typing import Generic, TypeVar

from rich.style import Style
from textual import events
from textual.geometry import Region, Size
from textual.message import Message
from textual.strip import Strip

from kamer_tui.reader.views.row_lines import MOST_LINES
from kamer_tui.reader.widgets.pane import LinePane

CURSOR = "▌"
CONTEXT = 2
"""Rows that stay in sight above and below the cursor."""

RowType = TypeVar("RowType")


class Listing(LinePane, Generic[RowType]):
    """Rows of one line or several; the cursor's row is a bar, quieter while the focus is elsewhere.

    It scrolls by whole rows (``scroll_y`` is the row at the top), so that only the rows in sight
    are ever asked how many lines they take.  A row's lines are numbered from its number times
    ``MOST_LINES``.
    """

    class Clicked(Message):
        """A row was clicked; the list may have other rows by the time at which this is read."""

        def __init__(self, row: object) -> None:
            super().__init__()
            self.row = row

    def __init__(self, *, id: str) -> None:
        super().__init__(id=id)
        self.rows: Sequence[RowType] = ()
        self.cursor = -1
        self._arranged_for: Size | None = None
        """The size for which it is known how far the list scrolls."""
        self._last_top = 0
        """The row at the top where the last one is in sight."""
        self._sight: list[int] = []
        """The lines in sight, from the top."""
        self._sight_from = -1
        """The row at the top of these."""

    def set_rows(self, rows: Sequence[RowType], cursor: int) -> None:
        """Show other rows."""
        self.rows = rows
        self.cursor = cursor
        self.rearrange()
        self.show_cursor()

    def move_cursor(self, cursor: int) -> None:
        """Put the cursor on another row; only what changes is drawn."""
        if cursor == self.cursor:
            return
        before, self.cursor = self.cursor, cursor
        self.redraw_row(before)
        self.redraw_row(cursor)
        self.show_cursor()

    # How many lines the rows take

    def lines_of(self, row: int) -> int:
        """The lines that a row takes."""
        return 1

    def make_room(self) -> None:
        """Decide how many lines a row may take, as the pane's size or its rows are others."""

    def rearrange(self) -> None:
        """Draw every line anew, as rows may take more lines or fewer."""
        self._arranged_for = None
        self.redraw()

    def _arrange(self) -> None:
        """Find how far the list scrolls."""
        if self.size == self._arranged_for:
            return
        self._arranged_for = self.size
        self._sight_from = -1
        self.make_room()
        self._last_top = self._top_above(len(self.rows) - 1)
        self.set_line_count(self._last_top + self.size.height)

    def _top_above(self, last: int) -> int:
        """The row at the top where this one stands at the bottom."""
        room, row = self.lines_in_sight, max(0, last)
        while row >= 0:
            room -= self.lines_of(row) if row < len(self.rows) else 1
            if room < 0:
                break
            row -= 1
        return min(row + 1, max(0, last))

    def show_cursor(self) -> None:
        """Scroll as little as brings the cursor's row in sight."""
        if not self.size.height:
            return
        self._arrange()
        context = min(CONTEXT, (self.lines_in_sight - 1) // 2)
        top = round(self.scroll_y)
        if self.cursor < top + context:
            self.scroll_lines_to(max(0, self.cursor - context))
            return
        least = self._top_above(min(self.cursor + context, len(self.rows) - 1))
        if least > top:
            self.scroll_lines_to(min(least, self.cursor))

    def on_resize(self) -> None:
        """Keep the cursor in sight; rows of another width are drawn anew."""
        self.rearrange()
        self.show_cursor()

    @property
    def extent(self) -> tuple[int, int]:
        """How many rows are in sight at once, and how many there are."""
        self._arrange()
        return len(self.rows) - self._last_top, len(self.rows)

    # Drawing

    def line_at(self, y: int) -> int:
        """The number of the line in that place."""
        sight = self._lines_from(self.scroll_offset.y)
        if y < len(sight):
            return sight[y]
        below = max(len(self.rows), self._sight_from) + y - len(sight)
        return below * MOST_LINES

    def _lines_from(self, top: int) -> list[int]:
        """The lines that are in sight where that row is at the top."""
        self._arrange()
        if top != self._sight_from:
            height, row = self.lines_in_sight, top
            self._sight_from, self._sight = top, []
            while len(self._sight) < height and row < len(self.rows):
                first = row * MOST_LINES
                self._sight += range(first, first + self.lines_of(row))
                row += 1
        return self._sight

    def render_lines(self, crop: Region) -> list[Strip]:
        """Draw the lines in a region."""
        self._arrange()
        return super().render_lines(crop)

    def redraw_row(self, row: int) -> None:
        """Draw a row anew."""
        first = row * MOST_LINES
        for line in range(first, first + MOST_LINES):
            self._strips.pop(line, None)
        sight = self._lines_from(self.scroll_offset.y)
        places = [y for y, line in enumerate(sight) if line // MOST_LINES == row]
        if places:
            self.refresh(Region(0, places[0], self.size.width, len(places)))

    def row_base(self, row: int) -> Style:
        """The style of a row's plain text."""
        colours = self.colours
        if row != self.cursor:
            return self.ground
        if self.has_focus:
            return Style(color=colours.cursor_text, bgcolor=colours.cursor, bold=True)
        return Style(color=colours.text, bgcolor=colours.resting)

    def line_strip(self, line: int, width: int) -> Strip:
        """Draw a line."""
        row, part = divmod(line, MOST_LINES)
        if row >= len(self.rows):
            return Strip.blank(width, self.ground)
        return self.row_strip(row, part, width, self.row_base(row))

    @abstractmethod
    def row_strip(self, row: int, part: int, width: int, base: Style) -> Strip:
        """Draw one of a row's lines; ``base`` is the style of its plain text."""

    def on_click(self, event: events.Click) -> None:
        """A click on any line of a row chooses it."""
        row = self.line_at(event.y) // MOST_LINES
        if event.widget is self and not self.at_edge(event.x) and 0 <= row < len(self.rows):
            self.post_message(self.Clicked(self.rows[row]))
