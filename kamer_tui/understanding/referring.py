"""Answers that only refer: "Zie het antwoord op vraag 12.", "Ik verwijs naar mijn brief van 3 april
2034.", "Hiervoor verwijzen wij naar de Minister van Vaart.".
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from kamer_tui.document.model import Exchange, Paragraph
from kamer_tui.language.dates import MONTHS
from kamer_tui.language.patterns import anywhere, lazy_pattern

_REFERRING = """
    aan antwoord antwoorden beantwoorden beantwoording bij daarvoor de deze door eerder eerdere en
    eveneens gegeven graag het hetgeen hierboven hiervoor ik in is kabinet kortheidshalve leden
    minister naar ons onder ook op regering reactie staatssecretaris t terug tevens u van verwezen
    verwijs verwijst verwijzen voor vraag vragen wij wordt worden zie ziet
"""
WORDS_OF_A_REFERENCE = frozenset(_REFERRING.split())
"""An answer of these words alone, and of numbers, only refers to another one."""
_CITING = """
    aanhangsel als betreft bewindslieden bewindspersonen bewindspersoon bijgevoegd bijgevoegde
    bijlage bijlagen brief brieven d daarover dan eerdere eerste generaal gestelde gestuurde
    handelingen hiernaar hierover jl jongstleden kamer kamerbrief kamerbrieven kamerstuk
    kamerstukken kenmerk mij mijn ministerie nota nr nrs onderhavige opgenomen p pagina
    paragraaf rapport staten tabel tweede uw verantwoordelijke verder vergaderjaar verslag
    volledigheidshalve voorts wat we
"""
_WORDS = WORDS_OF_A_REFERENCE | frozenset(_CITING.split()) | frozenset(MONTHS)
_WORD = lazy_pattern(r"[^\W\d_]+")

REFERS = anywhere(
    "a word that refers",
    r"\b(?:zie|ziet|verwijs|verwijst|verwijzen|verwezen)\b",
    ("Zie vraag 3.", "wordt verwezen naar"),
    "de verwijzing",
    hints=("zie", "Zie", "erwijs", "erwijz", "erwezen"),
    flags=re.IGNORECASE,
)
OFFICE = anywhere(
    "an office, and of what",
    r"""\b(?:minister|ministerie|ministers|staatssecretaris|bewindspersoon|bewindslieden)[ ]
        (?:van|voor)(?:[ ](?:en|van|voor|der|de|het|(?-i:[A-Z])[\w&-]*,?)){1,12}(?!\w)""",
    ("de Minister van Vaart en Bruggen", "het Ministerie van VB"),
    "de Minister vaart",
    flags=re.IGNORECASE,
)


def only_refers(exchange: Exchange) -> int | None:
    """The number of the question to which the answer refers, if it does nothing else; of several
    ("zie de vragen 11 en 12") the first.
    """
    first: int | None = None
    if not any(paragraph.references for paragraph in exchange.answer):
        return None
    for paragraph in exchange.answer:
        rest = _without(paragraph, ((one.start, one.end) for one in paragraph.references))
        if first is None and paragraph.references:
            first = min(paragraph.references, key=lambda found: found.start).number
        if paragraph.marks or not _words_of(rest) <= WORDS_OF_A_REFERENCE:
            return None
    return first


def only_refers_elsewhere(exchange: Exchange) -> bool:
    """True if the answer does nothing but refer, be it to another document, or to who is to be
    asked: "Hiervoor verwijs ik naar mijn brief van 3 april 2034 (Kamerstuk 99 998, nr. 12).".
    """
    if not any(REFERS.find(paragraph.text) for paragraph in exchange.answer):
        return False
    for paragraph in exchange.answer:
        places = [(one.start, one.end) for one in paragraph.references]
        places += [(one.start, one.end) for one in paragraph.documents]
        places += [(one.start, one.end) for one in paragraph.marks]
        rest = _without(paragraph, places)
        if not _words_of(OFFICE.pattern.sub("minister", rest)) <= _WORDS:
            return False
    return True


def _words_of(text: str) -> set[str]:
    return {word.lower() for word in _WORD.findall(text)}


def _without(paragraph: Paragraph, places: Iterable[tuple[int, int]]) -> str:
    """The paragraph's text with a blank in place of each of the places, which may overlap."""
    parts, at = [], 0
    for start, end in sorted(places):
        if start >= at:
            parts.append(paragraph.text[at:start])
        at = max(at, end)
    return " ".join((*parts, paragraph.text[at:]))
