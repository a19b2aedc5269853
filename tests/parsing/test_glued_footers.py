"""Official footers that are glued to the text around them."""

from __future__ import annotations

import pytest

from kamer_tui.check.findings import findings
from kamer_tui.parsing import parse
from kamer_tui.sources.text import pages_of_text
from tests.support.conservation import unlike
from tests.support.reading import said

HEAD = """\
Tweede Kamer der Staten-Generaal
Vergaderjaar 2031–2032
Aanhangsel van de Handelingen
Vragen van het lid Spaak (Duinpartij) aan de Minister van Veren over oude veren
(ingezonden 1 oktober 2031).
Antwoord van Minister Veldman (Veren) (ontvangen 2 november 2031).
"""
PAGES = (
    "Vraag 1\nKent u het bericht over de veren?\nAntwoord 1\nJa.\nVraag 2\nWie betaalt de veren?\n",
    "Antwoord 2\nDe gemeente betaalt de veren\n",
    "en de provincie de steigers.\nVraag 3\nHoeveel veren zijn er?\nAntwoord 3\nEr zijn er tien.\n",
)
EXPECTED = [
    ("1", "Kent u het bericht over de veren?", "Ja."),
    ("2", "Wie betaalt de veren?", "De gemeente betaalt de veren en de provincie de steigers."),
    ("3", "Hoeveel veren zijn er?", "Er zijn er tien."),
]
FOOTER = "Tweede Kamer, vergaderjaar 2031–2032, Aanhangsel {page}"
COLOPHON = "ah-tk-20312032-17\nISSN 0921 - 7398’s-Gravenhage 2031"


@pytest.mark.parametrize("behind", ["", "\n"], ids=["glued", "own line"])
@pytest.mark.parametrize("colophon", ["", COLOPHON, COLOPHON + "\n"])
def test_a_footer_is_no_part_of_the_text_that_it_is_glued_to(behind: str, colophon: str) -> None:
    text = HEAD
    for page, printed in enumerate(PAGES, 1):
        beside = colophon if page == 1 else ""
        text += printed + beside + FOOTER.format(page=page) + behind
    pages = pages_of_text(text + "\n")
    document = parse(pages)
    assert unlike(pages, document) == []
    assert said(document, " ") == EXPECTED
    assert not findings(document).something


def test_a_citation_in_the_form_of_a_footer_stays_in_the_text() -> None:
    cited = "Zie Tweede Kamer, vergaderjaar 2030–2031, 99 417, nr. 8 en de brief daarbij."
    body = "".join(PAGES).replace("Er zijn er tien.", cited)
    document = parse(pages_of_text(HEAD + body))
    assert said(document, " ")[2][2] == cited


def test_a_digit_behind_the_number_of_the_page_belongs_to_the_text() -> None:
    one, two, three = PAGES
    text = HEAD + one + FOOTER.format(page=1) + two + FOOTER.format(page=2)
    text += three.replace("en de provincie", "10 gemeenten, en de provincie")
    document = parse(pages_of_text(text + FOOTER.format(page=3) + "\n"))
    assert said(document, " ")[1][2].startswith("De gemeente betaalt de veren 10 gemeenten, en")
