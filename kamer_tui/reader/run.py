"""The reader as a program: open a document and read it."""

from __future__ import annotations

import gc
import os
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from kamer_tui.document.model import Genre
from kamer_tui.ending import end_now, handled_by
from kamer_tui.reader.terminal.background import BackgroundQuery
from kamer_tui.reader.terminal.opening import opening_of, why
from kamer_tui.reader.terminal.places import Places
from kamer_tui.reading.loading import start_ahead
from kamer_tui.reading.password import with_password
from kamer_tui.saying import say
from kamer_tui.sources.errors import PasswordError
from kamer_tui.translation import _, use_language

if TYPE_CHECKING:  # imported while the document is being opened
    from kamer_tui.library.items import Item
    from kamer_tui.reader.app import ReaderApp
    from kamer_tui.reader.terminal.opening import Opening
    from kamer_tui.settings.file import SettingsFile

FAREWELL = 2.0
"""Seconds that a stopped opening has to clean up."""

LAST_WORDS = 3.0
"""Seconds until it is kept where one was: more than another reader has for its writing."""


def run(
    path: Path | None,
    at: int | None = None,
    genre: Genre | None = None,
    language: str | None = None,
    library: Sequence[Item] | None = None,
    *,
    fresh: bool = False,
    settings: SettingsFile | None = None,
) -> int:
    """Read a document, from where it was left or ``fresh`` from its beginning; return the exit
    status: 0, 130 after Ctrl-C, or 2 with one line on standard error where the file can't be read.

    Without a path, the documents of the ``library`` are offered, else those read before; the
    built-in sample is opened where nothing was.  ``settings`` are what the user set.
    """
    use_language(language)
    # Thousands of objects are made while the program starts, and hardly any becomes garbage: the
    # search for garbage would take a tenth of the start.
    gc.disable()
    piped = path is not None and str(path) == "-"
    if piped and os.isatty(0):
        say(_("Standard input is the terminal; send a document to it, or name a file."))
        return 2
    if not os.isatty(0) and not _keys_from_terminal():
        say(_("There is no terminal to take keys from."))
        return 2
    try:
        if path is None and (library is not None or _has_read_before()):
            return _choose(library, settings, fresh=fresh)
        return with_password(
            lambda password: _read(path, at, genre, password, settings, fresh=fresh)
        )
    except PasswordError as error:
        say(error)
        return 2


def _read(
    path: Path | None,
    at: int | None,
    genre: Genre | None,
    password: str | None,
    settings: SettingsFile | None,
    *,
    fresh: bool,
) -> int:
    """Open a document and read it.  Raises PasswordError, after the screen is gone, for a document
    that can be opened only with a password, or another one.
    """
    # Before there is a thread, and while hardly anything is loaded.
    ready = start_ahead()
    # Nothing of a protected document is kept where it can be read without the password.
    places = Places(fresh=fresh) if password is None else None
    opening = opening_of(path, genre, password, ready, places)
    try:
        app = _application(opening, settings, path=path, at=at, places=places)
        if opening.error is None:  # no screen comes up for a file that does not exist
            _show(app)
    finally:
        opening.give_up(FAREWELL)
        _end_of(places)
    if isinstance(opening.error, PasswordError):
        raise opening.error
    return _status(app, opening.error)


def _choose(library: Sequence[Item] | None, settings: SettingsFile | None, *, fresh: bool) -> int:
    """Let the user choose a document."""
    places = Places(fresh=fresh)
    try:
        app = _application(None, settings, library=library, places=places)
        _show(app)
    finally:
        _end_of(places)
    return _status(app, None)


def _end_of(places: Places | None) -> None:
    """Wait until it is kept where one was; say why it is not, where that was not told yet."""
    untold = "" if places is None else places.close(LAST_WORDS)
    if untold:
        say(untold)


def _application(
    opening: Opening | None,
    file: SettingsFile | None,
    *,
    path: Path | None = None,
    at: int | None = None,
    library: Sequence[Item] | None = None,
    places: Places | None = None,
) -> ReaderApp:
    """The application, with the colours that fit the terminal; the opening goes on meanwhile."""
    with BackgroundQuery() as query:
        if opening is not None:
            opening.start()
        if places is not None:
            places.start()
        from kamer_tui.reader.library import import_quickly

        import_quickly()
        from kamer_tui.reader.app import ReaderApp
        from kamer_tui.reader.views.settable import understood

        settings, wrong = understood(file)
        dark = query.answer()
    return ReaderApp(
        opening,
        path=path,
        library=library,
        at=at,
        dark=dark is not False,
        typed=query.typed,
        places=places,
        settings=settings,
        wrong_setting=wrong,
    )


def _status(app: ReaderApp, error: BaseException | None) -> int:
    """The exit status; an error is told."""
    for line in app.told_at_end:
        say(line)
    wrong = error or app.fault
    if wrong is not None:
        say(why(wrong))
        return 2
    return app.return_code or 0


def _has_read_before() -> bool:
    """True if any document was read before, the sample too."""
    from kamer_tui.store.database import Store, StoreError

    store = Store.of_user()
    try:
        return bool(store.read("SELECT 1 FROM document LIMIT 1"))
    except StoreError:  # the library tells it
        return True
    finally:
        store.close()


def _show(app: ReaderApp) -> None:
    """Run the application until it ends or a signal ends it.  Whatever happens, the terminal is
    left as it was found.
    """
    tries = 0

    def insist(status: int) -> None:
        nonlocal tries
        tries += 1
        if tries > 1:
            app.terminal.give_back_at_once()
            end_now(status)

    try:
        with handled_by(app.end_by_signal, insist):
            app.run()
    finally:
        app.terminal.give_back_at_once()


def _keys_from_terminal() -> bool:
    """Take keys from the terminal, while standard input, which may be the document, stays readable
    as ``sys.stdin``.  Return False where there is no terminal.
    """
    if sys.__stdin__ is None:  # the caller closed it, and Textual needs it
        return False
    try:
        terminal = os.open("/dev/tty", os.O_RDWR)
    except OSError:
        return False
    sys.stdin = os.fdopen(os.dup(0), encoding="utf-8")
    os.dup2(terminal, 0)
    os.close(terminal)
    return True
