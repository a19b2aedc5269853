"""How long a text takes to become a Document: ``python -m tests.benchmarks.parsing FILE``.

Prints, in milliseconds, the first time in this process and the shortest of five further ones.
"""

from __future__ import annotations

import subprocess
import sys
import time
from pathlib import Path


def measure(path: Path) -> tuple[float, float]:
    """Milliseconds for the first reading in a new process, and the shortest of five more."""
    output = subprocess.run(
        [sys.executable, "-m", __name__, path], check=True, capture_output=True, text=True
    ).stdout
    first, later = map(float, output.split())
    return first, later


def main() -> None:
    """Measure in this process."""
    from kamer_tui.reading.loading import load

    times: list[float] = []
    for _ in range(6):
        begin = time.perf_counter()
        load(sys.argv[1])
        times.append(1000 * (time.perf_counter() - begin))
    print(times[0], min(times[1:]))


if __name__ == "__main__":
    main()
