"""Signals as a program finds them that a shell starts in the foreground."""

from __future__ import annotations

import signal


def heed_signals() -> None:
    """Heed the signals of the keyboard and of a hang-up, in this process and in those it starts.

    Who runs the tests in the background, or with nohup, passes on that they are ignored, and a
    program under test would ignore them too.
    """
    for name in ("SIGINT", "SIGHUP", "SIGQUIT"):
        number = getattr(signal, name, None)
        if number is not None and signal.getsignal(number) == signal.SIG_IGN:
            signal.signal(number, signal.SIG_DFL)
