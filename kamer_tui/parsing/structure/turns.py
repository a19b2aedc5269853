"""Questions and answers that take turns, where nothing numbers them: a paragraph that asks is
followed by one that answers, and labels ("Antwoord") or only their words tell.

Whoever asked last asks on.  Notes are written so, and reports in which nothing marks the answers.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field, replace

from kamer_tui.document.model import Heading
from kamer_tui.language.hyphens import Hyphens
from kamer_tui.language.sentences import sentences
from kamer_tui.parsing.blocks.joining import cut_paragraph
from kamer_tui.parsing.structure import doubts
from kamer_tui.parsing.structure.body import Body
from kamer_tui.parsing.structure.framing import begins, is_closing
from kamer_tui.parsing.structure.passages import Passage, answers_first
from kamer_tui.parsing.structure.speakers import Joinings, Speakers, Speech, read_speeches
from kamer_tui.parsing.structure.turn import Account, Turn
from kamer_tui.parsing.vocabulary import wording
from kamer_tui.parsing.vocabulary.best_boundary import best_boundary
from kamer_tui.parsing.vocabulary.part_headings import part_heading, section_parties
from kamer_tui.parsing.vocabulary.parties import PartyNames

SPEAKS = 2.5
"""The score from which a passage below an answer is plainly a party's own words."""


def read_in_turn(body: Body, progress: Callable[[int], None]) -> Account:
    """Read questions and answers that take turns, where nothing numbers them."""
    account = Account()
    passages, names = body.passages_outside()
    _InTurn(account, names, body.hyphens).walk(passages)
    account.front(body.table_of_contents())
    progress(len(body.lines))
    return account


class Walk:
    """What a walk through a text needs, numbered or not: who speaks, and where that goes."""

    def __init__(self, account: Account, names: PartyNames) -> None:
        self._account = account
        self._names = names
        self._speakers = Speakers()
        self._joinings = Joinings()

    def _say(self, passages: Sequence[Passage]) -> None:
        """Text of parties that nobody answers."""
        for speech in read_speeches(passages, self._speakers):
            self._say_one(speech)

    def _say_one(self, speech: Speech) -> None:
        paragraphs = [passage.paragraph for passage in speech.passages]
        self._joinings.note(speech.passages, self._account.turns, inside=False)
        if speech.role == "introduction":
            self._account.introduce(speech.names, paragraphs)
        else:
            self._account.remark(speech.names, paragraphs)

    def _who_asks(self, question: Sequence[Passage]) -> tuple[str, ...]:
        names: dict[str, None] = {}
        for passage in question:
            names.update(dict.fromkeys(self._speakers.of(passage)))
        self._speakers.heard.update(names)
        return tuple(names)

    def _head(self, heading: Heading) -> None:
        """A heading: of a party's section, or of a chapter, which is a topic."""
        section = section_parties(heading.text, self._names)
        if section:
            self._speakers.enter(section)
            self._account.close_topic()
            self._account.head(section, heading)
            return
        part = part_heading(heading.text)
        if part is not None and part.side != "other":
            self._account.part(heading)
        else:
            self._account.open_topic(heading)


@dataclass(slots=True)
class _Turn:
    """Passages that ask, and those that answer them."""

    asked: list[Passage] = field(default_factory=list)
    answered: list[Passage] = field(default_factory=list)
    labels: list[Heading] = field(default_factory=list)
    labelled: bool = False
    in_one: bool = False


