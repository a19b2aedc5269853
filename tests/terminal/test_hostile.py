"""Hostile documents, names and arguments: what reaches the terminal, standard output and files.

Asserted on the bytes themselves, of the real program in a real terminal.
"""

from __future__ import annotations

import base64
import os
import re
import subprocess
from collections.abc import Sequence
from pathlib import Path

import pytest

from tests.terminal.hostile import (
    CONTROLS,
    MARKUP,
    SEEN,
    hostile_name,
    hostile_report,
    objections,
    unwanted_characters,
)
from tests.terminal.program import PROGRAM
from tests.terminal.pseudo_terminal import PseudoTerminal
from tests.terminal.sequences import Token, tokens


@pytest.fixture
def report(tmp_path: Path) -> Path:
    """The hostile report, under a harmless name."""
    path = tmp_path / "verslag.txt"
    path.write_text(hostile_report(), encoding="utf-8", errors="surrogateescape", newline="")
    return path


@pytest.fixture
def named(tmp_path: Path) -> Path:
    """The hostile report, under a hostile name, in a folder with a hostile name."""
    folder = tmp_path / os.fsdecode(hostile_name())
    folder.mkdir()
    path = folder / os.fsdecode(hostile_name())
    path.write_text(hostile_report(), encoding="utf-8", newline="")
    return path


def start(terminal: PseudoTerminal) -> None:
    """Wait until the report can be read."""
    terminal.wait_for("Hoeveel plaatsen")


def finish(terminal: PseudoTerminal) -> None:
    """Leave, and look at every byte that was written."""
    terminal.press("escape", "escape", "q")
    assert terminal.wait() == 0
    assert objections(bytes(terminal.output)) == []


@pytest.mark.parametrize("columns", [150, 90, 50])
def test_main_screen(named: Path, columns: int) -> None:
    seen = ""
    with PseudoTerminal([*PROGRAM, named], columns=columns, rows=60) as terminal:
        start(terminal)
        for key in ("g", *("j",) * 12):
            terminal.press(key, settle=0.05)
            seen += terminal.screen.text
        terminal.press("1", "enter")
        for key in (*("pagedown",) * 12, "tab"):
            terminal.press(key, settle=0.05)
            seen += terminal.screen.text
        terminal.press("o", "backspace", "b", "z", "z", settle=0.05)
        terminal.press("tab", "j", "enter", "tab", "f", "a", "escape", "space", "a", "A")
        terminal.press("]", "[", "J", "K", "t", "n", "N", settle=0.05)
        finish(terminal)
    letters = re.sub(r"\s", "", seen)
    for piece in SEEN:
        assert piece in letters, "markup is to be read as it is printed"


def test_search(named: Path) -> None:
    with PseudoTerminal([*PROGRAM, named]) as terminal:
        start(terminal)
        for words in ("[red]", "[/]", "[@click=app.bell]", "gevaar", "\\[", "nergens [te] vinden"):
            terminal.press("/")
            terminal.send(words.encode())
            terminal.settle()
            terminal.press("enter", "n", "N", "escape", "escape")
        finish(terminal)


PASTED = "\x07\x9b2J\u202e\u200b[red][@click=app.bell]x[/]\x1b]0;GEVAARLIJK\x07"


@pytest.mark.parametrize("opened_by", ["/", "e", "ctrl+p"])
def test_pasted_text(report: Path, opened_by: str) -> None:
    with PseudoTerminal([*PROGRAM, report]) as terminal:
        start(terminal)
        terminal.press(opened_by)
        terminal.send(b"\x1b[200~" + PASTED.encode() + b"\x1b[201~")
        terminal.settle()
        terminal.press("enter", "escape", "escape")
        finish(terminal)


def test_help_palette_and_dialog(named: Path) -> None:
    with PseudoTerminal([*PROGRAM, named]) as terminal:
        start(terminal)
        terminal.press("?", "pagedown", "pagedown", "escape")
        terminal.press("ctrl+p", "e", "down", "down", "escape")
        terminal.press("e", "tab", "tab", "tab", "escape")
        finish(terminal)


def test_export_from_the_reader(named: Path, tmp_path: Path) -> None:
    folder = tmp_path / "werkmap"
    folder.mkdir()
    with PseudoTerminal([*PROGRAM, named], folder=folder) as terminal:
        start(terminal)
        terminal.press("a", "e", "enter")
        terminal.settle(0.3)
        # The file is there now: another name is proposed.
        terminal.press("e", "tab")
        terminal.settle(0.3)
        terminal.press("escape", "escape", "A")
        finish(terminal)
    written = list(folder.iterdir())
    assert len(written) == 1, "the name that is proposed is that of a file right here"
    assert unwanted_characters(written[0].name) == set()
    assert_clean(written[0].read_bytes())


def test_copying(report: Path) -> None:
    with PseudoTerminal([*PROGRAM, report]) as terminal:
        start(terminal)
        terminal.press("y")
        terminal.press("q")
        terminal.wait()
        found = objections(bytes(terminal.output))
    assert [token.kind for token in found] == ["osc"], "nothing but the one copy that was asked for"
    assert found[0].body.startswith(b"52;c;")
    copied = base64.b64decode(found[0].body[len(b"52;c;") :], validate=True).decode()
    assert "4.200 plaatsen" in copied
    assert unwanted_characters(copied, "\n") == set()


