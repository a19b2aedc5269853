"""No pattern takes longer than the size of a text wants, whatever the text."""

from __future__ import annotations

import gc
import re
import signal
import time
from collections.abc import Iterator
from contextlib import contextmanager
from types import FrameType

import pytest

from kamer_tui.untrusted import MAXIMUM_LINE_CHARACTERS
from tests.support.pumping import Pump, Read, patterns, pumps, text_of

LONGEST = MAXIMUM_LINE_CHARACTERS
HARD = 0.05
"""Seconds for the longest line; 1 MB has fifty of them."""
STEEPEST = 8.0
"""Times the seconds of a quarter: four would be linear, sixteen is quadratic."""
TRIES = 5
ENOUGH = 15.0
"""Seconds for all texts of one pattern."""

SHORT = {
    # The end of what stands before a hyphen (_LONGEST_WORD), a label (_WINDOW), a mark (_NEAR) or
    # a link between offices (_LONGEST_LINK) is cut out and looked at, no more.
    "language.hyphens._TRAILING_PART": 200,
    "language.sentences._BEFORE_A_LABEL": 40,
    "parsing.lines.footnotes.marks._LAST_WORD": 40,
    "parsing.vocabulary.members._LINKS": 100,
    "parsing.vocabulary.part_headings._TAIL": 300,
    # Offices on five lines of 160 characters; members as members_headings cuts them.
    "parsing.vocabulary.signatures._SIGNED": 800,
    "parsing.vocabulary.signatures._OFFICE_ALONE": 800,
    "parsing.vocabulary.signatures._REST": 160,
    "parsing.vocabulary.members.": 2000,
    # Who asks, as the pattern of the heading takes it.
    "parsing.vocabulary.groups_asking._NAMES": 200,
    # A word without blanks.
    "language.addresses._HYPHEN_AT_END": 2000,
}
"""Patterns, or all those of a module, that are used on texts of so many characters at the most."""

WIDE = frozenset(
    f"parsing.vocabulary.members_headings.{name}"
    for name in (
        "_ASKED",
        "_ASKED_IN_A_SENTENCE",
        "_HAVE_ASKED",
        "_ASKED_BY",
        "_ASKED_OVER_PARAGRAPHS",
    )
)
"""Patterns that look 600 characters ahead of each "Vragen van": the time is that of the size, but
so many times it that they are tried on an eighth of the longest line."""

READS = [read for read in patterns() if read.place != "parsing.blocks.joining._MARKED"]


class _TooLongError(BaseException):
    """A pattern that takes for ever is stopped: nothing else ends it."""


@contextmanager
def at_most(seconds: float) -> Iterator[None]:
    """Raise within, after so many seconds of the processor; the collector rests."""

    def stop(_number: int, _frame: FrameType | None) -> None:
        raise _TooLongError

    before = signal.signal(signal.SIGVTALRM, stop)
    signal.setitimer(signal.ITIMER_VIRTUAL, seconds)
    gc.disable()
    try:
        yield
    finally:
        gc.enable()
        signal.setitimer(signal.ITIMER_VIRTUAL, 0)
        signal.signal(signal.SIGVTALRM, before)


def seconds(read: Read, text: str, easy: float) -> float:
    """The processor's time for a text: the least of several, or the first that is easy."""
    least = float("inf")
    for _ in range(TRIES):
        wall, start = time.perf_counter(), time.process_time()
        read(text)
        # The processor's clock may go by ticks longer than the time; the wall's counts others.
        took = min(time.perf_counter() - wall, time.process_time() - start + 0.004)
        least = min(least, took)
        if least <= easy:
            break
    return least


def is_hard(read: Read, pump: Pump, longest: int) -> bool:
    """True if the pattern takes too long for the pumped text, which has that size at the most."""
    # What grows with the cube of the size takes 64 times as long for four times the text.
    quarter = seconds(read, text_of(pump, longest // 4), HARD / 64)
    if quarter <= HARD / 64:
        return False
    whole = seconds(read, text_of(pump, longest), HARD)
    return whole > 6 * HARD or whole > max(HARD, STEEPEST * quarter)


def hardest(read: Read, longest: int = LONGEST, most: float = ENOUGH) -> Pump | None:
    """Give a text that the pattern takes too long for, or None."""
    pump = None
    try:
        with at_most(most):
            for pump in pumps(read.pattern):
                if is_hard(read, pump, longest):
                    return pump
    except _TooLongError:
        return pump
    return None


@pytest.mark.parametrize("read", READS, ids=[read.place for read in READS])
def test_a_pattern_takes_no_longer_than_the_size_of_a_line_wants(read: Read) -> None:
    sizes = (size for name, size in SHORT.items() if read.place.startswith(name))
    longest = next(sizes, LONGEST // 8 if read.place in WIDE else LONGEST)
    assert hardest(read, longest) is None


@pytest.mark.parametrize(
    "expression",
    [
        r"a+$",
        r"(?:1, ?)*x",
        r"Vragen van [^?]*[^!]* over$",
        r"Minister(?:,? [A-Z]\w+)*(?:, Minister(?:,? [A-Z]\w+)*)*x",
    ],
)
def test_the_generator_finds_what_is_hard(expression: str) -> None:
    assert hardest(Read("", re.compile(expression), "search"), most=2.0) is not None


def test_the_generator_leaves_what_is_easy() -> None:
    assert hardest(Read("", re.compile(r"Vraag \d{1,3}[.:]?"), "search")) is None
