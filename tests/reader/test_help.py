"""The help: every command with its keys, at every size, by keys and by mouse."""

from __future__ import annotations

import re

import pytest
from textual.containers import VerticalScroll
from textual.widgets import Static

from kamer_tui.reader.core.commands import COMMANDS
from kamer_tui.reader.screens.help import HelpScreen, help_text
from kamer_tui.reader.views.help_sections import help_sections
from kamer_tui.translation import use_language
from tests.reader.driving import Reader, reading


def help_of(reader: Reader) -> HelpScreen:
    screen = reader.app.screen
    assert isinstance(screen, HelpScreen)
    return screen


def scroll_of(reader: Reader) -> VerticalScroll:
    return help_of(reader).query_one(VerticalScroll)


def joined(text: str) -> str:
    return re.sub(r"\s+", "", text)


@pytest.mark.parametrize("language", ["en", "nl"])
@pytest.mark.parametrize("width", [34, 74, 114, 194])
def test_every_command_is_told_once_at_every_width(language: str, width: int) -> None:
    use_language(language)
    sections = help_sections()
    assert sorted(
        one for section in sections for row in section.rows for one in row.commands
    ) == sorted(command.id for command in COMMANDS)
    text = help_text(sections, width)
    assert max(line.cell_length for line in text.split("\n")) <= width
    if width < 100:  # one column: every text reads on from line to line
        plain = joined(text.plain)
        for row in (row for section in sections for row in section.rows):
            assert joined(row.text) in plain
            assert all(joined(key) in plain for key, _command in row.keys)


def test_wide_screens_have_columns() -> None:
    heights = [len(help_text(help_sections(), width).split("\n")) for width in (74, 114, 194)]
    assert heights[0] > 1.6 * heights[1] > 1.6 * heights[2]


async def test_on_a_large_screen_nothing_is_out_of_sight() -> None:
    async with reading(size=(200, 50)) as reader:
        await reader.press("?")
        for words in ("All keys", "copy this or what is marked", "Signs", "not answered"):
            assert words in reader.text
        assert scroll_of(reader).max_scroll_y == 0


@pytest.mark.parametrize("language", ["en", "nl"])
async def test_at_120x40_all_of_it_is_in_sight_and_at_80x24_it_scrolls(language: str) -> None:
    use_language(language)
    async with reading(size=(120, 40)) as reader:
        await reader.press("?")
        assert scroll_of(reader).max_scroll_y == 0
    async with reading(size=(80, 24)) as reader:
        await reader.press("?")
        assert scroll_of(reader).max_scroll_y > 0


def test_sections_stand_close_together_only_where_that_brings_all_in_sight() -> None:
    sections = help_sections()
    apart = help_text(sections, 114)
    height = len(apart.split("\n"))
    assert help_text(sections, 114, height).plain == apart.plain
    close = help_text(sections, 114, height - 2)
    assert len(close.split("\n")) <= height - 2
    assert sorted(close.plain.split()) == sorted(apart.plain.split())
    assert help_text(sections, 114, 10).plain == apart.plain


async def test_it_tells_how_to_search() -> None:
    async with reading(size=(120, 40)) as reader:
        await reader.press("?")
        for words in ('"strategic concept"', "safe*  -oil", "party:D66", "topic:oil", "by:Min"):
            assert words in "\n".join(reader.lines)
        for words in ("in:question in:answer only", "cites:21501-20-1796 refers to", "Tab take"):
            assert words in reader.text


@pytest.mark.parametrize("key", ["escape", "q", "?"])
async def test_it_is_closed(key: str) -> None:
    async with reading() as reader:
        await reader.press("?")
        help_of(reader)
        await reader.press(key)
        assert reader.app.screen is reader.screen
        assert reader.app.is_running


async def test_all_of_it_can_be_read_on_the_smallest_screen() -> None:
    async with reading(size=(40, 12)) as reader:
        await reader.press("?")
        seen = reader.text
        assert "quit" not in seen
        last = -1.0
        while scroll_of(reader).scroll_y != last:
            last = scroll_of(reader).scroll_y
            await reader.press("pagedown")
            seen += reader.text
        for words in ("Moving", "Ctrl-p", "quit", "Signs", "wheel"):
            assert words in seen
        assert max(map(len, reader.lines)) <= 40


@pytest.mark.parametrize(
    ("keys", "line"),
    [
        (("j", "j", "down"), 3),
        (("j", "j", "k"), 1),
        (("j", "up"), 0),
        (("G", "g"), 0),
        (("end", "home"), 0),
        (("ctrl+d", "ctrl+u"), 0),
        (("space", "b"), 0),
    ],
)
async def test_keys_scroll(keys: tuple[str, ...], line: int) -> None:
    async with reading(size=(60, 20)) as reader:
        await reader.press("?", *keys)
        assert scroll_of(reader).scroll_y == line


@pytest.mark.parametrize("key", ["G", "end"])
async def test_the_end_is_a_key_away(key: str) -> None:
    async with reading(size=(60, 20)) as reader:
        await reader.press("?", key)
        assert scroll_of(reader).scroll_y == scroll_of(reader).max_scroll_y > 0


async def test_a_click_on_a_row_does_its_command() -> None:
    async with reading(size=(120, 40)) as reader:
        await reader.press("?")
        text = help_of(reader).query_one("#text", Static)
        row = next(at for at, line in enumerate(reader.lines) if "next, previous quest" in line)
        await reader.pilot.click(text, offset=(20, row - text.region.y))
        await reader.pilot.pause()
        assert reader.app.screen is reader.screen
        assert reader.number == "2"


async def test_a_click_on_one_of_two_keys_does_its_own_command() -> None:
    async with reading(size=(120, 40), at=5) as reader:
        await reader.press("?")
        text = help_of(reader).query_one("#text", Static)
        row = next(at for at, line in enumerate(reader.lines) if "next, previous quest" in line)
        column = reader.lines[row].index("J K") - text.region.x
        await reader.pilot.click(text, offset=(column + 2, row - text.region.y))
        await reader.pilot.pause()
        assert reader.number == "4"


async def test_a_click_beside_it_closes() -> None:
    async with reading(size=(90, 70)) as reader:
        await reader.press("?")
        await reader.pilot.click(offset=(1, 1))
        await reader.pilot.pause()
        assert reader.app.screen is reader.screen


async def test_a_click_on_the_lowest_line_closes_where_nothing_is_beside_it() -> None:
    async with reading(size=(40, 12)) as reader:
        await reader.press("?")
        row = next(at for at, line in enumerate(reader.lines) if "Esc closes" in line)
        await reader.pilot.click(offset=(30, row))
        await reader.pilot.pause()
        assert reader.app.screen is reader.screen


async def test_it_is_set_anew_when_the_terminal_gets_another_size() -> None:
    async with reading(size=(120, 40)) as reader:
        await reader.press("?")
        for width, height in ((40, 12), (200, 50), (3, 2), (80, 24)):
            await reader.pilot.resize_terminal(width, height)
            await reader.pilot.pause()
        assert "down, up in the list; scroll the text" in reader.text
        assert help_of(reader).query_one("#frame").region.width <= 80


async def test_a_dialog_that_is_closed_twice_at_once_is_closed() -> None:
    async with reading() as reader:
        await reader.press("?")
        screen = help_of(reader)
        screen.action_close()
        screen.action_close()
        await reader.pilot.pause()
        assert reader.app.screen is reader.screen
        assert reader.app.is_running
