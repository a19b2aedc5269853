"""The reader as its user set it."""

from __future__ import annotations

import pytest
from rich.segment import Segment
from textual.strip import Strip

from kamer_tui.reader.app import ReaderApp
from kamer_tui.reader.core.commands import REGISTRY
from kamer_tui.reader.screens.reading import ReadingScreen
from kamer_tui.reader.views.colours import THEMES, colours_of, theme_after, use_themes
from kamer_tui.reader.views.help_sections import help_sections
from kamer_tui.reader.views.settable import known, own_colours, theme_of, understood
from kamer_tui.settings.file import read_file
from kamer_tui.settings.model import DEFAULTS, OwnTheme, Settings
from tests.builders import small_report
from tests.reader.driving import Reader, opened
from tests.support.settings import checked, put_settings


def app_with(settings: Settings, wrong: str = "", *, dark: bool = True) -> ReaderApp:
    return ReaderApp(opened(small_report()), settings=settings, wrong_setting=wrong, dark=dark)


async def test_a_command_is_done_by_the_key_that_it_was_given_and_not_by_its_own() -> None:
    settings = checked('[keys]\nnext = ["Ctrl-n", ";"]\nquit = "F10"').settings
    async with app_with(settings).run_test() as pilot:
        reader = Reader(pilot.app, pilot)  # type: ignore[arg-type]
        first = reader.number
        await reader.press("J")
        assert reader.number == first
        await reader.press("ctrl+n")
        second = reader.number
        assert second != first
        await reader.press("semicolon")
        assert reader.number not in (first, second)
        await reader.press("q")
        assert not reader.app.is_over
        await reader.press("f10")
        assert reader.app.is_over


def test_help_names_the_keys_as_they_are_bound() -> None:
    settings = checked('[keys]\nexport = ["alt+e", "Ctrl-]"]\nunfold = ""').settings
    registry = REGISTRY.with_keys(settings.keys)
    rows = [row for section in help_sections(registry) for row in section.rows]
    shown = {row.text: [key for key, _command in row.keys] for row in rows}
    assert shown["export the selection, or this question"] == ["Alt-e", "Ctrl-]"]
    assert registry.word_of_key("unfold") == ""
    assert "whole question, or what is asked in it" in shown


async def test_every_command_can_lose_its_keys_and_the_reader_still_shows() -> None:
    keys = dict.fromkeys(known().commands, ())
    async with app_with(DEFAULTS._replace(keys=keys)).run_test() as pilot:
        reader = Reader(pilot.app, pilot)  # type: ignore[arg-type]
        await reader.press("j", "enter", "question_mark", "ctrl+p", "ctrl+z", "q")
        assert isinstance(reader.app.screen, ReadingScreen)
        assert reader.number == "1"


async def test_panes_rows_and_measure_are_as_they_were_set() -> None:
    settings = DEFAULTS._replace(parties_columns=30, questions_columns=50, row_lines=1, measure=40)
    async with app_with(settings).run_test(size=(160, 40)) as pilot:
        screen = Reader(pilot.app, pilot).screen  # type: ignore[arg-type]
        assert screen.columns()[:2] == (30, 50)
        assert screen.answer.measure == 40
        assert all(screen.questions.lines_of(row) == 1 for row in range(len(screen.questions.rows)))


async def test_what_is_wrong_with_the_settings_is_told_once() -> None:
    async with app_with(DEFAULTS, "settings.toml:3: theme").run_test(size=(120, 30)) as pilot:
        reader = Reader(pilot.app, pilot)  # type: ignore[arg-type]
        assert reader.lines[-1].strip().startswith("settings.toml:3: theme")
        await reader.press("j")
        assert "settings.toml" not in reader.lines[-1]


def test_the_first_wrong_line_is_told_with_how_many_more_there_are() -> None:
    put_settings('measure = 72\ntheme = "drak"\nmarks = 3\n')
    settings, wrong = understood(read_file())
    assert settings.measure == 72
    assert wrong.startswith('settings.toml:2: theme: "drak" is not known')
    assert wrong.endswith("(and 1 more)")


