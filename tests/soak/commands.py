"""A session of commands, several at once on one document, of which some are killed amid it."""

from __future__ import annotations

import contextlib
import os
import random
import shlex
import signal
import subprocess
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path

from tests.soak.acts import rewriting
from tests.soak.left import broken_exports, complaints_in, crashes_in, parts_in, processes_left
from tests.terminal.program import PROGRAM

SECONDS = 30.0
"""To end in, on a busy machine; a signal asks for it sooner."""
SECONDS_AFTER_A_SIGNAL = 5.0

_OUTPUTS = (
    "uit.md",
    "uit.json",
    "uit.csv",
    "uit.html",
    "uit.docx",
    "al.docx",
    "al.html",
    "nieuw/x",
)
"""Files whose name begins with "al" are there already."""
_SIGNALS = ("TERM", "INT", "HUP", "QUIT", "KILL")
_STREAMS = ("", "", "", " | head -c 100 > /dev/null", " > /dev/full", " >&-", " 2>&- >&-")
_OLD = b"er stond al iets\n"


def run_commands(chance: random.Random, path: Path, home: Path) -> list[str]:
    """Run some commands; return what they left wrong."""
    folder = path.parent
    for name in ("al.docx", "al.html"):
        (folder / name).write_bytes(_OLD)
    changing = rewriting(path, chance) if chance.random() < 0.3 else contextlib.nullcontext()
    done: list[str] = []
    wrong: list[str] = []
    killed = False
    with changing, contextlib.ExitStack() as together:
        running = []
        for _ in range(chance.randint(1, 4)):
            line = _line(chance, path)
            how = chance.choice((*_SIGNALS, None, None))
            at = time.monotonic() + chance.choice((0.02, 0.2, 1.0, 3.0)) * chance.random()
            running.append((together.enter_context(_started(line, home, folder)), how, at))
            done.append(f"{line} ({how})")
            killed |= how == "KILL"
        for (process, said), how, at in sorted(running, key=lambda one: one[2]):
            wrong += _ended(process, how, at)
            said.seek(0)
            wrong += complaints_in(said.read())
            wrong += crashes_in(home, process.pid)
        for (process, _), _how, _at in running:
            if not killed and (left := processes_left(process.pid)):
                wrong.append(f"processes: {left}")
    if not killed:
        wrong += parts_in(folder)
    for name in ("al.docx", "al.html"):
        if (folder / name).read_bytes() == _OLD:
            (folder / name).unlink()
    wrong += broken_exports(folder, path)
    return [*wrong, f"{path.suffix}, {done}"] if wrong else []


def _line(chance: random.Random, path: Path) -> str:
    """A command as a shell takes it."""
    words = [path.name]
    output = ""
    match command := chance.choice(
        ("show", "search", "check", "export", "export", "export", "cache")
    ):
        case "show":
            words += [chance.choice(("all", "1", "1-3", "99"))]
        case "search":
            words += [chance.choice(("de", "party:de w*", '"van de"', "zzz", "-de"))]
        case "check":
            words += chance.choice(([], ["--format", "json"], ["--trace"]))
        case "cache":
            words = chance.choice(([], ["clear"]))
        case "export":
            output = chance.choice((*_OUTPUTS, ""))
            words += ["-o", output] if output else ["--format", chance.choice(("html", "csv"))]
            words += chance.choice(([], ["--force"], ["--only", "1"], ["--search", "de"]))
    streams = "" if output else chance.choice(_STREAMS)
    pipe = ""
    if command != "cache" and chance.random() < 0.2:
        words[0] = "-"
        pipe = f" < <(head -c 500 {path.name}; sleep {chance.choice((0, 1))}; cat {path.name})"
    ending = "" if "|" in streams else "exec "
    return f"{ending}{shlex.join([*PROGRAM, command, *words])}{pipe}{streams}"


@contextlib.contextmanager
def _started(
    line: str, home: Path, folder: Path
) -> Iterator[tuple[subprocess.Popen[bytes], tempfile._TemporaryFileWrapper[bytes]]]:
    """A command that runs in a session of its own, and what it says on standard error."""
    environment = os.environ | {"HOME": str(home), "XDG_CACHE_HOME": str(home)}
    with tempfile.NamedTemporaryFile() as said:
        process = subprocess.Popen(
            ["/bin/bash", "-c", line],
            cwd=folder,
            env=environment,
            stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL,
            stderr=said,
            start_new_session=True,
        )
        try:
            yield process, said
        finally:
            with contextlib.suppress(ProcessLookupError):
                os.killpg(process.pid, signal.SIGKILL)
            process.wait()


def _ended(process: subprocess.Popen[bytes], how: str | None, at: float) -> list[str]:
    """Kill a command at a moment, if at all; return what is wrong with how it ends."""
    right = {0, 1, 2}
    seconds = SECONDS
    if how is not None:
        with contextlib.suppress(subprocess.TimeoutExpired):
            process.wait(max(0.0, at - time.monotonic()))
        if process.poll() is None:
            number = signal.Signals[f"SIG{how}"]
            os.killpg(process.pid, number)
            right |= {128 + number, -number, 128 + signal.SIGPIPE}
            seconds = SECONDS_AFTER_A_SIGNAL
    try:
        status = process.wait(seconds)
    except subprocess.TimeoutExpired:
        return [f"does not end: {process.args!r}"]
    return [] if status in right else [f"status {status}, not one of {sorted(right)}"]
