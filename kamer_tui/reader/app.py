"""The Textual application around the reader's screens."""

from __future__ import annotations

import gc

from textual import events
from textual.app import App
from textual.keys import REPLACED_KEYS, key_to_character
from textual.screen import Screen
from textual.theme import Theme

from kamer_tui.reader.core.commands import REGISTRY
from kamer_tui.reader.core.contents import Contents
from kamer_tui.reader.core.registry import Registry
from kamer_tui.reader.screens.reading import ReadingScreen
from kamer_tui.reader.terminal.opening import Opening
from kamer_tui.reader.views.colours import DARK, LIGHT
from kamer_tui.reader.widgets.themes import themes
from kamer_tui.untrusted import clean_text

PATIENCE = 0.25
"""Seconds that the first screen waits for the document, so that it need not be drawn twice."""
INTERRUPTED = 130
"""The exit status after Ctrl-C, as a shell has it for SIGINT."""

_BLANKS = str.maketrans("\t\f", "  ")


class ReaderApp(App[None]):
    """Shows a document as soon as it is opened."""

    TITLE = "kamer-tui"
    ENABLE_COMMAND_PALETTE = False
    """Textual's own would take Ctrl-p before the reading screen opens the reader's."""

    def __init__(
        self,
        opening: Opening,
        *,
        at: int | None = None,
        dark: bool = True,
        typed: str = "",
        patience: float = PATIENCE,
        registry: Registry = REGISTRY,
    ) -> None:
        """``at`` is the number of the question to read first; ``typed`` was typed before the reader
        took keys.
        """
        self._themes = themes()
        # Before the application is made: it works out its colours when it is made, and would do so
        # again for another theme.
        self.set_reactive(App.theme, DARK if dark else LIGHT)
        super().__init__()
        self.opening = opening
        self._at = at
        self._typed = typed
        self._patience = patience
        self._registry_of_commands = registry

    @property
    def available_themes(self) -> dict[str, Theme]:
        """The reader's own themes; Textual's are not made for long texts."""
        return self._themes

    def get_default_screen(self) -> Screen[None]:
        """The reading screen if the document is open within ``patience`` seconds, else the waiting
        screen.
        """
        if self.opening.wait(self._patience) and self.opening.document is not None:
            return self._reading()
        from kamer_tui.reader.screens.waiting import WaitingScreen

        return WaitingScreen(self.opening)

    def _reading(self) -> ReadingScreen:
        assert self.opening.document is not None
        contents = Contents(self.opening.document)
        return ReadingScreen(contents, at=self._at, registry=self._registry_of_commands)

    def on_waiting_screen_over(self) -> None:
        """Show the document; end where the opening failed or was stopped."""
        if self.opening.document is not None:
            gc.freeze()  # the search for garbage in a long document would slow every key
            # Over the waiting screen: the first screen of an application can't be replaced.
            self.push_screen(self._reading())
        else:
            self.exit()

    async def on_event(self, event: events.Event) -> None:
        """Clean pasted text before any field gets it: it may come out of a hostile document.  Hand
        a key to the reading screen before any widget.

        Some terminals report keys by the kitty protocol without their text: blank, dash and slash
        then come from the key's name.
        """
        if isinstance(event, events.Paste):
            event.text = clean_text(event.text).translate(_BLANKS)
        elif isinstance(event, events.Key) and event.character is None:
            character = key_to_character(REPLACED_KEYS.get(event.key, event.key))
            if character is not None and character.isprintable():
                event.character = character
        if isinstance(event, events.Key) and not event.is_forwarded:
            screen = self.screen
            if isinstance(screen, ReadingScreen) and screen.take(event):
                return
        await super().on_event(event)

    def on_ready(self) -> None:
        """Look for garbage again once the first screen is shown; press the keys typed before."""
        gc.freeze()
        gc.enable()
        if not self._typed:
            return
        keys = [key for key, _command in self._registry_of_commands.bound()]
        names = {key_to_character(key): key for key in keys}
        for character in self._typed:
            key = character if character.isalnum() else names.get(character)
            if key is not None:
                self.post_message(events.Key(key, character))

    def action_help_quit(self) -> None:
        """End at Ctrl-C, unless a text is selected: then Ctrl-C copies it."""
        self.opening.stop()
        self.exit(return_code=INTERRUPTED)
