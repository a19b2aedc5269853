"""Whole web pages, with a site around the document: the site is furniture, the document whole."""

from __future__ import annotations

import pytest

from kamer_tui.check.findings import findings
from kamer_tui.document.model import Document
from kamer_tui.parsing import parse
from kamer_tui.sources.markup.html import pages_of_html
from tests.support.conservation import unlike

ASKED = "Vragen van het lid Veldman (Duinpartij) aan de Minister van Fietsen over volle rekken"
SAVED = f"""<!DOCTYPE html>
<!-- saved from url=(0063)https://zoek.officielebekendmakingen.nl/ah-tk-20332034-17.html -->
<html lang="nl"><head><meta charset="utf-8"><title>Antwoord op vragen over volle rekken</title>
<script>var next = "<p>Vraag 3</p>";</script><style>.vraag {{ color: red }}</style></head><body>
<div class="skiplinks"><a href="#content">Direct naar content</a></div>
<div class="cookie-melding"><p>Deze website gebruikt cookies.</p><button>Akkoord</button></div>
<header><a href="/">Overheid</a><ul><li><a href="/a">Wet- en regelgeving</a></li></ul></header>
<nav><ul><li><a href="/z">Zoeken</a></li></ul></nav>
<div class="breadcrumb"><p>U bent nu hier:</p><ol><li>Home</li><li>Kamervragen</li></ol></div>
<div class="columns columns--sidebar"><div class="columns__sidebar sidebar"><h2>Toon context</h2>
<ul><li><a href="#d1">Vraag 1</a></li><li><a href="#d2">Vraag 2</a></li></ul></div>
<div role="main" id="content"><div class="publicatie-downloads"><ul><li>XML</li></ul></div>
<div class="sharing"><a href="https://x.example">Deel deze pagina</a></div><div id="main-column">
<h1 class="kamervraagomschrijving_kop no-toc">{ASKED} (ingezonden 1 oktober 2033).</h1>
<h1 class="kamervraagomschrijving_kop no-toc">Antwoord van Minister Spaak (Fietsen) (ontvangen 2
november 2033).</h1>
<div class="vraag"><h2 class="stuktitel"><a id="d1"></a>Vraag 1 </h2><p>Kent u het bericht?<a
class="nootnum" href="#ID-x">1</a></p></div>
<div class="antwoord"><h2 class="stuktitel">Antwoord 1</h2><p>Ja.</p></div>
<div class="vraag"><h2 class="stuktitel"><a id="d2"></a>Vraag 2</h2><p>Wie betaalt?</p></div>
<div class="antwoord"><h2 class="stuktitel">Antwoord 2</h2><p>De gemeente.</p><ul class="expliciet">
<li><p class="labeled"><span class="ol">a.</span> het slot</p></li></ul></div>
<div id="noten"><hr><div class="voet noot" id="supernote-note-x"><h5 class="note-close"><a
href="#close-ID-x">X</a> Noot</h5><sup><span class="nootnum"><a id="ID-x"></a>1</span></sup>
<p>De Duinbode.</p></div></div></div></div></div>
<div id="technische-informatie"><h2>Technische informatie</h2><table><tr><th>Organisatie</th>
<td>Tweede Kamer</td></tr></table></div>
<footer><h2>Over deze website</h2><ul><li>Privacy</li></ul></footer></body></html>"""
MINISTRY = f"""<!doctype html><html lang="nl"><head><title>Antwoorden</title></head><body>
<header><div class="logo"><h1><a href="/">Ministerie van Fietsen</a></h1></div></header>
<div id="navBar"><ul><li><a href="/">Home</a></li></ul></div>
<div id="breadCrumbNav">U bevindt zich hier: <a href="/">Home</a></div>
<main id="content"><h1>Antwoorden over volle rekken</h1><p>Geachte voorzitter,</p><p>Hierbij zend ik
u de antwoorden op de vragen van het lid Veldman (Duinpartij) over volle rekken (ingezonden 1
oktober 2033).</p><p>De Minister van Fietsen,<br>S. Spaak</p>
<p><strong>{ASKED} (ingezonden 1 oktober 2033)</strong></p>
<h3>Vraag 1</h3><p>Kent u het bericht?<sup><a href="#_ftn1">[1]</a></sup></p>
<h3>Antwoord op vraag 1</h3><p>Ja.</p>
<h3>Vraag 2</h3><p>Wie betaalt?</p><h3>Antwoord op vraag 2</h3><p>De gemeente.</p><p>a. het slot</p>
<hr><p id="_ftn1">[1] De Duinbode.</p>
<div class="block-element"><h2>Verantwoordelijk</h2><ul><li><a href="/m">Ministerie</a></li></ul>
</div><div class="share"><h2>Deel deze pagina</h2><ul><li>Per post</li></ul></div></main>
<aside><h2>Zie ook</h2><ul><li><a href="/f">Fietsen</a></li></ul></aside>
<footer><h2>Service</h2><ul><li>Contact</li></ul></footer></body></html>"""


