"""The words for keys that users write, and the names that Textual gives these keys."""

from __future__ import annotations

import doctest

import pytest
from textual.keys import _character_to_key

from kamer_tui.reader.core.commands import COMMANDS
from kamer_tui.reader.core.registry import shown_key
from kamer_tui.settings import keys, lines, values
from kamer_tui.settings.keys import key_named, written_key
from kamer_tui.settings.values import WrongValueError


@pytest.mark.parametrize(
    ("word", "key"),
    [
        ("j", "j"), ("J", "J"), ("shift+j", "J"), ("Shift-J", "J"), ("]", "right_square_bracket"),
        ("ctrl+d", "ctrl+d"), ("Ctrl-d", "ctrl+d"), ("CTRL+D", "ctrl+d"), ("C-d", "ctrl+d"),
        ("^d", "ctrl+d"), ("<C-d>", "ctrl+d"), ("space", "space"), (" ", "space"),
        ("spatie", "space"), ("Esc", "escape"), ("PgDn", "pagedown"), ("page down", "pagedown"),
        ("Shift-Tab", "shift+tab"), ("⏎", "enter"), ("↓", "down"), ("F5", "f5"),
        ("alt+x", "alt+x"), ("M-x", "alt+x"), ("-", "minus"), ("+", "plus"),
        ("ctrl+-", "ctrl+minus"),
        ("alt++", "alt+plus"), ("é", "é"), ("<", "less_than_sign"), ("semicolon", "semicolon"),
        ("ctrl+i", "tab"), ("ctrl+m", "enter"), ("ctrl+h", "backspace"), ("ctrl+[", "escape"),
    ],
)  # fmt: skip
def test_a_key_is_known_by_the_words_that_users_write(word: str, key: str) -> None:
    assert key_named(word) == key


@pytest.mark.parametrize(
    ("word", "said"),
    [
        ("Ctl-d", '"ctrl+d"'),
        ("paegdown", '"pagedown"'),
        ("ctrl+spcae", '"ctrl+space"'),
        ("", "is no key"),
        ("jk", "is no key"),
        ("ctrl+", "is no key"),
        ("hyper+j", "is no key"),
        ("\x07", "is no key"),
    ],
)
def test_what_is_no_key_is_told_with_the_nearest(word: str, said: str) -> None:
    with pytest.raises(WrongValueError, match=said.replace("+", r"\+")):
        key_named(word)


def test_every_sign_of_the_keyboard_has_the_name_that_textual_gives_it() -> None:
    for code in range(33, 127):
        sign = chr(code)
        if not sign.isdecimal():
            assert key_named(sign) == _character_to_key(sign)
            assert written_key(key_named(sign)) == sign


def test_the_keys_of_all_commands_can_be_written_back_as_they_are_told() -> None:
    for command in COMMANDS:
        for key in command.keys:
            assert key_named(written_key(key)) == key
            assert key_named(shown_key(key)) == key


@pytest.mark.parametrize("module", [keys, lines, values])
def test_the_examples_in_the_code_hold(module: object) -> None:
    assert doctest.testmod(module).failed == 0  # type: ignore[arg-type]
