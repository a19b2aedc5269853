"""Labels in words that few documents use: "Kamervraag 1", "Vr. 1", "V1.", "(1)"; "A1", "Antw.:",
"Mijn antwoord", "Antwoord minister:", "Beantwoording".

Such words, or a letter and a number, stand in other texts too ("A12" is a road): they are labels
where a document has no others, and enough of them in a row.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from kamer_tui.document.model import Side
from kamer_tui.language.patterns import Rule, anywhere, beginning
from kamer_tui.parsing.vocabulary import words as w
from kamer_tui.parsing.vocabulary.labels import Label

_LEAST = 2
"""So many labels at least."""
_NUMBER = r"(\d{1,3})"
_ENDS = r"\s*(?:[:.)\]–-]+(?=\s|$))?(?=\s*$|\s+[A-ZÀ-Ý0-9«“‘\"'(\[])"
"""Behind a label: a stop perhaps, and the line's end or the beginning of a sentence."""
_BEGINS = r"(?:^|(?<=[.?!»”’)]\s))"
"""A line's beginning, or the end of a sentence inside a line."""

_ASKED = anywhere(
    "a question's label in other words than 'Vraag 1'",
    rf"""{_BEGINS}(?:
        (?:[Uu]w\s)?(?:Kamer|Deel)?[Vv]raag(?:nummer)?[ ]?[-–:#(\[]?\s*{_NUMBER}
        | (?:Vr\.?|VR\.?|V\.?|Q)\s?{_NUMBER} | [(\[]{_NUMBER}(?=[)\]])
        | {_NUMBER}e\s[Vv]raag){_ENDS}""",
    ("Kamervraag 1", "Ja. Vr. 2 Klopt het?", "V3:", "(4) Kent u het?", "1e vraag", "Uw vraag 2"),
    ("Kamervragen 1", "V12-motor", "de vraag 3 Klopt", "in (4) Kent"),
)
_ANSWERED = anywhere(
    "an answer's label in other words than 'Antwoord'",
    rf"""{_BEGINS}(?:
        (?:Antw\.?|A\.?)\s?[(\[]?{_NUMBER} | Antw\b\.?:? | A: | (?:Reactie|Beantwoording)\b:?
        | (?:[Mm]ijn|[Oo]ns)\s[Aa]ntwoord\b(?:\s(?:op\s(?:uw\s)?vraag\s)?{_NUMBER})?
        | (?:Antwoord|Reactie)\s(?:van\s)?(?:de\s|het\s)?(?:{w.OFFICE}|{w.CABINET})\b
        | Antwoord\sop\s(?:Kamer|deel)vraag\s{_NUMBER} | \[{w.ANSWER}\]
        | antwoord\s{_NUMBER}){_ENDS}""",
    ("A1 Ja.", "Antw.:", "het? Mijn antwoord Ja.", "Antwoord minister: Nee.", "Beantwoording"),
    ("De A12", "A12-tunnel", "Reactie op het advies", "Antwoord van de minister op vraag 2"),
)
_RULES: dict[Side, Rule] = {"question": _ASKED, "answer": _ANSWERED}
_REST = beginning(
    "what few documents have for a label, at the beginning of a text",
    rf"""(?: Antw\b | A: | (?:Reactie|Beantwoording)[ :](?=[A-ZÀ-Ý])
        | (?:[Mm]ijn|[Oo]ns)\santwoord\b[ :] | [–-]\s?\d{{1,3}}[.:)]?\s
        | \([A-ZÀ-Ý][^()\d]{{1,40}}\)(?:$|\s(?=[A-ZÀ-Ý]))
        | Antwoord\s(?:van\s)?(?:de\s|het\s)?(?:{w.OFFICE}|{w.CABINET})\b[^.?!]{{0,60}}: )""",
    ("Antw. Ja.", "Beantwoording Nee.", "- 1 Ja.", "(Spaak) Kent u het?", "Antwoord minister: Ja."),
    ("Antwoorden zijn er niet.", "Reactie op het advies", "– Veren", "(veren zijn boten)"),
)
_LEFT_BEHIND = anywhere(
    "the word of a label whose number was taken for the next one, at the end of a text",
    r"(?<=[.?!»”’)]\s)(?:(?:Kamer|Deel)?[Vv]raag(?:nummer)?|Vr\.?|V|Q|Antw\.?|A)$",
    ("Ja. Vr.", "Nee. Kamervraag"),
    ("Dat is de vraag", "Ja."),
)


def other_labels(texts: Sequence[str], side: Side) -> list[Label]:
    """Find the labels of a side in other words, if there are at least two; of those with numbers
    those that count on from 1, of questions only these.
    """
    found: list[Label] = []
    reached = 0
    for label in _all(texts, side):
        if label.numbers:
            if label.numbers[0] not in (reached, reached + 1) or not label.numbers[0]:
                continue
            reached = label.numbers[0]
        found.append(label)
    return found if len(found) >= _LEAST else []


def _all(texts: Sequence[str], side: Side) -> Iterator[Label]:
    for index, text in enumerate(texts):
        for match in _RULES[side].each(text):
            yield _label(match, index, side)


def _label(match: re.Match[str], index: int, side: Side) -> Label:
    printed = next(filter(None, match.groups()), "")
    numbers = (int(printed),) if printed else ()
    alone = match.start() == 0 and match.end() == len(match.string)
    return Label(side, index, match.start(), match.end(), numbers, printed, True, True, alone)


def shows_other_label(text: str) -> bool:
    """True if a question's or an answer's text begins with what few documents have for a label, or
    ends with the word of one.
    """
    return _REST.find(text) is not None or _LEFT_BEHIND.find(text[-16:]) is not None


def holds_other_label(text: str) -> bool:
    """True if a question's label in other words, with a number, stands inside a text behind a
    sentence: "Ja. Kamervraag 2 Klopt het?".
    """
    return any(match.start() and text[match.start()] not in "([" for match in _ASKED.each(text))
