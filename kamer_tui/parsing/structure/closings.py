"""The end of a letter below its last answer: a formula, place and date, greeting, who signs, and
what is enclosed.
"""

from __future__ import annotations

import itertools
from collections.abc import Sequence
from typing import NamedTuple

from kamer_tui.parsing.structure import closing_parts as ends
from kamer_tui.parsing.vocabulary.letter_ends import has_glued_greeting
from kamer_tui.sources.lines import Line

_MOST_PARTS = 24
_MOST_ABOVE_NAME = 4
"""Of parts: a place, an institution, offices, and then a name."""
_INTRODUCES = (":", ",", ";")
_LAST_LINES = 8
"""So many lines at the end of an answer may be a closing that is not sure."""


class Closing(NamedTuple):
    """The closing below an answer: it begins at the line ``start``; ``parts`` are its lines, and
    the last of them all that follows.  ``sure``: what follows is an annex or a note, or nothing.
    """

    start: int
    parts: Sequence[ends.Part]
    sure: bool


def find_closing(lines: Sequence[Line]) -> Closing | None:
    """Find the first place below the first line where a closing begins, and all lines to the end
    may belong to it; None without one.
    """
    start = 1
    while start < len(lines):
        end = start + 1
        if ends.begins_part(lines, start) and _closes(
            ends.parts_from(lines, start, _MOST_ABOVE_NAME + 2), lines[start - 1]
        ):
            parts = ends.parts_from(lines, start, _MOST_PARTS)
            end = start + sum(len(part.lines) for part in parts)
            sure = (
                end == len(lines)
                or ends.line_kind(lines[end].text[: ends.LONGEST_OTHER]) in ends.FOLLOW
            )
            if sure or any(part.kind == "greeting" for part in parts):
                below = [ends.Part(None, lines[end:])] if end < len(lines) else []
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
    if not ends.begins_part(lines, at) or lines[at - 1].text.endswith(_INTRODUCES):
        return False
    text = lines[at].text
    kind = ends.line_kind(text)
    if kind == "office":
        below = lines[at + 1].text if at + 1 < len(lines) else ""
        return not below or (text.endswith(",") and below[0].isupper())
    return kind in ("greeting", "signed", "place", "formula", "name", "annex")


def _closes(parts: Sequence[ends.Part], above: Line) -> bool:
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
    if not above.text.endswith(ends.ENDS):
        return False
    return _signs(parts) or (first == "office" and len(parts) == 1 and parts[0].ends_in_comma)


def _signs(parts: Sequence[ends.Part]) -> bool:
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
        part.ends_in_comma for part in known if part.kind in ("office", "body")
    )
    return "name" in kinds or may_be_names
