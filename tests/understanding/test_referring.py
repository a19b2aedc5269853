from __future__ import annotations

import pytest

from kamer_tui.understanding.referring import only_refers, only_refers_elsewhere
from tests.builders import exchange


@pytest.mark.parametrize(
    ("answer", "number"),
    [
        ("Zie het antwoord op vraag 12.", 12),
        ("Zie vraag 12", 12),
        ("Daarvoor verwijst het kabinet terug naar vraag 9.", 9),
        ("Hiervoor verwijst het kabinet naar vragen 11 en 12.", 11),
        ("Voor deze vraag wordt verwezen naar de beantwoording van vraag 3.", 3),
        ("Zie het antwoord op vraag 12. Dit jaar komt er meer bij.", None),
        ("Ja. Zie het antwoord op vraag 12.", None),
        ("Zie het antwoord op vraag 12 en Kamerstuk 99 998, nr. 12.", None),
        ("De gemeenten.", None),
        ("Zie het antwoord op deze vraag.", None),
    ],
)
def test_answer_that_only_refers(answer: str, number: int | None) -> None:
    assert only_refers(exchange(1, answer=answer)) == number


def test_an_answer_of_two_paragraphs_only_refers_if_both_do() -> None:
    assert only_refers(exchange(1, answer=["Zie vraag 4.", "Zie ook vraag 5."])) == 4
    assert only_refers(exchange(1, answer=["Zie vraag 4.", "Dat kost veel."])) is None
    assert only_refers(exchange(1, answer=[])) is None


@pytest.mark.parametrize(
    "answer",
    [
        "Zie vraag 12 en Kamerstuk 99 998, nr. 12.",
        "Voor deze vraag verwijs ik u naar mijn brief van 3 april 2034.",
        "Hiervoor verwijzen wij naar de Minister van Vaart en Bruggen.",
        "Voor deze vraag verwijzen we u naar het Ministerie van VB.",
        "Zie de bijlage.[^1]",
        ["Zie vraag 4.", "Verder verwijs ik naar de bijlage bij deze brief."],
    ],
)
def test_an_answer_that_only_refers_elsewhere(answer: str | list[str]) -> None:
    assert only_refers_elsewhere(exchange(1, answer=answer))


@pytest.mark.parametrize(
    "answer",
    [
        "Zie vraag 12. Dit jaar komt er meer bij.",
        "Ja. Zie vraag 12.",
        "Hiervoor verwijs ik naar de brief over het veer, dat vaker vaart.",
        "De Minister van Vaart en Bruggen.",
        "De brief van 3 april.",
        [],
    ],
)
def test_an_answer_that_says_something_too(answer: str | list[str]) -> None:
    assert not only_refers_elsewhere(exchange(1, answer=answer))
