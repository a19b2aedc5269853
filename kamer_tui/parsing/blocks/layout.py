"""The ends of paragraphs in a PDF, by the layout: room at a line's end, indentation, type."""

from __future__ import annotations

import re
from collections.abc import Sequence

from kamer_tui.language.patterns import beginning
from kamer_tui.parsing.vocabulary.list_items import SIGN, begins_item
from kamer_tui.sources.lines import Line

_HANGING = beginning(
    "a sign or number below which a paragraph's text hangs",
    rf"{SIGN} | \d{{1,3}}[.)]?\s",
    ("• de dijk", "12 De leden", "104. Kan de Minister"),
    ("De leden", "1.000 euro"),
)
CONTINUES = re.compile(r"[a-zà-ÿ(]")
_FIRST_WORD = re.compile(r"\S+")
_TOLERANCE = 0.3
"""In sizes of the type: the estimate of a word's width may be off by as much."""
_NARROW = b"iljtfrI.,;:'-()[]! |"
_WIDE = b"mwABCDEGHKMNOPQRSUVWXYZ%"
_INDENT = 0.8
"""In sizes of the type: a line that begins further to the right is indented."""
_OTHER_SIZE = 0.08
"""Share of the larger size: a smaller difference is none."""
_WIDE_ROOM = 3.0
"""In sizes of the type: a label or a heading leaves more room at its end, a word that did not fit
leaves less.  With 1.5, a paragraph of a PDF is cut.
"""


def has_room(line: Line, following: Line) -> bool:
    """True if the next line's first word would have fitted on this line; its ``room`` is known."""
    word = _FIRST_WORD.match(following.text)
    needed = _width(" " + (word.group() if word is not None else ""), following)
    return (line.room or 0.0) > needed + _TOLERANCE * (line.size or 0.0)


def word_goes_on(previous: Line, line: Line) -> bool:
    """True if the first line ends in a hyphen, and the word goes on in the second: no paragraph
    ends between them.
    """
    if not previous.text.endswith("-"):
        return False
    return not line.after_gap or CONTINUES.match(line.text) is not None


def breaks_in_place(current: Sequence[Line], line: Line, ended: bool) -> bool:
    """True if the paragraph, whose lines so far are ``current``, ends above the line; ``ended``:
    its last line ends a sentence.
    """
    previous = current[-1]
    if word_goes_on(previous, line):
        return False
    lower = CONTINUES.match(line.text) is not None
    short = has_room(previous, line)
    if _differs(previous, line):
        return ended or not lower
    if line.italic != previous.italic and (ended or (short and not lower)):
        return True
    if line.page == previous.page and line.after_gap:
        return ended or not lower or short
    if line.page == previous.page and (ended or short) and begins_item(line.text):
        return True
    if not ended:
        return short and not lower and _has_wide_room(previous)
    return _begins_anew(current, line, short, lower)


def _begins_anew(current: Sequence[Line], line: Line, short: bool, lower: bool) -> bool:
    """True if a line begins a paragraph below a sentence's end: by room, or by how far it is set
    in; at a page's end also if it goes on in lower case.
    """
    if line.page != current[-1].page:
        return short or abs(_indentation(current[-1], line)) > _INDENT
    return not lower and (short or _shifts(current, line))


def _has_wide_room(line: Line) -> bool:
    """True if the line leaves as much room as a label or a heading."""
    return (line.room or 0.0) > _WIDE_ROOM * (line.size or 0.0)


def _differs(previous: Line, line: Line) -> bool:
    """True if one line is bold and the other is not, or their sizes differ."""
    one, other = previous.size or 1.0, line.size or 1.0
    return line.bold != previous.bold or abs(one - other) > _OTHER_SIZE * max(one, other)


def _shifts(current: Sequence[Line], line: Line) -> bool:
    """True if the line is indented like a paragraph's first line, or less than those before it."""
    indentation = _indentation(current[-1], line)
    if indentation > _INDENT:
        return _HANGING.find(current[-1].text) is None
    return indentation < -_INDENT and len(current) > 1


def _indentation(previous: Line, line: Line) -> float:
    """Measure, in sizes of the type, how much further to the right the second line begins."""
    if previous.left is None or line.left is None or not line.size:
        return 0.0
    return (line.left - previous.left) / line.size


def _width(text: str, line: Line) -> float:
    """Estimate the width of a text, in points, in the type of a line."""
    if line.left is None or line.right is None or not line.text:
        return len(text) * (line.size or 0.0) / 2
    return (line.right - line.left) * _weight(text) / _weight(line.text)


def _weight(text: str) -> float:
    """Estimate a text's width in average letters: "i" is 0.5, "m" 1.35, in most typefaces."""
    # As bytes, since deleting from those is many times as fast.
    letters = text.encode("latin-1", "replace")
    narrow = len(letters) - len(letters.translate(None, _NARROW))
    wide = len(letters) - len(letters.translate(None, _WIDE))
    return len(text) - 0.5 * narrow + 0.35 * wide
