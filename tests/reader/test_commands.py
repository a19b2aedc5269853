"""The registry of commands: each is done, and bindings, foot, help, palette and README have it."""

from __future__ import annotations

from collections import Counter

import pytest
from textual.widgets import OptionList

from kamer_tui.reader.core.actions import always
from kamer_tui.reader.core.commands import COMMANDS, SECTIONS, VIEW
from kamer_tui.reader.core.conditions import in_panes
from kamer_tui.reader.core.effects import Say
from kamer_tui.reader.core.registry import Command, FootWord, Registry
from kamer_tui.reader.views.help_rows import HelpRow
from kamer_tui.reader.views.help_sections import help_sections
from tests.builders import small_report
from tests.reader.driving import Reader, reading
from tests.reader.headless import HeadlessDesk
from tests.readme import key_table

RING = Command(
    "ring",
    ("r",),
    "ring the bell of the chamber",
    VIEW,
    always(Say("The bell rings")),
    (FootWord("ring", in_panes("questions")),),
)


def test_every_command_can_be_done() -> None:
    for command in COMMANDS:
        HeadlessDesk(small_report()).do(command.id)


def test_no_command_has_the_id_of_another() -> None:
    assert len({command.id for command in COMMANDS}) == len(COMMANDS)


def test_no_key_has_two_meanings() -> None:
    keys = Counter(key for command in COMMANDS for key in command.keys)
    assert [key for key, count in keys.items() if count > 1] == []
    assert not any(key.isdecimal() for key in keys), "digits begin a jump"


def test_every_command_says_what_it_does_and_where_the_help_lists_it() -> None:
    for command in COMMANDS:
        assert command.label
        assert command.section in SECTIONS
        assert all(word.word for word in command.foot), command.id


async def test_a_command_that_is_added_to_the_registry_is_everywhere() -> None:
    registry = Registry((*COMMANDS, RING))
    assert HelpRow((("r", "ring"),), "ring the bell of the chamber") in [
        row for section in help_sections(registry) for row in section.rows
    ]
    assert "| `r` | ring the bell of the chamber |" in key_table(registry)
    async with reading(small_report(), registry=registry) as reader:
        assert "r ring" in reader.foot
        assert "ring the bell of the chamber" in await palette(reader)
        await reader.press("escape", "r")
        assert "The bell rings" in reader.foot
        await reader.press("tab")
        assert "r ring" not in reader.foot


async def test_a_key_of_the_users_own_is_done_and_shown() -> None:
    registry = Registry(COMMANDS, keys={"x": "search", "ctrl+e": "export", "u": "up"})
    assert registry.keys_of("search") == ("x", "slash")
    assert "| `x` `/` | search in questions and answers |" in key_table(registry)
    async with reading(small_report(), registry=registry, size=(200, 60)) as reader:
        assert "x search" in reader.foot
        assert "Ctrl-e export" in reader.foot
        assert "j u question" in reader.foot
        await reader.press("?")
        assert "x / search in questions and answers" in reader.text
        await reader.press("escape")
        assert "x search in questions and answers" in await palette(reader)
        await reader.press("escape", "x")
        await reader.type("bakfiets")
        assert reader.number == "4 en 5"


async def test_a_key_is_taken_from_the_command_that_had_it() -> None:
    registry = Registry(COMMANDS, keys={"J": "export", "q": "help"})
    assert registry.keys_of("next") == ()
    async with reading(small_report(), registry=registry, size=(200, 60)) as reader:
        await reader.press("q")
        assert "q ? all keys" in reader.text
        assert " next question, from any pane" in reader.text
        await reader.press("escape")
        assert "quit" in await palette(reader), "without a key"
        await reader.press("escape", "J")
        assert "Export" in reader.text
        assert reader.number == "1"


def test_a_key_for_no_command_is_an_error() -> None:
    with pytest.raises(KeyError):
        Registry(COMMANDS, keys={"x": "fly"})


async def palette(reader: Reader) -> list[str]:
    """Open the palette and return what it offers."""
    await reader.press("ctrl+p")
    await reader.app.workers.wait_for_complete()
    await reader.pilot.pause()
    options = reader.app.screen.query_one(OptionList).options
    offered = [" ".join(str(option.prompt).split()) for option in options]
    return offered + [text.partition(" ")[2] for text in offered]


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
