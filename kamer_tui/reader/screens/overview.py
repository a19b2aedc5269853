"""The overview of a document over the panes: a table of parties by topics, whose cells lead to
their questions, and below it what the answers promise, leave unsaid and say twice.
"""

from __future__ import annotations

import operator
from collections.abc import Iterator
from typing import ClassVar, NamedTuple

from rich.text import Text
from textual import events
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.content import Content
from textual.timer import Timer
from textual.widgets import DataTable, OptionList, Static
from textual.widgets.option_list import Option

from kamer_tui.document.headlines import Headlines
from kamer_tui.document.model import Document
from kamer_tui.document.short_names import short_names
from kamer_tui.export.overview import facts
from kamer_tui.export.shared_words import told_shared
from kamer_tui.reader.screens.dialog import Dialog
from kamer_tui.reader.terminal.work import Work
from kamer_tui.reader.views.wrapping import lines_of_parts
from kamer_tui.reader.widgets.options import Options
from kamer_tui.translation import _, ngettext
from kamer_tui.understanding.mark_names import MARK_NAMES
from kamer_tui.understanding.overview import Cell, Overview

LOOK = 0.02
"""In seconds: how often it is looked whether the overview is worked out."""
FRAME = 5
"""The columns of the frame, its padding and the scrollbar."""
WIDEST_TITLE, NARROWEST_TITLE = 44, 14


class Destination(NamedTuple):
    """Where the overview leads: to the exchange at a place, or to those of a cell."""

    place: int
    cell: Cell | None = None


class Line(NamedTuple):
    """A line below the table, and the place of the exchange that it leads to."""

    text: str
    place: int


