"""What a search found: texts with their number of hits, and the hits, made when asked for."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Mapping, Sequence
from functools import cached_property, lru_cache
from itertools import accumulate
from typing import TYPE_CHECKING, NamedTuple, overload

from kamer_tui.document.search.query import Query
from kamer_tui.document.search.texts import Part

if TYPE_CHECKING:
    from kamer_tui.document.search.index import SearchIndex


class Hit(NamedTuple):
    """A place where the query was found: ``text[start:end]`` of that paragraph or footnote.

    ``text`` is the index among the texts that were searched, ``position`` the one within the part.
    """

    text: int
    part: Part
    position: int
    start: int
    end: int


class Hits(Sequence[Hit]):
    """The hits of one search in reading order.

    A text that fits without a word of its own, as one of a party that is asked for, has one hit: an
    empty one at its beginning.
    """

    def __init__(self, index: SearchIndex, query: Query, counts: Mapping[int, int]) -> None:
        """``counts`` are the texts that fit, in reading order, with the number of words found in
        each.
        """
        self._index = index
        self.query = query
        self.cited = index.cited(query, counts) if query.fields else {}
        self.counts = {
            number: count + len(self.cited.get(number, ())) for number, count in counts.items()
        }
        """The texts that were found, in reading order, and how often the query stands in each."""
        self._of_text = lru_cache(maxsize=64)(self._make)

    @cached_property
    def _numbers(self) -> list[int]:
        return list(self.counts)

    @cached_property
    def _ends(self) -> list[int]:
        return list(accumulate(max(1, count) for count in self.counts.values()))

    def __len__(self) -> int:
        return self._ends[-1] if self._ends else 0

    @overload
    def __getitem__(self, position: int) -> Hit: ...

    @overload
    def __getitem__(self, position: slice) -> list[Hit]: ...

    def __getitem__(self, position: int | slice) -> Hit | list[Hit]:
        if isinstance(position, slice):
            return [self[one] for one in range(*position.indices(len(self)))]
        if not -len(self) <= position < len(self):
            raise IndexError(position)
        position %= len(self)
        place = bisect_right(self._ends, position)
        first = self._ends[place - 1] if place else 0
        return self._of_text(self._numbers[place])[position - first]

    def positions_in(self, text: int) -> range:
        """The positions, in this sequence, of the hits in a text."""
        if text not in self.counts:
            place = bisect_right(self._numbers, text)
            end = self._ends[place - 1] if place else 0
            return range(end, end)
        place = bisect_right(self._numbers, text) - 1
        return range(self._ends[place - 1] if place else 0, self._ends[place])

    def texts(self) -> list[int]:
        """The indexes of the texts that were found, in reading order."""
        return self._numbers

    def ranked(self) -> list[int]:
        """The same, best first: whole words before beginnings of words before what stands inside
        of one, then the most hits.
        """
        return sorted(self._numbers, key=lambda one: (-self.rank(one), -self.counts[one], one))

    def rank(self, text: int) -> int:
        """How the words stand in a text: see ``index.WHOLE``."""
        return self._index.rank(self.query, text)

    def _make(self, text: int) -> list[Hit]:
        parts = {"question": 0, "answer": 1, "note": 2, "footnote": 3}
        found = list(map(self._index.hit, self._index.places(self.query, text)))
        found += self.cited.get(text, ())
        found.sort(key=lambda hit: (parts[hit.part], *hit[2:]))
        return found or [Hit(text, "question", 0, 0, 0)]
