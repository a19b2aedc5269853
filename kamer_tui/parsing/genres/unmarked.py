"""The report of a written consultation without labels of answers: in a party's section a paragraph
that asks is followed by one that answers, as in a note, and their words show which is which.
"""

from __future__ import annotations

from kamer_tui.language.patterns import anywhere
from kamer_tui.parsing.genres.unanswered import heads_answers
from kamer_tui.parsing.structure.body import Body
from kamer_tui.parsing.structure.framing import begins
from kamer_tui.parsing.structure.pairing.in_turn import read_in_turn as read
from kamer_tui.parsing.vocabulary.part_headings import section_parties
from kamer_tui.parsing.vocabulary.wording import speaks_in_person

__all__ = ["read", "says_that_it_is_answered", "somebody_answers"]

_HEAD_LINES = 60
_ANSWERED = anywhere(
    "a consultation that says in its head that it is answered",
    r"""\b(?: zijn | is | heeft | worden )\b [^.]{0,120} \bbeantwoord\b
        | \bantwoorden\b [^.]{0,60} \bafgedrukt\b
        | \b(?: reactie | antwoorden )[ ] (?: aan[ ] )? op[ ]de[ ]
        (?: op[ ]\d | vragen | gestelde )""",
    ("De vragen zijn bij brief van 2 mei beantwoord.", "reactie op de vragen"),
    ("Zij zijn gesteld. Alles beantwoord.", "reactie op de brief"),
)
_LEAST_ANSWERS = 0.25
"""Share of all blocks below the front matter: at least so many answer."""
_LEAST = 2
_SHARE = 0.2
"""Share of the questions: at least so many answers are in the first person."""


def says_that_it_is_answered(body: Body) -> bool:
    """True if it is a consultation whose head says that it is answered ("zijn beantwoord"), but no
    answer has a heading.
    """
    if body.kind != "consultation":
        return False
    head = " ".join(line.text for line in body.lines[:_HEAD_LINES])
    if _ANSWERED.find(head) is None or heads_answers(body, empty_too=True):
        return False
    blocks = body.scored
    spoken = [one for one in blocks[begins(blocks, body.names()) :] if not one.heading]
    asked = sum(one.is_question and one.asks for one in spoken)
    answered = sum(not one.is_question for one in spoken)
    return bool(asked) and answered >= _LEAST_ANSWERS * len(spoken)


def somebody_answers(body: Body) -> bool:
    """True if parties' sections hold questions and, between them, answers in the first person ("Ik
    deel die zorg").
    """
    if not any(speaks_in_person(line.text) for line in body.lines):
        return False
    if body.kind == "note" or heads_answers(body):
        return False
    names = body.names()
    inside = body.scored[begins(body.scored, names) :]
    sections = sum(one.heading and bool(section_parties(one.text, names)) for one in inside)
    asked = sum(one.is_question and one.asks for one in inside)
    answered = sum(
        not one.heading and not one.is_question and speaks_in_person(one.text) for one in inside
    )
    return bool(sections) and asked >= _LEAST and answered >= max(_LEAST, _SHARE * asked)
