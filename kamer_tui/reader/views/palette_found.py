"""What the command palette finds in the document: topics, questions, and other documents."""

from __future__ import annotations

from collections.abc import Iterator

from kamer_tui.document.citation import official_address
from kamer_tui.document.search.words import words_of
from kamer_tui.reader.core.contents import Contents
from kamer_tui.reader.core.effects import OpenAddress
from kamer_tui.reader.core.events import GoTo, Place
from kamer_tui.reader.core.searching import place_of
from kamer_tui.reader.views.palette_entries import PaletteEntry
from kamer_tui.translation import _

MOST_FOUND = 10
"""The most topics, and the most questions, that are offered for the words typed."""
FEWEST_LETTERS = 3


def found_entries(contents: Contents, query: str, here: Place) -> Iterator[PaletteEntry]:
    """Topics with these words; then the questions where they stand, in footnotes too, or that refer
    to this document: the best first, each as far as it is found; then documents, to be opened.
    """
    if len(query.strip()) < FEWEST_LETTERS:
        return
    yield from _topics(contents, query, here)
    hits = contents.find(query, None)
    if not hits.counts:
        hits = contents.find(f'cites:"{query}"', None)
    asked = [one for one in hits.ranked() if one in contents.exchange_of_entry]
    for entry in asked[:MOST_FOUND]:
        exchange = contents.exchange(entry)
        if exchange is not None:
            place = place_of(contents, hits[hits.positions_in(entry).start])
            number = str(exchange.number)
            yield PaletteEntry(number, contents.headline_of(entry), GoTo(place, here))
    yield from _addresses(contents, query)


def _topics(contents: Contents, query: str, here: Place) -> Iterator[PaletteEntry]:
    """Each topic once; of one that comes back, the numbers too at which it begins."""
    wanted = words_of(query)
    begins: dict[str, list[int]] = {}
    for topic in contents.document.topics:
        if wanted and wanted in words_of(topic.title):
            begins.setdefault(topic.title, []).append(topic.first)
    for title, firsts in list(begins.items())[:MOST_FOUND]:
        text = title
        if len(firsts) > 1:
            numbers = (str(contents.document.exchanges[first].number) for first in firsts)
            text = f"{title} · {', '.join(numbers)}"
        yield PaletteEntry("", text, GoTo(Place(contents.entry_of_exchange[firsts[0]]), here))


def _addresses(contents: Contents, query: str) -> Iterator[PaletteEntry]:
    """The document itself and those that it refers to, with these words in their identifier; the
    whole address of each has a line of its own.
    """
    wanted = words_of(query)
    if len(wanted) < FEWEST_LETTERS:
        return
    known = dict(contents.cited)
    own, address = contents.document.metadata.identifier, official_address(contents.document)
    if own and address:
        known.setdefault(own, address)
    found = [one for one in known if wanted in words_of(one)]
    for identifier in found[:MOST_FOUND]:
        text = f"{_('open {document}').format(document=identifier)}\n{known[identifier]}"
        yield PaletteEntry("", text, OpenAddress(known[identifier]))
