"""The terminal as it was found, and as the reader has it: taken, and given back."""

from __future__ import annotations

import contextlib
import os
import sys
import threading
from typing import Any

from kamer_tui.reader.terminal.modes import BREAK, LEAVE

if sys.platform != "win32":
    import termios
    import tty

_WAIT = 0.2
"""Seconds for the last bytes to be written."""


class Terminal:
    """The terminal of keys and screen, by their descriptors."""

    def __init__(self, keys: int = 0, screen: int = 2) -> None:
        self.keys = keys
        self.screen = screen
        self.taken = False
        """True while the screen is the reader's."""
        self._found: list[Any] | None = None

    def take(self) -> None:
        """Have keys come one by one and unchanged, Ctrl-C too, and not shown."""
        self._found = self._attributes()
        self.taken = True
        self.set_raw()

    def set_raw(self) -> None:
        """Have keys come so again: a shell may have set it otherwise meanwhile."""
        attributes = self._attributes()
        if attributes is None:
            return
        attributes[tty.LFLAG] &= ~(termios.ECHO | termios.ICANON | termios.IEXTEN | termios.ISIG)
        attributes[tty.IFLAG] &= ~(
            termios.IXON | termios.IXOFF | termios.ICRNL | termios.INLCR | termios.IGNCR
        )
        attributes[tty.CC][termios.VMIN] = 1
        with contextlib.suppress(termios.error):
            termios.tcsetattr(self.keys, termios.TCSANOW, attributes)

    def give_back(self) -> None:
        """Set keys as they were found; who calls this writes ``LEAVE`` afterwards."""
        self.taken = False
        # From the background it would be the terminal of another program.
        if self._found is not None and not self.in_background():
            with contextlib.suppress(termios.error):
                termios.tcsetattr(self.keys, termios.TCSANOW, self._found)

    def forget_keys(self) -> None:
        """Drop what was typed, and what the mouse sent, and not read."""
        with contextlib.suppress(termios.error):
            termios.tcflush(self.keys, termios.TCIFLUSH)

    def give_back_at_once(self) -> None:
        """Set keys and screen as they were found without anybody's help, if they are still taken:
        also from within a signal's handler, and where the terminal takes no more output.
        """
        if not self.taken:
            return
        self.give_back()
        # Another thread may be writing, to a terminal that takes nothing: then this one waits.
        writing = threading.Thread(target=self._leave, daemon=True)
        writing.start()
        writing.join(_WAIT)

    def _leave(self) -> None:
        with contextlib.suppress(OSError, termios.error):
            termios.tcflush(self.screen, termios.TCOFLUSH)
            os.write(self.screen, (BREAK + LEAVE).encode("ascii"))

    def in_background(self) -> bool:
        """True if the terminal is another job's for the moment."""
        try:
            return os.tcgetpgrp(self.keys) != os.getpgrp()
        except OSError:  # it is not this session's terminal, or is gone
            return False

    def _attributes(self) -> list[Any] | None:
        try:
            return termios.tcgetattr(self.keys)
        except termios.error:
            return None
