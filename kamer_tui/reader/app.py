"""The Textual application around the reader's screens."""

from __future__ import annotations

import contextlib
import gc
import os
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from textual import events
from textual.app import App
from textual.binding import Binding
from textual.css.query import NoMatches
from textual.driver import Driver
from textual.errors import NoWidget
from textual.keys import key_to_character
from textual.screen import Screen
from textual.theme import Theme
from textual.widget import Widget
from textual.worker import WorkerFailed

from kamer_tui.ending import raise_ending
from kamer_tui.reader.bursts import Bursts
from kamer_tui.reader.core.commands import REGISTRY
from kamer_tui.reader.core.contents import Contents
from kamer_tui.reader.core.registry import Registry
from kamer_tui.reader.documents import OpenDocuments
from kamer_tui.reader.screens.kept import Keeping
from kamer_tui.reader.screens.reading import ReadingScreen
from kamer_tui.reader.terminal.keeping import Terminal
from kamer_tui.reader.terminal.key_names import character_of
from kamer_tui.reader.terminal.messages import MANY, Burst, Run
from kamer_tui.reader.terminal.opening import Opening
from kamer_tui.reader.views.colours import colours_of, use_themes
from kamer_tui.reader.views.settable import own_colours, theme_of
from kamer_tui.reader.widgets.themes import themes
from kamer_tui.settings.model import DEFAULTS, Settings
from kamer_tui.untrusted import clean_text

if TYPE_CHECKING:
    from rich.console import RenderableType

    from kamer_tui.library.items import Item
    from kamer_tui.reader.screens.library import LibraryScreen
    from kamer_tui.reader.screens.waiting import WaitingScreen
    from kamer_tui.reader.terminal.places import Places

PATIENCE = 0.25
"""Seconds that the first screen waits for the document, so that it need not be drawn twice."""
AT_STOP = 1.0
"""Seconds that Ctrl-Z waits at most for what is being kept."""
INTERRUPTED = 130
"""The exit status after Ctrl-C, as a shell has it for SIGINT."""

LONGEST_PASTE = 10_000
"""Characters of a pasted text that a field gets; no name and no search is longer."""

_BLANKS = str.maketrans("\t\f", "  ")


