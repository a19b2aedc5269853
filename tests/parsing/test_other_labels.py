"""Letters whose labels are in words that few documents use."""

from __future__ import annotations

import textwrap

import pytest

from kamer_tui.check import findings
from kamer_tui.document.model import Document
from kamer_tui.parsing import parse
from kamer_tui.sources.text import pages_of_bytes

HEAD = """De Voorzitter van de Tweede Kamer
Postbus 20018
2500 EA  DEN HAAG

Datum 12 maart 2034
Betreft Beantwoording vragen van het lid Spaak (Duinpartij) over lekkende sluizen

Geachte voorzitter,

Hierbij zend ik u de antwoorden op de vragen van het lid Spaak (Duinpartij) over lekkende sluizen.

De minister van Waterstaat,

H. Veldman

"""
ASKED = (
    "Kent u het bericht «Sluizen lekken» dat vorige week in de krant stond en waarin bewoners over "
    "water in hun kelders klagen?",
    "Klopt het dat de sluizen sinds 2029 niet zijn onderhouden? Zo ja, wie besloot daartoe?",
    "Hoeveel sluizen zijn aan onderhoud toe?",
    "Bent u bereid om met het waterschap over de bewoners langs het kanaal te spreken?",
)
ANSWERED = (
    "Ja.",
    "Nee. Het onderhoud is in 2031 voor het laatst uitgevoerd. Daarna is besloten om het werk te "
    "bundelen met dat aan de bruggen in de omgeving.",
    "Het gaat om twaalf sluizen. Langs de A12 liggen er vijf.",
    "Ja, dat gesprek is gepland voor april.",
)
LABELS = [
    ("Kamervraag {}", "Antwoord {}"),
    ("Deelvraag {}:", "Antwoord {}:"),
    ("Vr. {}", "Antw. {}"),
    ("Vr. {}", "Antw."),
    ("V{}.", "A{}."),
    ("V{}", "A{}"),
    ("Uw vraag {}", "Mijn antwoord"),
    ("Vraag {}", "Antwoord: {}"),
    ("Vraag {}", "Antwoord -{}"),
    ("Vraag {}", "Antwoord - {}"),
    ("Vraag: {}", "Antwoord: {}"),
    ("Vraag {} (Spaak)", "Antwoord {}"),
    ("Vraag {} –", "Antwoord {} –"),
    ("Vraag [{}]", "Antwoord [{}]"),
    ("Vraag {}", "Beantwoording"),
    ("Vraag {}:", "Antwoord minister:"),
    ("{}.", "Antw.:"),
    ("{}.", "A:"),
]


def letter(question: str, answer: str, between: str, width: int = 0) -> Document:
    """Read a letter with such labels, ``between`` each and its text; in lines of ``width``."""
    parts = []
    for number, (asked, answered) in enumerate(zip(ASKED, ANSWERED, strict=True), 1):
        parts += [f"{question.format(number)}{between}{asked}"]
        parts += [f"{answer.format(number)}{between}{answered}"]
    if width:
        parts = [
            "\n".join(textwrap.fill(line, width) for line in part.split("\n")) for part in parts
        ]
    return parse(pages_of_bytes((HEAD + "\n\n".join(parts) + "\n").encode(), "brief.txt"))


def texts(document: Document) -> list[tuple[str, str]]:
    """List questions and answers."""
    return [
        (
            " ".join(one.text for one in exchange.question),
            " ".join(one.text for one in exchange.answer),
        )
        for exchange in document.exchanges
    ]


@pytest.mark.parametrize("between", ["\n", " "], ids=["above", "before"])
@pytest.mark.parametrize("width", [0, 76])
@pytest.mark.parametrize(("question", "answer"), LABELS)
def test_labels_in_other_words_are_no_text(
    question: str, answer: str, width: int, between: str
) -> None:
    document = letter(question, answer, between, width)
    assert texts(document) == list(zip(ASKED, ANSWERED, strict=True))
    assert [exchange.number for exchange in document.exchanges] == [1, 2, 3, 4]
    assert not findings(document).something


@pytest.mark.parametrize(
    ("question", "answer"),
    [("Vraag {}", "Antwoord #{}"), ("{} (Spaak)", "Antwoord"), ("Vraag {}", "Antwoordt u {}")],
)
@pytest.mark.parametrize("between", ["\n", " "], ids=["above", "before"])
def test_labels_that_stay_in_the_text_are_told(question: str, answer: str, between: str) -> None:
    document = letter(question, answer, between)
    if texts(document) != list(zip(ASKED, ANSWERED, strict=True)):
        assert findings(document).uncertain


def test_a_road_at_the_beginning_of_an_answers_line_is_no_label() -> None:
    text = HEAD + (
        "Vraag 1\nGaat de brug open?\n\nAntwoord 1\nJa.\nA1 Amersfoort is de weg erheen.\n\n"
        "Vraag 2\nWanneer?\n\nAntwoord 2\nIn mei.\nA2 Den Bosch volgt.\n"
    )
    document = parse(pages_of_bytes(text.encode(), "brief.txt"))
    assert "A1 Amersfoort is de weg erheen." in texts(document)[0][1]
