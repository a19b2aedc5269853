"""Members' questions and lists as sites and older volumes publish them.  All is fiction."""

from __future__ import annotations

import pytest

from kamer_tui.document.model import Document, Member
from kamer_tui.parsing.vocabulary.members import members, offices
from tests.support.reading import read_whole, said


def read(text: str) -> Document:
    """The document, of which nothing may be lost."""
    document = read_whole(text)
    assert document.leftovers == ()
    return document


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


# -- up to 2010: all questions, then all answers ---------------------------------------------------

_VOLUME = (
    "Tweede Kamer der Staten-Generaal\n2\nVergaderjaar 2001–2002\nAanhangsel van de Handelingen\n"
    "Vragen gesteld door de leden der Kamer, met de daarop door de\nregering gegeven antwoorden\n\n"
    "1274\n\nVragen van de leden Aalders en Boter (beiden De Brug) aan de minister van\nOevers "
    "over het jaagpad. (Ingezonden\n14 maart 2002)\n\n"
)
_VOLUME_ASKS = (
    "1\nKent u het bericht over het jaagpad? 1\n\n2\nIs het waar dat het pad:\na. smal is;\n"
    "b. nat is?\n\n3\nWaarom is dat zo?\n\n4\nBent u bereid het pad op te hogen?\n\n"
    "1 De Oeverbode, 12 maart 2002.\n\n"
)
_VOLUME_ANSWERS = (
    "Antwoord van minister Tolsma (Oevers),\nmede namens de minister van Riet. (Ontvangen\n"
    "5 april 2002)\n\n1\nJa.\n\n2 en 3\na. Het pad is smal.\nb. Het pad is nat.\n\n"
    "4\nNeen. Ik verwijs naar mijn antwoord op vraag 2.\n"
)
_VOLUME_FOOT = (
    "\nKVR12345\n0102tkkvr1274\nISSN 0921 - 7398\nSdu Uitgevers\n’s-Gravenhage 2002\n"
    "Tweede Kamer, vergaderjaar 2001–2002, Aanhangsel 2675\n"
)
_VOLUME_SAID = [
    ("1", "Kent u het bericht over het jaagpad?[^1]", "Ja."),
    (
        "2 en 3",
        "Is het waar dat het pad: / a. smal is; / b. nat is? / Waarom is dat zo?",
        "a. Het pad is smal. / b. Het pad is nat.",
    ),
    (
        "4",
        "Bent u bereid het pad op te hogen?",
        "Neen. Ik verwijs naar mijn antwoord op vraag 2.",
    ),
]


@pytest.mark.parametrize("heading", ["Antwoord\n\n", ""])
@pytest.mark.parametrize("foot", [_VOLUME_FOOT, ""])
def test_answers_below_all_questions_find_them(heading: str, foot: str) -> None:
    document = read(_VOLUME + _VOLUME_ASKS + heading + _VOLUME_ANSWERS + foot)
    assert said(document) == _VOLUME_SAID
    assert all(exchange.uncertain is None for exchange in document.exchanges)
    metadata = document.metadata
    assert metadata.asked_on == "2002-03-14"
    assert metadata.answered_on == "2002-04-05"
    assert metadata.date is None
    assert metadata.title == "het jaagpad"
    assert metadata.answered_by == ("Minister Tolsma (Oevers)", "Minister van Riet")
    assert [(note.label, note.text) for note in document.footnotes] == [
        ("1", "De Oeverbode, 12 maart 2002.")
    ]


def test_an_explanation_between_questions_and_answers_is_neither() -> None:
    explanation = "Toelichting:\nDeze vragen vullen aan wat het lid Dijk eerder vroeg.\n\n"
    document = read(_VOLUME + _VOLUME_ASKS + explanation + "Antwoord\n" + _VOLUME_ANSWERS)
    assert said(document) == _VOLUME_SAID
    said_besides = [*document.front_matter, *(x for p in document.parties for x in p.remarks)]
    assert any(one.text.startswith("Toelichting") for one in said_besides)


def test_an_item_of_a_list_in_an_answer_is_not_the_answer_to_its_number() -> None:
    document = read(
        _VOLUME + "1\nIs het pad nat?\n\n2\nIs het pad smal?\n\nAntwoord\n\n"
        "Ik beantwoord de vragen samen. Het pad is:\n\n1. nat;\n\n2. smal.\n"
    )
    assert [(exchange.numbers, len(exchange.question)) for exchange in document.exchanges] == [
        ((1, 2), 2)
    ]
    assert document.exchanges[0].uncertain is not None


