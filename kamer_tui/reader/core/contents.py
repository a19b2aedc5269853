"""What a document offers to be read, in reading order: its exchanges and all that stands between.

An *entry* is what the list has a line for and the answer pane shows whole.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace
from functools import cached_property
from itertools import groupby, pairwise
from typing import Literal, NamedTuple

from kamer_tui.document.model import Document, Exchange, Footnote, Leftover, Paragraph
from kamer_tui.document.search import Hits, SearchIndex

EntryKind = Literal["exchange", "front", "introduction", "remark", "footnotes", "leftovers", "text"]
"""``text`` is the whole of a document in which no questions were recognised."""


class Entry(NamedTuple):
    """One thing to read.

    ``exchange`` is the index in ``Document.exchanges``; ``party`` the name of the party whose
    section it stands in; ``first`` and ``last`` bound the party's remarks that stand together.
    """

    kind: EntryKind
    exchange: int = -1
    party: str | None = None
    first: int = 0
    last: int = 0


class Contents:
    """A document's entries, and which of them a filter and a search leave."""

    def __init__(self, document: Document) -> None:
        self.document = document
        self.entries: tuple[Entry, ...] = tuple(_entries(document))
        self.of_exchange: dict[int, int] = {
            entry.exchange: index
            for index, entry in enumerate(self.entries)
            if entry.kind == "exchange"
        }
        """From an exchange's index to its entry's."""
        self.of_entry: dict[int, int] = {entry: index for index, entry in self.of_exchange.items()}
        """From an exchange's entry to the exchange's index."""

    @property
    def is_plain(self) -> bool:
        """Whether there is nothing but the text, so that no list is of use."""
        return len(self.entries) == 1 and not self.of_exchange

    def exchange(self, entry: int) -> Exchange | None:
        """The exchange of the entry with that index, if it is one."""
        if not 0 <= entry < len(self.entries) or self.entries[entry].kind != "exchange":
            return None
        return self.document.exchanges[self.entries[entry].exchange]

    def entry_of_number(self, number: int) -> int | None:
        """The index of the entry of the exchange with that number."""
        position = self.document.positions.get(number)
        return None if position is None else self.of_exchange[position]

    @cached_property
    def counts(self) -> dict[str, int]:
        """How many exchanges each party has, in the document's order; none is left out."""
        counts = {party.name: 0 for party in self.document.parties}
        for exchange in self.document.exchanges:
            for name in exchange.parties:
                counts[name] = counts.get(name, 0) + 1
        return counts

    @cached_property
    def group_of(self) -> tuple[str, ...]:
        """Who asks each entry: the party, or the parties together; empty for what is nobody's."""
        exchanges = self.document.exchanges
        return tuple(
            ", ".join(exchanges[entry.exchange].parties)
            if entry.kind == "exchange"
            else entry.party or ""
            for entry in self.entries
        )

    @cached_property
    def topic_of(self) -> tuple[str | None, ...]:
        """Each entry's topic: an exchange has one, or none."""
        exchanges = self.document.exchanges
        return tuple(
            exchanges[entry.exchange].topic if entry.kind == "exchange" else None
            for entry in self.entries
        )

    @cached_property
    def groups(self) -> frozenset[str]:
        """All that ask."""
        return frozenset(filter(None, self.group_of))

    @cached_property
    def by_topic(self) -> bool:
        """Whether the parties speak chapter by chapter, as in a note, and not one by one: then most
        of what follows another party's question is on the same topic.
        """
        exchanges = list(self.of_entry)
        changes = [
            (self.topic_of[before], self.topic_of[after])
            for before, after in pairwise(exchanges)
            if self.group_of[before] != self.group_of[after]
        ]
        return 2 * sum(a is not None and a == b for a, b in changes) > len(changes)

    @cached_property
    def alone(self) -> frozenset[int]:
        """The entries of a party that no question stands with: in its section, or its part of one,
        or above it, where chapters come first and what stands between two belongs to neither.
        """
        found: list[int] = []
        sections = groupby(range(len(self.entries)), self.group_of.__getitem__)
        for party, section in ((party, list(section)) for party, section in sections):
            first = next((one for one in section if one in self.of_entry), None)
            if party and first is None:
                found += section
            elif party and first is not None and self.by_topic:
                found += range(section[0], first)
        return frozenset(found)

    @cached_property
    def numbers(self) -> tuple[int, ...]:
        """Every number that one can go to, in order of size."""
        return tuple(sorted(self.document.positions))

    def starts_number(self, digits: str) -> bool:
        """Whether a longer number than this one begins with these digits."""
        return any(
            len(text) > len(digits) and text.startswith(digits) for text in map(str, self.numbers)
        )

    def is_of(self, entry: int, party: str | None) -> bool:
        """Whether the entry belongs to the party; every entry does to none in particular."""
        if party is None:
            return True
        exchange = self.exchange(entry)
        return party in exchange.parties if exchange else self.entries[entry].party == party

    def shown(self, party: str | None) -> tuple[int, ...]:
        """The entries that are left by a party."""
        return tuple(index for index in range(len(self.entries)) if self.is_of(index, party))

    def paragraphs(self, entry: Entry) -> tuple[Paragraph, ...]:
        """What is read in an entry that is no exchange, in its order."""
        document = self.document
        match entry.kind:
            case "front":
                return document.front_matter
            case "footnotes":
                return tuple(map(_of_footnote, document.unmarked_footnotes()))
            case "leftovers":
                return tuple(map(_of_leftover, document.leftovers))
            case "text":
                return (
                    *document.front_matter,
                    *map(_of_leftover, document.leftovers),
                    *map(_of_footnote, document.footnotes),
                )
            case _:
                party = next(one for one in document.parties if one.name == entry.party)
                if entry.kind == "introduction":
                    return party.introduction
                return party.remarks[entry.first : entry.last]

    @cached_property
    def _index(self) -> SearchIndex:
        """An index of all entries: one that is no exchange is searched like an answer."""
        searched = tuple(
            self.exchange(index) or _NO_EXCHANGE._replace(answer=self.paragraphs(entry))
            for index, entry in enumerate(self.entries)
        )
        return SearchIndex(replace(self.document, exchanges=searched))

    def find(self, query: str, party: str | None) -> Hits:
        """Where the query stands in the entries of the party, or in all; the ``exchange`` of a hit
        is the index of its entry.
        """
        return self._index.find(query, None if party is None else self.shown(party))


