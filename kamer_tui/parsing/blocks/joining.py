"""Join lines to the text of a paragraph or heading, with footnotes' marks in it; cut it in two."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from typing import TypeVar

from kamer_tui.document.model import DocumentReference, Heading, Mark, Paragraph, Reference
from kamer_tui.language.addresses import goes_on
from kamer_tui.language.hyphens import Hyphens
from kamer_tui.parsing.lines.footnotes.notes import BRACKET
from kamer_tui.parsing.vocabulary.references import (
    SHORTEST_REFERENCE,
    find_documents,
    find_references,
)
from kamer_tui.sources.lines import Line

# Private use characters cannot come from a source: they are removed there.
_OPEN, _CLOSE, _BRACKET, _PAGE_END = "\ue000", "\ue001", "\ue002", "\ue003"
_CLOSING = (")", "]")
_MARKED = re.compile(f"{_OPEN}(.*?){_CLOSE}")
_Span = TypeVar("_Span", Mark, Reference, DocumentReference)


def join_lines(
    lines: Sequence[Line], hyphens: Hyphens, start: int = 0, *, with_page_ends: bool = False
) -> str:
    """Join lines to one text, from offset ``start`` of the first; marks stand between private
    characters, which ``place_marks`` replaces, and one stands ``with_page_ends`` where a page ends.
    """
    joined: list[str] = []
    page = lines[0].page if lines and with_page_ends else None
    for index, line in enumerate(lines):
        begin = start if index == 0 else 0
        text = _with_marks(line, begin) if line.marks else line.text[begin:]
        size = len(text)
        if joined and joined[-1].endswith("-"):
            text = hyphens.join(_last_word(joined), text)
        elif joined and goes_on(joined[-1], text):
            text = _last_word(joined) + text
        if page is not None and line.page != page:
            page, place = line.page, max(0, len(text) - size)
            text = text[:place] + _PAGE_END + text[place:]
        joined.append(text)
    return " ".join(" ".join(joined).split())


def _last_word(joined: list[str]) -> str:
    """Take the last word out of what is joined: its length does not grow with the paragraph's."""
    head, _, last = joined.pop().rpartition(" ")
    if head:
        joined.append(head)
    if _PAGE_END in last:
        joined.append(_PAGE_END)
        last = last.replace(_PAGE_END, "")
    return last


def make_paragraph(lines: Sequence[Line], hyphens: Hyphens, start: int = 0) -> Paragraph:
    """Make a paragraph of lines, with its marks, references and documents.  It begins at offset
    ``start`` of the first line.
    """
    line = lines[0]
    if len(lines) == 1 and not line.marks and len(line.text) < SHORTEST_REFERENCE:
        return Paragraph(" ".join(line.text[start:].split()), line.page, (line.number,))
    pages = _pages(lines)
    raw = join_lines(lines, hyphens, start, with_page_ends=len(pages) > 1)
    places: list[int] = []
    if _PAGE_END in raw:
        raw, places = _without_page_ends(raw)
    text, marks = place_marks(raw)
    documents = find_documents(text)
    return Paragraph(
        text,
        lines[0].page,
        tuple(line.number for line in lines),
        marks,
        find_references(text, documents),
        documents,
        breaks=tuple(zip(_placed(places, raw, marks), pages[1:], strict=True)) if places else (),
    )


def _pages(lines: Sequence[Line]) -> list[int]:
    """The pages of lines, each where another begins."""
    if lines[0].page == lines[-1].page:
        return [lines[0].page]
    return [
        line.page
        for index, line in enumerate(lines)
        if not index or line.page != lines[index - 1].page
    ]


def _without_page_ends(raw: str) -> tuple[str, list[int]]:
    """The text without the signs of pages' ends, and the offsets at which they stood."""
    first, *others = raw.split(_PAGE_END)
    parts, size, places = [first], len(first), list[int]()
    for other in others:
        if not size or parts[-1].endswith(" "):
            other = other.removeprefix(" ")
        places.append(size)
        parts.append(other)
        size += len(other)
    return "".join(parts), places


