"""Questions and answers in Word: in the cells of a table, and with numbers that Word counts."""

from __future__ import annotations

import pytest

from kamer_tui.document.model import Document
from kamer_tui.parsing import parse
from kamer_tui.sources.markup.word import pages_of_word
from tests.support.conservation import unlike
from tests.support.reading import said
from tests.support.word import (
    Parts,
    document,
    level,
    note_mark,
    numbered,
    paragraph,
    row,
    table,
    text,
)

HEAD = paragraph(text("Lijst van vragen en antwoorden", "<w:b/>")) + paragraph(
    "De vaste commissie voor Veren heeft een aantal vragen voorgelegd aan de Minister van Water."
)
OF_A_MEMBER = paragraph(
    "Antwoorden van de Minister van Water op de vragen van het lid Veldman (Duinpartij) over"
    " lekkende sluizen (ingezonden 3 mei 2034, 2034Z00017)"
)
ASKED = (
    ("Graag een overzicht van alle veren.", "Zie bijlage 1. Hoeveel het er zijn? Het zijn er 41."),
    ("Wat kost een veer? Graag per provincie.", "Gemiddeld € 96.000. Dat bedrag stijgt."),
    ("Welke veren vervallen? Waarom?", "Geen."),
    ("De commissie leest dat veren uitvallen. Hoe vaak?", "In 2033 viel 61 keer een veer uit."),
)
EXPECTED = [(str(number), *one) for number, one in enumerate(ASKED, 1)]
COUNTED = '<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>'


def counted(shown: str) -> Parts:
    """A file with a list whose numbers are shown so."""
    definition = f'<w:abstractNum w:abstractNumId="0">{level(0, "decimal", shown)}</w:abstractNum>'
    return Parts(numbering=definition + COUNTED)


def read(body: str, parts: Parts | None = None) -> Document:
    pages = pages_of_word(document(body, parts), "lijst.docx")
    read = parse(pages)
    assert unlike(pages, read) == []
    return read


def in_cells(heads: tuple[str, ...], cells: tuple[str, ...]) -> str:
    """A table with those headings and, in each row, the cells named: number, question, answer."""
    rows = [row(*heads)] if heads else []
    for number, (question, answer) in enumerate(ASKED, 1):
        words = {
            "number": str(number),
            "counted": paragraph("", numbered(1)),
            "numbered question": f"{number}. {question}",
            "counted question": paragraph(question, numbered(1)),
            "question": question,
            "answer": answer,
        }
        rows.append(row(*(words[cell] for cell in cells)))
    return table(*rows)


@pytest.mark.parametrize(
    ("heads", "cells"),
    [
        (("Nr", "Vraag", "Antwoord"), ("number", "question", "answer")),
        (("Nr.", "Vraag:", "Antwoord:"), ("counted", "question", "answer")),
        (("Vraagnummer", "Vragen", "Antwoorden"), ("number", "question", "answer")),
        (("Vraag", "Antwoord van de Minister"), ("numbered question", "answer")),
        (("Vraag", "Antwoord"), ("counted question", "answer")),
        (("Vraag", "Antwoord"), ("question", "answer")),
    ],
)
def test_a_table_says_by_its_headings_what_is_asked_and_answered(
    heads: tuple[str, ...], cells: tuple[str, ...]
) -> None:
    found = read(HEAD + in_cells(heads, cells), counted("%1."))
    assert found.genre == "list"
    assert said(found) == EXPECTED
    assert [exchange.uncertain for exchange in found.exchanges] == [None] * 4


def test_a_table_without_headings_is_known_by_its_numbers_and_questions() -> None:
    asked = [(f"Vraag {number} is: hoe dan?", "Zo.") for number in range(1, 5)]
    rows = (row(str(number), *one) for number, one in enumerate(asked, 1))
    assert said(read(HEAD + table(*rows))) == [
        (str(number), *one) for number, one in enumerate(asked, 1)
    ]


def test_answers_of_several_paragraphs_stay_whole() -> None:
    asked = paragraph("Wie betaalt?") + paragraph("Graag uitsplitsen.")
    answer = paragraph("De gemeente.") + paragraph("Wie anders?") + paragraph("1. het Rijk;")
    body = table(row("Nr", "Vraag", "Antwoord"), row("3", asked, answer), row("4", "Hoe?", "Zo."))
    assert said(read(HEAD + body)) == [
        ("3", "Wie betaalt? / Graag uitsplitsen.", "De gemeente. / Wie anders? / 1. het Rijk;"),
        ("4", "Hoe?", "Zo."),
    ]


def test_a_row_over_all_columns_is_a_topic_and_what_follows_the_table_is_no_answer() -> None:
    rows = [row(str(number), *one) for number, one in enumerate(ASKED, 1)]
    body = table(
        row("Nr", "Vraag", "Antwoord"),
        row("Artikel 1 Rivierveren"),
        *rows[:2],
        row("Artikel 2 Havens"),
        *rows[2:],
    )
    found = read(HEAD + body + paragraph("De Minister van Water, S. Spaak"))
    assert said(found) == EXPECTED
    assert [(topic.title, topic.first) for topic in found.topics] == [
        ("Artikel 1 Rivierveren", 0),
        ("Artikel 2 Havens", 2),
    ]
    assert found.front_matter[-1].text == "De Minister van Water, S. Spaak"


