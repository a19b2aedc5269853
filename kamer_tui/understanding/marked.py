"""The exchanges that have a mark, or that share words with another one."""

from __future__ import annotations

from collections.abc import Collection

from kamer_tui.document.model import Document
from kamer_tui.understanding.marks import kinds_of
from kamer_tui.understanding.same_words import whole_index

SAME_WORDS = "same-words"
"""Of answers that share words with another one: what may stand for a kind of mark."""


def marked(document: Document, kinds: Collection[str]) -> frozenset[int]:
    """The places in the document of the exchanges that have any of these kinds of marks."""
    places = {
        place
        for place, exchange in enumerate(document.exchanges)
        if not set(kinds).isdisjoint(kinds_of(document, exchange))
    }
    if SAME_WORDS in kinds:
        index = whole_index(exchange.answer for exchange in document.exchanges)
        places.update(filter(index.shares, range(len(document.exchanges))))
    return frozenset(places)
