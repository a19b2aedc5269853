"""The places of a screen: parties, questions and answer, between a title and a foot."""

from __future__ import annotations

from collections.abc import Callable

from textual.app import ComposeResult
from textual.screen import Screen

from kamer_tui.reader.widgets.answer import AnswerPane
from kamer_tui.reader.widgets.bars import FootBar, TitleBar
from kamer_tui.reader.widgets.parties import PartyList
from kamer_tui.reader.widgets.questions import Look, QuestionList

WIDE, MEDIUM = 110, 80
"""From so many columns on there are three panes, or three with short party names."""


class Frame(Screen[None]):
    """The panes in their places, in three layouts by width."""

    DEFAULT_CSS = """
    Frame { layout: horizontal; background: $background; }
    Frame #title { dock: top; }
    Frame #foot { dock: bottom; }
    Frame #parties { width: auto; min-width: 16; max-width: 28; }
    Frame #questions { width: 2fr; max-width: 72; }
    Frame #answer { width: 3fr; }
    Frame.-medium #parties { width: 10; min-width: 0; }
    Frame.-narrow LinePane { display: none; width: 1fr; max-width: 100%; border: none; }
    Frame.-alone LinePane { display: none; }
    Frame.-narrow LinePane.-here { display: block; }
    Frame.-alone LinePane.-here { display: block; }
    """
    HORIZONTAL_BREAKPOINTS = [  # noqa: RUF012 - Textual declares it so
        (0, "-narrow"),
        (MEDIUM, "-medium"),
        (WIDE, "-wide"),
    ]
    AUTO_FOCUS = ""

    def __init__(self, look: Callable[[int], Look]) -> None:
        """``look`` tells how an entry is shown in the list."""
        super().__init__()
        self.title_bar = TitleBar(id="title")
        self.parties = PartyList(id="parties")
        self.questions = QuestionList(look, id="questions")
        self.answer = AnswerPane(id="answer")
        self.foot = FootBar(id="foot")

    @property
    def is_narrow(self) -> bool:
        """Whether one pane at a time has the whole screen."""
        return self.has_class("-narrow")

    def compose(self) -> ComposeResult:
        """Its parts."""
        yield self.title_bar
        yield self.parties
        yield self.questions
        yield self.answer
        yield self.foot
