"""Findings as JSON, for scripts: ``kamer-tui/check-1``."""

from __future__ import annotations

import json
from collections.abc import Sequence
from typing import Any

from kamer_tui.check.counted import counted_in
from kamer_tui.check.findings import Findings, Hints, Pointing
from kamer_tui.document.model import Document
from kamer_tui.document.trace import TracedStep

SCHEMA_NAME = "kamer-tui/check-1"


def findings_as_json(found: Findings, trace: Sequence[TracedStep] | None = None) -> str:
    """The findings as one JSON object: what was ``understood``, what is ``open``, and the ``trace``
    if it is given.
    """
    source = found.document.source
    value = {
        "schema": SCHEMA_NAME,
        "source": {"name": source.name, "sha256": source.sha256},
        "found_something": found.something,
        "understood": _understood(found),
        "open": _open(found),
    }
    if trace is not None:
        value["trace"] = [_traced(step) for step in trace]
    return json.dumps(value, ensure_ascii=False, indent=2) + "\n"


def _understood(found: Findings) -> dict[str, Any]:
    document = found.document
    counted = counted_in(document)
    return {
        "genre": document.genre,
        "genre_reason": document.genre_reason,
        "identifier": document.metadata.identifier,
        "pages": document.source.pages,
        "lines_on_pages": list(document.source.page_lines),
        "numbering": document.numbering,
        "exchanges": len(document.exchanges),
        "parties": [
            {"name": name, "exchanges": count} for name, count in found.party_counts().items()
        ],
        "topics": len(document.topics),
        "footnotes": len(document.footnotes),
        "references": len(found.references),
        "documents": sorted({each.identifier for each in found.documents}),
        "asks": counted.asks,
        "marks": dict(counted.marks),
        "sharing_words": counted.sharing,
    }


def _open(found: Findings) -> dict[str, Any]:
    return {
        "gaps": [[first, last] for first, last in found.gaps],
        "repeats": list(found.repeats),
        "out_of_order": list(found.out_of_order),
        "unresolved": [_pointing(each) for each in found.unresolved],
        "notes_without_mark": [
            {"label": note.label, "page": note.page, "text": note.text}
            for note in found.notes_without_mark
        ],
        "marks_without_note": [
            {"label": label, "page": page} for label, page in found.marks_without_note
        ],
        "notes_missing": list(found.notes_missing),
        "asked_in_front_matter": [
            {"page": one.page, "text": one.text} for one in found.asked_in_front
        ],
        "unanswered": [exchange.label for exchange in found.unanswered],
        "uncertain": [
            {"label": exchange.label, "page": exchange.page, "why": exchange.uncertain}
            for exchange in found.uncertain
        ],
        "leftovers": [
            {
                "page": one.page,
                "line": found.document.source.file_line(one.lines[0]),
                "text": one.text,
            }
            for one in found.leftovers
        ],
        "pages_without_text": list(found.pages_without_text),
        "damaged_pages": list(found.damaged_pages),
        "contradictions": [
            {"fact": one.fact, "marked": one.marked, "said": one.said}
            for one in found.contradictions
        ],
        "wrapped_at": found.wrapped_at or None,
        "heading": list(found.heading),
        "not_recognised": None if found.hints is None else _hints(found.document, found.hints),
    }


def _hints(document: Document, hints: Hints) -> dict[str, Any]:
    return {
        "looks_like": document.resembles,
        "lines": hints.lines,
        "lines_with_question_mark": hints.asking,
        "party_headings": hints.party_headings,
        "answer_headings": hints.answer_headings,
        "could_be": None if document.reading is None else document.reading._asdict(),
    }


def _pointing(found: Pointing) -> dict[str, str | int | None]:
    return {
        "number": found.number,
        "text": found.text,
        "question": found.label,
        "page": found.page,
    }


def _traced(step: TracedStep) -> dict[str, Any]:
    return {
        "step": step.name,
        "does": step.does,
        "found": step.found,
        "claims": [claim._asdict() for claim in step.claims],
    }
