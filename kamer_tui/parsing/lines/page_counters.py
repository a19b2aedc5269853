"""Page counters, "2/6" for page 2 of 6, at the head or the foot of pages, and the running head that
stands beside them: programs that take a text out of a PDF put both in the middle of a sentence.
"""

from __future__ import annotations

from collections import Counter as TextCounter
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from typing import NamedTuple

from kamer_tui.language.dates import MONTHS
from kamer_tui.language.patterns import beginning, lazy_pattern, whole
from kamer_tui.parsing.lines.running_numbers import running_numbers
from kamer_tui.sources.lines import Line, Pages

_NUMBER = r"\d (?: [ ]?\d ){0,2}"
_BETWEEN = r"[ ]? / [ ]?"
_ALONE = whole(
    "page's number with the number of all pages",
    rf"""(?P<word> (?: [Pp]agina | Pag\. | Blad(?:zijde)? | Blz\. | Page | p\. )[ ] )? (?:[-–][ ])?
    (?P<number>{_NUMBER}) (?: {_BETWEEN} | (?(word)[ ](?:van|of)[ ]|(?!)) ) (?P<all>{_NUMBER})
    (?:[ ][-–])?""",
    ("2/6", "10/1 1", "Pagina 2 / 6", "Blad 2 van 6", "- 2/6 -"),
    ("2/6 van het budget", "1/1/2032", "2032/2033", "2 van 6"),
    hints=("/", "agina ", "Pag. ", "Blad", "Blz. ", "Page ", "p. "),
    seen="letters of the Rekenkamer, of which a program took the text out of the PDF",
)
_BEFORE_TEXT = beginning(
    "page's number with the number of all pages, before the first words of the page",
    rf"(?P<number>\d{{1,3}}) {_BETWEEN} (?P<all>\d{{1,3}}) (?= \s | [A-Za-zÀ-ÿ«“‘\"'(•–] )",
    ("2/6 Antwoorden", "3/7Vraag 3", "5/8hoeveel sluizen"),
    ("2/6", "2/6-deel", "2032/2033 Sluizen"),
    hints=("/",),
    seen="letters of the Rekenkamer, of which a program took the text out of the PDF",
)
_LONGEST_HEAD = 4
"""In lines: a running head is no longer."""
_LEAST_LETTERS = 20
"""A running head that stands beside few counters has as many; shorter lines of a text may be alike
by chance ("Zie het antwoord op vraag 3.").
"""
_IN_TITLES = 2
"""So often a running head may stand elsewhere: in a letter's first line and in its subject."""
_LEAST_RUN = 3
"""Counters that rise by one: of a document whose last page is missing, as many are needed."""
_OF_THE_TEXT = lazy_pattern(
    r"(?:Vraag|Vragen|Antwoord(?= \d| op vra|:|$)|Ja|Nee|Neen|Zie)\b|\d{1,3}[.)]?(?:\s|$)"
)
_DATE = lazy_pattern(rf"(?:Datum )?\d{{1,2}} (?:{'|'.join(MONTHS)}) \d{{4}}")
_TITLE_LINES = 40
"""A document's first lines, in which its title stands."""
_NOTE = lazy_pattern(r"\d{1,3}\s+[A-ZÀ-Ý]")
_NO_LETTER = lazy_pattern(r"[\W\d_]+")


_FIRST = frozenset("0123456789PpBb-–")
_BETWEENS = ("/", " van ", " of ")
_DIGIT = lazy_pattern(r"\d")


class Counter(NamedTuple):
    """A page's counter: the place of its line, where it ends in the line, and the page."""

    place: int
    end: int
    page: int
    pages: int
    at_foot: bool = False
    """Known to end its page."""


def page_counters(lines: Sequence[Line]) -> list[Counter]:
    """Find the page counters: they have one number of pages, and rise by one to that number.
    Elsewhere "1/3 deel" is text.
    """
    by_pages: dict[int, list[Counter]] = {}
    for counter in _candidates(lines):
        by_pages.setdefault(counter.pages, []).append(counter)
    runs = (_run(found) for found in by_pages.values())
    run = max(runs, key=len, default=[])
    if not run or run[0].page > 2 or (run[-1].page < run[-1].pages and len(run) < _LEAST_RUN):
        return []
    whole_line = run[0].end == len(lines[run[0].place].text)
    return run if len(run) > 1 or whole_line else _titled(lines, run)


def counts_pages(line: str) -> bool:
    """True if a line may be a page's counter, "2/6", whatever stands on the other pages."""
    found = _ALONE.find(line) if "/" in line[:20] and line[0] in _FIRST else None
    return found is not None and " " not in found["number"] + found["all"]


def _candidates(lines: Sequence[Line]) -> Iterator[Counter]:
    for place, line in enumerate(lines):
        if line.text[0] not in _FIRST or not any(sign in line.text[:20] for sign in _BETWEENS):
            continue
        if _DIGIT.search(line.text) is None:  # saves the larger patterns for "Bij de aanleg van"
            continue
        match = _ALONE.find(line.text) or _BEFORE_TEXT.find(line.text)
        if match is not None:
            number, pages = (int(match[name].replace(" ", "")) for name in ("number", "all"))
            if 0 < number <= pages > 1:
                yield Counter(place, match.end(), number, pages)


def _run(counters: Sequence[Counter]) -> list[Counter]:
    """Find the longest run in which each counter is one more than the one before."""
    best: list[Counter] = []
    run: list[Counter] = []
    for counter in counters:
        if run and counter.page == run[-1].page + 1:
            run.append(counter)
        elif not run or counter.page != run[-1].page:
            run = [counter]
        if len(run) > len(best):
            best = run
    return best


