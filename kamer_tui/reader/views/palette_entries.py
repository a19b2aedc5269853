"""The entries of the command palette: commands, parties, and questions by their number."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from kamer_tui.document.search.words import words_of
from kamer_tui.reader.core.commands import MOVE
from kamer_tui.reader.core.contents import Contents
from kamer_tui.reader.core.effects import Consequence, Do
from kamer_tui.reader.core.events import Filter, GoTo, Place
from kamer_tui.reader.core.registry import Command, Registry
from kamer_tui.reader.core.searching import place_of
from kamer_tui.translation import _

MOST_NUMBERS = 10
"""The most numbers that are offered for the digits typed."""

MOST_FOUND = 10
"""The most topics, and the most questions, that are offered for the words typed."""
FEWEST_LETTERS = 3


class PaletteEntry(NamedTuple):
    """A key or a number, the text beside it, and what choosing the entry does."""

    key: str
    text: str
    does: Consequence


def palette_entries(registry: Registry, contents: Contents) -> Iterator[PaletteEntry]:
    """Every command and party; commands that move within a pane come last."""
    yield from _commands(registry, (one for one in registry.commands if one.section != MOVE))
    yield from _parties(contents)
    yield from _commands(registry, (one for one in registry.commands if one.section == MOVE))


def _commands(registry: Registry, commands: Iterable[Command]) -> Iterator[PaletteEntry]:
    for one in commands:
        if one.id != "palette":  # it is open already
            yield PaletteEntry(registry.word_of_key(one.id), _(one.label), Do(one.id))


def _parties(contents: Contents) -> Iterator[PaletteEntry]:
    names = list(contents.counts)
    if len(names) < 2:
        return
    for name in names:
        yield PaletteEntry("", _("show only {party}").format(party=name), Filter(name))
    yield PaletteEntry("", _("show all parties"), Filter(None))


def found_entries(contents: Contents, query: str, here: Place) -> Iterator[PaletteEntry]:
    """Topics with these words; then the questions where they stand, in footnotes too, or that refer
    to this document: the best first, each as far as it is found.
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


def _topics(contents: Contents, query: str, here: Place) -> Iterator[PaletteEntry]:
    wanted = words_of(query)
    topics = [one for one in contents.document.topics if wanted and wanted in words_of(one.title)]
    for topic in topics[:MOST_FOUND]:
        yield PaletteEntry(
            "", topic.title, GoTo(Place(contents.entry_of_exchange[topic.first]), here)
        )


def number_entries(contents: Contents, digits: str, here: Place) -> Iterator[PaletteEntry]:
    """The questions whose number begins with these digits, the shortest numbers first."""
    texts = sorted(map(str, contents.numbers), key=lambda text: (len(text), text))
    wanted = digits.lstrip("0")
    fitting = [text for text in texts if wanted and text.startswith(wanted)]
    for text in fitting[:MOST_NUMBERS]:
        entry = contents.entry_of_number(int(text))
        if entry is not None:
            yield PaletteEntry(text, contents.headline_of(entry), GoTo(Place(entry), here))
