"""From a file to a Document, in this process and apart from it."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

from kamer_tui.reading.loading import load
from kamer_tui.sample import SAMPLE
from kamer_tui.sources.errors import SourceError
from tests.support.generation import generate_report


def test_a_text_is_the_same_document_read_apart() -> None:
    assert load(SAMPLE, apart=True) == load(SAMPLE)


def test_how_far_it_is_is_told_while_a_long_text_is_read_apart(tmp_path: Path) -> None:
    path = tmp_path / "lang.txt"
    path.write_text(generate_report(1500), encoding="utf-8")
    told: list[tuple[int, int]] = []
    document = load(path, progress=lambda done, of: told.append((done, of)), apart=True)
    assert len(document.exchanges) == 1500
    assert told == sorted(told)
    assert any(0 < done <= of for done, of in told)


class StopError(Exception):
    """Raised by who gives the reading up."""


def test_a_reading_apart_is_given_up_when_nobody_wants_it(tmp_path: Path) -> None:
    path = tmp_path / "lang.txt"
    path.write_text(generate_report(1500), encoding="utf-8")

    def stop(done: int, of: int) -> None:
        raise StopError

    with pytest.raises(StopError):
        load(path, progress=stop, apart=True)


def test_what_is_wrong_with_a_text_is_told_as_ever(tmp_path: Path) -> None:
    path = tmp_path / "foto.txt"
    path.write_bytes(bytes(range(256)) * 40)
    with pytest.raises(SourceError, match=r"foto\.txt: is not a text"):
        load(path, apart=True)


def test_a_process_that_fails_is_no_reason_not_to_read(monkeypatch: pytest.MonkeyPatch) -> None:
    expected = load(SAMPLE)
    with monkeypatch.context() as patch:
        failing = [sys.executable, "-c", "print('no document at all')"]
        patch.setattr("kamer_tui.reading.isolation.parent.child_command", lambda: failing)
        assert load(SAMPLE, apart=True) == expected

    def refused(*_: object) -> bytes:
        raise SourceError("no process could be started")

    monkeypatch.setattr("kamer_tui.reading.isolation.parent.read_apart", refused)
    assert load(SAMPLE, apart=True) == expected
