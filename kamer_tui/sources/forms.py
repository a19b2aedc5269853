"""The form of a file, by its content and never by its name: PDF, Word, HTML, XML, Markdown,
text.
"""

from __future__ import annotations

from kamer_tui.document.model import Format
from kamer_tui.sources.errors import UnreadableError
from kamer_tui.sources.files import is_pdf
from kamer_tui.sources.markup.markdown_signs import is_markdown

_ZIP = b"PK\x03\x04"
_OLD_OFFICE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
"""The compound file of Word up to 2003 ([MS-CFB], 2.2)."""
_ENCRYPTED_PACKAGE = "EncryptedPackage".encode("utf-16-le")
"""What such a file has in it where it wraps a Word file with a password ([MS-OFFCRYPTO], 2.3.4)."""
_END_OF_DIRECTORY = b"PK\x05\x06"
_OPEN_DOCUMENT_TEXT = b"mimetypeapplication/vnd.oasis.opendocument.text"
_MIMETYPE_WITHIN = 200
_OTHER_OFFICE = (b"xl/workbook", b"xl/worksheets", b"ppt/presentation", b"ppt/slides")
_RICH_TEXT = b"{\\rtf"
_BEFORE_ELEMENTS = b"\0\xff\xfe\xef\xbb\xbf \t\r\n"
"""What may stand before the first sign of HTML or XML: byte order marks, and blanks."""


def form_of(content: bytes) -> Format:
    """The form of a file.  Raises UnreadableError for a form that is known but not read."""
    if is_pdf(content):
        return "pdf"
    if content.startswith(_ZIP):
        return _form_of_zip(content)
    if content.startswith(_OLD_OFFICE):
        raise UnreadableError("encryption" if _ENCRYPTED_PACKAGE in content else "old-word")
    if content.startswith(_RICH_TEXT):
        raise UnreadableError("rich-text")
    if content[:100].lstrip(_BEFORE_ELEMENTS).startswith(b"<"):
        from kamer_tui.sources.markup.element_signs import form_of_markup

        found = form_of_markup(content)
        if found is not None:
            return found
    return "markdown" if is_markdown(content) else "text"


def _form_of_zip(content: bytes) -> Format:
    """The form of a zip, by the names of what is in it: of a whole zip they stand at its end."""
    if _OPEN_DOCUMENT_TEXT in content[:_MIMETYPE_WITHIN]:
        return "odt"
    end = content.rfind(_END_OF_DIRECTORY)
    start = int.from_bytes(content[end + 16 : end + 20], "little") if end >= 0 else 0
    names = content[start:] if start < end else content
    if b"word/document" in names:
        return "docx"
    if b"mimetypeapplication/vnd.oasis" in content[:_MIMETYPE_WITHIN] or any(
        sign in names for sign in _OTHER_OFFICE
    ):
        raise UnreadableError("other-office")
    # Word's own text may have another name, but what says which there are has not.
    if b"[Content_Types].xml" in names and b"word/" in names:
        return "docx"
    raise UnreadableError("other-zip")
