"""What at the end of an answer may close a letter, but is not surely a closing."""

from __future__ import annotations

from collections.abc import Sequence

from kamer_tui.parsing.structure.closing_parts import INTRODUCES, begins_part, line_kind
from kamer_tui.parsing.vocabulary.letter_ends import has_glued_greeting
from kamer_tui.sources.lines import Line

_SIDE_BY_SIDE = ("name", "body", "greeting")
"""What stands below the office of who signs."""
_LAST_LINES = 8
"""So many lines at the end of an answer may be a closing."""


def may_close(lines: Sequence[Line], *, whole: bool) -> bool:
    """True if one of the last lines looks like a greeting, a signature, a formula or an annex, or
    if a greeting stands behind a sentence.  ``whole``: the first line may be one too.
    """
    start = max(0 if whole else 1, len(lines) - _LAST_LINES)
    return any(has_glued_greeting(line.text) for line in lines[-_LAST_LINES:]) or any(
        _looks_like_end(lines, at) for at in range(start, len(lines))
    )


def _looks_like_end(lines: Sequence[Line], at: int) -> bool:
    """True if a line looks like a part of a closing, below the end of a sentence or of a list."""
    if at and (not begins_part(lines, at) or lines[at - 1].text.endswith(INTRODUCES)):
        return False
    text = lines[at].text
    kind = line_kind(text)
    below = lines[at + 1].text if at + 1 < len(lines) else ""
    if kind == "office":
        return not below or line_kind(below) in _SIDE_BY_SIDE or _goes_on_apart(text, below)
    if kind == "body":
        return line_kind(below) == "office" or (not below and at > 0 and " " in text)
    return kind in ("greeting", "signed", "place", "formula", "name", "annex")


def _goes_on_apart(text: str, below: str) -> bool:
    """True if a line ends in a comma and the next does not carry its sentence on."""
    return text.endswith(",") and below[0].isupper()
