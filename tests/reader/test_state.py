"""The pure function behind the reader: from state and event to state."""

from __future__ import annotations

import random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kamer_tui.reader.core.commands import COMMANDS
from kamer_tui.reader.core.contents import Contents
from kamer_tui.reader.core.events import (
    PANES,
    Arrange,
    ChooseLink,
    Digits,
    Edge,
    EndSearch,
    Event,
    Filter,
    Focus,
    GoTo,
    JumpNow,
    MoveParty,
    NextHit,
    Place,
    PutParties,
    SearchFor,
    Select,
    Step,
    StepParty,
    StepQuestion,
    Travel,
    Zoom,
)
from kamer_tui.reader.core.moving import MAXIMUM_HISTORY
from kamer_tui.reader.core.state import State, is_alone, opening
from kamer_tui.reader.core.update import update
from tests.builders import document, exchange, small_report
from tests.reader.headless import HeadlessDesk

CONTENTS = Contents(small_report())


def after(*events: Event, state: State | None = None) -> State:
    """The state after the events, from the opening on."""
    state = state or opening(CONTENTS)
    for event in events:
        state = update(CONTENTS, state, event)
    return state


def entry(number: int) -> int:
    """The entry of the exchange with that number."""
    found = CONTENTS.entry_of_number(number)
    assert found is not None
    return found


def number(state: State) -> int | None:
    """The first number of the exchange that is read."""
    exchange = CONTENTS.exchange(state.entry)
    return None if exchange is None else exchange.number


def test_it_opens_at_the_first_exchange_or_at_the_number_asked_for() -> None:
    assert number(opening(CONTENTS)) == 1
    assert number(opening(CONTENTS, 5)) == 4, "4 en 5 are answered together"
    assert number(opening(CONTENTS, 99)) == 1


def test_nothing_to_read_is_survived_by_every_event() -> None:
    contents = Contents(document())
    state = opening(contents)
    here = Place(state.entry)
    events: list[Event] = [
        Step(1), Step(-1), Edge(True, here), Edge(False, here), GoTo(Place(3), here),
        Travel(-1, here), StepParty(1, here), MoveParty(1), Digits("1", here), JumpNow(here),
        SearchFor("x", here), NextHit(1, here), EndSearch(), Select("this"), Select("shown"),
        Select("none"), Zoom(), Focus("answer"), ChooseLink(0), Filter(None),
    ]  # fmt: skip
    for event in events:
        state = update(contents, state, event)
    assert state.selected == frozenset()


def test_a_step_stays_within_the_list() -> None:
    assert after(Step(-100)).entry == CONTENTS.shown(None)[0]
    assert after(Step(100)).entry == CONTENTS.shown(None)[-1]
    state = opening(CONTENTS)
    assert update(CONTENTS, after(Step(100)), Step(1)).entry == CONTENTS.shown(None)[-1]
    assert update(CONTENTS, state, Step(0)) is state


def test_what_was_read_is_visited() -> None:
    state = after(GoTo(Place(entry(3)), Place(entry(1))))
    assert {entry(1), entry(3)} <= state.visited
    assert entry(2) not in state.visited


def test_going_back_returns_to_the_very_place() -> None:
    here = Place(entry(1), 2, 17)
    state = after(GoTo(Place(entry(3)), here))
    back = update(CONTENTS, state, Travel(-1, Place(entry(3), 1)))
    assert back.entry == entry(1)
    assert back.target == here
    forward = update(CONTENTS, back, Travel(1, here))
    assert forward.target == Place(entry(3), 1)


def test_going_elsewhere_forgets_the_way_forward() -> None:
    state = after(
        GoTo(Place(entry(3)), Place(entry(1))),
        Travel(-1, Place(entry(3))),
        GoTo(Place(entry(6)), Place(entry(1))),
    )
    assert state.forward == ()
    assert update(CONTENTS, state, Travel(1, Place(entry(6)))) is state


def test_history_is_bounded() -> None:
    state = opening(CONTENTS)
    for turn in range(MAXIMUM_HISTORY * 2):
        here = Place(entry(1 if turn % 2 == 0 else 3))
        state = update(CONTENTS, state, GoTo(Place(entry(3 if turn % 2 == 0 else 1)), here))
    assert len(state.back) == MAXIMUM_HISTORY


