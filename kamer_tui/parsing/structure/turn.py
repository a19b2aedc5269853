"""What a genre makes of a text: turns of question and answer, and what is said between them.

A recipe writes down an ``Account``; the collector makes parties, topics and exchanges of it.  The
entries stand in the order in which the document's parts are to follow each other.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal, NamedTuple

from kamer_tui.document.model import Heading, Metadata, Numbering, Paragraph

if TYPE_CHECKING:  # a report whose answers have headings is read without these
    from kamer_tui.parsing.blocks.block import Block
    from kamer_tui.parsing.vocabulary.asking import Joining

Role = Literal["front", "introduction", "remark"]
"""Text of the document itself; of a party, before its questions; of a party, answered by nobody."""

Level = Literal["part", "section", "topic", "end of topic"]
"""A heading of the document; of a party's section; of what follows.  Or: no topic any longer."""


@dataclass(slots=True)
class Turn:
    """Questions that are answered together, with their answer.

    ``numbers`` are those printed with them; without any, the collector counts.  ``label`` is how
    they are printed ("5, 6 en 7").  ``headings`` are the lines printed above question and answer
    ("Vraag 19", "Antwoord").  ``page`` is where it begins; 0 is the page of its first paragraph.
    ``doubt`` is what the reader is told of an uncertain reading, a message for the user.  ``above``
    are the headings between the text before and the first question; a recipe decides on them.
    """

    asked: Sequence[Paragraph] = ()
    answered: Sequence[Paragraph] = ()
    numbers: tuple[int, ...] = ()
    label: str = ""
    asked_by: tuple[str, ...] = ()
    answered_by: str | None = None
    headings: Sequence[Heading] = ()
    page: int = 0
    doubt: str | None = None
    above: Sequence[Block] = ()


class Said(NamedTuple):
    """Text that asks and answers nothing.  Text of several parties goes to the first of them, text
    of a party that is not known to the front matter.
    """

    role: Role
    names: tuple[str, ...]
    paragraphs: Sequence[Paragraph]


class Headed(NamedTuple):
    """A heading, and what it is the heading of; ``names`` are the parties of a section."""

    level: Level
    heading: Heading | None = None
    names: tuple[str, ...] = ()


class Joined(NamedTuple):
    """Parties that join what was asked: the turn at ``place`` where their words stand in it, the
    one before ``place`` else, or what the parties in ``joining.whose`` asked.
    """

    joining: Joining
    place: int
    inside: bool


Entry = Turn | Said | Headed | Joined


class Account:
    """All that a recipe found, in order; ``numbering`` tells whether numbers are printed or were
    assigned, ``metadata`` what only this genre says of the document.
    """

    def __init__(
        self, numbering: Numbering = "assigned", metadata: Metadata | None = None
    ) -> None:
        self.numbering = numbering
        self.metadata = metadata or Metadata()
        self.entries: list[Entry] = []
        self.turns = 0
        """How many turns there are so far."""

    def turn(self, turn: Turn) -> None:
        """A question with its answer, under the topic that is open."""
        self.entries.append(turn)
        self.turns += 1

    def know(self, names: Iterable[str]) -> None:
        """Take up parties, also those of which nothing more will be said."""
        self.entries.append(Said("introduction", tuple(names), ()))

    def front(self, paragraphs: Iterable[Paragraph]) -> None:
        """A text of the document itself."""
        self.entries.append(Said("front", (), tuple(paragraphs)))

    def introduce(self, names: Sequence[str], paragraphs: Iterable[Paragraph]) -> None:
        """A text of parties that asks nothing, before what they ask."""
        self.entries.append(Said("introduction", tuple(names), tuple(paragraphs)))

    def remark(self, names: Sequence[str], paragraphs: Iterable[Paragraph]) -> None:
        """A text of parties that nobody answers."""
        self.entries.append(Said("remark", tuple(names), tuple(paragraphs)))

    def head(self, names: Sequence[str], heading: Heading) -> None:
        """The heading of the parties' section."""
        self.entries.append(Headed("section", heading, tuple(names)))

    def part(self, heading: Heading) -> None:
        """A heading of the document's own parts."""
        self.entries.append(Headed("part", heading))

    def open_topic(self, heading: Heading) -> None:
        """From here on turns are under this topic."""
        self.entries.append(Headed("topic", heading))

    def close_topic(self) -> None:
        """From here on turns are under no topic."""
        self.entries.append(Headed("end of topic"))

    def join(self, joining: Joining, place: int, *, inside: bool) -> None:
        """Parties join what others ask."""
        self.entries.append(Joined(joining, place, inside))
