"""The settings as the program uses them, with the values that they have where nothing is set.

Annotations are not postponed here: to make named tuples takes half as long again then.
"""

from collections.abc import Mapping
from typing import NamedTuple

AUTO = "auto"
"""The word for a value that the program finds by itself."""
MEASURE = 90
"""The most columns of a line of text: after a longer line the eye does not find the next."""


class OwnTheme(NamedTuple):
    """A theme of the user's: the built-in one that it is made of, and the colours (``#rrggbb``)
    that differ, by what they are for.
    """

    name: str
    base: str
    colours: Mapping[str, str]


class Settings(NamedTuple):
    """All that can be set.  None is as the program finds it by itself: the language of the locale,
    and what the size of the screen gives.

    ``keys`` are the keys, by Textual's names, of the commands that have others than by default;
    ``party_colours`` go by the party's name as the user wrote it.
    """

    language: str | None = None
    theme: str = AUTO
    measure: int = MEASURE
    marks: tuple[str, ...] = ("niet beantwoord", "opvolgen")
    parties_columns: int | None = None
    questions_columns: int | None = None
    row_lines: int | None = None
    export_format: str = "markdown"
    export_data: bool = False
    export_notes: bool = False
    export_language: str = "nl"
    keys: Mapping[str, tuple[str, ...]] = {}
    themes: tuple[OwnTheme, ...] = ()
    party_colours: Mapping[str, str] = {}


DEFAULTS = Settings()
"""Where nothing is set."""


class Known(NamedTuple):
    """What a value can name: the commands with the keys that they have by default and what they do,
    the built-in themes, and what the colours of a theme are for.
    """

    commands: Mapping[str, tuple[str, ...]]
    labels: Mapping[str, str]
    themes: tuple[str, ...]
    roles: tuple[str, ...]


class Problem(NamedTuple):
    """What is wrong with a line of the file; None where it is no one line."""

    line: int | None
    text: str
