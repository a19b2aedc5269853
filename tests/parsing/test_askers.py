"""Who asks, read from the words of a text."""

from __future__ import annotations

import time

import pytest

from kamer_tui.parsing.vocabulary.asking import who_asks
from kamer_tui.parsing.vocabulary.parties import PartyNames, party_phrases


def askers(text: str, *before: str) -> tuple[str, ...]:
    """Who speaks in the text, in a document that has the texts before it too."""
    names = PartyNames()
    for one in (*before, text):
        names.learn(one)
    return who_asks(text, names).names


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("De leden van de VVD-fractie vragen of dit klopt.", ["VVD"]),
        ("De leden van de SP- en PvdA-fractie vragen dit.", ["SP", "PvdA"]),
        (
            "De leden van de SP-, PvdA- en GroenLinks-fracties vragen dit.",
            ["SP", "PvdA", "GroenLinks"],
        ),
        (
            "De leden van de fracties van GroenLinks en de PvdA vragen dit.",
            ["GroenLinks", "PvdA"],
        ),
        (
            "De leden van de fracties van de VVD, het CDA en D66 vragen dit.",
            ["VVD", "CDA", "D66"],
        ),
        ("De leden van de VVD- en de D66-fractie vragen dit.", ["VVD", "D66"]),
        ("De leden van de GroenLinks-PvdA-fractie vragen dit.", ["GroenLinks-PvdA"]),
        (
            "De leden van de fractie van Nieuw Sociaal Contract vragen dit.",
            ["Nieuw Sociaal Contract"],
        ),
        (
            "De leden van de fractie van de Partij voor de Dieren vragen de Minister dit te doen.",
            ["Partij voor de Dieren"],
        ),
        ("De leden van de 50PLUS-fractie vragen dit.", ["50PLUS"]),
        ("De fractieleden van de PVV vragen dit.", ["PVV"]),
        ("De leden van de PVV vragen dit.", ["PVV"]),
        ("Het lid Omtzigt vraagt dit.", ["Omtzigt"]),
        ("De leden van de Groep Van Haga vragen dit.", ["Groep Van Haga"]),
        ("Het lid Van Haga vraagt dit.", ["Van Haga"]),
        ("De Groep Van Haga vraagt dit.", ["Groep Van Haga"]),
        ("De leden van de fractie-Van Haga vragen dit.", ["Van Haga"]),
        ("De VVD-fractie vraagt dit.", ["VVD"]),
        ("De fracties van CDA en VVD vragen dit.", ["CDA", "VVD"]),
        ("De leden van de Noorderpartij-fractie vragen dit.", ["Noorderpartij"]),
        ("De leden van de fractie van De Brug vragen dit.", ["De Brug"]),
        ("Tot slot vragen de leden van de BSS-fractie waarom.", ["BSS"]),
        ("Bij de leden van de BSS-fractie leeft de indruk dat dit zo is.", ["BSS"]),
        (
            "De leden van de D66-fractie vragen mede namens de leden van de Volt-fractie dit.",
            ["D66", "Volt"],
        ),
        (
            "De leden van de SP-fractie en de leden van de fractie van het CDA vragen dit.",
            ["SP", "CDA"],
        ),
    ],
)
def test_parties_that_speak(text: str, expected: list[str]) -> None:
    assert list(askers(text)) == expected


@pytest.mark.parametrize(
    "text",
    [
        "Deze leden vragen dit, zoals eerder door de leden van de CDA-fractie is gevraagd.",
        "Kan de regering dit uitleggen?",
        "Dit is anders dan de leden van de VVD-fractie denken.",
        "De leden van de Raad van State hebben dit getoetst.",
        "De leden van de Eerste en Tweede Kamer kunnen hierover vragen stellen.",
        "De leden van de commissie vragen dit.",
        "Zie artikel 3, tweede lid, en artikel 4, derde lid Wet leengereedschap.",
    ],
)
def test_who_is_only_mentioned_does_not_speak(text: str) -> None:
    assert askers(text) == ()


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (
            "De leden van de fractie van de PvdA vragen dit.",
            "De leden van de PvdA-fractie zien dat.",
        ),
        ("De leden van de NSC-fractie zien.", "De leden van Nieuw Sociaal Contract-fractie zien."),
        (
            "De leden van de fractie van Nieuw Sociaal Contract zien dat.",
            "De leden van de NSC-fractie zien dat.",
        ),
        ("De leden van de BBB-fractie zien.", "De leden van de BoerBurgerBeweging-fractie zien."),
        (
            "De leden van de Partij voor de Dieren-fractie zien.",
            "De leden van de PvdD-fractie zien.",
        ),
        ("De leden van de Groep Van Haga zien.", "De leden van de fractie-Van Haga zien."),
        (
            "De leden van de GroenLinks-PvdA-fractie zien.",
            "De leden van de PvdA-GroenLinks-fractie.",
        ),
    ],
)
def test_a_party_written_in_two_ways_is_one(one: str, other: str) -> None:
    assert len({*askers(one), *askers(other, one)}) == 1


def test_different_parties_stay_apart() -> None:
    names = PartyNames()
    printed = [
        "VVD",
        "PVV",
        "PvdA",
        "PvdD",
        "GroenLinks",
        "GroenLinks-PvdA",
        "SP",
        "SGP",
        "CDA",
        "CU",
    ]
    assert [names.name(one) for one in printed] == printed


def test_who_joins_is_told_with_whose_questions_and_about_what() -> None:
    names = PartyNames()
    joining = who_asks(
        "De leden van de PVV-fractie sluiten zich aan bij de vragen van de leden van de SP-fractie "
        "over stikstof.",
        names,
    ).joining
    assert [(one.names, one.whose, one.about) for one in joining] == [
        (("PVV",), ("SP",), "stikstof")
    ]


def test_the_nearest_party_is_the_one_that_joins() -> None:
    asking = who_asks(
        "De leden van de SP-fractie vragen hiernaar, en de leden van de CDA-fractie sluiten zich "
        "daarbij aan.",
        PartyNames(),
    )
    assert asking.names == ("SP",)
    assert [one.names for one in asking.joining] == [("CDA",)]


@pytest.mark.parametrize(
    "text",
    [
        "De leden van de " + "Aa van de " * 4000,
        "De leden van de fractie van " + "A-, " * 4000,
        "de leden van de " * 4000,
        "De leden van de " + "A en " * 4000 + "-fractie",
    ],
)
def test_long_and_hostile_texts_take_no_time(text: str) -> None:
    start = time.perf_counter()
    list(party_phrases(text))
    assert time.perf_counter() - start < 3
