"""One session with the reader: ``python -m tests.soak.session SEED``; prints what it left wrong."""

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

from tests.soak.documents import document
from tests.support.signals import heed_signals
from tests.terminal.program import PROGRAM
from tests.terminal.pseudo_terminal import KEYS, PseudoTerminal
from tests.terminal.restored import what_is_left

SECONDS = 20.0
"""To end in, on a busy machine."""

ROUNDS = 5
"""How often the keys that end it are pressed: Esc may have a dialog, a search, a filter and a paste
to end before it.
"""

_SEQUENCES = b"\x1b\x1b\x1b\x1b[[[[]OPM<>?;;0123456789AuRtmM~$y"
_COMMANDS = b"jkJKnNgGhl][ .,ofbaAtz?HL14"
_SIZES = ((120, 40), (80, 24), (40, 12), (1, 1), (300, 90), (2, 60), (110, 3))
_ENDINGS = ("q", "ctrl+c", "TERM", "HUP", "INT", "QUIT", "hang up", "hang up, passed over", "KILL")


class Session:
    """A terminal with a reader in it, and what is done to it."""

    def __init__(self, terminal: PseudoTerminal, chance: random.Random) -> None:
        self.terminal = terminal
        self.chance = chance
        self.done: list[str] = []

    def act(self) -> None:
        """Do something."""
        what = self.chance.choice(
            (
                *(self.keys, self.keys, self.keys, self.named_keys, self.text, self.noise),
                *(self.mouse, self.paste, self.burst, self.resize),
                *(self.signal, self.stop, self.kill_child),
            )
        )
        self.done.append(what.__name__)
        what()
        self.terminal.read(self.chance.choice((0.0, 0.01, 0.1)))

    def keys(self) -> None:
        self.send(bytes(self.chance.choices(_COMMANDS, k=self.chance.randint(1, 8))))

    def named_keys(self) -> None:
        names = [name for name in KEYS if name not in ("ctrl+c", "ctrl+q")]
        self.send(b"".join(KEYS[name] for name in self.chance.choices(names, k=3)))

    def text(self) -> None:
        """Search, or a field's text.  No path that leads elsewhere: no slash within a field."""
        self.send(b"\x1b\x1b\x1b")
        self.terminal.read(0.3)
        self.send(self.chance.choice((b"/", b"e", b"\x10")))
        self.terminal.read(0.2)
        self.send(bytes(self.chance.choices(b"abcdefgh .", k=self.chance.randint(1, 40))))
        self.send(self.chance.choice((b"\r", b"\x1b", b"\t", b"")))

    def noise(self) -> None:
        high = bytes(self.chance.randrange(128, 256) for _ in range(self.chance.randint(0, 9)))
        self.send(bytes(self.chance.choices(_SEQUENCES, k=self.chance.randint(1, 20))) + high)

    def mouse(self) -> None:
        x, y = self.chance.randint(0, 130), self.chance.randint(0, 50)
        button = self.chance.choice((0, 2, 32, 35, 64, 65, 128))
        self.send(f"\x1b[<{button};{x};{y}M\x1b[<{button};{x};{y}m".encode())

    def paste(self) -> None:
        ends = self.chance.choice((b"\x1b[201~", b"\x1b[201~", b""))
        text = bytes(self.chance.choices(b"\r\n\t aeiou" + bytes(range(128, 256)), k=40))
        self.send(b"\x1b[200~" + text + ends)

    def burst(self) -> None:
        self.send(bytes(self.chance.choices(b"jkJK \tgG", k=self.chance.choice((50, 3000)))))

    def resize(self) -> None:
        for size in self.chance.choices(_SIZES, k=self.chance.randint(1, 6)):
            self.terminal.resize(*size)

    def signal(self) -> None:
        numbers = (signal.SIGCONT, signal.SIGWINCH, signal.SIGTSTP)
        os.kill(self.terminal.process, self.chance.choice(numbers))

    def stop(self) -> None:
        os.kill(self.terminal.process, signal.SIGSTOP)
        self.terminal.read(0.05)
        os.kill(self.terminal.process, signal.SIGCONT)

    def kill_child(self) -> None:
        for process in processes_of(self.terminal.process):
            if process != self.terminal.process:
                with contextlib.suppress(ProcessLookupError):
                    os.kill(process, signal.SIGKILL)

    def send(self, data: bytes) -> None:
        """Type, while what is drawn is read."""
        for start in range(0, len(data), 500):
            self.terminal.send(data[start : start + 500])
            self.terminal.read(0.0)

    def end(self, how: str) -> set[int]:
        """End it; return the exit statuses that are right for that."""
        process = self.terminal.process
        if how in ("q", "ctrl+c"):
            self._ask_to_end(how)
            return {0, 130, -2} if how == "ctrl+c" else {0}
        if how.startswith("hang up"):
            self.terminal.hang_up()
            return {0, 129, -1}  # a key may have ended it just before
        number = signal.Signals[f"SIG{how}"]
        os.kill(process, number)
        return {-9} if how == "KILL" else {128 + number, -number}

    def _ask_to_end(self, key: str) -> None:
        """Press the key that ends it, out of whatever it is in."""
        for _ in range(ROUNDS):
            # Random bytes may have begun a paste: keys are none before a second's silence.
            self.terminal.settle(1.2)
            self.terminal.press("escape", settle=0.3)
            for _ in range(2):  # with a selection, it asks first
                if self.terminal.runs:
                    self.terminal.press(key, settle=0.3)
            if not self.terminal.runs:
                break


