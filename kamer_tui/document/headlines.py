"""The headlines of a document as its list shows them.

How one is worked out is loaded only where one is: those of a document that is opened come with it.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from functools import cached_property

from kamer_tui.document.model import Document

_ENOUGH_QUESTIONS = 60
_SHARE_OF_COMMON = 0.12
_FEWEST_OF_COMMON = 3
_MOST_SHARED = 3
"""How often what is shared is left out, where some of those that are alike stay alike."""
_FURTHEST = 4
"""Exchanges before one, to which its words may point."""


class Headlines:
    """The headlines of a document's exchanges, each worked out when it is asked for, unless it is
    among those ``known``, of the first exchanges; more may come to these.
    """

    def __init__(self, document: Document, known: Sequence[str] = ()) -> None:
        self._exchanges = document.exchanges
        self._known = known
        self._made: dict[int, str] = {}

    def of(self, index: int) -> str:
        """The headline of the exchange with that index."""
        if index < len(self._known):
            return self._known[index]
        made = self._made.get(index)
        if made is None:
            from kamer_tui.document.headline import headline

            one = self._exchanges[index]
            before = self._exchanges[max(index - _FURTHEST, 0) : index][::-1]
            asked_by = (one.parties, one.topic)
            by_the_same = [each for each in before if (each.parties, each.topic) == asked_by]
            made = self._made[index] = headline(one, by_the_same, self._common)
        return made

    @cached_property
    def _common(self) -> frozenset[str]:
        """The content words that stand in many of the questions; of a long document some tell."""
        from kamer_tui.language.words import NO_CONTENT, words

        some = self._exchanges[:: len(self._exchanges) // _ENOUGH_QUESTIONS + 1]
        counts: Counter[str] = Counter()
        for exchange in some:
            counts.update({word for one in exchange.question for word in words(one.text)})
        least = max(len(some) * _SHARE_OF_COMMON, _FEWEST_OF_COMMON)
        return frozenset(word for word, count in counts.items() if count >= least) - NO_CONTENT


def apart(headlines: Sequence[str], width: int) -> list[str]:
    """The headlines as a list of ``width`` columns is to show them: where several look alike as far
    as they show, what they share at the beginning is left out, with "…" in its place.
    """
    shown = list(headlines)
    for _ in range(_MOST_SHARED):
        alike: dict[str, list[int]] = {}
        for place, text in enumerate(shown):
            alike.setdefault(text[: width - 1], []).append(place)
        groups = [group for group in alike.values() if len({shown[place] for place in group}) > 1]
        if not groups:
            break
        for group in groups:
            shared = _shared([shown[place] for place in group])
            start = shown[group[0]].rfind(" ", 0, shared) + 1
            for place in group:
                shown[place] = "…" + shown[place][start:].removeprefix("…")
    return shown


def _shared(texts: list[str]) -> int:
    """The number of characters that all the texts share at their beginning."""
    for place, characters in enumerate(zip(*texts, strict=False)):
        if len(set(characters)) > 1:
            return place
    return min(map(len, texts))
