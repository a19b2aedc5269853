"""The note following the report on a bill (nota naar aanleiding van het verslag), and the memorial
in reply to the Eerste Kamer (memorie van antwoord).

Under chapters, questions and answers stand in turn.  Some notes number them ("36", "Vraag 36",
"Antwoord"), some print "Antwoord" alone, many print no label: then a paragraph that asks ("De leden
van de Duinpartij-fractie vragen …") is followed by one that answers, recognised by their words.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace

from kamer_tui.document.model import Paragraph
from kamer_tui.parsing.blocks.block import Block, paragraphs
from kamer_tui.parsing.blocks.heading_lines import is_topic
from kamer_tui.parsing.blocks.joining import make_paragraph
from kamer_tui.parsing.blocks.worded import block_of, trailing_chapters
from kamer_tui.parsing.structure import doubts
from kamer_tui.parsing.structure.body import Body
from kamer_tui.parsing.structure.framing import begins, closing_from, headings_above
from kamer_tui.parsing.structure.numbered import NumberedText, read_numbered
from kamer_tui.parsing.structure.pairing.in_turn import PLAINLY_ASKS, read_in_turn
from kamer_tui.parsing.structure.scoring import ScoredBlock, score_blocks
from kamer_tui.parsing.structure.turn import Account, Turn
from kamer_tui.parsing.structure.walk import Walk
from kamer_tui.parsing.vocabulary import wording
from kamer_tui.parsing.vocabulary.headings import is_chapter
from kamer_tui.parsing.vocabulary.label_lines import label_alone
from kamer_tui.parsing.vocabulary.parties import PartyNames
from kamer_tui.sources.lines import Line

_LEAST_NUMBERED = 2


def names_its_kind(body: Body) -> bool:
    """True if the title says that it is a note or a memorial in reply."""
    return body.kind == "note"


def read(body: Body, progress: Callable[[int], None]) -> Account:
    """Read a note: by its numbers if its questions have them, or else in turn."""
    numbered = read_numbered(body.outside)
    if not _is_numbered(numbered):
        return read_in_turn(body, progress)
    account = Account("printed")
    _Numbered(account, PartyNames(), body).read_text(numbered)
    account.front(body.table_of_contents())
    progress(len(body.lines))
    return account


def _is_numbered(numbered: NumberedText) -> bool:
    """True if the numbers are those of questions: few blocks ask above the first, and most of the
    texts below a number do.
    """
    turns = numbered.turns
    if len(turns) < _LEAST_NUMBERED:
        return False
    before = score_blocks(numbered.opening, PartyNames())
    asked_before = sum(bool(block.asking.names) and block.asks for block in before)
    asked = sum(any(wording.score(part.text) > 0 for part in turn.asked) for turn in turns)
    return asked_before <= max(1, len(turns) // 3) and 2 * asked > len(turns)


class _Numbered(Walk):
    """A note whose questions have printed numbers."""

    def __init__(self, account: Account, names: PartyNames, body: Body) -> None:
        super().__init__(account, names)
        self._hyphens = body.hyphens
        self._lines = {line.number: line for line in body.lines}
        self._taken: set[int] = set()

    def read_text(self, numbered: NumberedText) -> None:
        """Write the opening, the numbered questions with their answers, and the closing."""
        turns = numbered.turns
        self._taken = {number for turn in turns for number in turn.numbers}
        questions = [self._scored(turn.asked) for turn in turns]
        self._open(score_blocks(numbered.opening, self.names, followed=True))
        for place, turn in enumerate(turns):
            for heading in self._scored(paragraphs(turn.above)):
                self.head(heading.as_heading())
            following = turns[place + 1].numbers if place + 1 < len(turns) else ()
            answer = self._scored(turn.answered, followed=bool(following))
            self._write(turn, questions[place], answer, following)
        self.front(numbered.closing)

    def _scored(self, texts: Sequence[Paragraph], *, followed: bool = True) -> list[ScoredBlock]:
        """Make scored blocks of paragraphs; if questions follow, headings of these are cut off the
        last one.
        """
        blocks: list[Block] = []
        for place, text in enumerate(texts, 1):
            lines = [self._lines[number] for number in text.lines]
            last = followed and place == len(texts)
            parts = _apart(lines, trailing_chapters(lines) if last else [])
            if len(parts) > 1 and make_paragraph(lines, self._hyphens).text == text.text:
                blocks += [block_of(part, make_paragraph(part, self._hyphens)) for part in parts]
            else:
                blocks.append(block_of(lines, text))
        return score_blocks(blocks, self.names)

    def _open(self, opening: Sequence[ScoredBlock]) -> None:
        """Write the text above the first number: title, introductions, words of the government."""
        start = begins(opening, self.names)
        if start == len(opening):
            start = headings_above(opening, start)
        self.front(opening[:start])
        for block in opening[start:]:
            if block.heading:
                self.head(block.as_heading())
            elif (block.asking.names or block.asking.carried_on) and block.is_question:
                self.say_all([block])
            else:
                self.front([block])

    def _write(
        self,
        turn: Turn,
        question: Sequence[ScoredBlock],
        answer: Sequence[ScoredBlock],
        following: tuple[int, ...],
    ) -> None:
        """Write a turn; ``following`` are the numbers of the next one.  Below the answer a question
        without a number may stand, or a party's remark; then headings, or the closing.
        """
        names = self.speakers.of_question(question)
        stop = _headings_from(answer) if following else len(answer)
        closing = closing_from(answer[:stop], 1)
        end, label = _own_end(answer[:closing])
        missing = self._missing(turn.numbers, following)
        doubt = turn.doubt
        if label is not None and missing is None:
            # No number is left out for the other question: it stays in the answer.
            end, doubt = closing, doubt or doubts.HOLDS_ANOTHER
        self.join(question, inside=True)
        answered = paragraphs(answer[:end])
        self.account.turn(replace(turn, answered=answered, asked_by=names, page=0, doubt=doubt))
        if label is None or missing is None:
            self.say_all(answer[end:closing])
        else:
            self.account.turn(
                Turn(
                    paragraphs(answer[end:label]),
                    paragraphs(answer[label + 1 : closing]),
                    (missing,),
                    f"[{missing}]",
                    self.speakers.of_question(answer[end:label]),
                    headings=[answer[label].as_heading()],
                    doubt=doubts.MISSING_NUMBER,
                )
            )
        self.front(answer[closing:stop])
        for block in answer[stop:]:
            self.head(block.as_heading())

    def _missing(self, numbers: tuple[int, ...], following: tuple[int, ...]) -> int | None:
        """Give the number that is left out between this question and the next, if it is one: 5
        between 4 and 6.
        """
        number = numbers[-1] + 1
        left_out = following and following[0] == number + 1 and number not in self._taken
        return number if left_out else None


def _apart(lines: Sequence[Line], chapters: Sequence[Sequence[Line]]) -> list[list[Line]]:
    """Cut a paragraph at labels ("Antwoord") and above the chapters' headings at its end."""
    first = chapters[0][0].number if chapters else lines[-1].number + 1 if lines else 0
    parts: list[list[Line]] = [[]]
    for line in lines:
        if line.number >= first:
            break
        if label_alone(line.text) is not None:
            parts += [[line], []]
        else:
            parts[-1].append(line)
    return [part for part in (*parts, *map(list, chapters)) if part]


def _headings_from(answer: Sequence[ScoredBlock]) -> int:
    """Find where the chapters' headings at the end of an answer begin."""
    stop = len(answer)
    while stop > 1 and is_chapter(answer[stop - 1].text):
        last = answer[stop - 1]
        if not (last.heading or is_topic(last.lines, last.text)):
            break
        stop -= 1
    return stop


def _own_end(answer: Sequence[ScoredBlock]) -> tuple[int, int | None]:
    """Find where the answer ends because a party speaks below it, and the place of a further label
    "Antwoord" if the party asks and is answered there.
    """
    label = next((at for at, block in enumerate(answer) if block.label == "answer"), None)
    end = len(answer) if label is None else label
    while end > 1 and _speaks(answer[end - 1], asked=label is not None):
        end -= 1
    return (len(answer), None) if end == label else (end, label)


def _speaks(block: ScoredBlock, *, asked: bool) -> bool:
    """True if a party speaks in a block below an answer; above a further answer (``asked``) a score
    above 0 is enough.
    """
    if asked and block.score > 0:
        return True
    return bool(block.asking.names) and block.score >= PLAINLY_ASKS
