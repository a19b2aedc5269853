"""Footnotes and their marks, told from lines and words that only look like them."""

from __future__ import annotations

import pytest

from kamer_tui.language.hyphens import Hyphens
from kamer_tui.parsing.blocks.joining import join_lines, place_marks
from kamer_tui.parsing.lines.footnotes import FORMS, split_footnotes
from kamer_tui.sources.lines import Line
from kamer_tui.sources.text import pages_of_text


def read(text: str) -> tuple[str, dict[str, str]]:
    """The text with its marks, and the footnotes."""
    lines, notes = split_footnotes(pages_of_text(text).lines)
    hyphens = Hyphens(line.text for line in lines)
    body, _ = place_marks(join_lines(lines, hyphens))
    return body, {note.label: join_lines(note.lines, hyphens, note.text_start) for note in notes}


@pytest.mark.parametrize(
    ("printed", "marked"),
    [
        ("de molens1, die draaien", "de molens[^1], die draaien"),
        ("de molens1 die draaien", "de molens[^1] die draaien"),
        ("van 4 mei jl.1, waarin", "van 4 mei jl.[^1], waarin"),
        ("«de molens»1 van Aarle", "«de molens»[^1] van Aarle"),
        ("de molens (alle).1 Zij", "de molens (alle).[^1] Zij"),
        ("de molens 1. Zij draaien", "de molens[^1]. Zij draaien"),
    ],
)
def test_marks(printed: str, marked: str) -> None:
    assert read(f"Over {printed}\n\n1 Zie de molenlijst.\n") == (
        f"Over {marked}",
        {"1": "Zie de molenlijst."},
    )


@pytest.mark.parametrize(
    "text",
    [
        "De CO2-arme molen\n\n2 van de drie wieken staan stil.\n",
        "Het plan MOLEN2030 loopt\n\n1 jaar vertraging op.\n",
        "Volgens artikel 1 van de wet\n\n1 molen per dorp is genoeg.\n",
        "De molen van 12\n\n1 mei draait weer.\n",
        "De molen draait.\n\n7 april zullen de wieken worden vervangen.\n",
    ],
)
def test_what_is_no_footnote(text: str) -> None:
    body, notes = read(text)
    assert notes == {}
    assert body == " ".join(text.split())


def test_a_footnote_over_two_lines_and_the_next_one() -> None:
    text = "De molens1 en de sluizen2.\n\n1 Zie de molen-\nlijst van Aarle.\n2 Idem.\n"
    assert read(text)[1] == {"1": "Zie de molenlijst van Aarle.", "2": "Idem."}


def test_a_paragraph_goes_on_past_the_footnote() -> None:
    body, notes = read("De molens1 draaien op de\n\n1 Alle vier.\n\fwind van het westen.\n")
    assert body == "De molens[^1] draaien op de wind van het westen."
    assert notes == {"1": "Alle vier."}


def test_a_word_cut_by_the_page_is_whole_past_the_footnote() -> None:
    body, _ = read("De molens1 draaien op wes-\n\n1 Alle vier.\n\ftenwind.\n")
    assert body == "De molens[^1] draaien op westenwind."


@pytest.mark.parametrize("behind", ["zie vraag 2.2", "zie vraag 2."])
def test_a_note_right_below_another_needs_no_mark(behind: str) -> None:
    body, notes = read(f"De molens1 draaien; {behind}\n\n1 Alle vier.\n2 De Molen, 3 mei.\n")
    assert body == f"De molens[^1] draaien; {behind}"
    assert notes == {"1": "Alle vier.", "2": "De Molen, 3 mei."}


def test_a_line_that_goes_on_with_a_note_is_no_other() -> None:
    _, notes = read("De molens1 draaien.\n\n1 Zie Kamerstuk 99 998, nr.\n2 en 3.\n")
    assert notes == {"1": "Zie Kamerstuk 99 998, nr. 2 en 3."}


def test_footnotes_are_in_a_row() -> None:
    body, notes = read("De molens1 draaien.\n\n1 Vier.\n\fDe sluizen2 ook.\n\n2 Drie.\n")
    assert notes == {"1": "Vier.", "2": "Drie."}
    assert body == "De molens[^1] draaien. De sluizen[^2] ook."


@pytest.mark.parametrize(
    "foot",
    [
        "1\n Zie de molenlijst.\n2\n Zie de sluizen.\n",
        "1\n\nZie de molenlijst.\n2\nZie de sluizen.\n",
        "1\n2\n\nZie de molenlijst.\nZie de sluizen.\n",
        "2\n\nZie de molenlijst.\nZie de sluizen.\n1\n",
    ],
)
def test_labels_on_lines_of_their_own(foot: str) -> None:
    body, notes = read(f"De molens1 en de sluizen2 zijn van hout.\n\n{foot}")
    assert notes == {"1": "Zie de molenlijst.", "2": "Zie de sluizen."}
    assert body == "De molens[^1] en de sluizen[^2] zijn van hout."


