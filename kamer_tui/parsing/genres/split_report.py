"""The report of a written consultation in parts: first what every party asks, then the answers.

Part I has a section per party; part II follows the parties, sometimes their topics, and often
repeats a question before its answer, word for word or shorter.  Letters of the Eerste Kamer do the
same: one letter asks, another one answers.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from typing import Literal

from kamer_tui.document.model import Heading
from kamer_tui.language.patterns import beginning
from kamer_tui.parsing.blocks.block import paragraphs
from kamer_tui.parsing.structure.body import Body
from kamer_tui.parsing.structure.chapters import chapters_called_as_parts
from kamer_tui.parsing.structure.framing import begins, is_closing
from kamer_tui.parsing.structure.pairing.by_likeness import Group, Question, pair, topic_key
from kamer_tui.parsing.structure.pairing.replies import Replies
from kamer_tui.parsing.structure.scoring import ScoredBlock, score_blocks
from kamer_tui.parsing.structure.speakers import joinings, read_statements
from kamer_tui.parsing.structure.turn import Account
from kamer_tui.parsing.structure.walk import Walk
from kamer_tui.parsing.vocabulary.letters import is_letterhead, looks_forward
from kamer_tui.parsing.vocabulary.part_headings import (
    PartHeading,
    committee_of_letter,
    heads_partys_answers,
    is_committees_letter,
    part_heading,
    section_parties,
)
from kamer_tui.parsing.vocabulary.parties import PartyNames

_OF_COMMITTEE = beginning(
    "a committee as the subject of a sentence",
    r"""(?: De[ ]leden[ ]van[ ] )? [Dd]e[ ] (?: (?:vaste|algemene|bijzondere)[ ] )?
        commissies?[ ] (?:voor|heeft|hebben)\b""",
    ("De vaste commissie voor Waterstaat heeft", "De leden van de commissie voor Veren"),
    ("De leden van de Duinpartij-fractie", "De commissie dankt"),
)
_MOST_PARTS = 12
_SEVERAL = 2
_LONGEST_TOPIC = 160
_HEADS_ANSWERS = "ABRabrIVX0123456789"
"""The first signs of the heading of a party's answers: "Antwoord", "Reactie", "II", "2."."""


def has_two_parts(body: Body) -> bool:
    """True if a part is surely that of the answers: its heading has a number, or stands below a
    part of questions.
    """
    return _sureness(body) == "surely"


def may_have_two_parts(body: Body) -> bool:
    """True if a heading without a number is that of the answers, and parties ask above it."""
    return _sureness(body) == "perhaps"


def _sureness(body: Body) -> Literal["surely", "perhaps"] | None:
    """Judge whether one part of the text asks and another one answers."""
    parts = _parts(body)
    answers = [index for index, part in parts if part.side == "answers"]
    if not answers or len(answers) > _MOST_PARTS:
        return None
    first = answers[0]
    asking = sum(part.side == "questions" for _, part in parts)
    surely = any(part.numbered for _, part in parts if part.side == "answers")
    letters = any(part.letter for _, part in parts if part.side == "questions")
    if not (surely or letters) and (len(answers) > max(1, asking) or body.answer_headings):
        # "Antwoord van de Minister" below each question is the label of its answer.
        return None
    if not any(index < first for index, part in parts if part.side == "questions"):
        names = PartyNames()
        above = score_blocks(body.blocks_of(body.lines[:first]), names)
        asked = sum(bool(block.asking.names) and block.asks for block in above)
        if not asked or (asked < _SEVERAL and not _has_sections(above, names)):
            return None
        return "surely" if surely else "perhaps"
    return "surely"


def _parts(body: Body) -> list[tuple[int, PartHeading]]:
    """List the headings of parts outside the table of contents; of answers only with text below."""
    return [
        (index, part)
        for index, part, below in body.parts
        if index not in body.contents and (part.side != "answers" or below)
    ]


