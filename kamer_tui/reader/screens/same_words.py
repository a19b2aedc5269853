"""The dialog that shows an answer beside others that share words with it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import ClassVar

from textual import events
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Container, Vertical, VerticalScroll
from textual.content import Content
from textual.widgets import Static

from kamer_tui.reader.core.contents import Contents
from kamer_tui.reader.screens.dialog import Dialog
from kamer_tui.reader.views.side_by_side import (
    Compared,
    Side,
    SideLine,
    compared,
    lines_of_side,
)
from kamer_tui.reader.views.wrapping import APART
from kamer_tui.translation import _
from kamer_tui.understanding.same_words import Shared

BESIDE = 100
"""From so many columns on, the answers stand side by side; else one under the other."""
SIDES = ("first", "second")
LEAD = 1
"""Lines in sight before what both say, at least."""
ABOVE = 0.6
"""Where what both say begins in this upper part of the pane, the answers are shown from their
beginnings.
"""


class SameWordsScreen(Dialog[int | None]):
    """An answer and another one; the result is the place of the exchange to go to, or None."""

    DEFAULT_CSS = """
    SameWordsScreen > #frame { width: 100%; height: 100%; layout: vertical; }
    SameWordsScreen > #frame.-beside { layout: horizontal; }
    SameWordsScreen .side { width: 1fr; height: 1fr; }
    SameWordsScreen.-high #second { border-top: solid $line; }
    SameWordsScreen .-beside #first { padding-right: 1; }
    SameWordsScreen #frame.-beside #second {
        padding-left: 1; border-top: none; border-left: solid $line;
    }
    SameWordsScreen .head { height: 1; width: 100%; text-wrap: nowrap; text-overflow: ellipsis; }
    SameWordsScreen .-beside .head { height: 2; }
    SameWordsScreen VerticalScroll {
        scrollbar-size-vertical: 1; scrollbar-gutter: stable;
        scrollbar-color: $line; scrollbar-background: $background;
        scrollbar-color-hover: $quiet; scrollbar-color-active: $quiet;
        scrollbar-background-hover: $background; scrollbar-background-active: $background;
    }
    SameWordsScreen .text { height: auto; width: 100%; }
    """
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("q,equals_sign", "close", show=False),
        Binding("j,down", "scroll(1)", show=False),
        Binding("k,up", "scroll(-1)", show=False),
        Binding("space,pagedown,ctrl+d", "scroll(10)", show=False),
        Binding("b,pageup,ctrl+u", "scroll(-10)", show=False),
        Binding("g,home", "scroll(-100000)", show=False),
        Binding("G,end", "scroll(100000)", show=False),
        Binding("J,n,right,l", "step(1)", show=False),
        Binding("K,N,left,h", "step(-1)", show=False),
        Binding("enter", "go", show=False),
    ]
    AUTO_FOCUS = ""
    VERTICAL_BREAKPOINTS = [(0, "-low"), (20, "-high")]  # noqa: RUF012 - Textual declares it so

    def __init__(self, contents: Contents, first: int, others: Sequence[Shared]) -> None:
        """``first`` is the place of the exchange that is read; ``others`` are those that its answer
        shares words with, of which there is at least one.
        """
        super().__init__()
        self._contents = contents
        self._first = first
        self._others = others
        self._current = 0
        self._compared: Compared | None = None
        self._tops = (0, 0)
        self._moved = 0

    def compose(self) -> ComposeResult:
        """Both answers, which scroll together."""
        with Container(id="frame"):
            for name in SIDES:
                with Vertical(id=name, classes="side"):
                    yield Static(classes="head")
                    with VerticalScroll(can_focus=False):
                        yield Static(classes="text")

    def on_mount(self) -> None:
        """Show the answer with which it shares most."""
        self._arrange(self.app.size.width)
        self._show()

    def on_resize(self, event: events.Resize) -> None:
        """Put the answers side by side where there is room."""
        self._arrange(event.size.width)
        self.call_after_refresh(self._fit)

    def _arrange(self, width: int) -> None:
        self.query_one("#frame").set_class(width >= BESIDE, "-beside")

    def _show(self) -> None:
        self._compared = found = compared(self._contents, self._first, self._others[self._current])
        count = len(self._others)
        which = f"{self._current + 1}/{count}" if count > 1 else ""
        keys = [
            _("Esc closes"),
            _("Enter goes there"),
            *([_("J K others")] if count > 1 else []),
            _("underlined: not in the other"),
        ]
        title = APART.join(filter(None, (_("Same words"), which, found.told)))
        self.put_title(title, APART.join(keys))
        for name, side in zip(SIDES, (found.first, found.second), strict=True):
            head = ((side.number, "bold $accent"), ("  " + side.particulars, "$quiet"))
            self.query_one(f"#{name} .head", Static).update(Content.assemble(*head))
        self.call_after_refresh(self._fit)

    def _fit(self) -> None:
        """Set both texts in the room that they have, and begin where both say the same."""
        found = self._compared
        if found is None or not self.is_attached:
            return
        rows, furthest = [], []
        for scroll, side in zip(self._scrolls(), (found.first, found.second), strict=True):
            lines, row = lines_of_side(side, scroll.scrollable_content_region.width)
            rows.append(row)
            furthest.append(max(0, len(lines) - scroll.size.height))
            scroll.query_one(Static).update(_text(side, lines))
        height = min(scroll.size.height for scroll in self._scrolls())
        lead = max(LEAD, *(row - most for row, most in zip(rows, furthest, strict=True)))
        if max(rows) < ABOVE * height:
            self._tops = (0, 0)
        else:
            self._tops = (rows[0] - min(lead, *rows), rows[1] - min(lead, *rows))
        self._moved = 0
        self.call_after_refresh(self.action_scroll, 0)

    def _scrolls(self) -> list[VerticalScroll]:
        return [self.query_one(f"#{name} VerticalScroll", VerticalScroll) for name in SIDES]

    def action_scroll(self, lines: int) -> None:
        """Scroll both, so that what both say stays side by side."""
        scrolls = list(zip(self._tops, self._scrolls(), strict=True))
        furthest = max(scroll.max_scroll_y - top for top, scroll in scrolls)
        self._moved = min(max(self._moved + lines, -max(self._tops)), max(0, furthest))
        for top, scroll in scrolls:
            scroll.scroll_to(y=max(0, top + self._moved), animate=False)

    def action_step(self, by: int) -> None:
        """Show the next or the previous of the others, round the end."""
        self._current = (self._current + by) % len(self._others)
        self._show()

    def action_go(self) -> None:
        """Go to the other exchange."""
        self.dismiss(self._others[self._current].place)


def _text(side: Side, lines: Sequence[SideLine]) -> Content:
    paragraphs = []
    for text, apart in side.paragraphs:
        content = Content(text)
        for start, end in apart:
            content = content.stylize("bold underline", start, end)
        paragraphs.append(content)
    blank = Content("")
    return Content("\n").join(
        paragraphs[one.paragraph][one.start : one.end] if one.paragraph >= 0 else blank
        for one in lines
    )