def test_the_pages_that_questions_are_about_are_no_part_of_them() -> None:
    rows = (row(str(number), one[0], str(number * 3)) for number, one in enumerate(ASKED, 1))
    found = read(HEAD + table(row("Nr", "Vraag", "Blz. (van)"), *rows))
    assert said(found) == [(label, question, "") for label, question, _ in EXPECTED]


def test_a_table_in_an_answer_is_text() -> None:
    answer = paragraph("Zie de tabel.") + table(row("Jaar", "Veren"), row("2033", "41"))
    body = "".join(
        paragraph(question, numbered(1)) + paragraph("Antwoord") + answer for question, _ in ASKED
    )
    assert said(read(HEAD + body, counted("%1.")))[2] == (
        "3",
        "Welke veren vervallen? Waarom?",
        "Zie de tabel. / Jaar Veren / 2033 41",
    )


@pytest.mark.parametrize(
    ("shown", "label"), [("%1.", "Antwoord {}"), ("Vraag %1", "Antwoord op vraag {}:"), ("%1", "")]
)
def test_questions_have_the_numbers_that_word_counts(shown: str, label: str) -> None:
    asked = [(f"Wat kost veer {number}?", "Dat is niet bekend.") for number in range(1, 5)]
    body = OF_A_MEMBER
    for number, (question, answer) in enumerate(asked, 1):
        body += paragraph(question, numbered(1))
        body += (paragraph(label.format(number)) if label else "") + paragraph(answer)
    found = read(body, counted(shown))
    assert found.genre == "members-questions"
    assert said(found) == [(str(number), *one) for number, one in enumerate(asked, 1)]


def test_the_word_above_a_number_that_word_counts_is_its_label() -> None:
    body = OF_A_MEMBER
    for question, answer in ASKED:
        body += paragraph("Vraag") + paragraph(question, numbered(1))
        body += paragraph("Antwoord") + paragraph(answer)
    assert said(read(body, counted("%1."))) == EXPECTED


def test_a_number_inside_a_paragraph_is_no_label() -> None:
    body = "".join(
        paragraph(question, numbered(1)) + paragraph("Antwoord:") + paragraph(answer)
        for question, answer in ASKED
    )
    assert said(read(HEAD + body, counted("%1."))) == EXPECTED


@pytest.mark.parametrize("heading", ["<w:b/>", ""])
def test_a_chapter_that_word_numbers_is_no_question(heading: str) -> None:
    own = "" if heading else '<w:outlineLvl w:val="0"/>'
    body = paragraph("Nota naar aanleiding van het verslag") + paragraph("De regering dankt.")
    for chapter, party in (("Inleiding", "Duinpartij"), ("Overig", "Noorderpartij")):
        body += paragraph(text(chapter, heading), own + numbered(1))
        for question, answer in (("Wie betaalt?", "De gemeente."), ("Waarom?", "Dat is zo.")):
            asked = f"De leden van de {party}-fractie vragen de regering: {question}"
            body += paragraph(asked) + paragraph(answer)
    found = read(body, counted("%1."))
    assert [topic.title for topic in found.topics] == ["1. Inleiding", "2. Overig"]
    assert [exchange.parties for exchange in found.exchanges] == [
        *[("Duinpartij",)] * 2,
        *[("Noorderpartij",)] * 2,
    ]


def test_notes_of_word_and_notes_that_were_typed_are_told_apart() -> None:
    body = OF_A_MEMBER
    asked = (("Kent u dit bericht? 1)", "Ja."), ("Wat vindt u van het rapport? 2)", "Dat is zo"))
    for number, (question, answer) in enumerate(asked, 1):
        body += paragraph(f"Vraag {number}") + paragraph(question)
        body += paragraph(f"Antwoord {number}") + paragraph(text(answer) + note_mark(number + 1))
    body += paragraph("1) De Duinbode, 3 mei 2034.") + paragraph("2) Rapport Sluizen, 2033.")
    notes = {2: paragraph("Kamerstuk 99 999, nr. 3."), 3: paragraph("Idem, blz. 4.")}
    found = read(body, Parts(notes=notes))
    assert said(found) == [
        ("1", "Kent u dit bericht?[^1)]", "Ja.[^1]"),
        ("2", "Wat vindt u van het rapport?[^2)]", "Dat is zo[^2]"),
    ]
    assert {note.label: note.text for note in found.footnotes} == {
        "1)": "De Duinbode, 3 mei 2034.",
        "2)": "Rapport Sluizen, 2033.",
        "1": "Kamerstuk 99 999, nr. 3.",
        "2": "Idem, blz. 4.",
    }
    assert [exchange.footnotes for exchange in found.exchanges] == [("1)", "1"), ("2)", "2")]


