"""Footnote marks of a PDF's line stay on their signs when the line is cleaned."""

from __future__ import annotations

import time

from kamer_tui.sources.pdf.lines import _in_cleaned
from kamer_tui.untrusted import clean_text

LINE = "De kade\u00ad12 ver\u200bzakt.3 Het veer\u202e4 \u00ad"


def test_marks_stay_on_their_signs() -> None:
    marks = [(LINE.index(sign), LINE.index(sign) + len(sign)) for sign in ("12", "3", "4")]
    cleaned = clean_text(LINE)
    assert [cleaned[start:end] for start, end in _in_cleaned(LINE, marks)] == ["12", "3", "4"]


def test_a_line_of_many_marks_takes_no_longer_than_its_size_wants() -> None:
    line = "a\u00ad1 " * 40_000
    marks = [(place + 2, place + 3) for place in range(0, len(line), 4)]
    start = time.process_time()
    assert len(_in_cleaned(line, marks)) == 40_000
    assert time.process_time() - start < 5
