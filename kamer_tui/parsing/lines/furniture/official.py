"""The furniture of official publications: the footer ("Tweede Kamer, vergaderjaar 2031–2032, 99
999, nr. 1"), the colophon left of it on the first page, and the emblem: a chamber's number, large.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from kamer_tui.language.patterns import lazy_pattern, whole
from kamer_tui.parsing.lines.furniture.printed import Printed
from kamer_tui.sources.lines import Line

CHAMBER = r"(?:Tweede|Eerste)[ ]Kamer"
SESSION = r"\d{4}\s?[-–]\s?\d{4}"
ISSN = r"ISSN[ ]\d{4}\s*[-–]\s*\d{3}[\dX]"
_PLACE_AND_YEAR = r"[^\d,;.?!]{1,20}[ ]\d{4}"
_IDENTIFIER = r"(?: kst | ah | kv | blg | stb | h )- [\w-]* \d (?:\.\w+)?"

FOOTER = whole(
    "official footer",
    rf"""(?: (?: (?: {_IDENTIFIER} \s+ )? {ISSN} \s* )? {_PLACE_AND_YEAR} \s* )?
    {CHAMBER} (?: [ ]der[ ]Staten-Generaal )? ,[ ]vergaderjaar[ ] {SESSION} ,[ ]
    (?P<dossier> .+? ) (?: ,\s* (?:nr\.?\s*)? (?P<number> [A-Z]{{1,3}} | \d+[a-z]{{0,2}} ) )?
    (?: \s+ (?P<page>\d+) )?""",
    (
        "Tweede Kamer, vergaderjaar 2031–2032, 99 999, nr. 1 28",
        "ISSN 0000 - 0000 ’s-Gravenhage 2032 Eerste Kamer, vergaderjaar 2031–2032, 99 999, A",
        "kst-99999-1 ISSN 0000 - 0000 ’s-Gravenhage 2032 Tweede Kamer, vergaderjaar 2031–2032, "
        "99 999, nr. 1",
    ),
    "De Tweede Kamer, vergaderjaar of niet, wil dat de molen draait.",
    seen="the press since 1995",
)
OFFICIAL_FOOTER = FOOTER.pattern
COLOPHON = whole(
    "colophon",
    rf"""(?: {_IDENTIFIER} \s+ )? (?: {ISSN} \s* )? {_PLACE_AND_YEAR}
    | {_IDENTIFIER} (?: \s+ {ISSN} )? | {ISSN}
    | (?:KVR|KST) \d{{4,7}} | \d{{4}} [te]kk(?:vr|st) [\w-]+ | S(?:du|DU)[ ]Uitgevers""",
    (
        *("kst-99999-1", "ISSN 0000 - 0000", "KVR12345", "’s-Gravenhage 2032"),
        "ah-tk-20312032-17 ISSN 0000 - 0000 ’s-Gravenhage 2032",
    ),
    ("De molens van 2032.", "kst"),
    seen="the press; its own numbers and name up to 2010",
    flags=re.IGNORECASE,
)
_ALONE = whole(
    "the press's name of a publication, or of its series, by itself",
    rf"(?P<identifier>{_IDENTIFIER}) (?: \s+ {ISSN} (?: \s* {_PLACE_AND_YEAR} )? )? | {ISSN}",
    ("kst-99999-1", "kv-tk-2032Z00017", "ISSN 0000 - 0000", "kst-99999-1 ISSN 0000 - 0000"),
    ("’s-Gravenhage 2032", "Zie kst-99999-1", "kst-99999-1."),
    seen="the press",
    flags=re.IGNORECASE,
)
_SEAT_AND_YEAR = lazy_pattern(r"(?:[’'‘`´]?\s?s-Gravenhage|Den Haag)\s+\d{4}")
"""Where and when it was published, below its name."""
_MAY_BE_ALONE = ("KST", "AH-", "KV-", "BLG", "STB", "H-T", "H-E", "ISS")
"""What such a line begins with, in capitals."""
_IN_FOOTER = " Kamer, verg"
NAME_OF_CHAMBER = lazy_pattern(r"(?:Tweede|Eerste) Kamer der Staten-Generaal")
_NUMBERS = ("1", "2")
"""The emblems: 1 is the Eerste Kamer, 2 the Tweede Kamer."""
_COLOPHON_LINES = 6
"""Lines above the footer in which the colophon may stand."""
_EMBLEM = 3.0
"""In sizes of the text's type: a larger digit is an emblem.  With 6, it is text in all 10 PDFs that
were tried.
"""
_FOOTER_HEIGHT = 2.5
"""In sizes of the footer's type: the colophon reaches no higher above it.  With 1.25, its first
line is text in all 10 PDFs.
"""


def is_official_footer(text: str) -> bool:
    """True if a line has the form of the footer of an official publication."""
    return _IN_FOOTER in text and OFFICIAL_FOOTER.fullmatch(text) is not None


def official_footers(lines: Sequence[Line]) -> set[int]:
    """Find the lines that are the document's footer, by their numbers.  A footnote may cite another
    document in the same form: the most frequent text is the footer, of equals the last.
    """
    found: dict[str, list[int]] = {}
    for line in lines:
        match = OFFICIAL_FOOTER.fullmatch(line.text) if _IN_FOOTER in line.text else None
        if match is not None:
            end = match.start("page") if match.group("page") else len(line.text)
            start = line.text.find(_IN_FOOTER)
            found.setdefault(line.text[start:end].strip(), []).append(line.number)
    own = max(found.values(), key=lambda numbers: (len(numbers), numbers[-1]), default=[])
    return set(own)


def footers(printed: Printed) -> set[int]:
    """Find the document's official footers."""
    return official_footers([line for page in printed.pages for line in page])


