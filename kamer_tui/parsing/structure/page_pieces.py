"""Pieces of pages in what was read as a question or an answer: a short line between two halves of
a sentence, paragraphs that go on with a sentence, and a running head that comes again, with the
next page's number.
"""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from kamer_tui.document.model import Paragraph
from kamer_tui.language.patterns import anywhere, beginning, whole
from kamer_tui.language.sentences import ends_sentence
from kamer_tui.parsing.structure.doubts import HOLDS_HEAD, HOLDS_LINE, INTERRUPTED
from kamer_tui.parsing.structure.turn import Turn
from kamer_tui.sources.lines import Line

_LEAST_BROKEN = 4
"""So many lines must break off inside a sentence, to know how long the lines of a text are."""
_USUAL = 0.8
"""Share of these that are no longer than the text is wide."""
_SHORT, _FULL = 0.6, 0.75
"""Of the width: a short line would have had room for more, a full one had none."""
_MOST_SHORT = 5
"""A running head, or what stands at a page's foot, has fewer lines."""
_BROKEN_OFF = anywhere(
    "the end of a line or a paragraph in the middle of a sentence",
    r"(?:[a-zà-ÿ][)-]?|,)$",
    ("de kade van", "op de kade,", "de kade (Oeverkade)", "de oever-"),
    ("de kade.", "Is de kade dicht?", "als volgt:", "de kade 3"),
)
_GOES_ON = beginning(
    "a line or a paragraph that goes on with a sentence, and is no item or address",
    r"(?!https?\b|www\b|o[ ])[a-zà-ÿ]{1,40}(?![\w)/%]|\.(?![ ][A-ZÀ-Ý]|$))",
    ("van de kade", "kade, die", "ontbreekt; dat", "duurt. De kade", "duurt."),
    ("De kade", "a) de kade", "www.oever.example", "https://oever.example", "o de kade", "art. 3"),
)
_INTRODUCES = (":", ";", ",")
"""The last signs above an item, which may begin in lower case."""
_LEAST_HALF = 60
"""In characters: so long is a paragraph that is no item."""
_LONGEST_NUMBER = 7
_FOREIGN = beginning(
    "a line that begins as a running head does, or a page's foot",
    r"[A-ZÀ-Ý–|-] | \d{1,9}(?!,\d)\b",
    ("Rapport veren 2031 3", "3 Rapport veren", "- 3 -", "2031-000765"),
    ("kade", "• de kade", "(de kade)", "0,7 meter"),
)

_OF_A_PAGE = whole(
    "what programs and ministries print on each page",
    r"""(?:Onze|Ons|Uw)[ ](?:referentie|kenmerk)(?:[ ]\S{1,40}){0,3}
        | (?:Pagina|Blad|Page)[ ]\d{1,3}(?:[ ]?(?:van|of|/)[ ]?\d{1,3})?
        | \d{1,2}[-/]\d{1,2}[-/]\d{4},?[ ]\d{1,2}[:.]\d{2}(?:[ ].{0,80})?
        | https?://\S{1,400}[ ]\d{1,3}/\d{1,3}""",
    (
        *("Onze referentie", "Uw kenmerk 2031-7", "Pagina 3 van 7", "Blad 2", "3-5-2031 10:12"),
        "https://oever.example/veer 2/6",
    ),
    ("Ons kenmerk is dat wij varen", "Pagina 3 van het rapport", "3-5-2031", "3-5-2031 10"),
)
_NUMBER_ALONE = whole(
    "a number on a line of its own",
    r"[-–|]?[ ]?\d{1,3}[ ]?[-–|]?",
    ("3", "- 3 -", "| 12"),
    ("2031", "3.", "3)", "3 veren"),
)

_COUNTED = re.compile(r"(?<![\w/.,-])(\d{1,3})\s?/\s?(\d{1,3})(?![\d/]|[.,-]\d)")
"""A page's number with the number of all pages, "3/7", or a fraction."""
_LEAST_LETTERS = 10
_WORDS_BEFORE = 80
"""In characters before a number: a running head has so many letters in them."""
_LEAST_PAGES = 2
_MOST_APART = 3
"""Pages between two places where it stands in the text."""
_NO_LETTER = re.compile(r"[\W\d_]+")


class _Number(NamedTuple):
    """A number behind words that may be a running head: on the page of the turn at ``place``."""

    place: int
    page: int


