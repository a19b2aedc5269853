"""Marks of footnotes in text without layout: numbers glued to a word or to punctuation ("molens1").

Words that themselves end in digits ("CO2", "A12") are recognised by their capitals; an abbreviation
has a mark only if the document also writes it without one.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Iterator, Sequence
from itertools import groupby
from operator import attrgetter
from typing import NamedTuple

from kamer_tui.language.patterns import anywhere, beginning, lazy_pattern, verbose
from kamer_tui.parsing.lines.furniture.official import NAME_OF_CHAMBER
from kamer_tui.parsing.vocabulary.label_lines import begins_like_label_with_word
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
_FIGURES = lazy_pattern(r"\d+")
_YEAR_FIGURES = 4
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
_POST_BOX = anywhere(
    "post-office box before its last digit",
    r"\b [Pp]ostbus \s* \d{1,5} $",
    "Postbus 2006",
    "in 2006",
    seen="ministries' letters",
)
_NEAR = 40
"""In characters: so much of the text before a number tells whether it is a mark."""
FUNCTION_WORD = beginning(
    "word that nobody counts, after a number",
    r"""[ ](?: de | het | een | om | is | te | dat | die | deze | dit | heb | heeft | hebben | wordt
        | worden | was | waarin | waaruit | waarbij | waarmee | zijn | kan | ik | in
        | (?!procent|maart|kwart|\w*watt) [a-z]{2,}t )\b""",
    (" waarin staat", " een toelichting", " geeft"),
    (" molens", " mei", " van de", " maart"),
)
_LAST_WORD = lazy_pattern(r"[^\W\d_]+$")
_CAPITALS = lazy_pattern(r"[A-Z]{5}$")
_SMALL_LETTER = lazy_pattern("[a-z]")


class Place(NamedTuple):
    """A mark's place: the index of its line, and its span in the line's text."""

    line: int
    start: int
    end: int


def note_mark(lines: list[Line], place: Place) -> None:
    """Note a mark on its line, in the list."""
    line = lines[place.line]
    lines[place.line] = line._replace(marks=tuple(sorted((*line.marks, place[1:]))))


def note_marks(lines: list[Line], places: Iterable[Place]) -> None:
    """Note marks on their lines, in the list; as quickly where many stand on one line."""
    for index, found in groupby(sorted(places), key=attrgetter("line")):
        marks = sorted((*lines[index].marks, *(place[1:] for place in found)))
        lines[index] = lines[index]._replace(marks=tuple(marks))


def is_noted(line: Line, offset: int) -> bool:
    """True if a mark noted on the line covers the offset."""
    return any(start <= offset < end for start, end in line.marks)


_SUREST = 3
"""The highest rate of a mark: no other one need be looked for."""


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
    stop: int | None = None,
) -> Place | None:
    """Find the likeliest mark with the label, ``after`` a line and an offset, above the line
    ``stop``; the first of equals.  ``words`` are all words of the document: in "NOS1" 1 is a mark
    only if "NOS" is one of them.
    """
    best, most = None, 0
    for index in range(after[0], len(lines) if stop is None else stop):
        line = lines[index]
        if label not in line.text or NAME_OF_CHAMBER.match(line.text):
            continue
        first = after[1] if index == after[0] else 0
        for match in _marks_of(line.text, label, first):
            if is_noted(line, match.start()):
                continue
            score = _likelihood(line.text, match.span(), words)
            if score == _SUREST:
                return Place(index, *match.span())
            if score > most:
                best, most = Place(index, *match.span()), score
    return best


def _marks_of(text: str, label: str, first: int) -> Iterator[re.Match[str]]:
    """Find the marks with the label in a text from the offset ``first`` on.  Only where the label
    stands a mark is tried: a line with many marks is searched again for each of their notes.
    """
    place = text.find(label, first)
    while place >= 0:
        match = MARK.pattern.match(text, place)
        if match is not None and match.group() == label:
            yield match
        place = text.find(label, place + 1)


def note_numbers(text: str) -> Iterator[str]:
    """Give the numbers in a text that are glued to a word in small letters or to what ends a
    sentence, and so look like marks: "1" in "de molens1", no "2" in "CO2".
    """
    for number in _FIGURES.finditer(text):
        # Where figures begin, or behind a year: to try at each letter takes ten times as long.
        match = MARK.pattern.match(text, number.start())
        if match is None and number.end() - number.start() > _YEAR_FIGURES:
            match = MARK.pattern.match(text, number.start() + _YEAR_FIGURES)
        if match is None:
            continue
        before = text[max(0, match.start() - _NEAR) : match.start()]
        if before.endswith((" ", "%", "Staten-Generaal")):  # the last with the emblem's number
            continue
        if _likelihood(text, match.span(), ()) > 1:
            yield match.group()


def loose_mark(
    lines: Sequence[Line], label: str, labelled: bool, after: tuple[int, int] = (0, 0)
) -> Place | None:
    """Find the likeliest mark with the label in a form that a number of the text has as well, only
    where a footnote with the label waits for its mark: behind a blank ("dicht. 2 De"), below the
    line that it marks, or at the beginning of the next line ("2 waarin").  In a ``labelled`` text,
    whose questions have labels of words, a number on a line of its own is none of a question.
    """
    best, most = None, 0
    number = re.compile(
        rf"(?<![\w.,:/€(-]){label}(?![\w%/-]|[.,:]\d)\)?|(?<=[?!.»”’]){label}(?=[A-Z])"
    )
    for index in range(after[0], len(lines)):
        if label not in lines[index].text or NAME_OF_CHAMBER.match(lines[index].text):
            continue
        for match in number.finditer(lines[index].text):
            if (index, match.start()) < after or is_noted(lines[index], match.start()):
                continue
            score = (
                _looseness(lines[index].text, match.span(), labelled)
                if match.start()
                else _at_start(lines, index, match.end(), labelled)
            )
            if score == _SUREST:
                return Place(index, *match.span())
            if score > most:
                best, most = Place(index, *match.span()), score
    return best


def _looseness(text: str, span: tuple[int, int], labelled: bool) -> int:
    """Rate a number inside a line from 0 (no mark) to 3 (a mark behind a sentence's end)."""
    before, below = text[max(0, span[0] - _NEAR) : span[0]], text[span[1] : span[1] + _NEAR]
    word = _LAST_WORD.search(before.rstrip())
    counted = before.endswith(" ") and word is not None and word.group().lower() in _NUMBERED
    if counted and word is not None and word.group() == "vragen":
        # "de vragen 17 een antwoord": one number alone stands for no questions.
        counted = FUNCTION_WORD.pattern.match(below) is None
    if counted or ABBREVIATED.pattern.search(before.rstrip()):
        return 0
    behind = before.rstrip()[-1:]
    ended = behind != "" and behind in '?!.,;:)»”’"' and (labelled or behind != ":")
    if ended and (not below.strip() or below[0] in ".,;:?!)" or below.lstrip()[0].isupper()):
        return 3
    return 1 if FUNCTION_WORD.pattern.match(below) or below[:1] in tuple("?;") else 0


def counts_something(before: str) -> bool:
    """True if a number behind this text belongs to its last word: "artikel ", "vraag ", "nr. "."""
    word = _LAST_WORD.search(before[-_NEAR:].rstrip())
    numbered = word is not None and word.group().lower() in _NUMBERED
    return numbered or ABBREVIATED.pattern.search(before[-_NEAR:].rstrip()) is not None


def _at_start(lines: Sequence[Line], index: int, end: int, labelled: bool) -> int:
    """Rate a number at a line's start from 0 (no mark) to 2 (a mark of the line before)."""
    if index == 0 or lines[index].after_gap or lines[index - 1].text.endswith(":"):
        return 0
    before, below = lines[index - 1].text.rstrip(), lines[index].text[end:].strip(" .,;:?!")
    if not below and index + 1 < len(lines):
        following = lines[index + 1].text
        if begins_like_label_with_word(following) or before[-1] in ",;":
            return 2
        below = following
    if lines[index].text[end - 1] == ")" and below:  # "1) Zie": an item, or another note
        return 0
    if FUNCTION_WORD.pattern.match(" " + below) or not below:
        return 2
    return 2 if labelled and before[-1] in "?!.»”’" and below[0].isupper() else 0


def _likelihood(text: str, span: tuple[int, int], words: Collection[str]) -> int:
    """Rate a number in a text from 0 (no mark) to 3 (a mark, glued to a common word)."""
    before = text[max(0, span[0] - _NEAR) : span[0]]
    if ABBREVIATED.pattern.search(before) or _POST_BOX.find(before):
        return 0
    word = _LAST_WORD.search(before.rstrip())
    if before[-1:].isdigit() or before.endswith(("? ", "! ", "» ", "” ", "’ ")):
        # Digits: a year, or another number.
        return 1
    if before.endswith(" "):
        return 0 if word is None or word.group().lower() in _NUMBERED else 1
    if word is None:
        return 2
    letters = word.group()
    if len(letters) > 1 and letters[-1].islower():
        return 3
    title = (
        span[1] == len(text)
        and _CAPITALS.search(before) is not None
        and _SMALL_LETTER.search(text) is None
    )
    return 1 if title or (len(letters) > 1 and letters in words) else 0
