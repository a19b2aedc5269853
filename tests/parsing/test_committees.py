"""What committees print around questions: titles, numbers in letters, letters and signatures."""

from __future__ import annotations

import textwrap
from collections.abc import Callable

import pytest

from kamer_tui.parsing import parse
from kamer_tui.sources.text import pages_of_text
from tests.support.reading import read_whole as read

LONG_TITLE = (
    "B NADER VOORLOPIG VERSLAG VAN DE VASTE COMMISSIES VOOR KLOKKEN, VOOR TORENS EN BEIAARDEN, EN "
    "VOOR UURWERKEN EN DE HOGE COLLEGES VAN TIJD / ALGEMENE MINUTEN EN HUIS VAN DE KOSTER"
)
REPORT_ON_A_BILL = f"""\
99 992 Regels over het luiden van klokken (Klokkenwet)

{LONG_TITLE}

Vastgesteld 3 mei 2032

1. Inleiding

De leden van de Molenpartij-fractie hebben met belangstelling kennisgenomen van het wetsvoorstel.

2. Torens

De leden van de VVW-fractie vragen hoeveel torens onder de wet vallen.

De leden van de fractie van de Molenpartij vragen wie de klok luidt als de koster ziek is.

De leden van de commissies zien met belangstelling uit naar het antwoord.

De voorzitter van de vaste commissie voor Klokken, P.Q. van der Toren
"""
CONSULTATION = """\
99 993 C Vaststelling van de begrotingsstaat van het klokkenfonds voor het jaar 2033

K VERSLAG VAN EEN SCHRIFTELIJK OVERLEG

Vastgesteld 4 juni 2032

De leden van de vaste commissies voor Klokken en voor Torens hebben kennisgenomen van de brief.
De fractieleden van de Molenpartij hebben naar aanleiding hiervan een aantal vragen.

De griffier van de vaste commissie voor Klokken, Zandloper

BRIEF VAN DE VOORZITTERS VAN DE VASTE COMMISSIES VOOR KLOKKEN EN VOOR TORENS

Aan de Minister van Tijd

Den Haag, 3 mei 2032

Vragen en opmerkingen van de fractieleden van de Molenpartij

De leden van de fractie van de Molenpartij vragen hoeveel klepels er dit jaar zijn vervangen.

De leden van de commissies zien uw antwoord met belangstelling tegemoet.

De voorzitter van de vaste commissie voor Klokken, A.B. Slinger

BRIEF VAN DE MINISTER VAN TIJD

Aan de Voorzitter van de Eerste Kamer der Staten-Generaal

Den Haag, 1 juni 2032

Vragen en opmerkingen van de fractieleden van de Molenpartij

De leden van de fractie van de Molenpartij vragen hoeveel klepels er dit jaar zijn vervangen.

Dit jaar zijn er zeven klepels vervangen.

De Minister van Tijd, C.D. ter Klok
"""
IN_ONE_PIECE = """\
Lijst van vragen en antwoorden : Lijst over de klokken
99 994 Staat van de klokken
Nr. 12
LIJST VAN VRAGEN EN ANTWOORDEN
Vastgesteld 5 juli 2032
De vaste commissie voor Klokken heeft vragen voorgelegd aan de Minister van Tijd.
De voorzitter van de commissie, Slinger
Vraag 1
Hoeveel klokken zijn er?
Antwoord op vraag 1:
Er zijn 412 klokken.
Vraag 2
Hoeveel daarvan slaan?
Antwoord op vraag 2:
Er slaan 411 klokken.
"""
DEBATE = """\
Regeling van werkzaamheden

De voorzitter:

Het woord is aan mevrouw Klepel.

Mevrouw Klepel (Molenpartij):

De leden van de Molenpartij-fractie vragen om een debat. Kan dat deze week?

De heer Van der Toren (VVW):

De leden van de VVW-fractie vragen waarom dat nodig is.

Minister Ter Klok:

Ik antwoord graag op alle vragen.
"""


