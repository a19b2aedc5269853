"""The database is never replaced: what is wrong with it is told, and it is left as it is."""

from __future__ import annotations

import sqlite3
from pathlib import Path

import pytest

from kamer_tui.store.database import APPLICATION, FILE, Store, StoreError
from kamer_tui.store.notes import Note, all_notes, notes_of, write_note
from kamer_tui.store.steps import STEPS


def note(text: str, exchange: str = "14") -> Note:
    return Note(None, "kst-99999-1", exchange, "hoeveelplaatsen", text=text)


def test_nothing_is_made_until_something_is_kept(tmp_path: Path) -> None:
    store = Store(tmp_path / "new")
    assert all_notes(store) == ()
    assert not (tmp_path / "new").exists()
    write_note(store, note("opzoeken"))
    assert [one.text for one in all_notes(store)] == ["opzoeken"]


def test_what_was_kept_is_there_for_another_reader_at_once(tmp_path: Path) -> None:
    one, other = Store(tmp_path), Store(tmp_path)
    write_note(one, note("van de een"))
    write_note(other, note("van de ander"))
    assert [each.text for each in all_notes(one)] == ["van de een", "van de ander"]


def test_a_file_that_is_no_database_is_left_as_it_is(tmp_path: Path) -> None:
    (tmp_path / FILE).write_text("dit is een brief\n" * 100)
    store = Store(tmp_path)
    for act in (lambda: all_notes(store), lambda: write_note(store, note("x"))):
        with pytest.raises(StoreError, match="damaged") as told:
            act()
        assert FILE in str(told.value)
        assert "\n" not in str(told.value)
    assert (tmp_path / FILE).read_text() == "dit is een brief\n" * 100


def test_a_database_of_another_program_is_left_as_it_is(tmp_path: Path) -> None:
    connection = sqlite3.connect(tmp_path / FILE)
    connection.execute("CREATE TABLE recipe (name)")
    connection.commit()
    connection.close()
    before = (tmp_path / FILE).read_bytes()
    with pytest.raises(StoreError, match="not this program's"):
        write_note(Store(tmp_path), note("x"))
    assert (tmp_path / FILE).read_bytes() == before


def test_a_database_of_a_newer_program_is_left_as_it_is(tmp_path: Path) -> None:
    newer = Store(tmp_path, (*STEPS, "CREATE TABLE later (name TEXT)"))
    write_note(newer, note("van later"))
    newer.close()
    before = (tmp_path / FILE).read_bytes()
    with pytest.raises(StoreError, match="newer"):
        all_notes(Store(tmp_path))
    assert (tmp_path / FILE).read_bytes() == before


@pytest.mark.parametrize("first", range(len(STEPS) + 1))
def test_a_database_moves_up_from_every_older_form(tmp_path: Path, first: int) -> None:
    connection = sqlite3.connect(tmp_path / FILE)
    for step in STEPS[:first]:
        connection.executescript(step)
    if first:
        connection.execute(f"PRAGMA application_id = {APPLICATION}")
    connection.execute(f"PRAGMA user_version = {first}")
    connection.commit()
    connection.close()
    store = Store(tmp_path)
    write_note(store, note("na de stap"))
    assert [one.text for one in all_notes(store)] == ["na de stap"]
    assert store.read("PRAGMA user_version") == [(len(STEPS),)]


def test_a_step_that_fails_leaves_the_form_before_it(tmp_path: Path) -> None:
    Store(tmp_path)
    old = Store(tmp_path)
    write_note(old, note("blijft"))
    old.close()
    with pytest.raises(StoreError):
        all_notes(Store(tmp_path, (*STEPS, "CREATE TABLE half (name TEXT); CREATE nonsense")))
    assert [one.text for one in all_notes(Store(tmp_path))] == ["blijft"]


def test_a_folder_that_can_not_be_made_is_told(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    with pytest.raises(StoreError, match="file"):
        write_note(Store(tmp_path / "file" / "data"), note("x"))


def test_a_full_disk_is_told_and_what_was_there_stays(tmp_path: Path) -> None:
    store = Store(tmp_path)
    write_note(store, note("eerst"))
    (pages,) = store.read("PRAGMA page_count")[0]
    store.read(f"PRAGMA max_page_count = {pages}")
    with pytest.raises(StoreError, match="full"):
        write_note(store, note("te lang " * 10_000))
    assert [one.text for one in all_notes(Store(tmp_path))] == ["eerst"]


def test_what_another_program_holds_locked_is_told(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("kamer_tui.store.database.PATIENCE", 0.05)
    write_note(Store(tmp_path), note("eerst"))
    other = sqlite3.connect(tmp_path / FILE, isolation_level=None)
    other.execute("BEGIN IMMEDIATE")
    with pytest.raises(StoreError, match="another program"):
        write_note(Store(tmp_path), note("x"))
    other.close()


def test_a_note_that_another_reader_changed_is_kept_beside_it(tmp_path: Path) -> None:
    store = Store(tmp_path)
    first = write_note(store, note("eerste"))
    assert first is not None
    changed = write_note(Store(tmp_path), first._replace(text="van de ander"))
    mine = write_note(store, first._replace(text="van mij"))
    assert [one.text for one in notes_of(store, "kst-99999-1")] == ["van de ander", "van mij"]
    assert changed is not None
    assert mine is not None
    assert changed.id != mine.id


def test_an_empty_note_is_removed_unless_it_was_changed_meanwhile(tmp_path: Path) -> None:
    store = Store(tmp_path)
    first = write_note(store, note("weg"))
    assert first is not None
    second = write_note(Store(tmp_path), first._replace(text="toch niet"))
    assert write_note(store, first._replace(text="  ")) is None
    assert [one.text for one in all_notes(store)] == ["toch niet"]
    assert second is not None
    assert write_note(store, second._replace(text="")) is None
    assert all_notes(store) == ()
