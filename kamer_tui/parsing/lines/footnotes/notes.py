"""A footnote as the forms find it."""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

from kamer_tui.sources.lines import Line


class RawFootnote(NamedTuple):
    """A footnote's label and its lines, the label still on the first one, whose text begins at the
    offset ``text_start``.
    """

    label: str
    lines: tuple[Line, ...]
    text_start: int

    def longer(self, lines: Iterable[Line]) -> RawFootnote:
        """The footnote with further lines below."""
        return self._replace(lines=(*self.lines, *lines))


Found = tuple[list[Line], list[RawFootnote]]
"""The lines of the text with the marks noted on them, and the footnotes."""