@pytest.mark.parametrize("width", [76, 400])
def test_a_report_on_a_bill_is_known_by_a_title_that_names_many_committees(width: int) -> None:
    text = "\n".join(
        line for part in REPORT_ON_A_BILL.split("\n") for line in textwrap.wrap(part, width) or [""]
    )
    document = read(text)
    assert document.genre == "report"
    assert document.metadata.identifier == "kst-99992-B"
    assert document.metadata.date == "2032-05-03"
    assert [(one.parties, one.topic, one.answer) for one in document.exchanges] == [
        (("VVW",), "2. Torens", ()),
        (("Molenpartij",), "2. Torens", ()),
    ]


def test_letters_of_the_eerste_kamer_keep_their_heads_and_signatures_to_themselves() -> None:
    document = read(CONSULTATION)
    assert document.genre == "split-report"
    told = document.metadata
    assert (told.identifier, told.dossier, told.number) == ("kst-99993-C-K", "99 993 C", "K")
    assert told.kind == "Verslag van een schriftelijk overleg"
    (exchange,) = document.exchanges
    assert exchange.parties == ("Molenpartij",)
    assert len(exchange.question) == 1
    assert exchange.answer[-1].text == "Dit jaar zijn er zeven klepels vervangen."
    (party,) = document.parties
    assert not party.introduction
    assert not party.remarks
    front = [paragraph.text for paragraph in document.front_matter]
    assert "De Minister van Tijd, C.D. ter Klok" in front
    assert "De griffier van de vaste commissie voor Klokken, Zandloper" in front


@pytest.mark.parametrize("number", ["BM", "AI[1]", "Nr. 6"])
def test_numbers_on_a_line_of_their_own_are_the_documents(number: str) -> None:
    told = read(
        f"99 993\n\nStaat van de klokken\n\n{number}\n\nVERSLAG VAN EEN SCHRIFTELIJK OVERLEG\n\n"
        "Vragen en opmerkingen van de leden van de fractie van de Molenpartij\n\n"
        "De leden van de fractie van de Molenpartij vragen hoeveel klokken er stilstaan.\n\n"
        "[1] De letters hebben alleen betrekking op het dossier van de klokken.\n"
    ).metadata
    plain = number.removeprefix("Nr. ").removesuffix("[1]")
    assert (told.identifier, told.title) == (f"kst-99993-{plain}", "Staat van de klokken")
    assert told.kind == "Verslag van een schriftelijk overleg"


def test_dossier_number_and_kind_are_told_where_no_space_parts_them() -> None:
    told = read(IN_ONE_PIECE).metadata
    assert (told.identifier, told.title) == ("kst-99994-12", "Staat van de klokken")
    assert (told.kind, told.date) == ("Lijst van vragen en antwoorden", "2032-07-05")


def test_members_that_speak_make_a_debate() -> None:
    document = read(DEBATE)
    assert (document.genre, document.resembles) == (None, "the report of a debate")


IN_PARTS = """\
99 995 Klokkenraad

Nr. 8 VERSLAG VAN EEN SCHRIFTELIJK OVERLEG

Vastgesteld 6 augustus 2032

De vaste commissie voor Klokken heeft vragen voorgelegd aan de Minister van Tijd.

De griffier van de commissie, Zandloper

Inhoudsopgave

I Vragen en opmerkingen vanuit de fracties

II Antwoord / Reactie van de Minister

III Volledige agenda

I Vragen en opmerkingen vanuit de fracties

Vragen en opmerkingen van de leden van de VVW -fractie

De leden van de VVW-fractie vragen hoeveel klepels er dit jaar zijn vervangen door nieuwe.

Vragen en opmerkingen van de leden van de Molenpartij-fractie

De leden van de Molenpartij-fractie vragen of de torens van hout ook een nieuwe klok krijgen.

II Antwoord / Reactie van de Minister

{answers}III Volledige agenda

Klokkenraad van 9 augustus 2032
"""
ANSWERS_OF_PARTS = """\
Vragen en opmerkingen van de leden van de VVW -fractie

Dit jaar zijn er zeven klepels vervangen, en volgend jaar nog eens negen.

Vragen en opmerkingen van de leden van de Molenpartij-fractie

Torens van hout dragen geen klok: zij zouden van het slaan omvallen.

"""