def test_text_that_holds_no_questions(tmp_path: Path) -> None:
    path = tmp_path / os.fsdecode(hostile_name())
    text = (
        f"Geachte voorzitter,\n\n{''.join(CONTROLS)} {' '.join(MARKUP)}\n{PASTED}\n\nTot ziens.\n"
    )
    path.write_text(text, encoding="utf-8", newline="")
    with PseudoTerminal([*PROGRAM, path]) as terminal:
        terminal.wait_for("Geachte voorzitter")
        terminal.press("j", "tab", "j", "?", "escape", "/", "x", "escape", "e", "escape", "escape")
        terminal.press("q")
        assert terminal.wait() == 0
        assert objections(bytes(terminal.output)) == []


HOSTILE_ARGUMENT = os.fsdecode(hostile_name())


@pytest.mark.parametrize(
    "arguments",
    [
        [f"nergens{HOSTILE_ARGUMENT}"],
        ["--genre", HOSTILE_ARGUMENT],
        [f"--{HOSTILE_ARGUMENT}"],
        ["--at", HOSTILE_ARGUMENT],
        ["--language", HOSTILE_ARGUMENT],
        ["export", HOSTILE_ARGUMENT],
        ["show", HOSTILE_ARGUMENT, "1"],
        ["check", HOSTILE_ARGUMENT],
        ["check", "x", HOSTILE_ARGUMENT],
    ],
    ids=lambda arguments: arguments[0].split("v\udcff")[0] + str(len(arguments)),
)
def test_errors_in_the_terminal(arguments: list[str], tmp_path: Path) -> None:
    with PseudoTerminal([*PROGRAM, *arguments], folder=tmp_path) as terminal:
        assert terminal.wait() == 2
        assert terminal.output
        assert objections(bytes(terminal.output)) == []


def run(arguments: Sequence[str | Path], folder: Path) -> subprocess.CompletedProcess[bytes]:
    """Run the program without a terminal."""
    return subprocess.run([*PROGRAM, *arguments], cwd=folder, capture_output=True, check=False)


def assert_clean(output: bytes) -> None:
    """No character but letters, signs, blanks and line ends; and not nothing."""
    assert output
    assert unwanted_characters(output.decode("utf-8"), "\r\n") == set()


@pytest.mark.parametrize(
    "command",
    [
        ["show", "all"],
        ["check"],
        ["check", "--format", "json"],
        ["export", "--format", "markdown"],
        ["export", "--format", "json"],
        ["export", "--format", "csv"],
    ],
    ids=" ".join,
)
def test_what_the_commands_write(command: list[str], named: Path, tmp_path: Path) -> None:
    done = run([command[0], named, *command[1:]], tmp_path)
    assert done.returncode in (0, 1)
    assert_clean(done.stdout)
    assert done.stderr == b""


@pytest.mark.parametrize("form", ["markdown", "json", "csv"])
def test_what_an_export_leaves_in_a_file(form: str, named: Path, tmp_path: Path) -> None:
    target = tmp_path / "uitvoer"
    done = run(["export", named, "--format", form, "-o", target], tmp_path)
    assert done.returncode == 0
    assert_clean(target.read_bytes())
    assert unwanted_characters((done.stdout + done.stderr).decode("utf-8"), "\n") == set()
    assert {entry.name for entry in tmp_path.iterdir()} >= {"uitvoer"}


@pytest.mark.parametrize(
    "arguments",
    [
        ["--party", HOSTILE_ARGUMENT],
        ["--topic", HOSTILE_ARGUMENT],
        ["--search", HOSTILE_ARGUMENT],
        ["--only", HOSTILE_ARGUMENT],
        ["--format", HOSTILE_ARGUMENT],
        ["-o", f"nergens/{HOSTILE_ARGUMENT}"],
    ],
    ids=lambda arguments: arguments[0],
)
def test_errors_of_an_export(arguments: list[str], report: Path, tmp_path: Path) -> None:
    done = run(["export", report, *arguments], tmp_path)
    assert done.returncode == 2
    assert done.stdout == b""
    assert_clean(done.stderr)
    assert done.stderr.count(b"\n") == 1


def test_a_hostile_sequence_would_be_objected_to() -> None:
    """The measure itself: what it lets through is what a harmless document needs."""
    for piece in (
        *("\x07", "\x1b[2J\x1b[31m\x1b[?1049$r", "\x1b]0;x\x07", "\x1b]52;c;eA==\x07", "\x9b2J"),
        *("\x1b]8;;https://gevaar.example/\x1b\\", "\x1bc", "\x1bP$q\x1b\\", "\u202e", "\u200b"),
        *("\x1b[6n", "\x1b[21t", "\x1b]11;#ffffff\x07", "\x1b[?5h", "\x1b[1;1R", "\x00", "\x1b"),
    ):
        assert objections(f"goed{piece} goed".encode()), repr(piece)
    assert objections(b"\xff") == [Token("text", b"\xff", b"\xff")]
    harmless = "\x1b[?2026h\x1b[1;1H\x1b[38;2;1;2;3m‘één’ – ▔\x1b[0m\x1b[?2026l\r\n"
    assert objections(harmless.encode()) == []
    assert len(tokens(harmless.encode())) == 8
