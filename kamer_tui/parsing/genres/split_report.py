"""The report of a written consultation in parts: first what every party asks, then the answers.

Part I has a section per party; part II follows the parties, sometimes their topics, and often
repeats a question before its answer, word for word or shorter.  Letters of the Eerste Kamer do the
same: a letter with the questions, a letter with the answers.  Questions and answers are paired by
what is repeated, else by topic, else by party; what can't be paired stays whole and says so.
"""

from __future__ import annotations

import itertools
import re
from collections.abc import Callable, Sequence
from typing import Literal

from kamer_tui.document.model import Heading
from kamer_tui.parsing.structure.body import Body
from kamer_tui.parsing.structure.framing import begins, is_closing, is_letterhead, looks_forward
from kamer_tui.parsing.structure.pairing.by_likeness import (
    Asked,
    Pairing,
    Reply,
    number_of,
    topic_key,
)
from kamer_tui.parsing.structure.pairing.likeness import Likeness
from kamer_tui.parsing.structure.passages import Passage, answers_within, read_passages
from kamer_tui.parsing.structure.speakers import Speakers, Speech, read_speeches
from kamer_tui.parsing.structure.turn import Account
from kamer_tui.parsing.vocabulary.part_headings import (
    PartHeading,
    committee_of_letter,
    heads_partys_answers,
    is_committees_letter,
    part_heading,
    section_parties,
)
from kamer_tui.parsing.vocabulary.parties import PartyNames

_REPEATS_SURELY = 0.75
_OF_COMMITTEE = re.compile(
    r"(?:De leden van )?[Dd]e (?:vaste |algemene |bijzondere )?commissies? (?:voor|heeft|hebben)\b"
)
_MOST_PARTS = 12
_SEVERAL = 2
_LONGEST_TOPIC = 160
_ECHO = re.compile(
    r"(?:(?:Ook |Dan )?(?:[Oo]p|[Ii]n antwoord op|[Ii]n reactie op|[Tt]en aanzien van|[Oo]ver"
    r"|[Mm]et betrekking tot|[Ww]at betreft|[Nn]aar aanleiding van) (?:de|uw|deze|hun) "
    r"(?:\w+ )?(?:vra|verzoek|opmerking|suggestie|oproep)|De vra(?:ag|gen) (?:van|of|naar|over))"
)
"""An answer that names its question in its own first sentence."""


def has_two_parts(body: Body) -> bool:
    """True if a part of the text is headed as the answers, by a number or after the questions."""
    return _sureness(body) == "surely"


def may_have_two_parts(body: Body) -> bool:
    """True if a part without a number is headed as the answers, and parties ask before it."""
    return _sureness(body) == "perhaps"


def _sureness(body: Body) -> Literal["surely", "perhaps"] | None:
    """How sure it is that one part of the text asks and another one answers."""
    parts = _parts(body)
    answers = [index for index, part in parts if part.side == "answers"]
    if not answers or len(answers) > _MOST_PARTS:
        return None
    first = answers[0]
    asking = sum(part.side == "questions" for _, part in parts)
    surely = any(part.numbered for _, part in parts if part.side == "answers")
    letters = any(part.letter for _, part in parts if part.side == "questions")
    if not (surely or letters) and (len(answers) > max(1, asking) or body.answer_labels):
        # "Antwoord van de Minister" below each question is the label of its answer.
        return None
    if not any(index < first for index, part in parts if part.side == "questions"):
        names = PartyNames()
        above = read_passages(body.blocks_of(body.lines[:first]), names)
        asked = sum(passage.asks and bool(passage.asking.names) for passage in above)
        if not asked or (asked < _SEVERAL and not _has_sections(above, names)):
            return None
        return "surely" if surely else "perhaps"
    return "surely"


def _parts(body: Body) -> list[tuple[int, PartHeading]]:
    """The headings of parts outside the table of contents; of answers only where any follow."""
    return [
        (index, part)
        for index, part, below in body.parts
        if index not in body.contents and (part.side != "answers" or below)
    ]