def _anonymous(page: str) -> str:
    """The page without what says where its text is."""
    for said in (' id="main-column"', ' role="main" id="content"', ' id="content"'):
        page = page.replace(said, "")
    return page.replace("<main", "<div").replace("</main>", "</div>")


PAGES = {
    "saved": SAVED,
    "saved, anonymous": _anonymous(SAVED),
    "ministry": MINISTRY,
    "ministry, anonymous": _anonymous(MINISTRY),
}


@pytest.mark.parametrize("page", PAGES.values(), ids=PAGES)
def test_the_document_in_a_page_is_whole_and_the_site_is_furniture(page: str) -> None:
    document = read(page)
    assert document.genre == "members-questions"
    assert [one.label for one in document.exchanges] == ["1", "2"]
    assert [[part.text for part in one.question] for one in document.exchanges] == [
        ["Kent u het bericht?[^1]"],
        ["Wie betaalt?"],
    ]
    assert [[part.text for part in one.answer] for one in document.exchanges] == [
        ["Ja."],
        ["De gemeente.", "a. het slot"],
    ]
    assert [(note.label, note.text) for note in document.footnotes] == [("1", "De Duinbode.")]
    assert [member.name for member in document.metadata.asked_by] == ["Veldman"]
    assert document.metadata.asked_on == "2033-10-01"
    assert not findings(document).something
    front = " ".join(paragraph.text for paragraph in document.front_matter)
    furniture = {line.text.removeprefix("• ") for line in document.furniture}
    for word in (
        "Privacy",
        "Contact",
        "Fietsen",
        "Zoeken",
        "Toon context",
        "Per post",
        "Ministerie",
    ):
        assert f">{word}<" not in page or word in furniture
    assert not any(word in front for word in ("Home", "Service", "Deel deze", "XML", "cookies"))


def test_a_layout_called_after_its_menu_is_the_text_all_the_same() -> None:
    page = (
        f'<!DOCTYPE html><body><div class="layout sidebar"><div class="menu"><p>Menu</p></div>'
        f"<p>{ASKED} (ingezonden 1 oktober 2033)</p><p>Vraag 1</p><p>Kent u het bericht over de "
        "rekken?</p><p>Antwoord 1</p><p>Ja, dat ken ik.</p></div><div class='footer'>Contact</div>"
    )
    document = read(page)
    assert [one.answer[0].text for one in document.exchanges] == ["Ja, dat ken ik."]
    assert [line.text for line in document.furniture] == ["Menu", "Contact"]


def test_a_list_of_links_below_an_answer_of_its_own_is_the_answer() -> None:
    links = '<ul><li><a href="https://x.example/a">De eerste brief</a></li></ul>'
    page = f"<!DOCTYPE html><body><h1>{ASKED} (ingezonden 1 oktober 2033)</h1>" + "".join(
        f"<div><h2>Vraag {n}</h2><p>Welke brieven zijn er?</p></div>"
        f"<div><h2>Antwoord</h2>{links}</div>"
        for n in (1, 2)
    )
    document = read(page)
    assert [[part.text for part in one.answer] for one in document.exchanges] == [
        ["• De eerste brief"]
    ] * 2


@pytest.mark.parametrize("around", ["div", "section"])
def test_a_note_whose_label_is_a_paragraph_of_its_own_is_read(around: str) -> None:
    """As the reading view of a browser saves the official site's pages."""
    notes = "".join(
        f'<{around}><h5><a href="#close">X</a> Noot</h5><p><sup><span><a id="ID-{n}"></a>{n}</span>'
        f"</sup></p><p>De Duinbode {n}.</p></{around}>"
        for n in (1, 2)
    )
    page = f"<!DOCTYPE html><body><h2>{ASKED} (ingezonden 1 oktober 2033)</h2>" + "".join(
        f'<div><h2>Vraag {n}</h2><p>Kent u bericht {n}?<a href="#ID-{n}">{n}</a></p></div>'
        f"<div><h2>Antwoord {n}</h2><p>Ja.</p></div>"
        for n in (1, 2)
    )
    document = read(f"{page}<div><hr>{notes}</div>")
    assert [(note.label, note.text) for note in document.footnotes] == [
        ("1", "De Duinbode 1."),
        ("2", "De Duinbode 2."),
    ]
    assert [[part.text for part in one.answer] for one in document.exchanges] == [["Ja."]] * 2


def read(page: str) -> Document:
    pages = pages_of_html(page.encode(), "x")
    document = parse(pages)
    assert unlike(pages, document) == []
    return document
