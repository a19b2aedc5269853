"""The built-in samples of the further genres, against what a reader makes of them by hand."""

from __future__ import annotations

import pytest

from kamer_tui.parsing import parse
from kamer_tui.sample import SAMPLES
from kamer_tui.sources.files import read_file
from kamer_tui.sources.lines import Pages
from kamer_tui.sources.text import pages_of_bytes
from tests.support.conservation import unlike
from tests.support.expected import plain_form, report_of
from tests.support.report import FIXTURES, read_fixture

GENRES = ("list", "members-questions")


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
