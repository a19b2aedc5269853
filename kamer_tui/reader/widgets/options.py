"""Textual's list of options, without its errors."""

from __future__ import annotations

from typing import ClassVar

from textual import events
from textual.binding import Binding, BindingType
from textual.widgets import OptionList


class Options(OptionList):
    """A list of options that may change between a click and the moment at which it is told of it,
    and that may have no room for a line; moved through with the keys of the other lists too.
    """

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("j", "cursor_down", show=False),
        Binding("k", "cursor_up", show=False),
    ]

    def on_click(self, event: events.Click) -> None:
        """Leave alone a click on an option that is gone: Textual's own handler, which comes after
        this, looks it up.  The first click of a double click empties the palette's list.
        """
        if event.style.meta.get("option", 0) >= self.option_count:
            event.prevent_default()

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """True if an action can be done now: a page of lines needs room for one."""
        if action in ("page_down", "page_up"):
            return bool(self.scrollable_content_region)
        return super().check_action(action, parameters)
