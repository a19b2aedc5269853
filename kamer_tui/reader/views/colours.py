"""The colours of the reader's themes, as plain data.

Contrast follows WCAG 2.2 (success criterion 1.4.3): every ink has at least 4.5:1 against every
ground that it is drawn on; a test computes it.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

from kamer_tui.translation import N_


class Colours(NamedTuple):
    """The colours of a theme, as ``#rrggbb``; ``label`` is its name for the user, untranslated.

    ``ground`` lies under the text, ``panel`` under title and foot; ``cursor`` is the cursor's
    line in the focused pane, ``resting`` in the others; ``line`` stands between the panes.
    """

    name: str
    label: str
    dark: bool
    ground: str
    panel: str
    text: str
    quiet: str
    accent: str
    link: str
    line: str
    cursor: str
    cursor_text: str
    resting: str
    hit: str
    hit_text: str
    found: str
    found_text: str


THEMES: tuple[Colours, ...] = (
    Colours(
        name="kamer-dark",
        label=N_("Evening (dark)"),
        dark=True,
        ground="#1b1c20",
        panel="#26282e",
        text="#dcd9d2",
        quiet="#a09d95",
        accent="#dfb768",
        link="#8fbcec",
        line="#41444d",
        cursor="#35466a",
        cursor_text="#ffffff",
        resting="#2d2f37",
        hit="#5a4713",
        hit_text="#ffedbb",
        found="#ffd866",
        found_text="#1b1c20",
    ),
    Colours(
        name="kamer-light",
        label=N_("Paper (light)"),
        dark=False,
        ground="#fbfaf6",
        panel="#ebe8df",
        text="#25231f",
        quiet="#625e56",
        accent="#84450b",
        link="#0a539b",
        line="#c9c4b7",
        cursor="#c5daf3",
        cursor_text="#10100e",
        resting="#e9e6de",
        hit="#ffe293",
        hit_text="#25231f",
        found="#84450b",
        found_text="#ffffff",
    ),
    Colours(
        name="kamer-contrast",
        label=N_("High contrast (dark)"),
        dark=True,
        ground="#000000",
        panel="#1a1a1a",
        text="#ffffff",
        quiet="#d6d6d6",
        accent="#ffe14d",
        link="#7fe0ff",
        line="#9a9a9a",
        cursor="#ffe14d",
        cursor_text="#000000",
        resting="#333333",
        hit="#00506e",
        hit_text="#ffffff",
        found="#ffffff",
        found_text="#000000",
    ),
    Colours(
        name="kamer-contrast-light",
        label=N_("High contrast (light)"),
        dark=False,
        ground="#ffffff",
        panel="#e6e6e6",
        text="#000000",
        quiet="#333333",
        accent="#6b0000",
        link="#00308f",
        line="#5a5a5a",
        cursor="#00308f",
        cursor_text="#ffffff",
        resting="#dcdcdc",
        hit="#ffe14d",
        hit_text="#000000",
        found="#000000",
        found_text="#ffffff",
    ),
)
DARK, LIGHT = THEMES[0].name, THEMES[1].name
_by_name = {colours.name: colours for colours in THEMES}
"""All themes, in the order in which one follows the other."""


def use_themes(own: Iterable[Colours] = ()) -> None:
    """Have these themes after the built-in ones, in place of those that were had before."""
    global _by_name
    _by_name = {colours.name: colours for colours in (*THEMES, *own)}


def all_themes() -> tuple[Colours, ...]:
    """The built-in themes, and the user's own."""
    return tuple(_by_name.values())


def colours_of(theme: str) -> Colours:
    """The colours of a theme by its name; of the dark theme for an unknown name."""
    return _by_name.get(theme, THEMES[0])


def is_dark_colour(colour: str) -> bool:
    """True if ``#rrggbb`` is dark (by the luma of ITU-R BT.709).

    >>> is_dark_colour("#1b1c20"), is_dark_colour("#fbfaf6")
    (True, False)
    """
    red, green, blue = (int(colour[place : place + 2], 16) / 255 for place in (1, 3, 5))
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue < 0.5


def theme_after(theme: str) -> str:
    """The name of the next theme; after the last comes the first."""
    names = list(_by_name)
    return names[(names.index(colours_of(theme).name) + 1) % len(names)]
