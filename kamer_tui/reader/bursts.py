"""Keys that come many at once: a wrong paste, a key that got stuck, a line that stood still.

They are done in their order, each in the state that the one before it has left, but are shown
together, and where a key makes no difference any more it is passed over.

So many that nobody can have meant them are passed over as a whole, but for a last one that ends
the reader: done as keys, a pasted text would export, copy and follow what its letters happen to
ask for, and take minutes.
"""

from __future__ import annotations

import asyncio
import math
import time
from collections import deque
from collections.abc import Callable
from typing import Any, Protocol

from textual import events
from textual.dom import DOMNode
from textual.screen import ModalScreen, Screen
from textual.widget import Widget

from kamer_tui.reader.core.events import KeyPress
from kamer_tui.reader.screens.reading import ReadingScreen
from kamer_tui.reader.terminal.messages import MOST_CHANGES, Burst, Run

LONGEST_TEXT = 1_000
"""Characters that a field gets of a burst."""

MOST_EFFORT = 500
"""What is done of a burst beside changing the state; a key that Textual does is 1.  The rest is
passed over: what comes after a key that was not done would be done somewhere else.
"""

LULL = 0.15
"""Seconds without a key after which a burst is over."""

ENDING = ("ctrl+c", "ctrl+q")
"""Keys that end the reader wherever they are pressed."""

_SHARE = 0.25
"""Seconds after which something is shown."""

_PATIENCE = 0.5
_TICK = 0.01
"""Seconds to wait for a field or a dialog that a key has opened, and between two looks at it."""


