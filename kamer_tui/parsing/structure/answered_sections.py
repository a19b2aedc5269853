"""The sections of a report whose answers each stand below their question: the headings of answers
and of parties' sections, and the lines below each.
"""

from __future__ import annotations

import itertools
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from kamer_tui.parsing.blocks.heading_lines import AnswerLabel, PartyHeading
from kamer_tui.parsing.blocks.widths import Widths
from kamer_tui.parsing.structure.body import Body
from kamer_tui.parsing.vocabulary.headings import parties_of_heading_behind
from kamer_tui.sources.lines import Line


@dataclass(slots=True)
class Section:
    """The lines below the heading of an answer or of a party, up to the next one.  An answer may
    begin beside its heading, at offset ``start`` of the first line.  A party's heading that stands
    behind a sentence has no lines: its line is that sentence's.  The document's first section has
    no heading.
    """

    heading: AnswerLabel | PartyHeading | None
    heading_lines: list[Line]
    lines: list[Line]
    start: int = 0

    @property
    def is_answer(self) -> bool:
        """True below the heading of an answer."""
        return isinstance(self.heading, AnswerLabel)

    @property
    def page(self) -> int:
        """The page on which it begins."""
        return (self.heading_lines or self.lines)[0].page


def labels_of(text: Body) -> dict[int, AnswerLabel]:
    """Choose the headings of answers, by the place of their line: the numbered ones, if there are
    any, and one without a number if it alone stands where a number is left out.
    """
    numbered, plain = text.answer_headings, text.plain_answer_headings
    if not numbered:
        return plain
    labels = dict(numbered)
    last, before = 0, -1
    for after, label in numbered.items():
        between = [place for place in plain if before < place < after]
        if len(between) == 1 and label.numbers[0] == last + 2:
            labels[between[0]] = plain[between[0]]
        last, before = label.numbers[-1], after
    return labels


def cut_at_headings(
    text: Body, labels: Mapping[int, AnswerLabel], unwrapped: bool
) -> list[Section]:
    """Cut the lines at the headings of answers and of parties."""
    lines = text.lines
    sections = [Section(None, [], [])]
    place = 0
    while place < len(lines):
        heading = labels.get(place) or text.party_headings.get(place)
        if heading is None:
            sections[-1].lines.append(lines[place])
            names = parties_of_heading_behind(lines[place].text) if unwrapped else ()
            if names:
                sections.append(Section(PartyHeading(names, 0), [], []))
            place += 1
            continue
        printed = list(lines[place : place + heading.lines])
        place += heading.lines
        if isinstance(heading, AnswerLabel) and heading.rest is not None:
            sections.append(Section(heading, printed[:-1], printed[-1:], heading.rest))
        else:
            sections.append(Section(heading, printed, []))
    return sections


def widths_of(sections: Sequence[Section]) -> Widths | None:
    """Learn the widths of both sides: the lines below the heading of an answer are the answer's,
    those above it the question's, up to a gap or a page's end.
    """
    answers = [_first_lines(one.lines) for one in sections if one.is_answer]
    questions = [
        _last_lines(one.lines) for one, below in itertools.pairwise(sections) if below.is_answer
    ]
    return Widths.of(questions, answers)


def _first_lines(lines: Sequence[Line]) -> Sequence[Line]:
    """Give the lines up to the first gap or page's end."""
    for place in range(1, len(lines)):
        if lines[place].after_gap or lines[place].page != lines[0].page:
            return lines[:place]
    return lines


def _last_lines(lines: Sequence[Line]) -> Sequence[Line]:
    """Give the lines from the last gap or page's end on."""
    for place in range(len(lines) - 1, 0, -1):
        if lines[place].after_gap or lines[place - 1].page != lines[place].page:
            return lines[place:]
    return lines
