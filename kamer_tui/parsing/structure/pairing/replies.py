"""Cut a part of answers into replies: each repeats a question, or a part of it, and answers it."""

from __future__ import annotations

from collections.abc import Sequence

from kamer_tui.document.model import Heading
from kamer_tui.language.patterns import beginning
from kamer_tui.parsing.structure.pairing.by_likeness import Question, Reply, number_of
from kamer_tui.parsing.structure.pairing.likeness import Likeness
from kamer_tui.parsing.structure.scoring import ScoredBlock
from kamer_tui.parsing.structure.speakers import Speakers
from kamer_tui.parsing.vocabulary.parties import PartyNames
from kamer_tui.parsing.vocabulary.speech import answers_within

_REPEATS_SURELY = 0.75
"""Likeness, from 0 to 1, from which on a block repeats a question though it asks nothing."""
_SHORTEST, _LONGEST = 0.5, 1.3
"""Such a block's length is between these shares of the question's."""
_PLAINLY_ANSWERS = -3.5
"""A block with a lower score repeats no question."""
_ECHO = beginning(
    "an answer that names its question in its own first sentence",
    r"""(?: (?: Ook[ ] | Dan[ ] )? (?: [Oo]p | [Ii]n[ ]antwoord[ ]op | [Ii]n[ ]reactie[ ]op
        | [Tt]en[ ]aanzien[ ]van | [Oo]ver | [Mm]et[ ]betrekking[ ]tot | [Ww]at[ ]betreft
        | [Nn]aar[ ]aanleiding[ ]van ) [ ] (?:de|uw|deze|hun)[ ] (?:\w+[ ])?
        (?: vra | verzoek | opmerking | suggestie | oproep )
        | De[ ]vra(?:ag|gen)[ ](?: van | of | naar | over ) )""",
    ("Op de vraag van de Duinpartij", "De vragen over het veer", "Ook op uw verzoek"),
    ("Op de dijk", "De vraag is gesteld", "Over vragen"),
)


class Replies:
    """Collect replies, from the blocks below one heading after the other."""

    def __init__(self, names: PartyNames, questions: Sequence[Question]) -> None:
        """Compare with the ``questions`` of the other part, to which the caller may still add."""
        self.found: list[Reply] = []
        self.speakers = Speakers()
        self.answered_by: str | None = None
        self.headings: list[Heading] = []
        """The headings above the next reply."""
        self._topic: Heading | None = None
        self._names = names
        self._questions = questions
        self._likeness = Likeness(())
        self._compared = 0

    def cut(self, blocks: Sequence[ScoredBlock], topic: Heading | None) -> None:
        """Cut the blocks below one heading into replies, and add these to ``found``."""
        self._topic = topic
        numbers = {number_of(question.text) for question in self._questions}
        current = self._open()
        label: str | None = None
        for block in blocks:
            if block.label is not None:
                label = block.label
                if label == "question":
                    current = self._open()
                current.headings.append(block.as_heading())
                continue
            number = number_of(block.text)
            if number and number in numbers:
                current = self._open()
                current.number, label = number, None
            repeats = label == "question" or (label is None and self._repeats(block))
            if label == "answer" and current.answer and self._repeats(block):
                label, repeats = None, True
            if repeats:
                if current.answer or current.in_one:
                    current = self._open()
                current.in_one = answers_within(block.text)
                names = (*current.names, *self.speakers.of(block))
                current.names = tuple(dict.fromkeys(names))
                current.repeated.append(block)
                continue
            if _ECHO.find(block.text) is not None:
                if current.answer:
                    current = self._open()
                if not current.repeated:
                    current.echo = block
                    current.names = self._names.mentioned(block.text)
            current.answer.append(block)

    def _open(self) -> Reply:
        """Begin a reply, below the headings read since the last one."""
        reply = Reply(self.speakers.section, self._topic, self.answered_by, self.headings)
        self.headings = []
        self.found.append(reply)
        return reply

    def _repeats(self, block: ScoredBlock) -> bool:
        """True if a block repeats a question: it asks, or has nearly all words of a question."""
        if block.is_question or block.score < _PLAINLY_ANSWERS:
            return block.is_question
        questions = self._questions
        if self._compared != len(questions):
            self._likeness = Likeness([question.text for question in questions])
            self._compared = len(questions)
        return any(
            self._likeness.of(index, block.text) >= _REPEATS_SURELY
            and len(block.text) < _LONGEST * len(questions[index].text)
            and len(block.text) > _SHORTEST * len(questions[index].statement.blocks[-1].text)
            for index in self._likeness.likely(block.text)
        )
