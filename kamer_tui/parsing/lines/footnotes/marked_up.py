"""Footnotes that the form of the source marks up, with their labels: Word, HTML, XML."""

from __future__ import annotations

from collections.abc import Sequence

from kamer_tui.parsing.lines.footnotes.notes import Found, RawFootnote
from kamer_tui.sources.lines import Line


def split(lines: Sequence[Line]) -> Found:
    """Part the lines of the text from those of the notes; the marks are on the lines already.  A
    line without a label goes on with the note above it.
    """
    text: list[Line] = []
    notes: list[RawFootnote] = []
    for line in lines:
        if line.role != "note":
            text.append(line)
        elif notes and not line.label:
            notes[-1] = notes[-1].longer([line])
        else:
            notes.append(RawFootnote(line.label, (line,), 0))
    return text, notes
