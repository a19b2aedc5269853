"""Documents of every genre as Markdown, as programs make it, are those of their text."""

from __future__ import annotations

import pytest

from kamer_tui.parsing import parse
from kamer_tui.sample import SAMPLES
from kamer_tui.sources.forms import form_of
from kamer_tui.sources.markup.markdown import pages_of_markdown
from tests.parsing.test_word_samples import check, written
from tests.support.markdown import WAYS, markdown_of


@pytest.mark.parametrize("way", WAYS)
@pytest.mark.parametrize("genre", SAMPLES)
def test_markdown_is_the_document_of_the_text(genre: str, way: str) -> None:
    text, manuscript = written(genre)
    content = markdown_of(manuscript, way)
    assert form_of(content) == "markdown"
    check(pages_of_markdown(content, "x.md"), text)


@pytest.mark.parametrize("genre", SAMPLES)
def test_where_pages_end_makes_no_difference(genre: str) -> None:
    text, manuscript = written(genre)
    for seed in range(2, 6):
        content = markdown_of(manuscript, "pages", seed)
        document = parse(pages_of_markdown(content, "x.md"))
        assert [exchange.question for exchange in document.exchanges] != [], seed
        check(pages_of_markdown(content, "x.md"), text)
