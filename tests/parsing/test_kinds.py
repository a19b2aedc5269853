"""Documents that are no written questions and answers: said what they look like, and kept whole."""

from __future__ import annotations

import pytest

from kamer_tui.parsing import parse
from kamer_tui.sources.text import pages_of_text
from tests.support.conservation import unlike
from tests.support.reading import read_whole as read

HEAD = """\
Tweede Kamer der Staten-Generaal
2
Vergaderjaar 2031–2032

99 991 Regels over het luiden van klokken (Klokkenwet)

Nr. {number} {title}

"""
TEXTS = {
    "a letter": HEAD.format(number=7, title="BRIEF VAN DE MINISTER VAN KLOKKEN")
    + "Den Haag, 3 mei 2032\n\nDe klokken zijn geteld. Het zijn er 412.\n",
    "a bill (voorstel van wet)": HEAD.format(number=2, title="VOORSTEL VAN WET")
    + "Artikel 1\n\nIn deze wet wordt verstaan onder klok: wat slaat.\n",
    "an explanatory memorandum (memorie van toelichting)": (
        HEAD.format(number=3, title="MEMORIE VAN TOELICHTING")
        + "1. Inleiding\n\nWaarom een wet? De leden van de VVD-fractie vragen daar al jaren naar."
        + "\n\n2. Antwoord op bezwaren:\n\nNiemand had bezwaar.\n"
    ),
    "an advice of the Council of State (Raad van State)": HEAD.format(
        number=4, title="ADVIES AFDELING ADVISERING RAAD VAN STATE EN NADER RAPPORT"
    )
    + "1. Nut en noodzaak\n\nDe Afdeling vraagt waarom.\n\n1. Antwoord:\n\nDat zij zo.\n",
    "a motion (motie)": HEAD.format(number=9, title="MOTIE VAN HET LID TERHORST C.S.")
    + "De Kamer,\n\ngehoord de beraadslaging,\n\nverzoekt de regering om stilte.\n",
    "an amendment (amendement)": HEAD.format(number=8, title="AMENDEMENT VAN HET LID TERHORST")
    + "In artikel 1 vervalt «wat slaat».\n",
    "a government amendment (nota van wijziging)": HEAD.format(
        number=10, title="TWEEDE NOTA VAN WIJZIGING"
    )
    + "Artikel 1 komt te luiden: een klok slaat.\n",
    "a list of decisions (besluitenlijst)": "Besluitenlijst\n\n1. Klokken\n\nBesluit: ja.\n",
    "the report of a debate": HEAD.format(number=11, title="VERSLAG VAN EEN COMMISSIEDEBAT")
    + "De voorzitter: Ik open de vergadering. Wie heeft een vraag?\n",
}
WITHOUT_TITLE = {
    "a letter": "Geachte voorzitter,\n\nDe klokken zijn geteld. Het zijn er 412.\n",
    "a bill (voorstel van wet)": (
        "Wij, bij de gratie Gods, enz.\n\n"
        "Allen, die deze zullen zien of horen lezen:\n\nArtikel 1\n"
    ),
    "a motion (motie)": "De Kamer,\n\ngehoord de beraadslaging,\n\noverwegende dat het slaat;\n",
}


@pytest.mark.parametrize("kind", TEXTS)
def test_the_title_tells_the_kind(kind: str) -> None:
    document = read(TEXTS[kind])
    assert (document.genre, document.resembles) == (None, kind)
    assert document.exchanges == ()


@pytest.mark.parametrize("kind", WITHOUT_TITLE)
def test_the_words_tell_the_kind(kind: str) -> None:
    document = read(WITHOUT_TITLE[kind])
    assert (document.genre, document.resembles) == (None, kind)


def test_what_it_says_of_itself_is_known_all_the_same() -> None:
    metadata = read(TEXTS["a letter"]).metadata
    assert (metadata.identifier, metadata.session) == ("kst-99991-7", "2031–2032")
    assert metadata.title == "Regels over het luiden van klokken (Klokkenwet)"


def test_a_letter_may_hold_questions() -> None:
    text = TEXTS["a letter"] + (
        "\nVragen en opmerkingen van de leden van de Klokkenpartij-fractie\n\n"
        "De leden van de Klokkenpartij-fractie vragen hoe laat het is.\n\n"
        "1. Antwoord van de Minister:\n\nHet is vijf voor twaalf.\n"
    )
    document = read(text)
    assert (document.genre, document.resembles) == ("report", None)
    assert [one.parties for one in document.exchanges] == [("Klokkenpartij",)]


