"""The user's notes in exports: only where asked for, and never among the document's words."""

from __future__ import annotations

import csv
import io
import json
import zipfile
from datetime import date

import jsonschema
import pytest

from kamer_tui.document.model import Document, Metadata
from kamer_tui.document.narrowing import narrow
from kamer_tui.document.selection import Selection, read_numbers
from kamer_tui.export import FORMATS, Occasion
from kamer_tui.export.docx_form import render_docx
from kamer_tui.export.html_form import render_html
from kamer_tui.export.json_form import SCHEMA_PATH
from kamer_tui.export.markdown import render_markdown
from kamer_tui.parsing import parse
from kamer_tui.sources.markup.html import pages_of_html
from kamer_tui.sources.markup.markdown import pages_of_markdown
from kamer_tui.sources.markup.word import pages_of_word
from kamer_tui.store.notes import Note, noted
from tests.builders import document, exchange
from tests.support.expected import plain_form

MADE = document(
    exchange(1, "Hoeveel plaatsen komen er in Duindorp bij?", "Vijftig."),
    exchange(2, "Wie betaalt het beheer van de pont?", "De gemeenten.\n"),
    metadata=Metadata(identifier="kst-99999-1", title="Stallingen in kleine kernen"),
)
NOTES = noted(
    (
        Note(1, "kst-99999-1", "1", "hoeveelplaatsenkomenerinduindorpbij", "", "- *let* op\n\n# B"),
        Note(
            2,
            "kst-99999-1",
            "2",
            "wiebetaalthetbeheervandepont",
            "Wie betaalt het beheer van de pont?",
            "",
            ("niet beantwoord", "opvolgen"),
        ),
        Note(3, "kst-99999-1", "9", "ietsdaternietmeerstaat", "", "kwijt"),
    ),
    MADE,
)
WITH = Occasion(day=date(2032, 5, 3), data=True, notes=NOTES)
WITHOUT = WITH._replace(notes=None)


@pytest.mark.parametrize("name", FORMATS)
def test_without_being_asked_for_no_note_is_exported(name: str) -> None:
    made = FORMATS[name].render(MADE, WITHOUT)
    content = (
        made
        if isinstance(made, str)
        else zipfile.ZipFile(io.BytesIO(made)).read("word/document.xml").decode()
    )
    assert "opvolgen" not in content
    assert "kwijt" not in content
    assert "otitie" not in content


def test_in_markdown_a_note_is_an_item_below_the_citation() -> None:
    text = render_markdown(MADE, WITH)
    assert "*\n\n- Notitie: - \\*let\\* op\\\n  \\# B\n" in text
    assert "- Notitie (niet beantwoord · opvolgen) «Wie betaalt het beheer van de pont?»:" in text
    assert "## Notities zonder vraag\n\n- Notitie Vraag 9: kwijt\n" in text


def read_again(made: str | bytes, form: str) -> Document:
    content = made.encode() if isinstance(made, str) else made
    match form:
        case "markdown":
            return parse(pages_of_markdown(content, "uit.md"))
        case "html":
            return parse(pages_of_html(content, "uit.html"))
        case _:
            return parse(pages_of_word(content, "uit.docx"))


@pytest.mark.parametrize("form", ["markdown", "html", "docx"])
def test_an_export_with_notes_is_read_as_the_one_without(form: str) -> None:
    render = FORMATS[form].render
    read, other = (read_again(render(MADE, one), form) for one in (WITH, WITHOUT))
    assert {**plain_form(read), "source": 0} == {**plain_form(other), "source": 0}
    assert read.leftovers == ()
    assert any("let" in one.text for one in read.furniture)


def test_in_json_and_csv_they_have_a_field_of_their_own() -> None:
    made = json.loads(FORMATS["json"].render(MADE, WITH))
    jsonschema.validate(made, json.loads(SCHEMA_PATH.read_text()))
    assert [[note["text"] for note in one["notes"]] for one in made["exchanges"]] == [
        ["- *let* op\n\n# B"],
        [""],
    ]
    assert made["exchanges"][1]["notes"][0]["marks"] == ["niet beantwoord", "opvolgen"]
    assert [note["question"] for note in made["notes_without_question"]] == ["9"]
    for one in made["exchanges"]:
        del one["notes"]
    del made["notes_without_question"]
    assert made == json.loads(FORMATS["json"].render(MADE, WITHOUT))
    text = FORMATS["csv"].render(MADE, WITH)
    assert isinstance(text, str)
    rows = list(csv.DictReader(io.StringIO(text)))
    assert [row["notes"] for row in rows] == ["'- *let* op\n# B", "niet beantwoord · opvolgen"]


def test_in_word_and_html_each_line_stays_a_line() -> None:
    html = render_html(MADE, WITH)
    assert "<li>Notitie: - *let* op<br># B</li>" in html
    word = zipfile.ZipFile(io.BytesIO(render_docx(MADE, WITH))).read("word/document.xml").decode()
    assert "- *let* op</w:t></w:r><w:r><w:br/></w:r><w:r>" in word


def test_a_selection_has_the_notes_to_what_is_selected() -> None:
    selection = Selection(read_numbers("2"))
    part = narrow(MADE, selection)
    text = render_markdown(part, Occasion(selection, whole=MADE, notes=NOTES.within(MADE, part)))
    assert "opvolgen" in text
    assert "let" not in text
    assert "kwijt" not in text
