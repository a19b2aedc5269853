"""The heading of members' questions: who asks whom about what, who answered, and when.

"Vragen van de leden A (P) en B (Q) aan de Minister van C over D (ingezonden 5 juni 2032)."
"Antwoord van Minister E (C) (ontvangen 28 juni 2032)."
"""

from __future__ import annotations

import re

from kamer_tui.document.model import Metadata
from kamer_tui.language.dates import iso_date, last_before, parliamentary_year
from kamer_tui.language.patterns import anywhere, beginning, whole
from kamer_tui.parsing.vocabulary import words as w
from kamer_tui.parsing.vocabulary.members import members, offices

_NEAR, _BEFORE = 80, 60
"""In characters: how far a date may stand after its word ("ingezonden"), and how far before the
words "vragen van"."""
_ABOUT = r"\s+(?:over|betreffende|inzake)\s+"
_THE_MEMBERS = r"(?:het\s+(?:Kamer)?lid|de\s+(?:Kamer)?leden)"
_MINISTER = r"(?:[Mm]inister|[Ss]taats?secretaris)"
_TO = r",?\s+aan\s+(?:de|het)(?:\s+|(?=[MS]))"
"""The blank may be missing: programs glue the words of two lines ("aan deMinister")."""
# Each part ends at the first word that may begin the next: no backtracking through a long text.
_UP_TO_NEXT = rf"(?:(?!{_TO}|{_ABOUT}|\s+(?:schriftelijke\s+)?vragen\s)[^?\n]){{1,600}}"
_WHO = rf"(?P<who>(?:{_THE_MEMBERS}|(?:Kamer)?lid)\s+(?!der\b|van\s+de\b){_UP_TO_NEXT})"
_OFFICES = rf"(?:de|het)(?:\s+|(?=[MS]))(?:(?!{_ABOUT})[^?\n]){{1,600}}"
_WHOM = rf"(?:,?\s+aan\s+(?P<whom>{_OFFICES}))?"
_SENT = r"\s*\((?:[Ii]ngezonden|gesteld)\b"
_REFERENCE = r"(?:(?:met\s+)?(?:ons\s+|uw\s+)?kenmerk|nr|nummer|ingezonden|Aanhangsel)\b"
_ASIDE = rf"\s*\((?:\d{{4}}Z\s?\d|{_REFERENCE})"
_QUESTIONS = rf"[Vv]ragen\s+(?:van|door|gesteld\s+door)\s+{_WHO}{_WHOM}{_ABOUT}"
_SENTENCE_END = r"""(?: $ | (?<=[^.][a-z)»”"'’])\.?(?=\n|$) | \.\s )"""

