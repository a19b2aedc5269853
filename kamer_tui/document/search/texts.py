"""What of a document is searched: its exchanges, and the texts between them, as one sees them."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Literal, NamedTuple

from kamer_tui.document.model import (
    Document,
    DocumentReference,
    Exchange,
    Footnote,
    Mark,
    Member,
    Paragraph,
    Side,
)

Part = Literal["question", "answer", "note", "footnote"]
"""Where a passage stands; a note is the user's own."""
Where = Side | Literal["note"]
"""Where one may ask to search: with a question, an answer, or the user's notes."""


class Passage(NamedTuple):
    """A paragraph or a footnote; ``position`` counts within its part.  A footnote belongs to the
    side that marks it.
    """

    part: Part
    position: int
    text: str
    marks: tuple[Mark, ...] = ()
    documents: tuple[DocumentReference, ...] = ()
    side: Where = "answer"


class Searched(NamedTuple):
    """A text that is found as one: an exchange, an introduction.

    ``above`` is what stands over it: topic, parties, who answers.  ``by`` are those who ask or
    answer, without the ``members`` who ask all of a document's exchanges.
    """

    passages: tuple[Passage, ...]
    above: tuple[str, ...] = ()
    parties: tuple[str, ...] = ()
    topic: str | None = None
    by: tuple[str, ...] = ()
    members: tuple[Member, ...] = ()


def searched_exchange(
    document: Document, exchange: Exchange, notes: Iterable[str] = ()
) -> Searched:
    """An exchange: question, answer and footnotes, under its topic and parties; and the lines of
    the user's notes to it.
    """
    metadata = document.metadata
    passages = [_passage(side, index, one) for side, index, one in exchange.sides()]
    asked = set(document.footnotes_of(exchange.question))
    for index, note in enumerate(document.footnotes_of((*exchange.question, *exchange.answer))):
        passages.append(_of_footnote(index, note, "question" if note in asked else "answer"))
    passages += passages_of_notes(notes)
    answering = (exchange.answered_by,) if exchange.answered_by else metadata.answered_by
    above = (exchange.topic, *exchange.parties, *answering)
    return Searched(
        tuple(passages),
        tuple(filter(None, above)),
        exchange.parties,
        exchange.topic,
        tuple(filter(None, (*answering, *exchange.parties))),
        metadata.asked_by,
    )


def searched_text(
    document: Document,
    paragraphs: Sequence[Paragraph],
    party: str | None = None,
    *,
    with_footnotes: bool = True,
) -> Searched:
    """A text that is no exchange, and the footnotes that it marks; it counts as an answer."""
    passages = [_passage("answer", index, one) for index, one in enumerate(paragraphs)]
    notes = document.footnotes_of(paragraphs) if with_footnotes else ()
    passages += [_of_footnote(index, note, "answer") for index, note in enumerate(notes)]
    parties = (party,) if party else ()
    return Searched(tuple(passages), parties, parties, None, parties)


def passages_of_notes(lines: Iterable[str]) -> list[Passage]:
    """The lines of the user's notes."""
    return [Passage("note", index, line, side="note") for index, line in enumerate(lines)]


def _passage(side: Side, index: int, paragraph: Paragraph) -> Passage:
    return Passage(side, index, paragraph.text, paragraph.marks, paragraph.documents, side)


def _of_footnote(index: int, note: Footnote, side: Side) -> Passage:
    return Passage("footnote", index, note.text, (), note.documents, side)
