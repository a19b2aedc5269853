"""The reader as a program: opening a document and reading it."""

from __future__ import annotations

import gc
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from kamer_tui.model import Genre
from kamer_tui.reader.background import BackgroundQuery
from kamer_tui.reader.opening import opening_of
from kamer_tui.translation import use_language

if TYPE_CHECKING:
    from kamer_tui.reader.opening import Opening


def run(
    path: Path | None,
    at: int | None = None,
    genre: Genre | None = None,
    language: str | None = None,
) -> int:
    """Read a document, or the built-in sample; return the exit status: 0, or 2 with one line on
    standard error where the file can't be read.
    """
    use_language(language)
    # Thousands of objects are made while the program starts and nearly none of them is garbage:
    # looking for it takes a tenth of the start.
    gc.disable()
    with BackgroundQuery() as query:
        opening = opening_of(path, genre)
        opening.start()
        from kamer_tui.reader.application import ReaderApp

        dark = query.answer()
    app = ReaderApp(opening, at=at, dark=dark is not False)
    app.run()
    if opening.error is not None:
        print(opening.error, file=sys.stderr)
        return 2
    return app.return_code or 0


__all__ = ["Opening", "run"]
