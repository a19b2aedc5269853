"""Write the tables of keys, settings and steps into the README: ``python -m tests.readme``."""

from __future__ import annotations

from pathlib import Path

from kamer_tui.parsing import CHAIN
from kamer_tui.reader.core.commands import REGISTRY, SECTIONS
from kamer_tui.reader.core.registry import Registry
from kamer_tui.reader.views.settable import known
from kamer_tui.settings.model import DEFAULTS
from kamer_tui.settings.table import OWN_TABLES, ROWS, themes_told
from kamer_tui.settings.values import written
from kamer_tui.translation import _, use_language
from tests.support.house import FLOORS, purpose

README = Path(__file__).parent.parent / "README.md"
BEGIN = "<!-- keys: written by python -m tests.readme -->\n"
END = "<!-- end of keys -->\n"
DUTCH_BEGIN = "<!-- toetsen: written by python -m tests.readme -->\n"
DUTCH_END = "<!-- einde van de toetsen -->\n"
WAY_BEGIN = "<!-- the way of a line: written by python -m tests.readme -->\n"
WAY_END = "<!-- end of the way -->\n"
SETTINGS_BEGIN = "<!-- settings: written by python -m tests.readme -->\n"
SETTINGS_END = "<!-- end of settings -->\n"
ROOMS = (
    *("language", "document", "understanding", "sources", "parsing", "reading"),
    *("check", "export", "store", "settings", "library", "reader"),
    *("plain", "command_line"),
)
"""In the order in which one reads them."""


def key_table(registry: Registry = REGISTRY, heads: str = "keys | do") -> str:
    """Every command with its keys, in the order of the program's own help and in its language,
    under ``heads``: "keys | do".
    """
    lines = [f"| {heads} |", "| --- | --- |"]
    for section in SECTIONS:
        lines.append(f"| **{_(section)}** | |")
        for command in registry.commands:
            if command.section == section:
                keys = " ".join(f"`{word}`" for word in registry.words_of_keys(command.id))
                lines.append(f"| {keys} | {_(command.label)} |")
    return "\n".join(lines) + "\n"


def with_keys(text: str) -> str:
    """The README's text with its two tables of keys as they must be, English and Dutch.  Raises
    ValueError without their marks.
    """
    use_language("nl")
    text = with_part(text, DUTCH_BEGIN, key_table(heads="toets | doet"), DUTCH_END)
    use_language("en")
    return with_part(text, BEGIN, key_table(), END)


def with_settings(text: str) -> str:
    """The README's text with the table of settings.  Raises ValueError without its marks."""
    return with_part(text, SETTINGS_BEGIN, settings_table(), SETTINGS_END)


def settings_table() -> str:
    """What can be set: the name, the values, the default, and what it is for."""
    lines = ["| setting | values | default | is |", "| --- | --- | --- | --- |"]
    for row in ROWS:
        told = row.kind.told() if row.field != "theme" else themes_told(known().themes)
        values = told.replace(" | ", ", ").replace('"', "")
        default = written(getattr(DEFAULTS, row.field))
        lines.append(f"| `{row.name}` | {values} | `{default}` | {row.what} |")
    lines += [f"| `[{name}]` | | | {what} |" for name, what in OWN_TABLES]
    return "\n".join(lines) + "\n"


def with_way(text: str) -> str:
    """The README's text with the way of a line as it must be.  Raises ValueError without marks."""
    return with_part(text, WAY_BEGIN, f"{drawing_of_the_rooms()}\n{chain_table()}", WAY_END)


def chain_table() -> str:
    """The steps of parsing in their order: what each does, and where."""
    lines = ["| step | does | in |", "| --- | --- | --- |"]
    lines += [f"| {step.name} | {step.does} | `{step.where}` |" for step in CHAIN]
    return "\n".join(lines) + "\n"


def drawing_of_the_rooms() -> str:
    """The rooms of the package, the way of the data through them, and the floors of parsing."""
    floors = [f"  {floor:<13} {purpose(f'parsing.{floor}')}" for floor in FLOORS]
    rooms = [f"  {room:<13} {purpose(room)}" for room in ROOMS]
    return "\n".join(
        (
            "```",
            "                      reading: a process apart, a cache",
            "           ┌──────────────────────────┐             ┌──► reader",
            "  file ──► sources ──► parsing ──► document ────────┼──► export",
            "           pages       the chain   the model        └──► check",
            "           of lines    below",
            "",
            *rooms,
            "",
            "  parsing, from its lowest floor up; each floor knows only those before it:",
            "",
            *floors,
            "  chain         The steps below, one after the other, over one draft",
            "```",
            "",
        )
    )


def with_part(text: str, begin: str, part: str, end: str) -> str:
    """The README's text with another part between two marks.  Raises ValueError without them."""
    before, found, rest = text.partition(begin)
    _, last, after = rest.partition(end)
    if not found or not last:
        raise ValueError(f"{README.name} has no place between {begin.strip()} and {end.strip()}")
    return f"{before}{begin}\n{part}\n{end}{after}"


if __name__ == "__main__":
    use_language("en")
    text = README.read_text(encoding="utf-8")
    README.write_text(with_way(with_settings(with_keys(text))), encoding="utf-8")
