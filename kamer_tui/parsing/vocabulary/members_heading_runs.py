"""Which lines or paragraphs make one heading of members' questions, whatever their widths."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence

from kamer_tui.language.patterns import anywhere, beginning
from kamer_tui.parsing.vocabulary import words as w
from kamer_tui.parsing.vocabulary.members_headings import (
    MINISTER,
    SENT,
    THE_MEMBERS,
    find_asked,
)

_MOST_OF_A_HEADING = 12
"""Lines or paragraphs over which one heading may be broken."""
_LONGEST_HEADING = 1500
"""In characters."""
_OPENS_HEADING = beginning(
    "the beginning of a heading that says who asks, or who answers",
    rf"""(?: (?:Onderwerp|Betreft)\b:?\s* )? (?: (?:Schriftelijke|Aanvullende|Nadere)\s+ )?
        (?: [Vv]ra(?:gen|ag)\s+(?:van|door|gesteld\s+door)\s*{THE_MEMBERS}
        | (?:Antwoord(?:en)?|Beantwoording|Uitstel)\b .* \b(?:[Kk]amer)?[Vv]ragen\b )""",
    ("Vragen van het lid Spaak (De Brug) aan", "Antwoorden van de minister op Kamervragen"),
    ("Antwoord op vraag 1", "Vragen gesteld door de Kamer", "Vraag 1"),
    seen="ministries' letters; texts that programs take out of a PDF",
)
_IS_SENT = anywhere(
    "the words behind a heading's subject",
    SENT,
    "over veren (ingezonden 5 mei",
    "over veren",
    seen="the Aanhangsel",
)
_OPENS_ANSWERED = beginning(
    "the beginning of the words about who answered",
    rf"(?:[A-Z]\w+[ ])?(?:[Aa]ntwoord|{w.NOTICE})(?:en)?\s+van\s+(?:de\s+)?{MINISTER}",
    ("Antwoord van Minister Spaak (Veren)", "Nader antwoord van de minister"),
    "Antwoord op vraag 1",
    seen="the Aanhangsel",
)
_RECEIVED = anywhere(
    "that the answer was received",
    r"\({1,3}\s*[Oo]ntvangen\b[^()]{0,200}\)",
    "(ontvangen 3 mei 2032)",
    "(ontvangen",
    seen="the Aanhangsel",
)
_NO_HEADING = beginning(
    "a line with which no heading goes on",
    rf"""(?: {w.QUESTION}\s+\d | {w.QUESTION}:?$ | {w.ANSWER}\s+(?:op\s+)?(?:vraag\s+)?\d
        | \d{{1,2}}(?:[.)](?:\s|$)|$) | \d{{4}}Z\s?\d{{5}}$
        | (?:Datum|Geachte|Hierbij|Onderwerp|Betreft|Aan)\b )""",
    ("Vraag 1", "2032Z15078", "Geachte voorzitter", "1. Kan"),
    ("6 november 2032)", "Veren over"),
    seen="ministries' letters",
)


def heading_runs(texts: Sequence[str]) -> Iterator[range]:
    """Group lines or paragraphs of a document's head: those of one heading, from "Vragen van" to
    "(ingezonden …)", or from "Antwoord van" to "(ontvangen …)", are one group.
    """
    place = 0
    while place < len(texts):
        end = place + 1
        if _OPENS_HEADING.find(texts[place]):
            end = _end(texts, place, _IS_SENT.find) or _end(texts, place, find_asked) or end
        elif _OPENS_ANSWERED.find(texts[place]):
            end = _end(texts, place, _RECEIVED.find) or end
        yield range(place, end)
        place = end


def _end(texts: Sequence[str], place: int, ends: Callable[[str], object]) -> int | None:
    """Find where the heading ends that begins at a place: behind the text with which ``ends``."""
    joined = ""
    for index in range(place, min(len(texts), place + _MOST_OF_A_HEADING)):
        if index > place and _begins_another(texts[index]):
            return None
        joined = f"{joined} {texts[index]}".lstrip()
        if len(joined) > _LONGEST_HEADING:
            return None
        if ends(joined):
            return index + 1
    return None


def _begins_another(text: str) -> bool:
    return any(rule.find(text) for rule in (_NO_HEADING, _OPENS_HEADING, _OPENS_ANSWERED))
