"""Notes typed at a document's end, under marks that were typed too but raised: a form with markup
knows what is raised.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from kamer_tui.parsing.lines.footnotes.in_place import label_of
from kamer_tui.parsing.lines.footnotes.notes import Found, RawFootnote
from kamer_tui.parsing.vocabulary.label_lines import begins_like_label_with_word
from kamer_tui.sources.lines import Line

_LABEL = re.compile(r"[\[(]?(\d{1,3})(?:\]|[.)])?\s*(?=\S)")
_MOST_LINES = 200
"""Notes are looked for in so many lines at a document's end."""


def split(lines: Sequence[Line]) -> Found:
    """Part the lines of the text from the notes at the end, from 1 on, each of which is marked
    above; of several such places the one with most notes, and the last: items of a list may have
    the same numbers.  In a text without raised marks there are none.
    """
    best: Found = list(lines), []
    marked: set[str] = set()
    tail = max(0, len(lines) - _MOST_LINES)
    for index, line in enumerate(lines):
        if index >= tail and "1" in marked and line.begins and line.text[0] in "[(1":
            notes = _notes(lines[index:])
            known = marked.issuperset(note.label for note in notes)
            if known and len(notes) >= max(1, len(best[1])):
                best = list(lines[:index]), notes
        marked.update(label_of(line.text[a:b]) for a, b in line.marks if a)
    return best


def _notes(lines: Sequence[Line]) -> list[RawFootnote]:
    """Read the notes from 1 to the document's end; none if a label ("Antwoord") stands below."""
    notes: list[RawFootnote] = []
    for line in lines:
        match = _LABEL.match(line.text) if line.begins else None
        plain = line._replace(marks=())
        if match is not None and int(match.group(1)) == len(notes) + 1:
            notes.append(RawFootnote(match.group(1), (plain,), match.end()))
        elif not notes or begins_like_label_with_word(line.text):
            return []
        else:
            notes[-1] = notes[-1].longer([plain])
    return notes
