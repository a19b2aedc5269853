"""Word files: what is shown of them becomes lines, with what is known of each."""

from __future__ import annotations

import pytest

from kamer_tui.sources.errors import UnreadableError
from kamer_tui.sources.lines import Line
from kamer_tui.sources.markup.counting import in_form
from kamer_tui.sources.markup.word import pages_of_word
from tests.support.word import (
    Parts,
    document,
    entries,
    field_of,
    level,
    note_mark,
    numbered,
    packed,
    paragraph,
    row,
    table,
    text,
    text_box,
)


def lines_of(body: str, parts: Parts | None = None, *, strict: bool = False) -> tuple[Line, ...]:
    return pages_of_word(document(body, parts, strict=strict), "brief.docx").lines


def texts(body: str, parts: Parts | None = None) -> list[str]:
    return [line.text for line in lines_of(body, parts)]


def a_list(*levels: str, nums: str = "") -> str:
    """A definition of a list, and the list 1 of it."""
    return (
        f'<w:abstractNum w:abstractNumId="0">{"".join(levels)}</w:abstractNum>'
        f'<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>{nums}'
    )


BREAK = "<w:r><w:br/></w:r>"


def test_a_paragraph_begins_where_word_begins_one() -> None:
    found = lines_of(paragraph("Vraag 1") + paragraph("Kent u het bericht?"))
    assert [(line.text, line.begins) for line in found] == [
        ("Vraag 1", True),
        ("Kent u het bericht?", True),
    ]


@pytest.mark.parametrize(
    ("above", "below", "begins"),
    [
        (text("Vraag 1"), text("Kent u het bericht?"), None),
        (text("Vraag 1", "<w:b/>"), text("Kent u het bericht?"), True),
        (text("Ja."), text("De kade is hersteld."), True),
        (text("De kade van"), text("de stad is hersteld."), False),
        (text("De sluis, de brug,"), text("De Punt en het veer."), False),
    ],
)
def test_the_words_tell_whether_one_begins_below_a_line_end(
    above: str, below: str, begins: bool | None
) -> None:
    first, second = lines_of(paragraph(above + BREAK + below))
    assert (first.begins, second.begins) == (True, begins)


def test_an_empty_line_in_a_paragraph_begins_another() -> None:
    found = lines_of(paragraph(text("Ja.") + "<w:r><w:br/><w:br/></w:r>" + text("Nee.")))
    assert [line.begins for line in found] == [True, True]


def test_a_line_end_in_the_file_is_a_blank() -> None:
    assert texts(paragraph("de\nkade  van\tAarle")) == ["de kade van Aarle"]


def test_headings_have_the_level_of_their_style_or_their_own() -> None:
    styles = (
        '<w:style w:type="paragraph" w:styleId="A"><w:name w:val="heading 2"/></w:style>'
        '<w:style w:type="paragraph" w:styleId="B"><w:name w:val="Eigen kop"/>'
        '<w:basedOn w:val="A"/></w:style>'
    )
    found = lines_of(
        paragraph("Een", '<w:pStyle w:val="B"/>')
        + paragraph("Twee", '<w:outlineLvl w:val="0"/>')
        + paragraph("Drie", '<w:pStyle w:val="A"/><w:outlineLvl w:val="9"/>'),
        Parts(styles=styles),
    )
    assert [line.level for line in found] == [2, 1, None]


def test_bold_is_what_the_style_and_the_run_make_of_it() -> None:
    bold = "<w:rPr><w:b/></w:rPr>"
    styles = (
        f'<w:style w:type="paragraph" w:styleId="P"><w:name w:val="P"/>{bold}</w:style>'
        f'<w:style w:type="character" w:styleId="C"><w:name w:val="C"/>{bold}</w:style>'
    )
    of_style = '<w:pStyle w:val="P"/>'
    found = lines_of(
        paragraph("Vet", of_style)
        + paragraph(text("Niet", '<w:b w:val="0"/>'), of_style)
        + paragraph(text("Twee keer", '<w:rStyle w:val="C"/>'), of_style)
        + paragraph(text("Wel", '<w:rStyle w:val="C"/>'))
        + paragraph(text("Half") + text(" vet", "<w:b/>")),
        Parts(styles=styles),
    )
    assert [line.bold for line in found] == [True, False, False, True, False]


