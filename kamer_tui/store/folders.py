"""Where the user's own lies: the platform's folders for data and for settings."""

from __future__ import annotations

import os
import sys
from pathlib import Path

NAME = "kamer-tui"
"""The name of this program's folder in each of them."""
DATABASE = "kamer-tui.sqlite3"
"""The name of the file of what the user keeps."""


def data_folder() -> Path:
    """The folder of what the user keeps, such as ``~/.local/share/kamer-tui``; it may not be there
    yet.
    """
    known = _linux_folder("XDG_DATA_HOME", ".local/share")
    if known is not None:
        return known
    from platformdirs import user_data_path

    return user_data_path(NAME, appauthor=False)


def database_file() -> Path:
    """The file of what the user keeps; it may not be there yet."""
    return data_folder() / DATABASE


def config_folder() -> Path:
    """The folder of the settings, such as ``~/.config/kamer-tui``; it may not be there."""
    known = _linux_folder("XDG_CONFIG_HOME", ".config")
    if known is not None:
        return known
    from platformdirs import user_config_path

    return user_config_path(NAME, appauthor=False)


def _linux_folder(variable: str, below_home: str) -> Path | None:
    """The folder that platformdirs would name, where the environment of Linux tells it already:
    its import would take milliseconds.
    """
    home = Path(os.environ.get("HOME", ""))
    base = Path(os.environ.get(variable) or home / below_home)
    on_linux = sys.platform == "linux" and "ANDROID_ROOT" not in os.environ
    return base / NAME if on_linux and base.is_absolute() else None