# -- notes at the end, as the official site prints them --------------------------------------------

_SITE = (
    "Vragen van het lid Aalders (De Brug) aan de Minister van Oevers over bankjes (ingezonden "
    "5 juni 2032).\nAntwoord van Minister Tolsma (Oevers) (ontvangen 28 juni 2032).\n"
    "Vraag 1\nKent u het bericht «Bankjes weg»1?\nAntwoord 1\nJa, en ook het vervolg2.\n"
)


@pytest.mark.parametrize("gap", ["", "\n"])
def test_notes_below_their_sign_on_the_site(gap: str) -> None:
    document = read(
        f"{_SITE}X Noot\n1\n{gap}De Oeverbode, 3 juni 2032.\nX Noot\n2\n{gap}De Oeverbode, 4 juni "
        "2032.\n"
    )
    assert [(note.label, note.text) for note in document.footnotes] == [
        ("1", "De Oeverbode, 3 juni 2032."),
        ("2", "De Oeverbode, 4 juni 2032."),
    ]
    assert said(document) == [
        ("1", "Kent u het bericht «Bankjes weg»[^1]?", "Ja, en ook het vervolg[^2].")
    ]
    assert document.exchanges[0].footnotes == ("1", "2")


@pytest.mark.parametrize(
    "note", ["1\nDe Oeverbode.\n2\nDe Brug.\n", "1 De Oeverbode.\n2 De Brug.\n"]
)
def test_an_explanation_below_the_notes_is_none_of_them(note: str) -> None:
    document = read(f"{_SITE}\n{note}Toelichting:\nDeze vragen vullen eerdere vragen aan.\n")
    assert [note.text for note in document.footnotes] == ["De Oeverbode.", "De Brug."]
    assert document.parties[0].remarks[-1].text.endswith("Deze vragen vullen eerdere vragen aan.")


def test_the_members_of_a_committee_are_a_note() -> None:
    document = read(
        "34 999\nHet jaagpad\n\nnr. 3\nLIJST VAN VRAGEN EN ANTWOORDEN\n\nVastgesteld 3 mei 2008\n\n"
        "De vaste commissie voor Oevers1 heeft een aantal vragen voorgelegd.\n\n"
        "1\n\nIs het pad nat?\n\nNee.\n\n2\n\nIs het pad smal?\n\nHet pad is smal.\n\n"
        "1 Samenstelling:\n\nLeden: Aalders (De Brug), Boter (Groep Terpstra).\n\n"
        "Plv. leden: Cuperus (De Brug).\n"
    )
    assert [party.name for party in document.parties] == ["vaste commissie voor Oevers"]
    assert said(document)[-1] == ("2", "Is het pad smal?", "Het pad is smal.")
    assert [note.text for note in document.footnotes] == [
        "Samenstelling: Leden: Aalders (De Brug), Boter (Groep Terpstra). "
        "Plv. leden: Cuperus (De Brug)."
    ]


@pytest.mark.parametrize(
    ("printed", "names"),
    [
        ("De vaste Commissie voor Oevers heeft vragen.", ["vaste Commissie voor Oevers"]),
        (
            "De vaste commissies voor Oevers en voor Riet, Steen en Hout hebben vragen.",
            ["vaste commissie voor Oevers", "vaste commissie voor Riet, Steen en Hout"],
        ),
        (
            "De commissie voor de Bruggen1 en de vaste commissies voor Oevers2 en voor Riet3 "
            "hebben vragen.",
            [
                "commissie voor de Bruggen",
                "vaste commissie voor Oevers",
                "vaste commissie voor Riet",
            ],
        ),
    ],
)
def test_committees_of_older_lists(printed: str, names: list[str]) -> None:
    document = read(
        f"LIJST VAN VRAGEN EN ANTWOORDEN\n\n{printed}\n\n1\nIs er een steiger?\n\nAntwoord:\nJa.\n"
    )
    assert [party.name for party in document.parties] == names


@pytest.mark.parametrize("gap", ["", "\n"])
def test_the_number_below_the_title_is_not_of_the_title(gap: str) -> None:
    document = read(
        f"34 999 XI\nJaarverslag over het jaagpad\n{gap}nr. 6\nLIJST VAN VRAGEN EN ANTWOORDEN\n\n"
        "Vastgesteld 3 mei 2008\n\nDe vaste commissie voor Oevers heeft vragen.\n\n"
        "1\n\nIs het pad nat?\n\nNee.\n\n2\n\nIs het pad smal?\n\nJa.\n"
    )
    metadata = document.metadata
    assert (metadata.title, metadata.identifier) == (
        "Jaarverslag over het jaagpad",
        "kst-34999-XI-6",
    )


