"""The built-in samples of the further genres, against what a reader makes of them by hand, as they
are printed and in many other prints.
"""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kamer_tui.parsing import parse
from kamer_tui.sample import SAMPLES
from kamer_tui.sources.files import read_file
from kamer_tui.sources.lines import Pages
from kamer_tui.sources.text import pages_of_bytes, pages_of_text
from tests.support.conservation import unlike
from tests.support.expected import plain_form, report_of, without_pages
from tests.support.printed import read_printed, render_printed, unwrapped
from tests.support.rendering import Print
from tests.support.report import FIXTURES, read_fixture

GENRES = ("list", "members-questions", "note", "split-report")

PRINTS = {
    "note": Print(question_width=72, answer_width=72, page_lines=40, seed=3),
    "split-report": Print(question_width=72, answer_width=72, page_lines=45, seed=3),
}
"""How the samples are printed whose fixtures say what is printed."""

PRINTED = {genre: read_printed(genre) for genre in PRINTS}


def pages_of(genre: str) -> Pages:
    return pages_of_bytes(*read_file(SAMPLES[genre]))


@pytest.mark.parametrize("genre", GENRES)
def test_everything_is_as_written_by_hand(genre: str) -> None:
    expected = read_fixture(FIXTURES / f"{genre}.yaml")["document"]
    assert report_of(plain_form(parse(pages_of(genre))), expected) == ""


@pytest.mark.parametrize("genre", GENRES)
def test_nothing_is_lost_or_invented(genre: str) -> None:
    assert unlike(pages_of(genre), parse(pages_of(genre))) == []


@pytest.mark.parametrize("genre", GENRES)
def test_the_genre_is_recognised_and_why_is_said(genre: str) -> None:
    document = parse(pages_of(genre))
    assert document.genre == genre
    assert document.genre_reason


def test_topics_open_where_they_stand() -> None:
    document = parse(pages_of("list"))
    assert [(topic.title, topic.first) for topic in document.topics] == [
        ("Artikel 1 Rivierveren", 0),
        ("Artikel 2 Zeeveren en havens", 5),
    ]


@pytest.mark.parametrize("genre", PRINTS)
def test_the_sample_is_printed_from_what_was_written_by_hand(genre: str) -> None:
    printed, _ = PRINTED[genre]
    assert SAMPLES[genre].read_text("utf-8") == render_printed(printed, PRINTS[genre])


@pytest.mark.parametrize("genre", PRINTS)
@settings(max_examples=40)
@given(
    width=st.integers(58, 92),
    lines=st.integers(22, 90),
    seed=st.integers(0, 500),
    form_feeds=st.booleans(),
)
def test_the_print_changes_nothing(
    genre: str, width: int, lines: int, seed: int, form_feeds: bool
) -> None:
    printed, expected = PRINTED[genre]
    how = Print(
        question_width=width,
        answer_width=width,
        page_lines=lines,
        seed=seed,
        page_ends="form feed" if form_feeds else "blank",
    )
    pages = pages_of_text(render_printed(printed, how))
    document = parse(pages)
    assert report_of(without_pages(plain_form(document)), without_pages(expected)) == ""
    assert unlike(pages, document) == []


@pytest.mark.parametrize("genre", PRINTS)
@pytest.mark.parametrize("between", ["\n", "\n\n"])
def test_text_without_line_breaks_has_the_same_questions(genre: str, between: str) -> None:
    printed, expected = PRINTED[genre]
    pages = pages_of_text(unwrapped(printed, between))
    document = parse(pages)
    assert unlike(pages, document) == []
    assert [
        (one.numbers, one.parties, one.topic, len(one.question), len(one.answer))
        for one in document.exchanges
    ] == [
        (
            tuple(one["numbers"]),
            tuple(one["parties"]),
            one["topic"],
            len(one["question"]),
            len(one["answer"]),
        )
        for one in expected["exchanges"]
    ]
