"""References in a text to other questions ("vraag 3") and to parliamentary documents ("Kamerstuk
36 450, nr. 6").
"""

from __future__ import annotations

import itertools
import re
from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterator

from kamer_tui.document.model import DocumentReference, Reference
from kamer_tui.language.dates import MONTHS
from kamer_tui.language.numbers import WORDS, numbers_in
from kamer_tui.language.patterns import anywhere, lazy_pattern, whole

ADDRESS = "https://zoek.officielebekendmakingen.nl/{identifier}.html"
_LARGEST_NUMBER = 9999
_LONGEST_RANGE = 100
_LONGEST_PHRASE = 200
"""In characters: of a longer phrase each reference has its own part, lest a line of ten thousand
numbers be given ten thousand times.
"""
_SHORTEST_QUESTION, _SHORTEST_DOCUMENT = len("vraag 1"), len("blg-1234")
SHORTEST_REFERENCE = min(_SHORTEST_QUESTION, _SHORTEST_DOCUMENT)
"""In characters: a shorter text refers to nothing."""
_FARTHEST = 200
"""In characters: a question and the document that it is of stand no farther from each other."""
_MOST_OF_A_PAPER = 60
"""Documents that one paper may name, by several dossiers and several numbers."""

# The numbers of questions in a sentence: amounts, dates and decimals are left.
_UNIT = rf"%|procent|euro|miljoen|miljard|jaar|maanden|weken|dagen|keer|{'|'.join(MONTHS)}"
_A_DOSSIER = r"\d\d[ ]\d{3}(?![\dA-Za-z])(?!\s+en\s+\d{1,3}(?!\d|\s\d{3}))"
"""A dossier's number, "41 613"; "vragen 41 142 en 143" are three questions."""
_N = rf"(?:(?!{_A_DOSSIER})\d{{1,4}}(?![\dA-Z]|[.,]\d|\s?(?:{_UNIT})))"
_AS_WORD = rf"(?:{'|'.join(WORDS)})\b(?![ ](?:en|of)\b)"
_QUESTION = r"vra(?:ag|gen)"
_OF_WHAT = rf"(?:(?:op\s+)?(?:{_QUESTION}|antwoord(?:en)?)\s+)?"
_AND = rf"\s+(?:en|of|alsmede|alsook|t/m|tot[ ]en[ ]met)\s+{_OF_WHAT}"
_BETWEEN = rf"(?:\s*,\s*(?:en\s+)?(?:{_QUESTION}\s+)?|{_AND}|\s*[–-]\s*|\s+(?=\d{{1,3}}\s+en\s+\d))"
_WITHOUT_SPACES = r"\d{1,3}(?:,\d{1,3})+(?:,\d{1,3}(?!\d)|\s+en\s+\d{1,3}(?!\d))"
"""A list such as "1,2,3 en 4"; two numbers with a comma are one with decimals."""

# A document, as the chamber numbers it: dossier, chapter of the budget, number.
_CHAPTER = r"(?:\s(?:[IVX]+[A-E]?|[A-M])(?!\w))?"
_DOSSIER = rf"\d{{2}}[ .]?\d{{3}}(?:[-–]\d{{2,3}})?(?:[-–][A-Z]{{1,3}}(?![a-z]))?{_CHAPTER}"
_YEARS = r"\d{4}\s?[/–-]\s?(?:\d{4}|\d{2})"
_SESSION = rf"(?:,?\s*(?:vergaderjaar\s+)?{_YEARS}\b)"
_AND_MORE = r"(?:\s*,\s*(?:en\s+)?|\s+(?:en|t/m|tot\s+en\s+met)\s+)"
_NUMBER_SIGN = r"(?:[Nn]rs?\.?|nummers?)"
_NUMBER = rf"\d{{1,9}}(?!\w|[ ]\d{{3}}\b|\.\d|[ ](?:{_UNIT})\b)"
_NUMBERS = rf"{_NUMBER}(?:{_AND_MORE}(?:{_NUMBER_SIGN}\s*)?{_NUMBER}){{0,40}}"
_LETTERS = rf"[A-Z]{{1,3}}(?!\w)(?:{_AND_MORE}[A-Z]{{1,3}}(?!\w)){{0,20}}"
_PAPER = rf"""{_DOSSIER}(?:{_AND_MORE}{_DOSSIER}){{0,20}}
        (?:,?\s*{_NUMBER_SIGN}\s*(?:{_NUMBERS}|{_LETTERS})|,\s*{_LETTERS})"""
