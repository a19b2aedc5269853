"""The main screen: it holds the state, gives each widget its slice, and turns what they post into
events.
"""

from __future__ import annotations

import math
from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING, ClassVar

from textual import events
from textual.actions import SkipAction
from textual.binding import Binding, BindingType

from kamer_tui.document.short_names import short_names
from kamer_tui.reader.core.actions import Actions
from kamer_tui.reader.core.commands import COMMANDS
from kamer_tui.reader.core.contents import Contents
from kamer_tui.reader.core.events import (
    PANES,
    EndSearch,
    Event,
    Filter,
    Focus,
    Look,
    NextHit,
    Pane,
    Place,
    Step,
)
from kamer_tui.reader.core.state import State, opening, update
from kamer_tui.reader.screens.frame import MEDIUM, Frame
from kamer_tui.reader.views.bar_texts import foot_of, found, going_on, title_of_document, where_of
from kamer_tui.reader.views.pages import hits_in, page_of
from kamer_tui.reader.views.question_rows import Looks, number_width, rows_of_list
from kamer_tui.reader.widgets.answer import AnswerPane
from kamer_tui.reader.widgets.bars import FootBar
from kamer_tui.reader.widgets.listing import Listing
from kamer_tui.reader.widgets.pane import LinePane
from kamer_tui.reader.widgets.parties import PartyRow
from kamer_tui.reader.widgets.themes import palette_of, theme_after
from kamer_tui.translation import _

if TYPE_CHECKING:
    from kamer_tui.reader.widgets.search_line import SearchLine

ENTER_OF_A_NUMBER = 1.0
"""Within so many seconds of a number that was gone to at once, Enter only ends the number: it was
typed before one saw that there was no need to.
"""


