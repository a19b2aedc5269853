"""A report set in type: what is drawn where on which page.

The looks are those of the press that prints parliamentary documents, with its measures in points,
and of a ministry's letter.  Lines are filled with whole words or with a part of one and a hyphen;
a page never ends after a paragraph's full last line, as no reader could tell then that it ended.
"""

from __future__ import annotations

import random
import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Literal

from tests.support.hyphenation import break_places
from tests.support.report import Report

Face = Literal["regular", "bold", "italic"]
Kind = Literal["plain", "heading", "label", "topic", "question", "answer"]
WidthOf = Callable[[str, Face, float], float]

LETTERHEAD = "> Retouradres Postbus 1 Waterstad"
"""What a letter has above the report's own text."""
REFERENCE = ("Onze referentie", "IENW/BSK-2032/4711")
"""What stands beside the text on each page of a letter."""

_MARK = re.compile(r"\[\^(\w+)\]")
_SIDE_HEAD = re.compile(r"(\d\d \d{3}|Nr\. \d+) (.+)")
_HYPHENATION = 0.6
_SLACK = 6.0
_LEAST_AFTER_HEADING = 2


@dataclass(frozen=True, slots=True)
class Piece:
    """A text as drawn: where its baseline begins, and its angle in degrees."""

    x: float
    y: float
    text: str
    face: Face
    size: float
    angle: float = 0.0


Page = list[Piece]


@dataclass(frozen=True, slots=True)
class Look:
    """The measures of a print, in points."""

    left: float
    right: float
    indent: float
    """How much further to the right an answer is set."""
    size: float
    leading: float
    gap: float
    top: float
    foot: float
    note_size: float
    note_leading: float
    question_face: Face
    letter: bool
    indent_right: float = 0.0
    """How much further to the left an answer's lines end."""


_FACES: dict[Kind, Face] = {"heading": "bold", "topic": "italic"}

PRESS = Look(221.1, 540, 28.3, 9.06, 10.66, 10.66, 770.7, 141, 6.9, 9.0, "regular", False)
LETTER = Look(79, 425, 0, 9, 13, 13, 690, 90, 6.5, 8.5, "italic", True)
INSET = replace(PRESS, indent=20, indent_right=26)
"""As the press, answers set in on both sides."""


@dataclass(frozen=True, slots=True)
class Block:
    """A paragraph or a heading that is printed; ``gap`` is space above it."""

    text: str
    kind: Kind
    gap: bool = True
    new_page: bool = False


@dataclass(frozen=True, slots=True)
class Manuscript:
    """What is printed, whatever its genre: the first ``masthead`` blocks stand in the masthead."""

    blocks: tuple[Block, ...]
    footnotes: Mapping[str, str]
    footer: str
    masthead: int = 0


@dataclass(frozen=True, slots=True)
class _Word:
    text: str
    marks: tuple[str, ...]
    after: str


@dataclass(frozen=True, slots=True)
class _Line:
    words: tuple[_Word, ...]
    kind: Kind
    face: Face
    left: float
    right: float
    gap: bool
    opens: bool
    closes: bool
    new_page: bool
    width: float

    @property
    def marks(self) -> tuple[str, ...]:
        return tuple(mark for word in self.words for mark in word.marks)


def set_in_type(manuscript: Manuscript, look: Look, width_of: WidthOf, seed: int = 1) -> list[Page]:
    """The pages of a manuscript."""
    return _Typesetter(manuscript, look, width_of, seed).pages()


def manuscript_of(report: Report) -> Manuscript:
    """A report as it goes to the printer."""
    *front_matter, _ = report.front_matter
    kinds = [text.startswith("Nr. ") for text in front_matter]
    return Manuscript(
        tuple(_blocks(report)),
        report.footnotes,
        report.footer,
        kinds.index(True) + 1 if True in kinds else 0,
    )


def _blocks(report: Report) -> Iterator[Block]:
    def block(text: str, kind: Kind, new_page: bool = False) -> Block:
        return Block(text, kind, not text.startswith(report.without_gap or ("\0",)), new_page)

    *front_matter, opening = report.front_matter
    for text in front_matter:
        yield block(text, "plain")
    yield block(opening, "heading", new_page=bool(front_matter))
    for section in report.sections:
        yield block(section.heading, "heading")
        for text in section.introduction:
            yield block(text, "question")
        topic = None
        for exchange in section.exchanges:
            if exchange.topic != topic and exchange.topic is not None:
                topic = exchange.topic
                yield block(topic, "topic")
            for text in exchange.question:
                yield block(text, "question")
            yield block(f"{exchange.label}. Antwoord van {exchange.answered_by}:", "label")
            for text in exchange.answer:
                yield block(text, "answer")
        for text in section.remarks:
            yield block(text, "question")


