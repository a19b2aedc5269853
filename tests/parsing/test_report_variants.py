"""Reports of a written consultation as desks write them otherwise than the sample is written."""

from __future__ import annotations

import textwrap
from collections.abc import Sequence

import pytest

from kamer_tui.document.model import Document
from kamer_tui.parsing import parse
from kamer_tui.sources.text import pages_of_text
from tests.support.reading import read_whole

QUESTION_WIDTH, ANSWER_WIDTH = 74, 64
QUESTIONS = (
    "De leden van de {party}-fractie lezen dat de brug over de Aarle vaak openstaat. Hoe vaak is "
    "dat, en hoe lang wacht een fietser dan gemiddeld?",
    "Kan de Minister zeggen of het brugdek voor de winter wordt vervangen? Wat kost dat, en wie "
    "betaalt het?",
    "De leden van de {party}-fractie vernemen graag of de brugwachter mag blijven, nu de bediening "
    "op afstand wordt gebracht.",
)
ANSWERS = (
    "De brug gaat op een gewone dag veertien keer open, op zaterdagen in de zomer twintig keer. "
    "Een fietser wacht gemiddeld vier minuten.",
    "Het brugdek wordt in oktober vervangen. De kosten bedragen € 1,2 miljoen; de provincie draagt "
    "daarvan de helft.",
    "De brugwachter blijft in dienst, maar werkt voortaan vanuit de centrale. Op drukke dagen "
    "staat er iemand bij de brug.",
)
PARTIES = ("Molenpartij", "VVW")


def set_in(width: int, text: str) -> str:
    return textwrap.fill(text, width, break_long_words=False, break_on_hyphens=False)


def printed(
    label: str = "{number}. Antwoord van de Minister:",
    heading: str = "Vragen en opmerkingen van de leden van de {party}-fractie",
    parties: Sequence[str] = PARTIES,
    numbers: Sequence[int] = tuple(range(1, 7)),
    beside: bool = False,
) -> str:
    """A report of three questions a party; ``beside``: answers begin on their label's line."""
    pieces = ["Vragen en opmerkingen vanuit de fracties en reactie van de Minister"]
    rows = iter(numbers)
    for party in parties:
        pieces.append(set_in(QUESTION_WIDTH, heading.format(party=party)))
        for question, answer in zip(QUESTIONS, ANSWERS, strict=True):
            pieces.append(set_in(QUESTION_WIDTH, question.format(party=party)))
            above = label.format(number=next(rows))
            if beside:
                pieces.append(set_in(ANSWER_WIDTH, f"{above} {answer}"))
            else:
                pieces += [above, set_in(ANSWER_WIDTH, answer)]
    return "\n\n".join(pieces) + "\n"


def read(text: str) -> Document:
    document = read_whole(text)
    assert document.leftovers == ()
    return document


def expect(document: Document, parties: Sequence[str] = PARTIES) -> None:
    """All questions and answers of ``printed`` are there, each under its party."""
    assert document.genre == "report"
    assert [one.parties for one in document.exchanges] == [
        (party,) for party in parties for _ in QUESTIONS
    ]
    for index, exchange in enumerate(document.exchanges):
        place, party = index % len(QUESTIONS), exchange.parties[0]
        assert [one.text for one in exchange.question] == [QUESTIONS[place].format(party=party)]
        assert [one.text for one in exchange.answer] == [ANSWERS[place]]


@pytest.mark.parametrize(
    ("label", "by"),
    [
        ("{number}. Antwoord van het kabinet:", "het kabinet"),
        (
            "{number}. Antwoord van de Minister van Bruggen en Sluizen",
            "de Minister van Bruggen en Sluizen",
        ),
        ("{number} Antwoord:", None),
        ("{number}) Antwoord van de Staatssecretaris:", "de Staatssecretaris"),
        ("{number}. Reactie van de Minister:", "de Minister"),
        ("{number}. ANTWOORD VAN DE MINISTER:", "DE MINISTER"),
    ],
)
def test_numbered_headings_of_answers(label: str, by: str | None) -> None:
    document = read(printed(label))
    expect(document)
    assert document.numbering == "printed"
    assert [one.number for one in document.exchanges] == [1, 2, 3, 4, 5, 6]
    assert {one.answered_by for one in document.exchanges} == {by}


