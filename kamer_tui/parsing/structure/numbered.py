"""Read numbered questions and answers: which numbers are labels, which answer is to which question.

The genres with numbers share ``read_numbered``.  It chooses the numbers that are labels
(``numbering``), cuts the text at them (``labelled``) and pairs questions with answers
(``pairing.by_number``).  Nothing printed is repaired: a number that is printed twice is there
twice.  A genre adds who asks, and what the headings above a question are.
"""

from __future__ import annotations

import itertools
from collections.abc import Callable, Iterable, Sequence
from typing import NamedTuple

from kamer_tui.document.model import Heading, Numbering, Paragraph
from kamer_tui.language.hyphens import Hyphens
from kamer_tui.language.numbers import listed
from kamer_tui.parsing.blocks.block import Block
from kamer_tui.parsing.blocks.joining import make_heading, make_paragraph
from kamer_tui.parsing.blocks.making import numbered_maker
from kamer_tui.parsing.blocks.widths import Widths
from kamer_tui.parsing.structure.body import Body
from kamer_tui.parsing.structure.labelled import Labelled, cut_at_labels
from kamer_tui.parsing.structure.numbering import find_numbering
from kamer_tui.parsing.structure.pairing.by_number import Pair, find_answers_below, pair_by_number
from kamer_tui.parsing.structure.trailing_headings import trailing_headings, with_askers_apart
from kamer_tui.parsing.structure.turn import Account, Turn
from kamer_tui.sources.lines import Line


class NumberedText(NamedTuple):
    """A text of numbered questions: ``opening`` stands before the first label, ``closing`` after
    the last answer.  ``numbering`` tells whether numbers are printed, or only "Vraag".
    """

    opening: tuple[Block, ...]
    turns: tuple[Turn, ...]
    closing: tuple[Block, ...]
    numbering: Numbering = "printed"


def read_numbered(body: Body, *, answered: bool | None = None, topics: bool = True) -> NumberedText:
    """Read the numbered questions of a body.

    ``answered`` tells whether questions without any answer's label have their answers below; None:
    the text itself tells.  Without ``topics`` nothing but who asks further stands as a heading
    between questions: a short last line is of the answer.
    """
    texts = cut_at_labels(with_askers_apart(body.lines), find_numbering(body.lines))
    end = next((place for place, text in enumerate(texts) if text.kind == "closing"), len(texts))
    opening, inner, closing = texts[:1], texts[1:end], texts[end:]
    opening += [text for text in inner if text.kind == "answers"]
    inner = [text for text in inner if text.kind != "answers"]
    maker = numbered_maker(body.hyphens, body.lines, _widths(inner))
    for text in texts:
        text.blocks = maker.blocks(text.lines)
    _lift_headings([*opening, *inner], topics)
    if any(text.label and text.label.notice for text in closing):
        answered = False
    pairs = pair_by_number(inner)
    labelled = any(text.kind == "answer" for text in inner)
    find_answers_below(pairs, maker, answered, labelled)
    numbering: Numbering = "printed"
    if any(not pair.numbers for pair in pairs):
        numbering = "assigned"
        for number, pair in enumerate(pairs, 1):
            pair.numbers = (number,)
    builder = _Builder(body.hyphens)
    return NumberedText(
        builder.blocks(block for text in opening for block in text.blocks),
        tuple(builder.turn(pair) for pair in pairs),
        builder.blocks(
            block for text in closing for block in (*maker.blocks(text.heading), *text.blocks)
        ),
        numbering,
    )


def write_turns(
    account: Account,
    turns: Iterable[Turn],
    parties: tuple[str, ...],
    askers_of: Callable[[str], tuple[str, ...]] = lambda text: (),
) -> None:
    """Write turns into an account, under the topics printed above them; of several headings above
    one question the last is the topic, the others are chapters.

    ``parties`` ask all, up to a heading that names others, which ``askers_of`` reads.
    """
    for turn in turns:
        for block in turn.above:
            others = askers_of(block.text)
            if others:
                parties = others
                account.know(others)
                account.close_topic()
            if block is turn.above[-1] and not others:
                account.open_topic(block.as_heading())
            else:
                account.part(block.as_heading())
        turn.asked_by = parties
        account.turn(turn)


