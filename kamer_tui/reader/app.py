"""The Textual application around the reader's screens."""

from __future__ import annotations

import gc

from textual import events
from textual.app import App
from textual.keys import REPLACED_KEYS, key_to_character
from textual.screen import Screen
from textual.theme import Theme

from kamer_tui.reader.core.commands import COMMANDS
from kamer_tui.reader.core.contents import Contents
from kamer_tui.reader.screens.reading import ReadingScreen
from kamer_tui.reader.terminal.opening import Opening
from kamer_tui.reader.widgets.themes import DARK, LIGHT, themes
from kamer_tui.untrusted import clean_text

PATIENCE = 0.25
"""Seconds that the first screen waits for the document, so that it need not be drawn twice."""
INTERRUPTED = 130
"""The exit status after Ctrl-C, as a shell has it for SIGINT."""

_KEY_NAMES = {
    character: key
    for one in COMMANDS
    for key in one.keys
    if (character := key_to_character(key)) is not None
}
"""From a character that is no letter or digit to its key's name."""
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
    ) -> None:
        """``typed`` was typed before there was anything to take it."""
        self._themes = themes()
        # Before the application is made: it works out all its colours from the theme, and would
        # do so twice.
        self.set_reactive(App.theme, DARK if dark else LIGHT)
        super().__init__()
        self.opening = opening
        self._at = at
        self._typed = typed
        self._patience = patience

    @property
    def available_themes(self) -> dict[str, Theme]:
        """The reader's own themes; Textual's are not made for long texts."""
        return self._themes

    def get_default_screen(self) -> Screen[None]:
        """The reading screen itself where the document is there within a blink; there is no blank
        screen under it.
        """
        if self.opening.wait(self._patience) and self.opening.document is not None:
            return self._reading()
        from kamer_tui.reader.screens.waiting import WaitingScreen

        return WaitingScreen(self.opening)

    def _reading(self) -> ReadingScreen:
        assert self.opening.document is not None
        return ReadingScreen(Contents(self.opening.document), at=self._at)

    def on_waiting_screen_over(self) -> None:
        """The document is there; or it never will be, and there is nothing to show."""
        if self.opening.document is not None:
            gc.freeze()  # a long document: to go through it for garbage would be felt in every key
            # Over the waiting screen: the first screen of an application can't be replaced.
            self.push_screen(self._reading())
        else:
            self.exit()

    async def on_event(self, event: events.Event) -> None:
        """Clean what is pasted before any field gets it: it may come out of a hostile document.

        Terminals that tell keys by the kitty protocol without the text that goes with them would
        let no blank, dash or slash be typed; the key's name tells it.
        """
        if isinstance(event, events.Paste):
            event.text = clean_text(event.text).translate(_BLANKS)
        elif isinstance(event, events.Key) and event.character is None:
            character = key_to_character(REPLACED_KEYS.get(event.key, event.key))
            if character is not None and character.isprintable():
                event.character = character
        if isinstance(event, events.Key) and not event.is_forwarded:
            screen = self.screen
            if isinstance(screen, ReadingScreen) and await screen.take(event):
                return
        await super().on_event(event)

    def on_ready(self) -> None:
        """The first screen is shown: from here on garbage is looked for again."""
        gc.freeze()
        gc.enable()
        for character in self._typed:
            key = character if character.isalnum() else _KEY_NAMES.get(character)
            if key is not None:
                self.post_message(events.Key(key, character))

    def action_help_quit(self) -> None:
        """Ctrl-C, where nothing is selected to be copied: end, as it does elsewhere."""
        self.opening.stop()
        self.exit(return_code=INTERRUPTED)
