"""Documents of every genre written in Word, or in LibreOffice, are the Documents of their text."""

from __future__ import annotations

import resource
from pathlib import Path

import pytest

from kamer_tui.document.model import Document, Format
from kamer_tui.parsing import parse
from kamer_tui.reading.isolation.parent import Job, read_apart
from kamer_tui.sample import SAMPLES
from kamer_tui.sources.files import read_file
from kamer_tui.sources.lines import Pages
from kamer_tui.sources.markup.odt import pages_of_odt
from kamer_tui.sources.markup.word import pages_of_word
from kamer_tui.sources.text import pages_of_bytes, pages_of_text
from tests.support.conservation import unlike
from tests.support.expected import plain_form, report_of, without_pages
from tests.support.odt import odt_of
from tests.support.pdf.looks import Manuscript
from tests.support.pdf.of_document import manuscript_of_document
from tests.support.pdf.own import print_manuscript
from tests.support.word import WAYS, word_of

_TIMES = 7


@pytest.mark.parametrize("way", WAYS)
@pytest.mark.parametrize("genre", SAMPLES)
def test_a_word_file_is_the_document_of_the_text(genre: str, way: str) -> None:
    text, manuscript = written(genre)
    check(pages_of_word(word_of(manuscript, way), "x.docx"), text)


@pytest.mark.parametrize("genre", SAMPLES)
def test_an_odt_file_is_the_document_of_the_text(genre: str) -> None:
    text, manuscript = written(genre)
    check(pages_of_odt(odt_of(manuscript), "x.odt"), text)


def written(genre: str) -> tuple[Document, Manuscript]:
    """The sample's Document, and what of it is written anew."""
    pages = pages_of_bytes(*read_file(SAMPLES[genre]))
    text = parse(pages)
    return text, manuscript_of_document(text, pages)


def check(pages: Pages, text: Document) -> None:
    document = parse(pages)
    expected = {**without_pages(plain_form(text)), "source": {"format": pages.format}}
    assert report_of(without_pages(plain_form(document)), expected) == ""
    assert unlike(pages, document) == []


def test_a_real_report_opens_as_soon_in_word_as_in_pdf(real_report: Path) -> None:
    # The fonts of the print have no other letters.
    letters = real_report.read_text(encoding="utf-8").encode("cp1252", "replace")
    pages = pages_of_text(letters.decode("cp1252"))
    manuscript = manuscript_of_document(parse(pages), pages)
    in_word, in_pdf = word_of(manuscript, "styles"), print_manuscript(manuscript)
    seconds = [(opening("docx", in_word), opening("pdf", in_pdf)) for _ in range(_TIMES)]
    assert min(word for word, _ in seconds) <= min(pdf for _, pdf in seconds)


def opening(form: Format, content: bytes) -> float:
    """Seconds of the processor that a process of its own takes to read it."""
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    read_apart(Job("x", format=form), content)
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime
