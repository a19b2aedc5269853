"""A document's exchanges grouped as they are printed: by the party or parties that ask."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import groupby

from kamer_tui.document.model import Document, Exchange, Party


@dataclass(frozen=True, slots=True)
class Section:
    """Consecutive exchanges by the same parties.

    ``introduced`` are the parties of which it is the first section, and so has the introduction;
    ``closed`` are those of which it is the last, and so has the remarks.
    """

    parties: tuple[str, ...]
    exchanges: tuple[Exchange, ...]
    introduced: tuple[Party, ...]
    closed: tuple[Party, ...]


def sections(document: Document) -> list[Section]:
    """The sections in reading order; a party without exchanges has one of its own, after that of
    the party before it.
    """
    runs = [
        (names, tuple(exchanges))
        for names, exchanges in groupby(document.exchanges, key=lambda exchange: exchange.parties)
    ]
    last = {name: place for place, (names, _) in enumerate(runs) for name in names}
    first = {name: place for place, (names, _) in reversed(list(enumerate(runs))) for name in names}
    silent: dict[int, list[Section]] = {}
    before = -1
    for party in document.parties:
        if party.name in last:
            before = last[party.name]
        else:
            silent.setdefault(before, []).append(Section((party.name,), (), (party,), (party,)))
    found = silent.get(-1, [])
    for place, (names, exchanges) in enumerate(runs):
        known = [party for party in document.parties if party.name in names]
        found.append(
            Section(
                names,
                exchanges,
                tuple(party for party in known if first[party.name] == place),
                tuple(party for party in known if last[party.name] == place),
            )
        )
        found += silent.get(place, [])
    return found
