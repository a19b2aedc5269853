"""What a document is narrowed to comes back, and a disk that does not answer holds nobody up."""

from __future__ import annotations

import sqlite3
import time
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

import pytest

from kamer_tui.document.model import Document
from kamer_tui.reader.app import ReaderApp
from kamer_tui.reader.core.events import FilterMark
from kamer_tui.reader.terminal.opening import Opening
from kamer_tui.reader.terminal.places import Places
from kamer_tui.store.database import Store
from kamer_tui.store.documents import Place, keep, kept_of
from kamer_tui.store.folders import database_file
from kamer_tui.store.identity import identity_of
from tests.builders import document, exchange
from tests.reader.driving import Reader

READ = document(
    exchange(1, "Wie betaalt het beheer van de stalling?", "Dat doet de gemeente."),
    exchange(2, "Komt er een bakfiets bij?", ()),
    exchange(3, "Wanneer is de stalling klaar?", ()),
    exchange(4, "Wat kost de bakfiets?", "Niets."),
)


@asynccontextmanager
async def session(read: Document = READ, told: str = "") -> AsyncIterator[Reader]:
    """Read a document from where it was left; ``told`` is said of it at the end."""
    places = Places()
    places.start()
    opening = Opening(read.source.name, lambda _progress: read, in_pages=False, places=places)
    opening.start()
    assert opening.wait(10)
    app = ReaderApp(opening, places=places)
    async with app.run_test(size=(120, 40)) as pilot:
        await pilot.pause()
        yield Reader(app, pilot)
        app.exit()
    assert told in places.close(10)


async def settled(reader: Reader) -> None:
    """Wait until the list is narrowed as it was."""
    for _ in range(200):
        if reader.screen.is_listed:
            return
        await reader.pilot.pause(0.02)
    raise AssertionError("the list is not narrowed")


async def test_a_search_is_there_again() -> None:
    async with session() as reader:
        await reader.press("/")
        await reader.type("bakfiets")
        await reader.press("enter", "n")
        assert reader.number == "4"
    async with session() as reader:
        await settled(reader)
        assert reader.number == "4"
        assert len(reader.state.shown) == 2
        assert "Where you left off" in reader.foot
        await reader.press("n")
        assert reader.number == "2"
        assert "«bakfiets» 1/2" in reader.foot


async def test_a_filter_by_what_was_answered_is_there_again() -> None:
    async with session() as reader:
        await reader.understand()
        reader.screen.send(FilterMark("open"))
        await reader.press("J")
        assert reader.number == "3"
    async with session() as reader:
        await settled(reader)
        assert reader.state.mark == "open"
        assert len(reader.state.shown) == 2
        assert reader.number == "3"


async def test_who_leaves_before_the_list_is_narrowed_does_not_forget_it() -> None:
    async with session() as reader:
        await reader.press("/")
        await reader.type("bakfiets")
        await reader.press("enter")
    for _ in range(2):
        async with session():
            pass
    async with session() as reader:
        await settled(reader)
        assert reader.state.search is not None


async def test_a_database_that_another_program_holds_delays_nothing_and_loses_nothing(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr("kamer_tui.reader.terminal.places.PATIENCE", 0.1)
    monkeypatch.setattr("kamer_tui.store.database.PATIENCE", 0.3)
    store = Store(database_file().parent)
    keep(store, READ, None, Place("3", selected=("3",)))
    other = sqlite3.connect(database_file(), isolation_level=None)
    other.execute("BEGIN EXCLUSIVE")
    began = time.monotonic()
    async with session() as reader:
        assert time.monotonic() - began < 5
        assert reader.number == "1"
        assert "Place not kept: the disk does not answer" in reader.foot
        await reader.press("space", "q")
        assert "q again quits" in reader.foot
        other.close()
    kept = kept_of(store, identity_of(READ))
    assert kept is not None
    assert kept.place.exchange == "1"
    assert kept.place.selected == ("1", "3")


async def test_nothing_is_kept_of_a_document_that_was_not_shown() -> None:
    places = Places()
    places.start()
    assert places.close(5) == ""
    assert not database_file().exists()
