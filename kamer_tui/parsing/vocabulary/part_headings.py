"""Headings of a document's parts: of all questions ("I Vragen en opmerkingen vanuit de fracties"),
of all answers ("II Antwoord/Reactie van de Minister"), and of a party's section within a part.
"""

from __future__ import annotations

import re
from typing import Literal, NamedTuple

from kamer_tui.language.patterns import anywhere, beginning, lazy_pattern, whole
from kamer_tui.parsing.vocabulary.label_lines import is_to_something_else
from kamer_tui.parsing.vocabulary.parties import (
    PartyNames,
    names_in_list,
    party_phrases,
    with_small_words,
)

Side = Literal["questions", "answers", "other"]

_LONGEST = 260
_HINTS = (
    *("vragen", "opmerk", "inbreng", "bijdrage", "antwoord", "reactie", "beantw", "agenda"),
    *("brief", "overig", "stand van"),
)
"""One of these is in every heading of a part."""
_MEMBERS = frozenset({"fractie", "fracties", "leden", "lid", "fractieleden", "kamerleden"})
_I = re.IGNORECASE
_NUMERAL = r"(?:(?:[IVX]{1,4}|[A-D]|\d)\s?[.:)\-–]?\s+|deel\s+(?:[IVX]{1,4}|\d)\s*[.:\-–]?\s+)"
_ANSWER = r"(?:antwoord(?:en)?|reacties?|beantwoording)"
_ANSWERERS = (
    r"minister|staatssecretaris|bewinds\w+|kabinet|regering|initiatiefnemers?|ministers|voorzitter"
    r"|griffier|presidium|rapporteurs?"
)
_OFFICES = r"(?:minister|ministers|staatssecretaris|minister-president)"

_QUESTIONS = whole(
    "the heading of the part with all questions",
    rf"""(?P<numeral>{_NUMERAL})?(?:vragen|opmerkingen|inbreng(?:en)?|bijdragen?)
        (?:\s+en\s+(?:vragen|opmerkingen))?
        \s+(?:vanuit|van\s+uit|van|uit|door|gesteld\s+door|namens)\s+(?:de\s+)?
        (?:verschillende\s+|diverse\s+|leden\s+van\s+de\s+)?
        (?:fracties|leden|(?:vaste\s+)?commissie)(?P<rest>.*)""",
    ("I Vragen en opmerkingen vanuit de fracties", "Inbreng van de verschillende fracties"),
    ("Vragen over de brug", "I Antwoord van de Minister"),
    flags=_I,
)
_ANSWERS = whole(
    "the heading of the part with all answers; with a number and a stop it is that of one answer",
    rf"""(?!\d)(?P<numeral>{_NUMERAL})?{_ANSWER}(?:\s*(?:/|en)\s*(?:de\s+)?{_ANSWER})?
        (?P<whose>\s+(?:van|door|namens|vanuit)\s+
            (?P<by>(?:de|het)\s+(?:demissionaire?\s+)?(?:{_ANSWERERS})\b.*)
        |\s+(?:op|van)\s+(?:de\s+)?(?:vragen|inbreng).*)?""",
    ("II Antwoord/Reactie van de Minister", "REACTIE VAN HET KABINET", "Antwoorden op de vragen"),
    ("2. Antwoord van de Minister", "Antwoord van de Duinpartij"),
    flags=_I,
)
_OTHER = whole(
    "the heading of a part with neither",
    rf"""{_NUMERAL}(?:volledige\s+agenda|agenda|overig|stand\s+van\s+zaken)\b.*
        |(?:volledige\s+agenda)""",
    ("III Volledige agenda", "C. Overig"),
    ("Agenda", "Overige vragen"),
    flags=_I,
)
_LETTER_OF_QUESTIONS = whole(
    "the heading of a letter with a committee's questions",
    r"""brief\s+(?:van|aan)\s+de\s+(?:voorzitters?|griffiers?)\b.*\bcommissies?\b.*
        |brief\s+aan\s+de\s+(?:minister|staatssecretaris|minister-president)\b.*""",
    ("BRIEF VAN DE VOORZITTER VAN DE VASTE COMMISSIE VOOR VEREN", "Brief aan de Minister"),
    "Brief van de Minister",
    flags=_I,
)
_LETTER_OF_ANSWERS = whole(
    "the heading of a letter with answers",
    rf"brief\s+van\s+de\s+{_OFFICES}\b.*",
    "BRIEF VAN DE STAATSSECRETARIS VAN VEREN",
    ("Brief aan de Minister", "Brief van de voorzitter"),
    flags=_I,
)
_COMMITTEE = anywhere(
    "the committee that a letter's heading names",
    r"(?:(?:vaste|algemene|bijzondere)[ ])?commissies?[ ]voor[ ].+",
    "van de vaste commissie voor Duinen",
    "de commissie",
    flags=_I,
)
_PARTYS_ANSWERS = whole(
    "the heading of the answers to one party",
    rf"""(?:{_NUMERAL})?{_ANSWER}\b[^.?!;:]*
        \b(?:leden|lid|fracties?|[\w-]+-fractie|groep)\b[^.?!;:]*:?""",
    ("Antwoord op de vragen van de leden van De Brug", "REACTIE LID SPAAK:"),
    "Antwoord van de Minister",
    flags=_I,
)
_SECTION_WORD = (
    r"(?:vragen|opmerkingen|inbreng|bijdrage|reactie|antwoord(?:en)?|beantwoording|en|op|van|vanuit"
    r"|door|de|het|aan|gesteld|gestelde|leden|kamerleden|fractieleden|fracties?|lid|naar|aanleiding"
    r"|bij|namens)"
)
_PREFIX = beginning(
    "the words before the names in the heading of a section",
    rf"(?:{_NUMERAL})?(?:{_SECTION_WORD}[\s/]+)*",
    ("1. Vragen en opmerkingen van de leden van de Duinpartij", "Duinpartij"),
    flags=_I,
)
_TAIL = anywhere(
    "what follows the names in the heading of a section",
    r"""(?<!\s)(?:\s+en\s+(?:de\s+)?(?:reactie|antwoord(?:en)?|beantwoording)\b.*|\s*:
        |\s*\([^()]*\))$""",
    ("Duinpartij en de reactie van de Minister", "De Brug:", "Spaak (Duinpartij)"),
    "Duinpartij en De Brug",
    flags=_I,
)
_OF_ONE = beginning(
    "what follows the members, where these are of one party",
    r"\s+van\s+(?:de|het)\s+(?!vaste|commissie)",
    " van de Duinpartij",
    " van de vaste commissie",
    flags=_I,
)
_IN_BRACKETS = lazy_pattern(r"\s\(([^()]+)\)$")
_PARTICLE = anywhere(
    "capitalised words of a member's or a party's name, which are not those of a heading",
    r"(?:\bVan[ ]|\bDe[ ]|\bVan[ ]De[ ]|\bDen[ ])$",
    ("Vragen van het lid Van De ", "Inbreng De "),
    "Vragen van de ",
)
_BETWEEN_WORDS = lazy_pattern(r"[\s/]+")


