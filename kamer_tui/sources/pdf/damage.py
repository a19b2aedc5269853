"""Count what is found damaged while a PDF is read: the library goes on, and says nothing.

What reads a page or a font compares the count before and after: if it grew, text may be missing or
wrong.
"""

from __future__ import annotations

from pdfminer.pdfdocument import PDFDocument
from pdfminer.pdfexceptions import PDFObjectNotFound


class _Count:
    found = 0


def count() -> int:
    """How much was found damaged so far in this process."""
    return _Count.found


def add() -> None:
    """Count something that is damaged."""
    _Count.found += 1


class WatchedDocument(PDFDocument):
    """The library's document, which counts what is asked for and not there."""

    def getobj(self, objid: int) -> object:
        """Give the object with that number."""
        try:
            return super().getobj(objid)
        except PDFObjectNotFound:
            add()
            raise
