"""Web pages: the official site's, also saved from a browser with all around it, and others'."""

from __future__ import annotations

import hashlib
import re
from dataclasses import replace

from kamer_tui.document.model import Format, Metadata
from kamer_tui.sources.errors import UnreadableError
from kamer_tui.sources.lines import Pages
from kamer_tui.sources.markup.blocks import pages_of_blocks
from kamer_tui.sources.markup.elements import blocks_of
from kamer_tui.sources.markup.exported import pages_of_export, read_export
from kamer_tui.sources.markup.facts import identifier_in
from kamer_tui.sources.markup.html.exported_pieces import exported_pieces
from kamer_tui.sources.markup.html.positioned import text_as_printed
from kamer_tui.sources.markup.html.vocabulary import Vocabulary
from kamer_tui.sources.markup.tree import Element, decoded, html_tree
from kamer_tui.sources.text import pages_of_text

_FORM: Format = "html"
_SAVED_FROM = re.compile(r"<!--\s*saved from url=\(\d+\)(\S{1,500})")
_SAVED_WITHIN = 2000
_IS_EXPORTED = '<p class="citation">'
_IDENTIFYING = ("dcterms.identifier", "dc.identifier", "overheidop.externmetadatarecord")


def pages_of_html(content: bytes, name: str) -> Pages:
    """The pages of a web page: one, but where a program drew a document's pages in it.  Raises
    UnreadableError for one that holds no text or is made to do harm.
    """
    text = decoded(content)
    root = html_tree(text)
    if _IS_EXPORTED in text and (pieces := exported_pieces(root)):
        return pages_of_export(read_export({}, pieces), name, _FORM, content)
    known = Metadata(identifier=_identifier(text, root))
    printed = text_as_printed(root)
    if printed is not None:
        pages = pages_of_text(printed, name, hashlib.sha256(content).hexdigest())
        pages = replace(pages, format=_FORM, known=known)
    else:
        vocabulary = Vocabulary(root)
        blocks = blocks_of(root, vocabulary.meaning)
        pages = pages_of_blocks(blocks, name, _FORM, content, known, linked=not vocabulary.typed)
    if not pages.lines:
        raise UnreadableError("no-text")
    return pages


def _identifier(text: str, root: Element) -> str | None:
    """The identifier in the page's own address, or in what it says of itself."""
    for link in root.iter("link"):
        if (link.get("rel") or "").lower() == "canonical":
            found = identifier_in(link.get("href") or "")
            if found:
                return found
    for meta in root.iter("meta"):
        if (meta.get("name") or "").lower() in _IDENTIFYING:
            found = identifier_in(meta.get("content") or "")
            if found:
                return found
    saved = _SAVED_FROM.search(text[:_SAVED_WITHIN])
    return identifier_in(saved[1]) if saved else None
