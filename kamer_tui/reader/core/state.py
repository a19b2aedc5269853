"""Where the reader is, as one frozen value, and the pure function that carries it on.

Only the main screen holds a state; widgets are given slices of it and post events.  A place is
an entry with a paragraph and a character of it, never a row of a screen.
"""

from __future__ import annotations

from collections.abc import Collection
from typing import NamedTuple

from kamer_tui.document.search import Hit, Hits
from kamer_tui.reader.core.contents import Contents
from kamer_tui.reader.core.events import (
    ChooseLink,
    Digits,
    Edge,
    EndSearch,
    Event,
    Filter,
    Focus,
    GoTo,
    JumpNow,
    Look,
    MoveParty,
    NextHit,
    Pane,
    Place,
    Select,
    Step,
    StepParty,
    StepQuestion,
    Travel,
    Zoom,
)

MAXIMUM_HISTORY = 200
MAXIMUM_DIGITS = 6


class Search(NamedTuple):
    """A search: what is looked for, where it stands, and which hit is the current one."""

    query: str
    hits: Hits
    current: int = 0

    @property
    def hit(self) -> Hit | None:
        """The current hit."""
        return self.hits[self.current] if 0 <= self.current < len(self.hits) else None


class State(NamedTuple):
    """All that changes while one reads; ``entry`` is -1 where there is nothing to read."""

    shown: tuple[int, ...] = ()
    entry: int = -1
    party: str | None = None
    party_row: int = 0
    """The cursor among the parties; 0 is all together."""
    search: Search | None = None
    pane: Pane = "questions"
    zoomed: bool = False
    digits: str = ""
    selected: frozenset[int] = frozenset()
    visited: frozenset[int] = frozenset()
    back: tuple[Place, ...] = ()
    forward: tuple[Place, ...] = ()
    target: Place | None = None
    """Where the answer is to be scrolled to; None is its beginning."""
    link: int = -1
    """The chosen link of the entry; -1 is none, and Enter then takes the first."""
    origin: Place | None = None
    """Where one was when the search began, to come back to when it is given up."""
    widened: bool = False
    """Whether this step has put aside a filter or a search, to show what it hid."""


def opening(contents: Contents, number: int | None = None) -> State:
    """The state in which a document opens: at the number, else at its first exchange."""
    entry = contents.entry_of_number(number) if number is not None else None
    if entry is None:
        entry = min(contents.of_exchange.values(), default=0 if contents.entries else -1)
    pane: Pane = "questions" if contents.document.exchanges else "answer"
    visited = frozenset((entry,)) if entry >= 0 else frozenset()
    return State(contents.shown(None), entry, pane=pane, visited=visited)


def update(contents: Contents, state: State, event: Event) -> State:
    """The state after the event.  An event that has nothing to do leaves it as it is."""
    if state.widened:
        state = state._replace(widened=False)
    if state.digits and not isinstance(event, Digits | JumpNow):
        state = state._replace(digits="")
    match event:
        case Step(count):
            return _step(state, count)
        case StepQuestion(direction):
            return _step_question(contents, state, direction)
        case Edge(last, here):
            if not state.shown:
                return state
            return _go(contents, state, Place(state.shown[-1 if last else 0]), here)
        case GoTo(place, here):
            return _go(contents, state, place, here)
        case Travel(direction, here):
            return _travel(contents, state, direction, here)
        case StepParty(direction, here):
            return _step_party(contents, state, direction, here)
        case MoveParty(count):
            row = max(0, min(state.party_row + count, len(contents.counts)))
            return state._replace(party_row=row)
        case Filter(party):
            return _filter(contents, state, party)
        case Digits(text, here):
            return _digits(contents, state, text, here)
        case JumpNow(here):
            return _jump(contents, state, here)
        case Look(query, here):
            return _look(contents, state, query, here)
        case NextHit(direction, here):
            return _next_hit(contents, state, direction, here)
        case EndSearch(give_up):
            return _end_search(contents, state, give_up)
        case Select(what):
            return _select(contents, state, what)
        case Focus(pane):
            return state._replace(pane=pane, zoomed=state.zoomed and pane == "answer")
        case Zoom():
            return state._replace(zoomed=not state.zoomed, pane="answer")
        case ChooseLink(link):
            return state._replace(link=link)


