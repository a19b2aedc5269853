"""The search line, which takes the place of the foot while a search is typed."""

from __future__ import annotations

from collections.abc import Sequence

from rich.cells import cell_len
from textual import events
from textual.app import ComposeResult
from textual.containers import Horizontal
from textual.message import Message
from textual.widgets import Input, Static

from kamer_tui.reader.views.wrapping import clipped
from kamer_tui.translation import _

ROOM_TO_TYPE = 16
"""Columns that are left to the text and what stands around it."""
FEWEST_TOLD = 9


class SearchLine(Horizontal):
    """The text to search for, and how often it is found.

    The screen hands it the characters that are typed; the keys that move and delete, and the
    mouse, are the field's own.
    """

    DEFAULT_CSS = """
    SearchLine { dock: bottom; height: 1; background: $panel; color: $foreground; }
    SearchLine #sign { width: 3; text-style: bold; color: $accent; }
    SearchLine Input { width: 1fr; background: $panel; padding: 0; }
    SearchLine #found { width: auto; max-width: 75%; padding: 0 1; color: $quiet; }
    """

    class Ready(Message):
        """A line takes letters; the line before it may not be gone yet."""

        def __init__(self, line: SearchLine) -> None:
            super().__init__()
            self.line = line

    class Changed(Message):
        """The text to search for has changed."""

    class Pressed(Message):
        """What is told beside the text was clicked."""

    class Left(Message):
        """The focus has left this line."""

        def __init__(self, line: SearchLine) -> None:
            super().__init__()
            self.line = line

    def __init__(self, query: str, told: Sequence[str]) -> None:
        """``told`` is what stands beside the text, in its longest form and shorter ones."""
        super().__init__()
        self._input = Input(
            query,
            placeholder=_("search in questions and answers"),
            compact=True,
            select_on_focus=True,
        )
        self._told = tuple(told)
        self._found = Static(self._fitting(), id="found", markup=False)
        self.is_used = False
        """Whether it has been taken for the search that is being typed."""

    def compose(self) -> ComposeResult:
        """Its parts."""
        yield Static(" / ", id="sign", markup=False)
        yield self._input
        yield self._found

    def on_mount(self) -> None:
        """Take the focus; the cursor does not blink."""
        self._input.cursor_blink = False
        self._input.focus(scroll_visible=False)

    @property
    def query_text(self) -> str:
        """The text to search for."""
        return self._input.value

    def type(self, character: str) -> None:
        """Put a character at the cursor; it replaces the text that is selected."""
        if self._input.selection.is_empty:
            self._input.insert_text_at_cursor(character)
        else:
            self._input.replace(character, *self._input.selection)

    def put(self, query: str) -> None:
        """Have another text to search for, where it is another one."""
        if query != self._input.value:
            self._input.value = query
            self._input.cursor_position = len(query)

    def tell(self, told: Sequence[str]) -> None:
        """Show the place of the current hit among all, or what else is to be told of the text: the
        longest form that leaves room for the text.
        """
        self._told = tuple(told)
        self._found.update(self._fitting())

    def _fitting(self) -> str:
        """The longest form of what is told that leaves room to type; the last where none does."""
        room = self.size.width - ROOM_TO_TYPE
        fitting = (form for form in self._told if cell_len(form) <= room)
        return clipped(next(fitting, self._told[-1]), max(room, FEWEST_TOLD))

    def on_resize(self) -> None:
        """Tell it anew for another width."""
        self._found.update(self._fitting())

    def on_click(self, event: events.Click) -> None:
        """A click on what is told takes what is offered."""
        if event.widget is self._found:
            self.post_message(self.Pressed())

    def on_descendant_focus(self) -> None:
        """Post that the line takes letters."""
        self.post_message(self.Ready(self))

    def on_input_changed(self, message: Input.Changed) -> None:
        """Post that the text has changed."""
        message.stop()
        self.post_message(self.Changed())

    def on_input_blurred(self, message: Input.Blurred) -> None:
        """Post that the focus has left."""
        message.stop()
        self.post_message(self.Left(self))