class ReadingScreen(Frame):
    """A document being read."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding(",".join(one.keys), f"do('{one.id}')", one.label, show=False, id=one.id)
        for one in COMMANDS
    ]

    def __init__(self, contents: Contents, *, at: int | None = None) -> None:
        """``at`` is the number of the question that is read first."""
        looks = Looks(contents)
        super().__init__(looks.of)
        self.contents = contents
        self.state = opening(contents, at)
        self.actions = Actions(self)
        self._letters: Mapping[str, int] = {}
        self._message = ""
        self._search_line: SearchLine | None = None
        self._typing = False
        self._early: list[events.Key] = []
        self._jumped_at = -math.inf
        self._catching_up = False
        if at is not None and contents.entry_of_number(at) is None:
            self._message = _("There is no question {number}").format(number=at)

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
        if state.shown != before.shown or not state.shown:
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
        rows = rows_of_list(self.contents, state)
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
        self.set_class(self.alone, "-alone")
        self.answer.centred = self.alone
        for pane in PANES:
            self.pane(pane).set_class(pane == state.pane, "-here")
        self.set_focus(self.pane(state.pane), scroll_visible=False)

    def _show_bars(self) -> None:
        narrow = self.app.size.width < MEDIUM
        state, contents = self.state, self.contents
        in_sight = not narrow or state.pane == "answer" or self.alone
        percentage = self.answer.percentage if in_sight else None
        self.title_bar.show(*title_of_document(contents, state, narrow=narrow))
        self.foot.show(
            foot_of(
                contents, state, links=bool(self.answer.page.links), letters=bool(self._letters)
            ),
            self._message or going_on(state, letters=bool(self._letters)),
            where_of(contents, state, percentage, narrow=narrow),
        )
        if self._search_line is not None:
            self._search_line.tell(found(state))

    # Panes

    def pane(self, pane: Pane) -> LinePane:
        """The widget of a pane."""
        panes: Mapping[Pane, LinePane] = {
            "parties": self.parties,
            "questions": self.questions,
            "answer": self.answer,
        }
        return panes[pane]

    def has_pane(self, pane: Pane) -> bool:
        """Whether one can go to the pane: all of them, except where the text stands alone."""
        return pane == "answer" or not self.alone

    @property
    def alone(self) -> bool:
        """Whether the text has the whole screen, for there is no list, or none is wanted."""
        return self.state.zoomed or self.contents.is_plain

    @property
    def focused_pane(self) -> LinePane:
        """The widget of the pane that one is in."""
        return self.pane(self.state.pane)

    def party_at_cursor(self) -> str | None:
        """The party that the cursor is on; None is all."""
        return self.parties.rows[self.state.party_row].party

    # What some commands do

    def open_search(self) -> None:
        """Type what to search for; what is found so far is shown."""
        if self._search_line is not None:
            return
        # Textual's widgets for typing are only loaded when something is typed.
        from kamer_tui.reader.widgets.search_line import SearchLine

        query = self.state.search.query if self.state.search else ""
        self.foot.display = False
        self._typing = False
        self._search_line = SearchLine(query, found(self.state))
        self.mount(self._search_line)

    def _close_search(self) -> None:
        if self._search_line is None:
            return
        line, self._search_line = self._search_line, None
        self.foot.display = True
        if line.has_focus_within:  # and not: it was left for another pane
            self.set_focus(self.focused_pane, scroll_visible=False)
        line.remove()

    def open_export(self) -> None:
        """Export the selection, else the question that is read, else the whole document."""
        # Dialogs are imported when they are opened: the start need not wait for them.
        from kamer_tui.reader.screens.export import ExportScreen
        from kamer_tui.reader.views.exporting import shown_path, take

        entries = self.state.selected or {self.state.entry}
        of_entry = self.contents.of_entry
        indexes = sorted(of_entry[entry] for entry in entries if entry in of_entry)
        taking = take(self.contents.document, indexes)

        def tell(path: Path | None) -> None:
            if path is not None:
                self.say(_("Exported to {path}").format(path=shown_path(path)))

        self.app.push_screen(ExportScreen(taking), tell)

    def open_help(self) -> None:
        """Show every key; what was clicked there is done."""
        from kamer_tui.reader.screens.help import HelpScreen

        def do(command: str | None) -> None:
            if command is not None:
                self.actions.do(command)

        self.app.push_screen(HelpScreen(), do)

    def open_palette(self) -> None:
        """Search among the commands."""
        from kamer_tui.reader.screens.palette import Palette

        self.app.push_screen(Palette())

    def copy(self) -> None:
        """Send what the mouse selected, else the exchange as Markdown, to the terminal's
        clipboard; nobody tells whether it took it.
        """
        if selected := self.get_selected_text():
            self.app.copy_to_clipboard(selected)
            self.say(_("The selected text was sent to the terminal's clipboard"))
            return
        exchange = self.contents.exchange(self.state.entry)
        if exchange is None:
            self.app.copy_to_clipboard(self.answer.page.text)
            self.say(_("This text was sent to the terminal's clipboard"))
            return
        from kamer_tui.export.markdown import render_exchange

        self.app.copy_to_clipboard(render_exchange(self.contents.document, exchange))
        self.say(
            _("Question {number} was sent to the terminal's clipboard, as Markdown").format(
                number=exchange.label
            )
        )

    def next_theme(self) -> None:
        """Show everything in other colours."""
        self.app.theme = theme_after(self.app.theme)
        self.say(_("Theme: {theme}").format(theme=_(palette_of(self.app.theme).label)))

    # What comes from outside

    def action_copy_text(self) -> None:
        """Ctrl-C copies what the mouse selected."""
        if not self.get_selected_text():
            raise SkipAction
        self.copy()

    async def on_search_line_ready(self, message: SearchLine.Ready) -> None:
        """One can type: what was typed before that comes first, until it opens another line."""
        if message.line is not self._search_line or self._typing:
            return
        self._catching_up = True
        while self._early and self._search_line in (message.line, None):
            await self._take(self._early.pop(0))
        self._catching_up = False
        self._typing = self._search_line is message.line

    def on_search_line_changed(self) -> None:
        """Something was pasted or removed."""
        self._look()

    def on_search_line_left(self, message: SearchLine.Left) -> None:
        """One reads on elsewhere, with what was found."""
        if message.line is self._search_line:
            self._leave_search()

    def _leave_search(self) -> None:
        self._close_search()
        self._show_bars()

    def _look(self) -> None:
        if self._search_line is not None:
            query = self._search_line.query_text
            if query != (self.state.search.query if self.state.search else ""):
                self.send(Look(query, self.here()))

    def _type(self, event: events.Key, line: SearchLine) -> bool:
        """What a key does while one searches."""
        if event.key == "enter":
            self._leave_search()
        elif event.key == "escape":
            self._close_search()
            self.send(EndSearch(give_up=True))
        elif event.key in ("down", "up"):
            self.send(NextHit(1 if event.key == "down" else -1, self.here()))
        elif event.is_printable and event.character:
            line.type(event.character)
            self._look()
        else:
            return False
        return True

    def action_do(self, command: str) -> None:
        """Do a command, by its id."""
        self.actions.do(command)

    async def take(self, event: events.Key) -> bool:
        """Do what a key asks for, and return whether it is one of ours.

        The application hands each key over before any widget gets it: so keys that come in one
        burst (a paste, a slow line, a script) are done in their order, each in the state that the
        one before has left.  A digit begins a jump; a letter follows its link while links have
        letters; while one searches, letters are letters.
        """
        if self._catching_up or (self._search_line is not None and not self._typing):
            self._early.append(event)
            return True
        return await self._take(event)

    async def _take(self, event: events.Key) -> bool:
        if self._search_line is not None:
            return self._type(event, self._search_line)
        if self._letters:
            link = self._letters.get(event.character or "")
            self.ask_letter({})
            if link is not None:
                self.actions.links.follow_link(self.answer.page.links[link])
            return True
        if event.character and event.character in "0123456789":
            self.actions.digit(event.character)
            self._jumped_at = -math.inf if self.state.digits else event.time
            return True
        jumped_at, self._jumped_at = self._jumped_at, -math.inf
        if event.key == "enter" and event.time - jumped_at < ENTER_OF_A_NUMBER:
            return True
        for binding in self._bindings.key_to_bindings.get(event.key, ()):
            if binding.action.startswith("do("):
                return await self.app.run_action(binding.action, self)
        return False

    def ask_letter(self, letters: Mapping[int, str]) -> None:
        """Put letters on links; the next key chooses among them."""
        self._letters = {letter: link for link, letter in letters.items()}
        self.answer.put_letters(letters)
        self._show_bars()

    def on_listing_clicked(self, message: Listing.Clicked) -> None:
        """A row was clicked; where a list has the whole screen, what it leads to is shown."""
        if message.listing is self.parties:
            self.send(Focus("questions" if self.is_narrow else "parties"))
            self.send(Filter(self.parties.rows[message.row].party))
        else:
            row = self.questions.rows[message.row]
            self.send(Focus("questions"))
            if row.kind == "entry":
                shown = self.state.shown
                here = shown.index(self.state.entry) if self.state.entry in shown else 0
                self.send(Step(shown.index(row.entry) - here))
                if self.is_narrow:
                    self.send(Focus("answer"))

    def on_title_bar_pressed(self) -> None:
        """The title was clicked: where a pane has the whole screen, that leads back."""
        if self.is_narrow:
            self.action_do("pane_left")

    def on_answer_pane_followed(self, message: AnswerPane.Followed) -> None:
        """A link was clicked."""
        self.send(Focus("answer"))
        self.actions.links.follow_link(self.answer.page.links[message.link])

    def on_foot_bar_pressed(self, message: FootBar.Pressed) -> None:
        """A key on the foot was clicked."""
        self.action_do(message.command)

    def on_line_pane_scrolled(self) -> None:
        """How far one is has changed."""
        self._show_bars()

    def on_descendant_focus(self, event: events.DescendantFocus) -> None:
        """The focus went to a pane by another way than a key: the mouse."""
        for pane in PANES:
            here = self.pane(pane)
            # It may have gone on by now: then another event will tell.
            if event.widget is here is self.focused and pane != self.state.pane:
                self.send(Focus(pane))
