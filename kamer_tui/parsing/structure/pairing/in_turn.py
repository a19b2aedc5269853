"""Pair questions without numbers with the answers right below them.

In notes, and in reports that mark no answers, a paragraph that asks is followed by an answer;
labels ("Antwoord"), or only the words, show which is which.
"""

from __future__ import annotations

import itertools
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field, replace

from kamer_tui.document.model import Heading
from kamer_tui.language.hyphens import Hyphens
from kamer_tui.language.patterns import lazy_pattern
from kamer_tui.language.sentences import sentences
from kamer_tui.parsing.blocks.joining import cut_paragraph
from kamer_tui.parsing.structure import doubts
from kamer_tui.parsing.structure.body import Body
from kamer_tui.parsing.structure.framing import begins, closing_from
from kamer_tui.parsing.structure.scoring import ScoredBlock
from kamer_tui.parsing.structure.speakers import Statement, read_statements
from kamer_tui.parsing.structure.turn import Account
from kamer_tui.parsing.structure.walk import Walk
from kamer_tui.parsing.vocabulary import wording
from kamer_tui.parsing.vocabulary.best_boundary import best_boundary
from kamer_tui.parsing.vocabulary.speech import answers_first

PLAINLY_ASKS = 2.5
"""A text with a higher score is plainly a party's."""
_HARDLY_ANSWERS = -0.5
"""An answer with a higher score may be a party's text, and has a doubt."""
_ASKS = lazy_pattern(r"\b(?:vroeg|vraag|vrag)")


def read_in_turn(body: Body, progress: Callable[[int], None]) -> Account:
    """Read a text whose questions have no numbers."""
    account = Account()
    blocks, names = body.scored_outside()
    walk = Walk(account, names)
    start = begins(blocks, names)
    end = closing_from(blocks, start)
    walk.front(blocks[:start])
    below: list[ScoredBlock] = []
    for block in blocks[start:end]:
        if block.heading:
            _write(walk, below, body.hyphens)
            below = []
            walk.head(block.as_heading())
        else:
            below.append(block)
    _write(walk, below, body.hyphens)
    walk.front(blocks[end:])
    account.front(body.table_of_contents())
    progress(len(body.lines))
    return account


@dataclass(slots=True)
class _Pair:
    """Blocks that ask, and the blocks below that answer; ``labels`` stand above either."""

    asked: list[ScoredBlock] = field(default_factory=list)
    answered: list[ScoredBlock] = field(default_factory=list)
    labels: list[Heading] = field(default_factory=list)
    labelled: bool = False
    """True if a label stands above the answer."""
    in_one: bool = False
    """True if question and answer stand in one paragraph."""


def _write(walk: Walk, blocks: Sequence[ScoredBlock], hyphens: Hyphens) -> None:
    """Write the questions and answers below one heading."""
    for pair in _pairs(blocks, hyphens):
        if not pair.answered:
            walk.ask_all(pair.asked, doubts.NO_ANSWER)
        elif not _write_answered(walk, pair):
            walk.front(pair.answered)
        else:
            continue
        for label in pair.labels:
            walk.account.part(label)


def _write_answered(walk: Walk, pair: _Pair) -> bool:
    """Write a question with its answer; False, and only the introductions of parties, if parties
    and government only introduce themselves.
    """
    statements = read_statements(pair.asked, walk.speakers)
    questions = [one for one in statements if one.role == "question"]
    asked = questions or [one for one in statements if not one.introduces] or statements
    only_opens = not questions and _only_opens(walk.account, statements, pair.answered)
    for statement in statements:
        if only_opens or not any(statement is one for one in asked):
            walk.say(statement)
    if not only_opens:
        walk.ask(asked, pair.answered, pair.labels, _doubt(pair, asked))
    return not only_opens


def _only_opens(
    account: Account, statements: Sequence[Statement], answered: Sequence[ScoredBlock]
) -> bool:
    """True if the parties only introduce themselves, and the government does so too or nothing has
    been answered yet.
    """
    if not all(statement.introduces for statement in statements):
        return False
    opens = bool(statements) and all(wording.introduces(block.text) for block in answered)
    return opens or not account.turns


def _doubt(pair: _Pair, asked: Sequence[Statement]) -> str | None:
    """Give the reason, if any, why question and answer may have been read wrongly."""
    if not asked:
        return doubts.NO_QUESTION
    if asked[0].role != "question":
        return doubts.ASKS_NOTHING
    if pair.in_one:
        return doubts.ONE_PARAGRAPH
    doubtful = any(statement.blocks[-1].is_doubtful for statement in asked)
    if not pair.labelled and (doubtful or pair.answered[0].score > _HARDLY_ANSWERS):
        return doubts.BY_WORDING
    return None


def _pairs(blocks: Sequence[ScoredBlock], hyphens: Hyphens) -> Iterator[_Pair]:
    """Cut the blocks below one heading into pairs, where a question follows an answer."""
    labelled = any(block.label == "answer" for block in blocks)
    pair = _Pair()
    for block, asks in zip(blocks, _sides(blocks, labelled=labelled), strict=True):
        if block.label is not None:
            opens = block.label == "question" and (pair.answered or pair.labelled)
        else:
            opens = asks and pair.answered
        if opens:
            yield pair
            pair = _Pair()
        if block.label is not None:
            pair.labels.append(block.as_heading())
            pair.labelled = pair.labelled or block.label == "answer"
        elif asks:
            asked, *answered = [block] if labelled else _cut(block, hyphens)
            pair.asked.append(asked)
            pair.answered += answered
            pair.in_one = bool(answered)
        else:
            pair.answered.append(block)
    yield pair


def _sides(blocks: Sequence[ScoredBlock], *, labelled: bool) -> list[bool]:
    """Tell for each block whether it asks: by its score or, if answers are ``labelled``, by the
    labels and the best boundary between two of them.
    """
    if not labelled:
        sides: list[bool] = []
        for block in blocks:
            sides.append(sides[-1] if block.is_item and sides else block.is_question)
        return sides
    labels = [at for at, block in enumerate(blocks) if block.label == "answer"]
    sides = [True] * len(blocks)
    for label, following in itertools.pairwise([*labels, len(blocks)]):
        below = blocks[label + 1 : following]
        end = label + 1 + _answer_end(below, question_follows=following < len(blocks))
        sides[label + 1 : end] = [False] * (end - label - 1)
    return sides


def _answer_end(blocks: Sequence[ScoredBlock], *, question_follows: bool) -> int:
    """Find where the answer below a label ends, by the scores of all blocks to the next label."""
    least = 1 if blocks else 0
    most = len(blocks) - 1 if question_follows and len(blocks) > 1 else len(blocks)
    scores = [block.score for block in blocks]
    return best_boundary(scores, least, most, earliest=True).place


def _cut(block: ScoredBlock, hyphens: Hyphens) -> list[ScoredBlock]:
    """Cut a paragraph that asks and then surely answers ("Ja, …") in two; another stays whole."""
    parts = sentences(block.text)
    asking = [
        index
        for index, text in enumerate(parts)
        if "?" in text or wording.asks(text) or _ASKS.search(text)
    ]
    answer = asking[-1] + 1 if asking else len(parts)
    if answer >= len(parts) or not answers_first(parts[answer]) or "leden" in parts[answer]:
        return [block]
    place = len(" ".join(parts[:answer]))
    first, second, count = cut_paragraph(block.lines, hyphens, block.paragraph, place)
    return [
        replace(block, paragraph=first, lines=block.lines[:count], whole_asks=block.asks),
        replace(block, paragraph=second, lines=block.lines[count:], whole_asks=block.asks),
    ]
