"""A Document as plain text: for a pipe, a pager, a screen reader.

Nothing is told by rules or columns, but all in words, in an order fit for reading aloud.  A
paragraph is one line, so that ``grep`` finds phrases; to a given width it is folded at words.
"""

from __future__ import annotations

import os
import textwrap
from collections.abc import Iterable, Iterator
from typing import TextIO

from kamer_tui.document.damage import told_damage
from kamer_tui.document.model import Document, Exchange, Paragraph
from kamer_tui.document.notice import notice_of
from kamer_tui.document.selection import Selection
from kamer_tui.export.particulars import asking_of, kind_of
from kamer_tui.export.sections import sections
from kamer_tui.translation import _, ngettext

WIDEST = 90
"""Longer lines are hard to read, also where the terminal is wider."""
NARROWEST = 20


def render_plain_text(document: Document, selection: Selection, width: int | None = None) -> str:
    """The document, narrowed to the selection, as text; all of it where that is everything."""
    whole = selection.is_everything
    blocks = [*_about(document, whole)]
    if whole:
        blocks += texts_of(document.front_matter)
    for section in sections(document):
        if whole:
            for party in section.introduced:
                blocks += _of_party(party.name, party.introduction)
        for exchange in section.exchanges:
            blocks += _exchange(document, exchange)
        if whole:
            for party in section.closed:
                blocks += _of_party(party.name, party.remarks)
    if whole:
        blocks += _rest(document)
    return "\n\n".join(fold(block, width) for block in blocks) + "\n"


def line_width(stream: TextIO) -> int | None:
    """The width for lines: that of the variable COLUMNS, else of the stream's terminal; None for a
    pipe or a file.
    """
    columns = os.environ.get("COLUMNS", "")
    if columns.isascii() and columns.isdecimal():
        width = int(columns[:4])
    else:
        try:
            width = os.get_terminal_size(stream.fileno()).columns if stream.isatty() else 0
        except (AttributeError, OSError, ValueError):  # no stream, or none with a number
            width = 0
    return max(NARROWEST, min(width, WIDEST)) if width else None


def _about(document: Document, whole: bool) -> Iterator[str]:
    """The document's name and title, who asked and who answered, as one block; and the text of a
    notice, which the narrowed document would lack.
    """
    metadata = document.metadata
    parts = [metadata.identifier or document.source.name, kind_of(document), metadata.title]
    yield "\n".join([*filter(None, parts), *asking_of(metadata), *told_damage(document)])
    if not whole:
        yield from texts_of(notice_of(document))


def _of_party(name: str, paragraphs: tuple[Paragraph, ...]) -> Iterator[str]:
    """A party's introduction or remarks."""
    if paragraphs:
        yield _("{party} says:").format(party=name)
        yield from texts_of(paragraphs)


def _exchange(document: Document, exchange: Exchange) -> Iterator[str]:
    yield "\n".join(_head(exchange))
    yield _("Question:")
    yield from texts_of(exchange.question)
    if not exchange.answer:
        yield _("There is no answer in this document.")
    elif exchange.answered_by:
        yield _("Answer by {name}:").format(name=exchange.answered_by)
    else:
        yield _("Answer:")
    yield from texts_of(exchange.answer)
    leads = "\n".join(_leads(document, exchange))
    if leads:
        yield leads


def _head(exchange: Exchange) -> Iterator[str]:
    """Number, who asks, topic, page; and what is uncertain about it."""
    yield ngettext("QUESTION {label}", "QUESTIONS {label}", len(exchange.numbers)).format(
        label=exchange.label
    )
    if exchange.parties:
        yield ngettext("Party: {names}", "Parties: {names}", len(exchange.parties)).format(
            names=", ".join(exchange.parties)
        )
    if exchange.topic:
        yield _("Topic: {topic}").format(topic=exchange.topic)
    yield _("Page: {page}").format(page=exchange.page)
    if exchange.uncertain:
        yield _("Uncertain: {why}").format(why=_(exchange.uncertain))


def _leads(document: Document, exchange: Exchange) -> Iterator[str]:
    """References, mentions, other documents, footnotes: a line for each kind and each footnote."""
    pointed = dict.fromkeys((found.number, found.resolved) for _, found in exchange.references())
    if pointed:
        yield _("Refers to: {numbers}").format(
            numbers=", ".join(
                str(number) if resolved else _("{number} (not there)").format(number=number)
                for number, resolved in pointed
            )
        )
    if exchange.mentioned_by:
        yield _("Referred to by: {numbers}").format(
            numbers=", ".join(map(str, exchange.mentioned_by))
        )
    for identifier, url in dict.fromkeys(
        (found.identifier, found.url) for found in document.documents_of(exchange)
    ):
        yield _("Other document: {identifier}, {url}").format(identifier=identifier, url=url)
    for note in document.footnotes_of((*exchange.question, *exchange.answer)):
        yield _("Footnote {label}: {text}").format(label=note.label, text=note.text)


def _rest(document: Document) -> Iterator[str]:
    """The footnotes that no question marks, and the lines that found no place."""
    marked = document.footnotes_of(
        paragraph for exchange in document.exchanges for _, _, paragraph in exchange.sides()
    )
    for note in document.footnotes:
        if note not in marked:
            yield _("Footnote {label}: {text}").format(label=note.label, text=note.text)
    if document.leftovers:
        if document.genre is None:
            yield _("No questions and answers were recognised. This is the text:")
        else:
            yield _("Lines that found no place:")
        texts = texts_of(one.paragraph for one in document.leftovers)
        yield "\n".join(
            f"\n{text}" if one.apart else text
            for one, text in zip(document.leftovers, texts, strict=True)
        )


def texts_of(paragraphs: Iterable[Paragraph]) -> Iterator[str]:
    """The paragraphs, a footnote's mark as ``[1]``; a question's own number before it."""
    for paragraph in paragraphs:
        text = paragraph.text
        for mark in sorted(paragraph.marks, key=lambda mark: mark.start, reverse=True):
            text = f"{text[: mark.start]}[{mark.label}]{text[mark.end :]}"
        yield paragraph.prefix + text


def fold(block: str, width: int | None) -> str:
    """The block, its lines folded at words where a width is given."""
    if width is None:
        return block
    return "\n".join(
        textwrap.fill(line, width, break_long_words=False, break_on_hyphens=False)
        for line in block.split("\n")
    )