def test_numbers_that_word_counts_are_shown() -> None:
    levels = (level(0, "decimal", "%1."), level(1, "lowerLetter", "%2)"))
    body = "".join(
        paragraph(words, numbered(1, at))
        for words, at in (("Een", 0), ("Anders", 1), ("Nog", 1), ("Twee", 0), ("Weer", 1))
    )
    found = texts(body, Parts(numbering=a_list(*levels)))
    assert found == ["1. Een", "a) Anders", "b) Nog", "2. Twee", "a) Weer"]


def test_a_number_of_several_levels() -> None:
    levels = (level(0, "upperRoman", "%1"), level(1, "decimal", "%1.%2", more="<w:isLgl/>"))
    body = paragraph("Deel", numbered(1)) + paragraph("Stuk", numbered(1, 1))
    assert texts(body, Parts(numbering=a_list(*levels))) == ["I Deel", "1.1 Stuk"]


def test_a_list_goes_on_in_another_of_the_same_kind_unless_it_starts_anew() -> None:
    goes_on = '<w:num w:numId="2"><w:abstractNumId w:val="0"/></w:num>'
    anew = (
        '<w:num w:numId="3"><w:abstractNumId w:val="0"/><w:lvlOverride w:ilvl="0">'
        '<w:startOverride w:val="7"/></w:lvlOverride></w:num>'
    )
    body = "".join(paragraph("Vraag", numbered(which)) for which in (1, 2, 3, 3, 1))
    numbering = a_list(level(0, "decimal", "%1"), nums=goes_on + anew)
    found = texts(body, Parts(numbering=numbering))
    assert found == ["1 Vraag", "2 Vraag", "7 Vraag", "8 Vraag", "9 Vraag"]


def test_a_paragraph_without_text_shows_its_number() -> None:
    numbering = a_list(level(0, "decimal", "Vraag %1"))
    body = paragraph("", numbered(1)) + paragraph("Kent u het bericht?")
    assert texts(body, Parts(numbering=numbering)) == ["Vraag 1", "Kent u het bericht?"]


def test_a_style_may_number_and_a_paragraph_take_its_number_away() -> None:
    numbering = a_list(level(0, "decimal", "%1.", more='<w:pStyle w:val="V"/>'))
    style = (
        '<w:style w:type="paragraph" w:styleId="V"><w:name w:val="Vraag"/><w:pPr><w:numPr>'
        '<w:numId w:val="1"/></w:numPr></w:pPr></w:style>'
    )
    of_style = '<w:pStyle w:val="V"/>'
    body = (
        paragraph("Een?", of_style)
        + paragraph("Geen vraag.", of_style + numbered(0))
        + paragraph("Twee?", of_style)
    )
    found = texts(body, Parts(numbering=numbering, styles=style))
    assert found == ["1. Een?", "Geen vraag.", "2. Twee?"]


def test_a_list_may_be_defined_by_a_style() -> None:
    numbering = (
        '<w:abstractNum w:abstractNumId="0"><w:numStyleLink w:val="L"/></w:abstractNum>'
        f'<w:abstractNum w:abstractNumId="1"><w:styleLink w:val="L"/>{level(0, "decimal", "%1)")}'
        '</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>'
        '<w:num w:numId="2"><w:abstractNumId w:val="1"/></w:num>'
    )
    style = (
        '<w:style w:type="numbering" w:styleId="L"><w:name w:val="L"/><w:pPr><w:numPr>'
        '<w:numId w:val="2"/></w:numPr></w:pPr></w:style>'
    )
    assert texts(paragraph("Een", numbered(1)), Parts(numbering=numbering, styles=style)) == [
        "1) Een"
    ]


@pytest.mark.parametrize(
    ("sign", "shown"), [("\uf0b7", "•"), ("o", "•"), ("-", "-"), ("–", "–"), ("\uf0a7", "•")]
)
def test_bullets_are_signs_that_can_be_shown(sign: str, shown: str) -> None:
    numbering = a_list(level(0, "bullet", sign))
    assert texts(paragraph("de kade", numbered(1)), Parts(numbering=numbering)) == [
        f"{shown} de kade"
    ]


@pytest.mark.parametrize(
    ("count", "form", "shown"),
    [
        (4, "lowerRoman", "iv"),
        (1999, "upperRoman", "MCMXCIX"),
        (28, "lowerLetter", "bb"),
        (3, "upperLetter", "C"),
        (3, "decimalZero", "03"),
        (2, "ordinal", "2e"),
        (5, "hebrew1", "5"),
        (0, "lowerRoman", "0"),
        (7, "none", ""),
    ],
)
def test_numbers_have_the_form_of_their_list(count: int, form: str, shown: str) -> None:
    assert in_form(count, form) == shown


