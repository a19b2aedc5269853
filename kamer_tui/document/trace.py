"""How a document was read: the lines that each step of parsing took, for ``check --trace``."""

from __future__ import annotations

from typing import NamedTuple


class Claim(NamedTuple):
    """Lines of the source that a step took, one after the other on one page.

    ``place`` is what they were taken as ("footnote"), ``form`` in which form of it ("at the foot"),
    where it has several; ``first`` and ``last`` are their numbers in the source, ``text`` is the
    first of them.
    """

    place: str
    form: str
    page: int
    first: int
    last: int
    text: str


class TracedStep(NamedTuple):
    """A step of parsing: its name, what it does, what it found (a count, or the name of a rule),
    and the lines that it took.  Names and places are messages for the user, not yet translated.
    """

    name: str
    does: str
    found: str
    claims: tuple[Claim, ...]
