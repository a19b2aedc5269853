"""Line-end hyphens, by the rules of the Dutch spelling and by how the document writes the word."""

from __future__ import annotations

import pytest

from kamer_tui.language.hyphens import Hyphens
from kamer_tui.parsing.blocks.joining import join_lines
from kamer_tui.sources.text import pages_of_text


def joined(text: str, elsewhere: str = "") -> str:
    """Two lines as one, with what the document says elsewhere."""
    lines = pages_of_text(text).lines
    others = pages_of_text(elsewhere).lines
    return join_lines(lines, Hyphens(line.text for line in (*lines, *others)))


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("de brug-\nwachter", "brugwachter"),
        ("het vervan-\ngen", "vervangen"),
        ("een dubbel-\ntje", "dubbeltje"),
        ("de be-\nantwoording", "beantwoording"),
        ("de regel-\nruimte.", "regelruimte."),
        ("Voor-\nzover", "Voorzover"),
    ],
)
def test_most_hyphens_go(text: str, word: str) -> None:
    assert word in joined(text).split()


@pytest.mark.parametrize(
    ("text", "word"),
    [
        # vowels that would be read as one
        ("de politie-\ninzet", "politie-inzet"),
        ("de zee-\neend", "zee-eend"),
        ("de auto-\nongelukken", "auto-ongelukken"),
        ("de data-\nuitwisseling", "data-uitwisseling"),
        # capitals and abbreviations
        ("de NS-\nstations", "NS-stations"),
        ("de EU-\nlanden", "EU-landen"),
        ("de tv-\nkijker", "tv-kijker"),
        ("de btw-\nverhoging", "btw-verhoging"),
        ("de A12-\nviaducten", "A12-viaducten"),
        ("het NAVO-EU-\noverleg", "NAVO-EU-overleg"),
        # names in two parts
        ("in Noord-\nBrabant", "Noord-Brabant"),
        ("in Sint-\nOdaland", "Sint-Odaland"),
        # prefixes and endings
        ("de oud-\nminister", "oud-minister"),
        ("een niet-\nlid", "niet-lid"),
        ("de vice-\npremier", "vice-premier"),
        ("de secretaris-\ngeneraal", "secretaris-generaal"),
        # figures and single letters
        ("de e-\nbikes", "e-bikes"),
        ("een ton-\n20", "ton-20"),
        # addresses
        ("www.voorbeeld.nl/pont-en-\nveer", "www.voorbeeld.nl/pont-en-veer"),
        ("zie https://pont.example/oude-\nveer.", "https://pont.example/oude-veer."),
        ("(pont.example/dienst-\nregeling)", "(pont.example/dienst-regeling)"),
    ],
)
def test_some_hyphens_stay(text: str, word: str) -> None:
    assert word in joined(text).split()


@pytest.mark.parametrize(
    ("text", "result"),
    [
        ("de fiets-\nen wandelroutes", "de fiets- en wandelroutes"),
        ("de in-\nof uitvoer", "de in- of uitvoer"),
        ("de fiets-\nen/of wandelroutes", "de fiets- en/of wandelroutes"),
        ("de boven-\ntot benedenloop", "de boven- tot benedenloop"),
    ],
)
def test_a_suspended_hyphen_keeps_its_blank(text: str, result: str) -> None:
    assert joined(text) == result


def test_a_prefix_before_a_vowel_gets_its_diaeresis_back() -> None:
    assert joined("zij be-\ninvloeden") == "zij beïnvloeden"
    assert joined("een ge-\nindexeerd") == "een geïndexeerd"


@pytest.mark.parametrize(
    ("elsewhere", "word"),
    [("De molen-markt was druk.", "molen-markt"), ("De molenmarkt was druk.", "molenmarkt")],
)
def test_the_documents_own_writing_decides(elsewhere: str, word: str) -> None:
    assert word in joined("op de molen-\nmarkt", elsewhere).split()


def test_what_other_line_ends_divide_is_no_evidence() -> None:
    assert "molenmarkt" in joined("op de molen-\nmarkt", "de molen-\nmarkt\nde molen-\nmarkt")


def test_dashes_are_not_hyphens() -> None:
    assert joined("de molen –\nzo zei hij – staat stil") == "de molen – zo zei hij – staat stil"
    assert joined("van 3 -\n4 meter") == "van 3 - 4 meter"
