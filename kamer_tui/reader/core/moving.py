"""Go from entry to entry: within the list, to a place, back and forward.

Each function that takes a state gives the state after it.
"""

from __future__ import annotations

from kamer_tui.reader.core.contents import Contents
from kamer_tui.reader.core.events import Place
from kamer_tui.reader.core.modes import LettersMode, ReadingMode
from kamer_tui.reader.core.state import State, Visit

MAXIMUM_HISTORY = 200


def arrive(state: State, entry: int, target: Place | None = None) -> State:
    """Read another entry, or another place of this one."""
    visited = state.visited if entry in state.visited else state.visited | {entry}
    if isinstance(state.mode, LettersMode) and entry != state.entry:
        state = state._replace(mode=ReadingMode())  # the letters were on links of the other page
    return state._replace(entry=entry, target=target, turned=None, link=-1, visited=visited)


def step(state: State, count: int) -> State:
    """Move by so many entries in the list, at most to its end."""
    if not state.shown:
        return state
    try:
        position = state.shown.index(state.entry) + count
    except ValueError:
        position = 0
    entry = state.shown[max(0, min(position, len(state.shown) - 1))]
    return state if entry == state.entry else arrive(state, entry)


def step_question(contents: Contents, state: State, direction: int) -> State:
    """Go to the next or the previous exchange, past the entries that ask nothing."""
    shown = state.shown
    if state.entry not in shown or not contents.exchange_of_entry:
        return step(state, direction)
    position = shown.index(state.entry)
    ahead = shown[position + 1 :] if direction > 0 else reversed(shown[:position])
    entry = next((one for one in ahead if one in contents.exchange_of_entry), None)
    return state if entry is None else arrive(state, entry)


def remember(visits: tuple[Visit, ...], state: State, here: Place) -> tuple[Visit, ...]:
    """The visits with one more at the end, the oldest dropped; not the same twice in a row."""
    visit = Visit(here, state.party, state.search, state.mark)
    if here.entry < 0 or (visits and visits[-1].is_like(visit)):
        return visits
    return (*visits[-MAXIMUM_HISTORY + 1 :], visit)


def widen(contents: Contents, state: State, entry: int) -> State:
    """Put aside the search, and if need be the filter, that hides the entry."""
    if entry in state.shown:
        return state
    party = state.party if contents.is_of(entry, state.party) else None
    mark = state.mark if contents.is_marked(entry, state.mark) else None
    shown = contents.shown(party, mark)
    row = state.party_row if party else 0
    return state._replace(
        search=None, origin=None, party=party, party_row=row, mark=mark, shown=shown, widened=True
    )


def go(contents: Contents, state: State, place: Place, here: Place) -> State:
    """Go to a place, and remember this one."""
    if not 0 <= place.entry < len(contents.entries):
        return state
    if place.entry != here.entry or place.paragraph != here.paragraph:
        state = state._replace(back=remember(state.back, state, here), forward=())
    state = widen(contents, state, place.entry)
    return arrive(state, place.entry, place)


def travel(contents: Contents, state: State, direction: int, here: Place) -> State:
    """Go back (-1) or forward (1) through the places that are remembered, with the filter and the
    search that were there.
    """
    if direction < 0 and state.back:
        visit = state.back[-1]
        state = state._replace(back=state.back[:-1], forward=remember(state.forward, state, here))
    elif direction > 0 and state.forward:
        visit = state.forward[-1]
        state = state._replace(forward=state.forward[:-1], back=remember(state.back, state, here))
    else:
        return state
    party, search, mark = visit.party, visit.search, visit.mark
    shown = contents.shown(party, mark) if search is None else tuple(search.hits.texts())
    row = 0 if party is None else [*contents.counts].index(party) + 1
    origin = state.origin if search is not None and search == state.search else None
    state = state._replace(
        party=party, party_row=row, mark=mark, search=search, origin=origin, shown=shown
    )
    return arrive(state, visit.entry, visit.place)