def test_footnotes_have_their_numbers_and_their_marks() -> None:
    notes = {5: paragraph(text("De Duinbode.")) + paragraph("Idem."), 9: paragraph("Later.")}
    body = paragraph(text("Kent u dit") + note_mark(5) + text("?")) + paragraph(
        text("Ja.") + note_mark(9)
    )
    first, *found = lines_of(body, Parts(notes=notes))
    assert (first.text, first.marks) == ("Kent u dit1?", ((10, 11),))
    assert [(line.text, line.role, line.label) for line in found] == [
        ("De Duinbode.", "note", "1"),
        ("Idem.", "note", ""),
        ("Ja.2", None, ""),
        ("Later.", "note", "2"),
    ]


def test_endnotes_count_by_themselves() -> None:
    parts = Parts(notes={1: paragraph("Voet.")}, endnotes={1: paragraph("Eind.")})
    body = paragraph(text("Ja") + note_mark(1) + note_mark(1, "endnote") + text("."))
    assert [line.text for line in lines_of(body, parts)] == ["Ja1i.", "Voet.", "Eind."]


def test_a_mark_that_is_not_counted_is_what_stands_behind_it() -> None:
    mark = (
        '<w:r><w:footnoteReference w:customMarkFollows="1" w:id="4"/><w:t>*</w:t></w:r>'
        + text(" Ja") + note_mark(5)
    )  # fmt: skip
    parts = Parts(notes={4: paragraph("Ster."), 5: paragraph("Een.")})
    line, star, one = lines_of(paragraph(text("Nee") + mark), parts)
    assert (line.text, line.marks) == ("Nee* Ja1", ((3, 4), (7, 8)))
    assert (star.label, one.label) == ("*", "1")


@pytest.mark.parametrize("written", ["7 Zie de brief.", "7\tZie de brief.", "7) Zie de brief."])
def test_a_mark_that_was_typed_is_no_text_of_its_note(written: str) -> None:
    mark = '<w:r><w:footnoteReference w:customMarkFollows="1" w:id="4"/><w:t>7</w:t></w:r>'
    parts = Parts(notes={4: paragraph(written)})
    note = lines_of(paragraph(text("Nee") + mark), parts)[1]
    assert (note.label, note.text) == ("7", "Zie de brief.")


def test_a_note_that_begins_with_its_number_keeps_it() -> None:
    parts = Parts(notes={1: paragraph("1 oktober 2033."), 2: paragraph("20 jaar.")})
    mark = '<w:r><w:footnoteReference w:customMarkFollows="1" w:id="2"/><w:t>2</w:t></w:r>'
    found = lines_of(paragraph(text("Nee") + note_mark(1) + mark), parts)
    assert [(line.label, line.text) for line in found[1:]] == [
        ("1", "1 oktober 2033."),
        ("2", "20 jaar."),
    ]


def test_what_was_deleted_is_gone_and_what_was_put_in_is_there() -> None:
    body = paragraph(
        text("De ")
        + '<w:del w:id="1"><w:r><w:delText>oude</w:delText></w:r></w:del>'
        + f'<w:ins w:id="2">{text("nieuwe")}</w:ins>'
        + f'<w:moveFrom w:id="3">{text(" verplaatste")}</w:moveFrom>'
        + text(" kade.")
    )
    assert texts(body) == ["De nieuwe kade."]


def test_paragraphs_are_one_where_the_end_between_them_was_deleted() -> None:
    gone = '<w:rPr><w:del w:id="1"/></w:rPr>'
    assert texts(paragraph(text("De "), gone) + paragraph("kade.")) == ["De kade."]


def test_rows_and_cells_that_were_deleted_are_gone() -> None:
    gone = row("Oud", "stuk").replace("<w:tr>", '<w:tr><w:trPr><w:del w:id="1"/></w:trPr>')
    assert texts(table(gone, row("Nieuw", "stuk"))) == ["Nieuw stuk"]


def test_a_field_shows_its_result() -> None:
    nested = field_of("IF " + "x", "Aarle")
    assert texts(paragraph(text("te ") + nested + text(" en ") + field_of("PAGE", "3"))) == [
        "te Aarle en 3"
    ]


def test_a_field_without_an_end_hides_nothing() -> None:
    begins = '<w:r><w:fldChar w:fldCharType="begin"/></w:r>'
    assert texts(paragraph(begins + text("Ja.")) + paragraph("Nee.")) == ["Ja.", "Nee."]


