"""Use a store as an ordinary user: ``python -m tests.store.ordinary FOLDER``; prints what it says.

Whoever runs tests as root may write everywhere: this gives that up before the store is used.
"""

from __future__ import annotations

import contextlib
import os
import sys
from pathlib import Path

from kamer_tui.document.model import Document
from kamer_tui.store.database import Store, StoreError
from kamer_tui.store.documents import Place, keep, kept_of, known_documents
from kamer_tui.store.identity import identity_of
from kamer_tui.store.notes import Note, all_notes, notes_of, write_note
from tests.builders import small_report

NOBODY = 65534


def said_by(store: Store, document: Document) -> list[str]:
    """What the store says of reading and of writing, a line each; "done" where all went well."""
    identity = identity_of(document)
    note = Note(None, identity, "1", "anker", text="opzoeken")
    acts = (
        lambda: kept_of(store, identity),
        lambda: known_documents(store),
        lambda: all_notes(store),
        lambda: notes_of(store, identity),
        lambda: write_note(store, note),
        lambda: keep(store, document, None, Place("1")),
    )
    said = []
    for act in acts:
        try:
            act()
        except StoreError as error:
            said.append(str(error))
        else:
            said.append("done")
    return said


def main() -> int:
    """Use the store in the folder."""
    document = small_report()
    if os.getuid() == 0:
        with contextlib.suppress(OSError):
            os.setgroups([])
        os.setgid(NOBODY)
        os.setuid(NOBODY)
    print("\n".join(said_by(Store(Path(sys.argv[1])), document)))
    return 0


if __name__ == "__main__":
    sys.exit(main())
