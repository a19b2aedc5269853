"""Clips go from the reader into the story's file, with citation and address."""

from __future__ import annotations

from pathlib import Path

import pytest
from textual.events import Paste

from kamer_tui.document.model import Document, Footnote, Metadata
from kamer_tui.reader.screens.story import StoryScreen
from kamer_tui.store.clippings import choose_story, story_of
from kamer_tui.store.database import FILE, Store
from kamer_tui.store.folders import data_folder
from tests.builders import document, exchange
from tests.reader.driving import Reader, reading


def letter(number: str) -> Document:
    return document(
        exchange(1, "Hoeveel plaatsen komen er bij?", "Vijftig, *ruim* geteld.[^1] En dat is al."),
        exchange(2, "Wie betaalt het beheer?", "De gemeenten. Dat blijft zo."),
        metadata=Metadata(
            identifier=f"kst-99999-{number}", dossier="99 999", number=number, session="2031–2032"
        ),
        footnotes=(Footnote("1", f"Noot van {number}.", 1),),
    )


@pytest.fixture
def story(tmp_path: Path) -> Path:
    """The story's file, chosen before."""
    path = tmp_path / "verhaal.md"
    choose_story(Store.of_user(), path)
    return path


async def settled(reader: Reader) -> None:
    """Wait until all clips are put."""
    for _ in range(300):
        if reader.screen._clipping is None and not reader.screen._jobs:
            break
        await reader.pilot.pause(0.01)
    await reader.pilot.pause()


async def test_the_first_clip_asks_for_the_file_and_the_next_does_not(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    async with reading(letter("1"), size=(80, 24)) as reader:
        await reader.press("c")
        assert isinstance(reader.app.screen, StoryScreen)
        assert "clippings.md" in reader.text
        await reader.press("enter")
        await settled(reader)
        path = tmp_path / "clippings.md"
        first = path.read_text()
        assert first.startswith("### Vraag 1")
        assert "> Hoeveel plaatsen komen er bij?" in first
        assert "[Kamerstukken II 2031/32, 99999, nr. 1, p. 1](https://zoek.officiele" in first
        assert "Clipped: question 1 → " in reader.foot
        await reader.press("2", "c")
        await settled(reader)
        assert path.read_text().startswith(f"{first}\n### Vraag 2")
    assert story_of(Store.of_user()) == path


async def test_clips_of_several_documents_keep_their_own_footnotes(story: Path) -> None:
    for number in ("1", "2"):
        async with reading(letter(number)) as reader:
            await reader.press("c")
            await settled(reader)
    text = story.read_text()
    for number in ("1", "2"):
        assert f"geteld.[^kst-99999-{number}-1]" in text
        assert f"[^kst-99999-{number}-1]: Noot van {number}." in text


async def test_chosen_sentences_are_clipped_as_a_quotation(story: Path) -> None:
    async with reading(letter("1")) as reader:
        await reader.press("2", "tab", "s", "j", "c")
        await settled(reader)
        assert story.read_text() == (
            "> Dat blijft zo.\n\n*[Kamerstukken II 2031/32, 99999, nr. 1, p. 1]"
            "(https://zoek.officielebekendmakingen.nl/kst-99999-1.html)*\n"
        )
        assert "Clipped: 1 sentence" in reader.foot


async def test_the_last_clip_is_taken_back_unless_the_file_goes_on(story: Path) -> None:
    async with reading(letter("1")) as reader:
        await reader.press("c", "2", "c", "U")
        await settled(reader)
        assert "taken out of" in reader.foot
        assert "Vraag 2" not in story.read_text()
        with story.open("a") as file:
            file.write("eigen woorden\n")
        await reader.press("U")
        await settled(reader)
        assert "Not taken back" in reader.foot
        assert story.read_text().endswith("eigen woorden\n")


async def test_what_can_not_be_written_is_told(story: Path) -> None:
    story.mkdir()
    async with reading(letter("1")) as reader:
        await reader.press("c")
        await settled(reader)
        assert "is a folder" in reader.foot
        await reader.press("W")
        await reader.press("ctrl+a", "ctrl+k")
        reader.app.post_message(Paste(str(story)))
        await reader.press("enter")
        assert "is a folder" in reader.text
        await reader.press("escape")


async def test_with_a_damaged_database_one_can_still_clip(tmp_path: Path) -> None:
    data_folder().mkdir(parents=True)
    (data_folder() / FILE).write_text("geen database\n" * 99)
    async with reading(letter("1")) as reader:
        await reader.press("c", "ctrl+a", "ctrl+k")
        reader.app.post_message(Paste(str(tmp_path / "verhaal.md")))
        await reader.press("enter")
        await settled(reader)
        assert "Vraag 1" in (tmp_path / "verhaal.md").read_text()
        assert "can't be taken back" in reader.foot


async def test_a_clip_before_the_end_of_the_program_is_there(story: Path) -> None:
    async with reading(letter("1")) as reader:
        await reader.press("c", "q")
    assert "Vraag 1" in story.read_text()
