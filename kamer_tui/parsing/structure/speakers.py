"""Attribute each block of the asking side to a party; tell introduction, question and remark apart.

The party that spoke last speaks on until another is named.  A question is a block that asks, with
the blocks before it in which the same party leads up to it.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace
from typing import Literal

from kamer_tui.parsing.structure.passages import Passage
from kamer_tui.parsing.structure.turn import Account
from kamer_tui.parsing.vocabulary import wording
from kamer_tui.parsing.vocabulary.parties import Joining

_FOLLOWS_UP = re.compile(r"(?:Zo ja|Zo nee|Zo neen|Indien ja|Indien nee|Indien niet|Waarom niet)\b")
_NUMBERED = re.compile(r"(?:[•▪●*–-]\s*)?\d{1,3}[.)]\s")
"""How a question begins that has a number of its own."""
Role = Literal["introduction", "question", "remark"]


@dataclass(slots=True)
class Speech:
    """Blocks of the same parties that belong together: what role they have."""

    role: Role
    names: tuple[str, ...]
    passages: list[Passage]

    @property
    def text(self) -> str:
        """All its words."""
        return " ".join(passage.text for passage in self.passages)


@dataclass(slots=True)
class Speakers:
    """Who speaks, carried on from block to block; ``section`` are the parties of the section."""

    section: tuple[str, ...] = ()
    current: tuple[str, ...] = ()
    heard: set[str] = field(default_factory=set)
    """The parties that have asked or introduced themselves before."""

    def enter(self, names: tuple[str, ...]) -> None:
        """Begin the section of these parties."""
        self.section = self.current = names

    def of(self, passage: Passage) -> tuple[str, ...]:
        """The parties whose words the block is, and that speak on after it.

        Parties that join others speak only where nothing is asked, and don't speak on.
        """
        asking = passage.asking
        named = asking.names
        if not named and asking.joining and not passage.asks:
            return asking.joining[0].names
        if named and self.section and not asking.carried_on:
            inside = set(named) & set(self.section)
            named = named if inside else (*self.section, *named) if passage.asks else named
        if asking.carried_on:
            named = tuple(dict.fromkeys((*self.current, *named)))
        if named:
            self.current = named
        return self.current or self.section


def read_speeches(passages: Sequence[Passage], speakers: Speakers) -> list[Speech]:
    """Tell apart what the asking side says below one heading: its questions with what leads up to
    them, its introductions and remarks.
    """
    speeches: list[Speech] = []
    pending: list[Passage] = []
    pending_names: tuple[str, ...] = ()
    for passage in passages:
        last = speeches[-1] if speeches and not pending else None
        if last is not None and last.role == "question" and _goes_with(last, passage):
            last.passages.append(passage)
            continue
        names = speakers.of(passage)
        if pending and names != pending_names:
            speeches.append(_unasked(pending, pending_names, speakers))
            pending = []
        if passage.asking.joining and not passage.asks and not passage.asking.names:
            speeches.append(Speech("remark", names, [passage]))
            continue
        pending.append(passage)
        pending_names = names
        if passage.asks:
            speeches.extend(_asked(pending, names, speakers))
            pending = []
    if pending:
        speeches.append(_unasked(pending, pending_names, speakers))
    return speeches


def _goes_with(last: Speech, passage: Passage) -> bool:
    """Whether the question before it goes on: an item of its list, or "Zo nee, waarom niet?"."""
    ending = last.passages[-1].text
    if _NUMBERED.match(passage.text) and passage.text.endswith("?"):
        return False
    if passage.is_item:
        return ending.endswith((":", ";", ",", "?")) or last.passages[-1].is_item
    return _FOLLOWS_UP.match(passage.text) is not None


def _asked(passages: list[Passage], names: tuple[str, ...], speakers: Speakers) -> list[Speech]:
    """A question; before a party's first question its introduction is set apart."""
    opening = 0
    if not speakers.heard.intersection(names):
        for index, passage in enumerate(passages[:-1]):
            if wording.introduces(passage.text):
                opening = index + 1
    speakers.heard.update(names)
    found = [Speech("question", names, passages[opening:])]
    if opening:
        found.insert(0, Speech("introduction", names, passages[:opening]))
    return found


def _unasked(passages: list[Passage], names: tuple[str, ...], speakers: Speakers) -> Speech:
    """A party's first words, which introduce it, or a later remark."""
    role: Role = "remark" if speakers.heard.intersection(names) else "introduction"
    speakers.heard.update(names)
    return Speech(role, names, passages)


@dataclass(slots=True)
class Joinings:
    """Parties that join others' questions, to be given to those once all are collected."""

    _waiting: list[tuple[Joining, int, bool]] = field(default_factory=list)

    def note(self, passages: Iterable[Passage], index: int, *, inside: bool) -> None:
        """Remember who joins in these passages; ``index`` is that of the exchange they are in, or
        (not ``inside``) that of the next one.
        """
        for passage in passages:
            for joining in passage.asking.joining:
                if not inside and not joining.whose and passage.asking.names:
                    # They join whoever announces questions in the same breath.
                    joining = replace(joining, whose=passage.asking.names)
                self._waiting.append((joining, index, inside))

    def settle(self, account: Account) -> None:
        """Write those who join down in the account."""
        for joining, index, inside in self._waiting:
            account.join(joining, index, inside=inside)
