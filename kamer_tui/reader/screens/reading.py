"""The reading screen: it turns keys and clicks into events and effects, and carries them out."""

from __future__ import annotations

import os
from collections.abc import Sequence
from typing import TYPE_CHECKING, Protocol

from rich.cells import cell_len
from textual import events
from textual.actions import SkipAction
from textual.binding import Binding

from kamer_tui.reader.core.commands import REGISTRY
from kamer_tui.reader.core.contents import Contents
from kamer_tui.reader.core.desk import carry_out
from kamer_tui.reader.core.effects import (
    OUTWARD,
    Consequence,
    Consequences,
    Dialog,
    Scroll,
    effort_of,
)
from kamer_tui.reader.core.events import (
    PANES,
    EndTyping,
    Filter,
    Focus,
    KeyPress,
    Pane,
    PutLetters,
    SearchFor,
    SetColumns,
    Step,
    Tell,
)
from kamer_tui.reader.core.link_actions import follow_link, have_letters
from kamer_tui.reader.core.modes import (
    DigitsMode,
    LeavingMode,
    Meaning,
    ReadingMode,
    SentencesMode,
    TypingMode,
    field_is_ready,
    meaning_of,
)
from kamer_tui.reader.core.registry import Registry
from kamer_tui.reader.core.rounds import Rounds
from kamer_tui.reader.core.state import State
from kamer_tui.reader.screens.clipping import ClippingScreen
from kamer_tui.reader.screens.kept import Keeping
from kamer_tui.reader.terminal.outward import told_of_clipboard
from kamer_tui.reader.views.colours import colours_of, theme_after
from kamer_tui.reader.views.party_rows import PartyRow
from kamer_tui.reader.views.question_rows import QuestionRow
from kamer_tui.reader.widgets.answer import AnswerPane
from kamer_tui.reader.widgets.bars import FootBar
from kamer_tui.reader.widgets.listing import Listing
from kamer_tui.reader.widgets.pane import LinePane
from kamer_tui.translation import _

if TYPE_CHECKING:
    from kamer_tui.reader.widgets.search_line import SearchLine


ROOM_OF_FOOT = 24
"""Columns that the foot has for other things than a message."""


class Documents(Protocol):
    """The other documents that are open, or may be."""

    def opens(self, identity: str) -> bool:
        """Open the document with that identity, if it is there."""

    def step(self, direction: int) -> None:
        """Go to the next (1) or the previous (-1) open document."""

    def back(self) -> bool:
        """Go back to the document from which a link led here."""

    def show_library(self) -> None:
        """Show which documents there are to read."""


