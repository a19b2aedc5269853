"""Headings by their words: of a party's section, of a chapter, of a topic."""

from __future__ import annotations

import re

from kamer_tui.language.patterns import anywhere, beginning, lazy_pattern, whole
from kamer_tui.language.sentences import ends_sentence
from kamer_tui.parsing.vocabulary import words as w
from kamer_tui.parsing.vocabulary.parties import party_names

_LONGEST_TOPIC = 160
_PARTY_FIRST = frozenset("VIOBviob0123456789Xx")
"""First signs of a party's heading ("Vragen", "Inbreng") or of its number ("II.", "2.")."""
_COUNTED = r"(?:[IVX]+\.?\s+|[A-Z]\.\s+|\d{1,2}\.?\s+)?"
_PARTY_START = beginning(
    "the first words of the heading of a party's section",
    rf"{_COUNTED}(?:Vragen|Inbreng|Opmerkingen|Bijdrage)\b",
    ("2. Vragen en opmerkingen van de leden van de", "INBRENG DUINPARTIJ"),
    "De vragen",
    seen="reports",
    flags=re.IGNORECASE,
)
_PARTY = whole(
    "the heading of a party's section",
    rf"""{_COUNTED}(?:(?:Vragen|Opmerkingen|Bijdrage|Inbreng)(?:\s+en\s+(?:opmerkingen|vragen))?
            \s+(?:van(?:uit)?|door|gesteld\s+door|namens)|Inbreng)\s+(?P<who>.+?)
        (?:,?(?<!\s)\s+(?:en|met|alsmede)\s+(?:de\s+)?(?:reacties?|antwoord(?:en)?|beantwoording)\b.*
        |(?<!\s)\s+aan\s+(?:de|het)\s+.*)?""",
    (
        "Vragen en opmerkingen van de leden van de Duinpartij-fractie",
        "2. INBRENG DE BRUG EN REACTIE VAN DE MINISTER",
    ),
    ("Vragen over de brug", "Opmerkingen"),
    seen="reports",
    flags=re.IGNORECASE,
)
_PARTY_BEHIND = anywhere(
    "what may be the heading of a party's section, behind a sentence on the same line",
    r"[.?!][”’»)]?\s+ (?P<heading> (?:Vragen|Inbreng|Opmerkingen|Bijdrage)\s [^.?!]{1,140} ) $",
    ("De brug is dicht. Inbreng van de leden van de Duinpartij",),
    ("Inbreng van de Duinpartij", "De brug is dicht. Vragen daarover beantwoord ik later."),
    seen="texts whose lines a program joined",
)
_PARTY_ALONE = whole(
    "a shorter heading of a party's section",
    r"""(?:(?:De\s+)?(?:leden\s+van\s+)?de\s+|(?:De\s+)?leden\s+)?
        (?P<who>[A-Z0-9][^.,:;?!]{0,40}-fractie
        |(?:Fractie|Leden)\s+van\s+(?:de\s+|het\s+)?[A-Z0-9][^.,:;?!]{0,40})""",
    ("Duinpartij-fractie", "Fractie van De Brug"),
    ("De fracties", "De Duinpartij-fractie vraagt"),
    hints=("ractie", "eden van"),
)
_CHAPTER = beginning(
    "the number of a chapter, a section or an article, before its title",
    r"""(?:§\s*)?(?:\d{1,2}(?:\.\d{1,2}){0,3}[.):]?|[IVX]{1,4}[.):]?|[A-H][.)])\s+(?=[A-ZÀ-Ý«‘“])
        |(?:Artikel(?:en)?|Onderdeel|Onderdelen|Hoofdstuk|Paragraaf|ARTIKEL(?:EN)?|HOOFDSTUK)
        \s+(?=[\dIVXA-Z])""",
    ("2.1 De sluizen", "IV. Het veer", "§ 3 Dijken", "Artikelen 4 en 5", "Hoofdstuk II"),
    ("2.1 sluizen", "Artikelen over dijken", "K. De brug"),
    seen="texts that programs take out of a PDF",
)
_OF_A_BUDGET = beginning(
    "the heading of a budget's chapter or article, or of what belongs to none",
    r"""(?:(?:Beleids)?artikel(?:en)?|Hoofdstuk|Paragraaf|Thema|Onderwerp|Deel|Begrotings\w+
            |Niet-beleidsartikel(?:en)?|Bijlage)\s+(?:\d|[IVXA-E]+\b)
        |(?:Algemeen|Overig|Overige(?:[ ]onderwerpen|[ ]vragen)?|Algemene[ ]vragen|Financieel
            |Inleiding)$""",
    ("Artikel 3 Dijken", "BELEIDSARTIKELEN 4 en 5", "Hoofdstuk IV", "Overige vragen"),
    ("Artikel over dijken", "Algemeen overleg", "Deelt de Minister dat?"),
    seen="lists of questions about a budget",
    flags=re.IGNORECASE,
)
_SENTENCE_INSIDE = lazy_pattern(r"[a-z]{3}[.?!]\s+[A-Z]")
_BEGINS = lazy_pattern(w.OPENS_TEXT)
_OPENS_SENTENCE = beginning(
    "a word that opens a sentence, not a heading",
    r"""(?:De|Het|Deze|Zij|Ook|Als|In|Op|Bij|Met|Graag|Allereerst|Een|Dit|Wat|Hoe|Waarom|Kan
        |Kunt|Kunnen|Welke|Is|Zijn|Er|Voor|Naar|Verder|Voorts|Daarnaast|Klopt|Wanneer|Heeft|Wil
        |Deelt)[ ]""",
    ("De leden", "Graag zien"),
    ("Dijken", "Isolatie"),
)
_MEMBERS_SPEAK = beginning(
    "members as the first words of a sentence, no topic",
    r"""(?:De|Deze|Het|Ook[ ]de|Daarnaast|Verder|Voorts)\s+
        (?:aan[ ]het[ ]woord[ ]zijnde\s+)?(?:leden|lid)\b""",
    ("De leden van De Brug", "Voorts leden"),
    ("De ledenraad", "Leden"),
    seen="texts that programs take out of a PDF",
)


