"""Texts with a paragraph per line and no blank lines, as a browser copies them."""

from __future__ import annotations

import textwrap

import pytest

from kamer_tui.document.model import Document
from kamer_tui.parsing import parse
from kamer_tui.parsing.blocks.unwrapped import lines_are_paragraphs
from kamer_tui.parsing.structure import doubts
from kamer_tui.sources.text import pages_of_text

OPENING = (
    "99 418 Wijziging van de Havenwet (Wet nieuwe havens)",
    "Nr. 6 VERSLAG",
    "Vastgesteld 4 juni 2031",
    "De vaste commissie voor Havens, belast met het onderzoek van dit voorstel, brengt als volgt "
    "verslag uit.",
)
CLOSING = ("De voorzitter van de commissie,", "Spaak", "De griffier van de commissie,", "Veldman")
ASKED = (
    ("Noorderpartij", "vragen hoeveel havens er dichtslibben. Wie betaalt het baggeren daarvan?"),
    ("Duinpartij", "lezen dat de kade bij de vuurtoren lekt. Kan de regering dat toelichten?"),
    ("De Brug", "vragen of de regering de vissers heeft gesproken, en wat zij daarvan vonden."),
)
ANSWERED = (
    "Het baggeren kost dit jaar zo veel als vorig jaar. De gemeenten betalen daarvan de helft.",
    "De kade wordt dit najaar hersteld. Tot die tijd liggen de schepen aan de andere oever.",
    "De vissers zijn in mei gesproken. Zij vonden dat de haven een maand eerder open moet.",
)


def report_on_bill(*chapters: str) -> list[str]:
    """The paragraphs of a report with a question under each chapter."""
    parts = list(OPENING)
    for chapter, (party, asked) in zip(chapters, ASKED, strict=False):
        parts += [chapter, f"De leden van de {party}-fractie {asked}"]
    return [*parts, *CLOSING]


def consultation() -> list[str]:
    """The paragraphs of a consultation in which an answer stands below each question."""
    parts = ["99 419 Havens", "VERSLAG VAN EEN SCHRIFTELIJK OVERLEG"]
    for number, ((party, asked), answer) in enumerate(zip(ASKED, ANSWERED, strict=True), 1):
        parts += [f"Vragen en opmerkingen van de leden van de {party}-fractie"]
        parts += [f"De leden van de {party}-fractie {asked}"]
        parts += [f"{number}. Antwoord van de Minister:", answer]
        parts += [f"Deze leden {asked}", f"{number + 3}. Antwoord van de Minister:", answer]
    return parts


def asked(document: Document) -> list[tuple[tuple[str, ...], str, str]]:
    """Who asks, the question and the answer of each exchange."""
    return [
        (
            one.parties,
            " ".join(part.text for part in one.question),
            " ".join(part.text for part in one.answer),
        )
        for one in document.exchanges
    ]


@pytest.mark.parametrize(
    "chapters",
    [
        ("1. Inleiding", "2. Onderhoud", "3. Toezicht"),
        ("Inleiding", "Overig", "Toezicht"),
        ("I. Algemeen", "II. Artikelsgewijs"),
        ("a. Algemeen", "b. Overig"),
        ("1. Inleiding",),
        ("Inleiding",),
    ],
)
def test_questions_of_several_parties_stay_apart(chapters: tuple[str, ...]) -> None:
    parts = report_on_bill(*chapters)
    document = parse(pages_of_text("\n".join(parts)))
    assert document.genre == "report"
    assert asked(document) == asked(parse(pages_of_text("\n\n".join(parts))))
    assert [one.parties for one in document.exchanges] == [
        (party,) for party, _ in ASKED[: len(chapters)]
    ]


def test_answers_below_each_question_end_where_the_next_question_begins() -> None:
    parts = consultation()
    document = parse(pages_of_text("\n".join(parts)))
    assert len(document.exchanges) == 6
    assert asked(document) == asked(parse(pages_of_text("\n\n".join(parts))))


@pytest.mark.parametrize("width", [66, 72, 80, 88])
def test_a_wrapped_text_is_none(width: int) -> None:
    for parts in (report_on_bill("1. Inleiding", "2. Onderhoud", "3. Toezicht"), consultation()):
        rows = [row for part in parts for row in textwrap.wrap(part, width)]
        assert not lines_are_paragraphs(pages_of_text("\n".join(rows)).lines)


def test_a_line_that_was_wrapped_goes_on_below() -> None:
    """The reading of a consultation uses the rule too: with a party's questions wrapped once."""
    parts = consultation()
    expected = asked(parse(pages_of_text("\n\n".join(parts))))
    place = parts.index(f"Deze leden {ASKED[1][1]}")
    parts[place] = "\n".join(textwrap.wrap(parts[place], 66))
    assert "\nde " not in parts[place]
    document = parse(pages_of_text("\n".join(parts)))
    assert asked(document) == expected


