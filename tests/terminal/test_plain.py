"""A session without a screen, in a real terminal."""

from __future__ import annotations

import os
import re
import shlex
import signal
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from kamer_tui.sample import SAMPLE
from tests.terminal.program import PROGRAM
from tests.terminal.pseudo_terminal import PseudoTerminal
from tests.terminal.restored import assert_restored

PLAIN = (*PROGRAM, "--plain", SAMPLE)
PROMPT = r"(?m)^:\s*$"


@pytest.fixture(params=["dumb", "xterm-256color"])
def terminal(request: pytest.FixtureRequest) -> Iterator[PseudoTerminal]:
    with PseudoTerminal(PLAIN, environment={"TERM": request.param}) as terminal:
        terminal.wait_for(PROMPT)
        yield terminal


def test_a_session_moves_no_cursor_and_colours_nothing(terminal: PseudoTerminal) -> None:
    for line in ("25", "o", "/plaats", "n", "H", "?", "w"):
        terminal.send(line.encode() + b"\r")
        terminal.settle()
    terminal.send(b"q\r")
    assert terminal.wait() == 0
    assert b"\x1b" not in terminal.output
    assert b"\b" not in terminal.output
    assert re.search("[─-▟]", terminal.output.decode()) is None
    assert_restored(terminal)


def test_the_end_of_typing_ends_it_with_status_0(terminal: PseudoTerminal) -> None:
    terminal.send(b"\x04")
    assert terminal.wait() == 0
    assert_restored(terminal)


def test_ctrl_c_returns_to_the_prompt_and_a_second_one_ends(terminal: PseudoTerminal) -> None:
    terminal.send(b"\x03")
    terminal.wait_for("Ctrl-C again ends")
    terminal.send(b"3\r")
    terminal.wait_for(r"(?m)^3\. ")
    terminal.send(b"\x03")
    terminal.settle()
    assert terminal.runs
    terminal.send(b"\x03")
    assert terminal.wait() == 130
    assert_restored(terminal)


def test_ctrl_c_ends_an_answer_and_the_session_goes_on() -> None:
    with PseudoTerminal(PLAIN, environment={"TERM": "dumb"}) as terminal:
        terminal.wait_for(PROMPT)
        terminal.send(b"\x13")  # the terminal takes nothing
        terminal.send(b"?\r" * 6)
        time.sleep(0.3)
        os.kill(terminal.process, signal.SIGINT)
        terminal.send(b"\x11")
        terminal.settle(quiet=2.5)  # no signal comes after the first
        assert terminal.runs
        terminal.send(b"w\r")
        terminal.wait_for("1 of 30")
        terminal.send(b"q\r")
        assert terminal.wait() == 0


def test_lines_before_are_there_to_be_edited() -> None:
    with PseudoTerminal(PLAIN) as terminal:
        terminal.wait_for(PROMPT)
        terminal.send(b"3\r")
        terminal.wait_for(r"(?m)^3\. ")
        terminal.send(b"\x1b[A")
        terminal.settle()
        terminal.send(b"0\r")
        terminal.wait_for(r"(?m)^30\. ")


def test_lines_are_folded_at_words_to_the_terminal() -> None:
    with PseudoTerminal(PLAIN, columns=40, environment={"TERM": "dumb"}) as terminal:
        terminal.wait_for(PROMPT)
        terminal.send(b"14\r")
        terminal.settle()
        told = terminal.output.decode().replace("\r", "").splitlines()
        assert max(map(len, told)) <= 40


def test_an_export_asks_for_a_name_and_says_what_it_wrote(tmp_path: Path) -> None:
    here = {"XDG_DATA_HOME": str(tmp_path / "data"), "TERM": "dumb"}
    with PseudoTerminal(PLAIN, columns=40, environment=here, folder=tmp_path) as terminal:
        terminal.wait_for(PROMPT)
        terminal.send(b"14\r")
        terminal.settle()
        terminal.send(b"e\r")
        terminal.wait_for(r"(?m)^File:\s*$")
        terminal.send(b"\r")
        terminal.wait_for("Written:")
        terminal.settle()
        assert [one.name for one in tmp_path.glob("*.md")] == ["kst-99999-1-vraag-14.md"]
        terminal.send(b"q\r")
        assert terminal.wait() == 0
        assert not {0x1B, 0x08} & set(terminal.output)


