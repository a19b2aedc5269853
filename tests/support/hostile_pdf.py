"""PDFs that are wrong in one way each, written byte by byte (ISO 32000-1:2008)."""

from __future__ import annotations

import hashlib
import random
import re
import zlib
from collections.abc import Sequence

from cryptography.hazmat.decrepit.ciphers.algorithms import ARC4
from cryptography.hazmat.primitives.ciphers import Cipher

TEXT = (
    "Vragen en opmerkingen van de leden van de Duinpartij",
    "De leden van de Duinpartij vragen hoeveel bankjes er in de duinen staan en wie die betaalt.",
    "1. Antwoord van het kabinet:",
    "Er staan veertig bankjes in de duinen. De gemeente betaalt het onderhoud van al die bankjes.",
)
"""A small report, line by line."""


def pdf(objects: Sequence[bytes], trailer: bytes = b"") -> bytes:
    """A file of these objects, numbered from 1; the first is the catalogue."""
    content = bytearray(b"%PDF-1.4\n")
    places = []
    for number, each in enumerate(objects, 1):
        places.append(len(content))
        content += b"%d 0 obj\n%b\nendobj\n" % (number, each)
    start = len(content)
    content += b"xref\n0 %d\n0000000000 65535 f \n" % (len(objects) + 1)
    content += b"".join(b"%010d 00000 n \n" % place for place in places)
    content += b"trailer\n<</Size %d/Root 1 0 R%b>>\n" % (len(objects) + 1, trailer)
    return bytes(content) + b"startxref\n%d\n%%%%EOF\n" % start


def stream(content: bytes, entries: bytes = b"") -> bytes:
    """A stream object."""
    return b"<</Length %d%b>>\nstream\n%b\nendstream" % (len(content), entries, content)


def drawing(lines: Sequence[str]) -> bytes:
    """What draws these lines under each other."""
    shown = (line.replace("\\", r"\\").replace("(", r"\(").replace(")", r"\)") for line in lines)
    moved = b" 0 -11 Td\n".join(b"(%b) Tj" % line.encode("cp1252") for line in shown)
    return b"BT /F1 8.5 Tf 100 700 Td\n%b\nET" % moved


def pages(contents: Sequence[bytes], count: int | None = None) -> bytes:
    """A file of pages; each content is a stream object.  ``count`` repeats the first one's page."""
    number = count or len(contents)
    first_page = 4 + len(contents)
    kids = b" ".join(b"%d 0 R" % (first_page + index) for index in range(number))
    page = b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Resources<</Font<</F1 3 0 R>>>>"
    return pdf(
        [
            b"<</Type/Catalog/Pages 2 0 R>>",
            b"<</Type/Pages/Count %d/Kids[%b]>>" % (number, kids),
            b"<</Type/Font/Subtype/Type1/BaseFont/Helvetica/Encoding/WinAnsiEncoding>>",
            *contents,
            *(
                page + b"/Contents %d 0 R>>" % (4 + (0 if count else index))
                for index in range(number)
            ),
        ]
    )


def of_lines(*lines: str) -> bytes:
    """A file of one page with these lines."""
    return pages([stream(drawing(lines))])


def sound() -> bytes:
    """A file with nothing wrong."""
    return of_lines(*TEXT)


def many_pages(count: int) -> bytes:
    """That many pages with the same content."""
    return pages([stream(drawing(TEXT))], count)


def without_pages() -> bytes:
    """A page tree without a page."""
    return pdf([b"<</Type/Catalog/Pages 2 0 R>>", b"<</Type/Pages/Count 0/Kids[]>>"])


def cyclic() -> bytes:
    """A page tree in which each node is under the other, and no page is in it."""
    return pdf(
        [
            b"<</Type/Catalog/Pages 2 0 R>>",
            b"<</Type/Pages/Count 9/Parent 3 0 R/Kids[3 0 R 2 0 R]>>",
            b"<</Type/Pages/Count 9/Parent 2 0 R/Kids[2 0 R 3 0 R]>>",
        ]
    )


