"""The rows of a page in a pane of a given size, so that one lands on the answer.

Where question and answer don't fit together, the question is folded to what is asked in it.  The
rows that are left show places of the same blocks: links, hits and places in the text stay what
they are.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from rich.cells import cell_len

from kamer_tui.reader.core.page import Excerpt, Page
from kamer_tui.reader.views.wrapping import APART, TextRow, bound, clip, row_at, rows_of, wrapped
from kamer_tui.translation import ngettext

LARGEST_SHARE = 3
"""A folded question takes at most this part of the pane: one third."""
FEWEST_ROWS = 3
"""In fewer rows than this a folded question has only its label: the title tells what is asked."""
AHEAD = 2
"""Rows of the answer that are in sight at least, where it has them."""

Spot = tuple[int, int]
"""A block's index, and a place in its text: of a question, where a folded one is to show it."""


class Arranged(NamedTuple):
    """The rows of a page.  ``folds`` tells that its question can be folded and unfolded;
    ``landing`` is the row to scroll to for the first line of the answer to be in sight.
    """

    rows: list[TextRow]
    folds: bool = False
    landing: int = 0


def arranged(
    page: Page, width: int, height: int, *, unfolded: bool, sought: Spot | None, key: str
) -> Arranged:
    """The rows of a page for a pane of so many columns and rows.

    ``unfolded`` keeps the question whole; ``sought`` is a place that is shown also in a folded one;
    ``key`` is the key that folds and unfolds, as the user knows it.
    """
    rows = rows_of(page.blocks, width)
    if not page.answer:
        return Arranged(rows)
    first, last = row_at(rows, page.question[0], 0), row_at(rows, page.answer[0], 0)
    end = row_at(rows, page.answer[-1], len(page.blocks[page.answer[-1]].text)) + 1
    question = rows[first : last - page.blocks[page.answer[0]].space]
    most = max(1, height // LARGEST_SHARE)
    folds = end > height and len(question) > most
    if folds:
        shown = question if unfolded else _folded(page, question, width, most, sought)
        label = _label(page, shown[0], len(question) - len(shown), width, key)
        rows[first : first + len(question)] = [label, *shown[1:]]
        last += len(shown) - len(question)
    fits = last + 1 + AHEAD <= height
    return Arranged(rows, folds, 0 if fits else max(0, last - height // LARGEST_SHARE))


def _folded(
    page: Page, question: Sequence[TextRow], width: int, most: int, sought: Spot | None
) -> list[TextRow]:
    """The question's label, and as much of what is asked as fits in ``most`` rows with it."""
    label, text = question[0], question[1:]
    room = most - 1 if most >= FEWEST_ROWS else 0
    asked = _first(page, _asked(page, text, width), room, width)
    if sought is None or any(_covers(row, sought) for row in asked):
        return [label, *asked]
    asked = _first(page, _asked(page, text, width), max(0, room - 1), width)
    found = text[row_at(text, *sought)]
    before = [row for row in asked if (row.block, row.start) <= (found.block, found.start)]
    after = asked[len(before) :]
    if before and before[-1].block == found.block:
        found = found._replace(start=max(found.start, before[-1].end))
    if after and after[0].block == found.block:
        found = found._replace(end=min(found.end, after[0].start))
    return [label, *before, found, *after]


def _covers(row: TextRow, spot: Spot) -> bool:
    block, place = spot
    return row.block == block and row.start <= place < row.end


def _asked(page: Page, text: Sequence[TextRow], width: int) -> Iterator[TextRow]:
    """The rows of what is asked, sentence by sentence, each behind its number; where no sentence
    asks, the whole text.
    """
    if not page.asks:
        yield from (row for row in text if row.block >= 0)
        return
    digits = len(str(len(page.asks)))
    for number, ask in enumerate(page.asks, 1):
        block = page.blocks[ask.block]
        lead = f"{number:>{digits}} " if len(page.asks) > 1 else ""
        indent = min(block.indent + len(lead), max(len(lead), width - 8))
        whole = bound(block, width - indent)
        for start, end in _wrapped_excerpt(whole, ask, width - indent):
            yield TextRow(ask.block, start, end, indent, lead=lead)
            lead = ""


def _wrapped_excerpt(text: str, ask: Excerpt, room: int) -> Iterator[tuple[int, int]]:
    for start, end in wrapped(text[ask.start : ask.end], room):
        yield ask.start + start, ask.start + end


def _first(page: Page, rows: Iterator[TextRow], count: int, width: int) -> list[TextRow]:
    """So many of the rows, the last with an ellipsis where its sentence goes on."""
    kept: list[TextRow] = []
    for row in rows:
        if len(kept) < count:
            kept.append(row)
            continue
        if kept and not row.lead and kept[-1].block == row.block:
            cut = kept[-1]
            text = page.blocks[cut.block].text[cut.start : row.end]
            kept[-1] = cut._replace(end=cut.start + clip(text, width - cut.indent)[0], cut=True)
        break
    return kept


def _label(page: Page, row: TextRow, hidden: int, width: int, key: str) -> TextRow:
    """The row of the question's label, with what is asked, what is hidden, and the key."""
    asked = len(page.asks)
    parts = [
        ngettext("{count} asked", "{count} asked", asked).format(count=asked) if asked else "",
        ngettext("{count} more line", "{count} more lines", hidden).format(count=hidden)
        if hidden
        else "",
    ]
    room = width - cell_len(page.blocks[row.block].text)
    tail = ""
    for kept in (parts, parts[1:] if hidden else parts[:1], ()):
        tail = "  " + "  ".join(filter(None, (APART.join(filter(None, kept)), key)))
        if cell_len(tail) <= room:
            break
    return row._replace(tail=tail)
