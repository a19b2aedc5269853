"""Reports in parts: what reports and letters do in each of them."""

from __future__ import annotations

import pytest

from kamer_tui.document.model import Document
from kamer_tui.parsing import parse
from kamer_tui.sources.text import pages_of_text
from tests.support.conservation import unlike
from tests.support.reading import read_whole

HEAD = """Tweede Kamer der Staten-Generaal

Vergaderjaar 2031–2032

99 996 Volkstuinen

Nr. 3 VERSLAG VAN EEN SCHRIFTELIJK OVERLEG

Vastgesteld 9 maart 2032

"""


def read(text: str, head: str = HEAD) -> Document:
    """The text as a Document of which nothing was lost."""
    return read_whole(head + text, "split-report")


def pairs(document: Document) -> list[tuple[str, str, str]]:
    """Who asks, the last words of the question, the last words of the answer."""
    return [
        (
            ", ".join(exchange.parties),
            " ".join(exchange.question[-1].text.split()[-2:]) if exchange.question else "",
            " ".join(exchange.answer[-1].text.split()[-2:]) if exchange.answer else "",
        )
        for exchange in document.exchanges
    ]


# -- parts -----------------------------------------------------------------------------------------

TWO_PARTIES = """{one}

Vragen en opmerkingen van de leden van de Noorderpartij-fractie

De leden van de Noorderpartij-fractie vragen hoeveel volkstuinen in gebruik zijn bij scholen.

Vragen en opmerkingen van de leden van de BSS-fractie

De leden van de BSS-fractie vragen welke subsidie tuinverenigingen kunnen krijgen.

{two}

De leden van de Noorderpartij-fractie vragen hoeveel volkstuinen scholen gebruiken.

Dat zijn er 1.200.

De leden van de BSS-fractie vragen welke subsidie er is voor tuinverenigingen.

Er is geen subsidie.
"""


@pytest.mark.parametrize(
    ("one", "two"),
    [
        ("I Vragen en opmerkingen vanuit de fracties", "II Antwoord/Reactie van de Minister"),
        (
            "I. Vragen en opmerkingen vanuit de fracties",
            "II. Reactie van de Staatssecretaris van Landbouw",
        ),
        ("VRAGEN EN OPMERKINGEN VANUIT DE FRACTIES", "ANTWOORD VAN DE MINISTER"),
        ("A. Vragen van de leden van de fracties", "B. Beantwoording"),
        ("Inbreng vanuit de fracties", "II Antwoord / Reactie van de bewindspersonen"),
    ],
)
def test_parts_are_known_by_their_headings(one: str, two: str) -> None:
    document = read(TWO_PARTIES.format(one=one, two=two))
    assert pairs(document) == [
        ("Noorderpartij", "bij scholen.", "er 1.200."),
        ("BSS", "kunnen krijgen.", "geen subsidie."),
    ]
    assert [heading.text for heading in document.headings] == [one, two]


def test_one_question_of_two_parties_is_answered_to_each() -> None:
    ask = "De leden van de {0}-fractie vragen hoeveel volkstuinen in gebruik zijn bij scholen.\n\n"
    head = "Vragen en opmerkingen van de leden van de {0}-fractie\n\n"
    again = "Deze leden vragen hoeveel volkstuinen in gebruik zijn bij scholen.\n\n"
    document = read(
        "I Vragen en opmerkingen vanuit de fracties\n\n"
        + (head + ask).format("Noorderpartij")
        + (head + ask).format("BSS")
        + "II Reactie van de Minister\n\n"
        + head.format("BSS")
        + again
        + "Dat zijn er dertig.\n\n"
        + head.format("Noorderpartij")
        + again
        + "Dat is al gezegd.\n"
    )
    assert pairs(document) == [
        ("Noorderpartij", "bij scholen.", "al gezegd."),
        ("BSS", "bij scholen.", "er dertig."),
    ]


def test_answers_in_another_order_and_without_headings_of_parties() -> None:
    document = read(
        """I Vragen en opmerkingen vanuit de fracties

Vragen en opmerkingen van de leden van de Noorderpartij-fractie

De leden van de Noorderpartij-fractie vragen hoeveel volkstuinen in gebruik zijn bij scholen.

Deze leden vragen ook of schoolkinderen daar zelf groente verbouwen.

Vragen en opmerkingen van de leden van de BSS-fractie

De leden van de BSS-fractie vragen welke subsidie tuinverenigingen kunnen krijgen.

II Reactie van de Minister

De leden van de BSS-fractie vragen welke subsidie er is voor tuinverenigingen. Er is geen subsidie.

De leden van de Noorderpartij-fractie vragen hoeveel volkstuinen scholen in gebruik hebben. Dat
zijn er 1.200. Daarnaast vragen deze leden of schoolkinderen er zelf groente verbouwen. Dat is zo.
"""
    )
    assert pairs(document) == [
        ("Noorderpartij", "groente verbouwen.", "is zo."),
        ("BSS", "kunnen krijgen.", "geen subsidie."),
    ]


