"""One session: ``python -m tests.soak.session SEED``; prints what it left wrong."""

from __future__ import annotations

import argparse
import contextlib
import os
import random
import shlex
import signal
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from tests.soak.acts import Session, rewriting
from tests.soak.commands import run_commands
from tests.soak.documents import document
from tests.soak.left import (
    broken_exports,
    complaints_in,
    cpu_of,
    crashes_in,
    kept_at,
    lost_from,
    parts_in,
    processes_left,
    rows_of,
)
from tests.support.signals import heed_signals
from tests.terminal.program import PROGRAM
from tests.terminal.pseudo_terminal import PseudoTerminal
from tests.terminal.restored import what_is_left

SECONDS = 20.0
"""To end in, and to become quiet in, on a busy machine."""
IDLE = 0.2
"""The share of a processor that a reader uses at most while nothing happens."""

_ENDINGS = ("q", "ctrl+c", "TERM", "HUP", "INT", "QUIT", "hang up", "hang up, passed over", "KILL")
_TERMINALS = ("xterm-256color", "xterm-256color", "xterm-kitty", "screen", "vt100", "linux", "tmux")


def run(seed: int, home: Path, folder: Path) -> list[str]:
    """Run a session; return what it left wrong."""
    chance = random.Random(f"session {seed}")  # not the chance that made the document
    form, content = document(seed // 2)  # as the session beside this one has it
    path = folder / f"stuk.{form}"
    path.write_bytes(content)
    store = kept_at(home)
    before = rows_of(store)
    if chance.random() < 0.2:
        wrong = run_commands(chance, path, home)
    else:
        wrong = _run_reader(chance, path, home)
    return wrong + lost_from(store, before)


def _run_reader(chance: random.Random, path: Path, home: Path) -> list[str]:
    how = chance.choice(_ENDINGS)
    line = shlex.join([*PROGRAM, path.name])
    if chance.random() < 0.2:
        line = f"{shlex.join(PROGRAM)} - < <(cat {path.name}; exec sleep {chance.choice((0, 30))})"
    passed_over = "trap '' HUP; " if how == "hang up, passed over" else ""
    shell = ["/bin/bash", "-c", f"{passed_over}exec {line}"]
    environment = {"HOME": str(home), "XDG_CACHE_HOME": str(home)}
    environment["PYTHONFAULTHANDLER"] = "1"
    environment["VISUAL"] = "true"  # an editor that ends at once
    environment["TERM"] = chance.choice(_TERMINALS)
    changing = rewriting(path, chance) if chance.random() < 0.15 else contextlib.nullcontext()
    with PseudoTerminal(shell, environment=environment, folder=path.parent) as terminal:
        session = Session(terminal, chance, path)
        with changing:
            terminal.read(chance.choice((0.3, 1.0, 3.0)))
            terminal.settle(0.1, 5)
            with contextlib.suppress(OSError, ProcessLookupError):
                for _ in range(chance.randint(0, 40)):
                    if terminal.runs:
                        session.act()
        wrong = _busy(terminal) if chance.random() < 0.3 else []
        own_end = not terminal.runs
        right = {0, 2, 130} if own_end else session.end(how) | {2}
        wrong += _look(terminal, right, how)
    wrong += complaints_in(bytes(terminal.output))
    wrong += crashes_in(home, terminal.process)
    if how != "KILL":
        wrong += parts_in(path.parent)
    wrong += broken_exports(path.parent, path)
    if wrong:
        said = "".join(terminal.screen.lines)
        wrong.append(f"{path.suffix}, {how}, {line}, did {' '.join(session.done)}; {said[:200]}")
    return wrong


def _busy(terminal: PseudoTerminal) -> list[str]:
    """What is wrong with a reader that has nothing to do."""
    end = time.monotonic() + SECONDS
    share = 1.0
    with contextlib.suppress(OSError, IndexError):
        while terminal.runs and time.monotonic() < end:
            before, begun = cpu_of(terminal.process), time.monotonic()
            while time.monotonic() < begun + 1:
                terminal.read(0.1)
            share = (cpu_of(terminal.process) - before) / (time.monotonic() - begun)
            if share < IDLE:
                return []
        return [f"uses {share:.0%} of a processor for nothing"] if terminal.runs else []
    return []


def _look(terminal: PseudoTerminal, right: set[int], how: str) -> list[str]:
    """What is wrong with how the reader ended, with its terminal and its processes."""
    wrong = []
    end = time.monotonic() + SECONDS
    while terminal.runs and time.monotonic() < end:
        if not terminal.read(0.1):
            time.sleep(0.02)
    try:
        status = terminal.end_of_process(1)
    except subprocess.TimeoutExpired:
        return [f"does not end:\n{terminal.screen.text}\n{_stack(terminal)}"]
    if status not in right:
        wrong.append(f"status {status}, not one of {sorted(right)}")
    if not terminal.is_gone:
        terminal.settle(0.1, 5)
        if how != "KILL":
            wrong += what_is_left(terminal)
    if how != "KILL" and (left := processes_left(terminal.process)):
        wrong.append(f"processes: {left}")
    return wrong


def _stack(terminal: PseudoTerminal) -> str:
    """Where a reader is that hangs; Python tells it as it is aborted."""
    before = len(terminal.output)
    os.kill(terminal.process, signal.SIGABRT)
    if not terminal.is_gone:
        terminal.settle(0.5, 3)
    return terminal.output[before:].decode(errors="replace")


def main() -> int:
    """Run the session of a seed; exit with 1 where it left something wrong."""
    parser = argparse.ArgumentParser(prog="python -m tests.soak.session", description=__doc__)
    parser.add_argument("seed", type=int)
    parser.add_argument("--home", type=Path)
    options = parser.parse_args()
    heed_signals()
    with tempfile.TemporaryDirectory() as folder:
        home = options.home or Path(folder) / "home"
        home.mkdir(exist_ok=True)
        work = Path(folder) / "work"
        work.mkdir()
        wrong = run(options.seed, home, work)
    print("\n".join(wrong))
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main())
