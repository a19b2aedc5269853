"""The documents that are offered, and several that are open at once."""

from __future__ import annotations

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

import pytest

from kamer_tui.library.items import items_of_paths
from kamer_tui.reader.app import ReaderApp
from kamer_tui.reader.screens.library import LibraryScreen
from kamer_tui.reader.screens.reading import ReadingScreen
from kamer_tui.reader.screens.waiting import WaitingScreen
from kamer_tui.reader.terminal.opening import opening_of
from kamer_tui.store.database import Store
from kamer_tui.store.documents import Place, keep
from tests.builders import document, exchange
from tests.reader.driving import Reader

LIST = """\
Tweede Kamer der Staten-Generaal

Vergaderjaar 2026-2027

{dossier} Fietsenstallingen

Nr. {number} LIJST VAN VRAGEN EN ANTWOORDEN
Vastgesteld 3 november 2026

1
{question}
Antwoord:
Dat staat in Kamerstuk 99 998, nr. 7, en in Kamerstuk 99 999, nr. 3.

2
Wie betaalt het beheer van de stallingen?
Antwoord:
De gemeenten betalen het beheer.
"""


@pytest.fixture(autouse=True)
def own_home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    for name in ("XDG_DATA_HOME", "XDG_CACHE_HOME", "XDG_CONFIG_HOME"):
        monkeypatch.setenv(name, str(tmp_path / "home" / name))
    monkeypatch.setenv("HOME", str(tmp_path / "home"))
    return tmp_path / "home" / "XDG_DATA_HOME" / "kamer-tui"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    made = tmp_path / "stukken"
    made.mkdir()
    question = "Hoeveel plaatsen komen er bij?"
    (made / "a.txt").write_text(LIST.format(dossier="99 999", number=3, question=question))
    other = "Waarom is de stalling dicht?"
    (made / "b.txt").write_text(LIST.format(dossier="99 998", number=7, question=other))
    (made / "c.pdf").write_bytes(b"geen pdf")
    return made


@asynccontextmanager
async def offered(*paths: Path, size: tuple[int, int] = (80, 24)) -> AsyncIterator[Reader]:
    """A reader that offers the files."""
    app = ReaderApp(None, library=items_of_paths(paths) if paths else None)
    async with app.run_test(size=size) as pilot:
        reader = Reader(app, pilot)
        await wait_until_read(reader)
        yield reader


async def wait_until_read(reader: Reader) -> None:
    for _turn in range(200):
        await reader.pilot.pause(0.05)
        screen = reader.app.screen
        if not isinstance(screen, LibraryScreen) or all(one.is_known for one in screen.items):
            break
    await reader.pilot.pause(0.15)


async def wait_for_document(reader: Reader, name: str) -> None:
    for _turn in range(200):
        await reader.pilot.pause(0.05)
        screen = reader.app.screen
        if isinstance(screen, ReadingScreen) and screen.contents.document.source.name == name:
            return
    raise AssertionError(name)


async def test_files_are_offered_by_what_they_are(folder: Path) -> None:
    async with offered(*sorted(folder.iterdir())) as reader:
        assert "Documents" in reader.title
        assert "4 documents" in reader.title
        assert "Fietsenstallingen" in reader.lines[1]
        assert "kst-99999-3 · " in reader.lines[2]
        assert "2 questions" in reader.lines[2]
        assert "c.pdf" in reader.lines[5]
        assert "is no PDF" in reader.text
        assert "The built-in sample" in reader.text


async def test_enter_opens_a_document_and_keys_go_from_one_to_the_next(folder: Path) -> None:
    async with offered(folder / "a.txt", folder / "b.txt") as reader:
        await reader.press("enter")
        await wait_for_document(reader, "a.txt")
        await reader.press("2", "D", "j", "enter")
        await wait_for_document(reader, "b.txt")
        assert reader.number == "1"
        await reader.press("}")
        assert "Document 1 of 2" in reader.foot
        assert "Hoeveel plaatsen" in reader.text
        assert reader.number == "2"
        await reader.press("{")
        assert "Waarom is de stalling" in reader.text


async def test_a_link_to_a_document_that_is_offered_opens_it_and_back_returns(
    folder: Path,
) -> None:
    async with offered(folder / "a.txt", folder / "b.txt") as reader:
        await reader.press("enter")
        await wait_for_document(reader, "a.txt")
        await reader.press("o")
        await wait_for_document(reader, "b.txt")
        await reader.press("j", "backspace", "backspace")
        await wait_for_document(reader, "a.txt")
        await reader.press("backspace")
        assert "This is where you began" in reader.foot


async def test_a_link_to_another_document_opens_no_document(folder: Path) -> None:
    async with offered(folder / "a.txt") as reader:
        await reader.press("enter")
        await wait_for_document(reader, "a.txt")
        await reader.press("o")
        assert "kst-99998-7" in reader.text
        assert not isinstance(reader.app.screen, ReadingScreen)


