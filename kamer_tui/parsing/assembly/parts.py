"""The parts of a document that the collector makes: texts, headings, parties, topics, exchanges."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from kamer_tui.document.model import (
    Exchange,
    Heading,
    Metadata,
    Numbering,
    Paragraph,
    Party,
    Topic,
)
from kamer_tui.translation import N_


class Parts:
    """The parts of a document; lines of the body that are in none of them become leftovers.

    ``front_matter`` is all text of the document itself, before the questions and at its end (a
    notice, a signature).  ``metadata`` are the facts that the genre's recipe reads; they go before
    those that are read in every document.
    """

    def __init__(self, numbering: Numbering = "printed", metadata: Metadata | None = None) -> None:
        self.numbering = numbering
        self.metadata = metadata or Metadata()
        self.front_matter: list[Paragraph] = []
        self.headings: list[Heading] = []
        self.parties: list[Party] = []
        self.topics: list[Topic] = []
        self.exchanges: list[Exchange] = []

    def lines(self) -> Iterator[tuple[str, tuple[int, ...]]]:
        """Give, for each paragraph and heading, its kind ("front matter", a message for the user)
        and the numbers of its lines.
        """
        yield from _places(N_("front matter"), self.front_matter)
        yield from _places(N_("heading"), self.headings)
        for party in self.parties:
            yield from _places(N_("heading of a party"), party.headings)
            yield from _places(N_("introduction"), party.introduction)
            yield from _places(N_("remark"), party.remarks)
        yield from _places(N_("topic"), [topic.heading for topic in self.topics])
        for exchange in self.exchanges:
            yield from _places(N_("label"), exchange.headings)
            yield from _places(N_("question"), exchange.question)
            yield from _places(N_("answer"), exchange.answer)


def _places(
    name: str, parts: Iterable[Paragraph | Heading]
) -> Iterator[tuple[str, tuple[int, ...]]]:
    return ((name, part.lines) for part in parts)
