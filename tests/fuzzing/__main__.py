"""Try changed PDFs for a while: ``python -m tests.fuzzing [--seconds N] [--first SEED]``; with
``--form zip`` Word and ODT files, with ``--form markup`` XML and web pages, with
``--form markdown`` Markdown.

Prints each seed with a fault; ``python -m tests.fuzzing.worker --first SEED --count 1`` reads that
file alone.
"""

from __future__ import annotations

import argparse
import random
import subprocess
import sys
import time

_AT_ONCE = 5_000
_GRACE = 120
"""Seconds that a worker may take after its time: for the file that it reads, on a busy machine."""


def main() -> int:
    """Start worker after worker, so that one that dies is found too."""
    parser = argparse.ArgumentParser(prog="python -m tests.fuzzing", description=__doc__)
    parser.add_argument("--seconds", type=int, default=600)
    parser.add_argument("--first", type=int, default=random.randrange(10**9))
    parser.add_argument("--form", choices=("pdf", "zip", "markup", "markdown"), default="pdf")
    options = parser.parse_args()
    end = time.monotonic() + options.seconds
    first, status = options.first, 0
    while (left := end - time.monotonic()) > 1:
        print(f"from seed {first}", flush=True)
        worker = [sys.executable, "-m", "tests.fuzzing.worker"]
        numbers = [
            f"--first={first}",
            f"--count={_AT_ONCE}",
            f"--seconds={left:.0f}",
            f"--form={options.form}",
        ]
        try:
            done = subprocess.run([*worker, *numbers], check=False, timeout=left + _GRACE)
            status = done.returncode or status
        except subprocess.TimeoutExpired:
            print(f"hangs on a file after the last that it told, from seed {first}", flush=True)
            status = 1
        first += _AT_ONCE
    return status


if __name__ == "__main__":
    sys.exit(main())
