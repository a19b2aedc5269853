"""What is set for exports, for commands that know nothing of the reader."""

from __future__ import annotations

from kamer_tui.settings.file import SettingsFile
from kamer_tui.settings.model import DEFAULTS, Settings


def settings_of_exports(file: SettingsFile | None) -> tuple[Settings, tuple[str, ...]]:
    """The settings, of which only those for exports are looked at, and a line on each of those that
    is wrong.
    """
    if file is None or not file.is_there:
        return DEFAULTS, ()
    from kamer_tui.settings.checking import Checked

    checked = Checked(file)
    return checked.settings, tuple(map(checked.told, checked.problems))
