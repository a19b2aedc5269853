"""A session as a program: read a document, and answer line by line."""

from __future__ import annotations

import gc
import os
import sys
import time
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from kamer_tui.reading.loading import STANDARD_INPUT, load
from kamer_tui.reading.password import with_password
from kamer_tui.sample import SAMPLES
from kamer_tui.saying import let_go_of, say
from kamer_tui.translation import _

if TYPE_CHECKING:
    from kamer_tui.document.model import Document, Genre
    from kamer_tui.plain.conversation import Conversation
    from kamer_tui.plain.session import Session
    from kamer_tui.store.database import Store

DONE, WRONG, INTERRUPTED = 0, 2, 130
SILENCE = 5.0
"""Seconds of reading a file after which one is told how far it is."""


class Keeping(NamedTuple):
    """How the place is kept: the file of the document, None for the sample and standard input;
    whether it begins ``fresh``; and whether nothing is kept, since the document is protected by a
    password.
    """

    path: Path | None
    fresh: bool
    protected: bool = False


def run(
    path: Path | None,
    at: int | None = None,
    genre: Genre | None = None,
    sample: Genre | None = None,
    *,
    fresh: bool = False,
) -> int:
    """Read the document at a path, else the ``sample`` of a genre; answer the lines that come, and
    return the exit status: 0; 130 after Ctrl-C; 2 with one line on standard error where the answers
    can't be written.

    One who types finds the document where it was left, unless ``fresh``.

    Raises ``sources.errors.SourceError`` where the file can't be read.
    """
    from_pipe = str(path) == STANDARD_INPUT
    if from_pipe and sys.stdin is not None and sys.stdin.isatty():
        say(_("Standard input is the terminal; send a document to it, or name a file."))
        return WRONG
    # A document's objects all stay: looking through them for garbage finds next to none.
    gc.set_threshold(50_000, 50, 100)
    gc.enable()
    document, protected = _read(path or SAMPLES[sample or "report"], genre)
    from kamer_tui.plain.conversation import Conversation, EndedError, hear_terminal

    try:
        talk = Conversation(hears=not from_pipe or hear_terminal())
        keeping = Keeping(_found_again(path), fresh, protected)
        return _talk(document, talk, at, keeping)
    except EndedError as ended:
        if sys.stdout is not None:
            let_go_of(sys.stdout)
        if not str(ended):
            return DONE
        say(_("Standard output can't be written: {reason}.").format(reason=ended))
        return WRONG


def _found_again(path: Path | None) -> Path | None:
    """The whole path of a file that can be opened again: neither a sample nor standard input."""
    if path is None or str(path) == STANDARD_INPUT or path in SAMPLES.values():
        return None
    try:
        return path.absolute()
    except OSError:  # the current folder is gone
        return path


def _read(path: Path, genre: Genre | None) -> tuple[Document, bool]:
    """The document, and whether it has a password; how far its reading is, is told now and then."""
    told = time.monotonic()

    def progress(done: int, of: int) -> None:
        nonlocal told
        if of and time.monotonic() - told > SILENCE and os.isatty(2):
            told = time.monotonic()
            say(_("Reading: {percent} percent.").format(percent=100 * done // of))

    return with_password(
        lambda password: (load(path, genre, progress, password), password is not None)
    )


def _talk(document: Document, talk: Conversation, at: int | None, keeping: Keeping) -> int:
    """Answer line by line until the end."""
    from contextlib import nullcontext

    from kamer_tui.plain.conversation import interruptible
    from kamer_tui.plain.greeting import greeting

    stores: list[Store] = []

    def store() -> Store:
        from kamer_tui.store.database import Store

        if not stores:
            stores.append(Store.of_user())
        return stores[0]

    try:
        with interruptible() if talk.is_typed else nullcontext():
            talk.say(greeting(document))
            from kamer_tui.plain.left import Leaving
            from kamer_tui.plain.session import Session

            session = Session(document, store, talk.ask, at)
            if talk.is_typed and not keeping.protected:
                session.leaving = Leaving(
                    session.contents, store, keeping.path, fresh=keeping.fresh
                )
            talk.say(session.begin(at))
            return _answer_lines(session, talk)
    finally:
        for one in stores:
            one.close()


def _answer_lines(session: Session, talk: Conversation) -> int:
    """Answer each line.  Ctrl-C ends an answer, or what is typed; the next one, before anything
    else was asked, ends the session.
    """
    from kamer_tui.plain.commands import answer

    interrupted = False
    while True:
        at_prompt = True
        try:
            line = talk.ask()
            at_prompt = False
            if line is None:
                talk.end_line()
                return DONE
            told = answer(session, line)
            if told is None:
                return DONE
            talk.say([*told, *session.keep_place()])
            interrupted = False
        except KeyboardInterrupt:
            if not talk.is_typed:
                raise
            talk.end_line()
            if interrupted:
                return INTERRUPTED
            interrupted = True
            if at_prompt:
                talk.say([_("Ctrl-C again ends; so does q.")])
