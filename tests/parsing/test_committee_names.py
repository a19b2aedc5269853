"""The name of the committee that asks ends where the sentence goes on."""

from __future__ import annotations

import pytest

from kamer_tui.parsing.vocabulary.committees import committees_in


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("De vaste commissie voor Veren, wil de minister van Veren", "vaste commissie voor Veren"),
        (
            "De algemene commissie voor Bruggen, Sluizen en Veren verzoekt de minister",
            "algemene commissie voor Bruggen, Sluizen en Veren",
        ),
        ("De vaste commissie voor Veren1, wenst de minister", "vaste commissie voor Veren"),
        ("De commissie voor Veren vraagt de regering", "commissie voor Veren"),
    ],
)
def test_the_name_ends_before_what_the_committee_does(text: str, name: str) -> None:
    assert committees_in(text) == (name,)
