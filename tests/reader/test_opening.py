"""The time before a document is there, and when it never is."""

from __future__ import annotations

import threading
import time
from collections.abc import Callable
from pathlib import Path

import pytest

from kamer_tui.document.model import Document
from kamer_tui.reader import run as program
from kamer_tui.reader.app import ReaderApp
from kamer_tui.reader.screens.reading import ReadingScreen
from kamer_tui.reader.screens.waiting import WaitingScreen
from kamer_tui.reader.terminal.opening import Opening, opening_of, why
from kamer_tui.sources.errors import SourceError
from tests.builders import small_report
from tests.reader.driving import Reader


class Slow:
    """What opens a document only when it is let go on, page by page."""

    def __init__(self, error: BaseException | None = None, page: int = 112) -> None:
        self._page = page
        self.go_on = threading.Event()
        self.told = threading.Event()
        self._error = error

    def __call__(self, progress: Callable[[int, int], None]) -> Document:
        progress(self._page, 280)
        self.told.set()
        while not self.go_on.wait(0.01):
            progress(self._page, 280)
        if self._error is not None:
            raise self._error
        return small_report()


def started(slow: Slow, *, in_pages: bool = True) -> Opening:
    opening = Opening("lang.pdf", slow, in_pages=in_pages)
    opening.start()
    assert slow.told.wait(10)
    return opening


async def test_the_panes_are_there_before_the_document() -> None:
    slow = Slow()
    opening = started(slow)
    app = ReaderApp(opening, patience=0)
    async with app.run_test(size=(100, 20)) as pilot:
        await pilot.pause(0.1)
        seen = Reader(app, pilot)
        assert isinstance(app.screen, WaitingScreen)
        assert "lang.pdf" in seen.title
        assert "━" in seen.title
        assert "page 112 of 280 · Esc stops" in seen.title
        assert all("│" in line for line in seen.lines[1:-1])
        assert "Esc stop" in seen.foot
        slow.go_on.set()
        opening.wait(10)
        await pilot.pause(0.2)
        assert isinstance(app.screen, ReadingScreen)
        assert seen.number == "1"
        assert "QUESTION" in seen.text
        await seen.press("j")
        assert seen.number == "2"


async def test_after_the_last_page_it_says_what_is_still_done() -> None:
    slow = Slow(page=280)
    opening = started(slow)
    app = ReaderApp(opening, patience=0)
    async with app.run_test(size=(100, 20)) as pilot:
        await pilot.pause(0.1)
        assert "280 pages read · finding their questions · Esc stops" in Reader(app, pilot).title
        slow.go_on.set()


async def test_of_a_text_it_is_told_how_much_is_read() -> None:
    slow = Slow()
    app = ReaderApp(started(slow, in_pages=False), patience=0)
    async with app.run_test(size=(40, 12)) as pilot:
        await pilot.pause(0.1)
        assert "40 % read · Esc stops" in Reader(app, pilot).title
        await pilot.resize_terminal(1, 1)
        await pilot.pause(0.1)
        slow.go_on.set()


@pytest.mark.parametrize("key", ["escape", "q", "ctrl+c"])
async def test_the_opening_can_be_given_up(key: str) -> None:
    slow = Slow()
    opening = started(slow)
    app = ReaderApp(opening, patience=0)
    async with app.run_test() as pilot:
        await pilot.pause()
        await pilot.press(key)
        await pilot.pause()
        assert opening.wait(10)
    assert opening.document is None
    assert opening.error is None
    assert app.return_code == (130 if key == "ctrl+c" else 0)


async def test_a_signal_before_there_is_a_screen_ends_the_program_too() -> None:
    app = ReaderApp(started(Slow()), patience=0)
    app.end(143)
    assert app.return_code == 143
    assert app.opening is not None
    assert app.opening.wait(10)


async def test_a_document_that_is_there_at_once_is_not_waited_for() -> None:
    opening = opening_of(None, None)
    opening.start()
    app = ReaderApp(opening, patience=30)
    async with app.run_test():
        assert isinstance(app.screen, ReadingScreen)
        assert len(app.screen_stack) == 1


@pytest.mark.parametrize(
    "error", [SourceError("stuk.pdf: is damaged."), KeyError("x"), MemoryError(), SystemExit(3)]
)
async def test_an_error_ends_the_reader(error: BaseException) -> None:
    slow = Slow(error)
    opening = started(slow)
    app = ReaderApp(opening, patience=0)
    async with app.run_test() as pilot:
        await pilot.pause()
        slow.go_on.set()
        assert opening.wait(10)
        await pilot.pause(0.2)
        assert not app.is_running
    assert opening.error is error
    assert "\n" not in why(error)
    assert str(error) in why(error)


def test_a_file_that_is_not_there_is_told_on_one_line(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    ran: list[str] = []

    def run(self: ReaderApp) -> None:
        ran.append("")
        assert self.opening is not None
        self.opening.wait(10)

    monkeypatch.setattr(ReaderApp, "run", run)
    monkeypatch.setattr(program, "_keys_from_terminal", lambda: True)  # whatever runs the tests
    assert program.run(tmp_path / "nergens.txt") == 2
    said = capsys.readouterr()
    assert said.out == ""
    assert said.err.count("\n") == 1
    assert "nergens.txt" in said.err


def test_an_opening_that_is_given_up_ends_soon() -> None:
    slow = Slow()
    opening = started(slow)
    before = time.monotonic()
    opening.stop()
    assert opening.wait(5)
    assert time.monotonic() - before < 5
