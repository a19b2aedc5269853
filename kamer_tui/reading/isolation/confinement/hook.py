"""The audit hook: Python itself refuses events that reading a document never needs.

It is on every system, can't be removed again, and says what was refused.  It is no wall against
code of an attacker's own in the process: that is the kernel's work.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Iterable
from typing import Any

_REFUSED = (
    *("_winapi.", "code.__new__", "cpython.PyInterpreterState_New", "ctypes.", "ensurepip."),
    *("fcntl.", "ftplib.", "gc.", "glob.", "http.", "imaplib.", "mmap.", "msvcrt.", "nntplib."),
    *("os.", "pathlib.", "poplib.", "pty.", "resource.prlimit", "shutil.", "signal.", "smtplib."),
    *("socket.", "sqlite3.", "subprocess.", "syslog.", "telnetlib.", "tempfile.", "urllib."),
    *("webbrowser.", "winreg."),
)
"""Events that are refused, by the beginnings of their names."""

_MODULES = frozenset(
    [
        *("_ctypes", "_interpchannels", "_interpqueues", "_interpreters", "_multiprocessing"),
        *("_posixshmem", "_posixsubprocess", "_testcapi", "_testinternalcapi"),
        *("_xxinterpchannels", "_xxsubinterpreters"),
    ]
)
"""Modules that are refused, as if they were not there, since what they do causes no event, or it
comes too late.
"""

_WRITING = os.O_WRONLY | os.O_RDWR | os.O_CREAT | os.O_TRUNC | os.O_APPEND


def refuse_events(folders: Iterable[str]) -> None:
    """Refuse from here on every file but those below the folders, the network and other
    processes.
    """
    below = tuple(each for folder in folders for each in _names(folder))

    # Whatever it needs is a default of its own, made of what can't be changed: a global name, a
    # builtin or a variable of this function could be given another value meanwhile.
    def watch(
        event: str,
        arguments: tuple[Any, ...],
        below: tuple[str, ...] = below,
        refused: tuple[str, ...] = _REFUSED,
        modules: frozenset[str] = _MODULES,
        sep: str = os.sep,
        writing: int = _WRITING,
        type_of: type = type,
        text: type[str] = str,
        number: type[int] = int,
        refusal: type[Exception] = PermissionError,
        absence: type[Exception] = ImportError,
    ) -> None:
        if event == "open":
            # A codec or module that is imported late, or a table of the PDF library's: the path is
            # the importer's own, an entry of sys.path and what is below it.
            path, mode, flags = arguments
            if (
                type_of(path) is text
                and (path + sep).startswith(below)
                and ".." not in path
                and (mode is None or mode in ("r", "rb", "rt"))
                and type_of(flags) is number
                and not flags & writing
            ):
                return
        elif event in ("os.listdir", "os.scandir"):
            path = arguments[0]
            if type_of(path) is text and (path + sep).startswith(below) and ".." not in path:
                return
        elif event == "import":
            if type_of(arguments[0]) is text and arguments[0] not in modules:
                return
            raise absence("it is not for who reads a document")
        # A function made another one; the way from an error to the function that raised it.
        elif event in ("object.__setattr__", "object.__delattr__"):
            if arguments[1] != "__code__":
                return
        elif event == "object.__getattr__":
            if arguments[1] != "tb_frame":
                return
        elif not event.startswith(refused):
            return
        raise refusal(f"{event} is not for who reads a document")

    sys.addaudithook(watch)


def _names(folder: str) -> set[str]:
    """Beginnings of paths below the folder: as it is called, and as it is called without links."""
    return {each.rstrip(os.sep) + os.sep for each in (folder, os.path.realpath(folder))}