def _arrive(state: State, entry: int, target: Place | None = None) -> State:
    """Read another entry, or another place of this one."""
    visited = state.visited if entry in state.visited else state.visited | {entry}
    return state._replace(entry=entry, target=target, link=-1, visited=visited)


def _step(state: State, count: int) -> State:
    if not state.shown:
        return state
    try:
        position = state.shown.index(state.entry) + count
    except ValueError:
        position = 0
    entry = state.shown[max(0, min(position, len(state.shown) - 1))]
    return state if entry == state.entry else _arrive(state, entry)


def _step_question(contents: Contents, state: State, direction: int) -> State:
    """To the next or the previous exchange, past what asks nothing."""
    shown = state.shown
    if state.entry not in shown or not contents.of_entry:
        return _step(state, direction)
    position = shown.index(state.entry)
    ahead = shown[position + 1 :] if direction > 0 else reversed(shown[:position])
    entry = next((one for one in ahead if one in contents.of_entry), None)
    return state if entry is None else _arrive(state, entry)


def _remember(places: tuple[Place, ...], here: Place) -> tuple[Place, ...]:
    if here.entry < 0 or (places and places[-1] == here):
        return places
    return (*places[-MAXIMUM_HISTORY + 1 :], here)


def _widen(contents: Contents, state: State, entry: int) -> State:
    """Put aside the search, and if need be the filter, that hide the entry."""
    if entry in state.shown:
        return state
    party = state.party if contents.is_of(entry, state.party) else None
    shown = contents.shown(party)
    row = state.party_row if party else 0
    return state._replace(
        search=None, origin=None, party=party, party_row=row, shown=shown, widened=True
    )


def _go(contents: Contents, state: State, place: Place, here: Place) -> State:
    if not 0 <= place.entry < len(contents.entries):
        return state
    if place.entry != here.entry or place.paragraph != here.paragraph:
        state = state._replace(back=_remember(state.back, here), forward=())
    state = _widen(contents, state, place.entry)
    return _arrive(state, place.entry, place)


def _travel(contents: Contents, state: State, direction: int, here: Place) -> State:
    if direction < 0 and state.back:
        place = state.back[-1]
        state = state._replace(back=state.back[:-1], forward=_remember(state.forward, here))
    elif direction > 0 and state.forward:
        place = state.forward[-1]
        state = state._replace(forward=state.forward[:-1], back=_remember(state.back, here))
    else:
        return state
    return _arrive(_widen(contents, state, place.entry), place.entry, place)


def _step_party(contents: Contents, state: State, direction: int, here: Place) -> State:
    """To the party after or before the one that is read; a filter goes along."""
    names = list(contents.counts)
    if not names:
        return state
    if state.party is not None:
        position = names.index(state.party) + direction
        return _filter(contents, state, names[position]) if 0 <= position < len(names) else state
    current = contents.entries[state.entry].party if state.entry >= 0 else None
    position = (names.index(current) if current in names else -1) + direction
    while 0 <= position < len(names):
        for entry in state.shown:
            if contents.entries[entry].party == names[position]:
                return _go(contents, state, Place(entry), here)
        position += direction
    return state


def _filter(contents: Contents, state: State, party: str | None) -> State:
    state = state._replace(party_row=0 if party is None else [*contents.counts].index(party) + 1)
    if state.search is not None:
        state = state._replace(party=party)
        return _search_again(contents, state)
    shown = contents.shown(party)
    state = state._replace(party=party, shown=shown)
    if state.entry in shown or not shown:
        return state
    first = next((entry for entry in shown if contents.exchange(entry)), shown[0])
    return _arrive(state, first)


