"""Texts that were wrapped a second time: a mail program or an editor cut each line that was longer
than some 72 characters at a blank, so that a full line and a short rest take turns.

The lines are put together again, as they were before.  A text shows that it was wrapped so by its
short lines: nearly all that break off inside a sentence stand below a line that left no room for
their first word, and the word below them would have fitted on them.
"""

from __future__ import annotations

import itertools
from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import NamedTuple

from kamer_tui.language.patterns import anywhere, beginning
from kamer_tui.language.sentences import ends_sentence
from kamer_tui.parsing.lines.furniture.official import is_official_footer
from kamer_tui.parsing.lines.running_numbers import running_numbers
from kamer_tui.parsing.vocabulary.label_lines import begins_like_any_label
from kamer_tui.sources.lines import Line, Pages

_NARROWEST, _WIDEST = 40, 100
"""In characters: the widths at which mail programs and editors wrap lines."""
_LONGER = 200
"""One line in so many may be longer than the width: something that was added afterwards."""
_SHORT = 0.5
"""Of the width: shorter lines hardly ever break off inside a sentence, but for rests."""
_LEAST_RESTS = 3
_MOST_OTHERS = 0.2
"""Share of the short lines that break off inside a sentence: of a text that was wrapped again, more
than the others stand below a line that left no room."""
_MOST_OTHERS_SEEN = 0.5
"""The same share, for a text of which it is only said: no document that was wrapped once has it."""
_TOLERANCE = 1.04
"""Lines of the original may be so much longer than nearly all of those that were seen."""
_GOES_ON = beginning(
    "a line that goes on with the sentence above it",
    r"[«“‘\"'(\[]{0,3}[a-zà-ÿ](?![.)]\s)",
    ("van de kade", "(zie de molens)"),
    ("De kade", "a) de kade", "– de kade", "3 de kade"),
)
_ITEM = beginning(
    "a line with which an item, a note or a question begins",
    r"""(?: \d{1,3}[a-z]?\s?[.):]? | [–•·▪◦*-] | [a-z][.)] | [IVX]{1,5}\.) (?:\s|$)
        | \d{1,3}[A-Z«“‘(]""",
    ("12", "3. Kan de kade", "2 Zie de molenlijst", "– de kade", "b) de kade", "4Zie"),
    ("2031 was", "de kade", "V doet dat"),
)
_OPENS = beginning(
    "a line with which an item, a note or a question begins, though the one above ends no sentence",
    r"\d{1,3}[.):]?\s?[A-Z«“‘] | \d{1,3}[a-z]?[.):] (?:\s|$) | [–•·▪◦*]\s",
    ("2 Zie de molenlijst", "3. Kan de kade", "• de kade"),
    ("3 molens", "2031 was"),
)
_OF_A_PAGE = beginning(
    "a page's counter or a colophon",
    r"\d{1,4}/\d{1,4}(?:\s|$) | (?:kst|ah-[te]k|kv-[te]k|blg|stb|stcrt)-[\w-]*\d$ | ISSN\b",
    ("2/6", "2/6 Vraag 3", "ah-tk-20312032-17", "kst-99999-1"),
    ("2/3e van de molens", "kst-99999-1 zegt dat"),
)
_UNFINISHED = anywhere(
    "the end of a line that goes on, whatever follows, as no heading does",
    r"(?:^|\s)(?:de|het|een|van|en|of|in|op|aan|dat|die|te|met|voor|door|De|Het|Een|In|Op|Ook)$",
    ("De leden van de", "De", "Ik dank het"),
    ("Inleiding", "Vraag 3", "Het veer vaart"),
)
_AT_PRINTED_END = ("/", "_", "-")
"""Signs at which a line was broken when it was printed."""
_AFTER_HYPHEN = beginning(
    "how a text goes on after a hyphen that stands for a part of a word",
    r"(?:en|of|tot|dan[ ]wel|respectievelijk|als)\b",
    ("en provinciehuizen", "of duinbeheer"),
    "Holland",
)


class _Wrapping(NamedTuple):
    """The ``width`` at which lines were wrapped, in characters; the lengths of the original lines:
    no longer than ``longest``, and, where a paragraph went on, with the next word at least
    ``least``.
    """

    width: int
    longest: int
    least: int

    def left_no_room(self, line: Line, below: Line) -> bool:
        """True if the first word of the line below did not fit on the line."""
        return _leaves_no_room(line, below, self.width)


class _Signs(NamedTuple):
    """The short lines that break off inside a sentence: of those below a line of ``width`` that
    left no room, how long both were as one, and with the next word; and how many ``others``.
    """

    width: int
    originals: list[tuple[int, int]]
    others: int


def with_lines_rejoined(pages: Pages) -> Pages:
    """Put the lines of a text that was wrapped again together; the same pages are returned where it
    does not show that it was.
    """
    if pages.format != "text":
        return pages
    wrapping = _wrapping_of(pages.lines)
    if wrapping is None:
        return pages
    return replace(pages, lines=tuple(_rejoined(pages.lines, wrapping)))


def width_of_second_wrapping(pages: Pages) -> int:
    """Give the width, in characters, at which a text looks wrapped again, whether its lines can be
    put together or not; 0 where it doesn't.
    """
    signs = _signs_of(pages.lines) if pages.format == "text" else None
    return signs.width if signs and signs.others <= _MOST_OTHERS_SEEN * len(signs.originals) else 0


