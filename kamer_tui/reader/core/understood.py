"""What is understood of a document's answers, worked out bit by bit while the user reads: which
share words, and which only refer, say little, promise something or are not there.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import cached_property, lru_cache

from kamer_tui.document.model import Document
from kamer_tui.reader.core.mark_filters import FILTER_WORDS, MarkFilter
from kamer_tui.understanding.marks import Kind, Mark, marks_of
from kamer_tui.understanding.same_words import Shared, index_of

_LITTLE: frozenset[Kind] = frozenset(("yes", "no", "declines", "unknown"))
_FILTER_OF: Mapping[Kind, MarkFilter] = {
    "open": "open",
    "only-refers": "only-refers",
    "promise": "promise",
    **dict.fromkeys(_LITTLE, "little"),
}


def filter_of(mark: Mark) -> MarkFilter:
    """The filter that an exchange with the mark fits."""
    return _FILTER_OF[mark.kind]


class Understood:
    """What is understood of the exchanges, by their places in the document."""

    def __init__(self, document: Document) -> None:
        self._document = document
        self._index = index_of(document)
        self._steps = self._work()
        self.knows_words = False
        """True if it is known which answers share words."""
        self.is_known = False
        """True if all is known of all exchanges."""
        self.marks = lru_cache(maxsize=len(document.exchanges) + 1)(self._marks)
        """The marks of the answer at a place."""
        self.partners = lru_cache(maxsize=256)(self._partners)
        """The answers with which the one at a place shares words, the longest run first."""

    def _work(self) -> Iterator[None]:
        yield from self._index.steps()
        self.knows_words = True
        for place in range(len(self._document.exchanges)):
            self.marks(place)
            yield

    def work(self, steps: int) -> None:
        """Do so many steps of a millisecond or so."""
        for _step in range(steps):
            if next(self._steps, self) is self:
                self.is_known = True
                return

    def finish(self) -> None:
        """Do all that is left."""
        for _step in self._steps:
            pass
        self.is_known = True

    def shares(self, place: int) -> bool:
        """True if it is known that the answer at that place shares words with another."""
        return self.knows_words and self._index.shares(place)

    def filters_of(self, place: int) -> frozenset[MarkFilter]:
        """The filters that an exchange fits, as far as it is known."""
        found = set(map(filter_of, self.marks(place))) if self.is_known else set()
        if self.shares(place):
            found.add("same-words")
        return frozenset(found)

    @cached_property
    def places(self) -> Mapping[MarkFilter, tuple[int, ...]]:
        """From each filter to the places of the exchanges that fit it."""
        self.finish()
        found: dict[MarkFilter, list[int]] = {name: [] for name in FILTER_WORDS}
        for place in range(len(self._document.exchanges)):
            for name in self.filters_of(place):
                found[name].append(place)
        return {name: tuple(places) for name, places in found.items()}

    def _marks(self, place: int) -> tuple[Mark, ...]:
        return tuple(marks_of(self._document, self._document.exchanges[place]))

    def _partners(self, place: int) -> tuple[Shared, ...]:
        self.finish()
        return self._index.shared_by(place)
