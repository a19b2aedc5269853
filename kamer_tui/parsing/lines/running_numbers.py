"""Page numbers of a text that lost its page ends: on lines of their own, alone or with a running
head, in the middle of sentences, and as far apart as pages are.
"""

from __future__ import annotations

import itertools
from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Mapping, Sequence
from typing import NamedTuple

from kamer_tui.language.patterns import lazy_pattern, whole
from kamer_tui.sources.lines import Line

NUMBERED = whole(
    "page's number, alone or in a running head",
    r"""(?P<before> (?!Vra|Antwoord) [^\d\s] \D* (?:\d{4}\D+)? )? \b (?P<number> [1-9]\d{0,2} )
    (?P<after> (?(before) [ ]?[-–|]? | (?: [ ] \D* (?:\d{4}\D*)? )? ) )""",
    ("3", "- 3 -", "Lekkende sluizen 2032 | 3", "3 Lekkende sluizen 2032", "Rapport sluizen 12"),
    ("Vraag 3", "In 2031 waren 3 van de 12 molens dicht", "3e molen", "2032", "De 3 molens", "3%"),
    seen="letters and reports whose text was copied out of a viewer",
)
_LAST = frozenset("0123456789-–|")
"""The last signs of the lines that it takes and that do not begin with a figure."""
_LONGEST = 120
"""In characters: a running head is no longer."""
_SHORTEST_PAGE, _LONGEST_PAGE = 900, 7000
"""In characters of the text between two page numbers.  Pages of letters have some 2,000."""
_UNEVEN = 3.0
"""So many times the shortest page, the longest may be."""
_LEAST_ALONE = 3
"""Numbers without words, in the middle of sentences; fewer may be marks of footnotes."""
_LEAST = 2
_LEAST_BREAKING = 0.2
"""Share of the numbers without words that stand in the middle of sentences."""
_SHORTEST_LINE = 30
"""In characters, of a line above a number that is in the middle of a sentence: in tables, numbers
stand between shorter ones.
"""
_MOST_HEADS = 4
_MOST_DIGITS = 3
_MOST_TRIED = 50
_MOST_NEAR = 20
"""Bounds against absurd texts: beginnings of a run, and numbers that may be the next."""
_NOTE = lazy_pattern(r"(\d{1,3})[.)]?\s*[A-ZÀ-Ýa-zà-ÿ«“‘\"'(]")


class PageNumber(NamedTuple):
    """A line with a page's number: its place, the number, the characters of the text above it, and
    whether it stands in the middle of a sentence.
    """

    place: int
    number: int
    above: int
    breaks: bool


class Run(NamedTuple):
    """The page numbers of a text; ``at_foot``: they end their pages."""

    numbers: Sequence[PageNumber]
    at_foot: bool


def running_numbers(lines: Sequence[Line]) -> Run | None:
    """Find the page numbers of a text: lines alike but for the number, which rises with the
    characters that stand above.  None if there are none.
    """
    alike: dict[tuple[str, str], list[PageNumber]] = {}
    often = Counter(line.text for line in lines)
    above = 0
    for place, line in enumerate(lines):
        text = line.text
        above += len(text) + 1
        if len(text) > _LONGEST or not (text[0].isdigit() or text[-1] in _LAST):
            continue
        match = NUMBERED.find(text)
        if match is not None:
            key = (match["before"] or "", match["after"] or "")
            breaks = _breaks_a_sentence(lines, place, often)
            alike.setdefault(key, []).append(PageNumber(place, int(match["number"]), above, breaks))
    runs = (
        _run(found, lines, alone=not any(map(_has_letters, key))) for key, found in alike.items()
    )
    return max(
        (run for run in runs if run is not None), key=lambda run: len(run.numbers), default=None
    )


def holds_number(lines: Sequence[Line]) -> bool:
    """True if a number stands on a line of its own in the middle of a sentence of the text: a
    page's, or the mark of a footnote.
    """
    return any(
        line.text.isdecimal()
        and not line.marks
        and len(line.text) <= _MOST_DIGITS
        and _breaks_a_sentence(lines, at, {})
        for at, line in enumerate(lines)
    )


