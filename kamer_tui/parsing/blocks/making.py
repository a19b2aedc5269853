"""Lines become Blocks: ``BlockMaker`` makes them of every text, with its parameters for what texts
do differently; ``numbered_maker`` sets these for a text with labels (see also ``worded``).
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence

from kamer_tui.document.model import Side
from kamer_tui.language.hyphens import Hyphens
from kamer_tui.language.patterns import beginning
from kamer_tui.language.sentences import ends_sentence
from kamer_tui.parsing.blocks.block import Block
from kamer_tui.parsing.blocks.heading_lines import is_topic
from kamer_tui.parsing.blocks.joining import make_paragraph
from kamer_tui.parsing.blocks.layout import CONTINUES
from kamer_tui.parsing.blocks.paragraphs import split_paragraphs
from kamer_tui.parsing.blocks.widths import Widths
from kamer_tui.parsing.lines.line_breaks import LONGEST_LINE
from kamer_tui.parsing.vocabulary.list_items import begins_item
from kamer_tui.sources.lines import Line

Split = Callable[[Sequence[Line]], Iterable[list[Line]]]

_UNWRAPPED = 0.2
"""The share of a text's letters on lines longer than print has from which it is not wrapped."""
_SHORT = 70
"""Where nothing was wrapped, a shorter line may be a heading.  With 140, paragraphs are cut in 6
of 180 texts.
"""
_VERY_SHORT = 25
"""A line so short goes on with no sentence."""
_OPENS = beginning(
    "the beginning of a heading, and of the text below it",
    r"[A-ZÀ-Ý«“] | \d{1,2}(?:\.\d{1,2})*\.?\s+[A-ZÀ-Ý] | \d{2}[ ]\d{3}\b",
    ("De brug", "2.1 De sluis", "31 045"),
    ("de brug", "12 dijken"),
    seen="ministries' letters",
)


class BlockMaker:
    """Makes the Blocks of one text, all at once or piece by piece.

    ``unwrapped`` groups the lines of a text that was not wrapped for a page, ``cut`` cuts a
    paragraph further, ``is_heading`` tells a heading from a text.
    """

    def __init__(
        self,
        hyphens: Hyphens,
        widths: Widths | None,
        *,
        unwrapped: Split | None = None,
        cut: Split | None = None,
        is_heading: Callable[[Sequence[Line], str], bool] = is_topic,
    ) -> None:
        self._hyphens = hyphens
        self._widths = widths
        self._unwrapped = unwrapped
        self._cut = cut
        self._is_heading = is_heading

    def groups(
        self, lines: Sequence[Line], sides: tuple[Side | None, Side | None] = (None, None)
    ) -> Iterator[list[Line]]:
        """The lines of each block; ``sides`` as for ``split_paragraphs``."""
        groups = (
            split_paragraphs(lines, self._widths, sides)
            if self._unwrapped is None
            else self._unwrapped(lines)
        )
        for group in groups:
            yield from (group,) if self._cut is None else self._cut(group)

    def block(self, lines: Sequence[Line], start: int = 0) -> Block:
        """One block of all these lines.  Text that begins beside a label, at offset ``start`` of
        the first line, is no heading.
        """
        paragraph = make_paragraph(lines, self._hyphens, start)
        heading = not start and self._is_heading(lines, paragraph.text)
        return Block(tuple(lines), paragraph, heading)

    def blocks(self, lines: Sequence[Line]) -> tuple[Block, ...]:
        """The paragraphs and headings of a piece of the text."""
        return tuple(map(self.block, self.groups(lines)))


def numbered_maker(hyphens: Hyphens, lines: Sequence[Line], widths: Widths | None) -> BlockMaker:
    """The maker for a text with labels (all its ``lines``), which may not have been wrapped."""
    total = sum(len(line.text) for line in lines)
    long = sum(len(line.text) for line in lines if len(line.text) > LONGEST_LINE)
    unwrapped = _join_sentences if long > _UNWRAPPED * total else None
    return BlockMaker(hyphens, widths, unwrapped=unwrapped, cut=_cut_items)


def _cut_items(lines: Sequence[Line]) -> Iterator[list[Line]]:
    """Cut a list into its items, also where none ends in a sign."""
    start = 0
    for index in range(1, len(lines)):
        in_list = begins_item(lines[start].text) or lines[index - 1].text.endswith(":")
        if in_list and begins_item(lines[index].text):
            yield list(lines[start:index])
            start = index
    yield list(lines[start:])


def _join_sentences(lines: Sequence[Line]) -> Iterator[list[Line]]:
    """Each line is a paragraph, unless a sentence goes on over its end."""
    current: list[Line] = []
    for line in lines:
        if current and _ends_paragraph(current[-1], line):
            yield current
            current = []
        current.append(line)
    if current:
        yield current


def _ends_paragraph(previous: Line, line: Line) -> bool:
    if begins_item(line.text):
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
        # The rest of a line that was cut at the mark.
        return ended
    before = len(previous.text)
    heading = before < _SHORT and all(_OPENS.find(one.text) for one in (previous, line))
    return ended or heading or before < _VERY_SHORT


def _is_mark(line: Line) -> bool:
    """True if a line begins with a footnote's mark: it belongs to the words before."""
    return bool(line.marks) and line.marks[0][0] == 0
