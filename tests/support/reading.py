"""Texts written in a test: the Document they are read as, and what it says."""

from __future__ import annotations

from kamer_tui.document.model import Document, Genre
from kamer_tui.parsing import parse
from kamer_tui.sources.text import pages_of_text
from tests.support.conservation import unlike


def read_whole(text: str, genre: Genre | None = None) -> Document:
    """The text as a Document, of that genre where one is named, of which nothing was lost."""
    pages = pages_of_text(text)
    document = parse(pages)
    if genre is not None:
        assert document.genre == genre
    assert unlike(pages, document) == []
    return document


def said(document: Document, between: str = " / ") -> list[tuple[str, str, str]]:
    """Label, question and answer of each exchange, with ``between`` between paragraphs."""
    return [
        (
            exchange.label,
            between.join(paragraph.text for paragraph in exchange.question),
            between.join(paragraph.text for paragraph in exchange.answer),
        )
        for exchange in document.exchanges
    ]
