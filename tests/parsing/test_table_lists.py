"""A list of questions and answers that is a table: each column is what its heading says."""

from __future__ import annotations

from collections.abc import Sequence

import pytest

from kamer_tui.document.model import Document
from kamer_tui.parsing import parse
from kamer_tui.sources.markup.html import pages_of_html
from kamer_tui.sources.markup.markdown import pages_of_markdown
from kamer_tui.sources.markup.word import pages_of_word
from kamer_tui.sources.markup.xml import pages_of_xml
from tests.support.conservation import unlike
from tests.support.word import document, paragraph, table, text
from tests.support.word import row as word_row

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
    for place, cells in enumerate(ROWS):
        rows += [headings, cells] if place % every == 0 else [cells]
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


def in_xml(rows: Sequence[Sequence[str]], below: str = "") -> str:
    cells = (
        "<row>" + "".join(f"<entry><al>{cell}</al></entry>" for cell in row) + "</row>"
        for row in rows
    )
    table = f"<table><tgroup><tbody>{''.join(cells)}</tbody></tgroup></table>"
    return (
        f"<officiele-publicatie><kamerstuk><stuk><titel>{TITLE}</titel>{table}{below}"
        "</stuk></kamerstuk></officiele-publicatie>"
    )


def in_markdown(rows: Sequence[Sequence[str]], below: str = "") -> str:
    head, *others = ["| " + " | ".join(row) + " |" for row in rows]
    return "\n".join([f"# {TITLE}", "", head, "|---" * len(rows[0]) + "|", *others, "", below])


def read_all(rows: Sequence[Sequence[str]], *below: str) -> list[Document]:
    """The documents that a table is in each form, with paragraphs below it."""
    paragraphs = "".join(f"<p>{one}</p>" for one in below)
    found = [
        pages_of_html((in_html(rows).removesuffix("</html>") + paragraphs).encode(), "lijst"),
        pages_of_xml(in_xml(rows, "".join(f"<al>{one}</al>" for one in below)).encode(), "lijst"),
        pages_of_markdown(in_markdown(rows, "\n\n".join(below)).encode(), "lijst"),
        pages_of_word(
            document(
                paragraph(text(TITLE, "<w:b/>"))
                + table(*(word_row(*cells) for cells in rows))
                + "".join(map(paragraph, below))
            ),
            "lijst",
        ),
    ]
    documents = []
    for pages in found:
        read = parse(pages)
        assert unlike(pages, read) == []
        documents.append(read)
    return documents


@pytest.mark.parametrize("answered", ["{}", "{}.", "Antwoord {}", "Antwoord op vraag {}:"])
def test_answers_below_a_table_of_questions_are_theirs(answered: str) -> None:
    rows = [("Nr", "Vraag", "Bijlage", "Blz. (van)", "t/m")]
    rows += [(number, asked, "Nota", "12", "14") for number, asked, _ in ROWS]
    below = ["Antwoorden"]
    for number, _, answer in ROWS:
        below += [answered.format(number), answer]
    for read in read_all(rows, *below):
        assert exchanges(read) == ROWS


def test_answers_below_a_table_may_have_items_with_numbers() -> None:
    rows = [("Nr.", "Vraag"), *(row[:2] for row in ROWS)]
    below = ["Antwoorden", "1", "Dit:", "1. hout;", "2. verf.", "2", "Ja.", "3", "Veel."]
    for read in read_all(rows, *below):
        answers = [one[2] for one in exchanges(read)]
        assert answers == ["Dit: / 1. hout; / 2. verf.", "Ja.", "Veel."]


def test_questions_of_a_table_that_nobody_answers_are_not_made_up_an_answer() -> None:
    rows = [("Nr.", "Vraag"), *(row[:2] for row in ROWS)]
    for read in read_all(rows, "De griffier,", "Spaak"):
        assert [one[2] for one in exchanges(read)] == ["", "", ""]


@pytest.mark.parametrize("heading", ["Fractie", "Partij", "Gesteld door", "Vragensteller(s)"])
def test_a_column_says_who_asks(heading: str) -> None:
    parties = ("Duinpartij", "De Brug, Noorderpartij", "Lijst Veldman")
    rows = [("Nr.", heading, "Vraag", "Antwoord")]
    rows += [(row[0], who, *row[1:]) for row, who in zip(ROWS, parties, strict=True)]
    for read in read_all(rows):
        assert exchanges(read) == ROWS
        assert [one.parties for one in read.exchanges] == [
            ("Duinpartij",),
            ("De Brug", "Noorderpartij"),
            ("Lijst Veldman",),
        ]


def test_a_column_says_what_questions_are_about_and_others_go_with_the_answer() -> None:
    rows = [("Nr.", "Onderwerp", "Vraag", "Antwoord", "Stand")]
    rows += [(row[0], "Steigers", *row[1:], "Af.") for row in ROWS]
    for read in read_all(rows):
        assert [one.topic for one in read.exchanges] == ["Steigers"] * 3
        assert [one[1] for one in exchanges(read)] == [row[1] for row in ROWS]
        assert [one[2] for one in exchanges(read)] == [f"{row[2]} / Af." for row in ROWS]


@pytest.mark.parametrize("number", ["{}. ", "Vraag {} ", ""])
def test_two_columns_without_headings_ask_and_answer(number: str) -> None:
    rows = [(number.format(row[0]) + row[1], row[2]) for row in ROWS]
    for read in read_all(rows, "De griffier,"):
        assert exchanges(read) == ROWS


@pytest.mark.parametrize("heads", [(), ("Nr.", "Vraag", "Antwoord")])
def test_a_table_of_an_inquiry_in_an_answer_is_text(heads: tuple[str, ...]) -> None:
    inquiry = [heads] if heads else []
    inquiry += [("1", "Bent u tevreden?", "Ja, 80 %."), ("2", "Komt u terug?", "Ja, 60 %.")]
    parts = [
        paragraph(one)
        for number, asked, answer in ROWS
        for one in (f"Vraag {number}", asked, f"Antwoord {number}", answer)
    ]
    parts.insert(8, table(*(word_row(*cells) for cells in inquiry)))
    head = paragraph(text(TITLE, "<w:b/>"))
    pages = pages_of_word(document(head + "".join(parts)), "lijst")
    read = parse(pages)
    assert unlike(pages, read) == []
    assert [one[:2] for one in exchanges(read)] == [row[:2] for row in ROWS]
    assert "Komt u terug?" in exchanges(read)[1][2]
