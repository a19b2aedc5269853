"""Between Textual and the terminal: takes it, draws on it, reads its keys, and gives it back.

It stands in for Textual's own driver for Linux and macOS, which ends at a byte that is no UTF-8,
at a sequence that it fails on, and goes on without end where the terminal is gone.
"""

from __future__ import annotations

import contextlib
import os
import signal
import sys
from collections.abc import Callable
from typing import Any, Protocol, TextIO, cast

from textual import events
from textual.app import App
from textual.driver import Driver
from textual.drivers._writer_thread import WriterThread
from textual.geometry import Size
from textual.message import Message

from kamer_tui.ending import status_of
from kamer_tui.reader.terminal.keeping import Terminal
from kamer_tui.reader.terminal.keys import KeyThread
from kamer_tui.reader.terminal.modes import (
    ENTER,
    ENTER_AFTER,
    KITTY_OFF,
    KITTY_ON,
    LEAVE,
    MOUSE_OFF,
)
from kamer_tui.reader.terminal.output import Output

WIDEST, HIGHEST = 1000, 500
"""Columns and rows that are drawn at most; a terminal may say that it has any number."""


class Host(Protocol):
    """What the driver needs of the application."""

    terminal: Terminal

    def end(self, status: int) -> None:
        """End with that exit status."""

    def about_to_stop(self) -> None:
        """Put away what can't wait while the program is stopped."""

    def fail(self, error: BaseException) -> None:
        """End since an error of this program can't be mended."""


class TerminalDriver(Driver):
    """Textual's driver for a terminal."""

    def __init__(
        self,
        app: App[Any],
        *,
        debug: bool = False,
        mouse: bool = True,
        size: tuple[int, int] | None = None,
    ) -> None:
        super().__init__(app, debug=debug, mouse=mouse, size=size)
        self._host = cast("Host", app)
        self._terminal = self._host.terminal
        encoding = getattr(sys.__stderr__, "encoding", None) or "utf-8"
        self._output = Output(self._terminal.screen, encoding)
        self._writer: WriterThread | None = None
        self._keys: KeyThread | None = None
        self._away = False
        for number, handler in self._handlers().items():
            if signal.getsignal(number) != signal.SIG_IGN:
                signal.signal(number, handler)

    # What Textual asks of a driver

    @property
    def can_suspend(self) -> bool:
        """Ctrl-Z stops the program until the shell has it go on."""
        return True

    def write(self, data: str) -> None:
        """Write to the terminal, while it is taken."""
        if self._writer is not None:
            self._writer.write(data)

    def start_application_mode(self) -> None:
        """Take the terminal."""
        self._terminal.take()
        self._writer = WriterThread(cast("TextIO", self._output))
        self._writer.start()
        self._tell_size()
        self._keys = KeyThread(
            self._terminal.keys,
            self.process_message,
            lambda: self._call(self._host.end, status_of(signal.SIGHUP)),
            lambda error: self._call(self._host.fail, error),
        )
        # The terminal's answers are read from here on.
        self.write(ENTER + KITTY_ON + _query() + ENTER_AFTER)
        self._keys.start()

    def disable_input(self) -> None:
        """Read no more keys."""
        keys, self._keys = self._keys, None
        if keys is not None:
            self.write(MOUSE_OFF)
            keys.stop()
            self._terminal.forget_keys()

    def stop_application_mode(self) -> None:
        """Give the terminal back, and its signals."""
        self._give_back()
        self.let_go_of_signals()

    def suspend_application_mode(self) -> None:
        """Give the terminal back for a while."""
        self._give_back()
        self.close()

    def _give_back(self) -> None:
        self.disable_input()
        self._terminal.give_back()
        self.write(LEAVE)

    def close(self) -> None:
        """Write what is not yet written."""
        writer, self._writer = self._writer, None
        if writer is not None:
            writer.stop()

    # Signals of the terminal

    def _handlers(self) -> dict[signal.Signals, Callable[..., None]]:
        """A handler only has the loop do what there is to do: it may come amid anything."""
        return {
            signal.SIGTSTP: lambda *_: self._call(self._stop),
            signal.SIGCONT: lambda *_: self._call(self._go_on),
            signal.SIGWINCH: lambda *_: self._call(self._tell_size),
        }

    def let_go_of_signals(self) -> None:
        """Leave the signals of the terminal to the system again."""
        for number in self._handlers():
            if signal.getsignal(number) != signal.SIG_IGN:
                signal.signal(number, signal.SIG_DFL)

    def _call(self, function: Callable[..., object], *arguments: object) -> None:
        with contextlib.suppress(RuntimeError):  # the loop is closed
            self._loop.call_soon_threadsafe(function, *arguments)

    def _tell_size(self) -> None:
        size = Size(*self._size_of_terminal())
        self._app.post_message(events.Resize(size, size))

    def _size_of_terminal(self) -> tuple[int, int]:
        columns, rows = 80, 25
        for descriptor in (self._terminal.screen, self._terminal.keys):
            with contextlib.suppress(OSError):
                columns, rows = os.get_terminal_size(descriptor)
                break
        return min(columns or 80, WIDEST), min(rows or 25, HIGHEST)

    def _stop(self) -> None:
        """Give the terminal back and stop, with the whole job, as after Ctrl-Z in a shell."""
        if not self._terminal.taken:
            return
        self.suspend_application_mode()
        self._host.about_to_stop()
        self._away = True
        # Its default stops; but does nothing where no shell could have the program go on.
        signal.signal(signal.SIGTSTP, signal.SIG_DFL)
        os.kill(0, signal.SIGTSTP)
        signal.signal(signal.SIGTSTP, self._handlers()[signal.SIGTSTP])
        self._go_on()

    def _go_on(self) -> None:
        """Have the terminal again and draw everything: after Ctrl-Z, and after a SIGSTOP, which
        gave no time to give it back.
        """
        while self._terminal.in_background():
            os.kill(os.getpid(), signal.SIGSTOP)
        if self._away:
            self._away = False
            self.resume_application_mode()
        elif self._terminal.taken:
            self._terminal.set_raw()
            self.write(KITTY_OFF + ENTER + KITTY_ON + ENTER_AFTER)
            self._tell_size()
        else:
            return
        self._app.refresh(layout=True)
        self._app.screen.refresh(layout=True)

    def send_message(self, message: Message) -> None:
        """Have the application get a message; unlike Textual's own, without a task for each."""
        self._call(self._app.post_message, message)


def _query() -> str:
    """Ask whether output can be synchronized; Apple's terminal would show the question."""
    return "" if os.environ.get("TERM_PROGRAM") == "Apple_Terminal" else "\x1b[?2026$p"
