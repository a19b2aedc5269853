"""The command palette: every command, every number and every party, found by typing."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import ClassVar

from rich.cells import cell_len
from textual import events
from textual.app import ComposeResult
from textual.await_complete import AwaitComplete
from textual.command import (
    CommandInput,
    CommandList,
    CommandPalette,
    DiscoveryHit,
    Hit,
    Hits,
    Provider,
)
from textual.containers import Horizontal, Vertical
from textual.content import Content
from textual.errors import NoWidget
from textual.widgets import LoadingIndicator

from kamer_tui.document.search.words import words_of
from kamer_tui.reader.core.contents import Contents
from kamer_tui.reader.core.desk import Desk, carry_out
from kamer_tui.reader.core.events import Place
from kamer_tui.reader.core.registry import Registry
from kamer_tui.reader.views.palette_entries import (
    PaletteEntry,
    number_entries,
    palette_entries,
)
from kamer_tui.reader.views.palette_found import found_entries
from kamer_tui.reader.widgets.options import Options
from kamer_tui.translation import _

KEYS_WIDTH = 11
INDENT = 2
"""The blanks before an address, which is long, below what it belongs to."""
LOOSE = 0.3
"""Whatever is found by scattered letters alone stands below what is found by words."""


def _shown(entry: PaletteEntry, text: Content) -> Content:
    """The entry with its text as it is to be seen."""
    # The key has no colour of its own: not every colour can be read on the cursor's bar.
    key = Content.styled(entry.key, "bold")
    first, *others = text.split("\n")
    first = key.pad_right(max(1, KEYS_WIDTH - cell_len(entry.key))) + first
    return Content("\n").join([first, *(" " * INDENT + one for one in others)])


class PaletteProvider(Provider):
    """Finds the entries for the text that is typed.

    Textual makes it, with nothing but the screen below; a subclass has what else it needs.
    """

    desk: ClassVar[Desk]
    registry: ClassVar[Registry]
    contents: ClassVar[Contents]
    here: ClassVar[Place]
    is_over: ClassVar[bool] = False
    """Whether an entry was chosen."""

    async def discover(self) -> Hits:
        """All commands, then the parties, then the commands that move within a pane."""
        for entry in palette_entries(self.registry, self.contents):
            shown = _shown(entry, Content(entry.text))
            yield DiscoveryHit(shown, self._choosing(entry), entry.text)

    async def search(self, query: str) -> Hits:
        """The entries that have the typed letters; questions where digits were typed."""
        found = False
        wanted = words_of(query).split()
        if query.isascii() and query.isdigit():
            for place, entry in enumerate(number_entries(self.contents, query, self.here)):
                found = True
                shown = _shown(entry, Content(entry.text))
                yield Hit(100 - place, shown, self._choosing(entry), entry.text)
        matcher = self.matcher(query)
        for entry in palette_entries(self.registry, self.contents):
            score, places = matcher.fuzzy_search.match(query, entry.text)
            if score > 0:
                found = True
                text = Content(entry.text)  # the matcher's own highlighting would read markup
                for place in places:
                    text = text.stylize(matcher.match_style, place, place + 1)
                words = words_of(entry.text).split()
                if not all(any(word.startswith(one) for word in words) for one in wanted):
                    score *= LOOSE / (1 + score)
                yield Hit(score, _shown(entry, text), self._choosing(entry), entry.text)
        if not found or not (query.isascii() and query.isdigit()):
            for place, entry in enumerate(found_entries(self.contents, query, self.here)):
                found = True
                shown = _shown(entry, Content(entry.text))
                yield Hit(0.5 - place / 100, shown, self._choosing(entry), entry.text)
        if not found:
            nothing = Content.styled(_("Nothing by that name"), "$quiet")
            yield Hit(0.0, Content(" " * KEYS_WIDTH) + nothing, lambda: None, query)

    def _choosing(self, entry: PaletteEntry) -> Callable[[], None]:
        return partial(self._choose, entry)

    @classmethod
    def _choose(cls, entry: PaletteEntry) -> None:
        """Do what an entry is for, once, though the key that chooses comes twice at once."""
        if not cls.is_over:
            cls.is_over = True
            carry_out(cls.desk, entry.does)


class Offers(CommandList, Options, can_focus=False):
    """What the palette offers."""


class Palette(CommandPalette):
    """Textual's command palette, in the reader's colours and with the reader's commands only."""

    DEFAULT_CSS = """
    Palette { background: $background 60%; align-horizontal: center; }
    Palette > Vertical {
        margin: 1 0; width: 76; max-width: 100%; background: $background;
    }
    Palette #--input { border: round $line; background: $background; padding: 0 1; }
    Palette #--input.--list-visible { border: round $line; }
    Palette #--input CommandInput { height: 1; border: none; padding: 0; }
    Palette #--input CommandInput > .input--placeholder { color: $quiet; }
    Palette CommandList {
        border: round $line; border-top: none; background: $background; max-height: 70vh;
        padding: 0; text-wrap: nowrap; text-overflow: ellipsis;
        scrollbar-size-vertical: 1; scrollbar-color: $line; scrollbar-background: $background;
    }
    Palette CommandList > .option-list--option { padding: 0 1; text-style: none; }
    Palette CommandList > .option-list--option-highlighted {
        color: $block-cursor-foreground; background: $block-cursor-background;
    }
    """

    def __init__(self, desk: Desk, registry: Registry, contents: Contents, here: Place) -> None:
        """``desk`` does what is chosen; ``here`` is the reader's place, to come back to."""

        class BoundProvider(PaletteProvider):
            pass

        BoundProvider.desk = desk
        BoundProvider.registry = registry
        BoundProvider.contents = contents
        BoundProvider.here = here
        super().__init__([BoundProvider])

    def compose(self) -> ComposeResult:
        """Textual's own parts, but for the list and what is not shown."""
        with Vertical(id="--container"):
            with Horizontal(id="--input"):
                yield CommandInput(
                    placeholder=_("A command, a number, a party…"), select_on_focus=False
                )
            with Vertical(id="--results"):
                yield Offers()
                yield LoadingIndicator()

    def dismiss(self, result: None = None) -> AwaitComplete:
        """Close; one that is closed already, by the key before, stays so."""
        if self.app.screen_stack[-1:] != [self]:
            return AwaitComplete()
        return super().dismiss(result)

    def _on_mount(self, event: events.Mount) -> None:
        """Make nothing of one that was closed before it was made: Textual's own handler, which
        comes after this, asks for the screen below it.
        """
        if self not in self.app.screen_stack:
            event.prevent_default()

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """True if an action can be done now: those of the list need a list, which is gone before
        the last keys are done, and that can do them.
        """
        if action in ("command_list", "cursor_down"):
            asked = str(parameters[0]) if parameters else action
            return any(one.check_action(asked, ()) for one in self.query(Offers))
        return super().check_action(action, parameters)

    def on_mount(self) -> None:
        """The cursor does not blink."""
        for field in self.query(CommandInput):
            field.cursor_blink = False

    def on_click(self, event: events.Click) -> None:
        """Leave alone a click where nothing is, as where the screen was before it became smaller:
        Textual looks what is there.
        """
        try:
            self.get_widget_at(event.screen_x, event.screen_y)
        except NoWidget:
            event.prevent_default()
