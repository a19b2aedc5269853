"""Which answer is to which question, by the numbers of both.

Questions that stand apart and are answered together become one, an answer that comes long after
finds its question.  Where no label tells where an answer begins, the wording does, and the result
says that it isn't sure.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from kamer_tui.parsing.blocks.making import BlockMaker
from kamer_tui.parsing.structure.boundary import answer_start, answers, question_end
from kamer_tui.parsing.structure.stretches import Stretch, add_piece, piece_of
from kamer_tui.parsing.vocabulary.best_boundary import Boundary
from kamer_tui.parsing.vocabulary.labels import Label
from kamer_tui.translation import N_

_NO_QUESTION = N_("no question was found before this answer")
_NUMBERS_DIFFER = N_("the number of the question and that of the answer differ")
_ANSWERED_TOGETHER = N_("which of these questions the answer is to is not printed")
_NO_LABEL = N_("nothing marks where the answer begins")
_QUESTION_MISSING = N_("not every question that this answers was found")
_ANSWERED_BELOW = 0.5
"""The share of questions with other text below from which a text without any answer's label is read
as answered."""


@dataclass(slots=True)
class Item:
    """A question, with the answers that were found to it."""

    questions: list[Stretch]
    numbers: tuple[int, ...]
    answers: list[Stretch] = field(default_factory=list)
    uncertain: str | None = None
    merged: bool = False


def pair(stretches: Sequence[Stretch]) -> list[Item]:
    """The questions in the order printed, each with its answers."""
    items: list[Item] = []
    by_number: dict[int, list[Item]] = {}
    before: list[Item] = []
    """The questions since the last answer."""
    loose: list[tuple[Stretch, Item | None]] = []
    for stretch in stretches:
        label = stretch.label
        if label is None:
            continue
        if label.kind == "question":
            item = Item([stretch], label.numbers)
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


def _answer_numbered(stretch: Stretch, label: Label, by_number: dict[int, list[Item]]) -> bool:
    """Give an answer to the questions of its numbers; False where there is none."""
    found: dict[int, Item] = {}
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
        first.uncertain = _QUESTION_MISSING
    first.answers.append(stretch)
    return True


def _answer_unnumbered(stretch: Stretch, before: Sequence[Item], items: list[Item]) -> None:
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
            first.uncertain = _ANSWERED_TOGETHER
        first.answers.append(stretch)
    elif items:
        items[-1].answers.append(stretch)


def _holds_its_answer(item: Item) -> bool:
    """Whether a question that asks in so many words, without a question mark, has below it what
    is worded as its answer; if so the item gets it.
    """
    stretch = item.questions[-1]
    begin = answer_start(stretch.blocks)
    if not begin:
        return False
    below = [line for block in stretch.blocks[begin:] for line in block.lines]
    asked = [line for block in stretch.blocks[:begin] for line in block.lines]
    item.questions[-1] = replace(stretch, lines=asked, blocks=stretch.blocks[:begin])
    item.answers.append(Stretch(None, [], below, (), stretch.blocks[begin:]))
    item.uncertain = _NO_LABEL
    return True


def _answer_loose(stretch: Stretch, before: Item | None, items: list[Item]) -> None:
    """An answer whose number no question has is to the question right before it, if that got no
    other answer.
    """
    if before is not None and not before.answers and not before.merged:
        before.answers.append(stretch)
        before.uncertain = _NUMBERS_DIFFER
        return
    line = stretch.heading[0].number
    place = next(
        (index for index, item in enumerate(items) if _first_line(item) > line), len(items)
    )
    numbers = stretch.label.numbers if stretch.label is not None else ()
    items.insert(place, Item([], numbers, [stretch], _NO_QUESTION))


def _first_line(item: Item) -> int:
    return (item.questions or item.answers)[0].heading[0].number


def _merge(first: Item, others: Sequence[Item], by_number: dict[int, list[Item]]) -> None:
    """Make one question of several that are answered together."""
    for item in others:
        item.merged = True
        first.questions.extend(item.questions)
        first.numbers = tuple(dict.fromkeys((*first.numbers, *item.numbers)))
        for number in item.numbers:
            by_number.setdefault(number, []).append(first)


def _answered_below(item: Item) -> bool:
    lines = item.questions[-1].lines
    boundary = question_end(lines)
    return boundary is not None and answers(lines, boundary)


# -- answers without a label -----------------------------------------------------------------------


def answer_below(
    items: Sequence[Item], maker: BlockMaker, answered: bool | None, labelled: bool
) -> None:
    """Find the answers that stand below their questions without a label."""
    if answered is False:
        return
    open_items = [item for item in items if not item.answers and item.questions]
    boundaries = [(item, question_end(item.questions[-1].lines)) for item in open_items]
    count = sum(boundary is not None for _, boundary in boundaries)
    if not labelled and answered is None and count < _ANSWERED_BELOW * len(items):
        return
    for item, boundary in boundaries:
        stretch = item.questions[-1]
        if boundary is None and not labelled:
            boundary = _after_first(stretch)
        if boundary is None or (labelled and not answers(stretch.lines, boundary)):
            continue
        asked = stretch.lines[: boundary.place]
        below = stretch.lines[boundary.place :]
        if boundary.offset:
            line = stretch.lines[boundary.place]
            add_piece(asked, line, 0, boundary.offset)
            below[0] = piece_of(line, boundary.offset, len(line.text))
        item.questions[-1] = replace(stretch, lines=asked, blocks=maker.blocks(asked))
        item.answers.append(Stretch(None, [], below, (), maker.blocks(below)))
        if labelled or not boundary.certain:
            item.uncertain = item.uncertain or _NO_LABEL


def _after_first(stretch: Stretch) -> Boundary | None:
    """The end of the first paragraph, where nothing is asked in words that show it."""
    if len(stretch.blocks) < 2 or any("?" in line.text for line in stretch.lines):
        return None
    return Boundary(len(stretch.blocks[0].lines), False)


def _printed_at(item: Item) -> str:
    label = item.questions[0].label if item.questions else None
    return label.printed if label is not None else ""
