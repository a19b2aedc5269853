"""A report as printed text: wrapped, hyphenated, paged, with footnotes and footers.

The text that comes out is the form in which real reports go round as text.  Its traps, all of
them in the built-in sample too (``tests.support.traps`` finds each there):

- a line is filled with whole words, or with part of one and a hyphen; answers are narrower;
- a page ends anywhere but after a heading: in paragraphs, sentences and hyphenated words;
- of a page's end remains a blank at the next line's start, or a form feed; a blank line between
  paragraphs is lost there;
- a footnote stands at the foot of the page on which its mark is, and so between two lines of
  a paragraph; footers stand on every page or on the last only.

One thing is never done, since no reader could undo it: to end a page after a paragraph whose last
line is full, so that the next page's first line could go on with it.  A paragraph of one line is
full where it would be in an answer: nothing in it shows that it is set wider.
"""

from __future__ import annotations

import random
import re
import unicodedata
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Literal

from tests.support.hyphenation import break_places
from tests.support.report import Report

Kind = Literal["plain", "heading", "label", "topic", "question", "answer"]

_MARK = re.compile(r"\[\^(\w+)\]")
_SLACK = 4
"""A last line counts as full when the next word would have missed the width by less than this."""
_LEAST_AFTER_HEADING = 2


@dataclass(frozen=True, slots=True)
class Print:
    """How a report is printed; widths in characters, ``page_lines`` with footnotes and footer.

    ``hyphenation`` is the chance that a word which does not fit is divided, if it can be.
    """

    question_width: int = 74
    answer_width: int = 64
    footnote_width: int = 90
    page_lines: int = 55
    hyphenation: float = 0.8
    seed: int = 1
    page_ends: Literal["blank", "form feed"] = "blank"
    footers: Literal["every page", "last page"] = "every page"
    trailing_blanks: bool = False
    line_end: str = "\n"


SAMPLE_PRINT = Print(page_lines=51)
"""How the built-in sample is printed."""


@dataclass(frozen=True, slots=True)
class Row:
    """A line before it is put on a page; ``opens`` and ``closes`` say whether it is the first and
    the last one of its paragraph, ``width`` how wide that is set."""

    text: str
    kind: Kind
    width: int
    gap: bool = False
    opens: bool = True
    closes: bool = True
    marks: tuple[str, ...] = ()
    new_page: bool = False


def render(report: Report, how: Print = SAMPLE_PRINT) -> str:
    """The report as text."""
    text = print_rows(list(_rows(report, how)), report.footer, report.footnotes, how)
    for word in report.decomposed:
        text = text.replace(word, unicodedata.normalize("NFD", word))
    return text


def print_rows(rows: Sequence[Row], footer: str, notes: Mapping[str, str], how: Print) -> str:
    """Rows on pages, with footnotes and footers."""
    rows = _with_needed_gaps(rows, how)
    chance = random.Random(f"{how.seed} footnotes")
    footnotes = {
        label: [line for line, _ in wrap(f"{label} {text}", how.footnote_width, how, chance)]
        for label, text in notes.items()
    }
    pages: list[list[str]] = []
    start = 0
    while start < len(rows):
        end = _page_end(rows, start, footnotes, how)
        pages.append(_page(rows[start:end], footnotes))
        start = end
    return _join(pages, footer, how)


def wrap(
    text: str, width: int, how: Print, chance: random.Random
) -> Iterator[tuple[str, tuple[str, ...]]]:
    """The lines of a paragraph, each with the labels of the footnotes marked in it."""
    line = ""
    marks: list[str] = []
    for token in text.split(" "):
        marked = _MARK.findall(token)
        word = _MARK.sub(r"\1", token)
        while True:
            candidate = f"{line} {word}" if line else word
            if len(candidate) <= width:
                line = candidate
                break
            left, right = "", word
            if not marked:
                left, right = _divide(word, width - len(line) - bool(line), how, chance)
            if left:
                line, word = (f"{line} {left}" if line else left), right
            elif not line:  # a word that is wider than the line
                line = candidate
                break
            yield line, tuple(marks)
            line, marks = "", []
        marks += marked
    yield line, tuple(marks)


def _divide(word: str, room: int, how: Print, chance: random.Random) -> tuple[str, str]:
    """The part of the word that fits, with its hyphen, and the rest; none and all if none does."""
    fitting = [
        (place, added) for place, added in break_places(word) if place + (1 if added else 0) <= room
    ]
    if not fitting or chance.random() >= how.hyphenation:
        return "", word
    place, added = fitting[-1]
    return word[:place] + ("-" if added else ""), word[place:]


