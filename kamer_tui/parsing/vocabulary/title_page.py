"""The facts on a document's first page: dossier, number, kind, session, date."""

from __future__ import annotations

import re
from typing import NamedTuple

from kamer_tui.language.patterns import anywhere, beginning, lazy_pattern, whole

_DOSSIER = r"""\d{2}[ ]\d{3}(?:-\d{1,3})?
    (?:[ ][IVX]+[A-E]?|[ ][A-M](?=[ ][A-Z]))?(?:[ ]\(R\d{3,4}\))?"""
_DATED = r"(?:Vastgesteld|Ontvangen|Voorgesteld)"
_ADOPTED = anywhere(
    "the word before the date of a document",
    rf"(?<!\()\b{_DATED}(?![^\W\d_])",
    ("Vastgesteld 3 april 2032", "OVERLEG Ontvangen10 mei 2032"),
    ("(Ontvangen 10 mei 2032)", "Vastgestelde bedragen"),
    seen="notes; texts that programs take out of a PDF",
)
_WRITTEN = whole(
    "place and date on a line of their own, above a letter",
    r"(?:Den[ ]Haag|[’']s-Gravenhage),[ ]\d{1,2}[ ][a-z]+[ ]\d{4}",
    "Den Haag, 3 april 2032",
    "Den Haag, april 2032",
    seen="letters; texts that programs take out of a PDF",
)
_SESSION = anywhere(
    "a session of parliament",
    r"\b[Vv]ergaderjaar[ ](?P<one>\d{4})\s?[-–]\s?(?P<other>\d{4})",
    ("Vergaderjaar 2031–2032", "Tweede Kamer, vergaderjaar 2031-2032, 99 999"),
    "het vergaderjaar 2031",
    seen="everywhere",
)
_OF_ANOTHER = anywhere(
    "a word before a session that is another document's",
    r"\b(?:Aanhangsel|Handelingen|Kamerstuk\w*)\b",
    "Zie ook Aanhangsel Handelingen, ",
    "Tweede Kamer, ",
)
_DOSSIER_LINE = whole(
    "dossier and title",
    rf"(?P<dossier>{_DOSSIER})\s+(?P<title>[^\W\d_].*)",
    ("99 999 Fietsenstallingen", "99 998 XII Begroting", "99 997-20 (R2001) Het veer"),
    ("99 999", "99999 Fietsenstallingen", "99 999 2031"),
    seen="notes; bills; letters; texts that programs take out of a PDF",
)
_DOSSIER_FIRST = beginning(
    "a dossier at the beginning of a line",
    rf"{_DOSSIER}(?:\s|$)",
    ("99 999 Fietsenstallingen", "99 998 XII"),
    "99 9991",
    seen="texts that programs take out of a PDF",
)
_NUMBER_LINE = whole(
    "number and kind; the Eerste Kamer counts in letters",
    rf"""(?:[Nn]r\.[ ](?P<number>\d+[a-z]{{0,2}}|[A-Z]{{1,3}})
        |(?P<letter>[A-Z]{{1,3}})(?=\s+(?:(?:[A-Z]+DE|NADER|VOORLOPIG|NADERE)[ ])*
            (?:VERSLAG|EINDVERSLAG|LIJST|NOTA|BRIEF|MEMORIE)\b))
        (?:\s+(?P<kind>\S.*?)(?:\s+{_DATED}(?![^\W\d_]).*)?)?""",
    ("Nr. 1 VERSLAG VAN EEN SCHRIFTELIJK OVERLEG", "nr. 12a", "AI NADERE MEMORIE VAN ANTWOORD"),
    ("A Brief over het veer", "Nr 1 VERSLAG"),
    seen="notes; bills; letters; texts that programs take out of a PDF",
)
_LETTERS_ALONE = whole(
    "a number of the Eerste Kamer above the kind of document",
    r"""(?P<letters>[A-Z]{1,3})(?:\d|\[\d\])?\n
        (?P<kind>(?:[A-Z]+[ ])*(?:VERSLAG|NOTA|MEMORIE|BRIEF)\b.*)""",
    ("AI1\nVERSLAG VAN EEN SCHRIFTELIJK OVERLEG", "B\nNADERE MEMORIE"),
    "B\nHet verslag",
    hints=("VERSLAG", "NOTA", "MEMORIE", "BRIEF"),
)
_SITE = whole(
    "the row of facts above a document on the official site",
    r"""(?:Tweede|Eerste)[ ]Kamer[ ]der[ ]Staten-Generaal\s*\|?\s*
        (?P<one>\d{4})-(?P<other>\d{4})\s*\|?\s*(?P<digits>\d{5})
        (?:-(?P<chapter>[IVX]+[A-E]?|[A-M]|\d{1,3}))?[ ]nr\.[ ](?P<number>\w{1,4})\b.*""",
    "Tweede Kamer der Staten-Generaal | 2031-2032 | 99998-XII nr. 4",
    "Tweede Kamer der Staten-Generaal",
    hints=(" nr. ",),
)
_NUMBER_BELOW = anywhere(
    "the number that no space parts from the title above",
    r"\s+[Nn]r\.[ ](?P<number>\d+|[A-Z]{1,3})$",
    "Fietsenstallingen Nr. 12",
    "Fietsenstallingen nr. 12 en 13",
)
_NUMBER_INSIDE = anywhere(
    "the space before a number and its kind on the line of the title",
    r"(?<=\w)\s+(?=[Nn]r\.[ ](?:\d+|[A-Z]{1,3})\s+[A-Z]{4})",
    "99 999 Fietsenstallingen Nr. 1 VERSLAG",
    "over nr. 1 en verder",
)
_NAMED = whole(
    "the document's own name in a list of facts at its head, as web pages and programs have it",
    r"""(?: [-–•*][ ] )? (?: Publicatie | Bron | Vindplaats | Identificatie | Identifier | URL )
    \s? : \s? (?: [^:]{0,80} [ (] | https?://zoek\.officielebekendmakingen\.nl/ )?
    (?P<identifier> (?: ah | kv | kst | h )-[\w-]{0,60}\d[\w-]{0,60} ) (?: \.html | \.pdf )?
    [)>.]{0,2}""",
    ("- Publicatie: Aanhangsel van de Handelingen (ah-tk-20312032-17)", "Bron: kst-99999-1"),
    ("Zie ook ah-tk-20312032-17", "Bron: de Sluiswachter", "Bron: kst"),
)
_APPENDIX = whole(
    "the press's name for members' questions, in its colophon",
    r"ah-(?:tk|ek)-\d{8}-(?P<number>\d{1,4})",
    "ah-tk-20312032-17",
    "kst-99999-1",
    seen="the Aanhangsel as PDF",
)
_CAPITALS = beginning(
    "words in capitals",
    r"(?:(?:[^\Wa-z\d_][^\sa-z]+|[’'][A-Z])(?:\s+|$)){2,}",
    "VERSLAG VAN Het veer",
    ("VERSLAG over het veer", "Verslag van"),
    seen="texts that programs take out of a PDF",
)
_IN_CAPITALS = whole(
    "a line in capitals that goes on with a kind of document",
    r"[^a-z]*[A-Z]{4}[^a-z]*\d?",
    "AANLEIDING VAN HET VERSLAG1",
    "Aanleiding VAN",
    seen="texts that programs take out of a PDF",
)
_SIDE_HEAD = whole(
    "the dossier or the number, which the press prints left of title and kind",
    rf"""{_DOSSIER}|\d{{2}}[ ]\d{{3}}[ ][A-M]|[Nn]r\.(?:[ ](?:\d+[a-z]{{0,2}}|[A-Z]{{1,3}}))?
        |[A-Z]{{1,3}}""",
    ("99 999", "99 998 B", "Nr. 12", "Nr.", "AI"),
    ("99 999 Fietsenstallingen", "Nr. 1 VERSLAG"),
    seen="texts that programs take out of a PDF",
)
_MEMBERS_IN_CAPITALS = anywhere(
    "members whom a title in capitals names",
    r"\b(?:HET[ ]LID|DE[ ]LEDEN)[ ](?P<names>.+?)(?=[ ](?:C\.S\.|OVER|TER|HOUDENDE)(?:[ ]|$)|$)",
    ("MOTIE VAN HET LID VAN DER SPAAK C.S.", "AMENDEMENT VAN DE LEDEN SPAAK EN VELDMAN"),
    "VERSLAG VAN EEN OVERLEG",
    seen="motions",
)
_BETWEEN_NAMES = anywhere(
    "what parts names in capitals",
    r"(,[ ]|[ ]EN[ ])",
    ("SPAAK EN VELDMAN", "SPAAK, VELDMAN"),
    "SPAAK",
    seen="motions",
)
_PARTICLES = frozenset({"van", "der", "den", "de", "ten", "ter", "te", "het", "’t", "'t"})
_WORD_OF_NAME = anywhere(
    "a part of a name that has a capital",
    r"(?<![\w’'])[^\W\d_]+|(?<=[-’'])[^\W\d_]{2,}",
    ("spaak", "-wit", "d’hondt"),
    "77",
    seen="motions",
)
_MARK = lazy_pattern(r"\[\^[\w)]+\]")
_KINGDOM_NUMBER = lazy_pattern(r" \(R\d+\)$")
_BLANKS = lazy_pattern(r"[ ]+")
_LONGEST_KIND = 120


