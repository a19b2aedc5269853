"""Asking for the password of an encrypted file, where there is somebody to ask."""

from __future__ import annotations

import sys
from collections.abc import Callable
from typing import TypeVar

from kamer_tui.sources.errors import PasswordError
from kamer_tui.translation import _

ATTEMPTS = 3
"""As often it is asked for before that is given up."""

Opened = TypeVar("Opened")


def with_password(attempt: Callable[[str | None], Opened]) -> Opened:
    """What the attempt gives, first without a password and then with those that are typed.

    Raises PasswordError where standard input is no terminal, or the last one was wrong too.
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
                print(error, file=sys.stderr)
        asked += 1
        password = _ask()


def _ask() -> str:
    from getpass import getpass  # only here is there something to hide

    try:
        return getpass(_("Password: "))
    except EOFError:
        raise KeyboardInterrupt from None
