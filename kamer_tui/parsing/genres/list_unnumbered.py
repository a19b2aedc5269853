"""The list of questions and answers without its numbers, as programs take it from a web page: a
committee asks, each question is a paragraph of its own, and its answer stands below it.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence

from kamer_tui.document.model import Paragraph
from kamer_tui.language.patterns import anywhere, whole
from kamer_tui.parsing.blocks.block import paragraphs
from kamer_tui.parsing.structure import doubts
from kamer_tui.parsing.structure.body import Body
from kamer_tui.parsing.structure.framing import closing_from
from kamer_tui.parsing.structure.marked_up import says_who_asks
from kamer_tui.parsing.structure.scoring import ScoredBlock
from kamer_tui.parsing.structure.turn import Account, Turn
from kamer_tui.parsing.vocabulary.committees import committees_in

_HEAD_LINES = 40
_ASKED = anywhere(
    "a committee that has asked, as the head of its list says",
    r"\bcommissies?\b .{0,500}? \bvragen\b .{0,200}? \b(?: voorgelegd | gesteld )\b",
    "De commissie voor Veren heeft vragen aan de minister voorgelegd.",
    ("De commissie heeft vragen over veren.", "Vragen aan de commissie gesteld"),
)
_ANSWERED = anywhere(
    "a government that has answered, as the head of its list says",
    r"\bantwoorden\b [^.]{0,80} \bafgedrukt\b | \bvragen\b [^.]{0,60} \bbeantwoord\b",
    ("Vragen en antwoorden zijn hierna afgedrukt.", "De vragen zijn in mei beantwoord."),
    ("Vragen. Alles is beantwoord.", "Wij antwoorden morgen."),
)
_QUESTION = whole(
    "a paragraph that is a question, with the page it is about",
    r".*\? (?: \s* \((?:blz|p|pag)\.[^)]{0,200}\) )?",
    ("Vaart het veer?", "Vaart het veer? (blz. 3)"),
    "Vaart het veer? Ja.",
    flags=re.DOTALL,
)
_LEAST_QUESTIONS = 2


def stands_in_turn(body: Body) -> bool:
    """True if the head says that a committee has asked and is answered, and at least two paragraphs
    are questions, the last paragraph none.
    """
    head = " ".join(line.text for line in body.lines[:_HEAD_LINES])
    if _ASKED.find(head) is None or _ANSWERED.find(head) is None or body.kind:
        return False
    if says_who_asks(body.lines):
        return False
    blocks = body.scored
    start = _start(blocks)
    asked = [_is_question(block) for block in blocks[start:]]
    if any(block.label or block.asking.names for block in blocks[start:]):
        return False
    return sum(asked) >= _LEAST_QUESTIONS and not asked[-1] and not all(asked)


def read(body: Body, progress: Callable[[int], None]) -> Account:
    """Read in turn: paragraphs that end in a question mark, and the answers between them."""
    blocks = body.scored
    start = _start(blocks)
    account = Account()
    front = paragraphs(blocks[:start])
    account.front(front)
    names = committees_in("\n".join(paragraph.text for paragraph in front))
    question: list[Paragraph] = []
    answer: list[Paragraph] = []
    end = closing_from(blocks, start)
    for index in range(start, end):
        asks, topic = _is_question(blocks[index]), _is_topic(blocks, index)
        if (asks or topic) and answer:
            account.turn(Turn(question, answer, asked_by=names, doubt=doubts.NO_NUMBERS))
            question, answer = [], []
        if topic:
            account.open_topic(blocks[index].as_heading())
        else:
            (question if asks else answer).append(blocks[index].paragraph)
    if question or answer:
        account.turn(Turn(question, answer, asked_by=names, doubt=doubts.NO_NUMBERS))
    account.front(paragraphs(blocks[end:]))
    progress(len(body.lines))
    return account


def _start(blocks: Sequence[ScoredBlock]) -> int:
    """Find the place of the first question, or of the heading above it."""
    first = next((place for place, block in enumerate(blocks) if _is_question(block)), len(blocks))
    return first - 1 if first and _is_topic(blocks, first - 1) else first


def _is_topic(blocks: Sequence[ScoredBlock], index: int) -> bool:
    """True if a heading stands right above a question."""
    return blocks[index].heading and index + 1 < len(blocks) and _is_question(blocks[index + 1])


def _is_question(block: ScoredBlock) -> bool:
    """True if a paragraph ends in a question mark, "(blz. 3)" aside."""
    return _QUESTION.find(block.text) is not None
