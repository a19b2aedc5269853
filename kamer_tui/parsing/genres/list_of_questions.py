"""The list of questions and answers ("Lijst van vragen en antwoorden") of a committee.

Often hundreds of numbered questions: "Vraag 1" and "Antwoord op vraag 1:", or "1", the question and
"Antwoord:", or bare numbers with the answer under the question and no label at all.  The committee
that asks is the one party; budget chapters and headings between the questions are topics.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import replace

from kamer_tui.parsing.blocks.block import paragraphs
from kamer_tui.parsing.structure.body import Body
from kamer_tui.parsing.structure.numbered import NumberedTurn, read_numbered, write_turns
from kamer_tui.parsing.structure.turn import Account
from kamer_tui.parsing.vocabulary.document_kinds import is_list_of_questions
from kamer_tui.parsing.vocabulary.labels import count_question_labels
from kamer_tui.sources.lines import Line

_HEAD_LINES = 80
_LONGEST_HEAD = 4000
_LEAST_QUESTIONS = 3
_COMMITTEE = re.compile(
    r"\b(?P<name>(?:vaste |[Aa]lgemene |tijdelijke |bijzondere |parlementaire )?"
    r"(?:[Kk]amer)?[Cc]ommissie (?:voor|inzake|voor de) .{2,140}?)"
    r"(?= (?:heeft|hebben|legt|is|wenst|bestaat|een aantal|over|en de (?:vaste|algemene)"
    r"|belast|te|d\.d\.|aan de|met|naar)\b"
    r"|[.(;:\n]|, (?:heeft|belast|de )|$)",
)
_COMMITTEES = re.compile(
    r"\b(?P<kind>(?:vaste |algemene )?[Cc]ommissie)s (?P<names>voor .{2,300}?)"
    r"(?= (?:heeft|hebben|leggen|een aantal|over|belast)\b|[.(;:\n]|$)"
)
_NEXT_FOR = re.compile(r"(?:,| en)\s+(?=voor )")
_AND_COMMITTEE = re.compile(r"(?:,| en| alsmede)\s+(?:de\s+)?")
_MARK = re.compile(r"\s*\*\)|\[\^\w+\]|(?<=[^\W\d_])\d{1,2}(?!\w)")
_COLUMNS = re.compile(r"\d{1,4}(?:\s+\d{1,4})*")
_FIRST_WORD = re.compile(r"(?:Vraag|VRAAG|Antwoord|ANTWOORD)")


def is_titled(body: Body) -> bool:
    """True if the head says that it is a list of questions, and labels number some."""
    return is_list_of_questions(_head(body)[:_LONGEST_HEAD]) and _labels(body) > 0


def is_titled_and_numbered(body: Body) -> bool:
    """True if it is titled a list of questions, and a number stands before the first question."""
    return is_titled(body) and _numbers_the_first(body.lines)


def has_numbered_questions(body: Body) -> bool:
    """True if several questions or answers have a label with the word, and no title says that it
    is a list.
    """
    return (
        not is_list_of_questions(_head(body)[:_LONGEST_HEAD])
        and _labels(body) >= _LEAST_QUESTIONS
        and sum(_FIRST_WORD.match(line.text) is not None for line in body.lines) >= _LEAST_QUESTIONS
    )


def has_numbered_questions_of_a_committee(body: Body) -> bool:
    """True if a committee asks several questions with labels."""
    return has_numbered_questions(body) and _COMMITTEE.search(_head(body)) is not None


def _head(body: Body) -> str:
    return " ".join(line.text for line in body.lines[:_HEAD_LINES])


def _labels(body: Body) -> int:
    """How many lines look like labels of questions."""
    return sum(count_question_labels(line.text) for line in body.lines)


def _numbers_the_first(lines: Sequence[Line]) -> bool:
    """Whether a number stands before anything is asked; other numbers are an answer's items."""
    for line in lines:
        if count_question_labels(line.text):
            return True
        if line.text.endswith("?"):
            return False
    return True


def read(body: Body, progress: Callable[[int], None]) -> Account:
    """Read a list."""
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


def _without_columns(turns: Sequence[NumberedTurn]) -> Sequence[NumberedTurn]:
    """Leave nothing answered where the answers are but the pages that questions are about, in a
    table's columns ("Blz. (van)", "t/m").
    """
    if not all(_COLUMNS.fullmatch(part.text) for one in turns for part in one.turn.answered):
        return turns
    return [
        NumberedTurn(
            replace(turn, asked=(*turn.asked, *turn.answered), answered=(), doubt=None), above
        )
        for turn, above in turns
    ]


def committees_in(front: str) -> tuple[str, ...]:
    """The committees that ask, as the sentence that says so names them."""
    first = _COMMITTEE.search(front)
    names = [first] if first is not None else []
    # "De vaste commissie voor A en de algemene commissie voor B hebben …"
    while names and (following := _AND_COMMITTEE.match(front, names[-1].end())) is not None:
        further = _COMMITTEE.match(front, following.end())
        if further is None:
            break
        names.append(further)
    several = _COMMITTEES.search(front)
    found = [_name(one.group("name")) for one in names]
    if several is not None:
        # "De vaste commissies voor A en voor B hebben …"
        kind = several.group("kind")
        found += [f"{kind} {_name(one)}" for one in _NEXT_FOR.split(several.group("names"))]
    return tuple(dict.fromkeys(found))


def _name(printed: str) -> str:
    """A committee's name without the mark of the footnote that tells who is in it."""
    return " ".join(_MARK.sub("", printed).split())