@pytest.mark.parametrize(
    ("label", "by"),
    [
        ("Antwoord", None),
        ("Antwoord:", None),
        ("Antwoord van de Minister:", "de Minister"),
        ("Antwoord van het kabinet", "het kabinet"),
        ("Reactie van de Minister", "de Minister"),
        ("ANTWOORD", None),
    ],
)
def test_answers_without_numbers_get_them_in_order(label: str, by: str | None) -> None:
    document = read(printed(label))
    expect(document)
    assert document.numbering == "assigned"
    assert [(one.numbers, one.label) for one in document.exchanges] == [
        ((number,), str(number)) for number in range(1, 7)
    ]
    assert {one.answered_by for one in document.exchanges} == {by}
    assert {one.uncertain for one in document.exchanges} == {None}


@pytest.mark.parametrize("label", ["{number}. Antwoord van de Minister:", "Antwoord:"])
def test_an_answer_may_begin_beside_its_heading(label: str) -> None:
    document = read(printed(label, beside=True))
    expect(document)
    assert {one.headings[0].text for one in document.exchanges} >= {label.format(number=1)}


@pytest.mark.parametrize(
    ("heading", "names"),
    [
        ("Vragen en opmerkingen van de leden van de {party}-fractie", PARTIES),
        ("Vragen en opmerkingen van de leden van de fractie van de {party}", PARTIES),
        ("Vragen en opmerkingen van de leden van de fractie van {party}", PARTIES),
        ("VRAGEN EN OPMERKINGEN VAN DE LEDEN VAN DE {party}-FRACTIE", PARTIES),
        ("Vragen van de leden van de {party}-fractie en reactie van de Minister", PARTIES),
        ("Opmerkingen en vragen van de {party}-fractie", PARTIES),
        ("Inbreng van de leden van de {party}-fractie", PARTIES),
        ("Inbreng leden van de {party}-fractie", PARTIES),
        ("Inbreng {party}-fractie", PARTIES),
        ("I. Vragen en opmerkingen van de {party}-fractie", PARTIES),
        ("2. Vragen en opmerkingen van de {party}-fractie, met antwoord van de Minister", PARTIES),
        ("{party}-fractie", PARTIES),
        ("Fractie van de {party}", PARTIES),
        ("Leden van de {party}-fractie", PARTIES),
    ],
)
def test_headings_of_parties(heading: str, names: Sequence[str]) -> None:
    document = read(printed(heading=heading))
    expect(document)
    assert [party.name for party in document.parties] == list(names)
    assert [party.headings[0].text for party in document.parties] == [
        heading.format(party=name) for name in names
    ]


def test_a_name_in_capitals_is_written_as_in_the_text() -> None:
    text = printed(heading="VRAGEN VAN DE LEDEN VAN DE {party}-FRACTIE").replace(
        "VAN DE Molenpartij-", "VAN DE MOLENPARTIJ-"
    )
    expect(read(text))


@pytest.mark.parametrize(
    ("heading", "names"),
    [
        ("Vragen van de leden van de SP- en PvdA-fractie", ("SP", "PvdA")),
        ("Vragen van de leden van de fracties van VVD, D66 en SP", ("VVD", "D66", "SP")),
        ("Vragen van de leden van de SP-fractie en de PvdA-fractie", ("SP", "PvdA")),
        ("Vragen van het lid Van Haga", ("Van Haga",)),
        ("Vragen van de leden van de Groep Van Haga", ("Groep Van Haga",)),
        ("Vragen van de leden van de GroenLinks-PvdA-fractie", ("GroenLinks-PvdA",)),
        ("Vragen van de leden van de 50PLUS-fractie", ("50PLUS",)),
        ("Vragen van de leden van de fractie Nieuw Sociaal Contract", ("Nieuw Sociaal Contract",)),
    ],
)
def test_who_asks(heading: str, names: tuple[str, ...]) -> None:
    document = read(printed(heading=heading, parties=("Molenpartij",)))
    assert {one.parties for one in document.exchanges} == {names}


