"""The help: every key and every sign, in as many columns as the screen has room for."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import product
from typing import ClassVar

from textual import events
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import VerticalScroll
from textual.content import Content
from textual.geometry import Size
from textual.style import Style
from textual.widgets import Static

from kamer_tui.reader.core.commands import REGISTRY
from kamer_tui.reader.core.registry import Registry
from kamer_tui.reader.screens.dialog import Dialog
from kamer_tui.reader.views.help_rows import HelpRow
from kamer_tui.reader.views.help_sections import HelpSection, help_sections
from kamer_tui.reader.views.wrapping import wrapped
from kamer_tui.translation import _

KEYS_WIDTH = 15
COLUMN = 54
"""In so many cells most texts of a column fit on one line."""
WIDEST_COLUMN = 68
GAP = 3
MOST_COLUMNS = 3
FRAME = 6
"""The cells of the width that the frame, its padding and the scrollbar take."""
EDGES = 2
"""The lines of the height that the frame takes."""


def columns_for(width: int) -> int:
    """The number of columns that are easy to read in that many cells."""
    return max(1, min(MOST_COLUMNS, (width + GAP) // (COLUMN + GAP)))


def help_text(sections: Sequence[HelpSection], width: int, height: int = 0) -> Content:
    """The sections in columns, in that many cells; they stand close together where all of them are
    then in sight on so many lines, and only then.
    """
    apart = _set(sections, width, gap=1)
    if height and len(apart.split("\n")) > height:
        close = _set(sections, width, gap=0)
        return close if len(close.split("\n")) <= height else apart
    return apart


def _set(sections: Sequence[HelpSection], width: int, gap: int) -> Content:
    """The sections in columns, with so many blank lines between two."""
    count = columns_for(width)
    size = (width - GAP * (count - 1)) // count
    blocks = [[*_section_lines(section, size), *[Content("")] * gap] for section in sections]
    columns = [
        [line for block in group for line in block][: -gap or None]
        for group in _balanced(blocks, count)
    ]
    height = max(map(len, columns), default=0)
    lines = []
    for row in range(height):
        parts = [column[row] if row < len(column) else Content("") for column in columns]
        padded = [part.pad_right(size + GAP - part.cell_length) for part in parts[:-1]]
        lines.append(Content("").join([*padded, parts[-1]]))
    return Content("\n").join(lines)


def _section_lines(section: HelpSection, width: int) -> list[Content]:
    lines = [Content.styled(section.title, "bold $quiet")]
    keys_of = [_keys(row) for row in section.rows]
    longest = max((keys.cell_length for keys in keys_of), default=0)
    keys_width = max(KEYS_WIDTH, longest + 2)
    if keys_width > width // 2 or width < 3 * KEYS_WIDTH:
        keys_width = min(KEYS_WIDTH, width // 3)
    for row, keys in zip(section.rows, keys_of, strict=True):
        room = max(1, width - keys_width)
        pieces = [Content(row.text[start:end]) for start, end in wrapped(row.text, room)]
        if row.commands:
            pieces = [piece.stylize(_doing(row.commands[0])) for piece in pieces]
        if keys.cell_length >= keys_width:  # they have a line of their own
            lines += [keys[start:end] for start, end in wrapped(keys.plain, width)]
            keys = Content("")
        for piece in pieces:
            lines.append(keys.pad_right(keys_width - keys.cell_length) + piece)
            keys = Content("")
    return lines


def _keys(row: HelpRow) -> Content:
    """The keys of a row, each of which does its command where it is clicked."""
    shown = []
    for key, command in row.keys:
        content = Content.styled(key, "bold $accent")
        shown.append(content.stylize(_doing(command)) if command else content)
    return Content(" ").join(shown)


def _doing(command: str) -> Style:
    return Style.from_meta({"@click": f"screen.pick({command!r})"})


def _balanced(blocks: Sequence[list[Content]], count: int) -> list[list[list[Content]]]:
    """The blocks in so many columns, in their order within each; the longest column is as short as
    can be.
    """
    best: list[list[list[Content]]] = []
    least = -1
    for places in product(range(count), repeat=len(blocks)):
        heights = [0] * count
        for place, block in zip(places, blocks, strict=True):
            heights[place] += len(block)
        if least < 0 or max(heights) < least:
            least = max(heights)
            best = [
                [block for at, block in zip(places, blocks, strict=True) if at == column]
                for column in range(count)
            ]
    return best


class HelpScreen(Dialog[str | None]):
    """The help; the result is the id of a command that was clicked, or None."""

    DEFAULT_CSS = """
    HelpScreen Static { height: auto; width: 100%; }
    """
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("q,question_mark", "close", show=False),
        Binding("j,down", "scroll('down')", show=False),
        Binding("k,up", "scroll('up')", show=False),
        Binding("space,pagedown,ctrl+f", "scroll('page_down')", show=False),
        Binding("b,pageup,ctrl+b", "scroll('page_up')", show=False),
        Binding("ctrl+d", "scroll('half_down')", show=False),
        Binding("ctrl+u", "scroll('half_up')", show=False),
        Binding("g,home", "scroll('home')", show=False),
        Binding("G,end", "scroll('end')", show=False),
    ]
    AUTO_FOCUS = ""

    def __init__(self, registry: Registry = REGISTRY) -> None:
        super().__init__()
        self._sections = help_sections(registry)

    def compose(self) -> ComposeResult:
        """One text that scrolls."""
        with VerticalScroll(id="frame", can_focus=False):
            text = Static(id="text")
            text.auto_links = False  # a row that can be clicked is no link in a text
            yield text

    def on_mount(self) -> None:
        """Write on the frame, and set the text."""
        self.put_title(_("All keys"), _("Esc closes · j k scroll"))
        self._fit(self.app.size)

    def on_resize(self, event: events.Resize) -> None:
        """Set the text anew."""
        self._fit(event.size)

    def _fit(self, size: Size) -> None:
        room = max(8, size.width - FRAME)
        count = columns_for(room)
        width = min(room, count * WIDEST_COLUMN + (count - 1) * GAP)
        self.query_one("#frame").styles.width = width + FRAME
        self.query_one("#text", Static).update(
            help_text(self._sections, width, size.height - EDGES)
        )

    def action_scroll(self, way: str) -> None:
        """Scroll, without animation."""
        scroll = self.query_one("#frame", VerticalScroll)
        page = max(1, scroll.size.height - 1)
        lines = {
            "down": 1,
            "up": -1,
            "page_down": page,
            "page_up": -page,
            "half_down": max(1, page // 2),
            "half_up": -max(1, page // 2),
            "home": -scroll.max_scroll_y,
            "end": scroll.max_scroll_y,
        }[way]
        scroll.scroll_to(y=scroll.scroll_y + lines, animate=False)

    def action_pick(self, command: str) -> None:
        """A row was clicked: close, and have its command done."""
        self.dismiss(command)
