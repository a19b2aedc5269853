"""Numbered questions and answers: which numbers are labels, and which answer is to which question.

This is the engine that the genres with numbers share.  ``read_numbered`` takes a body's lines to a
``NumberedText``: what stands before the first label, the questions with their answers, and what
closes the document (a notice, an explanation).  A genre adds who asks, and what the headings above
a question are (``Answered.above``).

The row of the labels is found first (``row``).  Then questions and answers are paired by their
numbers: questions that stand apart and are answered together become one, an answer that comes long
after finds its question.  Where no label tells where an answer begins, the wording does, and the
result says that it isn't sure.  Nothing printed is repaired: a number that is printed twice is
there twice.
"""

from __future__ import annotations

import itertools
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field, replace

from kamer_tui.model import Exchange, Heading, Numbering, Paragraph, Party, Topic
from kamer_tui.parsing import seams, wording
from kamer_tui.parsing.answer_end import Block
from kamer_tui.parsing.blocks import Blocks
from kamer_tui.parsing.hyphens import Hyphens
from kamer_tui.parsing.labels import Label
from kamer_tui.parsing.measure import Measure
from kamer_tui.parsing.paragraphs import make_heading
from kamer_tui.parsing.parts import Body, Parts
from kamer_tui.parsing.row import find_row
from kamer_tui.sources.lines import Line
from kamer_tui.translation import N_

NO_QUESTION = N_("no question was found before this answer")
NUMBERS_DIFFER = N_("the number of the question and that of the answer differ")
ANSWERED_TOGETHER = N_("which of these questions the answer is to is not printed")
NO_LABEL = N_("nothing marks where the answer begins")
QUESTION_MISSING = N_("not every question that this answers was found")
_ANSWERED_BELOW = 0.5
"""The share of questions with other text below from which a text without any answer's label is read
as answered."""


@dataclass(frozen=True, slots=True)
class Answered:
    """Questions that are answered together, with their answer; ``answer`` is empty where they are
    open.  ``above`` are the headings that stand between the text before and the first question.
    """

    numbers: tuple[int, ...]
    label: str
    headings: tuple[Heading, ...]
    question: tuple[Paragraph, ...]
    answer: tuple[Paragraph, ...]
    answered_by: str | None
    page: int
    above: tuple[Block, ...] = ()
    uncertain: str | None = None


@dataclass(frozen=True, slots=True)
class NumberedText:
    """A text of numbered questions: ``opening`` stands before the first label, ``closing`` after
    the last answer.  ``numbering`` tells whether numbers are printed, or only "Vraag".
    """

    opening: tuple[Block, ...]
    exchanges: tuple[Answered, ...]
    closing: tuple[Block, ...]
    numbering: Numbering = "printed"


@dataclass(slots=True)
class Stretch:
    """A label and the text below it, up to the next one."""

    label: Label | None
    heading: list[Line]
    lines: list[Line]
    above: tuple[Block, ...] = ()
    blocks: tuple[Block, ...] = ()


@dataclass(slots=True)
class _Item:
    """A question, with the answers that were found to it."""

    questions: list[Stretch]
    numbers: tuple[int, ...]
    answers: list[Stretch] = field(default_factory=list)
    uncertain: str | None = None
    merged: bool = False


def read_numbered(body: Body, *, answered: bool | None = None, topics: bool = True) -> NumberedText:
    """Read the numbered questions of a body.

    ``answered`` tells whether questions without any answer's label have their answers below; None:
    the text itself tells.  Without ``topics`` nothing but who asks further stands as a heading
    between questions: a short last line is of the answer.
    """
    stretches = cut(seams.with_askers_apart(body.lines), find_row(body.lines))
    opening, inner, closing = _ends(stretches)
    opening += [stretch for stretch in inner if _heads_answers(stretch)]
    inner = [stretch for stretch in inner if not _heads_answers(stretch)]
    blocks = Blocks(body.hyphens, body.lines, _measure(inner))
    for stretch in stretches:
        stretch.blocks = blocks.of(stretch.lines)
    _lift_headings([*opening, *inner], topics)
    if any(stretch.label and stretch.label.notice for stretch in closing):
        answered = False
    items = _pair(inner)
    _answer_below(items, blocks, answered, any(_is_answer(stretch) for stretch in inner))
    numbering: Numbering = "printed"
    if any(not item.numbers for item in items):
        numbering = "assigned"
        for number, item in enumerate(items, 1):
            item.numbers = (number,)
    builder = _Builder(body.hyphens)
    return NumberedText(
        builder.blocks(block for stretch in opening for block in stretch.blocks),
        tuple(builder.answered(item) for item in items),
        builder.blocks(
            block for stretch in closing for block in (*blocks.of(stretch.heading), *stretch.blocks)
        ),
        numbering,
    )


