"""What the driver tells the application beside Textual's own messages."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from textual.events import InputEvent


class Run(NamedTuple):
    """A key that comes so many times in a row: Textual's name for it, and what it types."""

    name: str
    character: str | None
    times: int


class Burst(InputEvent, bubble=False):
    """Many keys at once, in their order."""

    def __init__(self, runs: Sequence[Run]) -> None:
        super().__init__()
        self.runs = runs
