"""Every theme can be read: contrast as WCAG 2.2 counts it (success criteria 1.4.3, 1.4.11)."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import combinations

import pytest
from textual.screen import Screen

from kamer_tui.reader.views.colours import THEMES, Colours, colours_of, theme_after
from kamer_tui.reader.widgets.themes import inks
from tests.builders import document, exchange
from tests.reader.driving import reading

READABLE = 4.5
STRONG = 7.0
SEEN = 3.0
"""What is no text but must be seen: success criterion 1.4.11."""


def luminance(colour: str) -> float:
    """Relative luminance, as WCAG 2.2 defines it."""
    parts = [int(colour[place : place + 2], 16) / 255 for place in (1, 3, 5)]
    red, green, blue = (
        part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts
    )
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    """Contrast ratio, as WCAG 2.2 defines it."""
    low, high = sorted((luminance(one), luminance(other)))
    return (high + 0.05) / (low + 0.05)


def too_weak(screen: Screen[object], wanted: float) -> Iterator[tuple[str, float]]:
    """The words on a screen, or in the frame of a dialog, that have less contrast than wanted."""
    frames = screen.query("#frame, #--container")
    region = frames.first().region if frames else screen.region
    for strip in screen._compositor.render_strips()[region.y : region.bottom]:
        for text, style, _control in strip.crop(region.x, region.right):
            if style is None or not any(letter.isalnum() for letter in text):
                continue
            ink, ground = (
                one.get_truecolor().hex for one in (style.color, style.bgcolor) if one is not None
            )
            if style.reverse:
                ink, ground = ground, ink
            if contrast(ink, ground) < wanted:
                yield text.strip(), round(contrast(ink, ground), 1)


def test_the_measure_itself() -> None:
    assert contrast("#000000", "#ffffff") == pytest.approx(21)
    assert contrast("#777777", "#ffffff") == pytest.approx(4.48, abs=0.01)


@pytest.mark.parametrize("palette", THEMES, ids=lambda palette: palette.name)
def test_every_ink_can_be_read_on_every_ground_it_stands_on(palette: Colours) -> None:
    pairs = [
        *(
            (ink, ground)
            for ink in (palette.text, palette.quiet, palette.accent)
            for ground in (palette.ground, palette.panel, palette.resting)
        ),
        (palette.link, palette.ground),
        (palette.ground, palette.link),
        (palette.cursor_text, palette.cursor),
        (palette.hit_text, palette.hit),
        (palette.found_text, palette.found),
    ]
    wanted = STRONG if "contrast" in palette.name else READABLE
    for ink, ground in pairs:
        assert contrast(ink, ground) >= wanted, (ink, ground)


@pytest.mark.parametrize("palette", THEMES, ids=lambda palette: palette.name)
def test_no_ink_is_too_weak_for_the_grounds_of_the_panes(palette: Colours) -> None:
    wanted = STRONG if "contrast" in palette.name else READABLE
    for name, style in inks(palette.name).items():
        assert style.color is not None
        own = style.bgcolor
        for ground in (own.name,) if own else (palette.ground, palette.panel, palette.resting):
            assert contrast(style.color.name, ground) >= wanted, (name, ground)


@pytest.mark.parametrize("palette", THEMES, ids=lambda palette: palette.name)
async def test_whatever_stands_on_a_screen_can_be_read(palette: Colours) -> None:
    wanted = STRONG if "contrast" in palette.name else READABLE
    made = document(
        exchange(1, "Vaart de pont?", ["De avondpont vaart sinds maart elk halfuur.", "Ja."]),
        exchange(2, "Vaart de pont?", ["De avondpont vaart sinds maart elk halfuur.", "Nee."]),
        exchange(3, "En de veerpont?", "Zie het antwoord op vraag 1.", party="Duinpartij"),
    )
    async with reading(made, size=(100, 30)) as reader:
        await reader.press(*["t"] * THEMES.index(palette), "J")
        assert reader.app.theme == palette.name
        for keys in (
            *(("slash", *"pont"), ("escape", "slash", *"pint"), ("escape", "m")),
            *(("escape", "equals_sign"), ("escape", "O"), ("escape", "question_mark")),
            *(("escape", "ctrl+p", *"vra"), ("escape", "C"), ("escape", "e"), ("tab",)),
            *(("tab", "tab"), ("escape", "3", "f"), ("escape", "full_stop")),
            *(("escape", "l", "s"), ("escape", "space", "h")),
        ):
            await reader.press(*keys)
            weak = list(too_weak(reader.app.screen, wanted))
            assert not weak, (keys, weak)


@pytest.mark.parametrize("palette", THEMES, ids=lambda palette: palette.name)
def test_the_focused_row_is_seen_against_its_ground(palette: Colours) -> None:
    if "contrast" in palette.name:
        assert contrast(palette.cursor, palette.ground) >= SEEN
        assert contrast(palette.cursor, palette.resting) >= SEEN
    assert contrast(palette.cursor, palette.ground) > contrast(palette.resting, palette.ground)


@pytest.mark.parametrize("palette", THEMES, ids=lambda palette: palette.name)
def test_nothing_is_told_by_colour_alone(palette: Colours) -> None:
    found = inks(palette.name)
    assert found["link"].underline
    assert found["document"].underline
    assert found["document"].italic
    assert found["label"].bold
    assert found["hit"].underline
    assert found["current-hit"].bold
    assert not found["current-hit"].underline
    assert luminance(palette.found) != pytest.approx(luminance(palette.hit), abs=0.05)
    assert contrast(palette.resting, palette.ground) > 1.1 or palette.line != palette.ground


@pytest.mark.parametrize("palette", THEMES, ids=lambda palette: palette.name)
def test_the_row_in_focus_stands_out_from_its_ground(palette: Colours) -> None:
    wanted = 3.0 if "contrast" in palette.name else 1.3
    assert contrast(palette.cursor, palette.ground) >= wanted
    if "contrast" in palette.name:
        assert contrast(palette.cursor, palette.resting) >= wanted, "the pane in focus is seen"


def test_there_is_a_dark_a_light_and_a_high_contrast_one() -> None:
    assert {palette.dark for palette in THEMES} == {True, False}
    assert any("contrast" in palette.name for palette in THEMES)
    for one, other in combinations(THEMES, 2):
        assert one.label != other.label


def test_themes_go_round() -> None:
    name = THEMES[0].name
    seen = []
    for _turn in THEMES:
        seen.append(name)
        name = theme_after(name)
    assert name == THEMES[0].name
    assert seen == [palette.name for palette in THEMES]


def test_a_theme_that_is_not_ours_is_read_in_the_dark_one() -> None:
    assert colours_of("nord") is THEMES[0]
