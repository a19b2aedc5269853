"""Which of the numbers in a text number its questions."""

from __future__ import annotations

from kamer_tui.parsing.structure.numbering import find_numbering
from kamer_tui.sources.text import pages_of_text


def numbering(text: str) -> list[tuple[str, tuple[int, ...], int]]:
    """The labels found: kind, numbers, and the line on which each stands, from 1."""
    lines = pages_of_text(text).lines
    return [(label.kind, label.numbers, label.index + 1) for label in find_numbering(lines)]


def test_bare_numbers_that_count_and_ask_are_labels() -> None:
    text = "1\nGaat de sluis open?\n2\nWanneer gaat het veer?\n"
    assert numbering(text) == [("question", (1,), 1), ("question", (2,), 3)]


def test_an_item_of_a_list_is_no_question() -> None:
    text = (
        "1\nGaat de sluis open?\nAntwoord\nAan drie dingen wordt gewerkt:\n1. de deuren;\n"
        "2. de muren.\n2\nWanneer gaat het veer?\nAntwoord\nIn mei.\n"
    )
    assert numbering(text) == [
        ("question", (1,), 1),
        ("answer", (), 3),
        ("question", (2,), 7),
        ("answer", (), 9),
    ]


def test_a_number_left_out_of_a_list_comes_after_it() -> None:
    text = "Vraag 1, 2 en 4\nGaat de sluis open?\nVraag 3\nHoe?\nVraag 5\nWanneer?\n"
    assert [numbers for _, numbers, _ in numbering(text)] == [(1, 2, 4), (3,), (5,)]


def test_answers_may_stand_below_all_questions_under_the_same_numbers() -> None:
    text = "1\nGaat de sluis open?\n2\nWanneer gaat het veer?\n1\nJa.\n2\nIn mei.\n"
    assert [(kind, numbers) for kind, numbers, _ in numbering(text)] == [
        ("question", (1,)),
        ("question", (2,)),
        ("answer", (1,)),
        ("answer", (2,)),
    ]
