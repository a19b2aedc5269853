"""Unpack the streams of a PDF within bounds.

The PDF library unpacks a stream however much comes out, and a damaged one byte by byte in quadratic
time.  Here both are bounded; a sound stream gives the same.
"""

from __future__ import annotations

import zlib

from pdfminer import pdftypes

from kamer_tui.untrusted import MAXIMUM_STREAM_BYTES

_CHECKSUM_BYTES = 4
_STEP = 1024


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


class Remains(bytes):
    """The unpacked beginning of a stream that has lost more than its checksum."""


def unpack_damaged(data: bytes) -> bytes:
    """Unpack data that is cut off, or has a wrong checksum, as far as it goes; nothing where the
    damage is before the checksum, since all that follows may be wrong.
    """
    unpacker = zlib.decompressobj()
    pieces: list[bytes] = []
    total = 0
    body = max(0, len(data) - _CHECKSUM_BYTES + 1)
    steps = [(start, min(start + _STEP, body)) for start in range(0, body, _STEP)]
    for start, end in [*steps, *((at, at + 1) for at in range(body, len(data)))]:
        try:
            piece = unpacker.decompress(data[start:end], MAXIMUM_STREAM_BYTES + 1)
        except zlib.error:
            if start < body:
                return Remains()
            return b"".join(pieces)
        pieces.append(piece)
        total += len(piece)
        _bounded(total)
    return Remains(b"".join(pieces))


def _bounded(count: int) -> None:
    if count > MAXIMUM_STREAM_BYTES:
        raise TooMuchError(f"a stream of more than {MAXIMUM_STREAM_BYTES} bytes")


def bound_streams() -> None:
    """Make the PDF library unpack with the functions of this module."""
    for name, ours in (("zlib", _BoundedZlib), ("decompress_corrupted", unpack_damaged)):
        assert hasattr(pdftypes, name)
        setattr(pdftypes, name, ours)
