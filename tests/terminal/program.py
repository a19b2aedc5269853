"""The program under test."""

from __future__ import annotations

import sys

PROGRAM = (sys.executable, "-m", "kamer_tui")
"""The command, whatever the folder of the virtual environment's scripts is."""
