"""The list of questions and answers ("Lijst van vragen en antwoorden") of a committee.

Often hundreds of numbered questions: "Vraag 1" and "Antwoord op vraag 1:", or "1", the question and
"Antwoord:", or bare numbers with the answer under the question and no label at all.  The committee
that asks is the one party; budget chapters and headings between the questions are topics.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence

from kamer_tui.language.patterns import lazy_pattern
from kamer_tui.parsing.blocks.block import paragraphs
from kamer_tui.parsing.structure.body import Body
from kamer_tui.parsing.structure.labelled import cut_at_labels
from kamer_tui.parsing.structure.marked_up import says_who_asks
from kamer_tui.parsing.structure.numbered import read_numbered, write_turns
from kamer_tui.parsing.structure.numbering import find_numbering
from kamer_tui.parsing.structure.turn import Account, Turn
from kamer_tui.parsing.vocabulary.committees import (
    answers_a_committee,
    committees_in,
    names_committee,
)
from kamer_tui.parsing.vocabulary.document_kinds import is_list_of_questions
from kamer_tui.parsing.vocabulary.labels import count_question_labels
from kamer_tui.sources.lines import Line

_HEAD_LINES = 80
_LONGEST_HEAD = 4000
_LEAST_QUESTIONS = 3
_ASKED = 12
"""In lines: a question has its question mark in the first of them."""
_COLUMNS = lazy_pattern(r"\d{1,4}(?:\s+\d{1,4})*")
_FIRST_WORDS = ("Vraag", "VRAAG", "Antwoord", "ANTWOORD")


def is_titled(body: Body) -> bool:
    """True if the head calls it a list of questions, and there is a label of a question."""
    return is_list_of_questions(_head(body)[:_LONGEST_HEAD]) and _labels(body) > 0


def is_titled_and_numbered(body: Body) -> bool:
    """True if it is titled a list of questions, and a number stands before the first question."""
    return is_titled(body) and _numbers_the_first(body.texts)


def has_numbered_questions(body: Body) -> bool:
    """True if three labels or more have the word "Vraag" or "Antwoord", and the head does not call
    it a list.
    """
    return (
        not is_list_of_questions(_head(body)[:_LONGEST_HEAD])
        and _labels(body) >= _LEAST_QUESTIONS
        and sum(text.startswith(_FIRST_WORDS) for text in body.texts) >= _LEAST_QUESTIONS
    )


def has_numbered_questions_of_a_committee(body: Body) -> bool:
    """True if a committee asks several questions with labels."""
    return has_numbered_questions(body) and names_committee(_head(body))


def has_questions_of_a_committee(body: Body) -> bool:
    """True if the head says that a committee's questions are answered, by whomever, and below it
    question 1 stands with its number: a list may have one question.
    """
    if body.kind or not answers_a_committee(_head(body)[:_LONGEST_HEAD]):
        return False
    labels = [label for label in find_numbering(body.lines) if label.kind == "question"]
    if not labels or labels[0].numbers[:1] not in ((), (1,)):
        return False
    texts = [text for text in cut_at_labels(body.lines, labels) if text.label is not None]
    asked = sum(_asks(text.lines) for text in texts)
    return 2 * asked >= len(labels) and (labels[0].word or len(texts[0].lines) > 1)


def _asks(lines: Sequence[Line]) -> bool:
    """True if a question mark ends a sentence of the first lines."""
    return any(
        line.text.rstrip('»”"').endswith("?") or "? " in line.text for line in lines[:_ASKED]
    )


def marks_questions(body: Body) -> bool:
    """True if the form of the source says which lines ask."""
    return says_who_asks(body.lines)


def _head(body: Body) -> str:
    return " ".join(body.texts[:_HEAD_LINES])


def _labels(body: Body) -> int:
    """Count the possible labels of questions."""
    return sum(map(count_question_labels, body.texts))


def _numbers_the_first(texts: Sequence[str]) -> bool:
    """True if a possible label stands above the first line that ends in a question mark; in other
    texts numbers count an answer's items.
    """
    for text in texts:
        if count_question_labels(text):
            return True
        if text.endswith("?"):
            return False
    return True


def read(body: Body, progress: Callable[[int], None]) -> Account:
    """Read a list: its committees ask all questions."""
    numbered = read_numbered(body)
    front = "\n".join(block.text for block in numbered.opening)
    names = committees_in(front)
    account = Account(numbered.numbering)
    account.know(names)
    account.front(paragraphs(numbered.opening))
    write_turns(account, _without_columns(numbered.turns), names)
    account.front(paragraphs(numbered.closing))
    progress(len(body.lines))
    return account


def _without_columns(turns: Sequence[Turn]) -> Sequence[Turn]:
    """Make the answers parts of their questions if all of them are page numbers: the columns "Blz.
    (van)" and "t/m" of a table of unanswered questions.
    """
    if not all(_COLUMNS.fullmatch(part.text) for turn in turns for part in turn.answered):
        return turns
    for turn in turns:
        turn.asked, turn.answered, turn.doubt = [*turn.asked, *turn.answered], (), None
    return turns
