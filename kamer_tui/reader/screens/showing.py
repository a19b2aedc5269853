"""The screen that holds the reader's state, and shows each change of it in the panes."""

from __future__ import annotations

import contextlib
import os
from collections.abc import Iterator, Mapping, Sequence
from functools import partial
from time import monotonic
from typing import TYPE_CHECKING, Literal

from kamer_tui.reader.core.columns import MEDIUM, Chosen, Columns
from kamer_tui.reader.core.contents import Contents
from kamer_tui.reader.core.desk import Situation
from kamer_tui.reader.core.events import PANES, Arrange, Event, Pane, Place
from kamer_tui.reader.core.left import Reopened
from kamer_tui.reader.core.modes import LettersMode, Mode, SentencesMode, TypingMode
from kamer_tui.reader.core.page import Page
from kamer_tui.reader.core.picking import Passage, paragraphs_of, passage_of, picked
from kamer_tui.reader.core.registry import Registry
from kamer_tui.reader.core.searching import place_of_hit
from kamer_tui.reader.core.state import Search, State, is_alone
from kamer_tui.reader.core.update import update
from kamer_tui.reader.screens.frame import PaneScreen
from kamer_tui.reader.terminal.outward import takes_links
from kamer_tui.reader.views.bar_texts import (
    foot_of,
    message_of,
    title_of_document,
    told_while_typing,
    where_of,
)
from kamer_tui.reader.views.pages import lit_in, page_of
from kamer_tui.reader.views.party_rows import rows_of_parties
from kamer_tui.reader.views.question_rows import RowStyles, number_width, rows_of_list, why_empty
from kamer_tui.reader.widgets.painting import nowhere
from kamer_tui.reader.widgets.pane import LinePane

if TYPE_CHECKING:
    from kamer_tui.reader.widgets.search_line import SearchLine


LONG = 300
"""With more entries than this a document is made ready to be searched before one searches."""
LULL, SELDOM, SOON = 1.0, 0.02, 0.002
"""The seconds without a key until that goes on, and between two parts of it: while one reads, and
when one has begun to search.
"""

FIRST_LULL = 0.5
"""In seconds: so long after the first screen the answers are looked at."""
BREATH, STEPS_AT_ONCE = 0.002, 4
"""In seconds, between so many steps of a millisecond or so: a key never waits for more of them."""


