"""The screen of a document of which is kept how it is left."""

from __future__ import annotations

import os
from pathlib import Path
from time import monotonic
from typing import TYPE_CHECKING, NamedTuple

from kamer_tui.reader.core.contents import Contents
from kamer_tui.reader.core.events import ListAgain, Place, TellUnkept
from kamer_tui.reader.core.left import Listed, Reopened, reopened
from kamer_tui.reader.core.modes import ReadingMode
from kamer_tui.reader.core.registry import Registry
from kamer_tui.reader.core.state import State, opening
from kamer_tui.reader.screens.showing import BREATH, SOON, STEPS_AT_ONCE, StateScreen
from kamer_tui.settings.model import Settings
from kamer_tui.translation import _

if TYPE_CHECKING:
    from kamer_tui.reader.terminal.places import Places, Problem
    from kamer_tui.store.documents import Kept

LOOK, LULL_TO_KEEP, LONGEST = 1.0, 3.0, 30.0
"""In seconds: so often it is looked whether something is to be kept; so long nothing changed then;
and so long it is never put off.
"""

FOR_NOTES = 2.0
"""Seconds that a list of what has notes waits for them."""


class Keeping(NamedTuple):
    """What keeps how a document is left; its file, where it can be opened again; and how it was
    left before, where that is known.
    """

    places: Places
    path: Path | None
    kept: Kept | None


class KeptScreen(StateScreen):
    """The panes of a document, which opens as it was left, and is left where one stands."""

    def __init__(
        self,
        contents: Contents,
        at: int | None,
        registry: Registry,
        keeping: Keeping | None = None,
    ) -> None:
        """``at`` is the number of the question to read first; without ``keeping``, nothing is known
        of the document, and nothing kept.
        """
        places = keeping and keeping.places
        if keeping is None or keeping.kept is None:
            opened = Reopened(opening(contents, at))
        else:
            opened = reopened(contents, keeping.kept, at)
        problem = None if places is None else places.problem()
        if problem is not None:
            opened = opened._replace(state=opened.state._replace(message=told_of(problem)))
        elif places is not None and places.work:
            opened = opened._replace(state=opened.state._replace(is_kept=True))
        super().__init__(contents, opened, registry)
        self._places = places
        self._file = keeping and keeping.path
        self._listed: Listed | None = opened.listed
        """What the list is still to be narrowed to."""
        self._opened = opened.state
        self._left: tuple[State, Place] | None = None
        """What was kept last."""
        self._left_at = monotonic()
        self._notes_by = self._left_at + FOR_NOTES

    def set_up(self, settings: Settings, wrong: str) -> None:
        """Open as the user set it; the foot tells first what is ``wrong`` with that, if anything.
        Called before the screen is shown.
        """
        self.show_as_set(settings)
        columns = (settings.parties_columns, settings.questions_columns)
        message = wrong or self.state.message
        self.state = self._shown = self.state._replace(columns=columns, message=message)

    def on_mount(self) -> None:
        """Narrow the list once the text is shown; keep the place in every lull."""
        self.set_timer(SOON, self._list_again)
        if self._places is not None:
            self.set_interval(LOOK, self._look)

    def _list_again(self) -> None:
        """Narrow the list as it was, when what that takes is worked out, step by step."""
        listed = self._listed
        if listed is None:
            return
        if listed.query.strip() and self.contents.be_readier_to_search():
            self.set_timer(SOON, self._list_again)
            return
        if isinstance(listed.mark, str) and not self.contents.understood.is_known:
            self.contents.understood.work(STEPS_AT_ONCE)
            self.set_timer(BREATH, self._list_again)
            return
        asks_for_notes = listed.mark == "noted" or ":" in listed.query
        if asks_for_notes and self.contents.noted is None and monotonic() < self._notes_by:
            self.set_timer(LOOK / 20, self._list_again)
            return
        self._listed = None
        if listed != Listed():
            self.send(ListAgain(*listed))

    def _look(self) -> None:
        """Keep the place if it is another one and nothing has changed for a while."""
        now = monotonic()
        if now - self._left_at < LULL_TO_KEEP:
            return
        in_lull = now - self._changed_at >= LULL_TO_KEEP
        if (in_lull or now - self._left_at >= LONGEST) and self._left != (self.state, self.here()):
            self.keep_place()
        is_free = isinstance(self.state.mode, ReadingMode)
        if self._places is not None and is_free and self.app.screen is self:
            problem = self._places.problem()
            if problem is not None:
                self.send(TellUnkept(told_of(problem)))

    @property
    def is_listed(self) -> bool:
        """True once the list is narrowed as it was."""
        return self._listed is None

    @property
    def was_told_of_store(self) -> bool:
        """True if one was told that nothing can be kept."""
        return self._places is not None and not self.state.is_kept

    def keep_place(self) -> None:
        """Have it kept, soon, that the document is left where one stands."""
        if self._places is None or not self.is_shown:
            return
        from kamer_tui.reader.core.left import left
        from kamer_tui.reader.terminal.places import Leaving

        contents, here = self.contents, self.here()
        place = left(contents, self.state, here, self._listed)
        opened = left(contents, self._opened, Place(self._opened.entry))
        self._left, self._left_at = (self.state, here), monotonic()
        self._places.keep(Leaving(contents.document, self._file, place, opened))


def told_of(problem: Problem) -> str:
    """Why the place is not kept, for the foot: what matters first."""
    from kamer_tui.store.folders import database_file
    from kamer_tui.untrusted import clean_name

    told = _("Place not kept: {reason}").format(reason=problem.reason)
    shown, home = str(database_file()), os.environ.get("HOME", "").rstrip("/") + "/"
    if home != "/" and shown.startswith(home):
        shown = f"~/{shown[len(home) :]}"
    return f"{told} · {clean_name(shown)}"
