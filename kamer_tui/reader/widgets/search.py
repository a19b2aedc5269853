"""The line in which one types what to search for, in the place of the foot."""

from __future__ import annotations

from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Horizontal
from textual.message import Message
from textual.widgets import Input, Static

from kamer_tui.translation import N_, _


class SearchLine(Horizontal):
    """What is searched for, and how often it is found."""

    DEFAULT_CSS = """
    SearchLine { dock: bottom; height: 1; background: $panel; color: $foreground; }
    SearchLine #sign { width: 3; text-style: bold; color: $accent; }
    SearchLine Input { width: 1fr; background: $panel; padding: 0; }
    SearchLine #found { width: auto; padding: 0 1; color: $quiet; }
    """
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape", "give_up", N_("give up"), show=False),
        Binding("down", "hit(1)", N_("next"), show=False),
        Binding("up", "hit(-1)", N_("previous"), show=False),
    ]

    class Changed(Message):
        """Something else is searched for."""

        def __init__(self, query: str) -> None:
            super().__init__()
            self.query = query

    class Kept(Message):
        """The search is kept; one goes on reading."""

    class GivenUp(Message):
        """The search is given up."""

    class Hit(Message):
        """One wants to see the next (1) or the previous (-1) place found."""

        def __init__(self, direction: int) -> None:
            super().__init__()
            self.direction = direction

    def __init__(self, query: str, found: str) -> None:
        super().__init__(id="search")
        self._input = Input(
            query,
            placeholder=_("search in questions and answers"),
            compact=True,
            select_on_focus=True,
        )
        self._found = Static(found, id="found", markup=False)

    def compose(self) -> ComposeResult:
        """Its parts."""
        yield Static(" / ", id="sign", markup=False)
        yield self._input
        yield self._found

    def on_mount(self) -> None:
        """Type here; nothing blinks."""
        self._input.cursor_blink = False
        self._input.focus(scroll_visible=False)

    def tell(self, found: str) -> None:
        """Show how often it is found, and which place is shown."""
        self._found.update(found)

    def on_input_changed(self, message: Input.Changed) -> None:
        """Search for what is there so far."""
        message.stop()
        self.post_message(self.Changed(message.value))

    def on_input_submitted(self, message: Input.Submitted) -> None:
        """Keep what was found."""
        message.stop()
        self.post_message(self.Kept())

    def on_input_blurred(self, message: Input.Blurred) -> None:
        """Whoever goes elsewhere keeps what was found."""
        message.stop()
        self.post_message(self.Kept())

    def action_give_up(self) -> None:
        """Give the search up."""
        self.post_message(self.GivenUp())

    def action_hit(self, direction: int) -> None:
        """See another place found."""
        self.post_message(self.Hit(direction))
