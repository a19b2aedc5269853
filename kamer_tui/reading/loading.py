"""From a path to a Document: ``load`` is the only way from a file to the model."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from kamer_tui.reading.isolation.messages import Job
from kamer_tui.reading.isolation.processes import Process, let_end, start_ahead
from kamer_tui.sources.errors import SourceError, UnreadableError
from kamer_tui.sources.files import read_file, read_standard_input
from kamer_tui.sources.forms import form_of
from kamer_tui.translation import _

if TYPE_CHECKING:  # the model is imported while the process that reads the file is at work
    from kamer_tui.document.model import Document, Genre
    from kamer_tui.document.trace import TracedStep

__all__ = ["Process", "let_end", "load", "start_ahead"]

STANDARD_INPUT = "-"

Progress = Callable[[int, int], None]


def load(
    path: str | Path,
    genre: Genre | None = None,
    progress: Progress | None = None,
    password: str | None = None,
    *,
    trace: list[TracedStep] | None = None,
    ready: Process | None = None,
    headlines: list[str] | None = None,
) -> Document:
    """Read and understand the file; ``-`` reads standard input.  A process of its own reads it, or,
    where none can be started, a text is read by this one.  A process that was started ahead may be
    ``ready``; the caller ends it.

    ``progress`` is called now and then, from the calling thread, with how much is done and of how
    much: lines of a text, pages of a PDF; an exception that it raises ends the reading.  What each
    step of parsing did is added to ``trace``; to ``headlines``, by the process that was ready and
    while the caller goes on, those of the first exchanges.

    Raises ``sources.errors.SourceError``, with one line for the user, where the file can't be read:
    ``PasswordError`` where the ``password`` is missing or wrong.
    """
    standard = str(path) == STANDARD_INPUT
    content, name = _from_pipe(progress) if standard else read_file(Path(path))
    called_pdf = not standard and Path(path).suffix.lower() == ".pdf"
    try:
        form = form_of(content)
    except UnreadableError as error:
        from kamer_tui.reading.isolation.reasons import unreadable

        raise _no_pdf(name) if called_pdf else unreadable(name, error.reason) from None
    job = Job(name, genre, password, form, trace is not None)

    def read() -> tuple[Document, bytes | None]:
        from kamer_tui.reading.isolation.parent import NotStartedError

        try:
            return _read(content, job, progress, trace, ready, headlines)
        except NotStartedError:
            if form != "text":
                raise
            return _read_here(content, job, progress, trace), None

    # The process that is ready is as fast with a text as the cache, and knows headlines.
    at_once = form == "text" and ready is not None
    document = read()[0] if at_once else _kept(content, job, read)
    if called_pdf and form in ("text", "html", "xml") and document.genre is None:
        # For instance a failed download: a web page under the PDF's name.
        raise _no_pdf(name)
    return document


def _from_pipe(progress: Progress | None) -> tuple[bytes, str]:
    """What comes by standard input, and its name; ``progress`` may end the waiting for it."""
    return read_standard_input(None if progress is None else lambda: progress(0, 0))


def _no_pdf(name: str) -> SourceError:
    return SourceError(
        _("{name}: is no PDF, though it is called one; get it once more.").format(name=name)
    )


def _kept(content: bytes, job: Job, read: Callable[[], tuple[Document, bytes | None]]) -> Document:
    """The Document of a file: out of the cache, or what ``read`` makes of it, which is kept if it
    comes with its bytes.
    """
    import hashlib

    from kamer_tui.reading.cache import Cache, Key

    cache = Cache.of_user()
    key = Key(hashlib.sha256(content).hexdigest(), job.genre)
    # A protected document is neither kept unprotected nor given without the password; a trace is
    # of a reading.
    document = cache.fetch(key) if job.password is None and not job.trace else None
    if document is None:
        document, encoded = read()
        if job.password is None and encoded is not None:
            cache.store(key, encoded)
    from dataclasses import replace

    source = document.source._replace(name=job.name, format=job.format, sha256=key.sha256)
    return replace(document, source=source)


def _read_here(
    content: bytes, job: Job, progress: Progress | None, trace: list[TracedStep] | None
) -> Document:
    """The Document of a text that this process reads, where no other one can be started."""
    from kamer_tui.parsing import parse
    from kamer_tui.reading.isolation.messages import confinement_step
    from kamer_tui.sources.text import pages_of_bytes

    if trace is not None:
        trace.append(confinement_step([]))
    try:
        return parse(pages_of_bytes(content, job.name), job.genre, progress, trace)
    except UnreadableError as error:
        from kamer_tui.reading.isolation.reasons import unreadable

        raise unreadable(job.name, error.reason, job.format) from None


def _read(
    content: bytes,
    job: Job,
    progress: Progress | None,
    trace: list[TracedStep] | None,
    ready: Process | None,
    headlines: list[str] | None,
) -> tuple[Document, bytes]:
    """The Document that a process of its own makes, and its bytes."""
    from kamer_tui.reading.isolation.parent import read_apart

    document, encoded, steps = read_apart(job, content, progress, ready=ready, headlines=headlines)
    if trace is not None:
        trace.extend(steps)
    return document, encoded