def tight(text: str) -> str:
    return "\n".join(line for line in text.split("\n") if line) + "\n"


@pytest.mark.parametrize("form", [str, tight])
def test_parts_are_told_with_and_without_space_between_lines(form: Callable[[str], str]) -> None:
    document = read(form(IN_PARTS.format(answers=ANSWERS_OF_PARTS)))
    assert document.genre == "split-report"
    assert [(one.parties, [part.text for part in one.answer]) for one in document.exchanges] == [
        (("VVW",), ["Dit jaar zijn er zeven klepels vervangen, en volgend jaar nog eens negen."]),
        (
            ("Molenpartij",),
            ["Torens van hout dragen geen klok: zij zouden van het slaan omvallen."],
        ),
    ]
    assert document.front_matter[-1].text == "Klokkenraad van 9 augustus 2032"


@pytest.mark.parametrize("form", [str, tight])
def test_a_part_for_answers_with_none_below_it_answers_nothing(form: Callable[[str], str]) -> None:
    document = read(form(IN_PARTS.format(answers="")))
    assert document.genre == "report"
    assert [(one.parties, one.answer, one.uncertain) for one in document.exchanges] == [
        (("VVW",), (), None),
        (("Molenpartij",), (), None),
    ]
    assert "Klokkenraad van 9 augustus 2032" in [one.text for one in document.front_matter]


def test_members_that_speak_all_the_time_are_enough_where_a_title_is_lost() -> None:
    document = read(
        "Vastgesteld 7 augustus 2032\n\n"
        "De leden van de VVW-fractie hebben met belangstelling kennisgenomen van het voorstel.\n\n"
        "De leden van de VVW-fractie stellen de regering de vraag wat een klok kost.\n\n"
        "Blijft de klok hangen als de koster vertrekt, vragen de leden van de Molenpartij-fractie "
        "de regering.\n"
    )
    assert document.genre == "report"
    assert [one.parties for one in document.exchanges] == [("VVW",), ("Molenpartij",)]


def test_chapters_are_no_footnotes() -> None:
    document = read(
        "99 996 Regels over klokken\n\nNr. 5 VERSLAG\n\n"
        "De vaste commissie voor Klokken1, belast met het onderzoek, brengt als volgt verslag uit."
        "\n\nInhoudsopgave\n\nALGEMEEN 1\n\n1 Inleiding 1\n\n2 Torens 4\n\nALGEMEEN\n\n"
        "1 Inleiding\n\nDe leden van de VVW-fractie vragen wat een klok kost.\n\n"
        "2 Torens\n\nDe leden van de Molenpartij-fractie vragen wat een toren kost.\n\n"
        "De griffier van de commissie,\nZandloper\n\n"
        "1 Samenstelling: Slinger (VVW), voorzitter, en Klepel (Molenpartij).\n"
    )
    assert [(note.label, note.text[:13]) for note in document.footnotes] == [("1", "Samenstelling")]
    assert [one.topic for one in document.exchanges] == ["1 Inleiding", "2 Torens"]


