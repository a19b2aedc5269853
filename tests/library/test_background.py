"""The documents of a library are read one after another, and what can't be read is told."""

from __future__ import annotations

import time
from collections.abc import Callable
from pathlib import Path

from kamer_tui.document.model import Document, Metadata
from kamer_tui.library.background import BackgroundReading
from kamer_tui.library.items import Item
from kamer_tui.sample import SAMPLE
from kamer_tui.sources.errors import SourceError
from tests.builders import document, exchange

ITEMS = [Item(Path(name), name) for name in ("a.txt", "b.txt", "c.txt")]


def wait_for(condition: Callable[[], bool]) -> None:
    end = time.monotonic() + 10
    while not condition():
        assert time.monotonic() < end
        time.sleep(0.002)


def test_each_is_told_once_it_is_read() -> None:
    def load(path: Path, progress: Callable[[int, int], None]) -> Document:
        progress(1, 2)
        if path.name == "b.txt":
            raise SourceError("b.txt: is empty.")
        return document(exchange(1), metadata=Metadata(title=path.stem))

    reading = BackgroundReading([*ITEMS, Item(None)], {}, load, SAMPLE)
    reading.start()
    found: dict[int, Item] = {}

    def is_over() -> bool:
        found.update(reading.news())
        return reading.is_over

    wait_for(is_over)
    assert [found[at].title for at in (0, 1, 2, 3)] == ["a", "", "c", SAMPLE.stem]
    assert found[1].problem == "b.txt: is empty."
    assert all(item.is_known for item in found.values())


def test_what_is_known_is_not_read_again() -> None:
    def load(path: Path, _progress: Callable[[int, int], None]) -> Document:
        raise AssertionError(path)

    reading = BackgroundReading([ITEMS[0]._replace(identity="kst-99999-1")], {}, load, SAMPLE)
    reading.start()
    assert reading.is_over


def test_it_ends_amid_a_document_when_nobody_waits_for_it() -> None:
    def load(_path: Path, progress: Callable[[int, int], None]) -> Document:
        while True:
            progress(1, 2)
            time.sleep(0.002)

    reading = BackgroundReading(ITEMS, {}, load, SAMPLE)
    reading.start()
    wait_for(lambda: reading.reading == 0)
    reading.stop()
    wait_for(lambda: reading.is_over)
    assert reading.news() == []
