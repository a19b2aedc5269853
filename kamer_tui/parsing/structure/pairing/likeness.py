"""Measure how much of a question a text repeats; words that few questions share count most."""

from __future__ import annotations

import math
import re
from collections import Counter
from collections.abc import Sequence

_WORD = re.compile(r"[^\W_]{3,}")
_LEAST_WORDS = 3
"""With fewer words in common two texts are unlike, unless one of them has no other words."""
_FEW_QUESTIONS = 40
_RARE_WORDS = 8
_MOST_HAVING = 200
"""Of more than 40 questions a text is compared with those 40 that have most of its 8 rarest words;
of a word's questions the first 200 count."""
_IN_ANY_QUESTION = """
    leden fractie vragen vraag vraagt deze van het een dat die den der met voor door naar over
    welke waarom hoe wat zij minister regering kabinet staatssecretaris ook zijn heeft kan wordt
    worden lezen constateren aangeven toelichten daarnaast tevens verder voorts hebben tot slot
    bij aan als niet nog wel dit daar uit graag willen weten wil bereid hierbij daarbij zich hij
    kunnen zou zouden meer dan waar
"""
_FORMULAS = frozenset(_IN_ANY_QUESTION.split())


class Likeness:
    """Compare texts with a document's questions.  The more questions have a word, the less it
    weighs.
    """

    def __init__(self, questions: Sequence[str]) -> None:
        self._words = [_words(text) for text in questions]
        self._counts = Counter(word for words in self._words for word in words)
        self._having: dict[str, list[int]] = {}
        for index, words in enumerate(self._words):
            for word in words:
                self._having.setdefault(word, []).append(index)
        self._most = math.log(1 + len(self._words))

    def likely(self, text: str) -> list[int]:
        """Give the indices of the questions worth comparing with a text: with its rarest words."""
        if len(self._words) <= _FEW_QUESTIONS:
            return list(range(len(self._words)))
        shared: Counter[int] = Counter()
        known = _words(text) & self._having.keys()
        words = sorted(known, key=lambda word: (self._counts[word], word))
        for word in words[:_RARE_WORDS]:
            shared.update(self._having[word][:_MOST_HAVING])
        return sorted(index for index, _ in shared.most_common(_FEW_QUESTIONS))

    def of(self, index: int, text: str) -> float:
        """Compare a question with a text: from 0, nothing in common, to 1, if one of both holds all
        words of the other.
        """
        words, other = self._words[index], _words(text)
        shared = words & other
        if len(shared) < _LEAST_WORDS and shared != words and shared != other:
            return 0.0
        common = self._weight(shared)
        least = min(self._weight(words), self._weight(other))
        return common / least if least > 0 else 0.0

    def _weight(self, words: set[str]) -> float:
        return sum(self._most - math.log(max(1, self._counts[word])) + 0.1 for word in words)


def _words(text: str) -> set[str]:
    return {word for word in _WORD.findall(text.casefold()) if word not in _FORMULAS}
