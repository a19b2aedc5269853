"""Chapters of a report that are called as a part of it or an answer is."""

from __future__ import annotations

import pytest

from kamer_tui.check.findings import findings
from kamer_tui.document.model import Document
from kamer_tui.parsing import parse
from kamer_tui.parsing.vocabulary.first_lines import members_ask
from kamer_tui.sources.text import pages_of_text

HEAD = """\
99 417 Wijziging van de Verenwet (Wet nieuwe veren)

Nr. 5 VERSLAG

Vastgesteld 3 juni 2031

De vaste commissie voor Veren, belast met het voorbereidend onderzoek van dit wetsvoorstel, brengt \
als volgt verslag uit.
"""
PARTIES = ("Noorderpartij", "Duinpartij", "De Brug")
CLOSING = "De voorzitter van de commissie,\nSpaak\n\nDe griffier van de commissie,\nVeldman\n"


def report(*chapters: str) -> Document:
    """A report with a question under each chapter; the parties ask in turn."""
    parts = [HEAD.strip()]
    for index, chapter in enumerate(chapters):
        party = PARTIES[index % len(PARTIES)]
        question = (
            f"De leden van de fractie van {party} vragen hoeveel veren er varen in jaar {index}."
        )
        parts += [chapter, question]
    return parse(pages_of_text("\n\n".join([*parts, CLOSING])))


@pytest.mark.parametrize(
    "chapters",
    [
        ("1. Inleiding", "2. Onderhoud", "3. Overig", "4. Toezicht"),
        ("1. Inleiding", "2. Onderhoud", "3. Agenda"),
        ("1 Inleiding", "2 Stand van zaken", "3 Toezicht"),
        ("1. Overig", "2. Onderhoud", "3. Toezicht"),
        ("I. Inleiding", "II. Agenda", "III. Toezicht"),
        ("A. Algemeen", "B. Onderhoud", "C. Overig", "D. Toezicht"),
        ("1. Inleiding", "2. Reactie van de regering op het advies", "3. Toezicht"),
        ("1. Inleiding", "2. Onderhoud", "3. Reactie van het kabinet op het advies"),
        ("1. Inleiding", "2. Antwoord van de regering op de raadpleging", "3. Toezicht"),
        ("1. Inleiding", "2. Financiële gevolgen", "3. Advies en consultatie"),
        ("1. Inleiding", "2. Reactie van de regering op het advies"),
        ("Inleiding", "Reactie van de regering op het advies", "Toezicht"),
        ("A. Algemeen", "B. Reactie van de regering op de consultatie"),
        ("a. Algemeen", "b. Overig", "c. Toezicht"),
        ("a) Algemeen", "b) Toezicht"),
        ("(a) Algemeen", "(b) Agenda", "(c) Toezicht"),
        ("1) Inleiding", "2) Agenda", "3) Toezicht"),
        ("i) Inleiding", "ii) Onderhoud", "iii) Toezicht", "iv) Overig"),
        ("I Algemeen", "II Artikelsgewijs"),
        ("I Algemeen", "II Reactie op het advies", "III Artikelsgewijs"),
    ],
)
def test_a_chapter_is_a_chapter_whatever_it_is_called(chapters: tuple[str, ...]) -> None:
    document = report(*chapters)
    assert document.genre == "report"
    assert [one.parties for one in document.exchanges] == [
        (PARTIES[index % len(PARTIES)],) for index in range(len(chapters))
    ]
    headings = [one.text for one in document.headings] + [one.title for one in document.topics]
    assert set(chapters) <= set(headings)
    assert not findings(document).asked_in_front
    assert not any(one.answer for one in document.exchanges)


def test_the_last_part_of_a_consultation_ends_the_questions() -> None:
    text = (
        "Verslag van een schriftelijk overleg\n\nI Vragen en opmerkingen vanuit de fracties\n\n"
        "De leden van de fractie van De Brug vragen wie er vaart. Wie betaalt dat?\n\n"
        "De leden van de Duinpartij-fractie vragen hoeveel veren er zijn. Hoeveel varen er?\n\n"
        "II Antwoord van de Minister\n\n"
        "De veerman vaart, en de gemeente betaalt dat, zo antwoord ik deze leden.\n\n"
        "Er zijn tien veren, waarvan er negen varen, zo antwoord ik deze leden.\n\n"
        "III Volledige agenda\n\nBrief over de veren van 3 juni 2031."
    )
    document = parse(pages_of_text(text))
    assert "III Volledige agenda" in [one.text for one in document.headings]
    assert not any("Brief over" in part.text for one in document.exchanges for part in one.answer)


@pytest.mark.parametrize(
    "text",
    [
        "De leden van de Duinpartij-fractie vragen wie dat doet.",
        "Deze leden hebben het voorstel gezien. Zij vragen de regering wie dat doet.",
        "De leden van de V.D.P. zijn benieuwd wie er vaart.",
        "Kan de regering dat toelichten? Graag een reactie.",
    ],
)
def test_the_wordings_in_which_members_ask_are_told(text: str) -> None:
    assert members_ask(text)


@pytest.mark.parametrize(
    "text", ["De vaste commissie voor Veren brengt verslag uit.", "De leden van de commissie,"]
)
def test_a_title_page_asks_nothing(text: str) -> None:
    assert not members_ask(text)


def test_questions_that_stand_in_the_front_matter_are_told() -> None:
    document = report("1. Inleiding", "2. Onderhoud")
    asked = document.exchanges[0].question[0]
    hidden = Document(
        document.source,
        document.genre,
        front_matter=(*document.front_matter, asked),
        exchanges=document.exchanges[1:],
    )
    assert findings(hidden).asked_in_front == (asked,)
    assert findings(hidden).something


@pytest.mark.parametrize("signs", ["ab", "ac"])
def test_items_of_a_question_are_no_chapters(signs: str) -> None:
    """Their letters do not go on in the next question's list, or no members speak below them."""
    items = [f"{sign}) Kosten van de veren" for sign in signs]
    parts = [HEAD.strip(), "1. Inleiding"]
    for party in PARTIES:
        parts += [f"De leden van de {party}-fractie vragen om cijfers over deze posten:", *items]
    document = parse(pages_of_text("\n\n".join([*parts, CLOSING])))
    assert [one.title for one in document.topics] == ["1. Inleiding"]
    assert [len(one.question) for one in document.exchanges] == [3, 3, 3]