def test_texts_that_cannot_be_told_apart_are_nobodys() -> None:
    text = (
        "De molens1 en de sluizen2 zijn van hout.\n\n1\n2\n\n"
        "Zie de molenlijst, die van\njaar tot jaar wordt\nbijgehouden door Aarle.\n"
    )
    body, notes = read(text)
    assert notes == {}
    assert "molenlijst" not in body


def test_a_questions_number_at_a_pages_foot_is_no_footnote() -> None:
    text = (
        "De leden vragen naar de molens2.\n\n1\nDe leden van de Molenpartij-fractie vragen of\n"
        "Antwoord\nJa.\n"
    )
    assert read(text)[1] == {}


def test_labels_below_the_first_lines_of_an_answer_are_of_its_footnotes() -> None:
    page = (
        "8\nHoe oud is het gemaal?\nAntwoord\n"
        "Het gemaal is gebouwd in het jaar van de grote\nstorm.1 De dijk is van later datum.2\n\n"
        "1\nZie de kroniek van het waterschap.\n2\nZie de kaart bij die kroniek.\n"
    )
    lines, notes = split_footnotes(pages_of_text(page).lines)
    assert [(note.label, note.lines[-1].text) for note in notes] == [
        ("1", "Zie de kroniek van het waterschap."),
        ("2", "Zie de kaart bij die kroniek."),
    ]
    assert lines[-1].text == "storm.1 De dijk is van later datum.2"


def test_the_labels_of_notes_below_a_notice_are_no_text() -> None:
    page = (
        "Vraag 1\nWaarom is het gemaal stil?1 Wie weet dat?\nMededeling\n"
        "De vragen worden later beantwoord, als de molenaar terug is.\n\n"
        "1\n\nDe Oeverbode, 3 mei 2032.\n"
    )
    assert read(page)[1] == {"1": "De Oeverbode, 3 mei 2032."}


def test_a_mark_at_a_year_that_begins_a_line() -> None:
    text, notes = read("Het gemaal staat er sinds\n2023.1 De dijk is ouder.\n\n1 De kroniek.\n")
    assert "2023.[^1] De dijk" in text
    assert notes == {"1": "De kroniek."}


ENDNOTES = "De molens [1] draaien.\n\n[1] Zie de molenlijst.\n"
GLUED = "De molens1 draaien.\nVraag 1\nDraaien ze alle?\n1Zie de molenlijst.\n"
AT_FOOT = "De sluizen1 zijn dicht.\n\n1 Zie de sluizenlijst.\n"
IN_PLACE = (
    Line("De molens1 draaien alle dagen.", 1, 1, size=10.0, left=60.0, marks=((9, 10),)),
    Line("1 Zie de molenlijst.", 1, 2, size=7.0, left=60.0, marks=((0, 1),)),
)


@pytest.mark.parametrize(
    ("lines", "form"),
    [
        (IN_PLACE, "in place"),
        (pages_of_text(ENDNOTES).lines, "endnotes"),
        (pages_of_text(GLUED).lines, "glued"),
        (pages_of_text(AT_FOOT).lines, "at the foot"),
    ],
)
def test_notes_of_each_form_are_found_by_that_form_first(
    lines: tuple[Line, ...], form: str
) -> None:
    assert next(one.name for one in FORMS if one.split(lines)[1]) == form
    text, notes = split_footnotes(lines)
    assert [note.label for note in notes] == ["1"]
    assert sum(len(line.marks) for line in text) == 1


def test_a_document_with_endnotes_may_have_footnotes_too() -> None:
    lines = pages_of_text(f"{AT_FOOT}\f{ENDNOTES}").lines
    _, notes = split_footnotes(lines)
    assert [note.lines[0].text for note in notes] == [
        "1 Zie de sluizenlijst.",
        "[1] Zie de molenlijst.",
    ]


def test_notes_in_place_are_the_only_ones() -> None:
    below = Line("[1] Zie de sluizen [1].", 1, 3, after_gap=True, size=10.0, left=60.0)
    text, notes = split_footnotes((IN_PLACE[0], below._replace(number=2), IN_PLACE[1]))
    assert [note.lines[0].text for note in notes] == ["1 Zie de molenlijst."]
    assert [line.number for line in text] == [1, 2]


def test_a_text_that_begins_behind_a_mark_of_its_line_has_no_piece_of_it() -> None:
    line = Line("1 Zie de brief3 over ponten.", 1, 1, marks=((0, 1), (14, 15)))
    text, marks = place_marks(join_lines([line], Hyphens(()), 2))
    assert text == "Zie de brief[^3] over ponten."
    assert [mark.label for mark in marks] == ["3"]
