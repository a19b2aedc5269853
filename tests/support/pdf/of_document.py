"""Any document as a manuscript: what was read from its text, to be printed anew."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from kamer_tui.document.model import Document, Heading, Paragraph
from kamer_tui.sources.lines import Pages
from tests.support.pdf.looks import Block, Kind, Manuscript

_FOOTER = "Tweede Kamer, vergaderjaar 2031–2032, Aanhangsel"


@dataclass(slots=True)
class _Part:
    """A part of the document: its first and last line in the text, and what it is."""

    first: int
    last: int
    text: str
    kind: Kind


def manuscript_of_document(document: Document, pages: Pages) -> Manuscript:
    """The document as it goes to the printer, with the space that the text has between its parts.

    Where a page of the text begins is no space to be seen: there is some, but below a label.
    """
    gaps = {line.number: line.after_gap for line in pages.lines}
    page_of = {line.number: line.page for line in pages.lines}
    blocks: list[Block] = []
    above: _Part | None = None
    for part in sorted(_parts(document), key=lambda part: part.first):
        if above is not None and part.first == above.last:
            # A text that begins beside its label.
            blocks[-1] = Block(f"{above.text} {part.text}", part.kind, blocks[-1].gap)
        else:
            turned = above is not None and page_of[part.first] != page_of[above.last]
            gap = gaps[part.first] or (turned and above is not None and above.kind != "label")
            blocks.append(Block(part.text, part.kind, gap))
        above = part
    footers = [one.text for one in document.furniture if one.text.startswith("Tweede Kamer, ")]
    kinds = [block.text.startswith("Nr. ") for block in blocks]
    return Manuscript(
        tuple(blocks),
        {note.label: note.text for note in document.footnotes},
        footers[0].rpartition(" ")[0] if footers else _FOOTER,
        kinds.index(True) + 1 if True in kinds else 0,
    )


def _parts(document: Document) -> Iterator[_Part]:
    for paragraph in document.front_matter:
        yield _part(paragraph, "plain")
    for heading in document.headings:
        yield _part(heading, "heading")
    for party in document.parties:
        for heading in party.headings:
            yield _part(heading, "heading")
        for paragraph in (*party.introduction, *party.remarks):
            yield _part(paragraph, "question")
    for topic in document.topics:
        yield _part(topic.heading, "topic")
    for exchange in document.exchanges:
        for heading in exchange.headings:
            yield _part(heading, "label")
        for side, _, paragraph in exchange.sides():
            yield _part(paragraph, side)


def _part(part: Paragraph | Heading, kind: Kind) -> _Part:
    return _Part(part.lines[0], part.lines[-1], part.text, kind)
