"""Footnotes at a page's end without a gap above them, as most programs write them that take the
text out of a PDF: only their labels and their marks tell them from the lines above.

The labels go on with the series of the whole document, the text of the page marks them, and all
lines from the first to the page's end belong to them.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from typing import NamedTuple

from kamer_tui.language.patterns import anywhere, beginning
from kamer_tui.parsing.lines.footnotes.notes import ASKS, EXPLAINS, RawFootnote, reads_as_notes
from kamer_tui.parsing.vocabulary.label_lines import (
    begins_like_any_label,
    end_of_answers_heading,
)
from kamer_tui.sources.lines import Line

BEGINS_TEXT = beginning(
    "first words of a footnote's text",
    r"""[«“”„‘’"'(\[]* (?: [A-Z] | [^\W\d_a-z] | www\. | https?: | [\w.-]+\.(?:nl|com|org|eu)\b
        | (?:zie|idem|ibid(?:em)?|bron|vgl|cf|o\.a|in[ ]het[ ]bijzonder|onder[ ]meer)\b
        | (?:19|20)\d\d\b | \d{1,2}[ ](?:\d{3}\b|\w{3,9}[ ](?:19|20)\d\d) | \d{5}\b )""",
    ("Zie de molenlijst", "«Molens»", "www.molens.example", "2031 Jaarverslag", "36 410, nr. 2"),
    ("en 9", "molens draaien", "mei draait de molen", "%", "12 molens draaien"),
)
LIKE_SOURCE = anywhere(
    "what a footnote names: a source",
    r"""https?: | www\. | \w\.(?:nl|com|org|eu)\b | «.+
    | \b(?:[Kk]amerst|Stcrt|Stb|Handelingen|ECLI)
    | \b(?:19|20)\d\d\b | ^\W*(?:Zie|zie|Idem|idem|Ibid|Vgl|Bron)\b | \bp\.[ ]\d""",
    ("Kamerstuk 36 410", "De Duinbode, 3 mei 2031", "Zie de molenlijst"),
    ("De molens draaien", "de molens in het duin"),
)
_LONGEST_FOOT = 60
_MOST_LINES_PER_NOTE = 12
_MOST_MISSING = 3
"""So many footnotes may have been missed since the last one that was found."""
_MAY_GO_ON = re.compile(r"[«“‘\"'(\[]*(?:[a-z](?![.)] )|[/%&?=])")


class Start(NamedTuple):
    """The first line of a footnote: its place on the page, the label, and where its text begins."""

    line: int
    label: str
    text: int


def goes_on(before: str, text: str) -> bool:
    """True if a line, though a gap stands above it, goes on with the sentence or the address of
    the line before: "opheldering-over-" and "molens/".
    """
    return before.endswith(("-", "/", "_")) or _MAY_GO_ON.match(text) is not None


def starts_at_end(
    page: Sequence[Line], expected: int, skip: Callable[[Line], bool]
) -> tuple[Start, ...]:
    """Find the first lines of the footnotes at a page's end, the first of which has the
    ``expected`` label or one little higher; no lines for which ``skip`` is true.  Of several
    possible beginnings the one with the most footnotes is taken, the last of these.
    """
    lowest = _above_labels(page)
    best: tuple[Start, ...] = ()
    for index in range(len(page) - 1, lowest - 1, -1):
        if page[index].text[0] not in "0123456789[":
            continue
        for label in range(expected, expected + _MOST_MISSING + 1):
            start = _start(page, index, label)
            if start is None or skip(page[index]):
                continue
            found = _series(page, start)
            missed = label - expected
            if len(found) > len(best) and not (missed and not _names_sources(page, found)):
                best = found
            break
    return best


def notes_of(page: Sequence[Line], starts: Sequence[Start]) -> list[RawFootnote]:
    """Make the footnotes that begin at these lines; the last one ends with the page."""
    return [
        RawFootnote(start.label, tuple(page[start.line : end]), start.text)
        for start, end in _with_ends(starts, len(page))
    ]


def _above_labels(page: Sequence[Line]) -> int:
    """Give the index of the line below the last one that can be no footnote's: a label's, a
    heading's, or a paragraph's below a gap.
    """
    lowest = max(0, len(page) - _LONGEST_FOOT)
    for index in range(len(page) - 1, lowest - 1, -1):
        line = page[index]
        if (
            begins_like_any_label(line.text)
            or end_of_answers_heading(line.text)
            or EXPLAINS.pattern.match(line.text)
        ):
            return index + 1
        if line.after_gap and line.text[0] not in "0123456789[":
            before = page[index - 1].text if index else ""
            if not goes_on(before, line.text):
                return index + 1
    return lowest


def _start(page: Sequence[Line], index: int, label: int) -> Start | None:
    """Read the line as the first of the footnote with this label: "2 Zie", "2Zie", "[2] Zie"."""
    text = page[index].text
    printed = str(label)
    offset = 0
    if text.startswith("["):
        offset, closing = 1, "]"
    else:
        closing = ")"
    if not text.startswith(printed, offset):
        return None
    end = offset + len(printed)
    if text.startswith(closing, end):
        end += 1
    elif offset:
        return None
    end += len(text[end:]) - len(text[end:].lstrip())
    return Start(index, printed, end) if BEGINS_TEXT.pattern.match(text[end:]) else None


def _series(page: Sequence[Line], first: Start) -> tuple[Start, ...]:
    """Give the footnote's beginning and those of the notes below it, each with the next label;
    nothing if the lines can't all be notes.
    """
    found = [first]
    for index in range(first.line + 1, len(page)):
        start = _start(page, index, int(found[-1].label) + 1)
        if start is not None:
            found.append(start)
        elif index - found[-1].line >= _MOST_LINES_PER_NOTE:
            return ()
    if any(_asks(page, start, end) for start, end in _with_ends(found, len(page))):
        return ()
    tail = page[first.line :]
    if not reads_as_notes(tail) and not _names_sources(page, found):
        return ()
    return tuple(found)


def _with_ends(starts: Sequence[Start], last: int) -> Iterator[tuple[Start, int]]:
    """Give each footnote's beginning with the line at which it ends."""
    return zip(starts, [*(start.line for start in starts[1:]), last], strict=True)


def _asks(page: Sequence[Line], start: Start, end: int) -> bool:
    """True if the text opens as a question and asks: "2) Kan de minister …?" is no footnote."""
    lines = page[start.line : end]
    opens = ASKS.pattern.match(lines[0].text[start.text :]) is not None
    return opens and any("?" in line.text for line in lines)


def _names_sources(page: Sequence[Line], starts: Sequence[Start]) -> bool:
    """True if the first line of each footnote names a source."""
    return all(LIKE_SOURCE.pattern.search(page[one.line].text[one.text :]) for one in starts)
