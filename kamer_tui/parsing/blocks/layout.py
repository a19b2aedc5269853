"""What the layout says of paragraphs, where it is known: space, room at a line's end, indentation
and type.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from kamer_tui.language.patterns import lazy_pattern
from kamer_tui.sources.lines import Line

ITEM = re.compile(r"(?:[–•▪●*-]|[a-z]\)|[a-z]\.|\d{1,2}[.)]|\(?[ivx]+\))\s")
CONTINUES = re.compile(r"[a-zà-ÿ(]")
_HANGS = lazy_pattern(rf"{ITEM.pattern}|\d{{1,3}}[.)]?\s")
_FIRST_WORD = re.compile(r"\S+")
_TOLERANCE = 0.3
"""In ems: what a word's width is estimated wrong."""
_NARROW = b"iljtfrI.,;:'-()[]! |"
_WIDE = b"mwABCDEGHKMNOPQRSUVWXYZ%"
_INDENT = 0.8
_OTHER_SIZE = 0.08
_WIDE_ROOM = 3.0
"""In ems: so much room is left by a label or a heading, not by a word that did not fit."""


def has_room(line: Line, following: Line) -> bool:
    """Whether the next line's first word would have fitted on this line; its ``room`` is known."""
    word = _FIRST_WORD.match(following.text)
    needed = _width(" " + (word.group() if word is not None else ""), following)
    return (line.room or 0.0) > needed + _TOLERANCE * (line.size or 0.0)


def breaks_in_place(current: Sequence[Line], line: Line, ended: bool) -> bool:
    """Whether a paragraph ends before the line, by the layout.  ``ended`` tells whether the last of
    its lines ends a sentence.
    """
    previous = current[-1]
    lower = CONTINUES.match(line.text) is not None
    if previous.text.endswith("-") and (lower or not line.after_gap):
        return False
    short = has_room(previous, line)
    if _differs(previous, line):
        return ended or not lower
    if line.italic != previous.italic and (ended or (short and not lower)):
        return True
    if line.page != previous.page:
        if not ended:
            return short and not lower and _has_wide_room(previous)
        return short or abs(_indentation(previous, line)) > _INDENT
    if line.after_gap:
        return ended or not lower or short
    if ITEM.match(line.text) is not None and (ended or short):
        return True
    if not ended:
        return short and not lower and _has_wide_room(previous)
    if lower:
        return False
    return short or _shifts(current, line)


def _has_wide_room(line: Line) -> bool:
    return (line.room or 0.0) > _WIDE_ROOM * (line.size or 0.0)


def _differs(previous: Line, line: Line) -> bool:
    """Whether the type is another one: bold or not, or of another size."""
    one, other = previous.size or 1.0, line.size or 1.0
    return line.bold != previous.bold or abs(one - other) > _OTHER_SIZE * max(one, other)


def _shifts(current: Sequence[Line], line: Line) -> bool:
    """Whether the line is indented as a paragraph's first one is, or no longer as the lines before
    it.
    """
    indentation = _indentation(current[-1], line)
    if indentation > _INDENT:
        # Below an item's sign or number its text hangs.
        return _HANGS.match(current[-1].text) is None
    return indentation < -_INDENT and len(current) > 1


def _indentation(previous: Line, line: Line) -> float:
    """How much further to the right a line begins than the one before, in ems."""
    if previous.left is None or line.left is None or not line.size:
        return 0.0
    return (line.left - previous.left) / line.size


def _width(text: str, line: Line) -> float:
    """How wide a text is in the type of a line."""
    if line.left is None or line.right is None or not line.text:
        return len(text) * (line.size or 0.0) / 2
    return (line.right - line.left) * _weight(text) / _weight(line.text)


def _weight(text: str) -> float:
    """How wide a text is among others of the same type: letters differ alike in most typefaces."""
    # As bytes, since deleting from those is many times as fast.
    letters = text.encode("latin-1", "replace")
    narrow = len(letters) - len(letters.translate(None, _NARROW))
    wide = len(letters) - len(letters.translate(None, _WIDE))
    return len(text) - 0.5 * narrow + 0.35 * wide
