"""The user's notes to a document's questions, as a session reads and writes them."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from kamer_tui.reader.core.contents import Contents
from kamer_tui.translation import _

if TYPE_CHECKING:  # imported after the first lines are told
    from kamer_tui.store.database import Store
    from kamer_tui.store.notes import Note


class Notes:
    """The notes to one document, in the user's store."""

    def __init__(self, contents: Contents, store: Callable[[], Store]) -> None:
        """``store`` opens what the user keeps."""
        self._contents = contents
        self._open = store

    def read(self) -> str:
        """Give the notes to the contents; return why they can't be read, else ""."""
        from kamer_tui.store.database import StoreError
        from kamer_tui.store.identity import identity_of
        from kamer_tui.store.notes import noted, notes_of

        document = self._contents.document
        try:
            notes = notes_of(self._open(), identity_of(document))
        except StoreError as error:
            return str(error)
        known = noted(notes, document)
        if known != self._contents.noted:
            self._contents.take_notes(known)
        return ""

    def lines_of(self, place: int) -> list[str]:
        """What the note to the exchange at that place says, line by line."""
        from kamer_tui.store.notes import lines_of

        note = self._note(place)
        return [] if note is None else list(lines_of(note))

    def add(self, place: int, text: str) -> str:
        """Add a text to the note, on a line of its own; tell what was done."""
        from kamer_tui.store.identity import anchor_of, identity_of, keys_of
        from kamer_tui.store.notes import Note

        document = self._contents.document
        exchange = document.exchanges[place]
        if problem := self.read():
            return problem
        known = self._note(place)
        key, anchor = keys_of(document)[place], anchor_of(exchange)
        note = known or Note(None, identity_of(document), key, anchor)
        told = _("Note to {number} kept.") if known is None else _("Added to the note to {number}.")
        lines = "\n".join(filter(None, (note.text, text)))
        return self._write(note._replace(text=lines)) or told.format(number=exchange.label)

    def remove(self, place: int) -> str:
        """Remove the note; tell what was done, and what it said."""
        label = self._contents.document.exchanges[place].label
        if problem := self.read():
            return problem
        note, said = self._note(place), " ".join(self.lines_of(place))
        if note is None:
            return _("There is no note to {number}.").format(number=label)
        told = _("Note to {number} removed: {text}").format(number=label, text=said)
        return self._write(note._replace(text="", marks=())) or told

    def _note(self, place: int) -> Note | None:
        """The first note to the whole of an exchange."""
        entry = self._contents.entry_of_exchange[place]
        return next((one for one in self._contents.notes_of(entry) if not one.sentence), None)

    def _write(self, note: Note) -> str:
        """Keep a note, and give all to the contents; return why that can't be done, else ""."""
        from kamer_tui.store.database import StoreError
        from kamer_tui.store.notes import write_note

        try:
            write_note(self._open(), note)
        except StoreError as error:
            return str(error)
        return self.read()
