"""Nothing is lost, doubled or invented, whatever the text: each line has exactly one place."""

from __future__ import annotations

from pathlib import Path
from typing import get_args

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kamer_tui.document.model import Genre
from kamer_tui.parsing import parse
from kamer_tui.sources.files import read_file
from kamer_tui.sources.text import pages_of_bytes, pages_of_text
from tests.support.conservation import unlike

GENRES: tuple[Genre | None, ...] = (None, *get_args(Genre))
PIECES = (
    "Vragen en opmerkingen van de leden van de Molenpartij-fractie",
    "VRAGEN EN OPMERKINGEN VANUIT DE FRACTIES",
    "I Vragen en opmerkingen vanuit de fracties",
    "II Reactie van de Minister",
    "De leden van de Molenpartij-fractie lezen dat de wieken stilstaan. Waarom is dat?",
    "Deze leden vragen of er wind was, en zo ja, hoeveel1.",
    "Kan de Minister dat toelichten? Zie ook vraag 2 en het antwoord op de vragen 3, 4 en 12.",
    "1. Antwoord van de Minister:",
    "2. Antwoord van het kabinet: Nee. De molen is een Rijksmonument (Kamerstuk 99 998, nr. 4).",
    "Antwoord",
    "Antwoord:",
    "Antwoord op vraag 3:",
    "Vraag 3",
    "Vraag 4, 5 en 6",
    "1",
    "2",
    "3 Kamerstuk 99 998, nr. 4.",
    "1 De molen van Aarle; zie ook Kamer-",
    "stuk 99 998, nr. 12.",
    "De wieken worden in het voorjaar ver-",
    "vangen. Dat kost de eigenaar €",
    "12 duizend euro per wiek.",
    "Molens/wieken",
    "Wind en water – stand van zaken",
    "Tweede Kamer, vergaderjaar 2031–2032, 99 999, nr. 1 7",
    "Tweede Kamer der Staten-Generaal",
    "Pagina 2 van 9",
    "Vragen van het lid Terhorst (Molenpartij) aan de Minister van Wind over molens (ingezonden",
    "5 juni 2032).",
    "Antwoord van Minister Van Aarle (Wind) (ontvangen 28 juni 2032).",
    "Mededeling",
    "De voorzitter van de commissie,",
    "–  het eerste punt;",
    "a. de wind;",
    "Hierbij bied ik u de antwoorden aan.",
    "«Wat draait,» schreef hij, «slijt.»",
)
lines = st.one_of(
    st.sampled_from(PIECES),
    st.sampled_from(PIECES).map(lambda piece: "    " + piece),
    st.integers(0, 120).map(str),
    st.text(alphabet="abAB12 .,?-:é\u0301\u00a0«»", max_size=40),
)
ends = st.sampled_from(("\n", "\n", "\n\n", "\n\n", "\f", "\n ", "\r\n"))
texts = st.lists(st.tuples(lines, ends), max_size=40).map(
    lambda pieces: "".join(line + end for line, end in pieces)
)


@settings(max_examples=200)
@given(texts, st.sampled_from(GENRES))
def test_texts_of_the_genres_pieces_in_any_order(text: str, genre: Genre | None) -> None:
    pages = pages_of_text(text)
    assert unlike(pages, parse(pages, genre)) == []


@settings(max_examples=200)
@given(st.text(max_size=400), st.sampled_from(GENRES))
def test_any_text(text: str, genre: Genre | None) -> None:
    pages = pages_of_text(text)
    assert unlike(pages, parse(pages, genre)) == []


@pytest.mark.parametrize("genre", GENRES)
@pytest.mark.parametrize(
    "text",
    [
        "000Vraag",
        "000Vraag 000Vraag",
        "1000Vraag 1 Waarom? Antwoord Daarom.",
        "Lijst\n12Vraag 1 Vaart het veer?\nAntwoord\nJa.\n13 Vraag 2 Elke dag?\nAntwoord\nNee.",
    ],
)
def test_a_number_that_is_glued_to_a_label(text: str, genre: Genre | None) -> None:
    pages = pages_of_text(text)
    assert unlike(pages, parse(pages, genre)) == []


@pytest.mark.parametrize("genre", GENRES)
def test_real_texts(documents: Path, genre: Genre | None) -> None:
    """Every real text there is, as the genre that it is and as all others."""
    for path in sorted(documents.rglob("*.txt")):
        pages = pages_of_bytes(*read_file(path))
        assert unlike(pages, parse(pages, genre)) == [], path.name
