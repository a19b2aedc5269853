"""Score each block of a text by who speaks in it, for genres without labels above questions and
answers: their words alone show who asks and who answers.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property

from kamer_tui.document.model import Side
from kamer_tui.parsing.blocks.block import Block
from kamer_tui.parsing.vocabulary.asking import NOBODY, Asking, who_asks
from kamer_tui.parsing.vocabulary.label_lines import label_alone
from kamer_tui.parsing.vocabulary.list_items import is_item
from kamer_tui.parsing.vocabulary.part_headings import part_heading
from kamer_tui.parsing.vocabulary.parties import PartyNames
from kamer_tui.parsing.vocabulary.speech import asks_something, score_of_speech

_DOUBTFUL = 0.75
"""A score nearer to 0 is doubtful."""
_ITALIC = 3.0
"""Added to the score of a block in italics: questions are often repeated in them."""


@dataclass(frozen=True)
class ScoredBlock(Block):
    """A block with the evidence of who speaks in it.

    ``asking`` are the parties that speak, if it is the asking side's.  ``label`` is the side that
    it labels, if it is nothing but a label ("Antwoord").  ``whole_asks``: if the block is a part of
    a paragraph that was cut, whether the whole paragraph asks.
    """

    asking: Asking
    label: Side | None = None
    whole_asks: bool | None = None

    @cached_property
    def score(self) -> float:
        """Above 0 if its words are the asking side's, below 0 if they are the answering side's; 0
        for a heading or a label.
        """
        if self.heading or self.label is not None:
            return 0.0
        upright = self.lines and not self.lines[0].italic  # as most are
        extra = _ITALIC if not upright and all(line.italic for line in self.lines) else 0.0
        return score_of_speech(self.text, self.asking) + extra

    @cached_property
    def asks(self) -> bool:
        """True if it asks something."""
        if self.whole_asks is not None:
            return self.whole_asks
        return not self.heading and self.label is None and asks_something(self.text)

    @property
    def is_question(self) -> bool:
        """True if its words are rather the asking side's."""
        return self.score > 0

    @property
    def is_doubtful(self) -> bool:
        """True if its words fit both sides about equally."""
        return abs(self.score) < _DOUBTFUL

    @property
    def is_item(self) -> bool:
        """True if it is an item of a list, which goes with the text above it."""
        return not self.heading and is_item(self.text)


def score_blocks(
    blocks: Sequence[Block], names: PartyNames, *, followed: bool = False
) -> list[ScoredBlock]:
    """Make scored blocks; before that, ``names`` learns all parties in them.  The last block is a
    heading only if more text ``followed`` it, or if it heads a numbered part.
    """
    for headings in (False, True):
        for block in blocks:
            if block.heading == headings:
                names.learn(block.text)
    return [_scored(block, names, may_head=followed or block is not blocks[-1]) for block in blocks]


def _scored(block: Block, names: PartyNames, *, may_head: bool) -> ScoredBlock:
    """Make a scored block, with its label or its askers."""
    heading = block.heading and (may_head or _opens_part(block.text))
    label = label_alone(block.text)
    asking = NOBODY if heading or label is not None else who_asks(block.text, names)
    return ScoredBlock(block.lines, block.paragraph, heading, asking, label)


def _opens_part(text: str) -> bool:
    """True if a text heads a numbered part ("II Antwoord van …"), which may have no text."""
    part = part_heading(text)
    return part is not None and part.numbered
