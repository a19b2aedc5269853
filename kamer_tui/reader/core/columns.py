"""How wide the panes are where they stand side by side."""

from __future__ import annotations

from typing import NamedTuple

from kamer_tui.settings.model import MEASURE

WIDE, MEDIUM = 110, 80
"""From so many columns on there are three panes; in the medium layout parties have short names."""
SHORT_NAMES = 10
"""The columns of the parties' pane where it has short names."""
PARTIES = range(6, 41)
"""The columns that a user can give the parties."""
NAMES = range(16, 29)
"""The columns that the parties take in the wide layout, as their names are long."""
LEAST_LIST, LEAST_TEXT = 16, 24
MOST_LIST = 100
"""Wider than this no headline is: the list leaves what is more to the text."""
AROUND = 4
"""The blanks around a text."""


class Chosen(NamedTuple):
    """The columns that the user gave the parties and the list; None is as the layout has it."""

    parties: int | None = None
    questions: int | None = None


class Columns(NamedTuple):
    """The columns of the panes, the lines between them counted to the pane at their left."""

    parties: int
    questions: int
    answer: int


def columns_of(
    total: int, names: int, chosen: Chosen, *, away: bool = False, measure: int = MEASURE
) -> Columns:
    """Divide ``total`` columns.  ``names`` are the columns of the longest name of a party with its
    count; ``away``, the parties are put away; ``measure`` are the most columns of a text.  What the
    user chose is kept within bounds that leave every pane readable, such as 24 columns for the
    text.
    """
    parties = 0 if away else _parties(total, names, chosen.parties)
    rest = total - parties
    if chosen.questions is not None:
        questions = chosen.questions
    else:
        questions = max(rest * 2 // 5, min(rest - measure - AROUND, MOST_LIST))
    questions = max(0, min(max(questions, LEAST_LIST), rest - LEAST_TEXT))
    return Columns(parties, questions, rest - questions)


def _parties(total: int, names: int, chosen: int | None) -> int:
    if chosen is not None:
        return max(PARTIES[0], min(chosen, PARTIES[-1], total // 4))
    return SHORT_NAMES if total < WIDE else max(NAMES[0], min(names, NAMES[-1]))
