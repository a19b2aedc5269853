"""The rules by which a text is parsed as Markdown.

Not taken for markup are: text that is indented, which is layout here and no code; a line of dashes
below a line of text, which ends a page; "[1]: …", which is a footnote and no address; blocks of
HTML, whose tags are read where they stand.  Of a table's row that has more cells than its heading
all are text.
"""

from __future__ import annotations

from markdown_it import MarkdownIt
from markdown_it.rules_block import StateBlock
from markdown_it.rules_block.table import escapedSplit, getLine, table
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
    rules.block.ruler.at("table", _table, {"alt": ["paragraph", "reference"]})
    tokens = rules.parse(text)
    if any(token.level >= _DEEPEST - _LEVELS_AT_ONCE for token in tokens):
        raise TooDeepError
    return tokens


def _table(state: StateBlock, start: int, end: int, silent: bool) -> bool:
    """A table, the cells for which its heading has no column in the last cell of their row."""
    first = len(state.tokens)
    if not table(state, start, end, silent):
        return False
    cells: list[Token] = []
    for token in state.tokens[first:]:
        if token.type == "tr_open":
            cells = []
        elif token.type == "inline":
            cells.append(token)
        elif token.type == "tr_close" and cells and cells[0].map:
            said = escapedSplit(getLine(state, cells[0].map[0]).strip())
            said = said[1:] if said and not said[0] else said
            more = (one.strip() for one in said[len(cells) :])
            cells[-1].content = " ".join(filter(None, (cells[-1].content, *more)))
    return True
