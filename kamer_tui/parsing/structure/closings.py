"""The end of a letter below its last answer: formula, place, greeting, who signs, annexes."""

from __future__ import annotations

import itertools
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from kamer_tui.parsing.blocks.block import Block
from kamer_tui.parsing.blocks.paragraphs import split_paragraphs
from kamer_tui.parsing.structure import closing_parts as ends
from kamer_tui.parsing.vocabulary.letters import heads_notes
from kamer_tui.sources.lines import Line

_MOST_PARTS = 24
_MOST_ABOVE_NAME = 4
"""Of parts: a place, an institution, offices, and then a name."""


class Closing(NamedTuple):
    """The closing below an answer: it begins at the line ``start``; ``parts`` are its lines, and
    the last of them all that follows.  ``sure``: what follows is an annex or a note, or nothing.
    """

    start: int
    parts: Sequence[ends.Part]
    sure: bool

    def groups(self) -> Iterator[Sequence[Line]]:
        """Give the lines of each of its paragraphs."""
        for part in self.parts:
            yield from [part.lines] if part.kind else split_paragraphs(part.lines, None)


def find_closing(lines: Sequence[Line]) -> Closing | None:
    """Find the first place below the first line where a closing begins, and all lines to the end
    may belong to it; None without one.
    """
    start = 1
    while start < len(lines):
        end = start + 1
        if ends.begins_part(lines, start) and _closes(
            ends.parts_from(lines, start, _MOST_ABOVE_NAME + 2), lines[start - 1]
        ):
            parts = ends.parts_from(lines, start, _MOST_PARTS)
            end = start + sum(len(part.lines) for part in parts)
            sure = (
                end == len(lines)
                or ends.line_kind(lines[end].text[: ends.LONGEST_OTHER]) in ends.FOLLOW
            )
            if sure or any(part.kind == "greeting" for part in parts):
                below = [ends.Part(None, lines[end:])] if end < len(lines) else []
                return Closing(start, [*parts, *below], sure)
        start = end
    return _heading_of_notes(lines)


def _heading_of_notes(lines: Sequence[Line]) -> Closing | None:
    """Find the heading of notes that stood below it, as the last line."""
    last = len(lines) - 1
    if last < 1 or not heads_notes(lines[last].text) or not ends.begins_part(lines, last):
        return None
    return Closing(last, [ends.Part("note", lines[last:])], sure=True)


def part_closing(lines: Sequence[Line], start: int) -> tuple[int, Sequence[Sequence[Line]]]:
    """Find where a sure closing begins below the line ``start``, or the end; and its paragraphs."""
    closing = find_closing(lines[start:])
    if closing is None or not closing.sure:
        return len(lines), ()
    return start + closing.start, tuple(closing.groups())


def closing_block(blocks: Sequence[Block], start: int = 0) -> int:
    """Find the block with which a closing begins, from ``start`` on; their number without one."""
    lines = [line for block in blocks[start:] for line in block.lines]
    closing = find_closing(lines)
    first = len(lines) if closing is None else closing.start
    for place in range(start, len(blocks)):
        if first <= 0:
            return place
        first -= len(blocks[place].lines)
    return len(blocks)


def _closes(parts: Sequence[ends.Part], above: Line) -> bool:
    """True if the parts from the first on are a closing: a greeting; a formula; or who signs, below
    the end of a sentence, or of a list or an address if it is surely a signature.
    """
    if not parts:
        return False
    kinds = [part.kind for part in parts]
    signs = _signs(parts) or (kinds == ["office"] and parts[0].ends_in_comma)
    if kinds[0] == "formula" and len(kinds) == 1:
        return True
    if kinds[0] in ("formula", "copy"):
        return kinds[1] in ("greeting", "name") or kinds[1:] == ["body"] or _signs(parts[1:])
    if kinds[0] == "greeting" or above.text.endswith(ends.ENDS):
        return kinds[0] == "greeting" or signs
    alone = ends.line_kind(above.text) is None and not above.text.endswith(ends.INTRODUCES)
    return alone and kinds[:2] == ["office", "name"] and parts[0].ends_in_comma


def _signs(parts: Sequence[ends.Part]) -> bool:
    """True if one of the first parts is a greeting or a mark of signing, or if a name stands beside
    an office or below a place.  Of words that only may be a name, a comma shows that they are one,
    or one behind the office.
    """
    known = list(itertools.takewhile(lambda part: part.kind, parts[:_MOST_ABOVE_NAME]))
    kinds = [part.kind for part in known]
    if "greeting" in kinds or "signed" in kinds:
        return True
    if "office" not in kinds:
        return "place" in kinds and "name" in kinds
    may_be_names = "body" in kinds and any(
        part.ends_in_comma for part in known if part.kind in ("office", "body")
    )
    return "name" in kinds or may_be_names
