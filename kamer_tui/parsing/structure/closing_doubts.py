"""What at the end of an answer may close a letter, but is not surely a closing."""

from __future__ import annotations

from collections.abc import Sequence

from kamer_tui.language.sentences import sentences
from kamer_tui.parsing.structure.closing_parts import INTRODUCES, begins_part, line_kind
from kamer_tui.parsing.vocabulary.letter_ends import has_glued_greeting, is_to_reader
from kamer_tui.sources.lines import Line

_MOST_OF_A_SENTENCE = 3
"""In lines: so long may a sentence above a greeting be."""
_SIDE_BY_SIDE = ("name", "body", "greeting")
"""What stands below the office of who signs."""
_LAST_LINES = 8
"""So many lines at the end of an answer may be a closing."""


def may_close(lines: Sequence[Line], *, whole: bool, greeted: bool = False) -> bool:
    """True if one of the last lines looks like a greeting, a signature, a formula or an annex, or
    if a greeting stands behind a sentence.  ``whole``: the first line may be one too; ``greeted``:
    a greeting stands below, so that a last sentence to the reader may be the letter's.
    """
    if greeted and _ends_with_word_to_reader(lines):
        return True
    start = max(0 if whole else 1, len(lines) - _LAST_LINES)
    return any(has_glued_greeting(line.text) for line in lines[-_LAST_LINES:]) or any(
        _looks_like_end(lines, at) for at in range(start, len(lines))
    )


def _ends_with_word_to_reader(lines: Sequence[Line]) -> bool:
    """True if a sentence to the reader stands by itself below the text: "Graag ga ik hierover met
    uw Kamer in gesprek."
    """
    for at in range(len(lines) - 1, max(0, len(lines) - 1 - _MOST_OF_A_SENTENCE), -1):
        if begins_part(lines, at):
            text = " ".join(line.text for line in lines[at:])
            return is_to_reader(text) and sum(1 for _ in sentences(text)) == 1
    return False


def _looks_like_end(lines: Sequence[Line], at: int) -> bool:
    """True if a line looks like a part of a closing, below the end of a sentence or of a list."""
    if at and (not begins_part(lines, at) or lines[at - 1].text.endswith(INTRODUCES)):
        return False
    text = lines[at].text
    kind = line_kind(text)
    below = lines[at + 1].text if at + 1 < len(lines) else ""
    if kind == "office":
        return not below or line_kind(below) in _SIDE_BY_SIDE or _goes_on_apart(text, below)
    if kind == "body":
        return line_kind(below) == "office" or (not below and at > 0 and " " in text)
    return kind in ("greeting", "signed", "place", "formula", "name", "annex")


def _goes_on_apart(text: str, below: str) -> bool:
    """True if a line ends in a comma and the next does not carry its sentence on."""
    return text.endswith(",") and below[0].isupper()
