"""ODT files: what is shown of them becomes lines, with what is known of each."""

from __future__ import annotations

from pathlib import Path

import pytest

from kamer_tui.reading.loading import load
from kamer_tui.sources.errors import UnreadableError
from kamer_tui.sources.lines import Line
from kamer_tui.sources.markup.odt import pages_of_odt
from tests.support.odt import document, note, paragraph
from tests.support.word import packed

NUMBERS = (
    '<text:list-style style:name="L"><text:list-level-style-number text:level="1"'
    ' style:num-format="1" style:num-suffix="."/><text:list-level-style-number text:level="2"'
    ' style:num-format="a" style:num-suffix=")"/></text:list-style>'
)


def lines_of(body: str, styles: str = "", pages: str = "") -> tuple[Line, ...]:
    return pages_of_odt(document(body, styles, pages), "brief.odt").lines


def texts(body: str, styles: str = "") -> list[str]:
    return [line.text for line in lines_of(body, styles)]


def a_list(*items: str, more: str = "") -> str:
    inside = "".join(f"<text:list-item>{item}</text:list-item>" for item in items)
    return f"<text:list{more}>{inside}</text:list>"


def test_text_with_blanks_and_line_ends_of_its_own() -> None:
    body = paragraph("de<text:s text:c='2'/>kade<text:tab/>van\n  Aarle<text:line-break/>Ja.")
    assert texts(body) == ["de kade van Aarle", "Ja."]


def test_headings_and_bold() -> None:
    bold = '<text:span text:style-name="Vet">{}</text:span>'
    body = (
        paragraph("Deel", "h", ' text:outline-level="2"')
        + paragraph(bold.format("Vraag 1"))
        + paragraph("half " + bold.format("vet"))
    )
    assert [(line.level, line.bold) for line in lines_of(body)] == [
        (2, False), (None, True), (None, False),
    ]  # fmt: skip


def test_lists_count_and_count_on() -> None:
    named = ' text:style-name="L"'
    goes_on = ' text:style-name="L" text:continue-numbering="true"'
    inner = a_list(paragraph("onder"), paragraph("nog"))
    body = (
        a_list(paragraph("Een") + inner, paragraph("Twee") + paragraph("alinea"), more=named)
        + paragraph("Tussen")
        + a_list(paragraph("Drie"), more=goes_on)
        + a_list(paragraph("Anders"), more=named)
    )
    assert texts(body, NUMBERS) == [
        "1. Een", "a) onder", "b) nog", "2. Twee", "alinea", "Tussen", "3. Drie", "1. Anders",
    ]  # fmt: skip


def test_a_bullet_is_a_sign_that_can_be_shown() -> None:
    style = (
        '<text:list-style style:name="B"><text:list-level-style-bullet text:level="1"'
        ' text:bullet-char="\uf0b7"/></text:list-style>'
    )
    assert texts(a_list(paragraph("kade"), more=' text:style-name="B"'), style) == ["• kade"]


def test_a_note_has_its_mark_and_its_label() -> None:
    body = paragraph("Kent u dit" + note("1", "De Duinbode.") + "?") + paragraph("Ja.")
    first, second, third = lines_of(body)
    assert (first.text, first.marks) == ("Kent u dit1?", ((10, 11),))
    assert (second.text, second.role, second.label) == ("De Duinbode.", "note", "1")
    assert third.text == "Ja."


def test_what_was_deleted_and_what_is_a_comment_is_left_out() -> None:
    gone = "<text:tracked-changes><text:p>oud</text:p></text:tracked-changes>"
    comment = "<office:annotation><text:p>klopt dit?</text:p></office:annotation>"
    assert texts(gone + paragraph(f"Ja{comment}.")) == ["Ja."]


def test_tables_sections_and_text_boxes() -> None:
    cell = "<table:table-cell>{}</table:table-cell>"
    cells = cell.format(paragraph("Datum")) + cell.format(paragraph("3 mei 2034"))
    table = f"<table:table><table:table-row>{cells}</table:table-row></table:table>"
    box = f"<draw:frame><draw:text-box>{paragraph('Onderwerp')}</draw:text-box></draw:frame>"
    body = f"<text:section>{table}</text:section>" + paragraph(box + "Geachte,")
    assert texts(body) == ["Datum 3 mei 2034", "Onderwerp", "Geachte,"]


def test_headers_are_furniture_but_for_that_of_the_first_page_alone() -> None:
    pages = "".join(
        f"<style:{name}>{paragraph(words)}</style:{name}>"
        for name, words in (("header", "Vervolg"), ("header-first", "Ministerie van Veren"))
    )
    found = [(line.text, line.role) for line in lines_of(paragraph("Geachte,"), "", pages)]
    assert found == [("Ministerie van Veren", None), ("Vervolg", "furniture"), ("Geachte,", None)]


def test_pages_end_where_it_was_saved() -> None:
    body = paragraph("Een") + "<text:soft-page-break/>" + paragraph("Twee")
    assert [line.page for line in lines_of(body)] == [1, 2]


@pytest.mark.parametrize(
    ("content", "reason"),
    [
        (document(""), "no-text"),
        (document(paragraph("Ja."))[:300], "damaged"),
        (packed({"mimetype": b"application/vnd.oasis.opendocument.text"}), "damaged"),
        (
            packed({"META-INF/manifest.xml": b"<m><encryption-data/></m>", "content.xml": b"x"}),
            "encryption",
        ),
    ],
    ids=["no text", "half a file", "no content", "a password"],
)
def test_what_can_not_be_read_is_told(content: bytes, reason: str) -> None:
    with pytest.raises(UnreadableError, match=reason):
        pages_of_odt(content, "brief.odt")


def test_it_is_read_in_its_own_process_whatever_it_is_called(tmp_path: Path) -> None:
    path = tmp_path / "brief.txt"
    path.write_bytes(document(paragraph("Ja.")))
    assert load(path).source.format == "odt"
