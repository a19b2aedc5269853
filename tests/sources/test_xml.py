"""XML: what stands where, and files made to do harm."""

from __future__ import annotations

import pytest

from kamer_tui.parsing import parse
from kamer_tui.reading.isolation.reasons import unreadable
from kamer_tui.sources.errors import UnreadableError
from kamer_tui.sources.forms import form_of
from kamer_tui.sources.lines import Line
from kamer_tui.sources.markup.html import pages_of_html
from kamer_tui.sources.markup.xml import pages_of_xml


def lines(inside: str, around: str = "stuk") -> list[Line]:
    content = f"<officiele-publicatie><{around}>{inside}</{around}></officiele-publicatie>"
    return list(pages_of_xml(content.encode(), "x").lines)


def texts(inside: str) -> list[str]:
    return [line.text for line in lines(inside)]


def test_a_processing_instruction_or_a_comment_inside_a_word_vanishes() -> None:
    assert texts("<al>het fiets<?xpp afbreek?>en<!-- x -->rek</al>") == ["het fietsenrek"]


def test_line_ends_inside_a_paragraph_are_blanks() -> None:
    assert texts("<al>De stalling\n   is\r\nvol.</al>") == ["De stalling is vol."]


def test_a_note_stands_below_its_paragraph_with_its_label() -> None:
    inside = (
        "<al>Vol<noot type='voet'><noot.nr>1</noot.nr><noot.al>Zie de brief.</noot.al>"
        "<noot.al>En het rapport.</noot.al></noot> is vol.</al><al>Leeg.</al>"
    )
    found = lines(inside)
    assert [(line.text, line.role, line.label) for line in found] == [
        ("Vol1 is vol.", None, ""),
        ("Zie de brief.", "note", "1"),
        ("En het rapport.", "note", ""),
        ("Leeg.", None, ""),
    ]
    assert found[0].marks == ((3, 4),)


def test_a_note_of_the_older_form_is_marked_where_it_is_referred_to() -> None:
    inside = (
        "<al>Vol<voetref refid='a' nr='1'/>.</al><al>Leeg.</al>"
        "<voetnoot id='a' nr='1'><al>Zie de brief.</al></voetnoot>"
    )
    found = lines(inside)
    assert [(line.text, line.label) for line in found] == [
        ("Vol1.", ""),
        ("Leeg.", ""),
        ("Zie de brief.", "1"),
    ]
    assert found[0].marks == ((3, 4),)


def test_a_note_between_paragraphs_is_marked_at_the_end_of_the_one_above() -> None:
    found = lines(
        "<divisie><al>Vol.</al><noot><noot.nr>2</noot.nr><noot.al>Ja.</noot.al></noot></divisie>"
    )
    assert [(line.text, line.marks, line.label) for line in found] == [
        ("Vol.2", ((4, 5),), ""),
        ("Ja.", (), "2"),
    ]


def test_items_have_their_numbers_as_shown() -> None:
    inside = (
        "<lijst><li><li.nr>a.</li.nr><al>rek</al><al>meer</al></li>"
        "<li><li.nr>b.</li.nr><lijst><li><li.nr>1°.</li.nr><al>slot</al></li></lijst></li>"
        "<li><al>zonder</al></li></lijst>"
    )
    assert texts(inside) == ["a. rek", "meer", "b. 1°. slot", "zonder"]


def test_a_row_of_a_table_is_a_line() -> None:
    inside = (
        "<table><title>Overzicht</title><tgroup cols='2'><colspec colname='c1'/><thead><row>"
        "<entry><al>Jaar</al></entry><entry><al>Rekken</al></entry></row></thead><tbody><row>"
        "<entry>2033</entry><entry><al>12</al></entry></row></tbody></tgroup></table>"
    )
    assert texts(inside) == ["Overzicht", "Jaar Rekken", "2033 12"]


def test_a_heading_of_parts_is_a_line_with_its_level() -> None:
    inside = (
        "<divisie><kop><label>Hoofdstuk</label> <nr>2.</nr><titel>Rekken</titel></kop>"
        "<divisie><kop><nr>2.1</nr><titel>Sloten</titel></kop><al>Ja.</al></divisie></divisie>"
    )
    found = lines(inside)
    assert [(line.text, line.level) for line in found] == [
        ("Hoofdstuk 2. Rekken", 1),
        ("2.1 Sloten", 2),
        ("Ja.", None),
    ]


def test_looks_of_headings_rank_among_each_other() -> None:
    both = (
        "<tussenkop kopopmaak='cur'>Sloten</tussenkop><tussenkop kopopmaak='vet'>Rekken</tussenkop>"
    )
    assert [line.level for line in lines(both)] == [2, 1]
    assert [line.level for line in lines("<tussenkop kopopmaak='cur'>Sloten</tussenkop>")] == [1]


def test_names_are_words_of_their_own() -> None:
    inside = (
        "<ondertekening><functie>De Minister</functie> van Fietsen,<naam><voornaam>S.</voornaam>"
        "<achternaam>Spaak</achternaam></naam></ondertekening>"
    )
    assert texts(inside) == ["De Minister van Fietsen, S. Spaak"]


def test_elements_that_nobody_named_are_blocks_between_blocks_and_text_in_text() -> None:
    inside = (
        "<al>Een <vreemd>woord</vreemd> in een zin.</al><nieuw>Een alinea.</nieuw>"
        "<groep><al>Eerste.</al><al>Tweede.</al></groep><a1><b1>Een</b1><b1>Twee</b1></a1>"
    )
    assert texts(inside) == [
        *("Een woord in een zin.", "Een alinea.", "Eerste.", "Tweede.", "Een", "Twee")
    ]


