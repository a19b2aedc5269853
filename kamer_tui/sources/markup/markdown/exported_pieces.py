"""The pieces of an export in Markdown, as the reader of exports in any form takes them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from itertools import takewhile

from markdown_it.token import Token

from kamer_tui.document import markdown_form as form
from kamer_tui.document.front_matter import Value
from kamer_tui.sources.markup.blocks import Run
from kamer_tui.sources.markup.exported import Kind, Piece, from_place, plain
from kamer_tui.sources.markup.markdown.inline import Inline

_ANCHOR = re.compile(r'<a id="([^"]{1,60})">')
_MARK = re.compile(r"\[\^([^\]\[\n]{1,60})\]")
_NOTE = re.compile(r"\[\^([\w-]{1,20})\]: ")
_KEPT = frozenset(
    {"paragraph_open", "paragraph_close", "heading_open", "heading_close", "inline"}
    | {"blockquote_open", "blockquote_close", "bullet_list_open", "bullet_list_close"}
    | {"list_item_open", "list_item_close"}
)
"""The tokens that an export has; a text with others was made by hand."""


def is_exported(told: Mapping[str, Value], tokens: Sequence[Token]) -> bool:
    """True if a text is an export: it says so at its head, or its headings have the anchors."""
    titles = [token for token in tokens if token.type == "heading_open" and token.tag == "h1"]
    if len(titles) != 1 or any(token.type not in _KEPT for token in tokens):
        return False
    if form.NUMBERING in told and tokens[0] is titles[0]:
        return True
    return any(_anchors(token) for token in tokens if token.type == "inline")


def exported_pieces(tokens: Sequence[Token]) -> Iterator[Piece]:
    """The pieces of an export."""
    quoted = listed = False
    for index, token in enumerate(tokens):
        if token.type in ("blockquote_open", "blockquote_close"):
            quoted = token.nesting > 0
        elif token.type in ("bullet_list_open", "bullet_list_close"):
            listed = token.nesting > 0
        elif token.type == "inline" and token.children is not None:
            opened = tokens[index - 1]
            runs = _runs(token)
            note = _NOTE.match(token.content)
            if opened.type == "heading_open":
                level = int(opened.tag[1:])
                yield Piece("heading", runs, level, tuple(_anchors(token)))
            elif note is not None:
                start = plain(runs).find("]: ") + len("]: ")
                yield Piece("note", from_place(runs, start), label=note[1])
            else:
                kind: Kind = "item" if listed else "quote" if quoted else "text"
                yield Piece(kind, runs, emphasised=_is_emphasised(token))


def _runs(token: Token) -> tuple[Run, ...]:
    runs: list[Run] = []
    for run in Inline(token.children or ()).runs:
        runs += _marked(run._replace(bold=False, italic=False, mark=False))
    return tuple(runs)


def _marked(run: Run) -> Iterator[Run]:
    """The run, footnotes' marks set apart, with the names that they have here."""
    end = 0
    for found in _MARK.finditer(run.text):
        yield Run(run.text[end : found.start()])
        yield Run(found[1], mark=True)
        end = found.end()
    yield Run(run.text[end:])


def _anchors(token: Token) -> list[str]:
    """The anchors with which a line begins."""
    children = takewhile(lambda one: one.type == "html_inline", token.children or ())
    return [found[1] for one in children if (found := _ANCHOR.fullmatch(one.content))]


def _is_emphasised(token: Token) -> bool:
    """True if a whole line is in italics."""
    children = [one for one in token.children or () if one.content or one.nesting]
    return (
        len(children) > 1
        and children[0].type == "em_open"
        and children[-1].type == "em_close"
        and not any(one.type == "em_close" for one in children[1:-1])
    )
