"""The word that was perhaps meant, where a query finds nothing."""

from __future__ import annotations

from collections.abc import Set
from typing import NamedTuple

from kamer_tui.document.search.index import SearchIndex
from kamer_tui.document.search.query import SHORT, Query, Term
from kamer_tui.document.search.words import words_of

NEAR = 0.7
"""How alike two words are at least, as ``difflib`` measures it."""
_COMMON = 0.6
"""The part of the letters of a word that one like it has at least: a quick look."""

_AS_NEAR = 0.05


class Offer(NamedTuple):
    """A query that finds something in so many texts, and the word that makes the difference."""

    query: str
    word: str
    texts: int


def nearest(index: SearchIndex, text: str, query: Query) -> Offer | None:
    """The query with each word that no text has replaced by the nearest one that some have; None
    where there is none.  ``text`` is the query as it was typed.
    """
    replaced: list[str] = []
    vocabulary = index.vocabulary
    for term in sorted(query.terms, key=lambda term: term.start, reverse=True):
        for typed in _unknown(term, index, vocabulary):
            word = _like(words_of(typed), index, vocabulary)
            if word is None:
                return None
            before, after = text[: term.start], text[term.end :]
            within = text[term.start : term.end].replace(typed, word, 1)
            text = f"{before}{within}{after}"
            replaced.append(word)
    found = len(index.find(text).counts) if replaced else 0
    return Offer(text, replaced[-1], found) if found else None


def _unknown(term: Term, index: SearchIndex, vocabulary: Set[str]) -> list[str]:
    """The words of a term, as they were typed, that stand nowhere."""
    if term.without or index.find(Query((term._replace(side=None),))).counts:
        return []
    words = term.text.split()
    if len(words) == 1:
        return words
    return [word for word in words if words_of(word) not in vocabulary]


def _like(word: str, index: SearchIndex, vocabulary: Set[str]) -> str | None:
    """The word nearest to this one; of several as near, the one that stands there most often."""
    from difflib import SequenceMatcher, get_close_matches  # only where nothing is found

    if len(word) <= SHORT:
        return None
    letters, most = set(word), max(2, len(word) // 3)
    fewest = _COMMON * len(letters)
    near = [
        each
        for each in vocabulary
        if abs(len(each) - len(word)) <= most and len(letters.intersection(each)) >= fewest
    ]
    found = get_close_matches(word, sorted(near), n=3, cutoff=NEAR)
    likeness = {each: SequenceMatcher(None, each, word).ratio() for each in found}
    as_near = [each for each in found if likeness[each] > likeness[found[0]] - _AS_NEAR]
    return index.spelling(max(as_near, key=index.frequency)) if found else None
