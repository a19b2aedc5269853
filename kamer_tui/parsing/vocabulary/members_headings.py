"""The heading of members' questions: who asks whom about what, who answered, and when.

"Vragen van de leden A (P) en B (Q) aan de Minister van C over D (ingezonden 5 juni 2032)."
"Antwoord van Minister E (C) (ontvangen 28 juni 2032)."
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from kamer_tui.language.patterns import anywhere, beginning, whole
from kamer_tui.language.sentences import sentences
from kamer_tui.parsing.vocabulary import words as w

_LONGEST_FRONT, _LONGEST_PARAGRAPH = 20_000, 4000
"""In characters: so much of a document, or a paragraph, is searched for members who ask."""
_GAP = r"(?<!\s)\s+"
"""Blanks between words, all of them: no pattern tries again at each of many blanks."""
_SUBJECT = r"(?:over|betreffende|inzake|omtrent|naar\s+aanleiding\s+van|met\s+betrekking\s+tot)"
ABOUT = (
    rf"(?:(?:{_GAP}|(?<=\))){_SUBJECT}(?:\s+(?!\s)|(?=[A-Z«“‘]|(?:het|de|een)\s))"
    r"|(?<=[a-z)])(?<!waar|hier|daar|egen)over\s+(?!\s)(?=(?:het|de|een)\s|[«“‘]))"
)
"""Blanks may be missing: programs glue the words of two lines ("aan deMinister", "overhet")."""
THE_MEMBERS = r"(?:het\s*(?:Kamer)?lid|de\s*(?:Kamer)?leden|mevrouw\b|(?:mw|dhr)\.|de\s+heer\b)"
MINISTER = r"(?:[Mm]inister|[Ss]taats?secretaris)"
TO = (
    rf"(?:,?{_GAP}|(?<=\)))aan\s*"
    r"(?:(?:de|het)(?:\s+(?!\s)|(?=[MS]))|(?=[Mm]inister|[Ss]taatssec))"
)
# Each part ends at the first word that may begin the next: no backtracking through a long text.
_NEXT = rf"{TO}|{ABOUT}|{_GAP}(?:(?:schriftelijke?\s+)?vragen\s|gestelde\b)"
_UP_TO_NEXT = rf"(?:(?!{_NEXT})[^?\n]){{1,600}}"
_NAMED = rf"(?:\s+(?!\s)|(?=[A-ZÀ-Ý]))(?!der\b|van\s+de\b){_UP_TO_NEXT}"
_WHO = rf"(?P<who>(?:{THE_MEMBERS}|(?:Kamer)?(?:lid|leden)){_NAMED})"
WHOM = rf"(?:{TO}(?P<whom>(?:(?!{ABOUT})[^?\n]){{1,600}}))?"
SENT = r"\s*\((?:[Ii]ngezonden|gesteld)\b"
_REFERENCE = r"(?:(?:met\s+)?(?:ons\s+|uw\s+)?kenmerk|nr|nummer|ingezonden|Aanhangsel)\b"
_ASIDE = rf"\s*\((?:\d{{4}}Z\s?\d|{_REFERENCE})"
_BEFORE_NAME = r"(?:(?:mevrouw|de\s+heer|[’']t)\s+)?"
_BARE = rf"(?=(?:(?:het|de)\s+)?(?:Kamer)?(?:lid|leden)\s+{_BEFORE_NAME}[A-ZÀ-Ý])"
_QUESTIONS = rf"[Vv]ra(?:gen|ag)\s+(?:(?:van|door|gesteld\s+door)\s*|{_BARE}){_WHO}{WHOM}{ABOUT}"
REST = r"(?=(?P<about>[^\n]{1,600}))"

_ASKED = anywhere(
    "who asks whom about what, and when that was sent, in one paragraph",
    rf"{_QUESTIONS} (?P<about>[^\n]{{1,1200}}?) (?<!\s) {SENT}",
    (
        "Vragen van het lid Spaak (De Brug) aan de Minister over veren (ingezonden 5 mei 2032)",
        "Vraag van het lidSpaak (De Brug)aan deMinister overhet veer (ingezonden 5 mei 2032)",
    ),
    ("Vragen van de leden der Kamer over veren (ingezonden", "Vragen over veren (ingezonden"),
    seen="the Aanhangsel",
)
_ASKED_IN_A_SENTENCE = anywhere(
    "who asks whom about what",
    rf"{_QUESTIONS} {REST}",
    ("vragen van de leden Spaak en Veldman over veren.", "Kamervragen leden Spaak en A over B"),
    ("Antwoord op vragen over veren.", "vragen van de leden van de Duinpartij over veren"),
    seen="ministries' letters",
)
_HAVE_ASKED = anywhere(
    "members have asked whom about what",
    rf"""(?:heeft|hebben)\s+ {_WHO} \s+(?:schriftelijke?\s+)?vragen\s+gesteld {WHOM}{ABOUT}
        {REST}""",
    "Op 5 mei heeft het lid Spaak vragen gesteld aan de Minister over veren.",
    "Het lid Spaak heeft vragen gesteld over veren.",
    seen="ministries' letters",
)
_ASKED_BY = anywhere(
    "the questions that members asked",
    rf"""door\s+ {_WHO} \s+gestelde\s+(?:schriftelijke\s+)?(?:[Kk]amer)?vragen
        {WHOM}{ABOUT} {REST}""",
    "de door het lid Spaak gestelde vragen aan de Minister over veren",
    "de door de Kamer gestelde vragen over veren",
)
_ASKED_OVER_PARAGRAPHS = anywhere(
    "who asks whom about what, and when that was sent, over several paragraphs",
    rf"{_QUESTIONS} (?P<about>.{{1,600}}?) (?<!\s) {SENT}",
    "Vragen van het lid Spaak over veren\nen bruggen (gesteld 5 mei",
    "Vragen van het lid Spaak over veren",
    flags=re.DOTALL,
)
_NAMED_ONLY = anywhere(
    "members with their parties who ask, where what they ask about is not to be told",
    rf"""^[Vv]ra(?:gen|ag)\s+(?:van|door|gesteld\s+door)\s* (?P<who> {THE_MEMBERS}
        [^?\n()]{{1,200}} \([^()\n]{{1,60}}\)
        (?: (?:,|\s+en\b) [^?\n()]{{1,80}} \([^()\n]{{1,60}}\) ){{0,30}} )
        (?P<whom>(?!))? (?P<about>)""",
    "Vragen van het lid Spaak (De Brug) en Veldman (Duinpartij) aan de Ministerover veren",
    "Vragen van het lid Spaak aan de Minister",
    flags=re.MULTILINE,
)
_ANSWERS = (
    rf"(?:worden|wordt|zijn|is|kunnen|zullen)\s+(?:[\w’']+\s+){{0,9}}?(?:beantwoord|{w.NOTICE})"
)
_I_SEND = r"(?:heb|doe|zend|bied|stuur|deel|geef|treft|ontvangt|gaan?|beantwoord(?:en)?)"
FIXED_SENTENCE = anywhere(
    "the words of a letter's fixed sentence, behind what the questions are about",
    rf"""(?:,|\b)\s* (?: {_ANSWERS}\b | {_I_SEND}\s+(?:ik|wij|u|hierbij)\b
        | (?:kunnen|kan)\s+(?:helaas\s+)?niet\b | door\s+(?:mij|ons)\b
        | zoals\s+(?:aangegeven|gesteld)\b
        | (?:te\s+doen\s+)?toe(?:komen|sturen|zenden)\b | aan(?:\s+te)?\s*bied(?:en)?\b
        | in\s+(?:de\s+)?bijlage\b | te\s+beantwoorden\b
        | mede\s+namens\s+(?:de|mijn|het)\b | (?:[Hh]ierbij|Geachte|Hoogachtend)\b )""",
    ("over veren worden door mij beantwoord", "over veren, doe ik u", "over veren toekomen."),
    ("over veren die worden gekeurd", "over het aanbod aan veren"),
    seen="ministries' letters",
)
_ENDS_SUBJECT = anywhere(
    "what follows the subject in the same sentence: an aside, a date, other questions",
    rf"""{_ASIDE} | ,?\s+(?: met\s+kenmerk | d\.d\. | ingezonden
        | (?:die|welke)\s+(?:op\s+\d|u\b|mij\b|aan\s+mij\b|zijn\s+(?:gesteld|ingezonden)|werden\b)
        | en\s+(?:over\s+)?(?:de\s+)?(?:schriftelijke\s+)?vragen\s+van\b )""",
    ("over veren (kenmerk 2032Z1", "over veren, die op 5 mei", "veren d.d. 5 mei"),
    ("over veren die lekken", "over kenmerken"),
    seen="ministries' letters",
)
_HEADS = whole(
    "what stands on a heading's line before the words about the questions",
    r"""(?: (?:Onderwerp|Betreft|Projectnaam)\b:?\s* )?
        (?: (?:Nadere?|Aanvullende?|Gewijzigde?|Schriftelijke)\s+ )?
        (?: (?:Antwoord(?:en)?|Beantwoording|Reactie|Uitstel)\b (?: [^.?] | \.(?!\s) ){0,300} )?""",
    ("Antwoorden van de minister op Kamer", "Betreft: Beantwoording", "", "Schriftelijke "),
    ("In antwoord op uw brief deel ik u mede dat de", "Hierbij zend ik de antwoorden op de"),
    seen="ministries' letters; the Aanhangsel",
)
_HEADS_ANSWERS = beginning(
    "the beginning of a heading above answers",
    r"""(?: (?:Onderwerp|Betreft)\b:?\s* )? (?: (?:Nadere?|Aanvullende?|Gewijzigde?)\s+ )?
        (?:[Uu]itstel\s+)? (?:[Aa]ntwoord(?:en)?|[Bb]eantwoording|[Rr]eactie|[Uu]itstel)\b
        (?!\s+(?:op\s+)?(?:vraag\s+)?\d)""",
    ("Betreft: Beantwoording vragen van het lid Spaak", "Antwoorden op Kamervragen"),
    ("In antwoord op", "Antwoord 1", "Antwoord op vraag 1"),
    seen="ministries' letters",
)
_ARE_ANSWERED = anywhere(
    "that questions are answered, or will be",
    rf"""{_ANSWERS}\b | te\s+beantwoorden
        | \b(?:antwoord(?:en)?|beantwoording)\s+(?:(?:aan|ik|wij)\s+)?op\b""",
    ("worden beantwoord", "kunnen niet binnen drie weken worden beantwoord", "de antwoorden op"),
    "worden gesteld",
    seen="ministries' letters",
)
_DEFERS = anywhere(
    "that answers come later",
    r"\b[Uu]itstel\b | \b(?:niet|lukt)\b [^.]{0,80} \btermijn\b",
    ("Uitstel beantwoording", "kunnen niet binnen de gebruikelijke termijn worden beantwoord"),
    "binnen de gebruikelijke termijn",
    seen="ministries' letters",
)
WHOSE = anywhere(
    "above the questions of a member, where a debate's questions are answered in writing",
    rf"""^(?: Vra(?:gen|ag)\s+(?:van\s+|door\s+)?(?=\w+[ ]) | (?=[Hh]et[ ]lid|[Dd]e[ ]leden) )
        (?P<who> (?:{THE_MEMBERS}|lid|leden|Het[ ]lid|De[ ]leden) \s+
        [^?\n()]{{1,200}} \([^()\n]{{1,60}}\) ) :? (?P<whom>(?!))? (?P<about>)$""",
    (
        "Vragen van het lid Spaak (De Brug):",
        "Vragen lid Spaak (De Brug)",
        "Het lid Spaak (De Brug)",
    ),
    (
        "Vragen van het lid Spaak",
        "Het lid Spaak (De Brug) vraagt dit.",
        "Vragen van het lid Spaak (De Brug) over veren",
    ),
    flags=re.MULTILINE,
)
_NEXT_ASKERS = beginning(
    "above the questions of other members in the same document",
    rf"""(?: \d{{4}}Z\s?\d{{5}}\b.{{0,3}} )?
        (?: Het[ ]lid | De[ ]leden | (?: Schriftelijke\s | Antwoorden\sop\s(?:de\s)? )?
          [Vv]ra(?:gen|ag)\s (?: (?:van|door|gesteld\sdoor)\s{THE_MEMBERS} | (?:lid|leden) ) )
        \s (?! der\b | van\sde\b ) (?: .+ \b(?: over | betreffende | inzake )\b
          | [^?()]{{1,200}}\([^()]{{1,60}}\):?$ )""",
    (
        *("Vragen van het lid Spaak (De Brug):", "Schriftelijke vragen van de leden A en B over C"),
        *("Het lid Spaak (De Brug):", "Vragen lid Spaak (De Brug)"),
    ),
    ("Vragen van de leden der Kamer over veren", "Vragen over veren"),
)
PUBLISHED = beginning(
    "the beginning of questions as members publish them",
    r"""(?: (?: Aanvullende | Nadere | Schriftelijke | Vervolg )[ ]? )?
        (?:[Kk]amer)?[Vv]ra(?:gen|ag)[ ](?:van|door)[ ]""",
    ("Schriftelijke vragen van het lid Spaak", "Kamervragen door de leden"),
    "Vragen over veren",
    seen="members' own pages",
)
ANSWERED = anywhere(
    "who answered, and that it was received",
    rf"""(?: ^ | (?<=\s) )
        (?P<kind> (?: (?:Nader|Gewijzigd|Aanvullend|Herzien)e?[ ] )?
            (?:[Aa]ntwoord|{w.NOTICE})(?:en)? ) \s+van\s+
        (?P<by> (?:de\s+)?{MINISTER}\b .{{1,900}}? ) \s{{0,20}}\({{1,3}}\s*[Oo]ntvangen\b""",
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
OFFICIAL = anywhere(
    "the heading of the Aanhangsel",
    r"""Vragen\s+gesteld\s+door\s+de\s+leden\s+der\s+Kamer
        | Aanhangsel\s+van\s+de\s+Handelingen$""",
    ("Vragen gesteld door de leden der Kamer, met de", "Aanhangsel van de Handelingen"),
    "Aanhangsel van de Handelingen, nr. 7",
    seen="the Aanhangsel",
)
APPENDIX_NUMBER = anywhere(
    "the number that questions and answers get in the Aanhangsel",
    r"^AH[ -]?(\d{1,4})(?=\s+\d{4}Z|$) | gegeven\s+antwoorden\s*\n\s*(\d{1,4})$",
    ("AH 610", "AH-610 2032Z15078", "de daarop gegeven antwoorden\n610"),
    ("AH 610 over veren", "AHA 610"),
    seen="ministries' letters",
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


class Asked(NamedTuple):
    """What a text says of questions: ``who`` asks ``whom`` ``about`` a subject, as printed; it
    begins at ``start``.  ``heading``: it stands in a heading of its own.
    """

    who: str
    whom: str
    about: str
    start: int
    heading: bool = False


def all_asked(text: str) -> list[Asked]:
    """Find all places of a text that say who asks about what, the best first: one that says when
    it was sent, then a heading, then one that says whom, and the parties.
    """
    text = text[:_LONGEST_FRONT]
    found: dict[int, tuple[tuple[object, ...], Asked]] = {}
    for rule in (_ASKED, _ASKED_IN_A_SENTENCE, _HAVE_ASKED, _ASKED_BY):
        for match in rule.each(text) if rule is not _ASKED else _sent(text):
            if match.start() in found:
                continue
            line = text[text.rfind("\n", 0, match.start()) + 1 : match.start()]
            heading = _HEADS.find(line) is not None
            sent = rule is _ASKED
            about = match["about"] if sent else subject(match["about"])
            asked = Asked(match["who"], match["whom"] or "", about, match.start(), heading)
            place = match.start() if heading else -match.start()
            worth = (sent, heading, bool(asked.whom), "(" in asked.who, place)
            found[match.start()] = worth, asked
    return [asked for _, asked in sorted(found.values(), reverse=True)]


def _sent(text: str) -> Iterator[re.Match[str]]:
    """Find the headings that say when questions were sent; none begins in one paragraph with a
    letter's fixed sentence.
    """
    place = 0
    while (match := _ASKED.pattern.search(text, place)) is not None:
        ends = FIXED_SENTENCE.find(match["about"])
        place = match.end() if ends is None else match.start("about") + ends.start()
        if ends is None:
            yield match


def find_asked(text: str) -> Asked | None:
    """Find the best place of a text that says who asks whom about what, or None."""
    found = all_asked(text)
    if found:
        return found[0]
    for rule in (_ASKED_OVER_PARAGRAPHS, WHOSE):
        match = rule.pattern.search(text)
        if match is not None:
            return Asked(match["who"], match["whom"] or "", match["about"], match.start(), True)
    return None


def find_named(text: str) -> Asked | None:
    """Find members who ask at the beginning of a paragraph that does not say about what."""
    match = _NAMED_ONLY.find(text)
    return Asked(match["who"], "", "", match.start(), True) if match is not None else None


def subject(text: str) -> str:
    """Cut a sentence's end to what the questions are about: "veren worden beantwoord zoals
    aangegeven in de bijlage. Ik …" is "veren".
    """
    for rule in (_ENDS_SUBJECT, FIXED_SENTENCE):
        end = rule.find(text)
        if end is not None and end.start():
            text = text[: end.start()]
    whole_sentence: list[str] = []
    for sentence in sentences(text):
        whole_sentence.append(sentence)
        if sentence.rstrip("»”’\"')").endswith(".") and text.count("«") <= text.count("»"):
            break
    return " ".join(whole_sentence).rstrip(" ,:;.")


def defers_answers(text: str) -> bool:
    """True if a text says that the answers to members' questions come later."""
    return answers_members(text) and _DEFERS.find(text) is not None


def answers_members(text: str) -> bool:
    """True if a text says that members' questions are answered: a heading ("Antwoorden van de
    minister op Kamervragen van het lid Spaak over veren") or a sentence ("de vragen van het lid
    Spaak over veren worden beantwoord").
    """
    text = text[:_LONGEST_PARAGRAPH]
    if not any(rule.find(text) for rule in (_ASKED_IN_A_SENTENCE, _ASKED_BY, _HAVE_ASKED)):
        return False
    return _HEADS_ANSWERS.find(text) is not None or _ARE_ANSWERED.find(text) is not None


def heads_questions_of_others(text: str) -> bool:
    """True if a text heads questions of other members in the same document: "Vragen van het lid
    Spaak (De Brug):".
    """
    return _NEXT_ASKERS.find(text) is not None


def has_number_of_the_appendix(text: str) -> bool:
    """True if a text has a line with the answers' number in the Aanhangsel: "AH 610"."""
    return any(match[1] for match in APPENDIX_NUMBER.pattern.finditer(text))