def test_the_page_a_question_is_about_stands_behind_its_question_mark() -> None:
    document = read(
        "LIJST VAN VRAGEN EN ANTWOORDEN\n\nDe vaste commissie voor Oevers heeft vragen.\n\n"
        "1\n\nIs het pad nat? (blz. 5)\n\nHet pad is van klei gemaakt.\n\n"
        "2 en 3\n\nIs het pad smal? (blz. 6–7)\n\nEn waarom? (artikel 3)\n\nDat is nooit "
        "gemeten.\n"
    )
    assert said(document) == [
        ("1", "Is het pad nat? (blz. 5)", "Het pad is van klei gemaakt."),
        ("2 en 3", "Is het pad smal? (blz. 6–7) / En waarom? (artikel 3)", "Dat is nooit gemeten."),
    ]


# -- as members and others publish them ------------------------------------------------------------


@pytest.mark.parametrize("gap", ["", "\n"])
def test_questions_as_the_party_publishes_them(gap: str) -> None:
    document = read(
        "De Brug wil bankjes langs het jaagpad\n"
        f"{gap}Aanvullende vragen van het lid Aalders en het lid Boter (De Brug) aan de minister "
        f"van Oevers over bankjes langs het jaagpad\n{gap}"
        f"1. Naar aanleiding van eerdere vragen [1]: staan er al bankjes langs het pad?\n{gap}"
        f"2. Kunt u zeggen hoeveel? [2]\n{gap}3. Zo nee, waarom niet?\n{gap}"
        "[1] Kenmerk 2032Z01234\n[2] De Oeverbode, 4 juni 2032\n"
    )
    assert document.genre == "members-questions"
    assert document.metadata.asked_by == (Member("Aalders", "De Brug"), Member("Boter", "De Brug"))
    assert document.metadata.asked_of == ("Minister van Oevers",)
    assert [exchange.numbers for exchange in document.exchanges] == [(1,), (2,), (3,)]
    assert [exchange.footnotes for exchange in document.exchanges] == [("1",), ("2",), ()]


def test_a_full_stop_and_a_bracket_end_a_number() -> None:
    document = read(
        "Vragen van het lid Aalders (De Brug) aan de minister van Oevers over bankjes\n\n"
        "1.)\nStaan er bankjes?\n\n2.)\nZo nee, waarom niet?\n"
    )
    assert said(document) == [("1", "Staan er bankjes?", ""), ("2", "Zo nee, waarom niet?", "")]
    assert document.numbering == "printed"


def test_labels_that_are_items_of_a_list() -> None:
    document = read(
        "Vragen van het lid Aalders (De Brug) aan de minister van Oevers over bankjes "
        "(ingezonden 5 juni 2032)\n\n"
        " • Vraag 1\n  Kent u het bericht?\n\n  Ja.\n\n • Vraag 2\n  Is er een?\n\n  Nee.\n\n"
        "Kamervraag document nummer: kv-tk-2032Z01234\n"
    )
    assert said(document) == [
        ("1", "Kent u het bericht?", "Ja."),
        ("2", "Is er een?", "Nee."),
    ]
    assert document.front_matter[-1].text.startswith("Kamervraag document nummer")


def test_a_letter_without_space_between_its_lines() -> None:
    document = read(
        "> Retouradres Postbus 20301 2500 EH Den Haag\nDe Voorzitter van de Tweede Kamer\n"
        "Datum 8 juli 2032\nBetreft Kamervragen\nGeachte voorzitter,\n"
        "Hierbij zend ik u de antwoorden op de vragen van het Kamerlid Aalders (De Brug) over "
        "bankjes (2032Z01234).\nHoogachtend,\nde minister van Oevers,\nT. Tolsma\n"
        "1.\nKent u het bericht? 1)\nAntwoord vraag 1.\nJa.\n"
        "2.\nStaan er bankjes?\nAntwoord vraag 2.\nNee, zie vraag 1.\n1) De Oeverbode\n"
    )
    metadata = document.metadata
    assert metadata.asked_by == (Member("Aalders", "De Brug"),)
    assert (metadata.answered_on, metadata.answered_by) == ("2032-07-08", ("Minister van Oevers",))
    assert said(document)[0] == ("1", "Kent u het bericht?[^1]", "Ja.")
    assert [note.text for note in document.footnotes] == ["De Oeverbode"]


