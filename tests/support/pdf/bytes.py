"""A PDF of one's own making: pages of content, as the language of ISO 32000-1:2008 has it."""

from __future__ import annotations

import zlib
from collections.abc import Mapping, Sequence

A4 = (595, 842)
FONTS = {
    "F1": "Helvetica",
    "F2": "Helvetica-Bold",
    "F3": "Helvetica-Oblique",
    "F4": "Helvetica-BoldOblique",
}


def make_pdf(
    pages: Sequence[bytes],
    *,
    size: tuple[int, int] = A4,
    fonts: Mapping[str, str] = FONTS,
    font_objects: Mapping[str, str] | None = None,
    page_entries: str = "",
) -> bytes:
    """A PDF with these contents of pages.

    ``fonts`` are built into every reader and encoded as Windows-1252; ``font_objects`` are written
    as they are given; ``page_entries`` go into every page's dictionary.
    """
    written = {
        name: f"<</Type/Font/Subtype/Type1/BaseFont/{font}/Encoding/WinAnsiEncoding>>"
        for name, font in fonts.items()
    }
    written.update(font_objects or {})
    objects: list[bytes] = [b"", b""]
    references = ""
    for name, font_object in written.items():
        objects.append(font_object.encode())
        references += f"/{name} {len(objects)} 0 R"
    kids = []
    for content in pages:
        packed = zlib.compress(content)
        objects.append(
            b"<</Length %d/Filter/FlateDecode>>stream\n%s\nendstream" % (len(packed), packed)
        )
        objects.append(
            f"<</Type/Page/Parent 2 0 R/MediaBox[0 0 {size[0]} {size[1]}]{page_entries}"
            f"/Resources<</Font<<{references}>>>>/Contents {len(objects)} 0 R>>".encode()
        )
        kids.append(f"{len(objects)} 0 R")
    objects[0] = b"<</Type/Catalog/Pages 2 0 R>>"
    objects[1] = f"<</Type/Pages/Count {len(kids)}/Kids[{' '.join(kids)}]>>".encode()
    return _file(objects)


def text_at(x: float, y: float, text: str, size: float = 9, font: str = "F1") -> bytes:
    """The operators that draw a text."""
    return b"BT /%s %s Tf 1 0 0 1 %s %s Tm %s Tj ET\n" % (
        font.encode(),
        _number(size),
        _number(x),
        _number(y),
        string(text),
    )


def string(text: str) -> bytes:
    """A string as it is written in a page's content."""
    raw = text.encode("cp1252")
    return b"(" + raw.replace(b"\\", b"\\\\").replace(b"(", b"\\(").replace(b")", b"\\)") + b")"


def _number(value: float) -> bytes:
    return f"{value:.3f}".rstrip("0").rstrip(".").encode()


def _file(objects: Sequence[bytes]) -> bytes:
    content = bytearray(b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n")
    offsets = []
    for number, body in enumerate(objects, start=1):
        offsets.append(len(content))
        content += b"%d 0 obj\n%s\nendobj\n" % (number, body)
    start = len(content)
    content += b"xref\n0 %d\n0000000000 65535 f \n" % (len(objects) + 1)
    for offset in offsets:
        content += b"%010d 00000 n \n" % offset
    content += b"trailer\n<</Size %d/Root 1 0 R>>\nstartxref\n%d\n%%%%EOF\n" % (
        len(objects) + 1,
        start,
    )
    return bytes(content)
