"""Signals end a command in order: its status is that of a shell, and nothing stays behind."""

from __future__ import annotations

import os
import shlex
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from tests.terminal.program import PROGRAM

ENDING = [signal.SIGTERM, signal.SIGHUP, signal.SIGQUIT, signal.SIGINT]

SLOW_EXPORT = """\
import os, signal, sys, time
from kamer_tui.command_line.commands import main
def slow(_descriptor):
    print("writing", flush=True)
    time.sleep(30)
os.fsync = slow
sys.exit(main(sys.argv[1:]))
"""


def said(process: subprocess.Popen[str]) -> str:
    assert process.stdout is not None
    return process.stdout.readline().strip()


@pytest.mark.parametrize("number", ENDING, ids=lambda number: number.name)
def test_a_signal_amid_an_export_leaves_no_part_of_a_file(
    number: signal.Signals, tmp_path: Path
) -> None:
    from kamer_tui.sample import SAMPLE

    command = [sys.executable, "-c", SLOW_EXPORT, "export", str(SAMPLE), "-o", "uit.md"]
    with subprocess.Popen(command, cwd=tmp_path, stdout=subprocess.PIPE, text=True) as process:
        assert said(process) == "writing"
        assert [path.suffix for path in tmp_path.iterdir()] == [".part"]
        process.send_signal(number)
        assert process.wait(10) == 128 + number
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("number", ENDING, ids=lambda number: number.name)
def test_a_signal_ends_a_command_that_waits_for_a_pipe(number: signal.Signals) -> None:
    with subprocess.Popen(
        [*PROGRAM, "check", "-"], stdin=subprocess.PIPE, stderr=subprocess.PIPE
    ) as process:
        while not has_handler(process.pid, signal.SIGTERM):
            time.sleep(0.02)
        process.send_signal(number)
        assert process.wait(10) == 128 + number
        assert process.stderr is not None
        assert process.stderr.read() == b""


def has_handler(process: int, number: int) -> bool:
    """Whether the process handles the signal by now."""
    status = Path(f"/proc/{process}/status").read_text()
    caught = next(line for line in status.splitlines() if line.startswith("SigCgt"))
    return bool(int(caught.split()[1], 16) & 1 << (number - 1))


def test_a_signal_that_was_to_be_ignored_stays_so(tmp_path: Path) -> None:
    program = shlex.join([*PROGRAM, "check", "-"])
    command = ["/bin/sh", "-c", f"trap '' HUP; exec {program}"]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.DEVNULL) as process:
        while not has_handler(process.pid, signal.SIGTERM):
            time.sleep(0.02)
        os.kill(process.pid, signal.SIGHUP)
        time.sleep(0.2)
        assert process.poll() is None
        os.kill(process.pid, signal.SIGTERM)
        assert process.wait(10) == 143


LOST = """\
import os, signal, sys, time
from kamer_tui import ending
class Swallows:
    def __del__(self):
        os.kill(os.getpid(), signal.SIGTERM)  # its exception is lost here
        time.sleep(0.01)
try:
    with ending.signals_end_it():
        Swallows()
        time.sleep(30)
except ending.EndedBySignal as ended:
    sys.exit(ended.status)
"""


def test_an_ending_that_got_lost_comes_again() -> None:
    begun = time.monotonic()
    done = subprocess.run([sys.executable, "-c", LOST], check=False, capture_output=True)
    assert (done.returncode, done.stderr) == (143, b"")
    assert time.monotonic() - begun < 10


def test_what_was_to_be_put_away_is_put_away_where_it_ends_at_once(tmp_path: Path) -> None:
    program = (
        "import atexit, sys; from kamer_tui.ending import end_now\n"
        "atexit.register(lambda: open(sys.argv[1], 'w').close())\n"
        "try:\n    end_now(143)\nfinally:\n    print('not here')"
    )
    command = [sys.executable, "-c", program, str(tmp_path / "weg")]
    done = subprocess.run(command, check=False, capture_output=True)
    assert (done.returncode, done.stdout) == (143, b"")
    assert (tmp_path / "weg").exists()


AMID_A_CLASS = """\
import os, signal, sys
from kamer_tui.command_line import commands
class Interrupted:
    def __set_name__(self, owner, name):
        os.kill(os.getpid(), getattr(signal, sys.argv[1]))
def make(_options):
    class Made:
        part = Interrupted()
commands._COMMANDS["check"] = make
sys.exit(commands.main(["check", "stuk.txt"]))
"""


@pytest.mark.parametrize("number", ENDING)
def test_a_signal_amid_the_making_of_a_class_is_no_error(number: signal.Signals) -> None:
    command = [sys.executable, "-c", AMID_A_CLASS, number.name]
    done = subprocess.run(command, check=False, capture_output=True, text=True)
    assert (done.returncode, done.stderr) == (128 + number, "")


LEAVES_THINGS_HALF_MADE = """
import os, signal, sys
from kamer_tui import ending

class HalfMade:
    def __del__(self):
        raise ValueError("it has no parts yet")

async def begun():
    pass

def make():
    made, begins = HalfMade(), begun()
    os.kill(os.getpid(), signal.SIGTERM)

try:
    with ending.signals_end_it():
        try:
            make()
        except ending.EndedBySignal as ended:
            ended.__traceback__ = None  # what it left half made goes
            raise
except ending.EndedBySignal as ended:
    sys.exit(ended.status)
"""


def test_nothing_is_told_of_what_an_ending_left_half_made() -> None:
    program = [sys.executable, "-c", LEAVES_THINGS_HALF_MADE]
    done = subprocess.run(program, capture_output=True, text=True, timeout=30, check=False)
    assert (done.returncode, done.stderr) == (143, "")