def _wrapping_of(lines: Sequence[Line]) -> _Wrapping | None:
    """Find how a text was wrapped again; None if it does not show that it was."""
    signs = _signs_of(lines)
    if signs is None or len(signs.originals) < _LEAST_RESTS:
        return None
    width, originals, others = signs
    if others > _MOST_OTHERS * len(originals):
        return None
    longest = max(length for length, _ in originals)
    needed = sorted(length for _, length in originals)
    least = needed[len(needed) // 20]
    return _Wrapping(width, round(longest * _TOLERANCE), round(least / _TOLERANCE))


def _signs_of(lines: Sequence[Line]) -> _Signs | None:
    """Find the short lines that break off inside a sentence; None if none is a rest."""
    lengths = [len(line.text) + int(line.left or 0) for line in lines]
    widths = sorted(length for line, length in zip(lines, lengths, strict=True) if " " in line.text)
    width = widths[-1 - len(widths) // _LONGER] if widths else 0
    if not _NARROWEST <= width <= _WIDEST:
        return None
    full = [
        length <= width < length + 1 + len(below.text)
        and _adjacent(one, below)
        and _leaves_no_room(one, below, width)
        for length, (one, below) in zip(lengths, itertools.pairwise(lines), strict=False)
    ]
    if True not in full:
        return None
    others = 0
    originals: list[tuple[int, int]] = []
    short = _SHORT * width
    for place in range(1, len(full)):
        # Below a line as short, it is one of a column: an address, the facts of a letter.
        above = lengths[place - 1]
        if full[place] or lengths[place] >= short or not (full[place - 1] or above >= short):
            continue
        line, below = lines[place], lines[place + 1]
        if not _breaks_off(line, below):
            continue
        if full[place - 1]:
            joined = above + 1 + len(line.text)
            originals.append((joined, joined + 1 + _first_word(below)))
        else:
            others += 1
    return _Signs(width, originals, others) if originals else None


def _rejoined(lines: Sequence[Line], wrapping: _Wrapping) -> Iterator[Line]:
    """Give the lines as they were before they were wrapped again; a page's number stays apart."""
    run = running_numbers(lines)
    apart = {one.place for one in run.numbers} if run else set[int]()
    place = 0
    while place < len(lines):
        line = lines[place]
        while (
            place + 1 < len(lines)
            and apart.isdisjoint((place, place + 1))
            and _was_one(line, lines, place, wrapping)
        ):
            place += 1
            line = line._replace(text=f"{line.text} {lines[place].text}")
        yield line
        place += 1


def _was_one(line: Line, lines: Sequence[Line], place: int, wrapping: _Wrapping) -> bool:
    """True if ``line``, which ends with the text of the line at ``place``, and the one below were
    one.
    """
    last, below = lines[place], lines[place + 1]
    if not _adjacent(last, below) or not wrapping.left_no_room(last, below):
        return False
    if last.text.endswith(_AT_PRINTED_END) and not _AFTER_HYPHEN.pattern.match(below.text):
        return False
    joined = f"{line.text} {below.text}"
    if is_official_footer(joined) and len(joined) <= 2 * wrapping.width:
        return True
    ends = ends_sentence(last.text)
    if not ends and _first_word(below) > wrapping.width:
        return True
    if is_official_footer(line.text) or _OF_A_PAGE.pattern.match(below.text):
        return False
    if is_official_footer(below.text) and not last.text.endswith(","):
        return False
    if _length(line) + 1 + len(below.text) > wrapping.longest:
        return False
    whole = _length(line) + 1 + _first_word(below) >= wrapping.least
    if whole and not ends and ends_sentence(below.text) and _GOES_ON.pattern.match(below.text):
        # It may be the last line but one of a paragraph, which is read as one in either case.
        return False
    following = lines[place + 2] if place + 2 < len(lines) else None
    if following is not None and not _adjacent(below, following):
        following = None
    if below.text.isdecimal() and following is not None and wrapping.left_no_room(below, following):
        # The label of a note, whose first word is an address too long for the line.
        return False
    opens = begins_like_any_label(below.text) or (_ITEM if ends else _OPENS).pattern.match(
        below.text
    )
    if not opens and (not ends or ends_sentence(below.text)):
        return True
    # A rest that ends no sentence goes on below; a heading doesn't.
    return (
        following is not None
        and not (ends and opens)
        and (_breaks_off(below, following) or _UNFINISHED.find(below.text) is not None)
    )


def _breaks_off(line: Line, below: Line) -> bool:
    """True if a line breaks off inside a sentence, which goes on below."""
    return (
        _adjacent(line, below)
        and not ends_sentence(line.text)
        and _GOES_ON.pattern.match(below.text) is not None
    )


def _adjacent(line: Line, below: Line) -> bool:
    """True if the line stands right above the other, on one page."""
    return not below.after_gap and line.page == below.page


def _leaves_no_room(line: Line, below: Line, width: int) -> bool:
    return _length(line) + 1 + _first_word(below) > width >= _length(line)


def _length(line: Line) -> int:
    """The length of a line in characters, with its indentation."""
    return len(line.text) + int(line.left or 0)


def _first_word(line: Line) -> int:
    """The length of a line's first word, in characters."""
    return len(line.text.partition(" ")[0])