def leading_to_itself(place: str) -> bytes:
    """An object that is a reference to itself, or to another one that leads back: the catalogue,
    the page tree ("tree") or what is on a page ("page").
    """
    if place == "catalogue":
        return pdf([b"2 0 R", b"1 0 R"])
    if place == "tree":
        return pdf([b"<</Type/Catalog/Pages 2 0 R>>", b"2 0 R"])
    page = b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 9 9]/Contents 4 0 R/Resources 5 0 R>>"
    tree = b"<</Type/Pages/Count 1/Kids[3 0 R]>>"
    return pdf([b"<</Type/Catalog/Pages 2 0 R>>", tree, page, b"5 0 R", b"4 0 R"])


def blank_pages(count: int, megabytes: int) -> bytes:
    """That many pages that unpack to so many blanks each."""
    content = zlib.compress(b" " * (megabytes * 1024 * 1024))
    return pages([stream(content, b"/Filter/FlateDecode")], count)


def deep(levels: int) -> bytes:
    """A page tree of so many levels."""
    nodes = (
        b"<</Type/Pages/Count 1/Kids[%d 0 R]>>" % (number + 1) for number in range(2, levels + 2)
    )
    return pdf([b"<</Type/Catalog/Pages 2 0 R>>", *nodes, b"<</Type/Page>>"])


def scanned() -> bytes:
    """Two pages with a picture and no text."""
    picture = b"q 595 0 0 842 0 0 cm BI /W 8 /H 8 /BPC 1 /CS /G ID " + bytes(range(8)) + b" EI Q"
    return pages([stream(picture), stream(picture)])


def half_scanned() -> bytes:
    """Pages 2 and 4 of 4 have no text."""
    text, nothing = stream(drawing(TEXT)), stream(b"q 0 0 10 10 re f Q")
    return pages([text, nothing, text, nothing])


def noise(kind: str) -> bytes:
    """A page whose text layer is no text: of ``digits`` and signs, or of wrong ``letters``."""
    chance = random.Random(1)
    signs = "0123456789#%&*+=/<>" if kind == "digits" else "bcdfghjklmnpqrstvwxz"
    lines = [
        " ".join("".join(chance.choices(signs, k=chance.randint(2, 9))) for _ in range(12))
        for _ in range(40)
    ]
    return of_lines(*lines)


def bomb(megabytes: int, filters: int = 1) -> bytes:
    """A page whose content unpacks to so much, perhaps packed more than once."""
    packer = zlib.compressobj(9)
    piece = bytes(1024 * 1024)
    content = b"".join(packer.compress(piece) for _ in range(megabytes)) + packer.flush()
    for _ in range(filters - 1):
        content = zlib.compress(content, 9)
    return pages([stream(content, b"/Filter[%b]" % (b"/FlateDecode" * filters))])


