"""The blocks of a Markdown text in reading order, with what is needed to tell notes from text."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from markdown_it.token import Token

from kamer_tui.sources.markup.blocks import Block, Run
from kamer_tui.sources.markup.markdown.inline import Inline
from kamer_tui.sources.markup.tables import (
    Row,
    roles_by_content,
    roles_by_heading,
    rows_as_blocks,
)

_PAGE_SEPARATOR = 5
"""In dashes: the rule that programs put between pages; a shorter one is a rule in the text."""
_NUMBERED = re.compile(r"\{\d{1,6}\}-{10,}")
"""What some put there, with the page's number."""
_OMITTED = re.compile(r"\*\*==> picture .{0,60} intentionally omitted <==\*\*|==> picture .*<==")
_PICTURE_TEXT = re.compile(r"-{3,} (?:Start|End) of picture text -{3,}")
_ITEM = re.compile(r"[a-z]{1,3}[.)]\s")
"""What an item of a list begins with: "a. de kade."."""
_LABEL = re.compile(r"(?:Vraag|Antwoord)(?:en)?\s*(?:\d|:|\n|$|op vraag \d)")
"""The label of a question or an answer."""
_UNDERLINED = re.compile(r"\A[^\n]+\n={3,}\Z")


class Piece(NamedTuple):
    """A block; ``apart`` is True inside a quotation or a list's item, where programs put notes;
    ``ends_page`` is True where a page ends below it; ``heading`` where it is one; ``note`` is the
    label of the footnote that it is, where a link in it leads back to the mark.
    """

    block: Block
    apart: bool = False
    heading: bool = False
    ends_page: bool = False
    note: str = ""


def pieces_of(tokens: Sequence[Token]) -> Iterator[Piece]:
    """The blocks of a text's tokens."""
    return _Walk(tokens).pieces()


class _Walk:
    """Goes through the tokens once."""

    def __init__(self, tokens: Sequence[Token]) -> None:
        self._tokens = tokens
        self._page = 1
        self._items: list[str] = []
        """The sign of each open list's item, until its text came: then ""."""
        self._quotes = 0
        self._rows: list[Row] = []
        self._in_cell = False
        self._level: int | None = None
        self._last: Token | None = None

    def pieces(self) -> Iterator[Piece]:
        waiting: Piece | None = None
        for token in self._tokens:
            numbered = token.type == "inline" and _NUMBERED.fullmatch(token.content)
            if token.type == "hr" or numbered:
                if waiting is not None and not numbered and self._underlines(token):
                    waiting = _as_heading(waiting)
                elif waiting is not None and (numbered or len(token.markup) > _PAGE_SEPARATOR):
                    waiting = waiting._replace(ends_page=True)
                    self._page += 1
                continue
            for piece in self._taken(token):
                if waiting is not None:
                    yield waiting
                waiting = piece
        if waiting is not None:
            yield waiting

    def _underlines(self, rule: Token) -> bool:
        """True if a rule of dashes is as long as the one line right above it: then that is a
        heading.
        """
        return (
            self._last is not None
            and self._last.map is not None
            and rule.map is not None
            and self._last.map[1] == rule.map[0]
            and len(self._last.content) == len(rule.markup) - 1
        )

    def _taken(self, token: Token) -> Iterator[Piece]:
        kind = token.type
        if kind in ("blockquote_open", "blockquote_close"):
            self._quotes += token.nesting
        elif kind == "list_item_open":
            self._items.append(f"{token.info}{token.markup} " if token.info else "- ")
        elif kind == "list_item_close":
            sign = self._items.pop()
            if sign:
                yield self._piece((Run(sign),), begins=True)
        elif kind in ("heading_open", "heading_close"):
            self._level = int(token.tag[1:]) if token.nesting > 0 else None
        elif kind in ("td_open", "th_open", "td_close", "th_close"):
            self._in_cell = token.nesting > 0
        elif kind == "tr_open":
            self._rows.append([])
        elif kind == "table_close":
            if sign := self._sign():
                yield self._piece((Run(sign),), begins=True)
            for block in rows_as_blocks(_rows(self._rows)):
                yield Piece(block._replace(page=self._page))
            self._rows = []
        elif kind == "inline" and token.children is not None:
            yield from self._inline(token, token.children)
        elif kind == "fence":
            runs = (Run(token.content.rstrip("\n")),)
            yield self._piece(runs, begins=True, sign=self._sign())

    def _inline(self, token: Token, children: Sequence[Token]) -> Iterator[Piece]:
        self._last = token
        inline = Inline(children)
        for picture in inline.pictures:
            if picture.strip():
                yield Piece(Block((Run(picture),), role="furniture", page=self._page))
        runs = tuple(inline.runs)
        if _UNDERLINED.search(token.content) and (heading := _without_underline(runs)):
            yield _as_heading(self._piece(heading, begins=True))
            return
        if self._in_cell:
            self._rows[-1].append([Block(runs)] if inline.runs else [])
            return
        if not runs:
            return
        if _OMITTED.fullmatch(token.content.strip()):
            yield Piece(Block(runs, role="furniture", page=self._page))
            return
        for part, furniture in _picture_texts(runs):
            if furniture:
                yield Piece(Block(part, role="furniture", page=self._page))
                continue
            if self._level is not None and _is_end_of_sentence(part):
                # A program took the first line of a page for a heading.
                yield self._piece(part, begins=None)._replace(heading=False)
                continue
            if self._level is not None:
                part = tuple(run._replace(bold=True) for run in part)
            sign = self._sign()
            if sign == "- " and _LABEL.match("".join(run.text for run in part)):
                # A label is no item, though its author set it as one.
                sign = ""
            piece = self._piece(part, begins=True if sign or self._level else None, sign=sign)
            yield piece._replace(note=inline.back)

    def _sign(self) -> str:
        """The sign of the open list's item, once."""
        sign = ""
        if self._items and self._items[-1]:
            sign, self._items[-1] = self._items[-1], ""
        return sign

    def _piece(self, runs: Sequence[Run], *, begins: bool | None, sign: str = "") -> Piece:
        if sign:
            runs = (Run(sign, runs[0].bold if runs else False), *runs)
        block = Block(tuple(runs), page=self._page, begins=begins)
        return Piece(block, bool(self._quotes or self._items), self._level is not None)


