"""What may happen in the reader: the events that carry its state on (see ``state.update``).

``here`` is always the place that one is at when the event happens, to come back to.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

Pane = Literal["parties", "questions", "answer"]
PANES: tuple[Pane, ...] = ("parties", "questions", "answer")


@dataclass(frozen=True, slots=True)
class Place:
    """A place in a document: the entry's index, the paragraph's in the entry as it is shown
    (question before answer), and the character's in the paragraph's text.
    """

    entry: int
    paragraph: int = 0
    character: int = 0


@dataclass(frozen=True, slots=True)
class Step:
    """Go on in the list by so many entries."""

    count: int


@dataclass(frozen=True, slots=True)
class Edge:
    """Go to the first or the last entry of the list."""

    last: bool
    here: Place


@dataclass(frozen=True, slots=True)
class GoTo:
    """Go to a place; ``here`` is where one is, to come back to."""

    place: Place
    here: Place


@dataclass(frozen=True, slots=True)
class Travel:
    """Go back (-1) or forward (1) through where one has been."""

    direction: Literal[-1, 1]
    here: Place


@dataclass(frozen=True, slots=True)
class StepParty:
    """Go to the first exchange of the next (1) or previous (-1) party."""

    direction: Literal[-1, 1]
    here: Place


@dataclass(frozen=True, slots=True)
class MoveParty:
    """Go on in the list of parties by so many; all together is the first of them."""

    count: int


@dataclass(frozen=True, slots=True)
class Filter:
    """Show the exchanges of one party; None shows all."""

    party: str | None


@dataclass(frozen=True, slots=True)
class Digits:
    """What has been typed of a number; empty gives it up."""

    text: str
    here: Place


@dataclass(frozen=True, slots=True)
class JumpNow:
    """Go to the number typed so far."""

    here: Place


@dataclass(frozen=True, slots=True)
class Look:
    """Search for this, from where the search began."""

    query: str
    here: Place


@dataclass(frozen=True, slots=True)
class NextHit:
    """Go on to the next (1) or previous (-1) hit, round the end."""

    direction: Literal[-1, 1]
    here: Place


@dataclass(frozen=True, slots=True)
class EndSearch:
    """Clear the search; ``give_up`` also returns to where it began."""

    give_up: bool = False


@dataclass(frozen=True, slots=True)
class Select:
    """Select or drop the current exchange, all that are shown, or none."""

    what: Literal["this", "shown", "none"]


@dataclass(frozen=True, slots=True)
class Focus:
    """Go to a pane."""

    pane: Pane


@dataclass(frozen=True, slots=True)
class Zoom:
    """Show the answer alone, or again with the lists."""


@dataclass(frozen=True, slots=True)
class ChooseLink:
    """Choose a link of the entry."""

    link: int


Event = (
    Step | MoveParty | Edge | GoTo | Travel | StepParty | Filter | Digits | JumpNow | Look | NextHit
    | EndSearch | Select | Focus | Zoom | ChooseLink
)  # fmt: skip
