"""A desk without a screen: it takes keys and commands, and keeps a list of their effects."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import count

from kamer_tui.document.model import Document
from kamer_tui.reader.core.columns import Columns
from kamer_tui.reader.core.commands import REGISTRY
from kamer_tui.reader.core.contents import Contents
from kamer_tui.reader.core.desk import Situation, carry_out
from kamer_tui.reader.core.effects import Consequences, Dialog, PutClip, WriteNote
from kamer_tui.reader.core.events import Event, KeyPress, Pane, Place, SearchFor, Tell
from kamer_tui.reader.core.link_actions import follow_link
from kamer_tui.reader.core.modes import Meaning, Mode, field_is_ready, meaning_of
from kamer_tui.reader.core.page import Page
from kamer_tui.reader.core.picking import Passage
from kamer_tui.reader.core.registry import Registry
from kamer_tui.reader.core.state import State, opening
from kamer_tui.reader.core.update import update
from kamer_tui.reader.views.pages import page_of
from tests.reader.driving import KEYS


class HeadlessDesk:
    """A document with its state.  ``done`` are the effects that a screen would show."""

    def __init__(
        self, document: Document, at: int | None = None, registry: Registry = REGISTRY
    ) -> None:
        self.contents = Contents(document)
        self.state: State = opening(self.contents, at)
        self.registry = registry
        self.done: list[object] = []
        self.field = ""
        self.selected = ""
        self.marks: list[Passage] = []
        self.at_end = 0
        self.in_sight: Sequence[int] | None = None
        self._times = count()

    # What tests do

    def type(self, *keys: str, every: float = 0.1) -> bool:
        """Press keys, one every so many seconds; return whether the last was the reader's own."""
        ours = True
        for key in keys:
            character = key if len(key) == 1 else {"space": " "}.get(key)
            ours = self.press(KeyPress(KEYS.get(key, key), character, next(self._times) * every))
        return ours

    def show_field(self) -> None:
        """Let the search field take letters."""
        self._mean(field_is_ready(self.state.mode))

    def mode(self) -> Mode:
        """The mode; a method, since a key changes it."""
        return self.state.mode

    def pane(self) -> Pane:
        """The pane that has the focus; a method, since a key changes it."""
        return self.state.pane

    def current_hit(self) -> int:
        """The index of the hit that is shown."""
        assert self.state.search is not None
        return self.state.search.current

    @property
    def number(self) -> int | None:
        """The number of the exchange that is read."""
        exchange = self.contents.exchange(self.state.entry)
        return exchange.number if exchange is not None else None

    def _mean(self, meaning: Meaning) -> bool:
        self.state = self.state._replace(mode=meaning.mode)
        self._carry_out(meaning.consequences)
        return meaning.ours

    def _carry_out(self, consequences: Consequences) -> None:
        for consequence in consequences:
            carry_out(self, consequence)

    # What commands see

    @property
    def situation(self) -> Situation:
        return Situation(self.contents, self.state, self)

    def here(self) -> Place:
        return Place(self.state.entry)

    def columns(self) -> Columns:
        return Columns(20, 40, 60)

    def height(self) -> int:
        return 11

    def page(self) -> Page:
        return page_of(self.contents, self.state.entry)

    def text_height(self) -> int:
        return 11

    def at_end_of_text(self, direction: int) -> bool:
        return self.at_end == direction

    def at_answer(self) -> bool:
        return False

    def folds(self) -> bool:
        return True

    def links_in_sight(self) -> Sequence[int]:
        return range(len(self.page().links)) if self.in_sight is None else self.in_sight

    def marked(self) -> Sequence[Passage]:
        return self.marks

    def selected_text(self) -> str:
        return self.selected

    # What effects do

    def send(self, event: Event) -> None:
        self.state = update(self.contents, self.state, event)

    def do(self, command: str) -> None:
        self._carry_out(self.registry.command(command).does(self.situation))

    def press(self, key: KeyPress) -> bool:
        mode = self.state.mode
        return self._mean(meaning_of(mode, key, self.here, self.registry.command_of))

    def follow(self, link: int) -> None:
        self._carry_out(follow_link(self.situation, link))

    def let_choose(self, links: Sequence[int]) -> None:
        self.done.append(("choose", tuple(links)))

    def scroll_answer(self, lines: int) -> None:
        self.done.append(("scroll", lines))

    def type_character(self, character: str) -> None:
        self.field += character
        self.send(SearchFor(self.field, self.here()))

    def open_address(self, url: str) -> None:
        self.done.append(("address", url))

    def copy_text(self, text: str, said: str) -> None:
        self.done.append(("copy", text))
        self.send(Tell(said))

    def open_dialog(self, dialog: Dialog) -> None:
        self.done.append(("dialog", dialog))

    def go_to_document(self, step: int) -> None:
        self.done.append(("document", step))

    def show_library(self) -> None:
        self.done.append(("library",))

    def write_note(self, wanted: WriteNote) -> None:
        self.done.append(("note", *wanted))

    def put_clip(self, wanted: PutClip) -> None:
        self.done.append(("clip", wanted.text))

    def take_clip_back(self) -> None:
        self.done.append(("take clip back",))

    def choose_story(self) -> None:
        self.done.append(("story",))

    def choose_note(self, entry: int) -> None:
        self.done.append(("choose note", entry))

    def next_theme(self) -> None:
        self.done.append(("theme",))

    def suspend(self) -> None:
        self.done.append(("suspend",))

    def leave(self) -> None:
        self.done.append(("quit",))
