"""The pages of a PDF in reading order, with the places at which a page is missing.

The library's own walk passes over a page that is not there, so that all after it have the number
of another, and a document seems whole that is not.
"""

from __future__ import annotations

import itertools
from collections.abc import Iterator
from typing import Any

from pdfminer.pdfdocument import PDFDocument
from pdfminer.pdfpage import PDFPage
from pdfminer.pdftypes import PDFObjRef, resolve1
from pdfminer.psparser import LIT

from kamer_tui.untrusted import MAXIMUM_PAGES

_PAGE, _NODE = LIT("Page"), LIT("Pages")
_DEEPEST = 100
"""Levels of a page tree; a file of a thousand pages has five."""

Attributes = dict[str, Any]


class PageTree:
    """The tree of a document's pages (ISO 32000-1:2008, 7.7.3).

    ``orphans`` are pages that were found by looking through the whole file, in its order: those
    whose parent is lost stand where the parent should.  Without them only the tree tells.
    """

    def __init__(self, document: PDFDocument, orphans: dict[int, Attributes] | None = None) -> None:
        self._document = document
        self._orphans = orphans or {}
        self._children: dict[int, list[int]] = {}
        for number, attributes in self._orphans.items():
            parent = getattr(attributes.get("Parent"), "objid", 0)
            self._children.setdefault(parent, []).append(number)
        self._seen: set[int] = set()
        self.is_lost = False
        """True once its pages had to be found without it: nothing tells how many there are."""

    def pages(self) -> Iterator[PDFPage | None]:
        """Give each page, and None for each that is missing, or of which nothing is known.

        Where nothing is found of the tree, it is the pages that were found in the whole file.
        """
        root = self._document.catalog.get("Pages")
        below = self._below(root, {}, 0)
        leaves = list(itertools.islice(below, MAXIMUM_PAGES + 1))
        if _is_torn(_resolved(root)):
            if not self._orphans:
                return map(self._page, (*leaves, None))
            self._drop_twin(getattr(root, "objid", 0))
        elif any(leaf is not None for leaf in leaves) or not self._orphans:
            return map(self._page, leaves)
        self.is_lost = True
        return (self._page(self._with_inherited(one)) for one in self._orphans.values())

    def _drop_twin(self, number: int) -> None:
        """Forget an orphan with the content of another one, which it ran into."""
        contents = [getattr(one.get("Contents"), "objid", 0) for one in self._orphans.values()]
        own = getattr(self._orphans.get(number, {}).get("Contents"), "objid", 0)
        if own and contents.count(own) > 1:
            del self._orphans[number]

    def _below(self, kid: object, inherited: Attributes, depth: int) -> Iterator[Attributes | None]:
        """Give the pages at or below a node of the tree."""
        number = kid.objid if isinstance(kid, PDFObjRef) else 0
        if number in self._seen:
            return
        if number:
            self._seen.add(number)
        node = _resolved(kid)
        if not isinstance(node, dict) or depth > _DEEPEST:
            yield from self._instead_of(number, inherited)
            return
        kids = _resolved(node.get("Kids")) if node.get("Type") is not _PAGE else None
        if isinstance(kids, list):
            yield from self._of_kids({**inherited, **node}, kids, depth)
        elif node.get("Type") is _PAGE or "Contents" in node:
            yield {**inherited, **node}
        elif node.get("Count") != 0:
            yield from self._instead_of(number, inherited)

    def _of_kids(
        self, node: Attributes, kids: list[object], depth: int
    ) -> Iterator[Attributes | None]:
        """Give the pages below a node, and those that are missing of as many as it says it has."""
        inherited = {name: node[name] for name in PDFPage.INHERITABLE_ATTRS if name in node}
        count = holes = 0
        for kid in kids:
            for leaf in self._below(kid, inherited, depth + 1):
                count += 1
                holes += leaf is None
                yield leaf
        said = _resolved(node.get("Count"))
        if not isinstance(said, int):
            return
        if holes:
            # A hole is one page, or a part of the tree with several.
            yield from itertools.repeat(None, max(0, min(said, MAXIMUM_PAGES + 1) - count))
        elif not depth and 0 < count < said:
            # References were lost; of a number that can't be true only that it is more.
            yield from itertools.repeat(None, said - count if said <= MAXIMUM_PAGES else 1)

    def _instead_of(self, number: int, inherited: Attributes) -> Iterator[Attributes | None]:
        """Give the pages below a node that is lost, as far as they are found; else None."""
        found = [one for one in self._children.pop(number, ()) if one not in self._seen]
        for one in found:
            self._seen.add(one)
            yield {**inherited, **self._orphans[one]}
        if not found or not number:
            yield None

    def _with_inherited(self, attributes: Attributes) -> Attributes:
        """Add to a page what the nodes above it say of all pages below them, as far as known."""
        whole, node = dict(attributes), attributes
        for _level in range(_DEEPEST):
            node = _resolved(node.get("Parent"))
            if not isinstance(node, dict):
                break
            for name in PDFPage.INHERITABLE_ATTRS & node.keys():
                whole.setdefault(name, node[name])
        return whole

    def _page(self, attributes: Attributes | None) -> PDFPage | None:
        if attributes is None:
            return None
        try:
            return PDFPage(self._document, None, attributes, None)
        except MemoryError:
            raise
        except Exception:  # for instance a MediaBox that is none
            return None


def _is_torn(root: object) -> bool:
    """True if the tree's root ran into a page, which says what it is a part of."""
    return isinstance(root, dict) and root.get("Type") is _PAGE and "Parent" in root


def _resolved(one: object) -> Any:
    """Give the object that a reference leads to, or None where it can't be read."""
    try:
        return resolve1(one)
    except MemoryError:
        raise
    except Exception:  # a damaged object makes the library raise anything
        return None
