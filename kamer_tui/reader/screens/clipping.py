"""Clippings on the reading screen: they go into the story's file, one after the other."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable
from functools import cached_property, partial
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from kamer_tui.reader.core.effects import PutClip
from kamer_tui.reader.core.events import Tell
from kamer_tui.reader.screens.noting import NotingScreen
from kamer_tui.reader.terminal.work import Work
from kamer_tui.translation import _

if TYPE_CHECKING:
    from kamer_tui.document.model import Document
    from kamer_tui.reader.screens.story import ChosenStory

AT_ONCE, NEXT = 0.1, 0.02
"""Seconds in which a clip is mostly there, and between two looks at one that takes longer."""
FAREWELL = 1.5
"""Seconds that the end of the program waits for clips."""


class Done(NamedTuple):
    """What came of a clip: what is to be told; or that no file is chosen yet."""

    message: str = ""
    needs_story: bool = False


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
        self._jobs.append(partial(_put, self.contents.document, place, wanted))
        self._go_on_clipping()

    def take_clip_back(self) -> None:
        """Take the last clip out of it again."""
        self._jobs.append(_take_back)
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

        self.app.push_screen(StoryScreen(self._story or _kept_story()), take)

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


def _kept_story() -> Path | None:
    """The file that was chosen last, in whatever reader."""
    from kamer_tui.store.clippings import story_of
    from kamer_tui.store.database import Store, StoreError

    store = Store.of_user()
    try:
        return story_of(store)
    except StoreError:
        return None
    finally:
        store.close()


def _put(document: Document, place: int | None, wanted: PutClip, story: Path | None) -> Done:
    """Put a clip into the file, and keep that it is there."""
    from kamer_tui.reader.views.exporting import shown_path
    from kamer_tui.store import clippings
    from kamer_tui.store.database import Store, StoreError
    from kamer_tui.store.identity import identity_of, keys_of

    story = story or _kept_story()
    if story is None:
        return Done(needs_story=True)
    key = "" if place is None else keys_of(document)[place]
    try:
        made = clippings.put(clippings.Clip(story, identity_of(document), key, wanted.text))
    except clippings.ClippingError as error:
        return Done(str(error))
    told = _("Clipped: {what} → {path}").format(path=shown_path(story), what=wanted.what)
    store = Store.of_user()
    try:
        clippings.remember(store, made)
    except StoreError as error:
        told = _("Clipped, but it can't be taken back: {reason}").format(reason=error)
    finally:
        store.close()
    return Done(told)


def _take_back(story: Path | None) -> Done:
    """Take the last clip out of the file, if it stands at its end."""
    from kamer_tui.reader.views.exporting import shown_path
    from kamer_tui.store import clippings
    from kamer_tui.store.database import Store, StoreError

    store = Store.of_user()
    try:
        story = story or clippings.story_of(store)
        clips = clippings.last_clips(store, story) if story is not None else ()
        if not clips:
            return Done(_("No clip to take back"))
        clippings.take_back(store, clips[0])
        path = shown_path(clips[0].story)
        return Done(_("The last clip was taken out of {path} again").format(path=path))
    except (clippings.ClippingError, StoreError) as error:
        return Done(str(error))
    finally:
        store.close()
