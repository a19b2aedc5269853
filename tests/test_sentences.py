from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kamer_tui.language.sentences import ends_sentence, sentences


@pytest.mark.parametrize(
    "text",
    [
        "Zie Kamerstuk 99 998, nr. 12 voor de cijfers.",
        "De motie-Veldman c.s. is uitgevoerd.",
        "De motie-Veldman c.s. (Kamerstuk 99 998, nr. 3) is uitgevoerd.",
        "De brief van 6 jl. is ontvangen.",
        "Dit geldt o.a. voor bakfietsen, bijv. bij stations.",
        "Zie art. 5 van de wet.",
        "De heer J. van Dalen en dhr. P.C. de Vries zijn gehoord.",
        "Het kost 4.200 euro, ofwel 3,5 mln. per jaar.",
        "Dat is (waarom?) niet gezegd.",
        "Hij zei «nee!» en ging.",
        "Zie artikel 5. Lid 2 vervalt.",
        "De pont vaart op 3. April is te vroeg.",
        "1. De brug is open",
        "Het gaat om: 1. De brug; 2. Het veer, en 3. De pont.",
        "1. De brug 2. Het veer 3. De sluis",
        "Zonder punt aan het eind",
        "1. Kan de minister dat zeggen?",
        "De leden vragen het volgende: 1. Kan dat?",
        "Zie de brief d.d. 3. 12. 2031 daarover.",
    ],
)
def test_one_sentence_stays_whole(text: str) -> None:
    assert sentences(text) == [text]


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("Is dat zo?", "Zo ja, waarom?"),
        ("Zie mijn antwoord op vraag 14.", "De pont vaart weer."),
        ("Zie de antwoorden op vragen 4, 5 en 6.", "Dat geldt ook voor veren."),
        ("Zie de vragen 1, 2.", "Meer is er niet."),
        ("Dit staat in Kamerstuk 99 998, nr. 12.", "Het veer is ouder."),
        ("De leeftijd is 12.", "«Jonger» mag niet."),
        ("Dat is jl. gebeurd.", "7 stallingen volgen."),
        ("Het gaat om stallingen enz.", "De rest volgt."),
        ("Dat zei Veldman c.s.", "Toen was het stil."),
        ("Klopt het citaat «veel te duur»?", "«Ja» volstaat."),
        ("Wat nu…", "Niemand weet het."),
        ("Hij vroeg: «waarom?»", "Niemand wist het."),
        ("Het was laat.", "'s Morgens niet."),
        ("Dat staat in de NAVO.", "Dit niet."),
        ("Zie mijn antwoord op vraag 14.", "In aanvulling daarop komt een brief."),
        ("Zie Kamerstuk 99 998, nr. 12.", "De cijfers staan daar."),
        ("Zie de antwoorden op de vragen 2 en 3.", "«Ja» volstaat."),
    ],
)
def test_two_sentences_are_told_apart(first: str, second: str) -> None:
    assert sentences(f"{first} {second}") == [first, second]


@given(st.text(alphabet="aA1 .?!…»)'nrJ", max_size=80))
def test_nothing_is_lost_between_the_sentences(text: str) -> None:
    assert " ".join(" ".join(sentences(text)).split()) == " ".join(text.split())


def test_the_mark_of_a_footnote_belongs_to_the_sentence_that_it_ends() -> None:
    text = "De brug is dicht.[^1] Zij gaat weer open.[^2][^3] Wanneer, zie art.[^4] 5."
    assert sentences(text) == [
        "De brug is dicht.[^1]",
        "Zij gaat weer open.[^2][^3]",
        "Wanneer, zie art.[^4] 5.",
    ]


@pytest.mark.parametrize("text", ["De brug is dicht.[^1]", "Dicht?[^1][^*]", "Als volgt:[^12]"])
def test_a_sentence_ends_at_its_footnote_mark(text: str) -> None:
    assert ends_sentence(text)


@pytest.mark.parametrize("text", ["De brug[^1]", "[^1]", "De brug en[^2][^3]", "a]"])
def test_a_mark_alone_ends_no_sentence(text: str) -> None:
    assert not ends_sentence(text)
