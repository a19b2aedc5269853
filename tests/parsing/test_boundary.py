"""Where a question and an answer part without a label."""

from __future__ import annotations

from kamer_tui.parsing.structure.boundary import answers, part_answer, question_end
from kamer_tui.parsing.vocabulary.best_boundary import best_boundary
from kamer_tui.sources.lines import Line
from kamer_tui.sources.text import pages_of_text


def lines(text: str) -> tuple[Line, ...]:
    return pages_of_text(text).lines


def test_the_boundary_stands_where_scores_turn() -> None:
    found = best_boundary([-2, -1, 3, 1], 1, 3)
    assert (found.place, found.certain) == (2, True)


def test_a_boundary_that_is_hardly_better_than_another_is_not_certain() -> None:
    found = best_boundary([-2, -0.1, 0.2, 1], 1, 3)
    assert (found.place, found.certain) == (2, False)


def test_of_equal_boundaries_the_last_is_taken_or_the_first_if_asked() -> None:
    scores = [-1.0, 0.0, 1.0]
    assert best_boundary(scores, 1, 2).place == 2
    assert best_boundary(scores, 1, 2, earliest=True).place == 1


def test_what_speaks_for_a_place_may_outweigh_scores() -> None:
    assert best_boundary([-1.0, -1.0, 1.0], 1, 2).place == 2
    assert best_boundary([-1.0, -1.0, 1.0], 1, 2, extras=[0.0, 3.0, 0.0, 0.0]).place == 1


def test_a_question_ends_after_its_last_question_mark() -> None:
    text = lines("Gaat de sluis open?\nZo ja, wanneer?\nDe sluis gaat in mei open.\n")
    found = question_end(text)
    assert found is not None
    assert (found.place, found.offset, found.certain) == (2, 0, True)
    assert answers(text, found)


def test_a_question_may_end_inside_a_line() -> None:
    text = lines("Gaat de sluis open? Graag een datum. De sluis gaat in mei open.\n")
    found = question_end(text)
    assert found is not None
    assert text[found.place].text[found.offset :] == "De sluis gaat in mei open."
    assert not found.certain


def test_nothing_but_questions_has_no_end() -> None:
    assert question_end(lines("Gaat de sluis open?\nZo nee, waarom niet?\n")) is None
    assert question_end(lines("Gaat de sluis open?\nGraag een toelichting.\n")) is None


def test_an_answer_and_the_next_question_part_where_members_begin_to_ask() -> None:
    text = lines("De sluis gaat in mei open.\nVoorts vragen de leden van De Brug naar het veer.\n")
    assert [[line.text for line in part] for part in part_answer(text)] == [
        ["De sluis gaat in mei open."],
        ["Voorts vragen de leden van De Brug naar het veer."],
    ]
