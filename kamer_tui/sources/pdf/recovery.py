"""A PDF whose table of objects is lost or wrong: the objects are found by looking for them.

A file that was cut off lacks its end, and with it the table that tells where its objects stand.
Each begins with its number ("12 0 obj"), so that those which are there can be found; the last of
one number is the valid one, as where a file was changed by appending to it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any, cast

from pdfminer.pdfdocument import PDFBaseXRef, PDFEncryptionError
from pdfminer.pdfparser import PDFParser
from pdfminer.pdftypes import PDFObjRef, PDFStream
from pdfminer.psparser import LIT

from kamer_tui.sources.pdf import damage
from kamer_tui.sources.pdf.damage import WatchedDocument

_OBJECT = re.compile(rb"(?<!\d)(\d{1,8})[ \t\r\n]{1,4}(\d{1,5})[ \t\r\n]{1,4}obj\b")
_TRAILER = re.compile(rb"trailer\s{0,20}(?=<<)")
_PACKED = re.compile(rb"/(?:ObjStm|XRef)\b")
_NEAR = 2000
"""Bytes from the beginning of an object within which it says what it is."""
_LINEARIZED = re.compile(rb"/Linearized\b[^>]{0,200}?/N\s+(\d{1,5})\b")
_END = b"\nendstream\nendobj\n"
"""Appended, so that a stream in which the file breaks off is read up to there."""
_PAGE, _CATALOG, _OBJECTS = LIT("Page"), LIT("Catalog"), LIT("ObjStm")
_OF_TRAILER = ("Root", "Encrypt", "ID", "Info")


class RecoveredDocument(WatchedDocument):
    """A document whose objects are looked for in the whole file."""

    def __init__(self, content: bytes, password: str) -> None:
        self._broken = _unended(content)
        super().__init__(content + _END, password)

    def find_xref(self, parser: PDFParser) -> int:
        """Look for no table; called by the library."""
        return 0

    def read_xref_from(self, parser: PDFParser, start: int, xrefs: list[PDFBaseXRef]) -> None:
        """Give the objects found in place of a table; called by the library."""
        parser.fallback = True
        found = _Found(self, self._content, parser)
        xrefs.append(found)
        found.complete_trailer()

    def getobj(self, objid: int) -> object:
        """Give the object with that number; one whose end is lost counts as damaged."""
        if objid in self._broken:
            damage.add()
        return super().getobj(objid)

    def pages_found(self) -> dict[int, dict[str, Any]]:
        """Give all pages that the file holds, by their number, in the order of the file."""
        (found,) = self.xrefs
        assert isinstance(found, _Found)
        pages = {}
        for number in found.in_order():
            one = self.object_or_none(number)
            if isinstance(one, dict) and one.get("Type") is _PAGE:
                pages[number] = one
        return pages

    def object_or_none(self, number: int) -> object:
        """Give the object with that number, or None where it can't be read."""
        try:
            return self.getobj(number)
        except (MemoryError, PDFEncryptionError):
            raise
        except Exception:  # a damaged object makes the library raise anything
            return None


class _Found(PDFBaseXRef):
    """The places of the objects in a file, as the library asks for them."""

    def __init__(self, document: RecoveredDocument, content: bytes, parser: PDFParser) -> None:
        self._document = document
        self._places: dict[int, tuple[int | None, int, int]] = {}
        self._packed: list[int] = []
        self._unpacked = False
        for match in _OBJECT.finditer(content):
            number = int(match[1])
            self._places[number] = (None, match.start(), int(match[2]))
        for number, (_, place, _) in self._places.items():
            if _PACKED.search(content, place, place + _NEAR):
                self._packed.append(number)
        self._trailer: dict[str, Any] = {}
        for match in _TRAILER.finditer(content):
            self._learn(_parsed(parser, match.end()))

    def complete_trailer(self) -> None:
        """Add to the trailer what streams that stand for one say, and a catalogue if none does."""
        for number in self._packed:
            one = self._document.object_or_none(number)
            if isinstance(one, PDFStream) and one.get("Type") is not _OBJECTS:
                self._learn(one.attrs)
        if "Root" in self._trailer or "Encrypt" in self._trailer:
            self._trailer.setdefault("Root", {"Type": _CATALOG})
            # What is read before the cipher is known must be read once more.
            self._document._cached_objs.clear()
            return
        for number in self.in_order():
            one = self._document.object_or_none(number)
            if isinstance(one, dict) and one.get("Type") is _CATALOG:
                self._trailer["Root"] = PDFObjRef(self._document, number)
        self._trailer.setdefault("Root", {"Type": _CATALOG})

    def _learn(self, entries: object) -> None:
        if isinstance(entries, dict):
            self._trailer.update((name, entries[name]) for name in _OF_TRAILER if name in entries)

    def get_trailer(self) -> dict[str, Any]:
        """Give the entries of all trailers, the last first."""
        return self._trailer

    def get_objids(self) -> list[int]:
        """Give the numbers of the objects."""
        return list(self.in_order())

    def in_order(self) -> Iterator[int]:
        """Give the numbers of the objects, in the order of the file."""
        self._unpack()
        return iter(list(self._places))

    def get_pos(self, objid: int) -> tuple[int | None, int, int]:
        """Give the stream or None, and the place in it or in the file; KeyError if not there."""
        if objid not in self._places:
            self._unpack()
        return self._places[objid]

    def _unpack(self) -> None:
        """Add the objects that stand in streams of objects."""
        if self._unpacked:
            return
        self._unpacked = True
        for number in self._packed:
            one = self._document.object_or_none(number)
            if isinstance(one, PDFStream) and one.get("Type") is _OBJECTS:
                for index, packed in enumerate(_numbers_in(one)):
                    self._places.setdefault(packed, (number, index, 0))


def _unended(content: bytes) -> frozenset[int]:
    """Give the numbers of the objects whose end is lost: another begins first, or the file ends."""
    begun = [(int(match[1]), match.end()) for match in _OBJECT.finditer(content)]
    ends = [*(place for _, place in begun[1:]), len(content)]
    return frozenset(
        number
        for (number, start), end in zip(begun, ends, strict=True)
        if content.find(b"endobj", start, end) < 0
    )


def _numbers_in(stream: PDFStream) -> Iterator[int]:
    """Give the numbers of the objects in a stream of objects."""
    try:
        head = stream.get_data()[: cast(int, stream["First"])].split()
        return iter([int(number) for number in head[::2]])
    except MemoryError:
        raise
    except Exception:  # a damaged stream fails in any way
        return iter(())


def _parsed(parser: PDFParser, place: int) -> object:
    """Give the object at a place in the file, or None where it can't be read."""
    try:
        parser.seek(place)
        _, one = parser.nextobject()
        return cast(object, one)
    except MemoryError:
        raise
    except Exception:  # a damaged object makes the library raise anything
        return None


def pages_promised(content: bytes) -> int:
    """Give the number of pages that a file for reading while it comes in says that it has, or 0
    (ISO 32000-1:2008, annex F).
    """
    match = _LINEARIZED.search(content, 0, _NEAR)
    return int(match[1]) if match else 0
