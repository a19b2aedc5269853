"""The genres' names for the user."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kamer_tui.translation import N_

if TYPE_CHECKING:  # the command line needs the names before the model is imported
    from kamer_tui.document.model import Genre

GENRE_NAMES: dict[Genre, str] = {
    "report": N_("report of a written consultation"),
    "split-report": N_("report with questions and answers apart"),
    "list": N_("list of questions and answers"),
    "members-questions": N_("members' questions"),
    "note": N_("note on account of the report"),
}

_OF_KIND: dict[str, Genre] = {
    "Verslag": "report",
    "Inbreng": "report",
    "Lijst": "list",
    "Nota": "note",
    "Memorie": "note",
    "Antwoord": "members-questions",
    "Mededeling": "members-questions",
}


def genre_of_kind(kind: str) -> Genre | None:
    """The genre of which a document is that calls itself so: a "Lijst van vragen" is a list."""
    return next((genre for word, genre in _OF_KIND.items() if kind.startswith(word)), None)
