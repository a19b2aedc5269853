"""The form of a file, by its content and never by its name: PDF, Word, HTML, XML, text."""

from __future__ import annotations

from kamer_tui.document.model import Format
from kamer_tui.sources.errors import UnreadableError
from kamer_tui.sources.files import is_pdf

_ZIP = b"PK\x03\x04"
_OLD_OFFICE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
"""The compound file of Word up to 2003 ([MS-CFB], 2.2)."""
_RICH_TEXT = b"{\\rtf"
_BYTE_ORDER_MARK = b"\xef\xbb\xbf"
_HTML = (b"<!doctype html", b"<html", b"<head", b"<body", b"<div", b"<p>")
_HTML_WITHIN = 4096


def form_of(content: bytes) -> Format:
    """The form of a file.  Raises UnreadableError for a form that is known but not read."""
    if is_pdf(content):
        return "pdf"
    if content.startswith(_ZIP):
        return _form_of_zip(content)
    if content.startswith(_OLD_OFFICE):
        raise UnreadableError("old-word")
    if content.startswith(_RICH_TEXT):
        raise UnreadableError("rich-text")
    head = content[:_HTML_WITHIN].removeprefix(_BYTE_ORDER_MARK).lstrip().lower()
    if head.startswith(b"<"):
        if any(sign in head for sign in _HTML):
            return "html"
        if head.startswith((b"<?xml", b"<!")) or b"</" in content:
            return "xml"
    return "text"


def _form_of_zip(content: bytes) -> Format:
    if b"word/document" in content:
        return "docx"
    if b"mimetypeapplication/vnd.oasis.opendocument.text" in content[:200]:
        return "odt"
    raise UnreadableError("other-zip")