def cut(lines: Sequence[Line], labels: Sequence[Label]) -> list[Stretch]:
    """Cut the lines at the labels.  A line that holds a label and text, or several labels, becomes
    pieces that share its number.
    """
    stretches = [Stretch(None, [], [])]
    by_line: dict[int, list[Label]] = {}
    for label in labels:
        by_line.setdefault(label.index, []).append(label)
    skip = 0
    for index, line in enumerate(lines):
        if skip:
            skip -= 1
            continue
        end = 0
        for label in by_line.get(index, ()):
            _add(stretches[-1].lines, line, end, label.start)
            if label.kind == "answers" or (label.kind == "closing" and not label.alone):
                heading, end = [], label.start
            elif label.lines > 1:
                heading = list(lines[index : index + label.lines])
                skip, end = label.lines - 1, len(line.text)
            else:
                heading, end = [_piece(line, label.start, label.end)], label.end
            stretches.append(Stretch(label, heading, []))
        _add(stretches[-1].lines, line, end, len(line.text))
    return stretches


def _add(lines: list[Line], line: Line, start: int, end: int) -> None:
    piece = _piece(line, start, end)
    if piece.text:
        lines.append(piece)


def _piece(line: Line, start: int, end: int) -> Line:
    if start == 0 and end >= len(line.text):
        return line
    text = line.text[start:end]
    begin = start + len(text) - len(text.lstrip())
    text = text.strip()
    marks = tuple(
        (one - begin, other - begin)
        for one, other in line.marks
        if begin <= one and other <= begin + len(text)
    )
    return line._replace(text=text, marks=marks, after_gap=line.after_gap and start == 0)


def _heads_answers(stretch: Stretch) -> bool:
    return stretch.label is not None and stretch.label.kind == "answers"


def _is_answer(stretch: Stretch) -> bool:
    return stretch.label is not None and stretch.label.kind == "answer"


def _is_question(stretch: Stretch) -> bool:
    return stretch.label is not None and stretch.label.kind == "question"


def _ends(
    stretches: list[Stretch],
) -> tuple[list[Stretch], list[Stretch], list[Stretch]]:
    """The stretch before the first label, those in between, and those from a closing label on."""
    closing = next(
        (
            index
            for index, stretch in enumerate(stretches)
            if stretch.label is not None and stretch.label.kind == "closing"
        ),
        len(stretches),
    )
    return stretches[:1], stretches[1:closing], stretches[closing:]


def _measure(stretches: Sequence[Stretch]) -> Measure | None:
    """How wide the two sides are set, where labels tell them apart."""
    questions = [stretch.lines for stretch in stretches if _is_question(stretch)]
    answers = [stretch.lines for stretch in stretches if _is_answer(stretch)]
    return Measure.of(questions, answers)


def _lift_headings(stretches: Sequence[Stretch], topics: bool) -> None:
    """Headings at the end of a stretch stand above the question that follows."""
    for stretch, following in itertools.pairwise(stretches):
        if not _is_question(following):
            continue
        count = seams.trailing_headings(
            stretch.blocks, opening=stretch.label is None, topics=topics
        )
        if count:
            following.above = stretch.blocks[-count:]
            stretch.blocks = stretch.blocks[:-count]
            stretch.lines = [line for block in stretch.blocks for line in block.lines]


# -- pairing ---------------------------------------------------------------------------------------


def _pair(stretches: Sequence[Stretch]) -> list[_Item]:
    """The questions in the order printed, each with its answers."""
    items: list[_Item] = []
    by_number: dict[int, list[_Item]] = {}
    before: list[_Item] = []
    """The questions since the last answer."""
    loose: list[tuple[Stretch, _Item | None]] = []
    for stretch in stretches:
        label = stretch.label
        if label is None:
            continue
        if label.kind == "question":
            item = _Item([stretch], label.numbers)
            items.append(item)
            before.append(item)
            for number in label.numbers:
                by_number.setdefault(number, []).append(item)
            continue
        if not label.numbers:
            _answer_unnumbered(stretch, before, items)
        elif not _answer_numbered(stretch, label, by_number):
            loose.append((stretch, before[-1] if before else None))
        before = []
    for stretch, item_before in loose:
        _answer_loose(stretch, item_before, items)
    return [item for item in items if not item.merged]


