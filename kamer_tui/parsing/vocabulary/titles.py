"""What kind of document it says to be, in its first lines ("Nr. 6 NOTA NAAR AANLEIDING VAN …")."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Literal

Kind = Literal["note", "report on a bill", "contribution", "consultation"]

_HEAD_LINES = 60
_LONGEST = 130
_LONGEST_IN_CAPITALS = 320
"""Titles name all committees that make the report."""
_MOST_LINES = 6
_NUMBER = r"(?:(?:Nr|NR|nr)\.?\s*\w{1,4}(?:\s*HERDRUK)?\s+|\d{4}D\d{5}\s+|[A-Z]{1,2}\d?\s+)?"
_KINDS: tuple[tuple[Kind, re.Pattern[str]], ...] = (
    (
        "note",
        re.compile(
            rf"{_NUMBER}(?:nadere |tweede nadere )?(?:nota (?:naar aanleiding|n\.a\.v\.) van het "
            r"(?:nader |tweede nader |voorlopig )?verslag|memorie van antwoord)(?![^\W\d]).*",
            re.IGNORECASE,
        ),
    ),
    (
        "contribution",
        re.compile(
            rf"{_NUMBER}inbreng (?:ten behoeve van (?:het )?|voor (?:het )?)?"
            r"(?:(?:nader |voorlopig )?verslag|schriftelijk overleg|feitelijke vragen)"
            r"(?![^\W\d]).*",
            re.IGNORECASE,
        ),
    ),
    (
        "consultation",
        re.compile(
            rf"{_NUMBER}(?:inbreng )?verslag van een (?:nader )?schriftelijk overleg(?![^\W\d]).*",
            re.IGNORECASE,
        ),
    ),
    (
        "report on a bill",
        re.compile(
            rf"{_NUMBER}(?:(?:tweede |derde )?(?:nader )?(?:voorlopig )?verslag|eindverslag)"
            r"(?: van de (?:vaste |bijzondere |tijdelijke )?(?:kamer)?commissies?\b.*)?",
            re.IGNORECASE,
        ),
    ),
)


def kind_of(texts: Sequence[str]) -> Kind | None:
    """The kind that a document names in its head, or None where it names none of these."""
    head = texts[:_HEAD_LINES]
    for index in range(len(head)):
        for text in _titles(head, index):
            if len(text) > _LONGEST and not text.isupper():
                continue
            for kind, pattern in _KINDS:
                if pattern.fullmatch(text) is not None and (
                    kind != "report on a bill" or _is_title(text)
                ):
                    return kind
    return None


def _titles(texts: Sequence[str], index: int) -> Iterator[str]:
    """What may be a title from this line on: the line, with the next one, and all in capitals."""
    text = texts[index]
    capitals = text.isupper()
    for count, line in enumerate(texts[index + 1 : index + _MOST_LINES], 2):
        if not text.endswith((".", ",")):
            yield text
        text = f"{text} {line}"
        if (count > 2 and not (capitals and text.isupper())) or len(text) > _LONGEST_IN_CAPITALS:
            return
    if not text.endswith((".", ",")) and (len(texts) == index + 1 or text.isupper()):
        yield text


def _is_title(text: str) -> bool:
    """Whether a line of few words is a title: in capitals, or with the document's number."""
    return text.isupper() or re.match(r"(?:Nr|nr)\.", text) is not None or " " not in text
