"""What every source yields: lines of pages, with what is known of their layout."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import NamedTuple

from kamer_tui.document.model import Format


class Line(NamedTuple):
    """A non-blank line of a page.

    ``number`` counts the lines of the whole source from 1 (blank ones too, where the source has
    blank ones).  ``after_gap`` tells that more space than usual, or a blank line, stands above
    it on the page.  What a source cannot know is None.  Sizes and positions are in points:
    ``left`` and ``right`` from the page's left edge, ``top`` from its upper edge to the line's
    baseline; where only indentation is known, ``left`` is in characters.
    """

    text: str
    page: int
    number: int
    after_gap: bool = False
    left: float | None = None
    top: float | None = None
    right: float | None = None
    room: float | None = None
    """How much space is left on the line, up to where the widest lines of the text end."""
    size: float | None = None
    bold: bool = False
    italic: bool = False
    turned: bool = False
    """Not level, on a page where most text is: something in its margin."""
    marks: tuple[tuple[int, int], ...] = ()
    """Spans of ``text`` that are raised: the marks of footnotes."""
    unsure: bool = False
    """Cut from the line before where only its words tell that something new begins."""


@dataclass(frozen=True, slots=True)
class Pages:
    """A whole source: its non-blank lines in reading order, and where it came from."""

    name: str
    format: Format
    sha256: str
    count: int
    lines: tuple[Line, ...]

    def __iter__(self) -> Iterator[Line]:
        return iter(self.lines)
