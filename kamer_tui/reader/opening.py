"""Opening a document while the screen is already there.

The work is done by a thread, so that the reader never waits for it; whoever wants to know asks, or
is told.
"""

from __future__ import annotations

import threading
from collections.abc import Callable
from pathlib import Path

from kamer_tui.model import Document, Genre


class StoppedError(Exception):
    """The user gave the opening up."""


class Opening:
    """A document being opened; ``document`` or ``error`` is there once ``done`` is set.

    ``load`` is called in a thread with what tells the progress, and returns the document or
    raises an exception with one line for the user.
    """

    def __init__(self, name: str, load: Callable[[Callable[[int, int], None]], Document]) -> None:
        self.name = name
        self.progress: tuple[int, int] | None = None
        self.document: Document | None = None
        self.error: Exception | None = None
        self.done = threading.Event()
        self._stopped = threading.Event()
        self._told: Callable[[], None] | None = None
        self._lock = threading.Lock()
        self._load = load
        self._thread = threading.Thread(target=self._run, name="opening", daemon=True)

    def start(self) -> None:
        """Begin."""
        self._thread.start()

    def stop(self) -> None:
        """Give it up; the thread ends at its next sign of progress."""
        self._stopped.set()

    def wait(self, seconds: float) -> bool:
        """Wait at most so long; return whether it is done."""
        return self.done.wait(seconds)

    def when_done(self, told: Callable[[], None]) -> None:
        """Call this when it is done, from the thread; at once where it is."""
        with self._lock:
            self._told = told
            done = self.done.is_set()
        if done:
            told()

    def _progress(self, done: int, of: int) -> None:
        if self._stopped.is_set():
            raise StoppedError
        self.progress = (done, of)

    def _run(self) -> None:
        try:
            self.document = self._load(self._progress)
        except StoppedError:
            return
        except Exception as error:  # told to the user by whoever waits for the document
            self.error = error
        with self._lock:
            self.done.set()
            told = self._told
        if told is not None:
            told()


def opening_of(path: Path | None, genre: Genre | None) -> Opening:
    """The opening of a file, or of the built-in sample."""

    def load(progress: Callable[[int, int], None]) -> Document:
        # Imported in the thread: it needs none of the screen's parts, nor they of it.
        from kamer_tui.loading import load

        return load(path if path is not None else sample_path(), genre, progress)

    from kamer_tui.untrusted import clean_name

    return Opening(clean_name(path.name) if path is not None else "", load)


def sample_path() -> Path:
    """Where the built-in sample is."""
    return Path(__file__).parent.parent / "sample" / "report.txt"
