"""The dialog that shows an answer beside others that share words with it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import ClassVar

from textual import events
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Horizontal, VerticalScroll
from textual.content import Content
from textual.widgets import Static

from kamer_tui.reader.core.contents import Contents
from kamer_tui.reader.screens.dialog import Dialog
from kamer_tui.reader.views.side_by_side import Side, compared
from kamer_tui.translation import _
from kamer_tui.understanding.same_words import Shared

BESIDE = 100
"""From so many columns on, the answers stand side by side; else one under the other."""


class SameWordsScreen(Dialog[int | None]):
    """An answer and another one; the result is the place of the exchange to go to, or None."""

    DEFAULT_CSS = """
    SameWordsScreen > #frame { width: 100%; height: 100%; }
    SameWordsScreen #sides { height: auto; layout: vertical; }
    SameWordsScreen #sides.-beside { layout: horizontal; }
    SameWordsScreen Static { height: auto; width: 100%; }
    SameWordsScreen .-beside Static { width: 1fr; padding-right: 2; }
    SameWordsScreen #second { padding-top: 1; }
    SameWordsScreen .-beside #second { padding: 0 0 0 1; border-left: solid $line; }
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

    def __init__(self, contents: Contents, first: int, others: Sequence[Shared]) -> None:
        """``first`` is the place of the exchange that is read; ``others`` are those that its answer
        shares words with, of which there is at least one.
        """
        super().__init__()
        self._contents = contents
        self._first = first
        self._others = others
        self._current = 0

    def compose(self) -> ComposeResult:
        """Both answers, which scroll together."""
        with VerticalScroll(id="frame", can_focus=False), Horizontal(id="sides"):
            yield Static(id="first")
            yield Static(id="second")

    def on_mount(self) -> None:
        """Show the answer with which it shares most."""
        self._arrange(self.app.size.width)
        self._show()

    def on_resize(self, event: events.Resize) -> None:
        """Put the answers side by side where there is room."""
        self._arrange(event.size.width)

    def _arrange(self, width: int) -> None:
        self.query_one("#sides").set_class(width >= BESIDE, "-beside")

    def _show(self) -> None:
        found = compared(self._contents, self._first, self._others[self._current])
        count = len(self._others)
        which = f" · {self._current + 1}/{count}" if count > 1 else ""
        keys = [
            _("underlined: not in the other"),
            _("Enter goes there"),
            *([_("J K others")] if count > 1 else []),
            _("Esc closes"),
        ]
        self.put_title(f"{_('Same words')} · {found.told}{which}", " · ".join(keys))
        self.query_one("#first", Static).update(_text(found.first))
        self.query_one("#second", Static).update(_text(found.second))

    def action_scroll(self, lines: int) -> None:
        """Scroll both."""
        scroll = self.query_one("#frame", VerticalScroll)
        scroll.scroll_to(y=scroll.scroll_y + lines, animate=False)

    def action_step(self, by: int) -> None:
        """Show the next or the previous of the others, round the end."""
        self._current = (self._current + by) % len(self._others)
        self._show()
        self.query_one("#frame", VerticalScroll).scroll_to(y=0, animate=False)

    def action_go(self) -> None:
        """Go to the other exchange."""
        self.dismiss(self._others[self._current].place)


def _text(side: Side) -> Content:
    head = Content.assemble((side.number, "bold $accent"), ("  " + side.particulars, "$quiet"))
    parts = [head]
    for text, apart in side.paragraphs:
        content = Content(text)
        for start, end in apart:
            content = content.stylize("bold underline", start, end)
        parts.append(content)
    return Content("\n\n").join(parts)
