"""Numbers as a reader writes them: "2, 4–6"."""

from __future__ import annotations

from collections.abc import Iterable


def as_ranges(numbers: Iterable[int]) -> list[tuple[int, int]]:
    """Rising numbers as ranges, first and last included."""
    ranges: list[tuple[int, int]] = []
    for number in numbers:
        if ranges and ranges[-1][1] == number - 1:
            ranges[-1] = (ranges[-1][0], number)
        else:
            ranges.append((number, number))
    return ranges


def written_ranges(ranges: Iterable[tuple[int, int]]) -> str:
    """Ranges as text, "2, 4–6"."""
    return ", ".join(str(first) if first == last else f"{first}–{last}" for first, last in ranges)


def written(numbers: Iterable[int]) -> str:
    """Rising numbers as text, those that follow each other as a range: "2, 4–6"."""
    return written_ranges(as_ranges(numbers))
