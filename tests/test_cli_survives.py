"""The command line stays calm: closed streams, signals at any moment, little memory, odd paths."""

from __future__ import annotations

import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from kamer_tui.command_line.commands import main
from kamer_tui.reading.cache import Cache
from kamer_tui.sample import SAMPLE
from tests.support import hostile_pdf
from tests.terminal.program import PROGRAM


def shell(script: str, *arguments: str | Path) -> subprocess.CompletedProcess[str]:
    """A line for the shell, in which $0 is Python and $1, $2 … the arguments."""
    words = ["/bin/bash", "-c", script, sys.executable, *arguments]
    return subprocess.run(words, capture_output=True, text=True, check=False)


@pytest.mark.parametrize("words", ["check -", "show - all", "export -"])
def test_standard_input_that_is_closed_is_one_line(words: str) -> None:
    done = shell(f'"$0" -m kamer_tui {words} <&-')
    assert (done.returncode, done.stdout) == (2, "")
    assert done.stderr.startswith("standard input: can't be read (it is closed)")
    assert done.stderr.count("\n") == 1


def test_a_file_is_read_with_all_streams_closed() -> None:
    assert shell('exec "$0" -m kamer_tui check "$1" <&- >&- 2>&-', SAMPLE).returncode == 2
    # 1: something was found, as there is in the sample.
    assert shell('exec "$0" -m kamer_tui check "$1" <&-', SAMPLE).returncode == 1


@pytest.mark.parametrize("path", ["/dev/stdout", "/dev/fd/1"])
def test_standard_output_has_other_names(path: str) -> None:
    done = shell('"$0" -m kamer_tui export "$1" -o "$2" | head -n 1', SAMPLE, path)
    assert (done.stdout, done.stderr) == ("# Fietsenstallingen bij stations\n", "")


def test_a_pipe_is_no_file_to_write_an_export_to() -> None:
    done = shell('"$0" -m kamer_tui export "$1" -o >(cat >/dev/null)', SAMPLE)
    assert done.returncode == 2
    assert "is no ordinary file; it is left alone" in done.stderr


def test_an_export_into_a_folder_that_is_not_there_is_wrong_use(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["export", str(SAMPLE), "-o", f"{tmp_path}/nieuw/"]) == 2
    assert "nieuw/ is a folder; name a file in it" in capsys.readouterr().err
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("word", ["0" * 20 + "1" * 30, "000", "1" * 5000])
def test_a_number_beyond_all_questions_is_wrong_use(
    word: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["--at", word, str(SAMPLE)]) == 2
    assert "is not the number of a question" in capsys.readouterr().err


def test_only_what_the_cache_wrote_is_cleared(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(Cache, "of_user", lambda: Cache(tmp_path))
    others = {tmp_path / name for name in ("film.part", "brief.document", "0" * 32, "g" * 32)}
    for path in (*others, tmp_path / ("0" * 32 + ".part"), tmp_path / ("a" * 64 + ".document")):
        path.touch()
    assert main(["cache", "clear"]) == 0
    assert set(tmp_path.iterdir()) == others


@pytest.mark.parametrize("delay", [0.1, 0.2, 0.5, 1.0])
def test_control_c_ends_a_long_reading(tmp_path: Path, delay: float) -> None:
    path = tmp_path / "lang.pdf"
    path.write_bytes(hostile_pdf.blank_pages(200, megabytes=8))
    with subprocess.Popen(
        [*PROGRAM, "check", path], stdout=subprocess.PIPE, stderr=subprocess.PIPE
    ) as process:
        time.sleep(delay)
        process.send_signal(signal.SIGINT)
        out, err = process.communicate(timeout=10)
    assert (process.returncode, out, err) == (130, b"", b"")


@pytest.mark.parametrize("kilobytes", [45_000, 60_000, 75_000, 90_000])
def test_little_memory_is_one_line(kilobytes: int) -> None:
    done = shell(f'ulimit -v {kilobytes}; exec "$0" -m kamer_tui check "$1"', SAMPLE)
    # 1: it was enough, and something was found.
    assert (done.returncode, done.stderr.count("\n")) in ((1, 0), (2, 1))
    assert "Traceback" not in done.stderr
