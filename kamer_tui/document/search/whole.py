"""Search in a whole document: its exchanges, best first, and its other texts."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from types import MappingProxyType
from typing import NamedTuple

from kamer_tui.document.model import Document, Paragraph
from kamer_tui.document.part_names import Part
from kamer_tui.document.search.hits import Hit, Hits
from kamer_tui.document.search.index import WHOLE, SearchIndex
from kamer_tui.document.search.nearest import Offer, nearest
from kamer_tui.document.search.query import Query, read_query
from kamer_tui.document.search.snippets import Snippet, snippets
from kamer_tui.document.search.texts import searched_exchange, searched_text
from kamer_tui.document.selection import SelectionError
from kamer_tui.translation import _


class Match(NamedTuple):
    """A text that was found: how often the query stands in it, whether as whole words, and where.

    ``exchange`` is the index of an exchange; of another text, ``other`` tells what it is, and
    ``party`` whose.
    """

    hits: int
    whole: bool
    snippets: tuple[Snippet, ...]
    exchange: int = -1
    other: Part | None = None
    party: str | None = None


class Found(NamedTuple):
    """What a search in a document found, best first: exchanges, and other texts."""

    document: Document
    query: str
    matches: tuple[Match, ...] = ()
    elsewhere: tuple[Match, ...] = ()
    offer: Offer | None = None

    @property
    def something(self) -> bool:
        """True if anything was found."""
        return bool(self.matches or self.elsewhere)


def understood(text: str) -> Query:
    """A query that is complete; raises SelectionError, with what is wrong with it."""
    asked = read_query(text)
    if asked.problem:
        raise SelectionError(asked.problem)
    if asked.is_unclosed:
        raise SelectionError(_("A phrase in quotes has no end."))
    if asked.is_empty:
        raise SelectionError(_("The text to search for is empty."))
    return asked


def found_in(document: Document, text: str) -> Hits:
    """Where a query stands in a document's exchanges; raises SelectionError as ``understood``."""
    asked = understood(text)
    index = SearchIndex([searched_exchange(document, one) for one in document.exchanges])
    return _without_problem(index.find(asked))


def asks_for_notes(text: str) -> bool:
    """True if a query asks for the user's notes."""
    return any(term.side == "note" for term in read_query(text).terms)


def search(
    document: Document, text: str, notes: Mapping[int, Sequence[str]] = MappingProxyType({})
) -> Found:
    """What a query finds in a document, and in the lines of the user's ``notes`` to the exchanges
    at those places; raises SelectionError as ``understood``.
    """
    asked = understood(text)
    others = [one for one in _others(document) if one[2]]
    exchanges = [
        searched_exchange(document, one, notes.get(place, ()))
        for place, one in enumerate(document.exchanges)
    ]
    index = SearchIndex(
        [*exchanges, *(searched_text(document, texts, party) for _kind, party, texts in others)]
    )
    hits = _without_problem(index.find(asked))
    matches: list[Match] = []
    elsewhere: list[Match] = []
    for number in hits.ranked():
        places = [hits[position] for position in hits.positions_in(number)]
        match = _match(index, hits, number, places)
        if number < len(exchanges):
            matches.append(match._replace(exchange=number))
        else:
            kind, party, _texts = others[number - len(exchanges)]
            elsewhere.append(match._replace(other=kind, party=party))
    offer = None if matches or elsewhere else nearest(index, text, asked)
    return Found(document, text, tuple(matches), tuple(elsewhere), offer)


def _match(index: SearchIndex, hits: Hits, number: int, places: Sequence[Hit]) -> Match:
    whole = hits.rank(number) == WHOLE
    return Match(hits.counts[number], whole, tuple(snippets(index.texts[number], places)))


def _without_problem(hits: Hits) -> Hits:
    if hits.query.problem:
        raise SelectionError(hits.query.problem)
    return hits


def _others(
    document: Document,
) -> Iterator[tuple[Part, str | None, tuple[Paragraph, ...]]]:
    """The texts that are no exchanges: what each is, whose, and its paragraphs."""
    yield "front", None, document.front_matter
    for party in document.parties:
        yield "introduction", party.name, party.introduction
        yield "remark", party.name, party.remarks
    notes = (Paragraph(note.text, note.page) for note in document.unmarked_footnotes())
    yield "footnotes", None, tuple(notes)
    yield "leftovers", None, tuple(one.paragraph for one in document.leftovers)
