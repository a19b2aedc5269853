"""Whether a process still runs."""

from __future__ import annotations

import os
import time
from pathlib import Path


def ends(process: int, seconds: float = 10.0) -> bool:
    """Whether the process ends within that time; one that only waits to be buried has ended."""
    limit = time.monotonic() + seconds
    while time.monotonic() < limit:
        if not _runs(process):
            return True
        time.sleep(0.05)
    return False


def _runs(process: int) -> bool:
    try:
        os.kill(process, 0)
    except ProcessLookupError:
        return False
    status = Path(f"/proc/{process}/stat")
    try:
        return status.read_text().rpartition(")")[2].split()[0] not in ("Z", "X")
    except OSError:  # no such folder on this system, or it ended just now
        return not Path("/proc").exists()
