"""Web addresses and references that a line's end divides, in paragraphs and notes."""

from __future__ import annotations

import pytest

from kamer_tui.language.hyphens import Hyphens
from kamer_tui.parsing.blocks.joining import join_lines, make_paragraph
from kamer_tui.sources.lines import Line


def lines(*texts: str) -> list[Line]:
    return [Line(text, 1, number) for number, text in enumerate(texts, 1)]


@pytest.mark.parametrize(
    ("texts", "expected"),
    [
        (("Zie www.pont.example/oude_", "veren/b1"), "Zie www.pont.example/oude_veren/b1"),
        (("Zie www.pont.example/oude", "_veren/b1"), "Zie www.pont.example/oude_veren/b1"),
        (("www.pont.example/het-oude-", "veer/b1"), "www.pont.example/het-oude-veer/b1"),
        (
            ("<https://pont.example/a?", "id=3&", "veer=4>. De"),
            "<https://pont.example/a?id=3&veer=4>. De",
        ),
        (("(https://pont.example/a%", "20b)"), "(https://pont.example/a%20b)"),
        (("https://pont.example/?q=", "AbC"), "https://pont.example/?q=AbC"),
        (("https://pont.example/a.", "html en"), "https://pont.example/a.html en"),
        (("https://pont.", "example/nieuws en"), "https://pont.example/nieuws en"),
        (("pont.example/oude_", "veren"), "pont.example/oude_veren"),
        (
            ("https://pont.example/", "nieuws/het-", "veer_van_", "gisteren"),
            "https://pont.example/nieuws/het-veer_van_gisteren",
        ),
    ],
)
def test_a_divided_address_is_one_word(texts: tuple[str, ...], expected: str) -> None:
    assert join_lines(lines(*texts), Hyphens(texts)) == expected


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("Kent u www.pont.example/a?", "Zo ja, wat vindt u ervan?"),
        ("Zie www.pont.example.", "De brug is open."),
        ("Zie www.pont.example/de-brug", "voor de rest."),
        ("Zie https://pont.example/nieuws/", "Zie ook het antwoord."),
        ("Zie https://pont.example/brug", "2 januari 2031"),
        ("Zie https://pont.example/brug en het veer_", "rekken"),
    ],
)
def test_what_follows_an_address_that_ends_at_the_lines_end_stands_apart(
    first: str, second: str
) -> None:
    assert join_lines(lines(first, second), Hyphens((first, second))) == f"{first} {second}"


@pytest.mark.parametrize(
    ("texts", "expected"),
    [
        (("Kamerstuk 99 501-", "20, nr. 1796"), "kst-99501-20-1796"),
        (("Kamerstuk 99", "501-20, nr. 1796"), "kst-99501-20-1796"),
        (("Kamerstukken II 2031-", "2032, 99 501, nr.", "17"), "kst-99501-17"),
        (("Kamer-", "stuk 99 501, nr. 7"), "kst-99501-7"),
        (("Zie ah-tk-20312032-", "45 daarover"), "ah-tk-20312032-45"),
    ],
)
def test_a_divided_reference_is_found(texts: tuple[str, ...], expected: str) -> None:
    found = make_paragraph(lines(*texts), Hyphens(texts)).documents
    assert [one.identifier for one in found] == [expected]
