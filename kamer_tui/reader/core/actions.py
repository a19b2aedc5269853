"""What each command of ``commands.COMMANDS`` does.

Most only tell the screen what happened; the state's ``update`` decides what comes of it.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from kamer_tui.reader.core.events import (
    PANES,
    ChooseLink,
    Digits,
    Edge,
    EndSearch,
    Filter,
    Focus,
    JumpNow,
    MoveParty,
    NextHit,
    Pane,
    Select,
    Step,
    StepParty,
    StepQuestion,
    Travel,
    Zoom,
)
from kamer_tui.reader.core.link_actions import LinkActions
from kamer_tui.translation import _

if TYPE_CHECKING:
    from kamer_tui.reader.screens.reading import ReadingScreen

FAR = 10**9
"""More lines than there are."""


class Actions:
    """The commands of the reading screen."""

    def __init__(self, screen: ReadingScreen) -> None:
        self._screen = screen
        links = self.links = LinkActions(screen)
        send, here = screen.send, screen.here
        self._table: dict[str, Callable[[], None]] = {
            "down": lambda: self._move(1),
            "up": lambda: self._move(-1),
            "page_down": lambda: self._move(self._height()),
            "page_up": lambda: self._move(-self._height()),
            "half_down": lambda: self._move(max(1, self._height() // 2)),
            "half_up": lambda: self._move(-max(1, self._height() // 2)),
            "home": lambda: self._move(-FAR),
            "end": lambda: self._move(FAR),
            "next_pane": lambda: self._pane(1, round_the_end=True),
            "previous_pane": lambda: self._pane(-1, round_the_end=True),
            "pane_right": lambda: self._pane(1, round_the_end=False),
            "pane_left": lambda: self._pane(-1, round_the_end=False),
            "enter": self._enter,
            "next": lambda: send(StepQuestion(1)),
            "previous": lambda: send(StepQuestion(-1)),
            "next_party": lambda: send(StepParty(1, here())),
            "previous_party": lambda: send(StepParty(-1, here())),
            "first": lambda: self._edge(last=False),
            "last": lambda: self._edge(last=True),
            "follow": links.follow,
            "next_link": lambda: links.choose(1),
            "previous_link": lambda: links.choose(-1),
            "letters": links.ask_letter,
            "mentions": links.go_to_mentions,
            "back": self._back,
            "forward": self._forward,
            "search": screen.open_search,
            "next_hit": lambda: self._hit(1),
            "previous_hit": lambda: self._hit(-1),
            "escape": self._escape,
            "select": lambda: send(Select("this")),
            "select_shown": lambda: send(Select("shown")),
            "select_none": lambda: send(Select("none")),
            "export": screen.open_export,
            "copy": screen.copy,
            "zoom": lambda: send(Zoom()),
            "theme": screen.next_theme,
            "help": screen.open_help,
            "palette": screen.open_palette,
            "quit": lambda: screen.app.exit(),
        }

    @property
    def ids(self) -> frozenset[str]:
        """The ids of the commands that can be done."""
        return frozenset(self._table)

    def do(self, command: str) -> None:
        """Do the command with that id."""
        self._table[command]()

    def _move(self, lines: int) -> None:
        screen = self._screen
        match screen.state.pane:
            case "parties":
                screen.send(MoveParty(lines))
            case "questions":
                screen.send(Step(lines))
            case "answer":
                screen.answer.scroll_by_lines(lines)

    def _height(self) -> int:
        return max(1, self._screen.focused_pane.lines_in_sight - 1)

    def _pane(self, step: int, *, round_the_end: bool) -> None:
        screen = self._screen
        panes: Sequence[Pane] = [pane for pane in PANES if screen.has_pane(pane)]
        position = panes.index(screen.state.pane) + step
        if round_the_end:
            position %= len(panes)
        if 0 <= position < len(panes):
            screen.send(Focus(panes[position]))

    def _enter(self) -> None:
        screen = self._screen
        if screen.state.digits:
            self._jump()
        elif screen.state.pane == "parties":
            screen.send(Filter(screen.party_at_cursor()))
        elif screen.state.pane == "questions":
            screen.send(Focus("answer"))
        else:
            self.links.follow()

    def _edge(self, *, last: bool) -> None:
        if self._screen.state.pane == "questions":
            self._screen.send(Edge(last, self._screen.here()))
        else:
            self._move(FAR if last else -(FAR))

    def digit(self, digit: str) -> None:
        """A digit was typed: begin, or go on with, a number to go to."""
        screen = self._screen
        screen.send(Digits(screen.state.digits + digit, screen.here()))

    def _jump(self) -> None:
        screen = self._screen
        number = screen.state.digits
        known = screen.contents.entry_of_number(int(number)) is not None
        screen.send(JumpNow(screen.here()))
        if not known:
            screen.say(_("There is no question {number}").format(number=number))

    def _back(self) -> None:
        screen = self._screen
        if screen.state.digits:
            screen.send(Digits(screen.state.digits[:-1], screen.here()))
        elif not screen.state.back:
            screen.say(_("This is where you began"))
        else:
            screen.send(Travel(-1, screen.here()))

    def _forward(self) -> None:
        screen = self._screen
        if screen.state.forward:
            screen.send(Travel(1, screen.here()))
        else:
            screen.say(_("Nothing further on"))

    def _hit(self, direction: int) -> None:
        screen = self._screen
        if screen.state.search is None:
            screen.say(_("Nothing is searched for yet: / searches"))
        else:
            screen.send(NextHit(1 if direction > 0 else -1, screen.here()))

    def _escape(self) -> None:
        screen = self._screen
        if screen.state.digits:
            screen.send(Digits("", screen.here()))
        elif screen.state.search is not None:
            screen.send(EndSearch())
        elif screen.state.zoomed:
            screen.send(Zoom())
        else:
            screen.send(ChooseLink(-1))
