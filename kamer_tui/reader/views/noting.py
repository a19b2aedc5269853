"""The user's notes as they stand below an answer, set apart from the document's words."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from kamer_tui.reader.core.contents import NO_QUESTION
from kamer_tui.reader.core.page import Page, Writer
from kamer_tui.translation import _

if TYPE_CHECKING:
    from kamer_tui.store.notes import Note

NOTE = "✎"
"""The sign of a note of one's own."""
MOST_ROWS = 2
"""Rows that the sentence takes that a note belongs to."""


def add_notes(writer: Writer, notes: Iterable[Note], *, astray: bool = False) -> None:
    """Add the notes; of those that are ``astray``, what they were written to.  Their lines are
    counted as ``store.notes.lines_of`` has them.
    """
    from kamer_tui.store.notes import BETWEEN_MARKS  # only where there are notes

    count, word = 0, _("NOTE")
    for note in notes:
        marks = BETWEEN_MARKS.join(note.marks)
        writer.of_note(marks, count, lead=f"{NOTE} {word}", id=note.id, space=1)
        if astray:
            _add_quiet(
                writer, _("to question {number}").format(number=note.exchange.partition("#")[0])
            )
        if note.sentence:
            _add_quiet(writer, f"«{note.sentence}»")
        count += bool(marks)
        gap = 0
        for line in note.text.split("\n"):
            if not line.strip():
                gap = 1
                continue
            writer.of_note(line, count, space=gap)
            count, gap = count + 1, 0


def _add_quiet(writer: Writer, text: str) -> None:
    writer.line(text, ink="quiet", indent=4)
    writer.blocks[-1] = writer.blocks[-1]._replace(most=MOST_ROWS)


def astray_page(notes: Iterable[Note]) -> Page:
    """The page of the notes whose question is not in this text."""
    writer = Writer()
    words = _("This text has no question that these notes of yours were written to.")
    writer.line(words, ink="quiet")
    add_notes(writer, notes, astray=True)
    return writer.page("", _(NO_QUESTION), (), "")
