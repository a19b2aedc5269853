"""Notes at a document's end whose labels were lost, and several notes on one line."""

from __future__ import annotations

import pytest

from kamer_tui.check.findings import findings
from kamer_tui.document.model import Document
from kamer_tui.parsing import parse
from kamer_tui.sources.text import pages_of_text
from tests.support.conservation import unlike

LETTER = """\
Antwoorden van de minister van Veren op vragen van het lid Spaak (Duinpartij) over oude veren.

Vraag 1
Kent u het bericht over de veren{0}?

Antwoord op vraag 1
Ja.

Vraag 2
Kent u ook de Veerwijzer{1} waarin staat dat veren oud zijn?

Antwoord op vraag 2
De veren zijn niet oud, en daarover heb ik eerder geschreven.

"""
SOURCES = ("De Duinbode, 3 maart 2031, «Oude veren»", "www.veer.example/veerwijzer.pdf")


def read(text: str) -> Document:
    pages = pages_of_text(text)
    document = parse(pages)
    assert unlike(pages, document) == []
    return document


@pytest.mark.parametrize("signs", [(" 1)", "2)"), ("[1]", " [2]"), (" [1]", "[2]"), ("1)", " 2)")])
@pytest.mark.parametrize("between", ["\n", "\n\n"], ids=["lines", "gaps"])
def test_notes_without_labels_are_those_of_the_marks(signs: tuple[str, str], between: str) -> None:
    document = read(LETTER.format(*signs) + between.join(SOURCES) + "\n")
    assert [(one.label, one.text) for one in document.footnotes] == [
        ("1", SOURCES[0]),
        ("2", SOURCES[1]),
    ]
    assert [one.footnotes for one in document.exchanges] == [("1",), ("2",)]
    assert [len(one.answer) for one in document.exchanges] == [1, 1]
    assert not findings(document).something


def test_notes_whose_labels_are_not_looked_for_lose_them_all_the_same() -> None:
    numbered = (f"{number}. {source}" for number, source in enumerate(SOURCES, 1))
    document = read(LETTER.format("[1]", "[2]") + "\n\n".join(numbered) + "\n")
    assert [one.text for one in document.footnotes] == list(SOURCES)


@pytest.mark.parametrize("item", ["{}. {}", "{}) {}"])
@pytest.mark.parametrize("signs", [("1)", "2)"), ("[1]", "[2]")])
def test_a_list_above_the_notes_is_none_of_them(signs: tuple[str, str], item: str) -> None:
    items = [item.format(number, word) for number, word in enumerate(("de pont;", "de kade."), 1)]
    label = "[{}]" if signs[0].startswith("[") else "{})"
    notes = [f"{label.format(number)} {one}" for number, one in enumerate(SOURCES, 1)]
    document = read(LETTER.format(*signs) + "\n\n".join([*items, *notes]) + "\n")
    assert [one.text for one in document.footnotes] == list(SOURCES)
    assert [part.text for part in document.exchanges[1].answer[-2:]] == items


@pytest.mark.parametrize(
    "end",
    [
        SOURCES[0],
        "\n".join([*SOURCES, "Bureau Brug, Veren, p. 3"]),
        "De veren zijn in orde.\nDe brug ook, zo is in 2031 gebleken.",
    ],
    ids=["too few", "too many", "no sources"],
)
def test_lines_that_may_be_no_notes_stay_and_the_marks_are_told(end: str) -> None:
    document = read(LETTER.format(" 1)", " 2)") + end + "\n")
    assert document.footnotes == ()
    assert [label for label, _ in findings(document).marks_without_note] == ["1", "2"]


def test_numbers_in_brackets_that_count_items_are_no_marks() -> None:
    items = " als volgt: 1) de oude, 2) de nieuwe (zie p. 3)"
    document = read(LETTER.format(items, ""))
    assert findings(document).marks_without_note == ()


@pytest.mark.parametrize(
    ("signs", "notes"),
    [
        ((" [1]", " [2]"), "[1] De Duinbode, 3 maart 2031[2] www.veer.example"),
        ((" [1]", " [2]"), "[1] De Duinbode, 3 maart 2031 [2] www.veer.example"),
        (("1", "2"), "1 De Duinbode, 3 maart 2031 2 www.veer.example"),
    ],
)
def test_two_notes_on_a_line_are_two(signs: tuple[str, str], notes: str) -> None:
    document = read(LETTER.format(*signs) + "\n" + notes + "\n")
    assert [(one.label, one.text) for one in document.footnotes] == [
        ("1", "De Duinbode, 3 maart 2031"),
        ("2", "www.veer.example"),
    ]
    assert [one.footnotes for one in document.exchanges] == [("1",), ("2",)]


def test_a_number_inside_a_note_that_no_mark_waits_for_stays() -> None:
    document = read(LETTER.format("1", "") + "\n1 De Duinbode, blad 2 Veren\n")
    assert [one.text for one in document.footnotes] == ["De Duinbode, blad 2 Veren"]


@pytest.mark.parametrize("label", ["1) ", "[1] ", ""], ids=["bracket", "square", "none"])
def test_an_explanation_below_the_notes_is_a_remark_of_who_asks(label: str) -> None:
    other = label.replace("1", "2")
    notes = f"{label}{SOURCES[0]}\n{other}{SOURCES[1]}\n"
    signs = (" [1]", " [2]") if "[" in label else (" 1)", "2)")
    explanation = "Toelichting: Met deze vragen worden eerdere aangevuld."
    document = read(LETTER.format(*signs) + f"{notes}\n{explanation}\n")
    assert [one.text for one in document.footnotes] == list(SOURCES)
    assert [[one.text for one in party.remarks] for party in document.parties] == [[explanation]]


