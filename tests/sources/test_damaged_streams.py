"""Damage in a page's content is told, and a wrong length of content that is whole does no harm."""

from __future__ import annotations

import base64
import random
import re
import zlib
from collections.abc import Callable

import pytest

from kamer_tui.sources.lines import Pages
from kamer_tui.sources.pdf.checked import read_pdf_checked
from tests.support.hostile_pdf import pdf
from tests.support.pdf.bytes import text_at

_LINES = [f"Kan de minister van de steigers aan haven {row} iets zeggen?" for row in range(40)]
_CONTENT = b"".join(text_at(60, 780 - 12 * row, line) for row, line in enumerate(_LINES))
_PACKED = zlib.compress(_CONTENT)
_FLATE = b"/Filter/FlateDecode"


def read(data: bytes, entries: bytes, length: int | None = None) -> Pages:
    """A file of two pages, of which the first has this content."""
    length = len(data) if length is None else length
    head = b"<</Length %d%b>>stream\n" % (length, entries)
    other = text_at(60, 700, "De haven telt er veertig.")
    page = b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Resources<</Font<</F1 3 0 R>>>>"
    objects = [
        b"<</Type/Catalog/Pages 2 0 R>>",
        b"<</Type/Pages/Count 2/Kids[4 0 R 5 0 R]>>",
        b"<</Type/Font/Subtype/Type1/BaseFont/Helvetica/Encoding/WinAnsiEncoding>>",
        page + b"/Contents 6 0 R>>",
        page + b"/Contents 7 0 R>>",
        head + data + b"\nendstream",
        b"<</Length %d>>stream\n%b\nendstream" % (len(other), other),
    ]
    return read_pdf_checked(pdf(objects), "haven.pdf")


def first(pages: Pages) -> list[str]:
    return [line.text for line in pages if line.page == 1]


@pytest.mark.parametrize("off", [-300, -40, -1, 1, 20, 2000])
def test_packed_content_of_which_the_length_is_told_wrongly_is_read_whole(off: int) -> None:
    pages = read(_PACKED, _FLATE, max(0, len(_PACKED) + off))
    assert (first(pages), pages.damaged) == (_LINES, ())


@pytest.mark.parametrize("off", [-300, -40, 20])
def test_content_that_is_not_packed_and_has_another_length_is_told(off: int) -> None:
    pages = read(_CONTENT, b"", len(_CONTENT) + off)
    assert (first(pages), pages.damaged) == (_LINES, (1,))


@pytest.mark.parametrize("seed", range(12))
def test_bytes_that_are_put_into_packed_content_are_told(seed: int) -> None:
    chance = random.Random(seed)
    place = chance.randrange(10, len(_PACKED) - 5)
    data = _PACKED[:place] + chance.randbytes(100) + _PACKED[place:]
    assert read(data, _FLATE, len(_PACKED)).damaged == (1,)


@pytest.mark.parametrize(
    "entries", [b"/Fixter[/ASCII85Decode/FlateDecode]", b"/Filter[/ASCII85Decode]"]
)
def test_content_that_is_still_packed_is_told(entries: bytes) -> None:
    pages = read(base64.a85encode(_PACKED) + b"~>", entries)
    assert pages.damaged == (1,)


def _without(one: bytes) -> Callable[[bytes], bytes]:
    return lambda content: re.sub(re.escape(one), b"AAAA", content, count=1)


@pytest.mark.parametrize("lost", [b"BT", b"Tf", b"Tm", b"Tj", b"ET"])
def test_an_operator_that_nobody_knows_is_told(lost: bytes) -> None:
    data = _without(lost)(_CONTENT)
    assert read(data, b"").damaged == (1,)
