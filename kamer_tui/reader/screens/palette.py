"""The command palette: every command, every number and every party, found by typing."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from functools import partial
from typing import NamedTuple

from rich.cells import cell_len
from textual.command import CommandPalette, DiscoveryHit, Hit, Hits, Provider
from textual.content import Content
from textual.widgets import Input, OptionList

from kamer_tui.document.headline import headline
from kamer_tui.reader.core.commands import COMMANDS, MOVE, Command, shown_key
from kamer_tui.reader.core.events import Filter, GoTo, Place
from kamer_tui.reader.screens.reading import ReadingScreen
from kamer_tui.translation import _

KEYS_WIDTH = 11
MOST_NUMBERS = 10
"""So many of the numbers that begin with what was typed are offered."""


class Offer(NamedTuple):
    """Something to do: its key (or what else stands before it), what it says, and the doing."""

    key: str
    text: str
    do: Callable[[], object]

    def shown(self, text: Content) -> Content:
        """The offer with its text as it is to be seen."""
        # In no colour of its own: on the cursor's bar not every one can be read.
        key = Content.styled(self.key, "bold")
        return key.pad_right(max(1, KEYS_WIDTH - cell_len(self.key))) + text


class Offers(Provider):
    """What can be done on the reading screen."""

    async def discover(self) -> Hits:
        """All commands, then the parties, then what moves within a pane."""
        for offer in self._offers():
            yield DiscoveryHit(offer.shown(Content(offer.text)), offer.do, offer.text)

    async def search(self, query: str) -> Hits:
        """What the typed letters fit; a number's questions where digits were typed."""
        found = False
        if query.isascii() and query.isdigit():
            for place, offer in enumerate(self._numbers(query)):
                found = True
                yield Hit(100 - place, offer.shown(Content(offer.text)), offer.do, offer.text)
        matcher = self.matcher(query)
        for offer in self._offers():
            score, places = matcher.fuzzy_search.match(query, offer.text)
            if score > 0:
                found = True
                text = Content(offer.text)  # the matcher's own highlighting would read markup
                for place in places:
                    text = text.stylize(matcher.match_style, place, place + 1)
                yield Hit(score, offer.shown(text), offer.do, offer.text)
        if not found:
            nothing = Offer("", _("Nothing is called so"), lambda: None)
            yield Hit(0.0, nothing.shown(Content.styled(nothing.text, "$quiet")), nothing.do, query)

    @property
    def _reading(self) -> ReadingScreen:
        screen = self.screen
        assert isinstance(screen, ReadingScreen)
        return screen

    def _offers(self) -> Iterator[Offer]:
        yield from self._commands(one for one in COMMANDS if one.section != MOVE)
        yield from self._parties()
        yield from self._commands(one for one in COMMANDS if one.section == MOVE)

    def _commands(self, commands: Iterable[Command]) -> Iterator[Offer]:
        for one in commands:
            if one.id != "palette":  # one is in it
                key = _("Space") if one.keys[0] == "space" else shown_key(one.keys[0])
                yield Offer(key, _(one.label), partial(self._reading.action_do, one.id))

    def _parties(self) -> Iterator[Offer]:
        reading = self._reading
        names = list(reading.contents.counts)
        if len(names) < 2:
            return
        for name in names:
            text = _("show only {party}").format(party=name)
            yield Offer("", text, partial(reading.send, Filter(name)))
        yield Offer("", _("show all parties"), partial(reading.send, Filter(None)))

    def _numbers(self, digits: str) -> Iterator[Offer]:
        reading = self._reading
        contents = reading.contents
        texts = sorted(map(str, contents.numbers), key=lambda text: (len(text), text))
        wanted = digits.lstrip("0")
        fitting = [text for text in texts if wanted and text.startswith(wanted)]
        for text in fitting[:MOST_NUMBERS]:
            entry = contents.entry_of_number(int(text))
            exchange = contents.exchange(entry) if entry is not None else None
            if entry is not None and exchange is not None:
                event = GoTo(Place(entry), reading.here())
                yield Offer(text, headline(exchange), partial(reading.send, event))


class Palette(CommandPalette):
    """Textual's command palette, in the reader's looks and with nothing but its commands."""

    DEFAULT_CSS = """
    Palette { background: $background 60%; align-horizontal: center; }
    Palette > Vertical {
        margin: 1 0; width: 76; max-width: 100%; background: $background;
    }
    Palette #--input { border: round $line; background: $background; padding: 0 1; }
    Palette #--input.--list-visible { border: round $line; }
    Palette SearchIcon { display: none; }
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

    def __init__(self) -> None:
        super().__init__([Offers], placeholder=_("A command, a number, a party…"))

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Whether an action can be done now: not one of a list that has no room for a line, in
        which Textual's would raise.
        """
        if action == "command_list":
            return bool(self.query_one(OptionList).scrollable_content_region)
        return super().check_action(action, parameters)

    def on_mount(self) -> None:
        """Nothing blinks."""
        self.query_one(Input).cursor_blink = False
