"""Notes at the end of a document, with a bracket at the label: "1) …" or "[1] …", marked "1)" or
"[1]" in the text.  A list of notes may also have been numbered by a program, "1. …", each of them
marked "1)".
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from kamer_tui.language.patterns import beginning
from kamer_tui.parsing.lines.footnotes.marks import Place, note_marks
from kamer_tui.parsing.lines.footnotes.notes import Found, RawFootnote, above_explanation
from kamer_tui.parsing.vocabulary.label_lines import begins_like_label_with_word
from kamer_tui.sources.lines import Line

START = beginning(
    "endnote's label",
    r"""(?: (?P<bracket>\[) (?P<one>\d{1,3}) \] | (?P<other>\d{1,3}) \)
        | (?P<counted>\d{1,3}) \. (?=\s) ) \s* (?=\S)""",
    ("[1] Zie de molenlijst", "12) NOS, 4 mei", "1. Zie de molenlijst"),
    ("1.2 Zie de molenlijst", "(1) De molens"),
    seen="ministries' and members' own files",
)
_MOST_LINES = 120
"""Endnotes are looked for in so many lines at a document's end."""
_LEAST_COUNTED = 2
_MOST_MISSING = 3
"""So many notes of the series may be missing between two."""
_SHORT_NOTE = 3
"""In lines."""


def split(lines: Sequence[Line]) -> Found:
    """Part the lines of the text, marks noted on them, from the notes at the end, if there are any.

    Below a gap, half of the notes need a mark in the text; without a gap all do, and they are
    short.  Of several places where they may begin, they begin where they are most, at the last:
    items of a list may have the same numbers.
    """
    lines, explanation = above_explanation(lines)
    best: Found = list(lines), []
    for index in range(max(0, len(lines) - _MOST_LINES), len(lines)):
        match = START.pattern.match(lines[index].text)
        if match is None or not 1 <= _label(match) <= _MOST_MISSING + 1:
            continue
        found = _notes(lines[index:], _label(match))
        if len(found) < max(1, len(best[1])):
            continue
        text = list(lines[:index])
        marked = [_mark(text, note) for note in found]
        if match["counted"] or _label(match) > 1:
            # Numbers with a stop count items too, and the questions themselves.
            enough = all(marked) and len(found) >= _LEAST_COUNTED
        elif lines[index].after_gap or index == 0:
            enough = sum(marked) * 2 >= len(marked)
        else:
            enough = all(marked) and all(len(note.lines) <= _SHORT_NOTE for note in found)
        if enough:
            best = text, found
    text, found = best
    return [*text, *explanation], found


def _label(match: re.Match[str]) -> int:
    return int(match.group("one") or match.group("other") or match.group("counted"))


def _notes(lines: Sequence[Line], first: int) -> list[RawFootnote]:
    """Read the notes from the ``first`` label to the document's end, of whose series some may be
    missing; none if a label ("Antwoord") stands below.
    """
    notes: list[RawFootnote] = []
    expected = first
    for line in lines:
        match = START.pattern.match(line.text)
        if match is not None and expected <= _label(match) <= expected + _MOST_MISSING:
            expected = _label(match) + 1
            notes.append(RawFootnote(str(_label(match)), (line,), match.end()))
        elif not notes or begins_like_label_with_word(line.text):
            return []
        else:
            notes[-1] = notes[-1].longer([line])
    return notes


def _mark(lines: list[Line], note: RawFootnote) -> bool:
    """Note all marks of a note ("1)", "[1]") on their lines; False if the text has none."""
    label = note.label
    bracketed = note.lines[0].text.startswith("[")
    sign = re.compile(rf"\[{label}\]" if bracketed else rf"(?<![\d(]){label}\)(?!\w)")
    places = [
        Place(index, *match.span())
        for index, line in enumerate(lines)
        for match in sign.finditer(line.text)
        # "1)" at the beginning of a line numbers an item.
        if match.start() or bracketed or len(line.text) == match.end()
    ]
    note_marks(lines, places)
    return bool(places)
