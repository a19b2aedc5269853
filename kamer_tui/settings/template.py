"""The settings file as it is first written: every setting with what it is for, none in force."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from kamer_tui.settings.keys import written_key
from kamer_tui.settings.model import DEFAULTS, Known
from kamer_tui.settings.table import (
    BASE,
    KEYS,
    OWN_TABLES,
    PARTY_COLOURS,
    ROWS,
    THEMES,
    themes_told,
)
from kamer_tui.settings.values import written
from kamer_tui.translation import _

EXAMPLE_PARTY = "Noorderpartij"
EXAMPLE_COLOUR = "#1b6ac9"


def template(known: Known, colours: Mapping[str, str]) -> str:
    """The text of a new settings file, in the user's language.  ``colours`` are those of the first
    theme, by what they are for.
    """
    return "\n".join(_lines(known, colours)) + "\n"


def _lines(known: Known, colours: Mapping[str, str]) -> Iterator[str]:
    yield "# " + _("Settings of kamer-tui. What stands behind “#” is not in force: take it away.")
    yield "# " + _("“kamer-tui config” tells what holds, and what is wrong with this file.")
    table = ""
    for row in ROWS:
        if len(row.path) == 2 and row.path[0] != table:
            table = row.path[0]
            yield f"\n[{table}]"
        elif len(row.path) == 1:
            yield ""
        value = written(getattr(DEFAULTS, row.field))
        told = row.kind.told() if row.field != "theme" else themes_told(known.themes)
        yield f"# {_(row.what)}: {told}"
        yield f"# {row.path[-1]} = {value}"
    what = dict(OWN_TABLES)
    yield f"\n# {_(what[PARTY_COLOURS])}"
    yield f"[{PARTY_COLOURS}]"
    yield f'# "{EXAMPLE_PARTY}" = "{EXAMPLE_COLOUR}"'
    yield f"\n# {_(what[THEMES])}"
    name = _("mine")
    yield f"# [{THEMES}.{name}]"
    yield f"# {BASE} = {written(known.themes[0])}"
    for role, value in colours.items():
        yield f"# {role} = {written(value)}"
    yield f"\n# {_(what[KEYS])}"
    yield f"[{KEYS}]"
    for command, keys in known.commands.items():
        yield f"# {_(known.labels[command])}"
        words = [written_key(key) for key in keys]
        yield f"# {command} = {written(words[0] if len(words) == 1 else words)}"
