"""The forms that ministries give the labels of questions and answers."""

from __future__ import annotations

import pytest

from kamer_tui.check import findings
from kamer_tui.document.model import Document
from kamer_tui.parsing import parse
from kamer_tui.sources.text import pages_of_text
from tests.parsing.test_letterheads import ASKED

HEAD = (
    f"Geachte voorzitter,\n\nHierbij zend ik u de antwoorden op {ASKED}.\n\n"
    "De minister van Veren,\n\n"
)
ASKS = ("Kent u het bericht over de veren?", "Varen de veren weer?", "Wat gaat u doen?")


def read(*labels: str) -> Document:
    """A letter: question 1 and its answer, then questions 2 and 3, answered together."""
    first, together = labels
    return parse(
        pages_of_text(
            f"{HEAD}Vraag 1\n{ASKS[0]}\n\n{first}\nDat bericht ken ik.\n\nVraag 2\n{ASKS[1]}\n\n"
            f"Vraag 3\n{ASKS[2]}\n\n{together}\nDe veren varen weer.\n",
            "brief.txt",
        )
    )


@pytest.mark.parametrize(
    ("first", "together"),
    [
        ("Antwoord op vraag 1", "Gezamenlijk antwoord op vragen 2 en 3"),
        ("Antwoord vraag 1", "Gecombineerd antwoord vragen 2 en 3:"),
        ("Het antwoord op vraag 1", "Het antwoord op vragen 2 en 3"),
        ("Antwoord 1", "Antwoord 2/3"),
        ("Antwoord vraag 1", "Antwoord vraag 2 / 3"),
        ("Antwoord 1", "Antwoord 2 + 3"),
        ("ANTWOORD OP VRAAG 1", "ANTWOORD OP VRAGEN 2 EN 3"),
        ("Antwoord (1)", "Antwoord (2 en 3)"),
        ("Antwoord nr. 1", "Antwoord nrs. 2 en 3"),
        ("Antwoord -1", "Antwoord 2 en 3"),
        ("Ad 1", "Ad 2 en 3"),
        ("1. Antwoord", "Antwoord 2 en 3"),
        ("1. Antwoord:", "Antwoord 2 en ook 3"),
        ("Antwoord van de minister op vraag 1", "Antwoord van de minister op vragen 2 en 3"),
        (
            "Antwoord van de staatssecretaris van Veren op vraag 1",
            "Antwoord van de minister van Veren en Ponten op de vragen 2 en 3",
        ),
    ],
)
def test_forms_of_an_answers_label(first: str, together: str) -> None:
    document = read(first, together)
    assert [one.numbers for one in document.exchanges] == [(1,), (2, 3)]
    assert [[part.text for part in one.question] for one in document.exchanges] == [
        [ASKS[0]],
        [*ASKS[1:]],
    ]
    assert [[part.text for part in one.answer] for one in document.exchanges] == [
        ["Dat bericht ken ik."],
        ["De veren varen weer."],
    ]
    assert not findings(document).something


@pytest.mark.parametrize("first", ["antwoord 1", "A1", "Antwoord *1", "Antwoord vraag één 1"])
def test_check_tells_a_label_that_is_left_in_the_text(first: str) -> None:
    document = read(first, "Antwoord 2 en 3")
    assert document.exchanges[0].uncertain is not None


@pytest.mark.parametrize(
    "answer", ["12", "Het antwoord op vraag 7 volgt.", "A12 en A2 zijn wegen."]
)
def test_an_answer_that_only_looks_like_a_label_is_not_doubted(answer: str) -> None:
    document = parse(
        pages_of_text(f"{HEAD}Vraag 1\nHoeveel veren?\n\nAntwoord 1\n{answer}\n", "brief.txt")
    )
    assert [part.text for part in document.exchanges[0].answer] == [answer]
    assert document.exchanges[0].uncertain is None


def test_an_answer_that_opens_with_words_about_an_answer_has_no_label() -> None:
    document = read("Antwoord 1\nHet antwoord op vraag 2 geldt ook hier.", "Antwoord 2 en 3")
    assert document.exchanges[0].answer[0].text.startswith("Het antwoord op vraag 2 geldt")


def test_numbers_before_the_word_of_a_question() -> None:
    document = parse(
        pages_of_text(
            f"{HEAD}1. Vraag:\n{ASKS[0]}\n\n1. Antwoord:\nJa.\n\n2. Vraag:\n{ASKS[1]}\n\n"
            "2. Antwoord:\nNee.\n",
            "brief.txt",
        )
    )
    assert [[part.text for part in one.answer] for one in document.exchanges] == [["Ja."], ["Nee."]]
