"""Pair the questions of one part with the replies of another, mostly without numbers.

A reply answers the question whose number it has or whose words it repeats.  The others are paired
by party and topic together, by party, by topic, and last all with all; replies of the same party
and topic then make one turn, with a doubt.
"""

from __future__ import annotations

import itertools
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field
from typing import TypeVar

from kamer_tui.document.model import Heading
from kamer_tui.language.patterns import beginning
from kamer_tui.parsing.blocks.block import paragraphs
from kamer_tui.parsing.structure import doubts
from kamer_tui.parsing.structure.pairing.likeness import Likeness
from kamer_tui.parsing.structure.scoring import ScoredBlock
from kamer_tui.parsing.structure.speakers import Statement
from kamer_tui.parsing.structure.turn import Turn

_REPEATS = 0.45
"""Likeness, from 0 to 1, from which on a reply repeats a question."""
_SAME_TOPIC = 0.1
"""Added to the likeness of a question under the reply's own topic."""
_NUMBER = beginning(
    "the number of a question that stands in its text",
    r"(?: Vraag\s+ )? (\d{1,3})[.):]\s+ (?=\S)",
    ("12. Kan de minister het veer redden?", "Vraag 3: waarom?"),
    ("12 veren", "1.500 euro", "Vragen 3 en 4:"),
)
_BEFORE_TITLE = beginning(
    "the number or letter before a topic's title",
    r"^(?: [\d.]+ | [IVX]+[.)] | [A-Za-z][.)] )\s+",
    ("2.1 Dijken", "IV. Dijken", "a) Dijken"),
    ("Dijken", "I Dijken"),
)
_T = TypeVar("_T")
_Key = Callable[[tuple[str, ...], "Heading | None"], object]


@dataclass(slots=True, eq=False)
class Question:
    """A question, the topic above it, and the reply that was found to it."""

    statement: Statement
    topic: Heading | None
    reply: Reply | None = None

    @property
    def text(self) -> str:
        """The text of its blocks."""
        return self.statement.text

    @property
    def names(self) -> tuple[str, ...]:
        """The parties that ask it."""
        return self.statement.names


@dataclass(slots=True, eq=False)
class Reply:
    """An answer (``answer``) with the question that it repeats above it (``repeated``).

    ``section`` are the parties of its section, ``names`` those that it names itself; ``headings``
    are printed above it.  ``number`` is that of the question, if printed.  ``echo`` is the answer's
    first paragraph, if it names its question ("Op de vraag van de Duinpartij over …").
    """

    section: tuple[str, ...]
    topic: Heading | None
    answered_by: str | None
    headings: list[Heading]
    names: tuple[str, ...] = ()
    repeated: list[ScoredBlock] = field(default_factory=list)
    echo: ScoredBlock | None = None
    answer: list[ScoredBlock] = field(default_factory=list)
    number: str = ""
    in_one: bool = False
    """True if the paragraph that repeats the question goes on with the answer."""
    place: int = 0
    """Its index among all replies."""
    group: Group = field(init=False)

    def __post_init__(self) -> None:
        self.group = Group([self])

    @property
    def repeating(self) -> list[ScoredBlock]:
        """The blocks that repeat a question, or else the echo in the answer."""
        return self.repeated or ([self.echo] if self.echo is not None else [])

    @property
    def blocks(self) -> list[ScoredBlock]:
        """All its blocks, in the order of the document."""
        return [*self.repeated, *self.answer]


@dataclass(slots=True, eq=False)
class Group:
    """Replies that make one answer, in the document's order, and the questions that it answers."""

    replies: list[Reply]
    questions: list[Question] = field(default_factory=list)
    doubt: str | None = None

    def turn(self) -> Turn:
        """Make the turn of these questions and replies; without one of both, with a doubt."""
        blocks = [block for reply in self.replies for block in reply.blocks]
        names = [name for one in self.questions for name in one.names]
        doubt = self.doubt
        if not self.questions:
            names = [name for one in self.replies for name in one.names or one.section]
            doubt = doubts.REPEATED_QUESTION_MISSING
        elif not self.replies:
            doubt = doubts.NO_REPEATING_ANSWER
        elif doubt is None and any(line.unsure for block in blocks for line in block.lines):
            doubt = doubts.NO_LINE_BREAKS
        return Turn(
            [paragraph for one in self.questions for paragraph in one.statement.paragraphs],
            paragraphs(blocks),
            asked_by=tuple(names),
            answered_by=next((one.answered_by for one in self.replies if one.answered_by), None),
            headings=[heading for one in self.replies for heading in one.headings],
            doubt=doubt,
        )


def pair(questions: Sequence[Question], replies: Sequence[Reply]) -> list[Group]:
    """Pair questions and replies, and return the group of each question; if no reply was found to
    it, its group has none.
    """
    for place, reply in enumerate(replies):
        reply.place = place
    _pair_repeated(questions, replies)
    _attach_openings(questions, replies)
    _pair_rest(questions, replies)
    groups = [Group([]) if one.reply is None else one.reply.group for one in questions]
    for question, group in zip(questions, groups, strict=True):
        group.questions.append(question)
    return groups


