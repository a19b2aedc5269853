"""Text that lost its line breaks, as some programs take it out of a PDF or a Word file: a whole
document, a page, or a paragraph with the headings around it stands on one line.

It is cut, before anything else reads it, where the genres' own signs stand:

1. ``footers``: the press's footer ends a page; above it stand colophon and footnotes.
2. ``structure``: headings of parts and sections, labels of questions and answers.
3. ``numbers``: the bare numbers of questions, with the titles above them.
4. ``speakers``: the words with which a party begins to speak, and topics' titles above them.
5. ``boundaries``: between an answer and the next question, where only their words part them.

A fragment becomes a line of its own; no sign is added, and none but space is dropped.  A line that
was cut where only its words tell that something new begins says so (``Line.unsure``).
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from kamer_tui.parsing.lines.furniture.official import is_official_footer
from kamer_tui.sources.lines import Line, Pages
from kamer_tui.untrusted import MAXIMUM_LINE_CHARACTERS

if TYPE_CHECKING:
    from kamer_tui.parsing.lines.line_breaks.fragments import Fragment

LONGEST_LINE = 180
"""No print has lines of more characters."""
_LONG = 250
"""A line of more characters is a paragraph at the least, where most text is wrapped."""
_SHORT = 60
"""Where nothing was wrapped, a heading may stand at the end of any line that is longer.  With 30,
6 of 90 documents have the name of the chamber cut off its number.
"""
_LONG_ROW = 140
_WRAPPED = 0.8
_LONGEST_FOOTER = 100
"""With the colophon beside it.  With 50, it is cut off the colophon in 6 of 90 documents."""
_MORE_THAN_A_PARAGRAPH = 1500
_CUT_BY_SIZE = MAXIMUM_LINE_CHARACTERS // 2
"""A source cuts longer lines itself, anywhere: the fragments belong together."""
_LEAST_ROWS = 3


def with_line_breaks(pages: Pages) -> Pages:
    """The pages with long lines cut where headings, labels and footers stand in them; the pages
    themselves where lines are as long as print or paragraphs are, or hold no such signs.
    """
    if pages.format != "text" or all(len(line.text) <= LONGEST_LINE for line in pages.lines):
        return pages
    # Few texts need these.
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
    """The lines, those that were cut for their size alone made whole."""
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
    """The numbers of the lines that are cut."""
    total = sum(len(row.text) for row in rows)
    wrapped = sum(len(row.text) for row in rows if len(row.text) <= _LONG_ROW)
    least = _LONG if wrapped > _WRAPPED * total else _SHORT
    for row in rows:
        footer = len(row.text) < _LONGEST_FOOTER and is_official_footer(row.text)
        if len(row.text) > least and not footer:
            yield row.number


def _is_unbroken(rows: Sequence[Line], fragments: Sequence[Fragment]) -> bool:
    """True if lines hold more than a paragraph with the headings around it: most of the text is in
    lines as long, or most headings and labels have text before and after them.
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
