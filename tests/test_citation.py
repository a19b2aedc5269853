"""Citations as Dutch legal authors write them, exact to the page of the words."""

from __future__ import annotations

from dataclasses import replace

import pytest

from kamer_tui.document.citation import (
    cite,
    cite_exchange,
    cited_pages,
    official_address,
)
from kamer_tui.document.model import Document, Metadata, Paragraph, Source
from kamer_tui.document.pages import pages_in, pages_of, pages_of_exchange
from kamer_tui.language.hyphens import Hyphens
from kamer_tui.parsing.blocks.joining import cut_paragraph, make_paragraph
from kamer_tui.sources.lines import Line
from tests.builders import answered_together, document, exchange, paragraph


def known(**facts: str | None) -> Document:
    return document(exchange(1, page=6), metadata=Metadata(**facts))  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("facts", "cited"),
    [
        (
            {"dossier": "99 998", "number": "396", "session": "2031–2032"},
            "Kamerstukken II 2031/32, 99998, nr. 396, p. 6",
        ),
        (
            {"dossier": "99 501-20", "number": "1796", "session": "2031-2032"},
            "Kamerstukken II 2031/32, 99501-20, nr. 1796, p. 6",
        ),
        (
            {"dossier": "99 925 V", "number": "14", "session": "2099–2100"},
            "Kamerstukken II 2099/2100, 99925 V, nr. 14, p. 6",
        ),
        (
            {"dossier": "99 998", "number": "C", "session": "2031–2032"},
            "Kamerstukken I 2031/32, 99998, C, p. 6",
        ),
        ({"dossier": "99 998", "number": "3"}, "Kamerstukken II 99998, nr. 3, p. 6"),
        (
            {"identifier": "ah-tk-20312032-1314"},
            "Aanhangsel Handelingen II 2031/32, nr. 1314, p. 6",
        ),
        ({"identifier": "ah-ek-20312032-9"}, "Aanhangsel Handelingen I 2031/32, nr. 9, p. 6"),
        (
            {"title": "Stallingen bij stations", "kind": "Brief", "date": "2032-05-03"},
            "Stallingen bij stations, 3 mei 2032, p. 6",
        ),
        (
            {"kind": "Lijst van vragen", "answered_on": "2032-05-13"},
            "Lijst van vragen, 13 mei 2032, p. 6",
        ),
        ({}, "verslag.txt, p. 6"),
    ],
)
def test_a_document_is_cited_by_its_number_else_by_title_and_date(
    facts: dict[str, str], cited: str
) -> None:
    made = known(**facts)
    assert cite_exchange(made, made.exchanges[0]) == cited


@pytest.mark.parametrize(
    ("pages", "cited"),
    [
        ((), ""),
        ((6,), "p. 6"),
        ((7, 6), "p. 6-7"),
        ((3, 9), "p. 3 en 9"),
        ((1, 2, 3, 5, 9, 10), "p. 1-3, 5 en 9-10"),
    ],
)
def test_pages_that_follow_each_other_are_a_range(pages: tuple[int, ...], cited: str) -> None:
    assert cited_pages(pages) == cited


def test_an_exchange_is_cited_with_every_page_on_which_its_words_stand() -> None:
    assert pages_of_exchange(answered_together()) == (1, 2, 3)


@pytest.mark.parametrize("form", ["docx", "odt", "html", "xml"])
def test_a_form_without_pages_is_cited_without(form: str) -> None:
    made = known(title="Stallingen")
    made = replace(made, source=Source("x", form, "0" * 64, 3))  # type: ignore[arg-type]
    assert cite(made, (1,)) == "Stallingen"


def test_a_text_that_has_lost_its_page_ends_is_cited_without_a_page() -> None:
    made = document(exchange(1), metadata=Metadata(title="Stallingen"), pages=1)
    assert cite_exchange(made, made.exchanges[0]) == "Stallingen"
    printed = replace(made, source=Source("x.pdf", "pdf", "0" * 64, 1))
    assert cite_exchange(printed, printed.exchanges[0]) == "Stallingen, p. 1"


def test_the_address_of_a_pdf_leads_to_the_page() -> None:
    made = known(identifier="kst-99998-396")
    host = "https://zoek.officielebekendmakingen.nl"
    assert official_address(made, 6) == f"{host}/kst-99998-396.html"
    printed = replace(made, source=Source("x.pdf", "pdf", "0" * 64, 9))
    assert official_address(printed, 6) == f"{host}/kst-99998-396.pdf#page=6"
    assert official_address(known(), 6) is None
    assert official_address(known(identifier="../x"), 6) is None


def made_of(*lines: tuple[str, int]) -> Paragraph:
    given = [Line(text, page, number) for number, (text, page) in enumerate(lines, 1)]
    return make_paragraph(given, Hyphens([text for text, _ in lines]))


def on_page(made: Paragraph, page: int) -> str:
    """The text of a paragraph that stands on a page."""
    ends = [*made.breaks, (len(made.text), 0)]
    starts = [(0, made.page), *made.breaks]
    return "".join(
        made.text[start:end]
        for (start, on), (end, _) in zip(starts, ends, strict=True)
        if on == page
    )


def test_a_paragraph_knows_which_of_its_words_stand_on_the_next_page() -> None:
    made = made_of(("De stalling is vol.", 6), ("De kelder niet.", 6), ("Er komt een dek.", 7))
    assert on_page(made, 7) == "Er komt een dek."
    assert pages_in(made) == (6, 7)
    start = made.text.index("De kelder")
    assert pages_in(made, start, start + len("De kelder niet.")) == (6,)
    start = made.text.index("Er komt")
    assert pages_in(made, start) == (7,)
    assert pages_in(made, start - 4, start + 2) == (6, 7)


def test_a_word_that_the_page_s_end_divides_stands_on_both() -> None:
    made = made_of(("Zij vragen naar de verde-", 6), ("ling van de rekken.", 7))
    assert made.text == "Zij vragen naar de verdeling van de rekken."
    assert on_page(made, 7) == "ling van de rekken."


def test_a_word_that_fills_a_page_s_only_line_does_not_change_the_text() -> None:
    lines = (("naar de verde-", 1), ("lings-", 2), ("sleutel van", 3), ("de rekken.", 4))
    made = made_of(*lines)
    assert made.text == made_of(*((text, 1) for text, _ in lines)).text
    assert pages_in(made) == (1, 2, 3, 4)
    assert on_page(made, 4) == "de rekken."


def test_marks_move_the_place_at_which_a_page_ends() -> None:
    lines = [
        Line("De rekken1 staan er2", 1, 1, marks=((9, 10), (19, 20))),
        Line("3 nog niet.", 2, 2, marks=((0, 1),)),
    ]
    made = make_paragraph(lines, Hyphens([]))
    assert made.text == "De rekken[^1] staan er[^2][^3] nog niet."
    assert made.text[made.breaks[0][0] :].endswith(" nog niet.")


def test_a_paragraph_that_is_cut_keeps_the_pages_of_both_parts() -> None:
    lines = [Line("De stalling is", 6, 1), Line("vol. De kelder", 7, 2), Line("niet.", 8, 3)]
    made = make_paragraph(lines, Hyphens([]))
    first, second, _ = cut_paragraph(lines, Hyphens([]), made, made.text.index("De kelder"))
    assert (first.text, pages_in(first)) == ("De stalling is vol.", (6, 7))
    assert (second.text, pages_in(second)) == ("De kelder niet.", (7, 8))


def test_pages_of_several_paragraphs_rise() -> None:
    assert pages_of([paragraph("x", 3), paragraph("y", 2)]) == (2, 3)
