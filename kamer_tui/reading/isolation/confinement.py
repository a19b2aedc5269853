"""What the process that reads a file gives up: endless memory and time, files, network.

The system's limits (``resource``) hold whatever the process does, on systems that have them.  The
audit hook refuses events of Python code; it can't be removed again.
"""

from __future__ import annotations

import contextlib
import math
import os
import sys
from types import ModuleType

_REFUSED = (
    *("_winapi.", "ctypes.", "ensurepip.", "fcntl.", "ftplib.", "glob.", "http.", "imaplib."),
    *("msvcrt.", "nntplib.", "pathlib.", "poplib.", "pty.", "shutil.", "signal.", "smtplib."),
    *("socket.", "sqlite3.", "subprocess.", "syslog.", "telnetlib.", "tempfile.", "urllib."),
    *("webbrowser.", "winreg.", "os."),
)
"""Audit events that reading a document never needs, by the beginnings of their names."""

_MOST_FILES = 32
"""Files open at once: the streams, and modules that are being loaded."""

_LISTING = ("os.listdir", "os.scandir")
_WRITING = os.O_WRONLY | os.O_RDWR | os.O_CREAT | os.O_TRUNC | os.O_APPEND


def limit(memory: int, seconds: int) -> None:
    """Limit the memory (bytes) and the processor's time (seconds), where the system can."""
    try:
        import resource
    except ImportError:  # Windows
        return
    _set_limit(resource, "RLIMIT_AS", memory)
    _set_limit(resource, "RLIMIT_CORE", 0)
    # At the first limit the process ends by SIGXCPU, which says why; at the second by SIGKILL.
    _set_limit(resource, "RLIMIT_CPU", seconds, seconds + 1)


def allow_time(seconds: float) -> None:
    """Set the first limit on the processor's time, counted from the process's start."""
    try:
        import resource
    except ImportError:  # Windows
        return
    _, last = resource.getrlimit(resource.RLIMIT_CPU)
    first = math.ceil(seconds)
    if last != resource.RLIM_INFINITY:
        # Below the last one, at which SIGKILL would not say why.
        first = min(first, last - 1)
    _set_limit(resource, "RLIMIT_CPU", first, last)


def close_doors() -> None:
    """Refuse from here on every file but the program's own modules and tables, the network and
    other processes.
    """
    try:
        import resource
    except ImportError:  # Windows
        pass
    else:
        _set_limit(resource, "RLIMIT_FSIZE", 0)
        _set_limit(resource, "RLIMIT_NPROC", 0)
        _set_limit(resource, "RLIMIT_NOFILE", _MOST_FILES)
    folders = tuple({os.path.realpath(folder) + os.sep for folder in sys.path if folder})

    def ours(path: object) -> bool:
        # Codecs and modules that are imported late, and the PDF library's tables of characters.
        # The path is the importer's own, made of an entry of sys.path: no link is followed here.
        if isinstance(path, bytes):
            path = os.fsdecode(path)
        return isinstance(path, str) and (os.path.normpath(path) + os.sep).startswith(folders)

    def watch(event: str, arguments: tuple[object, ...]) -> None:
        if event == "open":
            path, mode, flags = arguments
            reading = not (isinstance(flags, int) and flags & _WRITING)
            if reading and (mode is None or mode in ("r", "rb", "rt")) and ours(path):
                return
        elif not event.startswith(_REFUSED) or (
            event in _LISTING and arguments and ours(arguments[0])
        ):
            return
        raise PermissionError(f"{event} is not for who reads a document")

    sys.addaudithook(watch)


def _set_limit(resource: ModuleType, name: str, value: int, last: int | None = None) -> None:
    """Set a limit, no higher than its hard limit; one that the system lacks or forbids to set
    stays as it is.
    """
    kind = getattr(resource, name, None)
    if kind is None:
        return
    with contextlib.suppress(ValueError, OSError):
        _, hard = resource.getrlimit(kind)
        last = value if last is None else last
        if hard != resource.RLIM_INFINITY:
            value, last = min(value, hard), min(last, hard)
        resource.setrlimit(kind, (value, last))
