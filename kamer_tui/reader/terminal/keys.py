"""The thread that reads what the terminal sends."""

from __future__ import annotations

import os
import select
import threading
import time
from collections.abc import Callable

from textual.message import Message

from kamer_tui.reader.terminal.input import TerminalInput
from kamer_tui.reader.terminal.keyboard import Keyboard

_READ = 4096
_AT_ONCE = 1024 * 1024
"""Bytes of keys that are done together where they come without a pause."""

_PAUSE = 0.003


class KeyThread(threading.Thread):
    """Reads from a terminal until it is stopped.

    ``send`` gets each message, ``gone`` is called where the terminal is gone, ``failed`` with an
    error of this program; all in this thread.
    """

    def __init__(
        self,
        keys: int,
        send: Callable[[Message], None],
        gone: Callable[[], None],
        failed: Callable[[Exception], None],
    ) -> None:
        super().__init__(name="keys", daemon=True)
        self._keys = keys
        self._send = send
        self._gone = gone
        self._failed = failed
        self._woken, self._wake = os.pipe()

    def stop(self) -> None:
        """Have it end, and wait until it has."""
        os.close(self._wake)
        self.join()

    def run(self) -> None:
        """Read."""
        try:
            if not self._read():
                self._gone()
        except Exception as error:
            self._failed(error)
        finally:
            os.close(self._woken)

    def _read(self) -> bool:
        """Send keys as they come, until woken; False where the terminal is gone."""
        source, keyboard = TerminalInput(), Keyboard()
        while True:
            patience = source.patience(time.monotonic())
            ready, _, _ = select.select([self._keys, self._woken], [], [], patience)
            if self._woken in ready:
                return True
            if ready:
                data = self._what_is_there()
                if data is None:
                    return False
                pieces = source.feed(data, time.monotonic())
            else:
                pieces = source.tick(time.monotonic())
            for message in keyboard.messages(pieces):
                self._send(message)

    def _what_is_there(self) -> bytes | None:
        """What can be read; None where the terminal is gone."""
        data = b""
        while len(data) < _AT_ONCE:
            try:
                more = os.read(self._keys, _READ)
            except BlockingIOError:
                break
            except OSError:
                return None
            if not more:
                return None
            data += more
            # Of much that is typed at once, a terminal hands over one part after the other.
            if len(more) < _READ // 4 or not select.select([self._keys], [], [], _PAUSE)[0]:
                break
        return data
