"""What a settings file sets, and what is wrong with it: a value that can't be is told and passed
over, so that the others hold.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from functools import cached_property
from pathlib import Path

from kamer_tui.settings.file import SettingsFile, Trouble
from kamer_tui.settings.keys import bind, key_named
from kamer_tui.settings.lines import lines_of
from kamer_tui.settings.model import AUTO, Known, OwnTheme, Problem, Settings
from kamer_tui.settings.table import (
    BASE,
    EXPORT,
    KEYS,
    OWN_TABLES,
    PARTY_COLOURS,
    ROWS,
    THEMES,
    Row,
    names_at_top,
)
from kamer_tui.settings.values import OneOf, WrongValueError, colour, nearest, written
from kamer_tui.translation import N_, _
from kamer_tui.untrusted import clean_name

Table = Mapping[str, object]
At = tuple[str, ...]

_SAID_OF_TOML: tuple[str, ...] = (
    N_("Cannot overwrite a value"),
    N_("Expected '=' after a key in a key/value pair"),
    N_("Expected ']' at the end of a table declaration"),
    N_("Expected newline or end of document after a statement"),
    N_("Invalid initial character for a key part"),
    N_("Invalid statement"),
    N_("Invalid value"),
    N_("Unclosed array"),
    N_("Unclosed inline table"),
    N_("Unescaped '\\' in a string"),
    N_("Unterminated string"),
)
"""What the parser says most often; these have translations."""


_TWICE = re.compile(r"Cannot declare \((.*)\) twice")
_NAMES_IN_IT = re.compile(r"'([^']*)'")
_ILLEGAL = "Illegal character"


class Checked:
    """A settings file as it was understood."""

    def __init__(self, file: SettingsFile, known: Known | None = None) -> None:
        """Without what can be named, only what is set for exports is looked at."""
        self.path: Path = file.path
        self._text = file.text
        self._found: list[tuple[At, str]] = []
        self._trouble = file.trouble
        self.given: dict[At, object] = {}
        """The values that hold, as the file has them, by their path in it."""
        self.settings = _Checking(file.table, known or _NOTHING, self._found, self.given).settings(
            only_of_exports=known is None
        )

    @cached_property
    def lines(self) -> Mapping[At, int]:
        """The line of each key of the file."""
        return {} if self._trouble is not None else lines_of(self._text)

    @cached_property
    def problems(self) -> tuple[Problem, ...]:
        """What is wrong, in the order of the file, in the user's language."""
        if self._trouble is not None:
            return (_problem_of(self._trouble),)
        found = [Problem(self._line(at), text) for at, text in self._found]
        return tuple(sorted(found, key=lambda one: one.line or 0))

    def _line(self, at: At) -> int | None:
        """The line of a key, or of what it is in where that stands on one line."""
        while at:
            if at in self.lines:
                return self.lines[at]
            at = at[:-1]
        return None

    def told(self, problem: Problem, path: Path | str | None = None) -> str:
        """A problem in one line, with the file and the line."""
        where = clean_name(str(self.path if path is None else path))
        if problem.line is not None:
            where = f"{where}:{problem.line}"
        return f"{where}: {problem.text}"


def _problem_of(trouble: Trouble) -> Problem:
    reason = _(trouble.reason) if trouble.reason in _SAID_OF_TOML else trouble.reason
    if table := _TWICE.fullmatch(reason):
        name = ".".join(_NAMES_IN_IT.findall(table[1]))
        reason = _("the table [{name}] is there twice").format(name=name)
    elif reason.startswith(_ILLEGAL):
        reason = _("a text is not closed, or has a character that can't stand there")
    return Problem(trouble.line, _(trouble.message).format(reason=clean_name(reason)))


_NOTHING = Known({}, {}, (), ())


