"""What is said and kept where an error of the program itself ends it."""

from __future__ import annotations

import re
import stat
from pathlib import Path

import pytest

from kamer_tui.command_line import commands
from kamer_tui.command_line.output import Result
from kamer_tui.crash import KEPT, report_crash
from kamer_tui.sample import SAMPLE


def failing(*_arguments: object) -> Result:
    raise ValueError("met een \x1b[31mkleur\x1b[0m\nen een regeleinde")


def raised() -> ValueError:
    try:
        failing()
    except ValueError as error:
        return error
    raise AssertionError


def file_of(line: str) -> Path:
    """The file that the line names."""
    return Path(line.rpartition(": ")[2].strip())


def test_a_command_that_fails_says_one_line_and_keeps_the_traceback(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setitem(commands._COMMANDS, "check", failing)
    assert commands.main(["check", str(SAMPLE)]) == 2
    said = capsys.readouterr()
    assert said.out == ""
    assert said.err.count("\n") == 1
    assert "ValueError: met een" in said.err
    assert "\x1b" not in said.err
    kept = file_of(said.err).read_text(encoding="utf-8")
    assert "Traceback" in kept
    assert "in failing" in kept
    assert "\x1b" not in kept


def test_the_report_is_the_users_alone() -> None:
    path = file_of(report_crash(raised()))
    assert stat.S_IMODE(path.stat().st_mode) == 0o600
    assert stat.S_IMODE(path.parent.stat().st_mode) == 0o700
    assert path.parent.name == "kamer-tui"


def test_few_reports_are_kept() -> None:
    paths = [file_of(report_crash(raised())) for _ in range(KEPT + 3)]
    assert [path.exists() for path in paths] == [*[False] * 3, *[True] * KEPT]


def test_an_error_that_went_deep_is_kept_in_a_small_file() -> None:
    def deeper(depth: int) -> int:
        return deeper(depth + 1) + 1

    with pytest.raises(RecursionError) as caught:
        deeper(0)
    assert file_of(report_crash(caught.value)).stat().st_size < 300_000


def test_without_a_folder_the_line_names_no_file(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("HOME", "/dev/null/nergens")
    line = report_crash(raised())
    assert re.fullmatch(r"An error of this program ended it \(ValueError: met een .*\)\.", line)


def test_an_error_without_a_text_is_told_by_its_kind() -> None:
    class SilentError(Exception):
        def __str__(self) -> str:
            raise RuntimeError

    assert "(SilentError)" in report_crash(SilentError())
    assert "(MemoryError)" in report_crash(MemoryError())
