"""A zip of XML parts, as Word and ODT files are, opened with bounds: it may be made to do harm.

Nothing is written or fetched: parts are unpacked in memory, no more than asked for; what a part
links to outside is never looked at, and a program in the file (``vbaProject.bin``) is never read.
"""

from __future__ import annotations

import posixpath
import zipfile
import zlib
from io import BytesIO
from typing import NamedTuple

from lxml import etree

from kamer_tui.sources.errors import UnreadableError
from kamer_tui.untrusted import MAXIMUM_PARTS, MAXIMUM_STREAM_BYTES

Element = etree._Element

_ENCRYPTED = 0x1
"""The bit of an entry's flags that says so (APPNOTE.TXT, 4.4.4)."""
_BROKEN = (
    *(zipfile.BadZipFile, zlib.error, EOFError, NotImplementedError, OSError),
    *(ValueError, OverflowError, RuntimeError, LookupError),
)
"""What the libraries raise on a broken zip, or, NotImplementedError, on one that is packed in a way
that ``zipfile`` doesn't know.
"""


class Package:
    """The parts of a file, by their names: "word/document.xml".

    Raises UnreadableError, here or where a part is read: for a file that is damaged or encrypted,
    or one that unpacks to more than is read of a document.
    """

    def __init__(self, content: bytes) -> None:
        try:
            self._zip = zipfile.ZipFile(BytesIO(content))
            self._parts = {entry.filename: entry for entry in self._zip.infolist()}
        except _BROKEN:
            raise UnreadableError("damaged") from None
        if len(self._parts) > MAXIMUM_PARTS:
            raise UnreadableError("memory")
        self._room = MAXIMUM_STREAM_BYTES

    @property
    def names(self) -> tuple[str, ...]:
        """The names of all parts."""
        return tuple(self._parts)

    def xml(self, name: str) -> Element | None:
        """The root of a part; None where the file has none of that name."""
        content = self._content(name)
        if content is None:
            return None
        # A tree deeper than 256 elements, and text of more than 10 MB in one, is refused too.
        parser = etree.XMLParser(
            resolve_entities=False, no_network=True, remove_comments=True, remove_pis=True
        )
        try:
            root = etree.fromstring(content, parser)
        except (etree.XMLSyntaxError, *_BROKEN):
            raise UnreadableError("damaged") from None
        if root.getroottree().docinfo.doctype:
            # No program writes one here; it would name entities.
            raise UnreadableError("damaged")
        return root

    def _content(self, name: str) -> bytes | None:
        entry = self._parts.get(name)
        if entry is None:
            return None
        if entry.flag_bits & _ENCRYPTED:
            raise UnreadableError("encryption")
        try:
            with self._zip.open(entry) as stream:
                content = stream.read(self._room + 1)
        except _BROKEN:
            raise UnreadableError("damaged") from None
        self._room -= len(content)
        if self._room < 0:
            raise UnreadableError("memory")
        return content


class Relation(NamedTuple):
    """What a part refers to: the kind ("footnotes") and the name of the other part."""

    kind: str
    target: str


def relations(package: Package, part: str = "") -> dict[str, Relation]:
    """The parts that a part refers to, by the reference's id; with no ``part`` those of the whole
    file (ISO/IEC 29500-2, 8.2).  References to outside of the file are left out.
    """
    folder, name = posixpath.split(part)
    root = package.xml(posixpath.join(folder, "_rels", f"{name}.rels"))
    found: dict[str, Relation] = {}
    for one in root if root is not None else ():
        if one.get("TargetMode") == "External":
            continue
        target = posixpath.normpath(posixpath.join("/", folder, one.get("Target", "")))
        kind = one.get("Type", "").rpartition("/")[2]
        found[one.get("Id", "")] = Relation(kind, target.lstrip("/"))
    return found
