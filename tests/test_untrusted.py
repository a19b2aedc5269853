"""What may come out of the one gate for hostile input, whatever goes in."""

from __future__ import annotations

import sys
import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kamer_tui.untrusted import (
    MAXIMUM_BLANKS,
    MAXIMUM_MARKS,
    MAXIMUM_NAME_CHARACTERS,
    OFFICIAL_HOST,
    clean_name,
    clean_text,
    is_clean,
    is_official_address,
)

EVERY_CHARACTER = "".join(map(chr, range(sys.maxunicode + 1)))
ALLOWED_CONTROLS = "\n\t\f"

DEFAULT_IGNORABLE = (
    *("\u00ad", "\u034f", "\u061c", "\u115f", "\u1160", "\u17b4", "\u17b5", "\u180b", "\u180f"),
    *("\u200b", "\u200f", "\u202a", "\u202e", "\u2060", "\u206f", "\u3164", "\ufe00", "\ufe0f"),
    *("\ufeff", "\uffa0", "\U000e0001", "\U000e007f", "\U000e0100", "\U000e01ef"),
)
"""From Unicode's DerivedCoreProperties.txt: ends of the ranges of what is shown as nothing."""


def unwanted(text: str) -> set[str]:
    """The characters of the text that no terminal may get."""
    return {
        character
        for character in text
        if (unicodedata.category(character) == "Cc" and character not in ALLOWED_CONTROLS)
        or unicodedata.category(character) in ("Cf", "Cs", "Co", "Zl", "Zp")
        or ord(character) & 0xFFFE == 0xFFFE
        or 0xFDD0 <= ord(character) <= 0xFDEF
    }


def test_no_character_that_a_terminal_obeys_comes_through() -> None:
    assert len(unwanted(EVERY_CHARACTER)) > 137_000
    assert unwanted(clean_text(EVERY_CHARACTER)) == set()


def test_letters_digits_and_signs_come_through() -> None:
    kept = clean_text(EVERY_CHARACTER)
    lost = {
        character
        for character in EVERY_CHARACTER
        if unicodedata.category(character)[0] in "LNPS"
        and unicodedata.normalize("NFC", character) == character
        and character not in kept
    }
    # Letters by category, yet always shown as nothing: the Hangul fillers.  Ligatures are letters.
    assert lost == set("\u115f\u1160\u3164\uffa0") | set(
        "\ufb00\ufb01\ufb02\ufb03\ufb04\ufb05\ufb06"
    )


@pytest.mark.parametrize("character", DEFAULT_IGNORABLE, ids=lambda c: f"U+{ord(c):04X}")
def test_what_is_shown_as_nothing_vanishes(character: str) -> None:
    assert clean_text(f"veilig{character}heid") == "veiligheid"


@pytest.mark.parametrize(
    ("source", "shown"),
    [
        ("\x1b]52;c;aGE=\x07", "\ufffd]52;c;aGE=\ufffd"),
        ("\x9b31mrood", "\ufffd31mrood"),
        ("een\x00twee", "een\ufffdtwee"),
        ("priv\ue000", "priv\ufffd"),
        ("half\ud800", "half\ufffd"),
    ],
    ids=["escape", "c1", "nul", "private", "surrogate"],
)
def test_that_something_stood_there_is_seen(source: str, shown: str) -> None:
    assert clean_text(source) == shown


@pytest.mark.parametrize("end", ["\r\n", "\r", "\n", "\x0b", "\x1c", "\x85", "\u2028", "\u2029"])
def test_every_kind_of_line_end_is_one_line_end(end: str) -> None:
    assert clean_text(f"een{end}twee") == "een\ntwee"


def test_a_soft_hyphen_counts_only_at_a_line_end() -> None:
    assert clean_text("fiet\u00adsen, stal\u00ad\nling, rek\u00ad") == "fietsen, stal-\nling, rek-"


@pytest.mark.parametrize(
    ("source", "shown"),
    [("\ufb01nanciën", "financiën"), ("a\ufb02open", "aflopen"), ("o\ufb03cieel", "officieel")],
)
def test_a_ligature_is_its_letters(source: str, shown: str) -> None:
    assert clean_text(source) == shown
    assert not is_clean(source)


