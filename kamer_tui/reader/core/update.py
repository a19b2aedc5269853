"""``update``: the pure function that gives the reader's state after an event."""

from __future__ import annotations

from collections.abc import Collection
from typing import TYPE_CHECKING

from kamer_tui.reader.core.contents import Contents
from kamer_tui.reader.core.events import (
    ANSWER,
    TOP,
    Arrange,
    AskToLeave,
    BeginTyping,
    ChooseLink,
    CountNotes,
    Digits,
    Edge,
    EndSearch,
    EndSentences,
    EndTyping,
    Event,
    Filter,
    FilterMark,
    Focus,
    GoTo,
    GrowSentences,
    JumpNow,
    ListAgain,
    MoveParty,
    NextHit,
    Pane,
    PickSentence,
    Place,
    PutLetters,
    PutParties,
    SearchFor,
    Select,
    SetColumns,
    Step,
    StepAsk,
    StepParty,
    StepQuestion,
    StepSentence,
    Tell,
    TellUnkept,
    Travel,
    Turn,
    Unfold,
    Zoom,
)
from kamer_tui.reader.core.modes import (
    DigitsMode,
    LeavingMode,
    LettersMode,
    ReadingMode,
    SentencesMode,
    TypingMode,
)
from kamer_tui.reader.core.moving import arrive, go, remember, step, step_question, travel
from kamer_tui.reader.core.picking import pick
from kamer_tui.reader.core.searching import (
    at_first_hit,
    end_search,
    list_again,
    next_hit,
    search_again,
    search_for,
    search_notes_too,
)
from kamer_tui.reader.core.state import State, is_alone

if TYPE_CHECKING:
    from kamer_tui.reader.core.mark_filters import ListFilter

MAXIMUM_DIGITS = 6


def update(contents: Contents, state: State, event: Event) -> State:
    """The state after the event.  An event that has nothing to do leaves it as it is.  Where one
    pane has the whole screen, what goes to a place shows its text, and a search the list of what it
    finds.  The pane that one is in is one that is shown.
    """
    after = _in_the_narrow(contents, state, event)
    if after.pane != "answer" and is_alone(contents, after):
        return after._replace(pane="answer")
    if after.pane == "parties" and after.parties_away:
        return after._replace(pane="questions")
    return after


def _in_the_narrow(contents: Contents, state: State, event: Event) -> State:
    after = _after(contents, state, event)
    if not after.narrow:
        return after
    match event:
        case Digits() | JumpNow() | GoTo() | Travel() | NextHit():
            return after if after.target is state.target else after._replace(pane="answer")
        case SearchFor(query) if query.strip() and not is_alone(contents, state):
            sought_in = state.sought_in or state.pane
            return after._replace(pane="questions", sought_in=sought_in)
        case SearchFor() | EndSearch(give_up=True) if state.sought_in:
            return after._replace(pane=state.sought_in, sought_in=None)
        case EndSearch():
            return after._replace(sought_in=None)
        case _:
            return after


def _after(contents: Contents, state: State, event: Event) -> State:
    changed = _change_mode(contents, state, event)
    if changed is not None:
        return changed
    if state.widened or state.message:
        state = state._replace(widened=False, message="")
    if isinstance(state.mode, DigitsMode) and not isinstance(event, Digits | JumpNow):
        state = state._replace(mode=ReadingMode())
    if isinstance(event, PickSentence | StepSentence | StepAsk | GrowSentences):
        return pick(contents, state, event)
    if isinstance(state.mode, SentencesMode | LeavingMode):
        state = state._replace(mode=ReadingMode())
    match event:
        case SearchFor() | NextHit() | EndSearch():
            return _search(contents, state, event)
        case Filter(party, here):
            if party != state.party:
                state = state._replace(back=remember(state.back, state, here), forward=())
            return _filter(contents, state, party, state.mark)
        case FilterMark(mark, here):
            if mark != state.mark:
                state = state._replace(back=remember(state.back, state, here), forward=())
            return _filter(contents, state, state.party, mark)
        case Digits(text, here, at):
            return _digits(contents, state, text, here, at)
        case JumpNow(here):
            return _jump(contents, state, here)
        case Select(what):
            return _select(contents, state, what)
        case MoveParty(count):
            row = max(0, min(state.party_row + count, len(contents.counts)))
            return state._replace(party_row=row)
        case PutParties(away):
            return _put_parties(state, away)
        case SetColumns(pane, columns):
            parties, questions = state.columns
            is_parties = pane == "parties"
            return state._replace(
                columns=(columns, questions) if is_parties else (parties, columns)
            )
        case Focus(pane):
            return state._replace(pane=pane, zoomed=state.zoomed and pane == "answer")
        case Zoom():
            return state._replace(zoomed=not state.zoomed, pane="answer")
        case ChooseLink(link):
            return state._replace(link=link)
        case _:
            return _move(contents, state, event)


def _change_mode(contents: Contents, state: State, event: Event) -> State | None:
    """The state after an event that changes nothing but the mode, the message or what is listed;
    None for other events.  These events leave standing what the event before them told.
    """
    typing = isinstance(state.mode, TypingMode)
    match event:
        case CountNotes():
            return _count_notes(contents, state)
        case Tell(message):
            return state._replace(message=message)
        case TellUnkept(message):
            return state._replace(message=message, is_kept=False)
        case ListAgain(mark, query):
            return list_again(contents, state, mark, query)
        case Arrange(narrow, opening):
            pane = "answer" if narrow and opening else state.pane
            return state._replace(narrow=narrow, pane=pane)
        case PutLetters(links):
            return state._replace(mode=LettersMode(links))
        case AskToLeave():
            return state._replace(mode=LeavingMode(), message="")
        case BeginTyping():
            return state if typing else state._replace(mode=TypingMode())
        case EndSentences():
            return state._replace(mode=ReadingMode())
        case EndTyping():
            return state._replace(mode=ReadingMode()) if typing else state
        case _:
            return None


