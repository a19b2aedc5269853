"""Texts that were never wrapped for a page: each line is a whole paragraph, as a browser or a mail
program copies them, often without blank lines.
"""

from __future__ import annotations

import itertools
from collections.abc import Iterator, Sequence

from kamer_tui.language.sentences import ends_sentence
from kamer_tui.parsing.blocks.layout import CONTINUES
from kamer_tui.parsing.lines.footnotes.marks import note_numbers
from kamer_tui.parsing.lines.footnotes.notes import label_of_note
from kamer_tui.parsing.vocabulary.headings import begins_text
from kamer_tui.parsing.vocabulary.list_items import begins_item
from kamer_tui.sources.lines import Line

_LONG = 60
"""In characters: a longer line is no heading, and a wrapped one mostly ends inside a sentence."""
_ENDED = 0.75
"""Share of the long lines: with more that end a sentence, no line is wrapped.  In 64 lists of
questions and a report, whose lines are wrapped, these are 0.28 at most.
"""
_FULL = 0.25
"""Share of the long lines: with more that left no room for the next word, the lines are wrapped,
though each may end a sentence in a text of short paragraphs.
"""
_LEAST_LONG = 3
_LEAST_ALL_ENDED = 2
_WIDE = 100
"""In characters: two lines are enough if both end a sentence and one of them is wider, as printed
lines are not."""


def lines_are_paragraphs(lines: Sequence[Line]) -> bool:
    """True if each line of a text is a paragraph: nearly all long ones end a sentence, and few are
    as long as the longest, or all do.
    """
    widest = max((len(line.text) for line in lines), default=0)
    long = ended = full = 0
    for line, below in itertools.zip_longest(lines, lines[1:]):
        if len(line.text) <= _LONG:
            continue
        long += 1
        ended += ends_sentence(line.text)
        if below is not None and not below.after_gap:
            full += len(line.text) + 1 + len(below.text.partition(" ")[0]) > widest
    few = long < _LEAST_LONG
    if few and not (ended == long >= _LEAST_ALL_ENDED and widest > _WIDE):
        return False
    if ended <= _ENDED * long:
        return False
    # The longest line always leaves no room.
    return ended == long or full - 1 <= _FULL * long


def opening_with_marks(lines: Sequence[Line]) -> frozenset[int]:
    """The numbers of the lines of an unwrapped text that open with a number which marks a word of
    it: "3 Zie de molenlijst. De kade", where "de molens3" stands.  Footnotes have run into them.
    """
    labels = {
        line.number: label[0]
        for line in lines
        if (label := label_of_note(line)) is not None and begins_text(line.text[label[1] :])
    }
    if not labels:
        return frozenset()
    marks = {mark for line in lines for mark in note_numbers(line.text)}
    return frozenset(number for number, label in labels.items() if label in marks)


def one_by_one(lines: Sequence[Line]) -> Iterator[list[Line]]:
    """Make each line a paragraph, unless the source knows that it goes on with the one above, it
    begins inside a sentence, or the one above is a signature's office.
    """
    current: list[Line] = []
    for line in lines:
        if current and not _goes_on(current[-1], line):
            yield current
            current = []
        current.append(line)
    if current:
        yield current


def _goes_on(previous: Line, line: Line) -> bool:
    """True if, in a text in which each paragraph is one line, a line goes on with the one above."""
    if line.begins is not None:
        return not line.begins
    if line.page == previous.page:
        if len(previous.text) > _LONG and not line.after_gap and CONTINUES.match(line.text):
            return not ends_sentence(previous.text)
        # "De voorzitter van de commissie,", and the name below it.
        signed = previous.text.endswith(",") and len(previous.text) <= _LONG
        return signed and not line.after_gap and not begins_item(line.text)
    if begins_item(line.text):
        return False
    return CONTINUES.match(line.text) is not None and not ends_sentence(previous.text)
