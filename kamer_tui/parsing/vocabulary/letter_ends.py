"""What stands on each line of a letter's end: a formula, place and date, a greeting, who signs."""

from __future__ import annotations

from typing import Literal

from kamer_tui.language.dates import MONTHS
from kamer_tui.language.patterns import Rule, anywhere, beginning, whole
from kamer_tui.parsing.vocabulary import letters
from kamer_tui.parsing.vocabulary import signatories as who

Kind = Literal[
    "formula", "copy", "place", "greeting", "signed", "office", "name", "body", "annex", "note"
]
""""copy": a sentence that closes a letter only above a greeting; "signed": a name with its office,
or a mark that it was signed ("w.g."); "body": what stands for an institution or a name in full
("Algemene Rekenkamer", "Saskia Spaak"); "annex" and "note": what may follow."""

_LONGEST = 240
_FOR_ANOTHER = ("amens het", "amens de", "oor de", "oor het", "AMENS", "VOOR")
_GREETS = whole(
    "a greeting below a letter, with a name behind it, or the words that another signs",
    rf"""{letters.GREETING} (?: [,.]? | ,[ ](?:{who.NAME}|{who.FULL_NAME}|{who.OFFICE}).* )
        | (?i:(?:mede[ ])?(?:namens|voor)[ ](?:het[ ]kabinet|de[ ]regering|dezen?)),""",
    ("Hoogachtend,", "Met vriendelijke groet, A. Spaak", "Namens het kabinet,", "namens deze,"),
    ("Hoogachtend gezelschap", "Namens het kabinet deel ik u mee", "Namens het kabinet, dat"),
    seen="ministries' letters",
    hints=("oogacht", "OOGACHT", "groet", "GROET", "Groet", *_FOR_ANOTHER),
)
_GLUED_GREETING = anywhere(
    "a greeting behind the last sentence of a text",
    rf"(?<=[.?!»”)])[ ]*(?={letters.GREETING},)",
    "Dat kan. Hoogachtend, De minister van Veren",
    ("Dat kan. Hoogachtend publiek", "de Hoogachtend, een veer"),
    hints=("oogacht", "groet"),
)
_PLACE = whole(
    "the place and the date below a letter",
    rf"""(?: [’'‘]s-{who.WORD} | (?!In[ ]|Op[ ]){who.WORD}(?:[ ]{who.WORD}){{0,2}} ) [,:]?
        [ ](?:de[ ]|d\.d\.[ ])?
        (?: (?:\d{{1,2}}[ ])?(?:{"|".join(MONTHS)})[ ]\d{{4}} | \d{{1,2}}-\d{{1,2}}-\d{{4}} )
        [.,]?""",
    ("Den Haag, 3 maart 2034", "’s-Gravenhage, maart 2034", "Datum: 03-03-2034"),
    ("In Den Haag, 3 maart 2034", "op 3 maart 2034", "Den Haag, 3 maart"),
    seen="ministries' letters",
    hints=(*MONTHS, *(f"{digit}-" for digit in range(10))),
)
_TRUST = (
    r"(?:vertrouw(?:en)?(?:[ ]er[ ]?op)?|hop(?:en)?|hoop|menen|meen|ga(?:an)?[ ]er[ ]?van[ ]uit"
    r"|verwacht(?:en)?|veronderstel(?:len)?)"
)
_TRUSTING = r"(?:Hopende|(?:Erop[ ])?[Vv]ertrouwende?(?:[ ]erop)?|In[ ]de[ ](?:hoop|verwachting))"
_WITH_THIS = (
    r"(?:(?:hier|daar)(?:mee|mede|bij)|met[ ](?:deze|dit|de|het|bovenstaande?)|voldoende|afdoende"
    r"|naar[ ](?:behoren|tevredenheid)|genoegzaam)"
)
_YOU = r"(?:u|uw[ ](?:Kamer|vragen))"
_INFORMED = r"(?:geïnformeerd|ingelicht|beantwoord|van[ ]dienst|op[ ]de[ ]hoogte|gegeven|voldaan)"
_FORMULA = whole(
    "the sentence above a greeting",
    rf"""(?: (?:Ik|Wij|We)[ ]{_TRUST}\b (?=.{{0,120}}\b{_YOU}\b) (?=.{{0,160}}\b{_WITH_THIS}\b)
        | (?:Hiermee|Hiermede|Met[ ][^.?!]{{3,60}}?)[ ]{_TRUST}[ ](?:ik|wij|we)\b
        | {_TRUSTING}\b (?=.{{0,120}}\b{_YOU}\b) )
        [^.?!]{{0,200}} \b{_INFORMED}\b [^.?!]{{0,40}} [.,]""",
    (
        "Ik vertrouw erop u hiermee voldoende te hebben geïnformeerd.",
        "Hiermee hopen wij uw vragen naar behoren te hebben beantwoord.",
        "Hopende u hiermee te hebben ingelicht,",
    ),
    (
        "Ik hoop dat het veer vaart.",
        "Ik verwacht uw Kamer in mei te hebben geïnformeerd.",
        "Ik vertrouw erop dat u geïnformeerd bent. En wij ook.",
    ),
    seen="ministries' letters",
    hints=("geïnformeerd", "ingelicht", "beantwoord", "dienst", "hoogte", "gegeven", "voldaan"),
)
_COPY = whole(
    "a sentence that is a letter's if a greeting follows: who has a copy, that one may ask on",
    r"""(?: Een[ ](?:afschrift|gelijkluidende[ ]brief) | Afschrift | Mocht[ ]u | Tot[ ]zover
        | (?:Ik|Wij)[ ](?:zend|zenden|stuur|sturen)[ ]een[ ](?:afschrift|gelijkluidende[ ]brief)
        | (?:(?:Ik|Wij)[ ](?:dank|danken)[ ]u|Dank|Veel[ ]dank)[ ]voor[ ](?:uw|de)
        | (?:Ik|Wij)[ ](?:zie|zien)[ ]uit[ ]naar | (?:Ik|Wij)[ ](?:ben|zijn)[ ]u[ ]erkentelijk )
        \b .{0,200} \.""",
    (
        "Een afschrift van deze brief zend ik aan de Eerste Kamer.",
        *("Mocht u meer willen weten.", "Dank voor uw belangstelling.", "Ik zie uit naar mei."),
    ),
    "Een kopie van de sleutel ligt bij de brug.",
    hints=("fschrift", "gelijkluidende", "Mocht u", "Tot zover", "ank", "uit naar", "erkentelijk"),
)
_TO_READER = anywhere(
    "words to the reader of a letter",
    r"\b(?:[Uu]|[Uu]w)\b",
    ("Graag ga ik met uw Kamer in gesprek.", "Ik informeer u in mei."),
    "Het veer vaart.",
)
_ANNEX = whole(
    "the title of an annex, or the list of them",
    r"""(?: BIJLAGEN? | Bijlagen?(?:\(n\))? | ANNEX | Annex )
        (?: \s+ (?: \d{1,2} | [IVX]{1,5} | [A-F] ) )? (?: \s*[:.–-](?:\s.{0,160})? )?
        | (?:[Cc][Cc]|Afschrift(?:[ ]aan)?):.{0,160}""",
    ("Bijlage 1", "BIJLAGE", "Bijlagen: 2", "Bijlage 2: de veren", "Bijlage(n)"),
    ("Bijlage bij de brief", "In bijlage 1", "Bijlage 1 bevat de cijfers"),
    seen="ministries' letters",
    hints=("BIJLAGE", "Bijlage", "ANNEX", "Annex", "CC:", "cc:", "Cc:", "cC:", "fschrift"),
)
_NOTE = beginning(
    "a number or a star with the text of a note",
    r"(?: \[\d{1,2}\] | \(\d{1,2}\) | \d{1,2}\)? | [¹²³⁴-⁹]{1,2} | \*{1,3} )[ ]?(?=[A-ZÀ-Ýh«“])",
    ("1 Kamerstuk 36000, nr. 12.", "[2] Zie de brief", "* Dit is een noot"),
    ("12 000 euro", "Noot 1"),
)
_FORMULA_OPENS = (
    *("Ik ", "Wij ", "We ", "Hierme", "Met ", "Hopende", "Erop ", "In de "),
    *("Vertrouwend", "vertrouwend"),
)
_INSIDE_A_NAME = frozenset(
    [
        *("van", "von", "der", "den", "de", "te", "ten", "ter", "el", "al", "tot", "in"),
        *("drs", "mr", "dr", "ir", "ing", "prof", "mw", "mevr", "dhr"),
    ]
)
"""The words in small letters that a name may have behind its first one."""
_KINDS: tuple[tuple[Kind, Rule], ...] = (
    ("greeting", _GREETS),
    ("signed", who.IS_SIGNED),
    ("place", _PLACE),
    ("office", who.IS_OFFICE),
    ("name", who.IS_NAME),
    ("formula", _FORMULA),
    ("copy", _COPY),
    ("annex", _ANNEX),
    ("body", who.MAY_BE_NAME),
    ("note", _NOTE),
)


def kind_of(text: str) -> Kind | None:
    """Tell what a text is at the end of a letter: "Hoogachtend," is a "greeting"; None if it is
    nothing that stands there.
    """
    if len(text) > _LONGEST:
        return None
    likely = (one for one in _KINDS if _may_be(one[0], text))
    return next((kind for kind, rule in likely if rule.find(text) is not None), None)


def _may_be(kind: Kind, text: str) -> bool:
    """False where the first words show that a text is not of that kind, whose pattern is long."""
    if kind == "formula":
        return text.startswith(_FORMULA_OPENS)
    if kind in ("name", "body"):
        second = "".join(text.split(" ", 2)[1:2])
        return not second[:1].islower() or second.rstrip(".,") in _INSIDE_A_NAME
    return True


def is_to_reader(text: str) -> bool:
    """True if a text speaks to the reader: "Graag ga ik hierover met uw Kamer in gesprek."."""
    return _TO_READER.find(text) is not None


def has_glued_greeting(text: str) -> bool:
    """True if a greeting stands behind a sentence: "Dat kan. Hoogachtend, …"."""
    return _GLUED_GREETING.find(text) is not None
