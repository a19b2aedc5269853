"""Headings of a document's parts: where the questions begin ("I Vragen en opmerkingen vanuit de
fracties"), where the answers do ("II Antwoord/Reactie van de Minister"), and whose section it is.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Literal

from kamer_tui.language.patterns import lazy_pattern
from kamer_tui.parsing.vocabulary.parties import PartyNames, names_in_list, party_phrases

Side = Literal["questions", "answers", "other"]

_LONGEST = 260
_HINTS = (
    *("vragen", "opmerk", "inbreng", "bijdrage", "antwoord", "reactie", "beantw", "agenda"),
    *("brief", "overig", "stand van"),
)
"""One of these is in every heading of a part."""
_NUMERAL = r"(?:(?:[IVX]{1,4}|[A-D]|\d)\s?[.:)\-–]?\s+|deel\s+(?:[IVX]{1,4}|\d)\s*[.:\-–]?\s+)"
_QUESTIONS = lazy_pattern(
    rf"(?P<numeral>{_NUMERAL})?(?:vragen|opmerkingen|inbreng(?:en)?|bijdragen?)"
    r"(?:\s+en\s+(?:vragen|opmerkingen))?"
    r"\s+(?:vanuit|van\s+uit|van|uit|door|gesteld\s+door|namens)\s+(?:de\s+)?"
    r"(?:verschillende\s+|diverse\s+|leden\s+van\s+de\s+)?(?:fracties|leden|(?:vaste\s+)?commissie)"
    r"(?P<rest>.*)",
    re.IGNORECASE,
)
_ANSWERS = lazy_pattern(
    # "2. Antwoord van de Minister" is the answer to question 2.
    rf"(?!\d)(?P<numeral>{_NUMERAL})?(?:antwoord(?:en)?|reacties?|beantwoording)"
    r"(?:\s*(?:/|en)\s*(?:de\s+)?(?:reacties?|antwoord(?:en)?|beantwoording))?"
    r"(?P<whose>\s+(?:van|door|namens|vanuit)\s+(?P<by>(?:de|het)\s+(?:demissionaire?\s+)?"
    r"(?:minister|staatssecretaris|bewinds\w+|kabinet|regering|initiatiefnemers?|ministers"
    r"|voorzitter|griffier|presidium|rapporteurs?)\b.*)|\s+(?:op|van)\s+(?:de\s+)?"
    r"(?:vragen|inbreng).*)?",
    re.IGNORECASE,
)
_OTHER = lazy_pattern(
    rf"{_NUMERAL}(?:volledige\s+agenda|agenda|overig|stand\s+van\s+zaken)\b.*"
    r"|(?:volledige\s+agenda)",
    re.IGNORECASE,
)
_LETTER_OF_QUESTIONS = lazy_pattern(
    r"brief\s+(?:van|aan)\s+de\s+(?:voorzitters?|griffiers?)\b.*\bcommissies?\b.*"
    r"|brief\s+aan\s+de\s+(?:minister|staatssecretaris|minister-president)\b.*",
    re.IGNORECASE,
)
_COMMITTEE = lazy_pattern(r"(?:(?:vaste|algemene|bijzondere) )?commissies? voor .+", re.IGNORECASE)
_LETTER_OF_ANSWERS = lazy_pattern(
    r"brief\s+van\s+de\s+(?:minister|ministers|staatssecretaris|minister-president)\b.*",
    re.IGNORECASE,
)
_SECTION_WORD = (
    r"(?:vragen|opmerkingen|inbreng|bijdrage|reactie|antwoord(?:en)?|beantwoording|en|op|van|vanuit"
    r"|door|de|het|aan|gesteld|gestelde|leden|kamerleden|fractieleden|fracties?|lid|naar|aanleiding"
    r"|bij|namens)"
)
_PREFIX = lazy_pattern(rf"(?:{_NUMERAL})?(?P<words>(?:{_SECTION_WORD}[\s/]+)*)", re.IGNORECASE)
_TAIL = lazy_pattern(
    r"(?:\s+en\s+(?:de\s+)?(?:reactie|antwoord(?:en)?|beantwoording)\b.*|\s*:|\s*\([^()]*\))$",
    re.IGNORECASE,
)


_PARTYS_ANSWERS = lazy_pattern(
    rf"(?:{_NUMERAL})?(?:antwoord(?:en)?|reacties?|beantwoording)\b[^.?!;:]*"
    r"\b(?:leden|lid|fracties?|[\w-]+-fractie|groep)\b[^.?!;:]*:?",
    re.IGNORECASE,
)
_IN_BRACKETS = lazy_pattern(r"\s\(([^()]+)\)$")
_PARTICLE = lazy_pattern(r"(?:\bVan |\bDe |\bVan De |\bDen )$")
"""The capitalised first words of a member's or a party's name, which are not those of a heading."""


@dataclass(frozen=True, slots=True)
class PartHeading:
    """The heading of a part; ``answered_by`` as printed ("de Minister van …"), or None."""

    side: Side
    answered_by: str | None = None
    numbered: bool = False
    letter: bool = False


def part_heading(text: str) -> PartHeading | None:
    """The part of a document that this heading opens, or None."""
    if len(text) > _LONGEST or text[-1] in ".,;?" or text[0].islower() or not may_head_part(text):
        return None
    if _LETTER_OF_QUESTIONS.fullmatch(text):
        return PartHeading("questions", letter=True)
    if _LETTER_OF_ANSWERS.fullmatch(text):
        return PartHeading(
            "answers", text[len("brief van ") :].strip() if text[:5].istitle() else None
        )
    match = _ANSWERS.fullmatch(text)
    if match is not None and (match.group("numeral") or match.group("whose")):
        if next(party_phrases(text), None) is not None:
            return None
        by = match.group("by")
        return PartHeading(
            "answers",
            by.strip(" :") if by and not text.isupper() else None,
            match.group("numeral") is not None,
        )
    match = _QUESTIONS.fullmatch(text)
    if match is not None and _is_of_all(match.group("rest")):
        return PartHeading("questions", None, match.group("numeral") is not None)
    if _OTHER.fullmatch(text):
        return PartHeading("other", None, True)
    return None


def may_head_part(text: str) -> bool:
    """Whether a word stands in a text that is in every heading of a part."""
    lowered = text.lower()
    return any(hint in lowered for hint in _HINTS)


def is_committees_letter(text: str) -> bool:
    """Whether this heads a letter with a committee's questions."""
    return len(text) <= _LONGEST and _LETTER_OF_QUESTIONS.fullmatch(text) is not None