_NO_EXCHANGE = Exchange((), "", (), None, (), (), None, 0)


def _of_leftover(leftover: Leftover) -> Paragraph:
    return Paragraph(leftover.text, leftover.page, (leftover.line,))


def _of_footnote(note: Footnote) -> Paragraph:
    return Paragraph(note.text, note.page, note.lines)


def _first_line(paragraphs: Sequence[Paragraph]) -> int | None:
    return next((line for paragraph in paragraphs for line in paragraph.lines), None)


def _entries(document: Document) -> Iterable[Entry]:
    """Every entry; what is no exchange stands where its first line stands in the source."""
    if document.genre is None and not document.exchanges:
        yield Entry("text")
        return
    yield Entry("front")
    placed: list[tuple[int, int, Entry]] = []
    furthest = 0
    last_of: dict[str, int] = {}
    first_of: dict[str, int] = {}
    for index, exchange in enumerate(document.exchanges):
        # In the order of the document, also where the answers stand apart from the questions.
        furthest = max(furthest, _first_line(exchange.question or exchange.answer) or furthest)
        party = exchange.parties[0] if exchange.parties else None
        placed.append((furthest, 1, Entry("exchange", index, party)))
        for name in exchange.parties:
            first_of.setdefault(name, furthest)
            last_of[name] = furthest
    for one in document.parties:
        if one.introduction:
            line = _first_line(one.introduction) or first_of.get(one.name, furthest)
            placed.append((line, 0, Entry("introduction", party=one.name)))
        for first, last in _runs(one.remarks, placed):
            line = _first_line(one.remarks[first:last]) or last_of.get(one.name, furthest)
            placed.append((line, 2, Entry("remark", -1, one.name, first, last)))
    placed.sort(key=lambda item: item[:2])
    yield from (entry for _, _, entry in placed)
    if document.unmarked_footnotes():
        yield Entry("footnotes")
    if document.leftovers:
        yield Entry("leftovers")


def _runs(
    remarks: Sequence[Paragraph], placed: Sequence[tuple[int, int, Entry]]
) -> Iterable[tuple[int, int]]:
    """Bounds of the remarks that stand together, with no exchange between them."""
    if not remarks:
        return
    lines = [line for line, kind, _ in placed if kind == 1]
    first = 0
    for index in range(1, len(remarks)):
        before, after = _first_line(remarks[index - 1 : index]), _first_line(remarks[index:])
        if before and after and any(before < line < after for line in lines):
            yield first, index
            first = index
    yield first, len(remarks)
