"""The list of questions and answers whose numbers were lost, as programs take it from a page of
the web: a committee asks, paragraphs that are questions stand by themselves, and what is below
each is its answer.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence

from kamer_tui.document.model import Paragraph
from kamer_tui.parsing.assembly.collector import Collector
from kamer_tui.parsing.assembly.parts import Body, GenreRules, Parts, Recognition
from kamer_tui.parsing.genres.list_of_questions import committees_in
from kamer_tui.parsing.structure.framing import is_closing
from kamer_tui.parsing.structure.passages import Passage, read_blocks, read_passages
from kamer_tui.parsing.vocabulary.parties import PartyNames
from kamer_tui.parsing.vocabulary.titles import kind_of
from kamer_tui.translation import N_

_SAYS_SO = N_("a committee asks and is answered, and questions stand above answers without numbers")
_NO_NUMBERS = N_("no number is printed; what is asked and what is answered is told by the wording")
_HEAD_LINES = 40
_ASKED = re.compile(r"\bcommissies?\b.{0,500}?\bvragen\b.{0,200}?\b(?:voorgelegd|gesteld)\b")
_ANSWERED = re.compile(r"\bantwoorden\b[^.]{0,80}\bafgedrukt\b|\bvragen\b[^.]{0,60}\bbeantwoord\b")
_QUESTION = re.compile(r".*\?(?:\s*\((?:blz|p|pag)\.[^)]*\))?", re.DOTALL)
_LEAST_QUESTIONS = 2


def recognise(body: Body) -> Recognition | None:
    """A committee has asked and is answered; several paragraphs are questions, others answer."""
    head = " ".join(line.text for line in body.lines[:_HEAD_LINES])
    if _ASKED.search(head) is None or _ANSWERED.search(head) is None or kind_of(body.texts):
        return None
    passages = read_passages(read_blocks(body), PartyNames())
    start = _start(passages)
    asked = [_is_question(passage) for passage in passages[start:]]
    if any(passage.label or passage.asking.names for passage in passages[start:]):
        return None
    if sum(asked) < _LEAST_QUESTIONS or not asked or asked[-1] or all(asked):
        return None
    return Recognition(0.3, _SAYS_SO)


def assemble(body: Body, progress: Callable[[int], None]) -> Parts:
    """Put questions and answers together in turn."""
    passages = read_passages(read_blocks(body), PartyNames())
    start = _start(passages)
    collector = Collector()
    front = [passage.paragraph for passage in passages[:start]]
    collector.front(front)
    names = committees_in("\n".join(paragraph.text for paragraph in front))
    question: list[Paragraph] = []
    answer: list[Paragraph] = []
    for index in range(start, len(passages) + 1):
        ends = index == len(passages) or is_closing(passages, index)
        asks = not ends and _is_question(passages[index])
        topic = not ends and _is_topic(passages, index)
        if (ends or asks or topic) and answer:
            collector.add(names, question, answer, uncertain=_NO_NUMBERS)
            question, answer = [], []
        if ends:
            if question:
                collector.add(names, question, (), uncertain=_NO_NUMBERS)
            collector.front(passage.paragraph for passage in passages[index:])
            break
        if topic:
            collector.open_topic(passages[index].as_heading())
        else:
            (question if asks else answer).append(passages[index].paragraph)
    progress(len(body.lines))
    return collector.parts()


def _start(passages: Sequence[Passage]) -> int:
    """The place of the first question, or of the heading above it."""
    first = next(
        (place for place, passage in enumerate(passages) if _is_question(passage)), len(passages)
    )
    return first - 1 if first and _is_topic(passages, first - 1) else first


def _is_topic(passages: Sequence[Passage], index: int) -> bool:
    """Whether a heading stands right above a question."""
    return (
        passages[index].heading and index + 1 < len(passages) and _is_question(passages[index + 1])
    )


def _is_question(passage: Passage) -> bool:
    return _QUESTION.fullmatch(passage.text) is not None


RULES = GenreRules("list", recognise, assemble)
