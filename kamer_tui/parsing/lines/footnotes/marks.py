"""Marks of footnotes in text without layout: numbers glued to a word or to punctuation ("molens1").

Words that themselves end in digits ("CO2", "A12") are recognised by their capitals; an abbreviation
has a mark only if the document also writes it without one.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence
from typing import NamedTuple

from kamer_tui.language.patterns import anywhere, lazy_pattern, verbose
from kamer_tui.sources.lines import Line

_YEAR = r"(?:19|20)\d\d"
_GLUED = r"(?<=[^\W\d_]|[.,;:?!)»”’\"%])"
_NO_FIGURE = rf"(?:(?<!\d[.,:])|(?<=\D{_YEAR}[.,:])|(?<=^{_YEAR}[.,:]))"
"""Before a mark: it is left inside "4.200", but taken after "in 2031."."""
_OUTSIDE_A_FIGURE = r"(?![\w%]|[.,]\d)"
"""After a mark: no letter, digit, "%" or ",3"."""
_ENDS = rf"{_OUTSIDE_A_FIGURE}(?!-\w|/)"
"""After a mark, moreover: no "-jarige" and no "/7"."""

MARK = anywhere(
    "footnote's mark",
    rf"""{_GLUED} {_NO_FIGURE} \d{{1,3}} {_ENDS}
    | (?<=[^\W\d_][ ]) \d{{1,3}} (?=[.,;:](?!\d))
    | (?<=[?!»”’][ ]) \d{{1,3}} $
    | (?: (?<=\D{_YEAR}) | (?<=^{_YEAR}) ) \d{{1,3}} {_ENDS}""",
    ("de molens1 draaien", "in 2031.4 De", "de molens 1. Zij", "draaien? 12", "in 203113"),
    ("4.200 molens", "de molens 1 voor", "molen-5-jarig", "groei van 3,5%"),
    seen="reports; lists of questions; texts that programs take out of a PDF",
)
_NUMBERED = frozenset(
    {"artikel", "lid", "vraag", "vragen", "antwoord", "nummer", "bijlage", "hoofdstuk", "paragraaf"}
    | {"tabel", "tabellen", "figuur", "grafiek", "kader", "box", "scenario", "variant"}
    | {"pagina", "stap", "fase", "categorie", "klasse", "groep", "deel", "punt", "nr", "en", "van"}
)
"""After these words and a blank a number is no mark: "artikel 1.", "vraag 12."."""
ABBREVIATED = anywhere(
    "abbreviation before a number",
    r"\b (?:nrs?|art|artt|blz|p|pag|no|hfst|par)\. $",
    ("zie de brief, nr.", "Art."),
    ("de kunst.", "nr"),
    flags=re.IGNORECASE,
)
_LAST_WORD = lazy_pattern(r"[^\W\d_]+$")
_CAPITALS = lazy_pattern(r"^[^a-z]*[A-Z]{5,}$")


class Place(NamedTuple):
    """A mark's place: the index of its line, and its span in the line's text."""

    line: int
    start: int
    end: int


def note_mark(lines: list[Line], place: Place) -> None:
    """Note a mark on its line, in the list."""
    line = lines[place.line]
    lines[place.line] = line._replace(marks=tuple(sorted((*line.marks, place[1:]))))


def is_noted(line: Line, offset: int) -> bool:
    """True if a mark noted on the line covers the offset."""
    return any(start <= offset < end for start, end in line.marks)


def mark_glued(label: str) -> re.Pattern[str]:
    """Make the pattern of a mark in text whose notes have glued labels too; here "in 12.1" may have
    the mark 1.
    """
    glued = r"(?<=[^\W\d_]|[.,;:?!)»”’\"])"
    return verbose(rf"{glued} (?<!\d[,:])(?<!\D\d\.) {label} {_ENDS}")


def mark_on_long_line(label: str) -> re.Pattern[str]:
    """Make the pattern of a mark in text without line breaks; a hyphen or a slash may follow it."""
    glued = r"(?<=[^\W\d_]|[.,;:?!)»”’%])"
    return verbose(rf"{glued} (?:(?<!\d[.,])|(?<={_YEAR}[.,])) {label} {_OUTSIDE_A_FIGURE}")


def likeliest_mark(
    lines: Sequence[Line],
    label: str,
    words: Collection[str],
    after: tuple[int, int] = (0, 0),
) -> Place | None:
    """Find the likeliest mark with the label, ``after`` a line and an offset; the first of equals.
    ``words`` are all words of the document: in "NOS1" 1 is a mark only if "NOS" is one of them.
    """
    best, most = None, 0
    for index in range(after[0], len(lines)):
        line = lines[index]
        if label not in line.text:
            continue
        for match in MARK.pattern.finditer(line.text):
            if (
                match.group() != label
                or (index, match.start()) < after
                or is_noted(line, match.start())
            ):
                continue
            score = _likelihood(line.text[: match.start()], line.text[match.end() :], words)
            if score > most:
                best, most = Place(index, *match.span()), score
    return best


def _likelihood(before: str, below: str, words: Collection[str]) -> int:
    """Rate a number between two texts from 0 (no mark) to 3 (a mark, glued to a common word)."""
    if ABBREVIATED.pattern.search(before):
        return 0
    word = _LAST_WORD.search(before.rstrip())
    if before[-1:].isdigit() or before.endswith(("? ", "! ", "» ", "” ", "’ ")):
        # Digits: a year, or the number of a post-office box.
        return 1
    if before.endswith(" "):
        return 0 if word is None or word.group().lower() in _NUMBERED else 1
    if word is None:
        return 2
    letters = word.group()
    if len(letters) > 1 and letters[-1].islower():
        return 3
    title = not below and _CAPITALS.search(before) is not None
    return 1 if title or (len(letters) > 1 and letters in words) else 0
