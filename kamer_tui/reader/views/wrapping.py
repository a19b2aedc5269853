"""Blocks become rows of a given width.

A row has the bounds of its text in the block: so every place of a text can be found on the screen,
and every cell of the screen in the text.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache
from typing import NamedTuple

from rich.cells import cell_len

from kamer_tui.reader.core.page import Ink, PageBlock

ELLIPSIS = "…"
APART = " · "
"""Stands between the parts of a line."""
SHORTEST_PART = 10
"""A part that would be cut to fewer cells than this is left out."""
MOST_LOST = 4
"""Cells that may stay empty for a text to be cut between words."""
MINIMUM_WIDTH = 8
"""The indentation shrinks before the text gets narrower than this."""

_NOT_ONE_CELL = re.compile(
    "[^\x20-\u02ff\u0370-\u0482\u048a-\u052f\u2010-\u2027\u2030-\u205e\u2070-\u209c\u20a0-\u20bf]"
)


class TextRow(NamedTuple):
    """``text[start:end]`` of that block behind ``indent`` blank columns; ``cut`` tells that an
    ellipsis follows.  A blank row has block -1.  ``lead`` stands in the last of the blank columns,
    ``tail`` behind the text: both are the reader's own.  ``barred`` rows are the answer's.
    """

    block: int
    start: int
    end: int
    indent: int = 0
    cut: bool = False
    lead: str = ""
    tail: str = ""
    barred: bool = False


BLANK = TextRow(-1, 0, 0)
BARRED_BLANK = BLANK._replace(barred=True)


_BEFORE_A_NUMBER = re.compile(r"(?<=[^,;\s]) (?=[0-9])")
"""A blank that no line ends at within a reference: "Kamerstuk 21 501-20", "nr. 12"."""
_REFERRING: frozenset[Ink] = frozenset(("link", "document", "lost"))
_FEWEST_TO_BIND = 24
"""In fewer columns a reference is broken where it has a blank, rather than within a word."""


def bound(block: PageBlock, width: int) -> str:
    """The block's text with no-break spaces where a reference is not to be broken."""
    text = block.text
    if width < _FEWEST_TO_BIND:
        return text
    for start, end, ink in block.spans:
        if ink in _REFERRING and " " in text[start:end]:
            text = text[:start] + _BEFORE_A_NUMBER.sub("\xa0", text[start:end]) + text[end:]
    return text


@lru_cache(maxsize=16)
def _pattern(width: int) -> re.Pattern[str]:
    """As many whole words as fit the width; a word may end at its hyphen; a longer one is cut."""
    return re.compile(
        rf" *(?:(\S.{{0,{width - 1}}}(?<! )(?=[ ]|$|(?<=[^\W\d_]{{2}}-)(?=[^\W\d_]{{2}})))"
        rf"|(\S.{{0,{width - 1}}}))",
        re.DOTALL,
    )


def wrapped(text: str, width: int, hang: int = 0) -> Iterator[tuple[int, int]]:
    """Bounds of the rows of a text, the second and later ones ``hang`` columns narrower."""
    width = max(1, width)
    if len(text) <= width and not _NOT_ONE_CELL.search(text):
        yield 0, len(text)
        return
    if _NOT_ONE_CELL.search(text):
        yield from _wrapped_by_cells(text, width, hang)
        return
    narrower = max(1, width - hang)
    place = 0
    while place < len(text):
        found = _pattern(width).match(text, place)
        if found is None:
            return
        start, end = found.span(1) if found[1] is not None else found.span(2)
        yield start, end
        place = end
        width = narrower


def _wrapped_by_cells(text: str, width: int, hang: int) -> Iterator[tuple[int, int]]:
    """Wrap a text in which some characters take no cell, or two."""
    narrower = max(1, width - hang)
    start = end = used = 0
    for word in re.finditer(r" *[^ ]+", text):
        gap = len(word[0]) - len(word[0].lstrip(" "))
        cells = cell_len(word[0])
        if end > start and used + cells <= width:
            end, used = word.end(), used + cells
            continue
        if end > start:
            yield start, end
            width = narrower
        start = end = word.start() + gap
        used = 0
        for place in range(start, word.end()):
            size = cell_len(text[place])
            if used + size > width and place > start:
                yield start, place
                width = narrower
                start, used = place, 0
            end, used = place + 1, used + size
    if end > start:
        yield start, end