def test_a_group_that_is_named_in_two_ways_is_one_party() -> None:
    heading = "Vragen en opmerkingen van de leden van de {}"
    first, second = heading.format("Groep Van Dorp"), heading.format("fractie-Van Dorp")
    text = printed(parties=("ERVOOR", "ERNA"))
    text = text.replace(heading.format("ERVOOR-fractie"), first)
    text = text.replace(heading.format("ERNA-fractie"), second)
    document = read(text)
    assert [party.name for party in document.parties] == ["Groep Van Dorp"]
    assert {one.parties for one in document.exchanges} == {("Groep Van Dorp",)}
    assert [one.text for one in document.parties[0].headings] == [first, second]


def test_a_number_that_is_missing_or_printed_twice_is_kept_as_printed() -> None:
    document = read(printed(numbers=(1, 2, 2, 5, 6, 4)))
    expect(document)
    assert [one.number for one in document.exchanges] == [1, 2, 2, 5, 6, 4]


def test_one_heading_without_its_number_among_numbered_ones() -> None:
    text = printed().replace("4. Antwoord van de Minister:", "Antwoord van de Minister:")
    document = read(text)
    expect(document)
    assert document.numbering == "printed"
    assert [one.number for one in document.exchanges] == [1, 2, 3, 4, 5, 6]
    assert [bool(one.uncertain) for one in document.exchanges] == [
        *(False, False, False, True, False, False)
    ]


def test_questions_answered_together() -> None:
    text = printed(numbers=(1, 4, 5, 6, 7, 8)).replace("1. Antwoord", "1, 2 en 3. Antwoord")
    document = read(text)
    expect(document)
    first = document.exchanges[0]
    assert (first.numbers, first.label) == ((1, 2, 3), "1, 2 en 3")
    assert document.find(2) is first


def test_without_parties_nobody_is_made_up() -> None:
    text = printed(parties=("Molenpartij",)).partition("Molenpartij-fractie\n\n")[2]
    document = read(text)
    assert document.genre == "report"
    assert {one.parties for one in document.exchanges} == {()}
    assert document.parties == ()


def test_paragraphs_and_topics_without_blank_lines() -> None:
    text = printed()
    for party in PARTIES:
        heading = f"Vragen en opmerkingen van de leden van de {party}-fractie\n\n"
        text = text.replace(heading, f"{heading}Bruggen\n\n")
    document = read(text.replace("\n\n", "\n"))
    expect(document)
    assert {one.topic for one in document.exchanges} == {"Bruggen"}


def test_a_document_that_answers_all_parties_at_once_is_no_report() -> None:
    questions = "\n\n".join(
        f"Vragen en opmerkingen van de leden van de {party}-fractie\n\n"
        + set_in(QUESTION_WIDTH, QUESTIONS[0].format(party=party))
        for party in (*PARTIES, "Sluispartij")
    )
    text = f"{questions}\n\nReactie van de Minister\n\n{set_in(ANSWER_WIDTH, ANSWERS[0])}\n"
    pages = pages_of_text(text)
    assert parse(pages).genre != "report"


def test_a_short_answer_that_ends_in_a_mark_is_no_heading() -> None:
    answer = "Dat waren er veertien, zo blijkt uit de lijst."
    text = printed().replace(set_in(ANSWER_WIDTH, ANSWERS[1]), f"{answer}1")
    read = read_whole(f"{text}\n1 Lijst van 3 mei 2033.\n")
    assert [part.text for part in read.exchanges[1].answer] == [f"{answer}[^1]"]