_WITH_HYPHENS = r"\d\d[ .]?\d{3}-(?:\d|\d{3,4}|(?:\d\d|[IVX]+)-\d{1,4})(?![\w-])"
"""Dossier and number in one word; "21501-20" is a dossier of its own."""
_CHAMBER = r"(?:Tweede|Eerste)[ ]Kamer|TK|EK"
_HOUSE = r"(?:[Il]{1,2}(?![A-Za-z]))"
"""The chamber by its Roman number; a small L is what some programs make of it."""

_QUESTIONS = anywhere(
    "questions of this document, by their numbers",
    rf"""\b(?<!van[ ]vragen[ ]en[ ])(?:[Vv]ragen|[Vv]raag|[Aa]ntwoorden|[Aa]ntwoord)\s+
            (?:nummers?\s+|nrs?\.\s*|onder\s+)?((?:{_WITHOUT_SPACES}|{_N})(?:{_BETWEEN}{_N})*)
        |\b(?:vraag|antwoord)\s+({_AS_WORD})""",
    ("het antwoord op de vragen 3 en 4", "Vraag nr. 12", "vraag drie"),
    ("de vraag 3 miljoen", "vragen 2,5", "vraag een of twee", "vragen en antwoorden 41 613 V"),
    seen="everywhere",
    hints=("raag ", "ragen ", "ntwoord"),
)
_SHORTEST_PREVIOUS = len("vorige antwoord")
_PREVIOUS = anywhere(
    "the question before, by its place",
    r"""\b(?:antwoord(?:en)?|beantwoording)\s+(?:op|van)\s+(?:de\s+|mijn\s+)?
            (?:vorige|voorgaande|voorafgaande|bovenstaande)\s+vraag\b
        |\b(?:bij|onder|in)\s+de\s+(?:vorige|voorgaande)\s+vraag\b
        |\b(?:vorige|voorgaande|voorafgaande|bovenstaande)\s+antwoord\b""",
    ("Zie het antwoord op de vorige vraag", "bij de voorgaande vraag", "vorige antwoord"),
    ("de vorige vraag", "vorige antwoorden"),
    seen="lists of questions",
    hints=("vorige", "voorgaande", "voorafgaande", "bovenstaande"),
)
_PAPERS = anywhere(
    "parliamentary papers",
    rf"""\b(?:[Kk]amerstuk(?:ken)?(?:,?\s+(?:{_HOUSE}|TK\b|EK\b))?|(?:{_CHAMBER})\b)
        {_SESSION}?,?\s+(?:({_PAPER}(?:(?:[;,]\s*|\s+en\s+){_PAPER}){{0,20}})|({_WITH_HYPHENS}))""",
    (
        *("Kamerstuk 99 123, nr. 4", "TK 99123, A", "Kamerstuk 99123-20-4"),
        "Kamerstukken II 2031/32, 99 123 V en 99 124, nrs. 4 en 5",
        "Kamerstukken ll2031/32, 99 123, nr. 4; 99 124, nr. 5",
    ),
    ("Kamerstuk 4", "Tweede Kamer, nr. 3", "Kamerstuk 99123-20"),
    seen="everywhere",
    hints=("Kamer", "kamer", "TK", "EK"),
)
_YEARS_THEN = rf"(?:vergaderjaar\s+)?(?P<years>{_YEARS})"
_HANDELINGEN = r"(?:[ ]van[ ]de)?[ ](?:der[ ])?[Hh]andelingen"
_APPENDIX = anywhere(
    "members' questions in the Aanhangsel",
    rf"""\b(?:[Aa]anhangsel(?:{_HANDELINGEN})?\)?(?:,?[ ](?P<house>{_HOUSE}))?,?\s*{_YEARS_THEN}
            (?P<sign>,?\s*{_NUMBER_SIGN}|,)
        |(?:(?:Handelingen|{_CHAMBER})(?:[ ](?P<house_before>{_HOUSE}))?,?\s*
            (?:vergaderjaar\s+)?|vergaderjaar\s+)(?P<years_before>{_YEARS}),?\s+[Aa]anhangsel
            (?:(?:{_HANDELINGEN})?(?:,?\s*{_NUMBER_SIGN}|,)|{_HANDELINGEN}(?=\s\d)))
        \s?(?P<numbers>{_NUMBERS})""",
    (
        "Aanhangsel van de Handelingen, vergaderjaar 2031-2032, nr. 45",
        *("TK 2031-32, Aanhangsel, nrs. 4 en 5", "(Aanhangsel) 2031–2032, nr. 45"),
        "vergaderjaar 2031–2032, Aanhangsel van de Handelingen 45",
    ),
    ("het aanhangsel, nr. 4", "Handelingen 2031-2032, nr. 45", "TK 2031-32, Aanhangsel 4"),
    seen="ministries' letters; the Aanhangsel",
    hints=("anhangsel",),
)
_IDENTIFIER = anywhere(
    "an official identifier",
    r"""\b(?:ah-[te]k-\d{8}-\d{1,4}|kv-tk-\d{4}Z\d{5}|blg-\d{4,8}
        |kst-\d{5}(?:-[\dA-Z]+){1,2})\b""",
    ("ah-tk-20312032-45", "kst-99123-V-4", "kv-tk-2031Z99123"),
    ("kst-99123", "ah-tk-45"),
    seen="texts that programs take out of a PDF",
    hints=("ah-", "kv-", "blg-", "kst-"),
)
# The year's first digits, and then what may stand before them: so only digits are looked at.
_BY_NUMBER = anywhere(
    "members' questions by the chamber's number",
    r"((?:19|20)(?<![\w-]..)(?<!kenmerk[ ]..)(?<!kenmerk:[ ]..)\d\d)Z[ ]?(\d{5})(?!\w)",
    ("vraagnummer 2031Z99123", "(2031Z 99123)"),
    ("kv-tk-2031Z99123", "2031D99123", "Uw kenmerk 2031Z99123"),
    seen="ministries' letters; the Aanhangsel",
    hints=("Z",),
)
_TO_DOCUMENT = whole(
    "what may stand between a question and the document that it is of",
    r"""[\s,;:()«»]*(?:(?:van|uit|in|bij|op|zie|de|het|mijn|ook|genoemde?|eerdere|schriftelijke
            |vragen|brief|antwoorden|nr\.?)[\s,;:()«»]*){0,4}
        |\s+van\s+(?:het\s+lid|de\s+leden|de\s+vragen)\b[^.;?!]{0,120}[(,]\s*""",
    (" van mijn brief (", " van het lid Spaak over de brug (", ", "),
    (". Zie ook ", " gaat over "),
)
_FROM_DOCUMENT = whole(
    "what may stand between a document and the question of it",
    r"[\s,:]*(?:(?:antwoord(?:en)?|bij|op|de|het|in)\s+){0,4}",
    (", ", ": antwoord op de "),
    (". Bij ", " gaat "),
)
_OF_ITS_OWN = lazy_pattern(r"[.?!;]\s")
_ONE_DOSSIER = lazy_pattern(_DOSSIER)
_ONE_NUMBER = lazy_pattern(r"\d+|[A-Z]{1,3}")
_ONE_PAPER = anywhere(
    "one of several papers",
    rf"""(?P<dossiers>{_DOSSIER}(?:{_AND_MORE}{_DOSSIER}){{0,20}})
    ,?\s*(?:{_NUMBER_SIGN}\s*)?(?P<numbers>{_NUMBERS}|{_LETTERS})""",
    ("99 123 en 99 124, nrs. 4 en 5", "99 123 V, D"),
    "nr. 4",
    seen="everywhere",
)
_A_NUMBER_ALONE = len("(2031Z 99123).")
"""A text that is no longer is the document's own number, in its head."""
_DIGITS = lazy_pattern(r"\d+")
_INSIDE_DOSSIER = lazy_pattern(r"(?<=^\d\d)[ .]")
_BETWEEN_PARTS = lazy_pattern(r"[\s–-]+")