def test_an_office_and_the_name_below_it_are_one_paragraph() -> None:
    document = parse(pages_of_text("\n".join(report_on_bill("1. Inleiding", "2. Onderhoud"))))
    assert "De griffier van de commissie, Veldman" in [one.text for one in document.front_matter]


def test_a_heading_that_ran_into_an_answer_gives_the_party_and_is_told() -> None:
    parts = consultation()
    place = parts.index("Vragen en opmerkingen van de leden van de Duinpartij-fractie")
    glued = [*parts[: place - 1], f"{parts[place - 1]} {parts[place]}", *parts[place + 1 :]]
    document = parse(pages_of_text("\n".join(glued)))
    assert [one.parties for one in document.exchanges] == [
        (party,) for party, _ in ASKED for _ in range(2)
    ]
    assert [one.number for one in document.exchanges if one.uncertain] == [4]
    assert document.exchanges[1].uncertain == doubts.HOLDS_PARTY


@pytest.mark.parametrize(
    "note",
    [
        "1Kamerstuk 99 418, nr. 3",
        "1https://havens.example/kade",
        "5Instituut Veldman (2031)",
        "5Veldman, Spaak en Terpstra (2031b), De kade.",
        "5 Instituut Veldman (2031). De staat van de kade.",
    ],
)
def test_a_note_that_a_program_joined_with_an_answer_is_told(note: str) -> None:
    parts = consultation()
    place = parts.index(ANSWERED[1])
    parts[place] = f"De kade wordt dit najaar hersteld. {note} Tot die tijd liggen er schepen."
    document = parse(pages_of_text("\n".join(parts)))
    assert doubts.HOLDS_NOTE in [one.uncertain for one in document.exchanges]


@pytest.mark.parametrize(
    "said",
    [
        "In 2 Noorderpartij-havens is dat zo.",
        "Het instituut schrijft (2031) dat 5 Kades lekken.",
        "Zoals Veldman (2031) schrijft, lekken er 12.",
    ],
)
def test_a_number_or_a_year_alone_is_no_note(said: str) -> None:
    parts = consultation()
    place = parts.index(ANSWERED[1])
    parts[place] = f"De kade wordt dit najaar hersteld. {said} Tot die tijd liggen er schepen."
    document = parse(pages_of_text("\n".join(parts)))
    assert [one.uncertain for one in document.exchanges] == [None] * 6


def test_a_footnote_that_ran_into_an_answer_is_told() -> None:
    parts = consultation()
    place = parts.index(ANSWERED[1])
    parts[place] = "De kade wordt, zoals gemeld in het havenplan1, dit najaar"
    parts.insert(place + 1, "1 Zie de kadelijst, nr. 44. hersteld. Tot die tijd liggen er schepen.")
    document = parse(pages_of_text("\n".join(parts)))
    assert document.exchanges[2].number == 2
    assert document.exchanges[2].uncertain == doubts.HOLDS_NOTE


@pytest.mark.parametrize("opening", ["12 Schepen liggen er.", "1 oktober gaat de kade open."])
def test_a_number_that_marks_nothing_opens_no_footnote(opening: str) -> None:
    parts = consultation()
    parts.insert(parts.index(ANSWERED[1]) + 1, f"{opening} Dat is zo in het havenplan1 besloten.")
    document = parse(pages_of_text("\n".join(parts)))
    assert [one.uncertain for one in document.exchanges] == [None] * 6


def test_paragraphs_as_long_as_each_other_are_no_lines_of_one() -> None:
    """Only the ends of their sentences tell them from the full lines of a wrapped paragraph."""
    parts = ["99 419 Havens", "VERSLAG VAN EEN SCHRIFTELIJK OVERLEG"]
    parts += ["Vragen en opmerkingen van de leden van de Duinpartij-fractie"]
    question = "De leden van de Duinpartij-fractie lezen dat de kade lekt. Kan dat worden hersteld?"
    answer = (
        "De kade wordt dit najaar hersteld, en de schepen liggen aan de andere oever van de haven."
    )
    for number in range(1, 7):
        parts += [question.ljust(len(answer) - 1, "?"), f"{number}. Antwoord van de Minister:"]
        parts += [answer, answer]
    document = parse(pages_of_text("\n".join(parts)))
    assert asked(document) == asked(parse(pages_of_text("\n\n".join(parts))))
    assert [len(one.answer) for one in document.exchanges] == [2] * 6
