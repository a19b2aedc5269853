"""Opens each dialog over the reading screen, and has done what it is left with.

The module of a dialog is imported when it is opened.
"""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from kamer_tui.reader.core.desk import Desk
from kamer_tui.reader.core.effects import Dialog
from kamer_tui.reader.core.events import Filter, FilterMark, GoTo, Place, Tell
from kamer_tui.reader.screens.showing import StateScreen
from kamer_tui.translation import _

if TYPE_CHECKING:
    from kamer_tui.reader.screens.overview import Destination


def open_dialog(screen: StateScreen, desk: Desk, dialog: Dialog) -> None:
    """Open a dialog over the screen; what is chosen in it is done at the desk."""
    _OPEN[dialog](screen, desk)


def _open_export(screen: StateScreen, desk: Desk) -> None:
    from kamer_tui.reader.screens.export import ExportScreen
    from kamer_tui.reader.views.exporting import selected_by, shown_path

    def tell(path: Path | None) -> None:
        if path is not None:
            desk.send(Tell(_("Exported to {path}").format(path=shown_path(path))))

    settings = screen.settings
    selection = selected_by(screen.contents, screen.state, data=settings.export_data)
    made = ExportScreen(selection, settings.export_format, with_notes=settings.export_notes)
    screen.app.push_screen(made, tell)


def _open_help(screen: StateScreen, desk: Desk) -> None:
    from kamer_tui.reader.screens.help import HelpScreen

    def do(command: str | None) -> None:
        if command is not None:
            desk.do(command)

    screen.app.push_screen(HelpScreen(screen.registry), do)


def _open_palette(screen: StateScreen, desk: Desk) -> None:
    from kamer_tui.reader.screens.palette import Palette

    screen.app.push_screen(Palette(desk, screen.registry, screen.contents, screen.here()))


def _open_marks(screen: StateScreen, desk: Desk) -> None:
    from kamer_tui.reader.core.mark_filters import FILTER_WORDS, CellFilter
    from kamer_tui.reader.screens.choosing import Choice, ChoosingScreen

    contents, party = screen.contents, screen.state.party
    marks = (None, *FILTER_WORDS)
    all_answers = _("all answers")
    words = [all_answers if mark is None else _(FILTER_WORDS[mark]) for mark in marks]
    counts = [
        sum(entry in contents.exchange_of_entry for entry in contents.shown(party, mark))
        for mark in marks
    ]
    choices = [Choice(word, str(count)) for word, count in zip(words, counts, strict=True)]

    def show(chosen: int | None) -> None:
        if chosen is not None:
            desk.send(FilterMark(marks[chosen], screen.here()))

    mark = screen.state.mark
    chosen = marks.index(mark) if not isinstance(mark, CellFilter) else 0
    screen.app.push_screen(ChoosingScreen(_("Show only"), choices, chosen), show)


def _open_same_words(screen: StateScreen, desk: Desk) -> None:
    from kamer_tui.reader.screens.same_words import SameWordsScreen

    place = screen.contents.exchange_of_entry[screen.state.entry]
    others = screen.contents.understood.partners(place)
    screen.app.push_screen(SameWordsScreen(screen.contents, place, others), _going_to(screen, desk))


def _open_comparing(screen: StateScreen, desk: Desk) -> None:
    from kamer_tui.reader.screens.comparing import ComparingScreen

    screen.app.push_screen(ComparingScreen(screen.contents.document), _going_to(screen, desk))


def _open_overview(screen: StateScreen, desk: Desk) -> None:
    from kamer_tui.reader.core.mark_filters import CellFilter
    from kamer_tui.reader.screens.overview import OverviewScreen

    def go(chosen: Destination | None) -> None:
        if chosen is None:
            return
        entries = screen.contents.entry_of_exchange
        here, nowhere = screen.here(), Place(-1)
        if (cell := chosen.cell) is not None:
            shown = frozenset(entries[place] for place in cell.places)
            desk.send(FilterMark(CellFilter(cell.topic, shown), here))
            desk.send(Filter(cell.party, nowhere))
            here = nowhere  # one key goes back from all of it
        desk.send(GoTo(Place(entries[chosen.place]), here))

    screen.app.push_screen(OverviewScreen(screen.contents.document), go)


def _going_to(screen: StateScreen, desk: Desk) -> Callable[[int | None], None]:
    """What goes to the exchange at the place that a dialog is left with."""

    def go(place: int | None) -> None:
        if place is not None:
            entry = screen.contents.entry_of_exchange[place]
            desk.send(GoTo(Place(entry), screen.here()))

    return go


def _open_settings(screen: StateScreen, desk: Desk) -> None:
    from kamer_tui.reader.screens.settings import edit_settings

    edit_settings(screen, desk)


_OPEN: dict[Dialog, Callable[[StateScreen, Desk], None]] = {
    "compare": _open_comparing,
    "export": _open_export,
    "help": _open_help,
    "marks": _open_marks,
    "overview": _open_overview,
    "palette": _open_palette,
    "same-words": _open_same_words,
    "settings": _open_settings,
}
