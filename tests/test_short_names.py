from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kamer_tui.document.short_names import MAXIMUM_LENGTH, short_name, short_names


@pytest.mark.parametrize(
    ("name", "short"),
    [
        ("D66", "D66"),
        ("DENK", "DENK"),
        ("GroenLinks", "GL"),
        ("ChristenUnie", "CU"),
        ("Noorderpartij", "NP"),
        ("Duinpartij", "DP"),
        ("Lijst Veldman", "LV"),
        ("Groep Terpstra", "GT"),
        ("Groep Van Haga", "GVH"),
        ("Partij voor de Dieren", "PvdD"),
        ("Forum voor Democratie", "FvD"),
        ("De Brug", "Brug"),
        ("50PLUS", "50P"),
    ],
)
def test_names_are_shortened_as_people_do(name: str, short: str) -> None:
    assert short_name(name, []) == short


def test_names_that_would_look_alike_are_told_apart() -> None:
    names = ["Noorderpartij", "Nieuwe Partij", "Natuurpartij", "NP"]
    short = short_names(names)
    assert short["Noorderpartij"] == "NP"
    assert len({form.casefold() for form in short.values()}) == len(names)


@given(st.lists(st.text(max_size=30), unique=True, max_size=30))
def test_every_short_name_is_short_and_the_only_one(names: list[str]) -> None:
    short = short_names(names)
    assert set(short) == set(names)
    assert len({form.casefold() for form in short.values()}) == len(names)
    assert all(0 < len(form) <= MAXIMUM_LENGTH for form in short.values())
