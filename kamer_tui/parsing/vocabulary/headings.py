"""Recognising headings: of a party's section, of an answer, of a topic."""

from __future__ import annotations

import re

from kamer_tui.language.patterns import lazy_pattern
from kamer_tui.language.sentences import ends_sentence

_LONGEST_TOPIC = 160
_LONGEST_NAME = 60

_COUNTED = r"(?:[IVX]+\.?\s+|[A-Z]\.\s+|\d{1,2}\.?\s+)?"
_PARTY_FIRST = frozenset("VIOBviob0123456789Xx")
"""With what such a heading begins, or the sign that counts it does; that may be any "A." too."""
_PARTY_START = re.compile(rf"{_COUNTED}(?:Vragen|Inbreng|Opmerkingen|Bijdrage)\b", re.IGNORECASE)
_PARTY = re.compile(
    rf"{_COUNTED}(?:"
    r"(?:Vragen|Opmerkingen|Bijdrage|Inbreng)(?:\s+en\s+(?:opmerkingen|vragen))?"
    r"\s+(?:van(?:uit)?|door|gesteld\s+door|namens)|Inbreng)\s+(?P<who>.+?)"
    r"(?:,?\s+(?:en|met|alsmede)\s+(?:de\s+)?(?:reacties?|antwoord(?:en)?|beantwoording)\b.*"
    r"|\s+aan\s+(?:de|het)\s+.*)?",
    re.IGNORECASE,
)
_PARTY_ALONE = re.compile(
    r"(?:(?:De\s+)?(?:leden\s+van\s+)?de\s+|(?:De\s+)?leden\s+)?(?P<who>[A-Z0-9][^.,:;?!]{0,40}-fractie"
    r"|(?:Fractie|Leden)\s+van\s+(?:de\s+|het\s+)?[A-Z0-9][^.,:;?!]{0,40})"
)
"""Shorter headings of a party's section: "VVD-fractie", "Fractie van de PVV"."""
_WHO_PATTERNS = (
    r"(?:[Dd]e\s+)?(?:[Ll]eden\s+van\s+)?(?:de\s+|het\s+)?[Ff]racties?"
    r"(?:\s+van\s+(?:de\s+|het\s+)?|[-–]|\s+(?=[A-Z0-9]))(?P<names>.+)",
    r"(?:[Dd]e\s+)?(?:[Ff]ractie)?(?:[Ll]eden\s+van\s+)?(?:de\s+|het\s+)?"
    r"(?P<names>\S.*?)[-\s–]fracties?",
    r"(?:[Dd]e\s+)?(?:[Ff]ractie)?[Ll]eden\s+van\s+(?:de\s+|het\s+)?(?P<names>.+)",
    r"(?:[Hh]et\s+)?[Ll]id\s+(?P<names>.+)",
    r"(?:de\s+)?(?P<names>(?:Groep|Lijst|Partij)\s+.+)",
)
_WHO = tuple(lazy_pattern(pattern) for pattern in _WHO_PATTERNS)
_WHO_IN_CAPITALS = tuple(lazy_pattern(pattern, re.IGNORECASE) for pattern in _WHO_PATTERNS)
_CAPITALS = re.compile(r"\b(?:DE|HET|LEDEN|FRACTIES?|LID|VAN)\b")
_BETWEEN_NAMES = re.compile(
    r"\s*,\s*(?:(?:de|DE)\s+)?|\s+(?:en|EN)\s+(?:(?:van|VAN)\s+)?(?:(?:de|DE)\s+)?"
)
_SUSPENDED = re.compile(r"-\s*(?:,|en\s)", re.IGNORECASE)
_NO_NAME = frozenset({"de", "het", "een", "alle"})
_TOPIC_START = re.compile(r"[A-ZÀ-Ý0-9«“‘\"'(]")
_SENTENCE_INSIDE = re.compile(r"[a-z]{3}[.?!]\s+[A-Z]")
_OPENS_SENTENCE = lazy_pattern(
    r"(?:De|Het|Deze|Zij|Ook|Als|In|Op|Bij|Met|Graag|Allereerst|Een|Dit|Wat|Hoe|Waarom|Kan|Kunt"
    r"|Kunnen|Welke|Is|Zijn|Er|Voor|Naar|Verder|Voorts|Daarnaast|Klopt|Wanneer|Heeft|Wil|Deelt) "
)
_NO_TOPIC = re.compile(
    r"(?:De|Deze|Het|Ook de|Daarnaast|Verder|Voorts)\s+(?:aan het woord zijnde\s+)?(?:leden|lid)\b"
)


def opens_party_heading(line: str) -> bool:
    """Whether a line begins as the heading of a party's section does."""
    may_open = line[0] in _PARTY_FIRST or line[1:2] == "."
    return may_open and _PARTY_START.match(line) is not None


def parties_of_heading(text: str) -> tuple[str, ...]:
    """The parties whose section this heading opens; none where it is no such heading."""
    match = _PARTY.fullmatch(text)
    return party_names(match.group("who")) if match is not None else ()


def parties_alone(text: str) -> tuple[str, ...]:
    """The parties of a shorter heading ("VVD-fractie", "Fractie van de PVV"), or none."""
    if "ractie" not in text and "eden van" not in text:
        return ()
    match = _PARTY_ALONE.fullmatch(text)
    return party_names(match.group("who")) if match is not None else ()


def opens_sentence(line: str) -> bool:
    """Whether a line begins with a word that opens a sentence, not a heading."""
    return _OPENS_SENTENCE.match(line) is not None


def begins_text(line: str) -> bool:
    """Whether a line begins with a sign that a text may begin with."""
    return _TOPIC_START.match(line) is not None


def party_names(who: str) -> tuple[str, ...]:
    """The parties that "de leden van de SP- en PvdA-fractie" names; none where it names none."""
    for pattern in _WHO_IN_CAPITALS if _CAPITALS.search(who) else _WHO:
        match = pattern.fullmatch(who.strip())
        if match is None:
            continue
        printed = match.group("names")
        several = (
            "fracties" in who.lower()
            or _SUSPENDED.search(printed) is not None
            or who.lower().count("-fractie") > 1
        )
        parts = _BETWEEN_NAMES.split(printed) if several else [printed]
        names = tuple(part.strip(" -–").removesuffix("-fractie") for part in parts)
        if all(map(_is_name, names)):
            return names
    return ()


def _is_name(text: str) -> bool:
    return (
        0 < len(text) <= _LONGEST_NAME
        and (text[0].isupper() or text[0].isdigit())
        and text.lower() not in _NO_NAME
        and "-fractie" not in text.lower()
    )


def is_topic(text: str) -> bool:
    """Whether a text by itself looks like a heading: short, no sentence, no stop."""
    if len(text) > _LONGEST_TOPIC or ends_sentence(text):
        return False
    if text[-1] in ",-–" or "?" in text or _TOPIC_START.match(text) is None:
        return False
    return _SENTENCE_INSIDE.search(text) is None and _NO_TOPIC.match(text) is None
