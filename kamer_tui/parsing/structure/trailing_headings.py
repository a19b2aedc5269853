"""Headings at the end of a text that belong to the question below it: topics ("Artikel 3 Dijken"),
and headings with other askers ("Vragen van het lid Spaak (De Brug):").
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from kamer_tui.language.patterns import beginning
from kamer_tui.language.sentences import ends_sentence
from kamer_tui.parsing.blocks.block import Block
from kamer_tui.parsing.vocabulary.headings import is_of_a_budget
from kamer_tui.parsing.vocabulary.labels import TITLE_OF_ANSWERS
from kamer_tui.parsing.vocabulary.members_headings import (
    CHAMBER_NUMBER_LINE,
    WHOSE,
    heads_questions_of_others,
)
from kamer_tui.sources.lines import Line

_MOST_HEADINGS = 3
_FULL_HEADING = 35
"""In characters: two lines of which the first is shorter are no heading, but a table's."""
_LONGEST_TITLE = 300
_ABOUT = beginning(
    "above questions, what they are about",
    r"""Vragen[ ] (?: over | inzake | betreffende | bij | met[ ]betrekking[ ]tot
        | naar[ ]aanleiding[ ]van )[ ] (?! .* [.?!;:,] $ )""",
    ("Vragen over het Bruggenfonds (J)", "Vragen met betrekking tot de sluis"),
    ("Vragen over de sluis zijn al gesteld.", "Vragen van het lid Spaak"),
    seen="letters of the Rekenkamer",
)
_DIGIT = re.compile(r"\d")


def trailing_headings(blocks: Sequence[Block], *, opening: bool, topics: bool = True) -> int:
    """Count the blocks at the end of a text that are headings of the question below it: topics, if
    the document has ``topics``, or other askers.  The text above the first question (``opening``)
    has none but a budget's.
    """
    if not topics:
        if opening or len(blocks) < 2 or not heads_questions_of_others(blocks[-1].text):
            return 0
        numbered = len(blocks) > 2 and CHAMBER_NUMBER_LINE.find(blocks[-2].text) is not None
        return 2 if numbered else 1
    count = 0
    for index in range(len(blocks) - 1, -1, -1):
        if count == _MOST_HEADINGS or not _is_heading(blocks, index, opening=opening):
            break
        count += 1
    return count


def with_askers_apart(lines: Sequence[Line]) -> list[Line]:
    """Put a gap above each line that says whose questions follow ("Vragen van het lid …"), or,
    below the end of a sentence, what they are about ("Vragen over de sluis").
    """
    found = list(lines)
    for place, line in enumerate(lines):
        if line.after_gap or not line.text.startswith(("Vragen ", "Antwoord")):
            continue
        ended = not place or ends_sentence(lines[place - 1].text)
        if WHOSE.find(line.text) or (ended and _heads_questions(line.text)):
            found[place] = line._replace(after_gap=True)
    return found


def _heads_questions(text: str) -> bool:
    """True if a text may be the title of the questions below it."""
    return _ABOUT.find(text) is not None or TITLE_OF_ANSWERS.find(text) is not None


def _is_heading(
    blocks: Sequence[Block], index: int, *, opening: bool, above: int = _MOST_HEADINGS
) -> bool:
    """True if a block is a heading: below the end of a sentence, or below other headings, of which
    up to ``above`` are looked at.
    """
    block = blocks[index]
    text = block.text
    if heads_questions_of_others(text):
        return index > 0 and not opening
    if _heads_questions(text) and len(text) < _LONGEST_TITLE and not ends_sentence(text):
        return index > 0 and not opening
    if not block.heading:
        return False
    first = block.lines[0]
    strong = is_of_a_budget(text)
    if opening:
        return strong
    if index == 0:
        return False
    if strong:
        return True
    if len(block.lines) > 1 and first.room is None and len(first.text) < _FULL_HEADING:
        return False
    before = blocks[index - 1]
    if len(_DIGIT.findall(text)) * 4 > len(text) or not (text[0].isupper() or text[0].isdigit()):
        return False
    # Below a colon or a semicolon it is an item of a list.
    ended = ends_sentence(before.lines[-1].text) and before.lines[-1].text[-1] not in ":;"
    if not ended and not (
        above and _is_heading(blocks, index - 1, opening=opening, above=above - 1)
    ):
        return False
    if first.size is not None:
        return all(line.bold or line.italic for line in block.lines)
    return first.after_gap
