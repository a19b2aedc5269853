"""What the page adds to the text: running heads, footers, page numbers, colophon, emblem.

``FORMS`` names the signs by which lines are furniture; a line is, if one of them holds.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from typing import NamedTuple

from kamer_tui.document.model import Furniture
from kamer_tui.parsing.lines.furniture import in_place, letters, official, repeated
from kamer_tui.parsing.lines.furniture.printed import Printed
from kamer_tui.sources.lines import Line


class Form(NamedTuple):
    """A form of furniture; ``find`` gives the numbers of its lines."""

    name: str
    does: str
    find: Callable[[Printed], Iterable[int]]


FORMS: tuple[Form, ...] = (
    Form("footer", "Tweede Kamer, vergaderjaar 2031–2032, 99 999, nr. 1 28", official.footers),
    Form("colophon", "beside or above the footer: kst-99999-1, ISSN", official.colophons),
    Form("emblem", "the number of a chamber, very large or below its name", official.emblems),
    Form("page number", "Pagina 2 van 4; a rule drawn with signs", repeated.by_themselves),
    Form("head", "lines at the head of a page as at that of the first", repeated.heads),
    Form("edge", "first and last lines that return on other pages", repeated.edges),
    Form("margin", "apart from the text, at one place of many pages", in_place.margins),
    Form("reference", "a letter's block: Ons kenmerk", letters.reference_blocks),
)


def forms_of_lines(lines: Sequence[Line]) -> dict[int, str]:
    """The form of furniture of each line that is any, by the line's number: 112 is a "footer"."""
    printed, found = Printed.of(lines), dict[int, str]()
    for form in FORMS:
        for number in form.find(printed):
            found.setdefault(number, form.name)
    return found


def split_furniture(
    lines: Sequence[Line], forms: dict[int, str] | None = None
) -> tuple[list[Line], tuple[Furniture, ...]]:
    """The lines without furniture, and the furniture; ``forms`` are those of the lines, if they are
    known.  Turned lines that are no furniture are in neither: they belong nowhere in the text.
    """
    found = forms_of_lines(lines) if forms is None else forms
    return (
        [line for line in lines if line.number not in found and not line.turned],
        tuple(
            Furniture(line.text, line.page, line.number) for line in lines if line.number in found
        ),
    )
