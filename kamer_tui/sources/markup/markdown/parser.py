"""The rules by which a text is parsed as Markdown.

Not taken for markup are: text that is indented, which is layout here and no code; a line of dashes
below a line of text, which ends a page; "[1]: …", which is a footnote and no address; blocks of
HTML, whose tags are read where they stand.
"""

from __future__ import annotations

from markdown_it import MarkdownIt
from markdown_it.token import Token

_DEEPEST = 60
"""Levels of quotes and lists in one another; markdown-it leaves out what is nested deeper."""
_LEVELS_AT_ONCE = 2
"""A list and its item."""


class TooDeepError(Exception):
    """Quotes or lists are nested so deep that text would be lost."""


def tokens_of(text: str) -> list[Token]:
    """The tokens of a text.  Raises TooDeepError."""
    rules = MarkdownIt("commonmark", {"maxNesting": _DEEPEST})
    rules.enable(["table", "strikethrough"])
    rules.disable(["code", "lheading", "reference", "html_block"])
    tokens = rules.parse(text)
    if any(token.level >= _DEEPEST - _LEVELS_AT_ONCE for token in tokens):
        raise TooDeepError
    return tokens