def _titled(lines: Sequence[Line], run: list[Counter]) -> list[Counter]:
    """Give a single counter with text behind it only if the document's title stands above."""
    return run if _as_in_the_title(lines, run[0].place, run[0].place) else []


def with_counters_apart(pages: Pages) -> Pages:
    """Cut the counters from the text behind them: "3/7Vraag 3" becomes two lines."""
    if pages.format != "text":
        return pages
    lines = pages.lines
    glued = [one for one in page_counters(lines) if one.end < len(lines[one.place].text)]
    if not glued:
        return pages
    ends = {one.place: one.end for one in glued}
    cut: list[Line] = []
    for place, line in enumerate(lines):
        line = line.numbered(line.number + len(cut) - place)
        end = ends.get(place, 0)
        if end:
            cut.append(line._replace(text=line.text[:end]))
            rest = line.text[end:].lstrip()
            line = line.numbered(line.number + 1)._replace(text=rest, after_gap=False)
        cut.append(line)
    return replace(pages, lines=tuple(cut))


def heads_beside(lines: Sequence[Line], counters: Sequence[Counter]) -> set[int]:
    """Find the lines of the running head, by their places: those directly above the counters, or
    directly below them, that recur at most counters, or that stand in the document's title.
    """
    below = _recurring(lines, counters, lambda counter, depth: counter.place + 1 + depth)
    return _above(lines, counters) | below


def page_numbers(lines: Sequence[Line]) -> list[Counter]:
    """Find the page counters, or without any the numbers of pages that lost their ends."""
    counters = page_counters(lines)
    run = None if counters else running_numbers(lines)
    if run is None:
        return counters
    at_foot = run.at_foot
    return [
        Counter(one.place, len(lines[one.place].text), one.number, 0, at_foot)
        for one in run.numbers
    ]


def first_lines(lines: Sequence[Line]) -> dict[int, int]:
    """Find the lines with which pages begin, by their places, with the page: a counter with the
    running head above it, or, where counters stand at the foot, the line below.
    """
    counters = page_numbers(lines)
    if not counters:
        return {}
    heads = heads_beside(lines, counters)
    last = max(counters[-1].place, *heads) if heads else counters[-1].place
    at_foot = counters[0].at_foot or (counters[0].page == 1 and last + 1 == len(lines))
    found: dict[int, int] = {}
    for counter in counters:
        place = counter.place
        if at_foot:
            while place + 1 in heads:
                place += 1
            found[place + 1] = counter.page + 1
        else:
            while place - 1 in heads:
                place -= 1
            found[place] = counter.page
    return found


def _above(lines: Sequence[Line], counters: Sequence[Counter]) -> set[int]:
    found = _recurring(lines, counters, lambda counter, depth: counter.place - 1 - depth)
    for counter in counters:
        # On the first page, a letter's subject may stand there.
        place = counter.place - 1
        if counter.page == 1 or place in found or _ends_a_note(lines, place):
            continue
        if (size := _as_in_the_title(lines, counter.place, counters[0].place)) > 0:
            found.update(range(counter.place - size, counter.place))
    return found


def _recurring(
    lines: Sequence[Line], counters: Sequence[Counter], at: Callable[[Counter, int], int]
) -> set[int]:
    """Find the lines that recur at half of the counters and at least two, from the counter on;
    ``at`` gives the place of the line at a depth from 0.
    """
    found: set[int] = set()
    beside = list(counters)
    texts = [_spelled(line.text) or line.text for line in lines]
    often, below = TextCounter(texts), TextCounter(texts[counters[0].place :])
    for depth in range(_LONGEST_HEAD):
        places: dict[str, list[Counter]] = {}
        for counter in beside:
            place = at(counter, depth)
            if 0 <= place < len(lines) and not _is_of_the_text(lines[place].text):
                places.setdefault(texts[place], []).append(counter)
        beside = [
            counter
            for text, alike in places.items()
            if len(alike) > 1
            and 2 * len(alike) >= len(counters) - 1
            # An answer may end alike, but does so within pages too; footnotes may end alike.
            and often[text] <= len(alike) + _IN_TITLES
            and (below[text] <= len(alike) or lines[at(alike[0], depth)].text[-1] != ".")
            and not any(_ends_a_note(lines, at(one, depth)) for one in alike)
            for counter in alike
        ]
        found.update(at(counter, depth) for counter in beside)
    letters = sum(len(_spelled(lines[place].text)) for place in found)
    return found if letters >= _LEAST_LETTERS * max(1, len(counters) // 2) else set()


def _is_of_the_text(text: str) -> bool:
    """True if a line begins as the text's own do: with a label, a number, "Ja"; no date does."""
    return _OF_THE_TEXT.match(text) is not None and _DATE.fullmatch(text) is None


def _ends_a_note(lines: Sequence[Line], place: int) -> bool:
    """True if a line ends a sentence, and a footnote begins right above it."""
    return lines[place].text.endswith(".") and _NOTE.match(lines[place - 1].text) is not None


def _as_in_the_title(lines: Sequence[Line], place: int, first: int) -> int:
    """Count the lines above a place that stand, joined, above the ``first`` counter too."""
    title = ""
    head = "".join(_spelled(line.text) for line in lines[: min(_TITLE_LINES, first)])
    size = 0
    for depth in range(1, min(_LONGEST_HEAD, place) + 1):
        title = _spelled(lines[place - depth].text) + title
        if len(title) >= _LEAST_LETTERS and head.find(title) not in (-1, len(head) - len(title)):
            size = depth
    return size


def _spelled(text: str) -> str:
    """Write a line without blanks, digits and signs, as programs differ in these."""
    return _NO_LETTER.sub("", text).casefold()
