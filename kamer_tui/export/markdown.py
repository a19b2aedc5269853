"""A Document as Markdown that stands on its own in any viewer.

An exchange becomes a heading with an anchor (``vraag-19``), the question as a quotation, the answer
as text, and a citation.  A reference to another exchange that is exported too is a link.  Rendered,
the words of an exchange are the model's own.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date
from itertools import groupby

from kamer_tui.document import markdown_form as form
from kamer_tui.document.citation import official_address
from kamer_tui.document.front_matter import Value, front_matter
from kamer_tui.document.model import Document, Exchange
from kamer_tui.export.markdown_text import escape, escape_heading, inline
from kamer_tui.export.occasion import Occasion
from kamer_tui.export.outline import Outline
from kamer_tui.export.parts import Part


def render_markdown(document: Document, occasion: Occasion | None = None) -> str:
    """The document as Markdown.  One that was narrowed leaves out front matter and leftovers."""
    occasion = occasion or Occasion()
    outline = Outline(document)
    head = front_matter(_told(document, occasion)) + "\n" if occasion.data else ""
    return head + _written(outline.whole(narrowed=not occasion.selection.is_everything))


def render_exchange(document: Document, exchange: Exchange) -> str:
    """One exchange as Markdown, with its footnotes, to be pasted elsewhere.

    ``document`` is the whole one, for the citation; references to other exchanges, which won't be
    there, are plain text.
    """
    return _written(Outline(document, (exchange,)).alone(exchange))


def _written(parts: Iterable[Part]) -> str:
    """The parts, with a blank line between two, but for those of one quotation or list."""
    blocks: list[str] = []
    for kind, together in groupby(parts, key=lambda part: part.kind):
        lines = map(_line, together)
        if kind == "quote":
            blocks.append("\n>\n".join(f"> {line}" for line in lines))
        elif kind == "item":
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
        case _:
            return inline(part.text, part.spans)


def _told(document: Document, occasion: Occasion) -> dict[str, Value]:
    """What the front matter says: where the export came from, and what is needed to read the same
    Document from it and is not in its text, or not apart from other words.  Nothing is empty.
    """
    metadata, selection = document.metadata, occasion.selection
    chosen: dict[str, Value] = {
        "numbers": str(selection.numbers),
        "parties": selection.parties,
        "topic": selection.topic,
        "search": selection.search,
    }
    told: dict[str, Value] = {
        "identifier": metadata.identifier,
        "title": metadata.title,
        "kind": metadata.kind,
        "session": metadata.session,
        "date": metadata.date,
        "source": document.source.name,
        "sha256": document.source.sha256,
        "address": official_address(document),
        "exported": (occasion.day or date.today()).isoformat(),
        "selection": "all" if selection.is_everything else dict(_filled(chosen)),
        form.GENRE: document.genre,
        form.NUMBERING: document.numbering,
        "dossier": metadata.dossier,
        "number": metadata.number,
        form.ASKED_BY_KEY: [one.name for one in metadata.asked_by],
        form.ASKED_BY_PARTIES: [one.party or "" for one in metadata.asked_by],
        form.ASKED_OF_KEY: metadata.asked_of,
        "asked_on": metadata.asked_on,
        form.ANSWERED_BY_KEY: metadata.answered_by,
        "answered_on": metadata.answered_on,
        form.PARTIES: [party.name for party in document.parties],
        form.FOOTNOTES: [note.label for note in document.footnotes],
        form.DAMAGED: [str(page) for page in document.damaged_pages],
        form.PAGES: [form.written_pages(exchange) for exchange in document.exchanges],
    }
    return dict(_filled(told))


def _filled(values: dict[str, Value]) -> Iterator[tuple[str, Value]]:
    return ((key, value) for key, value in values.items() if value)
