"""The frame of a screen: panes for parties, questions and answer between a title and a foot."""

from __future__ import annotations

from textual.app import ComposeResult
from textual.screen import Screen

from kamer_tui.reader.views.question_rows import RowStyles
from kamer_tui.reader.widgets.answer import AnswerPane
from kamer_tui.reader.widgets.bars import FootBar, TitleBar
from kamer_tui.reader.widgets.parties import PartyList
from kamer_tui.reader.widgets.questions import QuestionList

WIDE, MEDIUM = 110, 80
"""From so many columns on there are three panes; in the medium layout parties have short names."""


class PaneScreen(Screen[None]):
    """The panes in their places, in three layouts by width."""

    DEFAULT_CSS = """
    PaneScreen { layout: horizontal; background: $background; }
    PaneScreen #title { dock: top; }
    PaneScreen #foot { dock: bottom; }
    PaneScreen #parties { width: auto; min-width: 16; max-width: 28; }
    PaneScreen #questions { width: 2fr; max-width: 72; }
    PaneScreen #answer { width: 3fr; }
    PaneScreen.-medium #parties { width: 10; min-width: 0; }
    PaneScreen.-narrow LinePane { display: none; width: 1fr; max-width: 100%; border: none; }
    PaneScreen.-alone LinePane { display: none; }
    PaneScreen.-narrow LinePane.-here { display: block; }
    PaneScreen.-alone LinePane.-here { display: block; }
    """
    HORIZONTAL_BREAKPOINTS = [  # noqa: RUF012 - Textual declares it so
        (0, "-narrow"),
        (MEDIUM, "-medium"),
        (WIDE, "-wide"),
    ]
    AUTO_FOCUS = ""

    def __init__(self, styles: RowStyles | None, fold_key: str) -> None:
        """``styles`` tell how an entry is shown in the list, if it is to have any; ``fold_key`` is
        the key that folds and unfolds a question, as the user knows it.
        """
        super().__init__()
        self.title_bar = TitleBar(id="title")
        self.parties = PartyList(id="parties")
        self.questions = QuestionList(styles, id="questions")
        self.answer = AnswerPane(fold_key, id="answer")
        self.foot = FootBar(id="foot")

    @property
    def is_narrow(self) -> bool:
        """True if one pane at a time has the whole screen."""
        return self.has_class("-narrow")

    def compose(self) -> ComposeResult:
        """Title, panes and foot."""
        yield self.title_bar
        yield self.parties
        yield self.questions
        yield self.answer
        yield self.foot
