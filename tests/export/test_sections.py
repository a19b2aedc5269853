"""The parts of a document in reading order, as exports have them."""

from __future__ import annotations

from kamer_tui.export.sections import sections
from tests.builders import document, exchange, party


def test_a_party_that_asks_twice_is_introduced_first_and_closes_last() -> None:
    made = document(
        exchange(1, party="Duinpartij"),
        exchange(2, party="De Brug"),
        exchange(3, party="Duinpartij"),
        parties=[party("Duinpartij", ["Dank voor de brief."], ["Een motie volgt."])],
    )
    assert [
        (
            [one.number for one in section.exchanges],
            [one.name for one in section.introduced],
            [one.name for one in section.closed],
        )
        for section in sections(made)
    ] == [([1], ["Duinpartij"], []), ([2], ["De Brug"], ["De Brug"]), ([3], [], ["Duinpartij"])]
