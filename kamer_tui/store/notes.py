"""The user's notes to exchanges and to asking sentences."""

from __future__ import annotations

import json
from collections.abc import Sequence
from typing import NamedTuple

from kamer_tui.store.database import Store
from kamer_tui.store.documents import moment


class Note(NamedTuple):
    """A note; ``id`` is None until it is kept.

    ``exchange`` is the key of the exchange, ``anchor`` the beginning of its question by which it is
    known again (``identity``), ``sentence`` the asking sentence that it belongs to, empty for the
    whole exchange.  ``marks`` are ready words such as "niet beantwoord".  ``version`` counts how
    often it was written.
    """

    id: int | None
    document: str
    exchange: str
    anchor: str
    sentence: str = ""
    text: str = ""
    marks: tuple[str, ...] = ()
    version: int = 0
    written_at: str = ""
    changed_at: str = ""

    @property
    def is_empty(self) -> bool:
        """True if it says nothing: neither a text nor a mark."""
        return not self.text.strip() and not self.marks


_COLUMNS = "id, document, exchange, anchor, sentence, text, marks, version, written_at, changed_at"

_KINDS = (int, str, str, str, str, str, str, int, str, str)


def notes_of(store: Store, document: str) -> tuple[Note, ...]:
    """The notes to the document of that identity, in the order in which they were first written.
    Raises StoreError.
    """
    query = f"SELECT {_COLUMNS} FROM note WHERE document = ? ORDER BY id"
    rows = store.read(query, document, kinds=_KINDS)
    return tuple(map(_note, rows))


def all_notes(store: Store) -> tuple[Note, ...]:
    """The notes to all documents, those of one document together.  Raises StoreError."""
    rows = store.read(f"SELECT {_COLUMNS} FROM note ORDER BY document, id", kinds=_KINDS)
    return tuple(map(_note, rows))


def write_note(store: Store, note: Note) -> Note | None:
    """Keep a note; an empty one is removed, and None returned.

    Where another reader changed or removed it since it was read, nothing of that is replaced: this
    one is kept beside it as another note.  Raises StoreError.
    """
    with store.writing() as connection:
        unchanged = "WHERE id = ? AND version = ?"
        known = (note.id, note.version)
        if note.is_empty:
            if note.id is not None:
                connection.execute(f"DELETE FROM note {unchanged}", known)
            return None
        now = moment()
        if note.id is not None:
            changed = connection.execute(
                "UPDATE note SET text = ?, marks = ?, version = version + 1, changed_at = ?"
                f" {unchanged}",
                (note.text, _as_json(note.marks), now, *known),
            )
            if changed.rowcount:
                return note._replace(version=note.version + 1, changed_at=now)
        made = connection.execute(
            "INSERT INTO note"
            " (document, exchange, anchor, sentence, text, marks, version, written_at, changed_at)"
            " VALUES (?, ?, ?, ?, ?, ?, 1, ?, ?)",
            (
                *(note.document, note.exchange, note.anchor, note.sentence),
                *(note.text, _as_json(note.marks), now, now),
            ),
        )
        return note._replace(id=made.lastrowid, version=1, written_at=now, changed_at=now)


def _as_json(marks: Sequence[str]) -> str:
    return json.dumps(list(marks), ensure_ascii=False)


def _note(row: tuple[int, str, str, str, str, str, str, int, str, str]) -> Note:
    id, document, exchange, anchor, sentence, text, marks, version, written_at, changed_at = row
    try:
        known = json.loads(marks)
    except ValueError:
        known = []
    names = tuple(map(str, known)) if isinstance(known, list) else ()
    return Note(
        id, document, exchange, anchor, sentence, text, names, version, written_at, changed_at
    )
