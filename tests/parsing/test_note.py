"""The note following the report: numbers, labels, and paragraphs that ask and answer without."""

from __future__ import annotations

from pathlib import Path

import pytest

from kamer_tui.check.findings import findings
from kamer_tui.document.model import Document
from kamer_tui.parsing.structure import doubts
from kamer_tui.reading.loading import load
from kamer_tui.sample import SAMPLES
from tests.support.reading import read_whole

HEAD = """Eerste Kamer der Staten-Generaal

Vergaderjaar 2031–2032

99 995 Regels over het uitlenen van gereedschap (Wet leengereedschap)

D MEMORIE VAN ANTWOORD

Ontvangen 9 maart 2032

"""


def read(text: str) -> Document:
    """The text as a Document of which nothing was lost."""
    return read_whole(HEAD + text, "note")


def pairs(document: Document) -> list[tuple[str, str, str]]:
    """Who asks, the last words of the question, the first words of the answer."""
    return [
        (
            ", ".join(exchange.parties),
            " ".join(exchange.question[-1].text.split()[-2:]) if exchange.question else "",
            " ".join(exchange.answer[0].text.split()[:3]) if exchange.answer else "",
        )
        for exchange in document.exchanges
    ]


def test_a_missing_number_is_reported() -> None:
    assert findings(load(SAMPLES["note"])).gaps == ((8, 8),)


# -- without numbers -------------------------------------------------------------------------------

MEMORIAL = """1. Inleiding

Met belangstelling heeft de regering gelezen wat de fracties van de Noorderpartij, De Brug en Lijst
Veldman vragen. Zij beantwoordt die vragen graag.

2. Ladders en boormachines

De leden van de fractie van de Noorderpartij vroegen waarom het voorstel alleen ziet op
boormachines en niet op cirkelzagen.

De regering heeft gekozen voor gereedschap dat zonder opleiding veilig te gebruiken is. Een
cirkelzaag valt daar niet onder.

Deze leden vroegen voorts of een bibliotheek aansprakelijk is voor ongelukken.

Een bibliotheek is niet aansprakelijk, tenzij zij wist dat het gereedschap gebrekkig was. Dat volgt
uit artikel 3, eerste lid.

De aansprakelijkheid van de lener blijft onverkort bestaan.

De leden van de fractie van Lijst Veldman informeerden naar de kosten. Kan de regering een raming
geven?

In het eerste jaar zijn de kosten 200.000 euro. Daarna dalen zij.

Ook de leden van de Noorderpartij-fractie hebben gevraagd naar de kosten van onderhoud, en de leden
van de fractie van De Brug sloten zich daarbij aan.

Het onderhoud kost jaarlijks 30.000 euro.

3. Overig

De leden van de fracties van De Brug en Lijst Veldman vroegen gezamenlijk naar de inwerkingtreding.

De wet treedt in werking op 1 januari 2033.

Zij vroegen ook of er een evaluatie komt.

Ja, na vijf jaar.

De Minister van Onderwijs, Cultuur en Wetenschap,
J. Terwolde
"""


def test_paragraphs_that_ask_are_paired_with_those_that_answer() -> None:
    assert pairs(read(MEMORIAL)) == [
        ("Noorderpartij", "op cirkelzagen.", "De regering heeft"),
        ("Noorderpartij", "voor ongelukken.", "Een bibliotheek is"),
        ("Lijst Veldman", "raming geven?", "In het eerste"),
        ("Noorderpartij, De Brug", "daarbij aan.", "Het onderhoud kost"),
        ("De Brug, Lijst Veldman", "de inwerkingtreding.", "De wet treedt"),
        ("De Brug, Lijst Veldman", "evaluatie komt.", "Ja, na vijf"),
    ]


def test_numbers_are_assigned_and_chapters_are_topics() -> None:
    document = read(MEMORIAL)
    assert document.numbering == "assigned"
    assert [exchange.numbers for exchange in document.exchanges] == [(n,) for n in range(1, 7)]
    assert [exchange.topic for exchange in document.exchanges] == [
        *["2. Ladders en boormachines"] * 4,
        *["3. Overig"] * 2,
    ]


