"""Read a text of numbered questions into turns, for all genres with numbers.

``read_numbered`` chooses the numbers that are labels (``numbering``), cuts the text at them
(``labelled``) and pairs questions with answers (``pairing.by_number``).  Numbers stay as printed:
one that is printed twice makes two turns.  The genre adds who asks, and decides on the headings
above a question.
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
from kamer_tui.parsing.blocks.making import BlockMaker, numbered_maker
from kamer_tui.parsing.blocks.widths import Widths
from kamer_tui.parsing.lines.page_counters import counts_pages
from kamer_tui.parsing.lines.running_numbers import holds_number
from kamer_tui.parsing.structure import doubts
from kamer_tui.parsing.structure.body import Body
from kamer_tui.parsing.structure.boundary import asks_only
from kamer_tui.parsing.structure.closing_doubts import may_close
from kamer_tui.parsing.structure.closings import find_closing
from kamer_tui.parsing.structure.labelled import Labelled, cut_at_labels
from kamer_tui.parsing.structure.marked_up import (
    askers_marked_up,
    headings_between,
    says_who_asks,
)
from kamer_tui.parsing.structure.number_signs import opens_as_question
from kamer_tui.parsing.structure.numbering import find_numbering
from kamer_tui.parsing.structure.pairing.by_number import Pair, find_answers_below, pair_by_number
from kamer_tui.parsing.structure.trailing_headings import trailing_headings, with_askers_apart
from kamer_tui.parsing.structure.turn import Account, Turn
from kamer_tui.parsing.vocabulary import letters
from kamer_tui.parsing.vocabulary.abbreviations import explains_letters
from kamer_tui.parsing.vocabulary.labels import begins_with_rest_of_label, find_labels
from kamer_tui.parsing.vocabulary.other_labels import holds_other_label, shows_other_label
from kamer_tui.sources.lines import Line


class NumberedText(NamedTuple):
    """A text of numbered questions: ``opening`` stands before the first label, ``closing`` after
    the last answer.  ``numbering``: numbers are printed or, where labels are a mere "Vraag",
    assigned.
    """

    opening: tuple[Block, ...]
    turns: tuple[Turn, ...]
    closing: tuple[Block, ...]
    numbering: Numbering = "printed"


def read_numbered(body: Body, *, answered: bool | None = None, topics: bool = True) -> NumberedText:
    """Read the numbered questions of a body.

    ``answered``: questions without an answer's label have their answers below them; None leaves it
    to the text.  Without ``topics``, only a heading with other askers ("Vragen van het lid …")
    stands between questions: another short last line belongs to the answer.
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
    signed, sure, greeted = _lift_closings(inner, maker)
    if says_who_asks(body.lines) or any(text.label and text.label.notice for text in closing):
        answered = False
    pairs = pair_by_number(inner)
    labelled = any(text.kind == "answer" for text in inner)
    find_answers_below(pairs, maker, answered, labelled)
    numbering: Numbering = "printed"
    if any(not pair.numbers for pair in pairs):
        numbering = "assigned"
        for number, pair in enumerate(pairs, 1):
            pair.numbers = (number,)
    for pair in pairs:
        if pair.doubt in (None, doubts.NO_LABEL):
            pair.doubt = _doubt_of_answer(pair) or _doubt_of_label(pair) or pair.doubt
    if pairs:
        last = max(pairs, key=_last_line)
        last.doubt = last.doubt or _doubt_of_closing(last, sure=sure, greeted=greeted)
    builder = _Builder(body.hyphens)
    return NumberedText(
        builder.blocks(block for text in opening for block in text.blocks),
        tuple(builder.turn(pair) for pair in pairs),
        builder.blocks(
            (
                *signed,
                *(
                    block
                    for text in closing
                    for block in (*maker.blocks(text.heading), *text.blocks)
                ),
            )
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
    a question the last is its topic, the others are chapters.

    ``parties`` ask, up to a heading in which ``askers_of`` reads others, who ask from there on.
    """
    for turn in turns:
        for block in turn.above:
            others = askers_marked_up(block) or askers_of(block.text)
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
    """Learn the widths of both sides from the texts below their labels."""
    questions = [text.lines for text in texts if text.kind == "question"]
    answers = [text.lines for text in texts if text.kind == "answer"]
    return Widths.of(questions, answers)


def _lift_headings(texts: Sequence[Labelled], topics: bool) -> None:
    """Move headings from the end of a text to the question's label that follows."""
    for text, following in itertools.pairwise(texts):
        if following.kind != "question":
            continue
        count = headings_between(text) or trailing_headings(
            text.blocks, opening=text.label is None, topics=topics
        )
        if count:
            following.above = text.blocks[-count:]
            text.blocks = text.blocks[:-count]
            text.lines = [line for block in text.blocks for line in block.lines]


def _lift_closings(texts: Sequence[Labelled], maker: BlockMaker) -> tuple[list[Block], bool, bool]:
    """Take what closes a letter from the end of the last text, and of others in which a greeting
    stands; give its blocks, False if more than an annex or a note stood below the last, and True if
    that begins with a greeting.
    """
    signed: list[Block] = []
    sure = True
    greeted = False
    for text in texts:
        is_last = text is texts[-1]
        if not is_last and not any(letters.greets(line.text) for line in text.lines):
            continue
        closing = find_closing(text.lines)
        if closing is None or not (closing.sure or is_last):
            continue
        text.lines = text.lines[: closing.start]
        text.blocks = maker.blocks(text.lines)
        signed += (block for part in closing.parts for block in maker.blocks(part.lines))
        sure = closing.sure
        greeted = closing.parts[0].kind == "greeting"
    return signed, sure, greeted


def _doubt_of_answer(pair: Pair) -> str | None:
    """Doubt an answer of which a line looks like a question's label, or a paragraph asks as a
    question does.
    """
    blocks = [block for text in pair.answers for block in text.blocks]
    lines = [line.text for block in blocks for line in block.lines]
    for index in range(len(lines)):
        label = next(find_labels(lines, index), None)
        if label is None or label.kind != "question" or not label.word or label.start:
            continue
        if label.alone or label.stop:
            return doubts.HOLDS_LABEL
    if any(letters.greets(line) for line in lines):
        return doubts.HOLDS_CLOSING
    if any(explains_letters(line) for line in lines):
        return doubts.HOLDS_NOTE
    if any(opens_as_question(block.text) and asks_only(block.text) for block in blocks):
        return doubts.HOLDS_ANOTHER
    return None


def _doubt_of_label(pair: Pair) -> str | None:
    """Doubt a pair if the question or the answer begins with what looks like a label, or holds a
    page's counter.
    """
    for side in (pair.questions, pair.answers):
        first = next((block for text in side for block in text.blocks), None)
        if first is None:
            continue
        if begins_with_rest_of_label(first.text, pair.numbers) or shows_other_label(first.text):
            return doubts.HOLDS_ITS_LABEL
        if any(holds_other_label(block.text) for text in side for block in text.blocks):
            return doubts.HOLDS_ITS_LABEL
        if any(counts_pages(line.text) for text in side for line in text.lines):
            return doubts.HOLDS_COUNTER
        if any(holds_number(text.lines) for text in side):
            return doubts.HOLDS_NUMBER
    return None


def _doubt_of_closing(pair: Pair, *, sure: bool, greeted: bool) -> str | None:
    """Doubt the last answer if what looks like a closing stands in it, above a greeting if one was
    ``greeted`` below it, or, if that is not ``sure``, below the closing what is none.
    """
    if not sure:
        return doubts.BELOW_SIGNATURE
    text = pair.all[-1]
    closes = may_close(text.lines, whole=text.label is None, greeted=greeted)
    return doubts.HOLDS_CLOSING if closes else None


def _last_line(pair: Pair) -> int:
    """Give the number of the last line of a pair."""
    return max((line.number for text in pair.all for line in text.lines[-1:]), default=0)


class _Builder:
    """Make turns of pairs.  A line that was cut belongs to the paragraph or heading that is made
    first of a part of it.
    """

    def __init__(self, hyphens: Hyphens) -> None:
        self._hyphens = hyphens
        self._claimed: set[int] = set()

    def blocks(self, blocks: Iterable[Block]) -> tuple[Block, ...]:
        """Make the same blocks, without lines that are claimed already."""
        return tuple(Block(one.lines, self._paragraph(one), one.heading) for one in blocks)

    def turn(self, pair: Pair) -> Turn:
        """Make the turn of a pair; its paragraphs claim their lines before its headings do."""
        above = self.blocks(block for text in pair.questions for block in text.above)
        asked = [
            paragraph
            for text in pair.questions
            for paragraph in self._asked(text, together=len(pair.questions) > 1)
        ]
        answered = [self._paragraph(block) for text in pair.answers for block in text.blocks]
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

    def _asked(self, text: Labelled, *, together: bool) -> list[Paragraph]:
        """Make the paragraphs of a question; where it is answered ``together`` with others, the
        first knows the number printed before it.
        """
        asked = [self._paragraph(block) for block in self._one_by_one(text)]
        if together and asked and text.label is not None and text.label.printed:
            asked[0] = asked[0]._replace(label=" ".join(text.label.printed.split()))
        return asked

    def _one_by_one(self, text: Labelled) -> tuple[Block, ...]:
        """Cut the text below a label of several numbers into its questions, after lines that end in
        a question mark, if that makes as many blocks as there are numbers.
        """
        blocks = text.blocks
        missing = len(text.numbers) - len(blocks)
        if missing <= 0 or not blocks:
            return blocks
        cut = [(block, _asked_apart(block.lines)) for block in blocks]
        if sum(len(groups) - 1 for _, groups in cut) != missing:
            return blocks
        return tuple(
            block
            if len(groups) == 1
            else Block(group, make_paragraph(group, self._hyphens), block.heading)
            for block, groups in cut
            for group in groups
        )

    def _claim(self, lines: Iterable[int]) -> tuple[int, ...]:
        """Claim the numbers of lines, and give those that were free."""
        fresh = tuple(dict.fromkeys(line for line in lines if line not in self._claimed))
        self._claimed.update(fresh)
        return fresh

    def _paragraph(self, block: Block) -> Paragraph:
        return block.paragraph._replace(lines=self._claim(block.paragraph.lines))

    def _heading(self, lines: Sequence[Line]) -> Heading:
        heading = make_heading(lines, self._hyphens)
        return heading._replace(lines=self._claim(heading.lines))


def _asked_apart(lines: Sequence[Line]) -> list[tuple[Line, ...]]:
    """Cut the lines after each that ends in a question mark, if the next begins with a capital."""
    starts = [
        index
        for index in range(1, len(lines))
        if lines[index - 1].text.endswith("?") and lines[index].text[0].isupper()
    ]
    bounds = [0, *starts, len(lines)]
    return [tuple(lines[start:end]) for start, end in itertools.pairwise(bounds)]


def _printed(pair: Pair) -> str:
    """Give a pair's numbers as printed: at its question, or at the answer to several: "5 en 6"."""
    labels = [text.label for text in pair.questions if text.label is not None]
    if len(labels) == 1 and labels[0].numbers == pair.numbers:
        return labels[0].printed
    for answer in pair.answers:
        if answer.label is not None and set(answer.label.numbers) == set(pair.numbers):
            return answer.label.printed
    return listed(pair.numbers)
