"""A pane of lines, drawn one by one as they come into sight (Textual's Line API)."""

from __future__ import annotations

from abc import abstractmethod
from functools import lru_cache
from typing import Literal

from rich.segment import Segment
from rich.style import Style
from textual import events
from textual.geometry import Region, Size
from textual.message import Message
from textual.scroll_view import ScrollView
from textual.strip import Strip
from textual.widget import Widget

from kamer_tui.reader.views.colours import Colours, colours_of
from kamer_tui.reader.widgets.painting import Inks
from kamer_tui.reader.widgets.themes import inks

THUMB = "▐"


@lru_cache
def _plain(colours: Colours) -> Style:
    return Style(color=colours.text, bgcolor=colours.ground)


class LinePane(ScrollView, can_focus=True, inherit_bindings=False):
    """A pane that draws only the lines in sight, and scrolls without
    scrollbars; a thin bar in its last column shows which part of them is in sight.

    ``fixed`` lines at the top stay; the lines under them are numbered from 0.  The keys belong to
    the screen; a pane handles the mouse alone.
    """

    DEFAULT_CSS = """
    LinePane { height: 1fr; overflow: hidden hidden; }
    """

    ALLOW_MAXIMIZE = False
    fixed = 0

    class Scrolled(Message):
        """Other lines are in sight."""

    class Widened(Message):
        """The line at the pane's right was dragged: the pane is to have so many columns."""

        def __init__(self, pane: LinePane, columns: int) -> None:
            super().__init__()
            self.pane = pane
            self.columns = columns

    def __init__(self, *, id: str) -> None:
        super().__init__(id=id)
        self._strips: dict[int, Strip] = {}
        self._columns = 0
        self._thumb = range(0)
        """The columns of the lines that are being drawn, and where the bar stands beside them."""
        self._drags: Literal["", "bar", "line"] = ""
        """What the mouse drags."""
        self._held_at = 0
        """The row of the bar at which the mouse holds it."""

    @property
    def colours(self) -> Colours:
        """The colours of the theme in force."""
        return colours_of(self.app.theme)

    @property
    def inks(self) -> Inks:
        """The inks of the theme in force."""
        return inks(self.app.theme)

    @property
    def ground(self) -> Style:
        """The style of plain text in the pane."""
        return _plain(self.colours)

    @property
    def allow_vertical_scroll(self) -> bool:
        """The wheel scrolls though no scrollbar is shown."""
        return True

    def set_line_count(self, count: int) -> None:
        """Set the number of lines, the fixed ones not counted."""
        # Not through the reactive: that lays out the whole screen anew, though nothing moves.
        self.set_reactive(Widget.virtual_size, Size(self.size.width, count + self.fixed))
        if self.scroll_y > self.max_scroll_y:
            self.scroll_lines_to(self.max_scroll_y)

    @property
    def lines_in_sight(self) -> int:
        """How many lines fit under the fixed ones."""
        return max(1, self.size.height - self.fixed)

    def scroll_lines_to(self, line: int) -> None:
        """Scroll so that this line is the first under the fixed ones, or as near as can be."""
        self.scroll_to(y=line, animate=False, force=True)

    def watch_scroll_y(self, old_value: float, new_value: float) -> None:
        """Draw the lines that came in sight."""
        super().watch_scroll_y(old_value, new_value)
        if round(old_value) != round(new_value):
            self.post_message(self.Scrolled())

    def redraw(self) -> None:
        """Draw every line anew."""
        self._strips.clear()
        self.refresh()

    def redraw_line(self, line: int) -> None:
        """Draw one line anew."""
        self._strips.pop(line, None)
        self.refresh_line(line + self.fixed)

    def notify_style_update(self) -> None:
        """Draw anew in other colours."""
        super().notify_style_update()
        self._strips.clear()

    def on_focus(self) -> None:
        """Draw every line anew: some show whether the pane has the focus."""
        self.redraw()

    def on_blur(self) -> None:
        """Draw every line anew: some show whether the pane has the focus."""
        self.redraw()

    @abstractmethod
    def line_strip(self, line: int, width: int) -> Strip:
        """Draw a line; a blank one below the last."""

    def line_at(self, y: int) -> int:
        """The number of the line in that place under the fixed ones."""
        return y + self.scroll_offset.y

    def fixed_strip(self, line: int, width: int) -> Strip:
        """Draw one of the fixed lines."""
        return Strip.blank(width, self.ground)

    def render_lines(self, crop: Region) -> list[Strip]:
        """Draw the lines in a region; what is the same for all of them is found once."""
        self._columns, self._thumb = self.size.width, self.thumb
        return super().render_lines(crop)

    def render_line(self, y: int) -> Strip:
        """The line on that row of the pane."""
        width = self._columns
        if y < self.fixed:
            return self.fixed_strip(y, width)
        line = self.line_at(y - self.fixed)
        strip = self._strips.get(line)
        if strip is None or strip.cell_length != width:
            strip = self._strips[line] = self.line_strip(line, width)
        if y - self.fixed in self._thumb:
            end = Segment(THUMB, self.ground + self.inks["quiet"])
            strip = Strip([*strip.crop(0, width - 1), end], width)
        return strip

    # The bar at the right, and the line beside it

    @property
    def thumb(self) -> range:
        """The rows, under the fixed ones, at whose end the bar stands that shows which part of the
        lines is in sight; none where all of them are.
        """
        height = self.lines_in_sight
        seen, count = self.extent
        if count <= seen or height < 2 or self.size.width < 2 or self.max_scroll_y <= 0:
            return range(0)
        length = max(1, height * seen // count)
        first = round(self.scroll_y * (height - length) / self.max_scroll_y)
        return range(first, first + length)

    @property
    def extent(self) -> tuple[int, int]:
        """How much is in sight at once, and how much there is."""
        return self.lines_in_sight, self.virtual_size.height - self.fixed

    def at_edge(self, x: int) -> bool:
        """True if the mouse, in that column, is on the bar or on the line between two panes."""
        return x >= self.size.width or (x == self.size.width - 1 and bool(self.thumb))

    def on_mouse_down(self, event: events.MouseDown) -> None:
        """Begin to drag the bar, or the line between two panes."""
        if not self.at_edge(event.x):
            return
        if event.x >= self.size.width:
            self._drags = "line"
        elif event.y >= self.fixed:
            thumb, row = self.thumb, event.y - self.fixed
            self._drags = "bar"
            self._held_at = row - thumb[0] if row in thumb else len(thumb) // 2
            self._drag_bar(row)
        else:
            return
        self.capture_mouse()
        self.screen.clear_selection()

    def on_mouse_move(self, event: events.MouseMove) -> None:
        """Drag."""
        if self._drags == "line":
            self.post_message(self.Widened(self, event.x + 1))
        elif self._drags == "bar":
            self._drag_bar(event.y - self.fixed)

    def on_mouse_up(self) -> None:
        """Let go."""
        if self._drags:
            self._drags = ""
            self.release_mouse()

    def _drag_bar(self, row: int) -> None:
        thumb = self.thumb
        way = self.lines_in_sight - len(thumb)
        if thumb and way > 0:
            place = max(0, min(row - self._held_at, way))
            self.scroll_lines_to(round(place * self.max_scroll_y / way))
