"""What was confirmed is there, however often and whenever the program is killed."""

from __future__ import annotations

import re
import subprocess
import sys
import tempfile
from pathlib import Path

import pytest

KILLS = 1_000
MEMORY = Path("/dev/shm")
"""Where a writing takes so little time that many are confirmed before the kill."""


@pytest.mark.skipif(sys.platform == "win32", reason="there are no copies of a process")
def test_nothing_that_was_confirmed_is_lost_by_a_thousand_kills() -> None:
    with tempfile.TemporaryDirectory(dir=MEMORY if MEMORY.is_dir() else None) as folder:
        command = [sys.executable, "-m", "tests.store.killed", folder, str(KILLS)]
        done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr
    counted = re.search(r"(\d+) killed, (\d+) amid a writing, (\d+) confirmed", done.stdout)
    assert counted is not None
    killed, amid, confirmed = map(int, counted.groups())
    assert killed == KILLS
    assert amid > 10
    assert confirmed > 10
