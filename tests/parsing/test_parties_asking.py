"""Questions that parties ask as such, with no member named."""

from __future__ import annotations

import pytest

from kamer_tui.check import findings
from kamer_tui.document.model import Document, Member
from kamer_tui.export.markdown import render_markdown
from kamer_tui.parsing import parse
from kamer_tui.sources.text import pages_of_text

_QUESTIONS = (
    "Vraag 1\nVaart de veer?\n\nAntwoord 1\nJa.\n\nVraag 2\nWanneer vaart zij?\n\n"
    "Antwoord 2\nIn mei.\n"
)


def _letter(subject: str) -> Document:
    text = (
        f"Datum 3 mei 2034\nBetreft {subject}\n\nGeachte voorzitter,\n\n"
        "Hierbij zend ik u de antwoorden op deze vragen.\n\nDe minister van Veren,\n\n"
        f"A. Spaak\n\n{_QUESTIONS}"
    )
    return parse(pages_of_text(text, "brief.txt"))


@pytest.mark.parametrize(
    ("who", "parties"),
    [
        ("Kamervragen van De Brug", ["De Brug"]),
        ("Beantwoording Kamervragen De Brug", ["De Brug"]),
        ("Vragen van de fractie van De Brug", ["De Brug"]),
        ("Vragen van de leden van de fractie van De Brug", ["De Brug"]),
        ("Beantwoording vragen fractie De Brug", ["De Brug"]),
        ("Vragen van de Duinpartij-fractie", ["Duinpartij"]),
        ("Antwoorden op vragen van de Duinpartij", ["Duinpartij"]),
        ("Beantwoording van de vragen gesteld door Lijst Veldman", ["Lijst Veldman"]),
        ("Schriftelijke vragen Duinpartij en De Brug", ["Duinpartij", "De Brug"]),
        (
            "Vragen van de fracties van Noorderpartij, Duinpartij en De Brug",
            ["Noorderpartij", "Duinpartij", "De Brug"],
        ),
    ],
)
def test_a_party_asks_and_no_member_is_named(who: str, parties: list[str]) -> None:
    for document in (
        _letter(f"{who} over veren"),
        parse(pages_of_text(f"{who} over veren\n\n{_QUESTIONS}", "vragen.txt")),
    ):
        assert document.genre == "members-questions"
        assert document.metadata.asked_by == tuple(Member(name, name) for name in parties)
        assert document.metadata.title == "veren"
        assert [exchange.parties for exchange in document.exchanges] == [tuple(parties)] * 2


def test_a_party_that_asks_is_printed_once() -> None:
    assert Member("De Brug", "De Brug").printed == "De Brug"
    assert Member("Spaak", "De Brug").printed == "Spaak (De Brug)"
    assert "De Brug (De Brug)" not in render_markdown(_letter("Kamervragen van De Brug over veren"))


@pytest.mark.parametrize(
    "subject", ["Beantwoording Kamervragen over veren (De Brug)", "Beantwoording Kamervragen veren"]
)
def test_questions_of_members_without_anybody_who_asks_are_told(subject: str) -> None:
    document = _letter(subject)
    assert document.metadata.asked_by == ()
    assert findings(document).heading


def test_the_chamber_and_its_committees_are_no_party() -> None:
    for who in ("de Kamer", "de commissie voor Veren", "de Rekenkamer", "de Tweede Kamer"):
        assert _letter(f"Beantwoording vragen van {who} over veren").metadata.asked_by == ()