def _digits(contents: Contents, state: State, text: str, here: Place) -> State:
    if not contents.numbers or len(text) > MAXIMUM_DIGITS:
        return state
    state = state._replace(digits=text)
    if text and contents.entry_of_number(int(text)) is not None:
        return state if contents.starts_number(text) else _jump(contents, state, here)
    return state


def _jump(contents: Contents, state: State, here: Place) -> State:
    entry = contents.entry_of_number(int(state.digits)) if state.digits else None
    state = state._replace(digits="")
    return state if entry is None else _go(contents, state, Place(entry), here)


def place_of(contents: Contents, hit: Hit) -> Place:
    """Where a hit stands."""
    exchange = contents.exchange(hit.exchange)
    before = len(exchange.question) if exchange is not None and hit.side == "answer" else 0
    return Place(hit.exchange, before + hit.paragraph, hit.start)


def _look(contents: Contents, state: State, query: str, here: Place) -> State:
    origin = state.origin or here
    state = state._replace(origin=origin)
    if not query.strip():
        return _restore(contents, state._replace(search=None))
    hits = contents.find(query, state.party)
    search = Search(query, hits, _first_from(contents, hits, origin))
    return _show_hit(contents, state, search)


def _first_from(contents: Contents, hits: Hits, origin: Place) -> int:
    """The first hit at or after the place; the very first where none is."""
    if origin.entry < 0:
        return 0
    positions = hits.positions_in(origin.entry)
    for position in positions:
        place = place_of(contents, hits[position])
        if (place.paragraph, place.character) >= (origin.paragraph, origin.character):
            return position
    return positions.stop if positions.stop < len(hits) else 0


def _show_hit(contents: Contents, state: State, search: Search) -> State:
    state = state._replace(search=search, shown=tuple(search.hits.exchanges()))
    hit = search.hit
    if hit is None:
        return state
    place = place_of(contents, hit)
    return _arrive(state, place.entry, place)


def _search_again(contents: Contents, state: State) -> State:
    """The same search in another party."""
    if state.search is None:
        return state
    query = state.search.query
    hits = contents.find(query, state.party)
    here = state.origin or Place(state.entry)
    return _show_hit(contents, state, Search(query, hits, _first_from(contents, hits, here)))


def _restore(contents: Contents, state: State) -> State:
    """Without a search, where it began."""
    origin = state.origin
    state = state._replace(shown=contents.shown(state.party))
    if origin is None or origin.entry < 0:
        return state
    return _arrive(_widen(contents, state, origin.entry), origin.entry, origin)


def _next_hit(contents: Contents, state: State, direction: int, here: Place) -> State:
    search = state.search
    if search is None or not len(search.hits):
        return state
    following = search._replace(current=(search.current + direction) % len(search.hits))
    hit = following.hit
    if hit is not None and hit.exchange != here.entry:
        state = state._replace(back=_remember(state.back, here), forward=())
    return _show_hit(contents, state, following)


def _end_search(contents: Contents, state: State, give_up: bool) -> State:
    if state.search is None and state.origin is None:
        return state
    if give_up:
        return _restore(contents, state._replace(search=None))._replace(origin=None)
    back = state.back
    if state.origin is not None and state.origin.entry != state.entry:
        back = _remember(back, state.origin)
    state = state._replace(search=None, origin=None, back=back)
    return state._replace(shown=contents.shown(state.party))


def _select(contents: Contents, state: State, what: str) -> State:
    if what == "none":
        if state.search is not None and not len(state.search.hits) and state.party is not None:
            return _filter(contents, state, None)  # nothing found here: look everywhere
        return state._replace(selected=frozenset())
    if what == "shown":
        return state._replace(selected=state.selected | exchanges_among(contents, state.shown))
    if contents.exchange(state.entry) is None:
        return state
    return state._replace(selected=state.selected ^ {state.entry})


def exchanges_among(contents: Contents, entries: Collection[int]) -> frozenset[int]:
    """Those of the entries that are exchanges."""
    return frozenset(entry for entry in entries if contents.entries[entry].kind == "exchange")
