"""Keys that come all at once are done in their order, as if they came one by one."""

from __future__ import annotations

import pytest
from textual.events import Key

from kamer_tui.reader.core.events import KeyPress
from kamer_tui.reader.screens.reading import ReadingScreen
from tests.builders import small_report
from tests.reader.driving import KEYS, Reader, reading


async def burst(reader: Reader, *keys: str) -> None:
    """Press keys without waiting for what they do."""
    for key in keys:
        name = KEYS.get(key, key)
        reader.app.post_message(Key(name, key if len(key) == 1 else None))
    for _turn in range(5):
        await reader.pilot.pause()


async def test_a_number_after_a_step() -> None:
    async with reading() as reader:
        await burst(reader, "j", "j", "1", "4", "j")
        assert reader.number == "15"
        await reader.press("backspace")
        assert reader.number == "3"


async def test_a_letter_after_asking_for_letters() -> None:
    async with reading(small_report(), at=2) as reader:
        await burst(reader, "f", "b")
        assert reader.number == "3"


async def test_a_search_and_what_follows_it() -> None:
    async with reading() as reader:
        await burst(reader, "/", *"quotum q", "escape")
        assert reader.app.is_running
        assert (reader.state.search, reader.number) == (None, "1")
        await burst(reader, "/", *"stalling", "enter", "n", "n", "tab")
        assert reader.state.search is not None
        assert reader.state.search.query == "stalling"
        assert "«stalling»" in reader.foot
        assert reader.pane() == "answer"
        assert reader.screen.answer.has_focus
        first = reader.state.search.current
        await burst(reader, "n")
        assert reader.state.search.current == first + 1


async def test_one_search_right_after_another() -> None:
    async with reading() as reader:
        await burst(reader, "/", *"station", "enter", "n", "/", *"bakfiets", "enter", "n")
        assert reader.app.is_running
        assert reader.state.search is not None
        assert reader.state.search.query == "bakfiets"
        assert "«bakfiets»" in reader.foot
        await burst(reader, "escape", "/", *"quotum", "escape", "/", *"rij", "enter", "G", "/")
        await burst(reader, *"stalling")
        assert reader.state.search is not None
        assert reader.state.search.query == "stalling"
        await reader.press("escape")
        assert reader.state.search is None


async def test_a_search_is_corrected_with_the_keys_of_a_field() -> None:
    async with reading() as reader:
        await burst(reader, "/", *"bakfietsx")
        await reader.press("backspace", "home", "delete", "b", "end")
        assert reader.state.search is not None
        assert reader.state.search.query == "bakfiets"


async def test_a_search_begun_anew_before_the_end_of_the_one_before_is_shown() -> None:
    async with reading() as reader:
        await reader.press("/")
        await reader.type("stalling")
        with reader.screen.held():
            for name, character in (("escape", None), ("slash", "/"), ("r", "r")):
                assert reader.screen.press(KeyPress(name, character, 0.0))
        await burst(reader, *"ij")
        assert reader.state.search is not None
        assert reader.state.search.query == "rij"
        await burst(reader, "escape")
        assert reader.state.search is None
        assert "stalling" not in reader.foot


@pytest.mark.parametrize("keys", ["s", "sJ", "f", "/de", "Js", "zs"])
async def test_keys_that_come_before_the_document_is_shown(keys: str) -> None:
    async with reading(small_report()) as reader:
        screen = ReadingScreen(reader.screen.contents)
        for key in keys:
            reader.app.post_message(Key(KEYS.get(key, key), key))
        reader.app.push_screen(screen)
        for _turn in range(5):
            await reader.pilot.pause()
        assert reader.app.screen is screen
        state = screen.state
    async with reading(small_report()) as reader:
        for key in keys:
            await reader.press(key)
        one_by_one = reader.state
    assert (state.entry, state.mode) == (one_by_one.entry, one_by_one.mode)
    assert (state.search is None) == (one_by_one.search is None)
