"""A selection of exchanges: the parts that a user can give, and NUMBERS as typed.

``narrowing`` applies it to a Document; this module knows none, so that a command line can be read
before the model is imported.
"""

from __future__ import annotations

import re
from typing import NamedTuple

from kamer_tui.translation import _
from kamer_tui.untrusted import clean_name

_RANGE = re.compile(r"\s*([0-9]{1,9})(?:\s*[-–]\s*([0-9]{1,9}))?\s*")


class SelectionError(Exception):
    """A selection finds nothing; the text is one clean line in the user's language."""


class Numbers(NamedTuple):
    """Ranges of question numbers, first and last included; ``ranges`` is None for all."""

    ranges: tuple[tuple[int, int], ...] | None = None

    def __str__(self) -> str:
        if self.ranges is None:
            return "all"
        return ",".join(
            str(first) if first == last else f"{first}-{last}" for first, last in self.ranges
        )


class Selection(NamedTuple):
    """The exchanges that fit every part that is given.

    ``parties`` are names as the user typed them, of which an exchange fits any; ``topic`` is part
    of a topic's title; ``search`` must be found in the question or the answer; ``places`` are those
    in the document of exchanges that were found by something else.
    """

    numbers: Numbers = Numbers()
    parties: tuple[str, ...] = ()
    topic: str | None = None
    search: str | None = None
    places: frozenset[int] | None = None

    @property
    def is_everything(self) -> bool:
        """True if no exchange is left out."""
        return self == Selection()


def read_numbers(text: str) -> Numbers:
    """Read ``14``, ``1,3-5`` or ``all``.  Raises SelectionError for anything else."""
    if text.strip().lower() == "all":
        return Numbers()
    ranges: list[tuple[int, int]] = []
    for part in text.split(","):
        found = _RANGE.fullmatch(part)
        first, last = (int(found[1]), int(found[2] or found[1])) if found else (1, 0)
        if first > last:
            raise SelectionError(
                _("“{text}” is not a list of numbers; write 14, or 1,3-5, or all.").format(
                    text=clean_name(text)
                )
            )
        ranges.append((first, last))
    return Numbers(tuple(ranges))
