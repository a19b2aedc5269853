"""The user's notes on the reading screen: they are read, written, and shown."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kamer_tui.document.model import Document
from kamer_tui.reader.core.effects import WriteNote
from kamer_tui.reader.core.events import ChooseLink, CountNotes, Tell
from kamer_tui.reader.core.modes import LettersMode
from kamer_tui.reader.screens.kept import KeptScreen
from kamer_tui.reader.terminal.work import Work
from kamer_tui.reader.views.pages import lit_in, page_of
from kamer_tui.translation import _, ngettext

if TYPE_CHECKING:
    from kamer_tui.reader.screens.note import KeptNote
    from kamer_tui.store.notes import Note, Noted

FIRST, NEXT = 0.1, 0.02
"""Seconds after the first screen at which the notes are read, and between two looks at that."""
LATER = 0.5
"""Seconds between two looks whether the user is done with links."""
WAIT = 2.5
"""Seconds that one who writes a note at once waits for those that are there."""


class NotingScreen(KeptScreen):
    """The panes, with the user's notes."""

    _reading_notes: Work[Noted] | None = None

    def on_mount(self) -> None:
        """Read the notes once the first screen is shown."""
        self.set_timer(FIRST, self.read_notes)

    def read_notes(self) -> None:
        """Read the notes where anything was ever kept; in a thread, as another reader may have to
        be waited for.
        """
        from kamer_tui.store.folders import data_folder

        if data_folder().is_dir() and self.contents.noted is None:
            document = self.contents.document
            self._reading_notes = Work(lambda: _notes_to(document))
            self._look_for_notes()

    def _look_for_notes(self) -> None:
        work, state = self._reading_notes, self.state
        if work is None:
            return
        in_use = state.link >= 0 or isinstance(state.mode, LettersMode)
        if not work.is_done or in_use:  # a note has a link of its own
            self.set_timer(LATER if work.is_done else NEXT, self._look_for_notes)
            return
        self._reading_notes = None
        self._take_what_was_read(work)

    def _take_what_was_read(self, work: Work[Noted]) -> None:
        from kamer_tui.store.database import StoreError

        try:
            self.take_notes(work.result())
        except StoreError as error:
            if not self.was_told_of_store:
                self.send(Tell(str(error)))

    def take_notes(self, noted: Noted) -> None:
        """Take the notes as they are by now, and show them."""
        self.contents.take_notes(noted)
        if self.state.link >= 0:
            self.send(ChooseLink(-1))
        self.send(CountNotes())
        self.questions.put_notes(self.contents.noted_entries)
        self._unshown_pages.clear()
        self.answer.add(page_of(self.contents, self.state.entry))
        self.answer.light_up(lit_in(self.contents, self.state, self.answer.page))
        if self.state.message == "" and noted.astray:
            self.send(Tell(_told_astray(noted)))

    # Writing

    def write_note(self, wanted: WriteNote) -> None:
        """Let the user write a note, or change one."""
        if self.contents.noted is None:
            work = self._reading_notes or Work(lambda: _notes_to(self.contents.document))
            self._reading_notes = None
            work.wait(WAIT)
            if work.is_done:
                self._take_what_was_read(work)
            same = [
                note.id
                for note in self.contents.notes_of(wanted.entry)
                if note.sentence == wanted.sentence
            ]
            wanted = wanted._replace(note=wanted.note or next(iter(same), None))
        note = self._note_of(wanted)
        if note is None:
            self.send(Tell(_("That note is not there any more")))
            return
        from kamer_tui.reader.screens.note import NoteScreen

        title = _("Note to question {number}").format(number=note.exchange.partition("#")[0])
        if headline := self.contents.headline_of(wanted.entry):
            title = f"{title} · {headline}"
        self.app.push_screen(NoteScreen(title, note, self.settings.marks, _keep), self._take_kept)

    def _note_of(self, wanted: WriteNote) -> Note | None:
        """The note that is meant, or a new one."""
        contents = self.contents
        if wanted.note is not None:
            return contents.noted.find(wanted.note) if contents.noted is not None else None
        place = contents.exchange_of_entry.get(wanted.entry)
        if place is None:
            return None
        from kamer_tui.store.notes import new_note

        return new_note(contents.document, place, wanted.sentence)

    def choose_note(self, entry: int) -> None:
        """Let the user choose which note of an entry to change, or to write another one."""
        from kamer_tui.reader.screens.choosing import Choice, ChoosingScreen
        from kamer_tui.store.notes import lines_of

        notes = self.contents.notes_of(entry)
        choices = [
            Choice(next(iter(lines_of(note)), ""), f"«{note.sentence}»" if note.sentence else "")
            for note in notes
        ]
        if self.contents.exchange(entry) is not None:
            choices.append(Choice(_("another note to the question")))

        def write(chosen: int | None) -> None:
            if chosen is not None:
                id = notes[chosen].id if chosen < len(notes) else None
                self.write_note(WriteNote(entry, note=id))

        self.app.push_screen(ChoosingScreen(_("Which note?"), choices), write)

    def _take_kept(self, kept: KeptNote | None) -> None:
        """Show what was kept, and say so."""
        if kept is None:
            return
        from kamer_tui.store.notes import noted

        notes = kept.notes
        if notes is None:
            notes = () if kept.note is None else (kept.note,)
        self.take_notes(noted(notes, self.contents.document))
        if kept.note is None:
            self.send(Tell(_("The note was removed")))
            return
        target = f"note:{kept.note.id}"
        for link in self.answer.page.links:
            if link.kind == "note" and link.target == target:
                self.answer.bring_in_sight(link.block, 0)
        number = kept.note.exchange.partition("#")[0]
        self.send(Tell(_("Note to question {number} kept").format(number=number)))


def _told_astray(noted: Noted) -> str:
    count = len(noted.astray)
    return ngettext(
        "{count} note of yours has no question in this text; it stands at the end",
        "{count} notes of yours have no question in this text; they stand at the end",
        count,
    ).format(count=count)


def _notes_to(document: Document) -> Noted:
    """The notes to a document, as they are kept.  Raises StoreError."""
    from kamer_tui.store.notes import notes_to

    return notes_to(document)


def _keep(note: Note, patience: float | None) -> KeptNote:
    """Keep a note, and return what came of it.  Raises StoreError."""
    from kamer_tui.reader.screens.note import KeptNote
    from kamer_tui.store.database import Store, StoreError
    from kamer_tui.store.notes import notes_of, write_note

    store = Store.of_user(patience)
    try:
        kept = write_note(store, note)
        try:
            return KeptNote(kept, notes_of(store, note.document))
        except StoreError:  # it is kept all the same
            return KeptNote(kept, None)
    finally:
        store.close()
