"""Furniture in a PDF: lines apart from the text that return at one place of the page."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from kamer_tui.parsing.lines.furniture.printed import Printed, runs_with_pages, shape
from kamer_tui.sources.lines import Line

_LEAST_REPEATS = 2
"""In pages.  With 1, headings and labels at a page's end are furniture in 5 of 10 PDFs."""
_APART = 1.8
"""In sizes of the type: a line further from the text, above or below it, stands apart."""
_SAME_PLACE = 4.0
"""In points: lines nearer in height stand at one place."""


def margins(printed: Printed) -> set[int]:
    """Find the lines apart from the text that return at one place on half of the pages, with the
    same words, or with a number that rises with the pages.
    """
    pages, usual = printed
    if not usual:
        return set()
    found: dict[tuple[str, bool], list[Line]] = {}
    for page in pages:
        for line in _apart(page, usual):
            found.setdefault((shape(line.text), line.turned), []).append(line)
    least = max(_LEAST_REPEATS, len(pages) // 2)
    numbers: set[int] = set()
    for lines in found.values():
        texts = {line.page: line.text for line in lines}
        if len(texts) >= least and _share_a_place(lines) and runs_with_pages(texts):
            numbers.update(line.number for line in lines)
    return numbers


def _apart(page: Sequence[Line], usual: float) -> list[Line]:
    """Find the lines of a page above, below or beside its text, and those that are turned."""
    placed = [line for line in page if line.top is not None and not line.turned]
    found = [line for line in page if line.turned]
    if not placed:
        return found
    lefts = Counter(round(line.left or 0) for line in placed)
    left = lefts.most_common(1)[0][0]
    column = [line for line in placed if abs((line.left or 0) - left) < 3 * usual]
    right = max(line.right or 0 for line in column)
    by_height = sorted(placed, key=lambda line: line.top or 0)
    for line in placed:
        if (line.left or 0) > right or (line.right or 0) < left:
            found.append(line)
    found += _margin(by_height, usual)
    found += _margin(by_height[::-1], usual)
    return found


def _margin(lines: Sequence[Line], usual: float) -> list[Line]:
    """Find the lines at the start, up to four, that a wide space parts from the others."""
    end = 0
    for index in range(min(len(lines) - 1, 4)):
        if abs((lines[index + 1].top or 0) - (lines[index].top or 0)) > _APART * usual:
            end = index + 1
    return list(lines[:end])


def _share_a_place(lines: Sequence[Line]) -> bool:
    """True if most of the lines stand at one height."""
    tops = [line.top for line in lines if line.top is not None]
    if not tops:
        return True
    middle = sorted(tops)[len(tops) // 2]
    return sum(abs(top - middle) <= _SAME_PLACE for top in tops) * 2 > len(tops)
