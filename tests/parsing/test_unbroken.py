"""Text without line breaks has the same questions: a whole document on one line, a page on one
line, lines joined with and without a space, headings at the end of the paragraph before.

What no sign in such a text tells is not asked here: paragraphs, and where one party's answer ends
and its next question begins with words that either side may use; such exchanges say so.
"""

from __future__ import annotations

import re
import time
from collections.abc import Callable

import pytest

from kamer_tui.document.model import Document, Exchange, Source
from kamer_tui.parsing import parse
from kamer_tui.parsing.lines.line_breaks import with_line_breaks
from kamer_tui.reading.encoding import decode, encode
from kamer_tui.sample import SAMPLES
from kamer_tui.sources.lines import Pages
from kamer_tui.sources.text import pages_of_text
from tests.support.conservation import unlike

_PAGE = re.compile(r"\n (?=\S)")


def on_one_line(text: str) -> str:
    """Every line break is a space."""
    return " ".join(text.split())


def glued(text: str) -> str:
    """Every line break is nothing at all."""
    return "".join(line.lstrip() for line in text.strip().splitlines())


def page_by_page(text: str) -> str:
    """Every page is one line."""
    return "\f".join(map(on_one_line, _PAGE.split(text)))


SQUEEZES = (on_one_line, glued, page_by_page)


def read(name: str, squeeze: Callable[[str], str]) -> tuple[Document, Pages, Document]:
    """A sample, and what it is read as when it is squeezed."""
    text = SAMPLES[name].read_text("utf-8")
    pages = pages_of_text(squeeze(text))
    return parse(pages_of_text(text)), pages, parse(pages)


def numbers(document: Document) -> list[tuple[int, ...]]:
    return [exchange.numbers for exchange in document.exchanges]


def words(exchange: Exchange) -> str:
    """What is asked and answered, but for marks, spaces and hyphens."""
    texts = (paragraph.text for _, _, paragraph in exchange.sides())
    return re.sub(r"\[\^\w+\]|[\s-]", "", "".join(texts))


def spelled(pages: Pages) -> str:
    """Every sign of a source in order, but for space."""
    return "".join("".join(line.text.split()) for line in pages.lines)


@pytest.mark.parametrize("name", sorted(SAMPLES))
@pytest.mark.parametrize("squeeze", SQUEEZES)
def test_no_sign_is_lost_or_doubled(name: str, squeeze: Callable[[str], str]) -> None:
    pages = pages_of_text(squeeze(SAMPLES[name].read_text("utf-8")))
    cut = with_line_breaks(pages)
    assert spelled(cut) == spelled(pages)


@pytest.mark.parametrize("squeeze", SQUEEZES)
def test_a_report_keeps_genre_numbers_and_metadata(squeeze: Callable[[str], str]) -> None:
    whole, pages, document = read("report", squeeze)
    assert document.genre == "report"
    assert numbers(document) == numbers(whole)
    assert document.metadata == whole.metadata
    assert document.source.pages == whole.source.pages
    assert document.leftovers == ()
    assert unlike(pages, document) == []


@pytest.mark.parametrize("squeeze", [on_one_line, page_by_page])
def test_a_report_keeps_who_asks(squeeze: Callable[[str], str]) -> None:
    whole, _, document = read("report", squeeze)
    for one, other in zip(whole.exchanges, document.exchanges, strict=True):
        assert other.parties == one.parties, one.label


@pytest.mark.parametrize("squeeze", [on_one_line, page_by_page])
def test_a_report_says_where_an_answer_may_end_elsewhere(squeeze: Callable[[str], str]) -> None:
    """Of the texts that differ each stands beside a boundary that is said to be unsure; footnotes
    are taken out of the texts as ever.
    """
    whole, _, document = read("report", squeeze)
    assert [note.text for note in document.footnotes] == [note.text for note in whole.footnotes]
    differing = [
        (one, other, after)
        for one, other, after in zip(
            whole.exchanges,
            document.exchanges,
            [*document.exchanges[1:], None],
            strict=True,
        )
        if words(one) != words(other)
    ]
    assert len(differing) <= 4
    for one, other, after in differing:
        assert other.uncertain or (after is not None and after.uncertain), one.label


