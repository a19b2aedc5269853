"""From a file to a Document, in this process and apart from it."""

from __future__ import annotations

import contextlib
import os
from pathlib import Path

import pytest

from kamer_tui.document.model import Document, Genre
from kamer_tui.parsing import parse
from kamer_tui.reading.loading import load
from kamer_tui.sample import SAMPLE, SAMPLES
from kamer_tui.sources.errors import SourceError
from kamer_tui.sources.text import pages_of_bytes
from tests.support.generation import generate_report


def threads(monkeypatch: pytest.MonkeyPatch, count: int) -> None:
    """Of a process of many threads no sound copy can be made."""
    monkeypatch.setattr(
        "kamer_tui.reading.isolation.processes.threading.active_count", lambda: count
    )


@pytest.mark.parametrize("count", [1, 2], ids=["copy", "new process"])
@pytest.mark.parametrize("genre", SAMPLES)
def test_a_text_is_the_same_document_read_apart(
    genre: Genre, count: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = SAMPLES[genre]
    threads(monkeypatch, count)
    assert load(path) == parse(pages_of_bytes(path.read_bytes(), path.name))


def test_a_text_that_was_read_before_is_not_read_again(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "verslag.txt"
    path.write_bytes(SAMPLE.read_bytes())
    first = load(path)
    again = path.rename(tmp_path / "anders.txt")

    def none(*_: object, **__: object) -> None:
        raise AssertionError("read again")

    monkeypatch.setattr("kamer_tui.reading.isolation.parent.read_apart", none)
    found = load(again)
    assert found.source.name == "anders.txt"
    assert found.exchanges == first.exchanges
    assert found.source._replace(name=path.name) == first.source
    again.write_bytes(SAMPLE.read_bytes() + b"\nNog een regel.\n")
    with pytest.raises(AssertionError, match="read again"):
        load(again)


def test_how_far_it_is_is_told_while_a_long_text_is_read_apart(tmp_path: Path) -> None:
    path = tmp_path / "lang.txt"
    path.write_text(generate_report(1500), encoding="utf-8")
    told: list[tuple[int, int]] = []
    document = load(path, progress=lambda done, of: told.append((done, of)))
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
        load(path, progress=stop)


def test_what_is_wrong_with_a_text_is_told_as_ever(tmp_path: Path) -> None:
    path = tmp_path / "foto.txt"
    path.write_bytes(bytes(range(256)) * 40)
    with pytest.raises(SourceError, match=r"foto\.txt: is not a text"):
        load(path)


def test_a_text_is_read_here_where_no_process_can_be_started(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    expected = load(SAMPLE)

    def refused(*_: object) -> bytes:
        raise OSError("too many processes")

    monkeypatch.setattr("kamer_tui.reading.isolation.parent.start", refused)
    assert load(SAMPLE) == expected


@pytest.mark.parametrize("form", ["text", "html"])
def test_a_file_that_takes_too_long_is_given_up_in_one_line(
    form: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "lang.txt"
    path.write_text("<html><body>Vraag 1</body></html>" if form == "html" else "Vraag 1\n")

    def for_ever(*_: object, **__: object) -> Document:
        while True:
            pass

    # The copy that reads has what this process has.
    threads(monkeypatch, 1)
    monkeypatch.setattr("kamer_tui.parsing.parse", for_ever)
    monkeypatch.setattr("kamer_tui.reading.isolation.child.PROCESSOR_SECONDS", 0.5)
    with pytest.raises(SourceError, match=r"^lang\.txt: reading it took too long and was given up"):
        load(path)


def test_a_copy_has_nothing_of_what_the_process_had_open(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "verslag.txt"
    path.write_text("Vraag 1\n")
    seen = tmp_path / "gezien"

    def look(_parent: int) -> None:
        with contextlib.suppress(OSError):
            os.fstat(inherited)
            os._exit(9)
        seen.write_text(
            " ".join(str(Path(f"/proc/self/fd/{number}").readlink()) for number in range(3))
        )

    threads(monkeypatch, 1)
    monkeypatch.setattr("kamer_tui.reading.isolation.child.close_doors", look)
    with (tmp_path / "geheim").open("w") as file:
        inherited = file.fileno()
        os.set_inheritable(inherited, True)
        load(path)
    assert set(seen.read_text().split()) == {os.devnull}
