"""The lines that no step took, as paragraphs."""

from __future__ import annotations

from collections.abc import Iterator, Sequence, Set
from itertools import groupby

from kamer_tui.document.model import Leftover
from kamer_tui.language.noise import is_noise
from kamer_tui.parsing.blocks.joining import make_paragraph
from kamer_tui.parsing.structure.body import Body
from kamer_tui.sources.lines import Line


def leftovers_of(body: Body, lines: Sequence[Line], left: Set[int]) -> Iterator[Leftover]:
    """Make paragraphs of the lines with the numbers ``left``: of those that follow one another in
    the body, by the widths of the whole text.  Where no words stand, as in a broken file, and in
    lines outside of the body, each line stays by itself.
    """
    inside = [line for line in body.lines if line.number in left]
    if len(inside) < len(left) or is_noise(line.text for line in inside):
        chosen = (line for line in lines if line.number in left)
        yield from (
            Leftover(line.text, line.page, (line.number,), line.after_gap) for line in chosen
        )
        return
    contents = {line.number for line in body.lines[body.contents.start : body.contents.stop]}
    above = 0
    for group in _groups(body, left, contents):
        made = make_paragraph(group, body.hyphens)
        apart = group[0].after_gap or len(group) > 1 or above > 1
        yield Leftover(made.text, made.page, made.lines, apart, made.marks)
        above = len(group)


def _groups(body: Body, left: Set[int], contents: Set[int]) -> Iterator[Sequence[Line]]:
    """Group the lines that are left to paragraphs; each of the table of contents is one."""

    def place(line: Line) -> tuple[bool, bool]:
        return line.number in left, line.number in contents

    for (is_left, listed), run in groupby(body.lines, place):
        if is_left and listed:
            yield from ([line] for line in run)
        elif is_left:
            yield from (block.lines for block in body.blocks_of(list(run)))
