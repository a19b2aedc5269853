"""The ends of pages in a text without line breaks: footer, colophon and footnotes are cut off."""

from __future__ import annotations

import itertools
import re
from collections import Counter
from collections.abc import Container, Iterable, Iterator

from kamer_tui.language.patterns import anywhere, lazy_pattern
from kamer_tui.parsing.lines.footnotes.marks import mark_on_long_line
from kamer_tui.parsing.lines.furniture.official import ISSN
from kamer_tui.parsing.lines.glued_footers import FOOTER_INSIDE
from kamer_tui.parsing.lines.line_breaks.fragments import NEAR, Fragment
from kamer_tui.parsing.lines.line_breaks.speakers import SPEAKS_ON
from kamer_tui.parsing.vocabulary import words as w
from kamer_tui.sources.lines import Line

COLOPHON_AT_END = anywhere(
    "colophon at the end of a page on a long line",
    rf"""(?: (?:kst|ah-tk|ah-ek|blg)- [\w-]{{0,40}}\d (?= \s | ISSN | $ ) | {ISSN}
    | ’s-Gravenhage[ ]\d{{4}} ) \s* $""",
    ("De molen draait. kst-99999-1", "kst-99999-1ISSN 0000 - 0000"),
    "kst-99999-1 zegt dat",
)
_BEFORE_A_NUMBER = lazy_pattern(
    r"(?:\b(?:vra(?:ag|gen)|antwoord(?:en)?|artikel|lid|en)|,) ?$", re.IGNORECASE
)
_LABEL = lazy_pattern(rf"\b(?:{w.QUESTION} \d|Antwoord(?: \d|:| [A-Z]))")
_LONGEST_COLOPHON = 60
_LONGEST_NOTES = 2500
"""In characters: footnotes are looked for in so much of a page's end."""


def at_page_ends(rows: Iterable[Line], long: Container[int]) -> Iterator[Fragment]:
    """Cut the long lines into the text of each page, its footnotes, its colophon and its footer."""
    label = 1
    for row in rows:
        whole = Fragment(row, row.text, apart=row.after_gap)
        if row.number not in long:
            yield whole
            continue
        fragments: list[Fragment] = []
        start = 0
        for begin, end in _footers(row.text):
            text, colophon = _without_colophon(row.text[start:begin])
            notes = list(_notes(text, label))
            label += len(notes)
            ends = [*notes, len(text)]
            fragments += whole.part(text[: ends[0]], apart=not start)
            for note, following in itertools.pairwise(ends):
                fragments += whole.part(text[note:following], "note")
            for printed in (*colophon, row.text[begin:end]):
                fragments += whole.part(printed, "page", apart=False)
            start = end
        fragments += whole.part(row.text[start:], apart=not start)
        yield fragments[0]._replace(apart=row.after_gap)
        yield from fragments[1:]


def _footers(text: str) -> Iterator[tuple[int, int]]:
    """Find where the pages' footers begin and end.  The most frequent text in their form is the
    document's own; others cite another document, and belong to the text.
    """
    matches = list(FOOTER_INSIDE.pattern.finditer(text))
    often = Counter(match.group("own") for match in matches).most_common(1)
    page = 0
    for match in matches:
        if match.group("own") != often[0][0] or (
            often[0][1] == 1 and match.end() < len(text) and not match.group("page")
        ):
            continue
        page += 1
        printed = match.group("page") or ""
        end = match.end()
        if printed and printed != str(page) and printed.startswith(str(page)):
            # The text of the next page begins with a digit, right after the page's number.
            following = text[end : end + 1]
            if following and not following.isspace():
                end = match.start("page") + len(str(page))
        elif printed:
            page = int(printed)
        yield match.start(), end


def _without_colophon(text: str) -> tuple[str, list[str]]:
    """Part a page's text from the lines of the colophon at its end."""
    colophon: list[str] = []
    rest = text.rstrip()
    search = COLOPHON_AT_END.pattern.search
    while (match := search(rest, max(0, len(rest) - _LONGEST_COLOPHON))) is not None:
        colophon.insert(0, match.group())
        rest = rest[: match.start()].rstrip()
    return rest, colophon


def _notes(text: str, first: int) -> Iterator[int]:
    """Find where the footnotes at the end of a page's text begin: each has the next label, with
    which a mark stands in the text before it.
    """
    after = len(text) - _LONGEST_NOTES
    for label in itertools.count(first):
        begin = _note(text, str(label), after)
        if begin is None:
            return
        yield begin
        after = begin + 1


def _note(text: str, label: str, after: int) -> int | None:
    """Find where the footnote with the label begins, at the offset ``after`` or later; None if the
    text has no mark with it, or a label of a question or answer stands below.
    """
    mark = mark_on_long_line(label).search(text)
    if mark is None:
        return None
    begin: int | None = None
    for match in re.finditer(rf"(?<!\d)(?<!nr\. ){label} ?(?=[A-ZÀ-Ý«‘]|http|www)", text):
        start = match.start()
        if start < after or start <= mark.start():
            continue
        if _BEFORE_A_NUMBER.search(text, max(0, start - 12), start) is None:
            begin = start
    if begin is None or _LABEL.search(text, begin) is not None:
        return None
    words = text[begin + len(label) : begin + NEAR].lstrip()
    return None if SPEAKS_ON.pattern.match(words) is not None else begin
