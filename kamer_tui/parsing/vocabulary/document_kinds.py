"""Other kinds of documents: those that are not written questions and answers.

A parliamentary document says what it is in its title ("Nr. 3 MEMORIE VAN TOELICHTING"), in capitals
or on a line of its own; failing that, some kinds have words that no other has, such as the enacting
clause of a bill (Aanwijzingen voor de regelgeving, 4.3 to 4.6).
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from kamer_tui.language.noise import is_noise
from kamer_tui.translation import N_

_HEAD_LINES = 60
_LONGEST_TITLE = 160
_ENTRY = re.compile(r"(?:[Nn]r\.?\s*(?:\d+|[A-Z]{1,3})\s+|[A-Z]{1,2}\s+)?(?P<title>\S.*)")
_SPEAKER = re.compile(
    r"(?:(?:De heer|Mevrouw|Het lid) [^.:?!()]{2,60}\([\w /-]{2,40}\)|[Dd]e voorzitter"
    r"|(?:Minister|Staatssecretaris) [^.:?!()]{2,60})\s?:"
)
_LEAST_SPEAKERS = 3


@dataclass(frozen=True, slots=True)
class Kind:
    """A kind of document: how it is called to the user ("a letter"), and whether questions with
    their answers may stand in it all the same, as in a letter.
    """

    name: str
    may_hold_questions: bool = False


_LETTER = Kind(N_("a letter"), may_hold_questions=True)
_BILL = Kind(N_("a bill (voorstel van wet)"))
_MEMORANDUM = Kind(N_("an explanatory memorandum (memorie van toelichting)"))
_ADVICE = Kind(N_("an advice of the Council of State (Raad van State)"))
_MOTION = Kind(N_("a motion (motie)"))
_AMENDMENT = Kind(N_("an amendment (amendement)"))
_BILL_AMENDED = Kind(N_("a government amendment (nota van wijziging)"))
_MESSAGE = Kind(N_("a royal message (koninklijke boodschap)"))
_DECISIONS = Kind(N_("a list of decisions (besluitenlijst)"))
_AGENDA = Kind(N_("an agenda"))
_INITIATIVE = Kind(N_("an initiative memorandum (initiatiefnota)"))
_DEBATE = Kind(N_("the report of a debate"))
_LAW = Kind(N_("a law or decree"))
_NOISE = Kind(N_("signs instead of words, as a PDF gives whose fonts do not tell their letters"))

_TITLES: tuple[tuple[re.Pattern[str], Kind], ...] = tuple(
    (re.compile(pattern, re.IGNORECASE), kind)
    for pattern, kind in (
        (r"(?:gewijzigd |nader gewijzigd )?voorstel van (?:rijks)?wet\b", _BILL),
        (r"(?:nadere |herdrukte )?memorie van toelichting\b", _MEMORANDUM),
        (
            r"(?:nader )?advies (?:van de )?(?:afdeling advisering(?: van de)?(?: raad van state)?"
            r"|raad van state)(?: en nader rapport)?\b",
            _ADVICE,
        ),
        (r"nader rapport\b", _ADVICE),
        (r"(?:gewijzigde |nader gewijzigde |nadere )?motie van\b", _MOTION),
        (r"(?:gewijzigd |nader gewijzigd |tweede |derde )?(?:sub)?amendement van\b", _AMENDMENT),
        (r"(?:tweede |derde |vierde )?nota van (?:wijziging|verbetering)\b", _BILL_AMENDED),
        (r"koninklijke boodschap\b", _MESSAGE),
        (r"initiatiefnota\b", _INITIATIVE),
        (r"(?:herziene |voorlopige )?besluitenlijst\b", _DECISIONS),
        (r"(?:geannoteerde |voorlopige )?(?:agenda|convocatie)\b", _AGENDA),
        (
            r"(?:gecorrigeerd |ongecorrigeerd )*(?:steno|woordelijk )?verslag van een "
            r"(?:commissiedebat|algemeen overleg|wetgevingsoverleg|notaoverleg|hoorzitting"
            r"|rondetafelgesprek|mondeling overleg|deskundigenbijeenkomst|gesprek)\b",
            _DEBATE,
        ),
        (r"brief van\b", _LETTER),
        (r"(?:wet|besluit|rijkswet|regeling) van \d{1,2} [a-z]+ \d{4}\b", _LAW),
    )
)
_OF_QUESTIONS = re.compile(
    r"(?:nader |voorlopig |nader voorlopig )?verslag"
    r"(?: van een (?:nader |nieuw )?schriftelijk overleg| houdende een lijst van vragen|$)"
    r"|(?:nadere )?nota naar aanleiding van\b|(?:nadere )?memorie van antwoord\b"
    r"|lijst van (?:schriftelijke )?vragen\b|inbreng (?:verslag|van een schriftelijk overleg)\b",
    re.IGNORECASE,
)
"""Titles of documents with questions: what comes after one is in the document, not its title."""
_WORDS: tuple[tuple[re.Pattern[str], Kind], ...] = (
    (re.compile(r"(?:^| )Allen, die deze zullen zien of horen lezen"), _BILL),
    (re.compile(r"^gehoord de beraadslaging[,.]|gaat over tot de orde van de dag"), _MOTION),
    (re.compile(r"^De ondergetekende stelt het volgende amendement voor"), _AMENDMENT),
    (re.compile(r"^Blijkens de mededeling van de Directeur van Uw kabinet"), _ADVICE),
    (re.compile(r"^(?:Voortouwcommissie|Activiteit): "), _AGENDA),
    (re.compile(r"^(?:Geachte (?:heer|mevrouw|voorzitter|leden)|Hooggeachte)\b"), _LETTER),
    (re.compile(r"^(?:Hierbij|Hiermee|Bijgaand) (?:bied|zend|stuur|doe|treft)\b"), _LETTER),
)
"""Words that tell a kind where no title does, by the beginning of a line or anywhere in it."""


def kind_of_title(texts: Sequence[str]) -> Kind | None:
    """The kind that the document's title says, or who speaks in it."""
    for text in texts[:_HEAD_LINES]:
        entry = _ENTRY.fullmatch(" ".join(text.split()))
        if entry is None or len(text) > _LONGEST_TITLE:
            continue
        title = entry.group("title")
        if _OF_QUESTIONS.match(title) is not None:
            return None
        for pattern, kind in _TITLES:
            match = pattern.match(title)
            if match is None:
                continue
            if _in_capitals(match.group()) or title != entry.group():
                return kind
            if match.group() == title:
                # It may be the heading of a chapter or the name of what is asked about.
                return replace(kind, may_hold_questions=True)
    # No written question or answer has who speaks before each text.
    spoken = sum(text[0] in "DMHSd" and _SPEAKER.match(text) is not None for text in texts)
    return _DEBATE if spoken >= _LEAST_SPEAKERS else None


def kind_of_words(texts: Sequence[str]) -> Kind | None:
    """The kind that its wording tells, where the title does not."""
    for text in texts[: 4 * _HEAD_LINES]:
        for pattern, kind in _WORDS:
            if pattern.search(text):
                return kind
    return None


def kind_of_signs(texts: Sequence[str]) -> Kind | None:
    """The kind of a text in which no words are."""
    return _NOISE if is_noise(texts) else None


def _in_capitals(text: str) -> bool:
    return text.upper() == text
