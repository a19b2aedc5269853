"""A text of numbered questions, cut at its labels: each with the text below it."""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from kamer_tui.parsing.blocks.block import Block
from kamer_tui.parsing.vocabulary.labels import Label, LabelKind
from kamer_tui.sources.lines import Line

_WORD = re.compile(r"(?:Vraag|VRAAG)\s*:?")
_NUMBER = re.compile(r"\d+\s*")


@dataclass(slots=True)
class Labelled:
    """A label with the text below it, up to the next label.

    ``heading`` are the label's own lines, ``lines`` those of the text, and ``blocks`` are made of
    these; ``above`` are the headings printed above the label.  The text before the first label of
    a document has none.
    """

    label: Label | None
    heading: list[Line]
    lines: list[Line]
    above: tuple[Block, ...] = ()
    blocks: tuple[Block, ...] = ()

    @property
    def kind(self) -> LabelKind | None:
        """The kind of its label, or None."""
        return self.label.kind if self.label is not None else None

    @property
    def numbers(self) -> tuple[int, ...]:
        """The label's numbers."""
        return self.label.numbers if self.label is not None else ()

    @property
    def label_has_word(self) -> bool:
        """True if its label has a word: "Vraag 3"."""
        return self.label is not None and self.label.word

    @property
    def first_line(self) -> Line:
        """The first line of the label, or of the text if no line of it is the label's."""
        return (self.heading or self.lines)[0]


def cut_at_labels(lines: Sequence[Line], labels: Sequence[Label]) -> list[Labelled]:
    """Cut the lines at the labels.  A line that holds a label and text, or several labels, is cut
    into lines with the same number.
    """
    found = [Labelled(None, [], [])]
    by_line: dict[int, list[Label]] = {}
    for label in labels:
        by_line.setdefault(label.index, []).append(label)
    skip = 0
    for index, line in enumerate(lines):
        if skip:
            skip -= 1
            continue
        if index not in by_line:
            found[-1].lines.append(line)
            continue
        end = 0
        for label in by_line[index]:
            start = label.start
            if end == 0 and label.end > start and _NUMBER.fullmatch(line.text, 0, start):
                start = 0  # a number glued to the label, a page's say: no text of what is above
            add_part(found[-1].lines, line, end, start)
            unprinted = label.kind == "answers" or label.start == label.end
            if unprinted or (label.kind == "closing" and not label.alone):
                heading, end = [], label.start
            elif label.lines > 1:
                heading = list(lines[index : index + label.lines])
                skip, end = label.lines - 1, len(line.text)
            else:
                heading, end = [part_of(line, start, label.end)], label.end
            found.append(Labelled(label, heading, []))
        add_part(found[-1].lines, line, end, len(line.text))
    for above, text in itertools.pairwise(found):
        if text.kind == "question" and not text.label_has_word:
            _take_word(above, text)
    return list(_without_labels_of_groups(found))


def _without_labels_of_groups(texts: Sequence[Labelled]) -> Iterator[Labelled]:
    """Make a label of several questions that stands above their own labels, "Vragen 1 en 2" above
    "Vraag 1", part of the heading of the first of these.
    """
    heading: list[Line] = []
    for place, text in enumerate(texts):
        below = texts[place + 1 : place + 1 + len(text.numbers)]
        own = [number for one in below if one.kind == "question" for number in one.numbers]
        is_group = text.kind == "question" and len(text.numbers) > 1 and not text.lines
        if is_group and tuple(own) == text.numbers != below[0].numbers:
            heading += text.heading
            continue
        text.heading = [*heading, *text.heading]
        heading = []
        yield text


def _take_word(above: Labelled, text: Labelled) -> None:
    """Add to a question's bare number the word that stands alone above or below it: "Vraag:"."""
    if above.lines and _WORD.fullmatch(above.lines[-1].text):
        text.heading.insert(0, above.lines.pop())
    elif len(text.lines) > 1 and _WORD.fullmatch(text.lines[0].text):
        text.heading.append(text.lines.pop(0))


def add_part(lines: list[Line], line: Line, start: int, end: int) -> None:
    """Add to ``lines`` the part of a line from ``start`` to ``end``, unless it is blank."""
    part = part_of(line, start, end)
    if part.text:
        lines.append(part)


def part_of(line: Line, start: int, end: int) -> Line:
    """Take the part of a line from ``start`` to ``end``, with its marks, without outer blanks."""
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
