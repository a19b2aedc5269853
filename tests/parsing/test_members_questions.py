"""Members' questions, as the press, the ministries and the chamber send them.  All is fiction."""

from __future__ import annotations

import pytest

from kamer_tui.document.model import Document, Member
from kamer_tui.language.dates import iso_date, last_before, parliamentary_year
from kamer_tui.parsing import parse
from kamer_tui.parsing.vocabulary.members import members, offices
from kamer_tui.sources.text import pages_of_text
from tests.support.conservation import unlike
from tests.support.reading import read_whole, said


def read(text: str) -> Document:
    """The document, of which nothing may be lost."""
    return read_whole(text, "members-questions")


# -- who and when ----------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("printed", "found"),
    [
        ("het lid Riemersma (De Brug)", [("Riemersma", "De Brug")]),
        ("het lid Van der Zwaluw(Noorderpartij)", [("Van der Zwaluw", "Noorderpartij")]),
        (
            "de leden Riemersma (De Brug) en Van ’t Veer (50PLUS)",
            [("Riemersma", "De Brug"), ("Van ’t Veer", "50PLUS")],
        ),
        (
            "de leden Hoogeboom en Kamstra-De Wit (beiden Groen-Links)",
            [("Hoogeboom", "Groen-Links"), ("Kamstra-De Wit", "Groen-Links")],
        ),
        (
            "de leden Aalders, Boter en Cuperus (allen Groep Terpstra) en Dijk (De Brug)",
            [
                ("Aalders", "Groep Terpstra"),
                ("Boter", "Groep Terpstra"),
                ("Cuperus", "Groep Terpstra"),
                ("Dijk", "De Brug"),
            ],
        ),
        (
            "de leden Hoogeboom en Kamstra (Groep Terpstra)",
            [("Hoogeboom", "Groep Terpstra"), ("Kamstra", "Groep Terpstra")],
        ),
        (
            "de leden Dijk, Hoogeboom (De Brug) en Kamstra (50PLUS)",
            [("Dijk", "De Brug"), ("Hoogeboom", "De Brug"), ("Kamstra", "50PLUS")],
        ),
        ("het lid Riemersma", [("Riemersma", None)]),
    ],
)
def test_members_and_their_parties(printed: str, found: list[tuple[str, str | None]]) -> None:
    assert list(members(printed)) == [Member(name, party) for name, party in found]


@pytest.mark.parametrize(
    ("printed", "found"),
    [
        ("de Minister van Natuur", ["Minister van Natuur"]),
        ("de minister-president", ["Minister-president"]),
        (
            "de Ministers van Natuur en van Openbare Ruimte",
            ["Minister van Natuur", "Minister van Openbare Ruimte"],
        ),
        (
            "de Ministers van Natuur, Bos en Hei en voor Water",
            ["Minister van Natuur, Bos en Hei", "Minister voor Water"],
        ),
        (
            "de minister van Natuur en de staatssecretaris van Bos en Hei",
            ["Minister van Natuur", "Staatssecretaris van Bos en Hei"],
        ),
        (
            "Minister Tolsma (Natuur), mede namens de Minister van Openbare Ruimte",
            ["Minister Tolsma (Natuur)", "Minister van Openbare Ruimte"],
        ),
        ("de Ministers van Natuur en Water", ["Ministers van Natuur en Water"]),
    ],
)
def test_ministers_each_by_themselves(printed: str, found: list[str]) -> None:
    assert list(offices(printed)) == found


def test_dates() -> None:
    assert iso_date("(ingezonden 5 juni 2032)") == "2032-06-05"
    assert iso_date("ontvangen 05-06-2032") == "2032-06-05"
    assert iso_date("31 februari 2032") is None
    assert last_before("Op 6 november jl. hebben", "2032-11-20") == "2032-11-06"
    assert last_before("Op 6 november jl. hebben", "2032-01-20") == "2031-11-06"
    assert parliamentary_year("2024-09-16") == "2023–2024"
    assert parliamentary_year("2024-09-17") == "2024–2025"


def test_a_day_that_no_calendar_has_is_no_date() -> None:
    for none in (
        "31 april 2032",
        "29 februari 2031",
        "29 februari 2100",
        "0 mei 2032",
        "3 mei 0000",
    ):
        assert iso_date(none) is None
    for day, iso in (("29 februari 2032", "2032-02-29"), ("29-02-2000", "2000-02-29")):
        assert iso_date(day) == iso
    assert iso_date("12-13-2032") is None


