"""What a paragraph's words say of its side: who asks and who answers speak differently."""

from __future__ import annotations

import re
from functools import lru_cache

_LEADING_CHARACTERS = 110
_MEMBERS = re.compile(
    r"\b(?:leden|lid|fractieleden|fracties?|[\w-]+-(?:fractie|fractieleden|leden|lid))\b"
)
_THESE_MEMBERS = re.compile(
    r"\b(?:[Dd]eze|[Dd]e|[Zz]ij|genoemde|voornoemde) (?:[\w-]+ ){0,4}?(?:fractie)?leden\b|-leden\b"
)
_MEMBERS_SPEAK = re.compile(
    r"(?:^|(?<=[.?!»] ))"
    r"(?:Deze leden|De (?:[\w-]+ )?(?:fractie)?leden van|De [\w-]+-(?:fractie)?leden)\b"
)
"""The members are a sentence's subject."""
_ASKING = re.compile(
    r"\b(?:vragen|vraagt|verzoeken|verzoekt|vernemen|verneemt|willen (?:\w+ ){0,3}weten|benieuwd"
    r"|horen graag|hoort graag|willen graag|wil graag|lezen|constateren|maken zich|onderschrijven"
    r"|vinden|steunen|achten|hechten|zien|merken op|wijzen)\b"
)
_OF_ASKING = re.compile(
    r"\b(?:vraagt|vragen|verzoekt|verzoeken)\b.{0,160}?\b(?:of|hoe|wat|welke?|waarom|wanneer|"
    r"naar|om|wie|waar|hoeveel|in hoeverre|zich)\b|\bbenieuwd\b|\bvern(?:emen|eemt)\b"
    r"|\b(?:willen|wil|zouden)\b.{0,60}\bweten\b|\b(?:horen|hoort) graag\b"
    r"|\b(?:stellen|stelt)\b.{0,40}\bde vraag\b|, (?:zo )?(?:vragen|vraagt) (?:de|deze|het|zij) "
)
_WHO_ASKS = re.compile(r"leden\b|lid\b|fractie|\b[Zz]ij\b")
_SENTENCE = re.compile(r"[^.?!]+")
_ADDRESS = re.compile(
    r"(?:Kan|Kunt|Is|Zijn|Deelt|Hoe|Wat|Welke?|Waarom|Wanneer|Zo ja|Zo nee|In hoeverre|Op welke|Wie"
    r"|Waar|Hoeveel|Klopt|Bent|Heeft|Heeft|Wordt|Worden|Gaat|Wil|Ziet|Acht|Bestaat)\b"
)
_ANSWERING = re.compile(
    r"\b(?:verwij(?:s|st|zen)\b[^.]{0,80}\b(?:antwoord|beantwoording|antwoorden)"
    r"|[Zz]ie (?:ook |voorts |verder |hiervoor |daarvoor )*"
    r"(?:het|mijn|de) (?:antwoord|beantwoording)|uw Kamer|antwoord(?:en)? op (?:de )?vra)"
)
_FIRST_PERSON = re.compile(r"\b(?:[Ii]k|mijn|mij)\b")
_YES_OR_NO = re.compile(r"(?:Ja|Nee|Neen|Jawel)[,.!;]")
_QUOTED = re.compile(r"«[^»]*»")
_INTRODUCES = re.compile(
    r"kennis\s?genomen|\bdank(?:en|t|zeggen)?\b"
    r"|\bmet (?:\w+ )?(?:interesse|belangstelling|waardering|zorg)\b"
    r"|\b(?:enkele|volgende|aantal|nog|nadere|diverse) (?:\w+ ){0,2}(?:vragen|opmerkingen)\b"
    r"|\bvragen en opmerkingen\b|\bgeen (?:verdere )?vragen\b"
)


def leaning(text: str, answered_by: str | None = None) -> float:
    """How much the words speak for a question (> 0) or an answer (< 0), as a sum of weights."""
    score = 0.0
    marks = _QUOTED.sub("", text).count("?")
    score += 2.5 + 0.5 * min(marks - 1, 4) if marks else -0.8
    head = text[:_LEADING_CHARACTERS]
    members = "leden" in text
    if not members and "lid" not in head and "fractie" not in head:
        pass
    elif _THESE_MEMBERS.search(head) and _ASKING.search(text):
        score += 4.0
    elif _THESE_MEMBERS.search(head):
        score += 3.0
    elif _MEMBERS.search(head):
        score += 2.0
    elif members and _THESE_MEMBERS.search(text):
        score += 1.5
    if members and (speaking := _MEMBERS_SPEAK.search(text)):
        score += 2.0 if speaking.start() == 0 else 1.5
    if _asks_in_words(text):
        score += 1.0
    if _ADDRESS.match(text) and marks:
        score += 1.0
    if _ANSWERING.search(text):
        score -= 2.5
    if _FIRST_PERSON.search(text):
        score -= 1.5
    if _YES_OR_NO.match(text):
        score -= 4.0
    if answered_by and text.lower().startswith(answered_by.lower()):
        score -= 2.0
    return score


@lru_cache(maxsize=64)  # asked several times of a text, by each who weighs it
def _asks_in_words(text: str) -> bool:
    """Whether members ask in a sentence without a question mark."""
    return any(
        _WHO_ASKS.search(sentence) is not None and _OF_ASKING.search(sentence) is not None
        for sentence in _SENTENCE.findall(text)
    )


def asks(text: str) -> bool:
    """Whether a text of a party asks something."""
    return "?" in _QUOTED.sub("", text) or _asks_in_words(text)


def speaks_in_person(text: str) -> bool:
    """Whether somebody says "I" here."""
    return _FIRST_PERSON.search(_QUOTED.sub("", text)) is not None


def speaks_of_members(text: str) -> bool:
    """Whether a text speaks of members or their groups."""
    return _MEMBERS.search(text) is not None


def introduces(text: str) -> bool:
    """Whether a text opens a party's contribution: thanks, takes note, announces its questions."""
    return _INTRODUCES.search(text) is not None
