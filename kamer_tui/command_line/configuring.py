"""``kamer-tui config``: what is set and where that comes from; a first file, and the editor."""

from __future__ import annotations

import os
import re
from collections.abc import Iterable, Iterator, Mapping
from typing import TYPE_CHECKING

from kamer_tui.command_line.output import DONE, WRONG, Result
from kamer_tui.command_line.usage import PROGRAM, UsageError
from kamer_tui.reader.views.settable import known
from kamer_tui.saying import say
from kamer_tui.settings.checking import Checked
from kamer_tui.settings.file import SettingsFile, read_file
from kamer_tui.settings.keys import written_key
from kamer_tui.settings.table import BASE, KEYS, PARTY_COLOURS, ROWS, THEMES
from kamer_tui.settings.values import written
from kamer_tui.translation import _, variable_of_language
from kamer_tui.untrusted import clean_line, clean_name

if TYPE_CHECKING:
    from kamer_tui.command_line.arguments import Arguments

MOST_WIDTH = 44
"""Columns of values beyond which their origin is not put in one column."""
_BARE = re.compile(r"[A-Za-z0-9_-]+")

Told = tuple[str, str]
"""A setting with its value as the file would have it, and where that comes from."""


def configure(arguments: Arguments) -> Result:
    """Do what is asked.  What is wrong with the file is told on standard error, and the status is
    that of wrong use then.  Raises UsageError.
    """
    file = arguments.settings or read_file()
    if arguments.init and arguments.edit:
        raise UsageError(_("Give --init or --edit, not both."))
    if arguments.init:
        _write_first(file)
        return Result(f"{clean_name(str(file.path))}\n")
    if arguments.edit:
        file = _edited(file)
    checked = Checked(file, known())
    for problem in checked.problems:
        say(checked.told(problem))
    status = WRONG if checked.problems else DONE
    if arguments.edit:
        return Result("", status)
    return Result("".join(f"{line}\n" for line in _listed(checked, file, arguments)), status)


def _write_first(file: SettingsFile) -> None:
    """Raises UsageError where the file can't be written, or is there."""
    from kamer_tui.export.writing import WritingError
    from kamer_tui.reader.views.first_settings import write_first

    if file.is_there:
        said = _("{path} exists already and is left as it is; “{program} config --edit” opens it.")
        raise UsageError(said.format(path=clean_name(str(file.path)), program=PROGRAM))
    try:
        write_first(file.path)
    except WritingError as error:
        raise UsageError(str(error)) from None


def _edited(file: SettingsFile) -> SettingsFile:
    """The file after the user's editor had it; it is written first where it is not there."""
    from kamer_tui.editor import EditorError, edit, editor_of

    try:
        editor_of(os.environ)
        if not file.is_there:
            _write_first(file)
        edit(file.path)
    except EditorError as error:
        said = _("{wrong} The file is {path}.")
        path = clean_name(str(file.path))
        raise UsageError(said.format(wrong=error, path=path)) from None
    return read_file(file.path)


def _listed(checked: Checked, file: SettingsFile, arguments: Arguments) -> Iterator[str]:
    """The file's path, and every setting; a text that could be a settings file itself."""
    yield f"# {clean_name(str(file.path))}"
    if not file.is_there:
        yield "# " + _("It is not there; “{program} config --init” writes it.").format(
            program=PROGRAM
        )
    told = [*_rows(checked, arguments), *_own(checked), *_keys(checked)]
    width = max(len(text) for text, _origin in told if len(text) <= MOST_WIDTH)
    for text, origin in told:
        yield f"{text:<{width}}  # {origin}"
    yield from _of_environment(os.environ)


def _rows(checked: Checked, arguments: Arguments) -> Iterator[Told]:
    for row in ROWS:
        value, origin = getattr(checked.settings, row.field), _origin(checked, row.path)
        if row.path == ("language",):
            value, origin = arguments.language, origin or _("default")
            if arguments.asked_language is not None:
                origin = "--language"
            elif checked.settings.language is None:
                origin = variable_of_language(os.environ) or _("default")
        yield f"{row.name} = {written(value)}", origin or _("default")


def _own(checked: Checked) -> Iterator[Told]:
    """The themes and the colours of parties that the user made."""
    for theme in checked.settings.themes:
        value = {BASE: theme.base, **theme.colours}
        yield _told((THEMES, theme.name), value), _origin(checked, (THEMES, theme.name))
    for party, colour in checked.settings.party_colours.items():
        yield _told((PARTY_COLOURS, party), colour), _origin(checked, (PARTY_COLOURS, party))


def _keys(checked: Checked) -> Iterator[Told]:
    set_keys = {at[1].replace("-", "_"): at for at in checked.given if at[0] == KEYS}
    for command, default in known().commands.items():
        keys = [written_key(key) for key in checked.settings.keys.get(command, default)]
        value = keys[0] if len(keys) == 1 else keys or ""
        origin = _origin(checked, set_keys[command]) if command in set_keys else _("default")
        yield _told((KEYS, command), value), origin


def _told(at: Iterable[str], value: object) -> str:
    names = (name if _BARE.fullmatch(name) else written(name) for name in at)
    return f"{'.'.join(names)} = {written(value)}"


def _origin(checked: Checked, at: tuple[str, ...]) -> str:
    """The file and the line of a value that is set; "" for one that is not."""
    if at not in checked.given:
        return ""
    line = checked.lines.get(at)
    name = clean_name(checked.path.name)
    return name if line is None else f"{name}:{line}"


def _of_environment(environment: Mapping[str, str]) -> Iterator[str]:
    """What the environment says besides: no colours, the background's, and the editor."""
    from kamer_tui.editor import VARIABLES

    for name in ("NO_COLOR", "COLORFGBG", *VARIABLES):
        if environment.get(name):
            yield f"# {name}={clean_line(clean_name(environment[name]))}"
