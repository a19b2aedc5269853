"""Markdown, as programs make it of a PDF or of Word, and as this program exports it.

markdown-it-py, which comes with Textual, reads it by CommonMark's rules, but for those that take
the layout of a text for markup (``parser``).
"""

from __future__ import annotations

import re

from kamer_tui.document.front_matter import read_front_matter
from kamer_tui.document.model import Format
from kamer_tui.sources.errors import UnreadableError
from kamer_tui.sources.lines import Pages
from kamer_tui.sources.markup.blocks import pages_of_blocks
from kamer_tui.sources.markup.exported import pages_of_export, read_export
from kamer_tui.sources.markup.markdown.exported_pieces import exported_pieces, is_exported
from kamer_tui.sources.markup.markdown.notes import with_notes
from kamer_tui.sources.markup.markdown.parser import TooDeepError, tokens_of
from kamer_tui.sources.markup.markdown.pieces import pieces_of
from kamer_tui.sources.text import decoded, pages_of_bytes

_FORM: Format = "markdown"
_BYTE_ORDER_MARK = "\ufeff"
_ANCHORS = re.compile(
    r'^(?:<(?:span|a) id="[^"<>\n]{0,200}"></(?:span|a)>){1,9}(?=\#)', re.MULTILINE
)
"""Places for links that a program puts before the signs of a heading."""


def pages_of_markdown(content: bytes, name: str) -> Pages:
    """The pages of a Markdown file; one whose markup is nested too deep is read as plain text.
    Raises UnreadableError for one without text.
    """
    text = decoded(content).removeprefix(_BYTE_ORDER_MARK).replace("\r\n", "\n")
    text = _ANCHORS.sub("", text)
    told, body = read_front_matter(text) or ({}, text)
    try:
        tokens = tokens_of(body)
    except TooDeepError:
        return pages_of_bytes(content, name)
    if is_exported(told, tokens):
        read = read_export(told, list(exported_pieces(tokens)))
        return pages_of_export(read, name, _FORM, content)
    if told:
        tokens = tokens_of(text)
    pages = pages_of_blocks(with_notes(list(pieces_of(tokens))), name, _FORM, content)
    if not pages.lines:
        raise UnreadableError("no-text")
    return pages
