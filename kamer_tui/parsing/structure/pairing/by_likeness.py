"""Which answer is to which question, where they stand in parts of their own and nothing numbers
them: by what the answer repeats of a question, else by topic, else by party.

What can't be told apart stays together, and says why.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field

from kamer_tui.document.model import Heading, Paragraph
from kamer_tui.parsing.assembly.collector import Collector
from kamer_tui.parsing.structure.pairing.likeness import Likeness
from kamer_tui.parsing.structure.passages import Passage
from kamer_tui.parsing.structure.speakers import Joinings, Speech
from kamer_tui.translation import N_

_WHOLE = N_("the answers don't repeat the questions; they stand together")
_NO_ANSWER = N_("no answer that repeats this question was found")
_NO_QUESTION = N_("the question that this answers was not found")
_UNBROKEN = N_("where the answer begins and ends, since the text has no line breaks")
_BY_ORDER = N_("paired by what is left over on both sides")
_REPEATS = 0.45
_SAME_TOPIC = 0.1
_NUMBERED = re.compile(r"(?:Vraag\s+)?(\d{1,3})[.):]\s+(?=\S)")


@dataclass(slots=True)
class Asked:
    """A question of part I, and where it stands."""

    speech: Speech
    topic: Heading | None
    joined_to: int = -1
    """The index of the answer that was found for it, or -1."""


@dataclass(slots=True)
class Reply:
    """A stretch of part II: the question it repeats, if any, and the answer."""

    section: tuple[str, ...]
    topic: Heading | None
    answered_by: str | None
    names: tuple[str, ...] = ()
    repeated: list[Passage] = field(default_factory=list)
    echo: Passage | None = None
    answer: list[Passage] = field(default_factory=list)
    headings: list[Heading] = field(default_factory=list)
    number: str = ""
    """The number printed before it, where the questions have such numbers."""
    in_one: bool = False
    """Whether what repeats the question goes on with the answer."""

    @property
    def repeating(self) -> list[Passage]:
        """What in it repeats a question, also where the answer goes on with it."""
        return self.repeated or ([self.echo] if self.echo is not None else [])

    @property
    def paragraphs(self) -> list[Paragraph]:
        """Everything in it, in the order of the document."""
        return [passage.paragraph for passage in (*self.repeated, *self.answer)]

    @property
    def is_unsure(self) -> bool:
        """Whether only words tell where it begins or ends."""
        passages = (*self.repeated, *self.answer)
        return any(line.unsure for passage in passages for line in passage.lines)


class Pairing:
    """Finds for each answer what it answers."""

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
        self._answered = [one for one in answered if one.paragraphs or one.headings]
        self._topics = topics
        self._joinings = joinings
        self._likeness = Likeness([asked.speech.text for asked in self._asked])
        self._group = list(range(len(self._answered)))
        self._doubts: dict[int, str] = {}
        self._by_repetition()
        self._rest()

    # -- by what is repeated ----------------------------------------------------------------------

    def _by_repetition(self) -> None:
        for place, answered in enumerate(self._answered):
            numbered = self._numbered_as(answered) if answered.number else []
            if len(numbered) == 1:
                self._pair(numbered[0], place)
                continue
            for passage in answered.repeating:
                for question in self._repeated_by(passage, answered):
                    self._pair(question, place)
        texts = [" ".join(part.text for part in one.repeating) for one in self._answered]
        repeats = Likeness(texts)
        for question, asked in enumerate(self._asked):
            if asked.joined_to >= 0:
                continue
            found = [
                (self._likeness.of(question, texts[place]), -place)
                for place in repeats.likely(asked.speech.text)
                if texts[place] and self._may_answer(self._answered[place], asked)
            ]
            if found and max(found)[0] >= _REPEATS:
                self._pair(question, -max(found)[1])

    def _numbered_as(self, answered: Reply) -> list[int]:
        """The questions with the answer's number that may be meant."""
        return [
            question
            for question, asked in enumerate(self._asked)
            if number_of(asked.speech.text) == answered.number and self._may_answer(answered, asked)
        ]

    def _repeated_by(self, passage: Passage, answered: Reply) -> list[int]:
        """The questions that a passage repeats: of each party that it names the likeliest."""
        scores = {
            question: self._likeness.of(question, passage.text)
            + (_SAME_TOPIC if _same_topic(self._asked[question].topic, answered.topic) else 0.0)
            for question in self._likeness.likely(passage.text)
            if self._may_answer(answered, self._asked[question])
        }
        named = passage.asking.names if len(passage.asking.names) > 1 else ()
        found: list[int] = []
        for name in named or ("",):
            of_name = [
                (score, -question)
                for question, score in scores.items()
                if not name or name in self._asked[question].speech.names
            ]
            if of_name and max(of_name)[0] >= _REPEATS:
                found.append(-max(of_name)[1])
        return list(dict.fromkeys(found))

    def _may_answer(self, answered: Reply, asked: Asked) -> bool:
        names = answered.names or answered.section
        return not names or not asked.speech.names or bool(set(names) & set(asked.speech.names))

    def _pair(self, question: int, place: int) -> None:
        asked = self._asked[question]
        if asked.joined_to >= 0:
            self._unite(asked.joined_to, place)
        asked.joined_to = place

    def _unite(self, one: int, other: int) -> None:
        first, second = sorted((self._root(one), self._root(other)))
        self._group[second] = first

    def _root(self, place: int) -> int:
        while self._group[place] != place:
            place = self._group[place]
        return place

    # -- what is left -----------------------------------------------------------------------------

    def _rest(self) -> None:
        """Pair what is left by party and topic, by party, by topic."""
        self._attach_openings()
        keys: tuple[Callable[[tuple[str, ...], Heading | None], object], ...] = (
            lambda names, topic: (frozenset(names), topic_key(topic)) if names and topic else None,
            lambda names, topic: frozenset(names) if names else None,
            lambda names, topic: topic_key(topic) if topic else None,
            lambda names, topic: "all",
        )
        for number, key in enumerate(keys):
            questions: dict[object, list[int]] = {}
            answers: dict[object, list[int]] = {}
            for index, asked in enumerate(self._asked):
                if asked.joined_to < 0:
                    questions.setdefault(key(asked.speech.names, asked.topic), []).append(index)
            for place in self._unpaired():
                one = self._answered[place]
                answers.setdefault(key(one.section or one.names, one.topic), []).append(place)
            last = number == len(keys) - 1
            for found, places in answers.items():
                if found is None or found not in questions:
                    continue
                if last and not self._nothing_paired():
                    continue
                self._pair_whole(questions[found], places)

    def _attach_openings(self) -> None:
        """An answer's opening that repeats nothing goes with the answer that follows it, where
        every question of the section has found its answer.
        """
        left = {name for asked in self._asked if asked.joined_to < 0 for name in asked.speech.names}
        answering = {self._root(one.joined_to) for one in self._asked if one.joined_to >= 0}
        for place, one in enumerate(self._answered[:-1]):
            same = one.section == self._answered[place + 1].section and one.section
            if one.repeated or not same or left.intersection(one.section):
                continue
            if self._root(place) not in answering:
                self._unite(place, place + 1)
                answering.add(self._root(place))

    def _nothing_paired(self) -> bool:
        return all(asked.joined_to < 0 for asked in self._asked)

    def _unpaired(self) -> list[int]:
        taken = {self._root(asked.joined_to) for asked in self._asked if asked.joined_to >= 0}
        return [place for place in range(len(self._answered)) if self._root(place) not in taken]

    def _pair_whole(self, questions: Sequence[int], places: Sequence[int]) -> None:
        for other in places[1:]:
            self._unite(places[0], other)
        for question in questions:
            self._asked[question].joined_to = places[0]
        repeated = any(self._answered[place].repeated for place in places)
        if len(questions) > 1 or len(places) > 1:
            self._doubts[self._root(places[0])] = _WHOLE if not repeated else _BY_ORDER
        elif repeated:
            self._doubts[self._root(places[0])] = _BY_ORDER

    # -- what comes of it -------------------------------------------------------------------------

    def hand_over(self, collector: Collector) -> None:
        """Give the exchanges to the collector, in the order of the questions."""
        members: dict[int, list[int]] = {}
        for place in range(len(self._answered)):
            members.setdefault(self._root(place), []).append(place)
        questions: dict[int, list[int]] = {}
        for index, asked in enumerate(self._asked):
            if asked.joined_to >= 0:
                questions.setdefault(self._root(asked.joined_to), []).append(index)
        places: dict[int, int] = {}
        topic: Heading | None = None
        opened: set[int] = set()
        for index, asked in enumerate(self._asked):
            if asked.topic is not topic:
                topic = asked.topic
                if topic is None:
                    collector.close_topic()
                else:
                    collector.open_topic(topic)
                    opened.add(id(topic))
            root = self._root(asked.joined_to) if asked.joined_to >= 0 else -1
            if root < 0:
                places[index] = len(collector.exchanges)
                collector.add(asked.speech.names, _paragraphs([asked]), (), uncertain=_NO_ANSWER)
            elif questions[root][0] == index:
                together = [self._asked[one] for one in questions[root]]
                places.update(dict.fromkeys(questions[root], len(collector.exchanges)))
                self._add(collector, together, members[root], self._doubts.get(root))
        collector.close_topic()
        for heading in self._topics:
            if id(heading) not in opened:
                collector.part(heading)
        for root, found in members.items():
            if root not in questions:
                self._unasked(collector, found)
        self._settle(collector, places)

    def _add(
        self,
        collector: Collector,
        asked: Sequence[Asked],
        places: Iterable[int],
        uncertain: str | None,
    ) -> None:
        answered = [self._answered[place] for place in places]
        names = [name for one in asked for name in one.speech.names]
        if uncertain is None and any(one.is_unsure for one in answered):
            uncertain = _UNBROKEN
        if not asked:
            names = [name for one in answered for name in one.names or one.section]
        collector.add(
            names,
            _paragraphs(asked),
            [paragraph for one in answered for paragraph in one.paragraphs],
            answered_by=next((one.answered_by for one in answered if one.answered_by), None),
            headings=[heading for one in answered for heading in one.headings],
            uncertain=uncertain,
        )

    def _unasked(self, collector: Collector, places: Sequence[int]) -> None:
        """Text of part II that answers nothing that was found."""
        answered = [self._answered[place] for place in places]
        paragraphs = [paragraph for one in answered for paragraph in one.paragraphs]
        first = places[0] == 0 and not answered[0].repeating and not answered[0].section
        if not paragraphs or (first and len(self._answered) > 1):
            for one in answered:
                collector.front(one.paragraphs)
                for heading in one.headings:
                    collector.part(heading)
            return
        self._add(collector, [], places, _NO_QUESTION)

    def _settle(self, collector: Collector, places: dict[int, int]) -> None:
        joinings = Joinings()
        for speech, index in self._joinings:
            inside = speech.role == "question"
            place = places.get(index if inside else index - 1, -1)
            if not inside:
                place += 1
            joinings.note(speech.passages, place, inside=inside)
        joinings.settle(collector)


def _paragraphs(asked: Iterable[Asked]) -> list[Paragraph]:
    return [passage.paragraph for one in asked for passage in one.speech.passages]


def number_of(text: str) -> str:
    """The number with which a text begins, or none."""
    match = _NUMBERED.match(text)
    return match.group(1) if match is not None else ""


def topic_key(topic: Heading | None) -> str:
    """A topic's title without numbering, blanks and signs."""
    if topic is None:
        return ""
    title = re.sub(r"^(?:[\d.]+|[IVX]+[.)]|[A-Za-z][.)])\s+", "", topic.text)
    return "".join(character for character in title.casefold() if character.isalnum())


def _same_topic(one: Heading | None, other: Heading | None) -> bool:
    return one is not None and other is not None and topic_key(one) == topic_key(other)
