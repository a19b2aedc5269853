"""The sentences of an answer, as the rules of this room read them."""

from __future__ import annotations

from functools import lru_cache
from typing import NamedTuple

from kamer_tui.document.model import Exchange
from kamer_tui.document.spoken import spoken

MOST_READ = 2000
"""In characters: of a longer sentence, which is no sentence, the rest is not read by the rules."""


class Said(NamedTuple):
    """A sentence of an answer: ``text[start:end]`` of the paragraph with that index; ``text`` is it
    without footnote marks.
    """

    paragraph: int
    text: str
    start: int
    end: int

    @property
    def read(self) -> str:
        """What the rules read of it."""
        return self.text[:MOST_READ]


@lru_cache(maxsize=64)
def said_in(exchange: Exchange) -> tuple[Said, ...]:
    """The sentences of an exchange's answer, in order."""
    return tuple(
        Said(index, *sentence)
        for index, paragraph in enumerate(exchange.answer)
        for sentence in spoken(paragraph)
    )
