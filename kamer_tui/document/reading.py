"""What is told of a text of no genre that could be read as one, if the user asks for it."""

from __future__ import annotations

from collections.abc import Iterator

from kamer_tui.document.genre_names import GENRE_NAMES
from kamer_tui.document.model import Document
from kamer_tui.translation import _, ngettext


def told_reading(document: Document) -> Iterator[str]:
    """Yield a sentence that names the option: "Read as list of questions and answers (--genre list)
    it has 6 questions.", if the text could be read so.
    """
    reading = document.reading
    if reading is not None:
        yield ngettext(
            "Read as {genre} (--genre {option}) it has {count} question.",
            "Read as {genre} (--genre {option}) it has {count} questions.",
            reading.exchanges,
        ).format(genre=_(GENRE_NAMES[reading.genre]), option=reading.genre, count=reading.exchanges)
