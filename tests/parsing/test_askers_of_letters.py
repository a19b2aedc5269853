"""Members who ask, in the subject line of a ministry's letter."""

from __future__ import annotations

import pytest

from kamer_tui.check import findings
from kamer_tui.document.model import Member
from kamer_tui.parsing import parse
from kamer_tui.parsing.vocabulary.members import members
from kamer_tui.sources.text import pages_of_text


@pytest.mark.parametrize(
    "whose",
    [
        "van het lid Spaak van De Brug",
        "het lid Spaak van de fractie De Brug",
        "van het lid Spaak van de fractie van De Brug",
        "van het lid Spaak van de De Brug-fractie",
        "van het lid Spaak [De Brug]",
        "van het lid Spaak (fractie De Brug)",
        "van mevrouw Spaak (De Brug)",
        "van de heer Spaak van De Brug",
    ],
)
def test_a_party_without_round_brackets_and_a_member_without_the_word(whose: str) -> None:
    text = (
        f"Betreft Beantwoording Kamervragen {whose} over veren\n\nGeachte voorzitter,\n\n"
        "Hierbij zend ik u de antwoorden op deze vragen.\n\nDe minister van Veren,\n\n"
        "Vraag 1\nVaart de veer?\n\nAntwoord 1\nJa.\n\nVraag 2\nWanneer?\n\nAntwoord 2\nIn mei.\n"
    )
    document = parse(pages_of_text(text, "brief.txt"))
    assert document.metadata.asked_by == (Member("Spaak", "De Brug"),)
    assert document.metadata.title == "veren"


@pytest.mark.parametrize(
    ("who", "found"),
    [
        ("het lid Kees van Dijk (De Brug)", (Member("Kees van Dijk", "De Brug"),)),
        (
            "de leden Spaak en Van der Veldman (De Brug)",
            (Member("Spaak", "De Brug"), Member("Van der Veldman", "De Brug")),
        ),
        (
            "de leden Spaak van De Brug en Veldman van Lijst Terpstra",
            (Member("Spaak", "De Brug"), Member("Veldman", "Lijst Terpstra")),
        ),
    ],
)
def test_names_with_van_are_no_parties(who: str, found: tuple[Member, ...]) -> None:
    assert members(who) == found


@pytest.mark.parametrize("whose", ["van het lid Spaak, De Brug,", "van Spaak (De Brug)"])
def test_a_heading_that_may_name_a_party_otherwise_is_told(whose: str) -> None:
    text = (
        f"Betreft Beantwoording Kamervragen {whose} over veren\n\nGeachte voorzitter,\n\n"
        "Hierbij zend ik u de antwoorden op deze vragen (2034Z01234).\n\nDe minister van Veren,\n\n"
        "Vraag 1\nVaart de veer?\n\nAntwoord 1\nJa.\n\nVraag 2\nWanneer?\n\nAntwoord 2\nIn mei.\n"
    )
    assert findings(parse(pages_of_text(text, "brief.txt"))).heading


@pytest.mark.parametrize("sentence", ["heeft het lid Spaak", "hebben de leden Spaak en Veldman"])
def test_the_day_of_asking_stands_before_the_sentence_though_a_heading_names_the_members(
    sentence: str,
) -> None:
    who = sentence.partition(" ")[2]
    text = (
        f"Datum 17 april 2034\nBetreft Beantwoording vragen van {who} over veren\n\n"
        f"Geachte voorzitter,\n\nOp 3 april 2034 {sentence} schriftelijke vragen gesteld over "
        "veren. Hierbij ontvangt u mijn antwoorden.\n\nDe minister van Veren,\n\nVraag 1\nVaart "
        "de veer?\n\nAntwoord 1\nJa.\n\nVraag 2\nWanneer?\n\nAntwoord 2\nIn mei.\n"
    )
    metadata = parse(pages_of_text(text, "brief.txt")).metadata
    assert (metadata.asked_on, metadata.answered_on) == ("2034-04-03", "2034-04-17")
