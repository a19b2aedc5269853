"""The base of every dialog: a thin frame over the reading screen, and ways to close it."""

from __future__ import annotations

from typing import ClassVar

from textual import events
from textual.await_complete import AwaitComplete
from textual.binding import Binding, BindingType
from textual.content import Content
from textual.css.query import NoMatches
from textual.errors import NoWidget
from textual.screen import ModalScreen, ScreenResultType

from kamer_tui.reader.views.wrapping import APART, whole_parts

CORNERS = 4
"""The columns of a frame's line that its corners take, and the blanks beside its text."""


class Dialog(ModalScreen[ScreenResultType]):
    """A dialog; all that it holds is in one widget with the id ``frame``.

    Esc closes it without a result; so does a click beside the frame, or on the frame's lowest
    line, where "Esc closes" stands.
    """

    DEFAULT_CSS = """
    Dialog { align: center middle; background: $background 60%; }
    Dialog > #frame {
        width: 72; max-width: 100%; height: auto; max-height: 100%; padding: 0 1;
        background: $background; color: $foreground; border: round $line;
        border-title-color: $accent; border-title-style: bold; border-title-background: $background;
        border-subtitle-color: $quiet; border-subtitle-background: $background;
        scrollbar-size-vertical: 1; scrollbar-color: $line; scrollbar-background: $background;
        scrollbar-color-hover: $quiet; scrollbar-color-active: $quiet;
        scrollbar-background-hover: $background; scrollbar-background-active: $background;
    }
    """
    BINDINGS: ClassVar[list[BindingType]] = [Binding("escape", "close", show=False)]
    _foot: tuple[str, ...] = ()

    def dismiss(self, result: ScreenResultType | None = None) -> AwaitComplete:
        """Close with a result; one that is closed already, by the click before, stays so."""
        if self.app.screen_stack[-1:] != [self]:
            return AwaitComplete()
        return super().dismiss(result)

    def action_close(self) -> None:
        """Close without a result."""
        self.dismiss(None)

    def on_click(self, event: events.Click) -> None:
        """Close at a click beside the frame, or on its lowest line."""
        try:
            widget = self.get_widget_at(event.screen_x, event.screen_y)[0]
            frame = self.query_one("#frame")
        except (NoWidget, NoMatches):  # it has another size by now, or is closed
            return
        on_lowest = widget is frame and event.screen_y == frame.region.bottom - 1
        if widget is self or on_lowest:
            self.action_close()

    def put_title(self, title: str, foot: str = "") -> None:
        """Write on the frame; brackets are no markup.  Of the foot, whose parts stand in the order
        in which they matter, whole ones are shown, as many as fit.
        """
        # Textual's frame takes an empty text for none, and raises.
        self.query_one("#frame").border_title = Content(title.strip() or " ")
        self._foot = tuple(foot.split(APART)) if foot else ()
        self._fit_foot()
        self.call_after_refresh(self._fit_foot)

    def on_resize(self, _event: events.Resize) -> None:
        """Show as much of the foot as fits."""
        self.call_after_refresh(self._fit_foot)

    def _fit_foot(self) -> None:
        for frame in self.query("#frame"):
            width = frame.outer_size.width or self.app.size.width
            text = whole_parts(self._foot, width - CORNERS)
            frame.border_subtitle = Content(text) if text else None
