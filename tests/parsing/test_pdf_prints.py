"""A report printed as PDF is the same Document as its text, whoever printed it."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from kamer_tui.document.model import Document
from kamer_tui.parsing import parse
from kamer_tui.reading.loading import load
from kamer_tui.sources.pdf.pages import read_pdf_file
from tests.support.conservation import unlike
from tests.support.expected import (
    plain_form,
    report_of,
    texts_of,
    texts_of_report,
    without_pages,
)
from tests.support.generation import generated_report
from tests.support.pdf.looks import INSET, LETTER, LETTERHEAD, PRESS, REFERENCE, Look
from tests.support.pdf.own import print_report
from tests.support.report import FIXTURES, read_fixture, read_report

FOLDER = FIXTURES / "pdf"
PRINTS = ("press-drawn", "press-flowed", "letter-drawn", "letter-flowed")


@pytest.fixture(params=PRINTS)
def printed(request: pytest.FixtureRequest) -> Path:
    return FOLDER / f"sample-{request.param}.pdf"


def expected(letter: bool) -> dict[str, Any]:
    """The sample's Document; a letter has its head above the text."""
    plain = without_pages(read_fixture()["document"])
    head = [LETTERHEAD] if letter else []
    return {**plain, "source": {"format": "pdf"}, "front_matter": head + plain["front_matter"]}


def test_the_document_is_that_of_the_text(printed: Path) -> None:
    found = without_pages(plain_form(load(printed)))
    assert report_of(found, expected("letter" in printed.name)) == ""


def test_nothing_is_lost_or_invented(printed: Path) -> None:
    pages = read_pdf_file(printed.read_bytes(), printed.name)
    assert unlike(pages, parse(pages)) == []


def test_the_page_is_where_it_is_printed(printed: Path) -> None:
    document = load(printed)
    pages = [exchange.page for exchange in document.exchanges]
    assert pages == sorted(pages)
    assert pages[0] == 2
    assert document.source.pages == max(one.page for one in document.furniture)


def test_furniture_is_what_the_page_adds(printed: Path) -> None:
    document = load(printed)
    count = document.source.pages
    texts = [one.text for one in document.furniture]
    if "letter" in printed.name:
        assert sorted(texts) == sorted(
            [*REFERENCE * count, *(f"Pagina {page} van {count}" for page in range(1, count + 1))]
        )
        return
    footer = "Tweede Kamer, vergaderjaar 2031–2032, 99 999, nr. 1"
    assert [text for text in texts if text.startswith("Tweede")] == [
        f"{footer} {page}" for page in range(1, count + 1)
    ]
    if "drawn" in printed.name:
        others = [text for text in texts if not text.startswith("Tweede")]
        assert others.count("Proefdruk") == count
        assert set(others) == {
            *("2", "kst-99999-1", "ISSN 0000 - 0000", "’s-Gravenhage 2032", "Proefdruk")
        }


def marks(document: Document) -> dict[str, str]:
    """From each mark's label to the word before it."""
    return {
        mark.label: paragraph.text[: mark.start].split()[-1]
        for exchange in document.exchanges
        for _, _, paragraph in exchange.sides()
        for mark in paragraph.marks
    }


def test_marks_stand_at_the_words_they_stand_at_in_the_text(printed: Path) -> None:
    assert marks(load(printed)) == marks(load(FIXTURES.parent.parent / SAMPLE))


SAMPLE = Path("kamer_tui/sample/report.txt")


@pytest.mark.parametrize("look", [PRESS, LETTER, INSET], ids=["press", "letter", "inset"])
@pytest.mark.parametrize("seed", range(1, 7))
def test_other_prints_are_the_same_document(look: Look, seed: int) -> None:
    content = print_report(read_report(), look, seed=seed, by_word=seed % 2 == 0)
    found = without_pages(plain_form(parse(read_pdf_file(content, "x.pdf"))))
    assert report_of(found, expected(look is LETTER)) == ""


def test_a_long_report_is_what_was_printed() -> None:
    report = generated_report(300)
    pages = read_pdf_file(print_report(report), "x.pdf")
    document = parse(pages)
    assert report_of(texts_of(document), texts_of_report(report)) == ""
    assert unlike(pages, document) == []
