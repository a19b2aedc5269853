"""The overview: which cells there are, what they count, and each of its forms."""

from __future__ import annotations

import csv
import io
import json
import xml.etree.ElementTree as ET
from pathlib import Path
from typing import get_args

import pytest

from kamer_tui.command_line.commands import main
from kamer_tui.command_line.parsers import _MARKS
from kamer_tui.document.model import Document
from kamer_tui.export.overview import FORMS
from kamer_tui.export.overview.as_json import overview_as_json
from kamer_tui.reading.loading import load
from kamer_tui.sample import SAMPLES
from kamer_tui.translation import use_label_language
from kamer_tui.understanding.marked import SAME_WORDS
from kamer_tui.understanding.marks import Kind
from kamer_tui.understanding.overview import Overview
from tests.builders import document, exchange

FERRY = "De avondpont vaart sinds maart elk halfuur naar Oudeveer, ook op zondagen en feestdagen."
SVG = "{http://www.w3.org/2000/svg}"


def ferries() -> Document:
    return document(
        exchange(1, "Vaart de pont? Wie betaalt?", f"Ja. {FERRY}", topic="Veer/ponten"),
        exchange(2, "Wie betaalt de steiger?", "De gemeente Oudeveer.", topic="Steigers"),
        exchange(3, "Hoe vaak vaart zij?", FERRY, party="Duinpartij", topic="Veer / ponten"),
        exchange(4, "Wat kost de brug?", "Zie het antwoord op vraag 2.", party="Duinpartij"),
        exchange(5, "Wanneer komt de brug?", (), party=("Noorderpartij", "Duinpartij")),
        exchange(
            6,
            "Komt er een overzicht?",
            "Ik zal de Kamer voor de zomer van 2034 informeren.",
            party="De Brug",
            page=3,
        ),
    )


def test_topics_that_are_written_otherwise_are_one_and_each_cell_has_its_exchanges() -> None:
    overview = Overview(ferries())
    assert overview.topics == ("Veer/ponten", "Steigers", None)
    assert overview.parties == ("Noorderpartij", "Duinpartij", "De Brug")
    cells = {key: [place + 1 for place in cell.places] for key, cell in overview.cells.items()}
    assert cells == {
        ("Noorderpartij", "Veer/ponten"): [1],
        ("Duinpartij", "Veer/ponten"): [3],
        ("Noorderpartij", "Steigers"): [2],
        ("Noorderpartij", None): [5],
        ("Duinpartij", None): [4, 5],
        ("De Brug", None): [6],
    }


def test_words_are_counted_for_each_cell_and_party() -> None:
    overview = Overview(ferries())
    cell = overview.cells["Noorderpartij", "Veer/ponten"]
    assert (cell.words_asked, cell.words_answered) == (5, 15)
    assert overview.words_asked["Duinpartij"] == 4 + 4 + 4
    assert sum(one.asked for one in overview.sizes) == 5 + 4 + 4 + 4 + 4 + 4
    assert overview.party_counts == {"Noorderpartij": 3, "Duinpartij": 3, "De Brug": 1}


def test_the_json_has_the_fields_of_the_form() -> None:
    found = overview_as_json(Overview(ferries()))
    assert list(found) == [
        *("exchanges", "cells", "marks", "similar", "references", "asks", "promises")
    ]
    assert found["exchanges"] == 6
    assert found["marks"] == {"only-refers": [4], "open": [5], "promise": [6]}
    assert found["similar"] == [[1, 3]]
    assert found["references"] == 1
    assert found["asks"] == 7
    (promise,) = found["promises"]
    assert (promise["number"], promise["page"]) == (6, 3)
    assert promise["text"] == "Ik zal de Kamer voor de zomer van 2034 informeren."
    assert promise["when"] == "voor de zomer van 2034"
    assert found["cells"][0] == {
        "party": "Noorderpartij",
        "topic": "Veer/ponten",
        "exchanges": [1],
        "words_asked": 5,
        "words_answered": 15,
    }


def test_the_csv_lists_promises_with_who_and_when() -> None:
    rows = list(csv.DictReader(io.StringIO(FORMS["csv"](Overview(ferries()), None))))
    (promise,) = [row for row in rows if row["kind"] == "promise"]
    assert promise["number"] == "6"
    assert promise["party"] == "De Brug"
    assert promise["who"] == "Ik"
    assert promise["when"] == "voor de zomer van 2034"
    (pair,) = [row for row in rows if row["kind"] == "similar"]
    assert (pair["number"], pair["other"], pair["run"]) == ("1", "3", "14")
    assert sum(row["kind"] == "cell" for row in rows) == 6


