"""The genres that can be read.

A genre is a module with ``RULES``: its name, ``recognise`` that says from the text how much it
looks like this genre and by what, and ``assemble`` that turns the text into parts.  A new genre is
a new module and a line in ``GENRES``; the one that recognises the text most strongly reads it, the
earlier one where two do equally.  One name may have several modules: what a user calls a report
is printed with its answers or without.
"""

from __future__ import annotations

from kamer_tui.model import Genre
from kamer_tui.parsing.genres import (
    list_of_questions,
    members_questions,
    report,
    split_report,
    unanswered,
)
from kamer_tui.parsing.parts import GenreRules

GENRES: tuple[GenreRules, ...] = (
    report.RULES,
    split_report.RULES,
    list_of_questions.RULES,
    members_questions.RULES,
    unanswered.RULES,
)

GENRE_NAMES: tuple[Genre, ...] = tuple(dict.fromkeys(rules.name for rules in GENRES))
