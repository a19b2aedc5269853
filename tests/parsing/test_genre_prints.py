"""Documents of every genre printed as PDF, in the press's look, are the Documents of their text."""

from __future__ import annotations

from pathlib import Path

import pytest

from kamer_tui.parsing import parse
from kamer_tui.sample import SAMPLES
from kamer_tui.sources.files import read_file
from kamer_tui.sources.lines import Pages
from kamer_tui.sources.pdf.pages import read_pdf_file
from kamer_tui.sources.text import pages_of_bytes, pages_of_text
from tests.support.conservation import unlike
from tests.support.expected import plain_form, report_of, without_pages
from tests.support.pdf.of_document import manuscript_of_document
from tests.support.pdf.own import print_manuscript


@pytest.mark.parametrize("genre", SAMPLES)
@pytest.mark.parametrize("seed", [1, 2])
def test_the_document_is_that_of_the_text(genre: str, seed: int) -> None:
    check(pages_of_bytes(*read_file(SAMPLES[genre])), seed)


def test_a_real_report_printed_anew_is_the_same_document(real_report: Path) -> None:
    # The fonts of the print have no other letters.
    letters = real_report.read_text(encoding="utf-8").encode("cp1252", "replace")
    check(pages_of_text(letters.decode("cp1252")), seed=1)


def check(pages: Pages, seed: int) -> None:
    text = parse(pages)
    content = print_manuscript(manuscript_of_document(text, pages), seed=seed, by_word=seed == 2)
    printed = read_pdf_file(content, "x.pdf")
    document = parse(printed)
    expected = {**without_pages(plain_form(text)), "source": {"format": "pdf"}}
    assert report_of(without_pages(plain_form(document)), expected) == ""
    assert unlike(printed, document) == []
