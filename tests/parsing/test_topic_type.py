"""In a PDF the type of a document's certain topics tells what is a topic."""

from __future__ import annotations

from kamer_tui.document.model import Document
from kamer_tui.parsing import parse
from kamer_tui.sources.pdf.pages import read_pdf_file
from tests.support.conservation import unlike
from tests.support.pdf.bytes import make_pdf, text_at

Text = tuple[str, str]
"""A paragraph's type ("F1" roman, "F2" bold, "F3" italic), and its lines, parted by "/"."""

HEADING = ("F2", "Vragen en opmerkingen van de leden van de Duinpartij-fractie")


def topics_in(font: str) -> list[Text]:
    """A report whose topics are in that type; two paragraphs go on with a capital in their second
    line, one of them the last question's.
    """
    return [
        HEADING,
        (font, "Bankjes in de duinen"),
        ("F1", "De leden van de Duinpartij lezen dat er bankjes bijkomen in de duinen en aan/zee."),
        ("F1", "1. Antwoord van het kabinet:"),
        (
            "F1",
            "Er staan er veertig, en de gemeente betaalt het onderhoud van de bankjes/en hekjes.",
        ),
        (font, "Pont en veer"),
        ("F1", "Vaart de pont ook in de winter, en zo ja hoe vaak vaart zij dan op een dag?"),
        ("F1", "2. Antwoord van het kabinet:"),
        ("F1", "Ja, elk halfuur."),
        (
            "F1",
            "In het kader daarvan sprak de"
            "/Minister van Waterstaat met de gemeenten in de omgeving van de haven"
            "/over de dienstregeling.",
        ),
        (font, "Tot slot"),
        (
            "F1",
            "Kan het kabinet ingaan op het oordeel van de"
            "/Raad van State? Wat vindt het kabinet daarvan, en wat doet het daarmee?",
        ),
        ("F1", "3. Antwoord van het kabinet:"),
        ("F1", "Het kabinet volgt de raad op dit punt, en zal dat ook in de toekomst/doen."),
    ]


def printed(texts: list[Text]) -> Document:
    """The document, read out of a PDF, of which nothing may be lost."""
    content, place = b"", 800
    for font, text in texts:
        place -= 7
        for line in text.split("/"):
            place -= 11
            content += text_at(100, place, line, 9, font)
    pages = read_pdf_file(make_pdf([content]), "verslag.pdf")
    document = parse(pages)
    assert unlike(pages, document) == []
    return document


def test_a_line_in_roman_type_is_no_topic_where_topics_are_in_italics_or_bold() -> None:
    for font in ("F3", "F4", "F2"):
        document = printed(topics_in(font))
        assert [topic.title for topic in document.topics] == [
            "Bankjes in de duinen",
            "Pont en veer",
            "Tot slot",
        ]
        last = document.exchanges[-1]
        assert last.question[0].text.startswith(
            "Kan het kabinet ingaan op het oordeel van de Raad van State? Wat vindt"
        )
        assert len(last.question) == 1
        assert document.parties[0].remarks == ()


def test_a_paragraph_is_not_cut_where_a_name_begins_its_second_line() -> None:
    answer = printed(topics_in("F3")).exchanges[1].answer
    assert [paragraph.text for paragraph in answer] == [
        "Ja, elk halfuur.",
        "In het kader daarvan sprak de Minister van Waterstaat met de gemeenten in de omgeving van "
        "de haven over de dienstregeling.",
    ]


def test_where_topics_are_in_roman_type_they_are_topics() -> None:
    document = printed(topics_in("F1"))
    titles = [topic.title for topic in document.topics]
    assert "Bankjes in de duinen" in titles
    assert "Pont en veer" in titles


def test_one_line_in_italics_shows_no_habit() -> None:
    texts = [("F1" if font == "F3" else font, text) for font, text in topics_in("F3")]
    texts[1] = ("F3", texts[1][1])
    assert "Pont en veer" in [topic.title for topic in printed(texts).topics]
