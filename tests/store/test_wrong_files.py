"""Files that can't be used, and disks that take no more: told, and nothing is lost or replaced."""

from __future__ import annotations

import os
import random
import sqlite3
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

import pytest

from kamer_tui.document.model import Metadata
from kamer_tui.store.database import FILE, Store, StoreError
from kamer_tui.store.documents import Place, keep, kept_of, known_documents
from kamer_tui.store.identity import identity_of
from kamer_tui.store.notes import Note, all_notes, write_note
from kamer_tui.store.steps import STEPS
from tests.builders import document, exchange, small_report
from tests.store.oldest import OLDEST
from tests.store.ordinary import said_by

DAMAGES = 150


def filled(folder: Path) -> Path:
    """The file of a store with some notes and a document."""
    store, read = Store(folder), small_report()
    for number in range(12):
        text = f"Notitie {number}. " * 60
        write_note(store, Note(None, identity_of(read), str(number), "anker", text=text))
    keep(store, read, None, Place("1", seen=("1",)))
    store.close()
    return folder / FILE


def damaged(content: bytes, chance: random.Random) -> bytes:
    """The file with some of its bytes overwritten, or cut off."""
    changed = bytearray(content)
    for _ in range(chance.choice((1, 1, 4))):
        length = chance.choice((1, 2, 8, 64, 1024))
        first = chance.choice((chance.randrange(100), chance.randrange(len(content))))
        changed[first : first + length] = chance.randbytes(min(length, len(content) - first))
    return bytes(changed[: chance.randrange(len(changed))] if chance.random() < 0.1 else changed)


def test_every_damage_is_told_or_harmless_and_a_damaged_file_stays_as_it_is(
    tmp_path: Path,
) -> None:
    path = filled(tmp_path)
    whole, read = path.read_bytes(), small_report()
    told = 0
    for seed in range(DAMAGES):
        content = damaged(whole, random.Random(seed))
        path.write_bytes(content)
        for beside in tmp_path.glob("*-journal"):
            beside.unlink()
        store = Store(tmp_path)
        said = said_by(store, read)
        store.close()
        assert not any("\n" in line or "Traceback" in line for line in said), seed
        if set(said[-2:]) != {"done"}:
            told += 1
            assert said[-2:].count("done") == 0, seed
            assert path.read_bytes() == content, seed
    assert told > DAMAGES / 4


def test_rows_of_another_kind_are_damage(tmp_path: Path) -> None:
    path, read = filled(tmp_path), small_report()
    connection = sqlite3.connect(path)
    connection.execute("UPDATE document SET place = x'7b', seen = 'veel', opened = 'laatst'")
    connection.execute("UPDATE note SET marks = x'ff', version = 'x' WHERE id = 3")
    connection.commit()
    connection.close()
    said = said_by(Store(tmp_path), read)
    assert ["damaged" in line for line in said] == [True] * 4 + [False] * 2
    kept = kept_of(Store(tmp_path), identity_of(read))
    assert kept is not None
    assert kept.place == Place("1")


def test_a_file_that_was_taken_away_is_not_written_to(tmp_path: Path) -> None:
    store = Store(tmp_path)
    write_note(store, Note(None, "kst-99999-1", "1", "anker", text="voor"))
    (tmp_path / FILE).unlink()
    write_note(store, Note(None, "kst-99999-1", "1", "anker", text="na"))
    assert [note.text for note in all_notes(Store(tmp_path))] == ["na"]


def test_a_file_is_for_its_users_eyes_alone(tmp_path: Path) -> None:
    before = os.umask(0)
    try:
        path = filled(tmp_path / "new")
    finally:
        os.umask(before)
    assert path.stat().st_mode & 0o077 == 0
    assert path.parent.stat().st_mode & 0o077 == 0


def as_ordinary_user(folder: Path) -> list[str]:
    command = [sys.executable, "-m", "tests.store.ordinary", str(folder)]
    done = subprocess.run(command, capture_output=True, text=True, check=True)
    assert done.stderr == ""
    return done.stdout.splitlines()


