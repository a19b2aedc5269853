"""Furniture, which belongs to the page: running heads, footers, page numbers, colophon, emblem.

A line is furniture if one of the ``FORMS`` finds it.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from typing import NamedTuple

from kamer_tui.document.model import Furniture
from kamer_tui.parsing.lines.furniture import (
    browsers,
    in_place,
    letters,
    links,
    marked_up,
    official,
    repeated,
)
from kamer_tui.parsing.lines.furniture.printed import Printed
from kamer_tui.sources.lines import Line


class Form(NamedTuple):
    """A form of furniture; ``find`` gives the numbers of the lines that have it."""

    name: str
    does: str
    find: Callable[[Printed], Iterable[int]]


FORMS: tuple[Form, ...] = (
    Form("marked up", "menus and buttons of a web page", marked_up.furniture),
    Form("footer", "Tweede Kamer, vergaderjaar 2031–2032, 99 999, nr. 1 28", official.footers),
    Form("colophon", "beside or above the footer: kst-99999-1, ISSN", official.colophons),
    Form("emblem", "the number of a chamber, very large or below its name", official.emblems),
    Form("page number", "Pagina 2 van 4; a rule drawn with signs", repeated.by_themselves),
    Form("counter", "2/6, and the running head beside it", repeated.counters),
    Form(
        "browser", "the address and 2/6 below a page that a browser prints", browsers.around_pages
    ),
    Form("link", "the address of a link, below the page that has it", links.targets),
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
    """Part the lines from the furniture; ``forms`` is from ``forms_of_lines``, if made already.
    Other turned lines, which have no place in the text, are left out of both.
    """
    found = forms_of_lines(lines) if forms is None else forms
    return (
        [line for line in lines if line.number not in found and not line.turned],
        tuple(
            Furniture(line.text, line.page, line.number) for line in lines if line.number in found
        ),
    )
