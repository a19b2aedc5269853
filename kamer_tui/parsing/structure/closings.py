"""The end of a letter below its last answer: greeting, signature, names."""

from __future__ import annotations

from collections.abc import Sequence

from kamer_tui.parsing.blocks.block import Block
from kamer_tui.parsing.vocabulary import letters

_LONGEST_SIGNATURE = 200
"""In characters: of each block from the signature on."""
_MOST_BLOCKS = 12
_ENDS = (".", "!", "?", "]", ")", "”", "»", "’", '"')
_GOES_ON = (".", ";", ":", "?", " en")


def closing_from(blocks: Sequence[Block]) -> int:
    """Find where the greeting or the signature begins below an answer, whose own first block it
    can't be; the number of blocks if there is none.  The answer above ends a sentence; only short
    blocks follow, and none of them ends one, as text that goes on would.
    """
    for index in range(max(1, len(blocks) - _MOST_BLOCKS), len(blocks)):
        if (
            _closes(blocks[index])
            and blocks[index - 1].text.endswith(_ENDS)
            and all(
                letters.heads_notes(block.text)
                or (len(block.text) <= _LONGEST_SIGNATURE and not block.text.endswith(_GOES_ON))
                for block in blocks[index:]
            )
        ):
            return index
    return len(blocks)


def _closes(block: Block) -> bool:
    """True for "Hoogachtend,", for an office with a name, or with a comma at its line's end, and
    for the heading of notes that were below it.
    """
    first = block.lines[0].text if block.lines else block.text
    return (
        letters.greets(block.text)
        or letters.heads_notes(block.text)
        or letters.is_signature(block.text)
        or (first.endswith(",") and letters.is_office(first))
    )
