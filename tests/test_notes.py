"""The user's notes on the command line: listed, searched, exported."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from kamer_tui.command_line.commands import main
from kamer_tui.reading.loading import load
from kamer_tui.sample import SAMPLE
from kamer_tui.store.database import FILE, Store
from kamer_tui.store.documents import Place, keep
from kamer_tui.store.folders import data_folder
from kamer_tui.store.notes import Note, new_note, write_note
from kamer_tui.store.rescue import rescue
from tests.support.settings import put_settings

Captured = pytest.CaptureFixture[str]


def run(capsys: Captured, *words: str | Path) -> tuple[int, str, str]:
    status = main([str(word) for word in words])
    said = capsys.readouterr()
    return status, said.out, said.err


def write(number: int, text: str, *marks: str) -> Note:
    document = load(SAMPLE)
    store = Store.of_user()
    made = write_note(
        store, new_note(document, document.positions[number])._replace(text=text, marks=marks)
    )
    keep(store, document, Path.home() / "stukken" / "stuk.txt", Place())
    store.close()
    assert made is not None
    return made


def test_notes_are_listed_with_their_document_and_how_to_open_it(capsys: Captured) -> None:
    note = write(14, "navragen\nbij Spaak", "opvolgen")
    write(2, "ander")
    status, out, err = run(capsys, "notes")
    assert (status, err) == (0, "")
    assert out.startswith(f"{note.title} · {note.document}\n")
    assert f"  Question 14 · {note.citation} · kamer-tui ~/stukken/stuk.txt --at 14\n" in out
    assert "  opvolgen\n  navragen\n  bij Spaak\n" in out


def test_they_are_searched_and_told_as_json(capsys: Captured) -> None:
    write(14, "navragen bij Spaak", "opvolgen")
    write(2, "ander")
    status, out, _ = run(capsys, "notes", "--search", "opvolg* -ander", "--format", "json")
    assert status == 0
    (found,) = json.loads(out)
    assert (found["question"], found["text"], found["marks"]) == (
        "14",
        "navragen bij Spaak",
        ["opvolgen"],
    )
    assert found["path"].endswith("stuk.txt")
    assert run(capsys, "notes", "--search", "onvindbaar")[0] == 1
    assert run(capsys, "notes", "--search", "prty:x") == (
        2,
        "",
        "There is no prty: to search with; did you mean party: ?\n",
    )


def test_without_notes_nothing_is_listed_and_nothing_made(capsys: Captured) -> None:
    assert run(capsys, "notes") == (0, "", "No notes.\n")
    assert run(capsys, "notes", "--format", "json")[:2] == (0, "[]\n")
    assert not data_folder().exists()


def test_a_damaged_file_is_told_in_one_line(capsys: Captured) -> None:
    data_folder().mkdir(parents=True)
    (data_folder() / FILE).write_text("geen database\n" * 99)
    for words in (("notes",), ("export", SAMPLE, "--notes"), ("search", SAMPLE, "in:notes x")):
        status, out, err = run(capsys, *words)
        assert (status, out) == (2, "")
        assert "damaged" in err
        assert err.count("\n") == 1


def test_they_are_exported_where_it_is_set_unless_an_option_says_otherwise(
    capsys: Captured,
) -> None:
    write(14, "navragen bij Spaak")
    put_settings("[export]\nnotes = true\n")
    assert "navragen bij Spaak" in run(capsys, "export", SAMPLE, "--only", "14")[1]
    assert "navragen" not in run(capsys, "export", SAMPLE, "--only", "14", "--no-notes")[1]
    put_settings("[export]\nnotes = false\n")
    assert "navragen" not in run(capsys, "export", SAMPLE, "--only", "14")[1]


def test_what_could_not_be_kept_is_told_with_its_file(capsys: Captured) -> None:
    path = rescue("half af\n")
    assert path is not None
    assert str(path) in run(capsys, "notes")[2]


def test_search_and_export_take_notes_where_they_are_asked_for(capsys: Captured) -> None:
    write(14, "zeldzaamwoord", "opvolgen")
    assert run(capsys, "search", SAMPLE, "zeldzaamwoord")[0] == 1
    status, out, _ = run(capsys, "search", SAMPLE, "in:notes zeldzaam*", "--format", "json")
    assert status == 0
    assert [one["number"] for one in json.loads(out)["matches"]] == [14]
    assert "zeldzaamwoord" not in run(capsys, "export", SAMPLE)[1]
    _, out, _ = run(capsys, "export", SAMPLE, "--notes", "--search", "in:notes zeldzaam*")
    assert "- Notitie (opvolgen): zeldzaamwoord\n" in out
    assert out.count("vraag-14") >= 1
    assert 'vraag-13"' not in out
