"""One session of a program in a pseudo-terminal, measured from its start to its end."""

from __future__ import annotations

import re
import tempfile
import time
from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path

from kamer_tui.document.model import Document
from kamer_tui.reader.core.contents import Contents
from kamer_tui.store.database import Store
from kamer_tui.store.documents import Place, keep
from kamer_tui.store.folders import NAME
from tests.terminal.pseudo_terminal import PseudoTerminal

COLUMNS, ROWS = 120, 40
_QUIET = 0.08
"""Seconds without output after which a key's work is taken to be done."""

_PATIENCE = 1.0
"""Seconds in which a key must show something, or it had nothing to show."""

_WITHIN = 30
"""The answer to scroll in is looked for among so many first exchanges."""


@dataclass(frozen=True, slots=True)
class Subject:
    """A document and what a session needs to know of it.

    ``opening`` is a pattern of the first answer's first words, ``steps`` the number of times to
    press j in a list of exchanges to come to one that is much longer than the screen, and
    ``reader_steps`` the same in the reader's list, which has introductions too.  ``document`` is
    what was read in the path.
    """

    name: str
    path: Path
    opening: str
    steps: int
    reader_steps: int
    document: Document

    @classmethod
    def of(cls, name: str, path: Path, document: Document) -> Subject:
        """Look up what sessions need to know in the document that was read from the path."""
        words = document.exchanges[0].answer[0].text.split()[:3]
        lengths = [
            sum(len(paragraph.text) for _, _, paragraph in exchange.sides())
            for exchange in document.exchanges[:_WITHIN]
        ]
        longest = lengths.index(max(lengths))
        contents = Contents(document)
        first, last = (
            contents.entry_of_number(document.exchanges[index].number) for index in (0, longest)
        )
        assert first is not None
        assert last is not None
        return cls(name, path, r"\s".join(map(re.escape, words)), longest, last - first, document)


@dataclass(slots=True)
class Keys:
    """Per key, in seconds: to the first change that a person sees, and to the last one."""

    first: list[float] = field(default_factory=list)
    last: list[float] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class Session:
    """What one session took: seconds, and KiB of memory at the peak."""

    start: float
    moves: Keys
    scrolls: Keys
    memory: int


def _press(terminal: PseudoTerminal, key: str) -> tuple[float, list[float]]:
    """Press a key; return when, and when the screen changed."""
    sent = terminal.send(key.encode())
    if terminal.read(_PATIENCE):
        while terminal.read(_QUIET):
            pass
    return sent, terminal.show()


def _walk(terminal: PseudoTerminal, count: int) -> Keys:
    """Press j so often, and k where there is no further way down, measuring each key.

    Raises RuntimeError where neither shows anything.
    """
    keys = Keys()
    key, idle = "j", 0
    while len(keys.first) < count:
        sent, changes = _press(terminal, key)
        if changes:
            keys.first.append(changes[0] - sent)
            keys.last.append(changes[-1] - sent)
            idle = 0
        else:
            key, idle = ("k" if key == "j" else "j"), idle + 1
        if idle > 1:
            raise RuntimeError(f"neither j nor k shows anything on:\n{terminal.screen.text}")
    return keys


def peak_memory(process: int) -> int:
    """The most memory that a process has held, in KiB (``VmHWM``, see proc(5); Linux only)."""
    status = Path(f"/proc/{process}/status").read_text(encoding="ascii")
    match = re.search(r"^VmHWM:\s+(\d+) kB$", status, re.MULTILINE)
    assert match is not None
    return int(match[1])


def measure(command: Sequence[str | Path], subject: Subject, steps: int, keys: int) -> Session:
    """Start the program on the subject, read, and leave it with q; the exchange to scroll in is
    so many steps below the first.

    Raises TimeoutError where the first answer does not come, RuntimeError where a key does
    nothing or the program ends badly.
    """
    with (
        tempfile.TemporaryDirectory() as data,
        PseudoTerminal(
            [*command, subject.path],
            columns=COLUMNS,
            rows=ROWS,
            environment={"XDG_DATA_HOME": _read_before(Path(data), subject)},
        ) as terminal,
    ):
        shown = terminal.when_shown(subject.opening)
        terminal.settle(0.5)
        moves = _walk(terminal, keys)
        # Back to the start, and down to the long answer: unmeasured.
        for key in "k" * keys + "j" * steps:
            _press(terminal, key)
        terminal.press("tab")
        scrolls = _walk(terminal, keys)
        memory = peak_memory(terminal.process)
        terminal.send(b"q")
        status = terminal.wait()
        if status:
            raise RuntimeError(f"{command[0]} ended with status {status}")
    return Session(shown - terminal.started, moves, scrolls, memory)


def _read_before(folder: Path, subject: Subject) -> str:
    """A folder for data in which it is kept that the document was read, and left at its start."""
    store = Store(folder / NAME)
    first = subject.document.exchanges[0].label
    keep(store, subject.document, subject.path, Place(first, seen=(first,)))
    store.close()
    return str(folder)


def start_of_python(python: str) -> float:
    """Seconds that ``python -c pass`` takes, the shortest of five."""
    times: list[float] = []
    for _ in range(5):
        with PseudoTerminal([python, "-c", "pass"]) as terminal:
            terminal.wait()
            times.append(time.perf_counter() - terminal.started)
    return min(times)
