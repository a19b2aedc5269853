"""A Document as JSON, in the form ``kamer-tui/1``.

The form is described by the JSON Schema (draft 2020-12) in ``kamer-tui-1.schema.json`` beside
this module.  Keys stand in a fixed order, so that equal documents give equal bytes.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import TYPE_CHECKING

from kamer_tui.document.headlines import Headlines
from kamer_tui.document.model import Document, Exchange, Metadata, Paragraph
from kamer_tui.export.occasion import Occasion
from kamer_tui.export.own_notes import note_as_json
from kamer_tui.understanding.asking import asks_of
from kamer_tui.understanding.marks import marks_of
from kamer_tui.understanding.same_words import Similar, similar_to, whole_index

if TYPE_CHECKING:
    from kamer_tui.store.notes import Noted

SCHEMA_NAME = "kamer-tui/1"
SCHEMA_PATH = Path(__file__).parent / "kamer-tui-1.schema.json"

Json = None | bool | int | float | str | list["Json"] | dict[str, "Json"]
"""A value of JSON."""


_text: Callable[[str], str] = json.encoder.encode_basestring
"""A text as JSON: what ``json.dumps`` writes of it without ``ensure_ascii``."""


def render_json(document: Document, occasion: Occasion | None = None) -> str:
    """The document as one JSON object on many lines, with an indent of two; of the occasion count
    the whole document, with whose answers the document's are compared, and the user's notes.
    """
    occasion = occasion or Occasion()
    made = document_as_json(document, occasion.whole)
    if occasion.notes is not None:
        _add_notes(made, occasion.notes, astray=occasion.selection.is_everything)
    return _written(made, "\n") + "\n"


def _add_notes(made: dict[str, Json], notes: Noted, *, astray: bool) -> None:
    """Add the user's notes to each exchange, and those without a question to the document."""
    exchanges = made["exchanges"]
    assert isinstance(exchanges, list)
    for place, exchange in enumerate(exchanges):
        assert isinstance(exchange, dict)
        exchange["notes"] = [note_as_json(note) for note in notes.of(place)]
    if astray:
        made["notes_without_question"] = [note_as_json(note, astray=True) for note in notes.astray]


def _written(value: Json, line: str) -> str:
    """The value as ``json.dumps`` writes it with an indent, which is slow at that.  ``line`` is a
    line end and the indent that the value stands at.
    """
    if isinstance(value, str):
        return _text(value)
    if not isinstance(value, (dict, list)) or not value:
        return json.dumps(value)
    inner = line + "  "
    if isinstance(value, dict):
        pairs = [f'"{key}": {_written(part, inner)}' for key, part in value.items()]
        return "{" + inner + f",{inner}".join(pairs) + line + "}"
    parts = [_text(part) if isinstance(part, str) else _written(part, inner) for part in value]
    return "[" + inner + f",{inner}".join(parts) + line + "]"


def document_as_json(document: Document, whole: Document | None = None) -> dict[str, Json]:
    """The document as a JSON object, its keys in the order of the form.  ``whole`` is the document
    that it was narrowed from.
    """
    return {
        "schema": SCHEMA_NAME,
        "source": {
            "name": document.source.name,
            "format": document.source.format,
            "sha256": document.source.sha256,
            "pages": document.source.pages,
        },
        "genre": document.genre,
        "metadata": _metadata(document.metadata),
        "numbering": document.numbering,
        "front_matter": _texts(document.front_matter),
        "parties": [
            {
                "name": party.name,
                "introduction": _texts(party.introduction),
                "remarks": _texts(party.remarks),
            }
            for party in document.parties
        ],
        "exchanges": _exchanges(document, whole or document),
        "footnotes": [{"label": note.label, "text": note.text} for note in document.footnotes],
        "leftovers": [{"page": one.page, "text": one.text} for one in document.leftovers],
        "damaged_pages": list(document.damaged_pages),
    }


def _texts(paragraphs: Iterable[Paragraph]) -> list[Json]:
    return [paragraph.text for paragraph in paragraphs]


def _metadata(metadata: Metadata) -> dict[str, Json]:
    return {
        "identifier": metadata.identifier,
        "dossier": metadata.dossier,
        "number": metadata.number,
        "session": metadata.session,
        "title": metadata.title,
        "kind": metadata.kind,
        "date": metadata.date,
        "asked_by": [{"name": member.name, "party": member.party} for member in metadata.asked_by],
        "asked_of": list(metadata.asked_of),
        "asked_on": metadata.asked_on,
        "answered_by": list(metadata.answered_by),
        "answered_on": metadata.answered_on,
    }


def _exchanges(document: Document, whole: Document) -> list[Json]:
    headlines = Headlines(document)
    answers = whole_index(exchange.answer for exchange in whole.exchanges)
    places = {id(exchange): place for place, exchange in enumerate(whole.exchanges)}
    return [
        _exchange(
            document,
            exchange,
            headlines.of(index),
            similar_to(whole, answers, places[id(exchange)]),
        )
        for index, exchange in enumerate(document.exchanges)
    ]


def _exchange(
    document: Document, exchange: Exchange, headline: str, similar: Iterable[Similar]
) -> dict[str, Json]:
    return {
        "numbers": list(exchange.numbers),
        "label": exchange.label,
        "parties": list(exchange.parties),
        "topic": exchange.topic,
        "headline": headline,
        "question": _texts(exchange.question),
        "answer": _texts(exchange.answer),
        "answered_by": exchange.answered_by,
        "page": exchange.page,
        "question_pages": [paragraph.page for paragraph in exchange.question],
        "answer_pages": [paragraph.page for paragraph in exchange.answer],
        "question_labels": [paragraph.label for paragraph in exchange.question],
        "references": [
            {
                "number": reference.number,
                "text": reference.text,
                "in": side,
                "resolved": reference.resolved,
            }
            for side, reference in exchange.references()
        ],
        "mentioned_by": list(exchange.mentioned_by),
        "documents": [
            {"identifier": found.identifier, "text": found.text, "url": found.url}
            for found in document.documents_of(exchange)
        ],
        "footnotes": list(exchange.footnotes),
        "uncertain": exchange.uncertain,
        "asks": [{"paragraph": ask.paragraph, "text": ask.text} for ask in asks_of(exchange)],
        "marks": [{"kind": mark.kind, "text": mark.text} for mark in marks_of(document, exchange)],
        "similar": [
            {"number": one.number, "run": one.run, "ratio": round(one.ratio, 4)} for one in similar
        ],
    }
