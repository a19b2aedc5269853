"""Changing a PDF at random, the same way for the same seed.

Bytes are changed where they stand and, since most of a PDF is packed, inside its streams: those
are unpacked first.  What is put in are bytes, numbers at the edges of what is usual, words of the
format, and pieces of the file itself.
"""

from __future__ import annotations

import random
import re
import zlib
from collections.abc import Callable, Sequence

_STREAM = re.compile(
    rb"<<(?P<entries>[^<>]*)>>\s*stream\r?\n(?P<body>.*?)\r?\nendstream", re.DOTALL
)
_NUMBER = re.compile(rb"(?<![\w.])-?\d+(?:\.\d+)?(?![\w.])")
_NAME = re.compile(rb"/[A-Za-z][A-Za-z0-9]*")

_NUMBERS = (
    *(b"0", b"-1", b"1", b"2", b"255", b"256", b"65535", b"65536", b"99999", b"2147483648"),
    *(b"-2147483649", b"1e9", b"0.0001", b"-0.5", b"9" * 30, b"1" * 400),
)
_WORDS = (
    *(b"<<", b">>", b"[", b"]", b"(", b")", b"<", b">", b"{", b"}", b"%", b"\\", b"\0"),
    *(b" obj", b" endobj", b" stream\n", b" endstream", b" R ", b"1 0 R", b"2 0 R", b"4 0 R"),
    *(b" null ", b" true ", b" xref\n", b" trailer", b" startxref\n", b"%%EOF", b"/Type/Pages"),
    *(b"/Kids[2 0 R 1 0 R]", b"/Length 1", b"/Filter/LZWDecode", b"/Filter/RunLengthDecode"),
    *(b"/Filter[/ASCII85Decode/FlateDecode]", b"/Filter/ASCIIHexDecode", b"/Filter/CCITTFaxDecode"),
    *(b"/DecodeParms<</Predictor 15/Columns 99999>>", b"/Encrypt 1 0 R", b"/Prev 9", b"/Prev 0"),
    *(b"/Encoding/UniJIS-UCS2-H", b"/Encoding/Identity-H", b"/CMapName/../../../../etc/passwd"),
    *(b"/Subtype/Type3", b"/Subtype/Type0", b"/ToUnicode 2 0 R", b"/Parent 4 0 R", b"/Rotate 90"),
    *(b" BT ", b" ET ", b" q ", b" Q ", b" cm ", b" Tf ", b" Do ", b" Tj ", b" TJ ", b" Tm "),
    *(b" BI ", b" ID ", b" EI ", b"/F1 Do ", b"1 0 0 1 1e30 0 cm ", b"/F1 0 Tf ", b"0 Tz "),
    *(b"beginbfrange\n<00><ff><0041>\n", b"beginbfchar\n<41>", b"endcmap", b"usecmap", b"def"),
)


def unpacked(content: bytes) -> bytes:
    """The PDF with its packed streams as they are when unpacked.

    The places in its table are wrong after that; whoever reads it has to look for the objects.
    """

    def unpack(found: re.Match[bytes]) -> bytes:
        entries, body = found["entries"], found["body"]
        if b"/FlateDecode" not in entries or b"/DecodeParms" in entries:
            return found[0]
        try:
            plain = zlib.decompress(body)
        except zlib.error:
            return found[0]
        entries = re.sub(rb"/Filter\s*\[?\s*/FlateDecode\s*\]?", b"", entries)
        entries = re.sub(rb"/Length\s+\d+(?:\s+\d+\s+R)?", b"/Length %d" % len(plain), entries)
        return b"<<%b>>\nstream\n%b\nendstream" % (entries, plain)

    return _STREAM.sub(unpack, content)


def mutate(originals: Sequence[bytes], seed: int) -> bytes:
    """One of the originals, changed in a few places."""
    chance = random.Random(seed)
    content = bytearray(chance.choice(originals))
    for _ in range(chance.choice((1, 1, 1, 2, 3, 5, 10))):
        if content:
            chance.choice(_CHANGES)(content, chance)
    if not content.startswith(b"%PDF-"):
        content[:0] = b"%PDF-1.5\n"
    return bytes(content)


def changed_bytes(content: bytes, chance: random.Random) -> bytes:
    """The bytes with a change that no form knows of."""
    changed = bytearray(content)
    if changed:
        chance.choice(_ANYWHERE)(changed, chance)
    return bytes(changed)


def _span(content: bytearray, chance: random.Random, longest: int) -> slice:
    start = chance.randrange(len(content))
    return slice(start, start + chance.randint(1, longest))


def _flip(content: bytearray, chance: random.Random) -> None:
    content[chance.randrange(len(content))] ^= 1 << chance.randrange(8)


def _overwrite(content: bytearray, chance: random.Random) -> None:
    span = _span(content, chance, 8)
    content[span] = chance.randbytes(span.stop - span.start)


def _remove(content: bytearray, chance: random.Random) -> None:
    del content[_span(content, chance, chance.choice((4, 20, 200)))]


def _repeat(content: bytearray, chance: random.Random) -> None:
    span = _span(content, chance, chance.choice((10, 500)))
    content[span] = content[span] * chance.choice((2, 3, 50))


def _move(content: bytearray, chance: random.Random) -> None:
    piece = content[_span(content, chance, 500)]
    place = chance.randrange(len(content))
    content[place:place] = piece


def _cut(content: bytearray, chance: random.Random) -> None:
    del content[chance.randrange(len(content)) :]


def _insert_word(content: bytearray, chance: random.Random) -> None:
    place = chance.randrange(len(content))
    content[place:place] = chance.choice(_WORDS)


def _change_number(content: bytearray, chance: random.Random) -> None:
    _replace_one(content, chance, _NUMBER, lambda: chance.choice(_NUMBERS))


def _change_name(content: bytearray, chance: random.Random) -> None:
    names = _NAME.findall(content)
    if names:
        _replace_one(content, chance, _NAME, lambda: chance.choice(names))


def _replace_one(
    content: bytearray,
    chance: random.Random,
    pattern: re.Pattern[bytes],
    replacement: Callable[[], bytes],
) -> None:
    found = pattern.search(content, chance.randrange(len(content)))
    if found is not None:
        content[found.start() : found.end()] = replacement()


_ANYWHERE: tuple[Callable[[bytearray, random.Random], None], ...] = (
    *(_flip, _overwrite, _remove, _repeat, _move, _cut),
)
_CHANGES: tuple[Callable[[bytearray, random.Random], None], ...] = (
    *_ANYWHERE,
    *(_insert_word, _insert_word, _change_number, _change_number, _change_number),
    *(_change_name, _change_name),
)