WRAPPED = (
    "De Duinbode, 3 maart 2031, «Oude veren en wat daarvan\nde kosten zijn»",
    "Bureau Brug, februari 2031, «Veren in getallen», deel 2,\nblad 12, p. 3",
)


@pytest.mark.parametrize("signs", [(" 1)", "2)"), ("[1]", " [2]")])
@pytest.mark.parametrize("heading", ["", "Noten:\n", "Bronnen\n\n"])
@pytest.mark.parametrize("sources", [SOURCES, WRAPPED], ids=["whole", "wrapped"])
def test_notes_between_gaps_are_whole(
    signs: tuple[str, str], heading: str, sources: tuple[str, str]
) -> None:
    document = read(LETTER.format(*signs) + heading + "\n\n".join(sources) + "\n")
    assert [one.text for one in document.footnotes] == [" ".join(one.split()) for one in sources]
    assert [one.text for one in document.exchanges[-1].answer] == [
        "De veren zijn niet oud, en daarover heb ik eerder geschreven."
    ]
    assert not findings(document).something


def test_wrapped_notes_without_gaps_stay_and_their_marks_are_told() -> None:
    document = read(LETTER.format(" 1)", "2)") + "\n".join(WRAPPED) + "\n")
    assert document.footnotes == ()
    assert [label for label, _ in findings(document).marks_without_note] == ["1", "2"]


@pytest.mark.parametrize("above", ["\n", "\f"], ids=["gap", "page"])
@pytest.mark.parametrize("word", ["Toelichting:", "TOELICHTING:"])
def test_an_explanation_is_no_note_however_it_stands(above: str, word: str) -> None:
    explanation = f"{word} Deze vragen vullen eerdere aan."
    notes = f"1) {SOURCES[0]}\n2) {SOURCES[1]}\n"
    document = read(LETTER.format(" 1)", "2)") + f"{notes}{above}{explanation}\n")
    assert [one.text for one in document.footnotes] == list(SOURCES)
    assert [[one.text for one in party.remarks] for party in document.parties] == [[explanation]]


@pytest.mark.parametrize(
    ("signs", "labels"),
    [((" 1)", " 3)"), ("1", "3")), ((" [1]", " [3]"), ("1", "3")), ((" [2]", " [3]"), ("2", "3"))],
)
def test_notes_are_read_behind_a_gap_in_their_series_and_the_gap_is_told(
    signs: tuple[str, str], labels: tuple[str, str]
) -> None:
    notes = "".join(
        f"{sign.strip()} {source}\n" for sign, source in zip(signs, SOURCES, strict=True)
    )
    document = read(LETTER.format(*signs) + notes)
    assert [(one.label, one.text) for one in document.footnotes] == list(
        zip(labels, SOURCES, strict=True)
    )
    missing = next(number for number in (1, 2, 3) if str(number) not in labels)
    assert findings(document).notes_missing == (missing,)


@pytest.mark.parametrize("signs", [("¹", "²"), (" [2]", " [3]"), ("", " [1]"), ("", "[^1]")])
def test_sure_marks_without_any_note_are_told(signs: tuple[str, str]) -> None:
    assert findings(read(LETTER.format(*signs))).marks_without_note


@pytest.mark.parametrize("said", [" van 3 m² of 2 km²", " (zie vraag 2)", " van artikel 3)"])
def test_what_is_no_mark_is_not_told(said: str) -> None:
    assert findings(read(LETTER.format(said, ""))).marks_without_note == ()


def test_a_mark_before_any_word_counts_where_its_note_stands_on_a_line_with_others() -> None:
    notes = "1 De Duinbode, 3 maart 2031 2 De Wiek, 4 maart 2031 3 De Kap, 5 maart 2031"
    document = read(
        LETTER.format(" 1, dat over wieken 2 en dat over kappen 3", "") + f"\n{notes}\n"
    )
    assert [one.label for one in document.footnotes] == ["1", "2", "3"]
    assert document.exchanges[0].footnotes == ("1", "2", "3")


@pytest.mark.parametrize(
    "below",
    [
        "Hoogachtend,\n\nde Minister van Veren,\n\nA.B. Veldman",
        "Bijlage 1\n\nDe veren van het noorden, met hun bouwjaar.",
        "Vindplaatsen\n\nDe Duinbode, 3 maart 2031.",
    ],
)
@pytest.mark.parametrize("label", ["{})", "[{}]"])
def test_what_stands_below_the_last_note_is_none_of_its_text(label: str, below: str) -> None:
    notes = [f"{label.format(number)} {source}" for number, source in enumerate(SOURCES, 1)]
    text = LETTER.format(f" {label.format(1)}", f" {label.format(2)}") + "\n\n".join(notes)
    document = read(f"{text}\n\n{below}\n")
    assert [one.text for one in document.footnotes] == list(SOURCES)
    told = document.exchanges[-1].uncertain is not None
    assert told or len(document.exchanges[-1].answer) == 1


def test_a_last_note_of_several_paragraphs_is_whole() -> None:
    text = (
        LETTER.format("[1]", "[2]") + f"[1] {SOURCES[0]}\n\n[2] {SOURCES[1]}\n\nZie verder\nhier.\n"
    )
    assert read(text).footnotes[-1].text == f"{SOURCES[1]} Zie verder hier."
