"""Reports drawn with reportlab: built-in fonts without a map to Unicode, and subsets of DejaVu."""

from __future__ import annotations

import random
from io import BytesIO
from pathlib import Path

from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont
from reportlab.pdfgen.canvas import Canvas

from tests.support.pdf.bytes import A4
from tests.support.pdf.looks import LETTER, Face, Look, manuscript_of, set_in_type
from tests.support.report import Report

_DEJAVU = Path("/usr/share/fonts/truetype/dejavu")
_BUILT_IN: dict[Face, str] = {
    "regular": "Helvetica",
    "bold": "Helvetica-Bold",
    "italic": "Helvetica-Oblique",
}
_SUBSETS: dict[Face, str] = {
    "regular": "DejaVuSans",
    "bold": "DejaVuSans-Bold",
    "italic": "DejaVuSans-Oblique",
}
_LIGATURES = (("ffi", "ﬃ"), ("fi", "ﬁ"), ("fl", "ﬂ"))


def print_report(report: Report, look: Look) -> bytes:
    """The report as a PDF; a letter with ligatures, and drawn in no order."""
    letter = look is LETTER
    names = _SUBSETS if letter else _BUILT_IN
    if letter:
        for name in names.values():
            pdfmetrics.registerFont(TTFont(name, str(_DEJAVU / f"{name}.ttf")))

    def width_of(text: str, face: Face, size: float) -> float:
        return float(pdfmetrics.stringWidth(_drawn(text, letter), names[face], size))

    output = BytesIO()
    canvas = Canvas(output, pagesize=A4, invariant=1)
    chance = random.Random(1)
    for page in set_in_type(manuscript_of(report), look, width_of):
        if letter:
            chance.shuffle(page)
        for piece in page:
            canvas.saveState()
            canvas.translate(piece.x, piece.y)
            canvas.rotate(piece.angle)
            canvas.setFont(names[piece.face], piece.size)
            canvas.drawString(0, 0, _drawn(piece.text, letter))
            canvas.restoreState()
        canvas.showPage()
    canvas.save()
    return output.getvalue()


def _drawn(text: str, ligatures: bool) -> str:
    for letters, sign in _LIGATURES if ligatures else ():
        text = text.replace(letters, sign)
    return text
