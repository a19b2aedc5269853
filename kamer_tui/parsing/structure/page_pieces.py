"""Pieces of pages in what was read as a question or an answer: a short line between two halves of
a sentence, paragraphs that go on with a sentence, and a page's number.
"""

from __future__ import annotations

import itertools
from collections.abc import Iterable, Iterator, Sequence

from kamer_tui.document.model import Paragraph
from kamer_tui.language.patterns import anywhere, beginning, whole
from kamer_tui.language.sentences import ends_sentence
from kamer_tui.parsing.structure.doubts import HOLDS_HEAD, HOLDS_LINE, INTERRUPTED
from kamer_tui.parsing.structure.running_heads import with_running_heads
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
        | https?://\S{1,400}[ ]\d{1,3}/\d{1,3} | CONCEPT | VERTROUWELIJK | INTERN | KOPIE""",
    (
        *("Onze referentie", "Uw kenmerk 2031-7", "Pagina 3 van 7", "Blad 2", "3-5-2031 10:12"),
        *("https://oever.example/veer 2/6", "CONCEPT"),
    ),
    ("Ons kenmerk is dat wij varen", "Pagina 3 van het rapport", "3-5-2031", "3-5-2031 10"),
)
_FIRST = frozenset("0123456789OUPBhCVIK")
"""The first signs of the lines that ``_OF_A_PAGE`` takes."""
_BEFORE_A_NUMBER = "-–| "
"""Signs with which such a line may begin, beside its digits."""
_NUMBER_ALONE = whole(
    "a number on a line of its own",
    r"[-–|]?[ ]?\d{1,3}[ ]?[-–|]?",
    ("3", "- 3 -", "| 12"),
    ("2031", "3.", "3)", "3 veren"),
)


def doubt_page_pieces(turns: Sequence[Turn], lines: Sequence[Line], heads: Iterable[str]) -> None:
    """Doubt each turn without a doubt in which a piece of a page seems to stand; ``heads`` are the
    lines of the pages that were found.
    """
    sides = [
        (place, side) for place, turn in enumerate(turns) for side in (turn.asked, turn.answered)
    ]
    of_side = {
        number: at
        for at, (_, side) in enumerate(sides)
        for paragraph in side
        for number in paragraph.lines
    }
    doubts = dict.fromkeys(with_running_heads(turns, heads), HOLDS_HEAD)
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
        printed = line.text[0] in _FIRST and _OF_A_PAGE.find(line.text) is not None
        if printed or (width and _is_page_number(lines, place, width)):
            yield line


def _is_page_number(lines: Sequence[Line], place: int, width: float) -> bool:
    """True if a line is a number between one of the text and one as long as the text is wide, as no
    rows of a table are.
    """
    text = lines[place].text
    if len(text) > _LONGEST_NUMBER or not (text[0].isdigit() or text[0] in _BEFORE_A_NUMBER):
        return False
    if not 0 < place < len(lines) - 1 or lines[place].marks:
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
