"""The process that reads one file: from its bytes to an encoded Document, and then it ends."""

from __future__ import annotations

import gc
import os
import sys
import time
from collections.abc import Callable
from io import FileIO
from typing import TYPE_CHECKING, BinaryIO

from kamer_tui.reading.isolation.confinement import allow_time, close_doors, limit
from kamer_tui.reading.isolation.messages import (
    DOCUMENT,
    PROGRESS,
    REASON,
    TRACE,
    Job,
    pack_progress,
    pack_trace,
    send,
)
from kamer_tui.untrusted import (
    MAXIMUM_DOCUMENT_BYTES,
    MAXIMUM_PDF_MEMORY,
    MAXIMUM_PDF_PROCESSOR_SECONDS,
    PDF_PROCESSOR_SECONDS,
    PDF_PROCESSOR_SECONDS_PER_PAGE,
)

if TYPE_CHECKING:
    from kamer_tui.document.trace import TracedStep
    from kamer_tui.sources.lines import Pages

_SIGN_OF_LIFE = 0.2
"""Seconds between signs that the parser is at work, whose progress is not in pages."""


def main() -> None:
    """Do the job that standard input holds."""
    # What a library prints must not get between the messages.
    answers = FileIO(os.dup(1), "wb")
    nowhere = os.open(os.devnull, os.O_WRONLY)
    os.dup2(nowhere, 1)
    os.dup2(nowhere, 2)
    os.close(nowhere)
    # A document is made of objects that stay; looking for garbage among them finds next to none.
    gc.set_threshold(20_000, 50, 100)
    limit(MAXIMUM_PDF_MEMORY, MAXIMUM_PDF_PROCESSOR_SECONDS)
    job = Job.of_line(sys.stdin.buffer.readline())
    # All that is needed, before the doors are closed.
    from kamer_tui.parsing import parse
    from kamer_tui.reading.encoding import encode
    from kamer_tui.sources.errors import SourceError, UnreadableError

    with answers:
        teller = _Teller(answers)
        read = _reader(job, teller)
        try:
            content = sys.stdin.buffer.read()
            close_doors()
            pages = read(content)
            del content
            lines = teller.lines if job.format == "pdf" else teller.pages
            trace: list[TracedStep] | None = [] if job.trace else None
            document = parse(pages, job.genre, lines, trace)
            del pages
            encoded = encode(document)
            if len(encoded) > MAXIMUM_DOCUMENT_BYTES:
                raise UnreadableError("too-large")
        except UnreadableError as error:
            send(answers, REASON, error.reason.encode("ascii"))
        except SourceError:
            send(answers, REASON, b"no-text")
        except MemoryError:
            send(answers, REASON, b"memory")
        else:
            if trace is not None:
                send(answers, TRACE, pack_trace(trace))
            send(answers, DOCUMENT, encoded)
    # Nothing is left to be done, and taking everything apart takes its time.
    os._exit(0)


def _reader(job: Job, teller: _Teller) -> Callable[[bytes], Pages]:
    """What makes pages of the file's content."""
    if job.format == "text":
        from kamer_tui.sources.text import pages_of_bytes

        return lambda content: pages_of_bytes(content, job.name)
    from kamer_tui.sources.pdf.library import import_quickly

    import_quickly()
    from kamer_tui.sources.pdf.checked import read_pdf_checked

    def read(content: bytes) -> Pages:
        # What is a thousand times as slow as other files is made to be, and is given up soon.
        allow_time(PDF_PROCESSOR_SECONDS)
        pages = read_pdf_checked(content, job.name, job.password, teller.pages_in_time)
        allow_time(MAXIMUM_PDF_PROCESSOR_SECONDS)
        return pages

    return read


class _Teller:
    """Tells the pages that were read; of lines only that there is still work done on them."""

    def __init__(self, stream: BinaryIO) -> None:
        self._stream = stream
        self._last = 0.0
        self._body = pack_progress(0, 0)

    def pages(self, done: int, of: int) -> None:
        """So many pages are read."""
        self._body = pack_progress(done, of)
        self._tell()

    def pages_in_time(self, done: int, of: int) -> None:
        """So many pages are read, and as much more time is allowed."""
        allow_time(PDF_PROCESSOR_SECONDS + PDF_PROCESSOR_SECONDS_PER_PAGE * done)
        self.pages(done, of)

    def lines(self, done: int, of: int) -> None:
        """The parser is at work."""
        if time.monotonic() - self._last > _SIGN_OF_LIFE:
            self._tell()

    def _tell(self) -> None:
        self._last = time.monotonic()
        send(self._stream, PROGRESS, self._body)


if __name__ == "__main__":
    main()
