"""Soak the reader: ``python -m tests.soak --minutes N [--first SEED] [--at-once K]``.

Session after session, several at once: random keys, bytes, clicks, resizes and signals, over
damaged documents of all forms; and commands that are killed.  After each one the terminal, the
processes and the files are looked at, and that nothing is lost of what readers keep.
Prints each seed with what was left wrong; ``python -m tests.soak.session SEED`` repeats it.
"""

from __future__ import annotations

import argparse
import random
import subprocess
import sys
import tempfile
import time


def main() -> int:
    """Run sessions; exit with 1 where something was left wrong."""
    parser = argparse.ArgumentParser(prog="python -m tests.soak", description=__doc__)
    parser.add_argument("--minutes", type=float, default=30)
    parser.add_argument("--first", type=int, default=random.randrange(10**6))
    parser.add_argument("--at-once", type=int, default=3)
    options = parser.parse_args()
    end = time.monotonic() + 60 * options.minutes
    seed = options.first
    running: dict[int, subprocess.Popen[str]] = {}
    wrong = done = 0
    print(f"from seed {seed}", flush=True)
    with tempfile.TemporaryDirectory() as home:
        while running or time.monotonic() < end:
            while len(running) < options.at_once and time.monotonic() < end:
                command = [sys.executable, "-m", "tests.soak.session", str(seed), "--home", home]
                running[seed] = subprocess.Popen(command, stdout=subprocess.PIPE, text=True)
                seed += 1
            time.sleep(0.05)
            for number, process in list(running.items()):
                if process.poll() is None:
                    continue
                del running[number]
                done += 1
                assert process.stdout is not None
                said = process.stdout.read()
                if process.returncode:
                    wrong += 1
                    print(f"seed {number}: {said or process.returncode}", flush=True)
    print(f"done: {done} sessions, {wrong} with something left wrong", flush=True)
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main())
