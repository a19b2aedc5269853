"""Changed PDFs, Word and ODT files, XML and web pages by the thousand: a document or a reason
comes of each, nothing else, and none reaches out.

``python -m tests.fuzzing`` tries them for longer.
"""

from __future__ import annotations

import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from kamer_tui.reading.isolation.messages import Job
from kamer_tui.reading.isolation.parent import read_apart
from kamer_tui.sources.errors import SourceError
from tests.fuzzing import zipped
from tests.fuzzing.mutation import mutate, unpacked
from tests.fuzzing.worker import originals
from tests.support import hostile_pdf

COUNT = 3_000
SECONDS = {"pdf": 25, "zip": 10, "markup": 10, "markdown": 15}
"""The tests read as many as there is time for; on a quiet machine that is all."""

WORKER = [sys.executable, "-m", "tests.fuzzing.worker"]


@pytest.mark.parametrize("form", SECONDS)
def test_changed_files_are_read_or_refused(form: str) -> None:
    done = subprocess.run(
        [*WORKER, f"--form={form}", f"--count={COUNT}", f"--seconds={SECONDS[form]}"],
        capture_output=True,
        text=True,
        check=False,
        timeout=100,
    )
    assert done.returncode == 0, done.stdout
    last = done.stdout.splitlines()[-1]
    assert last.startswith("done: ")
    assert int(last.split()[1]) > 100


def test_so_they_are_in_the_real_process() -> None:
    files = originals()

    def outcome(seed: int) -> str:
        try:
            return read_apart(Job("verslag.pdf"), mutate(files, seed)).document.source.format
        except SourceError as error:
            return "broken off" if "broke off" in str(error) else "refused"

    with ThreadPoolExecutor(2) as pool:
        outcomes = list(pool.map(outcome, range(10**6, 10**6 + 100)))
    assert set(outcomes) == {"pdf", "refused"}


def test_so_are_word_files() -> None:
    files = zipped.originals()[:2]

    def outcome(seed: int) -> str:
        try:
            job = Job("brief.docx", format="docx")
            return read_apart(job, zipped.mutate(files, seed)).document.source.format
        except SourceError as error:
            return "broken off" if "broke off" in str(error) else "refused"

    with ThreadPoolExecutor(2) as pool:
        outcomes = list(pool.map(outcome, range(10**6, 10**6 + 40)))
    assert set(outcomes) == {"docx", "refused"}


def test_a_change_is_the_same_for_the_same_seed() -> None:
    files = [hostile_pdf.sound(), hostile_pdf.with_fonts()]
    changed = [mutate(files, seed) for seed in range(50)]
    assert changed == [mutate(files, seed) for seed in range(50)]
    assert len(set(changed) - set(files)) > 40


def test_streams_are_unpacked_to_be_changed() -> None:
    packed = hostile_pdf.with_object_streams()
    assert b"veertig bankjes" not in packed
    assert b"veertig bankjes" in unpacked(packed)


FAULTY = """
import socket
from tests.fuzzing import worker
from kamer_tui.sources.errors import UnreadableError

def faulty(content, name):
    {what}
    raise UnreadableError("damaged")

worker.read_pdf_checked = faulty
print(worker.fault(b"", worker.Watch()))
"""


@pytest.mark.parametrize(
    ("what", "told"),
    [
        ("open('/etc/hostname').close()", "reaches out: open"),
        ("import os; os.remove('/nothing')", "FileNotFoundError"),
        ("socket.socket()", "reaches out: socket"),
        ("__import__('subprocess').run(['true'])", "reaches out: "),
        ("1 / 0", "ZeroDivisionError"),
        ("raise worker.TooSlow", "took more than"),
        ("pass", "None"),
    ],
)
def test_a_fault_is_told(what: str, told: str, tmp_path: Path) -> None:
    done = subprocess.run(
        [sys.executable, "-c", FAULTY.format(what=what)], capture_output=True, text=True, check=True
    )
    assert done.stdout.startswith(told)


SWALLOWING = """
import sys
from tests.fuzzing import worker

def endless(content, name):
    while True:
        try:
            while True:
                pass
        except Exception:
            pass

worker.read_pdf_checked, worker.LONGEST = endless, 0.2
sys.argv[1:] = ["--count=2"]
sys.exit(worker.main())
"""


def test_what_never_ends_is_told_though_it_catches_every_exception() -> None:
    done = subprocess.run(
        [sys.executable, "-c", SWALLOWING], capture_output=True, text=True, timeout=60
    )
    assert done.stdout.splitlines()[:2] == [
        "seed 0: took more than 0.2 s",
        "seed 1: took more than 0.2 s",
    ]
