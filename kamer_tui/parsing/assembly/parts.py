"""What passes between the stages of parsing."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import NamedTuple

from kamer_tui.document.model import (
    Exchange,
    Genre,
    Heading,
    Metadata,
    Numbering,
    Paragraph,
    Party,
    Topic,
)
from kamer_tui.language.hyphens import Hyphens
from kamer_tui.sources.lines import Line


@dataclass(frozen=True, slots=True)
class Body:
    """The lines of the text itself, without furniture and footnotes, marks known."""

    lines: tuple[Line, ...]
    hyphens: Hyphens

    @property
    def texts(self) -> list[str]:
        """The texts of the lines."""
        return [line.text for line in self.lines]


@dataclass(slots=True)
class Parts:
    """What a genre makes of a body; lines that are in none of it become leftovers.

    ``front_matter`` is all text of the document itself: before the questions, and what closes it
    (a notice, a signature).  ``metadata`` is what only this genre knows; it goes before what is
    found in every document.
    """

    numbering: Numbering = "printed"
    metadata: Metadata = field(default_factory=Metadata)
    front_matter: list[Paragraph] = field(default_factory=list)
    headings: list[Heading] = field(default_factory=list)
    parties: list[Party] = field(default_factory=list)
    topics: list[Topic] = field(default_factory=list)
    exchanges: list[Exchange] = field(default_factory=list)


class Recognition(NamedTuple):
    """That a body looks like a genre: how strongly, from 0 (not at all) to 1 (no other genre is
    tried after that), and by what, as a message for the user.
    """

    strength: float
    reason: str


class GenreRules(NamedTuple):
    """One genre: its name, how it is recognised, how its parts are put together.

    ``recognise`` returns None where the body is not of this genre.  ``assemble`` gets a callback
    that it calls with the number of lines done.
    """

    name: Genre
    recognise: Callable[[Body], Recognition | None]
    assemble: Callable[[Body, Callable[[int], None]], Parts]
