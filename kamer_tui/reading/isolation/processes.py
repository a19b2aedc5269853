"""The process that reads a file, as its parent sees it: a copy of the parent, or a new one."""

from __future__ import annotations

import atexit
import contextlib
import os
import signal
import sys
import threading
import time
from collections.abc import Callable, Sequence
from typing import IO, NoReturn, Protocol

from kamer_tui.reading.isolation.folders import folders_of_modules
from kamer_tui.reading.isolation.messages import Job

_START = """\
import sys
sys.path[:] = sys.argv[1:]
from kamer_tui.reading.isolation.child import main
main()
"""


_VARIABLES = ("PATH", "LANG", *(("SYSTEMROOT",) if os.name == "nt" else ()))
"""All of the environment that the process gets; Windows starts none without the last."""

_LOOK = 0.02
"""Seconds between two looks whether it has ended."""


class Process(Protocol):
    """What is common to a copy and a new process."""

    @property
    def stdin(self) -> IO[bytes] | None:
        """Where the job and the file are written to; None where the process has them."""

    @property
    def stdout(self) -> IO[bytes] | None:
        """Where messages come from."""

    def kill(self) -> None:
        """End it at once."""

    def poll(self) -> int | None:
        """Its exit status, or the number of the signal that ended it, less than 0; None while it
        runs.
        """

    def wait(self) -> int:
        """Wait for its end; what ``poll`` says then."""


def start(job: Job, content: bytes, command: Sequence[str] = ()) -> Process:
    """Start the process that does the job.  Raises OSError or ValueError where that fails.

    A copy needs no second start of Python and no second import of what is loaded already: it costs
    half as much.  Only a process of one thread can be copied soundly.
    """
    if not command and _can_copy():
        return _Copy(lambda answers: _work_in_a_copy(job, content, answers))
    import subprocess  # a copy does without

    return subprocess.Popen(
        command or child_command(),
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        cwd=os.sep,
        env={name: os.environ[name] for name in _VARIABLES if name in os.environ},
        creationflags=getattr(subprocess, "CREATE_NO_WINDOW", 0),
    )


def start_ahead() -> Process | None:
    """Start a copy of this process that waits for a job and a file's content on its standard
    input, and ends where that is closed without them.  None where there can be none.

    It is for a caller that starts threads, and loads much, before it has the content.
    """
    if not _can_copy():
        return None
    with contextlib.suppress(OSError):
        orders, ordering = os.pipe()
        try:
            return _Copy(lambda answers: _work_to_order(orders, answers), ordering)
        except OSError:
            os.close(ordering)
        finally:
            os.close(orders)
    return None


def let_end(process: Process, seconds: float, stopped: threading.Event) -> None:
    """Wait at most so long for the end of a process that was started ahead and goes on after its
    document, unless the user stops it; then end it, as one that was not needed.
    """
    ordered = process.stdin is None or process.stdin.closed
    end = time.monotonic() + seconds
    while ordered and process.poll() is None and time.monotonic() < end:
        if stopped.wait(_LOOK):
            break
    atexit.unregister(process.kill)
    if process.poll() is None:
        process.kill()
        process.wait()
    for stream in () if ordered else (process.stdin, process.stdout):
        if stream is not None:
            stream.close()


def _can_copy() -> bool:
    return hasattr(os, "fork") and threading.active_count() == 1


def child_command() -> Sequence[str]:
    """The command that starts the process: this Python, with this program's folders of modules."""
    # -I: no environment, no current folder.  -S: no ``site``, which finds the same folders again.
    return sys.executable, "-I", "-S", "-c", _START, *folders_of_modules()


class _Copy:
    """A copy of this process that does a job instead of what this one goes on with."""

    def __init__(self, does: Callable[[int], NoReturn], ordering: int | None = None) -> None:
        """The copy ``does`` its work with the descriptor for its messages; ``ordering`` is the one
        that this process writes its orders to.
        """
        import kamer_tui.reading.encoding  # noqa: F401 - both need it, and it is imported once

        receiving, sending = os.pipe()
        try:
            self._number = os.fork()
        except OSError:
            os.close(receiving)
            os.close(sending)
            raise
        if self._number == 0:
            _do(does, sending)
        os.close(sending)
        self.stdin: IO[bytes] | None = None if ordering is None else os.fdopen(ordering, "wb")
        self.stdout: IO[bytes] | None = os.fdopen(receiving, "rb")
        self._status: int | None = None

    def kill(self) -> None:
        if self._status is None:
            with contextlib.suppress(ProcessLookupError):
                os.kill(self._number, signal.SIGKILL)

    def poll(self) -> int | None:
        return self._look(os.WNOHANG)

    def wait(self) -> int:
        status = self._look(0)
        assert status is not None
        return status

    def _look(self, how: int) -> int | None:
        if self._status is None:
            found, status = os.waitpid(self._number, how)
            if found:
                self._status = os.waitstatus_to_exitcode(status)
        return self._status


def _do(does: Callable[[int], NoReturn], sending: int) -> NoReturn:
    """What the copy does: its work, and nothing else, whatever happens."""
    try:
        sys.path[:] = folders_of_modules()
        _leave_surroundings()
        does(sending)
    finally:
        os._exit(1)


def _work_in_a_copy(job: Job, content: bytes, answers: int) -> NoReturn:
    from kamer_tui.reading.isolation.child import work_in_a_copy

    work_in_a_copy(job, content, answers)


def _work_to_order(orders: int, answers: int) -> NoReturn:
    from kamer_tui.reading.isolation.child import work_to_order

    work_to_order(orders, answers)


def _leave_surroundings() -> None:
    """Forget the environment and leave the current folder, as a new process has neither."""
    for name in set(os.environ) - set(_VARIABLES):
        del os.environ[name]
    os.chdir(os.sep)