def test_a_filter_leaves_one_party_and_reads_its_first_question() -> None:
    state = after(Filter("Lijst Veldman"))
    assert number(state) == 3
    assert {CONTENTS.entries[one].party for one in state.shown} == {"Lijst Veldman"}
    assert after(Filter(None), state=state).shown == CONTENTS.shown(None)


def test_a_filter_keeps_what_is_read_where_it_can() -> None:
    state = after(GoTo(Place(entry(4)), Place(entry(1))), Filter("Lijst Veldman"))
    assert number(state) == 4


def test_a_jump_out_of_the_filter_puts_it_aside() -> None:
    state = after(Filter("Duinpartij"), GoTo(Place(entry(1)), Place(entry(6))))
    assert state.party is None
    assert state.party_row == 0
    assert state.widened
    assert not update(CONTENTS, state, Step(1)).widened


def test_going_back_restores_the_filter_and_the_search_that_were_there() -> None:
    filtered = after(Filter("Duinpartij"))
    searched = after(SearchFor("vraag", Place(filtered.entry)), state=filtered)
    away = after(GoTo(Place(entry(1)), Place(searched.entry)), state=searched)
    assert (away.party, away.search) == (None, None)
    back = after(Travel(-1, Place(entry(1))), state=away)
    assert (back.party, back.party_row, back.shown) == (
        "Duinpartij",
        filtered.party_row,
        searched.shown,
    )
    assert back.search == searched.search
    assert not back.widened
    forward = after(Travel(1, Place(back.entry)), state=back)
    assert (forward.entry, forward.party, forward.search) == (entry(1), None, None)


def test_going_back_restores_a_filter_that_was_cleared() -> None:
    filtered = after(Filter("Lijst Veldman"))
    here = Place(filtered.entry)
    cleared = after(Filter(None, here), state=filtered)
    assert cleared.shown == CONTENTS.shown(None)
    assert after(Travel(-1, here), state=cleared).shown == filtered.shown


@pytest.mark.parametrize(("typed", "goes_to"), [("3", 3), ("5", 4), ("6", 6)])
def test_digits_jump_at_once_where_no_longer_number_is_possible(typed: str, goes_to: int) -> None:
    assert number(after(Digits(typed, Place(entry(1))))) == goes_to


def test_a_digit_waits_where_a_longer_number_is_possible() -> None:
    contents = Contents(document(*(exchange(number) for number in (1, 2, 14))))
    state = opening(contents, 2)
    here = Place(state.entry)
    one = update(contents, state, Digits("1", here))
    assert (one.digits, one.entry) == ("1", state.entry)
    assert update(contents, one, JumpNow(here)).entry == contents.entry_of_number(1)
    assert update(contents, one, Digits("14", here)).entry == contents.entry_of_number(14)


def test_any_other_event_gives_up_a_number_begun() -> None:
    state = opening(CONTENTS)
    typing = update(CONTENTS, state, Digits("9", Place(state.entry)))
    assert typing.digits == "9"
    assert update(CONTENTS, typing, Focus("answer")).digits == ""


def test_searching_begins_from_where_one_is() -> None:
    state = after(GoTo(Place(entry(2)), Place(entry(1))), SearchFor("vraag", Place(entry(2))))
    assert state.search is not None
    assert len(state.search.hits) == 2
    assert number(state) == 3, "the first at or after question 2"


def test_giving_a_search_up_returns_and_clearing_it_stays() -> None:
    start = Place(entry(2), 0, 5)
    found = after(GoTo(Place(entry(2)), Place(entry(1))), SearchFor("bakfiets", start))
    assert number(found) == 4
    given_up = update(CONTENTS, found, EndSearch(give_up=True))
    assert (given_up.entry, given_up.target) == (entry(2), start)
    cleared = update(CONTENTS, found, EndSearch())
    assert number(cleared) == 4
    assert cleared.back[-1].place == start
    for state in (given_up, cleared):
        assert state.search is None
        assert state.shown == CONTENTS.shown(None)


def test_an_emptied_search_shows_everything_again() -> None:
    state = after(SearchFor("bakfiets", Place(entry(2))), SearchFor("", Place(entry(4))))
    assert state.search is None
    assert state.entry == entry(2)
    assert state.shown == CONTENTS.shown(None)


def test_hits_go_round() -> None:
    state = after(SearchFor("vraag", Place(entry(1))))
    seen = []
    for _turn in range(3):
        state = update(CONTENTS, state, NextHit(1, Place(state.entry)))
        seen.append(number(state))
    assert seen == [3, 1, 3]
    assert number(update(CONTENTS, state, NextHit(-1, Place(state.entry)))) == 1


