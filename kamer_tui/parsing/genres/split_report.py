"""The report of a written consultation in parts: first what every party asks, then the answers.

Part I has a section per party; part II follows the parties, sometimes their topics, and often
repeats a question before its answer, word for word or shorter.  Letters of the Eerste Kamer do the
same: a letter with the questions, a letter with the answers.  Questions and answers are paired by
what is repeated, else by topic, else by party; what can't be paired stays whole and says so.
"""

from __future__ import annotations

import itertools
import re
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field

from kamer_tui.model import Heading, Paragraph
from kamer_tui.parsing.askers import PartyNames
from kamer_tui.parsing.collecting import Collector
from kamer_tui.parsing.contents_table import contents_lines
from kamer_tui.parsing.framing import begins, is_closing, is_letterhead, looks_forward
from kamer_tui.parsing.headings import answer_label
from kamer_tui.parsing.likeness import Likeness
from kamer_tui.parsing.paragraphs import make_paragraph
from kamer_tui.parsing.part_headings import (
    PartHeading,
    committee_of_letter,
    heads_partys_answers,
    is_committees_letter,
    part_heading,
    part_headings,
    section_parties,
)
from kamer_tui.parsing.parts import Body, GenreRules, Parts, Recognition
from kamer_tui.parsing.passages import Passage, answers_within, read_blocks, read_passages
from kamer_tui.parsing.speakers import Joinings, Speakers, Speech, read_speeches
from kamer_tui.translation import N_

_TWO_PARTS = N_("it has a part with the questions and a part with the answers")
_WHOLE = N_("the answers don't repeat the questions; they stand together")
_NO_ANSWER = N_("no answer that repeats this question was found")
_NO_QUESTION = N_("the question that this answers was not found")
_BY_ORDER = N_("paired by what is left over on both sides")
_REPEATS = 0.45
_REPEATS_SURELY = 0.75
_SAME_TOPIC = 0.1
_OF_COMMITTEE = re.compile(
    r"(?:De leden van )?[Dd]e (?:vaste |algemene |bijzondere )?commissies? (?:voor|heeft|hebben)\b"
)
_MOST_PARTS = 12
_SEVERAL = 2
_NUMBERED = re.compile(r"(?:Vraag\s+)?(\d{1,3})[.):]\s+(?=\S)")
_LONGEST_TOPIC = 160
_ECHO = re.compile(
    r"(?:(?:Ook |Dan )?(?:[Oo]p|[Ii]n antwoord op|[Ii]n reactie op|[Tt]en aanzien van|[Oo]ver"
    r"|[Mm]et betrekking tot|[Ww]at betreft|[Nn]aar aanleiding van) (?:de|uw|deze|hun) "
    r"(?:\w+ )?(?:vra|verzoek|opmerking|suggestie|oproep)|De vra(?:ag|gen) (?:van|of|naar|over))"
)
"""An answer that names its question in its own first sentence."""


@dataclass(slots=True)
class _Asked:
    """A question of part I, and where it stands."""

    speech: Speech
    topic: Heading | None
    joined_to: int = -1
    """The index of the answer that was found for it, or -1."""


@dataclass(slots=True)
class _Answered:
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


def recognise(body: Body) -> Recognition | None:
    """A part of the text is headed as the answers, and few are; before it parties ask."""
    contents = contents_lines(body.lines)
    parts = [
        (index, part)
        for index, part, answers in part_headings(body.lines)
        if index not in contents and (part.side != "answers" or answers)
    ]
    answers = [index for index, part in parts if part.side == "answers"]
    if not answers:
        return _recognise_sections(body)
    if len(answers) > _MOST_PARTS:
        return None
    first = answers[0]
    asking = sum(part.side == "questions" for _, part in parts)
    surely = any(part.numbered for _, part in parts if part.side == "answers")
    letters = any(part.letter for _, part in parts if part.side == "questions")
    if not (surely or letters) and (len(answers) > max(1, asking) or _is_labelled(body)):
        # "Antwoord van de Minister" below each question is the label of its answer.
        return None
    if not any(index < first for index, part in parts if part.side == "questions"):
        names = PartyNames()
        above = read_passages(read_blocks(body, body.lines[:first]), names)
        asked = sum(passage.asks and bool(passage.asking.names) for passage in above)
        if not asked or (asked < _SEVERAL and not _has_sections(above, names)):
            return None
        return Recognition(0.95 if surely else 0.35, _TWO_PARTS)
    return Recognition(0.95, _TWO_PARTS)


def _recognise_sections(body: Body) -> Recognition | None:
    """No part is headed as the answers, but sections of parties are."""
    places = [
        index
        for index, line in enumerate(body.lines)
        if line.text[0] in "ABRabrIVX0123456789" and heads_partys_answers(line.text)
    ]
    if not places or _is_labelled(body):
        return None
    names = PartyNames()
    passages = read_passages(read_blocks(body), names)
    asked = answered = 0
    for passage in passages:
        if passage.heading and section_parties(passage.text, names):
            answered += asked > 0 and heads_partys_answers(passage.text)
        elif not answered:
            asked += passage.asks and passage.is_question
    return Recognition(0.9, _TWO_PARTS) if answered else None


