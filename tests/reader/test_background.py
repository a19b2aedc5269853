"""Whether the terminal is dark, and what is typed while it is asked."""

from __future__ import annotations

import os
import pty
import sys

import pytest

from kamer_tui.reader.app import ReaderApp
from kamer_tui.reader.terminal.background import (
    QUERY,
    BackgroundQuery,
    dark_from_answer,
    dark_from_environment,
    typed_between,
)
from tests.builders import small_report
from tests.reader.driving import Reader, opened

ANSWER = b"\x1b]11;rgb:%s\x1b\\\x1b[?62;22c"


@pytest.mark.parametrize(
    ("colour", "dark"),
    [
        (b"0000/0000/0000", True),
        (b"ffff/ffff/ffff", False),
        (b"00/2b/36", True),
        (b"fd/f6/e3", False),
        (b"f/f/0", False),
        (b"0/0/f", True),
    ],
)
def test_the_colour_that_the_terminal_tells(colour: bytes, dark: bool) -> None:
    assert dark_from_answer(ANSWER % colour) is dark
    assert dark_from_answer(ANSWER.replace(b"\x1b\\", b"\x07") % colour) is dark


def test_a_terminal_that_tells_nothing_of_its_colour() -> None:
    assert dark_from_answer(b"\x1b[?62;22c") is None
    assert dark_from_answer(b"") is None
    assert dark_from_answer(b"\x1b]11;rgb:zz/zz/zz\x1b\\") is None


@pytest.mark.parametrize(
    ("value", "dark"),
    [("15;0", True), ("0;15", False), ("0;default;7", False), ("x", None), ("", None),
     ("0;99", None)],
)  # fmt: skip
def test_what_the_environment_tells(value: str, dark: bool | None) -> None:
    assert dark_from_environment({"COLORFGBG": value}) is dark
    assert dark_from_environment({}) is None


def test_what_is_typed_is_told_from_the_answers() -> None:
    answer = ANSWER % b"00/00/00"
    assert typed_between(b"1" + answer[:-10] + answer[-10:] + b"4\xc3\xa9") == "14é"
    assert typed_between(b"j\x1b[Ak\r\x1bOPx\x1ba") == "jkx"
    assert typed_between(b"") == ""


def test_a_terminal_is_asked_and_left_as_it_was(monkeypatch: pytest.MonkeyPatch) -> None:
    import termios

    monkeypatch.setenv("TERM", "xterm-256color")
    controller, terminal = pty.openpty()
    before = termios.tcgetattr(terminal)
    saved = os.dup(0), os.dup(1)
    sys.stdout.flush()
    try:
        os.dup2(terminal, 0)
        os.dup2(terminal, 1)
        with BackgroundQuery() as query:
            assert os.read(controller, 100) == QUERY
            os.write(controller, b"1" + ANSWER % b"ff/ff/ff")
            dark = query.answer()
    finally:
        os.dup2(saved[0], 0)
        os.dup2(saved[1], 1)
        for descriptor in saved:
            os.close(descriptor)
    after = termios.tcgetattr(terminal)
    os.close(controller)
    os.close(terminal)
    assert dark is False
    assert query.typed == "1"
    assert after == before


async def test_what_was_typed_before_the_start_is_done() -> None:
    app = ReaderApp(opened(small_report()), typed="j3o ")
    async with app.run_test() as pilot:
        await pilot.pause()
        reader = Reader(app, pilot)
        assert reader.state.back[0].entry == reader.screen.contents.entry_of_number(2)
        assert len(reader.state.selected) == 1
