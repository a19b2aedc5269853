"""The story's file on the command line."""

from __future__ import annotations

from pathlib import Path

import pytest

from kamer_tui.command_line.commands import main
from kamer_tui.store.clippings import Clip, put, remember
from kamer_tui.store.database import Store

Captured = pytest.CaptureFixture[str]


def run(capsys: Captured, *words: str | Path) -> tuple[int, str, str]:
    status = main([str(word) for word in words])
    said = capsys.readouterr()
    return status, said.out, said.err


def test_a_file_is_chosen_told_and_its_last_clip_taken_back(
    tmp_path: Path, capsys: Captured
) -> None:
    status, out, err = run(capsys, "clippings")
    assert (status, out) == (2, "")
    assert "clippings FILE" in err
    path = tmp_path / "verhaal.md"
    assert run(capsys, "clippings", path) == (0, f"{path}\n", "")
    for text in ("### Vraag 1 · Een", "> Twee"):
        remember(Store.of_user(), put(Clip(path, "kst-99999-1", "1", text)))
    status, out, _ = run(capsys, "clippings")
    assert [line.split("  ")[-1] for line in out.splitlines()[1:]] == ["Twee", "Vraag 1 · Een"]
    status, out, _ = run(capsys, "clippings", "--undo")
    assert status == 0
    assert "Twee" not in out
    assert path.read_text() == "### Vraag 1 · Een\n"
    path.write_text("anders\n")
    status, out, err = run(capsys, "clippings", "--undo")
    assert (status, out) == (2, "")
    assert "Not taken back" in err


def test_what_is_no_ordinary_file_is_refused(tmp_path: Path, capsys: Captured) -> None:
    status, _, err = run(capsys, "clippings", tmp_path)
    assert status == 2
    assert "is a folder" in err
    assert run(capsys, "clippings", "/dev/null")[0] == 2
