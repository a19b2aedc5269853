"""Headings on lines: how many lines a heading takes, and whether it stands apart from the text.

The vocabulary knows the words of headings; this module looks at the lines: a heading may take
several, and has a gap, a page's end or other type around it, or is shorter than its neighbours.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from kamer_tui.language.hyphens import Hyphens
from kamer_tui.language.numbers import read_numbers
from kamer_tui.language.sentences import ends_sentence
from kamer_tui.parsing.blocks.joining import join_lines
from kamer_tui.parsing.blocks.widths import room_needed
from kamer_tui.parsing.vocabulary import headings
from kamer_tui.parsing.vocabulary.label_lines import (
    answer_heading,
    label_alone,
    opens_answer_heading,
)
from kamer_tui.parsing.vocabulary.part_headings import PartHeading, may_head_part, part_heading
from kamer_tui.sources.lines import Line

_MOST_LINES = 4
_LONGEST_MARKED_UP, _LONGEST_ASKING = 160, 70
"""In characters: a heading that the form of the source marks up is no longer, or one that asks; a
longer paragraph in a heading's style is a question, of which some authors make headings."""
_SHORTEST_OF_A_PARTY = len("Vragen")
_MOST_LINES_OF_A_PART = 5
_NEAR = 10
"""Lines above and below with which a line's length is compared."""
_CUT_SHORT = 0.85
"""Share of the longest line nearby: a line that would stay shorter even with the next line's first
word ends a heading or a paragraph."""
_NUMBERS_WITH_STOP = re.compile(r"[\d\s,ent/m]+[.):]")


class AnswerLabel(NamedTuple):
    """The heading of an answer, "19. Antwoord van het kabinet:" (``text``), over ``lines`` lines.

    ``label`` are its numbers as printed ("19"); ``rest`` is the offset at which the answer begins
    on the last of its lines, or None if it begins below.
    """

    numbers: tuple[int, ...]
    label: str
    answered_by: str | None
    lines: int
    text: str
    rest: int | None


class PartyHeading(NamedTuple):
    """The heading of a party's section ("Vragen en opmerkingen van de leden van de
    Noorderpartij-fractie"), over ``lines`` lines.
    """

    names: tuple[str, ...]
    lines: int


def answer_label(lines: Sequence[Line], index: int, hyphens: Hyphens) -> AnswerLabel | None:
    """Read the heading of an answer with its number that begins at this line, or None."""
    if not opens_answer_heading(lines[index].text, numbered=True):
        return None
    return _answer_label(lines, index, hyphens, numbered=True)


def unnumbered_label(lines: Sequence[Line], index: int, hyphens: Hyphens) -> AnswerLabel | None:
    """Read the heading of an answer without a number ("Antwoord van de Minister:") that begins at
    this line, or None; the lines above must end a paragraph or a sentence.
    """
    if not opens_answer_heading(lines[index].text, numbered=False):
        return None
    if index and not (_ends_block(lines, index) or ends_sentence(lines[index - 1].text)):
        return None
    return _answer_label(lines, index, hyphens, numbered=False)


def _answer_label(
    lines: Sequence[Line], index: int, hyphens: Hyphens, *, numbered: bool
) -> AnswerLabel | None:
    """Read the heading over as few lines as possible: up to its colon, or standing alone."""
    for count in _extents(lines, index):
        text = join_lines(lines[index : index + count], hyphens)
        found = answer_heading(text, numbered=numbered)
        if found is None:
            continue
        rest = None
        if found.colon:
            rest = _rest(lines[index + count - 1].text) if found.end < len(text) else None
        elif found.end < len(text) or not (
            _stands_alone(lines, index, count)
            or (not numbered and count == 1 and _begins_anew(lines, index + 1))
        ):
            continue
        numbers = read_numbers(found.printed)
        heading = text[: found.end].rstrip()
        return AnswerLabel(numbers, found.printed, found.answered_by, count, heading, rest)
    return None


def _rest(last: str) -> int:
    """Find where the text begins on a heading's last line: after its colon."""
    offset = last.find(":") + 1
    return len(last) - len(last[offset:].lstrip())


def party_heading(lines: Sequence[Line], index: int, hyphens: Hyphens) -> PartyHeading | None:
    """Read the heading of a party's section that begins at this line, or None."""
    first = lines[index].text
    if len(first) < _SHORTEST_OF_A_PARTY or ends_sentence(first) or lines[index].level == 0:
        return None
    if not headings.opens_party_heading(first):
        return _short_party_heading(lines, index)
    found: PartyHeading | None = None
    for count in _extents(lines, index):
        text = join_lines(lines[index : index + count], hyphens)
        if ends_sentence(text):
            return found
        names = headings.parties_of_heading(text)
        if not names:
            continue
        found = PartyHeading(names, count)
        below = index + count
        if _ends_block(lines, below) or _is_cut_short(lines, below):
            return found
        if headings.opens_sentence(lines[below].text) or text.lower().endswith("fractie"):
            return found
    return found


