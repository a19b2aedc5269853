"""The dialog that compares the document with another one: which answers share words."""

from __future__ import annotations

from pathlib import Path

from textual.app import ComposeResult
from textual.containers import Vertical
from textual.content import Content
from textual.timer import Timer
from textual.widgets import Input, OptionList, Static
from textual.widgets.option_list import Option

from kamer_tui.document.headlines import Headlines
from kamer_tui.document.model import Document
from kamer_tui.export.compared import told_of
from kamer_tui.export.shared_words import told_shared
from kamer_tui.export.writing import WritingError
from kamer_tui.reader.screens.dialog import Dialog
from kamer_tui.reader.terminal.work import Work
from kamer_tui.reader.views.exporting import path_of
from kamer_tui.reader.widgets.field import Field
from kamer_tui.reader.widgets.options import Options
from kamer_tui.reading.loading import load
from kamer_tui.sources.errors import SourceError
from kamer_tui.translation import _, ngettext
from kamer_tui.understanding.comparing import Comparison, compare

LOOK = 0.05
"""In seconds: how often it is looked whether the work is done."""


class ComparingScreen(Dialog[int | None]):
    """Asks for a file and lists what of this document's answers stands in that one's; the result is
    the place of the exchange to go to, or None.
    """

    DEFAULT_CSS = """
    ComparingScreen > #frame { width: 100%; height: 100%; }
    ComparingScreen #file { background: $panel; background-tint: $panel 0%; }
    ComparingScreen #file:focus { background: $resting; }
    ComparingScreen #told { height: auto; padding: 1 0; }
    ComparingScreen OptionList {
        border: none; padding: 0; height: 1fr; background: $background;
        background-tint: $background 0%; text-wrap: nowrap; text-overflow: ellipsis;
        scrollbar-size-vertical: 1; scrollbar-color: $line; scrollbar-background: $background;
    }
    ComparingScreen OptionList:focus { border: none; background-tint: $background 0%; }
    ComparingScreen OptionList > .option-list--option-highlighted {
        background: $resting; color: $foreground; text-style: none;
    }
    ComparingScreen OptionList:focus > .option-list--option-highlighted {
        background: $block-cursor-background; color: $block-cursor-foreground;
    }
    """
    AUTO_FOCUS = "#file"

    def __init__(self, document: Document) -> None:
        super().__init__()
        self._document = document
        self._comparison: Comparison | None = None
        self._work: Work[Comparison] | None = None
        self._timer: Timer | None = None

    def compose(self) -> ComposeResult:
        """The field, what is told, and the list."""
        with Vertical(id="frame"):
            yield Field(id="file", compact=True, placeholder=_("the other document’s file"))
            yield Static(id="told", markup=False)
            yield Options(id="matches")

    def on_mount(self) -> None:
        """Write on the frame."""
        keys = (_("Esc closes"), _("Enter compares, or goes there"), _("Tab: file and list"))
        self.put_title(_("Compare with another document"), " · ".join(keys))

    def on_input_submitted(self, event: Input.Submitted) -> None:
        """Read the file and compare, without keeping the keys waiting."""
        event.stop()
        name = event.value.strip()
        if name and self._work is None:
            self._tell(_("Reading…"))
            # From the folder on, since "-" alone is standard input, which is the keys.
            self._work = Work(lambda: compare(self._document, load(Path.cwd() / path_of(name))))
            self._timer = self.set_interval(LOOK, self._look)

    def _look(self) -> None:
        """See whether the comparison is there."""
        work, timer = self._work, self._timer
        if work is None or not work.is_done or timer is None:
            return
        timer.stop()
        self._work = None
        try:
            found = work.result()
        except (SourceError, WritingError) as error:
            self._tell(str(error))
        else:
            self._show(found)

    def _tell(self, text: str) -> None:
        self.query_one("#told", Static).update(Content(text))

    def _show(self, found: Comparison) -> None:
        self._comparison = found
        self._tell(told_of(found))
        headlines = Headlines(found.first)
        matches = self.query_one(Options)
        matches.set_options(
            Option(
                Content(
                    f"{found.first.exchanges[match.first].label} = "
                    f"{found.second.exchanges[match.second].label} · "
                    f"{told_shared(match.shared.run, match.shared.ratio, _, ngettext)} · "
                    f"{headlines.of(match.first)}"
                )
            )
            for match in found.matches
        )
        if found.matches:
            matches.highlighted = 0
            matches.focus()

    def on_option_list_option_selected(self, event: OptionList.OptionSelected) -> None:
        """Go to the exchange of this document."""
        event.stop()
        if self._comparison is not None and event.option_index < len(self._comparison.matches):
            self.dismiss(self._comparison.matches[event.option_index].first)
