"""Make Blocks of lines: ``BlockMaker`` does it for every text, with parameters for the differences;
``numbered_maker`` sets them for a text with labels, ``worded.read_blocks`` for one without.
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
"""Share of a text's characters: with more of them on lines longer than printed ones, the text is
not wrapped."""
_SHORT = 70
"""In characters, in a text that is not wrapped: a shorter line may be a heading.  With 140,
paragraphs are cut in 6 of 180 texts.
"""
_WIDE = 100
"""In characters, in such a text: a wider line is none of those that were wrapped for a page."""
_VERY_SHORT = 25
"""In characters, in such a text: a shorter line is a paragraph, also if it ends no sentence."""
_OPENS = beginning(
    "the beginning of a heading, and of the text below it",
    r"[A-ZÀ-Ý«“] | \d{1,2}(?:\.\d{1,2})*\.?\s+[A-ZÀ-Ý] | \d{2}[ ]\d{3}\b",
    ("De brug", "2.1 De sluis", "31 045"),
    ("de brug", "12 dijken"),
    seen="ministries' letters",
)


class BlockMaker:
    """Make the Blocks of one text, all at once or some lines at a time.

    ``widths`` tell full lines from short ones; ``unwrapped`` groups lines to paragraphs instead, in
    a text that was not wrapped for a page.  ``cut`` cuts a paragraph further, into items or by
    speaker; ``is_heading`` decides, by lines and text, whether a block is a heading.
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
        """Group lines, those of each block together; ``sides`` as for ``split_paragraphs``."""
        groups = (
            split_paragraphs(lines, self._widths, sides)
            if self._unwrapped is None
            else self._unwrapped(lines)
        )
        for group in groups:
            yield from (group,) if self._cut is None else self._cut(group)

    def block(self, lines: Sequence[Line], start: int = 0) -> Block:
        """Make one block of all these lines.  Text beside a label, which begins at offset ``start``
        of the first line, is no heading.
        """
        paragraph = make_paragraph(lines, self._hyphens, start)
        heading = not start and self._is_heading(lines, paragraph.text)
        return Block(tuple(lines), paragraph, heading)

    def blocks(self, lines: Sequence[Line]) -> tuple[Block, ...]:
        """Make the paragraphs and headings of some lines of the text."""
        return tuple(map(self.block, self.groups(lines)))


def numbered_maker(hyphens: Hyphens, lines: Sequence[Line], widths: Widths | None) -> BlockMaker:
    """Make the maker for a text with labels; all its ``lines`` show whether they are wrapped."""
    total = sum(len(line.text) for line in lines)
    long = sum(len(line.text) for line in lines if len(line.text) > LONGEST_LINE)
    unwrapped = _join_sentences if long > _UNWRAPPED * total else None
    return BlockMaker(hyphens, widths, unwrapped=unwrapped, cut=_cut_items)


def _cut_items(lines: Sequence[Line]) -> Iterator[list[Line]]:
    """Cut a list before each line that begins an item, whether or not the one above has a stop."""
    start = 0
    for index in range(1, len(lines)):
        in_list = begins_item(lines[start].text) or lines[index - 1].text.endswith(":")
        if in_list and begins_item(lines[index].text):
            yield list(lines[start:index])
            start = index
    yield list(lines[start:])


def _join_sentences(lines: Sequence[Line]) -> Iterator[list[Line]]:
    """Make each line of an unwrapped text a paragraph, unless its sentence goes on in the next."""
    current: list[Line] = []
    for line in lines:
        if current and _ends_paragraph(current[-1], line):
            yield current
            current = []
        current.append(line)
    if current:
        yield current


def _ends_paragraph(previous: Line, line: Line) -> bool:
    """True if, in an unwrapped text, a paragraph ends between the two lines."""
    if line.begins is not None:
        return line.begins
    if begins_item(line.text):
        return True
    ended = ends_sentence(_without_last_mark(previous))
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
    if ended or before < _VERY_SHORT:
        return True
    if not all(_OPENS.find(one.text) for one in (previous, line)):
        return False
    return before < _SHORT or (before > _WIDE and _says_who_asks(previous.text))


def _without_last_mark(line: Line) -> str:
    """Give the text of a line up to the footnote's mark at its end: "Gaat de brug open? 1)"."""
    text = line.text.rstrip()
    start = line.marks[-1][0] if line.marks and line.marks[-1][1] >= len(text) else len(text)
    return text[:start].rstrip()


def _says_who_asks(text: str) -> bool:
    """True if a line is the heading of members' questions, which ends no sentence."""
    # Few texts have such a line.
    from kamer_tui.parsing.vocabulary.members_headings import find_asked

    return find_asked(text) is not None


def _is_mark(line: Line) -> bool:
    """True if a line begins with a footnote's mark: it belongs to the words before."""
    return bool(line.marks) and line.marks[0][0] == 0
