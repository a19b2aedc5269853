"""Settings files for tests."""

from __future__ import annotations

from pathlib import Path
from tempfile import TemporaryDirectory

from kamer_tui.reader.views.settable import known
from kamer_tui.settings.checking import Checked
from kamer_tui.settings.file import NAME, read_file, settings_path


def checked(text: str) -> Checked:
    """What a file with this text sets, and what is wrong with it."""
    with TemporaryDirectory() as folder:
        path = Path(folder) / NAME
        path.write_text(text, encoding="utf-8")
        return Checked(read_file(path), known())


def put_settings(text: str) -> Path:
    """Have this be the user's settings file, in the home of the test."""
    path = settings_path()
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")
    return path
