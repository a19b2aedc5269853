"""A printed report as text, in the forms in which programs take text out of a PDF.

``placed`` keeps the places on the page with blanks, as ``pdftotext -layout`` does; ``flowing`` has
the lines only, with blank lines around the page's foot, as ``pdftotext`` does.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from tests.support.pdf.looks import PRESS, Page, Piece, manuscript_of, set_in_type
from tests.support.pdf.own import width_of
from tests.support.report import Report

_COLUMN = 4.7
_SAME_ROW = 4.6
_FAR = 1.7
"""Rows further apart than so many times the leading have a blank line between them."""


@dataclass(frozen=True, slots=True)
class _Row:
    y: float
    pieces: tuple[Piece, ...]


def placed(report: Report, seed: int = 1) -> str:
    """The report with its indentation, form feeds between the pages."""
    return "\f".join(_placed(page) for page in _pages(report, seed))


def flowing(report: Report, seed: int = 1) -> str:
    """The report without indentation and space between its paragraphs."""
    return "\f".join(_flowing(page) for page in _pages(report, seed))


def _pages(report: Report, seed: int) -> Iterator[Page]:
    for page in set_in_type(manuscript_of(report), PRESS, width_of, seed):
        yield [piece for piece in page if not piece.angle]


def _rows(page: Page) -> list[_Row]:
    """The rows from the top, each from the left; a footnote's label before its text."""
    rows: list[list[Piece]] = []
    for piece in sorted(page, key=lambda piece: -piece.y):
        before = rows[-1][0] if rows else None
        if (
            before is None
            or before.y - piece.y > _SAME_ROW
            or _is_label(before)
            or _is_label(piece)
        ):
            rows.append([piece])
        else:
            rows[-1].append(piece)
    return [
        _Row(min(piece.y for piece in row), tuple(sorted(row, key=lambda piece: piece.x)))
        for row in rows
    ]


def _placed(page: Page) -> str:
    left = min(piece.x for piece in page)
    lines: list[str] = []
    for row, far in _spaced(_rows(page)):
        text = ""
        for index, piece in enumerate(row.pieces):
            column = round((piece.x - left) / _COLUMN)
            if index == 0 or _apart(row.pieces[index - 1], piece):
                text = text.ljust(column) + ("" if not text or text.endswith(" ") else " ")
            text += piece.text
        lines += ["", text] if far else [text]
    return "\n".join(lines) + "\n"


def _flowing(page: Page) -> str:
    lines: list[str] = []
    for row, far in _spaced(_rows(page)):
        text = ""
        for index, piece in enumerate(row.pieces):
            if index and _apart(row.pieces[index - 1], piece):
                lines += ["", text] if far else [text]
                text, far = "", True
            text += piece.text
        in_text = all(piece.x >= PRESS.left and piece.size > 8 for piece in row.pieces)
        lines += ["", text] if far and (not in_text or row.y < PRESS.foot) else [text]
    return "\n".join(lines) + "\n"


def _spaced(rows: Sequence[_Row]) -> Iterator[tuple[_Row, bool]]:
    """The rows, and whether much space is above each."""
    for index, row in enumerate(rows):
        far = index > 0 and rows[index - 1].y - row.y > _FAR * PRESS.leading
        yield row, far


def _is_label(piece: Piece) -> bool:
    """Whether this is a footnote's label, which stands on a line of its own."""
    return piece.size < PRESS.note_size * 0.7 and piece.x == PRESS.left


def _apart(one: Piece, other: Piece) -> bool:
    return other.x - one.x - width_of(one.text, one.face, one.size) > _COLUMN
