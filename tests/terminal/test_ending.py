"""However the reader ends, the terminal is as it was found, and nothing stays behind."""

from __future__ import annotations

import os
import shlex
import signal
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from kamer_tui.sample import SAMPLE
from tests.terminal.program import PROGRAM
from tests.terminal.pseudo_terminal import PseudoTerminal
from tests.terminal.restored import assert_restored
from tests.terminal.screen import ALTERNATE_SCREEN

FIRST = "Hoeveel"
CTRL_S = b"\x13"
"""Stops the output of a terminal, until Ctrl-Q."""
ENDING = [signal.SIGTERM, signal.SIGHUP, signal.SIGQUIT, signal.SIGINT]


@pytest.fixture
def reader() -> Iterator[PseudoTerminal]:
    """The reader with the sample in sight."""
    with PseudoTerminal(PROGRAM) as terminal:
        terminal.wait_for(FIRST)
        yield terminal


def still_reads(terminal: PseudoTerminal) -> None:
    """The reader takes keys, and leaves the terminal as it was."""
    terminal.press("2", "enter")
    terminal.wait_for("· question 2|question 2 ·|2 of 30")
    terminal.press("q")
    assert terminal.wait() == 0
    assert_restored(terminal)


# Signals


@pytest.mark.parametrize("number", ENDING, ids=lambda number: number.name)
def test_a_signal_ends_the_reader_in_order(reader: PseudoTerminal, number: signal.Signals) -> None:
    begun = time.monotonic()
    os.kill(reader.process, number)
    assert reader.wait() == 128 + number
    assert time.monotonic() - begun < 2
    assert_restored(reader)


@pytest.mark.parametrize("number", ENDING, ids=lambda number: number.name)
@pytest.mark.parametrize("after", [0.1, 0.3, 0.5])
def test_a_signal_while_the_reader_starts(number: signal.Signals, after: float) -> None:
    with PseudoTerminal(PROGRAM) as terminal:
        terminal.read(after)
        time.sleep(after)
        os.kill(terminal.process, number)
        # Python itself may not have come so far as to handle it.
        assert terminal.wait() in (128 + number, -number)
        assert_restored(terminal)


def test_signals_in_a_dialog_and_many_of_them(reader: PseudoTerminal) -> None:
    reader.press("e")
    for number in (*ENDING, *ENDING):
        os.kill(reader.process, number)
    assert reader.wait() in {128 + number for number in ENDING}
    assert_restored(reader)


def test_a_signal_ends_a_reader_whose_terminal_takes_no_output(reader: PseudoTerminal) -> None:
    for _ in range(60):
        reader.send(b"jjjjjJGgz" * 8)  # nobody reads what it draws
        time.sleep(0.02)
    os.kill(reader.process, signal.SIGTERM)
    assert reader.end_of_process(10) == 128 + signal.SIGTERM
    assert reader.attributes == reader.found


def test_control_c_ends_it_with_the_status_of_a_shell(reader: PseudoTerminal) -> None:
    reader.press("ctrl+c")
    assert reader.wait() == 130
    assert_restored(reader)


def test_going_on_without_having_stopped(reader: PseudoTerminal) -> None:
    for _ in range(3):
        os.kill(reader.process, signal.SIGCONT)
        reader.settle()
    still_reads(reader)


def test_stopped_without_a_word_and_going_on(reader: PseudoTerminal) -> None:
    os.kill(reader.process, signal.SIGSTOP)
    time.sleep(0.2)
    os.kill(reader.process, signal.SIGCONT)
    reader.settle()
    still_reads(reader)


def test_control_z_where_no_shell_could_bring_it_back(reader: PseudoTerminal) -> None:
    reader.send(b"\x1a")
    reader.settle(0.5)
    still_reads(reader)


JOBS = """\
set -m
{program}
echo "status $?"
stty -a | grep -o -- '-\\?icanon'
echo 'type a key'; read answer
fg
echo "status $?"
"""