def _rows(report: Report, how: Print) -> Iterator[Row]:
    chance = random.Random(how.seed)

    def rows(text: str, kind: Kind, new_page: bool = False) -> Iterator[Row]:
        gap = not text.startswith(report.without_gap or ("\0",))
        return rows_of(text, kind, how, chance, gap=gap, new_page=new_page)

    *front_matter, opening = report.front_matter
    for text in front_matter:
        yield from rows(text, "plain")
    yield from rows(opening, "heading", new_page=bool(front_matter))
    for section in report.sections:
        yield from rows(section.heading, "heading")
        for text in section.introduction:
            yield from rows(text, "question")
        topic = None
        for exchange in section.exchanges:
            if exchange.topic != topic and exchange.topic is not None:
                topic = exchange.topic
                yield from rows(topic, "topic")
            for text in exchange.question:
                yield from rows(text, "question")
            yield from rows(f"{exchange.label}. Antwoord van {exchange.answered_by}:", "label")
            for text in exchange.answer:
                yield from rows(text, "answer")
        for text in section.remarks:
            yield from rows(text, "question")


def rows_of(
    text: str,
    kind: Kind,
    how: Print,
    chance: random.Random,
    *,
    gap: bool = True,
    new_page: bool = False,
) -> Iterator[Row]:
    """The lines of one paragraph, heading or label."""
    width = how.answer_width if kind == "answer" else how.question_width
    plain = kind in ("heading", "topic", "label")
    lines = list(wrap(text, width, replace(how, hyphenation=0) if plain else how, chance))
    for index, (line, marks) in enumerate(lines):
        yield Row(
            text=line,
            kind=kind,
            width=width,
            gap=gap and index == 0,
            opens=index == 0,
            closes=index == len(lines) - 1,
            marks=marks,
            new_page=new_page and index == 0,
        )


def _with_needed_gaps(rows: Sequence[Row], how: Print) -> list[Row]:
    """The rows, with a blank line wherever nothing else would tell that a paragraph begins."""
    return [
        replace(row, gap=True)
        if row.opens and index and not _shows_end(rows[index - 1], row, how)
        else row
        for index, row in enumerate(rows)
    ]


def _page_end(rows: Sequence[Row], start: int, footnotes: dict[str, list[str]], how: Print) -> int:
    """The index of the first row that is not on the page which begins at ``start``."""
    room = how.page_lines - (2 if how.footers == "every page" else 0)
    body, foot, end = 0, 0, start
    while end < len(rows) and not (rows[end].new_page and end > start):
        row = rows[end]
        body += 1 + (row.gap and end > start)
        notes = sum(len(footnotes[label]) for label in row.marks)
        foot += notes + (1 if notes and not foot else 0)
        if body + foot > room and end > start:
            break
        end += 1
    if end == len(rows) or rows[end].new_page:
        return end
    return next((place for place in range(end, start, -1) if _may_end(rows, place, how)), end)


def _may_end(rows: Sequence[Row], place: int, how: Print) -> bool:
    """Whether a page may end before ``rows[place]``."""
    before, after = rows[place - 1], rows[place]
    for distance in range(1, _LEAST_AFTER_HEADING + 1):
        above = rows[max(0, place - distance)]
        if above.kind in ("heading", "topic", "label") and not (distance > 1 and before.closes):
            return False
    if not (before.closes and after.opens) or after.kind in ("heading", "label"):
        return True
    return _shows_end(before, after, how)


def _shows_end(last: Row, following: Row, how: Print) -> bool:
    """Whether the last line of a paragraph is so short that the paragraph must end there."""
    first_word = following.text.split(" ", 1)[0]
    width = min(last.width, how.answer_width) if last.opens else last.width
    return len(last.text) + 1 + len(first_word) <= width - _SLACK


def _page(rows: Sequence[Row], footnotes: dict[str, list[str]]) -> list[str]:
    lines: list[str] = []
    for index, row in enumerate(rows):
        if row.gap and index:
            lines.append("")
        lines.append(row.text)
    notes = [line for row in rows for label in row.marks for line in footnotes[label]]
    return [*lines, "", *notes] if notes else lines


def _join(pages: Sequence[Sequence[str]], footer: str, how: Print) -> str:
    lines: list[str] = []
    for number, page in enumerate(pages, start=1):
        marked = list(page)
        if how.page_ends == "blank":
            marked[0] = " " + marked[0]
        elif number > 1:
            marked[0] = "\f" + marked[0]
        lines += marked
        if how.footers == "every page" or number == len(pages):
            lines += ["", f"{footer} {number}"]
    if how.trailing_blanks:
        lines = [f"{line} " if line else line for line in lines]
    return "".join(f"{line}{how.line_end}" for line in lines)