def processes_of(session: int) -> list[int]:
    """The processes of a terminal's session that still run."""
    found = []
    for status in Path("/proc").glob("[0-9]*/stat"):
        with contextlib.suppress(OSError):
            fields = status.read_text().rpartition(")")[2].split()
            if int(fields[3]) == session and fields[0] not in "ZX":
                found.append(int(status.parent.name))
    return found


def run(seed: int, home: Path, folder: Path) -> list[str]:
    """Run a session; return what it left wrong."""
    chance = random.Random(f"session {seed}")  # not the chance that made the document
    form, content = document(seed)
    path = folder / f"stuk.{form}"
    path.write_bytes(content)
    how = chance.choice(_ENDINGS)
    command = [*PROGRAM, str(path)]
    line = shlex.join(command)
    if chance.random() < 0.2:
        line = f"{shlex.join(PROGRAM)} - < <(cat {path.name}; exec sleep {chance.choice((0, 30))})"
    passed_over = "trap '' HUP; " if how == "hang up, passed over" else ""
    shell = ["/bin/bash", "-c", f"{passed_over}exec {line}"]
    environment = {"HOME": str(home), "XDG_CACHE_HOME": str(home)}
    with PseudoTerminal(shell, environment=environment, folder=folder) as terminal:
        session = Session(terminal, chance)
        terminal.read(chance.choice((0.3, 1.0, 3.0)))
        terminal.settle(0.1, 5)
        with contextlib.suppress(OSError, ProcessLookupError):
            for _ in range(chance.randint(0, 40)):
                if terminal.runs:
                    session.act()
        own_end = not terminal.runs
        right = {0, 2, 130} if own_end else session.end(how) | {2}
        wrong = _look(terminal, right, how)
    said = "".join(terminal.screen.lines)
    crashes = home.rglob(f"crash-*-{terminal.process}-*")
    wrong += [f"crash: {kept.read_text()}" for kept in crashes]
    wrong += [f"file: {part}" for part in folder.rglob(".kamer-tui-*") if how != "KILL"]
    if wrong:
        wrong.append(f"{form}, {how}, {line}, did {' '.join(session.done)}; {said[:200]}")
    return wrong


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
        return [f"does not end:\n{terminal.screen.text}"]
    if status not in right:
        wrong.append(f"status {status}, not one of {sorted(right)}")
    if not terminal.is_gone:
        terminal.settle(0.1, 5)
        if how != "KILL":
            wrong += what_is_left(terminal)
    time.sleep(0.3)
    if how != "KILL" and (left := [p for p in processes_of(terminal.process) if _ours(p)]):
        wrong.append(f"processes: {left}")
    return wrong


def _ours(process: int) -> bool:
    """Whether it is the reader's; what feeds a pipe is not."""
    with contextlib.suppress(OSError):
        line = Path(f"/proc/{process}/cmdline").read_bytes()
        return b"kamer_tui" in line or b"python" in line
    return False


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
