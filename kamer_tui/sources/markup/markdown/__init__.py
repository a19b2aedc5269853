"""Markdown, as programs make it of a PDF or of Word, and as this program exports it.

markdown-it-py, which comes with Textual, reads it by CommonMark's rules, but for those that take
the layout of a text for markup (``parser``).
"""

from __future__ import annotations

from kamer_tui.document.model import Format
from kamer_tui.sources.errors import UnreadableError
from kamer_tui.sources.lines import Pages
from kamer_tui.sources.markup.blocks import pages_of_blocks
from kamer_tui.sources.markup.markdown.notes import with_notes
from kamer_tui.sources.markup.markdown.parser import TooDeepError
from kamer_tui.sources.markup.markdown.pieces import pieces_of
from kamer_tui.sources.text import decoded, pages_of_bytes

_FORM: Format = "markdown"


def pages_of_markdown(content: bytes, name: str) -> Pages:
    """The pages of a Markdown file; one whose markup is nested too deep is read as plain text.
    Raises UnreadableError for one without text.
    """
    text = decoded(content, name)
    try:
        pieces = list(pieces_of(text))
    except TooDeepError:
        return pages_of_bytes(content, name)
    pages = pages_of_blocks(with_notes(pieces), name, _FORM, content)
    if not pages.lines:
        raise UnreadableError("no-text")
    return pages
