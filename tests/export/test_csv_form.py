from __future__ import annotations

import csv
import io

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kamer_tui.document.model import Document
from kamer_tui.export.csv_form import guarded, render_csv
from tests.builders import answered_together, document, exchange, small_report


def rows(made: Document) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(render_csv(made), newline="")))


def test_one_row_for_each_exchange() -> None:
    read = rows(small_report())
    assert [row["number"] for row in read] == ["1", "2", "3", "4", "6"]
    assert read[3]["label"] == "4 en 5"
    assert read[0]["document"] == "kst-99999-1"
    assert read[0]["topic"] == "Stallingen/kernen"
    assert read[1]["references"] == "1, 3"
    assert read[2]["mentioned_by"] == "1, 2"
    assert read[2]["question"].splitlines() == [
        "Deze leden wijzen op Kamerstuk 99 998, nr. 12.",
        "Wat kost een plek in België?",
    ]
    assert read[2]["footnotes"] == "2: Zie de bijlage."
    assert read[4]["page"] == "3"
    assert [row["marks"] for row in read] == ["", "only-refers", "", "yes", ""]


def test_questions_that_are_answered_together_have_their_numbers_before_them() -> None:
    assert rows(document(answered_together()))[0]["question"].splitlines() == [
        "5. Wie betaalt het beheer?",
        "En wie niet?",
        "6. Zie vraag 1: wie beheert het?",
    ]


def test_each_paragraph_has_its_page_and_each_exchange_its_citation() -> None:
    row = rows(document(answered_together()))[0]
    assert row["question_pages"].splitlines() == ["1", "1", "2"]
    assert row["answer_pages"].splitlines() == ["2", "3"]
    assert row["citation"] == "verslag.txt, p. 1-3"


@pytest.mark.parametrize("text", ["=1+1", "+31", "-5", "@SUM(A1)", "\tx", "'=1", "＝1"])
def test_no_cell_is_a_formula(text: str) -> None:
    made = document(exchange(1, text, text, party=text, topic=text))
    row = rows(made)[0]
    for column in ("question", "answer", "parties", "topic"):
        assert row[column] == "'" + text


@given(st.text())
def test_guarding_can_be_undone_and_leaves_no_formula(text: str) -> None:
    cell = guarded(text)
    assert not cell.startswith(tuple("=+-@\t\r"))
    assert text in (cell, cell[1:])
    assert cell == text or guarded(cell) != cell


def test_document_without_exchanges_has_only_names_of_columns() -> None:
    assert rows(document()) == []
    assert render_csv(document()).startswith("document,number,")