def _answer_numbered(stretch: Stretch, label: Label, by_number: dict[int, list[_Item]]) -> bool:
    """Give an answer to the questions of its numbers; False where there is none."""
    found: dict[int, _Item] = {}
    for number in label.numbers:
        of_number = [item for item in by_number.get(number, ()) if not item.merged]
        open_ones = [item for item in of_number if not item.answers]
        # "5a" and "5b" have one number, and labels of their own.
        same = [item for item in open_ones if _printed_at(item) == label.printed]
        open_ones = same or open_ones
        for item in (open_ones or of_number)[-1:]:
            found[id(item)] = item
    if not found:
        return False
    items = sorted(found.values(), key=_first_line)
    open_items = [item for item in items if not item.answers]
    if not open_items:
        items[-1].answers.append(stretch)
        return True
    first = open_items[0]
    _merge(first, open_items[1:], by_number)
    missing = [number for number in label.numbers if number not in by_number]
    if missing:
        first.numbers = (*first.numbers, *missing)
        first.uncertain = QUESTION_MISSING
    first.answers.append(stretch)
    return True


def _answer_unnumbered(stretch: Stretch, before: Sequence[_Item], items: list[_Item]) -> None:
    """An answer without a number is to the questions right before it."""
    if before:
        # A question that has words of an answer below it has been answered there.
        start = next(
            (
                index + 1
                for index in range(len(before) - 2, -1, -1)
                if _answered_below(before[index]) or _holds_its_answer(before[index])
            ),
            0,
        )
        first = before[start]
        if len(before) - start > 1:
            _merge(first, before[start + 1 :], {})
            first.uncertain = ANSWERED_TOGETHER
        first.answers.append(stretch)
    elif items:
        items[-1].answers.append(stretch)


def _holds_its_answer(item: _Item) -> bool:
    """Whether a question that asks in so many words, without a question mark, has below it what
    is worded as its answer; if so the item gets it.
    """
    stretch = item.questions[-1]
    scores = [wording.leaning(block.paragraph.text) for block in stretch.blocks]
    begin = next((index for index, score in enumerate(scores) if index and score < 0), 0)
    if (
        not begin
        or any(score > 0 for score in scores[begin:])
        or not wording.asks(stretch.blocks[begin - 1].paragraph.text)
    ):
        return False
    below = [line for block in stretch.blocks[begin:] for line in block.lines]
    asked = [line for block in stretch.blocks[:begin] for line in block.lines]
    item.questions[-1] = replace(stretch, lines=asked, blocks=stretch.blocks[:begin])
    item.answers.append(Stretch(None, [], below, (), stretch.blocks[begin:]))
    item.uncertain = NO_LABEL
    return True


def _answer_loose(stretch: Stretch, before: _Item | None, items: list[_Item]) -> None:
    """An answer whose number no question has is to the question right before it, if that got no
    other answer.
    """
    if before is not None and not before.answers and not before.merged:
        before.answers.append(stretch)
        before.uncertain = NUMBERS_DIFFER
        return
    line = stretch.heading[0].number
    place = next(
        (index for index, item in enumerate(items) if _first_line(item) > line), len(items)
    )
    numbers = stretch.label.numbers if stretch.label is not None else ()
    items.insert(place, _Item([], numbers, [stretch], NO_QUESTION))


def _first_line(item: _Item) -> int:
    return (item.questions or item.answers)[0].heading[0].number


def _merge(first: _Item, others: Sequence[_Item], by_number: dict[int, list[_Item]]) -> None:
    """Make one question of several that are answered together."""
    for item in others:
        item.merged = True
        first.questions.extend(item.questions)
        first.numbers = tuple(dict.fromkeys((*first.numbers, *item.numbers)))
        for number in item.numbers:
            by_number.setdefault(number, []).append(first)


def _answered_below(item: _Item) -> bool:
    lines = item.questions[-1].lines
    seam = seams.question_end(lines)
    return seam is not None and seams.answers(lines, seam)


# -- answers without a label -----------------------------------------------------------------------


def _answer_below(
    items: Sequence[_Item], blocks: Blocks, answered: bool | None, labelled: bool
) -> None:
    """Find the answers that stand below their questions without a label."""
    if answered is False:
        return
    open_items = [item for item in items if not item.answers and item.questions]
    seams_of = [(item, seams.question_end(item.questions[-1].lines)) for item in open_items]
    count = sum(seam is not None for _, seam in seams_of)
    if not labelled and answered is None and count < _ANSWERED_BELOW * len(items):
        return
    for item, seam in seams_of:
        stretch = item.questions[-1]
        if seam is None and not labelled:
            seam = _after_first(stretch)
        if seam is None or (labelled and not seams.answers(stretch.lines, seam)):
            continue
        asked = stretch.lines[: seam.index]
        below = stretch.lines[seam.index :]
        if seam.offset:
            line = stretch.lines[seam.index]
            _add(asked, line, 0, seam.offset)
            below[0] = _piece(line, seam.offset, len(line.text))
        item.questions[-1] = replace(stretch, lines=asked, blocks=blocks.of(asked))
        item.answers.append(Stretch(None, [], below, (), blocks.of(below)))
        if labelled or not seam.certain:
            item.uncertain = item.uncertain or NO_LABEL


