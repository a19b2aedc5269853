"""The official footer of a page, glued to the text before or behind it: programs that take a text
out of a PDF lose the line ends there: "… Aanhangsel 2Antwoord 4".
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import NamedTuple

from kamer_tui.language.patterns import anywhere
from kamer_tui.parsing.lines.furniture.official import CHAMBER, OFFICIAL_FOOTER, SESSION
from kamer_tui.sources.lines import Line, Pages

_DOSSIER = (
    r"\d{2}[ ]\d{3} (?: -\d{1,3} | -?[ ]?[IVX]+[A-E]?(?!\w) )?"
    r"(?: [ ]\(R\d{3,4}\) )? (?: [ ]en[ ]\d{2}[ ]\d{3} )*"
)
FOOTER_INSIDE = anywhere(
    "official footer in a long line",
    rf"""(?P<own> {CHAMBER},[ ]vergaderjaar[ ]{SESSION},[ ]
        (?: Aanhangsel | {_DOSSIER} ,[ ](?: nr\.[ ]\d{{1,4}}[a-z]? | [A-Z]{{1,2}}(?![a-z]) ) ) )
    (?: \s (?P<page>\d{{1,4}}) )?""",
    "molen. Tweede Kamer, vergaderjaar 2031–2032, 99 999, nr. 1 2De sluis",
    "Tweede Kamer, vergaderjaar 2031–2032, over molens",
)
_SIGN = " Kamer, verg"
_LONGEST_LINE = 250
"""In characters: longer lines, of a text without line breaks, are cut by ``line_breaks``."""
_MOST_DIGITS = 4
_LEAST = 2
"""Footers whose page numbers rise by one, where none has a line of its own."""


class _Footer(NamedTuple):
    """A footer in the line at ``place``: ``own`` is its text without the page's number."""

    place: int
    start: int
    end: int
    own: str
    page: int


def with_footers_apart(pages: Pages) -> Pages:
    """Cut the document's footers from the text around them, so that each has its own line."""
    if pages.format != "text":
        return pages
    found = _footers(pages.lines)
    if not found:
        return pages
    by_place = {one.place: one for one in found}
    cut: list[Line] = []
    for place, line in enumerate(pages.lines):
        footer = by_place.get(place)
        for index, text in enumerate([line.text] if footer is None else _parts(line.text, footer)):
            part = line.numbered(line.number + len(cut) - place)
            cut.append(part._replace(text=text, after_gap=line.after_gap and not index))
    return replace(pages, lines=tuple(cut)) if len(cut) > len(pages.lines) else pages


def _parts(text: str, footer: _Footer) -> Iterator[str]:
    """Part a line in what stands before the footer, the footer, and what stands behind it; the
    colophon, which may stand beside a footer, stays with it.
    """
    start = 0 if OFFICIAL_FOOTER.fullmatch(text[: footer.end]) else footer.start
    for part in (text[:start], text[start : footer.end], text[footer.end :]):
        if part.strip():
            yield part.strip()


def _footers(lines: Sequence[Line]) -> list[_Footer]:
    """Find the document's own footers in lines that hold more; others cite another document."""
    if not any(_is_candidate(line) for line in lines):
        return []
    found: list[_Footer] = []
    for place, line in enumerate(lines):
        match = FOOTER_INSIDE.find(line.text) if _is_candidate(line) else None
        if match is not None:
            rest = line.text[match.end("own") :].strip()
            if rest.isdecimal() and len(rest) <= _MOST_DIGITS:  # the page's number, set apart
                end, page = len(line.text), int(rest)
            else:
                end, page = match.end(), int(match["page"] or 0)
            found.append(_Footer(place, match.start(), end, match["own"], page))
    own, _ = Counter(one.own for one in found).most_common(1)[0] if found else ("", 0)
    mine = list(_numbered([one for one in found if one.own == own]))
    whole = any(one.end == len(lines[one.place].text) and not one.start for one in mine)
    glued = [one for one in mine if one.start or one.end < len(lines[one.place].text)]
    return glued if glued and (whole or len(mine) >= _LEAST) else []


def _is_candidate(line: Line) -> bool:
    return _SIGN in line.text and len(line.text) <= _LONGEST_LINE


def _numbered(footers: Sequence[_Footer]) -> Iterator[_Footer]:
    """Give the footers whose pages' numbers rise; a digit of the next page's text that is glued to
    a number is left there.  What has no page's number cites a document.
    """
    last = 0
    for one in footers:
        expected = str(last + 1)
        if one.page and str(one.page).startswith(expected) and one.page != last + 1:
            yield one._replace(end=one.end - len(str(one.page)) + len(expected), page=last + 1)
            last += 1
        elif one.page > last:
            yield one
            last = one.page
