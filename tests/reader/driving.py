"""Reading a document with real keys, and what one then sees."""

from __future__ import annotations

import re
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass

from textual.pilot import Pilot

from kamer_tui.document.model import Document
from kamer_tui.reader.app import ReaderApp
from kamer_tui.reader.core.commands import REGISTRY
from kamer_tui.reader.core.registry import Registry
from kamer_tui.reader.core.state import State
from kamer_tui.reader.screens.reading import ReadingScreen
from kamer_tui.reader.terminal.opening import Opening, opening_of

KEYS = {
    " ": "space",
    '"': "quotation_mark",
    "-": "minus",
    ":": "colon",
    "/": "slash",
    "?": "question_mark",
    ".": "full_stop",
    ",": "comma",
}


@dataclass(frozen=True, slots=True)
class Reader:
    """A reader with a document, and its reader's hands and eyes."""

    app: ReaderApp
    pilot: Pilot[None]

    @property
    def screen(self) -> ReadingScreen:
        """The reading screen, whatever lies on it."""
        found = [screen for screen in self.app.screen_stack if isinstance(screen, ReadingScreen)]
        assert found, "the document is not shown"
        return found[0]

    @property
    def state(self) -> State:
        return self.screen.state

    @property
    def number(self) -> str:
        """The number, as printed, of the exchange that is read."""
        exchange = self.screen.contents.exchange(self.state.entry)
        return exchange.label if exchange is not None else ""

    def pane(self) -> str:
        """The pane that one is in; a method, since a key changes it."""
        return self.state.pane

    async def press(self, *keys: str) -> None:
        """Press keys; a word of several letters is a key's name where Textual knows it so."""
        await self.pilot.press(*(KEYS.get(key, key) for key in keys))
        await self.pilot.pause()

    async def understand(self) -> None:
        """Wait until all answers have been looked at, which is done while one reads."""
        if self.screen.contents.document.exchanges:
            self.screen.contents.understood.finish()
            self.screen.understand()
            await self.pilot.pause()

    async def type(self, text: str) -> None:
        """Type a text, letter by letter."""
        await self.press(*(KEYS.get(letter, letter) for letter in text))

    @property
    def lines(self) -> list[str]:
        """What stands on the screen, line by line; without the bars that show one's place."""
        return [line.replace("▐", " ") for line in self.drawn]

    @property
    def drawn(self) -> list[str]:
        """What stands on the screen, line by line, the bars too."""
        strips = self.app.screen._compositor.render_strips()
        return [strip.text for strip in strips]

    @property
    def text(self) -> str:
        """What stands on the screen, blanks joined."""
        return re.sub(r"\s+", " ", "\n".join(self.lines))

    @property
    def title(self) -> str:
        return self.lines[0]

    @property
    def foot(self) -> str:
        return self.lines[-1]

    def column(self, pane: str) -> list[str]:
        """What stands in a pane, line by line."""
        region = self.screen.query_one(f"#{pane}").region
        return [
            line[region.x : region.right].rstrip() for line in self.lines[region.y : region.bottom]
        ]


def opened(document: Document) -> Opening:
    """The opening of a document that is already there."""
    opening = Opening(document.source.name, lambda _progress: document, in_pages=False)
    opening.start()
    assert opening.wait(10)
    return opening


@asynccontextmanager
async def reading(
    document: Document | None = None,
    *,
    size: tuple[int, int] = (120, 40),
    at: int | None = None,
    dark: bool = True,
    registry: Registry = REGISTRY,
) -> AsyncIterator[Reader]:
    """Read a document, or the sample."""
    if document is None:
        opening = opening_of(None, None)
        opening.start()
        opening.wait(30)
    else:
        opening = opened(document)
    app = ReaderApp(opening, at=at, dark=dark, registry=registry)
    async with app.run_test(size=size) as pilot:
        await pilot.pause()
        reader = Reader(app, pilot)
        await reader.understand()
        yield reader
