"""The screen that offers documents: of a folder, of several files, or those read before."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import ClassVar

from textual import events
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.content import Content
from textual.message import Message
from textual.screen import Screen
from textual.timer import Timer
from textual.widgets import Input, OptionList
from textual.widgets.option_list import Option

from kamer_tui.library.background import BackgroundReading
from kamer_tui.library.items import Item, fitting
from kamer_tui.reader.views.bar_texts import FootItem
from kamer_tui.reader.views.library_rows import lines_of
from kamer_tui.reader.widgets.bars import FootBar, TitleBar
from kamer_tui.reader.widgets.field import Field
from kamer_tui.reader.widgets.options import Options
from kamer_tui.translation import _, ngettext

LOOK = 0.1
"""Seconds between two looks at what was read meanwhile."""
BESIDE = 3
"""Columns of a row that its text does not have."""


class LibraryScreen(Screen[None]):
    """Lists the documents; Enter opens one, ``/`` narrows the list to those with some words."""

    DEFAULT_CSS = """
    LibraryScreen { background: $background; color: $foreground; }
    LibraryScreen OptionList {
        border: none; padding: 0; height: 1fr; background: $background;
        background-tint: $background 0%; text-wrap: nowrap; text-overflow: ellipsis;
        scrollbar-size-vertical: 1; scrollbar-color: $line; scrollbar-background: $background;
    }
    LibraryScreen OptionList:focus { border: none; background-tint: $background 0%; }
    LibraryScreen OptionList > .option-list--option-highlighted {
        background: $resting; color: $foreground; text-style: none;
    }
    LibraryScreen OptionList:focus > .option-list--option-highlighted {
        background: $block-cursor-background; color: $block-cursor-foreground;
    }
    LibraryScreen #words { display: none; background: $panel; background-tint: $panel 0%; }
    LibraryScreen.-searching #words { display: block; }
    """
    AUTO_FOCUS = "OptionList"
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape", "leave", show=False),
        Binding("q", "app.leave_program", show=False),
        Binding("slash", "search", show=False),
        Binding("t", "app.next_theme", show=False),
        Binding("g", "edge(False)", show=False),
        Binding("G", "edge(True)", show=False),
    ]

    class Chosen(Message):
        """A document is to be opened."""

        def __init__(self, item: Item) -> None:
            super().__init__()
            self.item = item

    class Left(Message):
        """The screen was left without a choice."""

    def __init__(
        self, items: Sequence[Item], reading: BackgroundReading, *, is_open: Callable[[], bool]
    ) -> None:
        """``is_open`` tells whether a document is open, to which Esc returns."""
        super().__init__()
        self.title_bar = TitleBar(id="title")
        self.foot = FootBar(id="foot")
        self.items = [*items]
        self._reading = reading
        self._is_open = is_open
        self._shown: tuple[int, ...] = ()
        self._words = ""
        self._message = ""
        self._timer: Timer | None = None

    def compose(self) -> ComposeResult:
        """Title, list, the line to search in, foot."""
        yield self.title_bar
        yield Options(id="items")
        yield Field(id="words", compact=True, placeholder=_("words of title, kind, date or name"))
        yield self.foot

    def on_mount(self) -> None:
        """Show what is known, and begin to read the rest."""
        self._reading.start()
        self._timer = self.set_interval(LOOK, self._look, pause=self._reading.is_over)
        self._show()

    def on_unmount(self) -> None:
        """Read no further."""
        self._reading.stop()

    def on_resize(self, _event: events.Resize) -> None:
        """Cut the rows at another width."""
        self._show()

    def on_screen_resume(self) -> None:
        """Show what has changed while a document was read."""
        self._show()

    def tell(self, message: str) -> None:
        """Show a message in the foot until the next choice."""
        self._message = message
        self._show_bars()

    def change(self, place: int, item: Item) -> None:
        """Have something else at a place."""
        self.items[place] = item

    @property
    def _list(self) -> Options:
        return self.query_one(Options)

    def _look(self) -> None:
        news = self._reading.news()
        for place, item in news:
            self.change(place, item)
        if news:
            self._show()
        if self._reading.is_over and self._timer is not None:
            self._timer.stop()
            self._show_bars()

    def _show(self) -> None:
        """Show the rows; the cursor stays on its document."""
        options = self._list
        at = options.highlighted
        chosen = self._shown[at] if at is not None and at < len(self._shown) else None
        self._shown = fitting(self.items, self._words)
        width = max(1, self.size.width - BESIDE)
        rows = []
        for place in self._shown:
            is_read_now = place == self._reading.reading
            title, facts = lines_of(self.items[place], width, is_read_now=is_read_now)
            text = Content.assemble(" ", (title, "bold"), "\n ", facts)
            rows.append(Option(text))
        options.set_options(rows)
        if rows:
            options.highlighted = self._shown.index(chosen) if chosen in self._shown else 0
        self._show_bars()

    def _show_bars(self) -> None:
        count = len(self.items)
        known = sum(item.is_known for item in self.items)
        where = ngettext("{count} document", "{count} documents", count).format(count=count)
        if known < count:
            where = _("{known} of {count} read").format(known=known, count=count)
        if self._words:
            found = len(self._shown)
            where = _("{found} of {count}").format(found=found, count=count)
        self.title_bar.show((_("Documents"),), where)
        self.foot.show(self._foot_items(), self._message, "")

    def _foot_items(self) -> tuple[FootItem, ...]:
        back = FootItem("leave", "Esc", _("clear") if self._words else _("back"))
        has_back = bool(self._words) or self._is_open()
        return (
            FootItem("open", "⏎", _("open it")),
            FootItem("search", "/", _("search")),
            *((back,) if has_back else ()),
            FootItem("quit", "q", _("quit")),
        )

    def action_edge(self, last: bool) -> None:
        """Go to the last or the first document."""
        if last:
            self._list.action_last()
        else:
            self._list.action_first()

    def action_search(self) -> None:
        """Type words that the documents are to have."""
        self.add_class("-searching")
        self.query_one(Field).focus()

    def action_leave(self) -> None:
        """Stop searching, or go back to the document that is open."""
        if self._words or self.has_class("-searching"):
            self.query_one(Field).value = ""
            self.remove_class("-searching")
            self._list.focus()
        elif self._is_open():
            self.post_message(self.Left())

    def on_input_changed(self, event: Input.Changed) -> None:
        """Show the documents with these words."""
        event.stop()
        self._words = event.value
        self._show()

    def on_input_submitted(self, event: Input.Submitted) -> None:
        """Go to what was found."""
        event.stop()
        self._list.focus()

    def on_option_list_option_selected(self, event: OptionList.OptionSelected) -> None:
        """Open the document that Enter or the mouse chose."""
        event.stop()
        self._open(event.option_index)

    def _open(self, row: int | None) -> None:
        if row is not None and row < len(self._shown):
            self._message = ""
            self.post_message(self.Chosen(self.items[self._shown[row]]))

    def on_foot_bar_pressed(self, message: FootBar.Pressed) -> None:
        """Do what was clicked in the foot."""
        match message.command:
            case "open":
                self._open(self._list.highlighted)
            case "search":
                self.action_search()
            case "leave":
                self.action_leave()
            case _:
                self.app.exit()
