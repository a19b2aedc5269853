"""What of one document's answers stands in another's, and what sets two answers apart."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from kamer_tui.command_line.commands import main
from kamer_tui.understanding.comparing import compare
from kamer_tui.understanding.differences import Passage, differences
from tests.builders import document, exchange, paragraph
from tests.understanding.test_same_words import FERRY

LETTER = """\
Vragen en opmerkingen van de leden van de Veerpartij-fractie

Hoe vaak vaart de avondpont naar Oudeveer?

1. Antwoord van de Minister:

{answer}

Wie betaalt de steiger?

2. Antwoord van de Minister:

De gemeente.
"""


def test_what_stands_in_the_other_document_is_counted_and_told_most_first() -> None:
    first = document(
        exchange(1, answer="De gemeente betaalt."),
        exchange(2, answer=f"Ja. {FERRY}"),
        exchange(3, answer=f"{FERRY} De steiger van Oudeveer wordt dit jaar met hout hersteld."),
    )
    second = document(
        exchange(7, answer=f"{FERRY} De steiger van Oudeveer wordt dit jaar met hout hersteld."),
        exchange(8, answer=FERRY),
    )
    found = compare(first, second)
    assert [(one.first, one.second, one.shared.run) for one in found.matches] == [
        *((2, 0, 24), (1, 0, 14), (1, 1, 14), (2, 1, 14)),
    ]
    assert found.words == 3 + 15 + 24
    assert found.shared_words == 14 + 24


def test_answers_of_the_same_document_are_not_compared() -> None:
    first = document(exchange(1, answer=FERRY), exchange(2, answer=FERRY))
    second = document(exchange(1, answer="Nee."))
    assert compare(first, second).matches == ()
    assert compare(first, second).shared_words == 0


def test_differences_are_the_words_that_the_other_lacks() -> None:
    first = [paragraph("De brug is dicht."), paragraph("De pont vaart.")]
    second = [paragraph("De brug is weer open. De pont vaart niet.")]
    assert differences(first, second) == (
        [Passage(0, 11, 16)],
        [Passage(0, 11, 20), Passage(0, 36, 40)],
    )


def test_texts_too_long_for_a_comparison_word_by_word_are_compared_by_runs() -> None:
    same = " ".join(f"woord{number}" for number in range(2_000))
    here, there = differences([paragraph(f"{same} einde")], [paragraph(f"begin {same}")])
    assert here == [Passage(0, len(same) + 1, len(same) + 6)]
    assert there == [Passage(0, 0, 5)]


def given(capsys: pytest.CaptureFixture[str], *words: str | Path) -> tuple[int, str, str]:
    status = main([str(word) for word in words])
    captured = capsys.readouterr()
    return status, captured.out, captured.err


@pytest.fixture
def letters(tmp_path: Path) -> tuple[Path, Path]:
    paths = tmp_path / "a.txt", tmp_path / "b.txt"
    paths[0].write_text(LETTER.format(answer=FERRY), encoding="utf-8")
    paths[1].write_text(LETTER.format(answer=f"Inderdaad. {FERRY}"), encoding="utf-8")
    return paths


def test_the_command_line_compares_two_files(
    letters: tuple[Path, Path], capsys: pytest.CaptureFixture[str]
) -> None:
    status, out, err = given(capsys, "compare", *letters, "--language", "en")
    assert (status, err) == (0, "")
    assert "14 of 16 words of A’s answers stand in B’s." in out
    assert "14 words in a row · 100 % of the shorter answer" in out
    assert FERRY.rstrip(".") in " ".join(out.split())


def test_the_comparison_as_json(
    letters: tuple[Path, Path], capsys: pytest.CaptureFixture[str]
) -> None:
    _status, out, _err = given(capsys, "compare", *letters, "--format", "json")
    assert json.loads(out) == {
        "shared_words": 14,
        "words": 16,
        "matches": [{"a": 1, "b": 1, "run": 14, "ratio": 1.0}],
    }


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (("compare",), "needs a FILE"),
        (("compare", "a.txt"), "needs two files"),
        (("compare", "-", "-"), "not both"),
        (("compare", "a.txt", "b.txt", "c.txt"), "does not belong here"),
    ],
)
def test_wrong_use_is_told(
    words: tuple[str, ...], said: str, capsys: pytest.CaptureFixture[str]
) -> None:
    status, out, err = given(capsys, *words, "--language", "en")
    assert (status, out) == (2, "")
    assert said in err


def test_a_second_file_that_is_not_there_is_named(
    letters: tuple[Path, Path], capsys: pytest.CaptureFixture[str]
) -> None:
    status, _out, err = given(capsys, "compare", letters[0], "weg.txt", "--language", "en")
    assert status == 2
    assert "weg.txt" in err
