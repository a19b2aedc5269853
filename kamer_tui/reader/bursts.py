"""Keys that come many at once: a wrong paste, a key that got stuck, a line that stood still.

They are done in their order, each in the state that the one before it has left, but are shown
together, and where a key makes no difference any more it is passed over.
"""

from __future__ import annotations

import asyncio
import time
from collections import deque
from collections.abc import Callable
from typing import Any, Protocol

from textual import events
from textual.screen import Screen

from kamer_tui.reader.core.events import KeyPress
from kamer_tui.reader.screens.reading import ReadingScreen
from kamer_tui.reader.terminal.messages import Burst, Run

LONGEST_TEXT = 1_000
"""Characters that a field gets of a burst."""

MOST = 500
"""Keys that Textual gets of a burst, each of which it does and shows alone: the last ones."""

_SHARE = 0.25
"""Seconds after which something is shown."""

_PATIENCE = 0.5
_TICK = 0.01
"""Seconds to wait for a field or a dialog that a key has opened, and between two looks at it."""


class Host(Protocol):
    """What is needed of the application."""

    app_focus: bool

    @property
    def screen(self) -> Screen[Any]:
        """The screen that takes keys."""

    @property
    def is_over(self) -> bool:
        """True once the application is to end."""

    async def on_event(self, event: events.Event) -> None:
        """Take an event."""

    async def on_event_of_textual(self, event: events.Event) -> None:
        """Have Textual do what it does with an event."""

    def set_timer(self, delay: float, callback: Callable[[], Any]) -> Any:
        """Call back after so many seconds."""


class Bursts:
    """The keys of bursts that the application has still to do."""

    def __init__(self, app: Host) -> None:
        self._app = app
        self._runs: deque[Run] = deque()
        self._is_waiting = False
        self._opened_at: float | None = None
        """When a field or a dialog was first found not to be there yet."""

    async def take(self, event: events.Event) -> bool:
        """Take a burst, and each key that comes while one is not done; False for anything else."""
        if isinstance(event, Burst):
            self._runs.extend(event.runs)
        elif self._runs and isinstance(event, events.Key) and not event.is_forwarded:
            self._runs.append(Run(event.key, event.character, 1))
        else:
            return False
        if not self._is_waiting:
            await self._work()
        return True

    async def _work(self) -> None:
        """Do the keys, as far as there is somebody to take them."""
        self._is_waiting = False
        self._app.app_focus = True  # whatever the terminal said last
        while self._runs:
            screen = self._app.screen
            if self._app.is_over:
                self._runs.clear()
            elif self._waits(screen):
                self._is_waiting = True
                self._app.set_timer(_TICK, self._work)
                return
            elif isinstance(screen, ReadingScreen):
                with screen.held():
                    await self._give_to_reading(screen, time.monotonic() + _SHARE)
            else:
                await self._give_to_dialog(screen)
            await asyncio.sleep(0)

    def _waits(self, screen: Screen[object]) -> bool:
        """True while a field or a dialog that was opened is not there yet."""
        if isinstance(screen, ReadingScreen):
            there = screen.takes_keys
        else:
            there = screen.focused is not None
        if there:
            self._opened_at = None
            return False
        now = time.monotonic()
        if self._opened_at is None:
            self._opened_at = now
        return now - self._opened_at < _PATIENCE

    async def _give_to_reading(self, screen: ReadingScreen, until: float) -> None:
        while self._runs and (now := time.monotonic()) < until:
            if screen.is_typing and (text := self._text()):
                screen.press(KeyPress(text, text, now))
                continue
            run = self._runs.popleft()
            left = run.times - screen.take_run(KeyPress(run.name, run.character, now), run.times)
            if not screen.takes_keys:
                if left:
                    self._runs.appendleft(run._replace(times=left))
                return
            for _time in range(0 if _is_text(run) else min(left, MOST)):
                await self._app.on_event_of_textual(events.Key(run.name, run.character))

    async def _give_to_dialog(self, screen: Screen[object]) -> None:
        """Hand the keys over, as long as the dialog is there; a text as if it were pasted."""
        self._drop_all_but_last()
        while self._runs and self._app.screen is screen:
            is_field = hasattr(screen.focused, "insert_text_at_cursor")
            if is_field and (text := self._text()):
                await self._app.on_event(events.Paste(text))
                continue
            run = self._runs.popleft()
            await self._app.on_event_of_textual(events.Key(run.name, run.character))
            if run.times > 1:
                self._runs.appendleft(run._replace(times=run.times - 1))
            await asyncio.sleep(0)

    def _drop_all_but_last(self) -> None:
        kept = 0
        last: deque[Run] = deque()
        while self._runs and kept < MOST:
            if _is_text(self._runs[-1]):
                last.appendleft(self._runs.pop())
                continue
            run = self._runs.pop()
            last.appendleft(run._replace(times=min(run.times, MOST - kept)))
            kept += last[0].times
        self._runs = last

    def _text(self) -> str:
        """Take the keys at the beginning that type a text."""
        parts: list[str] = []
        room = LONGEST_TEXT
        while self._runs and _is_text(self._runs[0]):
            run = self._runs.popleft()
            if room and run.character is not None:
                parts.append(run.character * min(run.times, room))
                room -= len(parts[-1])
        return "".join(parts)


def _is_text(run: Run) -> bool:
    return run.character is not None and run.character.isprintable()
