"""Labels that one line shows: headings of answers, labels without numbers, first words of labels.

``labels`` finds the labels with which a document numbers its questions and answers.
"""

from __future__ import annotations

import re
from typing import NamedTuple

from kamer_tui.document.model import Side
from kamer_tui.language.patterns import Rule, beginning, whole
from kamer_tui.parsing.vocabulary import words as w

_LONGEST_LABEL_ALONE = 160
_BY = r"(?:\s+(?:van|namens|door)\s+(?P<by>[^:?!]{1,160}?))?\s*(?P<colon>:|$)\s*"
_ANSWERER = rf"(?:{w.OFFICE}|{w.CABINET}|bewinds\w+|initiatiefnemers?)"
_REPLIES = ("antwoord", "reactie", "beantwoording")
_ANSWER_HEADING = beginning(
    "the heading of an answer with its numbers",
    rf"(?P<label>{w.NUMBERS})\s*[.):]?\s+{w.REPLY}{_BY}",
    ("19. Antwoord van het kabinet:", "5, 6 en 7. Reactie", "2 t/m 4 Beantwoording: Ja."),
    ("19. Antwoordt de Minister?", "Antwoord 19:"),
    seen="reports",
    flags=re.IGNORECASE,
)
_ANSWER_HEADING_START = beginning(
    "the first words of an answer's heading with its numbers",
    rf"{w.NUMBERS}\s*[.):]?\s+(?:Antwoord|Reactie|Beantwoording)",
    "19. Antwoord van de Minister van",
    "19. Het antwoord",
    seen="reports",
    flags=re.IGNORECASE,
)
_PLAIN_ANSWER_HEADING = beginning(
    "the heading of an answer without a number",
    rf"{w.REPLY}{_BY}",
    ("Antwoord van de Minister:", "REACTIE"),
    "Antwoorden zijn er niet.",
    flags=re.IGNORECASE,
)
_LABEL_ALONE: dict[Side, Rule] = {
    "question": whole(
        "a question's label on a line of its own",
        rf"{w.ANY_QUESTION}\s*:?",
        ("Vraag:", "VRAGEN"),
        "Vraag 3",
    ),
    "answer": whole(
        "an answer's label on a line of its own",
        rf"""(?:{w.ANY_ANSWER}|Reactie|REACTIE|Beantwoording)
            (?:\s+(?:van|namens)\s+(?:de|het)\s+{_ANSWERER}\b[^.?!]{{0,120}})?\s*:?""",
        ("Antwoord", "Reactie van de regering:"),
        ("Reactie van de Noorderpartij", "Antwoord op vraag 3"),
        seen="notes",
    ),
}
_LABEL_START = beginning(
    "a line that begins as a label does",
    rf"(?:\d+[.:]?\s+)?(?:Antwoord|{w.QUESTION})\b",
    ("Antwoord 3", "2. Vraag"),
    ("Antwoordt u?", "3 Zie vraag 2", "Antwoorden", "Mededeling"),
)
_ANY_LABEL_START = beginning(
    "a line that begins as a label or a notice does",
    rf"(?:\d+[.:]?\s+)?(?:{w.ANSWER}|{w.QUESTION}|{w.NOTICE})\b",
    ("Antwoord 3", "2. Vraag", "Antwoorden", "Mededeling"),
    ("Antwoordt u?", "3 Zie vraag 2"),
)
_LABEL_WORD = beginning(
    "a line that begins with the word of a label",
    rf"(?:{w.ANSWER}|{w.QUESTION})\b",
    ("Antwoorden 3 en 4", "Vraag"),
    ("2. Vraag", "Mededeling"),
)
_ANYONE_ANSWERS = beginning(
    "the heading of answers, whoever gives them",
    rf"{w.ANSWER}(?:$|[ ]van\b)",
    ("Antwoord", "Antwoorden van de Minister", "Antwoord van de Kamer"),
    ("Antwoord 3", "Antwoord op vraag 3"),
)
_HEADS_ANSWERS = beginning(
    "the heading of all answers, below all questions",
    rf"{w.ANSWER}(?:$|[ ]van[ ](?:de[ ])?{w.OFFICE})",
    ("Antwoord", "Antwoorden van de Minister van Duinen (Ontvangen 3 mei 2032)"),
    ("Antwoord 3", "Antwoord van de Kamer"),
    seen="the Aanhangsel up to 2010",
)