WITHOUT_SPACE = """\
Verslag (initiatief)wetsvoorstel (nader) : Verslag
{title}
Nr. 5 VERSLAG
Vastgesteld 8 augustus 2032
De vaste commissie voor Klokken, belast met het onderzoek van dit voorstel, brengt
als volgt verslag uit.
I. ALGEMEEN
1. Inleiding
De leden van de VVW-fractie hebben kennisgenomen van het wetsvoorstel over de klokken
en hebben nog enkele vragen.
De leden van de Molenpartij-fractie hebben kennisgenomen van het wetsvoorstel. Waarom
komt het nu?
2. Torens
Torens van hout en van steen in het buitengebied
De leden van de VVW-fractie lezen dat torens van hout niet meer mogen slaan. Zij vragen
wat de gevolgen hiervan zijn voor de dorpen met zo'n toren. Kan de regering dat zeggen?
De leden van de SBP-fractie vragen of torens die scheef staan extra aandacht krijgen
van de inspectie.
3. Verhouding tot het recht van de klokkenluiders (2031)
De leden van de Molenpartij-fractie vragen of klokkenluiders onder de wet vallen.
De griffier van de commissie,
Zandloper
"""
ANSWERED_WITHOUT_SPACE = """\
99 998 Klokkenraad
Nr. 9
VERSLAG VAN EEN SCHRIFTELIJK OVERLEG
Vastgesteld 9 augustus 2032
De vaste commissie voor Klokken heeft vragen voorgelegd aan de Minister.
De griffier van de commissie, Zandloper
Vragen en opmerkingen van de leden van de VVW-fractie en reactie van de bewindspersoon
De leden van de VVW-fractie hebben kennisgenomen van de agenda van de raad en richten
zich op de klepels.
De leden van de VVW-fractie vragen of de Minister kan toelichten hoe vaak een klepel in
een toren van steen gemiddeld wordt vervangen, en of dat te vaak is naar zijn oordeel.
Antwoord
Een klepel gaat twintig jaar mee.
Vragen en opmerkingen van de leden van de SBP-fractie en reactie van de bewindspersoon
De leden van de SBP-fractie vragen of de kleine klokken van de oude torens mogen blijven.
Antwoord
Ja. Zij zijn van brons.
"""


def test_chapters_and_speakers_are_told_without_space_between_wrapped_lines() -> None:
    title = "99 997 " + "Regels over het luiden van klokken in torens " * 6 + "(Klokkenwet)"
    document = read(WITHOUT_SPACE.format(title=title))
    assert [(one.parties, one.topic) for one in document.exchanges] == [
        (("Molenpartij",), "1. Inleiding"),
        (("VVW",), "Torens van hout en van steen in het buitengebied"),
        (("SBP",), "Torens van hout en van steen in het buitengebied"),
        (("Molenpartij",), "3. Verhouding tot het recht van de klokkenluiders (2031)"),
    ]
    assert [part.text for party in document.parties for part in party.introduction] == [
        "De leden van de VVW-fractie hebben kennisgenomen van het wetsvoorstel over de klokken en "
        "hebben nog enkele vragen."
    ]
    assert document.metadata.identifier == "kst-99997-5"


def test_answers_are_told_by_a_label_on_a_line_of_its_own() -> None:
    document = read(ANSWERED_WITHOUT_SPACE)
    assert [
        (one.parties, one.question[-1].text[:46], [part.text for part in one.answer])
        for one in document.exchanges
    ] == [
        (
            ("VVW",),
            "De leden van de VVW-fractie vragen of de Minis",
            ["Een klepel gaat twintig jaar mee."],
        ),
        (
            ("SBP",),
            "De leden van de SBP-fractie vragen of de klein",
            ["Ja. Zij zijn van brons."],
        ),
    ]


