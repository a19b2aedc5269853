"""Documents of every genre written in Word are the Documents of their text."""

from __future__ import annotations

import pytest

from kamer_tui.parsing import parse
from kamer_tui.sample import SAMPLES
from kamer_tui.sources.files import read_file
from kamer_tui.sources.markup.word import pages_of_word
from kamer_tui.sources.text import pages_of_bytes
from tests.support.conservation import unlike
from tests.support.expected import plain_form, report_of, without_pages
from tests.support.pdf.of_document import manuscript_of_document
from tests.support.word import WAYS, word_of


@pytest.mark.parametrize("way", WAYS)
@pytest.mark.parametrize("genre", SAMPLES)
def test_the_document_is_that_of_the_text(genre: str, way: str) -> None:
    pages = pages_of_bytes(*read_file(SAMPLES[genre]))
    text = parse(pages)
    written = pages_of_word(word_of(manuscript_of_document(text, pages), way), "x.docx")
    document = parse(written)
    expected = {**without_pages(plain_form(text)), "source": {"format": "docx"}}
    assert report_of(without_pages(plain_form(document)), expected) == ""
    assert unlike(written, document) == []
