"""The last resort where an error of this program itself ends it: one line for the user, and the
traceback in a file that the line names.

The file is the user's alone, holds no values of variables, and is cleaned as all text is: whoever
shows it in a terminal gets no control characters.  ``KEPT`` of them are kept, the newest.
"""

from __future__ import annotations

import contextlib
import os
import sys
import time
from pathlib import Path

from kamer_tui.translation import _
from kamer_tui.untrusted import clean_line, clean_name, clean_text

KEPT = 5
"""So many reports stay in the folder."""

LARGEST = 200_000
"""Characters of a report; of a longer one the end is kept, where the error itself stands."""

_BEGINNING, _ENDING = "crash-", ".txt"
_NEW_FILE = os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_NOFOLLOW", 0)


def report_crash(error: BaseException) -> str:
    """Keep the error's traceback in the user's cache folder; return the line that tells of it,
    such as "An error of this program ended it (ValueError: x); its traceback: /home/…/crash-….txt".

    Raises nothing: without memory, or a folder to write to, the line names no file.
    """
    try:
        what = clean_name(f"{type(error).__name__}: {error}".removesuffix(": "))
    except Exception:  # the error's own text is in error, or there is no memory for it
        what = type(error).__name__
    try:
        path = _write(_report(error))
    except Exception:
        return _("An error of this program ended it ({error}).").format(error=what)
    return _("An error of this program ended it ({error}); its traceback: {path}").format(
        error=what, path=clean_line(str(path))
    )


def _report(error: BaseException) -> str:
    import traceback

    from kamer_tui import __version__

    head = f"kamer_tui {__version__}, Python {sys.version}, {sys.platform}\n\n"
    told = "".join(traceback.format_exception(type(error), error, error.__traceback__))
    return clean_text(head + told[-LARGEST:])


def _write(report: str) -> Path:
    """Write the report, and return its path."""
    from kamer_tui.reading.cache import Cache

    folder = Cache.of_user().folder
    folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    when = time.strftime("%Y%m%d-%H%M%S")
    path = folder / f"{_BEGINNING}{when}-{os.getpid()}-{os.urandom(2).hex()}{_ENDING}"
    with os.fdopen(os.open(path, _NEW_FILE, 0o600), "w", encoding="utf-8") as file:
        file.write(report)
    _drop_beyond(folder, path)
    return path


def _drop_beyond(folder: Path, new: Path) -> None:
    """Remove the oldest reports, but not the new one."""
    others = [path for path in folder.glob(f"{_BEGINNING}*{_ENDING}") if path != new]
    with contextlib.suppress(OSError):
        for old in sorted(others, key=lambda path: path.stat().st_mtime_ns)[: 1 - KEPT]:
            old.unlink()
