"""Footnotes where the layout is known: small type at the foot of a page, raised marks in the text.

A footnote begins with its label, raised or with a raised mark of the same label in the text of its
page or the one before; below it on the page stands nothing in larger type.
"""

from __future__ import annotations

import itertools
from collections.abc import Sequence

from kamer_tui.language.patterns import beginning
from kamer_tui.parsing.lines.footnotes.notes import Found, RawFootnote
from kamer_tui.parsing.lines.page import by_page, usual_size
from kamer_tui.sources.lines import Line

LABEL = beginning(
    "label of a footnote in small type",
    r"[\[(]? (\d{1,3} | [*†‡]{1,3}) [\])]? \.? \s* (?=\S)",
    ("1 Zie de molenlijst", "[2] Idem", "*Zie"),
    ("Zie 1", "†"),
    seen="notes",
)
_SMALL = 0.93
"""Footnotes are set in type of at most this share of the text's.  Without such a bound, numbered
items are notes in 2 of 10 PDFs."""
_ABOUT = 0.3
"""Sizes nearer than this, in points, are one size."""


def split(lines: Sequence[Line]) -> Found:
    """The lines of the text, only the marks of footnotes on them, and the footnotes; no footnotes
    where the layout is unknown.
    """
    usual = usual_size(lines)
    if usual is None:
        return list(lines), []
    text: list[Line] = []
    notes: list[RawFootnote] = []
    before: set[str] = set()
    anywhere = _marked(lines)
    for page in by_page(lines):
        marked = _marked(page)
        starts = _starts(page, usual, marked | before, anywhere)
        first = min(starts, default=len(page))
        carried = _carried(page[:first], notes, usual)
        if carried:
            notes[-1] = notes[-1].longer(_unmarked(carried))
        text += page[: first - len(carried)]
        places = [*sorted(starts), len(page)]
        for start, end in itertools.pairwise(places):
            label, offset = starts[start]
            notes.append(RawFootnote(label, tuple(_unmarked(page[start:end])), offset))
        before = marked
    labels = {note.label for note in notes}
    return [_with_marks_of(labels, line) for line in text], notes


def _marked(lines: Sequence[Line]) -> set[str]:
    """The labels of the raised marks inside the lines."""
    return {label_of(line.text[a:b]) for line in lines for a, b in line.marks if a}


def label_of(mark: str) -> str:
    """The label that a mark gives, brackets aside."""
    return mark.strip("[]()")


def _starts(
    page: Sequence[Line], usual: float, marked: set[str], anywhere: set[str]
) -> dict[int, tuple[str, int]]:
    """From the index of a footnote's first line to its label and where its text begins.

    ``marked`` are the labels marked on this page and the one before, ``anywhere`` those marked in
    the whole text: notes may stand at its end.
    """
    found: dict[int, tuple[str, int]] = {}
    largest = 0.0
    edge: float | None = None
    for index in range(len(page) - 1, -1, -1):
        line = page[index]
        size = line.size or usual
        match = LABEL.pattern.match(line.text)
        small = size <= _SMALL * usual and largest <= _SMALL * usual
        if match is not None and largest <= size + _ABOUT:
            label = match.group(1)
            raised = bool(line.marks) and line.marks[0][1] <= match.end() and _begins(line)
            aligned = edge is None or abs((line.left or 0) - edge) <= 1
            if (raised and (small or label in anywhere)) or (small and label in marked and aligned):
                found[index] = (label, match.end())
                edge = line.left
        largest = max(largest, size)
    return found


def _begins(line: Line) -> bool:
    return line.marks[0][0] <= 1


def _carried(above: Sequence[Line], notes: Sequence[RawFootnote], usual: float) -> list[Line]:
    """The last lines above the page's footnotes that continue the last one of the page before:
    that had no stop, and they have its size and edge.
    """
    if not notes or not above or notes[-1].lines[-1].page != above[0].page - 1:
        return []
    last = notes[-1].lines[-1]
    if last.text[-1] in ".?!)»”":
        return []
    size, left = last.size or 0, last.left or 0
    if size > _SMALL * usual:
        return []
    start = len(above)
    while start:
        line = above[start - 1]
        if abs((line.size or 0) - size) > _ABOUT or abs((line.left or 0) - left) > 1:
            return []
        start -= 1
        if line.after_gap:
            break
    return list(above[start:])


def _unmarked(lines: Sequence[Line]) -> list[Line]:
    return [line._replace(marks=()) if line.marks else line for line in lines]


def _with_marks_of(labels: set[str], line: Line) -> Line:
    """The line without raised signs that are no label: "m²" marks no footnote."""
    if not line.marks:
        return line
    marks = tuple((a, b) for a, b in line.marks if label_of(line.text[a:b]) in labels)
    return line if marks == line.marks else line._replace(marks=marks)