def test_a_party_that_asks_with_several_members_is_there_once() -> None:
    document = read(
        "Vragen van de leden Hoogeboom en Kamstra (beiden De Brug) aan de Minister van Natuur over "
        "bankjes (ingezonden 5 juni 2032).\n\nVraag 1\nZijn er bankjes?\n\nAntwoord 1\nJa.\n"
    )
    assert [party.name for party in document.parties] == ["De Brug"]
    assert document.exchanges[0].parties == ("De Brug",)


def test_a_member_without_a_party_asks_by_name() -> None:
    document = read(
        "Vragen van het lid Hoogeboom aan de Minister van Natuur over bankjes (ingezonden "
        "5 juni 2032).\n\nVraag 1\nZijn er bankjes?\n\nAntwoord 1\nJa.\n"
    )
    assert document.metadata.asked_by == (Member("Hoogeboom"),)
    assert document.exchanges[0].parties == ("Hoogeboom",)


# -- forms of the document -------------------------------------------------------------------------


def test_as_the_ministry_sends_it() -> None:
    document = read(
        "AH 610\n2032Z15078\n"
        "Antwoord van minister Tolsma (Natuur) (ontvangen 19 november 2032)\n"
        "Zie ook Aanhangsel Handelingen, vergaderjaar 2032-2033, nr. 461\n\n"
        "1\nZijn er bankjes?\n\nAntwoord\nJa.\n\n2\nHoeveel?\n\nAntwoord \nVeel.\n"
    )
    metadata = document.metadata
    assert (metadata.identifier, metadata.number) == ("ah-tk-20322033-610", "610")
    assert metadata.dossier is None
    assert (metadata.session, metadata.answered_on) == ("2032–2033", "2032-11-19")
    assert metadata.answered_by == ("Minister Tolsma (Natuur)",)
    assert said(document) == [("1", "Zijn er bankjes?", "Ja."), ("2", "Hoeveel?", "Veel.")]


def test_the_appendix_of_the_senate_has_its_own_numbers() -> None:
    document = read(
        "Eerste Kamer der Staten-Generaal\n\nVergaderjaar 2031–2032 Aanhangsel van de Handelingen"
        "\n\nVragen gesteld door de leden der Kamer, met de daarop door de regering gegeven "
        "antwoorden\n\n3\n\nVragen van het lid Riemersma (De Brug) aan de Minister van Natuur over "
        "bankjes (ingezonden 6 november 2031).\n\nVraag 1\nZijn er bankjes?\n\nAntwoord 1\nJa.\n"
    )
    assert document.metadata.identifier == "ah-ek-20312032-3"


def test_a_letter_with_the_questions_below() -> None:
    document = read(
        "Aan de Voorzitter van de Tweede Kamer der Staten-Generaal\n\nDatum 3 oktober 2032\n"
        "Betreft Beantwoording vragen van het lid Riemersma (De Brug) over bankjes\n\n"
        "Geachte Voorzitter,\n\nHierbij bied ik u de antwoorden aan op de vragen van het lid "
        "Riemersma (De Brug) over bankjes. Deze werden ingezonden op 12 september 2032.\n\n"
        "De minister van Natuur,\n\nJ. Tolsma\n\n2032Z12345\n\n"
        "Vragen van het lid Riemersma (De Brug) aan de minister van Natuur over bankjes "
        "(ingezonden 12 september 2032)\n\n"
        "Vraag 1\nZijn er bankjes?\n\nAntwoord op vraag 1\nJa.\n"
    )
    metadata = document.metadata
    assert metadata.asked_by == (Member("Riemersma", "De Brug"),)
    assert metadata.asked_of == ("Minister van Natuur",)
    assert metadata.title == "bankjes"
    assert (metadata.asked_on, metadata.answered_on) == ("2032-09-12", "2032-10-03")
    assert metadata.answered_by == ("Minister van Natuur",)
    assert said(document) == [("1", "Zijn er bankjes?", "Ja.")]


NOT_YET_ANSWERED = (
    "2032Z18885\n\n(ingezonden 20 november 2032)\n\n"
    "Vragen van het lid Riemersma (De Brug) aan de minister van Natuur over bankjes\n\n"
)


