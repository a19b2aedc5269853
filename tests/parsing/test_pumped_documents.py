"""Whole documents of every genre and form take no longer than their size wants."""

from __future__ import annotations

import random
import time

import pytest

from tests.support.pumped_documents import FORMS, GENRES, PLACES, Kind, used
from tests.support.pumping import patterns, pumps

FAST = 0.4
"""Seconds: what takes less is not compared."""
MOST = 9.0
"""Times the seconds of a quarter: four would be linear, sixteen is quadratic."""
DRAWN = 16

FOUND = [
    Kind("letter", "one line", ("", "[1] ", ""), "odt", 150),
    Kind("none", "headings", ("", "1A-A", "")),
]
"""Kinds of which the whole document took the square of its size."""


def kinds() -> list[Kind]:
    """Kinds of documents by chance, the same each time; each form and genre is among them."""
    chance = random.Random(3)
    read = [one for one in patterns() if one.place.startswith(("parsing.", "document."))]
    forms = ["text", *FORMS]
    drawn = []
    for at in range(DRAWN):
        found = [pump for pump in pumps(chance.choice(read).pattern) if pump[1].strip()]
        drawn.append(
            Kind(
                list(GENRES)[at % len(GENRES)],
                chance.choice(PLACES),
                chance.choice(found or [("", "a ", "")]),
                forms[at % len(forms)],
                chance.choice((3, 40, 150)),
            )
        )
    return drawn


def seconds(kind: Kind, size: int) -> float:
    """The processor's time for a document of so many characters, the least of several tries."""
    pages = kind.pages(size)
    times = []
    for _ in range(2):
        start = time.process_time()
        used(pages)
        times.append(time.process_time() - start)
        if times[-1] < FAST:
            break
    return min(times)


def is_slow(kind: Kind, size: int) -> bool:
    """True if a document of that size takes more than its size wants, beside a quarter of it."""
    whole = seconds(kind, size)
    return whole > FAST and whole > MOST * seconds(kind, size // 4)


@pytest.mark.parametrize("kind", kinds(), ids=lambda kind: "-".join(kind[:2]))
def test_a_document_of_pump_strings_takes_no_longer_than_its_size_wants(kind: Kind) -> None:
    assert not is_slow(kind, 80_000)


@pytest.mark.parametrize("kind", FOUND, ids=lambda kind: "-".join(kind[:2]))
def test_many_notes_and_marks_take_no_longer_than_their_size_wants(kind: Kind) -> None:
    used(kind.pages(2000))  # compiles the patterns
    assert not is_slow(kind, 160_000)
