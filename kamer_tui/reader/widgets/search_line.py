"""The line in which one types what to search for, in the place of the foot."""

from __future__ import annotations

from textual.app import ComposeResult
from textual.containers import Horizontal
from textual.message import Message
from textual.widgets import Input, Static

from kamer_tui.translation import _


class SearchLine(Horizontal):
    """What is searched for, and how often it is found.

    The screen hands it the characters that are typed; keys that move and remove are the field's
    own, and so is the mouse.
    """

    DEFAULT_CSS = """
    SearchLine { dock: bottom; height: 1; background: $panel; color: $foreground; }
    SearchLine #sign { width: 3; text-style: bold; color: $accent; }
    SearchLine Input { width: 1fr; background: $panel; padding: 0; }
    SearchLine #found { width: auto; padding: 0 1; color: $quiet; }
    """

    class Ready(Message):
        """One can type in this line; the one before may still be on its way out."""

        def __init__(self, line: SearchLine) -> None:
            super().__init__()
            self.line = line

    class Changed(Message):
        """Something else is searched for."""

    class Left(Message):
        """One goes on elsewhere than in this line."""

        def __init__(self, line: SearchLine) -> None:
            super().__init__()
            self.line = line

    def __init__(self, query: str, found: str) -> None:
        super().__init__()
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

    @property
    def query_text(self) -> str:
        """What is searched for."""
        return self._input.value

    def type(self, character: str) -> None:
        """Put a character at the cursor, in the place of what is marked."""
        if self._input.selection.is_empty:
            self._input.insert_text_at_cursor(character)
        else:
            self._input.replace(character, *self._input.selection)

    def tell(self, found: str) -> None:
        """Show how often it is found, and which place is shown."""
        self._found.update(found)

    def on_descendant_focus(self) -> None:
        """From now on one can type."""
        self.post_message(self.Ready(self))

    def on_input_changed(self, message: Input.Changed) -> None:
        """Search for what is there so far."""
        message.stop()
        self.post_message(self.Changed())

    def on_input_blurred(self, message: Input.Blurred) -> None:
        """Whoever goes elsewhere keeps what was found."""
        message.stop()
        self.post_message(self.Left(self))
