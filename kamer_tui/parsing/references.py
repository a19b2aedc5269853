"""Places in a text that point to other exchanges or to other parliamentary documents."""

from __future__ import annotations

import re
from collections.abc import Callable

from kamer_tui.model import DocumentReference, Reference

ADDRESS = "https://zoek.officielebekendmakingen.nl/{identifier}.html"
_LARGEST_NUMBER = 9999
_LONGEST_RANGE = 100
_LIST = r"\d{1,4}(?!\d|[.,]\d|\s?(?:%|procent|euro|miljoen|miljard|jaar|maanden|weken|dagen))"
_BETWEEN = r"(?:\s*,\s*(?:en\s+)?|\s+(?:en|of|alsmede|alsook|t/m|tot en met)\s+|\s*[–-]\s*)"
_QUESTIONS = re.compile(
    rf"\b(?:[Vv]ragen|[Vv]raag)\s+(?:nummers?\s+|nrs?\.\s*)?({_LIST}(?:{_BETWEEN}{_LIST})*)"
)
_NUMBER = re.compile(r"\d+")
_RANGE = re.compile(r"^\s*(?:t/m|tot en met|–|-)\s*$")

_DOSSIER = (
    r"\d{2}[ .]?\d{3}(?:[-–]\d{2,3})?(?:[-–][A-Z]{1,3}(?![a-z]))?"
    r"(?:\s(?:[IVX]+[A-E]?|[A-M])(?!\w))?"
)
_PAPERS = re.compile(
    r"\bKamerstuk(?:ken)?(?:\s+(?:II|I|TK|EK)\b)?(?:\s+\d{4}\s?[/–-]\s?\d{2,4}\b)?,?\s+"
    rf"({_DOSSIER}(?:(?:\s*,\s*|\s+en\s+){_DOSSIER})*)"
    r"(?:,?\s*(?:nrs?\.?|nummers?)\s*((?:\d+|[A-Z]{1,3})(?![\w])(?:(?:\s*,\s*|\s+en\s+)\d+(?!\w))*)"
    r"|,\s*([A-Z]{1,3})(?!\w))"
)
_ONE_DOSSIER = re.compile(_DOSSIER)
_ONE_NUMBER = re.compile(r"\d+|[A-Z]{1,3}")
_APPENDIX = re.compile(
    r"\bAanhangsel(?: van de)?(?: Handelingen)?(?: (II|I))?,? "
    r"vergaderjaar (\d{4})\s?[–/-]\s?(\d{2,4}),? (?:nr\.?|nummer) ?(\d+)"
)


def find_references(text: str, documents: tuple[DocumentReference, ...]) -> tuple[Reference, ...]:
    """The references to exchanges in a paragraph; numbers inside a document reference are none.

    A range ("vragen 4 t/m 7") gives every number; those not printed stand at the sign between.
    """
    if "raag " not in text and "ragen " not in text:
        return ()
    found: list[Reference] = []
    for match in _QUESTIONS.finditer(text):
        if any(d.start < match.end() and match.start() < d.end for d in documents):
            continue
        phrase, offset = match.group(), match.start(1)
        previous: tuple[int, int] | None = None
        for part in _NUMBER.finditer(match.group(1)):
            number = int(part.group())
            start, end = offset + part.start(), offset + part.end()
            if previous is not None:
                last, last_end = previous
                between = text[last_end:start]
                if _RANGE.match(between) and last < number <= last + _LONGEST_RANGE:
                    sign = last_end + len(between) - len(between.lstrip())
                    sign_end = sign + len(between.strip())
                    found.extend(
                        Reference(inner, phrase, sign, sign_end)
                        for inner in range(last + 1, number)
                    )
            begin = match.start() if previous is None else start
            if number <= _LARGEST_NUMBER:
                found.append(Reference(number, phrase, begin, end))
            previous = (number, end)
    return tuple(found)


def find_documents(text: str) -> tuple[DocumentReference, ...]:
    """The references to other parliamentary documents, with official identifier and address."""
    found: list[DocumentReference] = []
    if "Kamerstuk" in text:
        for match in _PAPERS.finditer(text):
            numbers = _ONE_NUMBER.findall(match.group(2) or match.group(3))
            for dossier in _ONE_DOSSIER.findall(match.group(1)):
                for number in numbers:
                    found.append(_document(f"kst-{_dossier(dossier)}-{number}", match))
    if "Aanhangsel" in text:
        for match in _APPENDIX.finditer(text):
            chamber = "ek" if match.group(1) == "I" else "tk"
            first, last = match.group(2), match.group(3)
            session = first + (last if len(last) == 4 else first[:2] + last[-2:])
            found.append(_document(f"ah-{chamber}-{session}-{match.group(4)}", match))
    found.sort(key=lambda reference: reference.start)
    return tuple(found)


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