def _pair_repeated(questions: Sequence[Question], replies: Sequence[Reply]) -> None:
    """Pair each reply with the question of its number, or with the questions that it repeats; then
    each question that is left with the reply that repeats it most.
    """
    likeness = Likeness([question.text for question in questions])
    by_number: dict[str, list[Question]] = {}
    for question in questions:
        by_number.setdefault(number_of(question.text), []).append(question)
    for reply in replies:
        of_number = [one for one in by_number.get(reply.number, ()) if _may_answer(reply, one)]
        if reply.number and len(of_number) == 1:
            _pair(of_number[0], reply)
            continue
        for block in reply.repeating:
            for question in _repeated_by(block, reply, questions, likeness):
                _pair(question, reply)
    texts = [" ".join(block.text for block in one.repeating) for one in replies]
    repeated = Likeness(texts)
    for index, question in enumerate(questions):
        if question.reply is None:
            question.reply = _likeliest(
                (likeness.of(index, texts[place]), replies[place])
                for place in repeated.likely(question.text)
                if texts[place] and _may_answer(replies[place], question)
            )


def _repeated_by(
    block: ScoredBlock, reply: Reply, questions: Sequence[Question], likeness: Likeness
) -> list[Question]:
    """Find the questions that a block repeats: the likeliest one of each party that it names."""
    scores = [
        (
            likeness.of(index, block.text)
            + (_SAME_TOPIC if _same_topic(questions[index].topic, reply.topic) else 0.0),
            questions[index],
        )
        for index in likeness.likely(block.text)
        if _may_answer(reply, questions[index])
    ]
    named = block.asking.names if len(block.asking.names) > 1 else ("",)
    likeliest = (
        _likeliest(one for one in scores if not name or name in one[1].names) for name in named
    )
    return list(dict.fromkeys(question for question in likeliest if question is not None))


def _may_answer(reply: Reply, question: Question) -> bool:
    """True unless reply and question are of different parties."""
    names = reply.names or reply.section
    return not names or not question.names or bool(set(names) & set(question.names))


def _likeliest(scores: Iterable[tuple[float, _T]]) -> _T | None:
    """Give the first with the highest likeness, if that is high enough for a repetition."""
    best = max(scores, key=lambda one: one[0], default=None)
    return best[1] if best is not None and best[0] >= _REPEATS else None


def _pair(question: Question, reply: Reply) -> None:
    """Give the question this reply; one that it has already becomes the same answer."""
    if question.reply is not None:
        _unite([question.reply, reply])
    question.reply = reply


def _unite(replies: Iterable[Reply]) -> None:
    """Make one group of the groups of these replies."""
    groups = dict.fromkeys(reply.group for reply in replies)
    together = [reply for group in groups for reply in group.replies]
    together.sort(key=lambda reply: reply.place)
    first = together[0].group
    first.replies = together
    for reply in together:
        reply.group = first


def _attach_openings(questions: Sequence[Question], replies: Sequence[Reply]) -> None:
    """Unite a reply that repeats no question with the reply below it in the same party's section,
    which it opens, if all questions of the party have replies.
    """
    left = {name for one in questions if one.reply is None for name in one.names}
    answering = _answering(questions)
    for opening, reply in itertools.pairwise(replies):
        same = opening.section and opening.section == reply.section
        if not same or opening.repeated or left.intersection(opening.section):
            continue
        if opening.group not in answering:
            _unite([opening, reply])
            answering.add(opening.group)


def _answering(questions: Sequence[Question]) -> set[Group]:
    """Give the groups of the replies that have questions."""
    return {one.reply.group for one in questions if one.reply is not None}


_KEYS: tuple[_Key, ...] = (
    lambda names, topic: (frozenset(names), topic_key(topic)) if names and topic else None,
    lambda names, topic: frozenset(names) if names else None,
    lambda names, topic: topic_key(topic) if topic else None,
    lambda names, topic: "all",
)
"""The keys by which the other questions and replies are paired; those with None are left."""


def _pair_rest(questions: Sequence[Question], replies: Sequence[Reply]) -> None:
    """Pair the others by party and topic, by party, by topic; all with all if none is paired."""
    for key in _KEYS:
        answering = _answering(questions)
        if key is _KEYS[-1] and answering:
            return
        asked: dict[object, list[Question]] = {}
        answered: dict[object, list[Reply]] = {}
        for question in questions:
            if question.reply is None:
                asked.setdefault(key(question.names, question.topic), []).append(question)
        for reply in replies:
            if reply.group not in answering:
                of_reply = key(reply.section or reply.names, reply.topic)
                answered.setdefault(of_reply, []).append(reply)
        for of_both in answered:
            if of_both is not None and of_both in asked:
                _pair_all(asked[of_both], answered[of_both])


def _pair_all(questions: Sequence[Question], replies: Sequence[Reply]) -> None:
    """Make one answer of all these replies, to all these questions."""
    _unite(replies)
    for question in questions:
        question.reply = replies[0]
    if any(reply.repeated for reply in replies):
        replies[0].group.doubt = doubts.LEFT_OVER
    elif len(questions) > 1 or len(replies) > 1:
        replies[0].group.doubt = doubts.NOT_REPEATED


def number_of(text: str) -> str:
    """Read the number with which a question's text begins ("12. Kan de minister …"), or ""."""
    match = _NUMBER.find(text)
    return match.group(1) if match is not None else ""


def topic_key(topic: Heading | None) -> str:
    """Write a topic's title without number, blanks and signs, to compare the topics of both parts:
    "2.1 De dijken" is "dedijken".
    """
    title = "" if topic is None else _BEFORE_TITLE.pattern.sub("", topic.text)
    return "".join(character for character in title.casefold() if character.isalnum())


def _same_topic(one: Heading | None, other: Heading | None) -> bool:
    return one is not None and other is not None and topic_key(one) == topic_key(other)
