"""The same report in another print is the same Document."""

from __future__ import annotations

from dataclasses import replace

from hypothesis import example, given, settings
from hypothesis import strategies as st

from kamer_tui.parsing import parse
from kamer_tui.sources.text import pages_of_text
from tests.support.conservation import unlike
from tests.support.expected import plain_form, report_of, without_pages
from tests.support.rendering import SAMPLE_PRINT, Print, render
from tests.support.report import read_fixture, read_report

REPORT = read_report()
EXPECTED = without_pages(read_fixture()["document"])


@st.composite
def prints(draw: st.DrawFn) -> Print:
    """Ways to print a report in which an answer is set narrower than a question.  (Where it is not,
    words alone tell them apart: see the examples, the last of which has a line per paragraph.)
    """
    question_width = draw(st.integers(60, 110))
    return Print(
        question_width=question_width,
        answer_width=question_width - draw(st.integers(8, 20)),
        footnote_width=draw(st.integers(60, 110)),
        page_lines=draw(st.integers(30, 70)),
        hyphenation=draw(st.sampled_from((0.0, 0.3, 0.8, 1.0))),
        seed=draw(st.integers(0, 10_000)),
        page_ends=draw(st.sampled_from(("blank", "form feed"))),
        footers=draw(st.sampled_from(("every page", "last page"))),
        trailing_blanks=draw(st.booleans()),
        line_end=draw(st.sampled_from(("\n", "\r\n"))),
    )


@settings(max_examples=40)
@given(prints())
@example(replace(SAMPLE_PRINT, page_ends="form feed"))
@example(replace(SAMPLE_PRINT, footers="last page"))
@example(replace(SAMPLE_PRINT, line_end="\r\n", trailing_blanks=True))
@example(replace(SAMPLE_PRINT, hyphenation=1.0))
@example(Print(question_width=80, answer_width=80, page_ends="form feed"))
@example(Print(question_width=66, answer_width=78, page_ends="form feed"))
@example(Print(question_width=9000, answer_width=9000, page_ends="form feed"))
def test_the_print_changes_nothing(how: Print) -> None:
    pages = pages_of_text(render(REPORT, how))
    document = parse(pages)
    assert report_of(without_pages(plain_form(document)), EXPECTED) == ""
    assert unlike(pages, document) == []
