"""What the driver tells the application beside Textual's own messages."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from textual.events import InputEvent

MANY = 16
"""So many keys at once are a burst: they came while the reader stood still, and nobody sees what
each one does."""

MOST_CHANGES = 256
"""Keys at once, each another one than before it, that somebody may have typed while the reader
stood still.  More are a wrong paste: a text, of which no key is meant for what it would do.
"""


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
