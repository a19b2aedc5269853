"""The title bar above the panes, and the foot bar below them."""

from __future__ import annotations

from abc import abstractmethod

from rich.cells import cell_len
from rich.segment import Segment
from rich.style import Style
from textual import events
from textual.message import Message
from textual.strip import Strip
from textual.widget import Widget

from kamer_tui.reader.core.page import Ink
from kamer_tui.reader.views.bar_texts import BETWEEN_KEYS, FootItem, fitting_keys
from kamer_tui.reader.views.colours import Colours, colours_of
from kamer_tui.reader.views.wrapping import APART, clipped, fitting
from kamer_tui.reader.widgets.painting import strip_of
from kamer_tui.reader.widgets.themes import inks


class Bar(Widget):
    """One line across the screen."""

    DEFAULT_CSS = """
    Bar { height: 1; background: $panel; }
    """

    @property
    def colours(self) -> Colours:
        """The colours of the theme in force."""
        return colours_of(self.app.theme)

    @property
    def base(self) -> Style:
        """The style of the line's plain text."""
        return Style(color=self.colours.text, bgcolor=self.colours.panel)

    def style_of(self, ink: Ink) -> Style:
        """An ink on the bar's ground."""
        return self.base + inks(self.app.theme)[ink]

    @abstractmethod
    def segments(self, width: int) -> list[Segment]:
        """The line's texts with their styles, at most that wide."""

    def render_line(self, y: int) -> Strip:
        """The line."""
        width = self.size.width
        return strip_of(self.segments(width), width, self.base)


class TitleBar(Bar):
    """The document's name in parts, of which the last gives way first; at the right, the place in
    the document.
    """

    class Pressed(Message):
        """The title was clicked."""

    def __init__(self, *, id: str) -> None:
        super().__init__(id=id)
        self.parts: tuple[str, ...] = ()
        self.where = ""
        self.progress: float | None = None

    def show(self, parts: tuple[str, ...], where: str, progress: float | None = None) -> None:
        """Show other words; ``progress`` from 0 to 1 draws a thin bar before ``where``."""
        if (parts, where, progress) != (self.parts, self.where, self.progress):
            self.parts, self.where, self.progress = parts, where, progress
            self.refresh()

    def segments(self, width: int) -> list[Segment]:
        """The parts that fit, and the place in the document."""
        where = clipped(self.where, width - 2)
        thin = self._thin_bar(width // 5) if self.progress is not None else ""
        room = width - 2 - cell_len(where) - (2 if where else 0) - (len(thin) + 1 if thin else 0)
        text = fitting(self.parts, room)
        gap = " " * max(0, room - cell_len(text) + (2 if where else 0))
        first, _, rest = text.partition(APART)
        segments = [Segment(" ", self.base), Segment(first, self.style_of("title"))]
        if rest:
            segments.append(Segment(APART + rest, self.style_of("quiet")))
        segments.append(Segment(gap, self.base))
        if thin:
            segments.append(Segment(thin + " ", self.style_of("number")))
        return [*segments, Segment(where, self.style_of("quiet"))]

    def on_click(self) -> None:
        """Post that the title was clicked."""
        self.post_message(self.Pressed())

    def _thin_bar(self, width: int) -> str:
        done = round(width * (self.progress or 0))
        return "━" * done + "╌" * (width - done)


class FootBar(Bar):
    """The keys that do something here, behind a message if there is one; at the right, the place in
    the list.
    """

    class Pressed(Message):
        """A key on the foot was clicked."""

        def __init__(self, command: str) -> None:
            super().__init__()
            self.command = command

    def __init__(self, *, id: str) -> None:
        super().__init__(id=id)
        self.items: tuple[FootItem, ...] = ()
        self.message = ""
        self.where = ""
        self._places: list[tuple[int, int, str]] = []

    def show(self, items: tuple[FootItem, ...], message: str, where: str) -> None:
        """Show other keys; a message goes before them, and may take their place."""
        if (items, message, where) != (self.items, self.message, self.where):
            self.items, self.message, self.where = items, message, where
            self.refresh()

    def segments(self, width: int) -> list[Segment]:
        """The message, the keys that fit, and the place in the list."""
        self._places = []
        where = clipped(self.where, max(0, width - 2))
        room = width - 2 - (cell_len(where) + BETWEEN_KEYS if where else 0)
        segments = [Segment(" ", self.base)]
        used = 1
        if self.message:
            if cell_len(self.message) > room:
                where, room = "", width - 2
            text = clipped(self.message, room)
            segments.append(Segment(text, self.style_of("title")))
            used += cell_len(text)
        between = " " * BETWEEN_KEYS
        for item in fitting_keys(self.items, room - (used - 1 + len(between) if used > 1 else 0)):
            gap = between if used > 1 else ""
            segments.append(Segment(gap, self.base))
            segments.append(Segment(item.key, self.style_of("number")))
            segments.append(Segment(f" {item.word}", self.style_of("quiet")))
            used += len(gap)
            self._places.append((used, used + item.size, item.command))
            used += item.size
        if where:
            segments.append(Segment(" " * (width - 1 - used - cell_len(where)), self.base))
            segments.append(Segment(where, self.style_of("quiet")))
        return segments

    def on_click(self, event: events.Click) -> None:
        """A click on a key does what the key does."""
        for start, end, command in self._places:
            if start <= event.x < end:
                self.post_message(self.Pressed(command))
                return