def _has_letters(text: str) -> bool:
    return any(map(str.isalpha, text))


def _breaks_a_sentence(lines: Sequence[Line], place: int, often: Mapping[str, int]) -> bool:
    """True if a sentence goes on from above a line to below it; lines that recur beside it are of
    the running head.
    """
    first, last = place - 1, place + 1
    while first > place - _MOST_HEADS and first > 0 and often.get(lines[first].text, 0) > 1:
        first -= 1
    while (
        last < place + _MOST_HEADS and last + 1 < len(lines) and often.get(lines[last].text, 0) > 1
    ):
        last += 1
    if first < 0 or last >= len(lines):
        return False
    text = lines[first].text
    goes_on = text[-1].isalpha() or text[-1] in ",-–"
    below = lines[last].text
    goes_on = goes_on and below[0].islower() and not below.startswith(("http", "www."))
    return goes_on and len(text) >= _SHORTEST_LINE


def _run(found: Sequence[PageNumber], lines: Sequence[Line], *, alone: bool) -> Run | None:
    """Make the longest run of lines that are alike: from one in the middle of a sentence, to those
    with the numbers before and after it, a page away.
    """
    by_number: dict[int, list[PageNumber]] = {}
    for one in found:
        by_number.setdefault(one.number, []).append(one)
    best: list[PageNumber] = []
    seen: set[PageNumber] = set()
    for one in [one for one in found if one.breaks][:_MOST_TRIED]:
        if one not in seen:
            run = [*_pages_from(one, by_number, -1)[::-1], one, *_pages_from(one, by_number, 1)]
            seen.update(run)
            best = max(best, run, key=len)
    least = _LEAST_ALONE if alone and _heads_text(best, lines) else _LEAST
    breaking = sum(one.breaks for one in best)
    if (
        len(best) < least
        or not _is_even(best)
        or (alone and breaking < _LEAST_BREAKING * len(best))
    ):
        return None
    first, last = best[0], best[-1]
    rate = (last.above - first.above) / (last.number - first.number)
    return Run(best, first.above > (first.number - 0.5) * rate)


def _pages_from(
    start: PageNumber, by_number: Mapping[int, Sequence[PageNumber]], step: int
) -> list[PageNumber]:
    """Find the numbers that follow, or with a ``step`` of -1 those that go before, each a page from
    the last; one may lack.  Of several those in the middle of sentences come first.
    """
    run: list[PageNumber] = []
    last = start
    while True:
        near = [
            one
            for pages in (1, 2)
            for one in _within(by_number.get(last.number + step * pages, ()), last, step * pages)
        ]
        if not near:
            return run
        last = min(near, key=lambda one: (abs(one.number - last.number), not one.breaks))
        run.append(last)


def _within(candidates: Sequence[PageNumber], last: PageNumber, pages: int) -> Sequence[PageNumber]:
    """Give those of the candidates that are as far from the last as so many pages."""
    near, far = sorted((last.above + _SHORTEST_PAGE * pages, last.above + _LONGEST_PAGE * pages))
    start = bisect_left(candidates, near, key=lambda one: one.above)
    return candidates[start : bisect_right(candidates, far, key=lambda one: one.above)][:_MOST_NEAR]


def _is_even(numbers: Sequence[PageNumber]) -> bool:
    """True if the pages between the numbers are of about one length."""
    lengths = [
        (other.above - one.above) / (other.number - one.number)
        for one, other in itertools.pairwise(numbers)
    ]
    return max(lengths) <= _UNEVEN * min(lengths)


def _heads_text(sure: Sequence[PageNumber], lines: Sequence[Line]) -> bool:
    """True if one of the numbers also stands before a text, as those of footnotes do."""
    labels = {str(one.number) for one in sure}
    return any(
        line.text[0].isdigit() and (match := _NOTE.match(line.text)) and match[1] in labels
        for line in lines
    )
