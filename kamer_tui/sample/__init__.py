"""The built-in sample: a fictional report, opened when no file is given."""

from __future__ import annotations

from pathlib import Path

SAMPLE = Path(__file__).parent / "report.txt"
