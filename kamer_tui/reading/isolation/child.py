"""The process that makes an encoded Document of the bytes of one file, and ends."""

from __future__ import annotations

import gc
import os
import signal
import sys
import time
from collections.abc import Callable
from io import FileIO
from types import ModuleType
from typing import TYPE_CHECKING, BinaryIO, NoReturn, cast

from kamer_tui.reading.isolation.confinement import allow_time, close_doors, limit
from kamer_tui.reading.isolation.messages import (
    DOCUMENT,
    HEADLINES,
    MOST_HEADLINES,
    PROGRESS,
    REASON,
    TRACE,
    Job,
    confinement_step,
    pack_headlines,
    pack_progress,
    pack_trace,
    send,
)
from kamer_tui.untrusted import (
    MAXIMUM_DOCUMENT_BYTES,
    MAXIMUM_MEMORY,
    MAXIMUM_PROCESSOR_SECONDS,
    PDF_PROCESSOR_SECONDS_PER_PAGE,
    PROCESSOR_SECONDS,
    PROCESSOR_SECONDS_PER_MEGABYTE,
)

if TYPE_CHECKING:
    from kamer_tui.document.model import Document
    from kamer_tui.document.trace import TracedStep
    from kamer_tui.sources.lines import Pages

PagesOf = Callable[[bytes, str], "Pages"]
"""Makes pages of a file's content and its name."""

_ZIPPED = ("docx", "odt")
_SELDOM_USED: dict[str, tuple[str, ...]] = {
    "bz2": (),
    "inspect": ("getfullargspec",),
    "lzma": (),
    "pathlib": (),
    "shutil": (),
}
"""Modules that ``zipfile``, ``dataclasses`` and lxml load, for other ways of packing, for files on
disk and for a look at code, with the names that they take out of them at once.
"""

_ANSWERS = 3
"""The descriptor of the stream for messages in a copy of a process."""

_MOST_DESCRIPTORS = 65_536
"""Descriptors above are not looked for."""

_SIGN_OF_LIFE = 0.2
"""Seconds between messages while the parser is at work, which counts lines, not pages."""

_HEADLINES_AT_ONCE = 24
"""In one message: about what the first screen shows."""

_TIME_FOR_HEADLINES = 0.1
"""Seconds of the processor after which no more are begun: the screen is there by then."""


def main() -> None:
    """Do the job that standard input holds, in a process that was started for it."""
    # Messages have standard output for themselves: what a library prints goes nowhere.
    answers = os.dup(1)
    _lead_to_nowhere(1, 2)
    job = Job.of_line(sys.stdin.buffer.readline())
    _work(job, sys.stdin.buffer.read, answers)


def work_in_a_copy(job: Job, content: bytes, answers: int) -> NoReturn:
    """Do the job in a copy of the process that wants it done; ``answers`` is the descriptor of the
    stream for messages.  All else that the process had open is closed.
    """
    _part_from_the_original(answers, 0, 1, 2)
    _work(job, lambda: content, _ANSWERS)


def work_to_order(orders: int, answers: int) -> NoReturn:
    """The same where the job, and the content behind it, come by the descriptor ``orders``."""
    os.dup2(orders, 0)
    _part_from_the_original(answers, 1, 2)
    _import_parsing()  # while the original is about to find the file
    stream = os.fdopen(0, "rb", closefd=False)
    _work(Job.of_line(stream.readline()), stream.read, _ANSWERS)


def _part_from_the_original(answers: int, *descriptors: int) -> None:
    """Have in common with the process that this is a copy of nothing but the stream for messages;
    these ``descriptors`` lead to nowhere.
    """
    # Looking through what was there before for garbage would copy all of its pages.
    gc.freeze()
    gc.enable()
    # Ctrl-C reaches the copy too, and ends it at once.
    signal.signal(signal.SIGINT, signal.SIG_DFL)
    _lead_to_nowhere(*descriptors)
    if answers != _ANSWERS:
        os.dup2(answers, _ANSWERS)
    os.closerange(_ANSWERS + 1, _MOST_DESCRIPTORS)


def _lead_to_nowhere(*descriptors: int) -> None:
    nowhere = os.open(os.devnull, os.O_RDWR)
    for descriptor in descriptors:
        os.dup2(nowhere, descriptor)
    if nowhere not in descriptors:
        os.close(nowhere)