@pytest.mark.parametrize(
    ("word", "name"),
    [
        ("dark", "kamer-dark"),
        ("light", "kamer-light"),
        ("high-contrast-dark", "kamer-contrast"),
        ("high-contrast-light", "kamer-contrast-light"),
    ],
)
def test_a_theme_that_is_set_holds_whatever_the_terminal_is(word: str, name: str) -> None:
    for dark in (True, False):
        assert theme_of(DEFAULTS._replace(theme=word), dark=dark) == name
    assert colours_of(name).dark == ("dark" in word)


def test_auto_is_dark_or_light_as_the_terminal_is() -> None:
    assert theme_of(DEFAULTS, dark=True) == "kamer-dark"
    assert theme_of(DEFAULTS, dark=False) == "kamer-light"


async def test_a_theme_of_ones_own_is_shown_and_comes_after_the_others() -> None:
    zee = OwnTheme("zee", "light", {"ground": "#e8f4ff"})
    try:
        async with app_with(DEFAULTS._replace(theme="zee", themes=(zee,))).run_test() as pilot:
            assert pilot.app.theme == "own-zee"
            assert colours_of("own-zee").ground == "#e8f4ff"
            assert colours_of("own-zee").text == colours_of("kamer-light").text
            reader = Reader(pilot.app, pilot)  # type: ignore[arg-type]
            await reader.press("t")
            assert pilot.app.theme == THEMES[0].name
        assert theme_after(THEMES[-1].name) == "own-zee"
    finally:
        use_themes()


def test_a_theme_of_ones_own_never_takes_the_place_of_a_built_in_one() -> None:
    found = checked('theme = "kamer-dark"\n[themes.kamer-dark]\nground = "#123456"').settings
    try:
        use_themes(map(own_colours, found.themes))
        assert colours_of(theme_of(found, dark=False)).ground == "#123456"
        assert colours_of("kamer-dark") == THEMES[0]
    finally:
        use_themes()


async def test_a_party_has_its_colour_beside_its_name() -> None:
    name = small_report().parties[0].name
    settings = DEFAULTS._replace(party_colours={name.upper(): "#1b6ac9"})
    async with app_with(settings).run_test(size=(120, 30)) as pilot:
        parties = Reader(pilot.app, pilot).screen.parties  # type: ignore[arg-type]
        (row,) = [at for at, one in enumerate(parties.rows) if one.party == name]
        patches = [one for one in parties.render_line(row) if "▎" in one.text]
        assert [colour_of(one) for one in patches] == ["#1b6ac9"]


def colour_of(segment: Segment) -> str:
    style = segment.style
    assert style is not None
    assert style.color is not None
    return style.color.name


def drawn(app: ReaderApp) -> list[Strip]:
    """What stands on the screen, as it goes to the terminal."""
    return app.screen._compositor.render_strips()


@pytest.mark.parametrize(
    "keys",
    [
        *((), ("slash", "f"), ("e",), ("question_mark",), ("ctrl+p",)),
        *(("O",), ("m",), ("i",), ("D",), ("s",), ("v", "tab", "f")),
    ],
)
async def test_there_is_no_colour_where_none_is_asked_for_and_the_cursor_is_seen(
    monkeypatch: pytest.MonkeyPatch, keys: tuple[str, ...]
) -> None:
    monkeypatch.setenv("NO_COLOR", "1")
    async with app_with(DEFAULTS).run_test(size=(120, 30)) as pilot:
        reader = Reader(pilot.app, pilot)  # type: ignore[arg-type]
        await reader.press(*keys)
        await pilot.pause(0.1)
        styles = [one.style for strip in drawn(reader.app) for one in strip if one.style]
        assert styles
        assert all(style.color is None and style.bgcolor is None for style in styles)
        assert any(style.reverse for style in styles)


async def test_an_empty_no_color_asks_for_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("NO_COLOR", "")
    async with app_with(DEFAULTS).run_test() as pilot:
        styles = [
            one.style
            for strip in drawn(pilot.app)  # type: ignore[arg-type]
            for one in strip
            if one.style
        ]
        found = {style.color.name for style in styles if style.color is not None}
        assert colours_of("kamer-dark").accent in found