def doubt_page_pieces(turns: Sequence[Turn], lines: Sequence[Line]) -> None:
    """Doubt each turn without a doubt in which a piece of a page seems to stand."""
    sides = [(place, side) for place, turn in enumerate(turns) for side in _sides(turn)]
    of_side = {
        number: at
        for at, (_, side) in enumerate(sides)
        for paragraph in side
        for number in paragraph.lines
    }
    doubts = dict.fromkeys(_with_running_heads(turns), HOLDS_HEAD)
    for place, side in sides:
        if _is_interrupted(side):
            doubts.setdefault(place, INTERRUPTED)
    for above, below in _around_short_lines(lines):
        at = of_side.get(above.number)
        if at is not None and at == of_side.get(below.number):
            doubts.setdefault(sides[at][0], HOLDS_LINE)
    for line in _of_pages(lines):
        if line.number in of_side:
            doubts.setdefault(sides[of_side[line.number]][0], HOLDS_LINE)
    for place, doubt in doubts.items():
        turns[place].doubt = turns[place].doubt or doubt


def _sides(turn: Turn) -> tuple[Sequence[Paragraph], Sequence[Paragraph]]:
    return turn.asked, turn.answered


def _is_interrupted(side: Sequence[Paragraph]) -> bool:
    """True if a paragraph goes on with a sentence that another one above it may have begun."""
    return any(
        _GOES_ON.find(below.text)
        and not above.text.endswith(_INTRODUCES)
        and (len(below.text) >= _LEAST_HALF or _BROKEN_OFF.find(above.text))
        for above, below in itertools.pairwise(side)
    )


def _around_short_lines(lines: Sequence[Line]) -> Iterator[tuple[Line, Line]]:
    """Give the lines above and below each place where a few short lines stand in the middle of a
    sentence: the line above leaves no room for more, and the one below goes on with a sentence.
    """
    width = _width(lines)
    if not width:
        return
    short = [len(line.text) < _SHORT * width for line in lines]
    for place, above in enumerate(lines[:-1]):
        if (
            not short[place + 1]
            or len(above.text) < _FULL * width
            or not _BROKEN_OFF.find(above.text)
            or not _FOREIGN.find(lines[place + 1].text)
        ):
            continue
        last = place + 1
        while last + 1 < len(lines) and last - place < _MOST_SHORT and short[last]:
            last += 1
            if _GOES_ON.find(lines[last].text):
                whole = not short[last] or ends_sentence(lines[last].text)
                if whole and not lines[last - 1].text.endswith(_INTRODUCES):
                    yield above, lines[last]
                break


def _of_pages(lines: Sequence[Line]) -> Iterator[Line]:
    """Give the lines that look as what is printed on each page: its words, or its number."""
    width = _width(lines)
    for place, line in enumerate(lines):
        if _OF_A_PAGE.find(line.text) or (width and _is_page_number(lines, place, width)):
            yield line


def _is_page_number(lines: Sequence[Line], place: int, width: float) -> bool:
    """True if a line is a number between one of the text and one as long as the text is wide, as no
    rows of a table are.
    """
    text = lines[place].text
    if len(text) > _LONGEST_NUMBER or not 0 < place < len(lines) - 1 or lines[place].marks:
        return False
    above, below = lines[place - 1].text, lines[place + 1].text
    long = len(above) >= _SHORT * width or ends_sentence(above)
    long = long and len(below) >= _FULL * width and below[0].isalpha()
    return long and _NUMBER_ALONE.find(text) is not None


def _width(lines: Sequence[Line]) -> float:
    """The length, in characters, of the longer lines that break off inside a sentence; 0 where few
    do: of a text whose paragraphs are lines.
    """
    lengths = sorted(
        len(line.text)
        for line, below in itertools.pairwise(lines)
        if line.text[-1].isalpha() and below.text[0].islower()
    )
    return lengths[int(len(lengths) * _USUAL)] if len(lengths) >= _LEAST_BROKEN else 0


def _with_running_heads(turns: Sequence[Turn]) -> set[int]:
    """Find the turns, by their places, that hold a running head: words that come again with the
    number of a later page.
    """
    found: dict[tuple[str, str], list[_Number]] = {}
    for place, turn in enumerate(turns):
        for side in _sides(turn):
            for paragraph in side:
                for key, page in _counted(paragraph.text):
                    found.setdefault(key, []).append(_Number(place, page))
    return {number.place for numbers in found.values() if _counts_up(numbers) for number in numbers}


def _counted(text: str) -> Iterator[tuple[tuple[str, str], int]]:
    """Give each number of a text that may be a page's, with the letters before it and the number
    of all pages.
    """
    for match in _COUNTED.finditer(text):
        before = text[max(0, match.start() - _WORDS_BEFORE) : match.start()]
        letters = _NO_LETTER.sub("", before)[-_LEAST_LETTERS:]
        if len(letters) == _LEAST_LETTERS:
            yield (letters, match[2]), int(match[1])


def _counts_up(numbers: Sequence[_Number]) -> bool:
    """True if the numbers rise by little from each to the next."""
    return len(numbers) >= _LEAST_PAGES and all(
        0 < other.page - one.page <= _MOST_APART for one, other in itertools.pairwise(numbers)
    )
