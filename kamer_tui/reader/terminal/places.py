"""How documents are left, kept in a thread: neither the first screen nor a key waits for a disk."""

from __future__ import annotations

import threading
from collections.abc import Callable
from pathlib import Path
from queue import SimpleQueue
from typing import TYPE_CHECKING, NamedTuple

from kamer_tui.document.model import Document
from kamer_tui.store.folders import database_file
from kamer_tui.translation import _

if TYPE_CHECKING:  # SQLite is imported in the thread, while the document is being read
    from kamer_tui.store.database import Store
    from kamer_tui.store.documents import Kept, Place

PATIENCE = 1.0
"""Seconds that a document waits for how it was left."""


class Leaving(NamedTuple):
    """A document that is left at a place; ``path`` is None for the sample and standard input;
    ``opened`` is how it opened.
    """

    document: Document
    path: Path | None
    place: Place
    opened: Place


class Job(NamedTuple):
    """Work for the thread, and what tells that it is done, well or not."""

    work: Callable[[Store], None]
    done: threading.Event | None = None


class Problem(NamedTuple):
    """Why nothing can be kept: in a few words, and as a line that names the file."""

    reason: str
    line: str


class Places:
    """Keeps how documents are left, and gives how they were; ``fresh``, as if nothing were kept."""

    def __init__(self, *, fresh: bool = False) -> None:
        self._fresh = fresh
        self._jobs: SimpleQueue[Job | None] = SimpleQueue()
        self._leaving: dict[int, Leaving] = {}
        self._known: dict[int, Place] = {}
        """How each document was left as this reader last kept it."""
        self._problem: Problem | None = None
        self._is_told = False
        self._thread = threading.Thread(target=self._run, name="places", daemon=True)

    def start(self) -> None:
        """Open what is kept."""
        self._thread.start()
        if _is_there():
            self._jobs.put(Job(lambda store: store.be_ready()))

    def kept_of(self, document: Document) -> Kept | None:
        """How the document was left; None where it was never read, or that can't be told in
        time.
        """
        if self._fresh or not _is_there():
            return None
        found: list[Kept | None] = []

        def look(store: Store) -> None:
            from kamer_tui.store.documents import kept_of
            from kamer_tui.store.identity import identity_of

            found.append(kept_of(store, identity_of(document)))

        if not self._done(look, PATIENCE):
            self._fail(None)
        return found[0] if found else None

    def keep(self, leaving: Leaving) -> None:
        """Keep, soon, that a document is left so."""
        self._leaving[id(leaving.document)] = leaving
        self._jobs.put(Job(self._keep))

    def wait(self, seconds: float) -> None:
        """Wait at most so long until what is to be kept is kept."""
        if not self._done(lambda _store: None, seconds):
            self._fail(None)

    def close(self, seconds: float) -> str:
        """Wait so, and end; return the problem that was not told yet, or nothing."""
        self.wait(seconds)
        self._jobs.put(None)
        problem = self.problem()
        return "" if problem is None else problem.line

    @property
    def work(self) -> bool:
        """True if nothing has kept them from keeping."""
        return self._problem is None

    def problem(self) -> Problem | None:
        """Why nothing can be kept, the first time that one asks."""
        problem = None if self._is_told else self._problem
        self._is_told = self._is_told or problem is not None
        return problem

    def _done(self, work: Callable[[Store], None], seconds: float) -> bool:
        """Have the thread do some work after what it has to do; False if it takes longer."""
        done = threading.Event()
        self._jobs.put(Job(work, done))
        return done.wait(seconds)

    def _keep(self, store: Store) -> None:
        """Keep how documents are left that are to be kept still."""
        from kamer_tui.store.documents import keep

        while self._leaving:
            key, (document, path, place, opened) = self._leaving.popitem()
            base = self._known.get(key, opened)
            keep(store, document, path, place, base, anew=self._fresh and key not in self._known)
            self._known[key] = place

    def _run(self) -> None:
        """Do the work as it comes; a store is used by one thread only."""
        job = self._jobs.get()
        if job is None:
            return
        from kamer_tui.store.database import Store, StoreError

        store = Store.of_user()
        while job is not None:
            try:
                job.work(store)
            except StoreError as error:
                self._fail(Problem(error.reason, str(error)))
            except Exception as error:
                self._fail(Problem(type(error).__name__, f"{type(error).__name__}: {error}"))
            if job.done is not None:
                job.done.set()
            job = self._jobs.get()
        store.close()

    def _fail(self, problem: Problem | None) -> None:
        if self._problem is None:
            slow = _("the disk does not answer")
            self._problem = problem or Problem(slow, f"{database_file()}: {slow}.")


def _is_there() -> bool:
    """True if something may have been kept."""
    try:
        return database_file().exists()
    except OSError:
        return False
