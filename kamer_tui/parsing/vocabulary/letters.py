"""The beginning and the end of letters and reports: letterhead, greeting, signature, annex."""

from __future__ import annotations

import re

from kamer_tui.language.patterns import anywhere, beginning, whole
from kamer_tui.parsing.vocabulary import words as w

_SHORTEST_OFFICE = len("griffier")
SHORTEST_CLOSING = len("Annex")
_FIRST_OF_A_CLOSING = frozenset("HhMmVvBbA")
"""The first signs of a greeting ("Hoogachtend", "met", "Vriendelijke", "beste"), of "Bijlage"."""
_PARTICLES = r"van|der|den|de|te|ten|ter|el|al"
_WORD_OF_A_NAME = rf"{w.CAPITAL}[\w’'-]+"
_NAME = (
    rf"(?: (?: [A-Z][a-z]?\. | {_PARTICLES} | [’']t )[ ]? )*"
    rf"{_WORD_OF_A_NAME} (?: [ ](?:(?:{_PARTICLES})[ ])*{_WORD_OF_A_NAME} ){{0,2}}"
)
_BEHALF = r"(?: (?: [Dd]e | [Hh]et | Namens[ ]de | Mede[ ]namens[ ]de )[ ] )?"
_OFFICE = whole(
    "an office in a committee or the government, with what it is for",
    rf"""{_BEHALF} (?: [\w-]+[ ] )?
        (?: (?:onder)?voorzitter | (?:adjunct-)?griffier | minister(?:-president)?
        | minister[ ]van[ ]staat | staatssecretaris | commissiesecretaris )\b
        (?: [^.?!:;] | \b[A-Z]\. ){{0,160}}""",
    ("De voorzitter van de commissie,", "De adjunct-griffier,", "Minister van Veren"),
    ("De commissie", "De minister antwoordt. Dat kan."),
    seen="notes in reply to a report",
    flags=re.IGNORECASE,
)
_SIGNED = whole(
    "an office and, after a comma, the name of its holder",
    rf"""{_BEHALF} (?: [\w-]+[ ] ){{0,2}} (?: voorzitters? | ondervoorzitter | griffier
        | adjunct-griffier | [Mm]inister(?:-[Pp]resident)? | [Ss]taatssecretaris )\b
        [^?!:;]{{0,220}} ,[ ]? {_NAME}""",
    ("De voorzitter van de commissie, Van Spaak", "De griffier, A.B. Terpstra"),
    ("De voorzitter van de commissie,", "De minister, zo lezen deze leden, antwoordt"),
    hints=(",",),
)
_NAMED = anywhere(
    "initials and a name after a comma, at the end of a text",
    r",\s (?:[A-Z]\.\s?)+ [\w ’'-]+$",
    "Minister van Veren, A.B. van Spaak",
    ("Minister van Veren, Spaak", "Minister van Veren"),
)
_NAME_ALONE = whole(
    "the name of somebody, with titles",
    rf"""(?: (?: [Dd]rs | [Mm]r | [Dd]r | [Ii]r | [Ii]ng | [Pp]rof | [Mm]w | [Dd]hr )\.?[ ] ){{0,3}}
        {_NAME}""",
    ("A.B. van Spaak", "drs. Anna Spaak", "Van der Veldman"),
    ("Hoogachtend,", "De minister van Veren", "en Sluizen"),
    seen="ministries' letters",
)
GREETING = (
    r"(?i:hoogachtend"
    r"|(?:met[ ](?:de[ ]meeste[ ])?)?(?:vriendelijke|hartelijke|beste)[ ]groet(?:en)?"
    r"|met[ ](?:[a-z]+[ ]){0,2}hoogachting)"
)
_GREETS = beginning(
    "a greeting below a letter",
    rf"{GREETING} (?: ,? [ ]? $ | ,[ ] )",
    ("Hoogachtend,", "Met vriendelijke groet, A. Spaak"),
    "Hoogachtend gezelschap",
)
_NOTES = whole(
    "the heading above the notes of a letter",
    r"(?: (?:Eind|Voet)?[Nn]oten | NOTEN | Bronnen | Bronvermelding | Referenties ) :?",
    ("Noten", "Eindnoten:", "Bronnen:"),
    ("Noten op de molen", "De bronnen"),
    hints=("oten", "NOTEN", "Bronnen", "Bronvermelding", "Referenties"),
)
_CLOSING = whole(
    "a greeting below a letter, or the title of an annex",
    rf"""{GREETING},? .*
        | (?: BIJLAGEN? | Bijlagen? | ANNEX | Annex ) (?: \s+ (?: \d{{1,2}} | [IVX]+ | [A-D] ) )?
        \s*:?""",
    ("Hoogachtend,", "Met vriendelijke groet, A. Spaak", "Bijlage 2:", "ANNEX"),
    ("Bijlage bij de brief", "Met groet"),
)
_LETTERHEAD = beginning(
    "the first words of a line above a letter or a report",
    r"""(?: Nr\b | Vastgesteld | Ontvangen | Vergaderjaar | \d{2}[ ]?\d{3}\b | Tweede[ ]Kamer
        | Eerste[ ]Kamer | Aan\b | Den[ ]Haag | ’s-Gravenhage | Datum | Betreft | Bijlage | Geachte
        | [A-Z]{1,2}\d? (?: $ | [ ] ) )""",
    ("Aan de Voorzitter", "36 000 Begroting", "Nr. 7", "B2 "),
    ("Aandacht voor veren", "De Kamer", "BRUG"),
)
_COUNTS_ANNEXES = whole(
    "above the count of annexes, beside a letter",
    r"(?:Aantal[ ])? [Bb]ijlage (?: n | \(n\) | [ ]\(n\) )? :?",
    ("Bijlage(n)", "Bijlagen:", "Aantal bijlagen"),
    ("Bijlage 1", "Bijlage bij de brief"),
    seen="ministries' letters",
)
_LOOKS_FORWARD = anywhere(
    "a committee that looks forward to the answers",
    r"""\b(?:commissies?|leden)\b [^.?!]{0,200} \bz(?:ien|iet)\b [^.?!]{0,200}
        \b(?:tegemoet|uit[ ]naar)\b""",
    "De leden van de commissie zien de antwoorden tegemoet.",
    ("De commissie ziet een veer.", "Deze leden zien de antwoorden tegemoet."),
    hints=("commissie",),
    flags=re.IGNORECASE,
)


