"""From a path to a Document: ``load`` is the only way from a file to the model."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from kamer_tui.sources.errors import SourceError, UnreadableError
from kamer_tui.sources.files import read_file, read_standard_input
from kamer_tui.sources.forms import form_of
from kamer_tui.translation import _

if TYPE_CHECKING:  # the model is imported while the process that reads the file is at work
    from kamer_tui.document.model import Document, Format, Genre
    from kamer_tui.document.trace import TracedStep

STANDARD_INPUT = "-"

Progress = Callable[[int, int], None]


def load(
    path: str | Path,
    genre: Genre | None = None,
    progress: Progress | None = None,
    password: str | None = None,
    *,
    apart: bool = False,
    trace: list[TracedStep] | None = None,
) -> Document:
    """Read and understand the file; ``-`` reads standard input.  All but a text is always read by a
    process of its own, a text where the caller has other work meanwhile and asks for it
    (``apart``).

    ``progress`` is called now and then, from the calling thread, with how much is done and of how
    much: lines of a text, pages of a PDF; an exception that it raises ends the reading.  What each
    step of parsing did is added to ``trace``.  Raises ``sources.errors.SourceError``, with one line
    for the user, where the file can't be read: ``PasswordError`` where the ``password`` is missing
    or wrong.
    """
    standard = str(path) == STANDARD_INPUT
    content, name = read_standard_input() if standard else read_file(Path(path))
    called_pdf = not standard and Path(path).suffix.lower() == ".pdf"
    try:
        form = form_of(content)
    except UnreadableError as error:
        from kamer_tui.reading.isolation.reasons import unreadable

        raise _no_pdf(name) if called_pdf else unreadable(name, error.reason) from None
    document = _loaded(content, name, form, genre, progress, password, trace, apart=apart)
    if called_pdf and form in ("text", "html", "xml") and document.genre is None:
        # For instance a failed download: a web page under the PDF's name.
        raise _no_pdf(name)
    return document


def _no_pdf(name: str) -> SourceError:
    return SourceError(
        _("{name}: is no PDF, though it is called one; get it once more.").format(name=name)
    )


def _loaded(
    content: bytes,
    name: str,
    form: Format,
    genre: Genre | None,
    progress: Progress | None,
    password: str | None,
    trace: list[TracedStep] | None,
    *,
    apart: bool,
) -> Document:
    """The Document of a file of that form."""
    if form != "text":
        return _load_apart(content, name, form, genre, progress, password, trace)
    if apart and (document := _text_apart(content, name, genre, progress)) is not None:
        return document
    from kamer_tui.parsing import parse
    from kamer_tui.sources.text import pages_of_bytes

    return parse(pages_of_bytes(content, name), genre, progress, trace)


def _text_apart(
    content: bytes, name: str, genre: Genre | None, progress: Progress | None
) -> Document | None:
    """Have a text read by a process of its own.  None where that fails, for whatever reason: it is
    then read here, and what is wrong with it is said here.
    """
    from kamer_tui.reading.isolation.parent import Job, read_apart

    try:
        return read_apart(Job(name, genre, format="text"), content, progress).document
    except SourceError:
        return None


def _load_apart(
    content: bytes,
    name: str,
    form: Format,
    genre: Genre | None,
    progress: Progress | None,
    password: str | None,
    trace: list[TracedStep] | None,
) -> Document:
    """The file's Document out of the cache, or made by a process of its own; always made where a
    trace is wanted.
    """
    import hashlib

    from kamer_tui.reading.cache import Cache, Key

    cache = Cache.of_user()
    key = Key(hashlib.sha256(content).hexdigest(), genre)
    # A protected document is neither kept unprotected nor given without the password.
    document = cache.fetch(key) if password is None and trace is None else None
    if document is None:
        from kamer_tui.reading.isolation.parent import Job, read_apart

        job = Job(name, genre, password, form, trace=trace is not None)
        document, encoded, steps = read_apart(job, content, progress)
        if trace is not None:
            trace.extend(steps)
        if password is None:
            cache.store(key, encoded)
    from dataclasses import replace

    source = document.source._replace(name=name, format=form, sha256=key.sha256)
    return replace(document, source=source)
