"""From a path to a Document: the one way from a file to the model."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from kamer_tui.model import Document, Genre
from kamer_tui.parsing import parse
from kamer_tui.sources.files import is_pdf, read_file, read_standard_input
from kamer_tui.sources.lines import Pages
from kamer_tui.sources.text import pages_of_bytes

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
    standard = str(path) == STANDARD_INPUT
    content, name = read_standard_input() if standard else read_file(Path(path))
    return parse(_pages(content, name), genre, progress)


def _pages(content: bytes, name: str) -> Pages:
    """The pages of a file, by the source that its content asks for."""
    if is_pdf(content):
        # The PDF library takes longer to import than a text to be read.
        from kamer_tui.sources.pdf import read_pdf_file

        return read_pdf_file(content, name)
    return pages_of_bytes(content, name)
