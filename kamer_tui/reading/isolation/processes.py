"""The process that reads a file, as its parent sees it: a copy of the parent, or a new one."""

from __future__ import annotations

import contextlib
import os
import signal
import sys
import threading
from collections.abc import Sequence
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
    if not command and hasattr(os, "fork") and threading.active_count() == 1:
        return _Copy(job, content)
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


def child_command() -> Sequence[str]:
    """The command that starts the process: this Python, with this program's folders of modules."""
    # -I: no environment, no current folder.  -S: no ``site``, which finds the same folders again.
    return sys.executable, "-I", "-S", "-c", _START, *folders_of_modules()


class _Copy:
    """A copy of this process that does a job instead of what this one goes on with."""

    stdin: IO[bytes] | None = None

    def __init__(self, job: Job, content: bytes) -> None:
        import kamer_tui.reading.encoding  # noqa: F401 - both need it, and it is imported once

        receiving, sending = os.pipe()
        try:
            self._number = os.fork()
        except OSError:
            os.close(receiving)
            os.close(sending)
            raise
        if self._number == 0:
            _do(job, content, sending)
        os.close(sending)
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


def _do(job: Job, content: bytes, sending: int) -> NoReturn:
    """What the copy does: the job, and nothing else, whatever happens."""
    try:
        from kamer_tui.reading.isolation.child import work_in_a_copy

        sys.path[:] = folders_of_modules()
        _leave_surroundings()
        work_in_a_copy(job, content, sending)
    finally:
        os._exit(1)


def _leave_surroundings() -> None:
    """Forget the environment and leave the current folder, as a new process has neither."""
    for name in set(os.environ) - set(_VARIABLES):
        del os.environ[name]
    os.chdir(os.sep)
