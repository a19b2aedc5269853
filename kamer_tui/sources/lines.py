"""Lines of pages, with what is known of their layout: the output of every source."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Literal, NamedTuple

from kamer_tui.document.model import Format, Metadata

if TYPE_CHECKING:  # few files are exports
    from kamer_tui.sources.exported import Exported

Role = Literal[
    "furniture",
    "note",
    "statement",
    "question",
    "answer",
    "label",
    "asker",
    "topic",
    "cell",
    "remark",
    "signature",
    "leftover",
]
"""What a form with markup says that a line is: furniture; a footnote; the statement that tells who
asks whom; a question, an answer, or the label above one; in a table of questions who asks
the next, or what it is about; a table's text, whatever it looks like; an explanation; a signature;
a line of which it is known that it has no place."""


class Line(NamedTuple):
    """A non-blank line of a page.

    ``number`` counts the lines of the whole source from 1, with its blank lines where it has them.
    ``after_gap`` is True where more space than usual, or a blank line, stands above it on the page.
    Layout that the source does not know is None.  Sizes and positions are in points: ``left`` and
    ``right`` from the page's left edge, ``top`` from its upper edge down to the line's baseline;
    in a text ``left`` is the indentation in characters.
    """

    text: str
    page: int
    number: int
    after_gap: bool = False
    left: float | None = None
    top: float | None = None
    right: float | None = None
    room: float | None = None
    """The space from the line's end to where the widest lines of the text end."""
    size: float | None = None
    bold: bool = False
    italic: bool = False
    turned: bool = False
    """Not in the direction of most text on its page, as something printed up the margin."""
    marks: tuple[tuple[int, int], ...] = ()
    """Spans of ``text`` that are raised figures or stars: the marks of footnotes."""
    linked: bool = False
    """Its marks are those of footnotes, found or not: a web page's links, elements of XML."""
    bracketed: bool = False
    """Its marks in brackets keep one in their labels, "1)", since other notes have the same numbers
    without."""
    unsure: bool = False
    """Cut off from the line before, where only its words show that something new begins."""
    begins: bool | None = None
    """Whether a paragraph begins with the line; None where the form of the source doesn't tell."""
    level: int | None = None
    """The level of a heading, from 1, where the form of the source marks headings up; 0 of a line
    that is none in a document which does."""
    role: Role | None = None
    opens: bool = False
    """Where the form marks questions and answers up: the first line of one, or of its label."""
    cut_from: int = 0
    """The number of the file's line of which it is a part, or after such a part, where it has
    another number of its own; 0 where ``number`` is the file's.
    """
    label: str = ""
    """Of a line whose ``role`` is "note": the footnote's label, which its text does not repeat; of
    a "question" among several: the number with which its text opens, before a full stop."""

    def numbered(self, number: int) -> Line:
        """The line under another number; it keeps in mind the file's."""
        return self._replace(number=number, cut_from=self.cut_from or self.number)


@dataclass(frozen=True, slots=True)
class Pages:
    """A whole source: its non-blank lines in reading order, and where it came from."""

    name: str
    format: Format
    sha256: str
    count: int
    lines: tuple[Line, ...]
    known: Metadata = field(default_factory=Metadata)
    """The facts that the form of the source marks up: a date, a name."""
    damaged: tuple[int, ...] = ()
    """The pages that are missing or broken, rising: text of theirs may be missing or wrong."""
    exported: Exported | None = None
    """Of an export of this program; its lines all have a level or a role, but for paragraphs of
    the document and of its parties."""

    def __iter__(self) -> Iterator[Line]:
        return iter(self.lines)
