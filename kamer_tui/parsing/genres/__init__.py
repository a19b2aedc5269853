"""The genres that can be read.

A genre is a module with ``RULES``: its name, ``recognise`` that says from the text how much it
looks like this genre and by what, and ``assemble`` that turns the text into parts.  A new genre is
a new module and a line in ``MODULES``; the one that recognises the text most strongly reads it, the
earlier one where two do equally.  One name may have several modules: what a user calls a report
is printed with its answers or without.

To write one: take ``list_of_questions`` as the pattern, the shortest.  ``recognise`` looks at the
first lines and is quick, since every text is shown to it.  ``assemble`` reads numbered questions
with ``numbered.read_numbered``, which finds the labels, pairs questions with answers and says where
it is not sure; what is left to the genre is who asks (``members``, ``speakers``), which headings
are topics, and what the document says of itself (``Parts.metadata``).  Every line goes into some
part once; what goes into none is shown as a leftover.  Then a sample in ``kamer_tui/sample``, and
beside it in ``tests/fixtures`` the Document that it is, written by hand.
"""

from __future__ import annotations

from collections.abc import Iterator
from importlib import import_module

from kamer_tui.model import Genre
from kamer_tui.parsing.parts import GenreRules

MODULES: tuple[tuple[Genre, str], ...] = (
    ("report", "report"),
    ("split-report", "split_report"),
    ("list", "list_of_questions"),
    ("members-questions", "members_questions"),
    ("note", "note"),
    ("report", "report_in_turn"),
    ("report", "unanswered"),
    ("list", "list_unnumbered"),
    ("report", "unlabelled"),
)
"""Each genre's name and module, in the order in which they are tried."""

GENRE_NAMES: tuple[Genre, ...] = tuple(dict.fromkeys(name for name, _ in MODULES))


def rules_of(genre: Genre | None = None) -> Iterator[GenreRules]:
    """The rules of that genre, or of all.

    A module is imported when its turn comes: compiling the patterns of them all takes longer
    than reading a report.
    """
    for name, module in MODULES:
        if genre is None or name == genre:
            rules: GenreRules = import_module(f"{__name__}.{module}").RULES
            yield rules
