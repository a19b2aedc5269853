"""The screen while a document is being opened: progress in the title, and empty panes."""

from __future__ import annotations

from typing import ClassVar

from textual.binding import Binding, BindingType
from textual.message import Message

from kamer_tui.reader.screens.frame import PaneScreen
from kamer_tui.reader.terminal.opening import Opening
from kamer_tui.reader.views.bar_texts import FootItem
from kamer_tui.translation import N_, _, ngettext

INTERVAL = 0.05
"""Seconds between two looks at the progress."""


class WaitingScreen(PaneScreen):
    """Empty panes, and a thin bar in the title; Esc stops the opening."""

    BINDINGS: ClassVar[list[BindingType]] = [Binding("escape,q", "stop", N_("stop"), show=False)]

    class Over(Message):
        """The opening is done, has failed, or was stopped."""

        def __init__(self, opening: Opening) -> None:
            super().__init__()
            self.opening = opening

    def __init__(self, opening: Opening) -> None:
        super().__init__(None, "")
        self._opening = opening
        self._has_told = False

    def on_mount(self) -> None:
        """Look at the progress every few hundredths of a second."""
        self.answer.add_class("-here")
        self.foot.show((FootItem("stop", "Esc", _("stop")),), "", "")
        self._timer = self.set_interval(INTERVAL, self._look)
        self._look()

    def _look(self) -> None:
        if self._opening.wait():
            self._tell()
            return
        done, of = self._opening.progress or (0, 0)
        name = self._opening.name or _("The built-in sample")
        self.title_bar.show((name,), _where(done, of, self._opening.in_pages), done / max(of, 1))

    def _tell(self) -> None:
        """Post once that it is over."""
        self._timer.stop()
        if not self._has_told:
            self._has_told = True
            self.post_message(self.Over(self._opening))

    def action_stop(self) -> None:
        """Stop the opening."""
        self._opening.stop()
        self._tell()

    def on_foot_bar_pressed(self) -> None:
        """The only key on the foot was clicked."""
        self.action_stop()


def _where(done: int, of: int, in_pages: bool) -> str:
    if not of:
        return _("opening · Esc stops")
    if in_pages and done >= of:
        # All pages are read, and the parser is at work.
        return ngettext(
            "{pages} page read · finding its questions · Esc stops",
            "{pages} pages read · finding their questions · Esc stops",
            of,
        ).format(pages=of)
    if in_pages:
        return _("page {page} of {pages} · Esc stops").format(page=done, pages=of)
    return _("{percentage} % read · Esc stops").format(percentage=done * 100 // of)