class ReaderApp(App[None]):
    """Shows a document as soon as it is opened."""

    TITLE = "kamer-tui"
    ENABLE_COMMAND_PALETTE = False
    """Textual's own would take Ctrl-p before the reading screen opens the reader's."""

    def __init__(
        self,
        opening: Opening | None,
        *,
        path: Path | None = None,
        library: Sequence[Item] | None = None,
        at: int | None = None,
        dark: bool = True,
        typed: str = "",
        patience: float = PATIENCE,
        registry: Registry = REGISTRY,
        terminal: Terminal | None = None,
        places: Places | None = None,
        settings: Settings = DEFAULTS,
        wrong_setting: str = "",
    ) -> None:
        """Without an ``opening``, the documents of the ``library`` are offered, or those read
        before.  ``path`` is the file that is opened, None for the sample; ``at`` is the number of
        the question to read first; ``typed`` was typed before the reader took keys;
        ``places`` keep how documents are left; ``wrong_setting`` tells what is wrong with the
        settings, once.
        """
        self.terminal = terminal or Terminal()
        self.fault: BaseException | None = None
        """The error of this program that ended it."""
        self.told_at_end: list[str] = []
        """What is to be told once the terminal is given back."""
        self._ends = False
        self._bursts = Bursts(self)
        use_themes(map(own_colours, settings.themes))
        self._themes = themes()
        # Before the application is made: it works out its colours when it is made, and would do so
        # again for another theme.
        self.set_reactive(App.theme, theme_of(settings, dark=dark))
        super().__init__()
        self._registry_of_commands = registry.with_keys(settings.keys)
        self._take_colours_out()
        for key in self._registry_of_commands.keys_of("suspend"):
            # In fields too, where it is no letter.
            anywhere = "+" in key
            binding = Binding(key, "suspend_process", show=False, priority=anywhere)
            self._bindings.key_to_bindings[key] = [binding]
        self.opening = opening
        self._at = at
        self._typed = typed
        self._patience = patience
        self._settings = settings
        self._wrong_setting = wrong_setting
        self._path = path
        self._places = places
        self.documents = OpenDocuments(self, self._reading_of, places)
        self.documents.items = library

    def _take_colours_out(self) -> None:
        """Draw without colours where the environment asks for none, and only there."""
        if not self.no_color:
            return
        from textual.filter import Monochrome

        self._filters = [one for one in self._filters if not isinstance(one, Monochrome)]
        if os.environ.get("NO_COLOR"):
            from kamer_tui.reader.widgets.colourless import Colourless

            self._filters.append(Colourless(lambda: colours_of(self.theme)))

    def get_driver_class(self) -> type[Driver]:
        """The reader's own driver, where there is one for the system."""
        if sys.platform == "win32":
            return super().get_driver_class()
        from kamer_tui.reader.terminal.driver import TerminalDriver

        return TerminalDriver

    def keep_places(self) -> None:
        """Have it kept, soon, how each document is left; the one that is read as the last."""
        current = self.documents.current
        for screen in (*self.documents.screens, current):
            if screen is not None:
                screen.keep_place()

    def about_to_stop(self) -> None:
        """Have all that is to be kept on the disk: a program that is stopped amid its writing would
        keep others from theirs.
        """
        self.keep_places()
        if self._places is not None:
            self._places.wait(AT_STOP)

    def end(self, status: int) -> None:
        """End with that status, whatever keys are still to come."""
        self._ends = True
        self._stop_opening()
        self.exit(return_code=status)

    def exit(
        self, result: None = None, return_code: int = 0, message: RenderableType | None = None
    ) -> None:
        """End; what is typed in a dialog that keeps it is kept before, and how each document is
        left.
        """
        self.keep_what_is_typed()
        self.keep_places()
        super().exit(result, return_code, message)

    def keep_what_is_typed(self) -> None:
        """Have dialogs keep what is typed in them, and note what is to be told of it."""
        for screen in self.screen_stack:
            keep = getattr(screen, "keep_at_end", None)
            if keep is not None and (told := keep()):
                self.told_at_end.append(told)

    def end_by_signal(self, status: int) -> None:
        """End as a signal asks.  It may come amid anything: the loop does it when it can."""
        if self._loop is None or not self._loop.is_running():
            raise_ending(status)
        self._loop.call_soon_threadsafe(self.end, status)

    def fail(self, error: BaseException) -> None:
        """End, and leave the error to be reported once the terminal is given back.  What fails
        where it ends already, such as a dialog that is not made any more, is no fault.
        """
        if self.fault is None and not self.is_over:
            self.fault = error
        with contextlib.suppress(Exception):
            self.keep_what_is_typed()
            self.keep_places()
        self._ends = True
        self._stop_opening()
        self._close_messages_no_wait()

    def _handle_exception(self, error: Exception) -> None:
        """Take over from Textual what would print a traceback."""
        if self._exception is None:  # as Textual does, for its tests
            self._exception = error
            self._exception_event.set()
        if not _is_of_a_closed_screen(error):
            self.fail(error)

    @property
    def available_themes(self) -> dict[str, Theme]:
        """The reader's own themes; Textual's are not made for long texts."""
        return self._themes

    def get_default_screen(self) -> Screen[None]:
        """The reading screen if the document is open within ``patience`` seconds, else the waiting
        screen; the library where no document is opened.
        """
        if self.opening is None:
            return self.documents.library()
        if self.opening.wait(self._patience) and self.opening.document is not None:
            return self._reading()
        from kamer_tui.reader.screens.waiting import WaitingScreen

        return WaitingScreen(self.opening)

    def _reading(self) -> ReadingScreen:
        """The screen of the document that the program was started with."""
        assert self.opening is not None
        screen = self._reading_of(self.opening, self._at)
        self.documents.add(self._path, screen)
        return screen

    def _reading_of(self, opening: Opening, at: int | None = None) -> ReadingScreen:
        assert opening.document is not None
        keeping = None
        if self._places is not None:
            keeping = Keeping(self._places, opening.path, opening.kept)
        contents = Contents(opening.document, opening.headlines)
        screen = ReadingScreen(
            contents,
            at=at,
            registry=self._registry_of_commands,
            documents=self.documents,
            keeping=keeping,
        )
        screen.set_up(self._settings, self._wrong_setting)
        self._wrong_setting = ""
        return screen

    def _stop_opening(self) -> None:
        self.documents.stop()
        if self.opening is not None:
            self.opening.stop()

    def on_waiting_screen_over(self, message: WaitingScreen.Over) -> None:
        """Show the document; end where the first opening failed or was stopped."""
        if message.opening is not self.opening:
            self.documents.opened(message.opening)
        elif self.opening.document is not None:
            gc.freeze()  # the search for garbage in a long document would slow every key
            # Over the waiting screen: the first screen of an application can't be replaced.
            screen = self._reading()
            self.install_screen(screen, "first document")
            self.push_screen(screen)
        else:
            self.exit()

    def on_library_screen_chosen(self, message: LibraryScreen.Chosen) -> None:
        """Open a document of the library."""
        self.documents.open(message.item.path)

    def on_library_screen_left(self) -> None:
        """Go back to the document that was read."""
        self.documents.return_to_document()

    async def on_event(self, event: events.Event) -> None:
        """Clean pasted text before any field gets it: it may come out of a hostile document.  Hand
        a key to the reading screen before any widget.
        """
        if isinstance(event, events.InputEvent) and (
            self.is_over or await self._bursts.take(event) or self._points_at_nothing(event)
        ):
            return
        if isinstance(event, events.Paste):
            longest = None if _takes_all(self.focused) else LONGEST_PASTE
            event.text = clean_text(event.text[:longest]).translate(_BLANKS)
        elif isinstance(event, events.Key):
            event.character = character_of(event.key, event.character)
            if not event.is_forwarded:
                if not self.app_focus:  # whatever the terminal said last
                    self.app_focus = True
                screen = self.screen
                if isinstance(screen, ReadingScreen) and screen.take(event):
                    return
        await super().on_event(event)

    def _points_at_nothing(self, event: events.InputEvent) -> bool:
        """True for the mouse where a widget is drawn that was just removed: Textual would look for
        the widget around it.
        """
        if not isinstance(event, events.MouseEvent) or not self.screen_stack:
            return False
        with contextlib.suppress(NoWidget):
            widget, _region = self.screen.get_widget_at(event.x, event.y)
            return widget is not self.screen and widget.parent is None
        return False

    async def on_event_of_textual(self, event: events.Event) -> None:
        """Have Textual do what it does with an event."""
        await super().on_event(event)

    @property
    def is_over(self) -> bool:
        """True once the application is to end, whatever is still to come."""
        return self._ends or self._exit

    def on_ready(self) -> None:
        """Look for garbage again once the first screen is shown; press the keys typed before."""
        gc.freeze()
        gc.enable()
        if not self._typed:
            return
        keys = [key for key, _command in self._registry_of_commands.bound()]
        names = {key_to_character(key): key for key in keys}
        typed = []
        for character in self._typed:
            key = character if character.isalnum() else names.get(character)
            if key is not None:
                typed.append(Run(key, character, 1))
        if len(typed) > MANY:
            self.post_message(Burst(typed))
            return
        for run in typed:
            self.post_message(events.Key(run.name, run.character))

    def action_help_quit(self) -> None:
        """End at Ctrl-C, unless a text is selected: then Ctrl-C copies it."""
        self._stop_opening()
        self.exit(return_code=INTERRUPTED)


def _takes_all(widget: Widget | None) -> bool:
    """True of a widget for texts of any length."""
    return bool(getattr(widget, "takes_all", False))


def _is_of_a_closed_screen(error: Exception) -> bool:
    """True if the task of a screen failed because the screen's parts are gone: the palette's, which
    goes on looking while the palette is closed.
    """
    return isinstance(error, WorkerFailed) and isinstance(error.error, NoMatches)
