"""The reader's own themes, and how its inks look in each.

Contrast follows WCAG 2.2 (success criterion 1.4.3): every ink has at least 4.5:1 against every
ground that it is drawn on; a test computes it.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache
from typing import NamedTuple

from rich.style import Style
from textual.theme import Theme

from kamer_tui.reader.core.page import Ink
from kamer_tui.translation import N_


class Palette(NamedTuple):
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


PALETTES: tuple[Palette, ...] = (
    Palette(
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
    Palette(
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
    Palette(
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
    Palette(
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
DARK, LIGHT = PALETTES[0].name, PALETTES[1].name
_BY_NAME = {palette.name: palette for palette in PALETTES}


def palette_of(theme: str) -> Palette:
    """The palette of a theme by its name; of the dark one for a name that is not ours."""
    return _BY_NAME.get(theme, PALETTES[0])


def theme_after(theme: str) -> str:
    """The name of the next theme, round the end."""
    names = [palette.name for palette in PALETTES]
    return names[(names.index(palette_of(theme).name) + 1) % len(names)]


def themes() -> dict[str, Theme]:
    """The themes as Textual wants them, for dialogs and whatever else is its own."""
    return {palette.name: _theme(palette) for palette in PALETTES}


def _theme(palette: Palette) -> Theme:
    return Theme(
        name=palette.name,
        primary=palette.accent,
        secondary=palette.link,
        accent=palette.accent,
        foreground=palette.text,
        background=palette.ground,
        surface=palette.ground,
        panel=palette.panel,
        dark=palette.dark,
        variables={
            "line": palette.line,
            "resting": palette.resting,
            "quiet": palette.quiet,
            "block-cursor-background": palette.cursor,
            "block-cursor-foreground": palette.cursor_text,
            "input-selection-background": palette.cursor,
            "screen-selection-background": palette.cursor,
            "screen-selection-foreground": palette.cursor_text,
            "footer-key-foreground": palette.accent,
        },
    )


@lru_cache(maxsize=8)
def inks(theme: str) -> Mapping[Ink, Style]:
    """How each ink looks in a theme.  None is told by colour alone: links are underlined, labels
    bold, hits reversed in brightness, the chosen link is reversed.
    """
    palette = palette_of(theme)
    return {
        "text": Style(color=palette.text),
        "quiet": Style(color=palette.quiet),
        "label": Style(color=palette.quiet, bold=True),
        "number": Style(color=palette.accent, bold=True),
        "title": Style(color=palette.text, bold=True),
        "link": Style(color=palette.link, underline=True),
        "document": Style(color=palette.link, underline=True, italic=True),
        "mark": Style(color=palette.link, bold=True),
        "lost": Style(color=palette.quiet, italic=True),
        "chosen": Style(color=palette.ground, bgcolor=palette.link, underline=False, bold=True),
        "hit": Style(color=palette.hit_text, bgcolor=palette.hit, underline=True),
        "current-hit": Style(color=palette.found_text, bgcolor=palette.found, bold=True),
        "letter": Style(color=palette.found_text, bgcolor=palette.found, bold=True),
        "selection": Style(color=palette.cursor_text, bgcolor=palette.cursor),
    }
