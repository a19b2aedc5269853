"""The dialog that lets the user choose one of a few."""

from __future__ import annotations

from collections.abc import Sequence
from typing import ClassVar, NamedTuple

from rich.cells import cell_len
from textual import events
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.content import Content
from textual.widgets import OptionList
from textual.widgets.option_list import Option

from kamer_tui.reader.screens.dialog import Dialog
from kamer_tui.reader.views.wrapping import clipped
from kamer_tui.reader.widgets.options import Options
from kamer_tui.translation import _
from kamer_tui.untrusted import clean_name

LONGEST_LABEL = 24
"""Columns of a label that details which take all the room leave it."""
WIDTH, FRAME = 72, 7
"""The columns of the dialog, and those of its frame and what stands between a row's parts."""


class Choice(NamedTuple):
    """A row: a label in bold, and a detail beside it."""

    label: str
    detail: str = ""


class ChoosingScreen(Dialog[int | None]):
    """Asks for one of the choices; the result is the choice's index, or None.

    Digits choose a row: by its label where all labels are numbers, else by its place in the list,
    which then stands before the label.  A number is taken at once where no longer one is possible.
    """

    DEFAULT_CSS = """
    ChoosingScreen OptionList {
        border: none; padding: 0; height: auto; max-height: 100%; background: $background;
        background-tint: $background 0%; text-wrap: nowrap; text-overflow: ellipsis;
        scrollbar-size-vertical: 1; scrollbar-color: $line; scrollbar-background: $background;
    }
    ChoosingScreen OptionList:focus { border: none; background-tint: $background 0%; }
    """
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("q", "close", show=False),
        Binding("j", "move(1)", show=False),
        Binding("k", "move(-1)", show=False),
        Binding("g", "edge(False)", show=False),
        Binding("G", "edge(True)", show=False),
    ]

    def __init__(self, title: str, choices: Sequence[Choice], chosen: int = 0) -> None:
        super().__init__()
        self._title = clean_name(title)
        self._choices = [Choice(clean_name(one.label), clean_name(one.detail)) for one in choices]
        self._chosen = chosen
        self._numbered = all(one.label.isascii() and one.label.isdigit() for one in choices)
        self._numbers = [
            one.label if self._numbered else str(place)
            for place, one in enumerate(self._choices, 1)
        ]
        self._digits = ""

    def compose(self) -> ComposeResult:
        """The list."""
        widest = max((cell_len(one.label) for one in self._choices), default=0)
        detail = max((cell_len(one.detail) for one in self._choices), default=0)
        counts = all(one.detail.isdecimal() for one in self._choices)
        room = min(WIDTH, self.app.size.width) - FRAME - detail
        digits = len(str(len(self._choices)))
        width = min(widest, max(LONGEST_LABEL, room - (0 if self._numbered else digits + 1)))
        options = Options(id="frame")
        for number, one in zip(self._numbers, self._choices, strict=True):
            text = clipped(one.label, width)
            gap = " " * (width - cell_len(text))
            if self._numbered:
                label = Content.styled(f"{gap}{text}", "bold")
            else:
                label = Content.assemble(f"{number:>{digits}} ", (text, "bold"))
                label += Content(gap)
            told = one.detail.rjust(detail) if counts else one.detail
            options.add_option(Option(Content.assemble(" ", label, "  ", told)))
        yield options

    def on_mount(self) -> None:
        """Put the cursor on the row that is chosen already."""
        self.put_title(self._title, _("Esc closes · Enter chooses"))
        if self._choices:
            self._list.highlighted = min(max(0, self._chosen), len(self._choices) - 1)

    @property
    def _list(self) -> OptionList:
        return self.query_one(OptionList)

    def action_move(self, step: int) -> None:
        """Go to the next or the previous row, round the end."""
        self._digits = ""
        if step > 0:
            self._list.action_cursor_down()
        else:
            self._list.action_cursor_up()

    def action_edge(self, last: bool) -> None:
        """Go to the last or the first row."""
        self._digits = ""
        if last:
            self._list.action_last()
        else:
            self._list.action_first()

    def on_key(self, event: events.Key) -> None:
        """Choose a row by its digits, as soon as they are complete."""
        if not event.character or event.character not in "0123456789":
            self._digits = ""
            return
        event.stop()
        for typed in (self._digits + event.character, event.character):
            fitting = [at for at, one in enumerate(self._numbers) if one.startswith(typed)]
            if fitting:
                self._digits = typed
                exact = [at for at in fitting if self._numbers[at] == typed]
                self._list.highlighted = (exact or fitting)[0]
                if exact and len(fitting) == 1:
                    self.dismiss(exact[0])
                return
        self._digits = ""

    def on_option_list_option_selected(self, event: OptionList.OptionSelected) -> None:
        """Take the row that Enter or the mouse chose."""
        event.stop()
        self.dismiss(event.option_index)