UNMARKED = """\
99 999 Klokkenraad

Nr. 4 VERSLAG VAN EEN SCHRIFTELIJK OVERLEG

Vastgesteld 10 augustus 2032

De vragen zijn op 1 augustus 2032 aan de Minister van Tijd voorgelegd. Bij brief van {date} zijn
de vragen beantwoord.

De griffier van de commissie, Zandloper

Vragen en opmerkingen van de leden van de VVW-fractie

De leden van de VVW-fractie vragen hoeveel klepels er dit jaar zijn vervangen.

Dit jaar zijn er zeven klepels vervangen. Dat zijn er twee meer dan vorig jaar.

Vragen en opmerkingen van het lid Slinger

Het lid Slinger vraagt of houten torens een klok krijgen.

De Minister geeft houten torens geen klok, omdat zij zouden omvallen.
"""
LETTERS_WITH_NUMBERS = """\
88 888 Tijdnota 2032

I VERSLAG VAN EEN SCHRIFTELIJK OVERLEG

Vastgesteld 11 augustus 2032

De vaste commissie voor Klokken heeft overleg gevoerd over de Tijdnota 2032. Dit verslag bestaat uit
twee brieven.

De griffier van de vaste commissie voor Klokken, Zandloper

BRIEF VAN DE VOORZITTER VAN DE VASTE COMMISSIE VOOR KLOKKEN

Aan de Minister van Tijd

Den Haag, 3 juli 2032

Vragen van de VVW-fractie

De leden van de VVW-fractie hebben met belangstelling kennisgenomen van de Tijdnota 2032.1 Zij
hebben de volgende vragen:

• 1. Slaan de klokken in de zomer een uur later dan in de winter?

• 2. Hoe worden de kosters daarvoor betaald?

Vragen van de Molenpartij-fractie

• 1. Is de regering bereid een nieuwe klok te laten gieten?

De voorzitter van de vaste commissie voor Klokken, A.B. Slinger

BRIEF VAN DE MINISTER VAN TIJD

Aan de Voorzitter van de Eerste Kamer der Staten-Generaal

Den Haag, 1 augustus 2032

Vragen van de VVW-fractie

1. Slaan de klokken in de zomer een uur later dan in de winter?

Zij slaan op hetzelfde uur.

2. Hoe worden de kosters daarvoor betaald?

Per slag.

Vragen van de Molenpartij-fractie

1. Is de regering bereid een nieuwe klok te laten gieten?

Er is geen brons.

De Minister van Tijd, C.D. ter Klok

1 Kamerstuk 88 888, nr. 1.
"""
COMMITTEE_BY_ITSELF = """\
88 887 Klokkenfonds

K VERSLAG VAN EEN SCHRIFTELIJK OVERLEG

De vaste commissie voor Klokken en Uurwerken heeft overleg gevoerd over het fonds.

BRIEF VAN DE VOORZITTER VAN DE VASTE COMMISSIE VOOR KLOKKEN EN UURWERKEN

Aan de Minister van Tijd

Den Haag, 3 juli 2032

De commissie heeft kennis genomen van uw brief over het fonds.

De commissie verzoekt u om een overzicht van alle klokken. Kunt u dat voor de herfst sturen?

De voorzitter van de vaste commissie voor Klokken en Uurwerken, A.B. Slinger

BRIEF VAN DE MINISTER VAN TIJD

Aan de Voorzitter van de Eerste Kamer der Staten-Generaal

Den Haag, 1 augustus 2032

Het overzicht van alle klokken gaat hierbij.

De Minister van Tijd, C.D. ter Klok
"""


def test_unmarked_answers_below_questions_are_told_where_the_report_says_it_is_answered() -> None:
    document = read(UNMARKED.format(date="9 augustus 2032"))
    assert document.genre == "report"
    assert [
        (one.parties, [part.text[:17] for part in one.answer]) for one in document.exchanges
    ] == [
        (("VVW",), ["Dit jaar zijn er "]),
        (("Slinger",), ["De Minister geeft"]),
    ]


def test_numbered_questions_of_a_letter_are_exchanges_of_their_own() -> None:
    document = read(LETTERS_WITH_NUMBERS)
    assert [(one.parties, one.answer[-1].text) for one in document.exchanges] == [
        (("VVW",), "Zij slaan op hetzelfde uur."),
        (("VVW",), "Per slag."),
        (("Molenpartij",), "Er is geen brons."),
    ]
    assert [note.label for note in document.footnotes] == ["1"]


def test_a_committee_that_asks_by_itself_is_the_asker() -> None:
    document = read(COMMITTEE_BY_ITSELF)
    (exchange,) = document.exchanges
    assert exchange.parties == ("vaste commissie voor Klokken en Uurwerken",)
    assert [part.text for part in exchange.answer] == [
        "Het overzicht van alle klokken gaat hierbij."
    ]
    assert "Den Haag, 1 augustus 2032" in [part.text for part in document.front_matter]


