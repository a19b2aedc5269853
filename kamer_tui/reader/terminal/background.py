"""Ask the terminal whether its background is dark, before the screen is taken over.

The question is xterm's OSC 11 ("report the background colour"); after it goes DA1 ("which
terminal are you"), which every terminal answers: a terminal that answers only that has no answer
to the first (Xterm Control Sequences, patch 390, "Operating System Commands" and "Primary DA").
The question is sent early and its answer read late, so that the program does not wait for it.
"""

from __future__ import annotations

import contextlib
import os
import re
import select
import time
from collections.abc import Mapping
from types import TracebackType
from typing import Any

QUERY = b"\x1b]11;?\x1b\\\x1b[c"
WAIT, LATEST = 0.05, 0.12
"""Seconds to wait for an answer at most, and until when, counted from the question: the answer may
come while other things are done.
"""

_COLOUR = re.compile(rb"\x1b\]11;rgba?:([0-9a-fA-F]{1,4})/([0-9a-fA-F]{1,4})/([0-9a-fA-F]{1,4})")
_SEQUENCE = re.compile(rb"\x1b(?:[\]P][^\x07\x1b]*(?:\x07|\x1b\\)|[\[O][0-9;?<>]*[@-~]|[ -~])")
_LAST_ANSWER = re.compile(rb"\x1b\[\?[0-9;]*c")


def is_dark(red: float, green: float, blue: float) -> bool:
    """True if a background with these parts, from 0 to 1, is dark (by the luma of ITU-R BT.709)."""
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue < 0.5


def dark_from_answer(answer: bytes) -> bool | None:
    """True if the terminal answers with a dark background; None without an answer."""
    found = _COLOUR.search(answer)
    if found is None:
        return None
    red, green, blue = (int(part, 16) / (16 ** len(part) - 1) for part in found.groups())
    return is_dark(red, green, blue)


def typed_between(answer: bytes) -> str:
    """The characters that the user typed before, between and after the terminal's answers."""
    text = _SEQUENCE.sub(b"", answer).decode("utf-8", "ignore")
    return "".join(character for character in text if character.isprintable())


def dark_from_environment(environment: Mapping[str, str]) -> bool | None:
    """True if COLORFGBG names a dark background, as "15;0" (its last number); None without it."""
    last = environment.get("COLORFGBG", "").rpartition(";")[2]
    if not last.isdecimal() or int(last) > 15:
        return None
    return int(last) not in (7, 15)


class BackgroundQuery:
    """Ask on entering; ``answer()`` waits for the answer; leaving restores the terminal.

    Does nothing where standard input or output is no terminal.
    """

    def __init__(self) -> None:
        self._saved: list[Any] | None = None
        self._asked_at = 0.0
        self.typed = ""
        """The characters that the user typed meanwhile."""

    def __enter__(self) -> BackgroundQuery:
        if os.name != "posix" or not (os.isatty(0) and os.isatty(1)):
            return self
        if os.environ.get("TERM", "") in ("", "dumb", "linux"):
            return self
        import termios
        import tty

        try:
            self._saved = termios.tcgetattr(0)
            tty.setcbreak(0, termios.TCSANOW)
            os.write(1, QUERY)
        except (OSError, termios.error):
            self._saved = None
        self._asked_at = time.monotonic()
        return self

    def answer(self) -> bool | None:
        """True if the background is dark; None where neither terminal nor environment tells."""
        got = self._read() if self._saved is not None else b""
        self.typed = typed_between(got)
        dark = dark_from_answer(got)
        return dark if dark is not None else dark_from_environment(os.environ)

    def _read(self) -> bytes:
        got = b""
        until = min(self._asked_at + LATEST, time.monotonic() + WAIT)
        while not _LAST_ANSWER.search(got):
            ready, _, _ = select.select([0], [], [], max(0.0, until - time.monotonic()))
            if not ready or not (more := os.read(0, 1024)):
                return got
            got += more
        return got

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        if self._saved is None:
            return
        import termios

        # A terminal may answer later still.  Textual's parser passes over answers that it did not
        # ask for, so that they are not taken for keys.
        with contextlib.suppress(termios.error):  # it may be gone
            termios.tcsetattr(0, termios.TCSANOW, self._saved)
