"""The report of a written consultation (verslag van een schriftelijk overleg), answers after each
question.

Sections of parties open with "Vragen en opmerkingen van de leden van de …-fractie"; in them each
question is followed by its answer under "19. Antwoord van het kabinet:".  Topics are short lines of
their own.
"""

from __future__ import annotations

import itertools
from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from kamer_tui.document.model import Heading, Side
from kamer_tui.parsing.blocks.block import Block, paragraphs
from kamer_tui.parsing.blocks.heading_lines import (
    AnswerLabel,
    PartyHeading,
    is_topic,
    part_at,
)
from kamer_tui.parsing.blocks.joining import join_lines, make_heading, make_paragraph
from kamer_tui.parsing.blocks.making import BlockMaker
from kamer_tui.parsing.blocks.paragraphs import split_paragraphs
from kamer_tui.parsing.blocks.unwrapped import (
    lines_are_paragraphs,
    one_by_one,
    opening_with_marks,
)
from kamer_tui.parsing.structure import closings, doubts
from kamer_tui.parsing.structure.answered_sections import (
    Section,
    cut_at_headings,
    labels_of,
    widths_of,
)
from kamer_tui.parsing.structure.body import Body
from kamer_tui.parsing.structure.boundary import answer_end, part_answer
from kamer_tui.parsing.structure.closing_doubts import may_close
from kamer_tui.parsing.structure.turn import Account, Turn
from kamer_tui.parsing.vocabulary import wording
from kamer_tui.parsing.vocabulary.letters import greets
from kamer_tui.parsing.vocabulary.part_headings import part_heading
from kamer_tui.parsing.vocabulary.parties import PartyNames, Spelling
from kamer_tui.sources.lines import Line

if TYPE_CHECKING:  # a text has no type
    from kamer_tui.parsing.blocks.topic_type import TopicType

_MOST_LINES_OF_PARTS = 6
_SIDES: dict[type, tuple[Side | None, Side | None]] = {
    AnswerLabel: ("answer", None),
    PartyHeading: ("question", "question"),
    type(None): (None, None),
}
"""The side of the paragraphs below a heading, if known: of the first, and of the others."""


def answers_each_party(body: Body) -> bool:
    """True if parties' sections have numbered answers, as many as there are parties or more, and
    the first stands above the second party's heading: only this genre has both.
    """
    text = body.outside
    numbered, headings = text.answer_headings, text.party_headings
    return (
        bool(numbered)
        and len(numbered) >= len(headings) > 0
        and next(iter(numbered)) < [*headings, len(text.lines)][1]
    )


def has_numbered_answers_and_parties(body: Body) -> bool:
    """True if there are numbered answers and parties' sections."""
    return bool(body.outside.answer_headings and body.outside.party_headings)


def has_numbered_answers(body: Body) -> bool:
    """True if there are numbered headings of answers."""
    return bool(body.outside.answer_headings)


def has_unnumbered_answers(body: Body) -> bool:
    """True if there are parties' sections and headings of answers without numbers, as many as there
    are parties or more.  Fewer answer several parties together: that is another genre.
    """
    text = body.outside
    answers = 0 if text.answer_headings else len(text.plain_answer_headings)
    return answers >= len(text.party_headings) > 0


def read(body: Body, progress: Callable[[int], None]) -> Account:
    """Read a report: cut it at its headings of answers and of parties' sections, and attribute the
    text below each.
    """
    text, tail = _without_tail(body.outside)
    last = max([0, *text.answer_headings, *text.plain_answer_headings, *text.party_headings])
    end, closing = closings.part_closing(text.lines, last)
    text = Body(text.lines[:end], text.hyphens) if closing else text
    unwrapped = lines_are_paragraphs(text.lines)
    sections = cut_at_headings(text, labels_of(text), unwrapped)
    account = _Recipe(text, sections, unwrapped).read(progress)
    greeted = bool(closing) and greets(closing[0][0].text)
    if sections[-1].is_answer and may_close(sections[-1].lines, whole=False, greeted=greeted):
        account.doubt_last(doubts.HOLDS_CLOSING)
    account.front(body.table_of_contents())
    for group in (*closing, *split_paragraphs(tail, None)):
        if part_heading(join_lines(group, body.hyphens)) is not None:
            account.part(make_heading(group, body.hyphens))
        else:
            account.front([make_paragraph(group, body.hyphens)])
    return account


