"""PDFs that are wrong in one way each, written byte by byte (ISO 32000-1:2008)."""

from __future__ import annotations

import hashlib
import random
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
