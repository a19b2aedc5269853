"""Ask for the password of an encrypted file, where standard input is a terminal."""

from __future__ import annotations

import sys
from collections.abc import Callable
from typing import TypeVar

from kamer_tui.saying import say
from kamer_tui.sources.errors import PasswordError
from kamer_tui.translation import _

ATTEMPTS = 3
"""The user may type it so many times."""

Opened = TypeVar("Opened")


def with_password(attempt: Callable[[str | None], Opened]) -> Opened:
    """Call ``attempt`` without a password, and with each that the user types until one is right.

    Raises PasswordError where standard input is no terminal, or the last password was wrong too.
    """
    password: str | None = None
    asked = 0
    while True:
        try:
            return attempt(password)
        except PasswordError as error:
            if asked == ATTEMPTS or sys.stdin is None or not sys.stdin.isatty():
                raise
            if error.wrong:
                say(error)
        asked += 1
        password = _ask()


def _ask() -> str:
    from getpass import getpass  # only here is there something to hide

    try:
        return getpass(_("Password: "))
    except (EOFError, OSError):  # the terminal is gone
        raise KeyboardInterrupt from None
    except UnicodeDecodeError:  # no password has bytes that are no text
        return ""
