"""What may happen in the reader: the events that carry its state on (see ``state.update``).

``here`` is always the place that one is at when the event happens, to come back to.

Events, like the reader's other values, are named tuples: as frozen dataclasses, the making of
their classes alone would take a fiftieth of the program's start.
"""

from __future__ import annotations

from typing import Literal, NamedTuple

Pane = Literal["parties", "questions", "answer"]
PANES: tuple[Pane, ...] = ("parties", "questions", "answer")


class Place(NamedTuple):
    """A place in a document: the entry's index, the paragraph's in the entry as it is shown
    (question before answer), and the character's in the paragraph's text.
    """

    entry: int
    paragraph: int = 0
    character: int = 0


class Step(NamedTuple):
    """Go on in the list by so many entries."""

    by: int


class StepQuestion(NamedTuple):
    """Go to the next (1) or the previous (-1) exchange of the list; what asks nothing is passed
    over.
    """

    by: Literal[-1, 1]


class Edge(NamedTuple):
    """Go to the first or the last entry of the list."""

    last: bool
    here: Place


class GoTo(NamedTuple):
    """Go to a place; ``here`` is where one is, to come back to."""

    place: Place
    here: Place


class Travel(NamedTuple):
    """Go back (-1) or forward (1) through where one has been."""

    direction: Literal[-1, 1]
    here: Place


class StepParty(NamedTuple):
    """Go to the first exchange of the next (1) or previous (-1) party."""

    direction: Literal[-1, 1]
    here: Place


class MoveParty(NamedTuple):
    """Go on in the list of parties by so many; all together is the first of them."""

    by: int


class Filter(NamedTuple):
    """Show the exchanges of one party; None shows all."""

    party: str | None


class Digits(NamedTuple):
    """What has been typed of a number; empty gives it up."""

    text: str
    here: Place


class JumpNow(NamedTuple):
    """Go to the number typed so far."""

    here: Place


class Look(NamedTuple):
    """Search for this, from where the search began."""

    query: str
    here: Place


class NextHit(NamedTuple):
    """Go on to the next (1) or previous (-1) hit, round the end."""

    direction: Literal[-1, 1]
    here: Place


class EndSearch(NamedTuple):
    """Clear the search; ``give_up`` also returns to where it began."""

    give_up: bool = False


class Select(NamedTuple):
    """Select or drop the current exchange, all that are shown, or none."""

    what: Literal["this", "shown", "none"]


class Focus(NamedTuple):
    """Go to a pane."""

    pane: Pane


class Zoom(NamedTuple):
    """Show the answer alone, or again with the lists."""


class ChooseLink(NamedTuple):
    """Choose a link of the entry."""

    link: int


Event = (
    Step | StepQuestion | MoveParty | Edge | GoTo | Travel | StepParty | Filter | Digits | JumpNow
    | Look | NextHit | EndSearch | Select | Focus | Zoom | ChooseLink
)  # fmt: skip
