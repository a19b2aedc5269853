"""Citations, as Dutch legal authors write them (Leidraad voor juridische auteurs), exact to the
pages on which the cited words stand; and the address at which a document is published.

A citation is Dutch, whatever the language of the program: "Kamerstukken II 2021/22, 28676, nr. 396,
p. 6-7".  A document of either House without a number, such as a letter of a ministry, is cited by
its title and date.
"""

from __future__ import annotations

from collections.abc import Iterable

from kamer_tui.document.model import Document, Exchange, Metadata
from kamer_tui.document.pages import has_pages, pages_of_exchange
from kamer_tui.document.ranges import as_ranges
from kamer_tui.language.dates import MONTHS
from kamer_tui.language.patterns import lazy_pattern
from kamer_tui.untrusted import OFFICIAL_HOST, is_official_address

_APPENDIX = lazy_pattern(r"ah-([te]k)-(\d{4})(\d{4})-(\d{1,6})")
_YEARS = lazy_pattern(r"(\d{4})\s?[–-]\s?(\d{4})")
_DATE = lazy_pattern(r"(\d{4})-(\d{2})-(\d{2})")
_GROUPED = lazy_pattern(r"(?<=\d) (?=\d{3}\b)")
"""The blank in "28 676", which a citation does without; that in "35 925 V" stays."""
_LETTERS = lazy_pattern(r"[A-Z]{1,3}")
"""The Eerste Kamer gives its documents letters."""
_CENTURY = 100


def cite(document: Document, pages: Iterable[int] = ()) -> str:
    """The document as it is cited, with those of the pages that it is known to have."""
    cited = _document(document)
    where = cited_pages(pages) if has_pages(document) else ""
    return f"{cited}, {where}" if where else cited


def cite_exchange(document: Document, exchange: Exchange) -> str:
    """The document as it is cited for the words of an exchange."""
    return cite(document, pages_of_exchange(exchange))


def cited_pages(pages: Iterable[int]) -> str:
    """Pages as they are cited: "p. 6-7", "p. 2 en 5"; "" for none."""
    parts = [
        str(first) if first == last else f"{first}-{last}"
        for first, last in as_ranges(sorted(set(pages)))
    ]
    if not parts:
        return ""
    return "p. " + " en ".join(filter(None, (", ".join(parts[:-1]), parts[-1])))


def official_address(document: Document, page: int | None = None) -> str | None:
    """The address at which the document is published, of a PDF at that page; None where its
    identifier is unknown.
    """
    identifier = document.metadata.identifier
    if identifier is None:
        return None
    ending = "html"
    if document.source.format == "pdf":
        ending = f"pdf#page={page}" if page else "pdf"
    address = f"https://{OFFICIAL_HOST}/{identifier}.{ending}"
    return address if is_official_address(address) else None


def _document(document: Document) -> str:
    metadata = document.metadata
    if metadata.dossier and metadata.number:
        return _kamerstuk(metadata, metadata.dossier, metadata.number)
    appendix = _APPENDIX.fullmatch(metadata.identifier or "")
    if appendix is not None:
        house = "I" if appendix[1] == "ek" else "II"
        years = _parliamentary_year(appendix[2], appendix[3])
        return f"Aanhangsel Handelingen {house} {years}, nr. {appendix[4]}"
    name = metadata.title or metadata.kind or metadata.identifier or document.source.name
    if name == metadata.title and name[:1].islower() and document.genre == "members-questions":
        name = f"Kamervragen over {name}"
    date = metadata.date or metadata.answered_on
    return f"{name}, {dutch_date(date)}" if date else name


def _kamerstuk(metadata: Metadata, dossier: str, number: str) -> str:
    of_senate = _LETTERS.fullmatch(number) is not None
    years = _YEARS.fullmatch(metadata.session or "")
    parts = ["Kamerstukken", "I" if of_senate else "II"]
    if years is not None:
        parts.append(_parliamentary_year(years[1], years[2]) + ",")
    parts.append(_GROUPED.sub("", dossier) + ",")
    parts.append(number if of_senate else f"nr. {number}")
    return " ".join(parts)


def _parliamentary_year(first: str, last: str) -> str:
    """Parliamentary years as they are cited: "2021/22", and "1999/2000"."""
    return f"{first}/{last if int(last) % _CENTURY == 0 else last[-2:]}"


def dutch_date(date: str) -> str:
    """A date in ISO 8601 as it is written: "3 mei 2032"; any other text as it is."""
    found = _DATE.fullmatch(date)
    if found is None or not 1 <= int(found[2]) <= len(MONTHS):
        return date
    return f"{int(found[3])} {MONTHS[int(found[2]) - 1]} {found[1]}"