def _after_first(stretch: Stretch) -> seams.Seam | None:
    """The end of the first paragraph, where nothing is asked in words that show it."""
    if len(stretch.blocks) < 2 or any("?" in line.text for line in stretch.lines):
        return None
    return seams.Seam(len(stretch.blocks[0].lines), 0, False)


# -- building --------------------------------------------------------------------------------------


class _Builder:
    """Makes the parts of the model; a line that was cut into pieces is claimed by the first."""

    def __init__(self, hyphens: Hyphens) -> None:
        self._hyphens = hyphens
        self._claimed: set[int] = set()

    def blocks(self, blocks: Iterable[Block]) -> tuple[Block, ...]:
        return tuple(
            replace(block, paragraph=paragraph)
            for block in blocks
            for paragraph in (self._paragraph(block),)
        )

    def answered(self, item: _Item) -> Answered:
        stretches = [*item.questions, *item.answers]
        above = self.blocks(block for stretch in item.questions for block in stretch.above)
        question = tuple(self._paragraph(block) for one in item.questions for block in one.blocks)
        answer = tuple(self._paragraph(block) for one in item.answers for block in one.blocks)
        # After the text: a line that holds both is the text's.
        headings = tuple(self._heading(stretch.heading) for stretch in stretches if stretch.heading)
        by = next(
            (one.label.answered_by for one in item.answers if one.label and one.label.answered_by),
            None,
        )
        page = (stretches[0].heading or stretches[0].lines)[0].page
        return Answered(
            item.numbers,
            _printed(item),
            headings,
            question,
            answer,
            by,
            page,
            above,
            item.uncertain,
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


def _printed_at(item: _Item) -> str:
    label = item.questions[0].label if item.questions else None
    return label.printed if label is not None else ""


def _printed(item: _Item) -> str:
    """The numbers as printed: at the question, or at the answer where it joins several."""
    labels = [stretch.label for stretch in item.questions if stretch.label is not None]
    if len(labels) == 1 and labels[0].numbers == item.numbers:
        return labels[0].printed
    for answer in item.answers:
        if answer.label is not None and set(answer.label.numbers) == set(item.numbers):
            return answer.label.printed
    return listed(item.numbers)


def listed(numbers: Sequence[int]) -> str:
    """Numbers as a document lists them: "5, 6 en 7"."""
    words = [str(number) for number in numbers]
    return " en ".join([", ".join(words[:-1]), words[-1]] if len(words) > 1 else words)


def exchange_of(answered: Answered, parties: tuple[str, ...], topic: str | None = None) -> Exchange:
    """The model's form of questions answered together."""
    return Exchange(
        numbers=answered.numbers,
        label=answered.label,
        parties=parties,
        topic=topic,
        question=answered.question,
        answer=answered.answer,
        answered_by=answered.answered_by,
        page=answered.page,
        headings=answered.headings,
        uncertain=answered.uncertain,
    )


def add_exchanges(
    parts: Parts,
    exchanges: Iterable[Answered],
    parties: tuple[str, ...],
    askers_of: Callable[[str], tuple[str, ...]] = lambda text: (),
) -> None:
    """Give a document's parts its exchanges, under the topics printed above them; of several
    headings above one question the last is the topic, the others are chapters.

    All ask what ``parties`` ask, up to a heading that names others: ``askers_of`` reads them.
    """
    topic: str | None = None
    for answered in exchanges:
        for block in answered.above:
            paragraph = block.paragraph
            heading = Heading(paragraph.text, paragraph.page, paragraph.lines)
            others = askers_of(paragraph.text)
            if others:
                parties, topic = others, None
                known = {party.name for party in parts.parties}
                parts.parties.extend(Party(name) for name in others if name not in known)
            if block is answered.above[-1] and not others:
                topic = paragraph.text
                parts.topics.append(Topic(topic, len(parts.exchanges), heading))
            else:
                parts.headings.append(heading)
        parts.exchanges.append(exchange_of(answered, parties, topic))
