"""PDF as a source: pages of lines with their place, size and weight.

Reading is a pure function of the file's content: it writes nothing and opens nothing else.  Of a
damaged file all is read that can be, and it is told which pages lack something.
"""

from __future__ import annotations

import hashlib
import re
from collections.abc import Callable, Iterable

from pdfminer.pdfdocument import PDFDocument, PDFEncryptionError
from pdfminer.pdfinterp import PDFResourceManager
from pdfminer.pdfpage import PDFPage
from pdfminer.pdftypes import dict_value, int_value

from kamer_tui.document.model import Format
from kamer_tui.sources.lines import Line, Pages
from kamer_tui.sources.pdf import damage
from kamer_tui.sources.pdf.damage import WatchedDocument
from kamer_tui.sources.pdf.lines import LineMaker
from kamer_tui.sources.pdf.page_tree import PageTree
from kamer_tui.sources.pdf.runs import PageReader
from kamer_tui.untrusted import MAXIMUM_PAGES

PDF: Format = "pdf"

Progress = Callable[[int, int], None]

_END_WITHIN = 2048
_TABLE_PLACE = re.compile(rb"startxref\s+(\d{1,12})\s")
_TABLE = re.compile(rb"\s*(?:xref|\d+\s+\d+\s+obj)\b")


def read_pdf_file(
    content: bytes,
    name: str,
    password: str | None = None,
    progress: Progress | None = None,
) -> Pages:
    """The pages of a PDF.  ``progress`` is called with the number of pages read and of all pages.

    Where the file is cut off, or lacks something that its table of objects should lead to, its
    objects are looked for in the whole file.  A file without a page of text that can be read may
    raise an exception of any kind.
    """
    cut_off = is_cut_off(content)
    found: Pages | None = None
    if not cut_off:
        try:
            document = WatchedDocument(content, password or "")
        except (MemoryError, PDFEncryptionError, UnicodeEncodeError):
            raise
        except Exception:  # the library raises anything where a file is not as expected
            document = None
        if document is not None:
            tree = PageTree(document)
            found = _read(tree.pages(), name, content, progress, _expected_pages(document))
            if found.count and not found.damaged:
                return found
    again_progress = _Again(progress, found.count if found is not None else 0)
    try:
        again = _recovered(content, name, password, again_progress, cut_off=cut_off)
    except Exception:  # the library raises anything where a file is not as expected
        if found is None or not found.lines or again_progress.has_raised:
            raise
        return found
    return again if found is None or _more(again, found) else found


class _Again:
    """Calls ``progress`` while a file is read once more, of which so many pages were read before:
    it has been told of these, and never of fewer.
    """

    def __init__(self, progress: Progress | None, before: int) -> None:
        self._progress = progress
        self._before = before
        self.has_raised = False

    def __call__(self, done: int, of: int) -> None:
        if self._progress is None:
            return
        try:
            self._progress(max(done, self._before), max(of, self._before))
        except Exception:
            self.has_raised = True
            raise


def is_cut_off(content: bytes) -> bool:
    """True if the file's end is missing, and with it perhaps pages.

    A whole file ends with the place of its table (``startxref``; ISO 32000-1:2008, 7.5.5).  Where
    something else was appended, that stands further up, and a table is at that place.  A file made
    for reading while it is loaded has a table at its beginning too: the library would read that,
    and give the pages that have come.
    """
    end = content[-_END_WITHIN:]
    if b"startxref" in end or b"%%EOF" in end:
        return False
    places = _TABLE_PLACE.findall(content)
    return not places or _TABLE.match(content, int(places[-1])) is None


def _recovered(
    content: bytes, name: str, password: str | None, progress: Progress | None, *, cut_off: bool
) -> Pages:
    """The pages of a damaged file, by looking through all of it."""
    from kamer_tui.sources.pdf.recovery import RecoveredDocument, pages_promised

    document = RecoveredDocument(content, password or "")
    orphans = document.pages_found()
    expected = max(pages_promised(content), _expected_pages(document))
    tree = PageTree(document, orphans)
    pages = _read(tree.pages(), name, content, progress, expected)
    if not (cut_off or tree.is_lost) or not pages.lines or 0 < expected <= pages.count:
        return pages
    # What else is lost, with the file's end or with the tree: how many pages, only some files tell.
    last = min(max(expected, pages.count + 1), max(MAXIMUM_PAGES, pages.count + 1))
    missing = range(pages.count + 1, last + 1)
    return Pages(
        name, PDF, pages.sha256, missing[-1], pages.lines, damaged=(*pages.damaged, *missing)
    )


def _more(one: Pages, other: Pages) -> bool:
    """True if there is more in ``one``: text on more pages, or on as many with less damage."""
    of_one, of_other = ({line.page for line in pages} for pages in (one, other))
    return (len(of_one), -len(one.damaged)) > (len(of_other), -len(other.damaged))


def _read(
    pages: Iterable[PDFPage | None],
    name: str,
    content: bytes,
    progress: Progress | None,
    expected: int,
) -> Pages:
    """Read the pages; None stands for one that is missing."""
    reader, maker = PageReader(PDFResourceManager(caching=True)), LineMaker()
    lines: list[Line] = []
    damaged: list[int] = []
    count, before = 0, damage.count()
    for page in pages:
        count += 1
        if page is None or not reader.read(page) or before != damage.count():
            damaged.append(count)
            before = damage.count()
        if page is not None:
            left, lower, right, upper = page.mediabox
            width, height = right - left, upper - lower
            if page.rotate in (90, 270):
                width, height = height, width
            lines += maker.lines(reader.runs, count, width, height)
        if progress is not None:
            progress(count, max(count, expected))
    maker.add_room(lines)
    digest = hashlib.sha256(content).hexdigest()
    return Pages(name, PDF, digest, count, tuple(lines), damaged=tuple(damaged))


def _expected_pages(document: PDFDocument) -> int:
    """How many pages the file says that it has."""
    try:
        return max(0, int_value(dict_value(document.catalog.get("Pages")).get("Count", 0)))
    except Exception:  # a hostile file makes the library raise anything
        return 0
