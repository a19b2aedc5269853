"""Lines become one text: joined over line ends, marks of footnotes written in, cut in two."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import TypeVar

from kamer_tui.document.model import DocumentReference, Heading, Mark, Paragraph, Reference
from kamer_tui.language.addresses import goes_on
from kamer_tui.language.hyphens import Hyphens
from kamer_tui.parsing.vocabulary.references import find_documents, find_references
from kamer_tui.sources.lines import Line

# Private use characters cannot come from a source: they are removed there.
_OPEN, _CLOSE = "\ue000", "\ue001"
_MARKED = re.compile(f"{_OPEN}(.*?){_CLOSE}")
_Span = TypeVar("_Span", Mark, Reference, DocumentReference)


def join_lines(lines: Sequence[Line], hyphens: Hyphens, start: int = 0) -> str:
    """Join lines to one text, from offset ``start`` of the first; marks stand between private
    characters, for ``place_marks``.
    """
    pieces: list[str] = []
    for index, line in enumerate(lines):
        piece = _with_marks(line)
        if index == 0 and start:
            piece = piece[start:]
        if pieces and pieces[-1].endswith("-"):
            # Take the last word alone: its length does not grow with the paragraph's.
            head, _, last = pieces.pop().rpartition(" ")
            if head:
                pieces.append(head)
            piece = hyphens.join(last, piece)
        elif pieces and goes_on(pieces[-1], piece):
            piece = pieces.pop() + piece
        pieces.append(piece)
    return " ".join(" ".join(pieces).split())


def make_paragraph(lines: Sequence[Line], hyphens: Hyphens, start: int = 0) -> Paragraph:
    """Make a paragraph of lines, its marks, references and documents found."""
    text, marks = place_marks(join_lines(lines, hyphens, start))
    documents = find_documents(text)
    return Paragraph(
        text,
        lines[0].page,
        tuple(line.number for line in lines),
        marks,
        find_references(text, documents),
        documents,
    )


def make_heading(lines: Sequence[Line], hyphens: Hyphens) -> Heading:
    """Make a heading of lines; a mark is written into its text as into a paragraph's."""
    text, _ = place_marks(join_lines(lines, hyphens))
    return Heading(text, lines[0].page, tuple(line.number for line in lines))


def place_marks(raw: str) -> tuple[str, tuple[Mark, ...]]:
    """Write the marks of a joined text as ``[^label]``, and return them with their places."""
    if _OPEN not in raw:
        return raw, ()
    marks: list[Mark] = []
    text, end = "", 0
    for match in _MARKED.finditer(raw):
        label = match.group(1).strip("[]() ")
        text = (text + raw[end : match.start()]).rstrip()
        sign = f"[^{label}]"
        marks.append(Mark(label, len(text), len(text) + len(sign)))
        text += sign
        end = match.end()
    return text + raw[end:], tuple(marks)


def _with_marks(line: Line) -> str:
    text = line.text
    for start, end in reversed(line.marks):
        text = f"{text[:start].rstrip()}{_OPEN}{text[start:end]}{_CLOSE}{text[end:]}"
    return text


def cut_paragraph(
    lines: Sequence[Line], hyphens: Hyphens, paragraph: Paragraph, place: int
) -> tuple[Paragraph, Paragraph, int]:
    """Cut a paragraph at ``place`` of its text: (first, second, how many lines the first has).

    The line on which it is cut is the first one's; where all is on one line, the second has none.
    """
    text = paragraph.text
    first_text = text[:place].rstrip()
    count = 1
    while count < len(lines) and len(make_paragraph(lines[:count], hyphens).text) < len(first_text):
        count += 1
    numbers = paragraph.lines
    start = place + len(text[place:]) - len(text[place:].lstrip())
    first = Paragraph(
        first_text,
        paragraph.page,
        numbers[:count],
        _before(paragraph.marks, place),
        _before(paragraph.references, place),
        _before(paragraph.documents, place),
    )
    second = Paragraph(
        text[start:],
        lines[min(count, len(lines) - 1)].page,
        numbers[count:],
        _after(paragraph.marks, start),
        _after(paragraph.references, start),
        _after(paragraph.documents, start),
    )
    return first, second, count


def _before(spans: tuple[_Span, ...], place: int) -> tuple[_Span, ...]:
    return tuple(span for span in spans if span.end <= place)


def _after(spans: tuple[_Span, ...], start: int) -> tuple[_Span, ...]:
    return tuple(
        span._replace(start=span.start - start, end=span.end - start)
        for span in spans
        if span.start >= start
    )