class ReadingScreen(ClippingScreen):
    """A document being read: the ``Desk`` of consequences."""

    def __init__(
        self,
        contents: Contents,
        *,
        at: int | None = None,
        registry: Registry = REGISTRY,
        documents: Documents | None = None,
        keeping: Keeping | None = None,
    ) -> None:
        """``at`` is the number of the question to read first; ``documents`` are the others;
        ``keeping`` is how it was left, and keeps it.
        """
        super().__init__(contents, at, registry, keeping)
        self._documents = documents
        self._effects: list[Consequence] = []
        """What the last key did besides changing the state."""
        self._has_left = False
        for key, command in registry.bound():
            self._bindings.key_to_bindings[key] = [
                Binding(key, f"do('{command.id}')", command.label, show=False, id=command.id)
            ]

    # Keys and commands

    def take(self, event: events.Key) -> bool:
        """Do what a key asks for; return False for a key that is left to Textual.

        The application hands each key over before any widget gets it: so keys that come in one
        burst (a paste, a slow line, a script) are done in their order, each in the state that the
        key before it has left.
        """
        return self.press(KeyPress(event.key, event.character, event.time))

    def take_run(self, key: KeyPress, times: int) -> tuple[int, int]:
        """Press a key so many times; return how many of them were taken, before one opened a dialog
        or the like (see ``takes_keys``), took an effort, or was left to Textual; and that effort.

        What comes round is done as often as it makes a difference, and scrolling all at once.
        """
        rounds: Rounds[State] | None = Rounds(self.state)
        left = times
        while left:
            self._effects = []
            if not self.press(key):
                break
            left -= 1
            if effort := sum(map(effort_of, self._effects)):
                return times - left, effort
            if (self._effects or isinstance(self.state.mode, TypingMode)) and not self.takes_keys:
                break
            match self._effects:
                case []:
                    length = rounds.after(self.state) if rounds else None
                    if length is not None:
                        left, rounds = left % length, None
                case [Scroll(lines)]:
                    self.scroll_answer(lines * left)
                    return times, 0
                case _:
                    rounds = None
        return times - left, 0

    def tell_of_passing_over(self, last: str) -> None:
        """Say that a wrong paste was passed over; end the program where its last key does, or have
        it ask.
        """
        is_command = isinstance(self.state.mode, ReadingMode | DigitsMode | LeavingMode)
        if is_command and self.registry.command_of(last) == "quit":
            self.do("quit")
        else:
            self.send(Tell(_("Too many keys at once: they were passed over")))

    @property
    def takes_keys(self) -> bool:
        """False if the next key is not for this screen as it is: it is not shown yet, a dialog has
        been opened, the search field takes no letters yet, or the program ends.
        """
        mode = self.state.mode
        is_opening = isinstance(mode, TypingMode) and not mode.ready
        is_there = self.is_shown and not is_opening
        return is_there and not self._has_left and self.app.screen is self

    @property
    def is_typing(self) -> bool:
        """True if letters go into the search field."""
        return isinstance(self.state.mode, TypingMode) and self.state.mode.ready

    def press(self, key: KeyPress) -> bool:
        """Do what a key means in the mode; return False for a key that is left to Textual."""
        return self._mean(meaning_of(self.state.mode, key, self.here, self.registry.command_of))

    def _mean(self, meaning: Meaning) -> bool:
        if meaning.mode is not self.state.mode:
            self.become(self.state._replace(mode=meaning.mode))
        self._carry_out(meaning.consequences)
        return meaning.ours

    def action_do(self, command: str) -> None:
        """Do a command, as the action of a binding."""
        self.do(command)

    def _carry_out(self, consequences: Consequences) -> None:
        for consequence in consequences:
            if isinstance(consequence, OUTWARD):
                self.catch_up()
                self._effects.append(consequence)
            carry_out(self, consequence)

    # What effects do

    def do(self, command: str) -> None:
        """Do the command with this id."""
        self._carry_out(self.registry.command(command).does(self.situation))

    def follow(self, link: int) -> None:
        """Follow the link with this index."""
        self._carry_out(follow_link(self.situation, link))

    def let_choose(self, links: Sequence[int]) -> None:
        """Let the user choose a link: by letter where all can be in sight, else in a dialog."""
        page = self.answer.page
        self.answer.bring_in_sight(page.links[links[-1]].block, 0)
        self.answer.bring_in_sight(page.links[links[0]].block, 0)
        if have_letters(links, self.answer.links_in_sight()):
            self.send(PutLetters(tuple(links)))
            return
        from kamer_tui.reader.screens.choosing import Choice, ChoosingScreen

        choices = []
        for target in (page.links[link].target for link in links):
            choices.append(Choice(target, self.contents.headline(int(target))))

        def follow(chosen: int | None) -> None:
            if chosen is not None and self.page() is page:
                self.follow(links[chosen])

        self.app.push_screen(ChoosingScreen(_("Referred to by"), choices), follow)

    def scroll_answer(self, lines: int) -> None:
        """Scroll the answer by so many lines."""
        self.answer.scroll_by_lines(lines)

    def type_character(self, character: str) -> None:
        """Put a character into the search field, and search for the text that it then holds."""
        if self.search_line is not None:
            self.search_line.type(character)
            self._search_for_text(self.search_line)

    def open_address(self, url: str) -> None:
        """Open a document's address in the browser, or show it; it is never cut.  One that is open
        or among those that are offered is opened here.
        """
        from kamer_tui.reader.terminal.browser import name_of, open_or_send

        if self._documents is not None and self._documents.opens(name_of(url)):
            return

        done, name = open_or_send(url, self.app.copy_to_clipboard), name_of(url)
        said = f"{name} · {done.said}"
        if not done.opened:
            said = f"{said}: {url}"
        if done.opened or cell_len(said) < self.size.width - ROOM_OF_FOOT:
            self.send(Tell(said))
            return
        from kamer_tui.reader.screens.address import AddressScreen

        self.app.push_screen(AddressScreen(name, told_of_clipboard(done.said, os.environ), url))

    def copy_text(self, text: str, said: str) -> None:
        """Send a text to the terminal's clipboard, and say so; in tmux, what that needs too."""
        self.app.copy_to_clipboard(text)
        self.send(Tell(told_of_clipboard(said, os.environ)))

    def open_dialog(self, dialog: Dialog) -> None:
        """Open a dialog over the panes; it is imported now, so that the start need not wait."""
        from kamer_tui.reader.screens.dialogs import open_dialog

        open_dialog(self, self, dialog)

    def go_to_document(self, step: int) -> None:
        """Go to the next or the previous open document, or back to the one before (0)."""
        if self._documents is None:
            return
        if step:
            self._documents.step(step)
        else:
            self._documents.back()

    def show_library(self) -> None:
        """Show which documents there are to read."""
        if self._documents is not None:
            self._documents.show_library()

    def next_theme(self) -> None:
        """Show everything in the colours of the next theme."""
        self.app.theme = theme_after(self.app.theme)
        label = colours_of(self.app.theme).label
        self.send(Tell(_("Theme: {theme}").format(theme=_(label))))

    def suspend(self) -> None:
        """Stop the program until the shell has it go on, where there is one."""
        self.app.action_suspend_process()

    def leave(self) -> None:
        """End the program."""
        self._has_left = True
        self.app.exit()

    # The search line

    def _search_for_text(self, line: SearchLine) -> None:
        query = line.query_text
        if query != (self.state.search.query if self.state.search else ""):
            self.send(SearchFor(query, self.here()))

    def on_search_line_ready(self, message: SearchLine.Ready) -> None:
        """Press the keys that came before the line took letters."""
        if message.line is self.search_line:
            message.line.is_used = True
            self._mean(field_is_ready(self.state.mode))

    def on_search_line_changed(self) -> None:
        """Search anew: text was pasted or deleted."""
        if self.search_line is not None:
            self._search_for_text(self.search_line)

    def on_search_line_pressed(self) -> None:
        """Search for the word that is offered, where one is."""
        if self.state.search is not None and self.state.search.offer is not None:
            self.do("next_pane")

    def on_search_line_left(self, message: SearchLine.Left) -> None:
        """Stop typing where the focus leaves the line; what was found stays."""
        if message.line is self.search_line:
            self.send(EndTyping())

    # The mouse

    def action_copy_text(self) -> None:
        """Ctrl-C copies the text that the mouse selected, and drops the selection: pressed again,
        it ends the program.
        """
        selected = self.get_selected_text()
        if not selected:
            raise SkipAction
        self.clear_selection()
        self.copy_text(selected, _("The selected text was sent to the terminal's clipboard"))

    def on_listing_clicked(self, message: Listing.Clicked) -> None:
        """Go to the row that was clicked; from a party, and on a narrow screen from a question too,
        on to what the row leads to.
        """
        row = message.row
        if isinstance(row, PartyRow):
            self.send(Filter(row.party, self.here()))
            self.send(Focus("questions"))
        elif isinstance(row, QuestionRow):
            self.send(Focus("questions"))
            shown = self.state.shown
            if row.kind == "entry" and row.entry in shown:
                here = shown.index(self.state.entry) if self.state.entry in shown else 0
                self.send(Step(shown.index(row.entry) - here))
                if self.is_narrow:
                    self.send(Focus("answer"))

    def on_line_pane_widened(self, message: LinePane.Widened) -> None:
        """Make a pane as wide as the mouse drags the line at its right."""
        if not self.is_narrow:
            pane: Pane = "parties" if message.pane is self.parties else "questions"
            self.send(SetColumns(pane, message.columns))

    def on_title_bar_pressed(self) -> None:
        """Go to the pane at the left where one pane has the whole screen."""
        if self.is_narrow:
            self.do("pane_left")

    def on_answer_pane_followed(self, message: AnswerPane.Followed) -> None:
        """Follow the link that was clicked."""
        if message.page is self.page():
            self.send(Focus("answer"))
            self.follow(message.link)

    def on_answer_pane_label_pressed(self) -> None:
        """Fold or unfold the question whose label was clicked."""
        self.do("unfold")

    def on_foot_bar_pressed(self, message: FootBar.Pressed) -> None:
        """Do the command that was clicked in the foot; among sentences, what its key does there."""
        keys = self.registry.keys_of(message.command)
        if isinstance(self.state.mode, SentencesMode) and keys:
            self.press(KeyPress(keys[0]))
            return
        self.do(message.command)

    def on_line_pane_scrolled(self) -> None:
        """Show the page that is in sight."""
        self.show_bars()

    def on_descendant_focus(self, event: events.DescendantFocus) -> None:
        """Go to the pane that the mouse gave the focus."""
        for pane in PANES:
            here = self.pane(pane)
            # The focus may be elsewhere by now: then another event will tell.
            if event.widget is here is self.focused and pane != self.state.pane:
                self.send(Focus(pane))
