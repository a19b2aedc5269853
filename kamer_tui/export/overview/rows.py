"""The overview as CSV: a row for each cell of the table, mark, promise and pair of answers.

``kind`` says what a row is: "cell", "promise", "similar", or a kind of mark.  The form is that of
the exports' CSV.
"""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator
from typing import NamedTuple

from kamer_tui.document.citation import cite_exchange
from kamer_tui.export.csv_form import guarded
from kamer_tui.understanding.overview import Overview


class Row(NamedTuple):
    """A row.  ``number`` is that of the exchange, or those of a cell's, a blank between them;
    ``text`` the sentence of a mark or a promise; ``other`` the exchange whose answer has the same
    words, of which ``run`` are in a row.
    """

    kind: str
    number: str
    party: str = ""
    topic: str = ""
    page: str = ""
    text: str = ""
    who: str = ""
    when: str = ""
    words_asked: str = ""
    words_answered: str = ""
    other: str = ""
    run: str = ""
    ratio: str = ""
    citation: str = ""


def render_csv(overview: Overview) -> str:
    """The overview as CSV with a row of column names."""
    text = io.StringIO()
    writer = csv.writer(text, lineterminator="\n")
    writer.writerow(Row._fields)
    for row in _rows(overview):
        writer.writerow(map(guarded, row))
    return text.getvalue()


def _rows(overview: Overview) -> Iterator[Row]:
    exchanges = overview.document.exchanges
    for cell in overview.cells.values():
        yield Row(
            "cell",
            " ".join(str(number) for place in cell.places for number in exchanges[place].numbers),
            cell.party or "",
            cell.topic or "",
            words_asked=str(cell.words_asked),
            words_answered=str(cell.words_answered),
        )
    promises = {
        (place, promise.paragraph, promise.start): promise for place, promise in overview.promises
    }
    for place, marks in enumerate(overview.marks_of_exchanges):
        for mark in marks:
            promise = promises.get((place, mark.paragraph, mark.start))
            is_promise = mark.kind == "promise" and promise is not None
            yield _of_exchange(overview, mark.kind, place)._replace(
                text=mark.text,
                page=str(_page(overview, place, mark.paragraph)),
                who=(promise.who or "") if is_promise and promise else "",
                when=(promise.when or "") if is_promise and promise else "",
            )
    for first, second, shared in overview.pairs:
        yield _of_exchange(overview, "similar", first)._replace(
            other=str(exchanges[second].number),
            run=str(shared.run),
            ratio=f"{shared.ratio:.4f}",
        )


def _of_exchange(overview: Overview, kind: str, place: int) -> Row:
    exchange = overview.document.exchanges[place]
    return Row(
        kind,
        str(exchange.number),
        "; ".join(exchange.parties),
        overview.topic_of(exchange) or "",
        str(exchange.page),
        citation=cite_exchange(overview.document, exchange),
    )


def _page(overview: Overview, place: int, paragraph: int) -> int:
    """The page on which a paragraph of the answer begins."""
    exchange = overview.document.exchanges[place]
    return exchange.answer[paragraph].page if exchange.answer else exchange.page
