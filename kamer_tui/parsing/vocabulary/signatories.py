"""Who signs a letter, as written below it: names, offices, institutions."""

from __future__ import annotations

from kamer_tui.language.patterns import whole
from kamer_tui.parsing.vocabulary import words as w

WORD = rf"{w.CAPITAL}[\w’'-]+"
_PARTICLES = r"(?:(?:van|von|der|den|de|te|ten|ter|el|al|tot|in|[’']t)[ ]){0,3}"
_TITLES = r"(?:(?:[Dd]rs|[Mm]r|[Dd]r|[Ii]r|[Ii]ng|[Pp]rof|[Mm]w|[Mm]evr|[Dd]hr)\.?[ ]){0,4}"
_INITIALS = r"(?:[A-ZÀ-Ý][a-z]?\.[ ]?){1,7}"
_SURNAME = rf"{_PARTICLES}{WORD}(?:[ ](?:-[ ])?{_PARTICLES}{WORD}){{0,3}}"
_DEGREES = r"(?:,?[ ](?:MSc|BSc|MA|BA|LLM|LL\.M\.?|MBA|MPA|MPM|RA|RE|RC|CIA|EMIA|PhD)\b){0,4}"
NAME = rf"{_TITLES}{_INITIALS}(?:\({WORD}\)[ ]?)?{_SURNAME}{_DEGREES}"
FULL_NAME = rf"{_TITLES}{WORD}[ ]{_PARTICLES}{WORD}(?:[ ]{_PARTICLES}{WORD}){{0,3}}{_DEGREES}"
_TITLE = (
    r"(?:(?:onder|vice-?)?voorzitter|(?:adjunct-|loco-)?griffier|(?:vice-?)?president"
    r"|minister(?:-president)?|minister[ ]van[ ]staat|staatssecretaris|ombudsman"
    r"|(?:commissie|loco-?|gemeente|provincie)?secretaris(?:-generaal|-directeur)?"
    r"|(?:inspecteur|directeur|thesaurier)-generaal|(?:algemeen[ ])?directeur|collegelid"
    r"|regeringscommissaris|initiatiefnemers?|indieners?|burgemeester|bestuursvoorzitter)"
)
_HOW = (
    r"(?:(?:waarnemend|plaatsvervangend|demissionair|tijdelijk|loco|wnd\.|plv\.|wnd|plv)[ ]){0,2}"
)
_FIELD_WORD = (
    r"(?:van|voor|de|het|en|der|bij|aan|in|vaste|algemene|bijzondere|tijdelijke|commissie|college"
    rf"|raad|ministerie|tevens|viceminister(?:-president)?|a\.i\.|[–&-]|{w.CAPITAL}[\w’'-]*)"
)
_FIELD = rf"(?:,?[ ]{_FIELD_WORD}){{0,20}}"
OFFICE = (
    rf"(?:(?i:(?:mede[ ])?(?:namens[ ])?(?:(?:de|het)[ ])?{_HOW}{_TITLE})\b{_FIELD}"
    rf"|(?i:(?:mede[ ])?namens[ ](?:de|het)[ ](?:kabinet|regering|commissie|college))"
    rf"|[Nn]amens[ ](?:de|het)[ ]{WORD}(?:[ ]{WORD}){{0,3}})"
)
_OF_OFFICES = (
    *("voorzitter", "griffier", "president", "minister", "staatssecretaris", "ombudsman"),
    *("secretaris", "inspecteur", "directeur", "thesaurier", "collegelid", "regeringscommissaris"),
    *("initiatiefnemer", "indiener", "burgemeester", "namens"),
)
OFFICE_HINTS = tuple(hint for word in _OF_OFFICES for hint in (word[1:], word.upper()))
"""One is in each office, however its first letter is written, or in capitals."""
IS_OFFICE = whole(
    "an office of those who sign letters, with its field, or two side by side",
    rf"{OFFICE},?(?:[ ]{{1,60}}{OFFICE},?)?",
    (
        "De minister van Veren,",
        "de waarnemend president van de Algemene Rekenkamer",
        "secretaris",
        "Namens het kabinet",
        "namens de Algemene Rekenkamer,",
    ),
    ("De minister van Veren betaalt", "De gemeente,", "De minister, die", "Namens de gemeente"),
    seen="ministries' letters",
    hints=OFFICE_HINTS,
)
IS_NAME = whole(
    "initials and a name, with titles and the first name, or two side by side",
    rf"{NAME},?(?:[ ]{{1,60}}{NAME})?",
    (
        "S. Spaak",
        "drs. S. (Saskia) Spaak,",
        "mr. A.B. van der Spaak MSc",
        "S. Spaak-de Vries",
        "S. Spaak T. Veldman",
    ),
    ("Spaak", "S. Spaak betaalt", "A.B."),
    seen="ministries' letters",
    hints=(".",),
)
MAY_BE_NAME = whole(
    "words with capitals: a name in full, or an institution",
    rf"(?:(?:[Dd]e|[Hh]et)[ ])?(?:{FULL_NAME}|{WORD}),?",
    ("Algemene Rekenkamer", "Saskia van der Spaak", "Ministerie van Veren", "Spaak"),
    ("De minister antwoordt", "Dat kan."),
    seen="ministries' letters",
)
_WRITTEN = r"\(?(?:[Ww]\.g\.?|[Gg]et\.|[Ww]as[ ]getekend|[Gg]etekend)\)?"
IS_SIGNED = whole(
    "a name with its office, or a mark that a text was signed",
    rf"""(?:{_WRITTEN}[ ])? (?: {NAME}(?:,|[ ][/|–-])?[ ]{OFFICE},? | {OFFICE},[ ]{NAME} )
        | {_WRITTEN}[:,]? (?:[ ](?:{NAME}|{FULL_NAME}))?
        | [\[(](?:[Hh]andtekening|[Ww]as[ ]getekend)[\])]""",
    ("S. Spaak, president", "De griffier, A.B. Terpstra", "S. Spaak De minister,", "w.g."),
    ("De minister, zo lezen deze leden, antwoordt", "Dat is getekend"),
    seen="ministries' letters",
    hints=(*OFFICE_HINTS, ".g", "et.", "etekend", "andtekening"),
)
