"""Cutting a paragraph in two, where a question and its answer stand in one."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TypeVar

from kamer_tui.document.model import DocumentReference, Mark, Paragraph, Reference
from kamer_tui.language.hyphens import Hyphens
from kamer_tui.parsing.blocks.paragraphs import make_paragraph
from kamer_tui.sources.lines import Line

_Span = TypeVar("_Span", Mark, Reference, DocumentReference)


def cut_paragraph(
    lines: Sequence[Line], hyphens: Hyphens, paragraph: Paragraph, place: int
) -> tuple[Paragraph, Paragraph, int]:
    """The paragraph's text up to ``place`` and from there on, and how many lines the first has.

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
