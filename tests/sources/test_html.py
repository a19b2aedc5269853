"""Web pages: what stands where, whoever made them."""

from __future__ import annotations

import pytest

from kamer_tui.parsing import parse
from kamer_tui.sources.errors import UnreadableError
from kamer_tui.sources.forms import form_of
from kamer_tui.sources.lines import Line
from kamer_tui.sources.markup.html import pages_of_html


def lines(inside: str) -> list[Line]:
    content = f"<!DOCTYPE html><html><body>{inside}</body></html>".encode()
    assert form_of(content) == "html"
    return list(pages_of_html(content, "x").lines)


def texts(inside: str) -> list[str]:
    return [line.text for line in lines(inside)]


def roles(inside: str) -> list[tuple[str, str | None]]:
    return [(line.text, line.role) for line in lines(inside)]


def test_scripts_and_styles_are_no_text() -> None:
    inside = (
        "<script>1</script><style>2</style><template>3</template><p>Vol.</p><noscript>4</noscript>"
    )
    assert texts(inside) == ["Vol."]


def test_menus_and_buttons_are_furniture() -> None:
    inside = (
        "<nav><ul><li>Home</li></ul></nav><button>Delen</button>"
        "<p>Vol.<button>Kopie</button></p><div class='breadcrumb'>Weg</div>"
    )
    assert roles(inside) == [
        ("• Home", "furniture"),
        ("Delen", "furniture"),
        ("Vol.", None),
        ("Kopie", "furniture"),
        ("Weg", "furniture"),
    ]


def test_what_stands_around_the_text_is_furniture() -> None:
    inside = "<div>Ministerie</div><main><h1>Rekken</h1><p>Vol.</p></main><div>Contact</div>"
    assert roles(inside) == [
        ("Ministerie", "furniture"),
        ("Rekken", None),
        ("Vol.", None),
        ("Contact", "furniture"),
    ]


def test_headings_have_levels_and_text_behind_them_is_a_paragraph() -> None:
    found = lines("<h2>Rekken</h2>Vol.<h3>Sloten</h3><p>Open.</p>")
    assert [(line.text, line.level) for line in found] == [
        *(("Rekken", 2), ("Vol.", None), ("Sloten", 3), ("Open.", None))
    ]


def test_items_have_their_numbers_as_shown() -> None:
    inside = (
        "<ol><li>een<ol type='a'><li>twee</li></ol></li><li value='5'>drie</li><li>vier</li></ol>"
        "<ol start='3' type='I'><li>vijf</li></ol><ul><li>zes</li><li>– zeven</li></ul>"
        "<ol style='list-style-type: none'><li>1. acht</li></ol>"
        "<ul class='expliciet'><li><p class='labeled'><span class='ol'>b.</span> negen</p></ul>"
    )
    assert texts(inside) == [
        *("1. een", "a. twee", "5. drie", "6. vier", "III. vijf", "• zes", "– zeven"),
        *("1. acht", "b. negen"),
    ]


def test_a_row_of_a_table_is_a_line() -> None:
    inside = "<table><tr><th>Jaar<th>Rekken<tr><td>2033<td>12</table><p>Vol."
    assert texts(inside) == ["Jaar Rekken", "2033 12", "Vol."]


def test_lines_inside_a_paragraph_are_kept_apart() -> None:
    found = lines("<div>Vraag 1<br>Kent u het bericht?<br><br>Antwoord 1<br>Ja.</div>")
    assert [line.text for line in found] == ["Vraag 1", "Kent u het bericht?", "Antwoord 1", "Ja."]
    assert found[2].begins


def test_elements_that_nobody_named_are_read() -> None:
    inside = "<x-kop>Rekken</x-kop><p>Een <x-y>vol</x-y> rek.</p><x-deel><p>Ja.</p>Nee.</x-deel>"
    assert texts(inside) == ["Rekken", "Een vol rek.", "Ja.", "Nee."]


def test_a_number_that_is_a_link_to_elsewhere_is_no_mark() -> None:
    found = lines("<p>Zie <a href='#h3'>3</a> en <a href='/x'>4</a>.</p><h2 id='h3'>3 Rekken</h2>")
    assert [(line.text, line.marks) for line in found] == [("Zie 3 en 4.", ()), ("3 Rekken", ())]


def test_a_note_without_a_link_is_known_by_its_raised_number() -> None:
    found = lines("<p>Vol<sup>1</sup> in 10 m<sup>2</sup>.</p><p><sup>1</sup> Zie de brief.</p>")
    assert [(line.text, line.label, line.marks) for line in found] == [
        ("Vol1 in 10 m2.", "", ((3, 4),)),
        ("Zie de brief.", "1", ()),
    ]


def test_a_note_that_begins_with_a_year_keeps_it() -> None:
    inside = (
        "<p>Vol<a href='#fn1' id='r1'><sup>1</sup></a>.</p><section class='footnotes'><ol>"
        "<li id='fn1'><p>1 oktober 2033. <a href='#r1'>↩</a></p><p>Meer.</p></li></ol></section>"
    )
    found = [(line.text, line.role, line.label) for line in lines(inside)]
    assert found == [
        ("Vol1.", None, ""),
        ("1 oktober 2033.", "note", "1"),
        ("Meer.", "note", ""),
    ]


