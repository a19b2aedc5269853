"""Wherever genres are listed, all of them are."""

from __future__ import annotations

import json
from typing import get_args

import pytest

from kamer_tui.document.genre_names import GENRE_NAMES
from kamer_tui.document.model import Genre
from kamer_tui.export.json_form import SCHEMA_PATH
from kamer_tui.language.hyphens import Hyphens
from kamer_tui.parsing import parse
from kamer_tui.parsing.genres.evidence import TABLE, Evidence, weigh
from kamer_tui.parsing.structure.body import Body
from kamer_tui.sample import SAMPLES
from kamer_tui.sources.lines import Line, Pages


def test_every_genre_has_rules_a_name_a_sample_and_its_place_in_the_json_form() -> None:
    genres = set(get_args(Genre))
    schema = json.loads(SCHEMA_PATH.read_text(encoding="utf-8"))
    assert {row.genre for row in TABLE} == genres
    assert set(GENRE_NAMES) == genres
    assert set(SAMPLES) == genres
    assert set(schema["properties"]["genre"]["enum"]) == {*genres, None}


@pytest.mark.parametrize("row", TABLE, ids=[row.sign for row in TABLE])
def test_every_row_of_the_table_names_a_sign_and_a_recipe(row: Evidence) -> None:
    nothing = Body((), Hyphens(()))
    assert row.holds(nothing) is False
    account = row.read(nothing, lambda done: None)
    assert account is not None
    assert parse(Pages("nothing", "text", "0" * 64, 1, ()), row.genre).genre == row.genre


def test_the_first_row_that_holds_decides() -> None:
    lines = (
        Line("Lijst van vragen en antwoorden", 1, 1),
        Line("1", 1, 2),
        Line("Hoeveel rekken komen er bij?", 1, 3),
        Line("Honderd.", 1, 4),
    )
    body = Body(lines, Hyphens(()))
    holding = [row for row in TABLE if row.holds(body)]
    assert [row.sign for row in holding] == [
        "list_of_questions.is_titled_and_numbered",
        "list_of_questions.is_titled",
    ]
    assert weigh(body) is holding[0]
    assert weigh(body, "note") is next(row for row in TABLE if row.genre == "note")
    assert weigh(Body(lines[2:], Hyphens(()))) is None
