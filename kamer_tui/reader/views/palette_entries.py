"""The entries of the command palette: commands, parties, and questions by their number."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from kamer_tui.reader.core.commands import MOVE
from kamer_tui.reader.core.contents import Contents
from kamer_tui.reader.core.effects import Consequence, Do
from kamer_tui.reader.core.events import Filter, GoTo, Place
from kamer_tui.reader.core.registry import Command, Registry
from kamer_tui.translation import _

MOST_NUMBERS = 10
"""The most numbers that are offered for the digits typed."""


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


def number_entries(contents: Contents, digits: str, here: Place) -> Iterator[PaletteEntry]:
    """The questions whose number begins with these digits, the shortest numbers first."""
    texts = sorted(map(str, contents.numbers), key=lambda text: (len(text), text))
    wanted = digits.lstrip("0")
    fitting = [text for text in texts if wanted and text.startswith(wanted)]
    for text in fitting[:MOST_NUMBERS]:
        entry = contents.entry_of_number(int(text))
        if entry is not None:
            yield PaletteEntry(text, contents.headline_of(entry), GoTo(Place(entry), here))
