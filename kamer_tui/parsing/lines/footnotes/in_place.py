"""Footnotes in a PDF: small type at the foot of a page, raised marks in the text.

A footnote begins with its label.  Either the label is raised, or a raised mark with it stands in
the text of the page or of the page before; all lines below it on the page are as small.
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
    """Part the lines of the text from the footnotes; raised signs that mark no footnote ("m²") are
    marks no longer.  A text without sizes has no footnotes of this form.
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
    return [with_marks_of(labels, line) for line in text], notes


def _marked(lines: Sequence[Line]) -> set[str]:
    """Give the labels of the raised marks inside the lines; a mark that begins a line is a label
    of its own.
    """
    return {label_of(line.text[a:b]) for line in lines for a, b in line.marks if a}


def label_of(mark: str) -> str:
    """Give the label of a mark: "3" for "[3]"."""
    return mark.strip("[]()")


def _starts(
    page: Sequence[Line], usual: float, marked: set[str], anywhere: set[str]
) -> dict[int, tuple[str, int]]:
    """Find the first lines of footnotes on a page: from the line's index to the label and the
    offset at which the text begins.

    ``marked`` are the labels of the marks on this page and the one before; ``anywhere`` those of
    all marks, for notes at the document's end.
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
    """True if a line begins with a mark, or with a bracket and a mark."""
    return line.marks[0][0] <= 1


def _carried(above: Sequence[Line], notes: Sequence[RawFootnote], usual: float) -> list[Line]:
    """Find the lines, right above the page's first footnote, that continue the last footnote of the
    page before: it ended without a full stop, and they have its size and its left edge.
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


def with_marks_of(labels: set[str], line: Line) -> Line:
    """Leave only the marks with these labels on a line: the "2" of "m²" marks no footnote; and
    those of which the form of the source knows that they are marks.
    """
    if not line.marks or line.linked:
        return line
    marks = tuple((a, b) for a, b in line.marks if label_of(line.text[a:b]) in labels)
    return line if marks == line.marks else line._replace(marks=marks)
