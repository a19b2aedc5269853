"""Markdown read back through an independent renderer, as a viewer would show it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from markdown_it import MarkdownIt
from markdown_it.token import Token
from mdit_py_plugins.footnote import footnote_plugin
from mdit_py_plugins.tasklists import tasklists_plugin

_ANCHOR = re.compile(r'<a id="([a-z0-9-]+)">')


@dataclass
class ShownExchange:
    """An exchange as a viewer shows it: paragraphs as plain text, marks as ``[^label]``."""

    anchors: list[str]
    heading: str
    question: list[str] = field(default_factory=list)
    answer: list[str] = field(default_factory=list)
    citation: str = ""


@dataclass
class Shown:
    """A whole export as a viewer shows it."""

    exchanges: list[ShownExchange] = field(default_factory=list)
    headings: list[tuple[int, str]] = field(default_factory=list)
    others: list[str] = field(default_factory=list)
    links: list[tuple[str, str]] = field(default_factory=list)
    footnotes: dict[str, str] = field(default_factory=dict)


def front_matter_and_body(markdown: str) -> tuple[str, str]:
    """The YAML at the head, without its lines of dashes, and what comes after it."""
    head, yaml, body = markdown.split("---\n", 2)
    assert head == ""
    return yaml, body


def show(body: str) -> Shown:
    """Render the Markdown; fails on any kind of markup that an export never uses."""
    renderer = MarkdownIt("commonmark").enable(["table", "strikethrough"])
    renderer.use(footnote_plugin).use(tasklists_plugin)
    tokens = renderer.parse(body)
    shown = Shown()
    current: ShownExchange | None = None
    context: list[str] = []
    label = ""
    for token in tokens:
        if token.type == "footnote_block_open":
            current = None
        if token.type == "footnote_open":
            label = token.meta["label"]
        if token.nesting == 1:
            assert token.type in ALLOWED_BLOCKS, token.type
            context.append(token.type + token.tag)
        elif token.nesting == -1:
            context.pop()
        if token.type != "inline":
            assert token.nesting or token.type in ("footnote_anchor",), token.type
            continue
        text, anchors, emphasised = _plain(token, shown)
        if context[-1].startswith("heading_open"):
            shown.headings.append((int(context[-1][-1]), text))
            asked = any(anchor.startswith("vraag-") for anchor in anchors)
            current = ShownExchange(anchors, text) if asked else None
            if current:
                shown.exchanges.append(current)
        elif "footnote_open" in context:
            assert label not in shown.footnotes
            shown.footnotes[label] = text
        elif current is None:
            shown.others.append(text)
        elif "blockquote_openblockquote" in context:
            current.question.append(text)
        elif emphasised:
            current.citation = text
            current = None
        else:
            current.answer.append(text)
    return shown


ALLOWED_BLOCKS = {
    "heading_open",
    "paragraph_open",
    "blockquote_open",
    "bullet_list_open",
    "list_item_open",
    "footnote_block_open",
    "footnote_open",
}


def _plain(inline: Token, shown: Shown) -> tuple[str, list[str], bool]:
    """The text of a line, the anchors in it, and whether all of it is emphasised."""
    written: list[str] = []
    anchors: list[str] = []
    link: tuple[str, int] | None = None
    emphasised = False
    for place, token in enumerate(inline.children or []):
        if token.type == "text":
            written.append(token.content)
        elif token.type == "footnote_ref":
            written.append(f"[^{token.meta['label']}]")
        elif token.type == "html_inline":
            found = _ANCHOR.fullmatch(token.content)
            assert found or token.content == "</a>", token.content
            anchors += [found[1]] if found else []
        elif token.type == "link_open":
            link = (str(token.attrs["href"]), len(written))
        elif token.type == "link_close":
            assert link
            shown.links.append(("".join(written[link[1] :]), link[0]))
        elif token.type == "em_open":
            assert place == 0 or not written
            emphasised = True
        else:
            assert token.type in ("em_close", "text_special"), token.type
            written.append(token.content)
    return "".join(written), anchors, emphasised


def words(texts: list[str]) -> Iterator[list[str]]:
    """Each paragraph's words."""
    for text in texts:
        yield text.split()
