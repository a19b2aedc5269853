"""Search in a document's questions and answers, blind to case, accents and the form of quotes.

A hit is a place in the model (exchange, side, paragraph, characters), not one on a screen.  Query
and text are compared *folded*: compatibility decomposition and case folding of the Unicode
Standard (ch. 2.12 and 5.18) without the combining marks.  Folding may lengthen a text ("ß" is
"ss") or shorten it, so every folded character knows its place in the original, and a hit always
covers whole characters of the model.
"""

from __future__ import annotations

import re
import unicodedata
from bisect import bisect_left, bisect_right
from collections.abc import Collection, Iterable, Iterator, Sequence
from functools import lru_cache
from typing import NamedTuple, overload

from kamer_tui.document.model import Document, Mark, Side

_NOT_ASCII = re.compile(r"[^\x00-\x7f]")
_PARAGRAPH_END = "\n"
"""Separates paragraphs in the index; no query has it, so that no hit crosses it."""

_LETTERS_WITHOUT_DECOMPOSITION = {
    **dict.fromkeys("‘’‚‛′", "'"),
    **dict.fromkeys("“”„‟«»″", '"'),
    **dict.fromkeys("‐‑‒–—−", "-"),
    "ø": "o",
    "ł": "l",
    "đ": "d",
    "ħ": "h",
    "ı": "i",
    "æ": "ae",
    "œ": "oe",
}
"""Characters without a key on a keyboard, and what is typed instead."""


class Hit(NamedTuple):
    """A place where the query was found: ``text[start:end]`` of that paragraph.

    ``exchange`` is the index in ``Document.exchanges``, ``paragraph`` the index within the side.
    """

    exchange: int
    side: Side
    paragraph: int
    start: int
    end: int


class _Folded(NamedTuple):
    """Folded text; ``starts`` and ``ends`` are each folded character's place in the original,
    or None where every character folded into exactly one.
    """

    text: str
    starts: list[int] | None = None
    ends: list[int] | None = None

    def original(self, start: int, end: int) -> tuple[int, int]:
        """The span of the original text behind ``text[start:end]``, which is not empty."""
        if self.starts is None or self.ends is None:
            return start, end
        return self.starts[start], self.ends[end - 1]


@lru_cache(maxsize=4096)
def _fold_character(character: str) -> str:
    """One character, folded: none, one or several characters."""
    folded = unicodedata.normalize("NFKD", unicodedata.normalize("NFKD", character).casefold())
    if folded.isspace():
        return " "
    letters = "".join(
        _LETTERS_WITHOUT_DECOMPOSITION.get(part, part)
        for part in folded
        if not unicodedata.combining(part)
    )
    # An accent that stands alone ("´") decomposes into a space and the accent: it is kept.
    return letters.strip() or (character if letters else "")


def fold(text: str) -> str:
    """The text without case, accents and typographic quotes, for comparing; it may be longer or
    shorter than the text.
    """
    if text.isascii():
        return text.lower()
    return _NOT_ASCII.sub(lambda found: _fold_character(found[0]), text).lower()


def fold_query(query: str) -> str:
    """The query folded, with single spaces and none at its ends."""
    return " ".join(fold(query).split())


def _fold_with_places(text: str, marks: Iterable[Mark] = ()) -> _Folded:
    """The text folded and without its footnote marks, with each character's place."""
    marks = sorted(marks, key=lambda mark: mark.start)
    if not marks:
        if text.isascii():
            return _Folded(text.lower())
        special = set(_NOT_ASCII.findall(text))
        if all(len(_fold_character(character)) == 1 for character in special):
            return _Folded(_NOT_ASCII.sub(lambda found: _fold_character(found[0]), text).lower())
    folded: list[str] = []
    starts: list[int] = []
    ends: list[int] = []
    marked = {place for mark in marks for place in range(mark.start, mark.end)}
    for place, character in enumerate(text):
        if place in marked:
            continue
        parts = _fold_character(character)
        if not parts and ends and ends[-1] == place:
            ends[-1] = place + 1  # a combining mark belongs to the letter before it
        for part in parts:
            folded.append(part)
            starts.append(place)
            ends.append(place + 1)
    return _Folded("".join(folded), starts, ends)