def test_a_post_office_box_has_no_mark() -> None:
    document = read(
        "> Retouradres Postbus 20301 2500 EH Den Haag\n\n"
        "Vragen van het lid Aalders (De Brug) aan de Minister van Oevers over bankjes (ingezonden "
        "5 juni 2032)\n\nVraag 1\nKent u het bericht ‘Bankjes weg’?1\n\nAntwoord 1\nJa.\n\n"
        "1\n  De Oeverbode, 4 juni 2032.\n"
    )
    assert said(document) == [("1", "Kent u het bericht ‘Bankjes weg’?[^1]", "Ja.")]
    assert document.front_matter[0].text == "> Retouradres Postbus 20301 2500 EH Den Haag"


def test_a_letter_s_reference_block_on_every_page_is_furniture() -> None:
    block = (
        "Directie Oevers\n\nOns kenmerk\n4057331\n\n"
        "Zet het kenmerk in uw brief en stuur\nhem op.\n\n"
    )
    equal = (
        "Het waterschap houdt zelf bij hoeveel bankjes er langs het jaagpad staan en\n"
        "geeft dat elk najaar door.\n"
    )
    document = read(
        "Datum 8 juli 2032\n\n"
        + block
        + "Vragen van het lid Aalders (De Brug) aan de Minister van "
        "Oevers over bankjes langs het jaagpad (ingezonden 5 juni 2032).\n\n"
        f"\fVraag 1\nHoeveel bankjes staan er langs het jaagpad?\n\n{block}"
        f"Antwoord op vraag 1\n{equal}"
        f"\fVraag 2\nHoeveel steigers zijn er?\n\nAntwoord op vraag 2\n{equal}\n{block}"
    )
    answer = " ".join(equal.split())
    assert said(document) == [
        ("1", "Hoeveel bankjes staan er langs het jaagpad?", answer),
        ("2", "Hoeveel steigers zijn er?", answer),
    ]
    assert sum(one.text == "hem op." for one in document.furniture) == 2


@pytest.mark.parametrize("gap", ["", "\n"])
@pytest.mark.parametrize("between", ["\n", " "])
def test_a_debate_s_questions_answered_in_writing_by_who_asked(gap: str, between: str) -> None:
    document = read(
        f"Beantwoording vragen begroting Oevers, eerste termijn\n{gap}"
        f"Vragen van het lid Aalders, A.B. (De Brug)\n{gap}"
        f"Vraag:{between}Staan er bankjes langs het pad?\n{gap}Antwoord:{between}Ja.\n{gap}"
        f"Vraag:{between}Hoeveel zijn dat er?\n{gap}Antwoord:{between}Dat is niet geteld.\n{gap}"
        f"Vragen van het lid Dam, C. van (Groep Terpstra)\n{gap}"
        f"Vraag:{between}Is het pad nat?\n{gap}Antwoord:{between}Het pad is nat.\n"
    )
    assert document.genre == "members-questions"
    assert document.numbering == "assigned"
    assert said(document) == [
        ("1", "Staan er bankjes langs het pad?", "Ja."),
        ("2", "Hoeveel zijn dat er?", "Dat is niet geteld."),
        ("3", "Is het pad nat?", "Het pad is nat."),
    ]
    assert [exchange.parties for exchange in document.exchanges] == [
        ("De Brug",),
        ("De Brug",),
        ("Groep Terpstra",),
    ]
    assert document.metadata.asked_by == (
        Member("Aalders", "De Brug"),
        Member("Dam", "Groep Terpstra"),
    )


def test_the_colophon_names_the_document_whose_heading_is_lost() -> None:
    document = read(
        f"{_SITE}ah-tk-20312032-2145\nISSN 0921 - 7398\n's-Gravenhage 2032\n"
        "Tweede Kamer, vergaderjaar 2031–2032, Aanhangsel 1\n"
    )
    metadata = document.metadata
    assert (metadata.identifier, metadata.number) == ("ah-tk-20312032-2145", "2145")
    assert metadata.dossier is None


