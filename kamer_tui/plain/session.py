"""A session: what is read, selected and searched for, and what of it is told.

It has the reader's own state and events (``reader.core``), so that numbers, jumps, links, filters
and search are the same; it knows no terminal.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from kamer_tui.document.model import Document, Exchange
from kamer_tui.plain.greeting import greeting
from kamer_tui.plain.left import Leaving
from kamer_tui.plain.notes import Notes
from kamer_tui.plain.telling import (
    Part,
    parts_of,
    place_in_list,
    title_line,
    told_numbers,
)
from kamer_tui.reader.core.contents import Contents
from kamer_tui.reader.core.events import CountNotes, Event, GoTo, ListAgain, Place, Step
from kamer_tui.reader.core.mark_filters import words_of
from kamer_tui.reader.core.state import opening
from kamer_tui.reader.core.update import update
from kamer_tui.translation import _, ngettext

if TYPE_CHECKING:
    from kamer_tui.store.database import Store


class Session:
    """One document as it is read; ``heard`` is False as long as what stands at this place was not
    told, which is what reading on tells first.
    """

    def __init__(
        self,
        document: Document,
        store: Callable[[], Store],
        ask: Callable[[str], str | None],
        at: int | None = None,
    ) -> None:
        """``store`` opens what the user keeps; ``ask`` puts a question to the user and gives the
        answer, None where none will come.
        """
        self.document = document
        self.contents = Contents(document)
        self.state = opening(self.contents, at)
        self.notes = Notes(self.contents, store)
        self.ask = ask
        self.bit_by_bit = False
        """True if a text is told a paragraph at a time."""
        self.heard = False
        self.exported: frozenset[int] = frozenset()
        """The selection that was exported last."""
        self.leaving: Leaving | None = None
        """What keeps how the document is left."""
        self.is_leaving = False
        """True if the user was told that ending loses the selection."""
        self.ahead: list[Part] = []
        """What is still to be told of what was begun."""

    @property
    def here(self) -> Place:
        """The place that going back returns to."""
        return Place(self.state.entry)

    @property
    def exchange(self) -> Exchange | None:
        """The exchange that is read."""
        return self.contents.exchange(self.state.entry)

    @property
    def place(self) -> int | None:
        """The place in the document of the exchange that is read."""
        return self.contents.exchange_of_entry.get(self.state.entry)

    def begin(self, at: int | None) -> Part:
        """Read the user's notes, and tell the question at which one asked to begin; tell why that
        can't be done.
        """
        lines = list(filter(None, (self.notes.read(),)))
        found = self.leaving.reopened(at) if self.leaving is not None else None
        if found is not None:
            self.state = found.state
            self.happen(ListAgain(*found.listed))
        if self.leaving is not None:
            self.state = self.state._replace(is_kept=True)
            self.leaving.opened(self.state)
        message = self.state.message if found is None else found.state.message
        self.state = self.state._replace(message="")
        if message:
            lines.append(f"{message}.")
        if found is not None and message and self.state.entry >= 0:
            lines += self.where()
        known = at is not None and self.contents.entry_of_number(at) is not None
        return [*lines, *self.tell()] if known else lines

    def keep_place(self) -> Part:
        """Keep how the document is left; tell why that can't be done, once."""
        if self.leaving is None or self.state.entry < 0:
            return []
        was_kept = self.state.is_kept
        problem = self.leaving.keep(self.state)
        self.state = self.state._replace(is_kept=not problem)
        if not was_kept or not problem:
            return []
        return [_("Place not kept: {reason}").format(reason=problem) + "."]

    def change_notes(self, change: Callable[[int], str], place: int) -> Part:
        """Change the note to the exchange at that place of the document; tell what was done."""
        told = change(place)
        self.happen(CountNotes())
        return [told]

    def happen(self, event: Event) -> None:
        """Let an event change the state."""
        before = self.state
        self.state = update(self.contents, before, event)
        if self.state.entry != before.entry:
            self.heard = False
            self.ahead = []

    def go(self, entry: int) -> Part:
        """Go to an entry, and tell it."""
        self.happen(GoTo(Place(entry), self.here))
        return self.tell()

    def tell(self, *, whole_question: bool = False) -> Part:
        """Tell the entry that is read, after what the way there put aside."""
        if self.state.entry < 0:
            return [_("Nothing to read: the file has no text. Is it the right one?")]
        lines = []
        if self.state.widened:
            lines.append(_("Put aside what hid it; {shown}.").format(shown=self.told_list()))
            self.state = self.state._replace(widened=False)
        parts = parts_of(self.contents, self.state, self._own(), whole=whole_question)
        self.heard = True
        self.ahead = parts
        return [*lines, *self.read_on()]

    def read_on(self) -> Part:
        """Tell what comes next: the rest of what was begun, else the next text of the list."""
        if not self.heard:
            return self.tell()
        if not self.ahead:
            before = self.state.entry
            self.happen(Step(1))
            return [_("This is the end.")] if self.state.entry == before else self.tell()
        if not self.bit_by_bit:
            parts, self.ahead = self.ahead, []
            return [line for part in parts for line in part]
        lines = [line for line in self.ahead[0] if line]
        self.ahead = self.ahead[1:]
        if self.ahead:
            left = len(self.ahead)
            more = ngettext("{count} part more", "{count} parts more", left).format(count=left)
            lines.append(f"({more})")
        return lines

    def list_on(self, lines: Sequence[str], at_once: int) -> Part:
        """Tell the first of many lines; reading on tells more of them."""
        self.heard = True
        groups = [list(lines[at : at + at_once]) for at in range(0, len(lines), at_once)]
        told, self.ahead = (groups[0] if groups else []), groups[1:]
        if self.ahead:
            left = len(lines) - len(told)
            told.append(ngettext("({count} more)", "({count} more)", left).format(count=left))
        return told

    def told_list(self) -> str:
        """How many questions are shown, and by which filters."""
        shown = sum(1 for one in self.state.shown if one in self.contents.exchange_of_entry)
        told = ngettext("{count} question", "{count} questions", shown).format(count=shown)
        filters = [self.state.party or ""]
        if self.state.mark is not None:
            filters.append(words_of(self.state.mark))
        if self.state.search is not None:
            filters.append(f"«{self.state.search.query}»")
        return ": ".join(filter(None, ("; ".join(filter(None, filters)), told)))

    def where(self) -> Part:
        """Where one is, and what is selected."""
        if self.state.entry < 0:
            return greeting(self.document)
        lines = [title_line(self.contents, self.state.entry)]
        state = self.state
        narrowed = state.party or state.mark or state.search
        place = place_in_list(self.contents, state)
        lines += filter(None, (place, self.told_list() if narrowed else ""))
        if self.state.selected:
            lines.append(self.told_selection())
        return lines

    def told_selection(self) -> str:
        """How many questions are selected, and which."""
        labels = [
            one.label for one in map(self.contents.exchange, sorted(self.state.selected)) if one
        ]
        if not labels:
            return _("Nothing is selected.")
        count = ngettext("{count} selected: {numbers}", "{count} selected: {numbers}", len(labels))
        return count.format(count=len(labels), numbers=told_numbers(labels))

    def _own(self) -> list[str]:
        """What the user did with the question that is read."""
        own = [_("selected")] if self.state.entry in self.state.selected else []
        if self.state.entry in self.contents.noted_entries:
            own.append(_("with a note"))
        return own
