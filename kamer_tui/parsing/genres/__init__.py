"""The genres that can be read.

A genre is a module with ``RULES``: its name, ``recognise`` that says from the text how much it
looks like this genre and by what, and ``assemble`` that turns the text into parts.  A new genre is
a new module and a line in ``GENRES``; the one that recognises the text most strongly reads it, the
earlier one where two do equally.
"""

from __future__ import annotations

from collections.abc import Mapping

from kamer_tui.parsing.genres import list_of_questions, members_questions, report
from kamer_tui.parsing.parts import GenreRules

GENRES: Mapping[str, GenreRules] = {
    rules.name: rules for rules in (report.RULES, list_of_questions.RULES, members_questions.RULES)
}