def test_topics_written_otherwise_pair_answers_for_several_parties() -> None:
    document = read(
        """I Vragen en opmerkingen vanuit de fracties

Vragen en opmerkingen van de leden van de Noorderpartij-fractie

Biologische bestrijding

De leden van de Noorderpartij-fractie vragen of bestrijdingsmiddelen op volkstuinen verboden worden.

Afval

De leden van de Noorderpartij-fractie willen weten wie het groenafval ophaalt.

Vragen en opmerkingen van de leden van de BSS-fractie

Biologische Bestrijding

De leden van de BSS-fractie zijn benieuwd naar het gebruik van lieveheersbeestjes.

II Antwoord/Reactie van de Minister van Landbouw

Biologische bestrijding:

Middelen worden niet verboden. Lieveheersbeestjes helpen tegen luis.

Afval

Het groenafval wordt door de gemeente opgehaald.
"""
    )
    assert pairs(document) == [
        ("Noorderpartij, BSS", "van lieveheersbeestjes.", "tegen luis."),
        ("Noorderpartij", "groenafval ophaalt.", "gemeente opgehaald."),
    ]
    assert document.exchanges[0].uncertain is not None
    assert document.exchanges[1].uncertain is None


def test_what_cannot_be_paired_stays_whole_and_says_so() -> None:
    document = read(
        """I Vragen en opmerkingen vanuit de fracties

Vragen en opmerkingen van de leden van de Noorderpartij-fractie

De leden van de Noorderpartij-fractie vragen wie de sloten schoonmaakt.

Deze leden vragen ook wat een tuin kost.

II Antwoord/Reactie van de Minister

Vragen en opmerkingen van de leden van de Noorderpartij-fractie

Het waterschap doet dat elk voorjaar.

De prijs is 210 euro.
"""
    )
    (exchange,) = document.exchanges
    assert [len(exchange.question), len(exchange.answer)] == [2, 2]
    assert exchange.uncertain is not None


def test_a_heading_of_an_answer_below_each_question_is_no_part() -> None:
    text = """Vragen en opmerkingen van de leden van de Noorderpartij-fractie

De leden van de Noorderpartij-fractie vragen wie de sloten schoonmaakt.

Antwoord van de Minister

Het waterschap doet dat elk voorjaar.

De leden van de Noorderpartij-fractie vragen wat een tuin kost.

Antwoord van de Minister

De prijs is 210 euro.
"""
    assert parse(pages_of_text(HEAD + text)).genre == "report"


def test_numbers_that_start_again_for_each_party_pair_questions_and_answers() -> None:
    document = read(
        """I Vragen en opmerkingen vanuit de fracties

Vragen en opmerkingen van de leden van de Noorderpartij-fractie

De leden van de Noorderpartij-fractie hebben enkele vragen.

1. Hoeveel volkstuinen zijn er?

2. Wie betaalt het onderhoud van de sloten?

Vragen en opmerkingen van de leden van de BSS-fractie

1. Mogen kippen op een tuin?

II Antwoord/Reactie van de Minister

Vragen en opmerkingen van de leden van de Noorderpartij-fractie

1. Er zijn er 240.000.

2. Het waterschap betaalt.

Dat is in de wet geregeld.

Vragen en opmerkingen van de leden van de BSS-fractie

1. Jazeker.

III Volledige agenda
"""
    )
    assert pairs(document) == [
        ("Noorderpartij", "zijn er?", "er 240.000."),
        ("Noorderpartij", "de sloten?", "wet geregeld."),
        ("BSS", "een tuin?", "1. Jazeker."),
    ]
    assert document.headings[-1].text == "III Volledige agenda"


BY_PARTY = (
    (
        "Vragen van de leden van de Noorderpartij-fractie",
        "De leden van de Noorderpartij-fractie vragen hoeveel volkstuinen er zijn.",
    ),
    ("Antwoord op de vragen van de leden van de Noorderpartij-fractie", "Er zijn er 240.000."),
    (
        "Vragen van de leden van de BSS-fractie",
        "De leden van de BSS-fractie vragen of kippen mogen.",
    ),
    ("Antwoord op de vragen van de leden van de BSS-fractie", "Kippen mogen."),
)


@pytest.mark.parametrize("order", [(0, 1, 2, 3), (0, 2, 1, 3), (0, 2, 3, 1)])
def test_each_partys_answers_may_have_a_heading_of_their_own(order: tuple[int, ...]) -> None:
    text = "\n\n".join("\n\n".join(BY_PARTY[place]) for place in order) + "\n"
    assert pairs(read(text)) == [
        ("Noorderpartij", "er zijn.", "er 240.000."),
        ("BSS", "kippen mogen.", "Kippen mogen."),
    ]


def test_bare_names_of_parties_head_sections() -> None:
    document = read(
        """I Vragen en opmerkingen vanuit de fracties

VVD-fractie

De leden van de VVD-fractie vragen hoeveel tuinen er zijn.

D66-fractie

De leden van de D66-fractie vragen naar bijen.

II Antwoord van de Staatssecretaris van Landbouw

VVD

Er zijn 240.000 tuinen.

D66

Bijen zijn overal. Het lid van de fractie van D66 heeft daar gelijk in.
"""
    )
    assert pairs(document) == [
        ("VVD", "er zijn.", "240.000 tuinen."),
        ("D66", "naar bijen.", "gelijk in."),
    ]


