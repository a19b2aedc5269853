"""A line to type in that takes nothing a terminal could be hurt with."""

from __future__ import annotations

from textual.widgets import Input

from kamer_tui.untrusted import clean_text

MAXIMUM_CHARACTERS = 1000


class CleanInput(Input):
    """Textual's Input, except that what is typed or pasted is cleaned as a document's text is."""

    def replace(self, text: str, start: int, end: int) -> None:
        """Every change by key or paste goes through here."""
        super().replace(" ".join(clean_text(text).splitlines())[:MAXIMUM_CHARACTERS], start, end)
