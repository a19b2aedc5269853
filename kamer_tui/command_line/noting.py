"""The user's notes on the command line."""

from __future__ import annotations

import json
import shlex
import sys
from collections.abc import Iterable, Sequence
from itertools import groupby
from pathlib import Path

from kamer_tui.command_line.usage import PROGRAM, UsageError
from kamer_tui.document.model import Document
from kamer_tui.document.search.index import SearchIndex
from kamer_tui.document.search.texts import Searched, passages_of_notes
from kamer_tui.document.search.whole import asks_for_notes, search, understood
from kamer_tui.document.selection import Selection
from kamer_tui.export.folded import folded
from kamer_tui.export.own_notes import note_as_json
from kamer_tui.export.plain_text import line_width
from kamer_tui.saying import say
from kamer_tui.store import notes as kept
from kamer_tui.store.database import Store, StoreError
from kamer_tui.store.notes import BETWEEN_MARKS, Note, Noted
from kamer_tui.store.rescue import rescued
from kamer_tui.translation import _
from kamer_tui.untrusted import clean_name

INDENT = "  "


def notes_to(document: Document) -> Noted:
    """The notes to a document.  Raises UsageError where they can't be read."""
    try:
        return kept.notes_to(document)
    except StoreError as error:
        raise UsageError(str(error)) from None


def lines_of_notes(document: Document) -> dict[int, list[str]]:
    """The lines of the notes to each exchange, by its place.  Raises UsageError."""
    by_place = notes_to(document).by_place
    return {
        place: [line for note in notes for line in kept.lines_of(note)]
        for place, notes in by_place.items()
    }


def with_found_notes(document: Document, selection: Selection) -> Selection:
    """The selection, with the places of what its query finds where that asks for the user's notes.
    Raises UsageError, and SelectionError for a query that is wrong.
    """
    query = selection.search
    if query is None or not asks_for_notes(query):
        return selection
    found = search(document, query, lines_of_notes(document))
    places = frozenset(match.exchange for match in found.matches)
    return selection._replace(search=None, places=places)


def listed_notes(query: str | None, *, as_json: bool) -> tuple[str, bool]:
    """The notes to all documents, those that a query finds, for standard output; and whether there
    are any.  Raises SelectionError for a query that is wrong, UsageError where notes can't be read.
    """
    store = Store.of_user()
    try:
        notes, paths = kept.all_notes(store), kept.paths_of(store)
    except StoreError as error:
        raise UsageError(str(error)) from None
    finally:
        store.close()
    for path in rescued():
        say(_("A note that could not be kept stands in {path}.").format(path=clean_name(str(path))))
    if query is not None:
        notes = _found(notes, query)
    if as_json:
        listed = [_as_json(note, paths.get(note.document)) for note in notes]
        return json.dumps(listed, ensure_ascii=False, indent=2) + "\n", bool(notes)
    if not notes:
        say(_("No notes.") if query is None else _("No note has that."))
    return _as_text(notes, paths), bool(notes)


def _found(notes: Sequence[Note], query: str) -> tuple[Note, ...]:
    """The notes that a query finds, in their words or in what they belong to."""
    asked = understood(query)
    texts = [
        Searched(
            tuple(passages_of_notes(kept.lines_of(note))),
            tuple(filter(None, (note.title, note.sentence, note.citation))),
        )
        for note in notes
    ]
    return tuple(notes[at] for at in SearchIndex(texts).find(asked).texts())


def _as_json(note: Note, path: str | None) -> dict[str, object]:
    return {
        "document": note.document,
        "title": note.title or None,
        "citation": note.citation or None,
        "path": path,
        **note_as_json(note, astray=True),
    }


def _as_text(notes: Iterable[Note], paths: dict[str, str]) -> str:
    """The notes in words, document by document."""
    width = line_width(sys.stdout)
    blocks = []
    for document, together in groupby(notes, key=lambda note: note.document):
        listed = list(together)
        title = next((note.title for note in reversed(listed) if note.title), "")
        blocks.append(folded(" · ".join(filter(None, (title, clean_name(document)))), width))
        for note in listed:
            lines = [_of_question(note, paths.get(document))]
            lines += [f"«{note.sentence}»"] if note.sentence else []
            lines += [BETWEEN_MARKS.join(note.marks)] if note.marks else []
            lines += [line for line in note.text.split("\n") if line.strip()]
            room = None if width is None else width - len(INDENT)
            block = "\n".join(folded(line, room) for line in lines)
            blocks.append("\n".join(f"{INDENT}{line}" for line in block.split("\n")))
    return "\n\n".join(blocks) + "\n" if blocks else ""


def _of_question(note: Note, path: str | None) -> str:
    """The question of a note, its citation, and how to open it."""
    number = note.exchange.partition("#")[0]
    parts = [_("Question {number}").format(number=number), note.citation]
    if path is not None:
        words = [PROGRAM, _shown(path)]
        words += ["--at", number] if number.isascii() and number.isdecimal() else []
        parts.append(shlex.join(words) if "~" not in words[1] else " ".join(words))
    return " · ".join(filter(None, parts))


def _shown(path: str) -> str:
    """A path that a shell takes, the home folder as ``~`` where that needs no quotes."""
    try:
        short = str(Path("~") / Path(path).relative_to(Path.home()))
    except (ValueError, RuntimeError):
        return clean_name(path)
    return short if shlex.quote(short[1:]) == short[1:] else clean_name(path)
