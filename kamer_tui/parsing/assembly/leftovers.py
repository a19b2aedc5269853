"""The lines that no step took, as paragraphs."""

from __future__ import annotations

from collections.abc import Iterator, Sequence, Set
from itertools import groupby, pairwise

from kamer_tui.document.model import Leftover
from kamer_tui.language.noise import is_noise
from kamer_tui.parsing.blocks.joining import make_paragraph
from kamer_tui.parsing.blocks.widths import room_needed
from kamer_tui.parsing.structure.body import Body
from kamer_tui.sources.lines import Line

_NARROWEST = 40
"""In characters: the lines of a text that has none as wide are verses, rows or marks, not parts of
paragraphs that were broken to a width.
"""

_FULL = 0.7
"""Of the widest line: a line on which the next word had fitted within it ends where its author
ended it, as in a head or a signature, unless the sentence goes on in lower case.
"""


def leftovers_of(body: Body, lines: Sequence[Line], left: Set[int]) -> Iterator[Leftover]:
    """Make paragraphs of the lines with the numbers ``left``: of those that follow one another in
    the body, by the widths of the whole text.  Where no words stand, as in a broken file, where all
    lines are short, and where some are outside of the body, each line stays by itself.
    """
    inside = [line for line in body.lines if line.number in left]
    widest = max((len(line.text) for line in body.lines), default=0)
    if widest < _NARROWEST or len(inside) < len(left) or is_noise(line.text for line in inside):
        chosen = (line for line in lines if line.number in left)
        yield from (
            Leftover(line.text, line.page, (line.number,), line.after_gap) for line in chosen
        )
        return
    contents = {line.number for line in body.lines[body.contents.start : body.contents.stop]}
    above = 0
    for group in _groups(body, left, contents, widest):
        made = make_paragraph(group, body.hyphens)
        apart = group[0].after_gap or len(group) > 1 or above > 1
        yield Leftover(made.text, made.page, made.lines, apart, made.marks)
        above = len(group)


def _groups(
    body: Body, left: Set[int], contents: Set[int], widest: int
) -> Iterator[Sequence[Line]]:
    """Group the lines that are left to paragraphs; each of the table of contents is one."""

    def place(line: Line) -> tuple[bool, bool]:
        return line.number in left, line.number in contents

    for (is_left, listed), run in groupby(body.lines, place):
        if is_left and listed:
            yield from ([line] for line in run)
        elif is_left:
            for block in body.blocks_of(list(run)):
                yield from _ended(block.lines, widest)


def _ended(lines: Sequence[Line], widest: int) -> Iterator[Sequence[Line]]:
    """Cut a paragraph of the text below each line that its author ended."""
    start = 0
    for place, (line, following) in enumerate(pairwise(lines), 1):
        ends = room_needed(line, following) < _FULL * widest and line.page == following.page
        if ends and following.begins is not False and not following.text[0].islower():
            yield lines[start:place]
            start = place
    yield lines[start:]