def has_sections_of_answers(body: Body) -> bool:
    """True if sections of parties are headed as the answers to them, and no part is."""
    if any(part.side == "answers" for _, part in _parts(body)):
        return False
    places = [
        index
        for index, line in enumerate(body.lines)
        if line.text[0] in "ABRabrIVX0123456789" and heads_partys_answers(line.text)
    ]
    if not places or body.answer_labels:
        return False
    names = body.names()
    asked = answered = 0
    for passage in body.passages:
        if passage.heading and section_parties(passage.text, names):
            answered += asked > 0 and heads_partys_answers(passage.text)
        elif not answered:
            asked += passage.asks and passage.is_question
    return answered > 0


def _has_sections(passages: Sequence[Passage], names: PartyNames) -> bool:
    """Whether a heading opens a party's section."""
    return any(one.heading and section_parties(one.text, names) for one in passages)


def read(body: Body, progress: Callable[[int], None]) -> Account:
    """Read both parts and pair their questions and answers."""
    passages, names = body.passages_outside()
    account = Account()
    start = begins(passages, names)
    account.front(passage.paragraph for passage in passages[:start])
    account.front(body.table_of_contents())
    reading = _Reading(account, names)
    reading.walk(passages[start:])
    pairing = Pairing(reading.asked, reading.answered, reading.topics, reading.joinings)
    pairing.hand_over(account)
    progress(len(body.lines))
    return account