def _count_notes(contents: Contents, state: State) -> State:
    """List again what has notes by now.  What is read stays in the list."""
    if state.search is not None:
        return search_notes_too(contents, state)
    shown = contents.shown(state.party, state.mark)
    if state.entry in state.shown and state.entry not in shown:
        shown = tuple(sorted((*shown, state.entry)))
    return state._replace(shown=shown)


def _move(contents: Contents, state: State, event: Event) -> State:
    """Go to another entry, or another place of this one."""
    match event:
        case Step(count):
            return step(state, count)
        case StepQuestion(direction):
            after = step_question(contents, state, direction)
            return state if after is state else at_first_hit(contents, after)
        case Edge(last, here) if state.shown:
            return go(contents, state, Place(state.shown[-1 if last else 0]), here)
        case GoTo(place, here):
            return go(contents, state, place, here)
        case Travel(direction, here):
            return travel(contents, state, direction, here)
        case Unfold():
            unfolded = state.unfolded ^ {state.entry}
            top = Place(state.entry, TOP if state.entry in unfolded else 0)
            return state._replace(unfolded=unfolded, target=top)
        case Turn(at_answer, here):
            top = Place(state.entry, TOP)
            to = state.turned or top if at_answer else Place(state.entry, ANSWER)
            return state._replace(target=to, turned=None if at_answer else here)
        case StepParty(direction, here):
            return _step_party(contents, state, direction, here)
        case _:
            return state


def _search(contents: Contents, state: State, event: SearchFor | NextHit | EndSearch) -> State:
    match event:
        case SearchFor(query, here):
            return search_for(contents, state, query, here)
        case NextHit(direction, here):
            return next_hit(contents, state, direction, here)
        case EndSearch(give_up):
            return end_search(contents, state, give_up)


def _step_party(contents: Contents, state: State, direction: int, here: Place) -> State:
    """Go to the first question of the party after or before the one that is read, as a filter
    does, which changes to that party; of a party that has none, to its first text.
    """
    names = list(contents.counts)
    if not names:
        return state
    if state.party is not None:
        position = names.index(state.party) + direction
        if not 0 <= position < len(names):
            return state
        return _filter(contents, state, names[position], state.mark)
    current = contents.entries[state.entry].party if state.entry >= 0 else None
    position = (names.index(current) if current in names else -1) + direction
    while 0 <= position < len(names):
        name = names[position]
        texts = [entry for entry in state.shown if contents.entries[entry].party == name]
        if texts:
            asked = (entry for entry in texts if contents.exchange(entry) is not None)
            return go(contents, state, Place(next(asked, texts[0])), here)
        position += direction
    return state


def _put_parties(state: State, away: bool) -> State:
    pane: Pane = state.pane
    if away and pane == "parties":
        pane = "questions"
    elif not away and state.narrow:
        pane = "parties"
    return state._replace(parties_away=away, pane=pane, zoomed=state.zoomed and away)


def _filter(contents: Contents, state: State, party: str | None, mark: ListFilter | None) -> State:
    row = 0 if party is None else [*contents.counts].index(party) + 1
    state = state._replace(party_row=row, party=party, mark=mark)
    if state.search is not None:
        return search_again(contents, state)
    shown = contents.shown(party, mark)
    state = state._replace(shown=shown)
    if state.entry in shown or not shown:
        return state
    first = next((entry for entry in shown if contents.exchange(entry)), shown[0])
    return arrive(state, first)


def _digits(contents: Contents, state: State, text: str, here: Place, at: float) -> State:
    """Keep what is typed of a number; jump at once where no longer number is possible."""
    if contents.numbers and len(text) <= MAXIMUM_DIGITS:
        state = state._replace(mode=DigitsMode(text))
        known = text and contents.entry_of_number(int(text)) is not None
        if known and not contents.starts_number(text):
            state = _jump(contents, state, here)
    return state if state.digits else state._replace(mode=ReadingMode(at))


def _jump(contents: Contents, state: State, here: Place) -> State:
    entry = contents.entry_of_number(int(state.digits)) if state.digits else None
    state = state._replace(mode=ReadingMode())
    return state if entry is None else go(contents, state, Place(entry), here)


def _select(contents: Contents, state: State, what: str) -> State:
    if what == "none":
        is_filtered = state.party is not None or state.mark is not None
        if state.search is not None and state.search.finds_nothing and is_filtered:
            return _filter(contents, state, None, None)  # nothing found in these: search them all
        return state._replace(selected=frozenset())
    if what == "shown":
        return state._replace(selected=state.selected | exchanges_among(contents, state.shown))
    if contents.exchange(state.entry) is None:
        return state
    return state._replace(selected=state.selected ^ {state.entry})


def exchanges_among(contents: Contents, entries: Collection[int]) -> frozenset[int]:
    """The entries among these that are exchanges."""
    return frozenset(entry for entry in entries if contents.entries[entry].kind == "exchange")
