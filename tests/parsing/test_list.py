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


COMMITTEE = (
    "LIJST VAN VRAGEN EN ANTWOORDEN\n\n"
    "De vaste commissie voor Oevers heeft een aantal vragen voorgelegd aan de Minister. De "
    "vragen zijn beantwoord bij brief van 3 mei 2032. Vragen en antwoorden zijn hierna "
    "afgedrukt.\n\n"
)


def test_items_of_answers_do_not_number_a_list_that_has_no_numbers() -> None:
    document = parse(
        pages_of_text(
            f"{COMMITTEE}Artikel 3 Kades\n\nHoeveel kades zijn er?\n\nEr zijn er twaalf.\n\n"
            "Hoe oud is de oudste?\n\nDie is van 1612.\n\n"
            "Artikel 4 Bruggen\n\nWat kosten de bruggen?\n\nDe bruggen kosten per jaar:\n\n"
            "Kosten\n\n1. Verf: 9.000\n\n2. Arbeid: 5.000\n"
        )
    )
    assert [
        (one.topic, [part.text for part in one.question], [part.text for part in one.answer])
        for one in document.exchanges
    ] == [
        ("Artikel 3 Kades", ["Hoeveel kades zijn er?"], ["Er zijn er twaalf."]),
        ("Artikel 3 Kades", ["Hoe oud is de oudste?"], ["Die is van 1612."]),
        (
            "Artikel 4 Bruggen",
            ["Wat kosten de bruggen?"],
            ["De bruggen kosten per jaar:", "Kosten", "1. Verf: 9.000", "2. Arbeid: 5.000"],
        ),
    ]
    assert document.numbering == "assigned"
    assert all(one.uncertain for one in document.exchanges)


@pytest.mark.parametrize("between", [" ", "\t", ".\t", "   "])
def test_a_tab_parts_a_number_from_its_question_as_a_space_does(between: str) -> None:
    document = parse(
        pages_of_text(
            f"{COMMITTEE}1{between}Hoeveel kades zijn er?\n\nEr zijn er twaalf.\n\n"
            f"2{between}Hoe oud is de oudste?\n\nDie is van 1612.\n"
        )
    )
    assert [(one.label, one.question[0].text) for one in document.exchanges] == [
        ("1", "Hoeveel kades zijn er?"),
        ("2", "Hoe oud is de oudste?"),
    ]
    assert [part.text for one in document.exchanges for part in one.answer] == [
        "Er zijn er twaalf.",
        "Die is van 1612.",
    ]