_ASKED = anywhere(
    "who asks whom about what, and when that was sent, in one paragraph",
    rf"{_QUESTIONS} (?P<about>[^\n]{{1,1200}}?) {_SENT}",
    "Vragen van het lid Spaak (De Brug) aan de Minister over veren (ingezonden 5 mei 2032)",
    ("Vragen van de leden der Kamer over veren (ingezonden", "Vragen over veren (ingezonden"),
)
_ASKED_OVER_PARAGRAPHS = anywhere(
    "the same, over several paragraphs",
    rf"{_QUESTIONS} (?P<about>.{{1,600}}?) {_SENT}",
    "Vragen van het lid Spaak over veren\nen bruggen (gesteld 5 mei",
    "Vragen van het lid Spaak over veren",
    flags=re.DOTALL,
)
_ASKED_IN_A_PARAGRAPH = anywhere(
    "who asks whom about what, up to the end of the sentence or an aside",
    rf"""{_QUESTIONS} (?P<about>[^\n]{{1,600}}?) \s*
        (?: {_SENTENCE_END} | {_ASIDE}
        | ,?\s+(?: met\s+kenmerk | die\b | d\.d\. | ingezonden ) )""",
    ("vragen van de leden Spaak en Veldman over veren.", "vragen door het lid Spaak over A (nr. 3"),
    "Antwoord op vragen over veren.",
    seen="ministries' letters",
    flags=re.MULTILINE,
)
_HAVE_ASKED = anywhere(
    "members have asked whom about what",
    rf"""(?:heeft|hebben)\s+ {_WHO} \s+(?:schriftelijke\s+)?vragen\s+gesteld {_WHOM}{_ABOUT}
        (?P<about>[^\n]{{1,600}}?) (?: \.?(?=\n|$) | {_ASIDE} | \.\s )""",
    "Op 5 mei heeft het lid Spaak vragen gesteld aan de Minister over veren.",
    "Het lid Spaak heeft vragen gesteld over veren.",
    seen="ministries' letters",
    flags=re.MULTILINE,
)
WHOSE = anywhere(
    "above the questions of a member, where a debate's questions are answered in writing",
    rf"""^Vragen\s+(?:van|door)\s+ (?P<who> {_THE_MEMBERS} \s+
        [^?\n()]{{1,200}} \([^()\n]{{1,60}}\) ) :? (?P<whom>(?!))? (?P<about>)$""",
    "Vragen van het lid Spaak (De Brug):",
    ("Vragen van het lid Spaak", "Vragen van het lid Spaak (De Brug) over veren"),
    flags=re.MULTILINE,
)
_NEXT_ASKERS = beginning(
    "above the questions of other members in the same document",
    rf"""(?: \d{{4}}Z\s?\d{{5}}\b.{{0,3}} )?
        (?: Schriftelijke\s | Antwoorden\sop\s(?:de\s)? )? [Vv]ragen\s
        (?: van | door | gesteld\sdoor ) \s {_THE_MEMBERS} \s (?! der\b | van\sde\b )
        (?: .+ \b(?: over | betreffende | inzake )\b | [^?()]{{1,200}}\([^()]{{1,60}}\):?$ )""",
    ("Vragen van het lid Spaak (De Brug):", "Schriftelijke vragen van de leden A en B over veren"),
    ("Vragen van de leden der Kamer over veren", "Vragen over veren"),
)
PUBLISHED = beginning(
    "the beginning of questions as members publish them",
    r"""(?: (?: Aanvullende | Nadere | Schriftelijke | Vervolg )[ ]? )?
        (?:[Kk]amer)?[Vv]ragen[ ](?:van|door)[ ]""",
    ("Schriftelijke vragen van het lid Spaak", "Kamervragen door de leden"),
    "Vragen over veren",
    seen="members' own pages",
)
ANSWERED = anywhere(
    "who answered, and that it was received",
    rf"""(?: ^ | (?<=\s) )
        (?P<kind> (?:Nadere?[ ]|Gewijzigd[ ])? (?:[Aa]ntwoord|{w.NOTICE})(?:en)? ) \s+van\s+
        (?P<by> (?:de\s+)?{_MINISTER}\b .{{1,900}}? ) \s*\(+\s*[Oo]ntvangen\b""",
    (
        "Antwoord van Minister A (Veren) (ontvangen 3 mei 2032)",
        "Mededeling van de minister (ontvangen",
    ),
    ("Antwoord van de Kamer (ontvangen 3 mei)", "Antwoord van Minister Spaak"),
    seen="ministries' letters; the Aanhangsel",
    flags=re.DOTALL,
)
ASKED_ON = anywhere(
    "the day on which questions were sent",
    r"""\b(?: [Ii]ngezonden | gesteld | toegezonden )\b \s* (?: op\s+ | d\.d\.\s+ )?
        [^.()\n]{0,40}? \b\d""",
    ("ingezonden 5 mei 2032", "toegezonden op 5 mei", "gesteld d.d. 5 mei"),
    ("ingezonden door het lid Spaak.", "ingezonden. Op 5 mei"),
    seen="ministries' letters; the Aanhangsel",
)
_ANSWERED_ON = anywhere(
    "the day on which an answer was received",
    r"\b[Oo]ntvangen\b\s*(?:op\s+)?\d",
    ("(ontvangen 3 mei 2032)", "Ontvangen op 3 mei"),
    "ontvangen wij 3 brieven",
    seen="ministries' letters; the Aanhangsel",
)
_DATED = anywhere(
    "the date of a letter",
    r"^\s*[Dd]atum:?\s+\d",
    ("Datum 3 mei 2032", "datum: 3 mei"),
    "De datum 3 mei",
    seen="ministries' letters",
    flags=re.MULTILINE,
)
_SIGNED = anywhere(
    "the office that signs a letter, on a line of its own",
    rf"""^(?: De[ ](?=[^\n]{{5,160}}$) | de[ ](?=[^\n]{{5,160}},$) )
        ({_MINISTER}[^\n]+?) ,?$""",
    ("De Minister van Veren,", "de minister van Veren,"),
    ("de minister van Veren antwoordt", "Minister van Veren"),
    seen="ministries' letters",
    flags=re.MULTILINE,
)
_ON_BEHALF_OF = anywhere(
    "for whom else a letter's sentence says that it answers",
    rf"""(?: Hierbij | Bijgaand | Met[ ]deze[ ]brief )\b [^.\n]{{0,60}}? \b(?:mede[ ])?namens[ ]
        ( (?: (?:de|mijn)[ ] )? (?: {w.OFFICE} | ambtgenoot ) [^\n]{{3,300}}? )
        ,?[ ](?:de|uw|u|mijn)[ ](?: antwoord | beantwoording | vragen | hierbij | aan )""",
    "Hierbij zend ik, mede namens de Minister van Veren, de antwoorden",
    ("Mede namens de Minister van Veren", "Hierbij zend ik de antwoorden"),
    seen="ministries' letters",
)
OFFICIAL = anywhere(
    "the heading of the Aanhangsel",
    r"""Vragen\s+gesteld\s+door\s+de\s+leden\s+der\s+Kamer
        | Aanhangsel\s+van\s+de\s+Handelingen$""",
    ("Vragen gesteld door de leden der Kamer, met de", "Aanhangsel van de Handelingen"),
    "Aanhangsel van de Handelingen, nr. 7",
    seen="the Aanhangsel",
)
_SESSION = anywhere(
    "the parliamentary year",
    r"[Vv]ergaderjaar\s+(\d{4})\s?[–-]\s?(\d{4})",
    "Vergaderjaar 2031–2032",
    "vergaderjaar 2031",
)
_APPENDIX_NUMBER = anywhere(
    "the number that questions and answers get in the Aanhangsel",
    r"^AH[ -]?(\d{1,4})(?=\s+\d{4}Z|$) | gegeven\s+antwoorden\s*\n\s*(\d{1,4})$",
    ("AH 610", "AH-610 2032Z15078", "de daarop gegeven antwoorden\n610"),
    ("AH 610 over veren", "AHA 610"),
    seen="ministries' letters",
    flags=re.MULTILINE,
)
_LETTER = anywhere(
    "a letter's greeting",
    r"^Geachte\b",
    "Geachte voorzitter,",
    "De geachte leden",
    flags=re.MULTILINE,
)
_SENATE = anywhere(
    "the Eerste Kamer's own document",
    r"^Eerste[ ]Kamer[ ]der[ ]Staten-Generaal",
    "Eerste Kamer der Staten-Generaal",
    "Aan de Eerste Kamer der Staten-Generaal",
    flags=re.MULTILINE,
)
CHAMBER_NUMBER = anywhere(
    "the chamber's number of questions",
    r"\b(\d{4}Z)\s?(\d{5})\b",
    ("2032Z15078", "2032Z 15078"),
    ("2032Z150", "12032Z15078"),
    seen="ministries' letters",
)
CHAMBER_NUMBER_LINE = whole(
    "a line that holds that number alone",
    r"(?: Nr\.?\s* | [Kk]enmerk:?\s* )? \d{4}Z\s?\d{5}",
    ("2032Z15078", "kenmerk: 2032Z 15078", "Nr. 2032Z15078"),
    "AH 610 2032Z15078",
    seen="ministries' letters",
)