def _short_party_heading(lines: Sequence[Line], index: int) -> PartyHeading | None:
    """Read a shorter heading ("VVD-fractie") that stands apart on a line of its own, or None."""
    names = headings.parties_alone(lines[index].text)
    if not names or not (index == 0 or _ends_block(lines, index)):
        return None
    return PartyHeading(names, 1) if _ends_block(lines, index + 1) else None


def is_topic(lines: Sequence[Line], text: str) -> bool:
    """True if a block by itself looks like a heading: up to four lines, and worded like one, or
    marked up as one and no longer than a question's title.
    """
    level = lines[0].level if lines else None
    if level == 0:
        return False
    if level and label_alone(text) is None:
        return len(text) <= (_LONGEST_ASKING if text.endswith("?") else _LONGEST_MARKED_UP)
    return len(lines) <= _MOST_LINES and headings.is_topic(text)


def part_at(lines: Sequence[Line], index: int) -> tuple[PartHeading, int] | None:
    """Read the heading of a part that begins at this line, with the number of its lines, or None.
    Without a gap above, it must be numbered or in capitals.
    """
    text = lines[index].text
    if text[0].islower() or not (may_head_part(text) or text.isupper()):
        return None
    apart = index == 0 or _stands_apart(lines, index)
    first = part_heading(text)
    if first is not None and first.side == "other" and (apart or first.numbered):
        return first, 1
    for stop, plain in _ends_of_part(lines, index, apart=apart):
        part = _part_of(lines[index:stop])
        if part is not None and (plain or part.numbered):
            return part, stop - index
    return None


def _ends_of_part(lines: Sequence[Line], index: int, *, apart: bool) -> Iterator[tuple[int, bool]]:
    """Give the places where the heading of a part may end, likeliest first, each with whether a
    heading without a number may end there.
    """
    loud = lines[index].text.isupper()
    most = min(len(lines), index + _MOST_LINES_OF_A_PART)
    places = (place for place in range(index + 1, most) if _ends_heading(lines, place))
    end = next(places, most if most == len(lines) else None)
    if end is not None:
        yield end, apart or loud
    stop = index + 1
    if loud:
        while stop < most and lines[stop].text.isupper() and not _stands_apart(lines, stop):
            stop += 1
        yield from ((last, True) for last in range(stop, index, -1))
        return
    goes_on = stop < len(lines) and lines[stop].text[0].islower()
    yield stop + (goes_on and not _stands_apart(lines, stop)), False


def part_headings(lines: Sequence[Line]) -> Iterator[tuple[int, PartHeading, bool]]:
    """Find the headings of parts: the place of each, the heading, and whether text (or nothing but
    another heading) stands below it.
    """
    index = 0
    while index < len(lines):
        found = part_at(lines, index)
        if found is None:
            index += 1
            continue
        below = index + found[1]
        yield index, found[0], below < len(lines) and part_at(lines, below) is None
        index = below


def _part_of(lines: Sequence[Line]) -> PartHeading | None:
    return part_heading(" ".join(line.text for line in lines))


def _ends_heading(lines: Sequence[Line], index: int) -> bool:
    """True if a heading ends above the line: it stands apart, or opens a numbered part itself."""
    if _stands_apart(lines, index):
        return True
    part = part_heading(lines[index].text)
    return part is not None and part.numbered


def _stands_apart(lines: Sequence[Line], index: int) -> bool:
    """True if a gap or a page's end stands above the line."""
    return lines[index].after_gap or lines[index].page != lines[index - 1].page


def _ends_block(lines: Sequence[Line], index: int) -> bool:
    """True if a block ends above the line: gap, page's end, other type, or the end of the text."""
    if index >= len(lines):
        return True
    return _stands_apart(lines, index) or lines[index].bold != lines[index - 1].bold


def _stands_alone(lines: Sequence[Line], index: int, count: int) -> bool:
    """True if the lines are a block by themselves; a number that begins them must have a stop."""
    return (
        (index == 0 or _ends_block(lines, index) or _is_cut_short(lines, index))
        and (_ends_block(lines, index + count) or _is_cut_short(lines, index + count))
        and (
            not lines[index].text[0].isdigit()
            or _NUMBERS_WITH_STOP.match(lines[index].text) is not None
        )
    )


def _begins_anew(lines: Sequence[Line], index: int) -> bool:
    """True if a line has this index, and a text may begin with its first sign."""
    return index < len(lines) and headings.begins_text(lines[index].text)


def _extents(lines: Sequence[Line], index: int) -> range:
    """Give the numbers of lines that a heading may take from this one on: 1, 2, … to the gap."""
    count = 1
    while count < _MOST_LINES and not _ends_block(lines, index + count):
        count += 1
    return range(1, count + 1)


def _is_cut_short(lines: Sequence[Line], index: int) -> bool:
    """True if the line above left so much room that it ends a heading or a paragraph."""
    if index >= len(lines):
        return True
    near = lines[max(0, index - _NEAR) : index + _NEAR]
    needed = room_needed(lines[index - 1], lines[index])
    return needed < _CUT_SHORT * max(len(line.text) for line in near)