def test_selecting() -> None:
    state = after(Select("this"))
    assert state.selected == {entry(1)}
    assert after(Select("this"), state=state).selected == frozenset()
    everything = after(Select("shown"))
    assert everything.selected == frozenset(CONTENTS.entry_of_exchange.values())
    assert after(Select("none"), state=everything).selected == frozenset()
    introduction = after(Edge(False, Place(entry(1))))
    assert CONTENTS.exchange(introduction.entry) is None
    assert after(Select("this"), state=introduction).selected == frozenset()


def test_zoom_goes_to_the_answer_and_a_list_ends_it() -> None:
    state = after(Zoom())
    assert (state.zoomed, state.pane) == (True, "answer")
    assert not after(Focus("questions"), state=state).zoomed
    assert after(Focus("answer"), state=state).zoomed


places = st.builds(
    Place, st.integers(0, len(CONTENTS.entries) - 1), st.integers(0, 4), st.integers(0, 50)
)
directions = st.sampled_from((-1, 1))
parties = st.sampled_from([None, *CONTENTS.counts])
events = st.one_of(
    st.builds(Step, st.integers(-9, 9)),
    st.builds(StepQuestion, directions),
    st.builds(Edge, st.booleans(), places),
    st.builds(GoTo, places, places),
    st.builds(Travel, directions, places),
    st.builds(StepParty, directions, places),
    st.builds(MoveParty, st.integers(-9, 9)),
    st.builds(Filter, parties, places),
    st.builds(Digits, st.text("0123456789", max_size=8), places),
    st.builds(JumpNow, places),
    st.builds(
        SearchFor, st.sampled_from(["", " ", "e", "vraag", "bakfiets", "zeppelin", "É"]), places
    ),
    st.builds(NextHit, directions, places),
    st.builds(EndSearch, st.booleans()),
    st.builds(Select, st.sampled_from(["this", "shown", "none"])),
    st.builds(Focus, st.sampled_from(PANES)),
    st.builds(Zoom),
    st.builds(ChooseLink, st.integers(-1, 3)),
)


@given(st.lists(events, max_size=25))
def test_no_series_of_events_leads_astray(series: list[Event]) -> None:
    state = opening(CONTENTS)
    for event in series:
        before = state
        state = update(CONTENTS, state, event)
        assert 0 <= state.entry < len(CONTENTS.entries)
        assert all(0 <= one < len(CONTENTS.entries) for one in state.shown)
        assert list(state.shown) == sorted(set(state.shown))
        assert state.selected <= set(CONTENTS.entry_of_exchange.values())
        assert before.visited <= state.visited
        assert state.entry in state.visited
        assert len(state.back) <= MAXIMUM_HISTORY
        assert state.pane == "answer" or not state.zoomed
        if state.search is None:
            assert state.shown == CONTENTS.shown(state.party)
        elif len(state.search.hits):
            assert 0 <= state.search.current < len(state.search.hits)
        else:
            assert state.shown == ()


@pytest.mark.parametrize("seed", range(20))
def test_whatever_is_done_one_is_in_a_pane_that_is_shown(seed: int) -> None:
    chance = random.Random(seed)
    desk = HeadlessDesk(small_report())
    commands = [command.id for command in COMMANDS if command.id != "suspend"]
    for _ in range(150):
        match chance.randrange(5):
            case 0:
                desk.send(Arrange(narrow=chance.random() < 0.5))
            case 1:
                desk.send(SearchFor(chance.choice(("de", "stalling", "", "qqq")), desk.here()))
            case 2:
                desk.send(Focus(chance.choice(PANES)))
            case _:
                desk.do(chance.choice(commands))
        state = desk.state
        if is_alone(desk.contents, state):
            assert state.pane == "answer"
        assert not (state.parties_away and state.pane == "parties")


def test_where_a_search_began_is_left_for_the_list_if_it_was_put_away_meanwhile() -> None:
    desk = HeadlessDesk(small_report())
    desk.send(Arrange(narrow=True))
    desk.send(Focus("parties"))
    desk.send(SearchFor("de", desk.here()))
    desk.send(PutParties(away=True))
    desk.send(EndSearch(give_up=True))
    assert desk.pane() == "questions"
    desk.do("pane_left")
    assert desk.pane() == "questions"
