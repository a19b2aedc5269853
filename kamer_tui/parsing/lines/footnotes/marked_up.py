"""Footnotes that the form of the source marks up, with their labels: Word, HTML, XML, Markdown."""

from __future__ import annotations

from collections.abc import Sequence

from kamer_tui.language.patterns import lazy_pattern
from kamer_tui.parsing.lines.footnotes.marks import Place, likeliest_mark, loose_mark, note_mark
from kamer_tui.parsing.lines.footnotes.notes import LONGEST_FOOT, Found, RawFootnote
from kamer_tui.sources.lines import Line

_MOST_SEARCHED = 3_000_000
"""In characters: in so many, those above each note together, marks that are figures are looked for.
"""
_NUMBER = lazy_pattern(r"\d{1,3}")


def split(lines: Sequence[Line], *, all_marked: bool = False) -> Found:
    """Part the lines of the text from those of the notes; the marks are on the lines already, but
    where a program left them as figures of the text, unless ``all_marked``.  A line without a label
    goes on with the note above it.
    """
    text: list[Line] = []
    notes: list[RawFootnote] = []
    marked = {line.text[start:end].strip("[]() ") for line in lines for start, end in line.marks}
    linked = all_marked or any(line.linked for line in lines)
    after, searched = (0, 0), 0
    for line in lines:
        if line.role != "note":
            text.append(line)
        elif notes and not line.label:
            notes[-1] = notes[-1].longer([line])
        else:
            notes.append(RawFootnote(line.label, (line,), 0))
            wanted = not linked and line.label not in marked and _NUMBER.fullmatch(line.label)
            if wanted and searched < _MOST_SEARCHED:
                marked.add(line.label)
                searched += sum(len(one.text) for one in text[-LONGEST_FOOT:])
                after = _with_mark(text, line.label, after)
    return text, notes


def _with_mark(text: list[Line], label: str, after: tuple[int, int]) -> tuple[int, int]:
    """Note the mark of a note in the lines right above it, behind ``after``, the place where the
    last one found ended; give the place where this one ends.
    """
    first = max(after[0], len(text) - LONGEST_FOOT)
    near = text[first:]
    start = (0, after[1] if first == after[0] else 0)
    found = likeliest_mark(near, label, (), start) or loose_mark(near, label, False, start)
    if found is None:
        return after
    place = Place(found.line + first, found.start, found.end)
    note_mark(text, place)
    return place.line, place.end
