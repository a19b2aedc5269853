"""Headings: of answers, of parties' sections, of topics; and lines that only look like them."""

from __future__ import annotations

import pytest

from kamer_tui.language.hyphens import Hyphens
from kamer_tui.language.numbers import read_numbers
from kamer_tui.parsing.blocks.heading_lines import answer_label, is_topic, party_heading
from kamer_tui.parsing.vocabulary.parties import party_names
from kamer_tui.sources.text import pages_of_text


@pytest.mark.parametrize(
    ("printed", "numbers"),
    [
        ("5", (5,)),
        ("5, 6 en 7", (5, 6, 7)),
        ("5 en 7", (5, 7)),
        ("2 t/m 6", (2, 3, 4, 5, 6)),
        ("1, 4 t/m 6 en 9", (1, 4, 5, 6, 9)),
        ("7 en 7", (7,)),
        ("9 t/m 4", (9, 4)),
        ("1 t/m 9999", (1, 9999)),
    ],
)
def test_numbers_answered_together(printed: str, numbers: tuple[int, ...]) -> None:
    assert read_numbers(printed) == numbers


@pytest.mark.parametrize(
    "text",
    [
        "19 Antwoorden zijn nog niet binnen.",
        "19. Antwoordt de Minister daarop?",
        "De 19. Antwoord van de Minister:",
        "2 antwoord van de Minister was dat de molen draait.",
        "1. De molen van Aarle",
    ],
)
def test_lines_that_are_no_heading_of_an_answer(text: str) -> None:
    lines = pages_of_text(f"Zin.\n{text}\nNog een zin van gewone lengte, want zo is het.\n").lines
    assert answer_label(lines, 1, Hyphens(())) is None


def test_a_heading_of_an_answer_over_two_lines() -> None:
    text = "3. Antwoord van de Minister van Molens, mede namens de\nMinister van Wind:\n\nJa.\n"
    label = answer_label(pages_of_text(text).lines, 0, Hyphens(()))
    assert label is not None
    assert (label.numbers, label.lines) == ((3,), 2)
    assert label.answered_by == "de Minister van Molens, mede namens de Minister van Wind"


@pytest.mark.parametrize(
    "text",
    [
        "Vragen en opmerkingen vanuit de fracties",
        "VRAGEN EN OPMERKINGEN VANUIT DE FRACTIES EN REACTIE VAN DE MINISTER",
        "Vragen van de leden van de vaste commissie voor Molens",
        "Vragen van de commissie",
        "Vragen zijn er genoeg over de VVW-fractie.",
        "De leden van de VVW-fractie hebben kennisgenomen van de brief en",
    ],
)
def test_headings_that_name_no_party(text: str) -> None:
    lines = pages_of_text(f"{text}\n\nDe molen draait.\n").lines
    assert party_heading(lines, 0, Hyphens(())) is None


def test_a_partys_heading_over_two_lines() -> None:
    text = (
        "Vragen en opmerkingen van de leden van de fractie van de\nPartij voor de Molens\n\nJa?\n"
    )
    heading = party_heading(pages_of_text(text).lines, 0, Hyphens(()))
    assert heading is not None
    assert (heading.names, heading.lines) == (("Partij voor de Molens",), 2)


@pytest.mark.parametrize(
    ("who", "names"),
    [
        ("de leden van de VVW-fractie", ("VVW",)),
        ("de leden van de fractie van De Brug", ("De Brug",)),
        ("de leden van de VVW- en de Molen-fractie", ("VVW", "Molen")),
        ("de fracties van VVW, Molenpartij en De Brug", ("VVW", "Molenpartij", "De Brug")),
        ("het lid Van Aarle", ("Van Aarle",)),
        ("de Groep Van Aarle", ("Groep Van Aarle",)),
        ("de fractie-Van Aarle", ("Van Aarle",)),
        ("fractieleden van de VVW", ("VVW",)),
        ("DE LEDEN VAN DE VVW-FRACTIE", ("VVW",)),
        ("de leden van de VVW-fractie Molens", ()),
        ("de fracties", ()),
        ("de leden", ()),
        ("de Minister", ()),
    ],
)
def test_names_of_parties(who: str, names: tuple[str, ...]) -> None:
    assert party_names(who) == names


@pytest.mark.parametrize(
    "text",
    [
        "Molens en wieken",
        "Molens/wieken",
        "Wind – stand van zaken",
        "2.1 Molens",
        "MOLENS",
        "«Draaien om te malen»",
    ],
)
def test_topics(text: str) -> None:
    assert is_topic(pages_of_text(text).lines, text)


@pytest.mark.parametrize(
    "text",
    [
        "De molen draait.",
        "Draait de molen?",
        "De leden van de VVW-fractie hebben nog vragen over",
        "Deze leden",
        "molens en wieken",
        "Molens, wieken,",
        "De molen draait. De wieken ook",
        "Het gaat om " + "molens en wieken en " * 10,
    ],
)
def test_what_is_no_topic(text: str) -> None:
    assert not is_topic(pages_of_text(text).lines, " ".join(text.split()))