def _without_tail(text: Body) -> tuple[Body, Sequence[Line]]:
    """Part the text from the numbered parts below the last answer: "II Antwoord van de Minister",
    which is empty because each answer stands below its question, and the agenda.
    """
    lines = text.lines
    answers = (place for place in range(len(lines) - 1, -1, -1) if "ntwoord" in lines[place].text)
    # The heading of an empty part holds "Antwoord" too.
    after = next(answers, 0) - _MOST_LINES_OF_PARTS
    last = max(text.answer_headings, default=-1)
    for place in range(max(0, after, last + 1), len(lines)):
        found = part_at(lines, place)
        if found is not None and found[0].numbered and found[0].side != "questions":
            return Body(lines[:place], text.hyphens), lines[place:]
    return text, ()


# -- attribution -----------------------------------------------------------------------------------


class _Recipe:
    """Read the sections in order, and write introductions, questions, answers and remarks."""

    def __init__(self, text: Body, sections: Sequence[Section], unwrapped: bool) -> None:
        self._text = text
        self._sections = sections
        self._widths = widths_of(sections)
        self._type = _topic_type(sections)
        is_heading = self._type.is_topic if self._type is not None else is_topic
        self._maker = BlockMaker(
            text.hyphens,
            self._widths,
            unwrapped=one_by_one if unwrapped else None,
            is_heading=is_heading,
        )
        self._notes = opening_with_marks(text.lines) if unwrapped else frozenset[int]()
        """The numbers of lines that a footnote has run into."""
        labels = [one.heading for one in sections if isinstance(one.heading, AnswerLabel)]
        numbered = any(label.numbers for label in labels) or not labels
        self._account = Account("printed" if numbered else "assigned")
        self._names = PartyNames()
        self._spell = Spelling(text.texts).of
        self._speaking: tuple[str, ...] = ()
        """The parties of the section that is read."""
        self._introduced = False
        """True once they have asked or introduced themselves."""
        self._question: Sequence[Block] = ()
        """The question whose answer comes next."""
        self._unsure = False
        """True if it is uncertain where that question begins."""
        self._topic: Block | None = None
        """The topic's heading, until the first answer below it is read."""
        self._last_number = 0

    def read(self, progress: Callable[[int], None]) -> Account:
        """Read all sections; ``progress`` is called with the number of lines read."""
        done = 0
        for section, below in itertools.zip_longest(self._sections, self._sections[1:]):
            answered = below is not None and below.is_answer
            if isinstance(section.heading, AnswerLabel):
                self._read_answer(section, section.heading, answered)
            elif isinstance(section.heading, PartyHeading):
                self._read_party(section, section.heading, answered)
            else:
                blocks = self._blocks(section)
                asked = len(blocks) - 1 if answered and blocks else len(blocks)
                self._account.front(paragraphs(blocks[:asked]))
                self._question = blocks[asked:]
            done += len(section.heading_lines) + len(section.lines)
            progress(done)
        self._close_topic()
        return self._account

    def _blocks(self, section: Section, *, question_follows: bool = False) -> list[Block]:
        """Make the blocks of a section; if a question follows the answer in it, at least two."""
        made = self._maker.groups(section.lines, _SIDES[type(section.heading)])
        if self._type is not None and section.heading is not None:
            made = self._type.joined(made)
        groups = list(made)
        if question_follows and len(groups) == 1:
            groups = part_answer(groups[0])
        starts = itertools.chain([section.start], itertools.repeat(0))
        blocks = list(map(self._maker.block, groups, starts))
        if blocks and blocks[-1].heading and not blocks[-1].lines[0].level:
            # A last block has no text below it, as a heading would.
            blocks[-1] = replace(blocks[-1], heading=False)
        return blocks

    def _read_party(self, section: Section, heading: PartyHeading, answered: bool) -> None:
        """Read the beginning of a party's section; if ``answered``, it ends in a question."""
        self._close_topic()
        self._account.close_topic()
        names = (self._names.name(self._spell(name)) for name in heading.names)
        self._speaking = tuple(dict.fromkeys(names))
        self._introduced, self._question = False, ()
        if section.heading_lines:
            printed = make_heading(section.heading_lines, self._text.hyphens)
            self._account.head(self._speaking, printed)
        else:
            self._account.know(self._speaking)
            self._account.doubt_last(doubts.HOLDS_PARTY)
        blocks = self._blocks(section)
        if not answered:
            self._read_unanswered(blocks)
            return
        first = next((place for place, block in enumerate(blocks) if block.heading), 0)
        self._introduce(blocks[:first])
        self._read_question(blocks[first:])

    def _read_question(self, blocks: Sequence[Block]) -> None:
        """Read text above an answer: a topic, an introduction under it, and the question."""
        topic = max((place for place, block in enumerate(blocks) if block.heading), default=-1)
        if topic >= 0:
            self._read_unanswered(blocks[:topic])
            self._close_topic()
            self._topic = blocks[topic]
        asked = blocks[topic + 1 :]
        if not self._introduced:
            opening = _introduction(asked)
            self._introduce(asked[:opening])
            asked = asked[opening:]
        self._question = asked

    def _read_unanswered(self, blocks: Sequence[Block]) -> None:
        """Write text without an answer: a remark, or a party's introduction if it asks nothing."""
        end = len(blocks)
        while end and blocks[end - 1].heading and blocks[end - 1].lines[0].level:
            end -= 1
        self._write_unanswered(blocks[:end])
        for block in blocks[end:]:
            # A chapter's, above the section of another party.
            self._account.part(block.as_heading())

    def _write_unanswered(self, blocks: Sequence[Block]) -> None:
        asks = any(wording.asks(block.text) for block in blocks)
        if blocks and (self._introduced or asks):
            self._account.remark(self._speaking, paragraphs(blocks))
        else:
            self._introduce(blocks)

    def _introduce(self, blocks: Sequence[Block]) -> None:
        if blocks:
            self._introduced = True
            self._account.introduce(self._speaking, paragraphs(blocks))

    def _read_answer(self, section: Section, label: AnswerLabel, answered: bool) -> None:
        """Read an answer to the question above it, and below it the next question or a remark."""
        blocks = self._blocks(section, question_follows=answered)
        end, certain, _ = answer_end(blocks, self._widths, label.answered_by, answered)
        if self._topic is not None:
            self._account.open_topic(self._topic.as_heading())
            self._topic = None
        self._account.turn(self._turn(section, label, blocks[:end]))
        below = blocks[end:]
        if self._holds_note([*below[:1], *below[:-1]]):
            self._account.doubt_last(doubts.HOLDS_NOTE)
        unsure = bool(below) and below[0].lines[0].unsure
        self._unsure = answered and (unsure or not certain)
        self._introduced, self._question = True, ()
        if answered:
            self._read_question(below)
        else:
            self._read_unanswered(below)

    def _turn(self, section: Section, label: AnswerLabel, answer: Sequence[Block]) -> Turn:
        """Make the turn of the question read last and its answer."""
        asked = paragraphs(self._question)
        doubt = doubts.BOUNDARY_BEFORE if self._unsure else None if asked else doubts.NO_QUESTION
        if not label.numbers and self._account.numbering == "printed":
            doubt = doubt or doubts.NO_NUMBER
        if self._holds_note((*self._question, *answer)):
            doubt = doubt or doubts.HOLDS_NOTE
        numbers = label.numbers or (self._last_number + 1,)
        self._last_number = numbers[-1]
        lines = tuple(line.number for line in section.heading_lines)
        return Turn(
            asked,
            paragraphs(answer),
            numbers,
            label.label,
            self._speaking,
            label.answered_by,
            [Heading(label.text, section.page, lines)],
            asked[0].page if asked else section.page,
            doubt,
        )

    def _holds_note(self, blocks: Sequence[Block]) -> bool:
        """True if a footnote has run into one of the blocks."""
        notes = self._notes  # of most reports none: no line is looked at
        return bool(notes) and any(line.number in notes for block in blocks for line in block.lines)

    def _close_topic(self) -> None:
        """Write a topic under which nothing was answered as a remark of the party."""
        if self._topic is not None:
            self._account.remark(self._speaking, [self._topic.paragraph])
            self._topic = None


def _topic_type(sections: Sequence[Section]) -> TopicType | None:
    """Learn the type of the topics, if the source knows of type."""
    texts = [one.lines for one in sections if one.heading is not None]
    if not any(line.bold or line.italic for lines in texts for line in lines):
        return None
    from kamer_tui.parsing.blocks.topic_type import TopicType

    return TopicType(texts)


def _introduction(blocks: Sequence[Block]) -> int:
    """Count the blocks at the start that introduce: they ask nothing, and the last of them is
    worded as an introduction.  The last block of all is never one of them: it is the question.
    """
    count = 0
    for index, block in enumerate(blocks[:-1]):
        if wording.asks(block.text):
            break
        if wording.introduces(block.text):
            count = index + 1
    return count