def find_asked(text: str) -> re.Match[str] | None:
    """Find the sentence with the groups ``who`` asks ``whom`` ``about`` a subject: the first that
    names an office, or else the first that names a party in brackets, or any.
    """
    first: re.Match[str] | None = None
    for rule in (_ASKED, _ASKED_IN_A_PARAGRAPH, _HAVE_ASKED, _ASKED_OVER_PARAGRAPHS, WHOSE):
        for match in rule.pattern.finditer(text):
            if match["whom"]:
                return match
            if first is None or ("(" in match["who"] and "(" not in first["who"]):
                first = match
    return first


def heads_questions_of_others(text: str) -> bool:
    """True if a text heads questions of other members in the same document: "Vragen van het lid
    Spaak (De Brug):".
    """
    return _NEXT_ASKERS.find(text) is not None


def has_number_of_the_appendix(text: str) -> bool:
    """True if a text has a line with the answers' number in the Aanhangsel: "AH 610"."""
    return any(match[1] for match in _APPENDIX_NUMBER.pattern.finditer(text))


def facts(front: str, closing: str, has_answers: bool) -> Metadata:
    """Read the document's facts (numbers, session, who asked and answered, when) in the text before
    the questions, ``front``, and in the text after the last answer, ``closing``.
    """
    answered = ANSWERED.find(front) or ANSWERED.find(closing)
    received = _ANSWERED_ON.find(front) or _ANSWERED_ON.find(closing)
    dated = received or _DATED.find(front)
    answered_on = _date(dated)
    answered_by: tuple[str, ...] = ()
    if answered is not None:
        answered_by = offices(" ".join(answered["by"].split()))
    elif dated is not None:
        answered_by = _signers(front, closing)
    printed = _SESSION.find(front) if OFFICIAL.find(front) else None
    session = f"{printed[1]}–{printed[2]}" if printed is not None else None
    if session is None and answered_on is not None and received is not None:
        session = parliamentary_year(answered_on)
    is_letter = _LETTER.find(front) is not None
    number, identifier = _numbers(front, session, has_answers or bool(answered_by) or is_letter)
    asked = _asked_facts(front, answered_on)
    kind = answered["kind"] if answered is not None else asked.kind
    return asked._replace(
        identifier=identifier,
        number=number,
        session=session,
        kind=None if answered is None and (has_answers or is_letter) else kind,
        answered_by=answered_by,
        answered_on=answered_on,
    )


