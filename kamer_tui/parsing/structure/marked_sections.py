"""Sections of parties whose headings are nothing but names, where the form of the source marks the
headings up: "Duinpartij" above what that party asks.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from kamer_tui.parsing.blocks.heading_lines import PartyHeading
from kamer_tui.parsing.lines.marked_headings import names_in, parties_named
from kamer_tui.sources.lines import Line


def marked_sections(
    lines: Sequence[Line], found: Mapping[int, PartyHeading]
) -> dict[int, PartyHeading]:
    """The headings of parties' sections by the place of their line: those that were ``found`` by
    their words, and those marked up that consist of names which the text says are parties'.
    """
    names = names_in(lines)
    sections = dict(found)
    for place, line in enumerate(lines):
        parties = parties_named(line, names) if place not in found else ()
        if parties:
            sections[place] = PartyHeading(parties, 1)
    return dict(sorted(sections.items()))
