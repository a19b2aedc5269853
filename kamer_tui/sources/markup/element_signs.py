"""Whether a file is HTML or XML, by how it begins; apart from their readers, whose library no text
pays for.
"""

from __future__ import annotations

import re
from typing import Literal

from kamer_tui.sources.markup.markdown_signs import is_markdown

_WITHIN = 1 << 16
"""In bytes: the first element begins in so many."""
_TAIL = 400
_NOT_LETTERS = b"\0\xff\xfe\xef\xbb\xbf"
"""Byte order marks, and what each letter has more of in UTF-16 and UTF-32."""
_PROLOGUE = re.compile(
    rb"""\s*(?: <\?[^>]{0,4000}\?> | <!--.{0,20000}?-->
        | <!DOCTYPE[^\[>]{0,1000} (?: \[[^\]]{0,40000}\]\s* )? > )\s*""",
    re.DOTALL | re.IGNORECASE | re.VERBOSE,
)
"""What stands before the first element: a declaration, a comment, the kind of document."""
_FIRST_ELEMENT = re.compile(rb"<([A-Za-z_][\w:.-]{0,100})(?=[\s/>])")
_KIND = re.compile(rb"<!DOCTYPE\s+([\w:.-]{1,100})", re.IGNORECASE)
_PARTS = re.compile(
    rb"""head|body|div|p|h[1-6]|table|ul|ol|dl|span|section|article|main|meta|style|title|link|br
    |pre|b|i|u|strong|em|a|center|font|blockquote|nav|header|form""",
    re.VERBOSE,
)
"""What a part of a page begins with."""


def form_of_markup(content: bytes) -> Literal["html", "xml"] | None:
    """The form of a file that begins with "<"; None where it is a text that merely does."""
    head = content[:_WITHIN].translate(None, _NOT_LETTERS)
    kind = _KIND.search(head)
    declared = head.lstrip()[:5].lower() == b"<?xml"
    while (prologue := _PROLOGUE.match(head)) is not None:
        head = head[prologue.end() :]
    first = _FIRST_ELEMENT.match(head.lstrip())
    root = first[1].lower().rpartition(b":")[2] if first else b""
    if root == b"html" or (kind is not None and kind[1].lower() == b"html"):
        return "html"
    if kind is not None or declared:
        return "xml"
    tail = content[-_TAIL:].translate(None, _NOT_LETTERS).rstrip()
    if first is None or not tail.endswith(b">") or is_markdown(content):
        return None
    if _PARTS.fullmatch(root):
        return "html"
    # A text may begin with "<naam>"; an XML ends as it begins.
    return "xml" if tail.endswith((b"</" + first[1] + b">", b"/>")) else None
