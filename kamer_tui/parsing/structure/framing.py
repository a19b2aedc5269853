"""Find where the questions begin, below title and letterhead, and end, above the signatures."""

from __future__ import annotations

from collections.abc import Sequence

from kamer_tui.parsing.structure.chapters import goes_on_counting
from kamer_tui.parsing.structure.closings import closing_block
from kamer_tui.parsing.structure.scoring import ScoredBlock
from kamer_tui.parsing.vocabulary import letters
from kamer_tui.parsing.vocabulary.headings import is_chapter
from kamer_tui.parsing.vocabulary.part_headings import (
    is_committees_letter,
    part_heading,
    section_parties,
)
from kamer_tui.parsing.vocabulary.parties import PartyNames

_LONGEST_SIGNATURE = 200
_LONGEST_NAME = 40
_LONGEST_IN_CAPITALS = 40
"""A longer heading in capitals is the document's title."""
_MOST_HEADINGS = 3


def is_closing(blocks: Sequence[ScoredBlock], index: int) -> bool:
    """True if a signature, greeting or annex begins at this block: no question follows."""
    block = blocks[index]
    text = block.text
    if len(text) < letters.SHORTEST_CLOSING:
        return False
    if letters.closes(text):
        return True
    first = block.lines[0].text if block.lines else text
    if len(block.lines) in (2, 3) and first.endswith(",") and letters.is_office(first):
        # The office, with the name on the line below it.
        return len(text) < _LONGEST_SIGNATURE and not text.endswith((".", "?"))
    if len(text) > _LONGEST_SIGNATURE or text.endswith("?") or not letters.is_office(text):
        return False
    if text.endswith(",") or letters.ends_in_name(text):
        return True
    # The name is a block of its own.
    name = blocks[index + 1].text if index + 1 < len(blocks) else ""
    return len(name) < _LONGEST_NAME and not name.endswith(".")


def closing_from(blocks: Sequence[ScoredBlock], start: int) -> int:
    """Find where a signature, greeting or annex begins, from ``start`` on; or else the end."""
    end = next((at for at in range(start, len(blocks)) if is_closing(blocks, at)), len(blocks))
    return min(end, closing_block(blocks, start))


def begins(blocks: Sequence[ScoredBlock], names: PartyNames) -> int:
    """Find where the front matter ends: at the heading of a committee's letter, or else at the
    first section, part or question of a party, with the headings right above that.
    """
    for index, block in enumerate(blocks):
        if block.heading and is_committees_letter(block.text):
            return index
    for index, block in enumerate(blocks):
        if block.heading:
            opens = bool(section_parties(block.text, names)) or part_heading(block.text) is not None
        else:
            opens = bool(block.asking.names) and block.is_question
        if opens:
            return headings_above(blocks, index)
    return len(blocks)


def headings_above(blocks: Sequence[ScoredBlock], index: int) -> int:
    """Find where the headings right above a place (three at most) begin, below a letterhead."""
    start = index
    while start > max(0, index - _MOST_HEADINGS) and blocks[start - 1].heading:
        text = blocks[start - 1].text
        titles = text.isupper() and len(text) > _LONGEST_IN_CAPITALS and not is_chapter(text)
        after_comma = start > 1 and blocks[start - 2].text.endswith(",")
        if titles or after_comma or letters.is_signature(text):
            break
        # "I Algemeen" begins like the sign of a series of documents.
        if letters.opens_letterhead(text) and not goes_on_counting(blocks, start - 1):
            break
        start -= 1
    return start
