"""As which genre a text that shows no genre's signs could be read, if the user asks for it."""

from __future__ import annotations

from collections.abc import Iterator

from kamer_tui.document.model import Genre, Reading
from kamer_tui.parsing.genres import evidence
from kamer_tui.parsing.structure.body import Body
from kamer_tui.parsing.structure.turn import Turn

_GENRES: tuple[Genre, ...] = ("list", "report", "split-report", "note", "members-questions")
"""Of genres with as many questions, the first is told."""
_MOST_LINES = 3000
"""A longer text is not tried, as it would be read once for each genre."""
_LEAST_SHARE = 0.6
"""Share of the turns: so many are a question with an answer in a text that is read rightly."""
_MOST_ASKING = 10
"""Lines with a question mark for each question, at the most: else most questions were missed."""


def likeliest_reading(body: Body) -> Reading | None:
    """Read the text as each genre; give that which makes the most questions with answers, None if
    none makes sense of the text.
    """
    asking = sum("?" in text for text in body.texts)
    if not asking or len(body.lines) > _MOST_LINES:
        return None
    found = [one for one in _readings(body) if _MOST_ASKING * one.exchanges >= asking]
    return max(found, key=lambda one: one.exchanges, default=None)


def _readings(body: Body) -> Iterator[Reading]:
    for genre in _GENRES:
        row = evidence.weigh(body, genre)
        assert row is not None, "a genre that is asked for has a row"
        account = row.read(body, lambda lines: None)
        turns = [entry for entry in account.entries if isinstance(entry, Turn)]
        whole = [turn for turn in turns if turn.answered and _asks(turn)]
        if whole and len(whole) >= _LEAST_SHARE * len(turns):
            yield Reading(genre, len(turns))


def _asks(turn: Turn) -> bool:
    """True if a question mark stands at the question's end."""
    return bool(turn.asked) and "?" in turn.asked[-1].text[-40:]
