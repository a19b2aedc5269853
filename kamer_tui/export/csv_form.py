"""A Document as CSV, one row per exchange, for spreadsheets and scripts.

The form is RFC 4180's, with a comma, UTF-8 and a line feed at the end of a row; there is no byte
order mark, which scripts would take for part of the first column's name.  A cell with several
values holds one on each line: paragraphs, the page on which each begins, footnotes, addresses.

A spreadsheet takes a cell that starts with ``=``, ``+``, ``-``, ``@``, a tab or a carriage
return for a formula, by which a document could run something.  Such a text gets an apostrophe
before it, which spreadsheets understand as "this is text"; so does one that starts with an
apostrophe and such a sign, so that removing one apostrophe always gives the text back.
"""

from __future__ import annotations

import csv
import io
import re

from kamer_tui.document.citation import cite_exchange
from kamer_tui.document.model import Document, Exchange
from kamer_tui.export.occasion import Occasion
from kamer_tui.export.own_notes import written_in_cell
from kamer_tui.understanding.marks import kinds_of

COLUMNS = (
    "document",
    "number",
    "label",
    "parties",
    "topic",
    "question",
    "answer",
    "answered_by",
    "page",
    "question_pages",
    "answer_pages",
    "citation",
    "references",
    "unresolved",
    "mentioned_by",
    "documents",
    "footnotes",
    "uncertain",
    "marks",
)
NOTES = "notes"
_FORMULA = re.compile("'*[=+\\-@\t\r\n＝＋－＠]")


def render_csv(document: Document, occasion: Occasion | None = None) -> str:
    """The document's exchanges as CSV with a row of column names; where the user's notes are asked
    for they stand in a column behind the others.
    """
    text = io.StringIO()
    writer = csv.writer(text, lineterminator="\n")
    notes = occasion.notes if occasion is not None else None
    writer.writerow(COLUMNS if notes is None else (*COLUMNS, NOTES))
    for place, exchange in enumerate(document.exchanges):
        row = _row(document, exchange)
        if notes is not None:
            row = (*row, written_in_cell(notes.of(place)))
        writer.writerow(guarded(cell) if isinstance(cell, str) else cell for cell in row)
    return text.getvalue()


def guarded(cell: str) -> str:
    """The text of a cell, with an apostrophe before what a spreadsheet takes for a formula."""
    return "'" + cell if _FORMULA.match(cell) else cell


def _row(document: Document, exchange: Exchange) -> tuple[str | int, ...]:
    """The exchange's cells, in the order of ``COLUMNS``."""
    references = list(
        dict.fromkeys((found.number, found.resolved) for _, found in exchange.references())
    )
    notes = document.footnotes_of((*exchange.question, *exchange.answer))
    return (
        document.metadata.identifier or document.source.name,
        exchange.number,
        exchange.label,
        ", ".join(exchange.parties),
        exchange.topic or "",
        "\n".join(paragraph.prefix + paragraph.text for paragraph in exchange.question),
        "\n".join(paragraph.text for paragraph in exchange.answer),
        exchange.answered_by or "",
        exchange.page,
        "\n".join(str(paragraph.page) for paragraph in exchange.question),
        "\n".join(str(paragraph.page) for paragraph in exchange.answer),
        cite_exchange(document, exchange),
        ", ".join(str(number) for number, resolved in references if resolved),
        ", ".join(str(number) for number, resolved in references if not resolved),
        ", ".join(map(str, exchange.mentioned_by)),
        "\n".join(dict.fromkeys(found.url for found in document.documents_of(exchange))),
        "\n".join(f"{note.label}: {note.text}" for note in notes),
        exchange.uncertain or "",
        ", ".join(kinds_of(document, exchange)),
    )
