"""A ministry's letter as PDF: what stands beside the text, on its head and at its foot."""

from __future__ import annotations

from kamer_tui.document.model import Document
from kamer_tui.parsing import parse
from kamer_tui.sources.pdf.pages import read_pdf_file
from tests.support.conservation import unlike
from tests.support.pdf.bytes import make_pdf, text_at
from tests.support.pdf.own import width_of

_LEADING = 12.0
_BLOCK = 455
_SMALL = 6.5

FIRST_BLOCK = (
    "Ministerie van Water en Wegen",
    "Kadeplein 1",
    "2500 XX Waterstad",
    "Ons kenmerk",
    "WW-2032-17",
)
LATER_BLOCK = ("Ons kenmerk", "WW-2032-17")

HEAD = (
    "De Voorzitter van de Tweede Kamer",
    "der Staten-Generaal",
    "Postbus 99999",
    "2500 EA DEN HAAG",
    "",
    "Datum     4 mei 2032",
    "Betreft   Beantwoording Kamervragen over de pont bij Oudeveer",
    "",
    "Geachte voorzitter,",
    "",
    "Hierbij zend ik u de antwoorden op de vragen van de leden Van Dam (Oeverbond)",
    "en De Sluis (Rivierpartij) over de pont bij Oudeveer (ingezonden 2 april 2032).",
    "",
    "DE MINISTER VAN WATER EN WEGEN,",
    "",
    "Mr. A. Havenaar",
)
BODY = (
    "*Vraag 1",
    "/Kent u het bericht dat de pont bij Oudeveer sinds maart stilligt^1, en dat de",
    "/bewoners daarom elke dag een halfuur moeten omrijden?",
    "",
    "*Antwoord op vraag 1",
    "Ja. Daarbij merk ik op dat de pont sinds vorige week weer vaart, zij het niet",
    "na acht uur in de avond.",
    "",
    "*Vraag 2",
    "/Wat doet u om de bewoners te helpen? Is er een bus?",
    "",
    "*Antwoord op vraag 2",
    "Er rijdt een bus, die bij elke halte stopt waar ook de gewone bus dat doet. De",
)
REST = (
    "reis duurt er niet langer door. De kosten zijn voor rekening van het Rijk.",
    "",
    "*Vraag 3",
    "/Wanneer vaart de pont weer in de avond?",
    "",
    "*Antwoord op vraag 3",
    "Vanaf 1 juni. Ik verwijs verder naar het antwoord op vraag 2.",
)
NOTE = "De Oeverbode, 30 maart 2032."


def drawn(lines: tuple[str, ...], top: float) -> bytes:
    """Lines of the text: ``*`` makes one bold, ``/`` italic; ``^1`` is a mark."""
    page = b""
    for row, text in enumerate(lines):
        font = {"*": "F2", "/": "F3"}.get(text[:1], "F1")
        y = top - _LEADING * row
        before, _, after = text.lstrip("*/").partition("^1")
        if before:
            page += text_at(79, y, before, 9, font)
        if after:
            x = 79 + width_of(before, "italic", 9)
            page += text_at(x, y + 3.5, "1", 5.8, "F1") + text_at(x + 3.3, y, after, 9, font)
    return page


def beside(lines: tuple[str, ...], number: int, pages: int) -> bytes:
    block = b"".join(
        text_at(_BLOCK, 700 - 9 * row, text, _SMALL, "F2" if row == 0 else "F1")
        for row, text in enumerate(lines)
    )
    return block + text_at(_BLOCK, 40, f"Pagina {number} van {pages}", _SMALL)


def letter() -> bytes:
    note = text_at(79, 90, "1", 4.2) + text_at(83, 87.5, NOTE, 6.5)
    return make_pdf(
        [
            text_at(79, 760, "> Retouradres Postbus 1 2500 XX Waterstad", _SMALL)
            + beside(FIRST_BLOCK, 1, 3)
            + drawn(HEAD, 690),
            beside(LATER_BLOCK, 2, 3) + drawn(BODY, 690) + note,
            drawn(REST, 690) + beside(LATER_BLOCK, 3, 3),
        ]
    )


def document() -> Document:
    return parse(read_pdf_file(letter(), "brief.pdf"))


def test_the_questions_and_answers_are_read_without_what_stands_beside_them() -> None:
    exchanges = document().exchanges
    assert [(one.label, len(one.question), len(one.answer)) for one in exchanges] == [
        *(("1", 1, 1), ("2", 1, 1), ("3", 1, 1))
    ]
    assert exchanges[0].question[0].text == (
        "Kent u het bericht dat de pont bij Oudeveer sinds maart stilligt[^1], en dat de "
        "bewoners daarom elke dag een halfuur moeten omrijden?"
    )
    assert exchanges[1].answer[0].text == (
        "Er rijdt een bus, die bij elke halte stopt waar ook de gewone bus dat doet. De reis "
        "duurt er niet langer door. De kosten zijn voor rekening van het Rijk."
    )


def test_the_block_of_later_pages_and_the_page_numbers_are_furniture() -> None:
    furniture = document().furniture
    assert [one.text for one in furniture if one.page == 3] == [*LATER_BLOCK, "Pagina 3 van 3"]
    assert [one.text for one in furniture if one.text.startswith("Pagina")] == [
        f"Pagina {page} van 3" for page in (1, 2, 3)
    ]


def test_head_and_block_of_the_first_page_are_front_matter() -> None:
    texts = [paragraph.text for paragraph in document().front_matter]
    assert texts[:4] == [*FIRST_BLOCK[:3], "> Retouradres Postbus 1 2500 XX Waterstad"]
    assert "Betreft Beantwoording Kamervragen over de pont bij Oudeveer" in texts
    assert "Geachte voorzitter," in texts
    assert texts[-1] == "Mr. A. Havenaar"
    assert texts.index("Geachte voorzitter,") > texts.index("Datum 4 mei 2032")


def test_its_footnote_is_one() -> None:
    assert [(one.label, one.text) for one in document().footnotes] == [("1", NOTE)]


def test_nothing_is_lost_or_invented() -> None:
    pages = read_pdf_file(letter(), "brief.pdf")
    assert unlike(pages, parse(pages)) == []
