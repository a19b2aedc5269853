"""The genres that can be read, in the order in which they are tried.

A genre is a module with a ``GENRE``: its name, ``recognise`` that says from the text whether it is
this genre, and ``assemble`` that turns the text into parts.  A new genre is a new module and a line
in ``GENRES``.
"""

from __future__ import annotations

from collections.abc import Mapping

from kamer_tui.parsing.genres import report
from kamer_tui.parsing.parts import GenreRules

GENRES: Mapping[str, GenreRules] = {rules.name: rules for rules in (report.RULES,)}
