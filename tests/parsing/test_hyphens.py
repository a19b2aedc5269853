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
    ("text", "word"),
    [
        # a vowel at the end, and a Latin or a Dutch ending
        ("de superi-\neur van het veer", "superieur"),
        ("een offici-\neel stuk", "officieel"),
        ("de mili-\neus van nu", "milieus"),
        ("het muse-\numbezoek", "museumbezoek"),
        ("de groei-\nende haven", "groeiende"),
        ("de oprui-\ning begint", "opruiing"),
        # what only looks like a prefix or an abbreviation
        ("de ex-\nperts varen", "experts"),
        ("Ex-\nport van vis", "Export"),
        ("de ex-\nploitatie", "exploitatie"),
        ("de ex-\npressie", "expressie"),
        ("de oud-\nheid", "oudheid"),
        ("het is niet-\ntemin zo", "niettemin"),
        ("de wo-\nningen", "woningen"),
        ("de kandidaat-\nstelling", "kandidaatstelling"),
    ],
)
def test_an_ending_or_a_stem_shows_that_it_is_one_word(text: str, word: str) -> None:
    assert word in joined(text).split()


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("de ex-\nminister", "ex-minister"),
        ("de ex-\npresident", "ex-president"),
        ("de ex-\ntrainer", "ex-trainer"),
        ("Ex-\npartners", "Ex-partners"),
        ("de wo-\nopleiding", "wo-opleiding"),
        ("de sanctie-\ninspecteur", "sanctie-inspecteur"),
        ("de mini-\neenheid", "mini-eenheid"),
        ("de taxi-\neisen", "taxi-eisen"),
        ("de politie-\neenheid", "politie-eenheid"),
        ("de media-\nitems", "media-items"),
        ("een co-\nouder", "co-ouder"),
    ],
)
def test_what_is_no_such_ending_keeps_its_hyphen(text: str, word: str) -> None:
    assert word in joined(text).split()


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("de financi-\nele raming", "financiële"),
        ("de pati-\nenten", "patiënten"),
        ("de co-\nordinatie", "coördinatie"),
        ("de continu-\niteit", "continuïteit"),
        ("in Oekra-\nine", "Oekraïne"),
    ],
)
def test_a_diaeresis_that_the_line_s_end_took_comes_back(text: str, word: str) -> None:
    assert word in joined(text).split()


def test_the_document_s_own_diaeresis_decides() -> None:
    assert joined("de zee-\negel", "De zeeëgel zwom.") == "de zeeëgel"
    assert joined("de zee-\negel", "De zee-egel zwom.") == "de zee-egel"
    assert joined("een offici-\nele brief", "Een offici-ele brief.") == "een offici-ele brief"


@pytest.mark.parametrize(
    ("text", "result"),
    [
        ("de partij-\nen die varen", "de partijen die varen"),
        ("alle partij-\nen, ook die", "alle partijen, ook die"),
        ("de industrie-\nen van nu", "de industrieën van nu"),
        ("zij groei-\nen niet", "zij groeien niet"),
        ("de partij-\nen fractiebureaus", "de partij- en fractiebureaus"),
        ("de fiets-\nen, zo is het", "de fiets- en, zo is het"),
        ("de partij-\nen", "de partij- en"),
    ],
)
def test_a_plural_that_is_divided_before_its_ending(text: str, result: str) -> None:
    assert joined(text) == result


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