def _has_sections(passages: Sequence[Passage], names: PartyNames) -> bool:
    """Whether a heading opens a party's section."""
    return any(one.heading and section_parties(one.text, names) for one in passages)


def _is_labelled(body: Body) -> bool:
    """Whether answers have their questions' numbers."""
    return any(
        answer_label(body.lines, index, body.hyphens) is not None
        for index in range(len(body.lines))
    )


def assemble(body: Body, progress: Callable[[int], None]) -> Parts:
    """Put the parts together and pair them."""
    contents = contents_lines(body.lines)
    before, table = body.lines[: contents.start], body.lines[contents.start : contents.stop]
    names = PartyNames()
    blocks = [*read_blocks(body, before), *read_blocks(body, body.lines[contents.stop :])]
    passages = read_passages(blocks, names)
    collector = Collector()
    start = begins(passages, names)
    collector.front(passage.paragraph for passage in passages[:start])
    collector.front(make_paragraph([line], body.hyphens) for line in table)
    reading = _Reading(collector, names)
    reading.walk(passages[start:])
    _Pairing(reading).hand_over(collector)
    progress(len(body.lines))
    return collector.parts()


class _Reading:
    """Walks through both parts and keeps apart what is asked and what is answered."""

    def __init__(self, collector: Collector, names: PartyNames) -> None:
        self.asked: list[_Asked] = []
        self.answered: list[_Answered] = []
        self.topics: list[Heading] = []
        self.joinings: list[tuple[Speech, int]] = []
        self._collector = collector
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
                    self._collector.front([passage.paragraph])
                    if passage.asking.joining and not self._answering:
                        self.joinings.append((Speech("remark", (), [passage]), len(self.asked)))
                    continue
                framing = False
                if is_closing(passages, index) or looks_forward(passage.text):
                    self._close(stretch)
                    stretch, framing = [], not looks_forward(passage.text)
                    self._collector.front([passage.paragraph])
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
            self._collector.part(heading)

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
            and any(_key(topic) == _key(passage.as_heading()) for topic in self.topics)
        )

    def _still_frames(self, passage: Passage) -> bool:
        """Whether a letterhead, a signature or an agenda goes on: nobody asks here yet."""
        if passage.heading or _OF_COMMITTEE.match(passage.text):
            return True
        return not (passage.asking.names and passage.score > 0)

    def _open_part(self, passage: Passage, part: PartHeading) -> None:
        self._collector.part(passage.as_heading())
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
        self._collector.head(section, passage.as_heading())
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
                self.asked.append(_Asked(speech, self._topic))
            elif speech.role == "introduction":
                self._collector.introduce(speech.names, paragraphs)
            else:
                self._collector.remark(speech.names, paragraphs)
        for passage in stretch:
            if passage.label is not None:
                self._collector.part(passage.as_heading())

    def _close_answers(self, stretch: Sequence[Passage]) -> None:
        """Questions repeated and their answers, in turn."""
        numbers = {_number(asked.speech.text) for asked in self.asked}
        current = self._answer()
        labelled: str | None = None
        for passage in stretch:
            if passage.label is not None:
                labelled = passage.label
                if labelled == "question":
                    current = self._answer()
                current.headings.append(passage.as_heading())
                continue
            number = _number(passage.text)
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

    def _answer(self) -> _Answered:
        answer = _Answered(
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


class _Pairing:
    """Finds for each answer what it answers."""

    def __init__(self, reading: _Reading) -> None:
        self._asked = reading.asked
        self._answered = [one for one in reading.answered if one.paragraphs or one.headings]
        self._topics = reading.topics
        self._joinings = reading.joinings
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

    def _numbered_as(self, answered: _Answered) -> list[int]:
        """The questions with the answer's number that may be meant."""
        return [
            question
            for question, asked in enumerate(self._asked)
            if _number(asked.speech.text) == answered.number and self._may_answer(answered, asked)
        ]

    def _repeated_by(self, passage: Passage, answered: _Answered) -> list[int]:
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

    def _may_answer(self, answered: _Answered, asked: _Asked) -> bool:
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
            lambda names, topic: (frozenset(names), _key(topic)) if names and topic else None,
            lambda names, topic: frozenset(names) if names else None,
            lambda names, topic: _key(topic) if topic else None,
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
        asked: Sequence[_Asked],
        places: Iterable[int],
        uncertain: str | None,
    ) -> None:
        answered = [self._answered[place] for place in places]
        names = [name for one in asked for name in one.speech.names]
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


def _paragraphs(asked: Iterable[_Asked]) -> list[Paragraph]:
    return [passage.paragraph for one in asked for passage in one.speech.passages]


def _number(text: str) -> str:
    """The number with which a text begins, or none."""
    match = _NUMBERED.match(text)
    return match.group(1) if match is not None else ""


def _key(topic: Heading | None) -> str:
    """A topic's title without numbering, blanks and signs."""
    if topic is None:
        return ""
    title = re.sub(r"^(?:[\d.]+|[IVX]+[.)]|[A-Za-z][.)])\s+", "", topic.text)
    return "".join(character for character in title.casefold() if character.isalnum())


def _same_topic(one: Heading | None, other: Heading | None) -> bool:
    return one is not None and other is not None and _key(one) == _key(other)


RULES = GenreRules("split-report", recognise, assemble)