def colophons(printed: Printed) -> Iterator[int]:
    """Find the colophon: in a PDF the small lines left of the footer, in a text the lines above the
    footer that have its form, and the page's number next to the footer; in both the names of the
    publication and of its series that stand by themselves, which may be inside a paragraph that
    runs over the page's end.
    """
    yield from _alone(printed)
    if printed.usual:
        for page in printed.pages:
            yield from _beside_footer(page)
        return
    own = footers(printed)
    for page in printed.pages:
        for index, line in enumerate(page):
            if line.number in own:
                yield from _above_footer(page[max(0, index - _COLOPHON_LINES) : index][::-1])
                if not _has_page(line.text):
                    near = page[max(0, index - 1) : index + 2]
                    yield from (one.number for one in near if one.text == str(line.page))


def emblems(printed: Printed) -> Iterator[int]:
    """Find the emblems: a "1" or "2", much larger than the text or below a chamber's name."""
    for page in printed.pages:
        for index, line in enumerate(page):
            if line.text in _NUMBERS and (
                (line.size or 0) > _EMBLEM * printed.usual
                if printed.usual
                else index and NAME_OF_CHAMBER.fullmatch(page[index - 1].text)
            ):
                yield line.number


def _alone(printed: Printed) -> Iterator[int]:
    """Find the lines that hold nothing but the publication's own name or its series', and the seat
    and year below.  Where there are several names, as in a list of publications, none is its own.
    """
    found: dict[str, list[int]] = {}
    for page in printed.pages:
        for index, line in enumerate(page):
            if line.text[:3].upper() not in _MAY_BE_ALONE:
                continue
            match = _ALONE.find(line.text)
            if match is None or (line.size or 0) > (printed.usual or 0):
                continue
            name = (match["identifier"] or "").lower()
            below = page[index + 1 : index + 2] if not name else ()
            found.setdefault(name, []).append(line.number)
            found[name] += (one.number for one in below if _SEAT_AND_YEAR.fullmatch(one.text))
    yield from found.pop("", ())
    if len(found) == 1:
        yield from next(iter(found.values()))


def _has_page(footer: str) -> bool:
    """True if an official footer ends in the page's number: then no line beside it holds that."""
    match = OFFICIAL_FOOTER.fullmatch(footer)
    return match is not None and match.group("page") is not None


def _above_footer(lines: Sequence[Line]) -> Iterator[int]:
    """Find the lines of the colophon, from the footer upwards."""
    for line in lines:
        if COLOPHON.pattern.fullmatch(line.text) is None:
            return
        yield line.number


def _beside_footer(page: Sequence[Line]) -> set[int]:
    """Find the lines left of an official footer and in smaller type."""
    footer = next((line for line in page if is_official_footer(line.text)), None)
    if footer is None or footer.top is None or footer.left is None or footer.size is None:
        return set()
    return {
        line.number
        for line in page
        if line.top is not None
        and line.right is not None
        and line.right < footer.left
        and line.top > footer.top - _FOOTER_HEIGHT * footer.size
        and (line.size or 0) < footer.size
    }
