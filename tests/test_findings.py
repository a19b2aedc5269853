"""What looking over a Document finds, on documents made by hand."""

from __future__ import annotations

from dataclasses import replace

import pytest

from kamer_tui.check.findings import findings
from kamer_tui.check.first_lines import NO_ONE_ASKED
from kamer_tui.parsing import parse
from kamer_tui.sources.text import pages_of_text
from tests.builders import document, exchange, footnote, paragraph, small_report


def test_numbers_that_are_missing_are_ranges_from_one_on() -> None:
    made = document(exchange(3), exchange(4), exchange(9, numbers=(8, 9)), exchange(11))
    assert findings(made).gaps == ((1, 2), (5, 7), (10, 10))


def test_numbers_that_stand_twice_or_too_late() -> None:
    found = findings(document(exchange(1), exchange(3), exchange(2), exchange(3)))
    assert found.repeats == (3,)
    assert found.out_of_order == (2,)
    assert found.gaps == ()


def test_the_parts_of_a_question_are_not_twice_the_same_number() -> None:
    parts = [exchange(1, label="1a"), exchange(1, label="1b")]
    assert findings(document(*parts, exchange(2))).repeats == ()
    assert findings(document(*parts, exchange(1, label="1b"))).repeats == (1,)


def test_of_two_footnotes_with_one_label_the_mark_is_of_one() -> None:
    notes = [footnote("1", "De Oeverbode."), footnote("1", "De Padvinder.")]
    found = findings(document(exchange(1, "Kent u dat bericht?[^1]"), footnotes=notes))
    assert len(found.notes_without_mark) == 1
    assert found.marks_without_note == ()


def test_marks_and_footnotes_that_have_no_other_half() -> None:
    made = document(exchange(1, "Kent u dat?[^2]", page=4), footnotes=[footnote("1", "Zie boven.")])
    found = findings(made)
    assert [note.label for note in found.notes_without_mark] == ["1"]
    assert found.marks_without_note == (("2", 4),)


def test_a_note_that_ran_into_text_where_nobody_asks_is_told() -> None:
    for text, labels in (
        ("De kade is verzakt 2 Zie het jaarverslag van de haven. en moet dicht.", ["2"]),
        ("3 www.oeverbureau.example/kade", ["3"]),
        ("De steigers zijn oud. 1 Kamerstuk 99 501, nr. 20. 2 Idem.", ["1", "2"]),
        ("Voor vraag 2 Zie ook de brief over de kade.", []),
        ("De 2 Kamerleden zagen de kade op 3 mei.", []),
    ):
        made = replace(document(exchange(1)), front_matter=(paragraph(text, page=4),))
        assert findings(made).marks_without_note == tuple((label, 4) for label in labels)


def test_references_of_every_text_are_looked_at_and_those_to_nowhere_told() -> None:
    found = findings(small_report())
    assert {(one.label, one.number) for one in found.references} == {
        ("1", 3),
        ("2", 1),
        ("2", 3),
        ("3", 77),
    }
    assert [(one.label, one.number) for one in found.unresolved] == [("3", 77)]


def test_a_document_in_which_all_has_its_place_leaves_nothing_open() -> None:
    assert not findings(document(exchange(1), exchange(2))).something
    assert findings(document(exchange(1), exchange(2, answer=()))).something
    blank = document(exchange(1))
    blank = replace(blank, source=blank.source._replace(page_lines=(12, 0)))
    assert findings(blank).pages_without_text == (2,)
    assert findings(blank).something


@pytest.mark.parametrize(
    ("about", "told"),
    [
        ("aan de Minister van Oevers over veren", False),
        ("over veren aan de Minister van Oevers", True),
        ("over veren", False),
    ],
)
def test_a_title_that_may_name_who_is_asked_is_told(about: str, told: bool) -> None:
    text = f"Vragen van het lid Spaak (Duinpartij) {about} (ingezonden 3 maart 2031)\n\n"
    text += "Vraag 1\nVaart het veer?\n\nAntwoord 1\nJa.\n"
    found = findings(parse(pages_of_text(text)))
    assert (NO_ONE_ASKED in found.heading) == told