def _is_end_of_sentence(runs: tuple[Run, ...]) -> bool:
    """True of "gemeente wel mee.": no heading is the end of a sentence."""
    text = "".join(run.text for run in runs).strip()
    return text[:1].islower() and text[-1:] in (".", "?", "!") and _ITEM.match(text) is None


def _as_heading(piece: Piece) -> Piece:
    runs = tuple(run._replace(bold=True) for run in piece.block.runs)
    return piece._replace(block=piece.block._replace(runs=runs, begins=True), heading=True)


def _without_underline(runs: tuple[Run, ...]) -> tuple[Run, ...]:
    """The runs of a heading without the line of "=" below it."""
    last = max((place for place, run in enumerate(runs) if run.text == "\n"), default=len(runs))
    return runs[:last]


def _picture_texts(runs: tuple[Run, ...]) -> Iterator[tuple[tuple[Run, ...], bool]]:
    """The runs, cut where the text of a picture begins and ends; True for what says so."""
    part: list[Run] = []
    for run in runs:
        if _PICTURE_TEXT.fullmatch(run.text.strip()):
            if part:
                yield tuple(part), False
            yield (run,), True
            part = []
        else:
            part.append(run)
    if part:
        yield tuple(part), False


def _rows(rows: Sequence[Row]) -> list[Row]:
    """The rows of a table.  Where a program put several in one, all its cells have as many lines,
    and the first lines belong together.
    """
    filled = [row for row in rows if any(row)]
    if filled and (roles_by_heading(filled[0]) or roles_by_content(filled)) is not None:
        return list(rows)
    found: list[Row] = []
    for row in rows:
        cells = [list(_lines(cell[0].runs)) if cell else [] for cell in row]
        counts = {len(lines) for lines in cells if lines}
        if len(counts) == 1 and counts != {1}:
            for index in range(counts.pop()):
                found.append([[Block(tuple(lines[index]))] if lines else [] for lines in cells])
        else:
            found.append(row)
    return found


def _lines(runs: Sequence[Run]) -> Iterator[list[Run]]:
    """The runs of each line."""
    line: list[Run] = []
    for run in runs:
        if run.text == "\n":
            yield line
            line = []
        else:
            line.append(run)
    yield line
