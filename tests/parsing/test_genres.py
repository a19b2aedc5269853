"""Wherever genres are listed, all of them are."""

from __future__ import annotations

import json
from typing import get_args

import pytest

from kamer_tui.document.genre_names import GENRE_NAMES
from kamer_tui.document.model import Genre
from kamer_tui.export.json_form import SCHEMA_PATH
from kamer_tui.parsing.genres import MODULES, rules_of
from kamer_tui.sample import SAMPLES


def test_every_genre_has_rules_a_name_a_sample_and_its_place_in_the_json_form() -> None:
    genres = set(get_args(Genre))
    schema = json.loads(SCHEMA_PATH.read_text(encoding="utf-8"))
    assert {name for name, _ in MODULES} == genres
    assert set(GENRE_NAMES) == genres
    assert set(SAMPLES) == genres
    assert set(schema["properties"]["genre"]["enum"]) == {*genres, None}


@pytest.mark.parametrize("place", range(len(MODULES)))
def test_a_module_is_registered_under_the_name_that_its_rules_have(place: int) -> None:
    name, _ = MODULES[place]
    assert list(rules_of())[place].name == name
