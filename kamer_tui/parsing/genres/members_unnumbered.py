"""Members' questions of which no number is printed, as where a program lost those of Word."""

from __future__ import annotations

import itertools
from collections.abc import Sequence
from dataclasses import replace

from kamer_tui.document.model import Heading, Paragraph
from kamer_tui.language.hyphens import Hyphens
from kamer_tui.language.patterns import anywhere, beginning
from kamer_tui.parsing.blocks.block import Block, paragraphs
from kamer_tui.parsing.blocks.heading_lines import unnumbered_label
from kamer_tui.parsing.blocks.joining import make_heading, make_paragraph
from kamer_tui.parsing.structure import doubts
from kamer_tui.parsing.structure.closings import closing_block
from kamer_tui.parsing.structure.turn import Account, Turn
from kamer_tui.parsing.vocabulary import letters
from kamer_tui.parsing.vocabulary import members_headings as headings
from kamer_tui.parsing.vocabulary import words as w

_LONGEST_DATE_LINE, _LONGEST_SIGNATURE = 120, 160
"""In characters."""
_MOST_ABOVE = 3
"""Blocks that may stand above the first question."""
_ANSWERS = ("Antwoord", "antwoord", "Nader antwoord", "Gewijzigd antwoord", "Aanvullend antwoord")
"""Kinds of documents that answer."""
_SEE_ALSO = beginning(
    "the last line of the heading, about other documents",
    r"Zie[ ]ook\b .{0,80} \b(?:Aanhangsel|Handelingen|antwoord)\b",
    "Zie ook Aanhangsel Handelingen, vergaderjaar 2031-2032, nr. 17",
    "Zie ook de bijlage",
    seen="the Aanhangsel",
)
_ASKS = anywhere(
    "a question's end, with marks of footnotes",
    rf"{w.QUESTION_MARK} (?: \[\^\d+\)?\] | \s*\d{{1,2}}\) )* \)? $",
    ("Gaat de brug open?", "de brug?”[^3]", "de brug? 2)"),
    ("De brug gaat open.", "Waarom? Daarom"),
    seen="ministries' letters; texts that programs take out of a PDF",
)


def read_unnumbered(
    account: Account, blocks: Sequence[Block], names: tuple[str, ...], hyphens: Hyphens
) -> None:
    """Write a turn for each paragraph below the heading that ends in a question mark; the
    paragraphs since the question before belong to it, or answer that one.
    """
    start = _heading_end(blocks)
    asking = [
        index for index, block in enumerate(blocks) if index >= start and _ASKS.find(block.text)
    ]
    if not asking:
        account.front(paragraphs(blocks))
        return
    account.numbering = "assigned"
    account.front(paragraphs(blocks[:start]))
    if has_label(blocks[start:], hyphens):
        _answered_between(account, blocks[start:], names, hyphens)
        return
    if account.metadata.answered_by and account.metadata.kind in (None, *_ANSWERS):
        asked = _are_questions(blocks[start:])
        if _stand_in_turn(asked):
            _answered_in_turn(account, blocks[start:], asked, names)
            return
    begin = start
    for index in asking:
        account.turn(Turn(paragraphs(blocks[begin : index + 1]), asked_by=names))
        begin = index + 1
    account.front(paragraphs(blocks[begin:]))


def _are_questions(blocks: Sequence[Block]) -> list[bool]:
    """Tell for each block whether it is of a question: by its type, if all that end in a question
    mark are bold or italic and others are not, or else by that mark.
    """
    asks = [_ASKS.find(block.text) is not None for block in blocks]
    for is_set in (_is_bold, _is_italic):
        typed = [is_set(block) for block in blocks]
        if not all(typed) and all(t for t, asked in zip(typed, asks, strict=True) if asked):
            return typed
    return asks


def _is_bold(block: Block) -> bool:
    return all(line.bold for line in block.lines)


def _is_italic(block: Block) -> bool:
    return all(line.italic for line in block.lines)


