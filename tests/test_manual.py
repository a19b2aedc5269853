"""The manual page, and the exit statuses that it tells."""

from __future__ import annotations

import os
import re
import shutil
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from kamer_tui.command_line.commands import main
from kamer_tui.command_line.manual import EXIT_STATUSES
from kamer_tui.command_line.parsers import PARSERS
from kamer_tui.reader.core.commands import REGISTRY
from kamer_tui.sample import SAMPLE
from kamer_tui.translation import _, use_language
from tests.manual import PAGES, page
from tests.terminal.program import PROGRAM

LANGUAGES = sorted(PAGES)


@pytest.fixture(params=LANGUAGES)
def path(request: pytest.FixtureRequest) -> Path:
    """The page in each language."""
    return PAGES[request.param]


def read(path: Path) -> str:
    """The page as ``man`` shows it, in one line; skips the test where it is not installed."""
    if shutil.which("man") is None or shutil.which("groff") is None:
        pytest.skip("man is not installed")
    shown = subprocess.run(
        ["man", "--warnings", "-E", "UTF-8", "-l", path],
        capture_output=True,
        encoding="utf-8",
        env=os.environ | {"MANWIDTH": "500", "MAN_KEEP_FORMATTING": "", "LC_ALL": "C.UTF-8"},
    )
    assert (shown.returncode, shown.stderr) == (0, "")
    return " ".join(re.sub(".\b", "", shown.stdout).split())


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_page_is_that_of_the_program(language: str) -> None:
    assert PAGES[language].read_text(encoding="ascii") == page(language), (
        "run: python -m tests.manual"
    )


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_command_option_key_and_status_is_told(language: str) -> None:
    shown = read(PAGES[language])
    use_language(language)
    for make in PARSERS.values():
        parser = make()
        assert " ".join((parser.usage or "").split()) in shown
        for action in parser._actions:
            assert all(name in shown for name in action.option_strings)
            assert " ".join((action.help or "").split()) in shown
    for command in REGISTRY.commands:
        assert _(command.label) in shown
    for status, _when in EXIT_STATUSES:
        assert f" {status} " in shown
    for part in (
        "~/.cache/kamer-tui/",
        "kamer-tui config --init",
        "NO_COLOR",
        "less -R",
        "sancties -olie",
    ):
        assert part in shown


def test_the_two_pages_have_the_same_parts() -> None:
    english, dutch = (PAGES[language].read_text(encoding="ascii") for language in ("en", "nl"))
    macros = [
        re.findall(r"^\.(?:SH|SS|TP|nf|RS)\b", text, re.MULTILINE) for text in (english, dutch)
    ]
    assert macros[0] == macros[1]
    assert ".SH TOETSEN" in dutch.replace('"', "")


@pytest.mark.parametrize(
    "command",
    [
        ("groff", "-ww", "-man", "-Tutf8", "-P-c"),
        ("mandoc", "-T", "lint", "-W", "warning"),
    ],
    ids=lambda command: command[0],
)
def test_what_formats_it_finds_nothing_wrong(path: Path, command: tuple[str, ...]) -> None:
    if shutil.which(command[0]) is None:
        pytest.skip(f"{command[0]} is not installed")
    done = subprocess.run([*command, path], capture_output=True, text=True)
    assert (done.returncode, done.stderr) == (0, "")
    if command[0] == "mandoc":
        assert done.stdout == ""


def test_statuses_are_those_that_are_told(tmp_path: Path) -> None:
    assert main(["show", str(SAMPLE), "1"]) == 0
    assert main(["check", str(SAMPLE)]) == 1
    assert main(["search", str(SAMPLE), "woordendienietbestaan"]) == 1
    assert main(["notes", "--search", "woordendienietbestaan"]) == 1
    assert main(["show", str(tmp_path / "nowhere.txt"), "1"]) == 2
    assert main(["show", str(SAMPLE), "1", "--wrong"]) == 2


@pytest.fixture
def waiting() -> Iterator[subprocess.Popen[bytes]]:
    """A command that waits for its input."""
    with subprocess.Popen(
        [*PROGRAM, "show", "-", "all"],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
    ) as process:
        assert process.stdin is not None
        process.stdin.write(b"Vraag")
        process.stdin.flush()
        yield process
        process.kill()


@pytest.mark.parametrize(
    ("sent", "status"), [(signal.SIGINT, 130), (signal.SIGTERM, 143), (signal.SIGHUP, 129)]
)
def test_a_signal_has_its_status(
    waiting: subprocess.Popen[bytes], sent: signal.Signals, status: int
) -> None:
    end = time.monotonic() + 30
    while not _is_in_charge(waiting.pid) and time.monotonic() < end:
        time.sleep(0.02)
    waiting.send_signal(sent)
    assert waiting.wait(30) == status


def _is_in_charge(process: int) -> bool:
    """Whether it has begun to catch signals; elsewhere than on Linux, after a while."""
    if not sys.platform.startswith("linux"):
        time.sleep(2)
        return True
    caught = re.search(r"SigCgt:\s*(\w+)", Path(f"/proc/{process}/status").read_text())
    return caught is not None and bool(int(caught[1], 16) & 1 << (signal.SIGTERM - 1))
