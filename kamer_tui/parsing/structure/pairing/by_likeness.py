"""Pair questions with answers that stand in a part of their own, where nothing numbers them.

A reply goes to the question whose number it has or whose words it repeats.  What is left goes by
party and topic together, by party, by topic, and last all to all.  Replies that can't be told apart
stay together, and say so.
"""

from __future__ import annotations

import itertools
import re
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field
from typing import TypeVar

from kamer_tui.document.model import Heading
from kamer_tui.parsing.structure import doubts
from kamer_tui.parsing.structure.pairing.likeness import Likeness
from kamer_tui.parsing.structure.passages import Passage
from kamer_tui.parsing.structure.speakers import Joinings, Speech
from kamer_tui.parsing.structure.turn import Account, Turn

_REPEATS = 0.45
"""From this likeness on a reply repeats a question."""
_SAME_TOPIC = 0.1
"""So much likelier is a question under the reply's own topic."""
_T = TypeVar("_T")
_NUMBERED = re.compile(r"(?:Vraag\s+)?(\d{1,3})[.):]\s+(?=\S)")


@dataclass(slots=True, eq=False)
class Asked:
    """A question of the first part, the topic above it, and the reply that was found to it."""

    speech: Speech
    topic: Heading | None
    reply: Reply | None = None
    place: int = -1
    """Which exchange of the document it became."""

    @property
    def names(self) -> tuple[str, ...]:
        """The parties that ask it."""
        return self.speech.names


@dataclass(slots=True, eq=False)
class Reply:
    """An answer of the second part, with what it repeats of its question.

    ``section`` are the parties in whose section it stands, ``names`` those that it names itself.
    ``number`` is printed before it, where the questions have such numbers.  ``echo`` is the first
    paragraph of an answer that names its question ("Op de vraag van de Duinpartij over …").
    """

    section: tuple[str, ...]
    topic: Heading | None
    answered_by: str | None
    names: tuple[str, ...] = ()
    repeated: list[Passage] = field(default_factory=list)
    echo: Passage | None = None
    answer: list[Passage] = field(default_factory=list)
    headings: list[Heading] = field(default_factory=list)
    number: str = ""
    in_one: bool = False
    """The paragraph that repeats the question goes on with the answer."""
    place: int = 0
    group: Group = field(init=False)

    def __post_init__(self) -> None:
        self.group = Group([self])

    @property
    def repeating(self) -> list[Passage]:
        """What in it repeats a question, also where the answer goes on with it."""
        return self.repeated or ([self.echo] if self.echo is not None else [])

    @property
    def passages(self) -> list[Passage]:
        """All its text, in the order of the document."""
        return [*self.repeated, *self.answer]


@dataclass(slots=True, eq=False)
class Group:
    """Replies that together answer the same questions."""

    replies: list[Reply]
    asked: list[Asked] = field(default_factory=list)
    doubt: str | None = None

    def hand_over(self, account: Account) -> None:
        """Write them down as one turn."""
        passages = [passage for reply in self.replies for passage in reply.passages]
        names = [name for one in self.asked for name in one.names]
        if self.doubt is None and any(line.unsure for one in passages for line in one.lines):
            self.doubt = doubts.NO_LINE_BREAKS
        if not self.asked:
            names = [name for one in self.replies for name in one.names or one.section]
        account.turn(
            Turn(
                [passage.paragraph for one in self.asked for passage in one.speech.passages],
                [passage.paragraph for passage in passages],
                asked_by=tuple(names),
                answered_by=next(
                    (one.answered_by for one in self.replies if one.answered_by), None
                ),
                headings=[heading for one in self.replies for heading in one.headings],
                doubt=self.doubt,
            )
        )


