"""The reader starts the process that reads its document before it has the document."""

from __future__ import annotations

import os
import subprocess
import sys
import threading
import time
from collections.abc import Sequence
from pathlib import Path

import pytest

from kamer_tui.document.headlines import Headlines
from kamer_tui.reader.core.contents import Contents
from kamer_tui.reader.terminal.opening import Opening, opening_of
from kamer_tui.reading.encoding import encode
from kamer_tui.reading.isolation.messages import MOST_HEADLINES
from kamer_tui.reading.isolation.processes import Process, start_ahead
from kamer_tui.reading.loading import load
from tests.support import hostile_pdf
from tests.support.generation import generate_report
from tests.support.reading import read_whole

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
    opening.give_up(30)
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
    opening.give_up(30)
    assert ready.poll() is not None


def test_a_text_is_read_by_the_process_that_is_ready_and_not_kept(
    ready: Process, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    file = tmp_path / "verslag.txt"
    file.write_text(REPORT, "utf-8")
    headlines: list[str] = []
    load(file, ready=ready, headlines=headlines)
    ready.wait()
    assert headlines
    assert not (tmp_path / "cache").exists()


def test_a_process_of_many_threads_is_not_copied(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(threading, "active_count", lambda: 2)
    assert start_ahead() is None


def test_the_headlines_of_the_first_questions_come_after_the_document(
    ready: Process, tmp_path: Path
) -> None:
    file = tmp_path / "verslag.txt"
    file.write_text(generate_report(40), "utf-8")
    opening = opening_of(file, None, ready=ready)
    opening.start()
    assert opening.wait(30)
    assert opening.document is not None
    worked_out = Headlines(opening.document)
    assert come(opening.headlines)
    opening.give_up(30)
    assert ready.poll() is not None
    for index, headline in enumerate(opening.headlines):
        assert headline == worked_out.of(index)


def test_a_list_shows_the_headlines_that_came_and_works_out_the_others() -> None:
    document = read_whole(generate_report(40))
    known: list[str] = []
    contents = Contents(document, known)
    entries = [contents.entry_of_exchange[index] for index in range(3)]
    before = [contents.headline_of(entry) for entry in entries]
    assert before == [Headlines(document).of(index) for index in range(3)]
    known += ["Wat kost het veer?", "Wanneer vaart het?"]
    assert [contents.headline_of(entry) for entry in entries] == [*known, before[2]]


def test_none_are_sent_where_nobody_asks_for_them(ready: Process, tmp_path: Path) -> None:
    file = tmp_path / "verslag.txt"
    file.write_text(generate_report(40), "utf-8")
    load(file, ready=ready)
    assert ready.poll() is not None


@pytest.mark.parametrize(
    "messages",
    [
        "say(b'H', b'Wat kost het veer?\\nWaarom \\x1b[2J?')",
        "say(b'H', b'Wat kost\\xff het veer?')",
        "say(b'H', b'Wat kost\\x0chet veer?')",
        "say(b'H', b'Wat?\\n' * 1000)",
        "say(b'H', b'W' * 2**21)",
        "say(b'D', b'Wat kost het veer?')",
        "os.write(1, b'H\\0\\0\\1\\0half')",
    ],
)
def test_headlines_that_no_screen_may_get_are_not_taken(messages: str, tmp_path: Path) -> None:
    opening = opened_by_liar(messages, tmp_path)
    opening.give_up(30)
    assert opening.document is not None
    assert opening.headlines == []


def test_only_so_many_are_taken_though_more_come(tmp_path: Path) -> None:
    messages = "for one in range(10**6): say(b'H', b'Wat kost het veer?\\nWanneer vaart het?')"
    opening = opened_by_liar(messages, tmp_path)
    assert come(opening.headlines, MOST_HEADLINES)
    opening.give_up(30)
    assert len(opening.headlines) == MOST_HEADLINES


def test_a_process_that_hangs_after_the_document_is_ended_with_the_reader(tmp_path: Path) -> None:
    opening = opened_by_liar("time.sleep(600)", tmp_path)
    begin = time.monotonic()
    opening.give_up(30)
    assert time.monotonic() - begin < 15
    assert opening.document is not None
    assert opening.headlines == []


def come(headlines: Sequence[str], fewest: int = 1) -> bool:
    """Whether so many come within a few seconds."""
    end = time.monotonic() + 10
    while len(headlines) < fewest and time.monotonic() < end:
        time.sleep(0.01)
    return len(headlines) >= fewest


def opened_by_liar(messages: str, folder: Path) -> Opening:
    """What is opened by a process that sends a sound document, and then these messages."""
    document, file = folder / "document", folder / "verslag.txt"
    document.write_bytes(encode(read_whole(generate_report(3))))
    file.write_text("Verslag", "utf-8")
    program = (
        "import os, struct, sys, time\n"
        "def say(kind, body): os.write(1, struct.pack('>cI', kind, len(body)) + body)\n"
        "sys.stdin.buffer.read()\n"
        f"say(b'D', open({str(document)!r}, 'rb').read())\n{messages}"
    )
    process = subprocess.Popen(
        [sys.executable, "-c", program], stdin=subprocess.PIPE, stdout=subprocess.PIPE
    )
    opening = opening_of(file, None, ready=process)
    opening.start()
    assert opening.wait(30)
    time.sleep(0.1)  # for what it says after the document
    return opening
