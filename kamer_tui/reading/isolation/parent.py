"""Start the process that reads a file, and wait for its Document, whatever becomes of it."""

from __future__ import annotations

import atexit
import contextlib
import os
import signal
import threading
import time
from collections.abc import Callable, Sequence
from typing import IO, TYPE_CHECKING, NamedTuple

from kamer_tui.reading.isolation.messages import (
    DOCUMENT,
    HEADLINES,
    MOST_HEADLINES,
    PROGRESS,
    REASON,
    TRACE,
    BrokenMessageError,
    Job,
    receive,
    unpack_headlines,
    unpack_progress,
    unpack_trace,
)
from kamer_tui.reading.isolation.processes import Process, child_command, start
from kamer_tui.reading.isolation.reasons import unreadable
from kamer_tui.sources.errors import SourceError
from kamer_tui.translation import N_, _
from kamer_tui.untrusted import (
    MAXIMUM_DOCUMENT_BYTES,
    MAXIMUM_SECONDS,
    MAXIMUM_SILENCE,
    clean_name,
)

if TYPE_CHECKING:
    from kamer_tui.document.model import Document
    from kamer_tui.document.trace import TracedStep

_TICK = 0.1
"""Seconds between two calls of the caller's ``progress``, which may stop the reading."""

_LOOK = 0.005
"""Seconds between two looks whether it has ended."""

_FAREWELL = 2.0
"""Seconds that the process has to end after its last message, and its messages to come after its
end.
"""

_LARGEST_HEADLINES = 2**20
"""In bytes: what is accepted of headlines in one message."""

_TOO_LONG = N_("{name}: reading it took too long and was given up; it may be damaged.")
_BROKEN_OFF = N_("{name}: the process that read it broke off ({how}); the file may be damaged.")
_NOT_STARTED = N_("{name}: no process to read it could be started ({reason}).")


class NotStartedError(SourceError):
    """The process that reads a file can't be started."""


class Patience(NamedTuple):
    """Seconds by the clock that a reading may take: as a whole, and between two messages."""

    whole: float = MAXIMUM_SECONDS
    silence: float = MAXIMUM_SILENCE


class Understood(NamedTuple):
    """A Document, the bytes of which it was made, and its trace where the job asks for one."""

    document: Document
    encoded: bytes
    trace: Sequence[TracedStep] = ()


def read_apart(
    job: Job,
    content: bytes,
    progress: Callable[[int, int], None] | None = None,
    patience: Patience | None = None,
    command: Sequence[str] = (),
    ready: Process | None = None,
    headlines: list[str] | None = None,
) -> Understood:
    """Have the file read by a process of its own: the one that is ``ready``, or a new one.

    ``progress`` is called with how much is done and of how much (pages of a PDF, lines of a text),
    every tenth of a second though nothing has changed; an exception that it raises ends the
    process.  Raises SourceError with one line for the user: what is wrong with the file, or how
    the process ended; NotStartedError where there was none.

    With ``headlines`` a process that was ready is at work after this returns: those of the
    Document's first exchanges are added there as they come.  The caller ends it.
    """
    patience = patience or Patience()
    if ready is None:
        headlines = None
    job = job._replace(parent=os.getpid(), headlines=headlines is not None)
    try:
        process = ready or start(job, content, command)
    except (OSError, ValueError) as error:
        reason = clean_name(getattr(error, "strerror", None) or str(error))
        raise NotStartedError(_(_NOT_STARTED).format(name=job.name, reason=reason)) from None
    atexit.register(process.kill)
    conversation = _Conversation(process, job, content, headlines)
    goes_on = False
    try:
        conversation.start()
        # Imported while the process is at work.
        from kamer_tui.reading.encoding import DamagedError, decode

        in_time = _wait(conversation, process, progress, patience)
        if in_time and conversation.document is None:
            # It closed its side without a Document: its exit status says why.
            end = time.monotonic() + _FAREWELL
            while process.poll() is None and time.monotonic() < end:
                time.sleep(_LOOK)
        goes_on = headlines is not None and conversation.document is not None
    finally:
        if not goes_on:
            conversation.end()
    if conversation.document is not None:
        try:
            return Understood(
                decode(conversation.document), conversation.document, conversation.trace
            )
        except DamagedError:
            raise unreadable(job.name, "damaged", job.format) from None
    if conversation.reason is not None:
        raise unreadable(job.name, conversation.reason, job.format, job.password)
    status = process.wait()
    if not in_time or status == -getattr(signal, "SIGXCPU", 0):
        raise SourceError(_(_TOO_LONG).format(name=job.name))
    raise SourceError(_(_BROKEN_OFF).format(name=job.name, how=_how(status)))


