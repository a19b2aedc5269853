"""A document on one page: who asked how much about what, how much was answered, which answers say
little or the same, and what was promised.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from functools import cached_property
from typing import NamedTuple

from kamer_tui.document.model import Document, Exchange, Paragraph
from kamer_tui.language.words import words
from kamer_tui.understanding.asking import asks_of
from kamer_tui.understanding.marks import Kind, Mark, marks_of
from kamer_tui.understanding.promises import Promise, promises_of
from kamer_tui.understanding.same_words import Shared, whole_index


class Cell(NamedTuple):
    """What a party asked about a topic: the places of the exchanges, the words of their questions
    and of their answers.
    """

    party: str | None
    topic: str | None
    places: tuple[int, ...]
    words_asked: int
    words_answered: int


class Size(NamedTuple):
    """How many words an exchange's question and its answer have."""

    asked: int
    answered: int


class Pair(NamedTuple):
    """Two exchanges whose answers share words: their places, and what they share."""

    first: int
    second: int
    shared: Shared


class Promised(NamedTuple):
    """A promise and the place of the exchange whose answer holds it."""

    place: int
    promise: Promise


class Overview:
    """The overview of one document.  ``topics`` and ``parties`` are in the document's order; None
    stands for exchanges without one.
    """

    def __init__(self, document: Document) -> None:
        self.document = document
        self.topics: tuple[str | None, ...] = tuple(dict.fromkeys(map(self.topic_of, self._all)))
        self.parties: tuple[str | None, ...] = self._parties_in_order()

    @property
    def _all(self) -> tuple[Exchange, ...]:
        return self.document.exchanges

    @cached_property
    def _titles(self) -> dict[tuple[str, ...], str]:
        """From the words of a topic to how it is first written: "Rusland/Oekraïne" and "Rusland /
        Oekraïne" are one topic.
        """
        titles: dict[tuple[str, ...], str] = {}
        for exchange in self._all:
            if exchange.topic:
                titles.setdefault(tuple(words(exchange.topic)), exchange.topic)
        return titles

    def topic_of(self, exchange: Exchange) -> str | None:
        """The topic of an exchange, as the first exchange about it has it written."""
        return self._titles[tuple(words(exchange.topic))] if exchange.topic else None

    def _parties_in_order(self) -> tuple[str | None, ...]:
        asking = dict.fromkeys(name for exchange in self._all for name in asked_by(exchange))
        known = [party.name for party in self.document.parties if party.name in asking]
        return tuple(dict.fromkeys((*known, *asking)))

    @cached_property
    def sizes(self) -> tuple[Size, ...]:
        """How many words each exchange has."""
        return tuple(Size(_words(one.question), _words(one.answer)) for one in self._all)

    @cached_property
    def cells(self) -> dict[tuple[str | None, str | None], Cell]:
        """From party and topic to what that party asked about it; only where it did."""
        places: dict[tuple[str | None, str | None], list[int]] = {}
        for place, exchange in enumerate(self._all):
            for party in asked_by(exchange):
                places.setdefault((party, self.topic_of(exchange)), []).append(place)
        topics = {topic: place for place, topic in enumerate(self.topics)}
        parties = {party: place for place, party in enumerate(self.parties)}
        return {
            (party, topic): Cell(
                party,
                topic,
                tuple(found := places[party, topic]),
                sum(self.sizes[place].asked for place in found),
                sum(self.sizes[place].answered for place in found),
            )
            for party, topic in sorted(places, key=lambda key: (topics[key[1]], parties[key[0]]))
        }

    @cached_property
    def marks(self) -> dict[Kind, tuple[int, ...]]:
        """From each kind of mark that is there to the places of the exchanges that have it."""
        places: dict[Kind, list[int]] = {}
        for place, found in enumerate(self.marks_of_exchanges):
            for kind in dict.fromkeys(mark.kind for mark in found):
                places.setdefault(kind, []).append(place)
        return {kind: tuple(found) for kind, found in places.items()}

    @cached_property
    def marks_of_exchanges(self) -> tuple[tuple[Mark, ...], ...]:
        """The marks of each exchange."""
        return tuple(tuple(marks_of(self.document, exchange)) for exchange in self._all)

    @cached_property
    def pairs(self) -> tuple[Pair, ...]:
        """The pairs of exchanges whose answers share words, the longest run first."""
        index = whole_index(exchange.answer for exchange in self._all)
        found = [
            Pair(place, shared.place, shared)
            for place in range(len(self._all))
            for shared in index.shared_by(place)
            if place < shared.place
        ]
        return tuple(sorted(found, key=lambda pair: (-pair.shared.run, pair.first, pair.second)))

    @cached_property
    def promises(self) -> tuple[Promised, ...]:
        """All promises, in the document's order."""
        return tuple(
            Promised(place, promise)
            for place, exchange in enumerate(self._all)
            for promise in promises_of(self.document, exchange)
        )

    @cached_property
    def asks(self) -> int:
        """How many sentences ask something."""
        return sum(len(asks_of(exchange)) for exchange in self._all)

    @cached_property
    def references(self) -> int:
        """How many places refer to another exchange that is there."""
        return sum(reference.resolved for one in self._all for _side, reference in one.references())

    def questions_about(self, topic: str | None) -> int:
        """How many exchanges are about a topic."""
        return self._topic_counts[topic]

    @cached_property
    def _topic_counts(self) -> Counter[str | None]:
        return Counter(map(self.topic_of, self._all))

    @cached_property
    def party_counts(self) -> Counter[str | None]:
        """From each party to how many exchanges it asked, alone or with others."""
        return Counter(party for exchange in self._all for party in asked_by(exchange))

    @cached_property
    def words_asked(self) -> Counter[str | None]:
        """From each party to how many words its questions have."""
        found: Counter[str | None] = Counter()
        for cell in self.cells.values():
            found[cell.party] += cell.words_asked
        return found

    @cached_property
    def words_answered(self) -> Counter[str | None]:
        """From each party to how many words the answers to its questions have."""
        found: Counter[str | None] = Counter()
        for cell in self.cells.values():
            found[cell.party] += cell.words_answered
        return found

    def counts(self, cell: Cell) -> Counter[str]:
        """How many exchanges of a cell have each kind of mark, and how many share words with
        another one ("similar").
        """
        found: Counter[str] = Counter()
        for place in cell.places:
            found.update({mark.kind for mark in self.marks_of_exchanges[place]})
            found["similar"] += place in self._sharing
        return +found

    @cached_property
    def _sharing(self) -> frozenset[int]:
        return frozenset(place for pair in self.pairs for place in (pair.first, pair.second))


def asked_by(exchange: Exchange) -> tuple[str | None, ...]:
    """The parties that ask it; None where it is not known who does."""
    return exchange.parties or (None,)


def _words(paragraphs: Iterable[Paragraph]) -> int:
    return sum(len(words(paragraph.text)) for paragraph in paragraphs)