class TitleLine(NamedTuple):
    """The line with the dossier: its number, the title, and the document's number if it follows."""

    dossier: str
    title: str
    number: str | None


class SiteLine(NamedTuple):
    """The facts in the line that the official site prints above a document: "99 998 XII", "4",
    "2031–2032".
    """

    dossier: str
    number: str
    session: str


def title_line(text: str) -> TitleLine | None:
    """Read dossier and title: "99 999 Fietsenstallingen"."""
    match = _DOSSIER_LINE.find(text)
    if match is None:
        return None
    title = match["title"]
    below = _NUMBER_BELOW.find(title)
    if below is None:
        return TitleLine(match["dossier"], title, None)
    return TitleLine(match["dossier"], title[: below.start()], below["number"])


def number_line(text: str) -> tuple[str, str] | None:
    """Read number and kind: "Nr. 6 NOTA NAAR AANLEIDING VAN HET VERSLAG"; the kind may be ""."""
    match = _NUMBER_LINE.find(text)
    return (match["number"] or match["letter"], match["kind"] or "") if match is not None else None


def letters_alone(line: str, following: str) -> str | None:
    """Read a number in letters with the kind in the next line, as one text: "AI VERSLAG …"."""
    match = _LETTERS_ALONE.find(f"{line}\n{following}")
    return f"{match['letters']} {match['kind']}" if match is not None else None


