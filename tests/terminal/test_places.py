"""A session goes on where the one before was left; and where that can't be kept, it says so."""

from __future__ import annotations

import os
import re
import signal
import sqlite3
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from kamer_tui.store.database import FILE, Store
from kamer_tui.store.documents import known_documents
from kamer_tui.store.notes import Note, write_note
from kamer_tui.store.steps import STEPS
from tests.support.generation import generate_report
from tests.terminal.program import PROGRAM
from tests.terminal.pseudo_terminal import PseudoTerminal
from tests.terminal.restored import assert_restored

DATA = Path(".local", "share", "kamer-tui")


@pytest.fixture(scope="module")
def report(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A report of a dozen exchanges."""
    path = tmp_path_factory.mktemp("documents") / "veren.txt"
    path.write_text(generate_report(12))
    return path


def reading(home: Path | None, report: Path, *options: str) -> PseudoTerminal:
    environment = {} if home is None else {"HOME": str(home)}
    return PseudoTerminal([*PROGRAM, *options, report], environment=environment)


def shown(terminal: PseudoTerminal, number: int, selected: int = 0) -> None:
    """Wait until that question is read, with so many selected."""
    chosen = f"■ {selected} · " if selected else ""
    terminal.wait_for(rf"{chosen}{number} of 12")


def quits(terminal: PseudoTerminal) -> str:
    """Press the key that quits; return what stands on the terminal afterwards."""
    terminal.press("q")
    assert terminal.wait() == 0
    assert_restored(terminal)
    return terminal.screen.text


def test_a_session_goes_on_where_the_one_before_was_left(tmp_path: Path, report: Path) -> None:
    with reading(tmp_path, report) as terminal:
        shown(terminal, 1)
        terminal.press("5", "enter", "space", "J", "space", "J")
        shown(terminal, 7, selected=2)
        quits(terminal)
    with reading(tmp_path, report) as terminal:
        terminal.wait_for("Where you left off")
        shown(terminal, 7, selected=2)
        quits(terminal)
    with reading(tmp_path, report, "--at", "3") as terminal:
        shown(terminal, 3, selected=2)
        quits(terminal)
    with reading(tmp_path, report, "--fresh") as terminal:
        shown(terminal, 1)
        assert "■" not in terminal.screen.text
        quits(terminal)


@pytest.mark.parametrize("end", [signal.SIGTERM, signal.SIGHUP, "suspend", "lull"])
def test_however_a_session_ends_the_next_goes_on(
    tmp_path: Path, report: Path, end: signal.Signals | str
) -> None:
    with reading(tmp_path, report) as terminal:
        shown(terminal, 1)
        terminal.press("J", "J")
        shown(terminal, 3)
        if end == "suspend":
            os.kill(terminal.process, signal.SIGTSTP)
            waited_for(lambda: left_at(tmp_path) == "3")
            os.kill(terminal.process, signal.SIGKILL)
        elif end == "lull":
            waited_for(lambda: left_at(tmp_path) == "3")
            os.kill(terminal.process, signal.SIGKILL)
        else:
            os.kill(terminal.process, int(end))
        terminal.wait()
    assert left_at(tmp_path) == "3"


def left_at(home: Path) -> str | None:
    """The exchange at which the only document was left."""
    store = Store(home / DATA)
    try:
        found = re.search(
            r'"exchange": "(\d+)"', str(store.read("SELECT place FROM document") or "")
        )
        return found.group(1) if found else None
    finally:
        store.close()


def waited_for(holds: Callable[[], bool]) -> None:
    """Wait until it holds."""
    end = time.monotonic() + 30
    while not holds():
        assert time.monotonic() < end
        time.sleep(0.05)


def test_of_two_readers_the_last_that_leaves_is_where_one_was(tmp_path: Path, report: Path) -> None:
    with reading(tmp_path, report) as one, reading(tmp_path, report) as other:
        shown(one, 1)
        shown(other, 1)
        one.press("4", "enter", "space")
        other.press("9", "enter", "space")
        shown(one, 4, selected=1)
        shown(other, 9, selected=1)
        quits(other)
        assert left_at(tmp_path) == "9"
        quits(one)
    assert left_at(tmp_path) == "4"
    (known,) = known_documents(Store(tmp_path / DATA))
    assert (known.seen, known.path) == (3, report)
    with reading(tmp_path, report) as terminal:
        shown(terminal, 4, selected=2)
        quits(terminal)


# What can't be kept


def write_damaged(file: Path) -> None:
    file.write_bytes(b"dit is een brief\n" * 100)


def write_foreign(file: Path) -> None:
    connection = sqlite3.connect(file)
    connection.execute("CREATE TABLE recipe (name)")
    connection.commit()
    connection.close()


def write_newer(file: Path) -> None:
    store = Store(file.parent, (*STEPS, "CREATE TABLE later (name TEXT)"))
    write_note(store, Note(None, "kst-99999-1", "1", "anker", text="van later"))
    store.close()


WRONG = [
    (write_damaged, "damaged"),
    (write_foreign, "of another program"),
    (write_newer, "of a newer kamer-tui"),
]


@pytest.mark.parametrize(("write", "reason"), WRONG)
def test_a_file_that_can_not_be_used_is_told_and_left_and_the_document_read(
    tmp_path: Path, report: Path, write: Callable[[Path], None], reason: str
) -> None:
    file = tmp_path / DATA / FILE
    file.parent.mkdir(parents=True)
    write(file)
    before = file.read_bytes()
    with reading(tmp_path, report) as terminal:
        terminal.wait_for(f"Place not kept: {reason} · ~/.local/share/kamer-tui/{FILE}")
        terminal.press("J", "space")
        shown(terminal, 2, selected=1)
        terminal.press("q")
        terminal.wait_for("1 selected; q again quits")
        assert FILE not in quits(terminal)  # it was told already
    assert file.read_bytes() == before


def test_a_home_that_is_no_folder_is_told_as_one_leaves(tmp_path: Path, report: Path) -> None:
    home = tmp_path / "home"
    home.write_text("")
    with reading(home, report) as terminal:
        shown(terminal, 1)
        said = quits(terminal)
    assert re.search(rf"{FILE}: nothing can be\s+kept: Not a directory", said.replace("\n", ""))


def test_a_missing_and_a_linked_home_will_do(tmp_path: Path, report: Path) -> None:
    (tmp_path / "real").mkdir()
    (tmp_path / "linked").symlink_to(tmp_path / "real")
    for home in (tmp_path / "linked", tmp_path / "missing" / "deep"):
        with reading(home, report) as terminal:
            shown(terminal, 1)
            terminal.press("J")
            shown(terminal, 2)
            quits(terminal)
        assert left_at(home) == "2"
    assert left_at(tmp_path / "real") == "2"


@pytest.fixture
def small_disk(tmp_path: Path) -> Iterator[Path]:
    """A disk of a few pages, where one may be mounted."""
    folder = tmp_path / "disk"
    folder.mkdir()
    mount = ["mount", "-t", "tmpfs", "-o", "size=64k", "tmpfs", str(folder)]
    if sys.platform != "linux" or os.getuid():
        pytest.skip("only root may mount a disk")
    if subprocess.run(mount, capture_output=True, check=False).returncode:
        pytest.skip("no disk may be mounted here")
    yield folder
    subprocess.run(["umount", str(folder)], check=True)


def fill(disk: Path) -> None:
    """Write to a disk until it takes no more."""
    with (disk / "full").open("wb", buffering=0) as file:
        try:
            while True:
                file.write(b"x" * 512)
        except OSError:
            return


def test_a_full_disk_is_told_and_the_reader_starts(small_disk: Path, report: Path) -> None:
    fill(small_disk)
    with reading(small_disk, report) as terminal:
        shown(terminal, 1)
        terminal.press("J", "space")
        terminal.wait_for("Place not kept: the disk is full")
        shown(terminal, 2, selected=1)
        terminal.press("q")
        terminal.wait_for("1 selected; q again quits")
        quits(terminal)


def test_a_disk_that_fills_up_loses_nothing_that_was_kept(small_disk: Path, report: Path) -> None:
    with reading(small_disk, report) as terminal:
        shown(terminal, 1)
        terminal.press("J", "J")
        shown(terminal, 3)
        quits(terminal)
    fill(small_disk)
    with reading(small_disk, report) as terminal:
        shown(terminal, 3)
        terminal.press("J")
        shown(terminal, 4)
        assert "the disk is full" in quits(terminal)
    assert left_at(small_disk) == "3"


def test_a_disk_that_may_only_be_read_is_read_and_told(small_disk: Path, report: Path) -> None:
    with reading(small_disk, report) as terminal:
        shown(terminal, 1)
        terminal.press("J")
        shown(terminal, 2)
        quits(terminal)
    subprocess.run(["mount", "-o", "remount,ro", str(small_disk)], check=True)
    with reading(small_disk, report) as terminal:
        shown(terminal, 2)
        assert "can't be written" in quits(terminal)
    assert left_at(small_disk) == "2"
