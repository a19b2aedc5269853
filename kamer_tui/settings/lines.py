"""On which line of a TOML text each key stands: its parser tells values, not where they are."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

Path = tuple[str, ...]
LONGEST = 400
"""Lines of one statement; after a longer one the rest is not looked through."""


def lines_of(text: str) -> Mapping[Path, int]:
    """The line, from 1, of each key and table in a text that can be parsed.

    Each statement is parsed by itself, by the parser that reads the whole: one that goes on over
    several lines can be parsed only when its last line is there.
    """
    import tomli

    found: dict[Path, int] = {}
    lines = text.replace("\r\n", "\n").split("\n")
    table: Path = ()
    at = 0
    while at < len(lines):
        for end in range(at + 1, min(len(lines), at + LONGEST) + 1):
            try:
                statement = tomli.loads("\n".join(lines[at:end]) + "\n")
            except tomli.TOMLDecodeError:
                continue
            break
        else:
            return found
        is_header = lines[at].lstrip().startswith("[")
        paths = list(_paths(statement))
        if is_header and paths:
            table = max(paths, key=len)
            found.setdefault(table, at + 1)
        else:
            for path in paths:
                found.setdefault((*table, *path), at + 1)
        at = end
    return found


def _paths(table: Mapping[str, object]) -> Iterator[Path]:
    """The path of each key, and of those within; a table in an array goes by the array's."""
    for key, value in table.items():
        yield (key,)
        within = value[0] if isinstance(value, list) and value else value
        if isinstance(within, dict):
            yield from ((key, *path) for path in _paths(within))
