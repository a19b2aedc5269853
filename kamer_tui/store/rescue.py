"""A file of its own for words of the user's that the database could not take."""

from __future__ import annotations

import os
import tempfile
from pathlib import Path

from kamer_tui.store.folders import data_folder

BEGINNING = "not-kept-"
"""How the name of such a file begins."""


def rescue(text: str) -> Path | None:
    """Write a text to a new file in the user's data folder, else in the system's temporary one;
    None where neither can be written.
    """
    for folder in (data_folder(), Path(tempfile.gettempdir())):
        try:
            folder.mkdir(mode=0o700, parents=True, exist_ok=True)
            descriptor, name = tempfile.mkstemp(".txt", BEGINNING, folder)
        except OSError:
            continue
        path = Path(name)
        try:
            with os.fdopen(descriptor, "wb") as file:
                file.write(text.encode("utf-8", "replace"))
                file.flush()
                os.fsync(file.fileno())
        except OSError:
            path.unlink(missing_ok=True)
            continue
        return path
    return None


def rescued() -> list[Path]:
    """The files that are there in the user's data folder, the oldest first."""
    try:
        found = [(path.stat().st_mtime, path) for path in data_folder().glob(f"{BEGINNING}*.txt")]
    except OSError:
        return []
    return [path for _time, path in sorted(found)]
