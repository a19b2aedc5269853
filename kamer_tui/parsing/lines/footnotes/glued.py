"""Footnotes in text that another program took out of a PDF: the label is glued to the text
("1NOS, 11 oktober"), the marks stand on lines of their own ("2, 3 en 4") or begin one ("2 waarin").

The foot of a page begins where the next label is glued to a letter and marked above; all lines from
there to the page's end are footnotes.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from kamer_tui.parsing.lines.footnotes.in_place import RawFootnote, by_page
from kamer_tui.sources.lines import Line

_LABEL = re.compile(r"(?:\d+[.:]?\s+)?(?:Antwoord(?:en)?|Vra(?:ag|gen)|Mededeling)\b")
_MARKS_LINE = re.compile(r"\d{1,3}(?:(?:\s*,\s*|\s+en\s+)\d{1,3})*[.,;:]?")
_NAME_OF_CHAMBER = re.compile(r"(?:Tweede|Eerste) Kamer der Staten-Generaal")
_LEAST_TEXT = 6


def split_glued_footnotes(
    lines: Sequence[Line],
) -> tuple[list[Line], list[RawFootnote]] | None:
    """The text with its marks and the footnotes, or None where labels are not glued."""
    body: list[Line] = []
    notes: list[RawFootnote] = []
    previous: list[Line] = []
    for page in by_page(lines):
        text = list(page)
        foot = _foot(text, previous, len(notes) + 1)
        if foot is not None:
            found = _notes(page[foot:], len(notes) + 1)
            text = text[:foot]
            after = (0, 0)
            for note in found:
                after = _mark(text, note.label, after) or after
                if after == (0, 0):
                    _mark(previous, note.label, after)
            notes.extend(found)
        body.extend(previous)
        previous = text
    body.extend(previous)
    return (body, notes) if notes else None


def _foot(page: Sequence[Line], previous: Sequence[Line], label: int) -> int | None:
    """Where the foot of the page begins."""
    start = re.compile(rf"{label}(?=[^\W\d_]|[«\[‘“])")
    last = max((i for i, line in enumerate(page) if _LABEL.match(line.text)), default=-1)
    for index in range(last + 1, len(page)):
        line = page[index]
        if (
            start.match(line.text) is not None
            and len(line.text) >= _LEAST_TEXT
            and (
                _place(page[:index], str(label), (0, 0)) is not None
                or _place(previous, str(label), (0, 0)) is not None
            )
        ):
            return index
    return None


def _notes(lines: Sequence[Line], label: int) -> list[RawFootnote]:
    notes: list[RawFootnote] = []
    for line in lines:
        printed = str(label)
        rest = line.text[len(printed) :]
        if line.text.startswith(printed) and rest[:1].strip() and rest[0] not in ".,;:)":
            notes.append(RawFootnote(printed, (line,), len(printed)))
            label += 1
        else:
            last = notes.pop()
            notes.append(replace(last, lines=(*last.lines, line)))
    return notes


def _place(lines: Sequence[Line], label: str, after: tuple[int, int]) -> tuple[int, int] | None:
    """(line index, offset) of the first mark at or after a place: glued to a word or to
    punctuation, on a line of marks, or at the start of a line.
    """
    glued = re.compile(
        rf"(?<=[^\W\d_]|[.,;:?!)»”’\"])(?<!\d[,:])(?<!\D\d\.){label}(?![\w%]|[.,]\d|-\w|/)"
    )
    begins = re.compile(rf"{label}(?=[.,;:]?(?:\s|$))")
    in_row = re.compile(rf"(?<!\d){label}(?!\d)")
    alone: tuple[int, int] | None = None
    for index, line in enumerate(lines):
        if label not in line.text or _NAME_OF_CHAMBER.match(line.text):
            continue
        pattern = in_row if _MARKS_LINE.fullmatch(line.text) is not None else glued
        for match in pattern.finditer(line.text):
            if (index, match.start()) >= after and not _taken(line, match.start()):
                return index, match.start()
        if index and alone is None and (index, 0) >= after and begins.match(line.text):
            alone = index, 0
    return alone


def _taken(line: Line, offset: int) -> bool:
    return any(start <= offset < end for start, end in line.marks)


def _mark(lines: list[Line], label: str, after: tuple[int, int]) -> tuple[int, int] | None:
    """Note the mark, and say where it ends; None where there is none."""
    place = _place(lines, label, after)
    if place is None:
        return None
    index, offset = place
    line = lines[index]
    marks = tuple(sorted((*line.marks, (offset, offset + len(label)))))
    lines[index] = line._replace(marks=marks)
    return index, offset + len(label)
