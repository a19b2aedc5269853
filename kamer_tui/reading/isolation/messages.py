"""The messages between the process that reads a file (the child) and the one that waits for it.

To the child, over its standard input: a line of JSON, and then the file's content to the end of
the stream.  From the child, over its standard output: messages of a kind, a length and that many
bytes.  Loading them makes numbers, texts and bytes, never an object of a class that they name.
"""

from __future__ import annotations

import struct
from collections.abc import Sequence
from typing import IO, TYPE_CHECKING, NamedTuple

from kamer_tui.translation import N_
from kamer_tui.untrusted import is_clean

if TYPE_CHECKING:
    from kamer_tui.document.model import Format, Genre
    from kamer_tui.document.trace import TracedStep

PROGRESS, DOCUMENT, REASON, TRACE, HEADLINES = b"P", b"D", b"R", b"T", b"H"
"""Kinds of message: pages done and of how many; an encoded Document; a ``Reason`` why there is
none; what each step of parsing took, before the Document; headlines of its next exchanges, after
it."""

MOST_HEADLINES = 120
"""So many exchanges of a document, the first, may have their headlines in messages."""

_HEAD = struct.Struct(">cI")
_COUNTS = struct.Struct(">II")


class BrokenMessageError(Exception):
    """The bytes are no message, or a larger one than is accepted."""


class Job(NamedTuple):
    """The order to the child; the file's content follows it."""

    name: str
    genre: Genre | None = None
    password: str | None = None
    format: Format = "pdf"
    trace: bool = False
    """True where the child shall send the trace too."""
    headlines: bool = False
    """True where the child shall go on after the Document, and send headlines."""
    parent: int = 0
    """The number of the process that waits for it; 0 where none is told."""

    def line(self) -> bytes:
        """The job as one line."""
        import json

        return json.dumps(self._asdict()).encode("ascii") + b"\n"

    @classmethod
    def of_line(cls, line: bytes) -> Job:
        """Read the job from its line."""
        import json

        return cls(**json.loads(line))


def send(stream: IO[bytes], kind: bytes, body: bytes) -> None:
    """Send one message."""
    stream.write(_HEAD.pack(kind, len(body)) + body)
    stream.flush()


def receive(stream: IO[bytes], largest: int) -> tuple[bytes, bytes] | None:
    """The kind and body of the next message; None where the stream ends before one is complete.

    Raises BrokenMessageError for a body of more than ``largest`` bytes.
    """
    head = stream.read(_HEAD.size)
    if len(head) < _HEAD.size:
        return None
    kind, length = _HEAD.unpack(head)
    if length > largest:
        raise BrokenMessageError(f"a message of {length} bytes")
    body = stream.read(length)
    return (kind, body) if len(body) == length else None


def pack_progress(done: int, of: int) -> bytes:
    """Two counts as the body of a message."""
    return _COUNTS.pack(done, of)


def unpack_progress(body: bytes) -> tuple[int, int]:
    """The two counts of a message.  Raises BrokenMessageError where there aren't two."""
    try:
        done, of = _COUNTS.unpack(body)
    except struct.error as error:
        raise BrokenMessageError(str(error)) from error
    return done, of


def pack_headlines(headlines: Sequence[str]) -> bytes:
    """Headlines, at least one, as the body of a message."""
    return "\n".join(headlines).encode("utf-8")


def unpack_headlines(body: bytes) -> list[str]:
    """The headlines of a message.  Raises BrokenMessageError for characters that no screen may
    get.
    """
    try:
        joined = body.decode("utf-8")
    except UnicodeDecodeError as error:
        raise BrokenMessageError(str(error)) from error
    if not is_clean(joined) or "\f" in joined:
        raise BrokenMessageError("characters that may not be shown")
    return joined.split("\n")


def pack_trace(trace: Sequence[TracedStep]) -> bytes:
    """A trace as the body of a message."""
    import json

    return json.dumps(trace).encode("ascii")


def confinement_step(confined: Sequence[str]) -> TracedStep:
    """The first step of a trace: by what the process that reads was confined ("seccomp"); 0 where
    there was no such process.
    """
    from kamer_tui.document.trace import TracedStep

    does = N_("confines the process that reads the file")
    return TracedStep(N_("confinement"), does, ", ".join(confined) or "0", ())


def unpack_trace(body: bytes) -> list[TracedStep]:
    """The trace of a message.  Raises BrokenMessageError where it is none."""
    import json

    from kamer_tui.document.trace import Claim, TracedStep

    try:
        return [
            TracedStep(
                str(name),
                str(does),
                str(found),
                tuple(
                    Claim(str(place), str(form), int(page), int(first), int(last), str(text))
                    for place, form, page, first, last, text in claims
                ),
            )
            for name, does, found, claims in json.loads(body)
        ]
    except (TypeError, ValueError) as error:
        raise BrokenMessageError(str(error)) from error
