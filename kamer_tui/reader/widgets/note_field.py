"""A field of several lines, to write a note in."""

from __future__ import annotations

from typing import ClassVar

from textual import events
from textual.binding import Binding, BindingType
from textual.widgets import TextArea


class NoteField(TextArea):
    """A TextArea that does its own keys in the order in which they come, as ``Field`` does.

    Nothing that is typed or pasted into it is too long.
    """

    DEFAULT_CSS = """
    NoteField {
        border: none; padding: 0; background: $panel; color: $foreground;
        scrollbar-size-vertical: 1; scrollbar-size-horizontal: 1;
        scrollbar-color: $line; scrollbar-background: $panel;
    }
    NoteField:focus { border: none; background: $panel; }
    NoteField .text-area--cursor-line { background: $panel; }
    NoteField .text-area--placeholder { color: $quiet; }
    """
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("ctrl+underscore", "undo", show=False),
    ]
    takes_all = True
    """No burst of keys is passed over here: it is a text."""

    def insert_text_at_cursor(self, text: str) -> None:
        """Put a text where the cursor is."""
        self.insert(text)

    async def on_key(self, event: events.Key) -> None:
        """Do the action that this field binds the key to, at once."""
        for binding in self._bindings.key_to_bindings.get(event.key, ()):
            event.stop()
            event.prevent_default()
            await self.run_action(binding.action)
            return
