"""Which words of what is asked stand in the answer: a fact, from which nothing follows on whether
it was answered.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from kamer_tui.document.model import Paragraph
from kamer_tui.language.words import is_content_word, placed_words
from kamer_tui.understanding.differences import Passage, words_in


class AskedWords(NamedTuple):
    """The content words of what is asked, as they are written there: those that stand in the answer
    and those that don't; and where they stand in the answer.
    """

    there: tuple[str, ...]
    missing: tuple[str, ...]
    places: tuple[Passage, ...]


def asked_words(asked: Iterable[str], answer: Sequence[Paragraph]) -> AskedWords:
    """Look in an answer for the content words of sentences that ask."""
    written: dict[str, str] = {}
    for sentence in asked:
        for found in placed_words(sentence):
            if is_content_word(found.word):
                written.setdefault(found.word, sentence[found.start : found.end])
    places = [one for one in words_in(answer) if one.word in written]
    known = {one.word for one in places}
    return AskedWords(
        tuple(text for word, text in written.items() if word in known),
        tuple(text for word, text in written.items() if word not in known),
        tuple(one.passage for one in places),
    )
