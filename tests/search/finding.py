"""Searching documents made by hand."""

from __future__ import annotations

from kamer_tui.document.model import Document, Mark, Paragraph
from kamer_tui.document.search.hits import Hit
from kamer_tui.document.search.index import SearchIndex
from kamer_tui.document.search.texts import searched_exchange
from tests.builders import document, exchange


def index_of(made: Document) -> SearchIndex:
    """An index of a document's exchanges."""
    return SearchIndex([searched_exchange(made, one) for one in made.exchanges])


def labels(made: Document, query: str) -> list[str]:
    """The numbers of the exchanges that a query finds, in reading order."""
    return [made.exchanges[one].label for one in index_of(made).find(query).texts()]


def best_first(made: Document, query: str) -> list[str]:
    """The same, the best first."""
    return [made.exchanges[one].label for one in index_of(made).find(query).ranked()]


def problem(query: str, made: Document | None = None) -> str:
    """What is wrong with a query."""
    return index_of(made or document()).find(query).query.problem


def hits_of(made: Document, query: str) -> list[Hit]:
    return list(index_of(made).find(query))


def spans(text: str, query: str, marks: tuple[Mark, ...] = ()) -> list[tuple[int, int]]:
    """Where the query stands in a document that is this one paragraph."""
    made = document(exchange(1, [Paragraph(text, 1, marks=marks)], [], answered_by=None))
    return [(hit.start, hit.end) for hit in hits_of(made, query) if hit.end]


def found(text: str, query: str) -> list[str]:
    """The pieces of the text that the query finds."""
    return [text[start:end] for start, end in spans(text, query)]