class _Checking:
    """Goes through the tables of a file."""

    def __init__(
        self,
        table: Table,
        known: Known,
        found: list[tuple[At, str]],
        given: dict[At, object],
    ) -> None:
        self._table = table
        self._known = known
        self._found = found
        self._given = given

    def settings(self, *, only_of_exports: bool) -> Settings:
        """The settings, with the values that hold."""
        if only_of_exports:
            return self._of_exports()
        self._tell_unknown()
        themes = tuple(self._themes())
        words = (AUTO, *self._known.themes, *(theme.name for theme in themes))
        values: dict[str, object] = {}
        for row in ROWS:
            kind = OneOf(words) if row.field == "theme" else row.kind
            self._read(row._replace(kind=kind), values)
        return Settings(**values)._replace(  # type: ignore[arg-type]
            keys=self._keys(), themes=themes, party_colours=self._party_colours()
        )

    def _of_exports(self) -> Settings:
        values: dict[str, object] = {}
        for row in ROWS:
            if row.path[0] == EXPORT:
                self._read(row, values)
        return Settings(**values)  # type: ignore[arg-type]

    def _read(self, row: Row, values: dict[str, object]) -> None:
        inside: object = self._table
        for name in row.path:
            if not isinstance(inside, Mapping) or name not in inside:
                return
            inside = inside[name]
        with_it = self._reading(row.path, row.kind.read, inside, row.name)
        if with_it is not None:
            values[row.field] = with_it[0]

    def _reading(
        self, at: At, read: Callable[[object], object], value: object, name: str
    ) -> tuple[object] | None:
        """The value in a tuple; None where it can't be, which is told."""
        try:
            result = read(value)
        except WrongValueError as error:
            self._tell(at, f"{name}: {error}")
            return None
        self._given[at] = value
        return (result,)

    def _tell(self, at: At, text: str) -> None:
        self._found.append((at, text))

    def _tell_unknown(self) -> None:
        """Tell of names that no setting has; of tables only those of settings are looked into."""
        tables = {row.path[0] for row in ROWS if len(row.path) == 2}
        own = {name for name, _what in OWN_TABLES}
        for name, value in self._table.items():
            if name not in names_at_top():
                self._tell((name,), _unknown(name, names_at_top()))
            elif name in tables | own and not isinstance(value, Mapping):
                self._tell((name,), _("“{name}” is a table: [{name}]").format(name=name))
            elif name in tables and isinstance(value, Mapping):
                inside = [row.path[1] for row in ROWS if row.path[0] == name and row.path[1:]]
                for one in value:
                    if one not in inside:
                        self._tell((name, one), _unknown(one, inside, name))

    def _own(self, name: str) -> Iterator[tuple[str, object]]:
        table = self._table.get(name)
        if isinstance(table, Mapping):
            yield from table.items()

    def _keys(self) -> Mapping[str, tuple[str, ...]]:
        given: dict[str, tuple[str, ...]] = {}
        written_as: dict[str, str] = {}
        for name, value in self._own(KEYS):
            command = name.replace("-", "_")
            if command not in self._known.commands:
                self._tell((KEYS, name), _unknown(name, self._known.commands, KEYS))
                continue
            keys = self._reading((KEYS, name), _keys_of, value, f"{KEYS}.{name}")
            if keys is None and any(row.path == (name,) for row in ROWS):
                at, text = self._found[-1]
                self._found[-1] = (at, f"{text}; {_belongs_above(name)}")
            elif keys is not None:
                given[command] = keys[0]  # type: ignore[assignment]
                written_as[command] = name
        bound = bind(given, self._known.commands)
        for command, text in bound.conflicts:
            self._tell((KEYS, written_as[command]), text)
        return bound.keys

    def _themes(self) -> Iterator[OwnTheme]:
        for name, value in self._own(THEMES):
            before = len(self._found)
            theme = self._theme(name, value)
            if len(self._found) > before:
                said = _("the theme “{name}” is left out").format(name=clean_name(name))
                at, text = self._found[-1]
                self._found[-1] = (at, f"{text}; {said}")
            elif theme is not None:
                self._given[THEMES, name] = value
                yield theme

    def _theme(self, name: str, value: object) -> OwnTheme | None:
        at = (THEMES, name)
        usable = name.replace("-", "").replace("_", "").isalnum() and len(name) <= 40
        if not usable or name in (AUTO, *self._known.themes):
            said = _("“{name}” can't be the name of a theme of your own")
            self._tell(at, said.format(name=clean_name(name)))
        elif not isinstance(value, Mapping):
            self._tell(at, _("“{name}” is a table: [{name}]").format(name=".".join(at)))
        else:
            return self._theme_of(name, value)
        return None

    def _theme_of(self, name: str, value: Table) -> OwnTheme:
        base, colours = self._known.themes[0], {}
        for role, one in value.items():
            at = (THEMES, name, role)
            if role == BASE:
                read = self._reading(at, OneOf(self._known.themes).read, one, BASE)
                base = str(read[0]) if read is not None else base
            elif role not in self._known.roles:
                self._tell(at, _unknown(role, (BASE, *self._known.roles), ".".join(at[:2])))
            elif (read := self._reading(at, colour, one, role)) is not None:
                colours[role] = str(read[0])
        return OwnTheme(name, base, colours)

    def _party_colours(self) -> Mapping[str, str]:
        colours = {}
        for name, value in self._own(PARTY_COLOURS):
            read = self._reading((PARTY_COLOURS, name), colour, value, clean_name(name))
            if read is not None:
                colours[name] = str(read[0])
        return colours


def _keys_of(value: object) -> tuple[str, ...]:
    """The keys that a value names.  Raises WrongValueError."""
    words = [value] if isinstance(value, str) else value
    if not isinstance(words, list) or not all(isinstance(word, str) for word in words):
        said = _("{value} is no key and no list of keys")
        raise WrongValueError(said.format(value=clean_name(written(value))))
    return tuple(dict.fromkeys(key_named(word) for word in words if word != ""))


def _belongs_above(name: str) -> str:
    return _("the setting “{name}” belongs above the first [table]").format(name=name)


def _unknown(name: str, names: Iterable[str], table: str = "") -> str:
    """There is no setting of that name, and which was perhaps meant."""
    before = f"{table}." if table else ""
    if table and any(row.path == (name,) for row in ROWS):
        return _belongs_above(name)
    near = nearest(name.replace("-", "_") if table == KEYS else name, names)
    if near is None:
        return _("there is no setting “{name}”").format(name=clean_name(before + name))
    return _("there is no setting “{name}”; did you mean “{near}”?").format(
        name=clean_name(before + name), near=before + near
    )
