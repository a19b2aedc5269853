"""The text inside a block becomes runs in their type: bold, italic, raised."""

from __future__ import annotations

import re
from collections.abc import Sequence

from markdown_it.token import Token

from kamer_tui.sources.markup.blocks import Run

_TAG = re.compile(r"<\s*(/?)\s*([a-z][a-z0-9]*)\b[^>]*>", re.IGNORECASE)
_COMMENT = re.compile(r"<!--(.*?)-->", re.DOTALL)
_ENDS_LINE = frozenset(
    {"address", "article", "aside", "blockquote", "br", "caption", "dd", "details", "div", "dl"}
    | {"dt", "figcaption", "figure", "footer", "h1", "h2", "h3", "h4", "h5", "h6", "header", "hr"}
    | {"li", "main", "nav", "ol", "p", "pre", "section", "summary", "table", "tr", "ul"}
)
_BOLD, _ITALIC = frozenset({"b", "strong"}), frozenset({"i", "em"})
_PLAIN = frozenset(
    {"a", "abbr", "big", "body", "center", "cite", "code", "col", "colgroup", "data", "del", "dfn"}
    | {"font", "html", "img", "ins", "kbd", "label", "mark", "page", "picture", "q", "s", "samp"}
    | {"small", "source", "span", "strike", "sub", "sup", "tbody", "td", "tfoot", "th", "thead"}
    | {"time", "tt", "u", "var", "wbr"}
)
"""Elements whose tags say nothing of the text in them."""
_CELLS = frozenset({"td", "th"})
_TO_A_NOTE = re.compile(r"#_?(?:foot|end)?(?:note|noot|fn|ftn|edn|sdfootnote)-?(\d{1,3})(?:sym)?$")
_TO_A_MARK = re.compile(
    r"#_?(?:foot|end)?(?:note|noot|fn|ftn|edn|sdfootnote)-?(?:ref|anc)-?(\d{1,3})(?:anc)?$"
)
"""Where a mark leads, and where its note leads back, in what programs make of Word and HTML."""
_RAISED = re.compile(r"((?<!\^)\^\d{1,3}\^(?!\^)|[⁰¹²³⁴⁵⁶⁷⁸⁹]{1,3})")
"""Raised figures as pandoc writes them, "^1^", and as signs of their own."""
_LINKED_MARK = re.compile(r"\[?\d{1,3}\]?")
_BACK = re.compile(r"\[?\d{1,3}\]?|[↑↩⬆^\ufe0e\ufe0f]{1,3}")
_CLOSES_UP = re.compile(r" (?=[,.;:!?)»]|-\w)")
"""A blank that programs put between a word set in italics and what is glued to it."""


_CLOSING = frozenset(",.;:!?)»")
"""What has no blank before it."""
_MOST_BETWEEN = 20
"""In tokens: so far a blank is looked for between two stars."""


class Inline:
    """Makes runs of the tokens inside one block, with ``mark`` where text is raised; ``pictures``
    are the texts that stand for images.
    """

    def __init__(self, tokens: Sequence[Token]) -> None:
        self.runs: list[Run] = []
        self.pictures: list[str] = []
        self._bold = self._italic = self._raised = 0
        self._closed = False
        """True right after the end of emphasis or of raised text."""
        self._blank = False
        """True where nothing but a blank stands behind that end."""
        self.back = ""
        """The label of the mark to which a link leads back, of a footnote as programs make it of
        Word's: "1" of "[↑](#footnote-ref-1)"."""
        self._link = ""
        """Where the link leads that is open."""
        starred = _stars_of_words(tokens)
        for index, token in enumerate(tokens):
            if index in starred:
                self._add(token.markup)
            else:
                self._take(token)

    def _take(self, token: Token) -> None:
        kind = token.type
        if kind in ("softbreak", "hardbreak"):
            self._add("\n")
        elif kind in ("strong_open", "strong_close"):
            self._bold += token.nesting
            self._closed = token.nesting < 0
        elif kind in ("em_open", "em_close"):
            self._italic += token.nesting
            self._closed = token.nesting < 0
        elif kind in ("link_open", "link_close"):
            self._link = str(token.attrGet("href") or "") if token.nesting > 0 else ""
        elif kind == "html_inline":
            self._tag(token.content)
        elif kind == "image":
            self.pictures.append(token.content)
        elif token.nesting == 0 and not self._leads_back(token.content):
            linked = _TO_A_NOTE.match(self._link) and _LINKED_MARK.fullmatch(token.content)
            for place, part in enumerate(_RAISED.split(token.content)):
                raised = bool(linked or place % 2)
                self._raised += raised
                self._add(part.strip("^") if place % 2 else part)
                self._raised -= raised

    def _leads_back(self, text: str) -> bool:
        """True of a link's text that leads from a note back to its mark."""
        found = _TO_A_MARK.match(self._link)
        if found is None or not _BACK.fullmatch(text):
            return False
        self.back = found[1]
        return True

    def _tag(self, markup: str) -> None:
        found = _TAG.match(markup)
        if found is None:
            if _COMMENT.fullmatch(markup) is None:
                self._add(markup)
            return
        name, step = found[2].lower(), -1 if found[1] else 1
        if name in _ENDS_LINE:
            self._add("\n")
        elif name in _BOLD:
            self._bold = max(0, self._bold + step)
        elif name in _ITALIC:
            self._italic = max(0, self._italic + step)
        elif name == "sup":
            self._raised = max(0, self._raised + step)
            self._closed = step < 0
        elif name in _CELLS:
            self._add(" ")
        elif name not in _PLAIN:
            # "<naam>" is no tag but something that is to be filled in.
            self._add(markup)

    def _add(self, text: str) -> None:
        if self._blank and text[:1] in _CLOSING and text:
            # Between a raised mark and "_. Zij_" programs leave one too.
            self.runs.pop()
        self._blank = self._closed and text == " "
        if self._closed and text:
            text = _CLOSES_UP.sub("", text, count=1) if _CLOSES_UP.match(text) else text
            self._closed = False
        if text:
            raised = self._raised > 0 and text != "\n"
            self.runs.append(Run(text, self._bold > 0, self._italic > 0, raised))


def _stars_of_words(tokens: Sequence[Token]) -> set[int]:
    """The places of stars that stand inside words: in "p*st en k*fte" nothing is emphasised."""
    found: set[int] = set()
    opened: list[tuple[int, bool]] = []
    for index, token in enumerate(tokens):
        if not token.markup.startswith("*") or token.type[:3] not in ("em_", "str"):
            continue
        if token.nesting > 0:
            opened.append((index, _ends_in_word(tokens, index)))
        elif opened:
            start, inside = opened.pop()
            between = tokens[start : min(index, start + _MOST_BETWEEN)]
            blank = any(" " in one.content for one in between)
            if inside and blank and _begins_in_word(tokens, index):
                found |= {start, index}
    return found


def _ends_in_word(tokens: Sequence[Token], index: int) -> bool:
    return index > 0 and tokens[index - 1].content[-1:].isalnum()


def _begins_in_word(tokens: Sequence[Token], index: int) -> bool:
    return index + 1 < len(tokens) and tokens[index + 1].content[:1].isalnum()