def site_line(line: str) -> SiteLine | None:
    """Read the line of facts above a document on the official site, or None."""
    match = _SITE.find(line)
    if match is None:
        return None
    digits, chapter = match["digits"], match["chapter"]
    between = "-" if chapter and chapter.isdigit() else " "
    dossier = f"{digits[:2]} {digits[2:]}" + (f"{between}{chapter}" if chapter else "")
    return SiteLine(dossier, match["number"], f"{match['one']}–{match['other']}")


def session_in(text: str, *, footer: bool = False) -> str | None:
    """Read the document's session ("2031–2032"), or None.  Outside a ``footer``, a session after
    "Kamerstuk" or "Handelingen" is left: it is that of another document.
    """
    match = _SESSION.find(text)
    if match is None or (not footer and _OF_ANOTHER.find(text[: match.start()]) is not None):
        return None
    return f"{match['one']}–{match['other']}"


def says_date(text: str, *, letter: bool) -> bool:
    """True if a text dates the document: "Vastgesteld 3 april 2032"; above a ``letter`` also "Den
    Haag, 3 april 2032".
    """
    return _ADOPTED.find(text) is not None or (letter and _WRITTEN.find(text) is not None)


def appendix_number(line: str) -> str | None:
    """Read the number in the press's name for members' questions: "ah-tk-20312032-17"."""
    match = _APPENDIX.find(line)
    return match["number"] if match is not None else None


def own_name(line: str) -> str | None:
    """Read the document's identifier in a list of facts at its head: "Bron: kst-99999-1"."""
    match = _NAMED.find(line)
    return match["identifier"] if match is not None else None


def begins_with_dossier(line: str) -> bool:
    """True if a line begins with the number of a dossier."""
    return _DOSSIER_FIRST.find(line) is not None


def is_in_capitals(line: str) -> bool:
    """True if a line in capitals may continue the kind of document in the line above it."""
    return _IN_CAPITALS.find(line) is not None


def is_side_head(text: str) -> bool:
    """True if a paragraph is only the dossier or the number of the document."""
    return _SIDE_HEAD.find(_MARK.sub("", text)) is not None


def lines_of(text: str) -> list[str]:
    """Split a text, without marks of footnotes, before a number and kind that stand on the title's
    line: "99 999 Fietsenstallingen" and "Nr. 1 VERSLAG".
    """
    return _NUMBER_INSIDE.pattern.split(_MARK.sub("", text))


def kind_beside_number(printed: str) -> str | None:
    """Read the kind of document that is printed beside its number: the words in capitals, or all of
    a short text.
    """
    capitals = _CAPITALS.find(printed)
    if capitals is not None:
        return sentence_case(capitals.group().rstrip())
    return sentence_case(printed) if len(printed) <= _LONGEST_KIND else None


def sentence_case(text: str) -> str:
    """Write a text in capitals small, but for its first sign and the names of members: "MOTIE VAN
    HET LID VAN DER SPAAK C.S." is "Motie van het lid Van der Spaak c.s.".
    """
    if not text.isupper():
        return text
    small = text[0] + text[1:].lower()
    named = _MEMBERS_IN_CAPITALS.find(text)
    if named is None:
        return small
    start, end = named.span("names")
    parts = _BETWEEN_NAMES.pattern.split(text[start:end])
    named_parts = (part.lower() if place % 2 else _named(part) for place, part in enumerate(parts))
    return small[:start] + "".join(named_parts) + small[end:]


def _named(name: str) -> str:
    """Write a name with capitals, and its particles small: "Van der Spaak-De Wit"."""
    words = name.lower().split(" ")
    return " ".join(
        word if place and word in _PARTICLES else _WORD_OF_NAME.pattern.sub(_capital, word)
        for place, word in enumerate(words)
    )


def _capital(word: re.Match[str]) -> str:
    """Write a word with a capital, "IJ" as one letter."""
    text = word.group()
    return text[:2].upper() + text[2:] if text.startswith("ij") else text[0].upper() + text[1:]


def identifier(dossier: str | None, number: str | None) -> str | None:
    """Make the official publication's identifier: of "28 676" and "396" "kst-28676-396"."""
    if dossier is None or number is None:
        return None
    digits = _KINGDOM_NUMBER.sub("", dossier[:2] + dossier[2:].removeprefix(" "))
    if re.fullmatch(r"\d{5}[\w -]*", digits) is None:
        return None
    return f"kst-{_BLANKS.sub('-', digits)}-{number}"
