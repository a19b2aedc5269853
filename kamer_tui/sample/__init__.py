"""The built-in samples, all fiction: one is opened when no file is given."""

from __future__ import annotations

from pathlib import Path

SAMPLES = {path.stem: path for path in sorted(Path(__file__).parent.glob("*.txt"))}
"""From a genre's name to the file of its sample."""

SAMPLE = SAMPLES["report"]
