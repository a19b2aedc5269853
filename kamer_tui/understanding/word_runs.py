"""The words of an answer as numbers, and the runs of words that two answers share.

A number stands for a word.  The bytes of the numbers can be cut and compared at once: a run of
words is a slice of bytes.
"""

from __future__ import annotations

from array import array
from collections import Counter
from collections.abc import Iterable, Iterator
from itertools import accumulate
from typing import NamedTuple

from kamer_tui.document.model import Paragraph
from kamer_tui.language.words import is_content_word, words

RUN = 8
"""In words: fewer that stand in two texts are no run."""
RUN_CONTENT = 3
"""So many of the words of a run are content words, where it counts in what two answers share."""
MOST_TIMES = 50
"""Words that stand more often than this in one of the answers begin no run: to compare each of
their places with each takes time that grows with the square of the answer's length.
"""
_TYPE = "I"
_BYTES = array(_TYPE).itemsize

Places = dict[bytes, list[int]]
"""From 8 words to where they stand in a text."""


class Words(NamedTuple):
    """The words of an answer: their numbers as bytes, and how many content words stand before each
    of them and before the end.
    """

    numbers: bytes
    content: tuple[int, ...]

    @property
    def length(self) -> int:
        """How many words they are."""
        return len(self.content) - 1

    def run(self, start: int, length: int) -> bytes:
        """So many words from the one at ``start``."""
        return self.numbers[start * _BYTES : (start + length) * _BYTES]

    def content_words(self, start: int, length: int) -> int:
        """How many of so many words from the one at ``start`` are content words."""
        return self.content[start + length] - self.content[start]

    def windows(self, length: int, least: int = 0) -> Iterator[tuple[int, bytes]]:
        """Yield each run of so many words with at least so many content words, and its start."""
        numbers, content = self.numbers, self.content
        size = length * _BYTES
        for start in range(self.length - length + 1):
            if content[start + length] - content[start] >= least:
                byte = start * _BYTES
                yield start, numbers[byte : byte + size]

    def runs(self) -> list[bytes]:
        """The 8 words from each of its words on, as far as there are so many."""
        numbers, size = self.numbers, RUN * _BYTES
        return [numbers[at : at + size] for at in range(0, len(numbers) - size + 1, _BYTES)]

    def places(self) -> Places:
        """Where each 8 words stand, but for those that stand too often."""
        found: Places = {}
        for start, run in enumerate(self.runs()):
            found.setdefault(run, []).append(start)
        too_often = [run for run, starts in found.items() if len(starts) > MOST_TIMES]
        for run in too_often:
            del found[run]
        return found


class Vocabulary:
    """Gives each word its number, which is the same in all texts whose words it was asked for."""

    def __init__(self) -> None:
        self._numbers: dict[str, int] = {}
        self._content: list[bool] = []

    def words_of(self, paragraphs: Iterable[Paragraph]) -> Words:
        """The words of paragraphs, one after the other."""
        known = self._numbers
        numbers = array(_TYPE)
        for paragraph in paragraphs:
            for word in words(paragraph.text):
                number = known.get(word)
                if number is None:
                    number = known[word] = len(known)
                    self._content.append(is_content_word(word))
                numbers.append(number)
        content = self._content
        before = tuple(accumulate((content[number] for number in numbers), initial=0))
        return Words(numbers.tobytes(), before)


class Run(NamedTuple):
    """Words that stand in two texts: so many from the one at ``first`` in the first text, and from
    the one at ``second`` in the second.  The words before and after them differ.
    """

    first: int
    second: int
    length: int


def shared_runs(first: Places, second: Words) -> list[Run]:
    """The runs of at least 8 words that stand in both texts, in the order of the first."""
    both = [(at, run) for at, run in enumerate(second.runs()) if run in first]
    if len(both) > MOST_TIMES:
        times = Counter(run for _at, run in both)
        both = [(at, run) for at, run in both if times[run] <= MOST_TIMES]
    starts_by_distance: dict[int, list[int]] = {}
    for at, run in both:
        for start in first[run]:
            starts_by_distance.setdefault(at - start, []).append(start)
    found: list[Run] = []
    for distance, starts in starts_by_distance.items():
        begin = end = starts[0]
        for start in (*starts[1:], -1):
            if start != end + 1:
                found.append(Run(begin, begin + distance, end - begin + RUN))
                begin = start
            end = start
    return sorted(found)


def covered(runs: Iterable[tuple[int, int]], text: Words) -> int:
    """How many words of a text stand in those of the runs, (start, length), that have at least 3
    content words.
    """
    found = end = 0
    for start, length in sorted(runs):
        if text.content_words(start, length) >= RUN_CONTENT:
            found += max(0, start + length - max(start, end))
            end = max(end, start + length)
    return found
