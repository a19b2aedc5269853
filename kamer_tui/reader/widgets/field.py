"""A line to type in."""

from __future__ import annotations

from textual import events
from textual.widgets import Input


class Field(Input):
    """An Input that does its own keys in the order in which they come.

    Textual carries a key that is bound up to the application before its action is done, and by
    then letters that came after it may stand in the line: of what is typed in one burst (a paste
    into tmux, a slow line) "delete to the end" would take away what came later.
    """

    async def on_key(self, event: events.Key) -> None:
        """Do at once what this line binds the key to."""
        for binding in self._bindings.key_to_bindings.get(event.key, ()):
            event.stop()
            event.prevent_default()
            await self.run_action(binding.action)
            return