async def test_what_can_not_be_read_is_told_and_the_library_stays(folder: Path) -> None:
    async with offered(folder / "c.pdf") as reader:
        await reader.press("enter")
        for _turn in range(200):
            await reader.pilot.pause(0.05)
            if isinstance(reader.app.screen, LibraryScreen) and "is no PDF" in reader.foot:
                break
        assert "is no PDF" in reader.foot
        assert reader.app.is_running


async def test_words_narrow_the_list_and_escape_shows_all_again(folder: Path) -> None:
    async with offered(folder / "a.txt", folder / "b.txt") as reader:
        await reader.press("/")
        await reader.type("b.txt")
        assert "1 of 3" in reader.title
        await reader.press("enter", "enter")
        await wait_for_document(reader, "b.txt")
        await reader.press("D", "escape")
        assert "3 documents" in reader.title
        await reader.press("escape")
        assert isinstance(reader.app.screen, ReadingScreen)


async def test_documents_read_before_are_offered_with_how_far(
    tmp_path: Path, own_home: Path
) -> None:
    path = tmp_path / "verslag.txt"
    path.write_text("")
    keep(Store(own_home), document(exchange(1), exchange(2)), path, Place("2", seen=("1",)))
    async with offered() as reader:
        assert "1 of 2 seen · " not in reader.title
        assert "1 of 2 seen" in reader.text
        assert "verslag.txt" in reader.text


async def test_of_the_sample_too_it_is_told_what_was_read_and_noted(own_home: Path) -> None:
    async with offered() as reader:
        assert "fiction, to try the keys · 30 questions" in reader.text
        await reader.press("enter")
        await wait_for_document(reader, "report.txt")
        await reader.press("J", "i")
        await reader.type("bel")
        await reader.press("ctrl+s", "D")
        assert "fiction, to try the keys · 2 of 30 seen · 1 note" in reader.text


async def test_a_store_that_can_not_be_read_is_told(own_home: Path) -> None:
    own_home.mkdir(parents=True)
    (own_home / "kamer-tui.sqlite3").write_text("geen database, maar een brief " * 40)
    async with offered() as reader:
        assert "is damaged" in reader.text
        assert "The built-in sample" in reader.text
        await reader.press("enter")
        await wait_for_document(reader, "report.txt")


async def test_from_a_single_document_the_library_is_one_key_away(folder: Path) -> None:
    opening = opening_of(folder / "a.txt", None)
    opening.start()
    app = ReaderApp(opening, path=folder / "a.txt", patience=30)
    async with app.run_test(size=(80, 24)) as pilot:
        reader = Reader(app, pilot)
        await reader.press("}")
        assert "No other document is open" in reader.foot
        await reader.press("D")
        assert isinstance(app.screen, LibraryScreen)
        await reader.press("enter")
        await wait_for_document(reader, "report.txt")
        await reader.press("}")
        await wait_for_document(reader, "a.txt")


@pytest.mark.parametrize("size", [(1, 1), (12, 3), (40, 12), (200, 50)])
async def test_it_stands_at_any_size(folder: Path, size: tuple[int, int]) -> None:
    async with offered(folder / "a.txt", folder / "b.txt", size=size) as reader:
        await reader.press("j", "k", "G", "g", "/", "x", "escape", "escape", "enter")
        await wait_for_document(reader, "a.txt")
        assert reader.app.is_running


async def test_a_document_that_takes_long_is_opened_once_however_often_it_is_chosen(
    folder: Path,
) -> None:
    async with offered(folder / "a.txt", folder / "b.txt") as reader:
        opened = reader.app.documents
        item = opened.library().items[0]
        for _time in range(3):
            reader.app.post_message(LibraryScreen.Chosen(item))
        await wait_for_document(reader, "a.txt")
        await reader.pilot.pause(0.3)
        assert len(opened.screens) == 1
        await reader.press("D")
        for place in (1, 0, 1, 2):
            reader.app.post_message(LibraryScreen.Chosen(opened.library().items[place]))
        await wait_for_document(reader, "report.txt")
        assert len(reader.app.screen_stack) == 2


async def test_that_an_opening_is_over_is_told_once(folder: Path) -> None:
    opening = opening_of(folder / "a.txt", None)
    app = ReaderApp(opening, path=folder / "a.txt", patience=0)
    async with app.run_test(size=(80, 24)) as pilot:
        waiting = app.screen
        assert isinstance(waiting, WaitingScreen)
        opening.start()
        assert opening.wait(10)
        waiting._look()
        waiting._look()
        await wait_for_document(Reader(app, pilot), "a.txt")
        await pilot.pause(0.2)
        assert len(app.screen_stack) == 2
