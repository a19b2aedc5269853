"""A font with a damaged description may give other letters, and other lines: it is told."""

from __future__ import annotations

import pytest

from kamer_tui.sources.pdf.checked import read_pdf_checked
from tests.support.pdf.bytes import make_pdf, text_at

_DESCRIPTOR = "<</Type/FontDescriptor/FontName/ABCDEF+Haven/Flags 34/ItalicAngle 0>>"
_SIMPLE = (
    f"<</Type/Font/Subtype/Type1/BaseFont/ABCDEF+Haven/FontDescriptor {_DESCRIPTOR}"
    "/FirstChar 32/LastChar 126/Encoding/WinAnsiEncoding"
    f"/Widths[{' '.join(['500'] * 95)}]>>"
)
_DIFFERENCES = "<</BaseEncoding/WinAnsiEncoding/Differences[39/quotesingle]>>"
_COMPOSITE = (
    "<</Type/Font/Subtype/Type0/BaseFont/ABCDEF+Haven/Encoding/Identity-H"
    f"/DescendantFonts[<</Type/Font/Subtype/CIDFontType2/FontDescriptor {_DESCRIPTOR}"
    "/BaseFont/ABCDEF+Haven/CIDSystemInfo<</Registry(Adobe)/Ordering(Identity)/Supplement 0>>"
    "/DW 1000/W[3[250 333] 36 39 600]>>]>>"
)


def damaged_pages(font: str, old: str = "", new: str = "") -> tuple[int, ...]:
    """The pages of a file of two that are told as damaged; the font is on the second only."""
    assert old in font
    contents = [
        text_at(100, 700, "Telt de haven steigers?"),
        text_at(100, 700, "Ja.") + text_at(100, 690, "Er zijn er veertig.", font="F9"),
    ]
    objects = {"F9": font.replace(old, new, 1)}
    return read_pdf_checked(make_pdf(contents, font_objects=objects), "haven.pdf").damaged


@pytest.mark.parametrize(
    "font",
    [
        _SIMPLE,
        _COMPOSITE,
        _SIMPLE.replace("/Encoding/WinAnsiEncoding", ""),
        _SIMPLE.replace("/WinAnsiEncoding", _DIFFERENCES),
        _SIMPLE.replace("Type1", "TrueType"),
        _SIMPLE.replace("/Widths", "/Eigen(van de maker)/Widths"),
        _COMPOSITE.replace("/DW 1000/W[3[250 333] 36 39 600]", ""),
        "<</Type/Font/Subtype/Type1/BaseFont/Times-Roman>>",
    ],
)
def test_a_font_that_is_described_whole_damages_no_page(font: str) -> None:
    assert damaged_pages(font) == ()


@pytest.mark.parametrize(
    ("font", "old", "new"),
    [
        (_SIMPLE, "/Widths", "/Wixths"),
        (_SIMPLE, "[500 500 500", "[AAAAAAAAAAA"),
        (_SIMPLE, "[500 500 500", "[500 50 0 500"),
        (_SIMPLE, "[500 500 500", "[500/500/500"),
        (_SIMPLE, "/FirstChar", "/FirstChat"),
        (_SIMPLE, "/LastChar 126", "/LastChar 146"),
        (_SIMPLE, "/Subtype/Type1", "/Subtype/Type9"),
        (_SIMPLE, "/BaseFont", "/BaseFond"),
        (_SIMPLE, "/FontDescriptor", "/FontDescriptar"),
        (_SIMPLE, "/FontName", "/FontNam?"),
        (_SIMPLE, "/Flags 34", "/Fla?s 34"),
        (_SIMPLE, "/Encoding", "/Enxoding"),
        (_SIMPLE, "/WinAnsiEncoding", "/WinAnsiEncodong"),
        (_SIMPLE, "/WinAnsiEncoding", "/ToUnicode 99 0 R"),
        (_SIMPLE, "/WinAnsiEncoding", _DIFFERENCES.replace("/WinAnsi", "/WinAnxi")),
        (_SIMPLE, "/WinAnsiEncoding", _DIFFERENCES.replace("[39/", "(39/").replace("]", ")")),
        (_COMPOSITE, "/Identity-H", "(Identity-H"),
        (_COMPOSITE, "/DescendantFonts", "/DescendantFomts"),
        (_COMPOSITE, "/FontDescriptor", "/FontDescriptar"),
        (_COMPOSITE, "/CIDSystemInfo", "/CIDSystemInfx"),
        (_COMPOSITE, "[250 333]", "[250 AAA]"),
        (_COMPOSITE, "36 39 600", "36 39 6/0"),
        (_COMPOSITE, "/DW 1000", "/DW /100"),
        (_COMPOSITE, "/W[", "/V["),
    ],
)
def test_a_font_whose_description_is_damaged_damages_the_pages_that_use_it(
    font: str, old: str, new: str
) -> None:
    assert damaged_pages(font, old, new) == (2,)
