"""Count what is found damaged while a PDF is read: the library goes on, and says nothing.

What reads a page or a font compares the count before and after: if it grew, text may be missing or
wrong.
"""

from __future__ import annotations

import re
from io import BytesIO

from pdfminer.pdfdocument import PDFDocument
from pdfminer.pdfexceptions import PDFObjectNotFound
from pdfminer.pdftypes import PDFObjRef, PDFStream
from pdfminer.psparser import PSKeyword

from kamer_tui.sources.pdf.objects import QuickParser

_OBJECT = re.compile(rb"\s*(\d{1,10})\s+\d+\s+obj\b")


class _Count:
    found = 0


def count() -> int:
    """How much was found damaged so far in this process."""
    return _Count.found


def add() -> None:
    """Count something that is damaged."""
    _Count.found += 1


class WatchedDocument(PDFDocument):
    """The library's document, which counts what is asked for and not there, or not in its place."""

    def __init__(self, content: bytes, password: str) -> None:
        self._content = content
        super().__init__(QuickParser(BytesIO(content)), password=password)

    def _getobj_parse(self, pos: int, objid: int) -> object:
        """Read the object that the table says is there; called by the library, which looks on for
        it where the table is wrong.
        """
        match = _OBJECT.match(self._content, pos)
        if match is None or int(match[1]) != objid:
            add()
        found = super()._getobj_parse(pos, objid)
        if _is_broken(found):
            add()
        return found

    def getobj(self, objid: int) -> object:
        """Give the object with that number; where it is a reference to another one, that one.  What
        leads to itself is not there.
        """
        try:
            found = super().getobj(objid)
            seen = {objid}
            while isinstance(found, PDFObjRef):
                if found.objid in seen:
                    raise PDFObjectNotFound(objid)
                seen.add(found.objid)
                found = super().getobj(found.objid)
            return found
        except PDFObjectNotFound:
            add()
            raise


def _is_broken(found: object) -> bool:
    """True if in an object stands what is no value: a word that means nothing there."""
    waiting = [found]
    while waiting:
        one = waiting.pop()
        if isinstance(one, PSKeyword):
            return True
        if isinstance(one, PDFStream):
            one = one.attrs
        if isinstance(one, dict):
            waiting.extend(one.values())
        elif isinstance(one, list):
            waiting.extend(one)
    return False