def test_questions_not_yet_answered_with_numbers() -> None:
    document = read(
        f"{NOT_YET_ANSWERED}1.\n\nZijn er bankjes? 1)\n\n2.\n\nKunt u:\n\na) ze tellen?\n\n"
        "b) ze verven?\n\n________________\n\n1) De Padvinder, 3 november 2032\n"
    )
    assert (document.metadata.identifier, document.numbering) == ("kv-tk-2032Z18885", "printed")
    assert said(document) == [
        ("1", "Zijn er bankjes?[^1]", ""),
        ("2", "Kunt u: / a) ze tellen? / b) ze verven?", ""),
    ]
    assert [note.text for note in document.footnotes] == ["De Padvinder, 3 november 2032"]


def test_questions_not_yet_answered_without_numbers() -> None:
    document = read(
        f"{NOT_YET_ANSWERED}Zijn er bankjes?\n\n"
        "In het bos staan er drie. Staan er op de hei ook?\n\n"
        "Kunt u deze vragen snel beantwoorden?\n"
    )
    assert document.numbering == "assigned"
    assert said(document) == [
        ("1", "Zijn er bankjes?", ""),
        ("2", "In het bos staan er drie. Staan er op de hei ook?", ""),
        ("3", "Kunt u deze vragen snel beantwoorden?", ""),
    ]


def test_a_notice_is_no_answer_to_the_last_question() -> None:
    document = read(
        "Vragen van het lid Riemersma (De Brug) aan de Minister van Natuur over bankjes "
        "(ingezonden 5 juni 2032).\n\nMededeling van Minister Tolsma (Natuur) (ontvangen 20 juni "
        "2032).\n\nVraag 1\nZijn er bankjes?\n\nVraag 2\nHoeveel?\n\nMededeling\n\n"
        "De vragen kunnen niet binnen drie weken worden beantwoord.\n"
    )
    assert said(document) == [("1", "Zijn er bankjes?", ""), ("2", "Hoeveel?", "")]
    assert [paragraph.text for paragraph in document.front_matter[-2:]] == [
        "Mededeling",
        "De vragen kunnen niet binnen drie weken worden beantwoord.",
    ]
    assert document.metadata.kind == "Mededeling"


def test_a_notice_alone() -> None:
    document = read(
        "AH 615\n2032Z17538\n"
        "Mededeling van staatssecretaris Tolsma (Natuur) (ontvangen 20 november 2032)\n\n"
        "Op 6 november jl. hebben de leden Hoogeboom en Kamstra (beiden De Brug) "
        "schriftelijke vragen gesteld aan de minister van Natuur over bankjes.\n\n"
        "Het antwoord komt later.\n"
    )
    assert document.exchanges == ()
    assert document.metadata.asked_by == (
        Member("Hoogeboom", "De Brug"),
        Member("Kamstra", "De Brug"),
    )
    assert document.metadata.asked_on == "2032-11-06"
    assert document.leftovers == ()


def test_the_head_of_a_letter_on_every_page_is_no_text() -> None:
    head = "Directie Natuur\n\nOns kenmerk\nNAT/2032/1\n\n"
    document = read(
        f"{head}Antwoorden op vragen van het lid Riemersma (De Brug) over bankjes (kenmerk "
        "2032Z12345, ingezonden 12 september 2032)\n\nVraag 1\nZijn er bankjes?\n\n"
        f"Antwoord vraag 1\nJa.\n\nPagina 1 van 2\n\f{head}Er zijn er drie.\n\n"
        "Vraag 2\nWaarom?\n\nAntwoord vraag 2\nDaarom.\n\nPagina 2 van 2\n"
    )
    assert said(document) == [
        ("1", "Zijn er bankjes?", "Ja. Er zijn er drie."),
        ("2", "Waarom?", "Daarom."),
    ]
    assert [line.text for line in document.furniture if line.page == 2] == [
        "Directie Natuur",
        "Ons kenmerk",
        "NAT/2032/1",
        "Pagina 2 van 2",
    ]


