"""What of one document's answers stands in another's."""

from __future__ import annotations

from typing import NamedTuple

from kamer_tui.document.model import Document
from kamer_tui.understanding.same_words import Shared, whole_index


class Match(NamedTuple):
    """An answer of the first document that shares words with one of the second: the exchanges'
    indexes, and what they share.
    """

    first: int
    second: int
    shared: Shared


class Comparison(NamedTuple):
    """What the answers of ``first`` share with those of ``second``: how many of their words, of how
    many, and where, most shared words first.
    """

    first: Document
    second: Document
    shared_words: int
    words: int
    matches: tuple[Match, ...]


def compare(first: Document, second: Document) -> Comparison:
    """Compare each answer of a document with those of another."""
    answers = [exchange.answer for each in (first, second) for exchange in each.exchanges]
    index = whole_index(answers)
    begin = len(first.exchanges)
    others = range(begin, len(answers))
    matches: list[Match] = []
    shared_words = 0
    for place in range(begin):
        found = index.shared_by(place, others)
        matches.extend(Match(place, shared.place - begin, shared) for shared in found)
        if found:
            shared_words += index.words_shared(place, others)
    matches.sort(key=lambda match: (-match.shared.words, match.first, match.second))
    return Comparison(
        first,
        second,
        shared_words,
        sum(map(index.word_count, range(begin))),
        tuple(matches),
    )
