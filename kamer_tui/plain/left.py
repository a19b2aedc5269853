"""How a document is left by one who types, and how it opens again."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from kamer_tui.reader.core.contents import Contents
from kamer_tui.reader.core.events import Place
from kamer_tui.reader.core.left import Reopened, left, reopened
from kamer_tui.reader.core.state import State

if TYPE_CHECKING:  # imported after the first lines are told
    from kamer_tui.store.database import Store
    from kamer_tui.store.documents import Place as Left


class Leaving:
    """Keeps how one document is left, and gives how it was."""

    def __init__(
        self, contents: Contents, store: Callable[[], Store], path: Path | None, *, fresh: bool
    ) -> None:
        """``path`` is None for the sample and standard input; ``fresh``, as if nothing were
        kept.
        """
        self._contents = contents
        self._open = store
        self._path = path
        self._fresh = fresh
        self._base: Left | None = None
        """How it is kept, as far as is known here."""
        self._narrow = False
        """Whether one pane had the whole screen in the reader, where the state has it not."""
        self._last: State | None = None

    def reopened(self, at: int | None) -> Reopened | None:
        """How the document opens again, at a question that was asked for or where it was left; None
        where it was never read.
        """
        from kamer_tui.store.database import StoreError
        from kamer_tui.store.documents import kept_of
        from kamer_tui.store.identity import identity_of

        if self._fresh:
            return None
        try:
            kept = kept_of(self._open(), identity_of(self._contents.document))
        except StoreError:  # the notes, which lie in the same file, tell it
            return None
        if kept is None:
            return None
        self._narrow = kept.place.narrow
        return reopened(self._contents, kept, at)

    def opened(self, state: State) -> None:
        """Take in how the document opened: what another reader selects or drops since stays so."""
        self._base = self._left(state)

    def keep(self, state: State) -> str:
        """Keep that the document is left so; return why that can't be done, else ""."""
        from kamer_tui.store.database import StoreError
        from kamer_tui.store.documents import keep

        state = state._replace(is_kept=True)
        if state == self._last:
            return ""
        place, document = self._left(state), self._contents.document
        anew = self._fresh and self._last is None
        try:
            keep(self._open(), document, self._path, place, self._base, anew=anew)
        except StoreError as error:
            return error.reason
        self._base, self._last = place, state
        return ""

    def _left(self, state: State) -> Left:
        return left(self._contents, state, Place(state.entry))._replace(narrow=self._narrow)
