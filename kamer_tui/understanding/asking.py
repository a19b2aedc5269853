"""The asking sentences of a question, without what is told to introduce them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import lru_cache
from typing import NamedTuple

from kamer_tui.document.asking_sentences import is_asking, is_curious
from kamer_tui.document.model import Exchange, Paragraph
from kamer_tui.document.spoken import spoken


class Ask(NamedTuple):
    """An asking sentence: ``text[start:end]`` of the question's paragraph with that index; ``text``
    is it without footnote marks.
    """

    paragraph: int
    text: str
    start: int
    end: int


@lru_cache(maxsize=4096)
def asks_of(exchange: Exchange) -> tuple[Ask, ...]:
    """The asking sentences of an exchange's question, in order."""
    return tuple(asks(exchange.question))


def asks(paragraphs: Iterable[Paragraph]) -> Iterator[Ask]:
    """Yield the asking sentences of paragraphs, in order."""
    announced: Ask | None = None
    for index, paragraph in enumerate(paragraphs):
        for sentence in spoken(paragraph):
            asking = is_asking(sentence.text)
            if announced and not asking:
                yield announced
            announced = None
            if asking:
                yield Ask(index, *sentence)
            elif is_curious(sentence.text):
                announced = Ask(index, *sentence)
    if announced:
        yield announced
