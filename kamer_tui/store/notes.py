"""The user's notes to exchanges and to asking sentences."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping, Sequence
from types import MappingProxyType
from typing import Any, NamedTuple

from kamer_tui.document.citation import cite_exchange
from kamer_tui.document.model import Document
from kamer_tui.store.database import Store
from kamer_tui.store.documents import moment
from kamer_tui.store.identity import anchor_of, fitting, identity_of, keys_of
from kamer_tui.untrusted import clean_line, clean_text

BETWEEN_MARKS = " · "
_MARKS = 6
"""The place of the marks in a row."""


class Note(NamedTuple):
    """A note; ``id`` is None until it is kept.

    ``exchange`` is the key of the exchange, ``anchor`` the beginning of its question by which it is
    known again (``identity``), ``sentence`` the asking sentence that it belongs to, empty for the
    whole exchange.  ``marks`` are ready words such as "niet beantwoord".  ``version`` counts how
    often it was written; ``title`` is the document's, ``citation`` that of the exchange.
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
    title: str = ""
    citation: str = ""

    @property
    def is_empty(self) -> bool:
        """True if it says nothing: neither a text nor a mark."""
        return not self.text.strip() and not self.marks


class Noted(NamedTuple):
    """The notes to a document: by the place of their exchange in ``Document.exchanges``; ``astray``
    are those whose question is not in this text.
    """

    by_place: Mapping[int, tuple[Note, ...]] = MappingProxyType({})
    astray: tuple[Note, ...] = ()

    def of(self, place: int) -> tuple[Note, ...]:
        """The notes to the exchange at that place."""
        return self.by_place.get(place, ())

    def find(self, id: int) -> Note | None:
        """The note with that id."""
        notes = (*self.astray, *(note for each in self.by_place.values() for note in each))
        return next((note for note in notes if note.id == id), None)

    def within(self, whole: Document, part: Document) -> Noted:
        """The same for a document that was narrowed to some of the whole one's exchanges."""
        if part is whole:
            return self
        places = {id(exchange): place for place, exchange in enumerate(whole.exchanges)}
        kept = ((place, places.get(id(one), -1)) for place, one in enumerate(part.exchanges))
        return Noted({place: self.of(before) for place, before in kept if self.of(before)})


def noted(notes: Iterable[Note], document: Document) -> Noted:
    """The notes where they belong in a document, which may have changed since they were written.

    First those to whole exchanges, then those to sentences, in the order in which they were
    written.
    """
    waiting = sorted(notes, key=lambda note: bool(note.sentence))
    by_place: dict[int, list[Note]] = {}
    astray: list[Note] = []
    while waiting:
        # Two notes of one key may be of different texts.
        anchors: dict[str, str] = {}
        for note in waiting:
            anchors.setdefault(note.exchange, note.anchor)
        here = [note for note in waiting if anchors[note.exchange] == note.anchor]
        waiting = [note for note in waiting if anchors[note.exchange] != note.anchor]
        places = fitting(anchors, document)
        for note in here:
            if note.exchange in places:
                by_place.setdefault(places[note.exchange], []).append(note)
            else:
                astray.append(note)
    ordered = {place: tuple(by_place[place]) for place in sorted(by_place)}
    return Noted(ordered, tuple(astray))


def lines_of(note: Note) -> tuple[str, ...]:
    """What a note says, line by line: its marks, if it has any, then its text without blank
    lines.
    """
    marks = (BETWEEN_MARKS.join(note.marks),) if note.marks else ()
    return *marks, *(line for line in note.text.split("\n") if line.strip())


_COLUMNS = (
    "id, document, exchange, anchor, sentence, text, marks, version, written_at, changed_at,"
    " title, citation"
)
_KINDS = (int, str, str, str, str, str, str, int, str, str, str, str)


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
                "UPDATE note SET text = ?, marks = ?, title = ?, citation = ?,"
                f" version = version + 1, changed_at = ? {unchanged}",
                (note.text, _as_json(note.marks), note.title, note.citation, now, *known),
            )
            if changed.rowcount:
                return note._replace(version=note.version + 1, changed_at=now)
        made = connection.execute(
            "INSERT INTO note"
            " (document, exchange, anchor, sentence, text, marks, version, written_at, changed_at,"
            " title, citation) VALUES (?, ?, ?, ?, ?, ?, 1, ?, ?, ?, ?)",
            (
                *(note.document, note.exchange, note.anchor, note.sentence),
                *(note.text, _as_json(note.marks), now, now, note.title, note.citation),
            ),
        )
        return note._replace(id=made.lastrowid, version=1, written_at=now, changed_at=now)


def _as_json(marks: Sequence[str]) -> str:
    return json.dumps(list(marks), ensure_ascii=False)


def _note(row: tuple[Any, ...]) -> Note:
    note = Note(*row)
    try:
        known = json.loads(row[_MARKS])
    except ValueError:
        known = []
    # Another program may have written these.
    return note._replace(
        sentence=clean_line(note.sentence),
        text=clean_text(note.text).replace("\f", "\n"),
        marks=tuple(clean_line(str(one)) for one in known) if isinstance(known, list) else (),
        title=clean_line(note.title),
        citation=clean_line(note.citation),
    )


def paths_of(store: Store) -> dict[str, str]:
    """From the identities of the documents that were read to the paths where they were last.
    Raises StoreError.
    """
    return dict(store.read("SELECT identity, path FROM document WHERE path != ''"))


def new_note(document: Document, place: int, sentence: str = "") -> Note:
    """An empty note to the exchange at that place, or to a sentence of it."""
    exchange, metadata = document.exchanges[place], document.metadata
    return Note(
        None,
        identity_of(document),
        keys_of(document)[place],
        anchor_of(exchange),
        sentence,
        title=metadata.title or metadata.kind or document.source.name,
        citation=cite_exchange(document, exchange),
    )


def notes_to(document: Document, patience: float | None = None) -> Noted:
    """The user's notes to a document, where they belong in it.  Raises StoreError."""
    store = Store.of_user(patience)
    try:
        return noted(notes_of(store, identity_of(document)), document)
    finally:
        store.close()