def test_hidden_text_is_not_shown() -> None:
    hidden = paragraph(text("geheim", "<w:vanish/>"), numbered(1) + "<w:rPr><w:vanish/></w:rPr>")
    body = paragraph(text("Ja") + text(" geheim", "<w:vanish/>") + text(".")) + hidden
    numbering = a_list(level(0, "decimal", "%1"))
    assert texts(body + paragraph("Een", numbered(1)), Parts(numbering=numbering)) == [
        "Ja.",
        "1 Een",
    ]


def test_signs_that_are_no_text() -> None:
    signs = "<w:r><w:t>ex</w:t><w:noBreakHyphen/><w:t>lid</w:t><w:tab/><w:t>be</w:t><w:softHyphen/>"
    symbol = '<w:t>stuur</w:t><w:sym w:font="Symbol" w:char="F0B3"/><w:t>2</w:t></w:r>'
    assert texts(paragraph(signs + symbol)) == ["ex-lid bestuur≥2"]


def test_links_and_parts_that_are_filled_in_are_text() -> None:
    body = paragraph(
        f'<w:hyperlink r:id="rIdNergens">{text("De Duinbode")}</w:hyperlink>'
        f"<w:sdt><w:sdtPr/><w:sdtContent>{text(', 3 mei')}</w:sdtContent></w:sdt>"
        f'<w:fldSimple w:instr="DATE">{text(" 2034")}</w:fldSimple>'
    )
    whole = f"<w:sdt><w:sdtPr/><w:sdtContent>{body}</w:sdtContent></w:sdt>"
    assert texts(whole) == ["De Duinbode, 3 mei 2034"]


def test_a_text_box_stands_where_it_hangs_and_once() -> None:
    above = paragraph(text_box(paragraph("Datum") + paragraph("3 mei 2034")) + text("Geachte,"))
    below = paragraph(text("Hoogachtend,") + text_box(paragraph("Bijlage")))
    assert texts(above + below) == ["Datum", "3 mei 2034", "Geachte,", "Hoogachtend,", "Bijlage"]


def test_a_text_box_that_is_hidden_is_not_shown() -> None:
    box = text_box(paragraph("kenmerk")).replace('name="Vak"', 'name="Vak" hidden="1"')
    hidden = box.replace("<v:shape>", '<v:shape style="width:0;visibility:hidden">')
    assert texts(paragraph(hidden + text("Ja."))) == ["Ja."]


def test_a_row_is_a_line_unless_a_cell_holds_paragraphs() -> None:
    rows = (row("Datum", "3 mei 2034"), row("Betreft", paragraph("De kade") + paragraph("Aarle")))
    assert texts(table(*rows)) == ["Datum 3 mei 2034", "Betreft", "De kade", "Aarle"]


def test_a_table_in_a_table_is_read() -> None:
    inner = table(row("De kade"), row("Ja.")) + paragraph()
    assert texts(table(row(inner))) == ["De kade", "Ja."]


REFERENCES = (
    '<w:headerReference w:type="first" r:id="rIdheader1"/>'
    '<w:headerReference w:type="default" r:id="rIdheader2"/>'
    '<w:footerReference w:type="default" r:id="rIdfooter1"/>'
)


def test_the_first_pages_own_header_is_a_letterhead_and_others_are_furniture() -> None:
    parts = Parts(
        others={
            "header1": paragraph("Ministerie van Veren") + paragraph(field_of("PAGE", "1")),
            "header2": paragraph("Ons kenmerk") + paragraph("2034-17"),
            "footer1": paragraph(text("Pagina ") + field_of("PAGE", "2")),
        },
        section=REFERENCES + "<w:titlePg/>",
    )
    assert [(line.text, line.role) for line in lines_of(paragraph("Geachte,"), parts)] == [
        ("Ministerie van Veren", None),
        ("1", "furniture"),
        ("Ons kenmerk", "furniture"),
        ("2034-17", "furniture"),
        ("Geachte,", None),
        ("Pagina 2", "furniture"),
    ]


def test_a_header_that_no_page_shows_is_left_out() -> None:
    parts = Parts(others={"header1": paragraph("Concept")}, section=REFERENCES)
    assert texts(paragraph("Geachte,"), parts) == ["Geachte,"]


