"""What the list can be narrowed to besides a party: answers of a kind, a cell of the overview."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Literal, NamedTuple

from kamer_tui.translation import N_, _

MarkFilter = Literal["open", "only-refers", "little", "same-words", "promise", "noted"]

FILTER_WORDS: Mapping[MarkFilter, str] = {
    "open": N_("without an answer"),
    "only-refers": N_("only refers"),
    "little": N_("yes, no, not told, not known"),
    "same-words": N_("same words"),
    "promise": N_("promises"),
    "noted": N_("with notes"),
}
"""What each filter is called, in the order in which they are offered."""


class CellFilter(NamedTuple):
    """What a party asked about a topic, or without one: the entries."""

    topic: str | None
    entries: frozenset[int]


ListFilter = MarkFilter | CellFilter


def words_of(narrowed: ListFilter) -> str:
    """What a filter is called, in the user's language."""
    if isinstance(narrowed, CellFilter):
        return narrowed.topic or _("without a topic")
    return _(FILTER_WORDS[narrowed])
