"""The main screen: it holds the state, gives each widget its slice, and turns what they post into
events.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from textual import events
from textual.app import ComposeResult
from textual.binding import Binding
from textual.screen import Screen

from kamer_tui.reader.actions import Actions
from kamer_tui.reader.bars import foot_of, title_of_document, where_of
from kamer_tui.reader.commands import COMMANDS
from kamer_tui.reader.contents import Contents
from kamer_tui.reader.events import (
    PANES,
    Event,
    Filter,
    Focus,
    Pane,
    Place,
    Step,
)
from kamer_tui.reader.listing import Looks, number_width, rows_of_list
from kamer_tui.reader.pages import hits_in, page_of
from kamer_tui.reader.state import State, opening, update
from kamer_tui.reader.widgets.answer import AnswerPane
from kamer_tui.reader.widgets.bars import FootBar, TitleBar
from kamer_tui.reader.widgets.listing import Listing
from kamer_tui.reader.widgets.pane import LinePane
from kamer_tui.reader.widgets.parties import PartyList, PartyRow
from kamer_tui.reader.widgets.questions import QuestionList
from kamer_tui.short_names import short_names
from kamer_tui.translation import _

if TYPE_CHECKING:
    pass

WIDE, MEDIUM = 110, 80
"""From so many columns on there are three panes, or three with short party names."""


class ReadingScreen(Screen[None]):
    """Parties, questions and answer, between a title and a foot."""

    DEFAULT_CSS = """
    ReadingScreen { layout: horizontal; background: $background; }
    #title { dock: top; }
    #foot { dock: bottom; }
    #parties { width: 22; }
    #questions { width: 2fr; max-width: 72; }
    #answer { width: 3fr; }
    ReadingScreen.-medium #parties { width: 10; }
    ReadingScreen.-narrow LinePane { display: none; width: 1fr; max-width: 100%; border: none; }
    ReadingScreen.-zoomed LinePane { display: none; }
    ReadingScreen.-narrow LinePane.-here { display: block; }
    ReadingScreen.-zoomed LinePane.-here { display: block; }
    """
    BINDINGS = [
        Binding(",".join(one.keys), f"do('{one.id}')", one.label, show=False, id=one.id)
        for one in COMMANDS
    ]
    HORIZONTAL_BREAKPOINTS = [(0, "-narrow"), (MEDIUM, "-medium"), (WIDE, "-wide")]
    AUTO_FOCUS = ""

    def __init__(self, contents: Contents, *, at: int | None = None, classes: str = "") -> None:
        super().__init__(classes=classes)
        self.contents = contents
        self.state = opening(contents, at)
        self.actions = Actions(self)
        self._looks = Looks(contents)
        self._letters: Mapping[str, int] = {}
        self._message = ""
        self.title_bar = TitleBar(id="title")
        self.parties = PartyList(id="parties")
        self.questions = QuestionList(self._looks.of, id="questions")
        self.answer = AnswerPane(id="answer")
        self.foot = FootBar(id="foot")

    def compose(self) -> ComposeResult:
        yield self.title_bar
        yield self.parties
        yield self.questions
        yield self.answer
        yield self.foot

    def on_mount(self) -> None:
        """Show the state in which the document opens."""
        self._show_parties()
        self._show_list()
        self._show_page()
        self._show_pane()
        self._show_bars()

    # State

    def here(self) -> Place:
        """The place that one is at."""
        return Place(self.state.entry, *self.answer.place())

    def send(self, event: Event) -> None:
        """Let something happen."""
        self._message = ""
        before, self.state = self.state, update(self.contents, self.state, event)
        if self.state is not before:
            self._show_changes(before)
        self._show_bars()

    def say(self, message: str) -> None:
        """Tell something in the foot, until the next event."""
        self._message = message
        self._show_bars()

    def _show_changes(self, before: State) -> None:
        state = self.state
        if state.party != before.party or state.party_row != before.party_row:
            self.parties.choose(state.party)
            self.parties.move_cursor(state.party_row)
        if state.shown != before.shown:
            self._show_list()
        else:
            self.questions.mark(state.selected, state.visited)
            self.questions.move_to(state.entry)
        if state.entry != before.entry:
            self._show_page()
        elif state.search is not before.search:
            self.answer.light_up(hits_in(self.contents, state, self.answer.page))
            self._show_target()
        elif state.target is not before.target:
            self._show_target()
        if state.link != before.link:
            self.answer.choose(state.link)
        if state.pane != before.pane or state.zoomed != before.zoomed:
            self._show_pane()
        if state.widened:
            self._message = _("Shown outside the filter: all questions are listed again")

    def _show_parties(self) -> None:
        counts = self.contents.counts
        short = short_names(counts)
        rows = [PartyRow(None, _("All"), _("All"), len(self.contents.document.exchanges))]
        rows += [PartyRow(name, name, short[name], count) for name, count in counts.items()]
        self.parties.set_rows(rows, self.state.party_row)

    def _show_list(self) -> None:
        state = self.state
        self.questions.empty = self._why_empty()
        self.questions.mark(state.selected, state.visited)
        rows = rows_of_list(self.contents, state.shown, state.party)
        self.questions.show(rows, state.entry, number_width(self.contents))

    def _why_empty(self) -> str:
        search, party = self.state.search, self.state.party
        if search is None:
            return _("No questions here")
        if party is None:
            return _("Nothing found for «{query}». Esc clears the search.").format(
                query=search.query
            )
        return _(
            "Nothing found for «{query}» in {party}. Esc clears the search; A searches in all "
            "parties."
        ).format(query=search.query, party=party)

    def _show_page(self) -> None:
        page = page_of(self.contents, self.state.entry)
        self.answer.show(page, hits_in(self.contents, self.state, page))
        self._show_target()

    def _show_target(self) -> None:
        target = self.state.target
        if target is not None:
            found = self.state.search is not None
            self.answer.scroll_to_place(target.paragraph, target.character, at_top=not found)

    def _show_pane(self) -> None:
        state = self.state
        self.set_class(state.zoomed, "-zoomed")
        self.answer.centred = state.zoomed
        for pane in PANES:
            self.pane(pane).set_class(pane == state.pane, "-here")
        self.set_focus(self.pane(state.pane), scroll_visible=False)

    def _show_bars(self) -> None:
        narrow = self.app.size.width < MEDIUM
        state, contents = self.state, self.contents
        self.title_bar.show(*title_of_document(contents, state, narrow=narrow))
        self.foot.show(
            foot_of(state, letters=bool(self._letters)),
            self._message or self._going_on(),
            where_of(contents, state, self.answer.percentage),
        )

    def _going_on(self) -> str:
        state = self.state
        if self._letters:
            return _("Type a letter to follow its link  Esc")
        if state.digits:
            return _("go to {digits}…  ⏎").format(digits=state.digits)
        if state.search is not None:
            count = len(state.search.hits)
            place = state.search.current + 1 if count else 0
            return f"«{state.search.query}» {place}/{count}"
        return ""

    # Panes

    def pane(self, pane: Pane) -> LinePane:
        """The widget of a pane."""
        return {"parties": self.parties, "questions": self.questions, "answer": self.answer}[pane]

    def has_pane(self, pane: Pane) -> bool:
        """Whether one can go to the pane: all of them, except where the answer stands alone."""
        return pane == "answer" or not self.state.zoomed

    @property
    def focused_pane(self) -> LinePane:
        """The widget of the pane that one is in."""
        return self.pane(self.state.pane)

    def party_at_cursor(self) -> str | None:
        """The party that the cursor is on; None is all."""
        return self.parties.rows[self.state.party_row].party

    # What comes from outside

    def action_do(self, command: str) -> None:
        """Do a command, by its id."""
        getattr(self.actions, command)()

    def on_key(self, event: events.Key) -> None:
        """A digit begins a jump; a letter follows its link while links have letters."""
        if self._letters:
            event.stop()
            event.prevent_default()
            link = self._letters.get(event.character or "")
            self.ask_letter({})
            if link is not None:
                self.actions.follow_link(self.answer.page.links[link])
        elif event.character and event.character in "0123456789":
            event.stop()
            event.prevent_default()
            self.actions.digit(event.character)

    def ask_letter(self, letters: Mapping[int, str]) -> None:
        """Put letters on links; the next key chooses among them."""
        self._letters = {letter: link for link, letter in letters.items()}
        self.answer.put_letters(letters)
        self._show_bars()

    def on_listing_clicked(self, message: Listing.Clicked[PartyRow]) -> None:
        """A row was clicked."""
        if message.listing is self.parties:
            self.send(Focus("parties"))
            self.send(Filter(self.parties.rows[message.row].party))
        else:
            row = self.questions.rows[message.row]
            self.send(Focus("questions"))
            if row.kind == "entry":
                shown = self.state.shown
                here = shown.index(self.state.entry) if self.state.entry in shown else 0
                self.send(Step(shown.index(row.entry) - here))

    def on_answer_pane_followed(self, message: AnswerPane.Followed) -> None:
        """A link was clicked."""
        self.send(Focus("answer"))
        self.actions.follow_link(self.answer.page.links[message.link])

    def on_foot_bar_pressed(self, message: FootBar.Pressed) -> None:
        """A key on the foot was clicked."""
        self.action_do(message.command)

    def on_line_pane_scrolled(self) -> None:
        """How far one is has changed."""
        self._show_bars()

    def on_descendant_focus(self, event: events.DescendantFocus) -> None:
        """The focus went to a pane by another way than a key: the mouse."""
        for pane in PANES:
            if event.widget is self.pane(pane) and pane != self.state.pane:
                self.send(Focus(pane))
