"""Collect parties with their texts, topics, and numbered exchanges from a recipe's account."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from kamer_tui.document.model import Exchange, Heading, Paragraph, Party, Topic
from kamer_tui.parsing.assembly.parts import Parts
from kamer_tui.parsing.structure.turn import Account, Headed, Joined, Said, Turn


def collected(account: Account) -> Parts:
    """Make the parts of a document of a recipe's account.

    Text of several parties is kept with the first of them, text without a party is front matter,
    and a topic without exchanges is a heading of the document.
    """
    return _Collector(account).parts()


class _Collector:
    """Read an account from its beginning to its end."""

    def __init__(self, account: Account) -> None:
        self._parts = Parts(account.numbering, account.metadata)
        self._parties: dict[str, Party] = {}
        self._topic: Heading | None = None
        self._topic_is_open = False
        joined: list[Joined] = []
        for entry in account.entries:
            if isinstance(entry, Turn):
                self._add(entry)
            elif isinstance(entry, Said):
                self._say(entry)
            elif isinstance(entry, Headed):
                self._head(entry)
            else:
                joined.append(entry)
        self._close_topic()
        for entry in joined:
            for place in _places(entry, self._parts.exchanges):
                self._join(place, entry.joining.names)

    def parts(self) -> Parts:
        """Give the parts collected."""
        self._parts.parties = list(self._parties.values())
        return self._parts

    def _know(self, names: Iterable[str]) -> None:
        for name in names:
            self._parties.setdefault(name, Party(name))

    def _say(self, said: Said) -> None:
        """Add text to the front matter, or to the introduction or the remarks of a party."""
        self._know(said.names)
        if said.role == "front" or not said.names:
            self._parts.front_matter.extend(said.paragraphs)
            return
        party = self._parties[said.names[0]]
        if said.role == "introduction":
            party = party._replace(introduction=(*party.introduction, *said.paragraphs))
        else:
            party = party._replace(remarks=(*party.remarks, *said.paragraphs))
        self._parties[party.name] = party

    def _head(self, headed: Headed) -> None:
        """Open or close a topic, or add a heading to the document or to a party."""
        heading = headed.heading
        if headed.level in ("topic", "end of topic"):
            self._close_topic()
            self._topic, self._topic_is_open = heading, heading is not None
        elif heading is not None:
            self._know(headed.names)
            if not headed.names:
                self._parts.headings.append(heading)
                return
            party = self._parties[headed.names[0]]
            self._parties[party.name] = party._replace(headings=(*party.headings, heading))

    def _close_topic(self) -> None:
        """Make a topic under which no exchange came a heading of the document."""
        if self._topic is not None and self._topic_is_open:
            self._parts.headings.append(self._topic)
        self._topic, self._topic_is_open = None, False

    def _add(self, turn: Turn) -> None:
        """Add an exchange, under the open topic, with the turn's numbers or the next number."""
        names = tuple(dict.fromkeys(turn.asked_by))
        self._know(names)
        exchanges = self._parts.exchanges
        if self._topic is not None and self._topic_is_open:
            self._parts.topics.append(Topic(self._topic.text, len(exchanges), self._topic))
            self._topic_is_open = False
        numbers = turn.numbers or (len(exchanges) + 1,)
        asked, answered, headings = tuple(turn.asked), tuple(turn.answered), tuple(turn.headings)
        # A turn may be a number alone, with no text below it.
        pages = [part.page for part in (*asked, *answered)] + [head.page for head in headings]
        exchanges.append(
            Exchange(
                numbers=numbers,
                label=turn.label or str(numbers[0]),
                parties=names,
                topic=None if self._topic is None else self._topic.text,
                question=asked,
                answer=answered,
                answered_by=turn.answered_by,
                page=turn.page or next(iter(pages), 1),
                headings=headings,
                uncertain=turn.doubt,
            )
        )

    def _join(self, place: int, names: Sequence[str]) -> None:
        """Add parties to those of an exchange."""
        self._know(names)
        exchange = self._parts.exchanges[place]
        self._parts.exchanges[place] = exchange._replace(
            parties=tuple(dict.fromkeys((*exchange.parties, *names)))
        )


def _places(joined: Joined, exchanges: Sequence[Exchange]) -> list[int]:
    """Find the exchanges that parties join, by their places: the one that their words stand in or
    below, or else those of the parties named (``whose``) with all words of the subject (``about``).
    """
    joining = joined.joining
    if not joining.whose:
        place = joined.place if joined.inside else joined.place - 1
        return [place] if 0 <= place < len(exchanges) else []
    words = _words(joining.about)
    return [
        place
        for place, exchange in enumerate(exchanges)
        if not set(joining.whose).isdisjoint(exchange.parties)
        and words <= _words(" ".join([exchange.topic or "", *_texts(exchange.question)]))
    ]


def _texts(paragraphs: Iterable[Paragraph]) -> Iterable[str]:
    return (paragraph.text for paragraph in paragraphs)


def _words(text: str) -> set[str]:
    """Give the words of four letters and more, common ones aside, to compare subjects."""
    return {word for word in re.findall(r"\w{4,}", text.casefold()) if word not in _COMMON}


_COMMON = frozenset(
    {"deze", "over", "voor", "naar", "onder", "door", "tussen", "bijvoorbeeld", "hierover", "punt"}
    | {"onderwerp", "thema", "kwestie", "gevolgen", "gebied", "andere", "alsmede"}
)
"""Words that stand in questions on any subject."""
