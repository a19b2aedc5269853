"""The command line's search: what it prints, as text and as JSON."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from kamer_tui.command_line.commands import main
from kamer_tui.document.search.whole import search
from kamer_tui.document.selection import SelectionError
from kamer_tui.export.found import render_found
from tests.builders import small_report

REPORT = """\
Vragen en opmerkingen van de leden van de Veerpartij-fractie

De leden van de Veerpartij-fractie danken voor de steigerbrief.

Hoe vaak vaart de avondpont naar Oudeveer?

1. Antwoord van de Minister:

Elk halfuur, ook op zondag.

Waarom vaart de pont niet in de nacht, en wat kost een pont?

2. Antwoord van de Minister:

Daar is geen vraag naar; zie ook het antwoord op vraag 1.
"""


@pytest.fixture
def report(tmp_path: Path) -> Path:
    path = tmp_path / "verslag.txt"
    path.write_text(REPORT, encoding="utf-8")
    return path


def given(capsys: pytest.CaptureFixture[str], *words: str | Path) -> tuple[int, str, str]:
    status = main([str(word) for word in words])
    captured = capsys.readouterr()
    return status, captured.out, captured.err


def test_it_prints_the_best_first(report: Path, capsys: pytest.CaptureFixture[str]) -> None:
    status, out, err = given(capsys, "search", report, "pont", "--language", "en")
    assert (status, err) == (0, "")
    assert out == (
        "2  Waarom vaart de pont niet in de nacht, en wat kost een pont?\n"
        "    Veerpartij · p. 1 · 2 places\n"
        "    Waarom vaart de pont niet in de nacht, en wat kost een pont?\n"
        "\n"
        "1  Hoe vaak vaart de avondpont naar Oudeveer?\n"
        "    Veerpartij · p. 1 · 1 place\n"
        "    Hoe vaak vaart de avondpont naar Oudeveer?\n"
    )


def test_its_json(report: Path, capsys: pytest.CaptureFixture[str]) -> None:
    status, out, _err = given(capsys, "search", report, "pont", "--format", "json")
    assert status == 0
    assert json.loads(out) == {
        "query": "pont",
        "matches": [
            {
                "number": 2,
                "hits": 2,
                "whole": True,
                "snippets": ["Waarom vaart de pont niet in de nacht, en wat kost een pont?"],
            },
            {
                "number": 1,
                "hits": 1,
                "whole": False,
                "snippets": ["Hoe vaak vaart de avondpont naar Oudeveer?"],
            },
        ],
    }
    assert list(json.loads(out)) == ["query", "matches"]


def test_what_stands_in_no_question_is_found_too(
    report: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    status, out, _err = given(capsys, "search", report, "steigerbrief", "--format", "json")
    (found,) = json.loads(out)["elsewhere"]
    assert (status, found["text"], found["party"]) == (0, "introduction", "Veerpartij")
    assert (
        "Introduction\n    Veerpartij · 1 place\n"
        in given(capsys, "search", report, "steigerbrief", "--language", "en")[1]
    )


def test_words_need_no_quotes_and_a_minus_is_no_option(
    report: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    for words in (("vaart", "pont", "-nacht"), ("vaart pont -nacht",), ("-nacht", "vaart")):
        _status, out, _err = given(capsys, "search", report, *words, "--format", "json")
        assert [match["number"] for match in json.loads(out)["matches"]] == [1]


def test_nothing_found_is_told_with_the_word_that_was_perhaps_meant(
    report: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    nothing = "Nothing found for «avondpunt». Did you mean «avondpont» (1)?\n"
    assert given(capsys, "search", report, "avondpunt", "--language", "en") == (1, "", nothing)
    assert given(capsys, "search", report, "zeppelin", "--language", "nl") == (
        1,
        "",
        "Niets gevonden voor «zeppelin».\n",
    )
    status, out, _err = given(capsys, "search", report, "zeppelin", "--format", "json")
    assert (status, json.loads(out)) == (1, {"query": "zeppelin", "matches": []})


@pytest.mark.parametrize(
    ("query", "said"),
    [
        ("partei:Veerpartij", "did you mean partij:"),
        ('"vaart', "has no end"),
        ("  ", "needs a QUERY"),
        ("party:zzz", "there is Veerpartij"),
    ],
)
def test_a_wrong_query_is_wrong_use(
    report: Path, capsys: pytest.CaptureFixture[str], query: str, said: str
) -> None:
    status, out, err = given(capsys, "search", report, query, "--language", "en")
    assert (status, out) == (2, "")
    assert said in err
    assert err.count("\n") == 1


def test_an_export_searches_alike(report: Path, capsys: pytest.CaptureFixture[str]) -> None:
    words = ("export", report, "--format", "json", "--search", "vaart -nacht")
    _status, out, _err = given(capsys, *words)
    assert [one["label"] for one in json.loads(out)["exchanges"]] == ["1"]
    assert given(capsys, "export", report, "--search", "partei:x")[0] == 2


def test_what_is_found_is_bold_in_a_terminal_and_lines_are_folded() -> None:
    found = search(small_report(), "beheer")
    shown = render_found(found, 40, bold=True)
    assert "\x1b[1mbeheer\x1b[22m" in shown
    plain = shown.replace("\x1b[1m", "").replace("\x1b[22m", "")
    assert max(map(len, plain.splitlines())) <= 40
    assert plain == render_found(found, 40)


def test_a_footnotes_mark_is_no_part_of_a_snippet() -> None:
    (match,) = search(small_report(), "77 bedragen").matches
    (snippet,) = match.snippets
    assert snippet.text == "Zie vraag 77 voor de bedragen."
    assert [snippet.text[start:end] for start, end in snippet.found] == ["77", "bedragen"]


def test_a_search_for_nothing_is_refused() -> None:
    with pytest.raises(SelectionError):
        search(small_report(), "?")