def _stand_in_turn(asked: Sequence[bool]) -> bool:
    """True if one of the first blocks is a question, and something stands between at least half of
    the questions, and below the last: then these are the answers.
    """
    turns = sum(one and not other for one, other in itertools.pairwise(asked))
    return any(asked[:_MOST_ABOVE]) and not asked[-1] and turns > 1 and turns * 2 >= sum(asked)


def _answered_in_turn(
    account: Account, blocks: Sequence[Block], asked: Sequence[bool], names: tuple[str, ...]
) -> None:
    """Write a turn for each question, or questions, and the answer below; what stands above the
    first belongs to it.
    """
    end = closing_block(blocks, len(asked) - asked[::-1].index(True))
    first = asked.index(True)
    asked = [*([True] * first), *asked[first:]]
    turn = Turn(asked_by=names, doubt=doubts.NO_NUMBERS)
    starts = [place for place in range(end) if asked[place] and not (place and asked[place - 1])]
    for start, following in zip(starts, [*starts[1:], end], strict=True):
        middle = next((i for i in range(start, following) if not asked[i]), following)
        asking, answering = blocks[start:middle], blocks[middle:following]
        account.turn(replace(turn, asked=paragraphs(asking), answered=paragraphs(answering)))
    account.front(paragraphs(blocks[end:]))


def has_label(blocks: Sequence[Block], hyphens: Hyphens) -> bool:
    """True if one of the blocks begins with the label of an answer ("Antwoord")."""
    return any(unnumbered_label(block.lines, 0, hyphens) for block in blocks)


def _answered_between(
    account: Account, blocks: Sequence[Block], names: tuple[str, ...], hyphens: Hyphens
) -> None:
    """Write a turn for each question whose answer stands below it under a label ("Antwoord"); a
    paragraph that ends in a question mark, below an answer, begins the next.
    """
    turn = Turn(asked_by=names, doubt=doubts.NO_NUMBERS)
    labels: list[Heading] = []
    asked: list[Paragraph] = []
    answered: list[Paragraph] = []
    end = closing_block(blocks)
    for block in blocks[:end]:
        label = unnumbered_label(block.lines, 0, hyphens)
        if labels and label is None and _ASKS.find(block.text):
            account.turn(replace(turn, asked=asked, answered=answered, headings=labels))
            asked, answered, labels = [], [], []
        if label is not None:
            # A line that goes on behind the label is the answer's.
            own = label.lines - (label.rest is not None)
            heading = make_heading(block.lines[:own] or block.lines[:1], hyphens)
            lines = heading.lines if own else ()
            labels.append(heading._replace(text=label.text, lines=lines))
            if block.lines[own:]:
                answered.append(make_paragraph(block.lines[own:], hyphens, label.rest or 0))
        else:
            (answered if labels else asked).append(block.paragraph)
    account.turn(replace(turn, asked=asked, answered=answered, headings=labels))
    account.front(paragraphs(blocks[end:]))


def _heading_end(blocks: Sequence[Block]) -> int:
    """Count the paragraphs of the heading: up to the last with askers, a number or a date; and
    above the first question up to a letter's signature.
    """
    end, asked = 0, False
    for index, block in enumerate(blocks):
        if _ASKS.find(block.text):
            asked = True
        elif _is_of_heading(block.text) or (not asked and _signs(block, index == end)):
            end = index + 1
    return end


def _is_of_heading(text: str) -> bool:
    """True if a text says who asks or answers, when, or under which number."""
    dated = headings.ASKED_ON.find(text) is not None and len(text) < _LONGEST_DATE_LINE
    rules = (headings.CHAMBER_NUMBER_LINE, headings.ANSWERED, _SEE_ALSO)
    found = dated or any(rule.find(text) for rule in rules)
    return found or headings.find_asked(text) is not None


def _signs(block: Block, below: bool) -> bool:
    """True if a block is of a letter's signature; a name only ``below`` the rest of it."""
    if len(block.text) > _LONGEST_SIGNATURE:
        return False
    first = block.lines[0].text
    return letters.greets(first) or letters.is_office(first) or (below and letters.is_name(first))
