"""From a path to a Document: the one way from a file to the model."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from kamer_tui.model import Document, Genre
from kamer_tui.parsing import parse
from kamer_tui.sources.text import read_text_file, read_text_stream

STANDARD_INPUT = "-"


def load(
    path: str | Path,
    genre: Genre | None = None,
    progress: Callable[[int, int], None] | None = None,
) -> Document:
    """Read and understand the file; ``-`` reads standard input.

    ``progress`` is called now and then, from the calling thread, with the number of lines done and
    of all lines.  Raises ``sources.errors.SourceError``, with one line for the user, where the
    file can't be read.
    """
    pages = read_text_stream() if str(path) == STANDARD_INPUT else read_text_file(Path(path))
    return parse(pages, genre, progress)
