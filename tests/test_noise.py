"""Text is told from what only stands where text should be."""

from __future__ import annotations

import random
import string

import pytest

from kamer_tui.language.noise import is_noise
from kamer_tui.parsing import parse
from kamer_tui.sources.text import pages_of_text
from tests.support.generation import generate_report

REPORT = generate_report(20).splitlines()


def shifted(text: str, by: int) -> str:
    """The text as fonts give it whose letters are all so many places off."""
    return "".join(chr(ord(sign) - by) if sign > " " else sign for sign in text)


def swapped(text: str) -> str:
    """The text with every letter changed for another one, always the same."""
    letters = list(string.ascii_lowercase)
    random.Random(4).shuffle(letters)
    return text.lower().translate(str.maketrans(string.ascii_lowercase, "".join(letters)))


def test_a_report_is_text() -> None:
    assert not is_noise(REPORT)


@pytest.mark.parametrize(
    "text",
    [
        "Ministerstwo odpowiada, że liczba miejsc postojowych wzrosła o jedną czwartą. " * 20,
        "Bakanlık, bisiklet park yerlerinin sayısının dörtte bir arttığını bildirdi. " * 20,
        "Το υπουργείο απαντά ότι ο αριθμός των θέσεων αυξήθηκε κατά ένα τέταρτο. " * 20,
        "Министерството отговаря, че броят на местата се е увеличил с една четвърт. " * 20,
    ],
    ids=["Polish", "Turkish", "Greek", "Bulgarian"],
)
def test_another_language_is_text(text: str) -> None:
    assert not is_noise([text])


def test_a_table_is_text() -> None:
    rows = [f"Gemeente {number}: € {number * 1234} in 2025, {number}%" for number in range(99)]
    assert not is_noise(rows)


def test_a_few_lines_are_too_few_to_tell() -> None:
    assert not is_noise(["2024 | 12 | 45,6", "2025 | 13 | 47,8"] * 5)


def test_a_few_long_abbreviations_are_too_few_to_tell() -> None:
    assert not is_noise(["bvkstngsfndsch wtschpplkbrd"] * 25)


@pytest.mark.parametrize("by", [29, 31])
def test_letters_that_are_all_some_places_off_are_noise(by: int) -> None:
    assert is_noise(shifted(line, by) for line in REPORT)


def test_letters_that_are_changed_for_others_are_noise() -> None:
    assert is_noise(map(swapped, REPORT))


def test_signs_without_letters_are_noise() -> None:
    chance = random.Random(1)
    assert is_noise("".join(chance.choices("0123456789/%#. �", k=80)) for _ in range(40))


def test_a_heading_in_words_makes_no_text_of_figures() -> None:
    figures = [f"({number} {number * 37}) /{number % 7}# 4{number}" for number in range(200)]
    assert is_noise(["Tweede Kamer der Staten-Generaal", "Vergaderjaar 2031–2032", *figures])


def test_a_text_taken_out_of_such_a_pdf_is_read_as_it_is_and_said_to_be_noise() -> None:
    text = "\n".join(shifted(line, 29) for line in REPORT)
    document = parse(pages_of_text(text))
    assert document.genre is None
    assert document.resembles is not None
    assert document.resembles.startswith("signs instead of words")
    assert len(document.leftovers) == sum(bool(line.strip()) for line in text.splitlines())
