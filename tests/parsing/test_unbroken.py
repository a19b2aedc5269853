"""Text without line breaks has the same questions: a whole document on one line, a page on one
line, lines joined with and without a space, headings at the end of the paragraph before.

What no sign in such a text tells is not asked here: paragraphs, and where one party's answer ends
and its next question begins with words that either side may use; such exchanges say so.
"""

from __future__ import annotations

import re
from collections.abc import Callable

import pytest

from kamer_tui.model import Document
from kamer_tui.parsing import parse
from kamer_tui.parsing.unbroken import with_line_breaks
from kamer_tui.sample import SAMPLES
from kamer_tui.sources.lines import Pages
from kamer_tui.sources.text import pages_of_text
from tests.support.conservation import unlike

_PAGE = re.compile(r"\n (?=\S)")


def on_one_line(text: str) -> str:
    """Every line break is a space."""
    return " ".join(text.split())


def glued(text: str) -> str:
    """Every line break is nothing at all."""
    return "".join(line.lstrip() for line in text.strip().splitlines())


def page_by_page(text: str) -> str:
    """Every page is one line."""
    return "\f".join(map(on_one_line, _PAGE.split(text)))


SQUEEZES = (on_one_line, glued, page_by_page)


def read(name: str, squeeze: Callable[[str], str]) -> tuple[Document, Pages, Document]:
    """A sample, and what it is read as when it is squeezed."""
    text = SAMPLES[name].read_text("utf-8")
    pages = pages_of_text(squeeze(text))
    return parse(pages_of_text(text)), pages, parse(pages)


def numbers(document: Document) -> list[tuple[int, ...]]:
    return [exchange.numbers for exchange in document.exchanges]


def spelled(pages: Pages) -> str:
    """Every sign of a source in order, but for space."""
    return "".join("".join(line.text.split()) for line in pages.lines)


@pytest.mark.parametrize("name", sorted(SAMPLES))
@pytest.mark.parametrize("squeeze", SQUEEZES)
def test_no_sign_is_lost_or_doubled(name: str, squeeze: Callable[[str], str]) -> None:
    pages = pages_of_text(squeeze(SAMPLES[name].read_text("utf-8")))
    cut = with_line_breaks(pages)
    assert spelled(cut) == spelled(pages)


@pytest.mark.parametrize("squeeze", SQUEEZES)
def test_a_report_keeps_genre_numbers_and_metadata(squeeze: Callable[[str], str]) -> None:
    whole, pages, document = read("report", squeeze)
    assert document.genre == "report"
    assert numbers(document) == numbers(whole)
    assert document.metadata == whole.metadata
    assert document.source.pages == whole.source.pages
    assert document.leftovers == ()
    assert unlike(pages, document) == []


@pytest.mark.parametrize("squeeze", [on_one_line, page_by_page])
def test_a_report_keeps_who_asks(squeeze: Callable[[str], str]) -> None:
    whole, _, document = read("report", squeeze)
    for one, other in zip(whole.exchanges, document.exchanges, strict=True):
        assert other.parties == one.parties, one.label
