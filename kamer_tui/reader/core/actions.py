"""The actions of the commands: functions from the situation to the consequences.

The table of commands (``commands.COMMANDS``) names one of them in each of its rows.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Literal

from kamer_tui.reader.core.desk import Situation
from kamer_tui.reader.core.effects import (
    Consequence,
    Consequences,
    GoToDocument,
    OpenDialog,
    Quit,
    Say,
    Scroll,
    ScrollScreen,
)
from kamer_tui.reader.core.events import (
    PANES,
    AskToLeave,
    ChooseLink,
    Digits,
    Edge,
    EndSearch,
    EndTyping,
    Filter,
    FilterMark,
    Focus,
    JumpNow,
    MoveParty,
    NextHit,
    PutParties,
    SearchFor,
    Select,
    SetColumns,
    Step,
    StepParty,
    StepQuestion,
    Travel,
    Turn,
    Unfold,
    Zoom,
)
from kamer_tui.reader.core.link_actions import follow
from kamer_tui.reader.core.modes import LeavingMode
from kamer_tui.reader.core.state import is_alone, no_such_question
from kamer_tui.translation import _

Action = Callable[[Situation], Consequences]

FAR = 10**9
"""More lines than any text has."""


def always(consequence: Consequence) -> Action:
    """An action that is the same in every situation."""
    return lambda _situation: (consequence,)


def move(lines: int) -> Action:
    """Move the cursor, or scroll the text, by so many lines."""
    return lambda situation: _moved(situation, lines)


def move_screens(part: float) -> Action:
    """Scroll the text by so much of its height, from any pane; 1 is a screen down, -0.5 half a
    screen up.  After its end comes the next question.  Where a list has the whole screen, move in
    the list.
    """
    direction: Literal[-1, 1] = 1 if part > 0 else -1

    def action(situation: Situation) -> Consequences:
        sight = situation.sight
        height = sight.text_height()
        lines = direction * max(1, int(((height or sight.height()) - 1) * abs(part)))
        if not height:
            return _moved(situation, lines)
        if sight.at_end_of_text(direction):
            return (StepQuestion(direction),)
        return (ScrollScreen(lines),)

    return action


def _moved(situation: Situation, lines: int) -> Consequences:
    match situation.state.pane:
        case "parties":
            return (MoveParty(lines),)
        case "questions":
            return (Step(lines),)
        case "answer":
            return (Scroll(lines),)


def go_to_pane(step: int, *, round_the_end: bool) -> Action:
    """Go so many panes to the right; ``round_the_end``, the last pane is followed by the first."""

    def action(situation: Situation) -> Consequences:
        alone = is_alone(situation.contents, situation.state)
        panes = PANES[1:] if situation.state.parties_away else PANES
        panes = ("answer",) if alone else panes
        position = panes.index(situation.state.pane) + step
        if round_the_end:
            position %= len(panes)
        return (Focus(panes[position]),) if 0 <= position < len(panes) else ()

    return action


def take_offer_or_go_on(situation: Situation) -> Consequences:
    """Search for the word that is offered where nothing was found; else go to the next pane."""
    state = situation.state
    if state.search is not None and state.search.offer is not None:
        return (SearchFor(state.search.offer.query, situation.sight.here()),)
    return (EndTyping(), *go_to_pane(1, round_the_end=True)(situation))


def go_to_edge(*, last: bool) -> Action:
    """Go to the first or the last question; in another pane, to its top or bottom."""

    def action(situation: Situation) -> Consequences:
        if situation.state.pane == "questions":
            return (Edge(last, situation.sight.here()),)
        return _moved(situation, FAR if last else -FAR)

    return action


def step_party(direction: Literal[-1, 1]) -> Action:
    """Go to the next (1) or the previous (-1) party."""
    return lambda situation: (StepParty(direction, situation.sight.here()),)


def enter(situation: Situation) -> Consequences:
    """Go to the number that is being typed; else choose what the cursor is on.  In the text, follow
    the chosen link, else go to the answer, and back.
    """
    state = situation.state
    if state.digits:
        known = situation.contents.entry_of_number(int(state.digits)) is not None
        jump = JumpNow(situation.sight.here())
        return (jump,) if known else (jump, Say(no_such_question(state.digits)))
    match state.pane:
        case "parties":
            party = [None, *situation.contents.counts][state.party_row]
            return Filter(party, situation.sight.here()), Focus("questions")
        case "questions":
            return (Focus("answer"),)
        case "answer" if state.link >= 0:
            return follow(situation)
        case "answer" if situation.contents.exchange(state.entry) is not None:
            return (Turn(situation.sight.at_answer(), situation.sight.here()),)
        case _:
            return ()


def leave(situation: Situation) -> Consequences:
    """End the program; with a selection that is then lost, ask once."""
    state = situation.state
    if state.selected and not state.is_kept and not isinstance(state.mode, LeavingMode):
        return (AskToLeave(),)
    return (Quit(),)


def select(situation: Situation) -> Consequences:
    """Select the question that is read, or drop it; not where only the parties are in sight."""
    state = situation.state
    if state.narrow and state.pane == "parties":
        return (Say(_("No question is in sight here")),)
    return (Select("this"),)


def put_parties(situation: Situation) -> Consequences:
    """Put the parties away where they are in sight, else bring them back."""
    state = situation.state
    if not situation.contents.counts:
        return (Say(_("This document has no parties")),)
    covered = state.pane != "parties" if state.narrow else state.zoomed
    return (PutParties(away=not state.parties_away and not covered),)


def widen(by: int) -> Action:
    """Make the pane that one is in so many columns wider."""

    def action(situation: Situation) -> Consequences:
        state = situation.state
        if state.narrow or is_alone(situation.contents, state):
            return (Say(_("One pane has the whole screen")),)
        columns = situation.sight.columns()
        match state.pane:
            case "parties":
                return (SetColumns("parties", columns.parties + by),)
            case "questions":
                return (SetColumns("questions", columns.questions + by),)
            case "answer":
                return (SetColumns("questions", columns.questions - by),)

    return action


def unfold(situation: Situation) -> Consequences:
    """Show the whole question, or again what is asked in it."""
    if not situation.sight.folds():
        return (Say(_("The whole question is shown")),)
    return (Unfold(),)


def show_same_words(situation: Situation) -> Consequences:
    """Show this answer beside those that share words with it."""
    place = situation.contents.exchange_of_entry.get(situation.state.entry)
    if place is None or not situation.contents.understood.partners(place):
        return (Say(_("No other answer shares words with this one")),)
    return (OpenDialog("same-words"),)


def go_back(situation: Situation) -> Consequences:
    """Take away the last digit of a number; else go back to where the reader was before."""
    state = situation.state
    if state.digits:
        return (Digits(state.digits[:-1], situation.sight.here()),)
    if not state.back and state.came_from:
        return (GoToDocument(0),)
    if not state.back:
        return (Say(_("This is where you began")),)
    return (Travel(-1, situation.sight.here()),)


def go_forward(situation: Situation) -> Consequences:
    """Go forward again, after going back."""
    if not situation.state.forward:
        return (Say(_("Nothing further on")),)
    return (Travel(1, situation.sight.here()),)


def go_to_hit(direction: Literal[-1, 1]) -> Action:
    """Go to the next (1) or the previous (-1) place found."""

    def action(situation: Situation) -> Consequences:
        if situation.state.search is None:
            return (Say(_("Nothing is searched for yet: / searches")),)
        return (NextHit(direction, situation.sight.here()),)

    return action


def escape(situation: Situation) -> Consequences:
    """Give up a number, else the search, else the zoom, else the choice of a link, else the filter
    by a mark, else that by a party: one thing a press.
    """
    state = situation.state
    if state.digits:
        return (Digits("", situation.sight.here()),)
    if state.search is not None:
        return (EndSearch(),)
    if state.zoomed:
        return (Zoom(),)
    if state.link < 0 and state.mark is not None:
        return (FilterMark(None, situation.sight.here()),)
    if state.link < 0 and state.party is not None:
        return (Filter(None, situation.sight.here()),)
    return (ChooseLink(-1),)
