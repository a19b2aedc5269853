"""The parts of a document that a genre's recipe finds."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from kamer_tui.document.model import (
    Exchange,
    Heading,
    Metadata,
    Numbering,
    Paragraph,
    Party,
    Topic,
)


@dataclass(slots=True)
class Parts:
    """What a genre makes of a body; lines that are in none of it become leftovers.

    ``front_matter`` is all text of the document itself: before the questions, and what closes it
    (a notice, a signature).  ``metadata`` is what only this genre knows; it goes before what is
    found in every document.
    """

    numbering: Numbering = "printed"
    metadata: Metadata = field(default_factory=Metadata)
    front_matter: list[Paragraph] = field(default_factory=list)
    headings: list[Heading] = field(default_factory=list)
    parties: list[Party] = field(default_factory=list)
    topics: list[Topic] = field(default_factory=list)
    exchanges: list[Exchange] = field(default_factory=list)

    def lines(self) -> Iterator[tuple[str, list[int]]]:
        """The numbers of the source's lines by the place that they got here."""
        yield "front matter", _numbers(self.front_matter)
        yield "heading", _numbers(self.headings)
        for party in self.parties:
            yield "heading of a party", _numbers(party.headings)
            yield "introduction", _numbers(party.introduction)
            yield "remark", _numbers(party.remarks)
        yield "topic", _numbers(topic.heading for topic in self.topics)
        for exchange in self.exchanges:
            yield "label", _numbers(exchange.headings)
            yield "question", _numbers(exchange.question)
            yield "answer", _numbers(exchange.answer)


def _numbers(parts: Iterable[Paragraph | Heading]) -> list[int]:
    return [number for part in parts for number in part.lines]