def _widths(texts: Sequence[Labelled]) -> Widths | None:
    """How wide the two sides are set, where labels tell them apart."""
    questions = [text.lines for text in texts if text.kind == "question"]
    answers = [text.lines for text in texts if text.kind == "answer"]
    return Widths.of(questions, answers)


def _lift_headings(texts: Sequence[Labelled], topics: bool) -> None:
    """Put headings at the end of a text above the question that follows."""
    for text, following in itertools.pairwise(texts):
        if following.kind != "question":
            continue
        count = trailing_headings(text.blocks, opening=text.label is None, topics=topics)
        if count:
            following.above = text.blocks[-count:]
            text.blocks = text.blocks[:-count]
            text.lines = [line for block in text.blocks for line in block.lines]


class _Builder:
    """Makes turns of pairs.  A line that was cut into pieces is claimed by the piece that is made
    first.
    """

    def __init__(self, hyphens: Hyphens) -> None:
        self._hyphens = hyphens
        self._claimed: set[int] = set()

    def blocks(self, blocks: Iterable[Block]) -> tuple[Block, ...]:
        return tuple(Block(one.lines, self._paragraph(one), one.heading) for one in blocks)

    def turn(self, pair: Pair) -> Turn:
        above = self.blocks(block for text in pair.questions for block in text.above)
        asked = [
            self._paragraph(block) for text in pair.questions for block in self._one_by_one(text)
        ]
        answered = [self._paragraph(block) for text in pair.answers for block in text.blocks]
        # After the text: a line that holds both is the text's.
        headings = [self._heading(text.heading) for text in pair.all if text.heading]
        offices = [text.label.answered_by for text in pair.answers if text.label is not None]
        return Turn(
            tuple(asked),
            tuple(answered),
            pair.numbers,
            _printed(pair),
            answered_by=next(filter(None, offices), None),
            headings=tuple(headings),
            page=pair.all[0].first_line.page,
            doubt=pair.doubt,
            above=above,
        )

    def _one_by_one(self, text: Labelled) -> tuple[Block, ...]:
        """The questions below a label of several numbers, cut where a line ends in a question mark
        and the next begins anew, if that makes as many as there are numbers.
        """
        blocks = text.blocks
        missing = len(text.numbers) - len(blocks)
        if missing <= 0 or not blocks:
            return blocks
        pieces = [(block, _asked_apart(block.lines)) for block in blocks]
        if sum(len(groups) - 1 for _, groups in pieces) != missing:
            return blocks
        return tuple(
            block
            if len(groups) == 1
            else Block(group, make_paragraph(group, self._hyphens), block.heading)
            for block, groups in pieces
            for group in groups
        )

    def _claim(self, lines: Iterable[int]) -> tuple[int, ...]:
        fresh = tuple(dict.fromkeys(line for line in lines if line not in self._claimed))
        self._claimed.update(fresh)
        return fresh

    def _paragraph(self, block: Block) -> Paragraph:
        return block.paragraph._replace(lines=self._claim(block.paragraph.lines))

    def _heading(self, lines: Sequence[Line]) -> Heading:
        heading = make_heading(lines, self._hyphens)
        return heading._replace(lines=self._claim(heading.lines))


def _asked_apart(lines: Sequence[Line]) -> list[tuple[Line, ...]]:
    """The lines, cut where one ends in a question mark and the next begins anew."""
    starts = [
        index
        for index in range(1, len(lines))
        if lines[index - 1].text.endswith("?") and lines[index].text[0].isupper()
    ]
    bounds = [0, *starts, len(lines)]
    return [tuple(lines[start:end]) for start, end in itertools.pairwise(bounds)]


def _printed(pair: Pair) -> str:
    """The numbers as printed: at the question, or at the answer where it joins several."""
    labels = [text.label for text in pair.questions if text.label is not None]
    if len(labels) == 1 and labels[0].numbers == pair.numbers:
        return labels[0].printed
    for answer in pair.answers:
        if answer.label is not None and set(answer.label.numbers) == set(pair.numbers):
            return answer.label.printed
    return listed(pair.numbers)
