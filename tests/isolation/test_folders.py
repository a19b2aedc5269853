"""The process that reads a file may read the modules that it needs, and nothing beside them."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

import kamer_tui
from kamer_tui.reading.isolation.folders import folders_of_modules, readable

PROGRAM = Path(kamer_tui.__file__).parent
ROOT = str(PROGRAM.parent)


def entries(monkeypatch: pytest.MonkeyPatch, first: Path | str, *more: Path) -> list[str]:
    """What the process is given where ``sys.path`` begins and ends so."""
    monkeypatch.setattr(sys, "path", [str(first), *sys.path, *map(str, more)])
    return folders_of_modules()


def test_the_current_folder_is_not_one_of_them(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "lxml").mkdir()  # even where it looks like one
    monkeypatch.chdir(tmp_path)
    found = entries(monkeypatch, tmp_path)
    assert str(tmp_path) not in found
    assert ROOT in found
    assert "" not in entries(monkeypatch, "")


def test_the_program_in_the_current_folder_is_read_and_nothing_beside_it(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    if (PROGRAM.parent / "pdfminer").is_dir():
        pytest.skip("the program is installed beside its libraries")
    monkeypatch.chdir(ROOT)
    found = entries(monkeypatch, ROOT)
    assert ROOT in found
    allowed = list(readable(found))
    assert str(PROGRAM) in allowed
    assert ROOT not in allowed


def test_folders_that_hold_other_things_are_not(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    other, libraries = tmp_path / "other", tmp_path / "libraries"
    (other / "diary").mkdir(parents=True)
    (libraries / "lxml").mkdir(parents=True)
    found = entries(monkeypatch, ROOT, other, libraries, tmp_path / "none")
    assert str(libraries) in found
    assert {str(other), str(tmp_path / "none")}.isdisjoint(found)


def test_python_and_the_libraries_are(monkeypatch: pytest.MonkeyPatch) -> None:
    found = entries(monkeypatch, ROOT)
    for module in ("json", "pdfminer", "lxml", "markdown_it"):
        place = Path(str(__import__(module).__file__)).parent.parent
        assert str(place) in found
    assert all(os.fspath(entry) in found for entry in sys.path if entry.endswith("lib-dynload"))


def test_modules_that_links_lead_to_are(tmp_path: Path) -> None:
    store, entry = tmp_path / "store" / "lxml", tmp_path / "entry"
    store.mkdir(parents=True)
    (store / "__init__.py").touch()
    entry.mkdir()
    (entry / "lxml").symlink_to(store)
    assert str(store) in list(readable([str(entry)]))


def test_a_file_in_the_current_folder_is_read_all_the_same(tmp_path: Path) -> None:
    (tmp_path / "brief.txt").write_text("Wat moet er mee?\n", encoding="utf-8")
    (tmp_path / "json").mkdir()
    done = subprocess.run(
        [sys.executable, "-m", "kamer_tui", "check", "brief.txt", "--trace", "--format=json"],
        cwd=tmp_path,
        env={**os.environ, "PYTHONPATH": ROOT},
        capture_output=True,
        check=False,
    )
    first = json.loads(done.stdout)["trace"][0]
    assert first["step"] == "confinement"
    assert "audit hook" in first["found"]