@pytest.mark.parametrize("how", ["key", "signal"])
def test_control_z_gives_the_terminal_to_the_shell_and_fg_takes_it_back(how: str) -> None:
    script = JOBS.format(program=shlex.join(PROGRAM))
    with PseudoTerminal(["/bin/bash", "-c", script]) as terminal:
        terminal.wait_for(FIRST)
        if how == "key":
            terminal.send(b"\x1a")
        else:
            os.kill(child_of(terminal.process), signal.SIGTSTP)
        terminal.wait_for("type a key")
        text = terminal.screen.text
        assert "status 148" in text
        assert "icanon" in text
        assert "-icanon" not in text
        assert_restored(terminal)
        terminal.send(b"x\r")
        terminal.wait_for(FIRST)
        assert ALTERNATE_SCREEN in terminal.screen.modes
        terminal.press("j", "2", "enter")
        terminal.press("q")
        terminal.wait_for("status 0")
        terminal.wait()
        assert_restored(terminal)


def child_of(process: int) -> int:
    return int(Path(f"/proc/{process}/task/{process}/children").read_text().split()[0])


# The terminal goes


def test_a_terminal_that_is_gone_ends_the_reader() -> None:
    with PseudoTerminal(PROGRAM) as terminal:
        terminal.wait_for(FIRST)
        terminal.hang_up()
        assert terminal.end_of_process(10) == 128 + signal.SIGHUP


def test_a_terminal_that_is_gone_ends_a_reader_that_passes_over_hangups() -> None:
    command = ["/bin/sh", "-c", f"trap '' HUP; exec {shlex.join(PROGRAM)}"]
    with PseudoTerminal(command) as terminal:
        terminal.wait_for(FIRST)
        terminal.hang_up()
        assert terminal.end_of_process(10) == 128 + signal.SIGHUP


# A document that is still coming


@pytest.mark.parametrize(("key", "status"), [(b"q", 0), (b"\x1b", 0), (b"\x03", 130)])
def test_the_reader_does_not_wait_for_the_end_of_a_pipe(key: bytes, status: int) -> None:
    pipe = f"cat {shlex.quote(str(SAMPLE))}; exec sleep 60"
    command = ["/bin/bash", "-c", f"exec {shlex.join(PROGRAM)} - < <({pipe})"]
    with PseudoTerminal(command) as terminal:
        terminal.wait_for("Esc")
        begun = time.monotonic()
        terminal.send(key)
        assert terminal.end_of_process() == status
        assert time.monotonic() - begun < 1.5
        terminal.settle()
        assert_restored(terminal)
        assert "Fatal" not in terminal.screen.text


# Errors of the program

FAULTY = """\
import sys
from kamer_tui.reader.screens.reading import ReadingScreen
def fail(*_): raise LookupError("met opzet \\x1b[31m")
ReadingScreen.next_theme = fail
from kamer_tui.command_line.commands import main
sys.exit(main())
"""


def test_an_error_of_the_program_says_one_line_and_gives_the_terminal_back(tmp_path: Path) -> None:
    with PseudoTerminal(
        [sys.executable, "-c", FAULTY], environment={"XDG_CACHE_HOME": str(tmp_path)}
    ) as terminal:
        terminal.wait_for(FIRST)
        terminal.press("t")
        assert terminal.wait() == 2
        assert_restored(terminal)
        (kept,) = tmp_path.glob("kamer-tui/crash-*.txt")
        assert "in fail" in kept.read_text()
        said = "".join(line for line in terminal.screen.lines if line)
        assert "LookupError: met opzet" in said
        assert str(kept) in said
        assert "Traceback" not in said


def test_a_dumb_terminal_gets_one_line_that_names_what_it_can_show() -> None:
    with PseudoTerminal(PROGRAM, environment={"TERM": "dumb"}) as terminal:
        assert terminal.wait() == 2
        said = [line for line in terminal.screen.lines if line]
        assert len(said) == 1
        assert "kamer-tui show FILE all" in said[0]
        assert "kamer-tui --plain FILE" in said[0]
        assert b"\x1b" not in terminal.output


@pytest.mark.parametrize("words", [("show", SAMPLE, "all"), ("show", "er is geen stuk")])
@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGINT], ids=lambda number: number.name)
def test_a_signal_ends_a_command_whose_output_was_stopped(
    number: signal.Signals, words: tuple[str | Path, ...]
) -> None:
    with PseudoTerminal([*PROGRAM, *words]) as terminal:
        terminal.send(CTRL_S)
        time.sleep(1.5)
        assert terminal.runs
        os.kill(terminal.process, number)
        assert terminal.end_of_process(10) == 128 + number