def test_what_frames_the_questions_is_the_documents_own() -> None:
    document = read(MEMORIAL)
    front = " ".join(paragraph.text for paragraph in document.front_matter)
    assert "Met belangstelling heeft de regering gelezen" in front
    assert front.endswith("De Minister van Onderwijs, Cultuur en Wetenschap, J. Terwolde")
    assert [party.introduction for party in document.parties] == [()] * 3


def test_question_and_answer_in_one_paragraph_are_cut_and_doubted() -> None:
    document = read(
        """De leden van de fractie van De Brug merkten op dat ladders zwaar zijn. Zij vroegen hoe
bibliotheken ladders kunnen opslaan. De regering antwoordt hierop dat ladders buiten kunnen
worden opgeslagen.

De leden van de BSS-fractie vroegen of een trap ook een ladder is. Het antwoord hierop luidt
ontkennend.
"""
    )
    assert pairs(document) == [
        ("De Brug", "kunnen opslaan.", "De regering antwoordt"),
        ("BSS", "ladder is.", "Het antwoord hierop"),
    ]
    assert all(exchange.uncertain for exchange in document.exchanges)


def test_an_answer_that_agrees_with_members_is_no_question() -> None:
    document = read(
        """De leden van de D66-fractie lezen dat het register digitaal wordt. Zij vinden dat goed.

Kan de regering aangeven wie het register beheert? Deze leden denken aan het Kadaster.

Het register wordt beheerd door de provincies. De leden van de D66-fractie wijzen terecht op het
Kadaster, dat de provincies zal ondersteunen.
"""
    )
    assert pairs(document) == [("D66", "het Kadaster.", "Het register wordt")]


def test_items_go_with_the_text_that_announces_them() -> None:
    document = read(
        """De leden van de PVV-fractie vragen of:
– het register openbaar is;
– boetes worden gegeven.

Het register is openbaar. Er worden geen boetes gegeven:
– omdat dat te duur is;
– omdat dat niet werkt.
"""
    )
    (exchange,) = document.exchanges
    assert [len(exchange.question), len(exchange.answer)] == [3, 3]


@pytest.mark.parametrize("label", ["Antwoord", "Antwoord van de regering", "Reactie:"])
def test_labels_without_numbers_tell_where_answers_begin(label: str) -> None:
    document = read(
        f"""ALGEMEEN

De leden van de PvdA-fractie hebben kennisgenomen van het voorstel. Zij hebben enkele vragen.

De leden van de PvdA-fractie vragen wat een tuin kost. Deze leden wijzen op de grote steden.

{label}

Een tuin kost gemiddeld 200 euro.

De verschillen tussen steden zijn groot. Dat komt door de grondprijs.

De leden van de fractie van de PvdA vragen of er een wachtlijst is.

{label}

Ja, die is er.

ARTIKELSGEWIJS

Artikel 2, eerste lid

De leden van de MolenLinks-PvdM-fractie vragen waarom het woord «tuin» niet is bepaald.

{label}

Het woord spreekt voor zich.
"""
    )
    assert pairs(document) == [
        ("PvdA", "grote steden.", "Een tuin kost"),
        ("PvdA", "wachtlijst is.", "Ja, die is"),
        ("MolenLinks-PvdM", "is bepaald.", "Het woord spreekt"),
    ]
    assert [len(exchange.answer) for exchange in document.exchanges] == [2, 1, 1]
    assert document.parties[0].introduction[0].text.endswith("Zij hebben enkele vragen.")
    assert [exchange.uncertain for exchange in document.exchanges] == [None] * 3


def test_a_question_without_an_answer_is_open() -> None:
    document = read(
        """De leden van de BSS-fractie vragen wie de ladders betaalt.

De ladders worden betaald door de gemeente.

De leden van de BSS-fractie vragen ten slotte wie de zagen slijpt.
"""
    )
    assert pairs(document) == [
        ("BSS", "ladders betaalt.", "De ladders worden"),
        ("BSS", "zagen slijpt.", ""),
    ]


def test_page_numbers_of_a_table_of_contents_are_no_questions() -> None:
    document = read(
        """Inhoudsopgave

1. Ladders
1
2. Zagen
2

1. Ladders

De leden van de BSS-fractie vragen wie de ladders betaalt.

De gemeente betaalt de ladders.

2. Zagen

De leden van de BSS-fractie vragen wie de zagen slijpt.

De slijper slijpt de zagen.
"""
    )
    assert [exchange.topic for exchange in document.exchanges] == ["1. Ladders", "2. Zagen"]
    assert document.numbering == "assigned"


