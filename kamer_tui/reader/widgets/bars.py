"""The line above and the line below: what is read, and which keys matter here."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from rich.cells import cell_len
from rich.segment import Segment
from rich.style import Style
from textual import events
from textual.message import Message
from textual.strip import Strip
from textual.widget import Widget

from kamer_tui.reader.themes import Palette, inks, palette_of
from kamer_tui.reader.widgets.painting import strip_of
from kamer_tui.reader.wrapping import clipped

APART = " · "
SHORTEST_PART = 10
"""A part of the title that would be cut to less than this is left out."""


class Bar(Widget):
    """One line across the screen."""

    DEFAULT_CSS = """
    Bar { height: 1; background: $panel; }
    """

    @property
    def palette(self) -> Palette:
        """The colours of the theme in force."""
        return palette_of(self.app.theme)

    @property
    def base(self) -> Style:
        """What the line's text stands on."""
        return Style(color=self.palette.text, bgcolor=self.palette.panel)

    def style_of(self, ink: str) -> Style:
        """An ink on the bar's ground."""
        return self.base + inks(self.app.theme)[ink]  # type: ignore[index]

    def segments(self, width: int) -> list[Segment]:
        """What stands on the line, at most that wide."""
        raise NotImplementedError

    def render_line(self, y: int) -> Strip:
        """The line."""
        width = self.size.width
        return strip_of(self.segments(width), width, self.base)


class TitleBar(Bar):
    """What is read: parts of which the last give way first; at the right, where one is in it."""

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
        """The parts that fit, and where one is."""
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

    def _thin_bar(self, width: int) -> str:
        done = round(width * (self.progress or 0))
        return "━" * done + "╌" * (width - done)


def fitting(parts: Sequence[str], room: int) -> str:
    """As much of the parts as fits: the last one is cut first, then left out, then the one before
    it.
    """
    parts = [part for part in parts if part]
    while parts:
        text = APART.join(parts)
        if cell_len(text) <= room:
            return text
        left = room - cell_len(text) + cell_len(parts[-1])
        if len(parts) == 1 or left >= SHORTEST_PART:
            return APART.join([*parts[:-1], clipped(parts[-1], left)])
        parts.pop()
    return ""


class FootItem(NamedTuple):
    """A key and what it does here."""

    command: str
    key: str
    word: str


class FootBar(Bar):
    """The keys that matter here, or what is going on instead; at the right, how far one is."""

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
        """The message and the keys that fit; without their words where room is short."""
        self._places = []
        room = width - 1 - (cell_len(self.where) + 2 if self.where else 0)
        segments = [Segment(" ", self.base)]
        used = 1
        if self.message:
            text = clipped(self.message, max(room - 1, width // 2))
            segments.append(Segment(text, self.style_of("title")))
            used += cell_len(text)
        whole = sum(cell_len(item.key) + cell_len(item.word) + 4 for item in self.items)
        for item in self.items:
            word = f" {item.word}" if used + whole - 3 <= room or not self._short(room) else ""
            size = cell_len(item.key) + cell_len(word)
            gap = 0 if used == 1 else 3 if word else 2
            if used + gap + size > room:
                break
            segments.append(Segment(" " * gap, self.base))
            segments.append(Segment(item.key, self.style_of("number")))
            segments.append(Segment(word, self.style_of("quiet")))
            self._places.append((used + gap, used + gap + size, item.command))
            used += gap + size
        where = self.where if used + 2 + cell_len(self.where) <= width else ""
        if where:
            segments.append(Segment(" " * (width - 1 - used - cell_len(where)), self.base))
            segments.append(Segment(where, self.style_of("quiet")))
        return segments

    @staticmethod
    def _short(room: int) -> bool:
        return room < 60

    def on_click(self, event: events.Click) -> None:
        """A click on a key does what the key does."""
        for start, end, command in self._places:
            if start <= event.x < end:
                self.post_message(self.Pressed(command))
                return
