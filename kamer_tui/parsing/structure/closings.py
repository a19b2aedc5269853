"""The end of a letter below its last answer: a formula, place and date, greeting, who signs, and
what is enclosed.
"""

from __future__ import annotations

import itertools
from collections.abc import Sequence
from typing import NamedTuple

from kamer_tui.parsing.vocabulary import letters
from kamer_tui.parsing.vocabulary.letter_ends import Kind, has_glued_greeting, kind_of
from kamer_tui.sources.lines import Line

_LONGEST_OTHER = 80
"""In characters: of a line between those who sign, of which the words say nothing."""
_MOST_PARTS = 24
_FOLLOW: tuple[Kind, ...] = ("annex", "note")
_SENTENCES = ("Ik ", "Wij ", "We ", "Hiermee ", "Hiermede ", "Met ", "Een ")
"""The beginnings of a sentence above a greeting."""
_MOST_ABOVE_NAME = 4
"""Of parts: a place, an institution, offices, and then a name."""
_MOST_LINES = 4
"""Of a sentence, or of an office with a long field."""
_ENDS = (".", "!", "?", "]", ")", "”", "»", "’", '"', "'")
_INTRODUCES = (":", ",", ";")
_GOES_ON = (".", ";", ":", "?", " en")
_LAST_LINES = 8
"""So many lines at the end of an answer may be a closing that is not sure."""


class Part(NamedTuple):
    """Lines of a closing that are one thing, and what they are."""

    kind: Kind | None
    lines: Sequence[Line]


class Closing(NamedTuple):
    """The closing below an answer: it begins at the line ``start``; ``parts`` are its lines, and
    the last of them all that follows.  ``sure``: what follows is an annex or a note, or nothing.
    """

    start: int
    parts: Sequence[Part]
    sure: bool


def find_closing(lines: Sequence[Line]) -> Closing | None:
    """Find the first place below the first line where a closing begins, and all lines to the end
    may belong to it; None without one.
    """
    start = 1
    while start < len(lines):
        end = start + 1
        if _may_open(lines, start) and _closes(
            _parts(lines, start, _MOST_ABOVE_NAME + 2), lines[start - 1]
        ):
            parts = _parts(lines, start, _MOST_PARTS)
            end = start + sum(len(part.lines) for part in parts)
            sure = end == len(lines) or _kind(lines[end].text[:_LONGEST_OTHER]) in _FOLLOW
            if sure or any(part.kind == "greeting" for part in parts):
                below = [Part(None, lines[end:])] if end < len(lines) else []
                return Closing(start, [*parts, *below], sure)
        start = end
    return None


def may_close(lines: Sequence[Line]) -> bool:
    """True if one of the last lines looks like a greeting, a signature, a formula or an annex, or
    if a greeting stands behind a sentence.
    """
    start = max(1, len(lines) - _LAST_LINES)
    return any(has_glued_greeting(line.text) for line in lines[-_LAST_LINES:]) or any(
        _looks_like_end(lines, at) for at in range(start, len(lines))
    )


def _looks_like_end(lines: Sequence[Line], at: int) -> bool:
    """True if a line looks like a part of a closing, below the end of a sentence or of a list."""
    if not _begins(lines, at) or lines[at - 1].text.endswith(_INTRODUCES):
        return False
    text = lines[at].text
    kind = _kind(text)
    if kind == "office":
        below = lines[at + 1].text if at + 1 < len(lines) else ""
        return not below or (text.endswith(",") and below[0].isupper())
    return kind in ("greeting", "signed", "place", "formula", "name", "annex")


def _may_open(lines: Sequence[Line], at: int) -> bool:
    """True if a line may be a closing's first."""
    return not lines[at].text[0].isdigit() and _begins(lines, at)


def _begins(lines: Sequence[Line], at: int) -> bool:
    """True if a line begins a paragraph, or the one above ends a sentence."""
    begins = lines[at].after_gap if lines[at].begins is None else lines[at].begins
    return bool(begins) or lines[at - 1].text.endswith(_ENDS)


def _kind(text: str) -> Kind | None:
    return "note" if letters.heads_notes(text) else kind_of(text)


def _parts(lines: Sequence[Line], start: int, most: int) -> list[Part]:
    """Read what stands on the lines from a place on, up to an annex, a note, or text."""
    parts: list[Part] = []
    at = start
    while at < len(lines) and len(parts) < most:
        part = _part(lines, at)
        if part.kind in _FOLLOW:
            break
        if part.kind is None:
            text = part.lines[0].text
            if not parts or len(text) > _LONGEST_OTHER or text.endswith(_GOES_ON):
                break
        parts.append(part)
        at += len(part.lines)
    return parts


def _part(lines: Sequence[Line], at: int) -> Part:
    """Read the most lines that are one thing together: an office may be broken, and a sentence."""
    text = lines[at].text
    kind = _kind(text)
    count = 1
    if kind == "office" or text.startswith(_SENTENCES):
        for further in range(1, min(_MOST_LINES, len(lines) - at)):
            line = lines[at + further]
            if line.after_gap or line.begins:
                break
            text += f" {line.text}"
            longer = _kind(text)
            # A name below an office is no word of its field.
            if longer in ("formula", "copy") or (
                longer == "office" and _kind(line.text) not in ("name", "body")
            ):
                kind, count = longer, further + 1
    found = lines[at : at + count]
    if kind == "office" and letters.is_signature(" ".join(line.text for line in found)):
        kind = "signed"
    return Part(kind, found)


def _closes(parts: Sequence[Part], above: Line) -> bool:
    """True if the parts from the first on are a closing: a greeting; a formula; or who signs, below
    the end of a sentence.
    """
    if not parts:
        return False
    first = parts[0].kind
    if first in ("formula", "copy"):
        return first == "formula" if len(parts) == 1 else _closes(parts[1:], parts[0].lines[-1])
    if first == "greeting":
        return True
    if not above.text.endswith(_ENDS):
        return False
    return _signs(parts) or (first == "office" and len(parts) == 1 and _ends_in_comma(parts[0]))


def _signs(parts: Sequence[Part]) -> bool:
    """True if one of the first parts is a greeting or a mark of signing, or if a name stands beside
    an office or below a place.  Of words that only may be a name, a comma shows that they are one,
    or one behind the office.
    """
    known = list(itertools.takewhile(lambda part: part.kind, parts[:_MOST_ABOVE_NAME]))
    kinds = [part.kind for part in known]
    if "greeting" in kinds or "signed" in kinds:
        return True
    if "office" not in kinds:
        return "place" in kinds and "name" in kinds
    may_be_names = "body" in kinds and any(
        _ends_in_comma(part) for part in known if part.kind in ("office", "body")
    )
    return "name" in kinds or may_be_names


def _ends_in_comma(part: Part) -> bool:
    return part.lines[-1].text.endswith(",")
