"""Where a query stands in a text of its own, such as a heading."""

from __future__ import annotations

from kamer_tui.document.search.index import sought_within
from kamer_tui.document.search.query import Query
from kamer_tui.document.search.words import WordPlaces


def spans_within(query: Query, text: str) -> list[tuple[int, int]]:
    """The spans of a text where words of the query stand, in order."""
    places = WordPlaces(text)
    words = f" {places.words} "
    found: list[tuple[int, int]] = []
    for term in query.terms:
        if term.without:
            continue
        for sought in sought_within(term, words):
            begin, end = len(sought) - len(sought.lstrip()), len(sought.rstrip())
            place = words.find(sought)
            while place >= 0:
                found.append(places.original(place + begin - 1, place + end - 1))
                place = words.find(sought, place + end)
    return sorted(found)