def test_a_document_from_standard_input_is_asked_about_in_the_terminal() -> None:
    command = ["/bin/sh", "-c", f"cat {shlex.quote(str(SAMPLE))} | {shlex.join(PROGRAM)} --plain -"]
    with PseudoTerminal(command) as terminal:
        terminal.wait_for(PROMPT)
        terminal.send(b"14\r")
        terminal.wait_for(r"(?m)^14\. ")
        terminal.send(b"q\r")
        assert terminal.wait() == 0


def test_the_document_is_found_where_it_was_left(tmp_path: Path) -> None:
    home = {"XDG_DATA_HOME": str(tmp_path), "TERM": "dumb"}
    with PseudoTerminal(PLAIN, environment=home) as terminal:
        terminal.wait_for(PROMPT)
        terminal.send(b"+3\r14\r")
        terminal.wait_for(r"(?m)^14\. ")
        terminal.settle()
        os.kill(terminal.process, signal.SIGKILL)
        terminal.settle()
    with PseudoTerminal(PLAIN, environment=home) as terminal:
        terminal.wait_for(r"Where you left off\.\s+14\. ")
        terminal.send(b"w\r")
        terminal.wait_for("1 selected: 3")
        terminal.send(b"q\r")  # nothing of the selection is lost
        assert terminal.wait() == 0
    with PseudoTerminal([*PLAIN, "--at", "3"], environment=home) as terminal:
        terminal.wait_for(r"(?m)^3\. [^:]*(?s:.*)^:\s*$")
        assert "left off" not in terminal.screen.text
    with PseudoTerminal([*PLAIN, "--fresh"], environment=home) as terminal:
        terminal.wait_for(PROMPT)
        assert "left off" not in terminal.screen.text
        terminal.send(b"\r")
        terminal.wait_for(r"(?m)^1\. ")


def test_a_place_that_cannot_be_kept_is_told_once_and_one_reads_on(tmp_path: Path) -> None:
    (tmp_path / "geen map").write_text("", encoding="utf-8")
    home = {"XDG_DATA_HOME": str(tmp_path / "geen map"), "TERM": "dumb"}
    with PseudoTerminal(PLAIN, environment=home) as terminal:
        terminal.wait_for(PROMPT)
        for line in (b"14\r", b"3\r", b"w\r"):
            terminal.send(line)
            terminal.settle()
        said = terminal.output.decode()
        assert said.count("Place not kept: ") == 1
        assert "\n14. " in said
        assert "Traceback" not in said
        terminal.send(b"q\r")
        assert terminal.wait() == 0


def test_a_signal_ends_it_and_gives_the_terminal_back(terminal: PseudoTerminal) -> None:
    os.kill(terminal.process, signal.SIGTERM)
    assert terminal.wait() == 128 + signal.SIGTERM
    assert_restored(terminal)


def test_answers_go_into_a_pipe_and_the_prompt_does_not(tmp_path: Path) -> None:
    out = tmp_path / "uit.txt"
    command = ["/bin/sh", "-c", f"{shlex.join(map(str, PLAIN))} | cat > {shlex.quote(str(out))}"]
    with PseudoTerminal(command) as terminal:
        terminal.wait_for(PROMPT)
        terminal.send(b"14\r")
        terminal.settle()
        terminal.send(b"q\r")
        assert terminal.wait() == 0
    told = out.read_text(encoding="utf-8").splitlines()
    assert any(line.startswith("14. ") for line in told)
    assert not any(line.startswith(":") for line in told)
