"""The documents that are open, of which one is read, and the library that offers others."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from textual.app import App
from textual.screen import Screen

from kamer_tui.reader.core.events import Tell
from kamer_tui.reader.screens.reading import ReadingScreen
from kamer_tui.reader.terminal.opening import Opening, opening_of, why
from kamer_tui.translation import _

if TYPE_CHECKING:
    from kamer_tui.library.items import Item
    from kamer_tui.reader.screens.library import LibraryScreen
    from kamer_tui.reader.terminal.places import Places

QUICK = 0.1
"""Seconds to wait for a document before a screen tells how far its reading is."""


class OpenDocuments:
    """Opens documents beside the first one, and goes from one to another.

    The screens are on the application's stack one at a time, above its first screen, which can't be
    taken away.
    """

    def __init__(
        self,
        app: App[None],
        make: Callable[[Opening], ReadingScreen],
        places: Places | None = None,
    ) -> None:
        """``make`` makes the reading screen of a document that is opened; ``places`` have how it
        was left.
        """
        self._app = app
        self._make = make
        self._places = places
        self._read: list[tuple[Path | None, ReadingScreen]] = []
        self._trail: list[ReadingScreen] = []
        self._opening: Opening | None = None
        self._asked: Path | None = None
        self._linked = False
        self._library: LibraryScreen | None = None
        self.items: Sequence[Item] | None = None
        """What the library offers; None for the documents read before."""

    @property
    def current(self) -> ReadingScreen | None:
        """The document that is read; None before there is a screen, too."""
        screen = self._app.screen_stack[-1] if self._app.screen_stack else None
        return screen if isinstance(screen, ReadingScreen) else None

    @property
    def screens(self) -> Sequence[ReadingScreen]:
        """The open documents, in the order in which they were opened."""
        return [screen for _path, screen in self._read]

    def add(self, path: Path | None, screen: ReadingScreen) -> None:
        """Take in a document that was opened."""
        self._read.append((path, screen))

    # The library

    def library(self) -> LibraryScreen:
        """The screen that offers documents; it is made once."""
        if self._library is None:
            from kamer_tui.library.background import BackgroundReading
            from kamer_tui.library.items import SAMPLE
            from kamer_tui.reader.screens.library import LibraryScreen
            from kamer_tui.reading.loading import load
            from kamer_tui.sample import SAMPLE as SAMPLE_FILE

            before, problem = _read_before()
            there = [item for item in before.values() if item.is_there]
            items = [*(there if self.items is None else self.items), SAMPLE]
            reading = BackgroundReading(
                items, before, lambda path, progress: load(path, progress=progress), SAMPLE_FILE
            )
            self._library = LibraryScreen(items, reading, is_open=lambda: bool(self._read))
            self._app.install_screen(self._library, "library")
            if problem:
                self._app.call_after_refresh(self._library.tell, problem)
        return self._library

    def show_library(self) -> None:
        """Show what else there is to read."""
        library = self.library()
        self._note_what_was_kept(library)
        self._go_to(library)

    def _note_what_was_kept(self, library: LibraryScreen) -> None:
        """Have the library tell of notes, and of how far the open documents were read."""
        from kamer_tui.library.items import with_kept
        from kamer_tui.store.identity import identity_of

        for place, item in enumerate(with_kept(library.items, _read_before()[0])):
            library.change(place, item)
        for path, screen in self._read:
            document = screen.contents.document
            for place, item in enumerate(library.items):
                same = item.identity and item.identity == identity_of(document)
                if same or (item.path is None and path is None):
                    seen = sum(map(bool, map(screen.contents.exchange, screen.state.visited)))
                    total = len(document.exchanges)
                    library.change(place, item._replace(seen=seen, exchanges=total))

    # Opening

    def open(self, path: Path | None, *, linked: bool = False) -> None:
        """Open a document, or go to it where it is open already; ``linked``, back leads back."""
        for known, screen in self._read:
            if _same(known, path):
                self._arrive(screen, linked)
                return
        if self._opening is not None and _same(self._asked, path):
            return
        self._give_up_opening()
        self._opening = opening_of(path, None, places=self._places)
        self._asked, self._linked = path, linked
        self._opening.start()
        if self._opening.wait(QUICK):
            self.opened(self._opening)
            return
        from kamer_tui.reader.screens.waiting import WaitingScreen

        self._app.push_screen(WaitingScreen(self._opening))

    def stop(self) -> None:
        """Give up what is being opened: the program ends."""
        if self._opening is not None:
            self._opening.stop()

    def _give_up_opening(self) -> None:
        """Have another document opened than the one that is waited for."""
        from kamer_tui.reader.screens.waiting import WaitingScreen

        if self._opening is not None:
            self._opening.stop()
            self._opening = None
            if isinstance(self._app.screen, WaitingScreen):
                self._app.pop_screen()

    def opened(self, opening: Opening) -> None:
        """Go to the document whose opening is over; tell where it failed."""
        if opening is not self._opening:
            return
        self._give_up_opening()
        if opening.document is not None:
            screen = self._make(opening)
            before = self.current
            self.add(self._asked, screen)
            self._app.install_screen(screen, f"document-{len(self._read)}")
            self._arrive(screen, self._linked, before)
        elif opening.error is not None:
            self.tell(why(opening.error))

    def opens(self, identity: str) -> bool:
        """Open the document with that identity, if it is open or among those that are offered."""
        from kamer_tui.library.items import place_of
        from kamer_tui.store.identity import identity_of

        for path, screen in self._read:
            if identity_of(screen.contents.document) == identity:
                self.open(path, linked=True)
                return True
        items = () if self._library is None and self.items is None else self.library().items
        place = place_of(identity, items)
        if place is None:
            return False
        self.open(items[place].path, linked=True)
        return True

    def tell(self, message: str) -> None:
        """Tell something in the foot of the screen that is shown."""
        if self.current is not None:
            self.current.send(Tell(message))
        elif self._library is not None:
            self._library.tell(message)

    # From one to another

    def step(self, direction: int) -> None:
        """Go to the next (1) or the previous (-1) open document, round the end."""
        screens, current = self.screens, self.current
        if current is None or len(screens) < 2:
            self.tell(_("No other document is open"))
            return
        place = (screens.index(current) + direction) % len(screens)
        self._go_to(screens[place])
        said = _("Document {place} of {count}")
        self.tell(said.format(place=place + 1, count=len(screens)))

    def back(self) -> bool:
        """Go back to the document from which a link led here; return False where none did."""
        current = self.current
        if current is None or not self._trail or not current.state.came_from:
            return False
        screen = self._trail.pop()
        current.become(current.state._replace(came_from=""))
        self._go_to(screen)
        return True

    def return_to_document(self) -> None:
        """Leave the library for the document that was read."""
        if self._read:
            self._go_to(self._last if self._last is not None else self.screens[-1])

    _last: ReadingScreen | None = None

    def _arrive(
        self, screen: ReadingScreen, linked: bool, before: ReadingScreen | None = None
    ) -> None:
        before = before or self.current
        if linked and before is not None and before is not screen:
            self._trail.append(before)
            name = (
                before.contents.document.metadata.identifier or before.contents.document.source.name
            )
            screen.state = screen.state._replace(came_from=name)
        self._go_to(screen)

    def _go_to(self, screen: Screen[None]) -> None:
        """Have that screen at the top of the stack."""
        app = self._app
        if self.current is not None:
            self._last = self.current
        if isinstance(screen, ReadingScreen):
            self._last = screen
        if app.screen is screen:
            return
        with app.batch_update():
            while len(app.screen_stack) > 1 and app.screen is not screen:
                app.pop_screen()
            if app.screen is not screen:
                app.push_screen(screen)


def _same(one: Path | None, other: Path | None) -> bool:
    return one == other or (
        one is not None and other is not None and one.absolute() == other.absolute()
    )


def _read_before() -> tuple[Mapping[str, Item], str]:
    """The documents read before, by identity; and why nothing is known of them, if that is so."""
    from kamer_tui.library.items import items_read_before
    from kamer_tui.store.database import Store, StoreError

    store = Store.of_user()
    try:
        return {item.identity: item for item in items_read_before(store)}, ""
    except StoreError as error:
        return {}, str(error)
    finally:
        store.close()
