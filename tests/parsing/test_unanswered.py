"""Questions without answers: reports on bills, contributions to a consultation, letters."""

from __future__ import annotations

import textwrap

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kamer_tui.document.model import Document
from tests.support.reading import read_whole

HEAD = """Tweede Kamer der Staten-Generaal

Vergaderjaar 2031–2032

99 997 Regels over het uitlenen van gereedschap (Wet leengereedschap)

Nr. 5 {kind}

Vastgesteld 9 maart 2032

De vaste commissie voor Onderwijs heeft dit wetsvoorstel onderzocht en legt de regering het volgende
voor.

"""
BILL = """Inhoudsopgave

I. ALGEMEEN DEEL 1
1. Inleiding 1
2. Hoofdlijnen van het wetsvoorstel 2
II. ARTIKELSGEWIJS DEEL 3

I. ALGEMEEN DEEL

1. Inleiding

De leden van de Noorderpartij-fractie hebben met genoegen kennisgenomen van dit voorstel. Zij hebben
daarover nog enkele vragen over hoe het in de praktijk gaat werken.

De leden van de fractie van De Brug hebben het wetsvoorstel met waardering gelezen en hebben geen
vragen.

2. Hoofdlijnen van het wetsvoorstel

2.1 Boormachines en ander gereedschap dat
stroom nodig heeft

De leden van de Noorderpartij-fractie lezen dat een bibliotheek een boormachine mag uitlenen. Waarom
geldt dat niet voor een cirkelzaag?

Deze leden merken op dat een ladder geen gereedschap heet. Zij vinden dat vreemd.

Kan de regering uitleggen wat een ladder dan wel is? De leden van de fractie van De Brug sluiten
zich bij deze vraag aan.

Voorts vragen zij:
– hoeveel ladders er zijn;
– wie ze onderhoudt.

Het lid Terpstra vraagt of de regering aan een verzekering heeft gedacht.

De leden van de BSS-fractie ontvangen graag een overzicht van bibliotheken die al gereedschap
uitlenen.

De leden van de BSS-fractie zien uit naar de behandeling.

II. ARTIKELSGEWIJS DEEL

Artikel 3

De leden van de fractie van de Noorderpartij vragen waarom artikel 3 een boete kent.

De voorzitter van de commissie,
Terwolde

De adjunct-griffier van de commissie,
Roggekamp
"""
SECTIONS = """Inbreng van de leden van de Noorderpartij-fractie

De leden van de Noorderpartij-fractie danken de Minister voor de brief en hebben nog enkele vragen.

1. Kan de Minister aangeven wat een tuin kost?

2. Hoeveel tuinen zijn er?

Inbreng lid Omtzigt

Waarom is er geen landelijk register?

Inbreng SP

De SP-fractie vraagt om een reactie op het rapport.

50PLUS-fractie

De leden van de 50PLUS-fractie vragen of ouderen korting krijgen.
"""


def read(text: str, kind: str = "VERSLAG") -> Document:
    """The text as a Document of which nothing was lost."""
    return read_whole(HEAD.format(kind=kind) + text)


def questions(document: Document) -> list[tuple[str, str]]:
    """Who asks, and the last words of the question."""
    return [
        (", ".join(exchange.parties), " ".join(exchange.question[-1].text.split()[-2:]))
        for exchange in document.exchanges
    ]


ASKED = [
    ("Noorderpartij", "een cirkelzaag?"),
    ("Noorderpartij, De Brug", "vraag aan."),
    ("Noorderpartij", "ze onderhoudt."),
    ("Terpstra", "heeft gedacht."),
    ("BSS", "gereedschap uitlenen."),
    ("Noorderpartij", "boete kent."),
]


@pytest.mark.parametrize(
    "kind", ["VERSLAG", "VOORLOPIG VERSLAG", "NADER VERSLAG", "NADER VOORLOPIG VERSLAG"]
)
def test_every_question_of_a_report_on_a_bill_is_there_and_open(kind: str) -> None:
    document = read(BILL, kind)
    assert document.genre == "report"
    assert questions(document) == ASKED
    assert [exchange.answer for exchange in document.exchanges] == [()] * len(ASKED)
    assert [exchange.uncertain for exchange in document.exchanges] == [None] * len(ASKED)
    assert document.numbering == "assigned"


def test_what_leads_up_to_a_question_is_part_of_it() -> None:
    exchange = read(BILL).exchanges[1]
    assert [paragraph.text.split()[0] for paragraph in exchange.question] == ["Deze", "Kan"]


def test_text_that_asks_nothing_is_introduction_or_remark() -> None:
    parties = {party.name: party for party in read(BILL).parties}
    assert len(parties["Noorderpartij"].introduction) == 1
    assert len(parties["De Brug"].introduction) == 1
    assert [paragraph.text.split()[-1] for paragraph in parties["BSS"].remarks] == ["behandeling."]


def test_chapters_are_topics_also_over_two_lines() -> None:
    document = read(BILL)
    assert [(topic.title, topic.first) for topic in document.topics] == [
        ("2.1 Boormachines en ander gereedschap dat stroom nodig heeft", 0),
        ("Artikel 3", 5),
    ]
    assert "II. ARTIKELSGEWIJS DEEL" in [heading.text for heading in document.headings]


def test_the_table_of_contents_and_the_signatures_frame_it() -> None:
    front = [paragraph.text for paragraph in read(BILL).front_matter]
    assert "2. Hoofdlijnen van het wetsvoorstel 2" in front
    assert any(text.endswith("Roggekamp") for text in front)


def test_contributions_have_a_section_for_each_party() -> None:
    document = read(SECTIONS, "INBRENG VERSLAG VAN EEN SCHRIFTELIJK OVERLEG")
    assert document.genre == "report"
    assert questions(document) == [
        ("Noorderpartij", "tuin kost?"),
        ("Noorderpartij", "zijn er?"),
        ("Omtzigt", "landelijk register?"),
        ("SP", "het rapport."),
        ("50PLUS", "korting krijgen."),
    ]
    assert [len(party.headings) for party in document.parties] == [1, 1, 1, 1]


@given(width=st.integers(50, 110))
def test_the_width_of_the_print_changes_nothing(width: int) -> None:
    paragraphs = BILL.split("\n\n")
    text = "\n\n".join(
        paragraph
        if paragraph.startswith(("Inhoud", "I. A", "De voorzitter", "De adjunct", "Voorts vragen"))
        else textwrap.fill(paragraph, width, break_on_hyphens=False)
        for paragraph in paragraphs
    )
    assert questions(read(text)) == ASKED


def test_text_without_line_breaks_is_read_by_paragraph() -> None:
    text = "\n".join(
        " ".join(paragraph.split("\n"))
        for paragraph in BILL.split("\n\n")
        if not paragraph.startswith(("Inhoud", "Voorts vragen", "I. ALGEMEEN DEEL 1"))
    )
    long = " ".join(["Ook de bibliotheek van Grotenwaard leent al jaren gereedschap uit."] * 8)
    text = text.replace("Waarom geldt", f"{long} Waarom geldt")
    assert questions(read(text)) == [one for one in ASKED if one[1] != "ze onderhoudt."]


def test_a_report_of_a_debate_is_no_report_of_questions() -> None:
    text = "De leden van de Noorderpartij-fractie vragen wat een tuin kost.\n"
    assert read(text, "VERSLAG VAN EEN COMMISSIEDEBAT").genre is None
