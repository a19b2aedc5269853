"""The bytes that go to the terminal."""

from __future__ import annotations

import os
import select

_WAIT = 0.2
_PART = 8192
"""Bytes that are written at once; others may write in between."""


class Output:
    """Writes to the screen's descriptor what Textual's writer hands over, until it is gone."""

    def __init__(self, descriptor: int, encoding: str) -> None:
        self._descriptor = descriptor
        self._encoding = encoding
        self._parts: list[str] = []
        self.gone = False

    def fileno(self) -> int:
        """The descriptor."""
        return self._descriptor

    def write(self, text: str) -> None:
        """Keep a text until the next ``flush``."""
        self._parts.append(text)

    def flush(self) -> None:
        """Write what is kept; nothing is an error."""
        data = memoryview("".join(self._parts).encode(self._encoding, "replace"))
        self._parts.clear()
        while data and not self.gone:
            try:
                data = data[os.write(self._descriptor, data[:_PART]) :]
            except BlockingIOError:  # another program has set it so
                select.select([], [self._descriptor], [], _WAIT)
            except OSError:
                self.gone = True
