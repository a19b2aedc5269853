"""Open a document in a thread, while the screen comes up and shows the progress."""

from __future__ import annotations

import threading
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from kamer_tui.document.model import Document, Genre

if TYPE_CHECKING:
    from kamer_tui.reader.terminal.places import Places
    from kamer_tui.reading.loading import Process
    from kamer_tui.store.documents import Kept

Progress = Callable[[int, int], None]
"""Called with the pages or lines done, and their number; raises StoppedError to end the work."""

MORE = 2.0
"""Seconds that the process that read a document has for what it works out of it."""


class StoppedError(Exception):
    """The user stopped the opening."""


class Opening:
    """A document being opened.  Once that is done, it has a ``document`` or an ``error``; neither
    where the user stopped it.

    ``path`` is that of its file, where it can be opened again.  With ``places``, the document comes
    with how it was ``kept`` there.

    ``load`` is called in the thread with a ``Progress``, and returns the document or raises an
    exception.  ``progress`` counts pages if ``in_pages``, else lines.  ``headlines`` are those of
    the document's first exchanges that are known; more may come while the process that is ``ready``
    goes on.
    """

    def __init__(
        self,
        name: str,
        load: Callable[[Progress], Document],
        *,
        in_pages: bool,
        headlines: Sequence[str] = (),
        ready: Process | None = None,
        path: Path | None = None,
        places: Places | None = None,
    ) -> None:
        self.name = name
        self.path = path
        self.in_pages = in_pages
        self.progress: tuple[int, int] | None = None
        self.document: Document | None = None
        self.headlines = headlines
        self.kept: Kept | None = None
        self.error: BaseException | None = None
        self._done = threading.Event()
        self._stopped = threading.Event()
        self._load = load
        self._ready = ready
        self._places = places
        self._thread = threading.Thread(target=self._run, name="opening", daemon=True)

    def start(self) -> None:
        """Start the thread."""
        self._thread.start()

    def stop(self) -> None:
        """Stop; the thread ends when it next reports progress."""
        self._stopped.set()

    def give_up(self, seconds: float) -> None:
        """Stop, and wait at most so long for the thread to put away what it has begun."""
        self.stop()
        if self._thread.ident is not None:
            self._thread.join(seconds)

    def wait(self, seconds: float = 0) -> bool:
        """Wait at most so long; return True once the opening is done, failed, or was stopped."""
        return self._done.wait(seconds)

    def _tell(self, done: int, of: int) -> None:
        if self._stopped.is_set():
            raise StoppedError
        self.progress = (done, of)

    def _run(self) -> None:
        try:
            document = self._load(self._tell)
            if self._places is not None:
                self.kept = self._places.kept_of(document)
            self.document = document
        except StoppedError:
            pass
        except BaseException as error:  # ``run`` reports it
            self.error = error
        finally:
            self._done.set()
            if self._ready is not None:
                from kamer_tui.reading.loading import let_end

                let_end(self._ready, MORE, self._stopped)


def opening_of(
    path: Path | None,
    genre: Genre | None,
    password: str | None = None,
    ready: Process | None = None,
    places: Places | None = None,
) -> Opening:
    """The opening of a file, or of the built-in sample, by the process that is ``ready``."""
    headlines: list[str] = []

    def load(progress: Progress) -> Document:
        # Imported in the thread, beside the imports of the screen.
        from kamer_tui.reading.loading import load
        from kamer_tui.sample import SAMPLE

        file = path if path is not None else SAMPLE
        return load(file, genre, progress, password, ready=ready, headlines=headlines)

    from kamer_tui.untrusted import clean_name

    name = clean_name(path.name) if path is not None else ""
    in_pages = path is not None and path.suffix.lower() == ".pdf"
    return Opening(
        name,
        load,
        in_pages=in_pages,
        headlines=headlines,
        ready=ready,
        path=_found_again(path),
        places=places,
    )


def _found_again(path: Path | None) -> Path | None:
    """The whole path of a file that can be opened again: neither the sample nor standard input."""
    if path is None or str(path) == "-":
        return None
    from kamer_tui.sample import SAMPLES

    if path in SAMPLES.values():
        return None
    try:
        return path.absolute()
    except OSError:  # the current folder is gone
        return path


def why(error: BaseException) -> str:
    """The reason why there is nothing to read, on one line.  An error of this program itself is
    kept in a file, which the line names.
    """
    from kamer_tui.sources.errors import SourceError

    if isinstance(error, SourceError):
        return str(error)
    from kamer_tui.crash import report_crash

    return report_crash(error)
