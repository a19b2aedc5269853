"""Having a file read by a process of its own, whatever becomes of that process."""

from __future__ import annotations

import atexit
import contextlib
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

import kamer_tui
from kamer_tui.reading.isolation.messages import (
    DOCUMENT,
    PROGRESS,
    REASON,
    TRACE,
    BrokenMessageError,
    Job,
    receive,
    unpack_progress,
    unpack_trace,
)
from kamer_tui.sources.errors import PasswordError, SourceError
from kamer_tui.translation import N_, _
from kamer_tui.untrusted import (
    MAXIMUM_DOCUMENT_BYTES,
    MAXIMUM_PAGES,
    MAXIMUM_PDF_SECONDS,
    MAXIMUM_PDF_SILENCE,
    clean_name,
)

if TYPE_CHECKING:
    from kamer_tui.document.model import Document
    from kamer_tui.document.trace import TracedStep

_ROOT = str(Path(kamer_tui.__file__).parent.parent)
_START = """\
import sys
sys.path[:] = sys.argv[1:]
from kamer_tui.reading.isolation.child import main
main()
"""
_TICK = 0.1
"""Seconds between two looks at whether the reading is still wanted."""

_FAREWELL = 2.0
"""Seconds that a process which has nothing more to say has to end."""

_DAMAGED = N_("{name}: is damaged or no whole PDF; get the file once more.")
_SENTENCES = {
    "damaged": _DAMAGED,
    "encryption": N_(
        "{name}: is encrypted in a way that is not known; save it without a password."
    ),
    "memory": N_("{name}: unpacks to more than is read of a PDF; it may be made to do harm."),
    "no-pages": N_("{name}: has no pages."),
    "no-text": N_(
        "{name}: has pages but no text, as a scan has; make a text layer (for instance with "
        "ocrmypdf) and open that."
    ),
    "noise": N_(
        "{name}: its text layer holds signs that are no words, since its fonts lie; make a new one "
        "(for instance with ocrmypdf --force-ocr) and open that."
    ),
    "password": N_(
        "{name}: is encrypted and needs a password; open it by its name in a terminal, where that "
        "is asked for."
    ),
    "too-large": N_("{name}: holds more text than is read of a PDF."),
    "too-many-pages": N_("{name}: has more than {pages} pages, which is more than is read."),
}
_WRONG_PASSWORD = N_("{name}: the password is wrong.")
_TOO_LONG = N_("{name}: reading it took too long and was given up; it may be damaged.")
_BROKEN_OFF = N_("{name}: the process that read it broke off ({how}); the file may be damaged.")
_NOT_STARTED = N_("{name}: no process to read it could be started ({reason}).")


class Patience(NamedTuple):
    """Seconds that a reading may take by the clock, in all and without a sign."""

    whole: float = MAXIMUM_PDF_SECONDS
    silence: float = MAXIMUM_PDF_SILENCE


class Understood(NamedTuple):
    """A Document, the bytes of which it was made, and its trace where the job asks for one."""

    document: Document
    encoded: bytes
    trace: Sequence[TracedStep] = ()


def child_command() -> Sequence[str]:
    """The command of the process: this Python, with the modules of this program and no others."""
    folders = [folder for folder in sys.path if folder]
    if _ROOT not in folders:
        folders.insert(0, _ROOT)
    # Isolated, and without the site's set-up, which would find the same folders once more.
    return sys.executable, "-I", "-S", "-c", _START, *folders


