"""Attribute each block of the asking side to a party; tell introduction, question and remark apart.

The party that spoke last speaks on until another is named.  A question is a block that asks, with
the blocks before it in which the same party leads up to it.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from typing import Literal

from kamer_tui.document.model import Paragraph
from kamer_tui.language.patterns import beginning
from kamer_tui.parsing.blocks.block import paragraphs
from kamer_tui.parsing.structure.scoring import ScoredBlock
from kamer_tui.parsing.vocabulary import wording
from kamer_tui.parsing.vocabulary.asking import Joining

_FOLLOWS_UP = beginning(
    "a question that follows from the one before it",
    r"(?: Zo[ ](?:ja|nee|neen) | Indien[ ](?:ja|nee|niet) | Waarom[ ]niet )\b",
    ("Zo nee, waarom niet?", "Indien ja, wanneer vaart het veer?", "Waarom niet?"),
    ("Zo neemt de Duinpartij aan dat het veer vaart", "Waarom vaart het veer niet?"),
)
_NUMBERED = beginning(
    "a question with a number of its own",
    r"(?: [•▪●*–-]\s* )? \d{1,3}[.)]\s",
    ("3. Waarom vaart het veer niet?", "• 12) Wat kost de brug?"),
    ("3 veren", "1.500 euro"),
)

Role = Literal["introduction", "question", "remark"]


@dataclass(slots=True)
class Statement:
    """Blocks in which the same parties (``names``) introduce themselves, ask or remark."""

    role: Role
    names: tuple[str, ...]
    blocks: list[ScoredBlock]

    @property
    def text(self) -> str:
        """The text of its blocks."""
        return " ".join(block.text for block in self.blocks)

    @property
    def paragraphs(self) -> list[Paragraph]:
        """Its paragraphs."""
        return paragraphs(self.blocks)

    @property
    def introduces(self) -> bool:
        """True if it is an introduction, and worded as one ("hebben kennisgenomen van …")."""
        return self.role == "introduction" and any(
            wording.introduces(block.text) for block in self.blocks
        )


@dataclass(slots=True)
class Speakers:
    """The parties that speak, remembered from block to block: in ``section`` those of the section's
    heading, in ``current`` those that spoke last.
    """

    section: tuple[str, ...] = ()
    current: tuple[str, ...] = ()
    heard: set[str] = field(default_factory=set)
    """The parties that have asked or introduced themselves before."""

    def enter(self, names: tuple[str, ...]) -> None:
        """Begin the section of these parties."""
        self.section = self.current = names

    def of(self, block: ScoredBlock) -> tuple[str, ...]:
        """Tell the parties that speak in a block, and remember them for the next ones; parties that
        only join others are not remembered.
        """
        asking = block.asking
        named = asking.names
        if not named and asking.joining and not block.asks:
            return asking.joining[0].names
        if named and self.section and not asking.carried_on:
            inside = set(named) & set(self.section)
            named = named if inside else (*self.section, *named) if block.asks else named
        if asking.carried_on:
            named = tuple(dict.fromkeys((*self.current, *named)))
        if named:
            self.current = named
        return self.current or self.section

    def of_question(self, blocks: Iterable[ScoredBlock]) -> tuple[str, ...]:
        """Tell all parties that speak in the blocks of a question; they have been heard then."""
        names = dict.fromkeys(name for block in blocks for name in self.of(block))
        self.heard.update(names)
        return tuple(names)


def joinings(blocks: Iterable[ScoredBlock], *, inside: bool) -> Iterator[Joining]:
    """Find the parties that join others in these blocks.  If the blocks are not ``inside`` a
    question and say not whom they join, it is the party that asks in the same block.
    """
    for block in blocks:
        for joining in block.asking.joining:
            if not inside and not joining.whose:
                joining = joining._replace(whose=block.asking.names)
            yield joining


def read_statements(blocks: Iterable[ScoredBlock], speakers: Speakers) -> list[Statement]:
    """Cut the asking side's blocks below one heading into statements; blocks of a party that lead
    up to its question are part of it, and so is "Zo nee, waarom niet?" below it.
    """
    statements: list[Statement] = []
    pending: list[ScoredBlock] = []
    pending_names: tuple[str, ...] = ()
    for block in blocks:
        last = statements[-1] if statements and not pending else None
        if last is not None and last.role == "question" and _goes_on(last, block):
            last.blocks.append(block)
            continue
        names = speakers.of(block)
        if pending and names != pending_names:
            statements.append(_unasked(pending, pending_names, speakers))
            pending = []
        if block.asking.joining and not block.asks and not block.asking.names:
            statements.append(Statement("remark", names, [block]))
            continue
        pending.append(block)
        pending_names = names
        if block.asks:
            statements.extend(_asked(pending, names, speakers))
            pending = []
    if pending:
        statements.append(_unasked(pending, pending_names, speakers))
    return statements


def _goes_on(question: Statement, block: ScoredBlock) -> bool:
    """True if a block belongs to the question above: an item of a list, "Zo nee, waarom niet?"."""
    last = question.blocks[-1]
    if _NUMBERED.find(block.text) and block.text.endswith("?"):
        return False
    if block.is_item:
        return last.is_item or last.text.endswith((":", ";", ",", "?"))
    return _FOLLOWS_UP.find(block.text) is not None


def _asked(
    blocks: Sequence[ScoredBlock], names: tuple[str, ...], speakers: Speakers
) -> Iterator[Statement]:
    """Make a question of the blocks, and of a party's first words an introduction before it."""
    opening = 0
    if not speakers.heard.intersection(names):
        for index, block in enumerate(blocks[:-1]):
            if wording.introduces(block.text):
                opening = index + 1
    speakers.heard.update(names)
    if opening:
        yield Statement("introduction", names, list(blocks[:opening]))
    yield Statement("question", names, list(blocks[opening:]))


def _unasked(
    blocks: Sequence[ScoredBlock], names: tuple[str, ...], speakers: Speakers
) -> Statement:
    """Make an introduction of the blocks, if they are the party's first words, or a remark."""
    role: Role = "remark" if speakers.heard.intersection(names) else "introduction"
    speakers.heard.update(names)
    return Statement(role, names, list(blocks))