REPORT = (
    "Vragen en opmerkingen van de leden van de Klokkenpartij-fractie\n\n{topic}\n\n"
    "De leden van de Klokkenpartij-fractie vragen hoe laat het is.\n\n"
    "1. Antwoord van de Minister:\n\nHet is vijf voor twaalf.\n"
)


@pytest.mark.parametrize("topic", ["Geannoteerde agenda", "Memorie van toelichting", "Agenda"])
def test_a_topic_that_is_another_kinds_title_changes_nothing(topic: str) -> None:
    document = read(REPORT.format(topic=topic))
    assert (document.genre, document.exchanges[0].topic) == ("report", topic)


def test_the_first_title_counts() -> None:
    head = HEAD.format(number=7, title="VERSLAG VAN EEN SCHRIFTELIJK OVERLEG")
    assert read(head + REPORT.format(topic="GEANNOTEERDE AGENDA")).genre == "report"


def test_a_memorandum_can_be_read_as_a_genre_by_force() -> None:
    pages = pages_of_text(TEXTS["an explanatory memorandum (memorie van toelichting)"])
    document = parse(pages, "report")
    assert document.genre == "report"
    assert unlike(pages, document) == []


@pytest.mark.parametrize(
    "text",
    [
        "",
        "\n\n \n",
        "Daar liep een oude klokkenmaker\ndie nooit de tijd meer wist,\n"
        "hij vroeg het elke wijzerplaat:\nwie heeft zich hier vergist?\n",
        "12\n",
        "1\n2\n3\n",
        "\f\f\f",
        "?\n",
    ],
)
def test_what_is_no_document_at_all(text: str) -> None:
    document = read(text)
    assert (document.genre, document.resembles, document.exchanges) == (None, None, ())
    assert [one.text for one in document.leftovers] == [
        line.strip() for line in text.splitlines() if line.strip()
    ]


def test_a_letter_has_the_date_that_it_was_written() -> None:
    assert read(TEXTS["a letter"]).metadata.date == "2032-05-03"
    # Elsewhere such a line is of a letter that is printed in the document.
    memorandum = TEXTS["an explanatory memorandum (memorie van toelichting)"]
    assert read(f"{memorandum}\nDen Haag, 3 mei 2032\n").metadata.date is None


WRAPPED = """\
Tweede Kamer der Staten-Generaal
Vergaderjaar 2031-2032

Nr. 7 BRIEF VAN DE MINISTER VAN KLOKKEN

Aan de Voorzitter van de Tweede Kamer der Staten-Generaal

Den Haag, 3 mei 2032

De klokken van het gehele land zijn dit voorjaar geteld door de Klokken-
autoriteit, die daarvan verslag doet.1 Het zijn er vierhonderdtwaalf, en
daarvan slaan er driehonderd.

Voor de zomer volgt een plan.

1 Kamerstuk 99 991, nr. 6.

De Minister van Klokken,
S. Spaak
"""


def test_a_document_without_questions_is_shown_in_paragraphs_with_its_notes_apart() -> None:
    document = read(WRAPPED)
    assert (document.genre, document.resembles) == (None, "a letter")
    assert [one.text for one in document.leftovers] == [
        "Tweede Kamer der Staten-Generaal",
        "Vergaderjaar 2031-2032",
        "Nr. 7 BRIEF VAN DE MINISTER VAN KLOKKEN",
        "Aan de Voorzitter van de Tweede Kamer der Staten-Generaal",
        "Den Haag, 3 mei 2032",
        "De klokken van het gehele land zijn dit voorjaar geteld door de Klokkenautoriteit, die "
        "daarvan verslag doet.[^1] Het zijn er vierhonderdtwaalf, en daarvan slaan er driehonderd.",
        "Voor de zomer volgt een plan.",
        "De Minister van Klokken,",
        "S. Spaak",
    ]
    (note,) = document.footnotes
    assert (note.label, note.text) == ("1", "Kamerstuk 99 991, nr. 6.")
    assert [mark.label for one in document.leftovers for mark in one.marks] == ["1"]
