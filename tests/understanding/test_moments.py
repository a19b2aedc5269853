"""When something is promised for, and the period that it stands for."""

from __future__ import annotations

import pytest

from kamer_tui.language.dates import iso_date
from kamer_tui.understanding.promising.moments import moments_in

TODAY = "2034-03-04"


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        ("voor 1 oktober", None, "2034-09-30"),
        ("vóór 1 februari", None, "2035-01-31"),
        ("uiterlijk 1 oktober 2035", None, "2035-10-01"),
        ("op 29 februari 2036", "2036-02-29", "2036-02-29"),
        ("na 1 mei", "2034-05-02", None),
        ("in september", "2034-09-01", "2034-09-30"),
        ("in januari", "2035-01-01", "2035-01-31"),
        ("in februari 2036", "2036-02-01", "2036-02-29"),
        ("begin mei", "2034-05-01", "2034-05-10"),
        ("medio mei", "2034-05-11", "2034-05-20"),
        ("eind mei 2035", "2035-05-21", "2035-05-31"),
        ("in het tweede kwartaal van 2034", "2034-04-01", "2034-06-30"),
        ("in het eerste kwartaal van volgend jaar", "2035-01-01", "2035-03-31"),
        ("in Q3 2035", "2035-07-01", "2035-09-30"),
        ("in de tweede helft van 2034", "2034-07-01", "2034-12-31"),
        ("in het eerste halfjaar van 2035", "2035-01-01", "2035-06-30"),
        ("binnen een jaar", "2034-03-04", "2035-03-05"),
        ("dit voorjaar", "2034-03-01", "2034-06-20"),
        ("in het najaar", "2034-09-01", "2034-12-20"),
        ("voor de zomer", None, "2034-07-09"),
        ("na de zomer", "2034-09-01", None),
        ("voor het zomerreces", None, "2034-07-09"),
        ("na het zomerreces van 2035", "2035-08-30", None),
        ("voor het kerstreces", None, "2034-12-22"),
        ("na het kerstreces", "2035-01-07", None),
        ("eind 2034", "2034-09-01", "2034-12-31"),
        ("begin volgend jaar", "2035-01-01", "2035-04-30"),
        ("nog dit jaar", "2034-01-01", "2034-12-31"),
        ("voor het einde van het jaar", None, "2034-12-31"),
        ("binnen zes weken", "2034-03-04", "2034-04-15"),
        ("binnen 10 dagen", "2034-03-04", "2034-03-14"),
    ],
)
def test_a_period_is_told(text: str, first: str | None, last: str | None) -> None:
    (moment,) = moments_in(f"Ik stuur u {text} een brief.", TODAY)
    assert moment.text == text
    assert moment.start == len("Ik stuur u ")
    assert moment.period == (first, last)


@pytest.mark.parametrize(
    "text",
    [
        "zo spoedig mogelijk",
        "op korte termijn",
        "binnenkort",
        "binnen enkele weken",
        "de komende weken",
        "voor het meireces",
        "voor het commissiedebat",
        "na afronding van het onderzoek",
        "voor 31 juni",
    ],
)
def test_a_moment_without_a_period_is_told_in_its_words(text: str) -> None:
    (moment,) = moments_in(f"Ik stuur u {text} een brief.", TODAY)
    assert moment.text == text
    assert moment.period is None


def test_a_moment_that_can_be_told_goes_before_one_that_can_not() -> None:
    text = "Na afronding van het onderzoek, naar verwachting eind 2034, informeer ik u."
    assert [one.text for one in moments_in(text, TODAY)] == [
        "eind 2034",
        "Na afronding van het onderzoek",
    ]


def test_what_is_over_is_no_moment_to_come() -> None:
    assert list(moments_in("Zoals in mei 2033 gezegd, informeer ik u.", TODAY)) == []


@pytest.mark.parametrize("today", ["9999-12-31", "0001-01-01", None])
def test_strange_days_and_letters_are_no_fault(today: str | None) -> None:
    for text in ("in auguſtus", "voor 00 maart", "eind aprıl", "na de zomer", "binnen 999 maanden"):
        assert all(moment.period is None for moment in moments_in(text, today))
    assert iso_date("3 auguſtus 2034") == "2034-08-03"
    assert iso_date("3 aprıl 2034") is None
