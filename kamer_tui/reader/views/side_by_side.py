"""Two answers side by side: what stands in one and not in the other is set off."""

from __future__ import annotations

from typing import NamedTuple

from kamer_tui.document.citation import cited_pages
from kamer_tui.document.model import Exchange
from kamer_tui.document.pages import pages_of_exchange
from kamer_tui.reader.core.contents import Contents
from kamer_tui.reader.core.page import Writer
from kamer_tui.translation import _, ngettext
from kamer_tui.understanding.differences import Passage, differences
from kamer_tui.understanding.same_words import Shared


class Lit(NamedTuple):
    """A paragraph as it is shown, and its parts, (start, end), that the other answer lacks."""

    text: str
    apart: tuple[tuple[int, int], ...]


class Side(NamedTuple):
    """One of the answers: its number, whose question it answers and where, and its paragraphs."""

    number: str
    particulars: str
    paragraphs: tuple[Lit, ...]


class Compared(NamedTuple):
    """Two answers: what they have in common, in words, and each of them."""

    told: str
    first: Side
    second: Side


def compared(contents: Contents, first: int, shared: Shared) -> Compared:
    """The answers of two exchanges of the document, by their places; ``shared`` names the other."""
    one, other = (contents.document.exchanges[place] for place in (first, shared.place))
    apart, apart_there = differences(one.answer, other.answer)
    run = ngettext("{count} word in a row", "{count} words in a row", shared.run)
    told = [
        _("{first} and {second}").format(first=one.label, second=other.label),
        run.format(count=shared.run),
        _("{percent} % of the shorter answer").format(percent=round(100 * shared.ratio)),
    ]
    return Compared(" · ".join(told), _side(one, apart), _side(other, apart_there))


def _side(exchange: Exchange, apart: list[Passage]) -> Side:
    writer = Writer()
    writer.paragraphs(exchange.answer, indent=0)
    lit = []
    for place, block in enumerate(writer.blocks):
        spans = [
            (block.shown(one.start), block.shown(one.end))
            for one in apart
            if one.paragraph == place
        ]
        lit.append(Lit(block.text, tuple(spans)))
    parts = (", ".join(exchange.parties), exchange.topic, cited_pages(pages_of_exchange(exchange)))
    return Side(exchange.label, " · ".join(filter(None, parts)), tuple(lit))
