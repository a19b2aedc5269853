"""Members' questions and lists as sites and older volumes publish them.  All is fiction."""

from __future__ import annotations

import pytest

from kamer_tui.model import Document, Member
from kamer_tui.parsing import parse
from kamer_tui.parsing.members import members, offices
from kamer_tui.sources.text import pages_of_text
from tests.support.conservation import unlike


def read(text: str) -> Document:
    """The document, of which nothing may be lost."""
    pages = pages_of_text(text)
    document = parse(pages)
    assert unlike(pages, document) == []
    assert document.leftovers == ()
    return document


def said(document: Document) -> list[tuple[str, str, str]]:
    return [
        (
            exchange.label,
            " / ".join(paragraph.text for paragraph in exchange.question),
            " / ".join(paragraph.text for paragraph in exchange.answer),
        )
        for exchange in document.exchanges
    ]


# -- the heading -----------------------------------------------------------------------------------


def test_the_chamber_s_site_prints_the_title_above_the_heading() -> None:
    document = read(
        "Antwoord schriftelijke vragen : Antwoord op vragen van de leden Aalders, Boter en "
        "Cuperus over bankjes langs het jaagpad\n"
        "Vragen van de leden Aalders, Boter en Cuperus (allen De Brug) aan de Minister en "
        "Staatssecretaris van Oevers over bankjes langs het jaagpad (ingezonden 5 juni 2032).\n"
        "Antwoord van Minister Tolsma (Oevers), mede namens de\n"
        "Staatssecretaris van Oevers (ontvangen 28 juni 2032).\n"
        "Vraag 1\nZijn er bankjes?\nAntwoord 1\nJa.\n"
    )
    metadata = document.metadata
    assert metadata.title == "bankjes langs het jaagpad"
    assert [(one.name, one.party) for one in metadata.asked_by] == [
        ("Aalders", "De Brug"),
        ("Boter", "De Brug"),
        ("Cuperus", "De Brug"),
    ]
    assert metadata.asked_of == ("Minister van Oevers", "Staatssecretaris van Oevers")
    assert [party.name for party in document.parties] == ["De Brug"]


def test_the_party_is_taken_from_the_sentence_that_prints_it() -> None:
    document = read(
        "Betreft Beantwoording vragen van het lid Aalders over bankjes\n\nGeachte voorzitter,\n\n"
        "Hierbij bied ik u de antwoorden aan op de vragen gesteld door het lid Aalders (De Brug) "
        "over bankjes. Deze vragen werden ingezonden op 5 juni 2032 met kenmerk 2032Z01234.\n\n"
        "Vraag 1\n\nZijn er bankjes?\n\nAntwoord\n\nJa.\n"
    )
    assert document.metadata.asked_by == (Member("Aalders", "De Brug"),)
    assert document.metadata.asked_on == "2032-06-05"


def test_a_member_called_kamerlid() -> None:
    assert members("het Kamerlid Aalders (De Brug)") == (Member("Aalders", "De Brug"),)


def test_ministers_of_the_same() -> None:
    assert offices("de Minister van Natuur en de Minister en Staatssecretaris van Oevers") == (
        "Minister van Natuur",
        "Minister van Oevers",
        "Staatssecretaris van Oevers",
    )


@pytest.mark.parametrize(
    ("chamber", "identifier"),
    [("Tweede Kamer", "ah-tk-20312032-7"), ("Eerste Kamer", "ah-ek-20312032-7")],
)
def test_the_identifier_names_the_chamber(chamber: str, identifier: str) -> None:
    document = read(
        f"{chamber} der Staten-Generaal\nVergaderjaar 2031–2032\nAanhangsel van de Handelingen\n"
        "Vragen gesteld door de leden der Kamer, met de daarop door de regering gegeven "
        "antwoorden\n\n7\n\n"
        "Vragen van het lid Aalders (De Brug) aan de Minister van Oevers over bankjes "
        "(Ingezonden 5 juni 2032).\n\nAntwoord van Minister Tolsma (Oevers) (Ontvangen 28 juni "
        "2032).\n\nVraag 1\n\nZijn er bankjes?\n\nAntwoord 1\n\nJa.\n"
    )
    assert document.metadata.identifier == identifier
    assert document.metadata.asked_on == "2032-06-05"
    assert document.metadata.answered_on == "2032-06-28"
    assert document.metadata.answered_by == ("Minister Tolsma (Oevers)",)