class PartHeading(NamedTuple):
    """The heading of a part: its side, who answers as printed ("de Minister van …") or None,
    whether it has a number ("II"), and whether it heads a letter ("BRIEF VAN DE MINISTER").
    """

    side: Side
    answered_by: str | None = None
    numbered: bool = False
    letter: bool = False


def part_heading(text: str) -> PartHeading | None:
    """Read the heading of a part of the document; None for any other text."""
    if len(text) > _LONGEST or text[-1] in ".,;?" or text[0].islower() or not may_head_part(text):
        return None
    if _LETTER_OF_QUESTIONS.find(text):
        return PartHeading("questions", letter=True)
    if _LETTER_OF_ANSWERS.find(text):
        by = text[len("brief van ") :].strip() if text[:5].istitle() else None
        return PartHeading("answers", by)
    match = _ANSWERS.find(text) if not is_to_something_else(text) else None
    if match is not None and (match["numeral"] or match["whose"]):
        if next(party_phrases(text), None) is not None:
            return None
        by = match["by"].strip(" :") if match["by"] and not text.isupper() else None
        return PartHeading("answers", by, match["numeral"] is not None)
    match = _QUESTIONS.find(text)
    if match is not None and _is_of_all(match["rest"]):
        return PartHeading("questions", None, match["numeral"] is not None)
    if _OTHER.find(text):
        return PartHeading("other", None, True)
    return None


def may_head_part(text: str) -> bool:
    """True if a text holds a word of the headings of parts: a quick test before the patterns."""
    lowered = text.lower()
    return any(hint in lowered for hint in _HINTS)


def is_committees_letter(text: str) -> bool:
    """True if a text heads a letter with a committee's questions."""
    return len(text) <= _LONGEST and _LETTER_OF_QUESTIONS.find(text) is not None


def committee_of_letter(text: str) -> str:
    """Read the committee in the heading of a letter: "vaste commissie voor Duinen", or ""."""
    match = _COMMITTEE.find(text)
    return match.group() if match is not None else ""


def section_parties(text: str, names: PartyNames) -> tuple[str, ...]:
    """Read the parties of a section's heading, or none.  A heading of names alone ("D66") counts if
    the document names these as parties elsewhere (``names``).
    """
    if len(text) > _LONGEST or text[-1] in ".,;?":
        return ()
    within = _IN_BRACKETS.search(text)
    if within is not None and names.knows(within.group(1)):
        # A member, and the party in brackets: "het lid Van Rijn (Duinpartij)".
        return (names.name(within.group(1)),)
    plain = _TAIL.pattern.sub("", text)
    prefix = _PREFIX.find(plain)
    first = prefix.group() if prefix is not None else ""
    particle = None if text.isupper() else _PARTICLE.find(first)
    rest = (particle.group() if particle is not None else "") + plain[len(first) :]
    printed = names_in_list(with_small_words(rest) if rest.isupper() else rest)
    said = "fractie" in rest.casefold() or not _MEMBERS.isdisjoint(
        _BETWEEN_WORDS.split(first.casefold())
    )
    if said or all(names.knows(name) for name in printed):
        return tuple(names.name(name) for name in printed)
    return ()


def _is_of_all(rest: str) -> bool:
    """True if the words after "van de leden" name no party: the heading is that of all."""
    return not rest.strip() or (_OF_ONE.find(rest) is None and "fractie" not in rest.casefold())


def heads_partys_answers(text: str) -> bool:
    """True if a heading opens the answers to one party ("Antwoord op de vragen van de leden van de
    VVD-fractie").
    """
    return len(text) <= _LONGEST and _PARTYS_ANSWERS.find(text) is not None
