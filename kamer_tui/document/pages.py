"""The pages on which words of a document stand."""

from __future__ import annotations

from collections.abc import Iterable

from kamer_tui.document.model import Document, Exchange, Paragraph


def has_pages(document: Document) -> bool:
    """True if the document's pages are known: those of a web page, of Word, or of a text that lost
    its page ends are not.
    """
    source = document.source
    if source.format in ("docx", "odt", "html", "xml"):
        return False
    return source.format == "pdf" or source.pages > 1


def pages_in(paragraph: Paragraph, start: int = 0, end: int | None = None) -> tuple[int, ...]:
    """The pages on which the part from start to end of a paragraph's text stands."""
    end = len(paragraph.text) if end is None else end
    before = [page for place, page in paragraph.breaks if place <= start]
    inside = [page for place, page in paragraph.breaks if start < place < end]
    return tuple(dict.fromkeys((before[-1] if before else paragraph.page, *inside)))


def pages_of(paragraphs: Iterable[Paragraph]) -> tuple[int, ...]:
    """The pages on which paragraphs stand, rising."""
    return tuple(sorted({page for one in paragraphs for page in pages_in(one)}))


def pages_of_exchange(exchange: Exchange) -> tuple[int, ...]:
    """The pages on which question and answer stand, rising."""
    return pages_of((*exchange.question, *exchange.answer)) or (exchange.page,)
