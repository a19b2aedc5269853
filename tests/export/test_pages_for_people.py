"""A web page and a Word file say the same as Markdown does."""

from __future__ import annotations

import io
import zipfile
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from lxml import etree, html

from kamer_tui.document.model import Document, Metadata
from kamer_tui.document.narrowing import narrow
from kamer_tui.document.selection import Selection, read_numbers
from kamer_tui.export import Occasion
from kamer_tui.export.docx_form import render_docx
from kamer_tui.export.html_form import render_html
from kamer_tui.reading.loading import load
from kamer_tui.sample import SAMPLES
from kamer_tui.untrusted import clean_text
from tests.builders import document, exchange, footnote, small_report
from tests.export.test_markdown import NASTY, as_paragraph

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
R = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"


def page_of(made: Document, occasion: Occasion | None = None) -> html.HtmlElement:
    return html.document_fromstring(render_html(made, occasion))


def parts_of(content: bytes) -> dict[str, etree._Element]:
    with zipfile.ZipFile(io.BytesIO(content)) as file:
        assert file.testzip() is None
        return {name: etree.fromstring(file.read(name)) for name in file.namelist()}


def paragraphs_of(made: Document) -> list[tuple[str, str]]:
    """The style and the text of each paragraph of the Word file."""
    body = parts_of(render_docx(made))["word/document.xml"]
    found = []
    for one in body.iter(f"{W}p"):
        style = one.find(f"{W}pPr/{W}pStyle")
        text = "".join(part.text or "" for part in one.iter(f"{W}t"))
        found.append(("" if style is None else style.get(f"{W}val", ""), text))
    return found


def test_a_web_page_needs_nothing_from_elsewhere_and_runs_nothing() -> None:
    text = render_html(small_report())
    page = html.document_fromstring(text)
    assert not page.xpath("//script | //link | //img | //@src | //iframe")
    assert "default-src 'none'" in page.xpath("string(//meta[@http-equiv]/@content)")
    assert page.get("lang") == "nl"
    assert page.xpath("string(//title)") == "Fietsenstallingen bij stations"


def test_a_web_page_has_headings_quotations_links_and_footnotes() -> None:
    page = page_of(small_report())
    assert [one.text_content() for one in page.xpath("//h2")][:2] == [
        "Noorderpartij",
        "Lijst Veldman",
    ]
    assert page.xpath("//*[@id='vraag-5']")
    asked = page.xpath("//*[@id='vraag-2']/following-sibling::blockquote[1]/p")
    assert [one.text_content() for one in asked] == [
        "Kan de Minister aangeven hoe het beheer wordt betaald?"
    ]
    inner = {link[1:] for link in page.xpath("//a/@href") if link.startswith("#")}
    assert {"vraag-1", "vraag-3", "noot-1"} <= inner <= set(page.xpath("//@id"))
    outer = [link for link in page.xpath("//a/@href") if not link.startswith("#")]
    assert outer
    assert all(link.startswith("https://zoek.officielebekendmakingen.nl/") for link in outer)
    notes = [one.text_content() for one in page.xpath("//*[@class='notes']/p")]
    assert notes[1] == "2 Zie de bijlage."


def test_a_word_file_has_headings_quotations_links_and_footnotes() -> None:
    made = small_report()
    found = paragraphs_of(made)
    assert found[0] == ("Heading1", "Fietsenstallingen bij stations")
    assert ("Heading2", "Noorderpartij") in found
    assert ("Quote", "Kan de Minister aangeven hoe het beheer wordt betaald?") in found
    assert (
        "Citation",
        "Antwoord van de Minister · Kamerstukken II 2026/27, 99999, nr. 1, p. 2",
    ) in (found)
    parts = parts_of(render_docx(made))
    body = parts["word/document.xml"]
    marks = {one.get(f"{W}name") for one in body.iter(f"{W}bookmarkStart")}
    inner = {one.get(f"{W}anchor") for one in body.iter(f"{W}hyperlink")} - {None}
    assert {"vraag_1", "vraag_3"} <= inner <= marks
    relations = {one.get("Id") for one in parts["word/_rels/document.xml.rels"]}
    assert {one.get(f"{R}id") for one in body.iter(f"{W}hyperlink")} - {None} <= relations
    notes = {one.get(f"{W}id") for one in parts["word/footnotes.xml"].iter(f"{W}footnote")}
    marked = [one.get(f"{W}id") for one in body.iter(f"{W}footnoteReference")]
    assert marked == ["1", "2", "3"]
    assert set(marked) <= notes


def test_a_footnote_keeps_its_label_in_word_and_has_one_note_though_it_is_marked_twice() -> None:
    made = document(
        exchange(1, "Waarom[^7]?", "Daarom[^7] en zo[^9]."),
        footnotes=[footnote("7", "Zeven."), footnote("9", "Negen.")],
    )
    parts = parts_of(render_docx(made))
    body = parts["word/document.xml"]
    assert [one.get(f"{W}id") for one in body.iter(f"{W}footnoteReference")] == ["1", "2"]
    assert {one.get(f"{W}customMarkFollows") for one in body.iter(f"{W}footnoteReference")} == {"1"}
    assert ("", "Daarom7 en zo9.") in paragraphs_of(made)


def test_equal_documents_give_equal_word_files() -> None:
    assert render_docx(small_report()) == render_docx(small_report())


def test_a_part_has_only_that_part() -> None:
    selection = Selection(read_numbers("1-2"))
    page = page_of(narrow(small_report(), selection), Occasion(selection))
    assert "een regel zonder plaats" not in page.text_content()
    assert len(page.xpath("//blockquote")) == 3


@given(st.lists(st.sampled_from(NASTY) | st.text(max_size=12), min_size=1, max_size=6))
@settings(max_examples=30)
def test_any_text_is_shown_as_it_is(pieces: list[str]) -> None:
    text = " ".join(clean_text(" ".join(pieces)).split()) or "x"
    made = document(
        exchange(1, [as_paragraph([("plain", text)])], topic=text, party=text),
        metadata=Metadata(title=text),
    )
    shown = made.exchanges[0].question[0].text
    asked = page_of(made).xpath("//blockquote/p")[-1]
    assert asked.text_content().split() == shown.split()
    assert shown.split() in [one.split() for style, one in paragraphs_of(made) if style == "Quote"]


@pytest.mark.parametrize("genre", SAMPLES)
def test_a_word_file_and_a_web_page_can_be_opened_here(genre: str, tmp_path: Path) -> None:
    made = load(SAMPLES[genre])
    for name, content in (("a.docx", render_docx(made)), ("a.html", render_html(made).encode())):
        path = tmp_path / name
        path.write_bytes(content)
        assert len(load(path).footnotes) == len(made.footnotes)