def _work(job: Job, content_of: Callable[[], bytes], descriptor: int) -> NoReturn:
    """Do the job and end the process."""
    answers = FileIO(descriptor, "wb")
    # A document's objects all stay: looking through them for garbage finds next to none.
    gc.set_threshold(50_000, 50, 100)
    limit(MAXIMUM_MEMORY, MAXIMUM_PROCESSOR_SECONDS)
    # Modules are imported before the doors are closed.
    if job.format == "pdf":
        from kamer_tui.sources.pdf.library import import_quickly

        import_quickly()
    elif job.format in _ZIPPED:
        from kamer_tui.sources.stand_ins import put_stand_ins

        put_stand_ins(_SELDOM_USED)
    _import_parsing()
    from kamer_tui.parsing import parse
    from kamer_tui.reading.encoding import encode
    from kamer_tui.sources.errors import SourceError, UnreadableError

    with answers:
        reporter = _ProgressReporter(answers)
        read = _reader(job, reporter)
        try:
            content = content_of()
            confined = close_doors(job.parent)
            pages = read(content)
            del content
            lines = reporter.still_at_work if job.format == "pdf" else reporter.report
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
                send(answers, TRACE, pack_trace([confinement_step(confined), *trace]))
            send(answers, DOCUMENT, encoded)
            if job.headlines:
                _send_headlines(answers, document)
    # At once: taking all objects apart would take time.
    os._exit(0)


def _import_parsing() -> None:
    """Import what makes a Document of a text, of which other forms need the most too."""
    # Python's own hash functions do; to load OpenSSL's takes longer than to use them.
    cast("dict[str, ModuleType | None]", sys.modules).setdefault("_hashlib", None)
    import kamer_tui.parsing
    import kamer_tui.reading.encoding
    import kamer_tui.sources.text  # noqa: F401


def _send_headlines(answers: BinaryIO, document: Document) -> None:
    """Work out the headlines of the first exchanges, while the parent makes its screen."""
    from kamer_tui.document.headlines import Headlines

    end = time.process_time() + _TIME_FOR_HEADLINES
    headlines = Headlines(document)
    count = min(len(document.exchanges), MOST_HEADLINES)
    for first in range(0, count, _HEADLINES_AT_ONCE):
        if time.process_time() > end:
            break
        some = range(first, min(first + _HEADLINES_AT_ONCE, count))
        send(answers, HEADLINES, pack_headlines([headlines.of(index) for index in some]))


def _reader(job: Job, reporter: _ProgressReporter) -> Callable[[bytes], Pages]:
    """The function that makes pages of the content of a file of the job's format."""
    if job.format != "pdf":
        pages_of = _PLAIN_READERS.get(job.format, _text)()

        def read_plain(content: bytes) -> Pages:
            allow_time(PROCESSOR_SECONDS + PROCESSOR_SECONDS_PER_MEGABYTE * len(content) / 2**20)
            return pages_of(content, job.name)

        return read_plain
    from kamer_tui.sources.pdf.checked import read_pdf_checked

    def read(content: bytes) -> Pages:
        # A file that needs a thousand times the usual time is an attack: stop early.
        allow_time(PROCESSOR_SECONDS)
        pages = read_pdf_checked(content, job.name, job.password, reporter.allow_and_report)
        allow_time(MAXIMUM_PROCESSOR_SECONDS)
        return pages

    return read


def _text() -> PagesOf:
    from kamer_tui.sources.text import pages_of_bytes

    return pages_of_bytes


def _docx() -> PagesOf:
    from kamer_tui.sources.markup.word import pages_of_word

    return pages_of_word


def _odt() -> PagesOf:
    from kamer_tui.sources.markup.odt import pages_of_odt

    return pages_of_odt


def _markdown() -> PagesOf:
    from kamer_tui.sources.markup.markdown import pages_of_markdown
    from kamer_tui.translation import read_catalogues

    # The words of an export may be in any language.
    read_catalogues()
    return pages_of_markdown


def _xml() -> PagesOf:
    from kamer_tui.sources.markup.xml import pages_of_xml

    return pages_of_xml


def _html() -> PagesOf:
    from kamer_tui.sources.markup.html import pages_of_html

    return pages_of_html


_PLAIN_READERS: dict[str, Callable[[], PagesOf]] = {
    "text": _text,
    "docx": _docx,
    "odt": _odt,
    "markdown": _markdown,
    "xml": _xml,
    "html": _html,
}
"""For each form but PDF, what imports its reader."""


class _ProgressReporter:
    """Sends how much is done: pages that are read of a PDF, lines that are parsed of a text."""

    def __init__(self, stream: BinaryIO) -> None:
        self._stream = stream
        self._last = 0.0
        self._body = pack_progress(0, 0)

    def report(self, done: int, of: int) -> None:
        """Send how much is done, and of how much."""
        self._body = pack_progress(done, of)
        self._send()

    def allow_and_report(self, done: int, of: int) -> None:
        """Allow the time that so many pages may take, and send that they are read."""
        allow_time(PROCESSOR_SECONDS + PDF_PROCESSOR_SECONDS_PER_PAGE * done)
        self.report(done, of)

    def still_at_work(self, _done: int, _of: int) -> None:
        """Send the last report once more where some time has passed."""
        if time.monotonic() - self._last > _SIGN_OF_LIFE:
            self._send()

    def _send(self) -> None:
        self._last = time.monotonic()
        send(self._stream, PROGRESS, self._body)


if __name__ == "__main__":
    main()
