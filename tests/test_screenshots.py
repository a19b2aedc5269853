"""The README's pictures show the program as it is."""

from __future__ import annotations

import pytest

from tests.screenshots import FOLDER, PICTURES, Picture, draw, path_of


@pytest.mark.parametrize("picture", PICTURES, ids=lambda picture: picture.name)
async def test_the_picture_is_what_the_program_shows(picture: Picture) -> None:
    drawn = await draw(picture)
    # Not compared by assert itself, which would explain 100 KB of difference.
    same = path_of(picture).read_text(encoding="utf-8") == drawn
    assert same, "run: python -m tests.screenshots"


def test_there_are_no_other_pictures() -> None:
    assert set(FOLDER.iterdir()) == set(map(path_of, PICTURES))
