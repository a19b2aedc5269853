"""A line to type in."""

from __future__ import annotations

from textual import events
from textual.widgets import Input


class Field(Input):
    """An Input that does its own keys in the order in which they come.

    Textual takes a bound key to the application and back before it does the key's action.  In a
    burst of keys (a paste into tmux, a slow line) the letters after the key are in the line by
    then, and "delete to the end" would delete them.
    """

    DEFAULT_CSS = """
    Field > .input--placeholder { color: $quiet; }
    """

    async def on_key(self, event: events.Key) -> None:
        """Do the action that this field binds the key to, at once."""
        for binding in self._bindings.key_to_bindings.get(event.key, ()):
            event.stop()
            event.prevent_default()
            await self.run_action(binding.action)
            return
