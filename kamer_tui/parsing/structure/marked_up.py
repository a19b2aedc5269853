"""The labels of a text whose form says which lines ask and which answer: the official XML, a table
of questions and answers.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from kamer_tui.language.numbers import read_numbers
from kamer_tui.language.patterns import lazy_pattern
from kamer_tui.parsing.blocks.block import Block
from kamer_tui.parsing.structure.labelled import Labelled
from kamer_tui.parsing.vocabulary.headings import parties_alone
from kamer_tui.parsing.vocabulary.labels import Label, LabelKind, find_labels
from kamer_tui.parsing.vocabulary.parties import names_in_list
from kamer_tui.sources.lines import Line

_NUMBERS_AT_END = lazy_pattern(r"\b(\d{1,4}(?:(?:, ?| en | t/m |-)\d{1,4}){0,20})[.:)]?$")
_SIDES: tuple[LabelKind, ...] = ("question", "answer")
_HEADS = ("asker", "topic")


def says_who_asks(lines: Sequence[Line]) -> bool:
    """True if the form of the source says of some lines that they are a question's."""
    return any(line.role == "question" for line in lines)


def labels_marked_up(lines: Sequence[Line]) -> list[Label]:
    """Find the labels of such a text.  Where none is printed, one without a number and of no length
    stands where a question or an answer begins; another does where, below the last of them, text
    begins that is neither.
    """
    texts = [line.text for line in lines]
    labels: list[Label] = []
    last, last_said = None, -1
    parted = any(line.opens for line in lines)
    for index, line in enumerate(lines):
        if line.role == "label":
            side = _side_below(lines, index) if line.opens else None
            printed = _printed(texts, index)
            if printed is not None and side in (None, printed.kind):
                whole = side is not None and not line.text.endswith("?")
                end = len(line.text) if whole else printed.end
                labels.append(replace(printed, end=end, alone=end == len(line.text)))
                # Below "Vraag 1" the question goes on.
                last, last_said = printed.kind, index
            elif side is not None:
                labels.append(_of_other_words(side, line.text, index))
                last, last_said = side, index
        elif line.role == "question" or line.role == "answer":
            may_open = line.opens if parted else line.begins is not False
            printed = _printed(texts, index) if may_open else None
            if printed is not None and printed.kind == line.role and _opens(printed, last, line):
                labels.append(printed)
            elif line.role != last or line.opens:
                labels.append(_unprinted(line.role, index))
            last, last_said = line.role, index
    if labels and last_said + 1 < len(lines):
        labels.append(_unprinted("closing", last_said + 1))
    return labels


def headings_between(text: Labelled) -> int:
    """Count the blocks at the end of a text that are neither question nor answer, as its beginning
    is: they head what follows.  Above the first question, those that say who asks, or what about.
    """
    if not text.lines:
        return 0
    roles = [block.lines[0].role for block in reversed(text.blocks)]
    if text.lines[0].role in _SIDES:
        return next((count for count, role in enumerate(roles) if role in _SIDES), 0)
    return next((count for count, role in enumerate(roles) if role not in _HEADS), len(roles))


def askers_marked_up(block: Block) -> tuple[str, ...]:
    """Read the parties in the column of a table that says who asks: "Duinpartij, De Brug"."""
    if block.lines[0].role != "asker":
        return ()
    return parties_alone(block.text) or names_in_list(block.text)


def _printed(texts: Sequence[str], index: int) -> Label | None:
    """Read the label at the beginning of a line."""
    label = next(find_labels(texts, index), None)
    return label if label is not None and not label.start and label.kind in _SIDES else None


def _side_below(lines: Sequence[Line], index: int) -> LabelKind | None:
    """The side of the text below a label, in the same question or answer; None without any."""
    line = lines[index + 1] if index + 1 < len(lines) else None
    below = line.role if line is not None and not line.opens else None
    return "question" if below == "question" else "answer" if below == "answer" else None


def _of_other_words(kind: LabelKind, text: str, index: int) -> Label:
    """A label by its place, whatever its words; the numbers that end it are its own: "Punt 3"."""
    found = _NUMBERS_AT_END.search(text)
    printed = found[1] if found else ""
    numbers = read_numbers(printed)
    return Label(kind, index, 0, len(text), numbers, printed if numbers else "", True, False, True)


def _opens(label: Label, last: LabelKind | None, line: Line) -> bool:
    """True if a label inside a question or an answer opens it: "3." inside an answer is an item."""
    return label.word or last != line.role


def _unprinted(kind: LabelKind, index: int) -> Label:
    return Label(kind, index, 0, 0, (), "", True, False, False)