RAISED = '<w:vertAlign w:val="superscript"/>'


@pytest.mark.parametrize(("before", "behind"), [("", " "), ("", ". "), ("[", "] ")])
def test_notes_that_were_typed_under_raised_marks(before: str, behind: str) -> None:
    body = OF_A_MEMBER
    for number, question in enumerate(("Kent u dit bericht?", "Hoeveel m", "Wie betaalt?"), 1):
        asked = text(question) + text(str(number), RAISED)
        body += paragraph(f"Vraag {number}") + paragraph(asked + text(" Zo ja, waarom?"))
        body += paragraph(f"Antwoord {number}") + paragraph("Ja.")
    for number, note in enumerate(("De Duinbode.", "Rapport.", "Idem."), 1):
        body += paragraph(text(f"{before}{number}{behind}") + text(note))
    found = read(body)
    assert [one[1] for one in said(found)] == [
        "Kent u dit bericht?[^1] Zo ja, waarom?",
        "Hoeveel m[^2] Zo ja, waarom?",
        "Wie betaalt?[^3] Zo ja, waarom?",
    ]
    assert [one.text for one in found.footnotes] == ["De Duinbode.", "Rapport.", "Idem."]


@pytest.mark.parametrize("notes", [{}, {2: paragraph("De Duinbode.")}])
def test_raised_figures_that_mark_no_note_are_text(notes: dict[int, str]) -> None:
    square = text("Hoeveel m") + text("1", RAISED) + text(" is dat?")
    marked = note_mark(2) if notes else ""
    body = OF_A_MEMBER + paragraph("Vraag 1") + paragraph(square + marked)
    body += paragraph("Antwoord 1") + paragraph("Veel.")
    ((_, question, _),) = said(read(body, Parts(notes=notes)))
    assert question == ("Hoeveel m1 is dat?[^1]" if notes else "Hoeveel m1 is dat?")


def test_notes_that_a_program_numbered_under_marks_that_were_typed() -> None:
    body = OF_A_MEMBER
    for number, question in enumerate(
        ("Kent u dit bericht? 1)", "Het rapport2) , wat zegt het?"), 1
    ):
        body += paragraph(f"Vraag {number}") + paragraph(question)
        body += paragraph(f"Antwoord {number}") + paragraph("Ja.")
    body += paragraph("De Duinbode.", numbered(1)) + paragraph("Rapport.", numbered(1))
    found = read(body, counted("%1."))
    assert [one.text for one in found.footnotes] == ["De Duinbode.", "Rapport."]
    assert [exchange.footnotes for exchange in found.exchanges] == [("1",), ("2",)]
    assert said(found)[1][2] == "Ja."


def test_the_type_tells_where_an_answer_without_a_label_begins() -> None:
    body = OF_A_MEMBER
    for number, answer in enumerate(("Ja.", "Hoe dat zit? Dat is niet bekend.", "Nee."), 1):
        body += paragraph(text(f"Vraag {number}", "<w:b/>"))
        body += paragraph(text("Klopt dit? Hoe zit dat?", "<w:b/>")) + paragraph(answer)
    assert said(read(body))[1] == (
        "2",
        "Klopt dit? Hoe zit dat?",
        "Hoe dat zit? Dat is niet bekend.",
    )


def test_headings_that_word_marks_up_are_topics_whatever_their_words() -> None:
    def head(words: str, at: int = 1) -> str:
        return paragraph(words, f'<w:outlineLvl w:val="{at}"/>')

    titles = ["Wat betekent dit voor gemeenten?", "de kade, en wat daar groeit", "Kades; 2034."]
    body = paragraph("VERSLAG VAN EEN SCHRIFTELIJK OVERLEG") + head(
        "Vragen en opmerkingen van de leden van de Noorderpartij-fractie", 0
    )
    for title in titles:
        body += head(title) + paragraph("De leden van de Noorderpartij-fractie vragen waarom?")
        body += head("Antwoord van de Minister", 2) + paragraph("Dat is zo.")
    found = read(body)
    assert [topic.title for topic in found.topics] == titles
    assert [one[1:] for one in said(found)] == [
        ("De leden van de Noorderpartij-fractie vragen waarom?", "Dat is zo.")
    ] * 3


def test_a_question_in_a_heading_s_style_stays_one() -> None:
    asked = (
        "De leden van de Noorderpartij-fractie vragen de Minister om welke reden het veer vaart?"
    )
    body = paragraph("VERSLAG VAN EEN SCHRIFTELIJK OVERLEG") + paragraph(
        "Vragen en opmerkingen van de leden van de Noorderpartij-fractie"
    )
    for _ in range(3):
        body += paragraph(asked, '<w:outlineLvl w:val="2"/>')
        body += paragraph("Antwoord van de Minister") + paragraph("Dat is zo.")
    assert [one[1:] for one in said(read(body))] == [(asked, "Dat is zo.")] * 3