EMPTY_PARTS = """\
99 993 Klokkenraad

Nr. 6 VERSLAG VAN EEN SCHRIFTELIJK OVERLEG

De griffier van de commissie, Zandloper

Inhoudsopgave

I Vragen en opmerkingen vanuit de fracties

Vragen en opmerkingen van de leden van de VVW-fractie

Vragen en opmerkingen van de leden van de SBP-fractie

II Antwoord/ Reactie van de Minister

III Volledige agenda

I Vragen en opmerkingen vanuit de fracties

Vragen en opmerkingen van de leden van de VVW-fractie

De leden van de VVW-fractie vragen wat een klepel weegt.

1. Antwoord van het kabinet:

Een klepel weegt acht kilo.

Vragen en opmerkingen van de leden van de SBP-fractie

De leden van de SBP-fractie vragen wat een klok weegt.

2. Antwoord van het kabinet:

Een klok weegt duizend kilo.

II Antwoord/ Reactie van de Minister

III Volledige agenda
"""
NUMBERED_LIST = """\
99 992 XII
Vaststelling van de begroting van het Ministerie van Tijd (XII) voor het jaar 2033

nr. 15
VERSLAG HOUDENDE EEN LIJST VAN VRAGEN EN ANTWOORDEN

Vastgesteld 21 december 2032

De vaste commissie voor Klokken1, belast met het onderzoek, brengt dit verslag uit.

001

Hoeveel klokken zijn er?

Er zijn 412 klokken.

002

Hoeveel torens zijn er?

Er zijn 300 torens.

1 Samenstelling: Slinger (VVW), voorzitter.
"""


@pytest.mark.parametrize("form", [str, tight])
def test_parts_that_stand_empty_below_the_last_answer_are_no_part_of_it(
    form: Callable[[str], str],
) -> None:
    document = read(form(EMPTY_PARTS))
    assert [(one.numbers, one.parties, one.answer[-1].text) for one in document.exchanges] == [
        ((1,), ("VVW",), "Een klepel weegt acht kilo."),
        ((2,), ("SBP",), "Een klok weegt duizend kilo."),
    ]
    assert not any(party.remarks for party in document.parties)
    assert "III Volledige agenda" in document.headings[-1].text


def test_a_committees_name_has_no_footnote_mark() -> None:
    document = read(NUMBERED_LIST)
    assert [party.name for party in document.parties] == ["vaste commissie voor Klokken"]
    assert [one.numbers for one in document.exchanges] == [(1,), (2,)]
    assert document.metadata.identifier == "kst-99992-XII-15"
    assert document.metadata.kind == "Verslag houdende een lijst van vragen en antwoorden"


def test_a_letter_that_answers_one_party_in_passing_is_a_letter() -> None:
    document = read(
        "99 991 Klokkenwet\n\nNr. 7 BRIEF VAN DE MINISTER VAN TIJD\n\n"
        "De leden van de VVW-fractie hebben gevraagd naar de planning.\n\nI. Besluiten\n\n"
        "Er worden dertig besluiten ingetrokken.\n\nII. Antwoord op vragen uit het debat\n\n"
        "De klokken slaan weer in het voorjaar.\n"
    )
    assert (document.genre, document.resembles) == (None, "a letter")


def test_who_joins_in_the_opening_of_a_letter_asks_too() -> None:
    opening = (
        "De vaste commissie voor Klokken heeft haar leden om vragen "
        "verzocht. De leden van de SBP-fractie sluiten zich aan bij de vragen van de "
        "VVW-fractie.\n\n"
    )
    text = LETTERS_WITH_NUMBERS.replace(
        "Vragen van de VVW-fractie\n", opening + "Vragen van de VVW-fractie\n", 1
    )
    assert [one.parties for one in read(text).exchanges] == [
        ("VVW", "SBP"),
        ("VVW", "SBP"),
        ("Molenpartij",),
    ]


