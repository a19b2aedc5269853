"""The parts of a text for people: headings, quotations, paragraphs, footnotes."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Literal, NamedTuple

from kamer_tui.document import markdown_form as form
from kamer_tui.document.model import DocumentReference, Exchange
from kamer_tui.export.spans import Span
from kamer_tui.untrusted import is_official_address

Kind = Literal["heading", "about", "text", "quote", "citation", "item", "note", "own"]
"""What a part is: a heading; a line about the document; text; the words of those who ask; who
answered, and the citation; an item of a list; a footnote; a note of the user's own, of several
lines."""


class Part(NamedTuple):
    """A heading or a paragraph.  ``anchors`` are those of a heading of that ``level``; ``label`` is
    the name of a footnote, by which spans mark it, and ``mark`` its label as printed.
    """

    kind: Kind
    text: str
    spans: tuple[Span, ...] = ()
    level: int = 0
    anchors: tuple[str, ...] = ()
    label: str = ""
    mark: str = ""


def moved(spans: Iterable[Span], by: int) -> tuple[Span, ...]:
    """The spans so many characters further on."""
    return tuple(Span(one.start + by, one.end + by, one.target, one.label) for one in spans)


def links(documents: Iterable[DocumentReference]) -> Iterator[Span]:
    """Links to other documents, where they are published officially."""
    for found in documents:
        if is_official_address(found.url):
            yield Span(found.start, found.end, found.url)


def own_anchors(exchanges: Iterable[Exchange]) -> dict[int, list[str]]:
    """From an exchange's ``id`` to its anchors: one for each of its numbers, no two the same."""
    times: dict[int, int] = {}
    anchors: dict[int, list[str]] = {}
    for exchange in exchanges:
        for number in exchange.numbers:
            times[number] = times.get(number, 0) + 1
            anchors.setdefault(id(exchange), []).append(form.anchor(number, times[number]))
    return anchors