def read_apart(
    job: Job,
    content: bytes,
    progress: Callable[[int, int], None] | None = None,
    patience: Patience | None = None,
    command: Sequence[str] = (),
) -> Understood:
    """The Document that a process of its own makes of the PDF.

    ``progress`` is called with the number of pages read and of all pages, and again with the same
    where nothing happens; what it raises ends the process.  Raises SourceError with one line for
    the user: what is wrong with the file, or how the process ended.
    """
    patience = patience or Patience()
    try:
        process = subprocess.Popen(
            command or child_command(),
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            creationflags=getattr(subprocess, "CREATE_NO_WINDOW", 0),
        )
    except (OSError, ValueError) as error:
        reason = clean_name(getattr(error, "strerror", None) or str(error))
        raise SourceError(_(_NOT_STARTED).format(name=job.name, reason=reason)) from None
    atexit.register(process.kill)
    talk = _Talk(process, job, content)
    try:
        talk.start()
        # While the process is at work, and not before it is started.
        from kamer_tui.reading.encoding import DamagedError, decode

        in_time = _wait(talk, progress, patience)
        if in_time and talk.document is None:
            # It has closed its side: how it ends tells why.
            with contextlib.suppress(subprocess.TimeoutExpired):
                process.wait(_FAREWELL)
    finally:
        process.kill()
        with contextlib.suppress(RuntimeError):  # Ctrl-C came before it was started
            talk.join()
        status = process.wait()
        atexit.unregister(process.kill)
    if talk.document is not None:
        try:
            return Understood(decode(talk.document), talk.document, talk.trace)
        except DamagedError:
            raise _unreadable(job, "damaged") from None
    if talk.reason is not None:
        raise _unreadable(job, talk.reason)
    if not in_time or status == -getattr(signal, "SIGXCPU", 0):
        raise SourceError(_(_TOO_LONG).format(name=job.name))
    raise SourceError(_(_BROKEN_OFF).format(name=job.name, how=_how(status)))


class _Talk(threading.Thread):
    """Hands the file over and hears the process out; pipes can't be waited for with a time limit
    on every system, a thread can.
    """

    def __init__(self, process: subprocess.Popen[bytes], job: Job, content: bytes) -> None:
        super().__init__(name="reading apart", daemon=True)
        self._process = process
        self._job = job
        self._content = content
        self.over = threading.Event()
        self.signs = 0
        self.progress = (0, 0)
        self.document: bytes | None = None
        self.trace: Sequence[TracedStep] = ()
        self.reason: str | None = None

    def run(self) -> None:
        # A pipe breaks where the process ends early; what it said before that counts.
        try:
            with contextlib.suppress(OSError):
                self._hand_over()
            with contextlib.suppress(OSError, BrokenMessageError):
                self._hear()
        finally:
            self.over.set()

    def _hand_over(self) -> None:
        assert self._process.stdin is not None
        with self._process.stdin as stream:
            stream.write(self._job.line())
            stream.write(self._content)

    def _hear(self) -> None:
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
                    return
                elif kind == REASON:
                    self.reason = body.decode("ascii", "replace")
                    return
                else:
                    return


def _wait(talk: _Talk, progress: Callable[[int, int], None] | None, patience: Patience) -> bool:
    """Wait until all is said; False where that takes too long."""
    end = time.monotonic() + patience.whole
    silent = time.monotonic() + patience.silence
    signs = 0
    while not talk.over.wait(_TICK):
        now = time.monotonic()
        if talk.signs != signs:
            signs, silent = talk.signs, now + patience.silence
        if progress is not None:
            progress(*talk.progress)
        if now > min(end, silent):
            return False
    if progress is not None and talk.signs:
        progress(*talk.progress)
    return True


def _unreadable(job: Job, reason: str) -> SourceError:
    if reason == "password":
        wrong = job.password is not None
        message = _WRONG_PASSWORD if wrong else _SENTENCES["password"]
        return PasswordError(_(message).format(name=job.name), wrong=wrong)
    message = _SENTENCES.get(reason, _DAMAGED)
    return SourceError(_(message).format(name=job.name, pages=MAXIMUM_PAGES))


def _how(status: int) -> str:
    """How the process ended, in few words."""
    if status < 0:
        with contextlib.suppress(ValueError):
            return signal.Signals(-status).name
    return str(status)


__all__ = ["Job", "Patience", "Understood", "child_command", "read_apart"]
