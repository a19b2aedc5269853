"""What an overview says in words: the facts of its first line, its signs, and what it lists."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from kamer_tui.document.citation import cite
from kamer_tui.document.model import Document
from kamer_tui.export.shared_words import CountedWords, Words
from kamer_tui.translation import N_
from kamer_tui.understanding.mark_names import MARK_NAMES, SHARES_WORDS
from kamer_tui.understanding.marks import Kind
from kamer_tui.understanding.overview import Cell, Overview

NO_PARTY = N_("asked by nobody known")
NO_TOPIC = N_("without a topic")
TOGETHER = N_("together")
QUESTIONS = N_("questions")
TOPIC = N_("Topic")
NONE = "·"
PROMISES = N_("Promises")
SAME_WORDS = N_("The same words")
WORDS_ASKED = N_("words of questions")
WORDS_ANSWERED = N_("words of answers")

SIGNS: dict[str, str] = {"only-refers": "→", "open": "○", "promise": "!", "similar": "="}
"""The signs of a cell; the lists of questions have the same."""
SIGN_WORDS: dict[str, str] = {
    "only-refers": MARK_NAMES["only-refers"],
    "open": MARK_NAMES["open"],
    "promise": MARK_NAMES["promise"],
    "similar": SHARES_WORDS,
}


class Listed(NamedTuple):
    """A kind of mark with the numbers of the exchanges that have it."""

    word: str
    numbers: tuple[str, ...]


def title(document: Document) -> str:
    """What stands above the overview: the citation and the document's title."""
    metadata = document.metadata
    named = metadata.title or metadata.kind or document.source.name
    return " · ".join(dict.fromkeys(filter(None, (cite(document), named))))


def told(overview: Overview, ngettext: CountedWords) -> list[str]:
    """The facts of the first line, those that are none left out."""
    exchanges = len(overview.document.exchanges)
    facts = (
        (exchanges, ngettext("{count} question", "{count} questions", exchanges)),
        (
            overview.asks,
            ngettext("{count} asking sentence", "{count} asking sentences", overview.asks),
        ),
        *(
            (len(overview.marks.get(kind, ())), phrase)
            for kind, phrase in _counted_marks(overview, ngettext)
        ),
        (
            len(overview.promises),
            ngettext("{count} promise", "{count} promises", len(overview.promises)),
        ),
        (
            len(overview.pairs),
            ngettext(
                "{count} pair of answers with the same words",
                "{count} pairs of answers with the same words",
                len(overview.pairs),
            ),
        ),
        (
            overview.references,
            ngettext("{count} reference", "{count} references", overview.references),
        ),
    )
    return [phrase.format(count=count) for count, phrase in facts if count]


def _counted_marks(overview: Overview, ngettext: CountedWords) -> Iterator[tuple[Kind, str]]:
    def of(kind: Kind) -> int:
        return len(overview.marks.get(kind, ()))

    yield "open", ngettext("{count} without an answer", "{count} without an answer", of("open"))
    yield "only-refers", ngettext("{count} only refers", "{count} only refer", of("only-refers"))


def cell_text(overview: Overview, cell: Cell | None, *, with_signs: bool = True) -> str:
    """A cell of the table: how many questions, and the signs with their counts: "3 →1 !1"."""
    if cell is None:
        return NONE
    counts = overview.counts(cell) if with_signs else {}
    signs = [f"{sign}{counts[kind]}" for kind, sign in SIGNS.items() if kind in counts]
    return " ".join((str(len(cell.places)), *signs))


def signs_there(overview: Overview) -> list[tuple[str, str]]:
    """The signs that stand in any cell, each with its word."""
    there = {kind for cell in overview.cells.values() for kind in overview.counts(cell)}
    return [(sign, SIGN_WORDS[kind]) for kind, sign in SIGNS.items() if kind in there]


class Sums(NamedTuple):
    """A row of sums below the table: what is counted, of each party and of all together."""

    word: str
    of: Mapping[str | None, int]
    together: int


def sums(overview: Overview) -> tuple[Sums, ...]:
    """How many questions each party asked, and how many words were asked and answered.  What
    several parties ask together counts for each, and once for all together.
    """
    return (
        Sums(QUESTIONS, overview.party_counts, len(overview.document.exchanges)),
        Sums(WORDS_ASKED, overview.words_asked, sum(one.asked for one in overview.sizes)),
        Sums(WORDS_ANSWERED, overview.words_answered, sum(one.answered for one in overview.sizes)),
    )


def listed_marks(overview: Overview, words: Words) -> list[Listed]:
    """The marks of which the overview gives the numbers; promises are listed with their words."""
    return [
        Listed(words(word), labels(overview, overview.marks[kind]))
        for kind, word in MARK_NAMES.items()
        if kind != "promise" and kind in overview.marks
    ]


def labels(overview: Overview, places: Sequence[int]) -> tuple[str, ...]:
    """The labels of the exchanges at these places."""
    return tuple(overview.document.exchanges[place].label for place in places)
