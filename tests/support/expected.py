"""Comparing a Document with what it should be, field by field, in words one can act on."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from kamer_tui.document.model import Document
from tests.support.report import Report

Plain = Any
"""Dicts, lists, strings, numbers and None, as JSON has them."""


def plain_form(document: Document) -> dict[str, Plain]:
    """The document in the JSON form, but for the source's name and hash.

    Written apart from the exporter on purpose: a test of parsing does not trust it.
    """
    metadata = document.metadata
    return {
        "source": {"format": document.source.format, "pages": document.source.pages},
        "genre": document.genre,
        "metadata": {
            "identifier": metadata.identifier,
            "dossier": metadata.dossier,
            "number": metadata.number,
            "session": metadata.session,
            "title": metadata.title,
            "kind": metadata.kind,
            "date": metadata.date,
            "asked_by": [{"name": one.name, "party": one.party} for one in metadata.asked_by],
            "asked_of": list(metadata.asked_of),
            "asked_on": metadata.asked_on,
            "answered_by": list(metadata.answered_by),
            "answered_on": metadata.answered_on,
        },
        "numbering": document.numbering,
        "front_matter": [paragraph.text for paragraph in document.front_matter],
        "parties": [
            {
                "name": party.name,
                "introduction": [paragraph.text for paragraph in party.introduction],
                "remarks": [paragraph.text for paragraph in party.remarks],
            }
            for party in document.parties
        ],
        "exchanges": [
            {
                "numbers": list(exchange.numbers),
                "label": exchange.label,
                "parties": list(exchange.parties),
                "topic": exchange.topic,
                "question": [paragraph.text for paragraph in exchange.question],
                "answer": [paragraph.text for paragraph in exchange.answer],
                "answered_by": exchange.answered_by,
                "page": exchange.page,
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
                    {"identifier": one.identifier, "text": one.text, "url": one.url}
                    for one in document.documents_of(exchange)
                ],
                "footnotes": list(exchange.footnotes),
                "uncertain": exchange.uncertain,
            }
            for exchange in document.exchanges
        ],
        "footnotes": [{"label": one.label, "text": one.text} for one in document.footnotes],
        "leftovers": [{"page": one.page, "text": one.text} for one in document.leftovers],
    }


def without_pages(plain: Mapping[str, Plain]) -> dict[str, Plain]:
    """A plain form without what depends on the print: pages, and the parser's own doubts."""
    exchanges = [
        {key: value for key, value in one.items() if key not in ("page", "uncertain")}
        for one in plain["exchanges"]
    ]
    return {**plain, "source": {"format": plain["source"]["format"]}, "exchanges": exchanges}


def texts_of(document: Document) -> dict[str, Plain]:
    """What a rendered report says, without what is derived from it; see ``texts_of_report``."""
    return {
        "front_matter": [paragraph.text for paragraph in document.front_matter],
        "parties": [
            {
                "name": party.name,
                "introduction": [paragraph.text for paragraph in party.introduction],
                "remarks": [paragraph.text for paragraph in party.remarks],
            }
            for party in document.parties
        ],
        "exchanges": [
            {
                "label": exchange.label,
                "party": exchange.parties[0] if exchange.parties else None,
                "topic": exchange.topic,
                "question": [paragraph.text for paragraph in exchange.question],
                "answer": [paragraph.text for paragraph in exchange.answer],
                "answered_by": exchange.answered_by,
            }
            for exchange in document.exchanges
        ],
        "footnotes": {one.label: one.text for one in document.footnotes},
        "leftovers": [one.text for one in document.leftovers],
    }


def texts_of_report(report: Report) -> dict[str, Plain]:
    """What must be read out of any print of the report."""
    return {
        "front_matter": list(report.front_matter),
        "parties": [
            {
                "name": section.party,
                "introduction": list(section.introduction),
                "remarks": list(section.remarks),
            }
            for section in report.sections
        ],
        "exchanges": [
            {
                "label": exchange.label,
                "party": section.party,
                "topic": exchange.topic,
                "question": list(exchange.question),
                "answer": list(exchange.answer),
                "answered_by": exchange.answered_by,
            }
            for section in report.sections
            for exchange in section.exchanges
        ],
        "footnotes": dict(report.footnotes),
        "leftovers": [],
    }


def differences(found: Plain, expected: Plain, place: str = "") -> Iterator[str]:
    """What differs, a line or two each: where, what was found, what was expected."""
    if isinstance(found, Mapping) and isinstance(expected, Mapping):
        for key in {**expected, **found}:
            if key not in found or key not in expected:
                yield f"{place}.{key}: only {'expected' if key in expected else 'found'}"
            else:
                yield from differences(found[key], expected[key], f"{place}.{key}")
    elif isinstance(found, list) and isinstance(expected, list):
        for index, (one, other) in enumerate(zip(found, expected, strict=False)):
            yield from differences(one, other, f"{place}[{_name(other, index)}]")
        for one in found[len(expected) :]:
            yield f"{place}: found beside what was expected: {one!r}"
        for other in expected[len(found) :]:
            yield f"{place}: not found: {other!r}"
    elif found != expected:
        yield f"{place}:\n    found    {found!r}\n    expected {expected!r}"


def _name(item: Plain, index: int) -> str:
    """How an item of a list is called: by its label or name where it has one."""
    if isinstance(item, Mapping):
        return str(item.get("label") or item.get("name") or index)
    return str(index)


def report_of(found: Plain, expected: Plain, most: int = 12) -> str:
    """The differences as a message, empty where there are none."""
    lines = list(differences(found, expected))
    shown = lines[:most] + ([f"... and {len(lines) - most} more"] if len(lines) > most else [])
    return "\n".join(shown)
