"""The settings file: where it is, and what stands in it."""

from __future__ import annotations

import os
import stat
from collections.abc import Mapping
from pathlib import Path
from typing import NamedTuple

from kamer_tui.translation import LANGUAGES, N_
from kamer_tui.untrusted import MAXIMUM_SETTINGS_BYTES

NAME = "settings.toml"
_MARK = b"\xef\xbb\xbf"
"""Some editors begin a file with it."""
_NO_TOML = N_("this is no TOML: {reason}")


class Trouble(NamedTuple):
    """Why a file can't be read, untranslated: it is read before the language is known.  ``reason``
    fills the place with that name in the message.
    """

    line: int | None
    message: str
    reason: str = ""


class SettingsFile(NamedTuple):
    """What was read of a settings file.  One that is not there sets nothing; of one that can't be
    read, ``trouble`` says why.
    """

    path: Path
    is_there: bool = False
    text: str = ""
    table: Mapping[str, object] = {}
    trouble: Trouble | None = None

    @property
    def language(self) -> str | None:
        """The language that it sets, if it does: messages are in it before all else is checked."""
        return _language_in(self.table)

    @property
    def export_language(self) -> str | None:
        """The language of labels in exports that it sets, if it does."""
        export = self.table.get("export")
        return _language_in(export) if isinstance(export, dict) else None


def _language_in(table: Mapping[str, object]) -> str | None:
    language = table.get("language")
    return language if isinstance(language, str) and language in LANGUAGES else None


def settings_path() -> Path:
    """Where the settings file is, or would be."""
    from kamer_tui.store.folders import config_folder

    return config_folder() / NAME


def read_file(path: Path | None = None) -> SettingsFile:
    """Read a settings file, by default the user's.  Raises nothing.  Where it is not there, no
    more is done than to look.
    """
    if path is None:
        path = settings_path()
    try:
        status = path.stat()
    except (FileNotFoundError, NotADirectoryError):
        return SettingsFile(path)
    except (OSError, ValueError) as error:
        return SettingsFile(path, is_there=True, trouble=_unreadable(error))
    if not stat.S_ISREG(status.st_mode):
        return SettingsFile(
            path, is_there=True, trouble=Trouble(None, N_("it is no ordinary file"))
        )
    return _parsed(path)


def _parsed(path: Path) -> SettingsFile:
    import tomli

    try:
        with os.fdopen(os.open(path, os.O_RDONLY), "rb") as file:
            content = file.read(MAXIMUM_SETTINGS_BYTES + 1)
        if len(content) > MAXIMUM_SETTINGS_BYTES:
            return SettingsFile(path, is_there=True, trouble=Trouble(None, N_("it is too large")))
        text = content.removeprefix(_MARK).decode("utf-8")
    except UnicodeDecodeError as error:
        line = error.object[: error.start].count(b"\n") + 1
        return SettingsFile(path, is_there=True, trouble=Trouble(line, N_("it is not UTF-8")))
    except OSError as error:
        return SettingsFile(path, is_there=True, trouble=_unreadable(error))
    try:
        return SettingsFile(path, is_there=True, text=text, table=tomli.loads(text))
    except tomli.TOMLDecodeError as error:
        trouble = Trouble(_line_of(error, text), _NO_TOML, _without_place(str(error)))
    except (RecursionError, ValueError) as error:
        trouble = Trouble(None, _NO_TOML, str(error))
    return SettingsFile(path, is_there=True, text=text, trouble=trouble)


def _unreadable(error: Exception) -> Trouble:
    reason = getattr(error, "strerror", None) or str(error)
    return Trouble(None, N_("it can't be read: {reason}"), reason)


def _line_of(error: ValueError, text: str) -> int | None:
    """The line that the parser stopped at; its newest versions tell it apart."""
    line = getattr(error, "lineno", None)
    if isinstance(line, int):
        return line
    _before, _at, place = str(error).rpartition("(at line ")
    number = place.partition(",")[0]
    return int(number) if number.isdecimal() else text.count("\n") + 1


def _without_place(message: str) -> str:
    return message.rpartition(" (at ")[0] or message