class Table(DataTable[Text]):
    """The table, moved through with the keys of the lists too."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("j", "cursor_down", show=False),
        Binding("k", "cursor_up", show=False),
        Binding("l", "cursor_right", show=False),
        Binding("h", "cursor_left", show=False),
        Binding("g", "scroll_top", show=False),
        Binding("G", "scroll_bottom", show=False),
    ]


class OverviewScreen(Dialog[Destination | None]):
    """The overview; the result is where to go, or None."""

    DEFAULT_CSS = """
    OverviewScreen > #frame { width: 100%; height: 100%; }
    OverviewScreen #facts { height: auto; padding-bottom: 1; color: $foreground; }
    OverviewScreen DataTable {
        height: auto; max-height: 70%; background: $background; color: $foreground;
        scrollbar-size: 1 1; scrollbar-color: $line; scrollbar-background: $background;
    }
    OverviewScreen.-low #facts { max-height: 1; padding: 0; }
    OverviewScreen DataTable:focus { background-tint: $background 0%; }
    OverviewScreen DataTable > .datatable--header { background: $background; color: $quiet; }
    OverviewScreen DataTable > .datatable--fixed { background: $background; color: $foreground; }
    OverviewScreen DataTable > .datatable--odd-row { background: $background; }
    OverviewScreen DataTable > .datatable--even-row { background: $background; }
    OverviewScreen DataTable > .datatable--hover { background: $panel; }
    OverviewScreen DataTable > .datatable--cursor {
        background: $resting; color: $foreground; text-style: none;
    }
    OverviewScreen DataTable:focus > .datatable--cursor {
        background: $block-cursor-background; color: $block-cursor-foreground;
    }
    OverviewScreen OptionList {
        border: none; padding: 0; margin-top: 1; height: 1fr; background: $background;
        background-tint: $background 0%; text-wrap: nowrap; text-overflow: ellipsis;
        scrollbar-size-vertical: 1; scrollbar-color: $line; scrollbar-background: $background;
    }
    OverviewScreen OptionList:focus { border: none; background-tint: $background 0%; }
    OverviewScreen OptionList > .option-list--option-highlighted {
        background: $resting; color: $foreground; text-style: none;
    }
    OverviewScreen OptionList:focus > .option-list--option-highlighted {
        background: $block-cursor-background; color: $block-cursor-foreground;
    }
    """
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("q,O", "close", show=False),
        Binding("tab,shift+tab", "other", show=False, priority=True),
    ]
    AUTO_FOCUS = ""
    VERTICAL_BREAKPOINTS = [(0, "-low"), (20, "-high")]  # noqa: RUF012 - Textual declares it so

    def __init__(self, document: Document) -> None:
        super().__init__()
        self._document = document
        self._overview: Overview | None = None
        self._lines: list[Line] = []
        self._work: Work[Overview] | None = None
        self._timer: Timer | None = None

    def compose(self) -> ComposeResult:
        """The facts, the table, and what is listed."""
        with Vertical(id="frame"):
            yield Static(_("Looking at all answers…"), id="facts", markup=False)
            yield Table(id="table", cursor_type="cell", zebra_stripes=False, fixed_columns=1)
            yield Options(id="lines")

    def on_mount(self) -> None:
        """Work the overview out, without keeping the keys waiting."""
        self.put_title(facts.title(self._document), "")
        self.query_one(Table).display = self.query_one(Options).display = False
        self._work = Work(lambda: _worked_out(self._document))
        self._timer = self.set_interval(LOOK, self._look)

    def _look(self) -> None:
        """See whether the overview is there."""
        if self._work is not None and self._work.is_done and self._timer is not None:
            self._timer.stop()
            self._overview = self._work.result()
            self._show(self._overview)

    def on_resize(self, event: events.Resize) -> None:
        """Set the table anew for another width."""
        if self._overview is not None:
            self._show(self._overview)

    def _show(self, overview: Overview) -> None:
        told = lines_of_parts(facts.told(overview, ngettext), self.app.size.width - FRAME)
        self.query_one("#facts", Static).update(Content("\n".join(told)))
        keys = [_("Esc closes"), _("Enter goes there"), _("Tab: table and list")]
        self.put_title(facts.title(self._document), " · ".join(keys))
        self._fill_table(overview)
        self._fill_lines(overview)
        if self.focused is None:
            self._other().focus()

    def _fill_table(self, overview: Overview) -> None:
        table = self.query_one(Table)
        table.display = bool(overview.document.exchanges)
        place = table.cursor_coordinate
        table.clear(columns=True)
        width = self.app.size.width
        names = [name or _(facts.NO_PARTY) for name in overview.parties]
        short = short_names(names)
        texts = [
            [
                facts.cell_text(overview, overview.cells.get((party, topic)))
                for topic in overview.topics
            ]
            for party in overview.parties
        ]
        sums = facts.sums(overview)
        together = [str(overview.questions_about(topic)) for topic in overview.topics]
        counts = [[str(one.of[party]) for one in sums] for party in overview.parties]
        columns = [
            *map(operator.add, texts, counts),
            [*together, *(str(one.together) for one in sums)],
        ]
        last = _(facts.TOGETHER)
        shorter = [short[name] for name in names]
        layouts = (([*names, last], 2), ([*shorter, last], 2), ([*shorter, last], 1))
        for heads, apart in layouts:
            cells = columns if apart > 1 else [[_close(text) for text in one] for one in columns]
            widths = [max(map(len, (head, *cell))) for head, cell in zip(heads, cells, strict=True)]
            room = width - FRAME - sum(widths) - apart * (len(widths) + 1)
            if room >= NARROWEST_TITLE:
                break
        table.cell_padding = apart - 1
        gap = " " * (2 - apart)
        titles = [topic or _(facts.NO_TOPIC) for topic in overview.topics]
        titles += [_(one.word) for one in sums]
        room = max(NARROWEST_TITLE, min(WIDEST_TITLE, room))
        table.add_column(Text(_(facts.TOPIC)))
        for head in heads:
            table.add_column(Text(gap + head, justify="right"))
        for row, title in enumerate(titles):
            style = "italic" if row >= len(overview.topics) else ""
            table.add_row(
                Text(_cut(title, room), style=style),
                *(Text(gap + cell[row], justify="right", style=style) for cell in cells),
            )
        table.cursor_coordinate = place

    def _fill_lines(self, overview: Overview) -> None:
        choices = self.query_one(Options)
        self._lines = list(_lines(overview))
        choices.display = bool(self._lines)
        place = choices.highlighted or 0
        choices.set_options(Option(Content(line.text)) for line in self._lines)
        if self._lines:
            choices.highlighted = place

    def _other(self) -> Table | Options:
        """The one of table and list that has not the focus, if it is in sight."""
        table, choices = self.query_one(Table), self.query_one(Options)
        if table.has_focus or not table.display:
            return choices if choices.display else table
        return table

    def action_other(self) -> None:
        """From the table to the list, and back."""
        self._other().focus()

    def on_data_table_cell_selected(self, event: DataTable.CellSelected) -> None:
        """Go to the questions of the cell that was chosen."""
        event.stop()
        if self._overview is None:
            return
        row, column = event.coordinate
        overview = self._overview
        if row < len(overview.topics) and 0 < column <= len(overview.parties):
            key = (overview.parties[column - 1], overview.topics[row])
            cell = overview.cells.get(key)
            if cell is not None:
                self.dismiss(Destination(cell.places[0], cell))

    def on_option_list_option_selected(self, event: OptionList.OptionSelected) -> None:
        """Go to the exchange of the line that was chosen."""
        event.stop()
        if event.option_index < len(self._lines):
            self.dismiss(Destination(self._lines[event.option_index].place))


def _close(text: str) -> str:
    """A cell's text without blanks: "14→2!2=4"."""
    return text.replace(" ", "")


def _cut(text: str, room: int) -> str:
    return text if len(text) <= room else text[: room - 1].rstrip() + "…"


def _worked_out(document: Document) -> Overview:
    """The overview, with all that takes a look at every answer."""
    overview = Overview(document)
    facts.told(overview, ngettext)
    for cell in overview.cells.values():
        overview.counts(cell)
    return overview


def _lines(overview: Overview) -> Iterator[Line]:
    """What is promised, then which answers have the same words, then those that say little."""
    for place, promise in overview.promises:
        (label,) = facts.labels(overview, (place,))
        when = f" · {promise.when}" if promise.when else ""
        yield Line(f"! {label}{when} · “{promise.text}”", place)
    headlines = Headlines(overview.document)
    for first, second, shared in overview.pairs:
        one, other = facts.labels(overview, (first, second))
        told = told_shared(shared.run, shared.ratio, _, ngettext)
        yield Line(f"= {one} = {other} · {told} · {headlines.of(first)}", first)
    for kind, word in MARK_NAMES.items():
        if kind != "promise":
            for place in overview.marks.get(kind, ()):
                (label,) = facts.labels(overview, (place,))
                yield Line(f"{_(word)} · {label} · {headlines.of(place)}", place)
