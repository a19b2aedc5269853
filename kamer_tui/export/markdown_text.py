"""Text of the model as Markdown that reads the same when it is rendered.

The rules are those of CommonMark 0.31 and of GitHub Flavored Markdown (tables, strikethrough,
task lists, autolinks), with GitHub's footnotes and mathematics.  A paragraph is always written
on one line, between blank lines, so only its beginning can be taken for a block.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

_ANYWHERE = re.compile(
    r"[\\`*_\[\]<|~$]"  # emphasis, code, links, HTML, tables, strikethrough, mathematics
    r"|&(?=[#A-Za-z])"  # entities
    r"|(?<=[A-Za-z]):(?=//)|(?<=\b[Ww]{3})\."  # autolinks
)
_AT_START = re.compile(r"[#>+=:-]|[0-9]{1,9}(?P<stop>[.)])(?=\s|$)")
_AFTER_A_MARK = re.compile(r"[(:]")
_LINE_ENDS = re.compile("[\t-\r\x1c-\x1e\x85\u2028\u2029]")


@dataclass(frozen=True, slots=True)
class Span:
    """A part of a text that becomes a link to ``target``, or a footnote's mark ``[^label]``."""

    start: int
    end: int
    target: str | None = None
    label: str | None = None


def escape(text: str) -> str:
    """The text for inside a line, a backslash before every character that would be markup."""
    return _ANYWHERE.sub(lambda found: "\\" + found[0], _LINE_ENDS.sub(" ", text))


def escape_line(text: str) -> str:
    """The text as a whole line: a paragraph, or the text of a list's item."""
    return _escape_start(escape(text.strip()))


def escape_heading(text: str) -> str:
    """The text of a heading, every ``#`` escaped: at its end it would close the heading."""
    return escape(text.strip()).replace("#", r"\#")


def inline(text: str, spans: Iterable[Span]) -> str:
    """The text as a whole line, its spans as links and footnote marks.

    Where spans overlap, a mark comes before a link, and an earlier link before a later one.
    """
    written: list[str] = []
    after_mark = False
    for piece, span in _pieces(text, spans):
        if span is None or (span.label is None and not piece.strip()):
            plain = escape(piece)
            if after_mark and _AFTER_A_MARK.match(plain):
                plain = "\\" + plain  # "[^1](" would be a link, "[^1]:" a footnote's text
            if plain.endswith(("!", "^")):
                plain = f"{plain[:-1]}\\{plain[-1]}"  # "![" would be an image, "^[" a footnote
            written.append(plain)
        elif span.label is not None:
            written.append(f"[^{span.label}]")
        else:
            written.append(f"[{escape(piece)}]({span.target})")
        after_mark = span is not None and span.label is not None
    return _escape_start("".join(written).strip())


def _escape_start(line: str) -> str:
    found = _AT_START.match(line)
    if not found:
        return line
    place = found.start("stop") if found["stop"] else 0
    return line[:place] + "\\" + line[place:]


def _pieces(text: str, spans: Iterable[Span]) -> Iterator[tuple[str, Span | None]]:
    """The text in pieces from left to right, each with its span or None."""
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
