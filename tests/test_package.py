"""What is installed with the package: the command, and the files that it needs or brings."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

import kamer_tui
from tests.manual import PAGES
from tests.terminal.pseudo_terminal import PseudoTerminal

PACKAGE = Path(kamer_tui.__file__).parent


@pytest.fixture
def command() -> Path:
    """The command that was installed; skips the test where the source is imported instead."""
    if not PACKAGE.is_relative_to(sys.prefix):
        pytest.skip("the package is not installed; see python -m tests.installed")
    path = Path(sys.executable).parent / "kamer-tui"
    assert path.is_file()
    return path


def run(*words: str | Path) -> subprocess.CompletedProcess[str]:
    return subprocess.run(words, capture_output=True, encoding="utf-8", timeout=60)


def test_the_manual_is_installed_where_man_looks_for_it(command: Path) -> None:
    for language, page in PAGES.items():
        place = Path("share", "man", *page.relative_to(PACKAGE / "man").parts)
        assert Path(sys.prefix, place).read_bytes() == page.read_bytes(), language


def test_the_command_tells_its_version(command: Path) -> None:
    done = run(command, "--version")
    assert (done.stdout, done.stderr) == (f"kamer-tui {kamer_tui.__version__}\n", "")


def test_commands_work_from_another_folder(
    command: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    sample = PACKAGE / "sample" / "report.txt"
    assert "QUESTION 1" in run(command, "--language", "en", "show", sample, "1").stdout
    assert "VRAAG 1" in run(command, "--language", "nl", "show", sample, "1").stdout
    checked = run(command, "check", sample)
    assert (checked.returncode, checked.stderr) == (1, "")
    for form in ("markdown", "json", "csv", "html"):
        done = run(command, "export", sample, "--format", form)
        assert (done.returncode, done.stderr) == (0, ""), form
    assert run(command, "export", sample, "-o", "all.docx").returncode == 0
    again = run(command, "show", "all.docx", "1")
    assert (again.returncode, again.stderr) == (0, "")
    assert run(command, "completion", "bash").stdout.count("kamer-tui") > 1


def test_the_reader_opens_the_sample_in_a_terminal(command: Path, tmp_path: Path) -> None:
    with PseudoTerminal([command, "--language", "nl"], columns=100, folder=tmp_path) as terminal:
        terminal.wait_for("afsluiten|vragen")
        terminal.press("1", "4", "enter")
        terminal.wait_for("14")
        terminal.press("q")
        assert terminal.wait() == 0
