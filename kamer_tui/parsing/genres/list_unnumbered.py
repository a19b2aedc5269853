"""The list of questions and answers whose numbers were lost, as programs take it from a page of
the web: a committee asks, paragraphs that are questions stand by themselves, and what is below
each is its answer.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence

from kamer_tui.document.model import Paragraph
from kamer_tui.parsing.genres.list_of_questions import committees_in
from kamer_tui.parsing.structure.body import Body
from kamer_tui.parsing.structure.framing import is_closing
from kamer_tui.parsing.structure.scoring import ScoredBlock
from kamer_tui.parsing.structure.turn import Account, Turn
from kamer_tui.translation import N_

_NO_NUMBERS = N_("no number is printed; what is asked and what is answered is told by the wording")
_HEAD_LINES = 40
_ASKED = re.compile(r"\bcommissies?\b.{0,500}?\bvragen\b.{0,200}?\b(?:voorgelegd|gesteld)\b")
_ANSWERED = re.compile(r"\bantwoorden\b[^.]{0,80}\bafgedrukt\b|\bvragen\b[^.]{0,60}\bbeantwoord\b")
_QUESTION = re.compile(r".*\?(?:\s*\((?:blz|p|pag)\.[^)]*\))?", re.DOTALL)
_LEAST_QUESTIONS = 2


def stands_in_turn(body: Body) -> bool:
    """True if a committee has asked and is answered, and several paragraphs are questions that
    others answer.
    """
    head = " ".join(line.text for line in body.lines[:_HEAD_LINES])
    if _ASKED.search(head) is None or _ANSWERED.search(head) is None or body.kind:
        return False
    blocks = body.scored
    start = _start(blocks)
    asked = [_is_question(block) for block in blocks[start:]]
    if any(block.label or block.asking.names for block in blocks[start:]):
        return False
    return sum(asked) >= _LEAST_QUESTIONS and not asked[-1] and not all(asked)


def read(body: Body, progress: Callable[[int], None]) -> Account:
    """Read questions and answers in turn."""
    blocks = body.scored
    start = _start(blocks)
    account = Account()
    front = [block.paragraph for block in blocks[:start]]
    account.front(front)
    names = committees_in("\n".join(paragraph.text for paragraph in front))
    question: list[Paragraph] = []
    answer: list[Paragraph] = []
    for index in range(start, len(blocks) + 1):
        ends = index == len(blocks) or is_closing(blocks, index)
        asks = not ends and _is_question(blocks[index])
        topic = not ends and _is_topic(blocks, index)
        if (ends or asks or topic) and answer:
            account.turn(Turn(question, answer, asked_by=names, doubt=_NO_NUMBERS))
            question, answer = [], []
        if ends:
            if question:
                account.turn(Turn(question, asked_by=names, doubt=_NO_NUMBERS))
            account.front(block.paragraph for block in blocks[index:])
            break
        if topic:
            account.open_topic(blocks[index].as_heading())
        else:
            (question if asks else answer).append(blocks[index].paragraph)
    progress(len(body.lines))
    return account


def _start(blocks: Sequence[ScoredBlock]) -> int:
    """The place of the first question, or of the heading above it."""
    first = next((place for place, block in enumerate(blocks) if _is_question(block)), len(blocks))
    return first - 1 if first and _is_topic(blocks, first - 1) else first


def _is_topic(blocks: Sequence[ScoredBlock], index: int) -> bool:
    """Whether a heading stands right above a question."""
    return blocks[index].heading and index + 1 < len(blocks) and _is_question(blocks[index + 1])


def _is_question(block: ScoredBlock) -> bool:
    return _QUESTION.fullmatch(block.text) is not None