class AnswerHeading(NamedTuple):
    """The heading of an answer in a report, "19. Antwoord van het kabinet: Ja.": its numbers as
    ``printed`` ("19"), who answers ("het kabinet"), the ``end`` of the heading in the text, and
    whether it has a ``colon``.
    """

    printed: str
    answered_by: str | None
    end: int
    colon: bool


def opens_answer_heading(text: str, *, numbered: bool) -> bool:
    """True if a line begins like an answer's heading: "19. Antwoord", or "Antwoord" without a
    number where not ``numbered``.
    """
    if numbered:
        return text[0].isdigit() and _ANSWER_HEADING_START.pattern.match(text) is not None
    return text[0] in "ARB" and text[:13].lower().startswith(_REPLIES)


_TO_SOMETHING_ELSE = beginning(
    "the reaction or answer is to an advice, a consultation or the like, and to no question",
    r"""(?:[\dIVXA-D]{1,4}[.)]?\s+)?(?:[Rr]eactie|[Aa]ntwoord|REACTIE|ANTWOORD)\w*\b [^:?]{0,80}?
        \b(?:op|uit|bij|naar[ ]aanleiding[ ]van)\s+(?:het|de|een|dit|deze|die)?\s*
        (?:\w*advie\w+ | \w*consultatie\w* | \w*raadpleging\w* | \w*toets\w*
        | \w*evaluatie\w* | \w*rapport\w* | \w*moties?\b | \w*amendement\w* )""",
    ("3. Reactie van de regering op het advies", "Antwoorden uit de internetconsultatie"),
    ("Antwoord op de vragen over het advies", "Reactie van de Minister"),
    seen="reports on bills",
)


def is_to_something_else(text: str) -> bool:
    """True for the heading of a chapter on the reaction to an advice or a consultation: it heads no
    answers to questions.
    """
    return _TO_SOMETHING_ELSE.find(text) is not None


def answer_heading(text: str, *, numbered: bool) -> AnswerHeading | None:
    """Read the heading of an answer at the beginning of a text, or None."""
    match = (_ANSWER_HEADING if numbered else _PLAIN_ANSWER_HEADING).pattern.match(text)
    if match is None or (match["colon"] != ":" and is_to_something_else(text)):
        return None
    printed = match.group("label") if numbered else ""
    return AnswerHeading(printed, _stripped(match["by"]), match.end(), match["colon"] == ":")


def label_alone(text: str) -> Side | None:
    """Tell the side of a label that fills its line, "answer" for "Antwoord van de regering"; None
    for any other line.
    """
    if text[0] not in "VARB" or len(text) > _LONGEST_LABEL_ALONE or is_to_something_else(text):
        return None
    return next((side for side, rule in _LABEL_ALONE.items() if rule.pattern.fullmatch(text)), None)


def begins_like_label(line: str) -> bool:
    """True if a line begins like a label with a word: "2. Antwoord".  No footnote begins so."""
    return _LABEL_START.pattern.match(line) is not None


def begins_like_any_label(line: str) -> bool:
    """True if a line begins like a label or a notice: "2. Vraag", "Mededeling"."""
    return _ANY_LABEL_START.pattern.match(line) is not None


def begins_like_label_with_word(line: str) -> bool:
    """True if a line begins with the word of a label: "Antwoorden".  No endnote goes on so."""
    return _LABEL_WORD.pattern.match(line) is not None


def end_of_answers_heading(line: str) -> int:
    """Find where the first words of a heading of answers end ("Antwoord van"); 0 without any."""
    match = _ANYONE_ANSWERS.pattern.match(line)
    return match.end() if match is not None else 0


def heads_answers(line: str) -> bool:
    """True if a line may head all answers, which stand below all questions: "Antwoord van de
    Minister van Duinen".
    """
    return _HEADS_ANSWERS.pattern.match(line) is not None


def _stripped(by: str | None) -> str | None:
    return by.strip() if by else None
