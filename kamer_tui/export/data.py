"""What stands at the head of Markdown with its data."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from kamer_tui.document import markdown_form as form
from kamer_tui.document.citation import official_address
from kamer_tui.document.front_matter import Value
from kamer_tui.document.model import Document
from kamer_tui.export.occasion import Occasion


def data_of(document: Document, occasion: Occasion) -> dict[str, Value]:
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