class StateScreen(PaneScreen):
    """The panes as the state has them: the ``Sight`` of commands."""

    def __init__(self, contents: Contents, opened: Reopened, registry: Registry) -> None:
        """``opened`` is how the document opens."""
        super().__init__(RowStyles(contents), registry.word_of_key("unfold"))
        self.contents = contents
        self.registry = registry
        self.state = opened.state
        self._was_narrow = opened.narrow
        self._shown = self.state
        """The state that the panes show; while ``held``, it stays behind."""
        self.is_shown = False
        """Whether the panes show a state: until then, nothing is in sight for a key to work on."""
        self._is_held = False
        self._changed_at = monotonic()
        """When the state changed last."""
        self._unshown_pages: dict[int, Page] = {}
        self.search_line: SearchLine | None = None

    def on_mount(self) -> None:
        """Show the state in which the document opens."""
        self.answer.hyperlinks = takes_links(os.environ)
        narrow = self.app.size.width < MEDIUM
        self.send(Arrange(narrow=narrow, opening=narrow != self._was_narrow))
        self.parties.set_rows(rows_of_parties(self.contents), self.state.party_row)
        self._show_list()
        self._show_page()
        self._show_pane()
        self.show_bars()
        self.is_shown = True
        if len(self.contents.entries) > LONG:
            self.set_timer(LULL, partial(self._be_ready_to_search, SELDOM))
        if self.contents.document.exchanges:
            self.set_timer(FIRST_LULL, self.understand)

    def understand(self) -> None:
        """Understand more of the answers when no key has come for a while; show what is known."""
        understood = self.contents.understood
        if not understood.is_known and monotonic() - self._changed_at < FIRST_LULL:
            self.set_timer(FIRST_LULL, self.understand)
            return
        knew_words = understood.knows_words
        understood.work(STEPS_AT_ONCE)
        if not understood.is_known:
            self.set_timer(BREATH, self.understand)
            if knew_words or not understood.knows_words:
                return
        self.questions.look_again()
        place = self.contents.exchange_of_entry.get(self.state.entry)
        links_are_in_use = self.state.link >= 0 or isinstance(self.state.mode, LettersMode)
        if place is not None and understood.shares(place) and not links_are_in_use:
            self.answer.add(page_of(self.contents, self.state.entry))

    def on_resize(self) -> None:
        """Note whether there is room for the panes side by side."""
        self.send(Arrange(narrow=self.app.size.width < MEDIUM))

    # What commands can see

    def here(self) -> Place:
        """The reader's place: the first text in sight."""
        state = self.state
        if (state.entry, state.target) != (self._shown.entry, self._shown.target):
            return state.target or Place(state.entry)  # where the text will be once it is shown
        return Place(state.entry, *self.answer.place())

    def columns(self) -> Columns:
        """How wide the panes are side by side, whether they all are in sight or not."""
        return self.columns_at(self.app.size.width)

    def height(self) -> int:
        """The lines that the focused pane shows at once."""
        return self.pane(self.state.pane).lines_in_sight

    def text_height(self) -> int:
        """The lines of the text that are shown at once; 0 where a list has the whole screen."""
        return self.answer.lines_in_sight if self._text_is_shown else 0

    def at_end_of_text(self, direction: Literal[-1, 1]) -> bool:
        """True if nothing more of the text can be scrolled into sight: below (1), or above (-1)."""
        self.catch_up()
        return self.answer.at_end(direction)

    def at_answer(self) -> bool:
        """True if the answer's label is at the top, or as near as it can be."""
        self.catch_up()
        return self.answer.at_answer

    def page(self) -> Page:
        """The page of the entry that is read."""
        entry = self.state.entry
        if entry == self._shown.entry:
            return self.answer.page
        if entry not in self._unshown_pages:
            self._unshown_pages[entry] = page_of(self.contents, entry)
        return self._unshown_pages[entry]

    def folds(self) -> bool:
        """True if the question can be folded and unfolded: it does not fit above its answer."""
        self.catch_up()
        return self.answer.folds

    def links_in_sight(self) -> Sequence[int]:
        """The indexes of the page's links that are in sight, from the top."""
        self.catch_up()
        return self.answer.links_in_sight()

    def selected_text(self) -> str | None:
        """The text that the mouse selected."""
        self.catch_up()
        return self.get_selected_text()

    def marked(self) -> Sequence[Passage]:
        """The parts of the document's text that the mouse selected."""
        self.catch_up()
        paragraphs = paragraphs_of(self.contents, self._shown.entry)
        blocks = self.answer.page.blocks
        found = []
        for block, start, end in self.answer.selected_excerpts():
            index = blocks[block].paragraph
            if 0 <= index < len(paragraphs):
                first, last = blocks[block].place(start), blocks[block].place(end)
                found.append(passage_of(paragraphs[index], index, first, last))
        return found

    def pane(self, pane: Pane) -> LinePane:
        """The widget of a pane."""
        panes: Mapping[Pane, LinePane] = {
            "parties": self.parties,
            "questions": self.questions,
            "answer": self.answer,
        }
        return panes[pane]

    @property
    def situation(self) -> Situation:
        """All that decides what a command does now."""
        return Situation(self.contents, self.state, self)

    # The state, and what is shown of it

    def send(self, event: Event) -> None:
        """Let an event change the state, and show what changed."""
        self.become(update(self.contents, self.state, event))

    def become(self, state: State) -> None:
        """Take another state, and show what differs."""
        self.state = state
        self._changed_at = monotonic()
        if not self._is_held:
            self.catch_up()
            self.show_bars()

    @contextlib.contextmanager
    def held(self) -> Iterator[None]:
        """While inside, only show what something depends on: of many keys at once, nobody sees
        what each one does.
        """
        self._is_held = True
        try:
            yield
        finally:
            self._is_held = False
            self._unshown_pages.clear()
            self.catch_up()
            self.show_bars()

    def catch_up(self) -> None:
        """Show the state where the panes show another one."""
        before, self._shown = self._shown, self.state
        if self.state is not before:
            self._show_changes(before)

    def _show_changes(self, before: State) -> None:
        state = self.state
        if state.mode is not before.mode:
            self._show_mode(before.mode)
        if state.search is not before.search:
            self._show_search(state.search)
        if state.party != before.party or state.party_row != before.party_row:
            self.parties.choose(state.party)
            self.parties.move_cursor(state.party_row)
        if state.shown != before.shown or not state.shown:
            self._show_list()
        else:
            self.questions.mark(state.selected, state.visited)
            self.questions.move_to(state.entry)
        if state.entry != before.entry:
            self.clear_selection()  # it is of the text before
            self._show_page()
        elif state.unfolded is not before.unfolded:
            self.answer.unfold(state.entry in state.unfolded)
            self._show_target()
        elif state.search is not before.search:
            self.answer.light_up(lit_in(self.contents, state, self.answer.page))
            self._show_target()
        elif state.target is not before.target:
            self._show_target()
        if state.link != before.link:
            self.answer.choose(state.link)
        self.arrange_panes(Chosen(*state.columns), away=state.parties_away)
        if state.pane != before.pane or state.zoomed != before.zoomed:
            self._show_pane()
        picks = isinstance(state.mode, SentencesMode) or isinstance(before.mode, SentencesMode)
        if picks and state.mode != before.mode:
            self._show_sentences()

    def _show_sentences(self) -> None:
        """Show the sentences that are chosen, and bring them in sight."""
        page = self.answer.page
        self.answer.light_up(lit_in(self.contents, self.state, page))
        passages = picked(self.contents, self.state)
        for one, place in [(one, one.end) for one in passages[-1:]] + [
            (one, one.start) for one in passages[:1]
        ]:
            block = page.block_of(one.paragraph)
            self.answer.bring_in_sight(block, max(0, page.blocks[block].shown(place) - 1))

    def _show_mode(self, before: Mode) -> None:
        """Show the letters of links, and the search line while a search is typed."""
        mode = self.state.mode
        if isinstance(mode, LettersMode):
            self.answer.put_letters(mode.letters)
        elif isinstance(before, LettersMode):
            self.answer.put_letters({})
        line = self.search_line
        if isinstance(mode, TypingMode) and not mode.ready and line is not None and line.is_used:
            self._close_search_line(line)  # of a search before, which many keys at once have ended
        if isinstance(mode, TypingMode) and self.search_line is None:
            self._open_search_line()
        elif not isinstance(mode, TypingMode) and self.search_line is not None:
            self._close_search_line(self.search_line)

    def _show_search(self, search: Search | None) -> None:
        """Show how often each entry has what is searched for; and the text, where another one was
        taken than was typed.
        """
        if search is None:
            self.answer.found_in = nowhere
            self.questions.light_up({}, nowhere)
            return
        from kamer_tui.document.search.within import spans_within

        self.answer.found_in = partial(spans_within, search.hits.query)
        self.questions.light_up(search.hits.counts, self.answer.found_in)
        if self.search_line is not None:
            self.search_line.put(search.query)

    def _show_list(self) -> None:
        state = self.state
        self.questions.empty = why_empty(state)
        self.questions.mark(state.selected, state.visited)
        rows = rows_of_list(self.contents, state)
        self.questions.show(rows, state.entry, number_width(self.contents))

    def _show_page(self) -> None:
        page = page_of(self.contents, self.state.entry)
        hits = lit_in(self.contents, self.state, page)
        self.answer.show(page, hits, unfolded=self.state.entry in self.state.unfolded)
        self._show_target()

    def _show_target(self) -> None:
        target = self.state.target
        if target is not None:
            is_hit = target == place_of_hit(self.contents, self.state)
            self.answer.scroll_to_place(target.paragraph, target.character, not is_hit)

    def _show_pane(self) -> None:
        state = self.state
        alone = is_alone(self.contents, state)
        self.set_class(alone, "-alone")
        self.answer.centred = alone
        for pane in PANES:
            self.pane(pane).set_class(pane == state.pane, "-here")
        if not isinstance(state.mode, TypingMode):  # else the search line has it
            self.set_focus(self.pane(state.pane), scroll_visible=False)

    @property
    def _text_is_shown(self) -> bool:
        state = self.state
        return not state.narrow or state.pane == "answer" or is_alone(self.contents, state)

    def show_bars(self) -> None:
        """Show the texts of title, foot and search line; each is drawn only where it differs."""
        state, contents = self.state, self.contents
        narrow = state.narrow
        self.title_bar.show(*title_of_document(contents, state, self.here(), narrow=narrow))
        self.foot.show(
            foot_of(self.registry, self.situation),
            message_of(state, self.registry, contents),
            where_of(contents, state, narrow=narrow),
        )
        if self.search_line is not None:
            self.search_line.tell(told_while_typing(state))

    def _open_search_line(self) -> None:
        # Textual's widgets for typing are imported when something is typed.
        from kamer_tui.reader.widgets.search_line import SearchLine

        query = self.state.search.query if self.state.search else ""
        self.foot.display = False
        self.search_line = SearchLine(query, told_while_typing(self.state))
        self.mount(self.search_line)
        self.call_after_refresh(self._be_ready_to_search, SOON)

    def _be_ready_to_search(self, every: float) -> None:
        """Make the search index part by part, so that keys come in between; while one reads, only
        when none has come for a while.
        """
        if every == SELDOM and monotonic() - self._changed_at < LULL:
            self.set_timer(LULL, partial(self._be_ready_to_search, every))
        elif self.contents.be_readier_to_search():
            self.set_timer(every, partial(self._be_ready_to_search, every))

    def _close_search_line(self, line: SearchLine) -> None:
        self.search_line = None
        self.foot.display = True
        if line.has_focus_within:  # the mouse may have taken the focus to another pane
            self.set_focus(self.pane(self.state.pane), scroll_visible=False)
        line.remove()
