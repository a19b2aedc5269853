"""How a document was read: what each step of parsing took, for ``check --trace``."""

from __future__ import annotations

from typing import NamedTuple


class Claim(NamedTuple):
    """Lines of the source that a step took: as what ("question"), on which page, which numbers."""

    place: str
    page: int
    lines: tuple[int, ...]


class TracedStep(NamedTuple):
    """A step of parsing: its name, what it does, what it found out, and the lines that it took.
    ``does`` and ``found`` are English, as the program's own source is.
    """

    name: str
    does: str
    found: str
    claims: tuple[Claim, ...]


Trace = tuple[TracedStep, ...]
