"""``kamer-tui --plain`` in pipes, as a process: what goes in, what comes out, and the status."""

from __future__ import annotations

import os
import subprocess
from pathlib import Path

import pytest

from kamer_tui.sample import SAMPLE
from tests.terminal.program import PROGRAM


def plain(
    *words: str | Path, lines: str = "", environment: dict[str, str] | None = None
) -> subprocess.CompletedProcess[str]:
    """Run it with these words, and these lines as standard input, without a terminal."""
    return subprocess.run(
        [*PROGRAM, "--plain", *words],
        input=lines,
        capture_output=True,
        text=True,
        check=False,
        start_new_session=True,
        env=os.environ | (environment or {}),
    )


def test_lines_from_a_pipe_are_answered_without_a_prompt() -> None:
    done = plain(SAMPLE, "--language", "nl", lines="14\n/stalling\nn\nq\n14\n")
    assert (done.returncode, done.stderr) == (0, "")
    told = done.stdout.splitlines()
    assert told[0] == "Fietsenstallingen bij stations"
    assert sum(line.startswith("14. ") for line in told) == 1
    assert any("vindplaatsen; " in line for line in told)
    assert not any(line.startswith(":") or line == "" for line in told)
    assert "\x1b" not in done.stdout


@pytest.mark.parametrize("lines", ["", "14\n", "14", "e\n", "i\n", "\n" * 200])
def test_the_end_of_the_lines_ends_it_with_status_0(tmp_path: Path, lines: str) -> None:
    done = plain(lines=lines, environment={"XDG_DATA_HOME": str(tmp_path)})
    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout


def test_a_line_is_as_wide_as_a_braille_display_where_columns_says_so() -> None:
    told = plain(lines="14\nq\n", environment={"COLUMNS": "40"}).stdout.splitlines()
    assert max(map(len, told)) == 40
    assert max(map(len, plain(lines="14\nq\n").stdout.splitlines())) > 200


def test_it_begins_at_the_question_that_is_asked_for() -> None:
    told = plain("--at", "14", lines="").stdout.splitlines()
    assert any(line.startswith("14. ") for line in told)
    told = plain("--at", "99", lines="").stdout.splitlines()
    assert told[-1] == "There is no question 99."


@pytest.mark.parametrize("name", ["er is geen stuk", "leeg.pdf"])
def test_a_file_that_cannot_be_read_gives_one_line_and_status_2(tmp_path: Path, name: str) -> None:
    (tmp_path / "leeg.pdf").write_bytes(b"%PDF-1.4\nniets")
    done = plain(tmp_path / name, lines="14\n")
    assert (done.returncode, done.stdout) == (2, "")
    assert done.stderr.count("\n") == 1


def test_a_folder_and_several_files_are_wrong_use(tmp_path: Path) -> None:
    for words in ((tmp_path,), (SAMPLE, SAMPLE)):
        done = plain(*words)
        assert (done.returncode, done.stdout) == (2, "")
        assert done.stderr == "--plain reads one FILE, no folder and not several.\n"


def test_a_document_from_standard_input_is_told_where_no_terminal_can_be_heard() -> None:
    done = plain("-", lines=SAMPLE.read_text(encoding="utf-8"))
    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout.startswith("Fietsenstallingen bij stations\n")


def test_whoever_reads_the_answers_may_have_had_enough() -> None:
    lines = "".join(f"{number}\n" for number in range(1, 31)) * 40
    command: list[str | Path] = [*PROGRAM, "--plain", SAMPLE]
    with subprocess.Popen(
        command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True
    ) as process:
        assert process.stdin is not None
        assert process.stdout is not None
        assert process.stderr is not None
        process.stdout.readline()
        process.stdout.close()
        try:
            process.stdin.write(lines)
            process.stdin.close()
        except BrokenPipeError:
            pass
        assert process.stderr.read() == ""
        assert process.wait(30) == 0


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="the system has no full device")
def test_a_full_disk_is_told_in_one_line() -> None:
    with Path("/dev/full").open("w") as full:
        done = subprocess.run(
            [*PROGRAM, "--plain"], input="14\n", stdout=full, stderr=subprocess.PIPE, text=True,
            check=False,
        )  # fmt: skip
    assert done.returncode == 2
    assert done.stderr == "Standard output can't be written: No space left on device.\n"


def test_no_sign_of_a_hostile_text_reaches_the_terminal(tmp_path: Path) -> None:
    hostile = tmp_path / "vijand.txt"
    hostile.write_bytes(
        SAMPLE.read_bytes().replace(b"stallingen", b"stal\x1b[2J\x07\xe2\x80\xaelingen")
    )
    lines = "\x1b[31m\n/stal\x1b]0;x\x07\n14\nv\ny\nY\nO\n\x9b2J\n"
    done = plain(hostile, lines=lines)
    assert done.returncode == 0
    assert not set(done.stdout + done.stderr) & set("\x1b\x07\x9b\u202e")


def test_lines_from_a_pipe_change_nothing_of_where_one_was(tmp_path: Path) -> None:
    environment = {"XDG_DATA_HOME": str(tmp_path / "data")}
    assert plain(SAMPLE, lines="14\n+\n", environment=environment).returncode == 0
    assert not (tmp_path / "data").exists()


def test_notes_that_cannot_be_kept_are_told_and_the_session_goes_on(tmp_path: Path) -> None:
    (tmp_path / "geen map").write_text("", encoding="utf-8")
    environment = {"XDG_DATA_HOME": str(tmp_path / "geen map")}
    done = plain(lines="3\ni Bel Spaak.\n4\nq\n", environment=environment)
    assert done.returncode == 0
    assert "Note to 3 kept." not in done.stdout
    assert any(line.startswith("4. ") for line in done.stdout.splitlines())


def test_the_real_report_is_read_from_question_to_question(real_report: Path) -> None:
    numbers = "".join(f"{number}\n" for number in range(1, 59))
    done = plain(real_report, lines=f"{numbers}/sancties\nn\nm\nO\nq\n")
    assert (done.returncode, done.stderr) == (0, "")
    told = done.stdout.splitlines()
    begun = [line.partition(". ")[0] for line in told]
    assert [number for number in map(str, range(1, 59)) if number not in begun] == []
    assert any(" places; " in line for line in told)
