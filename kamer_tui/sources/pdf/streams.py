"""Unpack the streams of a PDF within bounds.

The PDF library unpacks a stream however much comes out, and a damaged one byte by byte in quadratic
time.  Here both are bounded; a sound stream gives the same.
"""

from __future__ import annotations

import re
import zlib

from pdfminer import pdftypes

from kamer_tui.sources.pdf import damage
from kamer_tui.untrusted import MAXIMUM_STREAM_BYTES

_CHECKSUM_BYTES = 4
_HEAD_BYTES = 2
_LAST = re.compile(rb"(?:^|\s)(?:ET|Q|EMC|[SsfFBbn]\*?|Do)\s*\Z")
"""The end of a page's content that is whole, though its packed stream is cut off."""


class TooMuchError(MemoryError):
    """A stream unpacks to more than is read."""


class _BoundedZlib:
    """Stands in for the module ``zlib`` in the PDF library."""

    error = zlib.error

    @staticmethod
    def decompress(data: bytes) -> bytes:
        """Unpack the data.  Raises zlib.error where it is damaged, TooMuchError for too much."""
        unpacker = zlib.decompressobj()
        unpacked = unpacker.decompress(data, MAXIMUM_STREAM_BYTES + 1)
        _bounded(len(unpacked))
        if not unpacker.eof:
            raise zlib.error("incomplete or truncated stream")
        return unpacked


def unpack_damaged(data: bytes) -> bytes:
    """Unpack data that is cut off, as far as it goes, or that has a wrong checksum or none; nothing
    where it is damaged before that, since all of it may be wrong.
    """
    unpacker = zlib.decompressobj(-zlib.MAX_WBITS)
    try:
        unpacked = unpacker.decompress(data[_HEAD_BYTES:], MAXIMUM_STREAM_BYTES + 1)
    except zlib.error:
        damage.add()
        return b""
    _bounded(len(unpacked))
    checksum = unpacker.unused_data[:_CHECKSUM_BYTES]
    if unpacker.eof:
        # Where it lacks, as some programs leave it, nothing of the text does.
        whole = len(checksum) < _CHECKSUM_BYTES or int.from_bytes(checksum, "big") == zlib.adler32(
            unpacked
        )
    else:
        whole = not data.strip() or _LAST.search(unpacked) is not None
    if not whole:
        damage.add()
    return unpacked


def is_packed(data: bytes) -> bool:
    """True if a page's content is still packed: the name of its filter is damaged.  It begins as
    RFC 1950 has it, and then no text does.
    """
    head = data[:_HEAD_BYTES]
    packed = len(head) == _HEAD_BYTES and head[0] & 15 == zlib.DEFLATED
    return packed and int.from_bytes(head, "big") % 31 == 0 and not data[:40].isascii()


def _bounded(count: int) -> None:
    if count > MAXIMUM_STREAM_BYTES:
        raise TooMuchError(f"a stream of more than {MAXIMUM_STREAM_BYTES} bytes")


def bound_streams() -> None:
    """Make the PDF library unpack with the functions of this module."""
    for name, ours in (("zlib", _BoundedZlib), ("decompress_corrupted", unpack_damaged)):
        assert hasattr(pdftypes, name)
        setattr(pdftypes, name, ours)