@pytest.fixture
def open_folder() -> Iterator[Path]:
    """A folder that every user may look into."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        folder.chmod(0o755)
        yield folder


@pytest.mark.skipif(sys.platform == "win32", reason="there are other rights")
def test_a_folder_that_may_only_be_read_is_read_and_told(open_folder: Path) -> None:
    path = filled(open_folder)
    before = path.read_bytes()
    path.chmod(0o444)
    open_folder.chmod(0o555)
    try:
        said = as_ordinary_user(open_folder)
        assert said[:4] == ["done"] * 4
        assert all(str(path) in line and "can't be written" in line for line in said[4:])
        assert len(said) == 6
        assert path.read_bytes() == before
    finally:
        open_folder.chmod(0o755)


@pytest.mark.skipif(sys.platform == "win32", reason="there are other rights")
def test_a_folder_that_may_not_be_looked_into_is_told(open_folder: Path) -> None:
    path = filled(open_folder)
    path.chmod(0o600)
    open_folder.chmod(0o700)
    said = as_ordinary_user(open_folder)
    assert len(said) == 6
    assert all(str(path) in line for line in said)
    open_folder.chmod(0o755)


def test_a_disk_that_is_full_is_told_and_what_was_there_stays(tmp_path: Path) -> None:
    path, read = filled(tmp_path), small_report()
    store = Store(tmp_path)
    before = all_notes(store)
    (pages,) = store.read("PRAGMA page_count")[0]
    store.read(f"PRAGMA max_page_count = {pages}")
    for _ in range(3):
        with pytest.raises(StoreError, match="the disk is full") as told:
            write_note(store, Note(None, "kst-99999-1", "1", "anker", text="te lang " * 5_000))
        assert told.value.reason == "the disk is full"
        store.read(f"PRAGMA max_page_count = {pages}")
    assert all_notes(Store(tmp_path)) == before
    assert known_documents(Store(tmp_path))[0].identity == identity_of(read)
    assert path.exists()


def test_the_order_is_counted_whatever_the_clock_says(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    store, times = Store(tmp_path), ["2031-05-01T10:00:00", "1970-01-01T00:00:00", ""]
    monkeypatch.setattr("kamer_tui.store.documents.moment", lambda: times.pop(0))
    for number in range(3):
        one = document(exchange(1, "Wie betaalt?"), metadata=Metadata(f"kst-99999-{number}"))
        keep(store, one, None, Place("1"))
    assert [one.identity[-1] for one in known_documents(store)] == ["2", "1", "0"]


def test_the_oldest_form_moves_up_with_all_that_is_in_it(tmp_path: Path) -> None:
    connection = sqlite3.connect(tmp_path / FILE)
    connection.executescript(OLDEST)
    connection.close()
    store = Store(tmp_path)
    (note,) = all_notes(store)
    assert (note.text, note.marks, note.version) == ("Opzoeken bij de gemeente.", ("opvolgen",), 2)
    (known,) = known_documents(store)
    assert (known.identity, known.seen, known.notes) == ("kst-99999-1", 2, 1)
    kept = kept_of(store, "kst-99999-1")
    assert kept is not None
    assert kept.place == Place("2", 1, 4, "answer", selected=("1",), seen=("1", "2"))
    assert store.read("SELECT path FROM story") == [("/home/veldman/verhaal.md",)]
    assert store.read("SELECT text FROM clip") == [("> Er komen plaatsen bij.",)]
    write_note(store, note._replace(text="Gevonden."))
    assert store.read("PRAGMA user_version") == [(len(STEPS),)]


def test_a_relative_folder_is_no_home(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.chdir(tmp_path)
    with pytest.raises(StoreError, match="HOME"):
        write_note(Store(Path("~/share")), Note(None, "kst-99999-1", "1", "anker", text="x"))
    assert [*tmp_path.iterdir()] == []
