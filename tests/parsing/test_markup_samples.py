"""Documents of every genre as official XML, and as web pages, are the Documents of their text."""

from __future__ import annotations

import pytest

from kamer_tui.parsing import parse
from kamer_tui.sample import SAMPLES
from kamer_tui.sources.forms import form_of
from kamer_tui.sources.lines import Pages
from kamer_tui.sources.markup.html import pages_of_html
from kamer_tui.sources.markup.xml import pages_of_xml
from tests.parsing.test_word_samples import written
from tests.support.conservation import unlike
from tests.support.expected import plain_form, report_of, without_pages
from tests.support.markup import HTML_WAYS, XML_WAYS, html_of, xml_of


@pytest.mark.parametrize("way", XML_WAYS)
@pytest.mark.parametrize("genre", SAMPLES)
def test_official_xml_is_the_document_of_the_text(genre: str, way: str) -> None:
    content = xml_of(written(genre)[1], way)
    assert form_of(content) == "xml"
    check(pages_of_xml(content, "x.xml"), genre)


@pytest.mark.parametrize("way", HTML_WAYS)
@pytest.mark.parametrize("genre", SAMPLES)
def test_a_web_page_is_the_document_of_the_text(genre: str, way: str) -> None:
    content = html_of(written(genre)[1], way)
    assert form_of(content) == "html"
    check(pages_of_html(content, "x.html"), genre)


def check(pages: Pages, genre: str) -> None:
    text, _ = written(genre)
    document = parse(pages)
    expected = {**without_pages(plain_form(text)), "source": {"format": pages.format}}
    assert report_of(without_pages(plain_form(document)), expected) == ""
    assert unlike(pages, document) == []
