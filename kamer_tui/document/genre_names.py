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
