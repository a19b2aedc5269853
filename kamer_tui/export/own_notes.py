"""The user's notes in an export, set apart from the document's words."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

from kamer_tui.document import markdown_form as form
from kamer_tui.export.parts import Part
from kamer_tui.translation import label

if TYPE_CHECKING:
    from kamer_tui.export.json_form import Json
    from kamer_tui.store.notes import Note


def parts_of_notes(notes: Iterable[Note], *, astray: bool = False) -> Iterator[Part]:
    """A part for each note: "Notitie (opvolgen): …", and each further line on its own; of those
    that are ``astray`` with the question that they were written to.
    """
    for note in notes:
        yield Part("own", f"{_head(note, astray=astray)}: {_said(note)}".rstrip())


def _head(note: Note, *, astray: bool) -> str:
    words = [label(form.NOTE)]
    if astray:
        words.append(f"{label(form.QUESTION).format(label=_number(note))}")
    if note.marks:
        words.append(f"({form.BETWEEN.join(note.marks)})")
    if note.sentence:
        words.append(f"«{note.sentence}»")
    return " ".join(words)


def _number(note: Note) -> str:
    """The number of a note's question, as printed."""
    return note.exchange.partition("#")[0]


def _said(note: Note) -> str:
    return "\n".join(line.strip() for line in note.text.split("\n") if line.strip())


def written_in_cell(notes: Iterable[Note]) -> str:
    """The notes in one text, each from a line of its own on."""
    return "\n".join(
        "\n".join(filter(None, (form.BETWEEN.join(note.marks), _said(note)))) for note in notes
    )


def note_as_json(note: Note, *, astray: bool = False) -> dict[str, Json]:
    """A note as a JSON object; of one that is ``astray`` with the question that it was written
    to.
    """
    written: dict[str, Json] = {"question": _number(note)} if astray else {}
    return written | {
        "sentence": note.sentence or None,
        "text": note.text,
        "marks": list(note.marks),
        "written_at": note.written_at,
        "changed_at": note.changed_at,
    }
