"""The password of an encrypted PDF is asked for where there is somebody to ask."""

from __future__ import annotations

import getpass
import io
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from kamer_tui.command_line.commands import main
from tests.support import hostile_pdf
from tests.terminal.program import PROGRAM
from tests.terminal.pseudo_terminal import PseudoTerminal

RIGHT = "duinzand"


@pytest.fixture
def path(tmp_path: Path) -> Path:
    path = tmp_path / "verslag.pdf"
    path.write_bytes(hostile_pdf.encrypted(RIGHT))
    return path


class Keyboard(io.StringIO):
    """Standard input that is a terminal."""

    def isatty(self) -> bool:
        return True


@pytest.fixture
def typed(monkeypatch: pytest.MonkeyPatch) -> Callable[..., list[str]]:
    """Types passwords one after the other; gives the list of those not asked for yet."""

    def types(*passwords: str) -> list[str]:
        waiting = list(passwords)
        monkeypatch.setattr(sys, "stdin", Keyboard())
        monkeypatch.setattr(getpass, "getpass", lambda prompt: waiting.pop(0))
        return waiting

    return types


def test_it_is_asked_for(
    path: Path, typed: Callable[..., list[str]], capsys: pytest.CaptureFixture[str]
) -> None:
    typed(RIGHT)
    assert main(["show", str(path), "1"]) == 0
    captured = capsys.readouterr()
    assert hostile_pdf.TEXT[3] in captured.out
    assert captured.err == ""


def test_a_wrong_one_is_told_and_another_asked_for(
    path: Path, typed: Callable[..., list[str]], capsys: pytest.CaptureFixture[str]
) -> None:
    typed("zeezand", RIGHT)
    assert main(["show", str(path), "1"]) == 0
    assert capsys.readouterr().err == "verslag.pdf: the password is wrong.\n"


def test_after_three_wrong_ones_it_is_given_up(
    path: Path, typed: Callable[..., list[str]], capsys: pytest.CaptureFixture[str]
) -> None:
    waiting = typed("a", "b", "c", RIGHT)
    assert main(["check", str(path)]) == 2
    assert capsys.readouterr().err == "verslag.pdf: the password is wrong.\n" * 3
    assert waiting == [RIGHT]


def test_without_a_terminal_it_is_told(path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["check", str(path), "--language", "nl"]) == 2
    (line,) = capsys.readouterr().err.splitlines()
    assert line.startswith("verslag.pdf: is versleuteld en heeft een wachtwoord nodig")


def test_the_reader_asks_before_it_reads(path: Path) -> None:
    with PseudoTerminal([*PROGRAM, path, "--language", "en"]) as terminal:
        terminal.wait_for("Password:")
        terminal.send(b"zeezand\r")
        terminal.wait_for("the password is wrong")
        terminal.send(RIGHT.encode() + b"\r")
        terminal.wait_for("veertig bankjes")
        assert RIGHT not in terminal.screen.text
        terminal.send(b"q")
        assert terminal.wait() == 0


def test_bytes_that_are_no_text_are_a_wrong_password(path: Path) -> None:
    with PseudoTerminal([*PROGRAM, path, "--language", "en"]) as terminal:
        terminal.wait_for("Password:")
        terminal.send(b"zee\x90\xff\r")
        terminal.wait_for("the password is wrong")
        terminal.send(RIGHT.encode() + b"\r")
        terminal.wait_for("veertig bankjes")
        terminal.send(b"q")
        assert terminal.wait() == 0