def clip(text: str, width: int) -> tuple[int, bool]:
    """The number of characters to show in that many cells, and whether the text is cut, with room
    for the ellipsis: at a word where no more than ``MOST_LOST`` cells stay empty, else in it.
    """
    if cell_len(text) <= width:
        return len(text), False
    end = used = 0
    for character in text:
        used += cell_len(character)
        if used > width - 1:
            break
        end += 1
    space = text.rfind(" ", 0, end + 1)
    if space > 0 and cell_len(text[space:end]) <= MOST_LOST:
        end = space
    return len(text[:end].rstrip(" ,;:-–")), True


def clipped(text: str, width: int) -> str:
    """The text in at most that many cells, cut at a word with an ellipsis."""
    if width <= 0:
        return ""
    end, cut = clip(text, width)
    return text[:end] + ELLIPSIS if cut else text


def rows_within(text: str, width: int, most: int) -> list[tuple[int, int, bool]]:
    """Bounds of at most so many rows of a text, and whether it is cut there: then an ellipsis
    follows.
    """
    rows: list[tuple[int, int, bool]] = []
    for start, end in wrapped(text, width) if most > 1 else [(0, len(text))]:
        if len(rows) == most - 1:
            size, cut = clip(text[start:], max(1, width))
            rows.append((start, start + size, cut))
            break
        rows.append((start, end, False))
    return rows


def fitting(parts: Sequence[str], room: int) -> str:
    """As much of the parts as fits: the last is cut, then left out, then the one before it."""
    parts = [part for part in parts if part]
    while parts:
        text = APART.join(parts)
        if cell_len(text) <= room:
            return text
        left = room - cell_len(text) + cell_len(parts[-1])
        if len(parts) == 1 or left >= SHORTEST_PART:
            return APART.join([*parts[:-1], clipped(parts[-1], left)])
        parts.pop()
    return ""


def whole_parts(parts: Sequence[str], room: int) -> str:
    """As many of the parts as fit whole, from the first on; the first is cut where it doesn't."""
    kept = [clipped(part, room) for part in parts[:1]]
    for part in parts[1:]:
        if cell_len(APART.join([*kept, part])) > room:
            break
        kept.append(part)
    return APART.join(kept)


def lines_of_parts(parts: Sequence[str], room: int) -> list[str]:
    """All the parts, on as many lines as they need; a line ends between two of them if it can."""
    lines: list[str] = []
    left = [part for part in parts if part]
    while left:
        taken = len(whole_parts(left, room).split(APART)) if cell_len(left[0]) <= room else 1
        lines.append(APART.join(left[:taken]))
        left = left[taken:]
    return lines


def rows_of(blocks: Sequence[PageBlock], width: int) -> list[TextRow]:
    """The rows of the blocks, one under the other."""
    rows: list[TextRow] = []
    append = rows.append
    for index, block in enumerate(blocks):
        inside = block.barred and index > 0 and blocks[index - 1].barred
        rows.extend([BARRED_BLANK if inside else BLANK] * block.space)
        indent = min(block.indent, max(0, width - MINIMUM_WIDTH))
        hang = min(block.hang, max(0, width - indent - MINIMUM_WIDTH))
        if block.clipped:
            end, cut = clip(block.text, max(1, width - indent))
            append(TextRow(index, 0, end, indent, cut))
            continue
        if not block.text:
            append(BLANK)
            continue
        first = True
        before = len(rows)
        for start, end in wrapped(bound(block, width - indent), width - indent, hang):
            columns = indent if first else indent + hang
            append(TextRow(index, start, end, columns, barred=block.barred))
            first = False
        if block.most and len(rows) - before > block.most:
            del rows[before + block.most :]
            last = rows[-1]
            room = max(1, width - last.indent)
            end = last.start + clip(block.text[last.start :], room)[0]
            rows[-1] = last._replace(end=end, cut=True)
    return rows


def row_at(rows: Sequence[TextRow], block: int, place: int) -> int:
    """The index of the row that shows that place of the block, or of the nearest row before it."""
    low, high = 0, len(rows)
    found = 0
    while low < high:
        middle = probe = (low + high) // 2
        while probe < high and rows[probe].block < 0:  # a blank row belongs to the one below it
            probe += 1
        if probe < high and (rows[probe].block, rows[probe].start) <= (block, place):
            found, low = probe, probe + 1
        else:
            high = middle
    return found
