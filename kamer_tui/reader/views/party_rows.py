"""The rows of the list of parties."""

from __future__ import annotations

from typing import NamedTuple

from kamer_tui.document.short_names import short_names
from kamer_tui.reader.core.contents import Contents
from kamer_tui.translation import _

IN_FORCE = "▸"


class PartyRow(NamedTuple):
    """A party and the number of its exchanges; ``party`` is None for all parties together."""

    party: str | None
    name: str
    short_name: str
    total: int


def rows_of_parties(contents: Contents) -> list[PartyRow]:
    """All together, then each party."""
    counts = contents.counts
    short = short_names(counts)
    rows = [PartyRow(None, _("All"), _("All"), len(contents.document.exchanges))]
    return rows + [PartyRow(name, name, short[name], count) for name, count in counts.items()]
