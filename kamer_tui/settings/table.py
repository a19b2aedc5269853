"""What can be set: a row for each setting, from which the file's form, the README and what
``kamer-tui config`` tells are made.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

from kamer_tui.settings.model import AUTO
from kamer_tui.settings.values import Kind, Language, OneOf, Texts, Whole, YesNo
from kamer_tui.translation import LANGUAGES, N_

EXPORT_FORMATS = ("markdown", "json", "csv", "html", "docx")
EXPORT = "export"
KEYS, THEMES, PARTY_COLOURS = "keys", "themes", "party-colours"
"""The tables whose names are the user's, or those of commands."""
BASE = "base"
"""The name of what an own theme is made of."""


class Row(NamedTuple):
    """A setting: where it stands in the file, the field of ``Settings`` that it fills, the kind of
    its values, and what it is for, untranslated.
    """

    path: tuple[str, ...]
    field: str
    kind: Kind
    what: str

    @property
    def name(self) -> str:
        """Its name with that of its table, such as "export.format"."""
        return ".".join(self.path)


ROWS: tuple[Row, ...] = (
    Row(("language",), "language", Language(LANGUAGES), N_("the language of the program")),
    Row(
        ("theme",),
        "theme",
        OneOf((AUTO,)),
        N_("the colours; auto is dark or light as the terminal is"),
    ),
    Row(("measure",), "measure", Whole(30, 200), N_("the most columns of a line of text")),
    Row(("marks",), "marks", Texts(), N_("the ready marks for notes, in their order")),
    Row(
        ("panes", "parties"),
        "parties_columns",
        Whole(6, 40, auto=True),
        N_("the columns of the parties"),
    ),
    Row(
        ("panes", "questions"),
        "questions_columns",
        Whole(16, 100, auto=True),
        N_("the columns of the questions"),
    ),
    Row(
        ("list", "lines"),
        "row_lines",
        Whole(1, 3, auto=True),
        N_("the most lines of a question in the list"),
    ),
    Row(
        (EXPORT, "format"),
        "export_format",
        OneOf(EXPORT_FORMATS),
        N_("the form of an export where nothing else says it"),
    ),
    Row(
        (EXPORT, "data"),
        "export_data",
        YesNo(),
        N_("the facts of the document at the head of Markdown"),
    ),
    Row((EXPORT, "notes"), "export_notes", YesNo(), N_("your own notes in an export, set apart")),
    Row(
        (EXPORT, "language"),
        "export_language",
        OneOf(LANGUAGES),
        N_("the language of the labels in an export"),
    ),
)
OWN_TABLES: tuple[tuple[str, str], ...] = (
    (KEYS, N_("the keys of each command, in place of its own; an empty text is no key")),
    (THEMES, N_("themes of your own: a built-in one with other colours")),
    (PARTY_COLOURS, N_("a colour for a party, beside its name")),
)


def themes_told(themes: Iterable[str]) -> str:
    """What the theme can be, where these are built in."""
    return OneOf((AUTO, *themes)).told()


def names_at_top() -> tuple[str, ...]:
    """All that may stand at the top of the file: settings and tables."""
    tables = (name for name, _what in OWN_TABLES)
    return tuple(dict.fromkeys((*(row.path[0] for row in ROWS), *tables)))
