from __future__ import annotations

import pytest

from kamer_tui.language.words import content_words, is_content_word, placed_words, words


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("De brug, het veer!", ["de", "brug", "het", "veer"]),
        ("NAVO-top 2030", ["navo", "top", "2030"]),
        ("CO2-bewust", ["co2", "bewust"]),
        ("Eén coördinatie in België", ["een", "coordinatie", "in", "belgie"]),
        ("de brug[^1], het veer[^12].", ["de", "brug", "het", "veer"]),
        ("«Zo’n 8.000» m³_x", ["zo", "n", "8", "000", "m³", "x"]),
        ("", []),
    ],
)
def test_a_word_is_a_run_of_letters_and_digits_in_lower_case(
    text: str, expected: list[str]
) -> None:
    assert words(text) == expected
    assert [found.word for found in placed_words(text)] == expected


def test_a_word_tells_its_place_in_the_text() -> None:
    text = "Eén brug[^1] in Twente"
    places = [text[found.start : found.end] for found in placed_words(text)]
    assert places == ["Eén", "brug", "in", "Twente"]


def test_a_content_word_tells_what_a_text_is_about() -> None:
    text = "Zie het antwoord op vraag 12: de veerdienst van Duin is in maart 2031 gestaakt."
    assert content_words(text) == ["veerdienst", "duin", "gestaakt"]


@pytest.mark.parametrize(
    "word", ["de", "hierover", "antwoord", "kabinet", "kamerstuk", "nr", "maart", "samenhang", "12"]
)
def test_function_words_referring_citing_bundling_and_numbers_are_no_content(word: str) -> None:
    assert not is_content_word(word)