def test_the_text_has_a_table_and_fits_the_width() -> None:
    overview = Overview(ferries())
    wide = FORMS["text"](overview, None)
    (row,) = [line for line in wide.splitlines() if line.startswith("Veer/ponten")]
    assert row.split("  ")[0] == "Veer/ponten"
    assert " ".join(row.split()) == "Veer/ponten 1 =1 1 =1 · │ 2"
    assert "6 questions · 7 asking sentences" in wide
    assert "only refers: 4" in wide
    for width in (40, 60, 80, 120):
        lines = FORMS["text"](overview, width).splitlines()
        assert max(map(len, lines)) <= width
    narrow = FORMS["text"](overview, 40)
    assert "Duinpartij: 1 =1 (3)" in narrow or "Veer/ponten" in narrow


def test_the_markdown_is_a_table_in_the_language_of_labels() -> None:
    use_label_language("nl")
    made = FORMS["markdown"](Overview(ferries()), None)
    assert "| Onderwerp | Noorderpartij | Duinpartij | De Brug | samen |" in made
    assert "| Veer/ponten | 1 =1 | 1 =1 | · | 2 |" in made
    assert "## Toezeggingen" in made


def test_the_picture_is_sound_and_says_everything_without_colour() -> None:
    use_label_language("nl")
    made = FORMS["svg"](Overview(ferries()), None)
    root = ET.fromstring(made)
    texts = [text.text or "" for text in root.iter(f"{SVG}text")]
    assert "Veer/ponten" in texts
    assert "=1" in texts
    assert "Duinpartij" in texts
    # Each cell tells its words, and has a bar that is outlined and one that is filled.
    told = [one.text or "" for one in root.iter(f"{SVG}title")]
    assert "woorden van vragen: 5; woorden van antwoorden: 15" in told
    width, height = (float(root.attrib[name]) for name in ("width", "height"))
    for rect in root.iter(f"{SVG}rect"):
        assert float(rect.attrib.get("x", 0)) + float(rect.attrib["width"]) <= width
        assert float(rect.attrib.get("y", 0)) + float(rect.attrib["height"]) <= height


def test_what_a_document_says_is_no_markup_in_the_picture() -> None:
    made = document(exchange(1, topic="<script>alert(1)</script> & «co»", party="A<b>"))
    text = FORMS["svg"](Overview(made), None)
    ET.fromstring(text)
    assert "<script" not in text


@pytest.mark.parametrize("form", sorted(FORMS))
def test_a_document_without_questions_has_an_overview_too(form: str) -> None:
    assert FORMS[form](Overview(document()), 80).strip()


@pytest.mark.parametrize("genre", sorted(SAMPLES))
@pytest.mark.parametrize("form", sorted(FORMS))
def test_every_sample_has_an_overview_in_every_form(genre: str, form: str) -> None:
    overview = Overview(load(SAMPLES[genre]))
    assert FORMS[form](overview, 80).strip()


def test_the_cells_of_real_documents(documents: Path) -> None:
    for name, topics, cells in (("kst-28676-396.txt", 12, 22), ("kst-36450-6.pdf", 15, 29)):
        overview = Overview(load(documents / name))
        assert sum(topic is not None for topic in overview.topics) == topics
        assert len(overview.cells) == cells


def test_the_command_writes_a_picture_to_a_file_and_replaces_none(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "overzicht.svg"
    words = ["overview", str(SAMPLES["report"]), "-o", str(path), "--language", "en"]
    assert main(words) == 0
    assert path.read_text(encoding="utf-8").startswith("<svg")
    assert main(words) == 2
    assert "exists already" in capsys.readouterr().err
    assert main(["overview", str(SAMPLES["report"]), "--format", "json"]) == 0
    assert json.loads(capsys.readouterr().out)["exchanges"] > 0


def test_an_export_is_narrowed_to_kinds_of_answers(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], documents: Path
) -> None:
    report = str(documents / "kst-28676-396.txt")

    def numbers(*words: str) -> list[int]:
        assert main(["export", report, "--format", "json", *words]) == 0
        found = json.loads(capsys.readouterr().out)["exchanges"]
        return [number for one in found for number in one["numbers"]]

    assert numbers("--mark", "promise") == [11, 12]
    assert numbers("--mark", "only-refers", "--mark", "declines") == [
        *(10, 13, 16, 24, 38, 41, 42, 48)
    ]
    assert numbers("--mark", "same-words", "--party", "SP") == [37]
    assert main(["export", report, "--mark", "open", "--language", "en"]) == 2
    assert "No question fits" in capsys.readouterr().err
    assert main(["export", report, "--mark", "mooi", "--language", "en"]) == 2
    assert "promise" in capsys.readouterr().err


def test_the_kinds_that_can_be_asked_for_are_those_of_marks_and_the_same_words() -> None:
    assert set(_MARKS) == {*get_args(Kind), SAME_WORDS}
