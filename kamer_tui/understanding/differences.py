"""Two texts side by side: the words of each that the other has not at that place."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from difflib import SequenceMatcher
from typing import NamedTuple

from kamer_tui.document.model import Paragraph
from kamer_tui.language.words import placed_words
from kamer_tui.understanding.word_runs import Vocabulary, shared_runs

_MOST_PAIRS = 1_000_000
"""Pairs of words, one of each text: of longer texts only runs of 8 words are found to be alike."""


class Passage(NamedTuple):
    """``text[start:end]`` of the paragraph with that index."""

    paragraph: int
    start: int
    end: int


class PlacedWord(NamedTuple):
    """A word of a text, in lower case and without accents, and where it stands."""

    word: str
    passage: Passage


def words_in(paragraphs: Iterable[Paragraph]) -> list[PlacedWord]:
    """The words of paragraphs with their places, in order."""
    return [
        PlacedWord(found.word, Passage(index, found.start, found.end))
        for index, paragraph in enumerate(paragraphs)
        for found in placed_words(paragraph.text)
    ]


def passages(words: Sequence[PlacedWord], start: int, length: int) -> list[Passage]:
    """The text from a word on, so many words long: a passage of each paragraph that it is in."""
    return list(_joined(words[start : start + length]))


def differences(
    first: Sequence[Paragraph], second: Sequence[Paragraph]
) -> tuple[list[Passage], list[Passage]]:
    """The passages of each text that are not in the other, in order.

    Example: of "De brug is dicht." and "De brug is weer open." they are "dicht" and "weer open".
    """
    ours, theirs = words_in(first), words_in(second)
    alike_here, alike_there = set[int](), set[int]()
    for here, there, length in _alike(first, second, ours, theirs):
        alike_here.update(range(here, here + length))
        alike_there.update(range(there, there + length))
    return _without(ours, alike_here), _without(theirs, alike_there)


def _alike(
    first: Sequence[Paragraph],
    second: Sequence[Paragraph],
    ours: Sequence[PlacedWord],
    theirs: Sequence[PlacedWord],
) -> Iterable[tuple[int, int, int]]:
    """Where words are the same ones: the first of each text, and how many."""
    if len(ours) * len(theirs) > _MOST_PAIRS:
        vocabulary = Vocabulary()
        return shared_runs(vocabulary.words_of(first).places(), vocabulary.words_of(second))
    here, there = [one.word for one in ours], [one.word for one in theirs]
    return SequenceMatcher(None, here, there, autojunk=False).get_matching_blocks()


def _without(words: Sequence[PlacedWord], alike: set[int]) -> list[Passage]:
    """The passages of the words that are not among those."""
    found: list[Passage] = []
    start = 0
    for place in range(len(words) + 1):
        if place == len(words) or place in alike:
            found += _joined(words[start:place])
            start = place + 1
    return found


def _joined(words: Sequence[PlacedWord]) -> Iterator[Passage]:
    """Words one after the other as passages, one for each paragraph."""
    begin: Passage | None = None
    last: Passage | None = None
    for _word, passage in words:
        if begin is None or last is None or passage.paragraph != begin.paragraph:
            if begin is not None and last is not None:
                yield Passage(begin.paragraph, begin.start, last.end)
            begin = passage
        last = passage
    if begin is not None and last is not None:
        yield Passage(begin.paragraph, begin.start, last.end)
