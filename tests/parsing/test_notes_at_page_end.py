"""Footnotes at a page's end without a blank line above, as most programs write them."""

from __future__ import annotations

import pytest

from kamer_tui.check.findings import findings
from kamer_tui.document.model import Document
from kamer_tui.parsing import parse
from kamer_tui.sources.text import pages_of_text

_HEAD = """\
Tweede Kamer der Staten-Generaal
2
Vergaderjaar 2033–2034
Aanhangsel van de Handelingen
1515
Vragen van het lid Veldman (Duinpartij) aan de Minister van Wegen over
paaltjes op het fietspad (ingezonden 6 maart 2034).
Antwoord van Minister Spaak (Wegen) (ontvangen 25 maart 2034).
"""
_FIRST = "ah-tk-20332034-1515\nISSN 0921 - 7398\n’s-Gravenhage 2034\n"


def _footer(page: int) -> str:
    return f"Tweede Kamer, vergaderjaar 2033–2034, Aanhangsel {page}\n"


def _read(*pages: str) -> Document:
    text = _HEAD
    for number, page in enumerate(pages, 1):
        text += page + (_FIRST if number == 1 else "") + _footer(number)
    return parse(pages_of_text(text))


def _sides(document: Document) -> list[tuple[str, str]]:
    return [
        (
            " ".join(p.text for p in exchange.question),
            " ".join(p.text for p in exchange.answer),
        )
        for exchange in document.exchanges
    ]


def _notes(document: Document) -> dict[str, str]:
    return {note.label: note.text for note in document.footnotes}


def test_a_question_goes_on_across_the_note_at_the_end_of_its_page() -> None:
    document = _read(
        "Vraag 1\nKent u het bericht «Paaltje in het donker»?1\nAntwoord 1\nJa.\n"
        "Vraag 2\nHoeveel paaltjes staan er op de fietspaden langs de kust en bij de\n"
        "1 Duinbode, 1 maart 2034, «Paaltje in het donker», https://duinbode.example/paaltje-in-\n"
        "het-donker\n",
        "bruggen over de Vaart?\nAntwoord 2\nOngeveer honderd.\n",
    )
    assert _sides(document) == [
        ("Kent u het bericht «Paaltje in het donker»?[^1]", "Ja."),
        (
            "Hoeveel paaltjes staan er op de fietspaden langs de kust en bij de bruggen over de"
            " Vaart?",
            "Ongeveer honderd.",
        ),
    ]
    assert list(_notes(document)) == ["1"]
    assert document.unmarked_footnotes() == ()


@pytest.mark.parametrize(
    ("printed", "marked"),
    [
        ("Dat is gemeld.1\n", "Dat is gemeld.[^1]"),
        ("Dat is gemeld. 1\n", "Dat is gemeld.[^1]"),
        ("Dat is gemeld 1.\n", "Dat is gemeld[^1]."),
        ("Dat is gemeld.\n1\n", "Dat is gemeld.[^1]"),
        ("Dat is gemeld. 1 Het paaltje is weg.\n", "Dat is gemeld.[^1] Het paaltje is weg."),
        ("Het rapport 1 geeft een beeld.\n", "Het rapport[^1] geeft een beeld."),
        ("Dat is in 20331 gemeld.\n", "Dat is in 2033[^1] gemeld."),
    ],
)
def test_forms_of_a_mark_whose_note_stands_at_the_end(printed: str, marked: str) -> None:
    document = _read(
        f"Vraag 1\nStaat het paaltje er nog?\nAntwoord 1\n{printed}1 Kamerstuk 99 410, nr. 26.\n"
    )
    assert _notes(document) == {"1": "Kamerstuk 99 410, nr. 26."}
    assert _sides(document)[0][1].replace(" [^", "[^") == marked


def test_notes_over_several_lines_and_pages_keep_their_series() -> None:
    document = _read(
        "Vraag 1\nKent u het bericht?1\nAntwoord 1\nJa, en ook de brief van 3 mei jl.2\n"
        "1 Duinbode, 1 maart 2034\n"
        "2 In deze brief staat hoe de paaltjes worden geteld, door wie dat gebeurt en waarom dat\n"
        "2033 niet eerder is gedaan.\n",
        "Vraag 2\nEn de tegels?\nAntwoord 2\nDie ook3.\n3 www.tegels.example\n",
    )
    assert _notes(document) == {
        "1": "Duinbode, 1 maart 2034",
        "2": "In deze brief staat hoe de paaltjes worden geteld, door wie dat gebeurt en waarom"
        " dat 2033 niet eerder is gedaan.",
        "3": "www.tegels.example",
    }
    assert document.unmarked_footnotes() == ()


