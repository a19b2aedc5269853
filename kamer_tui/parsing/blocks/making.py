"""Lines become paragraphs and headings, also where the text was not wrapped into lines."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from kamer_tui.language.hyphens import Hyphens
from kamer_tui.language.sentences import ends_sentence
from kamer_tui.parsing.blocks.block import Block
from kamer_tui.parsing.blocks.heading_lines import is_topic
from kamer_tui.parsing.blocks.layout import CONTINUES, ITEM
from kamer_tui.parsing.blocks.paragraphs import make_paragraph, split_paragraphs
from kamer_tui.parsing.blocks.widths import Measure
from kamer_tui.sources.lines import Line

_LONG = 180
"""A line longer than this was not wrapped for a page."""
_UNWRAPPED = 0.2
_SHORT = 70
_OPENS = re.compile(r"[A-ZÀ-Ý«“]|\d{1,2}(?:\.\d{1,2})*\.?\s+[A-ZÀ-Ý]|\d{2} \d{3}\b")
"""How a heading begins, and what stands below it."""
_VERY_SHORT = 25


class Blocks:
    """Makes the paragraphs of stretches of one text."""

    def __init__(self, hyphens: Hyphens, lines: Sequence[Line], measure: Measure | None) -> None:
        self._hyphens = hyphens
        self._measure = measure
        total = sum(len(line.text) for line in lines)
        long = sum(len(line.text) for line in lines if len(line.text) > _LONG)
        self._unwrapped = long > _UNWRAPPED * total

    def of(self, lines: Sequence[Line]) -> tuple[Block, ...]:
        """The paragraphs and headings of a stretch."""
        groups = (
            _split_unwrapped(lines) if self._unwrapped else split_paragraphs(lines, self._measure)
        )
        return tuple(
            Block(tuple(item), paragraph, is_topic(item, paragraph.text))
            for group in groups
            for item in _items(group)
            for paragraph in (make_paragraph(item, self._hyphens),)
        )


def _items(lines: list[Line]) -> Iterator[list[Line]]:
    """The items of a list, each by itself, also where none ends in a sign."""
    start = 0
    for index in range(1, len(lines)):
        in_list = ITEM.match(lines[start].text) or lines[index - 1].text.endswith(":")
        if in_list and ITEM.match(lines[index].text):
            yield lines[start:index]
            start = index
    yield lines[start:]


def _split_unwrapped(lines: Sequence[Line]) -> Iterator[list[Line]]:
    """Each line is a paragraph, unless the sentence goes on over its end."""
    current: list[Line] = []
    for line in lines:
        if current and _breaks(current[-1], line):
            yield current
            current = []
        current.append(line)
    if current:
        yield current


def _breaks(previous: Line, line: Line) -> bool:
    if ITEM.match(line.text):
        return True
    ended = ends_sentence(previous.text)
    goes_on = CONTINUES.match(line.text) is not None
    if previous.page != line.page:
        return ended and not goes_on
    if line.after_gap:
        return ended or not goes_on
    if _is_mark(line) or goes_on:
        return ended and not _is_mark(line)
    if _is_mark(previous):
        # What follows a mark is the rest of a line that was longer.
        return ended
    before = len(previous.text)
    heading = before < _SHORT and all(_OPENS.match(one.text) for one in (previous, line))
    return ended or heading or before < _VERY_SHORT


def _is_mark(line: Line) -> bool:
    """Whether a line begins with a footnote's mark: it belongs to the words before."""
    return bool(line.marks) and line.marks[0][0] == 0
