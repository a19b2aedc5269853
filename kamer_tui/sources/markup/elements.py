"""The elements of an XML or HTML file become blocks, in reading order.

The form's vocabulary says what an element means; an element that it doesn't know is a block where
it contains blocks or stands between blocks, else text.  The tree is walked, not descended into by
recursion: it may be as deep as it likes.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from itertools import islice
from typing import Literal, NamedTuple

from lxml import etree

from kamer_tui.sources.lines import Role
from kamer_tui.sources.markup.blocks import Block, Run, without_label
from kamer_tui.sources.markup.tables import Row, rows_as_blocks
from kamer_tui.sources.markup.tree import Element

Kind = Literal[
    "unknown",
    "inline",
    "paragraph",
    "block",
    "line end",
    "left out",
    "note",
    "beside",
    "mark",
    "number",
    "table",
    "row",
    "cell",
]
"""What an element is: not known; text; a paragraph or heading; what stands around blocks; the end
of a line; not text at all; a footnote; what is no part of the paragraph that it stands in, as a
button; the mark of a footnote; the number before the next paragraph, as
of a list's item; a table, its row, its cell."""

_IN_PARAGRAPHS = frozenset({"inline", "note", "beside", "mark", "left out", "line end"})
_SIDES = frozenset({"question", "answer", "label"})
_LOOKED_INTO = 50
"""Elements of an unknown one that are looked at for blocks."""


class Meaning(NamedTuple):
    """What an element means; None leaves what holds around it."""

    kind: Kind = "unknown"
    level: int | None = None
    role: Role | None = None
    bold: bool | None = None
    italic: bool | None = None
    label: str = ""
    """Of a footnote or of a mark: its label; a number before the next paragraph, as shown."""
    apart: bool = False
    """Its text is words of their own, whether or not a blank stands before it."""
    in_place: bool = False
    """Of a footnote: it stands where its mark does."""
    printed: bool = False
    """White space is kept."""


Tell = Callable[[Element], Meaning]


@dataclass(slots=True)
class _Open:
    """An element that is open, with what holds in it."""

    element: Element | None
    kind: Kind
    level: int | None = None
    role: Role | None = None
    bold: bool = False
    italic: bool = False
    printed: bool = False
    paragraph: bool = False
    """It is a paragraph, or stands inside of one."""
    label: str = ""
    in_place: bool = False
    mixed: bool | None = None
    """Text stands between its elements; None where nobody asked."""
    numbered: bool = False
    """A number was set before the paragraphs in it."""
    runs: list[Run] = field(default_factory=list)
    """Of a footnote: those of the paragraph in which it stands."""


def blocks_of(root: Element, tell: Tell) -> list[Block]:
    """The blocks of an element, by what ``tell`` says of it and of those in it."""
    return _Walk(tell).blocks(root)