@pytest.mark.parametrize(
    "end",
    [
        "Het paaltje staat er sinds\n1 januari 2034 en blijft staan.\n",
        "Volgens artikel\n1 van de wet mag dat.\n",
        "Dat zijn er\n1 of 2 per straat.\n",
        "Het paaltje blijft staan.\n1 Het is van hout en mag blijven.\n",
    ],
)
def test_lines_at_a_pages_end_that_no_mark_asks_for_are_text(end: str) -> None:
    document = _read(f"Vraag 1\nStaat het paaltje er nog?\nAntwoord 1\n{end}")
    assert _notes(document) == {}
    assert _sides(document)[0][1] == " ".join(end.split())


def test_the_number_of_a_question_on_a_line_of_its_own_is_no_mark() -> None:
    document = parse(
        pages_of_text(
            "Lijst van vragen en antwoorden\n1\nWaarom staan er paaltjes1?\nOmdat het moet.\n2\n"
            "Wie zet ze neer?\nDe gemeente.\n1 Kamerstuk 99 410, nr. 26.\n"
        )
    )
    assert [exchange.label for exchange in document.exchanges] == ["1", "2"]


def test_a_label_glued_to_a_year_is_the_next_of_the_series() -> None:
    document = _read(
        "Vraag 1\nKent u het bericht?\n1\nAntwoord 1\nJa.\n2\nEn ook dat van 3 mei.\n"
        "1De Duinbode, 1 maart 2034, en de bijlage daarbij van april\n2034.\n"
        "22034 Jaarboek van de paaltjes\n"
    )
    assert _notes(document) == {
        "1": "De Duinbode, 1 maart 2034, en de bijlage daarbij van april 2034.",
        "2": "2034 Jaarboek van de paaltjes",
    }


@pytest.mark.parametrize("text", ["Zie de paaltjes1 langs de kust.", "Dat is gemeld.1 Het staat."])
def test_check_tells_a_mark_whose_note_was_not_found(text: str) -> None:
    document = _read(f"Vraag 1\nStaat het er nog?\nAntwoord 1\n{text}\nVraag 2\nEn nu?\n")
    assert findings(document).marks_without_note == (("1", 1),)


def test_check_tells_a_mark_that_the_series_of_the_notes_lacks() -> None:
    document = _read(
        "Vraag 1\nKent u het bericht1?\nAntwoord 1\nJa2 en ook het andere3.\n"
        "1 Duinbode, 1 maart 2034\n",
    )
    assert findings(document).marks_without_note == (("2", 1), ("3", 1))


@pytest.mark.parametrize("text", ["De CO2 en de A12.", "In 1,5% van 4.200 gevallen.", "Zie m2."])
def test_check_takes_no_number_of_the_text_for_a_mark(text: str) -> None:
    document = _read(f"Vraag 1\nStaat het er nog?\nAntwoord 1\n{text}\n")
    assert findings(document).marks_without_note == ()


def test_a_mark_that_begins_a_line_is_neither_a_question_s_number_nor_a_paragraph_s_beginning() -> (
    None
):
    text = (
        "Tweede Kamer der Staten-Generaal\nAanhangsel van de Handelingen\n"
        "Vragen van het lid Spaak (Duinpartij) aan de Minister van Veren over oude veren\n"
        "(ingezonden 1 oktober 2031).\n"
        "Antwoord van Minister Veldman (Veren) (ontvangen 2 november 2031).\n"
        "Vraag 1\nKent u het bericht «Oude veren, nieuwe steigers en wat daarvan de kosten zijn»?\n"
        "1 Deelt u\nde zorg daarover?\n"
        "Antwoord 1\nDe veren zijn in orde, en dat is door de dienst in het voorjaar bevestigd.\n"
        "2 De\ndienst heeft alle veren gezien.\n"
        "1De Duinbode, 3 maart 2031.\n2Kamerstuk 99 417, nr. 8.\n"
        "Tweede Kamer, vergaderjaar 2031–2032, Aanhangsel 1\n"
        "Vraag 2\nWie betaalt de veren?\nAntwoord 2\nDe gemeente.\n"
        "Tweede Kamer, vergaderjaar 2031–2032, Aanhangsel 2\n"
    )
    document = parse(pages_of_text(text))
    assert [one.label for one in document.exchanges] == ["1", "2"]
    first = document.exchanges[0]
    assert [part.text for part in first.question] == [
        "Kent u het bericht «Oude veren, nieuwe steigers en wat daarvan de kosten zijn»?[^1] "
        "Deelt u de zorg daarover?"
    ]
    assert [part.text for part in first.answer] == [
        "De veren zijn in orde, en dat is door de dienst in het voorjaar bevestigd.[^2] De dienst "
        "heeft alle veren gezien."
    ]
    assert [one.label for one in document.footnotes] == ["1", "2"]
