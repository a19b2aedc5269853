"""Notes at a document's end that lost their numbers, as of a list that a program numbered: as many
lines below the last answer as the text has marks in brackets, "1)" or "[1]", from 1 on.
"""

from __future__ import annotations

import itertools
import re
from collections.abc import Sequence

from kamer_tui.language.dates import MONTHS
from kamer_tui.language.patterns import anywhere
from kamer_tui.parsing.lines.footnotes.marks import Place, note_mark
from kamer_tui.parsing.lines.footnotes.notes import Found, RawFootnote, above_explanation
from kamer_tui.parsing.vocabulary.label_lines import begins_like_any_label
from kamer_tui.parsing.vocabulary.letters import heads_notes
from kamer_tui.sources.lines import Line

_SIGN = re.compile(r"(?<![\d(\[])(?:\[(\d{1,3})\]|(?<=[\w?!.,;:»”’\"' ])(\d{1,3})\))(?!\w)")
_SOURCE = anywhere(
    "what a note without a label names: a source, with its place or its date",
    rf"""https?: | \bwww\. | \w\.(?:nl|com|org|eu)\b | « | \b[Kk]amerst | \bStcrt | \bStb\b
        | ,[ ]p(?:ag)?\.?[ ]\d | ,[ ](?:\d{{1,2}}[ ])?(?:{"|".join(MONTHS)})[ ](?:19|20)\d\d\b""",
    ("De Duinbode, 3 maart 2031", "www.veer.example", "Bureau Brug, Veren, p. 3"),
    ("In 2031 draaien de molens.", "De brug ging in maart 2031 open."),
)
_LONGEST_NOTE = 300
"""In characters."""
_FIGURES_RAISED = "¹²³⁴⁵⁶⁷⁸⁹⁰"
_RAISED = str.maketrans(_FIGURES_RAISED, "1234567890")
_MARKED = re.compile(r"\[\^(\d{1,3})\]")
"""A mark as Markdown has it."""
_RAISED_SIGN = re.compile(r"(?<=[\w.,;:?!»”’])(?<!\bm)(?<!\b[kcd]m)([¹²³⁴⁵⁶⁷⁸⁹⁰]{1,3})")
_GOES_ON = re.compile(r" (?:waar\w+|die|dat|is|zijn|heeft|hebben|wordt|worden|was)\b")
"""Words that go on with what was said, and begin no item."""
_LONGEST_ASIDE = 200
"""In characters."""
_MOST_LINES = 120
"""Such notes are looked for in so many lines at a document's end."""

_LIKE_NOTE = anywhere(
    "a note where nobody asks or answers: its number, and how notes refer to a source",
    r"""(?:^|(?<=[\w.?!»”’)%:;,]\s)) (?<!\b[Nn]r\.\s) (?<!\b[Vv]raag\s) (?<!\b[Aa]rtikel\s)
        (?P<label>[1-9]\d?) \s (?: Zie\s | Idem\b | Ibid | Vgl\.\s | Bron:\s | https?: | www\.
        | Kamerstuk(?:ken)?\s(?:I{1,2}\b|\d) | Stb\.\s\d | Stcrt\.\s\d )""",
    ("de kade 2 Zie het jaarverslag", "3 www.oeverbureau.example", "1 Kamerstuk 36 999, nr. 12"),
    ("vraag 2 Zie ook", "antwoord 2. Zie ook", "2 Kamerleden", "artikel 2 Stb. 2034"),
    seen="reports of which a program lost the space above the notes",
)


def split(lines: Sequence[Line]) -> Found:
    """Part the lines of the text, marks noted on them, from the notes, if their number is that of
    the marks and most of them name sources.
    """
    lines, explanation = above_explanation(lines)
    places = _marks(lines)
    notes = _block(lines, len(places)) if places else None
    if notes is None or places[-1].line >= notes[0].start:
        return [*lines, *explanation], []
    text = list(lines[: notes[0].start])
    for place in places:
        note_mark(text, place)
    return [*text, *explanation], [
        RawFootnote(str(number), found, _after_label(found[0].text, number))
        for number, found in enumerate((tuple(lines[one.start : one.stop]) for one in notes), 1)
    ]


def _after_label(text: str, number: int) -> int:
    """Find where a note's text begins that has its number all the same: "1. De Duinbode"."""
    stop = len(str(number)) + 1
    labelled = text.startswith(str(number)) and text[stop - 1 : stop] in (".", ")")
    return stop + 1 if labelled and text[stop : stop + 1] == " " else 0


