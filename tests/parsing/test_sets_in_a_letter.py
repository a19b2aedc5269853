"""A ministry's letter that answers the questions of two members, and labels above several."""

from __future__ import annotations

import pytest

from kamer_tui.check import findings
from kamer_tui.document.model import Document, Member
from kamer_tui.parsing import parse
from kamer_tui.sources.text import pages_of_text

HEAD = (
    "Betreft Beantwoording vragen van het lid Spaak (Duinpartij) over veren\n\n"
    "Geachte voorzitter,\n\nHierbij zend ik u de antwoorden op de vragen.\n\n"
    "De minister van Veren,\n\n"
)
FIRST = (
    "Vraag 1\nVaart de veer?\n\nAntwoord 1\nDe veer vaart.\n\n"
    "Vraag 2\nWanneer?\n\nAntwoord 2\nIn mei begint het.\n\n"
)
SECOND = (
    "Vraag 1\nGaat de brug open?\n\nAntwoord 1\nDie gaat open.\n\n"
    "Vraag 2\nHoe laat?\n\nAntwoord 2\nOm negen uur.\n"
)


def read(text: str) -> Document:
    return parse(pages_of_text(HEAD + text, "brief.txt"))


@pytest.mark.parametrize(
    "heading",
    [
        "Vragen van het lid Veldman (Noorderpartij) over de brug",
        "Vragen van het lid Veldman (Noorderpartij)",
        "Vragen lid Veldman (Noorderpartij)",
        "Het lid Veldman (Noorderpartij)",
        "2034Z01299\n\nVragen van het lid Veldman (Noorderpartij) over de brug",
    ],
)
def test_a_heading_between_the_questions_names_who_asks_below(heading: str) -> None:
    document = read(f"{FIRST}{heading}\n\n{SECOND}")
    assert document.metadata.asked_by == (
        Member("Spaak", "Duinpartij"),
        Member("Veldman", "Noorderpartij"),
    )
    assert [one.parties for one in document.exchanges] == [
        *[("Duinpartij",)] * 2,
        *[("Noorderpartij",)] * 2,
    ]
    answer = document.exchanges[1].answer
    assert [one.text for one in answer] == ["In mei begint het."]
    assert findings(document).repeats == (1, 2)


@pytest.mark.parametrize("labels", [("Vraag 1\n", "Vraag 2\n"), ("1. ", "2. "), ("1.\n", "2.\n")])
def test_a_label_above_the_labels_of_its_questions(labels: tuple[str, str]) -> None:
    one, two = labels
    document = read(
        f"Vragen 1 en 2\n\n{one}Vaart de veer?\n\n{two}Wanneer begint dat?\n\n"
        "Antwoord op vragen 1 en 2\nDe veer vaart in mei.\n\n"
        "Vraag 3\nHoe laat?\n\nAntwoord 3\nOm negen uur.\n"
    )
    assert [one.numbers for one in document.exchanges] == [(1, 2), (3,)]
    assert [part.text for part in document.exchanges[0].question] == [
        "Vaart de veer?",
        "Wanneer begint dat?",
    ]
    assert not findings(document).something


def test_a_label_of_two_questions_printed_twice_is_told() -> None:
    document = read(
        "Vragen 1 en 2\n\nVragen 1 en 2\nVaart de veer?\n\nAntwoord 1 en 2\nDe veer vaart.\n\n"
        "Vraag 3\nHoe laat?\n\nAntwoord 3\nOm negen uur.\n"
    )
    assert findings(document).repeats == (1, 2)


def test_a_note_on_an_abbreviation_that_stands_in_an_answer_is_told() -> None:
    document = read(
        "Vraag 1\nVaart de veer van DVB1?\n\nAntwoord 1\nDe veer vaart vandaag.\n"
        "1 DVB: Dienst Veren en Bruggen\nZij vaart ook morgen.\n\n"
        "Vraag 2\nHoe laat?\n\nAntwoord 2\nOm negen uur.\n"
    )
    first = document.exchanges[0]
    assert "DVB: Dienst" not in " ".join(one.text for one in first.answer) or first.uncertain
