"""What passes between the stages of parsing."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field

from kamer_tui.model import Exchange, Genre, Numbering, Paragraph, Party, Topic
from kamer_tui.parsing.hyphens import Hyphens
from kamer_tui.sources.lines import Line


@dataclass(frozen=True, slots=True)
class Body:
    """The lines of the text itself, without furniture and footnotes, marks known."""

    lines: tuple[Line, ...]
    hyphens: Hyphens


@dataclass(slots=True)
class Parts:
    """What a genre makes of a body; lines that are in none of it become leftovers."""

    numbering: Numbering = "printed"
    front_matter: list[Paragraph] = field(default_factory=list)
    parties: list[Party] = field(default_factory=list)
    topics: list[Topic] = field(default_factory=list)
    exchanges: list[Exchange] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class GenreRules:
    """One genre: its name, how it is recognised, how its parts are put together.

    ``assemble`` gets a callback that it calls with the number of lines done.
    """

    name: Genre
    recognise: Callable[[Body], bool]
    assemble: Callable[[Body, Callable[[int], None]], Parts]
