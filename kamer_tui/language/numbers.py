"""Lists of numbers as Dutch writes them: "5, 6 en 7", "2 t/m 6", "7, 8, 9 10 en 11"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from kamer_tui.language.patterns import lazy_pattern, whole

WORDS = {
    **{"twee": 2, "drie": 3, "vier": 4, "vijf": 5, "zes": 6, "zeven": 7, "acht": 8, "negen": 9},
    **{"tien": 10, "elf": 11, "twaalf": 12, "dertien": 13, "veertien": 14, "vijftien": 15},
    **{"zestien": 16, "zeventien": 17, "achttien": 18, "negentien": 19, "twintig": 20, "één": 1},
}
"""Numbers as words; "een" is left out, as it is an article too."""
LONGEST_RANGE = 500
"""Numbers from the one to the other: "2 t/m 900" is taken for two numbers, no range."""

_NUMBER = lazy_pattern(rf"(\d+)(?:[a-z](?![a-z/]))?|\b(?:{'|'.join(WORDS)})\b")
_RANGE = whole(
    "between two numbers: all from the one to the other",
    r"\s*(?:t/m|tot\s(?:en|/)\smet|–|-)\s*(?:vra(?:ag|gen)\s+)?",
    (" t/m ", " tot en met ", "–", " t/m vraag "),
    (" en ", ", "),
    seen="lists of questions; ministries' letters",
)


class Placed(NamedTuple):
    """A number at ``text[start:end]``; the 3 of "2 t/m 4", which is not printed, is at "t/m"."""

    number: int
    start: int
    end: int


def numbers_in(text: str, longest_range: int = LONGEST_RANGE) -> Iterator[Placed]:
    """Give the numbers of a list with their places, ranges filled up: "2 t/m 4" is 2, 3 (at "t/m")
    and 4.  A range over more than ``longest_range`` numbers is taken for two numbers.
    """
    last: Placed | None = None
    for match in _NUMBER.finditer(text):
        number = int(match.group(1) or WORDS[match.group()])
        if last is not None and last.number < number <= last.number + longest_range:
            between = text[last.end : match.start()]
            if _RANGE.pattern.fullmatch(between) is not None:
                sign = last.end + len(between) - len(between.lstrip())
                end = sign + len(between.strip())
                for passed in range(last.number + 1, number):
                    yield Placed(passed, sign, end)
        last = Placed(number, *match.span())
        yield last


def read_numbers(text: str) -> tuple[int, ...]:
    """Read the numbers of a list, each once, in the order printed: "4 t/m 6 en 2" is 4, 5, 6, 2."""
    return tuple(dict.fromkeys(placed.number for placed in numbers_in(text)))


def listed(numbers: Sequence[int]) -> str:
    """Write numbers as a document lists them: "5, 6 en 7"."""
    words = [str(number) for number in numbers]
    return " en ".join([", ".join(words[:-1]), words[-1]] if len(words) > 1 else words)
