"""A pane of lines, drawn one by one as they come into sight (Textual's Line API)."""

from __future__ import annotations

from abc import abstractmethod

from rich.style import Style
from textual.geometry import Size
from textual.message import Message
from textual.scroll_view import ScrollView
from textual.strip import Strip
from textual.widget import Widget

from kamer_tui.reader.views.colours import Colours, colours_of
from kamer_tui.reader.widgets.painting import Inks
from kamer_tui.reader.widgets.themes import inks


class LinePane(ScrollView, can_focus=True, inherit_bindings=False):
    """A pane that draws only the lines in sight, and scrolls without scrollbars.

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

    def __init__(self, *, id: str) -> None:
        super().__init__(id=id)
        self._strips: dict[int, Strip] = {}

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
        return Style(color=self.colours.text, bgcolor=self.colours.ground)

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

    def fixed_strip(self, line: int, width: int) -> Strip:
        """Draw one of the fixed lines."""
        return Strip.blank(width, self.ground)

    def render_line(self, y: int) -> Strip:
        """The line on that row of the pane."""
        width = self.size.width
        if y < self.fixed:
            return self.fixed_strip(y, width)
        line = y - self.fixed + self.scroll_offset.y
        strip = self._strips.get(line)
        if strip is None or strip.cell_length != width:
            strip = self._strips[line] = self.line_strip(line, width)
        return strip