class _Typesetter:
    def __init__(self, manuscript: Manuscript, look: Look, width_of: WidthOf, seed: int) -> None:
        self._manuscript = manuscript
        self._masthead = 0 if look.letter else manuscript.masthead
        self._look = look
        self._width_of = width_of
        self._chance = random.Random(seed)

    def pages(self) -> list[Page]:
        """Every page, with what stands on each beside the text."""
        lines = list(self._lines())
        pages: list[Page] = []
        start = 0
        while start < len(lines):
            end = self._page_end(lines, start, first=not pages)
            pages.append(self._page(lines[start:end], first=not pages))
            start = end
        for number, page in enumerate(pages, start=1):
            page += self._furniture(number, len(pages))
        return pages

    # -- lines -----------------------------------------------------------------------------------

    def _lines(self) -> Iterator[_Line]:
        above: _Line | None = None
        for block in self._manuscript.blocks[self._masthead :]:
            for line in self._wrapped(block):
                if above is not None and line.opens and not self._shows_end(above, line):
                    line = replace(line, gap=True)
                yield line
                above = line

    def _wrapped(self, block: Block) -> Iterator[_Line]:
        look, kind = self._look, block.kind
        face = _FACES.get(kind, look.question_face if kind == "question" else "regular")
        left = look.left + (look.indent if kind in ("answer", "label") else 0)
        right = look.right - (look.indent_right if kind == "answer" else 0)
        divides = kind in ("plain", "question", "answer")
        rows = list(self._rows(block.text, right - left, face, look.size, divides))
        for index, (words, width) in enumerate(rows):
            yield _Line(
                words=words,
                kind=kind,
                face=face,
                left=left,
                right=right,
                gap=index == 0 and block.gap,
                opens=index == 0,
                closes=index == len(rows) - 1,
                new_page=block.new_page and index == 0,
                width=width,
            )

    def _rows(
        self, text: str, room: float, face: Face, size: float, divides: bool
    ) -> Iterator[tuple[tuple[_Word, ...], float]]:
        """The words of each line, and its width."""
        blank = self._width_of(" ", face, size)
        row: list[_Word] = []
        used = 0.0
        for token in text.split(" "):
            word = _word(token)
            while True:
                width = self._word_width(word, face, size)
                if used + (blank if row else 0) + width <= room or not row:
                    used += (blank if row else 0) + width
                    row.append(word)
                    break
                part = None
                if divides and not word.marks and self._chance.random() < _HYPHENATION:
                    part = self._part(word.text, room - used - blank, face, size)
                if part is not None:
                    head, rest = part
                    used += blank + self._width_of(head, face, size)
                    row.append(_Word(head, (), ""))
                    word = _Word(rest, (), "")
                yield tuple(row), used
                row, used = [], 0.0
        yield tuple(row), used

    def _part(self, word: str, room: float, face: Face, size: float) -> tuple[str, str] | None:
        for place, added in reversed(list(break_places(word))):
            head = word[:place] + ("-" if added else "")
            if self._width_of(head, face, size) <= room:
                return head, word[place:]
        return None

    def _word_width(self, word: _Word, face: Face, size: float) -> float:
        marks = sum(self._width_of(mark, "regular", size * 0.6) for mark in word.marks)
        return self._width_of(word.text + word.after, face, size) + marks

    # -- pages -----------------------------------------------------------------------------------

    def _top(self, first: bool) -> float:
        look = self._look
        return look.top - (90 if look.letter else 245) if first else look.top

    def _page_end(self, lines: Sequence[_Line], start: int, first: bool) -> int:
        look = self._look
        room = self._top(first) - look.foot
        used, notes, end = 0.0, 0.0, start
        while end < len(lines) and not (lines[end].new_page and end > start):
            line = lines[end]
            used += look.leading + (look.gap if line.gap and end > start else 0)
            for mark in line.marks:
                notes += len(self._note_rows(mark)) * look.note_leading + (0 if notes else look.gap)
            if used + notes > room and end > start:
                break
            end += 1
        if end == len(lines) or lines[end].new_page:
            return end
        return next((place for place in range(end, start, -1) if self._may_end(lines, place)), end)

    def _may_end(self, lines: Sequence[_Line], place: int) -> bool:
        before, after = lines[place - 1], lines[place]
        for distance in range(1, _LEAST_AFTER_HEADING + 1):
            above = lines[max(0, place - distance)]
            heads = above.kind in ("heading", "topic", "label")
            if heads and not (distance > 1 and before.closes):
                return False
        if not (before.closes and after.opens) or after.kind in ("heading", "label"):
            return True
        return self._shows_end(before, after)

    def _shows_end(self, before: _Line, after: _Line) -> bool:
        """Whether a line is so short that its paragraph must end there."""
        word = self._word_width(after.words[0], after.face, self._look.size)
        blank = self._width_of(" ", before.face, self._look.size)
        return before.width + blank + word <= before.right - before.left - _SLACK

    def _note_rows(self, label: str) -> list[tuple[tuple[_Word, ...], float]]:
        look = self._look
        chance = self._chance
        self._chance = random.Random(label)
        width = look.right - look.left - 9
        text = self._manuscript.footnotes[label]
        rows = list(self._rows(text, width, "regular", look.note_size, True))
        self._chance = chance
        return rows

    def _page(self, lines: Sequence[_Line], first: bool) -> Page:
        look = self._look
        page: Page = []
        y = self._top(first)
        for index, line in enumerate(lines):
            if index:
                y -= look.leading + (look.gap if line.gap else 0)
            page += self._drawn(line.words, line.left, y, line.face, look.size)
        notes = [
            (label, rows)
            for line in lines
            for label in line.marks
            for rows in [self._note_rows(label)]
        ]
        y = look.foot + sum(len(rows) for _, rows in notes) * look.note_leading
        for label, rows in notes:
            for index, (words, _) in enumerate(rows):
                y -= look.note_leading
                if index == 0:
                    page.append(Piece(look.left, y + 2.4, label, "regular", look.note_size * 0.65))
                page += self._drawn(words, look.left + 6.2, y, "regular", look.note_size)
        return page

    def _drawn(
        self, words: Sequence[_Word], x: float, y: float, face: Face, size: float
    ) -> Iterator[Piece]:
        """The words of a line; each stretch without a mark is drawn at once."""
        text = ""
        start = x
        for index, word in enumerate(words):
            text += (" " if index else "") + word.text
            for mark in word.marks:
                end = start + self._width_of(text, face, size)
                yield Piece(start, y, text, face, size)
                yield Piece(end, y + 0.42 * size, mark, "regular", size * 0.6)
                start = end + self._width_of(mark, "regular", size * 0.6)
                text = ""
            text += word.after
        if text:
            yield Piece(start, y, text, face, size)

    # -- what stands beside the text -------------------------------------------------------------

    def _furniture(self, number: int, pages: int) -> Iterator[Piece]:
        if self._look.letter:
            yield Piece(453, 60, f"Pagina {number} van {pages}", "regular", 6.5)
            yield Piece(453, 700, REFERENCE[0], "bold", 6.5)
            yield Piece(453, 691, REFERENCE[1], "regular", 6.5)
            if number == 1:
                yield Piece(79, 760, LETTERHEAD, "regular", 6.5)
            return
        yield Piece(221.1, 68.7, self._manuscript.footer, "regular", 9.06)
        yield Piece(535, 68.7, str(number), "regular", 9.06)
        yield Piece(570, 300, "Proefdruk", "regular", 7, angle=90)
        if number > 1:
            return
        yield Piece(505.9, 740.3, "2", "bold", 51.2)
        for row, text in enumerate(("kst-99999-1", "ISSN 0000 - 0000", "’s-Gravenhage 2032")):
            yield Piece(55.3, 81.6 - 6.45 * row, text, "regular", 5.9)
        heights = iter((762.5, 705.7, 653.4, 546.8))
        for block in self._manuscript.blocks[: self._masthead]:
            y = next(heights)
            face: Face = "regular" if 660 < y < 750 else "bold"
            size = 18.1 if y > 750 else 9.6 if y > 700 else 12.3 if y > 600 else 9.06
            head = _SIDE_HEAD.fullmatch(block.text)
            if head is None:
                yield Piece(55.3, y, block.text, face, size)
            else:
                yield Piece(55.3, y, head.group(1), "bold", size)
                yield Piece(221.1, y, head.group(2), "bold", size)


def _word(token: str) -> _Word:
    """A word with its marks: before them, the marks, and what is glued behind."""
    marks = tuple(_MARK.findall(token))
    if not marks:
        return _Word(token, (), "")
    before = token[: token.index("[^")]
    after = token[token.rindex("]") + 1 :]
    return _Word(before, marks, after)
