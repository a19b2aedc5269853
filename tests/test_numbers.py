"""Lists of numbers, as documents write them and as they are written here."""

from __future__ import annotations

import pytest

from kamer_tui.language.numbers import Placed, listed, numbers_in, read_numbers


@pytest.mark.parametrize(
    ("printed", "numbers"),
    [
        ("5, 6 en 7", (5, 6, 7)),
        ("2 t/m 6", (2, 3, 4, 5, 6)),
        ("2t/m6", (2, 3, 4, 5, 6)),
        ("2 tot en met 4", (2, 3, 4)),
        ("7, 8, 9 10 en 11", (7, 8, 9, 10, 11)),
        ("3a en 4b", (3, 4)),
        ("4 t/m 6 en 2", (4, 5, 6, 2)),
        ("drie", (3,)),
        ("geen", ()),
    ],
)
def test_a_list_is_read_in_the_order_printed(printed: str, numbers: tuple[int, ...]) -> None:
    assert read_numbers(printed) == numbers


def test_numbers_that_a_range_passes_over_stand_at_the_sign_between() -> None:
    assert list(numbers_in("2 t/m 4")) == [Placed(2, 0, 1), Placed(3, 2, 5), Placed(4, 6, 7)]


def test_a_range_over_too_many_is_none() -> None:
    assert [one.number for one in numbers_in("1 t/m 300", longest_range=100)] == [1, 300]
    assert len(list(numbers_in("1 t/m 300"))) == 300


@pytest.mark.parametrize(
    ("numbers", "printed"), [((), ""), ((5,), "5"), ((5, 6), "5 en 6"), ((5, 6, 7), "5, 6 en 7")]
)
def test_a_list_is_written_as_documents_do(numbers: tuple[int, ...], printed: str) -> None:
    assert listed(numbers) == printed


def test_what_is_written_is_read_again() -> None:
    assert read_numbers(listed((2, 4, 9))) == (2, 4, 9)
