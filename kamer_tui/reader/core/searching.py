"""Search in the entries, and go from hit to hit.

Each function that takes a state gives the state after it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from kamer_tui.document.notice import notice_of
from kamer_tui.reader.core.contents import Contents
from kamer_tui.reader.core.events import NOTED, Place
from kamer_tui.reader.core.moving import arrive, remember, widen
from kamer_tui.reader.core.state import Search, State

if TYPE_CHECKING:
    from kamer_tui.document.search.hits import Hit, Hits
    from kamer_tui.reader.core.mark_filters import ListFilter


def place_of(contents: Contents, hit: Hit) -> Place:
    """The place of a hit: footnotes stand below question and answer, and where there is no answer
    below the notice that says so.
    """
    if hit.part == "note":
        return Place(hit.text, NOTED + hit.position, hit.start)
    entry = contents.entries[hit.text]
    exchange = contents.exchange(hit.text)
    before = 0
    if exchange is None:
        before = len(contents.paragraphs(entry)) if hit.part == "footnote" else 0
    elif hit.part != "question":
        before = len(exchange.question)
        if hit.part == "footnote":
            before += len(exchange.answer or notice_of(contents.document))
    return Place(hit.text, before + hit.position, hit.start)


def place_of_hit(contents: Contents, state: State) -> Place | None:
    """The place of the current hit; None where nothing is searched for or found."""
    hit = state.search.hit if state.search is not None else None
    return None if hit is None else place_of(contents, hit)


def search_for(contents: Contents, state: State, query: str, here: Place) -> State:
    """Search for the query, from where the search began; a blank one returns there."""
    origin = state.origin or here
    state = state._replace(origin=origin)
    if not query.strip():
        return _restore(contents, state._replace(search=None))
    return _show_hit(contents, state, _searched(contents, state, query, origin))


def _searched(contents: Contents, state: State, query: str, origin: Place) -> Search:
    hits = contents.find(query, state.party, state.mark)
    search = Search(query, hits, _first_from(contents, hits, origin))
    if search.finds_nothing and not search.problem:
        from kamer_tui.document.search.nearest import nearest  # only where nothing is found

        return search._replace(offer=nearest(contents.search_index, query, hits.query))
    return search


def _first_from(contents: Contents, hits: Hits, origin: Place) -> int:
    """The index of the first hit at or after the place; of the very first where none is."""
    if origin.entry < 0:
        return 0
    positions = hits.positions_in(origin.entry)
    for position in positions:
        place = place_of(contents, hits[position])
        if (place.paragraph, place.character) >= (origin.paragraph, origin.character):
            return position
    return positions.stop if positions.stop < len(hits) else 0


def _show_hit(contents: Contents, state: State, search: Search) -> State:
    """Go to the current hit; where there is none, to where the search began."""
    state = state._replace(search=search, shown=tuple(search.hits.texts()))
    hit = search.hit
    if hit is not None:
        place = place_of(contents, hit)
        return arrive(state, place.entry, place if hit.end else None)
    if not search.finds_nothing:
        return _restore(contents, state)
    origin = state.origin
    return state if origin is None or origin.entry < 0 else arrive(state, origin.entry, origin)


def search_again(contents: Contents, state: State) -> State:
    """Repeat the search within another party."""
    if state.search is None:
        return state
    here = state.origin or Place(state.entry)
    return _show_hit(contents, state, _searched(contents, state, state.search.query, here))


def search_notes_too(contents: Contents, state: State) -> State:
    """Repeat the search where the user's notes are others; one stays where one is."""
    if state.search is None or state.search.hits.query.is_empty:
        return state
    before, hits = state.search.hit, contents.find(state.search.query, state.party, state.mark)
    places = hits.positions_in(state.entry)
    same = (position for position in places if hits[position] == before)
    search = state.search._replace(hits=hits, current=next(same, places.start))
    return state._replace(search=search, shown=tuple(hits.texts()))


def _restore(contents: Contents, state: State) -> State:
    """Return to where the search began."""
    origin = state.origin
    state = state._replace(shown=contents.shown(state.party, state.mark))
    if origin is None or origin.entry < 0:
        return state
    return arrive(widen(contents, state, origin.entry), origin.entry, origin)


def next_hit(contents: Contents, state: State, direction: int, here: Place) -> State:
    """Go to the next (1) or the previous (-1) hit, round the end; from an exchange that one went to
    by itself, to its first hit or the last before it.
    """
    search = state.search
    if search is None or not len(search.hits):
        return state
    current = search.current + direction
    if search.hit is not None and search.hit.text != state.entry:
        first = search.hits.positions_in(state.entry).start
        current = first if direction > 0 else first - 1
    following = search._replace(current=current % len(search.hits))
    hit = following.hit
    if hit is not None and hit.text != here.entry:
        state = state._replace(back=remember(state.back, state, here), forward=())
    return _show_hit(contents, state, following)


def at_first_hit(contents: Contents, state: State) -> State:
    """The state with the first hit of this exchange as the current one, while one searches."""
    search = state.search
    positions = search.hits.positions_in(state.entry) if search is not None else range(0)
    if search is None or not positions:
        return state
    return _show_hit(contents, state, search._replace(current=positions.start))


def list_again(contents: Contents, state: State, mark: ListFilter | None, query: str) -> State:
    """Narrow the list by a mark and a query, and stay where one is; where that is not among what
    the list then has, or one has narrowed it meanwhile, it stays as it is.
    """
    if state.mark is not None or state.search is not None or state.origin is not None:
        return state
    narrowed = state._replace(mark=mark, shown=contents.shown(state.party, mark))
    if query.strip():
        here = state.target or Place(state.entry)
        search = _searched(contents, narrowed, query, here)
        narrowed = narrowed._replace(search=search, shown=tuple(search.hits.texts()))
    return narrowed if state.entry in narrowed.shown else state


def end_search(contents: Contents, state: State, give_up: bool) -> State:
    """List everything again; ``give_up`` also returns to where the search began."""
    if state.search is None and state.origin is None:
        return state
    if give_up:
        return _restore(contents, state._replace(search=None))._replace(origin=None)
    back = state.back
    if state.origin is not None and state.origin.entry != state.entry:
        back = remember(back, state._replace(search=None), state.origin)
    state = state._replace(search=None, origin=None, back=back)
    return state._replace(shown=contents.shown(state.party, state.mark))
