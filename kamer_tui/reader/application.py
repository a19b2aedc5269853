"""The Textual application around the reader's screens."""

from __future__ import annotations

import gc

from textual.app import App
from textual.screen import Screen
from textual.theme import Theme

from kamer_tui.reader.contents import Contents
from kamer_tui.reader.opening import Opening
from kamer_tui.reader.screens.reading import ReadingScreen
from kamer_tui.reader.themes import DARK, LIGHT, themes

PATIENCE = 0.25
"""Seconds that the first screen waits for the document, so that it need not be drawn twice."""


class ReaderApp(App[None]):
    """Shows a document as soon as it is opened."""

    TITLE = "kamer-tui"

    def __init__(self, opening: Opening, *, at: int | None = None, dark: bool = True) -> None:
        self._themes = themes()
        # Before the application is made: it works out all its colours from the theme, and would
        # do so twice.
        self.set_reactive(App.theme, DARK if dark else LIGHT)
        super().__init__()
        self.opening = opening
        self.at = at

    @property
    def available_themes(self) -> dict[str, Theme]:
        """The reader's own themes; Textual's are not made for long texts."""
        return self._themes

    def get_default_screen(self) -> Screen[None]:
        """The reading screen itself; there is no blank screen under it."""
        self.opening.wait(30)
        document = self.opening.document
        assert document is not None
        return ReadingScreen(Contents(document), at=self.at)

    def on_ready(self) -> None:
        """The first screen is shown: from here on garbage is looked for again."""
        gc.freeze()
        gc.enable()
