"""A box to tick, with a sign that shows without colour whether it is."""

from __future__ import annotations

from textual.widgets import Checkbox

TICKED, NOT_TICKED = "[x]", "[ ]"


class Tick(Checkbox):
    """``[x] words``."""

    BUTTON_LEFT = BUTTON_RIGHT = ""
    BUTTON_INNER = NOT_TICKED
    DEFAULT_CSS = """
    Tick, Tick:focus {
        width: auto; height: 1; border: none; padding: 0; margin-right: 2;
        background: $background; background-tint: $background 0%;
    }
    Tick > .toggle--button, Tick.-on > .toggle--button {
        color: $foreground; background: $background; text-style: none;
    }
    Tick.-on > .toggle--button { text-style: bold; color: $accent; }
    Tick > .toggle--label { background: $background; color: $foreground; }
    Tick:focus > .toggle--label {
        background: $block-cursor-background; color: $block-cursor-foreground; text-style: bold;
    }
    """

    def on_mount(self) -> None:
        """Show the sign of the first value: Textual sets that without calling the watcher."""
        self._show_sign()

    def watch_value(self) -> None:
        """Show the sign of the new value."""
        self._show_sign()
        super().watch_value()

    def _show_sign(self) -> None:
        self.BUTTON_INNER = TICKED if self.value else NOT_TICKED
        self.refresh()
