"""What of the reader can be set: its commands, its themes, and what their colours are for."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from kamer_tui.reader.core.commands import COMMANDS
from kamer_tui.reader.views.colours import DARK, LIGHT, THEMES, Colours, is_dark_colour
from kamer_tui.settings.model import AUTO, DEFAULTS, Known, OwnTheme, Settings
from kamer_tui.translation import ngettext

if TYPE_CHECKING:
    from kamer_tui.settings.file import SettingsFile

_WORDS: Mapping[str, str] = dict(
    zip(
        ("dark", "light", "high-contrast-dark", "high-contrast-light"),
        (colours.name for colours in THEMES),
        strict=True,
    )
)
"""The words for the themes in the settings, and the themes' names."""
_OWN = "own-"
"""Before the names of the user's themes, so that none has that of a built-in one."""
ROLES = tuple(field for field in Colours._fields if field not in ("name", "label", "dark"))


def known() -> Known:
    """What the settings of the reader can name."""
    commands = {command.id: command.keys for command in COMMANDS}
    labels = {command.id: command.label for command in COMMANDS}
    return Known(commands, labels, tuple(_WORDS), ROLES)


def colours_of_first() -> Mapping[str, str]:
    """The colours of the first theme, by what they are for."""
    return {role: getattr(THEMES[0], role) for role in ROLES}


def own_colours(theme: OwnTheme) -> Colours:
    """The colours of a theme of the user's."""
    base = next(colours for colours in THEMES if colours.name == _WORDS[theme.base])
    colours = base._replace(**dict(theme.colours))  # type: ignore[arg-type]
    return colours._replace(
        name=_OWN + theme.name, label=theme.name, dark=is_dark_colour(colours.ground)
    )


def theme_of(settings: Settings, *, dark: bool) -> str:
    """The name of the theme to begin with, in a terminal that is dark or light."""
    if settings.theme == AUTO:
        return DARK if dark else LIGHT
    return _WORDS.get(settings.theme, _OWN + settings.theme)


def understood(file: SettingsFile | None) -> tuple[Settings, str]:
    """The settings of a file, and a line for the foot on what is wrong with it, or none.  Of a file
    that is not there nothing is imported.
    """
    if file is None or not file.is_there:
        return DEFAULTS, ""
    from kamer_tui.settings.checking import Checked

    checked = Checked(file, known())
    problems = checked.problems
    if not problems:
        return checked.settings, ""
    first = checked.told(problems[0], file.path.name)
    if len(problems) == 1:
        return checked.settings, first
    others = ngettext("and {count} more", "and {count} more", len(problems) - 1)
    return checked.settings, f"{first} ({others.format(count=len(problems) - 1)})"
