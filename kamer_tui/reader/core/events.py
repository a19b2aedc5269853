"""The events that change the reader's state; ``update.update`` says how.

``here`` is the reader's place when the event happens: going back returns to it.

Events, like the reader's other values, are named tuples: making their classes as frozen
dataclasses would take 2 % of the program's start.  Nor are their annotations postponed here and in
its neighbours with many of them: to make a class takes half as long again then.
"""

import math
from typing import TYPE_CHECKING, Literal, NamedTuple

if TYPE_CHECKING:
    from kamer_tui.reader.core.mark_filters import ListFilter

Pane = Literal["parties", "questions", "answer"]
PANES: tuple[Pane, ...] = ("parties", "questions", "answer")


TOP = -1
"""Of a place's paragraph: the top of the page, above every paragraph."""
NOTED = 1_000_000
"""Of a place's paragraph: from here on the lines of the user's notes are counted."""
ANSWER = -2
"""Of a place's paragraph: the label above the answer, whether there is one or not."""


class Place(NamedTuple):
    """A place in a document: the index of an entry, of a paragraph in the entry as it is shown
    (question before answer), and of a character in the paragraph's text.

    At an entry's beginning, which is paragraph 0 and character 0, one lands with the first line of
    the answer in sight.
    """

    entry: int
    paragraph: int = 0
    character: int = 0


class KeyPress(NamedTuple):
    """A key: Textual's name for it, the character that it types (if any), and its time in
    seconds.
    """

    name: str
    character: str | None = None
    at: float = 0.0


# Moving


class Step(NamedTuple):
    """Move the cursor by so many entries in the list of questions."""

    by: int


class StepQuestion(NamedTuple):
    """Go to the next (1) or the previous (-1) exchange of the list, past introductions, remarks
    and other entries that ask nothing.
    """

    by: Literal[-1, 1]


class Edge(NamedTuple):
    """Go to the first or the last entry of the list."""

    last: bool
    here: Place


class GoTo(NamedTuple):
    """Go to a place."""

    place: Place
    here: Place


class Travel(NamedTuple):
    """Go back (-1) or forward (1) through the places visited before."""

    direction: Literal[-1, 1]
    here: Place


class StepParty(NamedTuple):
    """Go to the first exchange of the next (1) or the previous (-1) party."""

    direction: Literal[-1, 1]
    here: Place


class Turn(NamedTuple):
    """Go to the answer of this exchange, or, if it stands at the top, back to where one was."""

    at_answer: bool
    here: Place


class Arrange(NamedTuple):
    """``narrow``, one pane at a time has the whole screen; ``opening``, for the first time: that
    pane is then the text.
    """

    narrow: bool
    opening: bool = False


class PutParties(NamedTuple):
    """Put the parties away, or bring them back."""

    away: bool


class SetColumns(NamedTuple):
    """Give the parties or the list so many columns; the screen keeps them within bounds."""

    pane: Pane
    columns: int


class Focus(NamedTuple):
    """Go to a pane."""

    pane: Pane


class Unfold(NamedTuple):
    """Show the whole question of this exchange, or again what is asked in it."""


class Zoom(NamedTuple):
    """Show the answer alone, or again with the lists."""


# Choosing


class MoveParty(NamedTuple):
    """Move the cursor by so many rows in the list of parties, whose first row is "All"."""

    by: int


class Filter(NamedTuple):
    """Show the exchanges of one party only; None shows all.  From a place ``here``, going back
    returns to it and to the filter before.
    """

    party: str | None
    here: Place = Place(-1)


class FilterMark(NamedTuple):
    """Show only the exchanges whose answers have a mark; None shows all."""

    mark: "ListFilter | None"
    here: Place = Place(-1)


class Select(NamedTuple):
    """Select or drop the current exchange, select all that are shown, or drop all."""

    what: Literal["this", "shown", "none"]


class ChooseLink(NamedTuple):
    """Choose a link of the page by its index; -1 chooses none."""

    link: int


# Typing a number


class Digits(NamedTuple):
    """Replace the number that is being typed; an empty text gives it up.

    ``at`` is the time of the key, in seconds, where a key typed it.
    """

    text: str
    here: Place
    at: float = -math.inf


class JumpNow(NamedTuple):
    """Go to the number typed so far."""

    here: Place


# Searching


class SearchFor(NamedTuple):
    """Search for this text, from where the search began."""

    query: str
    here: Place


class NextHit(NamedTuple):
    """Go to the next (1) or the previous (-1) hit; after the last comes the first."""

    direction: Literal[-1, 1]
    here: Place


class EndSearch(NamedTuple):
    """Clear the search; ``give_up`` also returns to where it began."""

    give_up: bool = False


class ListAgain(NamedTuple):
    """Narrow the list as it was when the document was left; one stays where one is."""

    mark: "ListFilter | None"
    query: str


# Choosing sentences


class PickSentence(NamedTuple):
    """Choose the first sentence in sight; of an exchange that is read from its beginning, the first
    of the answer.
    """

    here: Place


class StepSentence(NamedTuple):
    """Choose the sentence so many further on instead of those that are chosen."""

    by: int


class StepAsk(NamedTuple):
    """Choose the next (1) or the previous (-1) sentence in which the question asks, round the
    end.
    """

    by: Literal[-1, 1]


class GrowSentences(NamedTuple):
    """Choose so many sentences more, or fewer, at the end of those that are chosen."""

    by: int


class EndSentences(NamedTuple):
    """Choose no sentence any more."""


# The user's notes


class CountNotes(NamedTuple):
    """List anew what the list and the search have: the user's notes are others."""


# Modes (see ``modes``), and the message in the foot


class BeginTyping(NamedTuple):
    """Begin to type what to search for."""


class EndTyping(NamedTuple):
    """Stop typing; what was found stays."""


class PutLetters(NamedTuple):
    """Put a letter on each of these links; the next key chooses one of them."""

    links: tuple[int, ...]


class AskToLeave(NamedTuple):
    """Ask whether to end the program with a selection that would be lost: the same key again."""


class TellUnkept(NamedTuple):
    """Show why how the document is left can't be kept: a selection is lost with the program."""

    message: str


class Tell(NamedTuple):
    """Show a message in the foot until the next event."""

    message: str


Event = (
    Step | StepQuestion | Edge | GoTo | Travel | StepParty | Turn | Arrange | Focus | Unfold | Zoom
    | PutParties | SetColumns
    | MoveParty | Filter | FilterMark | Select | ChooseLink | Digits | JumpNow
    | SearchFor | NextHit | EndSearch | ListAgain
    | CountNotes
    | PickSentence | StepSentence | StepAsk | GrowSentences | EndSentences
    | BeginTyping | EndTyping | PutLetters | AskToLeave | Tell | TellUnkept
)  # fmt: skip