def marks_in_brackets(text: str) -> list[str]:
    """The numbers in brackets that stand as marks do, behind a word or a sentence: "1)", "[2]"."""
    if ")" not in text and "]" not in text:
        return []
    return [
        match.group(1) or match.group(2)
        for match in _SIGN.finditer(text)
        if match.start() and _is_behind(text, match)
    ]


def labels_inside(text: str) -> list[str]:
    """Give the labels of the notes that ran into a text: ["1"] for "de kade. 1 Stb. 2034, 7"."""
    return [found["label"] for found in _LIKE_NOTE.pattern.finditer(text)]


def sure_marks(text: str) -> list[str]:
    """The numbers in square brackets or in raised figures behind a word, which are marks of notes
    whether there are others or not; no "m²".
    """
    signs = _SIGN.finditer(text) if "]" in text else ()
    found = [m.group(1) for m in signs if m.group(1) and _is_behind(text, m)]
    found += _MARKED.findall(text) if "[^" in text else []
    if not any(map(text.__contains__, _FIGURES_RAISED)):
        return found
    return found + [match.group(1).translate(_RAISED) for match in _RAISED_SIGN.finditer(text)]


def _is_behind(text: str, match: re.Match[str]) -> bool:
    """True if a number in brackets stands behind what it may mark, and opens no item: "sluizen 1)",
    "sluizen? 1)"; no "als volgt: 1) de sluis".
    """
    before = text[max(0, match.start() - _LONGEST_ASIDE) : match.start()].rstrip()
    below = text[match.end() : match.end() + _LONGEST_ASIDE]
    if not before or before[-1] in ":;(,":
        return False
    if match.group(1) is not None:
        return True
    if before.rfind("(") > before.rfind(")"):  # it closes an aside: "(vanaf p. 3)"
        return False
    glued = not text[match.start() - 1].isspace()
    return (
        glued
        or not below.strip()
        or below[0] in ".,;?!"
        or before[-1] in "?!."
        or _GOES_ON.match(below) is not None
    )


def _marks(lines: Sequence[Line]) -> list[Place]:
    """The places of the marks, whose numbers count from 1; none if they don't, or there is one."""
    found = [
        (int(match.group(1) or match.group(2)), Place(index, *match.span()))
        for index, line in enumerate(lines)
        if ")" in line.text or "]" in line.text
        for match in _SIGN.finditer(line.text)
        if match.start() and _is_behind(line.text, match)
    ]
    counted = [number for number, _ in found] == list(range(1, len(found) + 1))
    return [place for _, place in found] if counted and len(found) > 1 else []


def _block(lines: Sequence[Line], count: int) -> list[range] | None:
    """The lines of each of so many notes at the document's end, below a gap; None if there are
    more or fewer.  Each is a line, or, where gaps part them, what stands between two gaps.
    """
    last = len(lines)
    lowest = max(1, last - _MOST_LINES)
    labels = [i for i in range(lowest, last) if begins_like_any_label(lines[i].text)]
    lowest = max([lowest, *(place + 1 for place in labels)])
    gaps = [
        index
        for index in range(lowest, last)
        if lines[index].after_gap or heads_notes(lines[index - 1].text)
    ]
    blocks = [range(a, b) for a, b in itertools.pairwise([*gaps, last])]
    if blocks and len(blocks[-1]) == count and not (len(blocks) > 1 and _names(lines, blocks[-2])):
        notes = [range(place, place + 1) for place in blocks[-1]]
    else:
        notes = blocks[-count:]
    if len(notes) != count or notes[0].start - 1 in labels:
        return None
    if any(len(_text(lines, one)) > _LONGEST_NOTE or _goes_on(lines, one) for one in notes):
        return None
    headed = heads_notes(lines[notes[0].start - 1].text)
    named = sum(_names(lines, one) for one in notes)
    return notes if headed or named * 2 > count else None


def _text(lines: Sequence[Line], place: range) -> str:
    return " ".join(line.text for line in lines[place.start : place.stop])


def _names(lines: Sequence[Line], place: range) -> bool:
    """True if the lines name a source, and are the heading of nothing."""
    return _SOURCE.find(_text(lines, place)) is not None


def _goes_on(lines: Sequence[Line], place: range) -> bool:
    """True if the first line goes on with a sentence: it begins in lower case, with no address."""
    text = lines[place.start].text
    return (
        text[0].islower() and not text.startswith(("www.", "http")) and "." not in text.split()[0]
    )
