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
from pdfminer.psparser import LIT, PSKeyword

from kamer_tui.sources.pdf.objects import QuickParser

_OBJECT = re.compile(rb"\s*(\d{1,10})\s+\d+\s+obj\b")
_STREAM = re.compile(rb"stream[^\r\n]*(?:\r\n|\r|\n)")
_STREAM_BYTES = 64
"""Within so many bytes ends the line of the keyword that a stream begins with."""
_END = b"endstream"


class _Count:
    found = 0


def count() -> int:
    """How much was found damaged so far in this process."""
    return _Count.found


def add() -> None:
    """Count something that is damaged."""
    _Count.found += 1


class _WatchedParser(QuickParser):
    """Takes a stream up to its end, where the file tells another length of it."""

    def do_keyword(self, pos: int, token: PSKeyword) -> None:
        """Act on a keyword; called by the library, which takes a stream by its length."""
        super().do_keyword(pos, token)
        if token is not self.KEYWORD_STREAM or not self.curstack:
            return
        stream = self.curstack[-1][1]
        if isinstance(stream, PDFStream) and not (
            _has_its_length(stream) if self.fallback else self._was_whole(stream, pos, self.bufpos)
        ):
            # One that is packed has a checksum, and of a picture no text is read.
            packed = any(name is LIT("FlateDecode") for name, _ in stream.get_filters())
            if not packed and stream.get("Subtype") is not LIT("Image"):
                add()

    def _was_whole(self, stream: PDFStream, keyword: int, end: int) -> bool:
        """Compare the stream's data with what stands between its keyword and its end, and take
        that; False if it was other.
        """
        data = stream.rawdata or b""
        self.fp.seek(keyword)
        head = _STREAM.match(self.fp.read(_STREAM_BYTES))
        start = keyword + (head.end() if head is not None else 0)
        self.fp.seek(start + len(data))
        rest = self.fp.read(max(0, end - start - len(data)))
        has_end = self.fp.read(len(_END)) == _END
        self.fp.seek(end)
        if head is None or (has_end and not rest.strip()):
            return True
        early = data.find(_END)
        if early >= 0:
            stream.rawdata = data[:early]
        elif has_end:
            stream.rawdata = data + rest
        return False


def _has_its_length(stream: PDFStream) -> bool:
    """True if a stream that was read up to its end has the length that it tells, as far as it does
    so itself; a line's end follows it.
    """
    data, length = stream.rawdata or b"", stream.get("Length")
    return not isinstance(length, int) or (length <= len(data) and not data[length:].strip())


class WatchedDocument(PDFDocument):
    """The library's document, which counts what is asked for and not there, or not in its place."""

    def __init__(self, content: bytes, password: str) -> None:
        self._content = content
        self._faulty: set[int] = set()
        super().__init__(_WatchedParser(BytesIO(content)), password=password)

    def _getobj_parse(self, pos: int, objid: int) -> object:
        """Read the object that the table says is there; called by the library, which looks on for
        it where the table is wrong.
        """
        match = _OBJECT.match(self._content, pos)
        if match is None or int(match[1]) != objid:
            add()
        before = count()
        found = super()._getobj_parse(pos, objid)
        if _is_broken(found):
            add()
        if before != count():
            self._faulty.add(objid)
        return found

    def getobj(self, objid: int) -> object:
        """Give the object with that number; where it is a reference to another one, that one.  What
        leads to itself is not there; what was found broken counts each time that it is asked for.
        """
        if objid in self._faulty:
            add()
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
