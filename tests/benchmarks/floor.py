"""The floor: the least that a Textual program must do to show such a document in three panes.

``python tests/benchmarks/floor.py FILE``.  One regular expression splits the text at the lines
above the answers ("19. Antwoord van het kabinet:") and at those above a party's section.  What
stands from such a line to the next is shown as it is: no end of an answer, page, footnote, hyphen,
reference or topic is understood.
"""

from __future__ import annotations

import re
import sys
from pathlib import Path
from typing import ClassVar

from textual.app import App, ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Horizontal, VerticalScroll
from textual.content import Content
from textual.widgets import OptionList, Static
from textual.widgets.option_list import Option

_SPLIT = re.compile(
    r"^Vragen en opmerkingen van (?:de leden van )?(?P<party>.+)$"
    r"|^(?P<number>\d+)\. Antwoord .*$",
    re.MULTILINE,
)
_LABEL_CHARACTERS = 36
"""As many as fit on one line of the list."""


class Floor(App[None]):
    """Parties, questions, answer; j and k move, in the list and in the answer."""

    CSS = """
    OptionList { width: 20; height: 1fr; }
    #questions { width: 44; }
    VerticalScroll { width: 1fr; }
    """
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("j", "down", show=False),
        Binding("k", "up", show=False),
        Binding("q", "quit", show=False),
    ]

    def __init__(self, text: str) -> None:
        super().__init__()
        self._parties: list[str] = []
        self._labels: list[str] = []
        self._texts: list[str] = []
        matches = list(_SPLIT.finditer(text))
        for match, following in zip(matches, [*matches[1:], None], strict=True):
            if match["party"]:
                self._parties.append(match["party"][:16])
                continue
            body = text[match.start() : following.start() if following else len(text)]
            start = " ".join(body[len(match.group()) :][:80].split())
            self._labels.append(f"{match['number']} {start}"[:_LABEL_CHARACTERS])
            self._texts.append(body)

    def compose(self) -> ComposeResult:
        """The three panes, filled."""
        with Horizontal():
            yield OptionList(*(Option(Content(name)) for name in self._parties))
            yield OptionList(*(Option(Content(label)) for label in self._labels), id="questions")
            with VerticalScroll():
                yield Static(Content(self._texts[0]), id="answer")

    def on_mount(self) -> None:
        """Put the cursor on the first question."""
        questions = self.query_one("#questions", OptionList)
        questions.focus()
        questions.highlighted = 0

    def on_option_list_option_highlighted(self, event: OptionList.OptionHighlighted) -> None:
        """Show the question that the cursor is on."""
        if event.option_list.id == "questions":
            self.query_one("#answer", Static).update(Content(self._texts[event.option_index]))
            self.query_one(VerticalScroll).scroll_home(animate=False)

    def action_down(self) -> None:
        """One on in the list, one line down in the text."""
        if isinstance(self.focused, OptionList):
            self.focused.action_cursor_down()
        else:
            self.query_one(VerticalScroll).scroll_down(animate=False)

    def action_up(self) -> None:
        """One back in the list, one line up in the text."""
        if isinstance(self.focused, OptionList):
            self.focused.action_cursor_up()
        else:
            self.query_one(VerticalScroll).scroll_up(animate=False)


if __name__ == "__main__":
    Floor(Path(sys.argv[1]).read_text(encoding="utf-8")).run()
