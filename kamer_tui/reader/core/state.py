"""The reader's state as one frozen value.

Only the reading screen holds a state; widgets are given parts of it and post messages.  A place is
an entry with a paragraph and a character of it, never a row of the screen.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from kamer_tui.reader.core.contents import Contents
from kamer_tui.reader.core.events import Pane, Place
from kamer_tui.reader.core.modes import DigitsMode, Mode, ReadingMode
from kamer_tui.translation import _

if TYPE_CHECKING:
    from kamer_tui.document.search.hits import Hit, Hits
    from kamer_tui.document.search.nearest import Offer
    from kamer_tui.reader.core.mark_filters import ListFilter


class Search(NamedTuple):
    """A search: its text, where that stands, the index of the current hit, and another search where
    nothing is found.
    """

    query: str
    hits: Hits
    current: int = 0
    offer: Offer | None = None

    @property
    def problem(self) -> str:
        """What is wrong with the query."""
        return self.hits.query.problem

    @property
    def finds_nothing(self) -> bool:
        """True if it asks for something that is not there."""
        return not len(self.hits) and not self.hits.query.is_empty

    @property
    def hit(self) -> Hit | None:
        """The current hit."""
        return self.hits[self.current] if 0 <= self.current < len(self.hits) else None


class Visit(NamedTuple):
    """A place where one has been, and the filter and the search that were there."""

    place: Place
    party: str | None = None
    search: Search | None = None
    mark: ListFilter | None = None

    @property
    def entry(self) -> int:
        """The entry that was read."""
        return self.place.entry

    def is_like(self, other: Visit) -> bool:
        """True if it is the same place in the same list."""
        queries = [one.search.query if one.search else "" for one in (self, other)]
        same_list = (self.party, self.mark, queries[0]) == (other.party, other.mark, queries[1])
        return same_list and self.place == other.place


class State(NamedTuple):
    """All that changes while a document is read; ``entry`` is -1 where there is nothing to read."""

    shown: tuple[int, ...] = ()
    entry: int = -1
    party: str | None = None
    party_row: int = 0
    """The cursor among the parties; row 0 is "All"."""
    mark: ListFilter | None = None
    """What the list is narrowed to besides."""
    search: Search | None = None
    pane: Pane = "questions"
    zoomed: bool = False
    mode: Mode = ReadingMode()
    selected: frozenset[int] = frozenset()
    visited: frozenset[int] = frozenset()
    unfolded: frozenset[int] = frozenset()
    """The entries whose question the user unfolded."""
    back: tuple[Visit, ...] = ()
    forward: tuple[Visit, ...] = ()
    target: Place | None = None
    """The place to scroll the answer to; None is where one lands."""
    turned: Place | None = None
    """Where one was in this exchange before going to its answer."""
    narrow: bool = False
    """True if one pane at a time has the whole screen."""
    link: int = -1
    """The index of the chosen link of the page; -1 is none, and Enter then takes the first."""
    origin: Place | None = None
    """The place where the search began, to return to when it is given up."""
    sought_in: Pane | None = None
    """The pane that had the whole screen when the search began, to return to with ``origin``."""
    parties_away: bool = False
    """True if the user put the parties away."""
    columns: tuple[int | None, int | None] = (None, None)
    """The columns that the user gave the parties and the list; None is as the layout has it."""
    widened: bool = False
    """True if the last event put aside a filter or a search that hid the entry it went to."""
    is_kept: bool = False
    """True while how the document is left is kept, and so what is selected."""
    message: str = ""
    """What the foot tells until the next event."""
    came_from: str = ""
    """The document from which a link led to this one; back leads there in the end."""

    @property
    def digits(self) -> str:
        """The number that is being typed, as far as it is there."""
        return self.mode.text if isinstance(self.mode, DigitsMode) else ""


def opening(contents: Contents, number: int | None = None) -> State:
    """The state in which a document opens: at that number, else at its first exchange."""
    entry = contents.entry_of_number(number) if number is not None else None
    message = ""
    if entry is None:
        entry = min(contents.entry_of_exchange.values(), default=0 if contents.entries else -1)
        if number is not None:
            message = no_such_question(number)
    pane: Pane = "questions" if contents.document.exchanges else "answer"
    visited = frozenset((entry,)) if entry >= 0 else frozenset()
    return State(contents.shown(None), entry, pane=pane, visited=visited, message=message)


def no_such_question(number: int | str) -> str:
    """Tell that no question has that number."""
    return _("There is no question {number}").format(number=number)


def is_alone(contents: Contents, state: State) -> bool:
    """True if the text has the whole screen: it is zoomed, or the document has no list."""
    return state.zoomed or contents.is_plain