def committee_of_letter(text: str) -> str:
    """The committee that the heading of its letter names, or nothing."""
    match = _COMMITTEE.search(text)
    return match.group() if match is not None else ""


def section_parties(text: str, names: PartyNames) -> tuple[str, ...]:
    """The parties whose section this heading opens; none where it is no such heading."""
    if len(text) > _LONGEST or text[-1] in ".,;?":
        return ()
    within = _IN_BRACKETS.search(text)
    if within is not None and names.knows(within.group(1)):
        # A member, and the party in brackets: "het lid Van Rijn (Duinpartij)".
        return (names.name(within.group(1)),)
    plain = _TAIL.sub("", text)
    match = _PREFIX.match(plain)
    rest = plain[match.end() :] if match is not None else plain
    particle = _PARTICLE.search(match.group()) if match is not None else None
    if particle is not None and not text.isupper():
        rest = particle.group() + rest
    words = (
        set(re.split(r"[\s/]+", match.group("words").casefold())) if match is not None else set()
    )
    printed = names_in_list(_with_capitals(rest))
    if not printed:
        return ()
    said = "fractie" in rest.casefold() or words & {
        *("fractie", "fracties", "leden", "lid", "fractieleden", "kamerleden")
    }
    if said and words & {"leden", "lid", "fractie", "fracties", "vragen", "inbreng", "reactie", ""}:
        return tuple(names.name(name) for name in printed)
    if said or all(names.knows(name) for name in printed):
        return tuple(names.name(name) for name in printed)
    return ()


def _is_of_all(rest: str) -> bool:
    """Whether what follows "van de leden" names no party."""
    return not rest.strip() or (
        re.match(r"\s+van\s+(?:de|het)\s+(?!vaste|commissie)", rest, re.IGNORECASE) is None
        and "fractie" not in rest.casefold()
    )


def _with_capitals(text: str) -> str:
    """A heading in capitals with its small words small, so that names stand out."""
    if not text.isupper():
        return text
    small = re.compile(
        r"\b(?:VAN|VOOR|DE|HET|DER|DEN|EN|LEDEN|LID)\b|(?<=[- ])FRACTIES?\b|\bFRACTIES?(?=\b)"
    )
    return small.sub(lambda match: match.group().lower(), text)


def heads_partys_answers(text: str) -> bool:
    """Whether a heading opens the answers to one party ("Antwoord op de vragen van de leden van de
    VVD-fractie").
    """
    return len(text) <= _LONGEST and _PARTYS_ANSWERS.fullmatch(text) is not None
