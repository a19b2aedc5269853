"""A person's session with the real program in a real terminal."""

from __future__ import annotations

import re
import shlex
from pathlib import Path

import pytest

from kamer_tui.document.model import Document, Exchange
from kamer_tui.reading.loading import load
from kamer_tui.sample import SAMPLE
from tests.terminal.program import PROGRAM
from tests.terminal.pseudo_terminal import PseudoTerminal
from tests.terminal.restored import assert_restored
from tests.terminal.screen import ALTERNATE_SCREEN


@pytest.fixture(scope="module")
def sample() -> Document:
    return load(SAMPLE)


def opening(exchange: Exchange) -> str:
    """A pattern of the first words of an answer, which stand on one line of the screen."""
    return r"\s".join(map(re.escape, exchange.answer[0].text.split()[:3]))


def referring(document: Document) -> tuple[Exchange, Exchange]:
    """An exchange, and the other one that its first link leads to."""
    for exchange in document.exchanges:
        for _, reference in exchange.references():
            target = document.find(reference.number)
            if target is not None and target is not exchange:
                return exchange, target
    raise AssertionError("the sample refers to nothing")


def test_read_follow_a_link_go_back_and_quit(sample: Document) -> None:
    source, target = referring(sample)
    first = sample.exchanges[0]
    with PseudoTerminal(PROGRAM) as terminal:
        terminal.wait_for(opening(first))
        assert ALTERNATE_SCREEN in terminal.screen.modes
        terminal.press("j")
        terminal.wait_for(opening(sample.exchanges[1]))
        terminal.press(*str(source.number), "enter")
        terminal.wait_for(opening(source))
        terminal.press("o")
        terminal.wait_for(opening(target))
        terminal.press("backspace")
        terminal.wait_for(opening(source))
        assert re.search(opening(target), terminal.screen.text) is None
        terminal.press("q")
        assert terminal.wait() == 0
        assert_restored(terminal)


def test_a_document_from_standard_input_is_read_with_the_keyboard(sample: Document) -> None:
    command = f"cat {shlex.quote(str(SAMPLE))} | {shlex.join(PROGRAM)} -"
    with PseudoTerminal(["/bin/sh", "-c", command]) as terminal:
        terminal.wait_for(opening(sample.exchanges[0]))
        terminal.press("j")
        terminal.wait_for(opening(sample.exchanges[1]))
        terminal.press("q")
        assert terminal.wait() == 0
        assert_restored(terminal)


SIZES = [(40, 12), (1, 1), (200, 50), (79, 24), (80, 24), (109, 30), (110, 30), (2, 40), (90, 1)]


def test_a_terminal_of_any_size_will_do(sample: Document) -> None:
    with PseudoTerminal(PROGRAM) as terminal:
        terminal.wait_for(opening(sample.exchanges[0]))
        for columns, rows in SIZES:
            terminal.resize(columns, rows)
            terminal.settle(0.1)
            # In every layout: lists, the text, help, search, dialogs.
            terminal.press("j", "tab", "j", "?", "escape", "/", "a", "escape", "e", "escape")
            terminal.press("z", "z", "h", settle=0.05)
        terminal.resize(120, 40)
        terminal.press("1", "enter")
        terminal.wait_for(opening(sample.exchanges[0]))
        terminal.press("q")
        assert terminal.wait() == 0
        assert_restored(terminal)


def test_a_terminal_that_is_resized_all_the_time(sample: Document) -> None:
    with PseudoTerminal(PROGRAM) as terminal:
        terminal.wait_for(opening(sample.exchanges[0]))
        for step in range(60):
            terminal.resize(20 + 7 * step % 130, 3 + 5 * step % 45)
            terminal.send(b"j" if step % 2 else b"\x1b[6~")
            terminal.read(0.01)
        terminal.resize(120, 40)
        terminal.settle()
        terminal.press("q")
        assert terminal.wait() == 0
        assert_restored(terminal)


def test_a_file_that_is_not_there(tmp_path: Path) -> None:
    with PseudoTerminal([*PROGRAM, tmp_path / "nergens.txt"]) as terminal:
        assert terminal.wait() == 2
        assert ALTERNATE_SCREEN not in terminal.screen.modes
        said = [line for line in terminal.screen.lines if line]
        assert "nergens.txt" in "".join(said)


def test_control_c_leaves_the_terminal_as_it_was(sample: Document) -> None:
    with PseudoTerminal(PROGRAM) as terminal:
        terminal.wait_for(opening(sample.exchanges[0]))
        terminal.press("ctrl+c", "ctrl+c", "q")
        assert terminal.wait() in (0, 130)
        assert_restored(terminal)


def test_a_terminal_that_tells_keys_without_their_text(sample: Document, tmp_path: Path) -> None:
    """The kitty keyboard protocol, of which a terminal may know but a part."""
    with PseudoTerminal(PROGRAM, folder=tmp_path) as terminal:
        terminal.wait_for(opening(sample.exchanges[0]))
        terminal.send(b"\x1b[101u")
        terminal.wait_for(r"vraag-1\.md")
        terminal.send(b"\x1b[97;5u\x1b[107;5u")  # to the beginning, and all of it taken away
        for character in "./een - twee_3.csv":
            terminal.send(b"\x1b[%du" % ord(character))
        terminal.send(b"\x1b[13u")
        terminal.wait_for(r"Exported to .*een - twee_3\.csv")
        terminal.press("q")
        terminal.wait()
    assert [path.name for path in tmp_path.iterdir()] == ["een - twee_3.csv"]
