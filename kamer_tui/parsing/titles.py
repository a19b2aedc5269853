"""What kind of document it says to be, in its first lines ("Nr. 6 NOTA NAAR AANLEIDING VAN …")."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Literal

from kamer_tui.sources.lines import Line

Kind = Literal["note", "report on a bill", "contribution", "consultation"]

_HEAD_LINES = 60
_LONGEST = 130
_NUMBER = r"(?:(?:Nr|NR|nr)\.?\s*\w{1,4}(?:\s*HERDRUK)?\s+|[A-Z]{1,2}\d?\s+)?"
_KINDS: tuple[tuple[Kind, re.Pattern[str]], ...] = (
    (
        "note",
        re.compile(
            rf"{_NUMBER}(?:nadere |tweede nadere )?(?:nota (?:naar aanleiding|n\.a\.v\.) van het "
            r"(?:nader |tweede nader |voorlopig )?verslag|memorie van antwoord)\b.*",
            re.IGNORECASE,
        ),
    ),
    (
        "contribution",
        re.compile(
            rf"{_NUMBER}inbreng (?:ten behoeve van (?:het )?|voor (?:het )?)?"
            r"(?:(?:nader |voorlopig )?verslag|schriftelijk overleg|feitelijke vragen)\b.*",
            re.IGNORECASE,
        ),
    ),
    (
        "consultation",
        re.compile(
            rf"{_NUMBER}(?:inbreng )?verslag van een (?:nader )?schriftelijk overleg\b.*",
            re.IGNORECASE,
        ),
    ),
    (
        "report on a bill",
        re.compile(
            rf"{_NUMBER}(?:(?:tweede |derde )?(?:nader )?(?:voorlopig )?verslag|eindverslag)"
            r"(?: van de (?:vaste |bijzondere |tijdelijke )?(?:kamer)?commissie\b.*)?",
            re.IGNORECASE,
        ),
    ),
)


def kind_of(lines: Sequence[Line]) -> Kind | None:
    """The kind that a document names in its head, or None where it names none of these."""
    head = lines[:_HEAD_LINES]
    for index, line in enumerate(head):
        following = head[index + 1].text if index + 1 < len(head) else ""
        for text in (line.text, f"{line.text} {following}"):
            if len(text) > _LONGEST or text.endswith((".", ",")):
                continue
            for kind, pattern in _KINDS:
                if pattern.fullmatch(text) is not None and (
                    kind != "report on a bill" or _is_title(text)
                ):
                    return kind
    return None


def _is_title(text: str) -> bool:
    """Whether a line of few words is a title: in capitals, or with the document's number."""
    return text.isupper() or re.match(r"(?:Nr|nr)\.", text) is not None or " " not in text
