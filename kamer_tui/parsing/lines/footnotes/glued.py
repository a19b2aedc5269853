"""Footnotes in text that another program took out of a PDF: the label is glued to the text
("1NOS, 11 oktober"), the marks stand on lines of their own ("2, 3 en 4") or begin one ("2 waarin").

The foot of a page begins where the next label is glued to a letter and marked above; all lines from
there to the page's end are footnotes.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence
from functools import cached_property

from kamer_tui.language.patterns import lazy_pattern, whole
from kamer_tui.parsing.lines.footnotes.marks import Place, is_noted, mark_glued, note_mark
from kamer_tui.parsing.lines.footnotes.notes import Found, RawFootnote
from kamer_tui.parsing.lines.furniture.official import NAME_OF_CHAMBER
from kamer_tui.parsing.lines.page import by_page
from kamer_tui.parsing.vocabulary.label_lines import begins_like_any_label
from kamer_tui.sources.lines import Line

MARKS_LINE = whole(
    "line of marks",
    r"\d{1,3} (?: (?: \s*,\s* | \s+en\s+ ) \d{1,3} )* [.,;:]?",
    ("2, 3 en 4", "12."),
    ("2 waarin", "2-3"),
    seen="text extracted from the press's PDFs",
)
YEAR = r"(?:19|20)\d\d"
_FIGURES = lazy_pattern(r"\d+")
_YEAR = lazy_pattern(rf"{YEAR}(?!\d)")
_LEAST_TEXT = 6
"""In characters, label included: "1 mei" is no footnote."""


def split(lines: Sequence[Line]) -> Found:
    """Part the lines of the text, marks noted on them, from the footnotes with glued labels."""
    body: list[Line] = []
    notes: list[RawFootnote] = []
    previous = _Page([])
    for page in map(_Page, by_page(lines)):
        foot = _foot(page, previous, len(notes) + 1)
        if foot is not None:
            found = _notes(page.lines[foot:], len(notes) + 1)
            del page.lines[foot:]
            after = (0, 0)
            for note in found:
                place = page.place(note.label, after)
                if place is not None:
                    note_mark(page.lines, place)
                    after = place.line, place.end
                elif after == (0, 0) and (place := previous.place(note.label)) is not None:
                    note_mark(previous.lines, place)
            notes += found
        body += previous.lines
        previous = page
    return [*body, *previous.lines], notes


class _Page:
    """The lines of a page, in which marks are looked for where their number stands."""

    def __init__(self, lines: list[Line]) -> None:
        self.lines = lines

    @cached_property
    def _by_number(self) -> dict[str, list[int]]:
        """From each number to the lines in which it stands."""
        found: dict[str, list[int]] = {}
        for index, line in enumerate(self.lines):
            for number in dict.fromkeys(_FIGURES.findall(line.text)):
                found.setdefault(number, []).append(index)
        return found

    def place(
        self, label: str, after: tuple[int, int] = (0, 0), stop: int | None = None
    ) -> Place | None:
        """Find the first mark with the label, ``after`` a line and an offset, above the line
        ``stop``: glued to a word or to punctuation, on a line of marks ("2, 3 en 4"), or else at
        the start of a line ("2 waarin").
        """
        glued = mark_glued(label)
        begins = re.compile(rf"{label}(?=[.,;:]?(?:\s|$))")
        among_marks = re.compile(rf"(?<!\d){label}(?!\d)")
        alone: Place | None = None
        indexes = self._by_number.get(label, [])
        stop = len(self.lines) if stop is None else stop
        for index in indexes[bisect_left(indexes, after[0]) : bisect_left(indexes, stop)]:
            line = self.lines[index]
            if NAME_OF_CHAMBER.match(line.text):
                continue
            pattern = among_marks if MARKS_LINE.pattern.fullmatch(line.text) is not None else glued
            for match in pattern.finditer(line.text):
                if (index, match.start()) >= after and not is_noted(line, match.start()):
                    return Place(index, *match.span())
            if index and alone is None and (index, 0) >= after and begins.match(line.text):
                alone = Place(index, 0, len(label))
        return alone


def _foot(page: _Page, previous: _Page, label: int) -> int | None:
    """Find where the foot of the page begins: the line with this label glued to a letter, if a mark
    with the label stands above it or on the page before.
    """
    # "1a." or "1a" by itself is the label of a question's part.
    start = re.compile(rf"{label}(?=[^\W\d_]|[«\[‘“]|{YEAR}(?!\d))(?![a-z](?:[.):]|$))")
    lines = page.lines
    last = max((i for i, line in enumerate(lines) if begins_like_any_label(line.text)), default=-1)
    looked_at: int | None = None
    for index in range(last + 1, len(lines)):
        text = lines[index].text
        if len(text) < _LEAST_TEXT or not start.match(text):
            continue
        if page.place(str(label), (looked_at or 0, 0), index):
            return index
        if looked_at is None and previous.place(str(label)):
            return index
        looked_at = index
    return None


def _notes(lines: Sequence[Line], label: int) -> list[RawFootnote]:
    """Cut the lines of a page's foot into footnotes, the first of which has this label."""
    notes: list[RawFootnote] = []
    for line in lines:
        printed = str(label)
        rest = line.text[len(printed) :]
        begins = rest[:1].strip() and rest[0] not in ".,;:)"
        # The digits behind a label are a year's, or it is the beginning of a larger number.
        if (
            line.text.startswith(printed)
            and begins
            and (not rest[0].isdigit() or not notes or _YEAR.match(rest))
        ):
            notes.append(RawFootnote(printed, (line,), len(printed)))
            label += 1
        else:
            notes[-1] = notes[-1].longer([line])
    return notes
