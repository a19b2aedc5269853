"""Several footnotes on one line, as programs write them that lose line ends: "1 Zie de molenlijst 2
NOS, 11 oktober".  Where the next label is inside a note's text, and a mark waits for it, another
note begins there.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from kamer_tui.parsing.lines.footnotes.marks import (
    Place,
    counts_something,
    likeliest_mark,
    loose_mark,
    note_mark,
)
from kamer_tui.parsing.lines.footnotes.notes import RawFootnote
from kamer_tui.parsing.lines.footnotes.page_end import BEGINS_TEXT
from kamer_tui.parsing.vocabulary.label_lines import begins_like_label_with_word
from kamer_tui.sources.lines import Line

_MOST_DIGITS = 3
_NEAR_LINES = 6


def parted(text: list[Line], notes: Sequence[RawFootnote]) -> list[RawFootnote]:
    """The footnotes, each of its own; marks of those that are parted off are noted on ``text``.

    The line on which several stand belongs to the first of them.
    """
    labels = {note.label for note in notes}
    found: list[RawFootnote] = []
    waiting = _Waiting(text)
    for note in notes:
        found.append(note)
        while (rest := _following(found[-1], labels, waiting)) is not None:
            found[-1:] = rest
            labels.add(rest[1].label)
    return found


class _Waiting:
    """The text with marks of footnotes that were not found."""

    def __init__(self, text: list[Line]) -> None:
        self._text = text
        self._words: frozenset[str] | None = None
        self._labelled = False
        self._missing: set[str] = set()
        """Labels without a mark."""

    def note(self, label: str, bracketed: bool) -> bool:
        """Note the mark with this label; False if the text has none."""
        if label not in self._missing and not self._note(label, bracketed):
            self._missing.add(label)
        return label not in self._missing

    def _note(self, label: str, bracketed: bool) -> bool:
        if bracketed:
            return self._note_bracketed(label)
        if self._words is None:
            self._words = frozenset(word for line in self._text for word in line.text.split())
            self._labelled = any(begins_like_label_with_word(line.text) for line in self._text)
        place = (
            likeliest_mark(self._text, label, self._words)
            or loose_mark(self._text, label, self._labelled)
            or self._behind_the_last(label)
        )
        if place is not None:
            note_mark(self._text, place)
        return place is not None

    def _behind_the_last(self, label: str) -> Place | None:
        """The number behind a word, shortly after the mark of the note before: "de molens 1, de
        wieken 2 en de kappen".
        """
        before = str(int(label) - 1)
        for index, line in enumerate(self._text):
            for start, end in line.marks:
                if line.text[start:end].strip("[]()") == before:
                    return next(self._numbers(label, index, end), None)
        return None

    def _numbers(self, label: str, first: int, start: int) -> Iterator[Place]:
        """Yield the places of a number that counts nothing, from an offset in line ``first`` on."""
        for index in range(first, min(len(self._text), first + _NEAR_LINES)):
            text = self._text[index].text
            for match in re.compile(rf"(?<=\S ){label}(?= [^\W\d_])").finditer(text, start):
                if not counts_something(text[max(0, match.start() - 100) : match.start()]):
                    yield Place(index, *match.span())
            start = 0

    def _note_bracketed(self, label: str) -> bool:
        sign = f"[{label}]"
        for index, line in enumerate(self._text):
            start = line.text.find(sign)
            if start >= 0:
                span = (start, start + len(sign))
                self._text[index] = line._replace(marks=tuple(sorted({*line.marks, span})))
                return True
        return False


def _following(
    note: RawFootnote, labels: set[str], waiting: _Waiting
) -> tuple[RawFootnote, RawFootnote] | None:
    """Part the note in two where the next label stands in it; None if it doesn't."""
    if not note.label.isdecimal() or len(note.label) > _MOST_DIGITS:
        return None
    label = str(int(note.label) + 1)
    if label in labels:
        return None
    bracketed = note.lines[0].text.startswith("[")
    sign = rf"\[{label}\]\s*" if bracketed else rf"(?<!\S){label}\s+(?=\S)"
    for place, line in enumerate(note.lines):
        for match in re.finditer(sign, line.text):
            inside = place > 0 or match.start() > note.text_start
            if not inside or BEGINS_TEXT.pattern.match(line.text[match.end() :]) is None:
                continue
            if not waiting.note(label, bracketed):
                return None
            before = line.text[: match.start()].rstrip()
            kept = (line._replace(text=before),) if before else ()
            other = line._replace(text=line.text[match.start() :])
            return (
                note._replace(lines=(*note.lines[:place], *kept)),
                RawFootnote(label, (other, *note.lines[place + 1 :]), match.end() - match.start()),
            )
    return None
