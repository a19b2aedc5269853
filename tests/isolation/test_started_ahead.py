"""The reader starts the process that reads its document before it has the document."""

from __future__ import annotations

import os
import threading
from pathlib import Path

import pytest

from kamer_tui.reader.terminal.opening import opening_of
from kamer_tui.reading.isolation.processes import Process, start_ahead
from kamer_tui.reading.loading import load
from tests.support import hostile_pdf

pytestmark = pytest.mark.skipif(not hasattr(os, "fork"), reason="no process can be copied here")

REPORT = """Vragen en opmerkingen van de leden van de Duinpartij-fractie

1. De leden van de Duinpartij-fractie vragen of het veer blijft varen.

Antwoord
Ja, het veer blijft varen.
"""


@pytest.fixture
def ready(monkeypatch: pytest.MonkeyPatch) -> Process:
    """A process that waits for its orders; the threads are those of the test runner."""
    monkeypatch.setattr("kamer_tui.reading.isolation.processes.threading.active_count", lambda: 1)
    process = start_ahead()
    assert process is not None
    return process


@pytest.mark.parametrize("name", ["verslag.txt", "verslag.pdf"])
def test_it_reads_what_it_is_given_later(name: str, ready: Process, tmp_path: Path) -> None:
    file = tmp_path / name
    content = hostile_pdf.sound() if name.endswith("pdf") else REPORT.encode()
    file.write_bytes(content)
    ahead = load(file, ready=ready, trace=[])
    assert ahead == load(file, trace=[])
    assert ahead.source.name == name
    assert ready.wait() is not None


def test_it_is_confined_as_any_other(ready: Process, tmp_path: Path) -> None:
    file = tmp_path / "verslag.txt"
    file.write_text(REPORT, "utf-8")
    ahead: list[object] = []
    other: list[object] = []
    load(file, ready=ready, trace=ahead)  # type: ignore[arg-type]
    load(file, trace=other)  # type: ignore[arg-type]
    assert ahead == other


def test_it_ends_where_it_gets_no_orders(ready: Process) -> None:
    assert ready.stdin is not None
    assert ready.stdout is not None
    ready.stdin.close()
    with ready.stdout as answers:
        assert answers.read() == b""
    assert ready.wait() != 0


@pytest.mark.parametrize("there", [True, False])
def test_an_opening_leaves_none_behind(there: bool, ready: Process, tmp_path: Path) -> None:
    file = tmp_path / "verslag.txt"
    if there:
        file.write_text(REPORT, "utf-8")
    opening = opening_of(file, None, ready=ready)
    opening.start()
    assert opening.wait(30)
    assert (opening.error is None) == there
    assert ready.poll() is not None


def test_an_opening_needs_none_for_a_document_that_was_read_before(
    ready: Process, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    file = tmp_path / "verslag.pdf"
    file.write_bytes(hostile_pdf.sound())
    before = load(file)
    opening = opening_of(file, None, ready=ready)
    opening.start()
    assert opening.wait(30)
    assert opening.document == before
    assert ready.poll() is not None


def test_a_process_of_many_threads_is_not_copied(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(threading, "active_count", lambda: 2)
    assert start_ahead() is None
