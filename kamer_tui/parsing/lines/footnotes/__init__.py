"""Set the footnotes apart from the text, and note on the text's lines where their marks stand.

Documents print footnotes in the forms of ``FORMS``, which are tried from top to bottom.  The first
that finds any ends the search; only a document with endnotes may have footnotes of a form below.
Beside notes that are marked up only endnotes are looked for: a letter that copies the questions
has theirs.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import NamedTuple

from kamer_tui.parsing.lines.footnotes import (
    at_foot,
    by_order,
    endnotes,
    glued,
    in_place,
    marked_up,
    raised,
)
from kamer_tui.parsing.lines.footnotes.below_last import without_rest
from kamer_tui.parsing.lines.footnotes.joined import parted
from kamer_tui.parsing.lines.footnotes.notes import (
    BRACKET,
    Found,
    RawFootnote,
    numbers_of_notes,
)
from kamer_tui.sources.lines import Line

__all__ = ["FORMS", "Form", "RawFootnote", "numbers_of_notes", "split_footnotes"]


class Form(NamedTuple):
    """A form in which documents print notes.  ``split`` parts the lines of the text, marks noted on
    them, from the notes; after an ``only`` form that finds any, the forms below are not tried.
    """

    name: str
    does: str
    split: Callable[[Sequence[Line]], Found]
    only: bool = True


_MARKED_UP, _ENDNOTES = "marked up", "endnotes"

FORMS: tuple[Form, ...] = (
    Form(
        _MARKED_UP, "told by the form of the source: Word, HTML, XML", marked_up.split, only=False
    ),
    Form(
        "raised", "at the document's end, under marks that the source says are raised", raised.split
    ),
    Form("in place", "small type at the foot of pages, raised marks", in_place.split),
    Form(_ENDNOTES, "at the document's end, with brackets: 1) or [1]", endnotes.split, only=False),
    Form("by order", "at the document's end, without labels: marked 1) or [1]", by_order.split),
    Form("glued", "labels glued to their texts: 1NOS, 11 oktober", glued.split),
    Form("at the foot", "at the foot of the page that marks them, in order", at_foot.split),
)


def split_footnotes(lines: Sequence[Line]) -> Found:
    """Part the lines of the text, marks noted on them, from the footnotes."""
    text, found = split_by_form(lines)
    return text, [note for notes in reversed(found.values()) for note in notes]


def split_by_form(lines: Sequence[Line]) -> tuple[list[Line], dict[str, list[RawFootnote]]]:
    """Part the lines of the text, marks noted on them, from the footnotes by form."""
    text, by_form = list(lines), dict[str, list[RawFootnote]]()
    for form in FORMS:
        if _MARKED_UP in by_form and form.name != _ENDNOTES:
            continue
        text, found = form.split(text)
        if found and lines:
            text, found = without_rest(text, found, lines[-1].number)
        if found:
            by_form[form.name] = found if form.name == _MARKED_UP else parted(text, found)
        if found and form.only:
            break
    marked, ends = by_form.get(_MARKED_UP, ()), by_form.get(_ENDNOTES, ())
    if {note.label for note in marked} & {note.label for note in ends}:
        # What "1" and "1)" mark is told apart, as it is on paper.
        text = [line._replace(bracketed=True) if line.marks else line for line in text]
        by_form[_ENDNOTES] = [note._replace(label=f"{note.label}{BRACKET}") for note in ends]
    labels = {note.label.rstrip(BRACKET) for notes in by_form.values() for note in notes}
    return [in_place.with_marks_of(labels, line) for line in text], by_form
