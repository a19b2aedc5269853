"""Nothing of a source is lost, nothing is invented: what every Document must hold to.

Compared are the characters as printed, but for spaces, hyphens and accents: those are what joining
lines may change.
"""

from __future__ import annotations

import itertools
import re
import unicodedata
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from kamer_tui.document.model import Document, Exchange, Heading, Paragraph
from kamer_tui.parsing.lines.line_breaks import with_line_breaks
from kamer_tui.sources.lines import Pages

_MAY_CHANGE = frozenset("-\u00ad[]^()")
"""Hyphens at line ends, and what surrounds a footnote's mark or label."""

_LABEL_WITH_STOP = re.compile(r"^(\d{1,3})\.(?=\s)")


@dataclass(frozen=True, slots=True)
class _Piece:
    """What must have the same characters: the numbers of source lines, and texts of the model."""

    name: str
    lines: tuple[int, ...]
    texts: tuple[str, ...]


def unlike(pages: Pages, document: Document) -> list[str]:
    """What was lost, doubled or invented, a line each; empty where all is well."""
    found: list[str] = []
    whole, pages = pages, with_line_breaks(pages)
    if _spelled(whole) != _spelled(pages):
        return ["lines that were cut don't have the signs of the source, in its order"]
    placed = Counter(document.source_lines())
    # A label that is marked up stands before its note, as on paper.
    sources = {
        line.number: line.label + line.text if line.role == "note" else line.text
        for line in pages.lines
    }
    for number, text in sources.items():
        if placed[number] != 1:
            found.append(f"line {number} has {placed[number]} places: {text!r}")
    found += [f"line {number} is not in the source" for number in placed if number not in sources]
    if found:
        return found
    for note in document.footnotes:
        # The stop after a label goes with the label's brackets.
        if not note.lines:  # several notes on one line, which is the first's
            continue
        first = note.lines[0]
        sources[first] = _LABEL_WITH_STOP.sub(r"\1", sources[first])
    for piece in (*_pieces(document), *_of_notes(document, sources)):
        printed = _characters(sources[number] for number in piece.lines)
        read = _characters(piece.texts)
        if printed != read:
            lost, invented = printed - read, read - printed
            found.append(f"{piece.name}: lost {dict(lost)}, invented {dict(invented)}")
    found += _disorder(sources, document)
    return found


def _spelled(pages: Pages) -> str:
    return "".join("".join(line.text.split()) for line in pages.lines)


def _characters(texts: Iterable[str]) -> Counter[str]:
    return Counter(_plain("".join(texts)))


def _plain(text: str) -> str:
    return "".join(
        character
        for character in unicodedata.normalize("NFD", text)
        if not character.isspace()
        and character not in _MAY_CHANGE
        and not unicodedata.combining(character)
    )


def _pieces(document: Document) -> Iterator[_Piece]:
    for exchange in document.exchanges:
        yield _of_exchange(exchange)
    for name, paragraph in _other_paragraphs(document):
        yield _Piece(name, paragraph.lines, (paragraph.text,))
    for name, heading in _other_headings(document):
        yield _Piece(name, heading.lines, (heading.text,))
    for furniture in document.furniture:
        yield _Piece("furniture", (furniture.line,), (furniture.text,))
    for leftover in document.leftovers:
        yield _Piece("leftover", leftover.lines, (leftover.text,))


def _of_notes(document: Document, sources: Mapping[int, str]) -> Iterator[_Piece]:
    """A note with its label, where one is printed; notes on one line are one piece."""
    notes = list(document.footnotes)
    for index, note in enumerate(notes):
        if not note.lines:
            continue
        others = list(itertools.takewhile(lambda one: not one.lines, notes[index + 1 :]))
        printed = sources[note.lines[0]].lstrip("[(").startswith(note.label.rstrip(")"))
        texts = [note.text, *(f"{one.label} {one.text}" for one in others)]
        label = note.label if printed else ""
        yield _Piece(f"footnote {note.label}", note.lines, (label, *texts))


def _of_exchange(exchange: Exchange) -> _Piece:
    """An exchange is one piece: its answer may begin on the line of its heading."""
    parts = _parts_of(exchange)
    return _Piece(
        f"exchange {exchange.label}",
        tuple(number for part in parts for number in part.lines),
        tuple(part.text for part in parts),
    )


def _parts_of(exchange: Exchange) -> list[Heading | Paragraph]:
    parts: list[Heading | Paragraph] = list(exchange.headings)
    parts += [paragraph for _, _, paragraph in exchange.sides()]
    return parts


def _other_paragraphs(document: Document) -> Iterator[tuple[str, Paragraph]]:
    for paragraph in document.front_matter:
        yield "front matter", paragraph
    for party in document.parties:
        for paragraph in party.introduction:
            yield f"introduction of {party.name}", paragraph
        for paragraph in party.remarks:
            yield f"remark of {party.name}", paragraph


def _other_headings(document: Document) -> Iterator[tuple[str, Heading]]:
    for heading in document.headings:
        yield "heading", heading
    for party in document.parties:
        for heading in party.headings:
            yield f"heading of {party.name}", heading
    for topic in document.topics:
        yield f"topic {topic.title!r}", topic.heading


def _disorder(sources: dict[int, str], document: Document) -> Iterator[str]:
    """Paragraphs whose words are not in the order of the exchange's lines, of which one line may
    hold the end of one paragraph and the beginning of the next.
    """
    for exchange in document.exchanges:
        numbers = sorted(number for part in _parts_of(exchange) for number in part.lines)
        source = _plain("".join(sources[number] for number in numbers))
        for side, index, paragraph in exchange.sides():
            if _plain(paragraph.text) not in source:
                yield f"exchange {exchange.label}: {side} {index} is not as its lines are"
