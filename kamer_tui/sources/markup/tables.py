"""Tables become blocks, row by row."""

from __future__ import annotations

from collections.abc import Sequence

from kamer_tui.sources.markup.blocks import Block, Run

Cell = list[Block]
Row = list[Cell]


def rows_as_blocks(rows: Sequence[Row]) -> list[Block]:
    """The blocks of a table's rows.  A row of which each cell holds one block is one block; cells
    that hold several follow each other.
    """
    found: list[Block] = []
    for row in rows:
        found += row_as_blocks(row)
    return found


def row_as_blocks(row: Row) -> list[Block]:
    """The blocks of a row."""
    filled = [cell for cell in row if cell]
    if len(filled) < 2 or any(len(cell) > 1 for cell in filled):
        return [block for cell in filled for block in cell]
    first = filled[0][0]
    runs = list(first.runs)
    for (block,) in filled[1:]:
        runs += [Run(" "), *block.runs]
    return [first._replace(runs=tuple(runs))]
