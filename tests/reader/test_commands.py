"""The registry of commands, and that each of them is done and can be found."""

from __future__ import annotations

from collections import Counter

from kamer_tui.reader.core.commands import COMMANDS, SECTIONS
from tests.builders import small_report
from tests.reader.driving import reading


async def test_every_command_can_be_done_and_nothing_else() -> None:
    async with reading(small_report()) as reader:
        assert reader.screen.actions.ids == {command.id for command in COMMANDS}


def test_no_key_has_two_meanings() -> None:
    keys = Counter(key for command in COMMANDS for key in command.keys)
    assert [key for key, count in keys.items() if count > 1] == []
    assert not any(key.isdecimal() for key in keys), "digits begin a jump"


def test_every_command_says_what_it_does_and_where_the_help_lists_it() -> None:
    for command in COMMANDS:
        assert command.label
        assert command.section in SECTIONS
        assert bool(command.foot) == bool(command.panes), command.id


async def test_a_user_may_give_a_command_another_key() -> None:
    async with reading(small_report()) as reader:
        reader.app.set_keymap({"next": "x", "search": "ctrl+f"})
        await reader.press("x")
        assert reader.number == "2"
        await reader.press("ctrl+f")
        await reader.type("bakfiets")
        assert reader.number == "4 en 5"


async def test_q_ends_it() -> None:
    async with reading(small_report()) as reader:
        await reader.press("q")
        assert not reader.app.is_running
        assert reader.app.return_code == 0
