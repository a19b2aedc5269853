"""The reader's themes for Textual, and the style of each ink in them."""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache

from rich.style import Style
from textual.theme import Theme

from kamer_tui.reader.core.page import Ink
from kamer_tui.reader.views.colours import Colours, all_themes, colours_of


def themes() -> dict[str, Theme]:
    """The themes as Textual needs them: its dialogs and fields are drawn with them."""
    inks.cache_clear()  # a theme may have other colours than one of that name had before
    return {colours.name: _theme(colours) for colours in all_themes()}


def _theme(colours: Colours) -> Theme:
    return Theme(
        name=colours.name,
        primary=colours.accent,
        secondary=colours.link,
        accent=colours.accent,
        foreground=colours.text,
        background=colours.ground,
        surface=colours.ground,
        panel=colours.panel,
        dark=colours.dark,
        variables={
            "line": colours.line,
            "resting": colours.resting,
            "quiet": colours.quiet,
            "block-cursor-background": colours.cursor,
            "block-cursor-foreground": colours.cursor_text,
            "input-selection-background": colours.cursor,
            "screen-selection-background": colours.cursor,
            "screen-selection-foreground": colours.cursor_text,
            "footer-key-foreground": colours.accent,
        },
    )


@lru_cache(maxsize=8)
def inks(theme: str) -> Mapping[Ink, Style]:
    """The style of each ink in a theme.  No meaning rests on colour alone: links are underlined,
    labels bold, hits reversed in brightness, the chosen link is reversed.
    """
    colours = colours_of(theme)
    return {
        "text": Style(color=colours.text),
        "quiet": Style(color=colours.quiet),
        "label": Style(color=colours.quiet, bold=True),
        "number": Style(color=colours.accent, bold=True),
        "title": Style(color=colours.text, bold=True),
        "link": Style(color=colours.link, underline=True),
        "document": Style(color=colours.link, underline=True, italic=True),
        "mark": Style(color=colours.link, bold=True),
        "lost": Style(color=colours.quiet, italic=True),
        "chosen": Style(color=colours.ground, bgcolor=colours.link, underline=False, bold=True),
        "hit": Style(color=colours.hit_text, bgcolor=colours.hit, underline=True),
        "current-hit": Style(color=colours.found_text, bgcolor=colours.found, bold=True),
        "letter": Style(color=colours.found_text, bgcolor=colours.found, bold=True),
        "answer": Style(color=colours.accent, bold=True),
        "selection": Style(color=colours.cursor_text, bgcolor=colours.cursor),
    }
