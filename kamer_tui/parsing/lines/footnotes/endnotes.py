"""Notes at the end of a document, with a bracket at the label: "1) …" or "[1] …", marked "1)" or
"[1]" in the text.  Ministries and members write them so.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from kamer_tui.parsing.lines.footnotes.in_place import RawFootnote
from kamer_tui.sources.lines import Line

_START = re.compile(r"(?:(?P<bracket>\[)(?P<one>\d{1,3})\]|(?P<other>\d{1,3})\))\s*(?=\S)")
_MOST_LINES = 120
_SHORT_NOTE = 3
"""In lines."""
_ENDS_TEXT = re.compile(r"(?:Antwoord(?:en)?|Vra(?:ag|gen))\b")


def split_endnotes(lines: Sequence[Line]) -> tuple[list[Line], list[RawFootnote]]:
    """The text with its marks, and the notes; the lines as they are where there are none."""
    for index in range(max(0, len(lines) - _MOST_LINES), len(lines)):
        match = _START.match(lines[index].text)
        if match is None or _label(match) != 1:
            continue
        found = _notes(lines[index:])
        text = list(lines[:index])
        marked = [_mark(text, note) for note in found]
        if lines[index].after_gap or index == 0:
            enough = sum(marked) * 2 >= len(marked)
        else:
            # Where no space parts them from the text they are short, and all are marked.
            enough = all(marked) and all(len(note.lines) <= _SHORT_NOTE for note in found)
        if found and enough:
            return text, found
    return list(lines), []


def _label(match: re.Match[str]) -> int:
    return int(match.group("one") or match.group("other"))


def _notes(lines: Sequence[Line]) -> list[RawFootnote]:
    """The notes from 1 on, up to the end of the document; none where something else follows."""
    notes: list[RawFootnote] = []
    for line in lines:
        match = _START.match(line.text)
        if match is not None and _label(match) == len(notes) + 1:
            notes.append(RawFootnote(str(_label(match)), (line,), match.end()))
        elif not notes or _ENDS_TEXT.match(line.text):
            return []
        else:
            notes[-1] = replace(notes[-1], lines=(*notes[-1].lines, line))
    return notes


def _mark(lines: list[Line], note: RawFootnote) -> bool:
    label = note.label
    bracketed = note.lines[0].text.startswith("[")
    sign = rf"\[{label}\]" if bracketed else rf"(?<![\d(]){label}\)(?!\w)"
    pattern = re.compile(sign)
    found = False
    for index, line in enumerate(lines):
        for match in pattern.finditer(line.text):
            if match.start() == 0 and not bracketed and len(line.text) > match.end():
                continue
            marks = (*lines[index].marks, match.span())
            lines[index] = lines[index]._replace(marks=tuple(sorted(marks)))
            found = True
    return found