def with_headings_below(text: str) -> str:
    """Every paragraph is one line, with the headings that follow it at its end."""
    paragraphs = [on_one_line(paragraph) for paragraph in re.split(r"\n\s*\n", text)]
    lines: list[str] = []
    for paragraph in filter(None, paragraphs):
        if lines and paragraph[-1] not in ".?!" and len(paragraph) < 100:
            lines[-1] += f" {paragraph}"
        else:
            lines.append(paragraph)
    return "\n\n".join(lines)


def test_headings_at_the_end_of_paragraphs_open_what_follows() -> None:
    whole, pages, document = read("report", with_headings_below)
    assert document.genre == "report"
    assert numbers(document) == numbers(whole)
    assert unlike(pages, document) == []
    assert [one.parties for one in document.exchanges] == [one.parties for one in whole.exchanges]
    topics = {exchange.topic for exchange in document.exchanges}
    assert {"Planning en bekostiging", "Tarieven/eerste 24 uur"} <= topics


@pytest.mark.parametrize("squeeze", [on_one_line, page_by_page])
def test_a_note_keeps_its_questions(squeeze: Callable[[str], str]) -> None:
    whole, pages, document = read("note", squeeze)
    assert document.genre == "note"
    assert numbers(document) == numbers(whole)
    assert [one.parties for one in document.exchanges] == [one.parties for one in whole.exchanges]
    assert unlike(pages, document) == []


@pytest.mark.parametrize("squeeze", [on_one_line, glued])
def test_members_questions_keep_theirs(squeeze: Callable[[str], str]) -> None:
    whole, pages, document = read("members-questions", squeeze)
    assert document.genre == "members-questions"
    assert numbers(document) == numbers(whole)
    assert document.metadata.asked_on == whole.metadata.asked_on
    assert document.metadata.answered_on == whole.metadata.answered_on
    assert unlike(pages, document) == []


@pytest.mark.parametrize("squeeze", [on_one_line, page_by_page, glued])
def test_a_report_in_parts_stays_one(squeeze: Callable[[str], str]) -> None:
    whole, pages, document = read("split-report", squeeze)
    assert document.genre == "split-report"
    assert [party.name for party in document.parties] == [party.name for party in whole.parties]
    assert len(document.exchanges) == len(whole.exchanges)
    assert unlike(pages, document) == []
    assert document.exchanges[0].uncertain, "two answers of a party stand in one paragraph"


def test_a_list_with_bare_numbers() -> None:
    whole, pages, document = read("list", on_one_line)
    assert document.genre == "list"
    asked = [number for exchange in document.exchanges for number in exchange.numbers]
    assert asked == [number for exchange in whole.exchanges for number in exchange.numbers]
    assert unlike(pages, document) == []


def test_glued_words_stay_as_they_came() -> None:
    text = (
        "De molen van het dorp draait nog iedere dag, en dat isdankzij vrijwilligers. " * 4
        + "Is er geld voor de molen?1. Antwoord van de Minister:Ja, er is geld voordemolen. "
        + "De leden van de Molenpartij-fractie vragen hoeveelgeld. 2. Antwoord van de Minister: "
        + "Vier gulden."
    )
    document = parse(pages_of_text(f"Vragen van de leden van de Molenpartij-fractie {text}"))
    assert [one.numbers for one in document.exchanges] == [(1,), (2,)]
    first, second = document.exchanges
    assert first.answer[0].text == "Ja, er is geld voordemolen."
    assert second.question[0].text.endswith("vragen hoeveelgeld.")
    assert second.uncertain


def test_text_with_line_breaks_is_left_alone() -> None:
    for name in SAMPLES:
        pages = pages_of_text(SAMPLES[name].read_text("utf-8"))
        assert with_line_breaks(pages) is pages, name


