"""Resolve references ("vraag 3"), and note in each exchange which others refer to it, and its
footnotes.
"""

from __future__ import annotations

import itertools
from collections.abc import Callable
from dataclasses import replace

from kamer_tui.document.model import Document, Exchange, Paragraph, Party
from kamer_tui.parsing.vocabulary.references import find_previous, resolve


def connect(document: Document) -> Document:
    """Resolve the references to exchanges, and fill in each exchange's ``mentioned_by``, the
    numbers of those that refer to it, and ``footnotes``, the labels that it marks.
    """
    document = replace(document, exchanges=_with_previous(document.exchanges))
    known = document.positions.__contains__
    mentions: dict[int, dict[int, None]] = {}
    for exchange in document.exchanges:
        for _, reference in exchange.references():
            if known(reference.number):
                target = document.positions[reference.number]
                mentions.setdefault(target, {})[exchange.number] = None
    exchanges = tuple(
        _connected(exchange, known, tuple(mentions.get(index, ())))
        for index, exchange in enumerate(document.exchanges)
    )
    parties = tuple(
        Party(
            party.name,
            _resolved(party.introduction, known),
            _resolved(party.remarks, known),
            party.headings,
        )
        for party in document.parties
    )
    return replace(document, exchanges=exchanges, parties=parties)


def _with_previous(exchanges: tuple[Exchange, ...]) -> tuple[Exchange, ...]:
    """Add to the exchanges their references to the one before them ("de vorige vraag")."""
    return (
        *exchanges[:1],
        *(
            exchange._replace(
                question=_pointing_back(exchange.question, _last_before(before, exchange)),
                answer=_pointing_back(exchange.answer, _last_before(before, exchange)),
            )
            for before, exchange in itertools.pairwise(exchanges)
        ),
    )


def _last_before(before: Exchange, exchange: Exchange) -> int | None:
    """Give the number that "de vorige vraag" means in an exchange: of the exchange before, the last
    number below its own, or else the last.  In 7, after "5, 6, 8 en 9", it is 6.
    """
    lower = [number for number in before.numbers if number < exchange.number]
    return next(reversed(lower or before.numbers), None)


def _pointing_back(
    paragraphs: tuple[Paragraph, ...], previous: int | None
) -> tuple[Paragraph, ...]:
    """Add the references to the number ``previous`` ("de vorige vraag") to paragraphs."""
    if previous is None:
        return paragraphs
    return tuple(
        paragraph._replace(
            references=tuple(
                sorted((*paragraph.references, *found), key=lambda reference: reference.start)
            ),
        )
        if (found := find_previous(paragraph.text, previous))
        else paragraph
        for paragraph in paragraphs
    )


def _connected(
    exchange: Exchange, known: Callable[[int], bool], mentioned_by: tuple[int, ...]
) -> Exchange:
    labels = dict.fromkeys(
        mark.label for _, _, paragraph in exchange.sides() for mark in paragraph.marks
    )
    return exchange._replace(
        question=_resolved(exchange.question, known),
        answer=_resolved(exchange.answer, known),
        mentioned_by=mentioned_by,
        footnotes=tuple(labels),
    )


def _resolved(
    paragraphs: tuple[Paragraph, ...], known: Callable[[int], bool]
) -> tuple[Paragraph, ...]:
    """Mark the references in paragraphs whose numbers are known."""
    if not any(paragraph.references for paragraph in paragraphs):
        return paragraphs
    return tuple(
        paragraph._replace(references=resolve(paragraph.references, known))
        if paragraph.references
        else paragraph
        for paragraph in paragraphs
    )
