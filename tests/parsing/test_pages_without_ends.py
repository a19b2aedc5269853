"""Page numbers of a text that lost its page ends: nothing but the sentences around them tells."""

from __future__ import annotations

import pytest

from kamer_tui.document.model import Document
from kamer_tui.parsing import parse
from kamer_tui.parsing.lines.running_numbers import NUMBERED
from kamer_tui.parsing.structure import doubts
from kamer_tui.sources.text import pages_of_text

PLACES = ("Oudeveer", "Noordkaag", "Kromhaven", "Lage Zande", "Veerdam", "Sluiskapel", "Molenhoek")
THINGS = (
    "steigers",
    "kades",
    "bruggen",
    "ponten",
    "sluizen",
    "loodsen",
    "dijken",
    "gemalen",
    "palen",
)


def sentence(count: int) -> str:
    """A sentence over two lines; no two of the first 63 are alike."""
    place, thing = PLACES[count % 7], THINGS[count % 9]
    return (
        f"Het Waterbureau heeft in het jaar daarvoor de {thing} van {place} onderzocht, die\n"
        f"volgens de gemeente {place} en de eigenaren van de {thing} al lang niet deugen.\n"
    )


def letter(page: str, pages: int = 4) -> str:
    """Questions, each with an answer that goes on below the page's number."""
    text = "Antwoorden van het Waterbureau op vragen van de Kamer over veren\n\n"
    for number in range(1, pages + 1):
        lines = "".join(sentence(number * 15 + count) for count in range(15)).splitlines()
        lines[27:27] = page.format(number=number).split("\n") if page else []
        text += f"Vraag {number}\nVaart het veer van {PLACES[number]}?\n\nAntwoord\n"
        text += "\n".join(lines) + "\n\n"
    return text


def exchanges(document: Document) -> list[tuple[str, ...]]:
    """Label, question and answer of each exchange, wherever their paragraphs end."""
    return [
        (one.label, *(" ".join(each.text for each in side) for side in (one.question, one.answer)))
        for one in document.exchanges
    ]


@pytest.mark.parametrize(
    "page",
    [
        "{number}",
        "- {number} -",
        "Veren in het noorden 2032 | {number}",
        "{number} Veren in het noorden",
        "\n{number}\n",
        "Rapport Veren in het noorden\n{number}",
    ],
)
def test_a_pages_number_in_the_middle_of_a_sentence_is_furniture(page: str) -> None:
    document = parse(pages_of_text(letter(page), "brief.txt"))
    assert exchanges(document) == exchanges(parse(pages_of_text(letter(""), "brief.txt")))
    assert [each.text for each in document.furniture] == [
        line for number in range(1, 5) for line in page.format(number=number).split("\n") if line
    ]
    assert document.source.pages == 5


@pytest.mark.parametrize("text", ["de brug van 12", "In {number} dorpen ligt er een", "{number}%"])
def test_figures_of_a_text_are_no_page_numbers(text: str) -> None:
    assert not parse(pages_of_text(letter(text), "brief.txt")).furniture


def test_a_single_number_in_the_middle_of_a_sentence_is_told() -> None:
    document = parse(pages_of_text(letter("{number}", pages=1), "brief.txt"))
    assert [one.uncertain for one in document.exchanges] == [doubts.HOLDS_NUMBER]


def test_numbers_of_questions_are_no_page_numbers() -> None:
    assert NUMBERED.find("Vraag 3") is None
    lines = letter("").replace("Vraag ", "")
    assert not parse(pages_of_text(lines, "brief.txt")).furniture