def test_a_story_on_one_line_is_left_alone() -> None:
    pages = pages_of_text("Het was een mooie dag in de stad en hij liep naar huis. " * 200)
    assert with_line_breaks(pages) is pages


def test_the_time_it_takes_rises_with_the_length() -> None:
    def seconds(copies: int) -> float:
        pages = pages_of_text(on_one_line(text) * copies)
        start = time.process_time()
        with_line_breaks(pages)
        return time.process_time() - start

    text = SAMPLES["report"].read_text("utf-8")
    seconds(1)
    once = min(seconds(4) for _ in range(3))
    assert min(seconds(32) for _ in range(2)) < 8 * 3 * once


def test_an_office_glued_to_the_word_before_is_no_party() -> None:
    document = parse(
        pages_of_text(
            "Vragen van de leden Riemersma (De Brug) en Oldenhof (BSS) aan deMinister van Natuur "
            "over bankjes(ingezonden 5 juni 2032).\nVraag 1\nZijn er bankjes?\nAntwoord 1\nJa.\n"
        )
    )
    assert [member.party for member in document.metadata.asked_by] == ["De Brug", "BSS"]
    assert document.exchanges[0].parties == ("De Brug", "BSS")


def test_numbers_with_stops_are_a_row_where_nothing_is_answered_yet() -> None:
    pages = pages_of_text(
        "2032Z18885 (ingezonden 20 november 2032) Vragen van het lid Riemersma (De Brug) aan de "
        "Minister van Natuur over bankjes 1. Zijn er genoeg bankjes langs de paden van het bos? "
        "2. Hoeveel bankjes zijn er de afgelopen 3 jaar weggehaald, en waarom was dat nodig? "
        "3. Komen er nieuwe bankjes bij, en zo ja, van welk hout worden die gemaakt?"
    )
    document = parse(pages)
    assert numbers(document) == [(1,), (2,), (3,)]
    assert all(not exchange.answer for exchange in document.exchanges)
    assert unlike(pages, document) == []


def of_file(text: str) -> tuple[Document, dict[int, str]]:
    """The document of a text, and the words of its lines by their numbers in the file."""
    lines = dict(enumerate(text.splitlines(), 1))
    return parse(pages_of_text(text, "vragen.txt")), lines


UNBROKEN_LINE = (
    "Noot bij de vragen\n\n"
    "Vraag 1 Hoeveel molens staan er langs de vaart? Antwoord Dat zijn er tien. Zij staan er al "
    "lang. Vraag 2 Wie beheert de molens van het dorp? Antwoord De gemeente beheert ze, en zij "
    "doet dat goed. Vraag 3 Wat kost dat per jaar? Antwoord Dat kost een half miljoen euro.\n\n"
    "Dat bedrag stijgt niet.\n"
)


@pytest.mark.parametrize(
    "text", [UNBROKEN_LINE, "\n\n" + UNBROKEN_LINE, UNBROKEN_LINE.replace("Noot", "1/7Noot")]
)
def test_each_piece_of_a_line_tells_on_which_line_of_the_file_it_stands(text: str) -> None:
    document, lines = of_file(text)
    source = document.source
    assert len(document.exchanges) == 3
    assert source.cuts
    for exchange in document.exchanges:
        for _, _, paragraph in exchange.sides():
            for number in paragraph.lines:
                assert source.file_line(number) in lines
            assert paragraph.text[:20] in lines[source.file_line(paragraph.lines[0])]
    assert len({*document.source_lines()}) == len([*document.source_lines()])
    assert decode(encode(document)) == document


def test_lines_after_one_that_was_cut_keep_their_distance() -> None:
    source = Source("vragen.txt", "text", "0" * 64, 1, cuts=((3, 2), (4, 4)))
    assert [source.file_line(number) for number in range(1, 7)] == [1, 2, 2, 4, 5, 6]