def test_decomposed_letters_are_composed() -> None:
    assert clean_text("coo\u0308rdinatie, e\u0301e\u0301n") == "coördinatie, één"


def test_whatever_can_be_composed_is_composed() -> None:
    characters = map(chr, range(sys.maxunicode + 1))
    apart = {
        unicodedata.normalize("NFD", one) for one in characters if unicodedata.decomposition(one)
    }
    left = [text for text in apart if not unicodedata.is_normalized("NFC", clean_text(f"“{text}”"))]
    assert left == []


@pytest.mark.parametrize("marks", ["\u0345\u0334", "\u0344", "\u0f73"], ids=ascii)
def test_a_letter_with_a_thousand_marks_keeps_some_and_shows_that_there_were_more(
    marks: str,
) -> None:
    kept = clean_text("a" + marks * 100_000 + "b")
    assert len(kept) == len("a") + MAXIMUM_MARKS + len("\ufffdb")
    assert kept.endswith("\ufffdb")
    assert clean_text(kept) == kept


def test_a_line_keeps_its_columns_but_no_thousand_blanks() -> None:
    columns = "Vraag 1" + " " * 150 + "Antwoord\n"
    assert clean_text(columns) == columns
    wide = " \t" * (MAXIMUM_BLANKS // 2)
    assert clean_text(f"a{' ' * 5000}b{wide * 9}c\n") == f"a{' ' * MAXIMUM_BLANKS}b{wide}c\n"


HOSTILE = st.text(
    st.one_of(
        st.characters(),
        st.sampled_from("\x1b[];\x07\x9b\x9d\u202e\u200b\xad\r\n\x85\u2028e\u0301\ud800\ufffe-"),
    )
)


@given(HOSTILE)
def test_cleaning_again_changes_nothing(text: str) -> None:
    once = clean_text(text)
    assert clean_text(once) == once
    assert unwanted(once) == set()
    assert unicodedata.is_normalized("NFC", once)


@given(HOSTILE)
def test_a_name_is_one_short_line(text: str) -> None:
    name = clean_name(text)
    assert len(name) <= MAXIMUM_NAME_CHARACTERS
    assert name == " ".join(name.split())
    assert not set(name) & set(ALLOWED_CONTROLS)


def test_a_name_is_cut_off_visibly() -> None:
    assert clean_name("x" * MAXIMUM_NAME_CHARACTERS) == "x" * MAXIMUM_NAME_CHARACTERS
    cut = clean_name("x" * (MAXIMUM_NAME_CHARACTERS + 1))
    assert cut == "x" * (MAXIMUM_NAME_CHARACTERS - 1) + "…"


@pytest.mark.parametrize(
    "address",
    [
        f"http://{OFFICIAL_HOST}/kst-1-1.html",
        f"https://{OFFICIAL_HOST}.example.org/kst-1-1.html",
        f"https://{OFFICIAL_HOST}@example.org/kst-1-1.html",
        f"https://{OFFICIAL_HOST}:8080/kst-1-1.html",
        f"https://{OFFICIAL_HOST}/../kst 1.html",
        f"https://{OFFICIAL_HOST}/kst-1-1.html\n",
        f"HTTPS://{OFFICIAL_HOST}/kst-1-1.html",
        f"https://{OFFICIAL_HOST}/kst-1-1.pdf#page=x",
        f"https://{OFFICIAL_HOST}/kst-1-1.pdf#page=1#page=2",
        "file:///etc/passwd",
        "javascript:alert(1)",
        "",
    ],
)
def test_no_other_address_is_opened(address: str) -> None:
    assert not is_official_address(address)


def test_an_official_address_is_opened() -> None:
    assert is_official_address(f"https://{OFFICIAL_HOST}/kst-21501-20-1796.html")
    assert is_official_address(f"https://{OFFICIAL_HOST}/kst-21501-20-1796.pdf#page=6")
