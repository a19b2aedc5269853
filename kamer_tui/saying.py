"""Lines for the user on standard error, and streams that nobody reads any more."""

from __future__ import annotations

import os
import sys
from typing import TextIO


def say(line: object) -> None:
    """Print a line on standard error, if there still is somebody who can read it."""
    if sys.stderr is None:
        return
    try:
        print(line, file=sys.stderr, flush=True)
    except OSError:  # the terminal is gone
        let_go_of(sys.stderr)


def let_go_of(stream: TextIO) -> None:
    """Lead the stream to nowhere: Python flushes it at the end, and would complain again."""
    nowhere = os.open(os.devnull, os.O_WRONLY)
    os.dup2(nowhere, stream.fileno())
    os.close(nowhere)
