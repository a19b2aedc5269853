"""PDF as a source: pages of lines with their place, size and weight.

Reading is a pure function of the file's content: it writes nothing and opens nothing else.
"""

from __future__ import annotations

import hashlib
from collections.abc import Callable
from io import BytesIO

from pdfminer.pdfdocument import PDFDocument
from pdfminer.pdfinterp import PDFResourceManager
from pdfminer.pdfpage import PDFPage
from pdfminer.pdftypes import dict_value, int_value

from kamer_tui.document.model import Format
from kamer_tui.sources.lines import Line, Pages
from kamer_tui.sources.pdf.lines import LineMaker
from kamer_tui.sources.pdf.objects import QuickParser
from kamer_tui.sources.pdf.runs import PageReader

PDF: Format = "pdf"


def read_pdf_file(
    content: bytes,
    name: str,
    password: str | None = None,
    progress: Callable[[int, int], None] | None = None,
) -> Pages:
    """The pages of a PDF.  ``progress`` is called with the number of pages read and of all pages.

    A damaged file raises an exception of any kind.
    """
    document = PDFDocument(QuickParser(BytesIO(content)), password=password or "")
    expected = _expected_pages(document)
    reader, maker = PageReader(PDFResourceManager(caching=True)), LineMaker()
    lines: list[Line] = []
    count = 0
    for page in PDFPage.create_pages(document):
        count += 1
        left, lower, right, upper = page.mediabox
        width, height = right - left, upper - lower
        if page.rotate in (90, 270):
            width, height = height, width
        lines += maker.lines(reader.read(page), count, width, height)
        if progress is not None:
            progress(count, max(count, expected))
    maker.add_room(lines)
    digest = hashlib.sha256(content).hexdigest()
    return Pages(name, PDF, digest, count, tuple(lines))


def _expected_pages(document: PDFDocument) -> int:
    """How many pages the file says that it has; used for the progress only."""
    try:
        return max(0, int_value(dict_value(document.catalog.get("Pages")).get("Count", 0)))
    except Exception:  # a hostile file makes the library raise anything
        return 0
