"""A program in a real pseudo-terminal: what it writes is kept byte by byte, with the time.

POSIX only, and no thread: output is stamped when it is read and shown on the emulated screen
afterwards, so that the emulator's slowness is in no measurement.
"""

from __future__ import annotations

import fcntl
import os
import pty
import re
import select
import struct
import subprocess
import termios
import time
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from types import TracebackType
from typing import Any

from tests.terminal.answers import DARK, answer
from tests.terminal.screen import Screen
from tests.terminal.sequences import Tokens

LONG = 30.0
"""Seconds after which a program that shows nothing is given up, also on a busy machine."""

KEYS = {
    "enter": b"\r",
    "escape": b"\x1b",
    "tab": b"\t",
    "shift+tab": b"\x1b[Z",
    "backspace": b"\x7f",
    "space": b" ",
    "up": b"\x1b[A",
    "down": b"\x1b[B",
    "right": b"\x1b[C",
    "left": b"\x1b[D",
    "pageup": b"\x1b[5~",
    "pagedown": b"\x1b[6~",
    "ctrl+c": b"\x03",
    "ctrl+p": b"\x10",
    "ctrl+q": b"\x11",
}
"""Names of keys, and what a terminal sends for them; any other key is its own character."""

_LAUNCHER = ': <>"$0"; exec "$@"'
"""A session's leader that opens a terminal has it as its controlling terminal, also when the
program's standard input is a pipe.  The shell then becomes the program."""


@dataclass(frozen=True, slots=True)
class Chunk:
    """What one read gave, and when, by ``time.perf_counter``."""

    time: float
    data: bytes


class PseudoTerminal:
    """Runs a program in a terminal of its own; ends it when left."""

    def __init__(
        self,
        command: Sequence[str | Path],
        *,
        columns: int = 120,
        rows: int = 40,
        environment: Mapping[str, str] | None = None,
        folder: Path | None = None,
        background: str = DARK,
    ) -> None:
        self.screen = Screen(columns, rows)
        self.output = bytearray()
        self.background = background
        self._tokens = Tokens()
        self._unshown: list[Chunk] = []
        self._ended = False
        self._main, side = pty.openpty()
        self._set_size(columns, rows)
        self.found = termios.tcgetattr(self._main)
        """The terminal's attributes before the program had it."""
        name = os.ttyname(side)
        variables = {
            key: value
            for key, value in os.environ.items()
            if key not in ("COLUMNS", "LINES", "PYTHONDONTWRITEBYTECODE", "PYTHONUNBUFFERED")
        }
        variables.update(TERM="xterm-256color", COLORTERM="truecolor")
        variables.update(environment or {})
        self.started = time.perf_counter()
        try:
            self._process = subprocess.Popen(
                ["/bin/sh", "-c", _LAUNCHER, name, *map(str, command)],
                stdin=side,
                stdout=side,
                stderr=side,
                start_new_session=True,
                env=variables,
                cwd=folder,
            )
        finally:
            os.close(side)

    def __enter__(self) -> PseudoTerminal:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        traceback: TracebackType | None,
    ) -> None:
        if self._process.poll() is None:
            self._process.kill()
        self._process.wait()
        if self._main >= 0:
            os.close(self._main)

    @property
    def process(self) -> int:
        """The program's process number."""
        return self._process.pid

    @property
    def attributes(self) -> list[Any]:
        """The terminal's attributes, as ``termios`` has them."""
        return termios.tcgetattr(self._main)

    @property
    def runs(self) -> bool:
        """Whether the program has not ended yet."""
        return self._process.poll() is None

    @property
    def is_gone(self) -> bool:
        """Whether the terminal was taken away."""
        return self._main < 0

    def hang_up(self) -> None:
        """Take the terminal away, as when its window is closed."""
        os.close(self._main)
        self._ended = True
        self._main = -1

    def end_of_process(self, seconds: float = LONG) -> int:
        """Wait until the program has ended, whatever becomes of the terminal; return its exit
        status, negative where a signal killed it.  Raises subprocess.TimeoutExpired.
        """
        return self._process.wait(seconds)

    def _set_size(self, columns: int, rows: int) -> None:
        size = struct.pack("HHHH", rows, columns, 0, 0)
        fcntl.ioctl(self._main, termios.TIOCSWINSZ, size)

    def resize(self, columns: int, rows: int) -> None:
        """Change the terminal's size; the kernel tells the program by SIGWINCH."""
        self.show()
        self.screen.resize(columns, rows)
        self._set_size(columns, rows)

    def send(self, data: bytes) -> float:
        """Type bytes; return when."""
        now = time.perf_counter()
        while data:
            data = data[os.write(self._main, data) :]
        return now

    def press(self, *keys: str, settle: float = 0.15) -> None:
        """Press keys one after the other, each when the output of the one before has ended."""
        for key in keys:
            self.send(KEYS.get(key) or key.encode())
            self.settle(settle)

    def read(self, seconds: float) -> bool:
        """Wait for output and take it in; False where none came in time or the program ended."""
        if self._ended:
            return False
        readable, _, _ = select.select([self._main], [], [], seconds)
        if not readable:
            return False
        try:
            data = os.read(self._main, 1 << 16)
        except OSError:  # EIO: no process has the terminal open any more.
            data = b""
        now = time.perf_counter()
        if not data:
            self._ended = True
            return False
        self.output += data
        self._unshown.append(Chunk(now, data))
        for token in self._tokens.feed(data):
            reply = answer(token, self.background)
            if reply:
                self.send(reply)
        return True

    def settle(self, quiet: float = 0.15, seconds: float = LONG) -> None:
        """Take in output until none has come for ``quiet`` seconds, then show it."""
        end = time.perf_counter() + seconds
        while self.read(quiet) and time.perf_counter() < end:
            pass
        self.show()

    def show(self) -> list[float]:
        """Show what has been taken in.

        Returns when the outputs came after which a person saw something else, in order.
        """
        times: list[float] = []
        for chunk in self._unshown:
            self.screen.feed(chunk.data)
            if self.screen.changed():
                times.append(chunk.time)
        self._unshown.clear()
        return times

    def when_shown(self, pattern: str, seconds: float = LONG, quiet: float = 0.02) -> float:
        """Take in output until the screen matches; return when the output came that made it so.

        Raises TimeoutError with what is on the screen instead.
        """
        end = time.perf_counter() + seconds
        expression = re.compile(pattern)
        while True:
            while self.read(quiet):
                pass
            for index, chunk in enumerate(self._unshown):
                self.screen.feed(chunk.data)
                if self.screen.changed() and expression.search(self.screen.text):
                    del self._unshown[: index + 1]
                    return chunk.time
            self._unshown.clear()
            if self._ended or time.perf_counter() > end:
                raise TimeoutError(f"{pattern!r} was not shown:\n{self.screen.text}")

    def wait_for(self, pattern: str, seconds: float = LONG) -> None:
        """Wait until the screen matches, and for the output that follows at once.

        Raises TimeoutError.
        """
        if re.search(pattern, self.screen.text) is None:
            self.when_shown(pattern, seconds)
        self.settle()

    def wait(self, seconds: float = LONG) -> int:
        """Wait until the program has ended; return its exit status.  Raises TimeoutError."""
        end = time.perf_counter() + seconds
        while not self._ended:
            self.read(0.2)
            if time.perf_counter() > end:
                raise TimeoutError(f"the program goes on:\n{self.screen.text}")
        self.show()
        return self._process.wait(seconds)
