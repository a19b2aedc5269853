"""Draw the README's pictures: ``python -m tests.screenshots``.

They are of the running program with the sample, and the same from run to run; a test fails where
one is no longer what the program shows.
"""

from __future__ import annotations

import asyncio
import os
import re
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory
from unittest import mock

from textual.pilot import Pilot

from kamer_tui.library.items import items_of_paths
from kamer_tui.reader.app import ReaderApp
from kamer_tui.reader.screens.library import LibraryScreen
from kamer_tui.reader.terminal.opening import Opening, opening_of
from kamer_tui.sample import SAMPLES
from kamer_tui.translation import use_language
from tests.reader.driving import Reader

FOLDER = Path(__file__).parent.parent / "screenshots"
_FONT_FACES = re.compile(r"\s*@font-face \{.*?\}", re.DOTALL)


@dataclass(frozen=True, slots=True)
class Picture:
    """A picture: the file's name without its ending, the screen's size and what is done first;
    ``library``, of the samples as they are offered.
    """

    name: str
    columns: int
    rows: int
    dark: bool = True
    language: str = "en"
    at: int | None = None
    keys: tuple[str, ...] = ()
    library: bool = False


NOTE = "Navragen"
"""What is written in the picture of a note."""

PICTURES = (
    Picture("wide-dark", 120, 40, at=14),
    Picture("wide-light", 120, 40, dark=False, language="nl", at=14),
    Picture("medium-dark", 80, 24, at=2),
    Picture("narrow-dark", 40, 12, at=2),
    Picture("search-dark", 120, 30, keys=("slash", *"stalling", "enter", "n")),
    Picture("overview-dark", 100, 30, keys=("O", "wait:700", "l", "j")),
    Picture("same-words-light", 120, 24, dark=False, language="nl", at=16, keys=("equals_sign",)),
    Picture("library-dark", 100, 24, library=True),
    Picture(
        "note-light", 100, 30, dark=False, language="nl", at=14, keys=("i", *NOTE, "ctrl+s", "z")
    ),
    Picture("help-light", 120, 40, dark=False, keys=("question_mark",)),
)


def _opening() -> Opening:
    """The sample, opened."""
    opening = opening_of(None, None)
    opening.start()
    opening.wait(60)
    return opening


async def _all_read(pilot: Pilot[None]) -> None:
    """Wait until all documents of the library are read."""
    screen = pilot.app.screen
    assert isinstance(screen, LibraryScreen)
    while not all(item.is_known for item in screen.items):
        await pilot.pause(0.05)
    await pilot.pause(0.3)


async def draw(picture: Picture) -> str:
    """Run the program as the picture wants it and return what it shows, as SVG."""
    use_language(picture.language)
    app = ReaderApp(
        None if picture.library else _opening(),
        library=items_of_paths(SAMPLES.values()) if picture.library else None,
        at=picture.at,
        dark=picture.dark,
    )
    with TemporaryDirectory() as home, mock.patch.dict(os.environ, {"XDG_DATA_HOME": home}):
        async with app.run_test(size=(picture.columns, picture.rows)) as pilot:
            if picture.library:
                await _all_read(pilot)
            else:
                await Reader(app, pilot).understand()
            await pilot.press(*picture.keys)
            await pilot.pause()
            drawn: str = app.export_screenshot(title="kamer-tui")
    # The faces would be fetched from elsewhere; the family's name is enough where it is installed.
    return _FONT_FACES.sub("", drawn)


def path_of(picture: Picture) -> Path:
    """Where the picture is kept."""
    return FOLDER / f"{picture.name}.svg"


def main() -> None:
    """Draw every picture, and remove those that are drawn no more."""
    FOLDER.mkdir(exist_ok=True)
    for picture in PICTURES:
        path_of(picture).write_text(asyncio.run(draw(picture)), encoding="utf-8")
    for path in set(FOLDER.iterdir()) - set(map(path_of, PICTURES)):
        path.unlink()


if __name__ == "__main__":
    main()