class Pairing:
    """Find for each question its reply, and unite the replies that answer the same questions."""

    def __init__(
        self,
        asked: Sequence[Asked],
        answered: Iterable[Reply],
        topics: Sequence[Heading],
        joinings: Sequence[tuple[Speech, int]],
    ) -> None:
        """``topics`` are those of the questions' part; ``joinings`` the speeches in which somebody
        may join the question of another, each with how many questions stand before it.
        """
        self._asked = asked
        self._replies = [one for one in answered if one.passages or one.headings]
        self._topics = topics
        self._joinings = joinings
        self._likeness = Likeness([one.speech.text for one in asked])
        for place, reply in enumerate(self._replies):
            reply.place = place
        self._pair_repeated()
        self._pair_unrepeated()
        _attach_openings(self._asked, self._replies)
        self._pair_rest()
        for question in self._asked:
            if question.reply is not None:
                question.reply.group.asked.append(question)

    def _pair_repeated(self) -> None:
        """Give each reply the questions whose number it has or which it repeats."""
        for reply in self._replies:
            of_number = self._of_number(reply)
            if len(of_number) == 1:
                _pair(of_number[0], reply)
                continue
            for passage in reply.repeating:
                for question in self._repeated_by(passage, reply):
                    _pair(question, reply)

    def _of_number(self, reply: Reply) -> list[Asked]:
        """The questions with the reply's number that it may answer."""
        return [
            question
            for question in self._asked
            if reply.number == number_of(question.speech.text) != ""
            and _may_answer(reply, question)
        ]

    def _repeated_by(self, passage: Passage, reply: Reply) -> list[Asked]:
        """The questions that a passage repeats: of each party that it names the likeliest."""
        scores = [
            (
                self._likeness.of(index, passage.text)
                + (_SAME_TOPIC if _same_topic(self._asked[index].topic, reply.topic) else 0.0),
                self._asked[index],
            )
            for index in self._likeness.likely(passage.text)
            if _may_answer(reply, self._asked[index])
        ]
        named = passage.asking.names if len(passage.asking.names) > 1 else ("",)
        found: list[Asked] = []
        for name in named:
            best = _likeliest(one for one in scores if not name or name in one[1].names)
            if best is not None and best not in found:
                found.append(best)
        return found

    def _pair_unrepeated(self) -> None:
        """Give each question that is left the reply that repeats it most, if one does."""
        texts = [" ".join(passage.text for passage in one.repeating) for one in self._replies]
        repeated = Likeness(texts)
        for index, question in enumerate(self._asked):
            if question.reply is not None:
                continue
            reply = _likeliest(
                (self._likeness.of(index, texts[place]), self._replies[place])
                for place in repeated.likely(question.speech.text)
                if texts[place] and _may_answer(self._replies[place], question)
            )
            if reply is not None:
                _pair(question, reply)

    def _pair_rest(self) -> None:
        """Pair what is left by party and topic, by party, by topic; all to all where nothing was
        paired.
        """
        for key in _KEYS:
            answering = _answering(self._asked)
            if key is _KEYS[-1] and answering:
                return
            questions: dict[object, list[Asked]] = {}
            replies: dict[object, list[Reply]] = {}
            for question in self._asked:
                if question.reply is None:
                    questions.setdefault(key(question.names, question.topic), []).append(question)
            for reply in self._replies:
                if reply.group not in answering:
                    of_reply = key(reply.section or reply.names, reply.topic)
                    replies.setdefault(of_reply, []).append(reply)
            for of_both, found in replies.items():
                if of_both is not None and of_both in questions:
                    _pair_all(questions[of_both], found)

    def hand_over(self, account: Account) -> None:
        """Write the turns down, in the order of the questions."""
        topic: Heading | None = None
        opened: set[int] = set()
        for question in self._asked:
            if question.topic is not topic:
                topic = question.topic
                if topic is None:
                    account.close_topic()
                else:
                    account.open_topic(topic)
                    opened.add(id(topic))
            group = question.reply.group if question.reply is not None else None
            question.place = account.turns
            if group is None:
                paragraphs = [passage.paragraph for passage in question.speech.passages]
                account.turn(
                    Turn(
                        paragraphs,
                        asked_by=tuple(question.names),
                        doubt=doubts.NO_REPEATING_ANSWER,
                    )
                )
            elif group.asked[0] is question:
                group.hand_over(account)
            else:
                question.place = group.asked[0].place
        account.close_topic()
        for heading in self._topics:
            if id(heading) not in opened:
                account.part(heading)
        for group in dict.fromkeys(reply.group for reply in self._replies):
            if not group.asked:
                self._unasked(account, group)
        self._settle(account)

    def _unasked(self, account: Account, group: Group) -> None:
        """Hand over replies to which no question was found; words that open the whole part are no
        reply.
        """
        first = group.replies[0]
        opening = first.place == 0 and not first.repeating and not first.section
        if (opening and len(self._replies) > 1) or not any(one.passages for one in group.replies):
            for reply in group.replies:
                account.front(passage.paragraph for passage in reply.passages)
                for heading in reply.headings:
                    account.part(heading)
            return
        group.doubt = doubts.REPEATED_QUESTION_MISSING
        group.hand_over(account)

    def _settle(self, account: Account) -> None:
        joinings = Joinings()
        for speech, before in self._joinings:
            inside = speech.role == "question"
            index = before if inside else before - 1
            place = self._asked[index].place if index >= 0 else -1
            joinings.note(speech.passages, place if inside else place + 1, inside=inside)
        joinings.settle(account)


