"""Pages drawn by a writer of our own: whole lines, or word by word in any order, with kerning."""

from __future__ import annotations

import math
import random

from pdfminer.fontmetrics import FONT_METRICS

from tests.support.pdf.bytes import make_pdf, string
from tests.support.pdf.looks import (
    PRESS,
    Face,
    Look,
    Manuscript,
    Page,
    Piece,
    manuscript_of,
    set_in_type,
)
from tests.support.report import Report

_NAMES: dict[Face, str] = {"regular": "F1", "bold": "F2", "italic": "F3"}
_METRICS: dict[Face, str] = {
    "regular": "Helvetica",
    "bold": "Helvetica-Bold",
    "italic": "Helvetica-Oblique",
}
_KERNING = 40


def width_of(text: str, face: Face, size: float) -> float:
    """How wide a text is, in points."""
    widths = FONT_METRICS[_METRICS[face]][1]
    return sum(widths.get(character, 556) for character in text) * size / 1000


def print_report(
    report: Report, look: Look = PRESS, *, seed: int = 1, by_word: bool = False
) -> bytes:
    """The report as a PDF; ``by_word`` draws each word by itself, in no order."""
    return print_manuscript(manuscript_of(report), look, seed=seed, by_word=by_word)


def print_manuscript(
    manuscript: Manuscript, look: Look = PRESS, *, seed: int = 1, by_word: bool = False
) -> bytes:
    """Any manuscript as a PDF."""
    pages = set_in_type(manuscript, look, width_of, seed)
    chance = random.Random(seed)
    return make_pdf([_content(page, chance, by_word) for page in pages])


def _content(page: Page, chance: random.Random, by_word: bool) -> bytes:
    pieces = list(page)
    if by_word:
        pieces = [word for piece in page for word in _words(piece)]
        chance.shuffle(pieces)
    return b"".join(_drawn(piece, chance) for piece in pieces)


def _words(piece: Piece) -> list[Piece]:
    found: list[Piece] = []
    x = piece.x
    for word in piece.text.split(" "):
        if word and not piece.angle:
            found.append(Piece(x, piece.y, word, piece.face, piece.size))
        x += width_of(word + " ", piece.face, piece.size)
    return found or [piece]


def _drawn(piece: Piece, chance: random.Random) -> bytes:
    angle = math.radians(piece.angle)
    cosine, sine = math.cos(angle), math.sin(angle)
    matrix = f"{cosine:.4f} {sine:.4f} {-sine:.4f} {cosine:.4f} {piece.x:.3f} {piece.y:.3f} Tm"
    return b"BT /%s %.3f Tf %s %s ET\n" % (
        _NAMES[piece.face].encode(),
        piece.size,
        matrix.encode(),
        _kerned(piece.text, chance),
    )


def _kerned(text: str, chance: random.Random) -> bytes:
    """The text in one operator, parted by kerning as printers' programs write it."""
    if len(text) < 4:
        return string(text) + b" Tj"
    place = chance.randrange(1, len(text) - 1)
    kerning = chance.randrange(-_KERNING, _KERNING)
    return b"[%s%d %s]TJ" % (string(text[:place]), kerning, string(text[place:]))
