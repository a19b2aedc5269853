"""The built-in sample, against what a reader makes of it by hand."""

from __future__ import annotations

import re
from typing import Any

import pytest

from kamer_tui.document.model import Document
from kamer_tui.parsing import parse
from kamer_tui.sources.files import read_file
from kamer_tui.sources.text import pages_of_bytes
from tests.support import traps
from tests.support.conservation import unlike
from tests.support.expected import plain_form, report_of
from tests.support.rendering import render
from tests.support.report import SAMPLE_TEXT, read_fixture, read_report


@pytest.fixture(scope="module")
def sample() -> Document:
    return parse(pages_of_bytes(*read_file(SAMPLE_TEXT)))


@pytest.fixture(scope="module")
def expected() -> dict[str, Any]:
    document: dict[str, Any] = read_fixture()["document"]
    return document


def test_everything_is_as_written_by_hand(sample: Document, expected: dict[str, Any]) -> None:
    assert report_of(plain_form(sample), expected) == ""


def test_nothing_is_lost_or_invented(sample: Document) -> None:
    assert unlike(pages_of_bytes(*read_file(SAMPLE_TEXT)), sample) == []


def test_topics_open_where_they_stand(sample: Document, expected: dict[str, Any]) -> None:
    openings, last = [], (None, None)
    for index, exchange in enumerate(expected["exchanges"]):
        here = (exchange["parties"], exchange["topic"])
        if here != last and exchange["topic"]:
            openings.append((exchange["topic"], index))
        last = here
    assert [(topic.title, topic.first) for topic in sample.topics] == openings


def test_references_and_marks_stand_where_the_text_says(sample: Document) -> None:
    for exchange in sample.exchanges:
        for _, _, paragraph in exchange.sides():
            for mark in paragraph.marks:
                assert paragraph.text[mark.start : mark.end] == f"[^{mark.label}]"
            for reference in paragraph.references:
                assert str(reference.number) in paragraph.text[reference.start : reference.end]
                assert reference.text in paragraph.text
            for document in paragraph.documents:
                assert paragraph.text[document.start : document.end] == document.text


def test_a_mention_is_the_inverse_of_a_reference(sample: Document) -> None:
    for exchange in sample.exchanges:
        for _, reference in exchange.references():
            target = sample.find(reference.number)
            assert (target is not None) == reference.resolved
            assert target is None or exchange.number in target.mentioned_by
        for number in exchange.mentioned_by:
            mentioning = sample.find(number)
            assert mentioning is not None
            assert exchange.number in {one.number for _, one in mentioning.references()}


def test_pages_are_those_of_the_lines(sample: Document) -> None:
    pages = {line.number: line.page for line in pages_of_bytes(*read_file(SAMPLE_TEXT)).lines}
    for exchange in sample.exchanges:
        for _, _, paragraph in exchange.sides():
            assert paragraph.page == pages[paragraph.lines[0]]
    for note in sample.footnotes:
        assert {pages[number] for number in note.lines} == {note.page}


def test_the_sample_is_the_print_of_its_report() -> None:
    assert SAMPLE_TEXT.read_text(encoding="utf-8") == render(read_report())


@pytest.mark.parametrize("trap", traps.SEEN)
def test_the_sample_shows_the_trap(trap: str) -> None:
    text = SAMPLE_TEXT.read_text(encoding="utf-8")
    assert re.search(traps.SEEN[trap], text), "the trap is not in the sample's text"


@pytest.mark.parametrize("trap", traps.KNOWN)
def test_the_sample_has_the_trap(trap: str, expected: dict[str, Any]) -> None:
    assert traps.KNOWN[trap](expected)