class _Conversation(threading.Thread):
    """Sends the job and the file, and receives messages until the last one.  It is a thread since
    waiting for a pipe can't be limited in time on every system; waiting for a thread can.
    """

    def __init__(
        self, process: Process, job: Job, content: bytes, headlines: list[str] | None
    ) -> None:
        super().__init__(name="reading apart", daemon=True)
        self._process = process
        self._job = job
        self._content = content
        self._headlines = headlines
        self.over = threading.Event()
        self.signs = 0
        self.progress = (0, 0)
        self.document: bytes | None = None
        self.trace: Sequence[TracedStep] = ()
        self.reason: str | None = None

    def run(self) -> None:
        # A pipe breaks where the process ends early; its messages before that count.
        try:
            with contextlib.suppress(OSError):
                self._send()
            with contextlib.suppress(OSError, BrokenMessageError):
                self._receive()
        finally:
            self.over.set()

    def end(self) -> None:
        """End the process, and with it the conversation."""
        self._process.kill()
        with contextlib.suppress(RuntimeError):  # Ctrl-C came before it was started
            # What the process started may keep the stream open: it is waited for no longer.
            self.join(_FAREWELL)
        self._process.wait()
        atexit.unregister(self._process.kill)

    def _send(self) -> None:
        if self._process.stdin is None:
            return
        with self._process.stdin as stream:
            stream.write(self._job.line())
            stream.write(self._content)

    def _receive(self) -> None:
        assert self._process.stdout is not None
        with self._process.stdout as stream:
            while (message := receive(stream, MAXIMUM_DOCUMENT_BYTES)) is not None:
                kind, body = message
                if kind == PROGRESS:
                    self.progress = unpack_progress(body)
                    self.signs += 1
                elif kind == TRACE:
                    self.trace = unpack_trace(body)
                elif kind == DOCUMENT:
                    self.document = body
                    self.over.set()
                    self._receive_headlines(stream)
                    return
                elif kind == REASON:
                    self.reason = body.decode("ascii", "replace")
                    return
                else:
                    return

    def _receive_headlines(self, stream: IO[bytes]) -> None:
        known = self._headlines
        while known is not None and (message := receive(stream, _LARGEST_HEADLINES)) is not None:
            kind, body = message
            some = unpack_headlines(body) if kind == HEADLINES else []
            if not some or len(known) + len(some) > MOST_HEADLINES:
                return
            known.extend(some)


def _wait(
    conversation: _Conversation,
    process: Process,
    progress: Callable[[int, int], None] | None,
    patience: Patience,
) -> bool:
    """Wait for the end of the conversation, or of the process; False where that takes too long."""
    end = time.monotonic() + patience.whole
    silent = time.monotonic() + patience.silence
    signs = 0
    while not conversation.over.wait(_TICK):
        now = time.monotonic()
        if conversation.signs != signs:
            signs, silent = conversation.signs, now + patience.silence
        if progress is not None:
            progress(*conversation.progress)
        if now > min(end, silent):
            return False
        if process.poll() is not None:
            # What it sent is read.  What it started may keep the stream open for ever.
            conversation.over.wait(_FAREWELL)
            break
    if progress is not None and conversation.signs:
        progress(*conversation.progress)
    return True


def _how(status: int) -> str:
    """How the process ended: the name of the signal ("SIGKILL"), or its exit status."""
    if status < 0:
        with contextlib.suppress(ValueError):
            return signal.Signals(-status).name
    return str(status)


__all__ = ["Job", "NotStartedError", "Patience", "Understood", "child_command", "read_apart"]