OLD_REPORT = """\
Eerste Kamer der Staten-Generaal

1

Vergaderjaar 1998–1999

Nr. 162a

99 834                Wijziging van de Klokkenwet

VOORLOPIG VERSLAG VAN DE VASTE COMMISSIE
VOOR KLOKKEN1

Vastgesteld: 12 maart 1999

Het onderzoek gaf de commissie aanleiding tot het stellen van de volgende vragen.

De leden van de fractie van de Molenpartij, mede sprekend namens de leden
behorende tot de fracties van SBP, VVW en KPN, zouden graag vernemen wat een
klok weegt.

De leden behorend tot de fractie van de TVD informeerden naar de kosten. Is
daarvoor geld gereserveerd?

De griffier van de commissie,
Zandloper

1 Samenstelling: Slinger (VVW), voorzitter, Klepel (Molenpartij).

Eerste Kamer, vergaderjaar 1998–1999, 99 834, nr. 162a        1
"""
QUESTIONS_IN_A_TABLE = """\
2032D40123 LIJST VAN VRAGEN
De vaste commissie voor Klokken *) heeft vragen voorgelegd aan de Minister.
De griffier van de commissie,
Zandloper
Nr
Vraag
Bijlage
Blz. (van)
t/m
1
Hoeveel klokken zijn er?
0
2
Hoeveel torens zijn er? Kunt u die per provincie noemen?
12
13
3
Wie luidt de klokken?
21
"""


def test_reports_of_the_last_century_name_members_that_belong_to_parties() -> None:
    document = read(OLD_REPORT)
    assert document.metadata.identifier == "kst-99834-162a"
    assert document.metadata.session == "1998–1999"
    assert [one.parties for one in document.exchanges] == [
        ("Molenpartij", "SBP", "VVW", "KPN"),
        ("TVD",),
    ]
    assert [note.text[:12] for note in document.footnotes] == ["Samenstellin"]


def test_pages_that_a_table_gives_with_questions_are_no_answers() -> None:
    document = read(QUESTIONS_IN_A_TABLE)
    assert [(one.numbers, one.question[0].text, one.answer) for one in document.exchanges] == [
        ((1,), "Hoeveel klokken zijn er?", ()),
        ((2,), "Hoeveel torens zijn er? Kunt u die per provincie noemen?", ()),
        ((3,), "Wie luidt de klokken?", ()),
    ]
    assert [party.name for party in document.parties] == ["vaste commissie voor Klokken"]


FROM_THE_SITE = """\
Kamerstuk
Datum publicatie | Organisatie | Vergaderjaar | Dossier- en ondernummer |
---|---|---|---|
Tweede Kamer der Staten-Generaal | 2031-2032 | 99981-XVI nr. 6 |
U bent hier:
Vastgesteld 10 juni 2032
De Algemene commissie voor Klokken1 heeft over het jaarverslag (Kamerstuk 99 981 XI, nr. 4) de navolgende vragen aan de regering voorgelegd.
Deze vragen, alsmede de gegeven antwoorden, zijn hieronder afgedrukt.
Welke klokken slaan het vaakst? (blz. 5)
{answer}
Zij slaan ieder kwartier.
Hoe staat het met de torens?
Zij staan recht.
"""  # noqa: E501


def test_a_list_that_lost_its_numbers_is_read_by_its_questions_and_says_so() -> None:
    answer = "De klokken van de dorpen slaan het vaakst, want daar is het stil. " * 5
    document = read(FROM_THE_SITE.format(answer=answer.strip()))
    assert (document.genre, document.numbering) == ("list", "assigned")
    assert [(one.parties, one.question[0].text, len(one.answer)) for one in document.exchanges] == [
        (("Algemene commissie voor Klokken",), "Welke klokken slaan het vaakst? (blz. 5)", 2),
        (("Algemene commissie voor Klokken",), "Hoe staat het met de torens?", 1),
    ]
    assert all(one.uncertain for one in document.exchanges)
    told = document.metadata
    assert (told.identifier, told.session) == ("kst-99981-XVI-6", "2031–2032")


