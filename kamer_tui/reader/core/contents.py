"""The entries of a document in reading order: its exchanges, and the texts between them.

An *entry* has a row in the list of questions, and the answer pane shows it whole.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cached_property
from itertools import groupby, pairwise
from typing import TYPE_CHECKING, Literal, NamedTuple

from kamer_tui.document.headlines import Headlines
from kamer_tui.document.model import Document, Exchange, Footnote, Paragraph
from kamer_tui.translation import N_

if TYPE_CHECKING:
    from kamer_tui.document.search.hits import Hits
    from kamer_tui.document.search.index import SearchIndex
    from kamer_tui.document.search.texts import Searched
    from kamer_tui.reader.core.mark_filters import ListFilter, MarkFilter
    from kamer_tui.reader.core.understood import Understood
    from kamer_tui.store.notes import Note, Noted

AT_ONCE = 20
"""So many entries are made ready to be searched in one go: a few milliseconds."""

NO_QUESTION = N_("Notes without a question")
"""The name of the user's notes whose question is not in this text."""

EntryKind = Literal[
    "exchange", "front", "introduction", "remark", "footnotes", "leftovers", "text", "notes"
]
"""``text`` is the whole of a document in which no questions were recognised; ``notes`` are those of
the user whose questions are not in it.
"""
_OF_ENTRIES = ("group_of", "topic_of", "groups", "by_topic", "alone")
"""What is worked out of the entries, and kept."""


class Entry(NamedTuple):
    """An exchange, or another text.

    ``exchange`` is the index in ``Document.exchanges``; ``party`` the name of the party whose
    section the entry is in; a remark is ``Party.remarks[first:last]``.
    """

    kind: EntryKind
    exchange: int = -1
    party: str | None = None
    first: int = 0
    last: int = 0


