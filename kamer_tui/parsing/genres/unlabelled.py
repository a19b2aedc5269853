"""The report of a written consultation in which nothing is printed above the answers: under each
party's heading questions and answers in turn, which only their words tell apart.
"""

from __future__ import annotations

from kamer_tui.parsing.assembly.parts import Body, GenreRules, Recognition
from kamer_tui.parsing.genres.unanswered import heads_answers
from kamer_tui.parsing.structure.framing import begins
from kamer_tui.parsing.structure.passages import read_blocks, read_passages
from kamer_tui.parsing.structure.turns import assemble_unnumbered
from kamer_tui.parsing.vocabulary.part_headings import section_parties
from kamer_tui.parsing.vocabulary.parties import PartyNames
from kamer_tui.parsing.vocabulary.titles import kind_of
from kamer_tui.parsing.vocabulary.wording import speaks_in_person
from kamer_tui.translation import N_

_TOLD_BY_WORDS = N_("it has parties' sections with questions, and somebody answers in between")
_LEAST = 2
_SHARE = 0.2
"""Of so many questions at least the answer is in the first person."""


def recognise(body: Body) -> Recognition | None:
    """Parties' sections with questions, among which somebody speaks in the first person."""
    if not any(speaks_in_person(line.text) for line in body.lines):
        return None
    if kind_of(body.texts) == "note" or heads_answers(body):
        return None
    names = PartyNames()
    passages = read_passages(read_blocks(body), names)
    inside = passages[begins(passages, names) :]
    sections = sum(one.heading and bool(section_parties(one.text, names)) for one in inside)
    asked = sum(one.is_question and one.asks for one in inside)
    answered = sum(
        not one.heading and not one.is_question and speaks_in_person(one.text) for one in inside
    )
    if not sections or asked < _LEAST or answered < max(_LEAST, _SHARE * asked):
        return None
    return Recognition(0.86, _TOLD_BY_WORDS)


RULES = GenreRules("report", recognise, assemble_unnumbered)
