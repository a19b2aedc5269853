"""What the questions and answers of a document do, counted."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from typing import NamedTuple

from kamer_tui.document.model import Document
from kamer_tui.understanding.asking import asks_of
from kamer_tui.understanding.mark_names import MARK_NAMES
from kamer_tui.understanding.marks import Kind, kinds_of
from kamer_tui.understanding.same_words import whole_index


class Counted(NamedTuple):
    """How many sentences ask, how many exchanges have each kind of mark that is there, and how many
    answers share words with another one.
    """

    asks: int
    marks: Mapping[Kind, int]
    sharing: int


def counted_in(document: Document) -> Counted:
    """Count what the exchanges of a document do."""
    exchanges = document.exchanges
    kinds = Counter(kind for exchange in exchanges for kind in kinds_of(document, exchange))
    index = whole_index(exchange.answer for exchange in exchanges)
    return Counted(
        sum(len(asks_of(exchange)) for exchange in exchanges),
        {kind: kinds[kind] for kind in MARK_NAMES if kinds[kind]},
        sum(map(index.shares, range(len(exchanges)))),
    )