def find_references(text: str, documents: tuple[DocumentReference, ...]) -> tuple[Reference, ...]:
    """Find the references to questions of this document in a paragraph.  "vraag 3" right before or
    after one of ``documents``, which the paragraph refers to, is left: it is a question of that
    document.

    A range gives every number: in "vragen 4 t/m 6" the 5, which is not printed, stands at "t/m".
    """
    if len(text) < _SHORTEST_QUESTION:
        return ()
    found: list[Reference] = []
    in_order = sorted(documents, key=lambda one: one.start)
    starts = [one.start for one in in_order]
    for match in _QUESTIONS.each(text):
        first = max(0, bisect_left(starts, match.start()) - 1)
        beside = in_order[first : bisect_right(starts, match.end() + _FARTHEST)]
        if any(_belongs_to(text, match, document) for document in beside):
            continue
        group = 1 if match.group(1) else 2
        phrase, offset = match.group(), match.start(group)
        placed = numbers_in(match.group(group), _LONGEST_RANGE)
        for place, (number, start, end) in enumerate(placed):
            begin = offset + start if place else match.start()
            if number <= _LARGEST_NUMBER:
                said = phrase if len(phrase) <= _LONGEST_PHRASE else text[begin : offset + end]
                found.append(Reference(number, said, begin, offset + end))
    return tuple(found)