class _Reading:
    """Walks through both parts and keeps apart what is asked and what is answered."""

    def __init__(self, account: Account, names: PartyNames) -> None:
        self.asked: list[Asked] = []
        self.answered: list[Reply] = []
        self.topics: list[Heading] = []
        self.joinings: list[tuple[Speech, int]] = []
        self._account = account
        self._names = names
        self._speakers = Speakers()
        self._repeating = Speakers()
        self._answering = False
        self._in_part = False
        self._committee = ""
        """The committee that asks by itself in its letter, if one does."""
        self._answered_by: str | None = None
        self._topic: Heading | None = None
        self._likeness: Likeness | None = None
        self._compared = 0
        self._loose: list[Heading] = []
        """Headings of part II that wait for the answer below them."""

    def walk(self, passages: Sequence[Passage]) -> None:
        stretch: list[Passage] = []
        framing = False
        for index, passage in enumerate(passages):
            section = section_parties(passage.text, self._names) if passage.heading else ()
            headed = passage.heading or index + 1 == len(passages)
            part = part_heading(passage.text) if headed and not section else None
            if passage.label is None and not section and part is None:
                if framing and (
                    is_letterhead(passage.text) if self._committee else self._still_frames(passage)
                ):
                    self._account.front([passage.paragraph])
                    if passage.asking.joining and not self._answering:
                        self.joinings.append((Speech("remark", (), [passage]), len(self.asked)))
                    continue
                framing = False
                if is_closing(passages, index) or looks_forward(passage.text):
                    self._close(stretch)
                    stretch, framing = [], not looks_forward(passage.text)
                    self._account.front([passage.paragraph])
                    continue
                if not passage.heading and not self._names_topic(passage):
                    stretch.append(passage)
                    continue
            if passage.label is not None:
                if not self._answering:
                    stretch.append(passage)
                    continue
                stretch.append(passage)
                continue
            self._close(stretch)
            stretch = []
            if part is not None:
                if is_committees_letter(passage.text):
                    self._committee = self._alone(passages, index)
                self._open_part(passage, part)
                framing = part.side == "other" or passage.text.casefold().startswith("brief")
            elif section:
                framing = False
                self._open_section(passage, section)
            else:
                self._open_topic(passage)
        self._close(stretch)
        for heading in self._loose:
            self._account.part(heading)

    def _alone(self, passages: Sequence[Passage], index: int) -> str:
        """The committee whose letter begins here, if it asks itself and names no party."""
        letter = itertools.takewhile(
            lambda passage: not (passage.heading and part_heading(passage.text)),
            passages[index + 1 :],
        )
        for passage in letter:
            if passage.asking.names or section_parties(passage.text, self._names):
                return ""
        name = committee_of_letter(passages[index].text)
        spelled = re.compile(re.escape(name), re.IGNORECASE)
        found = (spelled.search(passage.text) for passage in passages if not passage.text.isupper())
        return next((match.group() for match in found if match is not None), name)

    def _names_topic(self, passage: Passage) -> bool:
        """Whether a short text in the answers is a topic's title as the questions have it."""
        return (
            self._answering
            and len(passage.text) < _LONGEST_TOPIC
            and any(topic_key(topic) == topic_key(passage.as_heading()) for topic in self.topics)
        )

    def _still_frames(self, passage: Passage) -> bool:
        """Whether a letterhead, a signature or an agenda goes on: nobody asks here yet."""
        if passage.heading or _OF_COMMITTEE.match(passage.text):
            return True
        return not (passage.asking.names and passage.score > 0)

    def _open_part(self, passage: Passage, part: PartHeading) -> None:
        self._account.part(passage.as_heading())
        self._answering = self._in_part = part.side == "answers"
        self._answered_by = part.answered_by if self._answering else None
        self._topic = None
        speaking = (self._committee,) if self._committee else ()
        self._speakers.enter(speaking)
        self._repeating.enter(speaking)

    def _open_section(self, passage: Passage, section: tuple[str, ...]) -> None:
        if not self._in_part:
            # No part is headed as the answers: each party's section says it.
            self._answering = heads_partys_answers(passage.text)
        self._account.head(section, passage.as_heading())
        self._topic = None
        (self._repeating if self._answering else self._speakers).enter(section)

    def _open_topic(self, passage: Passage) -> None:
        self._topic = passage.as_heading()
        (self._loose if self._answering else self.topics).append(self._topic)

    def _close(self, stretch: Sequence[Passage]) -> None:
        if not stretch:
            return
        if self._answering:
            self._close_answers(stretch)
            return
        for speech in read_speeches(
            [passage for passage in stretch if passage.label is None], self._speakers
        ):
            self.joinings.append((speech, len(self.asked)))
            paragraphs = [passage.paragraph for passage in speech.passages]
            if speech.role == "question":
                self.asked.append(Asked(speech, self._topic))
            elif speech.role == "introduction":
                self._account.introduce(speech.names, paragraphs)
            else:
                self._account.remark(speech.names, paragraphs)
        for passage in stretch:
            if passage.label is not None:
                self._account.part(passage.as_heading())

    def _close_answers(self, stretch: Sequence[Passage]) -> None:
        """Questions repeated and their answers, in turn."""
        numbers = {number_of(asked.speech.text) for asked in self.asked}
        current = self._answer()
        labelled: str | None = None
        for passage in stretch:
            if passage.label is not None:
                labelled = passage.label
                if labelled == "question":
                    current = self._answer()
                current.headings.append(passage.as_heading())
                continue
            number = number_of(passage.text)
            if number and number in numbers:
                current = self._answer()
                current.number, labelled = number, None
            repeats = labelled == "question" or (labelled is None and self._repeats(passage))
            if labelled == "answer" and current.answer and self._repeats(passage):
                labelled, repeats = None, True
            if repeats:
                if current.answer or current.in_one:
                    current = self._answer()
                current.in_one = answers_within(passage.text)
                current.names = tuple(dict.fromkeys((*current.names, *self._repeating.of(passage))))
                current.repeated.append(passage)
            else:
                if _ECHO.match(passage.text) and (current.answer or current.echo):
                    current = self._answer()
                if _ECHO.match(passage.text) and not current.repeated:
                    current.echo = passage
                    current.names = self._names.mentioned(passage.text)
                current.answer.append(passage)

    def _answer(self) -> Reply:
        answer = Reply(
            self._repeating.section, self._topic, self._answered_by, headings=self._loose
        )
        self._loose = []
        self.answered.append(answer)
        return answer

    def _repeats(self, passage: Passage) -> bool:
        """Whether a passage of part II repeats a question."""
        if passage.is_question:
            return True
        if passage.score < -3.5:
            return False
        if self._likeness is None or self._compared != len(self.asked):
            self._likeness = Likeness([asked.speech.text for asked in self.asked])
            self._compared = len(self.asked)
        return any(
            self._likeness.of(index, passage.text) >= _REPEATS_SURELY
            and len(passage.text) < 1.3 * len(self.asked[index].speech.text)
            and len(passage.text) > 0.5 * len(self.asked[index].speech.passages[-1].text)
            for index in self._likeness.likely(passage.text)
        )
