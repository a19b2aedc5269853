"""Text that lost its line breaks, as some programs take it out of a PDF or a Word file: a whole
document, a page, or a paragraph with the headings around it stands on one line.

The first step cuts it into fragments, each of which becomes a line:

1. ``footers``: at the press's footer, which ends a page, and at colophon and footnotes above it.
2. ``structure``: at headings of parts and sections, and at labels of questions and answers.
3. ``numbers``: at the bare numbers of questions, and at the titles above them.
4. ``speakers``: where a party begins to speak, and at a topic's title above that.
5. ``boundaries``: between an answer and the next question, by their words alone.

Only blanks are dropped, and nothing is added.  A line that begins at a cut by words alone, which
may be wrong, is marked (``Line.unsure``).
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from kamer_tui.parsing.lines.furniture.official import is_official_footer
from kamer_tui.parsing.lines.glued_footers import with_footers_apart
from kamer_tui.parsing.lines.page_counters import with_counters_apart
from kamer_tui.parsing.lines.wrapped_again import with_lines_rejoined
from kamer_tui.sources.lines import Line, Pages
from kamer_tui.untrusted import MAXIMUM_LINE_CHARACTERS

if TYPE_CHECKING:
    from kamer_tui.parsing.lines.line_breaks.fragments import Fragment

LONGEST_LINE = 180
"""In characters: printed lines are shorter."""
_LONG = 250
"""In characters: in a text that is mostly wrapped, longer lines are cut."""
_SHORT = 60
"""In characters: in a text that is not wrapped, longer lines are cut, as a heading may end any of
them.  With 30, 6 of 90 documents have the name of the chamber cut off its number.
"""
_LONG_ROW = 140
_WRAPPED = 0.8
"""A text is mostly wrapped if a larger share of it stands on lines of up to 140 characters."""
_LONGEST_FOOTER = 100
"""In characters, with the colophon beside it.  With 50, footer and colophon are cut apart in 6 of
90 documents."""
_MORE_THAN_A_PARAGRAPH = 1500
"""In characters: a longer line holds several paragraphs."""
_CUT_BY_SIZE = MAXIMUM_LINE_CHARACTERS // 2
"""In characters: a longer line may have been cut by the source, anywhere, for its size alone."""
_LEAST_ROWS = 3


def with_line_breaks(pages: Pages) -> Pages:
    """Cut the long lines of a text at the headings, labels and footers in them, and a page's
    counter from the text behind it.  The same pages are returned where no line is longer than
    printed ones, or none holds a place to cut.
    """
    pages = with_footers_apart(with_counters_apart(with_lines_rejoined(pages)))
    if pages.format != "text" or all(len(line.text) <= LONGEST_LINE for line in pages.lines):
        return pages
    # Few texts are cut: the patterns are imported when one is.
    from kamer_tui.parsing.lines.line_breaks import (
        boundaries,
        footers,
        numbers,
        speakers,
        structure,
    )

    rows = list(_whole(pages.lines))
    long = set(_long_rows(rows))
    fragments = list(structure.at_signs(footers.at_page_ends(rows, long), long))
    if _is_unbroken(rows, fragments):
        fragments = list(numbers.at_numbers(fragments))
        fragments = list(speakers.at_speakers(fragments))
        fragments = list(boundaries.at_boundaries(fragments))
    elif len(fragments) > len(rows) or len(rows) < _LEAST_ROWS:
        fragments = list(speakers.at_titles(list(numbers.at_numbers(fragments))))
    if len(fragments) == len(rows):
        return pages
    lines = (fragment.as_line(number) for number, fragment in enumerate(fragments, 1))
    return replace(pages, lines=tuple(lines))


def _whole(lines: Sequence[Line]) -> Iterator[Line]:
    """Join the lines that the source cut for their size alone."""
    current: list[Line] = []
    for line in lines:
        if current and (
            len(current[-1].text) <= _CUT_BY_SIZE or line.page != current[-1].page or line.after_gap
        ):
            yield _joined(current)
            current = []
        current.append(line)
    if current:
        yield _joined(current)


def _joined(lines: Sequence[Line]) -> Line:
    return lines[0]._replace(text=" ".join(line.text for line in lines)) if lines[1:] else lines[0]


def _long_rows(rows: Sequence[Line]) -> Iterator[int]:
    """Give the numbers of the lines that are long enough to be cut."""
    total = sum(len(row.text) for row in rows)
    wrapped = sum(len(row.text) for row in rows if len(row.text) <= _LONG_ROW)
    least = _LONG if wrapped > _WRAPPED * total else _SHORT
    for row in rows:
        footer = len(row.text) < _LONGEST_FOOTER and is_official_footer(row.text)
        if len(row.text) > least and not footer:
            yield row.number


def _is_unbroken(rows: Sequence[Line], fragments: Sequence[Fragment]) -> bool:
    """True if lines hold more than a paragraph with the headings around it: most of the text is on
    lines of several paragraphs, or most headings and labels have text on both sides of their line.
    """
    total = sum(len(row.text) for row in rows)
    if sum(len(row.text) for row in rows if len(row.text) > _MORE_THAN_A_PARAGRAPH) * 2 > total:
        return True
    headed = inside = 0
    for index, fragment in enumerate(fragments):
        if fragment.kind in ("answer", "heading"):
            headed += 1
            near = fragments[max(0, index - 1) : index + 2]
            inside += len(near) == 3 and all(one.row is fragment.row for one in near)
    return inside * 2 > headed