_Key = Callable[[tuple[str, ...], "Heading | None"], object]
_KEYS: tuple[_Key, ...] = (
    lambda names, topic: (frozenset(names), topic_key(topic)) if names and topic else None,
    lambda names, topic: frozenset(names) if names else None,
    lambda names, topic: topic_key(topic) if topic else None,
    lambda names, topic: "all",
)
"""By what questions and replies are paired that repeat nothing: None is paired with nothing."""


def _may_answer(reply: Reply, question: Asked) -> bool:
    """Whether no party forbids it."""
    names = reply.names or reply.section
    return not names or not question.names or bool(set(names) & set(question.names))


def _likeliest(scores: Iterable[tuple[float, _T]]) -> _T | None:
    """The first with the best score, if that is of a repetition."""
    best = max(scores, key=lambda one: one[0], default=None)
    return best[1] if best is not None and best[0] >= _REPEATS else None


def _pair(question: Asked, reply: Reply) -> None:
    """Give the question this reply too."""
    if question.reply is not None:
        _unite(question.reply, reply)
    question.reply = reply


def _unite(one: Reply, other: Reply) -> None:
    """Let both replies be one answer."""
    first, second = sorted((one.group, other.group), key=lambda group: group.replies[0].place)
    if first is not second:
        together = (*first.replies, *second.replies)
        first.replies = sorted(together, key=lambda reply: reply.place)
        for reply in second.replies:
            reply.group = first


def _pair_all(questions: Sequence[Asked], replies: Sequence[Reply]) -> None:
    """Let all these replies together answer all these questions."""
    for reply in replies[1:]:
        _unite(replies[0], reply)
    for question in questions:
        question.reply = replies[0]
    if any(reply.repeated for reply in replies):
        replies[0].group.doubt = doubts.LEFT_OVER
    elif len(questions) > 1 or len(replies) > 1:
        replies[0].group.doubt = doubts.NOT_REPEATED


def _attach_openings(asked: Sequence[Asked], replies: Sequence[Reply]) -> None:
    """Unite the opening words of a party's replies, which repeat nothing, with the reply below,
    where every question of the party has found its reply.
    """
    left = {name for one in asked if one.reply is None for name in one.names}
    answering = _answering(asked)
    for opening, reply in itertools.pairwise(replies):
        same = opening.section and opening.section == reply.section
        if not same or opening.repeated or left.intersection(opening.section):
            continue
        if opening.group not in answering:
            _unite(opening, reply)
            answering.add(opening.group)


def _answering(asked: Iterable[Asked]) -> set[Group]:
    """The replies that have found their questions."""
    return {one.reply.group for one in asked if one.reply is not None}


def number_of(text: str) -> str:
    """The number with which a text begins ("12. Kan de minister …"), or nothing."""
    match = _NUMBERED.match(text)
    return match.group(1) if match is not None else ""


def topic_key(topic: Heading | None) -> str:
    """A topic's title without its number, blanks and signs: the same in both parts."""
    if topic is None:
        return ""
    title = re.sub(r"^(?:[\d.]+|[IVX]+[.)]|[A-Za-z][.)])\s+", "", topic.text)
    return "".join(character for character in title.casefold() if character.isalnum())


def _same_topic(one: Heading | None, other: Heading | None) -> bool:
    return one is not None and other is not None and topic_key(one) == topic_key(other)