def test_questions_of_several_members_one_after_the_other() -> None:
    document = read(
        "Vragen van het lid Riemersma (De Brug) aan de Minister van Natuur over bankjes "
        "(ingezonden 5 juni 2032)\n\nVraag 1\nZijn er bankjes?\n\nAntwoord 1\nJa.\n\n"
        "Vraag 2\nHoeveel?\n\nAntwoord 2\nVeel.\n\n"
        "Vragen van de leden Dijk (50PLUS) en Kamstra (De Brug) aan de Minister van Natuur over "
        "hekjes (ingezonden 6 juni 2032)\n\nVraag 1\nZijn er hekjes?\n\nAntwoord 1\nNee.\n"
    )
    assert said(document) == [
        ("1", "Zijn er bankjes?", "Ja."),
        ("2", "Hoeveel?", "Veel."),
        ("1", "Zijn er hekjes?", "Nee."),
    ]
    assert [one.parties for one in document.exchanges] == [
        ("De Brug",),
        ("De Brug",),
        ("50PLUS", "De Brug"),
    ]
    assert [member.name for member in document.metadata.asked_by] == [
        "Riemersma",
        "Dijk",
        "Kamstra",
    ]


@pytest.mark.parametrize(
    ("asked", "answer", "labels"),
    [
        ("Vraag 1\nIs dat zo?\n\nVraag 2\nHoeveel?", "Antwoord 1 en 2", ["1", "2"]),
        ("Vraag 1\nIs dat zo?\n\nVraag 2\nHoeveel?", "Antwoord", ["1", "2"]),
        ("1.\nIs dat zo?\n\n2.\nHoeveel?", "Antwoord op vragen 1 en 2:", ["1", "2"]),
        ("Vraag 1 en 2\nIs dat zo?\n\nVraag 3\nWie?", "Antwoord 1, 2 en 3", ["1 en 2", "3"]),
        ("Vraag 1 en 2\nIs dat zo?", "Antwoord 1 en 2", [None]),
        ("Vraag 1\nIs dat zo?", "Antwoord 1", [None]),
    ],
)
def test_questions_that_are_answered_together_keep_their_own_numbers(
    asked: str, answer: str, labels: list[str | None]
) -> None:
    document = read(
        "Vragen van het lid Riemersma (De Brug) aan de Minister van Natuur over bankjes "
        f"(ingezonden 5 juni 2032)\n\n{asked}\n\n{answer}\nJa, zo is het.\n\n"
        "Vraag 9\nWaarom?\n\nAntwoord 9\nDaarom.\n"
    )
    first = document.exchanges[0]
    assert [paragraph.label for paragraph in first.question] == labels
    assert not any(char.isdigit() for paragraph in first.question for char in paragraph.text)


def test_a_letter_that_asks_for_more_time() -> None:
    document = read(
        "Geachte voorzitter,\n\nOp 3 juni 2032 hebben de leden Hoogeboom en Kamstra (De Brug) "
        "schriftelijke vragen gesteld over bankjes (kenmerk 2032Z12345). Het antwoord komt "
        "later.\n\nDe minister van Natuur,\nJ. Tolsma\n"
    )
    metadata = document.metadata
    assert document.exchanges == ()
    assert (metadata.title, metadata.asked_on) == ("bankjes", "2032-06-03")
    assert metadata.identifier is None


def test_a_short_last_line_is_of_the_answer() -> None:
    document = read(
        "AH 77\n2032Z15078\nAntwoord van minister Tolsma (Natuur) (ontvangen 19 november 2032)\n\n"
        "Vraag 1\nZijn er bankjes?\n\nAntwoord 1\nJa, zie de lijst.\n\nBijlage: de lijst\n\n"
        "Vraag 2\nHoeveel?\n\nAntwoord 2\nVeel.\n"
    )
    assert said(document)[0] == ("1", "Zijn er bankjes?", "Ja, zie de lijst. / Bijlage: de lijst")
    assert document.topics == ()


# -- taken out of a PDF or a Word file by another program ------------------------------------------