def test_sections_of_parties_and_members() -> None:
    document = read(
        """Inleiding

De regering is de leden van de fracties erkentelijk voor hun vragen.

Vragen en opmerkingen van de leden van de MolenLinks-PvdM-fractie

De leden van de fractie van MolenLinks-PvdM vragen de regering nader in te gaan op de wachtlijsten.

De regering herkent het beeld van lange wachtlijsten.

Voorts vragen de leden van deze fractie of er een landelijke wachtlijst komt.

Een landelijke wachtlijst komt er niet.

Vragen en opmerkingen van het lid Van Rooijen (50PLUS)

Het lid van de 50PLUS-fractie vraagt of er voldoende bankjes zijn.

Op de vraag van het lid Van Rooijen antwoordt de regering dat dit aan verenigingen is.

Vragen en opmerkingen van het lid Van Dijk

Waarom is gekozen voor een termijn van zes weken?

Dat is de gebruikelijke termijn.
"""
    )
    assert pairs(document) == [
        ("MolenLinks-PvdM", "de wachtlijsten.", "De regering herkent"),
        ("MolenLinks-PvdM", "wachtlijst komt.", "Een landelijke wachtlijst"),
        ("50PLUS", "bankjes zijn.", "Op de vraag"),
        ("Van Dijk", "zes weken?", "Dat is de"),
    ]


def test_items_in_an_answer_have_no_questions_numbers() -> None:
    document = read(
        """1. Inleiding

De regering dankt de leden voor hun inbreng.

2. Tuinen

1. De leden van de VVD-fractie vragen hoeveel tuinen er zijn?

Er zijn 240.000 tuinen.

2. De leden van de SP-fractie vragen of dat te duur is?

Dat is niet te duur.

3. Kan de regering dat uitleggen?

De regering legt dat graag uit. Er zijn drie redenen:
1. tuinen zijn klein;
2. tuinen zijn nat;
3. tuinen zijn ver.
"""
    )
    assert document.numbering == "printed"
    assert [exchange.numbers for exchange in document.exchanges] == [(1,), (2,), (3,)]
    assert [exchange.parties for exchange in document.exchanges] == [("VVD",), ("SP",), ("SP",)]
    assert [exchange.topic for exchange in document.exchanges] == ["2. Tuinen"] * 3
    assert len(document.exchanges[2].answer) == 4


# -- a real one ------------------------------------------------------------------------------------


def test_a_real_note(documents: Path) -> None:
    document = load(documents / "kst-36450-6.pdf")
    assert (document.genre, document.numbering) == ("note", "printed")
    printed = [exchange for exchange in document.exchanges if exchange.number_is_printed]
    numbers = [number for exchange in printed for number in exchange.numbers]
    assert numbers == [number for number in range(1, 90) if number != 77]
    assert findings(document).gaps == ((77, 77),)
    assert document.leftovers == ()
    askers = {number: document.exchanges[document.positions[number]].parties for number in numbers}
    assert askers[3] == ("CDA",)
    assert askers[7] == ("VVD",)
    assert askers[10] == ("VVD",)
    assert askers[18] == ("NSC",)
    assert askers[25] == ("SGP",)
    assert askers[30] == ("CDA",)
    assert askers[35] == ("VVD",)
    assert askers[38] == ("BBB",)
    assert askers[44] == ("CDA",)
    assert askers[45] == ("SGP",)
    assert askers[60] == ("NSC",)
    assert askers[89] == ("VVD",)
    topics = [exchange.topic for exchange in document.exchanges]
    assert topics[0] == "1. Inleiding"
    assert topics[-1] == "III. Overig"
    assert {len(exchange.answer) > 0 for exchange in document.exchanges} == {True}


def test_an_answer_that_hardly_sounds_like_one_is_not_certain() -> None:
    """Nothing but the wording tells where it begins."""
    document = read(
        "1. Ladders\n\n"
        "De leden van de fractie van de Noorderpartij vroegen waarom een ladder niet past.\n\n"
        "Ik stuur deze leden graag een overzicht.\n"
    )
    (exchange,) = document.exchanges
    assert exchange.uncertain == doubts.BY_WORDING
