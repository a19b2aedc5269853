"""Collecting what a genre finds: parties with their texts, topics, and exchanges with numbers."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from kamer_tui.document.model import Exchange, Heading, Numbering, Paragraph, Party, Topic
from kamer_tui.parsing.assembly.parts import Parts


class Collector:
    """Puts Parts together piece by piece, in the order of the document.

    A text of several parties is kept with the first of them; a text of no known party is front
    matter.  A heading under which no exchange follows is a heading of the document.
    """

    def __init__(self, numbering: Numbering = "assigned") -> None:
        self._parts = Parts(numbering=numbering)
        self._parties: dict[str, Party] = {}
        self._topic: Heading | None = None
        self._topic_is_open = False

    def know(self, names: Iterable[str]) -> None:
        """Take up parties that have said something."""
        for name in names:
            self._parties.setdefault(name, Party(name))

    def introduce(self, names: Sequence[str], paragraphs: Iterable[Paragraph]) -> None:
        """A text of parties that asks nothing, before what they ask."""
        self.know(names)
        if not names:
            self._parts.front_matter.extend(paragraphs)
            return
        party = self._parties[names[0]]
        self._parties[party.name] = party._replace(introduction=(*party.introduction, *paragraphs))

    def remark(self, names: Sequence[str], paragraphs: Iterable[Paragraph]) -> None:
        """A text of parties that nobody answers."""
        self.know(names)
        if not names:
            self._parts.front_matter.extend(paragraphs)
            return
        party = self._parties[names[0]]
        self._parties[party.name] = party._replace(remarks=(*party.remarks, *paragraphs))

    def head(self, names: Sequence[str], heading: Heading) -> None:
        """A heading of the parties' section."""
        self.know(names)
        if not names:
            self._parts.headings.append(heading)
            return
        party = self._parties[names[0]]
        self._parties[party.name] = party._replace(headings=(*party.headings, heading))

    def front(self, paragraphs: Iterable[Paragraph]) -> None:
        """A text of the document itself."""
        self._parts.front_matter.extend(paragraphs)

    def part(self, heading: Heading) -> None:
        """A heading of the document's own parts."""
        self._parts.headings.append(heading)

    def open_topic(self, heading: Heading) -> None:
        """From here on exchanges are under this topic."""
        self.close_topic()
        self._topic = heading
        self._topic_is_open = True

    def close_topic(self) -> None:
        """From here on exchanges are under no topic."""
        if self._topic is not None and self._topic_is_open:
            self._parts.headings.append(self._topic)
        self._topic = None
        self._topic_is_open = False

    def add(
        self,
        parties: Iterable[str],
        question: Iterable[Paragraph],
        answer: Iterable[Paragraph],
        *,
        numbers: tuple[int, ...] = (),
        label: str = "",
        answered_by: str | None = None,
        headings: Iterable[Heading] = (),
        uncertain: str | None = None,
    ) -> None:
        """An exchange, under the open topic, with its own numbers or the next one."""
        names = tuple(dict.fromkeys(parties))
        self.know(names)
        if self._topic is not None and self._topic_is_open:
            first = len(self._parts.exchanges)
            self._parts.topics.append(Topic(self._topic.text, first, self._topic))
            self._topic_is_open = False
        if not numbers:
            numbers = (len(self._parts.exchanges) + 1,)
        asked, answered, heads = tuple(question), tuple(answer), tuple(headings)
        of_heads = [heading.page for heading in heads]
        self._parts.exchanges.append(
            Exchange(
                numbers=numbers,
                label=label or str(numbers[0]),
                parties=names,
                topic=None if self._topic is None else self._topic.text,
                question=asked,
                answer=answered,
                answered_by=answered_by,
                # A number may stand there with nothing below it.
                page=next(iter([*(part.page for part in (*asked, *answered)), *of_heads]), 1),
                headings=heads,
                uncertain=uncertain,
            )
        )

    def join(self, index: int, names: Iterable[str]) -> None:
        """Parties that join what was asked before."""
        self.know(names)
        exchange = self._parts.exchanges[index]
        self._parts.exchanges[index] = exchange._replace(
            parties=tuple(dict.fromkeys((*exchange.parties, *names)))
        )

    @property
    def exchanges(self) -> Sequence[Exchange]:
        """What was added so far."""
        return self._parts.exchanges

    def parts(self) -> Parts:
        """Everything collected."""
        self.close_topic()
        self._parts.parties = list(self._parties.values())
        return self._parts
