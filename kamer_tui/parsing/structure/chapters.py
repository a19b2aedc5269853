"""Chapters that are called as a part or an answer is: "3. Overig" between "2. Onderhoud" and
"4. Toezicht", "3. Reactie van de regering op het advies".  Their place in the count tells.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

from kamer_tui.language.sentences import ends_sentence
from kamer_tui.parsing.vocabulary.counting import counts
from kamer_tui.parsing.vocabulary.part_headings import part_heading
from kamer_tui.sources.lines import Line

if TYPE_CHECKING:
    from kamer_tui.parsing.blocks.heading_lines import AnswerLabel
    from kamer_tui.parsing.structure.scoring import ScoredBlock


def chapters_called_as_parts(blocks: Sequence[ScoredBlock]) -> frozenset[int]:
    """The places of the headings that would be those of parts with neither questions nor answers
    ("3. Overig"), but go on with the count of the chapters.
    """
    headings = {place: one.text for place, one in enumerate(blocks) if one.heading}
    called = {
        place: part
        for place, text in headings.items()
        if (part := part_heading(text)) is not None and part.side == "other"
    }
    if not called:
        return frozenset()
    plain = {
        count
        for place, text in headings.items()
        if part_heading(text) is None
        for count in counts(text)
    }
    return frozenset(
        place
        for place in called
        if any(
            {(style, number - 1), (style, number + 1)} & plain
            for style, number in counts(headings[place])
        )
    )


def without_chapters(
    labels: Mapping[int, AnswerLabel], lines: Sequence[Line]
) -> dict[int, AnswerLabel]:
    """The headings of answers by the place of their line, without those that fill a gap in the
    count of chapters: 3 where "2. Onderhoud" stands above and "4. Toezicht" below.
    """
    doubtful = [
        place for place, one in labels.items() if len(one.numbers) == 1 and ":" not in one.text
    ]
    if not doubtful:
        return dict(labels)
    chapters = dict[int, int]()
    for place, line in enumerate(lines):
        if place in labels or ends_sentence(line.text) or not _stands_apart(lines, place):
            continue
        for style, number in counts(line.text):
            if style == "1":
                chapters.setdefault(number, place)
    last = max(chapters, default=0)
    return {
        place: label
        for place, label in labels.items()
        if place not in doubtful or not _fills_gap(label.numbers[0], place, chapters, last)
    }


def _fills_gap(number: int, place: int, chapters: Mapping[int, int], last: int) -> bool:
    """True if the chapter before has the number below, and the one after, if any, that above."""
    if number in chapters or not chapters:
        return False
    above = number == 1 or chapters.get(number - 1, place) < place
    below = number == last + 1 or chapters.get(number + 1, -1) > place
    return above and below and len(chapters) > 1


def _stands_apart(lines: Sequence[Line], place: int) -> bool:
    """True if a gap, a page's end or the end of a sentence is above the line."""
    line, above = lines[place], lines[place - 1]
    return place == 0 or line.after_gap or line.page != above.page or ends_sentence(above.text)


def goes_on_counting(blocks: Sequence[ScoredBlock], index: int) -> bool:
    """True if a heading below has the number that follows that of the one at ``index``."""
    following = {(style, number + 1) for style, number in counts(blocks[index].text)}
    return bool(following) and any(
        count in following
        for block in blocks[index + 1 :]
        if block.heading
        for count in counts(block.text)
    )