def test_labels_are_found_in_a_list_that_lost_its_line_breaks() -> None:
    answer = "De klokken slaan ieder kwartier, en om twaalf uur slaan zij twaalf keer. " * 12
    text = (
        "LIJST VAN VRAGEN EN ANTWOORDEN Vastgesteld 3 mei 2032 De vaste commissie voor Klokken "
        "heeft vragen voorgelegd aan de Minister. De griffier van de commissie, Zandloper "
        f"Vraag 1 Hoe vaak slaan de klokken? Antwoord op vraag 1: {answer}"
        f"Vraag 2 Slaan zij ook op zondag? Antwoord op vraag 2: {answer}Zie vraag 1.\n"
    )
    document = parse(pages_of_text(text))
    assert [(one.numbers, one.question[0].text) for one in document.exchanges] == [
        ((1,), "Hoe vaak slaan de klokken?"),
        ((2,), "Slaan zij ook op zondag?"),
    ]


def test_a_question_without_an_answer_among_answered_ones_says_so() -> None:
    text = UNMARKED.format(date="9 augustus 2032").replace(
        "De Minister geeft houten torens geen klok, omdat zij zouden omvallen.\n", ""
    )
    first, second = read(text).exchanges
    assert (bool(first.answer), first.uncertain) == (True, None)
    assert (bool(second.answer), bool(second.uncertain)) == (False, True)


def test_what_a_committee_says_of_itself_above_a_letters_questions_is_no_partys() -> None:
    text = LETTERS_WITH_NUMBERS.replace(
        "Vragen van de VVW-fractie\n",
        "De leden van de commissie hebben kennisgenomen van uw brief. De leden van de VVW-fractie "
        "hebben een aantal vragen.\n\nVragen van de VVW-fractie\n",
        1,
    )
    document = read(text)
    assert "van uw brief" in " ".join(part.text for part in document.front_matter)
    assert [len(party.introduction) for party in document.parties] == [1, 0]


def test_a_questions_number_above_a_footer_that_has_the_pages_is_the_questions() -> None:
    footer = "Tweede Kamer, vergaderjaar 2032–2033, 99 992 XII, nr. 15        {page}\n"
    before, after = NUMBERED_LIST.replace("001", "1").replace("002", "2").split("\n1\n\n")
    document = read(f"{before}\n1\n\n{footer.format(page=1)}\f{after}\n{footer.format(page=2)}")
    assert [(one.numbers, one.question[0].text) for one in document.exchanges] == [
        ((1,), "Hoeveel klokken zijn er?"),
        ((2,), "Hoeveel torens zijn er?"),
    ]


LETTER_ON_PARTIES = """\
99 990 Klokkenwet

X BRIEF VAN DE MINISTER VAN TIJD

Aan de Voorzitter van de Eerste Kamer der Staten-Generaal

De leden van de VVW-fractie hebben gevraagd naar de klepels. Ook de leden van de SBP-fractie vragen
naar de kosten. In deze brief ga ik daarop in.

De leden van de VVW-fractie vragen hoeveel klepels er zijn. Op dit moment zijn dat er 100.

De kosten bedragen € 3 miljard, zo antwoord ik de leden van de SBP-fractie.
"""
PROCEDURE = """\
Voortouwcommissie: vaste commissie voor Klokken
Activiteit: Procedurevergadering

Agendapunt 1
Onderwerp: Lijst van vragen over de klokken
Besluit: De leden van de VVW-fractie vragen om uitstel.
"""
INITIATIVE = """\
99 989 Initiatiefnota van het lid Slinger over klokken

Nr. 2 INITIATIEFNOTA

1. Inleiding

Wie luidt de klok? De leden van de VVW-fractie vragen dat al jaren.
"""


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        (LETTER_ON_PARTIES, "a letter"),
        (PROCEDURE, "an agenda"),
        (INITIATIVE, "an initiative memorandum (initiatiefnota)"),
    ],
)
def test_what_speaks_of_members_that_ask_may_be_another_kind(text: str, kind: str) -> None:
    document = read(text)
    assert (document.genre, document.resembles) == (None, kind)
