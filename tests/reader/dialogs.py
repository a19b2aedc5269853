"""A program that shows nothing but one dialog, to see what comes out of it."""

from __future__ import annotations

from collections.abc import Callable
from typing import Generic, TypeVar

from textual.app import App
from textual.screen import Screen
from textual.theme import Theme

from kamer_tui.reader.views.colours import DARK
from kamer_tui.reader.widgets.themes import themes

Result = TypeVar("Result")
NOTHING_YET = object()


class DialogApp(App[None], Generic[Result]):
    """Opens a dialog over a blank screen and keeps its result."""

    ENABLE_COMMAND_PALETTE = False

    def __init__(self, make: Callable[[], Screen[Result]], theme: str = DARK) -> None:
        self._themes = themes()
        self.set_reactive(App.theme, theme)
        super().__init__()
        self._make = make
        self.result: object = NOTHING_YET

    @property
    def available_themes(self) -> dict[str, Theme]:
        return self._themes

    def on_mount(self) -> None:
        self.push_screen(self._make(), self._keep)

    def _keep(self, result: object) -> None:
        self.result = result


def seen(app: App[None]) -> str:
    """What stands on the screen."""
    return "\n".join(strip.text for strip in app.screen._compositor.render_strips())