def opens_party_heading(line: str) -> bool:
    """True if a line begins like the heading of a party's section: "Vragen", "II. Inbreng"."""
    may_open = line[0] in _PARTY_FIRST or line[1:2] == "."
    return may_open and _PARTY_START.find(line) is not None


def parties_of_heading(text: str) -> tuple[str, ...]:
    """Read the parties of a section's heading ("Inbreng van de leden van de PVV"), or none."""
    match = _PARTY.find(text)
    return party_names(match["who"]) if match is not None else ()


def parties_of_heading_behind(line: str) -> tuple[str, ...]:
    """Read the parties of a section's heading that stands behind a sentence, at the end of its line
    ("… is dicht. Inbreng van de leden van de PVV"), or none.
    """
    match = _PARTY_BEHIND.find(line)
    return parties_of_heading(match["heading"]) if match is not None else ()


def parties_alone(text: str) -> tuple[str, ...]:
    """Read the parties of a shorter heading ("VVD-fractie", "Fractie van de PVV"), or none."""
    match = _PARTY_ALONE.find(text)
    return party_names(match["who"]) if match is not None else ()


def is_chapter(text: str) -> bool:
    """True if a text begins with the number of a chapter, section or article: "2.1 De sluizen"."""
    return _CHAPTER.find(text) is not None


def is_of_a_budget(text: str) -> bool:
    """True for headings of a budget, "Artikel 3 Dijken" or "Algemeen", which need no other sign."""
    return _OF_A_BUDGET.find(text) is not None


def opens_sentence(line: str) -> bool:
    """True if the first word of a line opens a sentence rather than a heading: "Graag …"."""
    return _OPENS_SENTENCE.find(line) is not None


def members_speak(line: str) -> bool:
    """True if a line begins with members who speak: "De leden van De Brug", "Deze leden"."""
    return _MEMBERS_SPEAK.find(line) is not None


def begins_text(line: str) -> bool:
    """True if a line's first sign may open a text: a capital, a digit, a quotation mark."""
    return _BEGINS.match(line) is not None


def is_topic(text: str) -> bool:
    """True if a text by itself looks like a heading: short, with a capital first, no sentence."""
    if len(text) > _LONGEST_TOPIC or ends_sentence(text):
        return False
    if text[-1] in ",-–" or "?" in text or not begins_text(text):
        return False
    return _SENTENCE_INSIDE.search(text) is None and not members_speak(text)