GLUED = """\
Tweede Kamer der Staten-Generaal2
Vergaderjaar 2032–2033 Aanhangsel van de Handelingen
Vragen gesteld door de leden der Kamer, met de daarop door de
regering gegeven antwoorden
612
Vragen van het lid Riemersma (De Brug) aan de Minister van Natuur over
bankjes (ingezonden 6 november 2032).
Antwoord van Minister Tolsma (Natuur) (ontvangen 18 november 2032).
Vraag 1
Kent u het bericht over bankjes waarop niemand meerzitten wil, omdat ze van koud staalzijn?
1
Antwoord 1
Ja, dat bericht (over 1,2 per 100 bankjes) en hetonderzoek van de wandelbond zijn mij allebeibekend.
2
Vraag 2
Wat vindt u daarvan, en wat gaat u doen om bankjes in de winter warmer temaken?
1De Padvinder, 1 november 2032, «Koud».
2Kamerstuk 99 996, nr. 8

ah-tk-20322033-612
ISSN 0921 - 7398’s-Gravenhage 2032Tweede Kamer, vergaderjaar 2032–2033, Aanhangsel 1
Antwoord 2
Ik laat bankjes van hout maken. Hout voelt minder koud aan dan staal, ook als het evenkoud is.
Tweede Kamer, vergaderjaar 2032–2033, Aanhangsel 2
"""


def test_the_press_text_as_another_program_took_it_out() -> None:
    document = read(GLUED)
    assert document.metadata.identifier == "ah-tk-20322033-612"
    assert said(document) == [
        (
            "1",
            "Kent u het bericht over bankjes waarop niemand meerzitten wil, omdat ze van koud "
            "staalzijn?[^1]",
            "Ja, dat bericht (over 1,2 per 100 bankjes) en hetonderzoek van de wandelbond zijn mij "
            "allebeibekend.[^2]",
        ),
        (
            "2",
            "Wat vindt u daarvan, en wat gaat u doen om bankjes in de winter warmer temaken?",
            "Ik laat bankjes van hout maken. Hout voelt minder koud aan dan staal, ook als het "
            "evenkoud is.",
        ),
    ]
    assert [(note.label, note.text) for note in document.footnotes] == [
        ("1", "De Padvinder, 1 november 2032, «Koud»."),
        ("2", "Kamerstuk 99 996, nr. 8"),
    ]
    assert [exchange.page for exchange in document.exchanges] == [1, 1]
    assert document.source.pages == 2
    assert document.leftovers == ()


def test_the_press_text_with_colophon_and_page_number_below_the_footer() -> None:
    document = read(
        "Tweede Kamer der Staten-Generaal\n2\nVergaderjaar 2032–2033\n"
        "Aanhangsel van de Handelingen\nVragen gesteld door de leden der Kamer, met de daarop door "
        "de\nregering gegeven antwoorden\n12\n"
        "Vragen van het lid Riemersma (De Brug) aan de Minister van Natuur over bankjes\n"
        "(ingezonden 6 november 2032).\n"
        "Nader antwoord van Minister Tolsma (Natuur) (ontvangen 18 november 2032).\n"
        "Vraag 1\nZijn er bankjes?1\nAntwoord 1\nJa.\n1\nPadvinder, 1 mei 2032\n"
        "ah-tk-20322033-12\nISSN 0921 - 7398\n’s-Gravenhage 2032\n"
        "Tweede Kamer, vergaderjaar 2032–2033, Aanhangsel\n1\nVraag 2\nHoeveel?\n"
        "Antwoord 2\nVeel.\nTweede Kamer, vergaderjaar 2032–2033, Aanhangsel\n2\n"
    )
    assert document.source.pages == 2
    assert said(document) == [("1", "Zijn er bankjes?[^1]", "Ja."), ("2", "Hoeveel?", "Veel.")]
    assert [note.text for note in document.footnotes] == ["Padvinder, 1 mei 2032"]
    assert document.metadata.identifier == "ah-tk-20322033-12"


def test_no_line_breaks_at_all() -> None:
    pages = pages_of_text(
        "Vragen van het lid Riemersma (De Brug) aan de Minister van Natuur over bankjes "
        "(ingezonden 5 juni 2032). Antwoord van Minister Tolsma (Natuur) (ontvangen 28 juni "
        "2032). Vraag 1 Zijn er bankjes? Antwoord 1 Ja. Vraag 2 en 3 Hoeveel? Zijn ze van "
        "hout? "
        "Antwoord 2 en 3 Veel, zie het antwoord op vraag 1. Vraag 4 Wie verft ze?Antwoord 4De "
        "boswachter."
    )
    document = parse(pages)
    assert document.metadata.asked_on == "2032-06-05"
    assert said(document) == [
        ("1", "Zijn er bankjes?", "Ja."),
        ("2 en 3", "Hoeveel? Zijn ze van hout?", "Veel, zie het antwoord op vraag 1."),
        ("4", "Wie verft ze?", "De boswachter."),
    ]
    assert unlike(pages, document) == []