def _asked_facts(front: str, answered_on: str | None) -> Metadata:
    """Read who asks whom about what, and when; the day may stand before the words: "Op 5 mei heeft
    het lid …".
    """
    asked_on = _date(ASKED_ON.find(front))
    asked = find_asked(front)
    if asked is None:
        return Metadata(asked_on=asked_on)
    if asked_on is None:
        before = front[max(0, asked.start() - _BEFORE) : asked.start()].rpartition("\n")[2]
        asked_on = iso_date(before) or last_before(before, answered_on)
    return Metadata(
        title=" ".join(asked["about"].split()).strip(" :.") or None,
        kind="Vragen",
        asked_by=members(asked["who"]),
        asked_of=offices(asked["whom"] or ""),
        asked_on=asked_on,
    )


def _date(word: re.Match[str] | None) -> str | None:
    """Read the date after a word ("ingezonden", "ontvangen", "Datum") that was found."""
    return iso_date(word.string[word.start() :][:_NEAR]) if word is not None else None


def _signers(front: str, closing: str) -> tuple[str, ...]:
    """Read the offices that signed a letter, and those in whose name it answers ("mede namens")."""
    signed = _SIGNED.pattern.findall(f"{front}\n{closing}")
    also = _ON_BEHALF_OF.pattern.findall(front) if signed else []
    return tuple(dict.fromkeys(one for text in (*signed, *also) for one in offices(text)))


def _numbers(front: str, session: str | None, answered: bool) -> tuple[str | None, str | None]:
    """Read the printed number and make the official publication's identifier of it: for the
    Aanhangsel "ah-tk-20232024-2210" ("ah-ek" in the Eerste Kamer), for questions that wait for
    their answers "kv-tk-2024Z18885".
    """
    appendix = _APPENDIX_NUMBER.find(front)
    if appendix is not None:
        number = appendix[1] or appendix[2]
        if session is None:
            return number, None
        chamber = "ek" if _SENATE.find(front) else "tk"
        return number, f"ah-{chamber}-{session.replace('–', '')}-{number}"
    asked = CHAMBER_NUMBER.find(front)
    if asked is None:
        return None, None
    number = asked[1] + asked[2]
    return number, None if answered else f"kv-tk-{number}"