def find_previous(text: str, previous: int) -> tuple[Reference, ...]:
    """Find the references to the question before ("het antwoord op de vorige vraag"), which has the
    number ``previous``.
    """
    if len(text) < _SHORTEST_PREVIOUS:
        return ()
    return tuple(
        Reference(previous, match.group(), match.start(), match.end())
        for match in _PREVIOUS.each(text)
    )


def _belongs_to(text: str, match: re.Match[str], document: DocumentReference) -> bool:
    """True if a reference to a question ("vraag 3") stands right beside one to a document."""
    if document.start >= match.end():
        between = text[match.end() : document.start]
        return _TO_DOCUMENT.find(between) is not None
    between = text[document.end : match.start()]
    return _OF_ITS_OWN.search(between) is None and _FROM_DOCUMENT.find(between) is not None


def find_documents(text: str) -> tuple[DocumentReference, ...]:
    """Find the references to parliamentary documents, each with official identifier and address:
    "Kamerstuk 36 450, nr. 6" is "kst-36450-6".
    """
    if len(text) < _SHORTEST_DOCUMENT:
        return ()
    found: list[DocumentReference] = []
    for match in _PAPERS.each(text):
        if match.group(2):
            found.append(_document(f"kst-{_dossier(match.group(2))}", match))
        for paper in _ONE_PAPER.each(match.group(1) or ""):
            dossiers = _ONE_DOSSIER.findall(paper["dossiers"])
            named = itertools.product(dossiers, _ONE_NUMBER.findall(paper["numbers"]))
            said = paper.group() if len(match.group()) > _LONGEST_PHRASE else ""
            found += [
                _document(f"kst-{_dossier(dossier)}-{number}", match, said)
                for dossier, number in itertools.islice(named, _MOST_OF_A_PAPER)
            ]
    for match in _APPENDIX.each(text):
        found += [_document(each, match) for each in _appendix_identifiers(match)]
    found += [_document(match.group(), match) for match in _IDENTIFIER.each(text)]
    if len(text) > _A_NUMBER_ALONE:
        found += [_document(f"kv-tk-{one[1]}Z{one[2]}", one) for one in _BY_NUMBER.each(text)]
    found.sort(key=lambda reference: reference.start)
    return tuple(found)


def _appendix_identifiers(match: re.Match[str]) -> Iterator[str]:
    """Make the identifiers of members' questions ("ah-tk-20312032-45"); the chamber is the Tweede
    Kamer where none is named.
    """
    house = match["house"] or match["house_before"] or ""
    senate = len(house) == 1 or match.group().startswith("E")
    first, last = _DIGITS.findall(match["years"] or match["years_before"])
    if len(last) == 2:
        last = str(int(first[:2]) + (last < first[2:])) + last
    for number in _DIGITS.findall(match["numbers"]):
        yield f"ah-{'ek' if senate else 'tk'}-{first}{last}-{number}"


def _document(identifier: str, match: re.Match[str], said: str = "") -> DocumentReference:
    address = ADDRESS.format(identifier=identifier)
    return DocumentReference(identifier, said or match.group(), address, match.start(), match.end())


def _dossier(printed: str) -> str:
    """Write a dossier as identifiers do: "35 925 V" is "35925-V", "21 501-20" is "21501-20"."""
    return _BETWEEN_PARTS.sub("-", _INSIDE_DOSSIER.sub("", printed))


def resolve(
    references: tuple[Reference, ...], known: Callable[[int], bool]
) -> tuple[Reference, ...]:
    """Mark each reference as resolved if a question of its number is ``known``."""
    return tuple(
        Reference(one.number, one.text, one.start, one.end, known(one.number)) for one in references
    )
