"""Signals that end the program: SIGINT, SIGTERM, SIGHUP and SIGQUIT end it in order, with the
status that a shell has for them.

A signal raises ``EndedBySignal`` in the main thread (SIGINT: KeyboardInterrupt), so that whatever
has something to put away does so as after an error.  An exception may get lost, where Python can
only report it: then it is raised again, every second.  The reader, whose event loop an exception
would tear apart, handles the signals itself (``handled_by``).

A signal that was ignored when the program started, as ``nohup`` has it, stays ignored.
"""

from __future__ import annotations

import atexit
import contextlib
import os
import signal
import sys
import threading
from collections.abc import Callable, Iterator
from functools import partial
from types import FrameType
from typing import Any, NoReturn

_NAMES = ("SIGINT", "SIGTERM", "SIGHUP", "SIGQUIT")
_AGAIN = 1.0
"""Seconds after which a signal that had no effect is tried again."""


class EndedBySignal(BaseException):
    """The program is to end; ``status`` is the exit status for it."""

    def __init__(self, status: int) -> None:
        super().__init__(status)
        self.status = status


Handler = Callable[[int], None]


def raise_ending(status: int) -> NoReturn:
    """End the program in order, with that exit status."""
    if status == status_of(signal.SIGINT):
        raise KeyboardInterrupt
    raise EndedBySignal(status)


class _Ending:
    """Whether a signal came, and who handles it: the first time, and while it has no effect."""

    def __init__(self) -> None:
        self.status: int | None = None
        self.handler: Handler = raise_ending
        self.insist: Handler = raise_ending

    def signalled(self, number: int, _frame: FrameType | None) -> None:
        """Handle the first signal; those after it change nothing."""
        if self.status is None:
            self.status = status_of(number)
            import warnings

            warnings.simplefilter("ignore")  # of what is left half made
            if hasattr(signal, "setitimer"):
                signal.signal(signal.SIGALRM, self.delayed)
                signal.setitimer(signal.ITIMER_REAL, _AGAIN, _AGAIN)
            self.handler(self.status)

    def delayed(self, _number: int, _frame: FrameType | None) -> None:
        """The signal had no effect yet."""
        if self.status is not None:
            self.insist(self.status)


_ending = _Ending()


def status_of(number: int) -> int:
    """The exit status of a program that a signal ended: 128 and the signal's number."""
    return 128 + number


def ended_by(error: BaseException) -> int | None:
    """The exit status of the signal that made a program fail with that error, or None.

    Python wraps what a signal raises in an error of its own where it comes amid the making of a
    class: "RuntimeError: Error calling __set_name__", as modules are imported.
    """
    seen: set[int] = set()
    one: BaseException | None = error
    while one is not None and id(one) not in seen:
        seen.add(id(one))
        if isinstance(one, KeyboardInterrupt):
            return status_of(signal.SIGINT)
        if isinstance(one, EndedBySignal):
            return one.status
        one = one.__cause__ or one.__context__
    return None


@contextlib.contextmanager
def signals_end_it() -> Iterator[None]:
    """While inside, a signal ends the program in order.  Does nothing in another thread than the
    main one, where Python has no signals.
    """
    if threading.current_thread() is not threading.main_thread():
        yield
        return
    numbers = [getattr(signal, name) for name in _NAMES if hasattr(signal, name)]
    before = {number: signal.getsignal(number) for number in numbers}
    reports = sys.unraisablehook
    sys.unraisablehook = partial(_report_what_got_lost, reports)
    _ending.status = None
    for number, handler in before.items():
        if handler not in (signal.SIG_IGN, None):
            signal.signal(number, _ending.signalled)
    try:
        yield
    finally:
        if hasattr(signal, "setitimer") and _ending.status is not None:
            signal.setitimer(signal.ITIMER_REAL, 0)
        for number, handler in before.items():
            if handler is not None:
                signal.signal(number, handler)
        sys.unraisablehook = reports


def _report_what_got_lost(report: Callable[[Any], object], lost: Any) -> None:
    """Report an exception that Python can't raise, unless it is an ending, which comes again, or
    comes of what an ending left half made.
    """
    if _ending.status is None and not isinstance(lost.exc_value, KeyboardInterrupt | EndedBySignal):
        report(lost)


@contextlib.contextmanager
def handled_by(handler: Handler, insist: Handler) -> Iterator[None]:
    """While inside, ``handler`` is called with the exit status when a signal comes, and ``insist``
    again and again while the program goes on; both in the main thread, wherever it just is.
    """
    _ending.handler, _ending.insist = handler, insist
    try:
        yield
    finally:
        _ending.handler = _ending.insist = raise_ending


def end_now(status: int) -> NoReturn:
    """End the program from wherever it is: only what was registered with ``atexit`` is done."""
    with contextlib.suppress(Exception):
        atexit._run_exitfuncs()
    os._exit(status)