class Contents:
    """A document's entries, the filter by party, and the search."""

    def __init__(self, document: Document, headlines: Sequence[str] = ()) -> None:
        """``headlines`` are those of the first exchanges that are known; more may come."""
        self.document = document
        self._headlines = Headlines(document, headlines)
        self.entries: tuple[Entry, ...] = tuple(_entries(document))
        self.entry_of_exchange: dict[int, int] = {
            entry.exchange: index
            for index, entry in enumerate(self.entries)
            if entry.kind == "exchange"
        }
        """The index of the entry of each exchange, by the exchange's index."""
        self.exchange_of_entry: dict[int, int] = {
            entry: index for index, entry in self.entry_of_exchange.items()
        }
        """The index of the exchange of each entry that is one, by the entry's index."""
        self.noted: Noted | None = None
        """The user's notes, as far as they are known; they change while one reads."""
        self._index: SearchIndex | None = None
        self._parts_of_index = self._make_index()

    def take_notes(self, noted: Noted) -> None:
        """Take the user's notes as they are by now.  Where there are some whose questions are not
        in this text, they have an entry behind all others, which stays.
        """
        self.noted = noted
        if noted.astray and self.entries[-1:] != (Entry("notes"),):
            self.entries = (*self.entries, Entry("notes"))
            for name in _OF_ENTRIES:
                self.__dict__.pop(name, None)
        self._index = None
        self._parts_of_index = self._make_index()

    def notes_of(self, entry: int) -> tuple[Note, ...]:
        """The user's notes that the entry with that index shows."""
        if self.noted is None or not 0 <= entry < len(self.entries):
            return ()
        if self.entries[entry].kind == "notes":
            return self.noted.astray
        return self.noted.of(self.exchange_of_entry.get(entry, -1))

    @property
    def noted_entries(self) -> frozenset[int]:
        """The entries of the exchanges that the user has notes to."""
        places = self.noted.by_place if self.noted is not None else ()
        return frozenset(self.entry_of_exchange[place] for place in places)

    @property
    def is_plain(self) -> bool:
        """True if the document has nothing but its text, so that a list is of no use."""
        return len(self.entries) == 1 and not self.entry_of_exchange

    def exchange(self, entry: int) -> Exchange | None:
        """The exchange of the entry with that index, if it is one."""
        if not 0 <= entry < len(self.entries) or self.entries[entry].kind != "exchange":
            return None
        return self.document.exchanges[self.entries[entry].exchange]

    def entry_of_number(self, number: int) -> int | None:
        """The index of the entry of the exchange with that number."""
        position = self.document.positions.get(number)
        return None if position is None else self.entry_of_exchange[position]

    @cached_property
    def counts(self) -> dict[str, int]:
        """The number of exchanges of each party, in the document's order; it may be 0."""
        counts = {party.name: 0 for party in self.document.parties}
        for exchange in self.document.exchanges:
            for name in exchange.parties:
                counts[name] = counts.get(name, 0) + 1
        return counts

    @cached_property
    def group_of(self) -> tuple[str, ...]:
        """The party of each entry, or parties that ask together ("A, B"); empty without one."""
        exchanges = self.document.exchanges
        return tuple(
            ", ".join(exchanges[entry.exchange].parties)
            if entry.kind == "exchange"
            else entry.party or ""
            for entry in self.entries
        )

    @cached_property
    def topic_of(self) -> tuple[str | None, ...]:
        """The topic of each entry; only exchanges have one."""
        exchanges = self.document.exchanges
        return tuple(
            exchanges[entry.exchange].topic if entry.kind == "exchange" else None
            for entry in self.entries
        )

    @cached_property
    def groups(self) -> frozenset[str]:
        """The parties, and parties that ask together, that any entry has."""
        return frozenset(filter(None, self.group_of))

    @cached_property
    def by_topic(self) -> bool:
        """True if the document goes chapter by chapter and the parties speak in each, as in a note:
        then most questions that follow another party's are on the same topic.
        """
        exchanges = list(self.exchange_of_entry)
        changes = [
            (self.topic_of[before], self.topic_of[after])
            for before, after in pairwise(exchanges)
            if self.group_of[before] != self.group_of[after]
        ]
        return 2 * sum(a is not None and a == b for a, b in changes) > len(changes)

    @cached_property
    def alone(self) -> frozenset[int]:
        """The entries of a party that no question stands with: all entries of a section without
        questions, and, in a document that goes by topic, those before a section's first question,
        as they belong to no chapter.
        """
        found: list[int] = []
        sections = groupby(range(len(self.entries)), self.group_of.__getitem__)
        for party, section in ((party, list(section)) for party, section in sections):
            first = next((one for one in section if one in self.exchange_of_entry), None)
            if party and first is None:
                found += section
            elif party and first is not None and self.by_topic:
                found += range(section[0], first)
        return frozenset(found)

    @cached_property
    def numbers(self) -> tuple[int, ...]:
        """The numbers of all questions, in order of size."""
        return tuple(sorted(self.document.positions))

    def starts_number(self, digits: str) -> bool:
        """True if a longer number than this begins with these digits."""
        return any(
            len(text) > len(digits) and text.startswith(digits) for text in map(str, self.numbers)
        )

    def is_of(self, entry: int, party: str | None) -> bool:
        """True if the entry belongs to the party; None stands for all parties."""
        if party is None:
            return True
        exchange = self.exchange(entry)
        return party in exchange.parties if exchange else self.entries[entry].party == party

    def shown(self, party: str | None, mark: ListFilter | None = None) -> tuple[int, ...]:
        """The entries that the filters by a party and by a mark show; None shows all."""
        return tuple(
            index
            for index in range(len(self.entries))
            if self.is_of(index, party) and self.is_marked(index, mark)
        )

    def paragraphs(self, entry: Entry) -> tuple[Paragraph, ...]:
        """The paragraphs of an entry that is no exchange."""
        document = self.document
        match entry.kind:
            case "front":
                return document.front_matter
            case "footnotes":
                return tuple(map(_of_footnote, document.unmarked_footnotes()))
            case "leftovers":
                return tuple(one.paragraph for one in document.leftovers)
            case "text":
                return (
                    *document.front_matter,
                    *(one.paragraph for one in document.leftovers),
                    *map(_of_footnote, document.footnotes),
                )
            case "notes":
                return ()
            case _:
                party = next(one for one in document.parties if one.name == entry.party)
                if entry.kind == "introduction":
                    return party.introduction
                return party.remarks[entry.first : entry.last]

    def headline(self, number: int) -> str:
        """What the exchange with that number asks, in a few words; "" if there is none."""
        entry = self.entry_of_number(number)
        return "" if entry is None else self.headline_of(entry)

    def headline_of(self, entry: int) -> str:
        """What the exchange of the entry with that index asks; "" if it is none."""
        index = self.exchange_of_entry.get(entry)
        return "" if index is None else self._headlines.of(index)

    @property
    def search_index(self) -> SearchIndex:
        """A search index of all entries; its modules are imported when one searches."""
        while self._index is None:
            self.be_readier_to_search()
        return self._index

    @cached_property
    def cited(self) -> dict[str, str]:
        """The addresses of the documents that this one refers to, by their identifiers."""
        passages = (one for text in self.search_index.texts for one in text.passages)
        return {one.identifier: one.url for each in passages for one in each.documents}

    @property
    def is_ready_to_search(self) -> bool:
        """True if the index is made."""
        return self._index is not None

    def be_readier_to_search(self) -> bool:
        """Make a part of the index, of which a long document's takes a while; return True if more
        is to be made.
        """
        if self._index is None:
            self._index = next(self._parts_of_index)
        return self._index is None

    def _make_index(self) -> Iterator[SearchIndex | None]:
        from kamer_tui.document.search.index import SearchIndex, words_of_passage

        texts: list[Searched] = []
        words: list[str] = []
        for number, entry in enumerate(self.entries):
            texts.append(self._searched(number, entry))
            words += map(words_of_passage, texts[-1].passages)
            if not (number + 1) % AT_ONCE:
                yield None
        index = SearchIndex(texts, words)
        yield None
        yield from index.be_ready()
        yield index

    @cached_property
    def understood(self) -> Understood:
        """What is understood of the answers; its modules are imported when it is asked for."""
        from kamer_tui.reader.core.understood import Understood

        return Understood(self.document)

    @property
    def is_understood(self) -> bool:
        """True if it is known which answers share words."""
        return "understood" in self.__dict__ and self.understood.knows_words

    def is_marked(self, entry: int, mark: ListFilter | None) -> bool:
        """True if the entry is an exchange that fits the filter; None stands for all entries."""
        if mark is None or isinstance(mark, tuple):
            return mark is None or entry in mark.entries
        if mark == "noted":
            return entry in self.noted_entries
        return entry in self._marked[mark]

    @cached_property
    def _marked(self) -> Mapping[MarkFilter, frozenset[int]]:
        entries = self.entry_of_exchange
        return {
            mark: frozenset(entries[place] for place in places)
            for mark, places in self.understood.places.items()
        }

    def _searched(self, number: int, entry: Entry) -> Searched:
        from kamer_tui.document.search import texts

        notes: list[str] = []
        if any_notes := self.notes_of(number):
            from kamer_tui.store.notes import lines_of

            notes = [line for note in any_notes for line in lines_of(note)]
        if entry.kind == "exchange":
            exchange = self.document.exchanges[entry.exchange]
            return texts.searched_exchange(self.document, exchange, notes)
        if entry.kind == "notes":
            return texts.Searched(tuple(texts.passages_of_notes(notes)))
        with_footnotes = entry.kind in ("front", "introduction", "remark")
        return texts.searched_text(
            self.document, self.paragraphs(entry), entry.party, with_footnotes=with_footnotes
        )

    def find(self, query: str, party: str | None, mark: ListFilter | None = None) -> Hits:
        """Find the query in the entries that the filters show; the ``text`` of a hit is the index
        of its entry.
        """
        is_all = party is None and mark is None
        return self.search_index.find(query, None if is_all else self.shown(party, mark))


def _of_footnote(note: Footnote) -> Paragraph:
    return Paragraph(note.text, note.page, note.lines)


def _first_line(paragraphs: Sequence[Paragraph]) -> int | None:
    return next((line for paragraph in paragraphs for line in paragraph.lines), None)


def _entries(document: Document) -> Iterable[Entry]:
    """Every entry; a text that is no exchange has its place by its first line in the source."""
    if document.genre is None and not document.exchanges:
        yield Entry("text")
        return
    yield Entry("front")
    placed: list[tuple[int, int, Entry]] = []
    furthest = 0
    last_of: dict[str, int] = {}
    first_of: dict[str, int] = {}
    for index, exchange in enumerate(document.exchanges):
        # The line never goes back, also where an answer stands far from its question.
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
    """Bounds of the remarks that have no exchange between them."""
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