def _placed(places: Sequence[int], raw: str, marks: Sequence[Mark]) -> Iterator[int]:
    """The places, in the text with its marks, of offsets in the raw one."""
    ends = [found.end() for found in _MARKED.finditer(raw)]
    for place in places:
        index = bisect_right(ends, place)
        yield place if not index else marks[index - 1].end + place - ends[index - 1]


def make_heading(lines: Sequence[Line], hyphens: Hyphens) -> Heading:
    """Make a heading of lines, with the marks in its text ("De sluizen[^3]")."""
    text, _ = place_marks(join_lines(lines, hyphens))
    return Heading(text, lines[0].page, tuple(line.number for line in lines))


def place_marks(raw: str) -> tuple[str, tuple[Mark, ...]]:
    """Write the marks of a joined text as ``[^label]``; return the text, and the marks' places."""
    if _OPEN not in raw:
        return raw, ()
    marks: list[Mark] = []
    parts: list[str] = []
    size = end = 0
    for match in _MARKED.finditer(raw):
        label = match.group(1).strip("[]() ").replace(_BRACKET, BRACKET)
        before, sign = raw[end : match.start()].rstrip(), f"[^{label}]"
        size += len(before)
        marks.append(Mark(label, size, size + len(sign)))
        parts += before, sign
        size += len(sign)
        end = match.end()
    return "".join([*parts, raw[end:]]), tuple(marks)


def _with_marks(line: Line, begin: int) -> str:
    """Write private characters around the marks of a line's text from that offset on."""
    text, parts, last = line.text, list[str](), begin
    for start, end in line.marks:
        if start < begin:
            continue
        mark = text[start:end]
        if line.bracketed and mark[-1:] in _CLOSING:
            mark = f"{mark.strip('[]() ')}{_BRACKET}"
        parts.append(f"{text[last:start].rstrip()}{_OPEN}{mark}{_CLOSE}")
        last = end
    return "".join([*parts, text[last:]])


def cut_paragraph(
    lines: Sequence[Line], hyphens: Hyphens, paragraph: Paragraph, place: int
) -> tuple[Paragraph, Paragraph, int]:
    """Cut a paragraph at ``place`` of its text; return both, and the number of the first's lines.

    The line in which the cut is belongs to the first; so the second may have no line of its own.
    """
    text = paragraph.text
    first_text = text[:place].rstrip()
    # A paragraph of more lines is no shorter.
    count = 1 + bisect_left(
        range(1, len(lines)),
        len(first_text),
        key=lambda some: len(make_paragraph(lines[:some], hyphens).text),
    )
    numbers = paragraph.lines
    start = place + len(text[place:]) - len(text[place:].lstrip())
    first = Paragraph(
        first_text,
        paragraph.page,
        numbers[:count],
        _before(paragraph.marks, place),
        _before(paragraph.references, place),
        _before(paragraph.documents, place),
        breaks=tuple(one for one in paragraph.breaks if one[0] < len(first_text)),
    )
    second = Paragraph(
        text[start:],
        next((page for at, page in reversed(paragraph.breaks) if at <= start), paragraph.page),
        numbers[count:],
        _after(paragraph.marks, start),
        _after(paragraph.references, start),
        _after(paragraph.documents, start),
        breaks=tuple((at - start, page) for at, page in paragraph.breaks if at > start),
    )
    return first, second, count


def _before(spans: tuple[_Span, ...], place: int) -> tuple[_Span, ...]:
    """Keep the spans that end before the place."""
    return tuple(span for span in spans if span.end <= place)


def _after(spans: tuple[_Span, ...], start: int) -> tuple[_Span, ...]:
    """Keep the spans from ``start`` on, and count them from there."""
    return tuple(
        span._replace(start=span.start - start, end=span.end - start)
        for span in spans
        if span.start >= start
    )
