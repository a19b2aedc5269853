"""Places in a text that point to other exchanges or to other parliamentary documents."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

from kamer_tui.document.model import DocumentReference, Reference
from kamer_tui.language.numbers import WORDS, numbers_in
from kamer_tui.language.patterns import lazy_pattern

ADDRESS = "https://zoek.officielebekendmakingen.nl/{identifier}.html"
_LARGEST_NUMBER = 9999
_LONGEST_RANGE = 100
_MONTHS = "januari|februari|maart|april|mei|juni|juli|augustus|september|oktober|november|december"
_LIST = (
    r"(?:\d{1,4}(?![\dA-Z]|[.,]\d|\s?(?:%|procent|euro|miljoen|miljard|jaar|maanden|weken|dagen"
    rf"|keer|{_MONTHS})))"
)
_AS_WORD = rf"(?:{'|'.join(WORDS)})\b(?! (?:en|of)\b)"
_BETWEEN = (
    r"(?:\s*,\s*(?:en\s+)?(?:vra(?:ag|gen)\s+)?|\s+(?:en|of|alsmede|alsook|t/m|tot en met)\s+"
    r"(?:(?:op\s+)?(?:vra(?:ag|gen)|antwoord(?:en)?)\s+)?|\s*[–-]\s*|\s+(?=\d{1,3}\s+en\s+\d))"
)
_WITHOUT_SPACES = r"\d{1,3}(?:,\d{1,3})+(?:,\d{1,3}(?!\d)|\s+en\s+\d{1,3}(?!\d))"
"""A list such as "1,2,3 en 4"; two numbers with a comma are one with decimals."""
_QUESTIONS = re.compile(
    r"\b(?:[Vv]ragen|[Vv]raag|[Aa]ntwoorden|[Aa]ntwoord)\s+"
    rf"(?:nummers?\s+|nrs?\.\s*|onder\s+)?((?:{_WITHOUT_SPACES}|{_LIST})(?:{_BETWEEN}{_LIST})*)"
    rf"|\b(?:vraag|antwoord)\s+({_AS_WORD})"
)
_PREVIOUS = lazy_pattern(
    r"\b(?:antwoord(?:en)?|beantwoording)\s+(?:op|van)\s+(?:de\s+|mijn\s+)?"
    r"(?:vorige|voorgaande|voorafgaande|bovenstaande)\s+vraag\b"
    r"|\b(?:bij|onder|in)\s+de\s+(?:vorige|voorgaande)\s+vraag\b"
    r"|\b(?:vorige|voorgaande|voorafgaande|bovenstaande)\s+antwoord\b"
)

_DOSSIER = (
    r"\d{2}[ .]?\d{3}(?:[-–]\d{2,3})?(?:[-–][A-Z]{1,3}(?![a-z]))?"
    r"(?:\s(?:[IVX]+[A-E]?|[A-M])(?!\w))?"
)
_SESSION = r"(?:,?\s+(?:vergaderjaar\s+)?\d{4}\s?[/–-]\s?(?:\d{4}|\d{2})\b)"
_PAPERS = re.compile(
    r"\b(?:[Kk]amerstuk(?:ken)?(?:\s+(?:II|I|TK|EK)\b)?"
    rf"|(?:(?:Tweede|Eerste)\s+Kamer|TK|EK)\b){_SESSION}?"
    rf",?\s+({_DOSSIER}(?:(?:\s*,\s*|\s+en\s+){_DOSSIER})*)"
    r"(?:,?\s*(?:nrs?\.?|nummers?)\s*((?:\d+|[A-Z]{1,3})(?![\w])(?:(?:\s*,\s*|\s+en\s+)\d+(?!\w))*)"
    r"|,\s*([A-Z]{1,3})(?!\w))"
)
_ONE_DOSSIER = re.compile(_DOSSIER)
_ONE_NUMBER = re.compile(r"\d+|[A-Z]{1,3}")
_APPENDIX = lazy_pattern(
    r"\b(?:[Aa]anhangsel(?: van de)?(?: (?:der )?[Hh]andelingen)?(?: (?P<house>II|I))?,?\s*"
    r"(?:vergaderjaar )?(?P<first>\d{4})\s?[–/-]\s?(?P<last>\d{4}|\d{2})"
    r"|(?:Handelingen|(?:Tweede|Eerste) Kamer|TK|EK)(?: (?P<house_before>II|I))?,?\s*"
    r"(?:vergaderjaar )?(?P<first_before>\d{4})\s?[–/-]\s?(?P<last_before>\d{4}|\d{2}),?"
    r"\s+[Aa]anhangsel(?: van de Handelingen)?)"
    r"(?:,?\s*(?:nrs?\.?|nummers?)|,)\s?(?P<numbers>\d+(?!\w)(?:(?:\s*,\s*|\s+en\s+)\d+(?!\w))*)"
)
_IDENTIFIER = re.compile(r"\b(?:ah-[te]k-\d{8}-\d{1,4}|kst-\d{5}(?:-[\dA-Z]+){1,2})\b")

_TO_DOCUMENT = lazy_pattern(
    r"[\s,;:()«»]*(?:(?:van|uit|in|bij|op|zie|de|het|mijn|ook|genoemde?|eerdere|schriftelijke|vragen"
    r"|brief|antwoorden|nr\.?)[\s,;:()«»]*){0,4}"
    r"|\s+van\s+(?:het\s+lid|de\s+leden|de\s+vragen)\b[^.;?!]{0,120}[(,]\s*"
)
"""What may stand between "vraag 3" and the document that it is a question of."""
_OF_ITS_OWN = lazy_pattern(r"[.?!;]\s")


def find_references(text: str, documents: tuple[DocumentReference, ...]) -> tuple[Reference, ...]:
    """The references to exchanges in a paragraph; numbers inside a document reference are none,
    nor is "vraag 3" right before or after one: that is a question of the other document.

    A range ("vragen 4 t/m 7") gives every number; those not printed stand at the sign between.
    """
    if "raag " not in text and "ragen " not in text and "ntwoord" not in text:
        return ()
    found: list[Reference] = []
    for match in _QUESTIONS.finditer(text):
        if any(_belongs_to(text, match, document) for document in documents):
            continue
        group = 1 if match.group(1) else 2
        phrase, offset = match.group(), match.start(group)
        placed = numbers_in(match.group(group), _LONGEST_RANGE)
        for place, (number, start, end) in enumerate(placed):
            begin = offset + start if place else match.start()
            if number <= _LARGEST_NUMBER:
                found.append(Reference(number, phrase, begin, offset + end))
    return tuple(found)


def find_previous(text: str, previous: int) -> tuple[Reference, ...]:
    """The references to the exchange before this one, whose number is ``previous``, by its place:
    "het antwoord op de vorige vraag".
    """
    if "vraag" not in text and "antwoord" not in text:
        return ()
    return tuple(
        Reference(previous, match.group(), match.start(), match.end())
        for match in _PREVIOUS.finditer(text)
    )


def _belongs_to(text: str, match: re.Match[str], document: DocumentReference) -> bool:
    """Whether "vraag 3" stands right beside a reference to a document, and so is of it."""
    if document.start >= match.end():
        between = text[match.end() : document.start]
        return _TO_DOCUMENT.fullmatch(between) is not None
    between = text[document.end : match.start()]
    return (
        _OF_ITS_OWN.search(between) is None
        and re.fullmatch(r"[\s,:]*(?:(?:antwoord(?:en)?|bij|op|de|het|in)\s+){0,4}", between)
        is not None
    )


def find_documents(text: str) -> tuple[DocumentReference, ...]:
    """The references to other parliamentary documents, with official identifier and address."""
    found: list[DocumentReference] = []
    if "Kamer" in text or "kamer" in text or "TK" in text or "EK" in text:
        for match in _PAPERS.finditer(text):
            numbers = _ONE_NUMBER.findall(match.group(2) or match.group(3))
            for dossier in _ONE_DOSSIER.findall(match.group(1)):
                for number in numbers:
                    found.append(_document(f"kst-{_dossier(dossier)}-{number}", match))
    if "aanhangsel" in text.lower():
        for match in _APPENDIX.finditer(text):
            found.extend(_document(each, match) for each in _appendix_identifiers(match))
    if "-" in text:
        found.extend(_document(match.group(), match) for match in _IDENTIFIER.finditer(text))
    found.sort(key=lambda reference: reference.start)
    return tuple(found)


def _appendix_identifiers(match: re.Match[str]) -> Iterator[str]:
    """The identifiers of members' questions; who writes no chamber means the Tweede Kamer."""
    printed = match.groupdict()
    senate = "I" in (printed["house"], printed["house_before"]) or match.group().startswith("E")
    first = printed["first"] or printed["first_before"]
    last = printed["last"] or printed["last_before"]
    if len(last) == 2:
        last = str(int(first[:2]) + (last < first[2:])) + last
    for number in re.findall(r"\d+", printed["numbers"]):
        yield f"ah-{'ek' if senate else 'tk'}-{first}{last}-{number}"


def _document(identifier: str, match: re.Match[str]) -> DocumentReference:
    address = ADDRESS.format(identifier=identifier)
    return DocumentReference(identifier, match.group(), address, match.start(), match.end())


def _dossier(printed: str) -> str:
    """The dossier as identifiers write it: "35 925 V" is 35925-V, "21 501-20" is 21501-20."""
    digits = re.sub(r"(?<=^\d\d)[ .]", "", printed)
    return re.sub(r"[\s–-]+", "-", digits)


def resolve(
    references: tuple[Reference, ...], known: Callable[[int], bool]
) -> tuple[Reference, ...]:
    """The references with what is known of their numbers."""
    return tuple(
        Reference(one.number, one.text, one.start, one.end, known(one.number)) for one in references
    )