class _InTurn(Walk):
    """A note in which nothing numbers the questions."""

    def __init__(self, account: Account, names: PartyNames, hyphens: Hyphens) -> None:
        super().__init__(account, names)
        self._hyphens = hyphens

    def walk(self, passages: Sequence[Passage]) -> None:
        start = begins(passages, self._names)
        self._account.front(passage.paragraph for passage in passages[:start])
        stretch: list[Passage] = []
        for index in range(start, len(passages)):
            passage = passages[index]
            if is_closing(passages, index):
                self._turns(stretch)
                stretch = []
                self._account.front(one.paragraph for one in passages[index:])
                break
            if passage.heading:
                self._turns(stretch)
                stretch = []
                self._head(passage.as_heading())
            else:
                stretch.append(passage)
        self._turns(stretch)
        self._joinings.settle(self._account)

    def _turns(self, stretch: Sequence[Passage]) -> None:
        """The questions and answers under one heading, in turn."""
        labelled = any(passage.label == "answer" for passage in stretch)
        turn = _Turn()
        for passage, asks in zip(stretch, self._sides(stretch, labelled=labelled), strict=True):
            if passage.label is not None:
                if passage.label == "question" and (turn.answered or turn.labelled):
                    self._hand_over(turn)
                    turn = _Turn()
                turn.labels.append(passage.as_heading())
                turn.labelled = turn.labelled or passage.label == "answer"
            elif asks:
                if turn.answered:
                    self._hand_over(turn)
                    turn = _Turn()
                cut = None if labelled else self._cut(passage)
                if cut is None:
                    turn.asked.append(passage)
                else:
                    turn.asked.append(cut[0])
                    turn.answered.append(cut[1])
                    turn.in_one = True
            else:
                turn.answered.append(passage)
        self._hand_over(turn)

    def _sides(self, stretch: Sequence[Passage], *, labelled: bool) -> list[bool]:
        """Of each passage whether it is the asking side's."""
        if not labelled:
            sides: list[bool] = []
            for passage in stretch:
                goes_on = passage.is_item and bool(sides)
                sides.append(sides[-1] if goes_on else passage.is_question)
            return sides
        sides = [passage.is_question for passage in stretch]
        labels = [index for index, passage in enumerate(stretch) if passage.label == "answer"]
        sides[: labels[0]] = [True] * labels[0]
        for label, following in zip(labels, [*labels[1:], len(stretch)], strict=True):
            last = following == len(stretch)
            end = _answer_end(stretch[label + 1 : following], question_follows=not last)
            for index in range(label + 1, following):
                sides[index] = index - label - 1 >= end
        return sides

    def _cut(self, passage: Passage) -> tuple[Passage, Passage] | None:
        """A paragraph that asks and answers, in two; None where it does not surely do both."""
        parts = sentences(passage.text)
        asking = [
            index
            for index, text in enumerate(parts)
            if "?" in text or wording.asks(text) or re.search(r"\b(?:vroeg|vraag|vrag)", text)
        ]
        if not asking or asking[-1] + 1 >= len(parts):
            return None
        last = asking[-1]
        if not answers_first(parts[last + 1]) or "leden" in parts[last + 1]:
            return None
        place = len(" ".join(parts[: last + 1]))
        first, second, count = cut_paragraph(passage.lines, self._hyphens, passage.paragraph, place)
        return (
            replace(passage, paragraph=first, lines=passage.lines[:count]),
            replace(passage, paragraph=second, lines=passage.lines[count:], score=-SPEAKS),
        )

    def _hand_over(self, turn: _Turn) -> None:
        if not turn.answered:
            self._unanswered(turn)
            return
        speeches = read_speeches(turn.asked, self._speakers)
        questions = [speech for speech in speeches if speech.role == "question"]
        if not questions and self._only_opens(speeches, turn.answered):
            for speech in speeches:
                self._say_one(speech)
            self._account.front(passage.paragraph for passage in turn.answered)
            for label in turn.labels:
                self._account.part(label)
            return
        asked = questions or [speech for speech in speeches if not _introduces(speech)] or speeches
        for speech in speeches:
            if not any(speech is one for one in asked):
                self._say_one(speech)
        self._add(turn, asked, _doubt(turn, asked, answered=bool(questions)))

    def _only_opens(self, speeches: Sequence[Speech], answered: Sequence[Passage]) -> bool:
        """Whether nothing is asked and answered yet: parties and government introduce."""
        if self._account.turns:
            return (
                bool(speeches)
                and all(_introduces(speech) for speech in speeches)
                and all(wording.introduces(passage.text) for passage in answered)
            )
        return all(_introduces(speech) for speech in speeches)

    def _unanswered(self, turn: _Turn) -> None:
        for speech in read_speeches(turn.asked, self._speakers):
            if speech.role == "question":
                self._add(_Turn(asked=speech.passages), [speech], doubts.NO_ANSWER)
            else:
                self._say_one(speech)
        for label in turn.labels:
            self._account.part(label)

    def _add(self, turn: _Turn, asked: Sequence[Speech], uncertain: str | None) -> None:
        passages = [passage for speech in asked for passage in speech.passages]
        self._joinings.note(passages, self._account.turns, inside=True)
        self._account.turn(
            Turn(
                [passage.paragraph for passage in passages],
                [passage.paragraph for passage in turn.answered],
                asked_by=tuple(name for speech in asked for name in speech.names),
                headings=turn.labels,
                doubt=uncertain,
            )
        )


def _introduces(speech: Speech) -> bool:
    return speech.role == "introduction" and any(
        wording.introduces(passage.text) for passage in speech.passages
    )


def _doubt(turn: _Turn, asked: Sequence[Speech], *, answered: bool) -> str | None:
    """What can't be known of a question and its answer."""
    if not asked:
        return doubts.NO_QUESTION
    if not answered:
        return doubts.ASKS_NOTHING
    if turn.in_one:
        return doubts.ONE_PARAGRAPH
    if turn.labelled:
        return None
    doubtful = any(passage.is_doubtful for speech in asked for passage in speech.passages[-1:])
    return doubts.BY_WORDING if doubtful or turn.answered[0].score > -0.5 else None


def _answer_end(passages: Sequence[Passage], *, question_follows: bool) -> int:
    """Where the answer below a label ends: where the words of both sides together are likeliest."""
    least = 1 if passages else 0
    most = len(passages) - 1 if question_follows and len(passages) > 1 else len(passages)
    scores = [passage.score for passage in passages]
    return best_boundary(scores, least, most, earliest=True).place