def cut_in_stream() -> bytes:
    """A large packed content that ends too early: what unpacks it byte by byte takes for ever."""
    lines = "\n".join(
        f"({number}) Tj 0 -11 Td" for number in random.Random(1).sample(range(10**8), 150_000)
    )
    content = zlib.compress(b"BT /F1 8 Tf " + lines.encode())
    return pages([stream(content[: len(content) // 2], b"/Filter/FlateDecode")])


_PADDING = bytes.fromhex("28BF4E5E4E758A4164004E56FFFA01082E2E00B6D0683E802F0CA9FE6453697A")
_PERMISSIONS = 0xFFFFFFFC


def encrypted(password: str) -> bytes:
    """A file that is encrypted as ISO 32000-1:2008, 7.6.3 has it: revision 2, RC4 with 40 bits."""
    identifier = b"0123456789abcdef"
    padded = (password.encode("latin-1") + _PADDING)[:32]
    owner = _rc4(hashlib.md5(padded).digest()[:5], padded)
    key = hashlib.md5(padded + owner + _PERMISSIONS.to_bytes(4, "little") + identifier)
    user = _rc4(key.digest()[:5], _PADDING)
    # The stream is object 4 of pages(): its number and generation are part of its key.
    of_stream = hashlib.md5(key.digest()[:5] + b"\4\0\0\0\0").digest()[:10]
    named = identifier.hex().encode()
    trailer = b"/Encrypt<</Filter/Standard/V 1/R 2/O<%b>/U<%b>/P %d>>/ID[<%b><%b>]" % (
        owner.hex().encode(),
        user.hex().encode(),
        _PERMISSIONS - 2**32,
        named,
        named,
    )
    content = pages([stream(_rc4(of_stream, drawing(TEXT)))])
    return content.replace(b"/Root 1 0 R", b"/Root 1 0 R" + trailer)


def _rc4(key: bytes, content: bytes) -> bytes:
    return Cipher(ARC4(key), None).encryptor().update(content)


_TO_UNICODE = b"""\
/CIDInit /ProcSet findresource begin 12 dict begin begincmap
/CMapName /Own def /CMapType 2 def
1 begincodespacerange <0000> <ffff> endcodespacerange
2 beginbfrange <0020> <007e> <0020> <00a0> <00ff> [<00a0> <00a1> <00a2>] endbfrange
1 beginbfchar <0003> <00660069> endbfchar
endcmap end end"""

_SHAPES = b"""\
2 beginbfchar <41> <0045> <42> <006e0067> endbfchar"""


def with_fonts() -> bytes:
    """A page with a composite font, one of drawn shapes, one with its own encoding, and a form."""
    wide = " ".join(TEXT).encode("utf-16-be").hex().encode()
    drawn = b"\n".join(
        [
            b"BT /F2 9 Tf 50 700 Td <%b> Tj ET" % wide,
            b"BT /F3 9 Tf 1 0 0 1 50 600 Tm [(AB) -300 (BA) 20.5 (A)] TJ T* (AB) ' ET",
            b"BT /F4 9 Tf 50 500 Td (abc) Tj 0 1 -1 0 20 20 Tm (de) Tj ET q /X1 Do Q",
        ]
    )
    fonts = b"<</Font<</F1 3 0 R/F2 5 0 R/F3 6 0 R/F4 7 0 R>>/XObject<</X1 8 0 R>>>>"
    return pdf(
        [
            b"<</Type/Catalog/Pages 2 0 R/PageLabels<</Nums[0<</S/r/St 1>>]>>>>",
            b"<</Type/Pages/Count 1/Kids[4 0 R]/MediaBox[0 0 595 842]/Resources%b>>" % fonts,
            b"<</Type/Font/Subtype/Type1/BaseFont/Helvetica/Encoding/WinAnsiEncoding>>",
            b"<</Type/Page/Parent 2 0 R/Contents[9 0 R]/Rotate 0>>",
            b"<</Type/Font/Subtype/Type0/BaseFont/Own/Encoding/Identity-H/ToUnicode 10 0 R"
            b"/DescendantFonts[<</Type/Font/Subtype/CIDFontType2/BaseFont/Own/DW 600"
            b"/W[32[250 333] 65 90 667]/CIDSystemInfo<</Registry(Adobe)/Ordering(Identity)"
            b"/Supplement 0>>/FontDescriptor<</Type/FontDescriptor/FontName/Own/Flags 4"
            b"/FontBBox[0 -200 1000 900]/Ascent 800/Descent -200>>>>]>>",
            b"<</Type/Font/Subtype/Type3/FontMatrix[.001 0 0 .001 0 0]/FontBBox[0 0 750 750]"
            b"/FirstChar 65/LastChar 66/Widths[500 600]/ToUnicode 11 0 R/Resources<<>>"
            b"/Encoding<</Type/Encoding/Differences[65/square/triangle]>>"
            b"/CharProcs<</square 12 0 R/triangle 12 0 R>>>>",
            b"<</Type/Font/Subtype/TrueType/BaseFont/ABCDEF+Own/FirstChar 97/LastChar 101"
            b"/Widths[500 500 400 500 300]/Encoding<</BaseEncoding/MacRomanEncoding"
            b"/Differences[97/V/eacute/uni00E9 100/g3 101/fi]>>>>",
            stream(
                b"q BT /F1 8 Tf 1 0 0 1 10 10 Tm (van de leden) Tj ET /X1 Do Q",
                b"/Type/XObject/Subtype/Form/BBox[0 0 99 99]/Matrix[1 0 0 1 50 300]"
                b"/Resources<</Font<</F1 3 0 R>>/XObject<</X1 8 0 R>>>>",
            ),
            stream(drawn),
            stream(_TO_UNICODE),
            stream(_SHAPES),
            stream(b"500 0 0 0 500 500 d1 0 0 500 500 re f"),
        ]
    )


def with_object_streams() -> bytes:
    """A file whose objects and table stand in streams, with a predictor (7.5.7, 7.5.8)."""
    inside = [
        b"<</Type/Catalog/Pages 2 0 R>>",
        b"<</Type/Pages/Count 1/Kids[4 0 R]>>",
        b"<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>",
        b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 6 0 R"
        b"/Resources<</Font<</F1 3 0 R>>>>>>",
    ]
    places, offset = [], 0
    for number, each in enumerate(inside, 1):
        places.append(b"%d %d" % (number, offset))
        offset += len(each) + 1
    head = b" ".join(places) + b"\n"
    packed = zlib.compress(head + b"\n".join(inside))
    content = bytearray(b"%PDF-1.5\n")
    starts = []
    for number, each in (
        (5, stream(packed, b"/Type/ObjStm/N 4/First %d/Filter/FlateDecode" % len(head))),
        (6, stream(zlib.compress(drawing(TEXT)), b"/Filter/FlateDecode")),
    ):
        starts.append(len(content))
        content += b"%d 0 obj\n%b\nendobj\n" % (number, each)
    rows = [bytes([0, 0, 0, 255])]
    rows += [bytes([2, 0, 5, index]) for index in range(4)]
    rows += [bytes([1, *start.to_bytes(2, "big"), 0]) for start in [*starts, len(content)]]
    # PNG's predictor "up": each byte less the one above it.
    above = bytes(4)
    predicted = b""
    for row in rows:
        predicted += b"\2" + bytes(
            (one - other) % 256 for one, other in zip(row, above, strict=True)
        )
        above = row
    entries = (
        b"/Type/XRef/Size 8/W[1 2 1]/Root 1 0 R/Filter/FlateDecode"
        b"/DecodeParms<</Predictor 12/Columns 4>>"
    )
    start = len(content)
    content += b"7 0 obj\n%b\nendobj\n" % stream(zlib.compress(predicted), entries)
    return bytes(content) + b"startxref\n%d\n%%%%EOF\n" % start


def endless(kind: str) -> bytes:
    """A font that maps or measures a range of characters without end."""
    content = with_fonts()
    if kind == "map":
        return content.replace(b"<0020> <007e> <0020>", b"<00000020> <7fffffff> <0020>").replace(
            b"<0000> <ffff> endcodespacerange", b"<00000000> <ffffffff> endcodespacerange"
        )
    return content.replace(b"65 90 667]", b"65 999999999 667]")


def linearized() -> bytes:
    """A file that also begins with a trailer, to be read while it comes in (ISO 32000-1, annex F);
    a hundred pages.
    """
    begin, end = b"%PDF-1.4\n", b"trailer\n<</Size 10/Root 1 0 R>>\nstartxref\n0\n%%EOF\n"
    whole = many_pages(100)
    shifted = re.sub(
        rb"(\d{10}) 00000 n|startxref\n(\d+)",
        lambda found: (
            b"%010d 00000 n" % (int(found[1]) + len(end))
            if found[1]
            else b"startxref\n%d" % (int(found[2]) + len(end))
        ),
        whole,
    )
    return begin + end + shifted.removeprefix(begin)
