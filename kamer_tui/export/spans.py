"""Parts of a text that become links and footnotes' marks, whatever the form of export."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace


@dataclass(frozen=True, slots=True)
class Span:
    """A part of a text that becomes a link to ``target``, or a footnote's mark ``[^label]``."""

    start: int
    end: int
    target: str | None = None
    label: str | None = None


def pieces_of(text: str, spans: Iterable[Span]) -> Iterator[tuple[str, Span | None]]:
    """The text in pieces from left to right, each with its span or None.

    Where spans overlap, a mark comes before a link, and an earlier link before a later one.
    """
    place = 0
    for span in _apart(spans):
        if place < span.start:
            yield text[place : span.start], None
        yield text[span.start : span.end], span
        place = span.end
    if place < len(text):
        yield text[place:], None


def _apart(spans: Iterable[Span]) -> list[Span]:
    """The spans without overlaps: links are cut where a mark or an earlier link stands."""
    marks: list[Span] = []
    links: list[Span] = []
    for span in sorted(spans, key=lambda span: (span.start, span.end)):
        kept = links if span.label is None else marks
        start = max(span.start, kept[-1].end) if kept else span.start
        if start < span.end:
            kept.append(replace(span, start=start))
    ends = [mark.end for mark in marks]
    parts: list[Span] = []
    for link in links:
        start = link.start
        for mark in marks[bisect_right(ends, start) :]:
            if mark.start >= link.end:
                break
            if start < mark.start:
                parts.append(replace(link, start=start, end=mark.start))
            start = mark.end
        if start < link.end:
            parts.append(replace(link, start=start))
    return sorted([*marks, *parts], key=lambda span: span.start)