def test_what_is_no_document_is_read_block_by_block() -> None:
    item = b"<item><title>Rek</title><link>x</link></item>"
    feed = b"<rss><channel><title>Nieuws</title>" + item + b"</channel></rss>"
    assert form_of(feed) == "xml"
    pages = pages_of_xml(feed, "x")
    assert [line.text for line in pages.lines] == ["Nieuws", "Rek", "x"]
    assert parse(pages).genre is None


@pytest.mark.parametrize(
    ("content", "text"),
    [
        (
            '<?xml version="1.0" encoding="iso-8859-1"?><s><al>«één» – €</al></s>'.encode("cp1252"),
            "«één» – €",
        ),
        ('<?xml version="1.0" encoding="UTF-16"?><s><al>één</al></s>'.encode("utf-16"), "één"),
        ("<s><al>één</al></s>".encode("utf-16-le"), "één"),
        ("\ufeff<s><al>één</al></s>".encode(), "één"),
        ("<s><al>één</al></s>".encode("latin-1"), "één"),
        (b'<?xml version="1.0" encoding="no-such"?><s><al>een</al></s>', "een"),
        (b'<?xml version="1.0" encoding="UTF-16"?><s><al>een</al></s>', "een"),
        (b"<s><al>&eacute;&eacute;n &lt; twee &#x2013;</al></s>", "één < twee –"),
        (b'<!DOCTYPE s [<!ENTITY rek "fietsenrek">]><s><al>een &rek;</al></s>', "een fietsenrek"),
    ],
)
def test_letters_are_read_whatever_their_encoding(content: bytes, text: str) -> None:
    assert form_of(content) == "xml"
    assert [line.text for line in pages_of_xml(content, "x").lines] == [text]


_ENTITIES = "".join(f'<!ENTITY e{n} "{f"&e{n - 1};" * 10}">' for n in range(1, 12))
_BOMB = f'<!DOCTYPE s [<!ENTITY e0 "lol">{_ENTITIES}]><s><al>&e11;</al></s>'
_LOOP = '<!DOCTYPE s [<!ENTITY a "&b;"><!ENTITY b "&a;">]><s><al>&a;</al></s>'


_DEEP = "<a>" * 10**6 + "x" + "</a>" * 10**6
_REFUSED = {
    **{"entities in entities": _BOMB, "an entity in itself": _LOOP, "deep": _DEEP, "open": "<a>x"},
    **{"crossed": "<a><b>x</a></b>", "not closed": "<a>", "empty": "<a/>"},
}


@pytest.mark.parametrize("content", _REFUSED.values(), ids=_REFUSED)
def test_files_made_to_do_harm_or_broken_are_refused(content: str) -> None:
    with pytest.raises(UnreadableError):
        pages_of_xml(content.encode(), "x")


def test_a_file_that_is_nested_too_deep_says_so() -> None:
    for content, read in (
        ("<a>" * 3000 + "x" + "</a>" * 3000, pages_of_xml),
        ("<!DOCTYPE html>" + "<div>" * 3000 + "x", pages_of_html),
    ):
        with pytest.raises(UnreadableError) as refused:
            read(content.encode(), "x")
        assert refused.value.reason == "too-deep"
        assert "nested deeper" in str(unreadable("x", refused.value.reason, "xml"))


@pytest.mark.parametrize("system", ["file:///etc/passwd", "http://127.0.0.1:9/x", "/etc/hostname"])
def test_nothing_outside_the_file_is_read(system: str) -> None:
    content = (
        f'<!DOCTYPE s SYSTEM "{system}" [<!ENTITY x SYSTEM "{system}">]><s><al>a &x; b</al></s>'
    )
    try:
        found = [line.text for line in pages_of_xml(content.encode(), "x").lines]
    except UnreadableError:
        return
    assert found == ["a b"]


def test_a_gigantic_attribute_does_no_harm() -> None:
    content = f'<s><al kop="{"x" * 5_000_000}">Vol.</al></s>'.encode()
    assert [line.text for line in pages_of_xml(content, "x").lines] == ["Vol."]


@pytest.mark.parametrize(
    "text",
    [
        "<naam>\nVraag 1\nKent u het bericht?",
        "<Minister> Ja.",
        "< 3 rekken",
        "<<Rekken>> zijn vol.",
    ],
)
def test_a_text_may_begin_with_the_sign(text: str) -> None:
    assert form_of(text.encode()) == "text"


def test_text_where_the_number_of_a_note_should_be_is_not_lost() -> None:
    inside = "<al>Vol<noot><noot.al>Zie <noot.nr>4</noot.nr> de brief.</noot.al></noot>.</al>"
    assert texts(inside)[1] == "Zie 4 de brief."


def test_what_may_not_be_shown_is_in_no_fact_and_no_label() -> None:
    content = (
        "<kamervraag><kamervraagonderwerp>Stallen\u202e en\n leggen</kamervraagonderwerp>"
        "<al>Vol<noot type='voet'><noot.nr>\u202e1</noot.nr><noot.al>Zie.</noot.al></noot></al>"
        "</kamervraag>"
    )
    pages = pages_of_xml(content.encode(), "x")
    assert pages.known.title == "Stallen en leggen"
    assert [line.label for line in pages.lines if line.role == "note"] == ["1"]
