"""Reading the documents of a library one after another, beside whatever the user does."""

from __future__ import annotations

import threading
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from queue import Empty, SimpleQueue

from kamer_tui.document.model import Document
from kamer_tui.library.items import Item, with_document

Load = Callable[[Path, Callable[[int, int], None]], Document]
"""Reads a file; calls the function now and then, and ends with an exception that it raises."""


class _StoppedError(Exception):
    """Nobody waits for the rest."""


class BackgroundReading:
    """Reads the items that are not known yet, in a thread; ``news`` tells of each that was read."""

    def __init__(
        self, items: Sequence[Item], before: Mapping[str, Item], load: Load, sample: Path
    ) -> None:
        """``before`` are the documents that were read before, by identity; ``sample`` is the file
        of an item without one.
        """
        self._sample = sample
        self._items = [(at, one) for at, one in enumerate(items) if not one.is_known]
        self._before = before
        self._load = load
        self._news: SimpleQueue[tuple[int, Item]] = SimpleQueue()
        self._stopped = threading.Event()
        self._is_over = not self._items
        self.reading: int | None = None
        """The place of the item that is being read."""
        self._thread = threading.Thread(target=self._run, name="library", daemon=True)

    def start(self) -> None:
        """Begin."""
        if self._items:
            self._thread.start()

    def stop(self) -> None:
        """Read no further; what is being read ends when it next tells how far it is."""
        self._stopped.set()

    @property
    def is_over(self) -> bool:
        """True if nothing more will come."""
        return self._is_over and self._news.empty()

    def news(self) -> list[tuple[int, Item]]:
        """What became known since the last call: places, and the items there."""
        found = []
        while True:
            try:
                found.append(self._news.get_nowait())
            except Empty:
                return found

    def _run(self) -> None:
        try:
            for at, item in self._items:
                if self._stopped.is_set():
                    break
                self.reading = at
                self._news.put((at, self._read(item)))
        except _StoppedError:
            pass
        finally:
            self.reading = None
            self._is_over = True

    def _read(self, item: Item) -> Item:
        from kamer_tui.sources.errors import SourceError

        try:
            document = self._load(item.path or self._sample, self._tell)
        except SourceError as error:
            return item._replace(problem=str(error))
        return with_document(item, document, self._before)

    def _tell(self, _done: int, _of: int) -> None:
        if self._stopped.is_set():
            raise _StoppedError
