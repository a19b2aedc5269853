"""Where paragraphs end, and where an answer does, in a report of a few lines."""

from __future__ import annotations

import textwrap

from kamer_tui.document.model import Document
from kamer_tui.parsing import parse
from kamer_tui.sources.text import pages_of_text
from tests.support.conservation import unlike

HEADING = "Vragen en opmerkingen van de leden van de Molenpartij-fractie"
QUESTION = (
    "De leden van de Molenpartij-fractie lezen dat de wieken van de molen van Aarle al een jaar "
    "stilstaan. Waarom is dat, en wanneer draaien zij weer?"
)
ANSWER = (
    "De as van de molen is gebroken. Een nieuwe as is besteld bij een werf in Friesland, die er "
    "een jaar over doet. In het voorjaar draaien de wieken weer, zo is de verwachting."
)
SECOND = (
    "Kan de Minister zeggen wat de nieuwe as kost? Deze leden horen daar graag ook bij wie de "
    "rekening betaalt, want de eigenaar heeft er het geld niet voor."
)


def wide(text: str) -> str:
    return textwrap.fill(text, 74, break_on_hyphens=False)


def narrow(text: str) -> str:
    return textwrap.fill(text, 62, break_on_hyphens=False)


def report(*pieces: str, between: str = "\n\n") -> Document:
    """A report of two exchanges; the pieces stand after the first answer's first paragraph."""
    first = [HEADING, wide(QUESTION), "1. Antwoord van de Minister:"]
    last = ["2. Antwoord van de Minister:", narrow(ANSWER)]
    pages = pages_of_text(
        "\n\n".join(first)
        + "\n\n"
        + narrow(ANSWER)
        + between
        + "\n\n".join([*pieces, *last])
        + "\n"
    )
    document = parse(pages)
    assert unlike(pages, document) == []
    assert [one.number for one in document.exchanges] == [1, 2]
    return document


def texts(document: Document) -> tuple[list[str], list[str]]:
    """The first answer's and the second question's paragraphs."""
    one, other = document.exchanges
    return [part.text for part in one.answer], [part.text for part in other.question]


def test_the_wide_paragraph_is_the_next_question() -> None:
    assert texts(report(wide(SECOND))) == ([ANSWER], [SECOND])


def test_an_answer_that_asks_and_speaks_of_members_is_still_an_answer() -> None:
    more = (
        "Wat kost dat? De Minister begrijpt dat deze leden dat willen weten, en kan zeggen dat de "
        "as 80.000 euro kost, de arbeid niet meegerekend. De eigenaar betaalt daarvan de helft."
    )
    assert texts(report(narrow(more), wide(SECOND))) == ([ANSWER, more], [SECOND])


def test_a_question_may_have_more_paragraphs() -> None:
    before = (
        "De leden van de Molenpartij-fractie hebben gehoord dat de as van de molen uit de gouden "
        "eeuw stamt en dat hij in de oorlog al eens is hersteld, met ijzeren banden."
    )
    assert texts(report(wide(before), wide(SECOND))) == ([ANSWER], [before, SECOND])


def test_a_topic_ends_the_answer() -> None:
    document = report("De as", wide(SECOND))
    assert texts(document) == ([ANSWER], [SECOND])
    assert [one.topic for one in document.exchanges] == [None, "De as"]


def test_a_page_ends_between_answer_and_question_without_a_blank_line() -> None:
    assert texts(report(wide(SECOND), between="\n\f")) == ([ANSWER], [SECOND])


def test_a_page_ends_in_a_sentence() -> None:
    lines = narrow(ANSWER).split("\n")
    pages = pages_of_text(
        f"{HEADING}\n\n{wide(QUESTION)}\n\n1. Antwoord van de Minister:\n\n"
        + "\n".join(lines[:2])
        + "\n\f"
        + "\n".join(lines[2:])
        + "\n"
    )
    (exchange,) = parse(pages).exchanges
    assert [(part.text, part.page) for part in exchange.answer] == [(ANSWER, 1)]


def test_items_of_a_list_are_paragraphs() -> None:
    items = "– een nieuwe as;\n– twee nieuwe wieken;\n– verf."
    found = report(f"Er komen:\n{items}", wide(SECOND))
    answer, question = texts(found)
    assert question == [SECOND]
    assert answer == [ANSWER, "Er komen:", "– een nieuwe as;", "– twee nieuwe wieken;", "– verf."]


def test_an_answer_that_only_refers() -> None:
    more = "Voor het overige verwijst de Minister naar het antwoord op vraag 2."
    answer, question = texts(report(narrow(more), wide(SECOND)))
    assert (answer, question) == ([ANSWER, more], [SECOND])
    document = report(narrow(more), wide(SECOND))
    assert document.exchanges[1].mentioned_by == (1,)