class Hits(Sequence[Hit]):
    """The hits of one search in reading order.

    Made by ``SearchIndex.find``.  A hit is made when it is asked for, since a single letter is
    found a hundred thousand times in a long document.
    """

    def __init__(self, index: SearchIndex, places: Sequence[int], length: int) -> None:
        self._index = index
        self._places = places
        self._length = length

    def __len__(self) -> int:
        return len(self._places)

    @overload
    def __getitem__(self, position: int) -> Hit: ...

    @overload
    def __getitem__(self, position: slice) -> list[Hit]: ...

    def __getitem__(self, position: int | slice) -> Hit | list[Hit]:
        if isinstance(position, slice):
            return [self._index.hit(place, self._length) for place in self._places[position]]
        return self._index.hit(self._places[position], self._length)

    def positions_in(self, exchange: int) -> range:
        """The positions, in this sequence, of the hits in the exchange with that index."""
        first, last = self._index.bounds(exchange)
        return range(bisect_left(self._places, first), bisect_left(self._places, last))

    def exchanges(self) -> list[int]:
        """The indexes of the exchanges that have a hit, in reading order."""
        found: list[int] = []
        position = 0
        while position < len(self._places):
            exchange = self._index.exchange_at(self._places[position])
            found.append(exchange)
            position = bisect_left(self._places, self._index.bounds(exchange)[1], position)
        return found


class SearchIndex:
    """A document's questions and answers, folded once, for search while typing.

    It is built when a search opens, in time proportional to the text.
    """

    def __init__(self, document: Document) -> None:
        texts: list[str] = []
        self._folded: list[_Folded] = []
        self._where: list[tuple[int, Side, int]] = []
        self._starts: list[int] = []
        self._exchange_starts: list[int] = []
        self._inside: set[int] = set()
        place = 0
        for number, exchange in enumerate(document.exchanges):
            self._exchange_starts.append(place)
            for side, paragraph_index, paragraph in exchange.sides():
                folded = _fold_with_places(paragraph.text, paragraph.marks)
                if folded.starts is not None:
                    pairs = zip(folded.starts, folded.starts[1:], strict=False)
                    self._inside.update(
                        place + offset for offset, (one, two) in enumerate(pairs, 1) if one == two
                    )
                self._folded.append(folded)
                self._where.append((number, side, paragraph_index))
                self._starts.append(place)
                texts.append(folded.text)
                place += len(folded.text) + len(_PARAGRAPH_END)
        self._exchange_starts.append(place)
        self._text = _PARAGRAPH_END.join(texts)

    def find(self, query: str, within: Collection[int] | None = None) -> Hits:
        """The hits of the query, where ``within`` is given only in exchanges with those indexes."""
        wanted = fold_query(query)
        if not wanted:
            return Hits(self, (), 0)
        places: list[int] = []
        spans = [(0, len(self._text))] if within is None else map(self.bounds, sorted(set(within)))
        for first, last in spans:
            pattern = re.compile(re.escape(wanted))
            places.extend(found.start() for found in pattern.finditer(self._text, first, last))
        if self._inside:
            places = list(self._whole_characters(places, len(wanted)))
        return Hits(self, places, len(wanted))

    def hit(self, place: int, length: int) -> Hit:
        """The hit at a place of the index's own text."""
        segment = bisect_right(self._starts, place) - 1
        exchange, side, paragraph = self._where[segment]
        offset = place - self._starts[segment]
        start, end = self._folded[segment].original(offset, offset + length)
        return Hit(exchange, side, paragraph, start, end)

    def bounds(self, exchange: int) -> tuple[int, int]:
        """The span of the exchange with that index in the index's own text."""
        return self._exchange_starts[exchange], self._exchange_starts[exchange + 1]

    def exchange_at(self, place: int) -> int:
        """The index of the exchange at a place of the index's own text."""
        return bisect_right(self._exchange_starts, place) - 1

    def _whole_characters(self, places: Iterable[int], length: int) -> Iterator[int]:
        """The places without those inside a character that the hit before covers: "s" in "ß"."""
        last = -1
        for place in places:
            if place in self._inside and last >= 0:
                previous = self.hit(last, length)
                this = self.hit(place, length)
                same = (previous.exchange, previous.side, previous.paragraph) == (
                    this.exchange,
                    this.side,
                    this.paragraph,
                )
                if same and this.start < previous.end:
                    continue
            last = place
            yield place
