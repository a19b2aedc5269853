"""Clippings on the reading screen: they go into the story's file, one after the other."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable
from functools import cached_property, partial
from pathlib import Path
from typing import TYPE_CHECKING

from kamer_tui.reader.core.effects import PutClip
from kamer_tui.reader.core.events import Tell
from kamer_tui.reader.screens.noting import NotingScreen
from kamer_tui.reader.terminal.work import Work
from kamer_tui.reader.views.clips import Done, kept_story, put_clip, take_clip_back
from kamer_tui.translation import _

if TYPE_CHECKING:
    from kamer_tui.reader.screens.story import ChosenStory

AT_ONCE, NEXT = 0.1, 0.02
"""Seconds in which a clip is mostly there, and between two looks at one that takes longer."""
FAREWELL = 1.5
"""Seconds that the end of the program waits for clips."""


Job = Callable[[Path | None], Done]
"""Puts a clip, or takes one back; the file is that which was chosen here, if any was."""


class ClippingScreen(NotingScreen):
    """The panes, with clippings."""

    _story: Path | None = None
    """The file that was chosen here; another one may be kept."""
    _clipping: Work[Done] | None = None
    _job: Job | None = None

    @cached_property
    def _jobs(self) -> deque[Job]:
        return deque()

    def put_clip(self, wanted: PutClip) -> None:
        """Put a text into the story's file."""
        place = self.contents.exchange_of_entry.get(wanted.entry)
        self._jobs.append(partial(put_clip, self.contents.document, place, wanted))
        self._go_on_clipping()

    def take_clip_back(self) -> None:
        """Take the last clip out of it again."""
        self._jobs.append(take_clip_back)
        self._go_on_clipping()

    def _go_on_clipping(self) -> None:
        """Do one job after the other, and tell what came of each."""
        while self._jobs or self._clipping is not None:
            if self._clipping is None:
                self._job = self._jobs.popleft()
                self._clipping = Work(partial(self._job, self._story))
            if not self._clipping.wait(AT_ONCE):
                self.set_timer(NEXT, self._go_on_clipping)
                return
            work, self._clipping = self._clipping, None
            done = work.result()
            if done.needs_story:
                self.choose_story(self._job)
                return
            self.send(Tell(done.message))

    def choose_story(self, then: Job | None = None) -> None:
        """Let the user choose the story's file, and do a job with it then."""
        from kamer_tui.reader.screens.story import StoryScreen

        def take(chosen: ChosenStory | None) -> None:
            if chosen is None:
                self._jobs.clear()
                return
            self._story = chosen.path
            self.send(Tell(chosen.problem or _told_story(chosen.path)))
            if then is not None:
                self._jobs.appendleft(then)
                self._go_on_clipping()

        self.app.push_screen(StoryScreen(self._story or kept_story()), take)

    def keep_at_end(self) -> str:
        """Wait for clips that are being put as the program ends."""
        while self._clipping is not None and self._clipping.wait(FAREWELL):
            self._clipping = None
            if self._jobs:
                self._clipping = Work(partial(self._jobs.popleft(), self._story))
        return ""


def _told_story(path: Path) -> str:
    from kamer_tui.reader.views.exporting import shown_path

    return _("Clips go into {path}").format(path=shown_path(path))
