"""A list of questions and answers that is a table: each column is what its heading says."""

from __future__ import annotations

from collections.abc import Sequence

import pytest

from kamer_tui.document.model import Document
from kamer_tui.parsing import parse
from kamer_tui.sources.markup.html import pages_of_html
from kamer_tui.sources.markup.markdown import pages_of_markdown
from tests.support.conservation import unlike

TITLE = "Lijst van vragen en antwoorden over de haven"
ROWS = [
    ("1", "Hoeveel steigers telt de haven?", "De haven telt er veertig. Twee zijn nieuw."),
    ("2", "Worden zij geschilderd?", "Ja, dit jaar."),
    ("3", "Wat kost dat?", "Twaalf duizend euro."),
]
HEADINGS = [
    ("Nr", "Vraag", "Antwoord"),
    ("Nr.", "Vragen", "Antwoorden"),
    ("Nummer", "Vraag", "Antwoord van de minister"),
]


def in_html(rows: Sequence[Sequence[str]]) -> str:
    lines = ("<tr>" + "".join(f"<td><p>{cell}</p></td>" for cell in row) + "</tr>" for row in rows)
    return f"<!DOCTYPE html><html><body><h1>{TITLE}</h1><table>{''.join(lines)}</table></html>"


def exchanges(document: Document) -> list[tuple[str | None, str, str]]:
    return [
        (
            one.label,
            " / ".join(part.text for part in one.question),
            " / ".join(part.text for part in one.answer),
        )
        for one in document.exchanges
    ]


def read_html(rows: Sequence[Sequence[str]]) -> Document:
    pages = pages_of_html(in_html(rows).encode(), "lijst.html")
    document = parse(pages)
    assert unlike(pages, document) == []
    return document


@pytest.mark.parametrize("headings", HEADINGS)
@pytest.mark.parametrize("every", [1, 2, 9])
def test_headings_that_stand_on_each_page_of_a_table_are_no_question(
    headings: Sequence[str], every: int
) -> None:
    rows: list[Sequence[str]] = []
    for place, row in enumerate(ROWS):
        rows += [headings, row] if place % every == 0 else [row]
    assert exchanges(read_html(rows)) == ROWS


@pytest.mark.parametrize("after", [".", ")", ""])
def test_numbers_in_a_column_are_those_of_the_questions(after: str) -> None:
    rows = [HEADINGS[0], *((f"{number}{after}", *rest) for number, *rest in ROWS)]
    assert exchanges(read_html(rows)) == ROWS


def test_a_table_without_a_column_of_numbers_is_a_list() -> None:
    document = read_html([HEADINGS[0][1:], *(row[1:] for row in ROWS)])
    assert [one[1:] for one in exchanges(document)] == [row[1:] for row in ROWS]


def test_a_table_in_markdown_is_a_list() -> None:
    lines = ["| " + " | ".join(row) + " |" for row in (HEADINGS[0], "---", *ROWS)]
    pages = pages_of_markdown(f"# {TITLE}\n\n{chr(10).join(lines)}\n".encode(), "lijst.md")
    document = parse(pages)
    assert unlike(pages, document) == []
    assert exchanges(document) == ROWS