def test_a_header_of_the_first_section_alone_is_a_letterhead() -> None:
    of_first = '<w:headerReference w:type="default" r:id="rIdheader1"/>'
    of_second = '<w:headerReference w:type="default" r:id="rIdheader2"/>'
    parts = Parts(
        others={"header1": paragraph("Datum 3 mei 2034"), "header2": paragraph("Bijlage")},
        section=of_second,
    )
    body = paragraph("Brief", f"<w:sectPr>{of_first}</w:sectPr>") + paragraph("Antwoord")
    assert [(line.text, line.role) for line in lines_of(body, parts)] == [
        ("Datum 3 mei 2034", None),
        ("Brief", None),
        ("Bijlage", "furniture"),
        ("Antwoord", None),
    ]


def test_headers_of_further_sections_are_furniture_each_once() -> None:
    section = f"<w:sectPr>{REFERENCES}<w:titlePg/></w:sectPr>"
    parts = Parts(
        others={"header1": paragraph("Ministerie"), "header2": paragraph("Vervolg")},
        section=REFERENCES,
    )
    body = paragraph("Brief", section) + paragraph("Bijlage")
    found = lines_of(body, parts)
    assert [line.text for line in found] == ["Ministerie", "Vervolg", "Brief", "Bijlage"]
    assert [line.page for line in found] == [1, 1, 1, 2]


def test_pages_end_where_word_ended_them_or_was_asked_to() -> None:
    rendered, asked = "<w:r><w:lastRenderedPageBreak/></w:r>", '<w:r><w:br w:type="page"/></w:r>'
    body = (
        paragraph("Een")
        + paragraph(rendered + text("Twee"))
        + paragraph(asked)
        + paragraph(rendered + text("Drie"))
        + paragraph("Vier", "<w:pageBreakBefore/>")
        + table(row(paragraph(rendered + text("Vijf")), paragraph(rendered + text("samen"))))
        + paragraph("Nog")
    )
    assert [(line.text, line.page) for line in lines_of(body)] == [
        ("Een", 1), ("Twee", 2), ("Drie", 3), ("Vier", 4), ("Vijf samen", 5), ("Nog", 5),
    ]  # fmt: skip


def test_the_strict_form_is_read() -> None:
    (line,) = lines_of(paragraph(text("Ja.", "<w:b/>")), strict=True)
    assert (line.text, line.bold) == ("Ja.", True)


def test_comments_and_the_names_of_who_changed_are_left_out() -> None:
    body = paragraph(
        '<w:commentRangeStart w:id="1"/>' + text("Ja.") + '<w:commentRangeEnd w:id="1"/>'
        '<w:r><w:commentReference w:id="1"/></w:r>'
    )
    assert texts(body) == ["Ja."]


@pytest.mark.parametrize("missing", ["numbering", "styles", "footnotes", "endnotes", "settings"])
def test_a_part_that_is_missing_is_done_without(missing: str) -> None:
    files = entries(paragraph("Ja.", numbered(1)))
    del files[f"word/{missing}.xml"]
    assert pages_of_word(packed(files), "brief.docx").lines[0].text == "Ja."


def test_the_text_is_found_where_nothing_says_where_it_is() -> None:
    files = entries(paragraph("Ja."))
    del files["_rels/.rels"]
    files["word/document2.xml"] = files.pop("word/document.xml")
    assert pages_of_word(packed(files), "brief.docx").lines[0].text == "Ja."


def test_a_file_without_text_is_told() -> None:
    with pytest.raises(UnreadableError, match="no-text"):
        lines_of(paragraph())


LONG = "In antwoord op uw brief van 3 mei 2034 deel ik u mede"


@pytest.mark.parametrize(
    ("above", "below", "begins"),
    [
        (LONG, "dat de kade van Aarle is hersteld.", False),
        (f"{LONG},", "zoals ik eerder schreef.", False),
        (f"{LONG}:", "dat de kade is hersteld;", True),
        (f"{LONG}.", "dat de kade is hersteld.", True),
        (LONG, "Dat de kade is hersteld.", True),
        (LONG, "a) de kade;", True),
        ("Geachte voorzitter,", "hierbij de antwoorden.", True),
    ],
)
def test_a_paragraph_may_go_on_with_the_sentence_above(
    above: str, below: str, begins: bool
) -> None:
    assert lines_of(paragraph(above) + paragraph() + paragraph(below))[1].begins is begins


def test_a_row_of_a_table_and_an_item_that_is_counted_never_go_on_with_it() -> None:
    numbering = a_list(level(0, "lowerLetter", "%1"))
    body = paragraph(LONG) + table(row("de kade", "1")) + paragraph(LONG)
    found = lines_of(body + paragraph("de brug", numbered(1)), Parts(numbering=numbering))
    assert [line.begins for line in found] == [True] * 4