def test_questions_in_rows_of_a_table_with_their_pages() -> None:
    document = read(
        "Lijst van vragen over het jaagpad (34 999, nr. 1)\n\n"
        "De vaste commissie voor Oevers heeft een aantal vragen voorgelegd aan de minister.\n\n"
        "Nr Vraag Bijlage Blz. (van) t/m\n1 Hoe lang is het jaagpad? 12 0\n"
        "2 Kunt u zeggen hoe breed het is? 14 16\n3 Wat kost het? 20 0\n"
    )
    assert said(document) == [
        ("1", "Hoe lang is het jaagpad? 12 0", ""),
        ("2", "Kunt u zeggen hoe breed het is? 14 16", ""),
        ("3", "Wat kost het? 20 0", ""),
    ]


@pytest.mark.parametrize(
    ("also", "by"),
    [
        ("", []),
        (", mede namens de Minister van Riet,", ["Minister van Riet"]),
        (
            ", mede namens de Minister van Riet en de Staatssecretaris van Steen,",
            ["Minister van Riet", "Staatssecretaris van Steen"],
        ),
    ],
)
def test_a_letter_says_on_whose_behalf_too(also: str, by: list[str]) -> None:
    document = read(
        f"Datum 8 juli 2032\n\nGeachte voorzitter,\n\nHierbij bied ik u{also} de antwoorden aan op "
        "de vragen gesteld door het lid Aalders (De Brug) over bankjes met kenmerk 2032Z01234.\n\n"
        "De Minister van Oevers,\n\n\nT. Tolsma\n\nVraag 1\n\nZijn er bankjes?\n\nAntwoord\n\nJa.\n"
    )
    assert document.metadata.answered_by == ("Minister van Oevers", *by)


def test_notes_right_below_the_questions_are_notes() -> None:
    tight = "\n".join(line for line in (_VOLUME + _VOLUME_ASKS).splitlines() if line)
    document = read(f"{tight}\nAntwoord\n{_VOLUME_ANSWERS}")
    assert said(document) == _VOLUME_SAID
    assert [note.text for note in document.footnotes] == ["De Oeverbode, 12 maart 2002."]


def test_who_answers_all_questions_at_once_is_no_answer() -> None:
    answers = "Antwoord van minister Tolsma (Oevers). (Ontvangen 5 april 2002)\n\n"
    document = read(
        f"{_VOLUME}1\nIs het pad nat?\n\n2\nIs het pad smal?\n\nAntwoord\n\n{answers}"
        "Het pad is nat en smal. Ik laat het daarbij.\n"
    )
    assert said(document) == [
        (
            "1 en 2",
            "Is het pad nat? / Is het pad smal?",
            "Het pad is nat en smal. Ik laat het daarbij.",
        )
    ]
    assert document.exchanges[0].uncertain is not None
    assert document.metadata.answered_by == ("Minister Tolsma (Oevers)",)
    assert document.metadata.answered_on == "2002-04-05"
    assert document.front_matter[-1].text == answers.strip()


def test_one_question_below_which_all_answers_stand() -> None:
    document = read(
        f"{_VOLUME}1\nIs het pad nat?\n\nAntwoord\n\nAntwoord van minister Tolsma (Oevers). "
        "(Ontvangen 5 april 2002)\n\n1\nHet pad is nat.\n"
    )
    assert said(document) == [("1", "Is het pad nat?", "Het pad is nat.")]
    assert document.exchanges[0].uncertain is None


def test_a_notice_below_the_questions_says_who_sent_it_and_when() -> None:
    document = read(
        f"{_VOLUME}1\nIs het pad nat?\n\n2\nIs het pad smal?\n\nMededeling\n\n"
        "Mededeling van minister Tolsma (Oevers). (Ontvangen 5 april 2002)\n\n"
        "De antwoorden komen in mei.\n"
    )
    assert [exchange.answer for exchange in document.exchanges] == [(), ()]
    metadata = document.metadata
    assert metadata.kind == "Mededeling"
    assert metadata.answered_on == "2002-04-05"
    assert metadata.answered_by == ("Minister Tolsma (Oevers)",)


def test_rows_of_an_annex_are_no_footnotes() -> None:
    document = read(
        "LIJST VAN VRAGEN EN ANTWOORDEN\n\nDe vaste commissie voor Oevers heeft vragen.\n\n"
        "Vraag 1:\nWat kost het pad?\n\nAntwoord op vraag 1:\nDat staat hieronder.\n\n"
        "Tabel 1: Kosten van het pad\n\nHout 3,1\n\nBijlage: onderdelen\n\n1\nHout\n2\nKlei\n"
    )
    assert document.footnotes == ()
    assert "Tabel 1: Kosten van het pad" in [part.text for part in document.exchanges[0].answer]
