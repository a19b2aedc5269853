"""The account that a genre's recipe gives of a text: turns of question and answer, text that asks
nothing, and headings, in the order of the document.

The collector makes parties, topics and exchanges of it.
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
""""front": text of the document itself; "introduction": of a party, before its questions; "remark":
of a party, without an answer."""

Level = Literal["part", "section", "topic", "end of topic"]
"""A heading of a part of the document, of a party's section, or of the turns below it; "end of
topic" has no heading, and the turns below it have no topic."""


@dataclass(slots=True)
class Turn:
    """Questions that are answered together, with their answer.

    ``numbers`` are those printed with them; without any, the collector gives the next number.
    ``label`` are the numbers as printed ("5, 6 en 7").  ``headings`` are the labels printed above
    question and answer ("Vraag 19", "Antwoord").  ``page`` is the one on which it begins; 0 stands
    for that of its first paragraph.  ``doubt`` is a message for the user, if the reading is
    uncertain.  ``above`` are the headings above the first question; the recipe makes topics,
    chapters or parties of them.
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
    """Text that neither asks nor answers.  Text of several parties is kept with the first of them,
    text without a party in the front matter.
    """

    role: Role
    names: tuple[str, ...]
    paragraphs: Sequence[Paragraph]


class Headed(NamedTuple):
    """A heading with its level; ``names`` are the parties of a section."""

    level: Level
    heading: Heading | None = None
    names: tuple[str, ...] = ()


class Joined(NamedTuple):
    """Parties that join a question: those of ``joining.whose``, or else, where their words stand
    ``inside`` a turn, the turn at ``place``, and where they stand between turns the one before.
    """

    joining: Joining
    place: int
    inside: bool


Entry = Turn | Said | Headed | Joined


class Account:
    """The entries that a recipe writes, in order; ``numbering``: the numbers are printed, or were
    assigned; ``metadata`` are the document's facts that only this genre's recipe reads.
    """

    def __init__(self, numbering: Numbering = "assigned", metadata: Metadata | None = None) -> None:
        self.numbering = numbering
        self.metadata = metadata or Metadata()
        self.entries: list[Entry] = []
        self.turns = 0
        """The number of turns so far."""

    def turn(self, turn: Turn) -> None:
        """Write a question with its answer, under the topic that is open."""
        self.entries.append(turn)
        self.turns += 1

    def doubt_last(self, doubt: str) -> None:
        """Doubt the last turn, unless there is a doubt about it."""
        for entry in reversed(self.entries):
            if isinstance(entry, Turn):
                entry.doubt = entry.doubt or doubt
                break

    def know(self, names: Iterable[str]) -> None:
        """Write that the document has these parties, even if none of them asks."""
        self.entries.append(Said("introduction", tuple(names), ()))

    def front(self, paragraphs: Iterable[Paragraph]) -> None:
        """Write text of the document itself."""
        self.entries.append(Said("front", (), tuple(paragraphs)))

    def introduce(self, names: Sequence[str], paragraphs: Iterable[Paragraph]) -> None:
        """Write text of parties that asks nothing, before their questions."""
        self.entries.append(Said("introduction", tuple(names), tuple(paragraphs)))

    def remark(self, names: Sequence[str], paragraphs: Iterable[Paragraph]) -> None:
        """Write text of parties that nobody answers."""
        self.entries.append(Said("remark", tuple(names), tuple(paragraphs)))

    def head(self, names: Sequence[str], heading: Heading) -> None:
        """Write the heading of the section of these parties."""
        self.entries.append(Headed("section", heading, tuple(names)))

    def part(self, heading: Heading) -> None:
        """Write the heading of a part of the document."""
        self.entries.append(Headed("part", heading))

    def open_topic(self, heading: Heading) -> None:
        """Write the heading of a topic, which the next turns have."""
        self.entries.append(Headed("topic", heading))

    def close_topic(self) -> None:
        """Write that the next turns have no topic."""
        self.entries.append(Headed("end of topic"))

    def join(self, joining: Joining, place: int, *, inside: bool) -> None:
        """Write that parties join the questions of others; see ``Joined``."""
        self.entries.append(Joined(joining, place, inside))