def has_sections_of_answers(body: Body) -> bool:
    """True if no part has all answers, but each party's answers have a section: "Antwoord op de
    vragen van de leden van De Brug".
    """
    if any(part.side == "answers" for _, part in _parts(body)):
        return False
    headed = (heads_partys_answers(one.text) for one in body.lines if one.text[0] in _HEADS_ANSWERS)
    if not any(headed) or body.answer_headings:
        return False
    names = body.names()
    asked = answered = 0
    for block in body.scored:
        if block.heading and section_parties(block.text, names):
            answered += asked > 0 and heads_partys_answers(block.text)
        elif not answered:
            asked += block.asks and block.is_question
    return answered > 0


def _has_sections(blocks: Sequence[ScoredBlock], names: PartyNames) -> bool:
    """True if a heading opens a party's section."""
    return any(one.heading and section_parties(one.text, names) for one in blocks)


def read(body: Body, progress: Callable[[int], None]) -> Account:
    """Read both parts and pair their questions and replies."""
    blocks, names = body.scored_outside()
    account = Account()
    start = begins(blocks, names)
    account.front(paragraphs(blocks[:start]))
    account.front(body.table_of_contents())
    _TwoParts(account, names).walk(blocks[start:])
    progress(len(body.lines))
    return account


class _TwoParts(Walk):
    """Walk through both parts, collect questions and replies, and then pair them."""

    def __init__(self, account: Account, names: PartyNames) -> None:
        super().__init__(account, names)
        self._questions: list[Question] = []
        self._replies = Replies(names, self._questions)
        self._joining: list[tuple[Sequence[ScoredBlock], int, bool]] = []
        """Blocks in which a party may join others, the number of questions above them, and whether
        they are inside a question."""
        self._answering = False
        """True in a part or a section of answers."""
        self._in_part = False
        """True in a part of answers."""
        self._framing = False
        """True in a letterhead, a signature or an agenda."""
        self._committee = ""
        """The committee that asks, in a letter that names no party; or ""."""
        self._topic: Heading | None = None
        self._topics: list[Heading] = []
        self._below: list[ScoredBlock] = []
        """The blocks since the last heading."""

    def join(self, blocks: Sequence[ScoredBlock], *, inside: bool) -> None:
        """Keep the blocks until the places of the turns are known."""
        self._joining.append((blocks, len(self._questions), inside))

    def walk(self, blocks: Sequence[ScoredBlock]) -> None:
        """Write all blocks into the account."""
        chapters = chapters_called_as_parts(blocks)
        for index, block in enumerate(blocks):
            section = section_parties(block.text, self.names) if block.heading else ()
            may_head = (block.heading or index + 1 == len(blocks)) and index not in chapters
            part = part_heading(block.text) if may_head and not section else None
            if block.label is not None:
                self._below.append(block)
            elif part is not None:
                if is_committees_letter(block.text):
                    self._committee = self._alone(blocks, index)
                self._open_part(block.as_heading(), part)
            elif section:
                self._open_section(block.as_heading(), section)
            elif self._framing and self._still_frames(block):
                self.front([block])
                if not self._answering:
                    self.join([block], inside=False)
            elif is_closing(blocks, index) or looks_forward(block.text):
                self._close()
                self._framing = not looks_forward(block.text)
                self.front([block])
            else:
                self._framing = False
                if block.heading or self._names_topic(block):
                    self._open_topic(block.as_heading())
                else:
                    self._below.append(block)
        self._close()
        for heading in self._replies.headings:
            self.account.part(heading)
        self._write()

    def _open_part(self, heading: Heading, part: PartHeading) -> None:
        """Begin a part of questions, of answers or of neither."""
        self._close()
        self.account.part(heading)
        self._answering = self._in_part = part.side == "answers"
        self._framing = part.side == "other" or heading.text.casefold().startswith("brief")
        self._topic = None
        self._replies.answered_by = part.answered_by if self._answering else None
        for speakers in (self.speakers, self._replies.speakers):
            speakers.enter((self._committee,) if self._committee else ())

    def _open_section(self, heading: Heading, section: tuple[str, ...]) -> None:
        """Begin the section of these parties, in a part or on its own."""
        self._close()
        self.account.head(section, heading)
        if not self._in_part:
            # Outside a part of answers, the heading of a section shows whether it answers.
            self._answering = heads_partys_answers(heading.text)
        self._framing = False
        self._topic = None
        (self._replies.speakers if self._answering else self.speakers).enter(section)

    def _open_topic(self, heading: Heading) -> None:
        """Begin a topic, which the next questions or replies have."""
        self._close()
        self._topic = heading
        (self._replies.headings if self._answering else self._topics).append(heading)

    def _alone(self, blocks: Sequence[ScoredBlock], index: int) -> str:
        """Read the committee whose letter begins at this block; "" if the letter names a party."""
        for block in blocks[index + 1 :]:
            if block.heading and part_heading(block.text):
                break
            if block.asking.names or section_parties(block.text, self.names):
                return ""
        name = committee_of_letter(blocks[index].text)
        spelled = re.compile(re.escape(name), re.IGNORECASE)
        found = (spelled.search(block.text) for block in blocks if not block.text.isupper())
        return next((match.group() for match in found if match is not None), name)

    def _names_topic(self, block: ScoredBlock) -> bool:
        """True if a short text in the answers repeats the title of a topic of the questions."""
        return (
            self._answering
            and len(block.text) < _LONGEST_TOPIC
            and topic_key(block.as_heading()) in map(topic_key, self._topics)
        )

    def _still_frames(self, block: ScoredBlock) -> bool:
        """True if a letterhead, a signature or an agenda goes on: nobody asks in the block."""
        if self._committee:
            return is_letterhead(block.text)
        if block.heading or _OF_COMMITTEE.find(block.text):
            return True
        return not (block.asking.names and block.score > 0)

    def _close(self) -> None:
        """Read the blocks below the last heading: replies, or questions and texts of parties."""
        below, self._below = self._below, []
        if self._answering and below:
            self._replies.cut(below, self._topic)
            return
        asking = [block for block in below if block.label is None]
        for statement in read_statements(asking, self.speakers):
            if statement.role == "question":
                self.join(statement.blocks, inside=True)
                self._questions.append(Question(statement, self._topic))
            else:
                self.say(statement)
        for block in below:
            if block.label is not None:
                self.account.part(block.as_heading())

    def _write(self) -> None:
        """Pair both parts, and write the turns and the parties that join in them."""
        replies = [one for one in self._replies.found if one.blocks or one.headings]
        groups = pair(self._questions, replies)
        places: dict[Group, int] = {}
        topic: Heading | None = None
        for question, group in zip(self._questions, groups, strict=True):
            if question.topic is not topic:
                topic = question.topic
                if topic is None:
                    self.account.close_topic()
                else:
                    self.account.open_topic(topic)
            if group not in places:
                places[group] = self.account.turns
                self.account.turn(group.turn())
        self.account.close_topic()
        asked_under = {question.topic for question in self._questions}
        for heading in self._topics:
            if heading not in asked_under:
                self.account.part(heading)
        for group in dict.fromkeys(reply.group for reply in replies):
            if group not in places:
                self._write_unasked(group, len(replies))
        for blocks, before, inside in self._joining:
            place = places[groups[before]] if inside else 0
            if before and not inside:
                place = places[groups[before - 1]] + 1
            for joining in joinings(blocks, inside=inside):
                self.account.join(joining, place, inside=inside)

    def _write_unasked(self, group: Group, count: int) -> None:
        """Write replies without a question; the text that opens the whole part is front matter."""
        first = group.replies[0]
        opens = first.place == 0 and count > 1 and not first.repeating and not first.section
        if not opens and any(reply.blocks for reply in group.replies):
            self.account.turn(group.turn())
            return
        for reply in group.replies:
            self.front(reply.blocks)
            for heading in reply.headings:
                self.account.part(heading)
