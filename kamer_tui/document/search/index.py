"""Where a query stands in the texts of a document.

The texts' words stand in one string, in which plain string search finds what is asked for: no
pattern is made of a query.  Which characters of the model a hit covers is worked out when the hit
is asked for, since a short word is found a hundred thousand times in a long document.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Collection, Iterable, Iterator, Sequence
from functools import cached_property, lru_cache
from itertools import pairwise

from kamer_tui.document.search.compounds import Crossings, Span, apart
from kamer_tui.document.search.fields import fitting, meant_by, values_of
from kamer_tui.document.search.folding import fold
from kamer_tui.document.search.hits import Hit, Hits
from kamer_tui.document.search.query import Fit, Query, Term, read_query
from kamer_tui.document.search.texts import Passage, Searched, Where
from kamer_tui.document.search.words import (
    JOINT,
    WordPlaces,
    joined_words,
    unmarked,
    words_of,
)

_PASSAGE_END = "\n"
"""Stands between two passages; no query has it, so that no hit crosses it."""
WHOLE, BEGINNING, INSIDE = 2, 1, 0
"""How a word is found, the best last."""


class SearchIndex:
    """The texts' words, for search while typing; made in time proportional to the texts."""

    def __init__(self, texts: Sequence[Searched], words: Iterable[str] | None = None) -> None:
        """``words`` are those of each passage of the texts, where they are known: see
        ``words_of_passage``.
        """
        self.texts = texts
        if words is None:
            words = (words_of_passage(one) for text in texts for one in text.passages)
        known = iter(words)
        self._passages: list[tuple[int, Passage]] = []
        self._starts: list[int] = []
        self._text_starts: list[int] = []
        parts: list[str] = []
        place = 0
        for number, text in enumerate(texts):
            self._text_starts.append(place)
            for passage in text.passages:
                here = next(known)
                self._passages.append((number, passage))
                self._starts.append(place)
                parts.append(f" {here} {_PASSAGE_END}")
                place += len(here) + 3
        self._text_starts.append(place)
        self._starts.append(place)
        self._joined = "".join(parts)
        self._words = self._joined.replace(JOINT, " ")
        self._places_of = lru_cache(maxsize=512)(self._make_places)
        self._counts_of = lru_cache(maxsize=32)(self._count_all)
        self._sought_above = lru_cache(maxsize=32)(
            lambda term: sought_within(term, "".join(self._above))
        )

    @cached_property
    def _above(self) -> list[str]:
        """The words that stand over each text."""
        return ["".join(f" {words_of(one)} \n" for one in text.above) for text in self.texts]

    def be_ready(self) -> Iterator[None]:
        """Make, part by part, what the first search would wait for."""
        self._crossings  # noqa: B018
        yield
        self._above  # noqa: B018
        yield
        self.vocabulary  # noqa: B018

    @cached_property
    def vocabulary(self) -> frozenset[str]:
        """Every word of the texts."""
        return frozenset(self._words.split())

    def frequency(self, word: str) -> int:
        """How often a word of the vocabulary stands in the texts."""
        return self._words.count(f" {word} ")

    def spelling(self, word: str) -> str:
        """A word of the vocabulary as it is written where it stands first."""
        place = self._words.find(f" {word} ") + 1
        hit = self.hit((place, place + len(word)))
        passage = self._passages[bisect_right(self._starts, place) - 1][1]
        return passage.text[hit.start : hit.end]

    def find(self, query: str | Query, within: Collection[int] | None = None) -> Hits:
        """The hits of the query, where ``within`` is given only in the texts with those indexes."""
        asked = read_query(query) if isinstance(query, str) else query
        if asked.is_empty:
            return Hits(self, asked, {})
        numbers = range(len(self.texts)) if within is None else sorted(set(within))
        if asked.fields:
            numbers, problem = fitting(self.texts, asked.fields, numbers)
            asked = asked._replace(problem=asked.problem or problem)
        counts = self._counts(asked, numbers)
        return Hits(self, asked, counts)

    def _counts(self, query: Query, numbers: Collection[int]) -> dict[int, int]:
        """How often the query stands in each text that it fits.

        What stands over a text helps the other words to be found; alone it counts where no text
        has the words themselves.
        """
        terms: list[Term] = []
        for term in query.terms:
            if term.without:
                counts = self._counts_of(_key(term))
                numbers = [one for one in numbers if not counts[one]]
            else:
                terms.append(term)
        if not terms:
            return dict.fromkeys(numbers, 0)
        found = [(term, self._counts_of(_key(term))) for term in terms]
        left = list(numbers)
        for term, counts in found:
            if len(found) == 1:
                left = [one for one in left if counts[one]]
            else:
                left = [one for one in left if counts[one] or self._is_above(term, one)]
        totals = {one: sum(counts[one] for _term, counts in found) for one in left}
        if any(totals.values()):
            return {one: total for one, total in totals.items() if total}
        return {one: 0 for one in numbers if all(self._is_above(term, one) for term in terms)}

    def _count_all(self, term: Term) -> Sequence[int]:
        """How often a term stands in each text."""
        words = self._words
        sought = sought_for(term)
        if term.side is None and term.fit != "whole" and any(one in words for one in sought):
            bounds = pairwise(self._text_starts)
            if len(sought) == 1:
                (one,) = sought
                counts = [words.count(one, first, last) for first, last in bounds]
            else:
                counts = [
                    sum(words.count(one, first, last) for one in sought) for first, last in bounds
                ]
        elif any(one in words for one in sought):
            counts = [self._count_in_spans(term, one) for one in range(len(self.texts))]
        else:
            counts = [0] * len(self.texts)
        if term.compound:
            for number in self._crossings(term.compound, term.fit):
                counts[number] += len(list(self._across(term, number)))
        return counts

    def _count_in_spans(self, term: Term, number: int) -> int:
        """How often a term stands in a text, but for where it stands across a hyphen or a blank."""
        return sum(1 for _place in self._plain_places(term, number))

    def _spans(self, number: int, side: Where) -> list[Span]:
        """The spans of the passages of a side."""
        first = self._passage_at(self._text_starts[number])
        return [
            (self._starts[first + index], self._starts[first + index + 1])
            for index, passage in enumerate(self.texts[number].passages)
            if passage.side == side
        ]

    def _passage_at(self, place: int) -> int:
        """The index of the passage at a place of the words; of the next where a text has none."""
        found = bisect_right(self._starts, place) - 1
        while found > 0 and self._starts[found - 1] == place:
            found -= 1
        return found

    def _is_above(self, term: Term, number: int) -> bool:
        """True if the term stands over a text."""
        above = self._above[number]
        return term.side is None and any(one in above for one in self._sought_above(_key(term)))

    @cached_property
    def _crossings(self) -> Crossings:
        return Crossings(self._joined, self._text_starts, lambda: self.vocabulary)

    # Hits

    def places(self, query: Query, number: int) -> list[Span]:
        """Where the words of a query stand in a text, in the index's words."""
        found: list[Span] = []
        for term in query.terms:
            if not term.without:
                found += self._plain_places(term, number)
                found += self._across(term, number)
        return sorted(found)

    def _spans_of(self, term: Term, number: int) -> list[Span]:
        """The spans of a text in which a term is looked for."""
        if term.side is not None:
            return self._spans(number, term.side)
        return [(self._text_starts[number], self._text_starts[number + 1])]

    def _plain_places(self, term: Term, number: int) -> Iterator[Span]:
        """Where a term stands in a text as it is."""
        begin = 0 if term.fit == "anywhere" else 1
        end = 1 if term.fit == "whole" else 0
        for first, last in self._spans_of(term, number):
            for sought in sought_for(term):
                place = self._words.find(sought, first, last)
                while place >= 0:
                    # The blank after a whole word is that before the next one.
                    after = place + len(sought) - end
                    yield place + begin, after
                    place = self._words.find(sought, after, last)

    def _across(self, term: Term, number: int) -> Iterator[Span]:
        """Where the single word of a term stands in a text with a hyphen or a blank inside."""
        if term.compound:
            spans = self._spans_of(term, number)
            for one in self._crossings(term.compound, term.fit).get(number, ()):
                if any(first <= one[0] < last for first, last in spans):
                    yield one

    def hit(self, place: Span) -> Hit:
        """The hit at a place of the index's words."""
        position = bisect_right(self._starts, place[0]) - 1
        number, passage = self._passages[position]
        first = self._starts[position] + 1
        start, end = self._places_of(position).original(place[0] - first, place[1] - first)
        return Hit(number, passage.part, passage.position, start, end)

    def _make_places(self, position: int) -> WordPlaces:
        passage = self._passages[position][1]
        return WordPlaces(passage.text, passage.marks)

    def cited(self, query: Query, numbers: Collection[int]) -> dict[int, list[Hit]]:
        """Where texts refer to the documents that a query's fields name."""
        fields = [one for one in query.fields if one.name == "cites" and not one.without]
        if not fields:
            return {}
        known = {name for text in self.texts for name in values_of(text, "cites")}
        meant = {name for field in fields for name in meant_by(field, known)}
        return {
            number: [
                Hit(number, passage.part, passage.position, one.start, one.end)
                for passage in self.texts[number].passages
                for one in passage.documents
                if one.identifier in meant
            ]
            for number in numbers
        }

    def rank(self, query: Query, number: int) -> int:
        """How a text has the words of a query: all of them whole, at the beginning of a word, or
        one of them only inside one.
        """
        return min(
            (self._rank(term, number) for term in query.terms if not term.without), default=WHOLE
        )

    def _rank(self, term: Term, number: int) -> int:
        fits: tuple[tuple[int, Fit], ...] = ((WHOLE, "whole"), (BEGINNING, "beginning"))
        for rank, fit in fits:
            as_words = _key(term)._replace(fit=fit)
            if self._counts_of(as_words)[number] or self._is_above(as_words, number):
                return rank
        return INSIDE


def words_of_passage(passage: Passage) -> str:
    """The words of a passage as an index has them."""
    marks = passage.marks
    return joined_words(fold(unmarked(passage.text, marks) if marks else passage.text))


def _key(term: Term) -> Term:
    """A term without its place in the query, which makes no difference to where it is found."""
    return Term("", term.forms, term.fit, term.compound, side=term.side)


@lru_cache(maxsize=64)
def sought_for(term: Term) -> tuple[str, ...]:
    """What to look for among words: the blanks tell that a word begins or ends."""
    begin = "" if term.fit == "anywhere" else " "
    end = " " if term.fit == "whole" else ""
    return tuple(f"{begin}{form}{end}" for form in term.forms)


def sought_within(term: Term, words: str) -> tuple[str, ...]:
    """The same, with what the term's one word is where these words have it as two."""
    two = apart(term.compound, lambda: frozenset(words.split())) if term.compound else ()
    return (*sought_for(term), *(f" {one} " for one in two))