_ROUNDS = 3
"""A key may move the focus: the widget that had it is told then, and tells the screen later."""


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

    def call_later(self, callback: Callable[..., Any], *arguments: Any) -> bool:
        """Call back once what came before is done."""

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
        self._last = -math.inf
        """When the last burst came."""
        self._changes = 0
        self._effort = 0
        """What has come since the last lull, and what was done of it."""
        self._turn = 0
        """Counts what was waited for."""
        self._passed_over: Run | None = None
        """While a burst is passed over: the last key of it."""

    async def take(self, event: events.Event) -> bool:
        """Take a burst, and each key that comes while one is not done, or before the document is
        shown; False for anything else.
        """
        if isinstance(event, events.Key) and event.is_forwarded:
            return False
        if self._passed_over is not None and isinstance(event, events.InputEvent | events.Paste):
            await self._pass_over(event)
        elif isinstance(event, Burst):
            await self._take_burst(event)
        elif isinstance(event, events.Key) and (self._runs or _is_coming(self._app.screen)):
            self._runs.append(Run(event.key, event.character, 1))
            if not self._is_waiting:
                await self._work()
        else:
            return False
        return True

    async def _take_burst(self, burst: Burst) -> None:
        if burst.time - self._last > LULL and not self._runs:
            self._changes = self._effort = 0
        self._last = burst.time
        self._changes += len(burst.runs)
        self._runs.extend(burst.runs)
        if self._changes > MOST_CHANGES and not _takes_all(self._app.screen.focused):
            await self._pass_over(burst)
        elif not self._is_waiting:
            await self._work()

    # Passing over

    async def _pass_over(self, event: events.Event | None = None) -> None:
        """Do nothing more of what is there, or comes before the next lull."""
        runs = [*self._runs]
        self._runs.clear()
        if isinstance(event, Burst):
            runs += event.runs
        elif isinstance(event, events.Key):
            runs.append(Run(event.key, event.character, 1))
        if event is not None:
            self._last = event.time
        for run in runs:
            if run.name in ENDING:
                await self._app.on_event_of_textual(events.Key(run.name, run.character))
        begins = self._passed_over is None
        if runs:
            self._passed_over = runs[-1]
        if begins and runs:
            self._app.set_timer(LULL, self._end_passing_over)

    def _end_passing_over(self) -> None:
        """Tell of it, once nothing more comes; end the reader where the last key does.  A dialog
        that the keys opened, and in which nothing is typed, is closed before.
        """
        left = self._last + LULL - time.monotonic()
        if left > 0:
            self._app.set_timer(left, self._end_passing_over)
            return
        last, self._passed_over = self._passed_over, None
        screen = self._app.screen
        if last is None or self._app.is_over:
            return
        if isinstance(screen, ReadingScreen):
            screen.tell_of_passing_over(last.name)
        elif isinstance(screen, ModalScreen) and not _is_field(screen.focused):
            self._passed_over = last
            screen.dismiss(None)
            self._app.set_timer(_TICK, self._end_passing_over)

    # Doing

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
            if self._is_waiting:
                return
            await asyncio.sleep(0)

    def _waits(self, screen: Screen[object]) -> bool:
        """True while a field or a dialog that was opened is not there yet."""
        if _is_coming(screen):
            return True
        if isinstance(screen, ReadingScreen):
            there = screen.takes_keys
        else:
            is_made = screen.is_mounted
            there = is_made and (screen.focused is not None or not screen.focus_chain)
        if there:
            self._opened_at = None
            return False
        now = time.monotonic()
        if self._opened_at is None:
            self._opened_at = now
        return now - self._opened_at < _PATIENCE

    async def _give_to_reading(self, screen: ReadingScreen, until: float) -> None:
        while self._runs and (now := time.monotonic()) < until:
            if screen.is_typing and (text := self._text(LONGEST_TEXT)):
                screen.press(KeyPress(text, text, now))
                continue
            run = self._runs.popleft()
            key = KeyPress(run.name, run.character, now)
            taken, effort = screen.take_run(key, run.times)
            if taken:
                await self._keep(run, taken, effort)
            elif not _is_text(run):
                await self._give_to_textual(run)
            if self._is_waiting or not screen.takes_keys:
                return

    async def _give_to_textual(self, run: Run) -> None:
        screen = self._app.screen
        await self._app.on_event_of_textual(events.Key(run.name, run.character))
        await self._keep(run, 1, 1)
        self._wait_for(screen)

    def _wait_for(self, screen: Screen[object]) -> None:
        """Go on once what Textual was given is done: it goes from the widget that has the focus up
        to the application, each of which does one thing after the other.
        """
        self._is_waiting = True
        self._turn += 1
        turn, until = self._turn, time.monotonic() + _PATIENCE
        first = screen.focused or screen

        def go_up(node: DOMNode | None, times: int) -> None:
            while node is not None and not node.call_later(go_up, node.parent, times):
                node = node.parent
            if node is None and times > 1:
                go_up(first, times - 1)
            elif node is None:
                self._app.call_later(self._go_on, turn)

        def look() -> Any:
            # What was closed meanwhile passes nothing on.
            if self._app.screen is not screen or time.monotonic() > until:
                return self._go_on(turn)
            if turn == self._turn:
                self._app.set_timer(_TICK, look)
            return None

        go_up(first, _ROUNDS)
        self._app.set_timer(_TICK, look)

    async def _go_on(self, turn: int) -> None:
        if turn == self._turn and self._is_waiting:
            self._turn += 1
            await self._work()

    async def _keep(self, run: Run, done: int, effort: int) -> None:
        """Keep what is left of a run, as long as not too much was done."""
        if done < run.times:
            self._runs.appendleft(run._replace(times=run.times - done))
        self._effort += effort
        if self._effort > MOST_EFFORT:
            await self._pass_over()

    async def _give_to_dialog(self, screen: Screen[object]) -> None:
        """Hand a key over; a text as if it were pasted."""
        if self._runs:
            room = None if _takes_all(screen.focused) else LONGEST_TEXT
            if _is_field(screen.focused) and (text := self._text(room)):
                await self._app.on_event(events.Paste(text))
                self._wait_for(screen)
            else:
                await self._give_to_textual(self._runs.popleft())

    def _text(self, room: int | None) -> str:
        """Take the keys at the beginning that type a text, of which there is room for so many
        characters; None is for a text of any length, of several lines.
        """
        parts: list[str] = []
        while self._runs and (_is_text(self._runs[0]) or _is_line_end(self._runs[0], room)):
            run = self._runs.popleft()
            if room is None:
                parts.append(("\n" if run.name == "enter" else run.character or "") * run.times)
            elif room and run.character is not None:
                parts.append(run.character * min(run.times, room))
                room -= len(parts[-1])
        return "".join(parts)


def _is_coming(screen: Screen[object]) -> bool:
    """True of a reading screen until it shows the document."""
    return isinstance(screen, ReadingScreen) and not screen.is_shown


def _is_field(widget: Widget | None) -> bool:
    """True of a widget that text is typed into."""
    return hasattr(widget, "insert_text_at_cursor")


def _takes_all(widget: Widget | None) -> bool:
    """True of a field for texts of any length, of which nothing is passed over."""
    return bool(getattr(widget, "takes_all", False))


def _is_line_end(run: Run, room: int | None) -> bool:
    return room is None and run.name == "enter"


def _is_text(run: Run) -> bool:
    return run.character is not None and run.character.isprintable()
