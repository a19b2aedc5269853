"""Footnotes: set apart from the text, in which their marks are noted.

Documents print them in some forms; ``FORMS`` names these from top to bottom.  The first form that
finds any ends the search, but for endnotes: a document that has them may have footnotes too.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import NamedTuple

from kamer_tui.parsing.lines.footnotes import at_foot, endnotes, glued, in_place
from kamer_tui.parsing.lines.footnotes.notes import Found, RawFootnote
from kamer_tui.sources.lines import Line

__all__ = ["FORMS", "Form", "RawFootnote", "split_footnotes"]


class Form(NamedTuple):
    """A form in which documents print notes.  ``split`` gives the lines of the text, marks noted,
    and the notes; a document with notes of an ``only`` form has none of the forms below it.
    """

    name: str
    does: str
    split: Callable[[Sequence[Line]], Found]
    only: bool = True


FORMS: tuple[Form, ...] = (
    Form("in place", "small type at the foot of pages, raised marks", in_place.split),
    Form("endnotes", "at the document's end, with brackets: 1) or [1]", endnotes.split, only=False),
    Form("glued", "labels glued to their texts: 1NOS, 11 oktober", glued.split),
    Form("at the foot", "at the foot of the page that marks them, in order", at_foot.split),
)


def split_footnotes(lines: Sequence[Line]) -> Found:
    """The lines of the text, marks noted, and the footnotes."""
    text, found = split_by_form(lines)
    return text, [note for notes in reversed(found.values()) for note in notes]


def split_by_form(lines: Sequence[Line]) -> tuple[list[Line], dict[str, list[RawFootnote]]]:
    """The lines of the text, marks noted, and the footnotes of each form that finds any."""
    text, by_form = list(lines), dict[str, list[RawFootnote]]()
    for form in FORMS:
        text, found = form.split(text)
        if found:
            by_form[form.name] = found
        if found and form.only:
            break
    return text, by_form