def test_questions_and_answers_in_turn_without_any_label() -> None:
    text = """Vragen en opmerkingen vanuit de fracties en reactie van de bewindspersoon

Vragen en opmerkingen van de leden van de Noorderpartij-fractie

De leden van de Noorderpartij-fractie hebben de brief gelezen en hebben nog enkele vragen.

De leden van de Noorderpartij-fractie vragen hoeveel volkstuinen er zijn.

Er zijn 240.000 volkstuinen. Ik laat dat elk jaar tellen.

Deze leden vragen wie het onderhoud van de sloten betaalt.

Het waterschap betaalt het onderhoud.

Vragen en opmerkingen van de leden van de BSS-fractie

De leden van de BSS-fractie vragen of kippen op een tuin mogen.

Ik ben van mening dat kippen op een tuin horen.
"""
    pages = pages_of_text(HEAD + text)
    document = parse(pages)
    assert document.genre == "report"
    assert unlike(pages, document) == []
    assert pairs(document) == [
        ("Noorderpartij", "er zijn.", "jaar tellen."),
        ("Noorderpartij", "sloten betaalt.", "het onderhoud."),
        ("BSS", "tuin mogen.", "tuin horen."),
    ]


# -- letters ---------------------------------------------------------------------------------------

LETTERS = """Eerste Kamer der Staten-Generaal

Vergaderjaar 2031–2032

99 996 Volkstuinen

BM VERSLAG VAN EEN SCHRIFTELIJK OVERLEG

Vastgesteld 9 maart 2032

De leden van de vaste commissie voor Landbouw hebben schriftelijk overleg gevoerd over volkstuinen.
Dit verslag bestaat uit:

– de brief van 12 januari 2032;

– de antwoordbrief van 1 maart 2032.

De griffier van de vaste commissie voor Landbouw,
Roggekamp

BRIEF VAN DE VOORZITTER VAN DE VASTE COMMISSIE VOOR LANDBOUW

Aan de Minister van Landbouw

Den Haag, 12 januari 2032

De leden van de vaste commissie voor Landbouw hebben uw brief over volkstuinen besproken. De leden
van de fractie van De Brug leggen u graag enkele vragen voor. De leden van de fracties van
Noorderpartij en BSS sluiten zich hierbij aan.

Vragen en opmerkingen van de leden van de fractie van De Brug

De leden van de fractie van De Brug lezen dat er geen wettelijke regeling voor tuinhuisjes komt. Kan
de Minister dat toelichten? Welke gemeenten hebben zo'n regeling al?

Zij vragen daarnaast of kippen mogen worden gehouden.

Vragen en opmerkingen van het lid Terpstra (Groep Terpstra)

Het lid Terpstra vraagt naar de huurprijs van tuinen in grote steden.

De leden van de vaste commissie voor Landbouw zien uw reactie met belangstelling tegemoet.

De voorzitter van de vaste commissie voor Landbouw,
A. Terwolde

BRIEF VAN DE MINISTER VAN LANDBOUW

Aan de Voorzitter van de Eerste Kamer der Staten-Generaal

Den Haag, 1 maart 2032

Hierbij ontvangt u de antwoorden op de vragen van de leden van de fractie van De Brug.

De Minister van Landbouw,
B. Wilgenhof

Vragen en opmerkingen van de leden van de fractie van De Brug

De leden van de fractie van De Brug lezen dat er geen wettelijke regeling voor tuinhuisjes komt. Kan
de Minister dat toelichten? Welke gemeenten hebben zo'n regeling al?

Antwoord

Een wettelijke regeling is niet nodig. Elf gemeenten hebben er een.

Zij vragen daarnaast of kippen mogen worden gehouden.

Antwoord

Ja, dat mag.

Het lid Terpstra vraagt naar de huurprijs van tuinen in grote steden.

Antwoord

De huurprijs is gemiddeld 210 euro.
"""


def test_letters_of_the_eerste_kamer_are_paired() -> None:
    document = read(LETTERS, head="")
    assert pairs(document) == [
        ("De Brug, Noorderpartij, BSS", "regeling al?", "er een."),
        ("De Brug, Noorderpartij, BSS", "worden gehouden.", "dat mag."),
        ("Terpstra", "grote steden.", "210 euro."),
    ]
    assert document.metadata.number == "BM"


def test_letterheads_and_signatures_are_the_documents_own() -> None:
    document = read(LETTERS, head="")
    front = {paragraph.text for paragraph in document.front_matter}
    assert {"Den Haag, 12 januari 2032", "Den Haag, 1 maart 2032"} <= front
    assert any(text.startswith("De Minister van Landbouw,") for text in front)
    assert any("met belangstelling tegemoet" in text for text in front)
