"""Opening a document while the screen is already there.

The work is done by a thread, so that the reader never waits for it; whoever wants to know asks.
"""

from __future__ import annotations

import contextlib
import os
import threading
from collections.abc import Callable
from pathlib import Path

from kamer_tui.document.model import Document, Genre

Progress = Callable[[int, int], None]
"""Is told how much of how much is done, and raises StoppedError to end the work."""


LONG = 500_000
"""A text of more bytes takes longer to read than the screen to come up."""


class StoppedError(Exception):
    """The user gave the opening up."""


class Opening:
    """A document being opened; ``document`` or ``error`` is there once it is done, neither where
    it was given up.

    ``load`` is called in a thread with what tells the progress, and returns the document or
    raises an exception.  ``progress`` counts pages where ``in_pages``, else lines.
    """

    def __init__(self, name: str, load: Callable[[Progress], Document], *, in_pages: bool) -> None:
        self.name = name
        self.in_pages = in_pages
        self.progress: tuple[int, int] | None = None
        self.document: Document | None = None
        self.error: BaseException | None = None
        self._done = threading.Event()
        self._stopped = threading.Event()
        self._load = load
        self._thread = threading.Thread(target=self._run, name="opening", daemon=True)

    def start(self) -> None:
        """Begin."""
        self._thread.start()

    def stop(self) -> None:
        """Give it up; the thread ends at its next sign of progress."""
        self._stopped.set()

    def wait(self, seconds: float = 0) -> bool:
        """Wait at most so long; return whether it is done, well or not."""
        return self._done.wait(seconds)

    def _tell(self, done: int, of: int) -> None:
        if self._stopped.is_set():
            raise StoppedError
        self.progress = (done, of)

    def _run(self) -> None:
        try:
            self.document = self._load(self._tell)
        except StoppedError:
            pass
        except BaseException as error:  # whatever it is, whoever waits is told of it
            self.error = error
        finally:
            self._done.set()


def opening_of(path: Path | None, genre: Genre | None, password: str | None = None) -> Opening:
    """The opening of a file, or of the built-in sample."""

    def load(progress: Progress) -> Document:
        # Imported in the thread: it needs none of the screen's parts, nor they of it.
        from kamer_tui.reading.loading import load
        from kamer_tui.sample import SAMPLE

        file = path if path is not None else SAMPLE
        return load(file, genre, progress, password, apart=reads_better_apart(file))

    from kamer_tui.untrusted import clean_name

    name = clean_name(path.name) if path is not None else ""
    return Opening(name, load, in_pages=path is not None and path.suffix.lower() == ".pdf")


def reads_better_apart(file: Path) -> bool:
    """Whether a process of its own should read a text: a long one, or this one would be slow at its
    screen and keys; another where a processor seems to have nothing to do, or it would take from
    this one the time that it saves it.
    """
    with contextlib.suppress(OSError):  # what is not there is told of by who reads it
        if file.stat().st_size > LONG:
            return True
    try:
        processors, load = len(os.sched_getaffinity(0)), os.getloadavg()[0]
    except (AttributeError, OSError):  # not every system tells
        processors, load = os.cpu_count() or 1, 0.0
    return processors > 1 and load < processors


def why(error: BaseException) -> str:
    """Why a document could not be opened, on one line."""
    from kamer_tui.sources.errors import SourceError
    from kamer_tui.translation import _
    from kamer_tui.untrusted import clean_name

    if isinstance(error, SourceError):
        return str(error)
    return _("Could not be read, by an error of this program: {error}").format(
        error=clean_name(f"{type(error).__name__}: {error}")
    )
