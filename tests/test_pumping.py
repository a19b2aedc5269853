"""No pattern takes longer than the size of a text wants, whatever the text."""

from __future__ import annotations

import re
import time

import pytest

from kamer_tui.untrusted import MAXIMUM_LINE_CHARACTERS
from tests.support.pumping import Read, patterns, pumps, text_of

SIZES = (MAXIMUM_LINE_CHARACTERS // 16, MAXIMUM_LINE_CHARACTERS // 4, MAXIMUM_LINE_CHARACTERS)
"""In characters: four times as long each, up to the longest line."""
MOST = 0.1
"""Seconds for the longest line; 1 MB has fifty of them."""
SUSPICIOUS = 0.01
"""Seconds for the longest line, if that is more than ``STEEPEST`` times the time of a quarter."""
STEEPEST = 8.0
"""Four would be linear, sixteen is quadratic."""
TRIES = 4

SHORT = {
    "language.hyphens._TRAILING_PART": 200,
    "language.sentences._BEFORE_A_LABEL": 200,
    "language.addresses._HYPHEN_AT_END": 2000,
    "parsing.blocks.joining._MARKED": 0,
    "parsing.lines.footnotes.marks._LAST_WORD": 40,
    "parsing.vocabulary.members._LINKS": 100,
    "parsing.vocabulary.members.": 2000,
    "parsing.vocabulary.members_headings._ENDS_SUBJECT": 1200,
    "parsing.vocabulary.part_headings._TAIL": 300,
}
"""Patterns, or all those of a module, that see only so many characters at an end of a text; private
characters, as in the marks of footnotes, come in no text."""

ONCE = ("parsing.vocabulary.members_headings._ASKED", "parsing.vocabulary.members_headings._HAVE_")
"""Patterns that search one line's length of the whole document: 1 MB does not hold fifty."""

READS = list(patterns())


def seconds(read: Read, text: str, enough: float) -> float:
    """The time for a text: the least of several, or the first that leaves no doubt."""
    least = float("inf")
    for _ in range(TRIES):
        start = time.process_time()
        read(text)
        least = min(least, time.process_time() - start)
        if least <= enough or least > 5 * enough:
            break
    return least


def is_hard(read: Read, pump: tuple[str, str, str], longest: int, most: float = MOST) -> bool:
    """True if the pattern takes too long for the pumped text, which has that size at the most."""
    short, middle, long = (min(size, longest) for size in SIZES)
    enough = SUSPICIOUS / 16**2
    if seconds(read, text_of(pump, short), enough) <= enough:
        return False
    quarter = seconds(read, text_of(pump, middle), SUSPICIOUS / 16)
    if quarter <= SUSPICIOUS / 16:
        return False
    if quarter > most:
        return True
    allowed = max(SUSPICIOUS, STEEPEST * quarter) if middle < long else most
    return seconds(read, text_of(pump, long), min(most, allowed)) > min(most, allowed)


@pytest.mark.parametrize("read", READS, ids=[read.place for read in READS])
def test_a_pattern_takes_no_longer_than_the_size_of_a_line_wants(read: Read) -> None:
    longest = next((size for name, size in SHORT.items() if read.place.startswith(name)), SIZES[-1])
    most = 20 * MOST if read.place.startswith(ONCE) else MOST
    hard = next((one for one in pumps(read.pattern) if is_hard(read, one, longest, most)), None)
    assert hard is None


def test_the_generator_finds_what_is_hard() -> None:
    for expression in (r"a+$", r"(?:1, ?)*x", r"Vragen van .{0,900} over$"):
        read = Read("", re.compile(expression), "search")
        assert any(is_hard(read, pump, SIZES[-1]) for pump in pumps(read.pattern)), expression
    easy = Read("", re.compile(r"Vraag \d{1,3}[.:]?"), "search")
    assert not any(is_hard(easy, pump, SIZES[-1]) for pump in pumps(easy.pattern))