def test_no_line_breaks_and_bare_numbers() -> None:
    document = parse(
        pages_of_text(
            "AH 610 2032Z15078 Antwoord van minister Tolsma (Natuur) (ontvangen 19 november 2032) "
            "Zie ook Aanhangsel Handelingen, vergaderjaar 2032-2033, nr. 461 1 Zijn er bankjes? "
            "Antwoord Ja, 12 van hout en 3 van staal. 2 Hoeveel zijn er rot? Antwoord Vier. 3 Wat "
            "kost dat? Antwoord 12 miljoen euro in 2033."
        )
    )
    assert document.metadata.identifier == "ah-tk-20322033-610"
    assert said(document) == [
        ("1", "Zijn er bankjes?", "Ja, 12 van hout en 3 van staal."),
        ("2", "Hoeveel zijn er rot?", "Vier."),
        ("3", "Wat kost dat?", "12 miljoen euro in 2033."),
    ]


def test_labels_glued_to_the_sentence_before() -> None:
    document = parse(
        pages_of_text(
            "AH 611\n2032Z15080\nAntwoord van minister Tolsma (Natuur) (ontvangen 19 november 2032)"
            "\n\nVraag 1\nZijn er bankjes?Antwoord 1\nJa.Vraag 2\nHoeveel?\nAntwoord 2\n"
            "Twaalf.Vraag 3Waarom?Antwoord 3Daarom.\n"
        )
    )
    assert said(document) == [
        ("1", "Zijn er bankjes?", "Ja."),
        ("2", "Hoeveel?", "Twaalf."),
        ("3", "Waarom?", "Daarom."),
    ]


def test_a_mark_that_begins_a_line_leaves_the_sentence_whole() -> None:
    long = "Of de pont vaart is aan de schipper, die daarbij let op mist, wind en het getij. " * 4
    document = read(
        "AH 12\n2032Z00001\n"
        "Antwoord van minister Van Dam (Oevers) (ontvangen 1 mei 2032)\n"
        f"Vraag 1\n{long}Wanneer vaart de pont?\nAntwoord 1\n{long}Dat staat in de wet.\n"
        f"1 Artikelen 74 en\n76 van de wet geven de schipper die taak.{long}\n"
        "1De Oeverwet van 2031, hoofdstuk drie.\n"
    )
    (exchange,) = document.exchanges
    (answer,) = exchange.answer
    assert "in de wet.[^1] Artikelen 74 en 76 van de wet geven" in answer.text


def test_the_previous_question_is_the_one_before_in_number() -> None:
    document = read(
        "AH 12\n2032Z00001\nAntwoord van minister Van Dam (Oevers) (ontvangen 1 mei 2032)\n\n"
        "Vraag 1, 2, 4 en 5\nVaart de pont?\n\nAntwoord 1, 2, 4 en 5\nJa.\n\n"
        "Vraag 3\nHoe vaak?\n\nAntwoord 3\nZie het antwoord op de vorige vraag.\n\n"
        "Vraag 6\nHoe laat?\n\nAntwoord 6\nZie het antwoord op de vorige vraag.\n"
    )
    assert [
        [reference.number for _, reference in exchange.references()]
        for exchange in document.exchanges
    ] == [[], [2], [3]]


@pytest.mark.parametrize(
    ("label", "expected"),
    [
        ("2, 3 en 4", ["Hoe oud is de pont? Vaart hij nog?", "Wie vaart hem?", "Is hij lek?"]),
        ("2 en 3", ["Hoe oud is de pont? Vaart hij nog? Wie vaart hem? Is hij lek?"]),
    ],
)
def test_questions_below_one_label_are_cut_where_that_makes_as_many_as_it_has(
    label: str, expected: list[str]
) -> None:
    document = read(
        "AH 12\n2032Z00001\nAntwoord van minister Van Dam (Oevers) (ontvangen 1 mei 2032)\n\n"
        "Vraag 1\nVaart de pont?\n\nAntwoord 1\nJa.\n\n"
        f"Vraag {label}\nHoe oud is de pont? Vaart hij nog?\nWie vaart hem?\nIs hij lek?\n\n"
        f"Antwoord {label}\nDe schipper vaart hem.\n"
    )
    assert [part.text for part in document.exchanges[1].question] == expected