def test_a_page_drawn_line_by_line_is_read_as_text() -> None:
    rows = ["Vraag 1", "Kent u het bericht dat", "de rekken vol zijn?", "", "Antwoord 1", "Ja."]
    drawn = "".join(
        f'<p style="position:absolute;top:{100 + 15 * index}px;left:90px" class="ft00">{row}</p>'
        for index, row in enumerate(rows)
        if row
    )
    found = lines(f'<div id="page1-div">{drawn}</div>')
    assert [line.text for line in found] == [row for row in rows if row]
    assert [line.after_gap for line in found] == [False, False, False, True, False]


def test_a_text_shown_as_typed_is_read_as_text() -> None:
    found = lines("<pre>Vraag 1\nKent u het\nbericht?\n\nAntwoord 1\nJa.</pre>")
    assert [line.text for line in found] == [
        "Vraag 1",
        "Kent u het",
        "bericht?",
        "Antwoord 1",
        "Ja.",
    ]
    assert found[3].after_gap


def test_an_identifier_stands_in_the_address_of_the_page() -> None:
    address = "https://zoek.officielebekendmakingen.nl/kst-99999-3.html"
    for head in (
        f'<link rel="canonical" href="{address}">',
        f"<!-- saved from url=(0057){address} -->",
    ):
        content = f"<!DOCTYPE html>{head}<p>Rekken</p>".encode()
        assert pages_of_html(content, "x").known.identifier == "kst-99999-3"


@pytest.mark.parametrize(
    "content",
    [
        "<!DOCTYPE html><p>Vol &eacute;&eacute;n",
        "<p>Vol &eacute;&eacute;n</p>",
        "<div><p>Vol &#233;&#xe9;n</p></div>",
        '<?xml version="1.0"?><html xmlns="http://www.w3.org/1999/xhtml"><head><script src="x"/>'
        '</head><body><p><a id="b"/>Vol &eacute;&eacute;n</p></body></html>',
        '<html xmlns="http://www.w3.org/1999/xhtml"><p>Vol één<br></html>',
    ],
)
def test_pages_and_parts_of_pages_are_read(content: str) -> None:
    for encoding in ("utf-8", "utf-16"):
        encoded = content.encode(encoding)
        assert form_of(encoded) == "html"
        assert [line.text for line in pages_of_html(encoded, "x").lines] == ["Vol één"]


def test_windows_letters_are_read_where_a_page_says_latin_1() -> None:
    content = '<html><meta charset="iso-8859-1"><p>«één» – €</p></html>'.encode("cp1252")
    assert [line.text for line in pages_of_html(content, "x").lines] == ["«één» – €"]


def test_pages_nested_too_deep_are_refused() -> None:
    for depth in (300, 10**6):
        with pytest.raises(UnreadableError):
            pages_of_html(b"<html>" + b"<div>" * depth + b"x</div>", "x")


def test_a_page_without_text_is_refused() -> None:
    for content in (b"<html></html>", b"<html><script>1</script></html>", b"<!DOCTYPE html>"):
        with pytest.raises(UnreadableError):
            pages_of_html(content, "x")


def test_a_web_page_that_is_no_document_has_no_genre() -> None:
    content = b"<!DOCTYPE html><p>Fout 404</p><p>De pagina is er niet.</p>"
    assert parse(pages_of_html(content, "x")).genre is None


def test_what_stands_beside_a_drawing_or_a_typed_text_is_not_lost() -> None:
    typed = (
        "<p>Bijlage</p><pre>Vraag 1\nKent u het bericht dat de rekken vol zijn?</pre><i>Einde</i>"
    )
    assert {line.text for line in lines(typed)} >= {"Bijlage", "Vraag 1", "Einde"}
    drawn = "".join(
        f"<p style='position:absolute;top:{9 * row}px'>rij {row}</p>" for row in range(9)
    )
    assert {line.text for line in lines(f"<b>Kop</b>{drawn}")} >= {"Kop", "rij 0", "rij 8"}


def test_notes_that_are_lines_of_a_paragraph_are_known_by_their_raised_numbers() -> None:
    inside = (
        "Vol<sup>1</sup>.<br>Leeg<sup>2</sup> in 10 m<br>of minder.<br><br><hr>"
        "<sup>1</sup> Zie de brief.<br><sup>2</sup> Zie de <i>Duinbode</i>.<br>"
    )
    assert [(line.text, line.role, line.label) for line in lines(inside)] == [
        *(("Vol1.", None, ""), ("Leeg2 in 10 m", None, ""), ("of minder.", None, "")),
        *(("Zie de brief.", "note", "1"), ("Zie de Duinbode.", "note", "2")),
    ]


@pytest.mark.parametrize(
    "note",
    [
        "<dl><dt id='n1'>1</dt><dd>{}</dd></dl>",
        "<table><tr><td id='n1'>1</td><td>{}</td></tr></table>",
        "<table><tr><td><a name='n1'>1</a></td><td><p>{}</p></td></tr></table>",
    ],
)
def test_a_note_beside_its_label_is_found_by_the_link_to_the_label(note: str) -> None:
    found = lines("<p>Vol<sup><a href='#n1'>1</a></sup>.</p>" + note.format("Zie de brief."))
    assert [(line.text, line.label, line.marks) for line in found] == [
        ("Vol1.", "", ((3, 4),)),
        ("Zie de brief.", "1", ()),
    ]


def test_raised_figures_may_be_marks_where_no_note_is_known() -> None:
    found = lines("<p>Vol<sup>(1)</sup> in 10 m<sup>2</sup> of <i>12 km</i><sup>2</sup>.</p>")
    assert [(line.text, line.marks, line.linked) for line in found] == [
        ("Vol(1) in 10 m2 of 12 km2.", ((3, 6),), False)
    ]
