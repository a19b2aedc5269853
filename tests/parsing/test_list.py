"""The list of questions and answers: who asks, and how it is recognised.  All of it is fiction."""

from __future__ import annotations

import pytest

from kamer_tui.parsing import parse
from kamer_tui.sources.text import pages_of_text

QUESTIONS = "1\nIs er een steiger?\n\nAntwoord:\nJa.\n\n2\nIs hij lang?\n\nAntwoord:\nNee.\n"


@pytest.mark.parametrize(
    ("printed", "names"),
    [
        (
            "De vaste commissie voor Oevers en Kades heeft een aantal vragen voorgelegd.",
            ["vaste commissie voor Oevers en Kades"],
        ),
        (
            "De vaste commissie voor Hout, Riet en Steen heeft over de brief van 3 mei vragen.",
            ["vaste commissie voor Hout, Riet en Steen"],
        ),
        (
            "De algemene commissie voor Bruggen legt de Minister vragen voor.",
            ["algemene commissie voor Bruggen"],
        ),
        (
            "Binnen de vaste commissie voor Oevers bestaat behoefte aan antwoorden.",
            ["vaste commissie voor Oevers"],
        ),
        (
            "De vaste commissie voor Oevers en de algemene commissie voor Bruggen hebben vragen.",
            ["vaste commissie voor Oevers", "algemene commissie voor Bruggen"],
        ),
        ("Hieronder staan de vragen.", []),
    ],
)
def test_the_committee_asks(printed: str, names: list[str]) -> None:
    document = parse(pages_of_text(f"LIJST VAN VRAGEN EN ANTWOORDEN\n\n{printed}\n\n{QUESTIONS}"))
    assert document.genre == "list"
    assert [party.name for party in document.parties] == names
    assert [list(exchange.parties) for exchange in document.exchanges] == [names, names]


def test_without_its_title_it_is_known_by_who_asks() -> None:
    document = parse(
        pages_of_text(
            "De vaste commissie voor Oevers heeft een aantal vragen voorgelegd.\n\n"
            f"{QUESTIONS}\n3\nIs hij oud?\n\nAntwoord:\nNee.\n"
        )
    )
    assert document.genre == "list"
    assert [exchange.numbers for exchange in document.exchanges] == [(1,), (2,), (3,)]


@pytest.mark.parametrize(
    "text",
    [
        "Vraag 1 van de quiz\n\nAntwoord: dat weet ik niet, zei de burgemeester.\n",
        "1. Boodschappen doen\n2. De was\n3. De planten water geven\n",
        "Het schip voer uit.\n\n1\n\nHet was een koude ochtend. Waarheen? Niemand wist het.\n",
    ],
)
def test_what_is_no_list_is_not_taken_for_one(text: str) -> None:
    assert parse(pages_of_text(text)).genre is None