def is_office(text: str) -> bool:
    """True if a text is an office and its field: "De griffier van de commissie,"."""
    return len(text) >= _SHORTEST_OFFICE and _OFFICE.find(text) is not None


def is_signature(text: str) -> bool:
    """True if a text is an office with the name of its holder: "De griffier, A.B. Terpstra"."""
    return _SIGNED.find(text) is not None


def ends_in_name(text: str) -> bool:
    """True if a text ends in a comma, initials and a name: "Minister van Veren, A.B. Spaak"."""
    return _NAMED.find(text) is not None


def counts_annexes(text: str) -> bool:
    """True if the number of annexes may stand below a text: "Bijlage(n)", beside a letter."""
    return _COUNTS_ANNEXES.find(text) is not None


def is_name(text: str) -> bool:
    """True if a text is the name of somebody: "drs. A.B. van Spaak"."""
    return _NAME_ALONE.find(text) is not None


def heads_notes(text: str) -> bool:
    """True if a text is the heading above the notes: "Noten:"."""
    return _NOTES.find(text) is not None


def greets(text: str) -> bool:
    """True if a text is the greeting below a letter: "Hoogachtend,"."""
    return _GREETS.find(text) is not None


def closes(text: str) -> bool:
    """True if a text closes a letter: a greeting ("Hoogachtend,"), a signature, "Bijlage 2"."""
    if len(text) < SHORTEST_CLOSING:
        return False
    greets = text[0] in _FIRST_OF_A_CLOSING and _CLOSING.find(text) is not None
    return greets or is_signature(text)


def opens_letterhead(text: str) -> bool:
    """True if a text begins like a line above a letter: "Aan de Voorzitter", "Datum", "Nr. 7"."""
    return _LETTERHEAD.find(text) is not None


def is_letterhead(text: str) -> bool:
    """True if a text is a line above a letter: it begins like one, and does not end a sentence."""
    return text[-1] not in ".?" and opens_letterhead(text)


def looks_forward(text: str) -> bool:
    """True if a committee closes its letter: "De commissie ziet de antwoorden … tegemoet."."""
    return _LOOKS_FORWARD.find(text) is not None
