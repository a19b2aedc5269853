"""A Document as Markdown that stands on its own in any viewer.

An exchange becomes a heading with an anchor (``vraag-19``), the question as a quotation, the answer
as text, and a citation.  A reference to another exchange that is exported too is a link.  Rendered,
the words of an exchange are the model's own.
"""

from __future__ import annotations

from collections.abc import Iterable
from itertools import groupby

from kamer_tui.document.front_matter import front_matter
from kamer_tui.document.model import Document, Exchange
from kamer_tui.export.data import data_of
from kamer_tui.export.markdown_text import escape, escape_heading, inline
from kamer_tui.export.occasion import Occasion
from kamer_tui.export.outline import Outline
from kamer_tui.export.parts import Part
from kamer_tui.export.spans import Span


def render_markdown(document: Document, occasion: Occasion | None = None) -> str:
    """The document as Markdown.  One that was narrowed leaves out front matter and leftovers."""
    occasion = occasion or Occasion()
    outline = Outline(document, notes=occasion.notes)
    head = front_matter(data_of(document, occasion)) + "\n" if occasion.data else ""
    return head + _written(outline.whole(narrowed=not occasion.selection.is_everything))


def render_exchange(document: Document, exchange: Exchange, footnotes_of: str = "") -> str:
    """One exchange as Markdown, with its footnotes, to be pasted elsewhere.

    ``document`` is the whole one, for the citation; references to other exchanges, which won't be
    there, are plain text.  ``footnotes_of`` stands before the names of footnotes, where texts of
    other documents have some too.
    """
    outline = Outline(document, (exchange,), footnotes_of=footnotes_of)
    return _written(outline.alone(exchange))


def render_quotation(paragraphs: Iterable[str], citation: str, address: str | None) -> str:
    """Words of a document as a quotation, with their citation, which leads to the address."""
    spans = (Span(0, len(citation), address),) if address else ()
    parts = [Part("quote", text) for text in paragraphs]
    return _written([*parts, Part("citation", citation, spans)])


def _written(parts: Iterable[Part]) -> str:
    """The parts, with a blank line between two, but for those of one quotation or list."""
    blocks: list[str] = []
    for kind, together in groupby(parts, key=lambda part: part.kind):
        lines = map(_line, together)
        if kind == "quote":
            blocks.append("\n>\n".join(f"> {line}" for line in lines))
        elif kind in ("item", "own"):
            blocks.append("\n".join(f"- {line}" for line in lines))
        else:
            blocks += lines
    return "\n\n".join(blocks) + "\n"


def _line(part: Part) -> str:
    match part.kind:
        case "heading":
            anchors = "".join(f'<a id="{anchor}"></a>' for anchor in part.anchors)
            return f"{'#' * part.level} {anchors}{escape_heading(part.text)}"
        case "about":
            return f"*{escape(part.text, '*')}*"
        case "citation":
            return f"*{inline(part.text, part.spans, '*')}*"
        case "note":
            return f"[^{part.label}]: {inline(part.text, part.spans)}"
        case "own":  # a line's end is kept where a backslash stands before it
            return "\\\n  ".join(inline(line, ()) for line in part.text.split("\n"))
        case _:
            return inline(part.text, part.spans)