class _Walk:
    def __init__(self, tell: Tell) -> None:
        self._tell = tell
        self._open = [_Open(None, "block")]
        self._runs: list[Run] = []
        self._out: list[list[Block]] = [[]]
        """The blocks of the document and of each open cell or footnote."""
        self._tables: list[list[Row]] = []
        self._notes: list[Block] = []
        """Those of the paragraph, which stand below it."""
        self._number = ""
        self._opens = False
        """The next paragraph is the first of a question or an answer."""

    def blocks(self, root: Element) -> list[Block]:
        walk = etree.iterwalk(root, events=("start", "end"))
        for event, element in walk:
            if event == "start":
                if not self._start(element):
                    walk.skip_subtree()
            else:
                self._end(self._open.pop())
                if element is not root:
                    self._text(element.tail)
        self._open[0].numbered = True
        self._flush(self._open[0])
        return self._out[0]

    # -- elements ------------------------------------------------------------------------------

    def _start(self, element: Element) -> bool:
        """Open an element; False where what is in it is left out."""
        meaning, around = self._tell(element), self._open[-1]
        kind = meaning.kind
        if kind == "unknown":
            kind = "block" if self._is_block(element, around) else "inline"
        if kind in ("row", "cell") and not self._tables:
            kind = "block"
        if kind == "beside" and around.role == meaning.role:
            kind = "inline"
        parted = kind == "note" and not around.paragraph
        if parted or kind not in _IN_PARAGRAPHS:
            self._flush()
        if meaning.apart and self._runs and _ends_word(self._runs[-1].text):
            self._runs.append(Run(" "))
        opened = _Open(
            element,
            kind,
            meaning.level or around.level,
            meaning.role or around.role,
            around.bold if meaning.bold is None else meaning.bold,
            around.italic if meaning.italic is None else meaning.italic,
            meaning.printed or around.printed,
            kind == "paragraph" or (around.paragraph and kind == "inline"),
            meaning.label,
            meaning.in_place,
        )
        self._open.append(opened)
        if kind == "left out":
            return False
        if kind == "mark":
            self._runs.append(Run(meaning.label, mark=True))
            return False
        if kind == "line end":
            self._runs.append(Run("\n"))
        elif kind in ("note", "beside"):
            opened.runs, self._runs = self._runs, []
            opened.level, opened.bold, opened.italic = None, False, False
            self._out.append([])
        elif kind == "table":
            self._tables.append([])
        elif kind == "row":
            self._tables[-1].append([])
        elif kind == "cell":
            self._out.append([])
        elif kind == "block" and meaning.label:
            self._number = f"{self._number} {meaning.label}".strip()
            opened.numbered = True
        if kind == "block" and meaning.role in ("question", "answer"):
            self._opens = True
        self._text(element.text)
        return True

    def _end(self, ended: _Open) -> None:
        """Close an element."""
        kind = ended.kind
        if kind == "number":
            self._number = f"{self._number} {_plain(self._runs)}".strip()
            self._runs = []
            self._open[-1].numbered = True
        elif kind in ("paragraph", "block"):
            self._flush(ended)
        elif kind in ("note", "beside"):
            self._end_note(ended)
        elif kind == "cell":
            self._flush(ended)
            cell = self._out.pop()
            if not self._tables[-1]:
                self._tables[-1].append([])
            self._tables[-1][-1].append(cell)
        elif kind == "row":
            self._flush(ended)
        elif kind == "table":
            notes, self._notes = self._notes, []
            self._flush(ended)
            self._out[-1] += [*rows_as_blocks(self._tables.pop()), *notes]

    def _end_note(self, ended: _Open) -> None:
        outside, self._notes = self._notes, []
        self._flush(ended)
        blocks = self._out.pop()
        self._runs = ended.runs
        apart = ended.kind == "note" and not self._open[-1].paragraph
        if ended.in_place:
            self._mark(Run(ended.label, mark=True), apart)
        first = True
        for block in blocks:
            if ended.kind == "beside" or block.role == "furniture":
                outside.append(block)
                continue
            label = ended.label if first else ""
            runs = without_label(block.runs, label)
            outside.append(
                block._replace(runs=runs, role="note", level=None, label=label, begins=first)
            )
            first = False
        self._notes = outside
        if apart:
            self._flush()

    def _mark(self, mark: Run, apart: bool) -> None:
        """Set a mark behind the text or, of a note ``apart``, behind the paragraph above."""
        above = self._out[-1]
        if apart and above and not any(run.text.strip() for run in self._runs):
            above[-1] = above[-1]._replace(runs=(*above[-1].runs, mark))
        else:
            self._runs.append(mark)

    def _is_block(self, element: Element, around: _Open) -> bool:
        """True if an element that nobody named is a block."""
        inside = islice(element.iter(etree.Element), 1, _LOOKED_INTO)
        if any(self._tell(one).kind in ("paragraph", "block", "table") for one in inside):
            return True
        if around.paragraph or around.kind in ("number", "note"):
            return False
        if around.mixed is None:
            parent = around.element
            texts = () if parent is None else (parent.text, *(one.tail for one in parent))
            around.mixed = any(text and text.strip() for text in texts)
        return not around.mixed

    # -- text ----------------------------------------------------------------------------------

    def _text(self, text: str | None) -> None:
        if not text:
            return
        top = self._open[-1]
        plain = text if top.printed else text.replace("\n", " ").replace("\r", " ")
        self._runs.append(Run(plain, top.bold, top.italic))

    def _flush(self, holds: _Open | None = None) -> None:
        """End the paragraph: what was gathered becomes a block, its footnotes below it."""
        top = holds or self._open[-1]
        runs, self._runs = self._runs, []
        number, notes = self._number, self._notes
        if any(run.text.strip() for run in runs):
            if number:
                runs.insert(0, Run(f"{number} ", runs[0].bold, runs[0].italic))
                self._number = ""
            opens, self._opens = self._opens and top.role in _SIDES, False
            self._out[-1].append(Block(tuple(runs), top.level, top.role, opens=opens))
        elif number and holds is not None and holds.kind == "block" and holds.numbered:
            self._number = ""
            self._out[-1].append(Block((Run(number),), None, top.role))
        if notes and len(self._out) == 1:
            self._notes = []
            self._out[-1] += notes


def _ends_word(text: str) -> bool:
    return text[-1:].isalnum() or text[-1:] in (",", ".", ":", ";")


def _plain(runs: Iterable[Run]) -> str:
    return " ".join("".join(run.text for run in runs).split())
