"""Pieces of text around the places where a query stands."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from kamer_tui.document.model import Mark
from kamer_tui.document.search.hits import Hit
from kamer_tui.document.search.texts import Searched
from kamer_tui.document.search.words import unmarked

BEFORE, AFTER = 60, 100
"""Characters shown before the first place of a snippet, and after its last, at most."""
MOST = 3
"""Snippets of one text."""


class Snippet(NamedTuple):
    """A piece of a text, and the spans in it where the query stands."""

    text: str
    found: tuple[tuple[int, int], ...]


def snippets(text: Searched, hits: Sequence[Hit], most: int = MOST) -> list[Snippet]:
    """The first snippets of a text, around its hits in reading order."""
    made: list[Snippet] = []
    passages = {(one.part, one.position): one for one in text.passages}
    for group in _groups(hits):
        if len(made) == most:
            break
        if group[-1].end:
            passage = passages[group[0].part, group[0].position]
            made.append(_snippet(passage.text, passage.marks, group))
    return made


def _groups(hits: Sequence[Hit]) -> Iterator[list[Hit]]:
    """Hits that stand close together."""
    group: list[Hit] = []
    for hit in hits:
        if group and (hit[:3] != group[0][:3] or hit.end - group[0].start > AFTER):
            yield group
            group = []
        group.append(hit)
    if group:
        yield group


def _snippet(text: str, marks: Sequence[Mark], hits: Sequence[Hit]) -> Snippet:
    first = _word_start(text, hits[0].start - BEFORE, hits[0].start)
    last = _word_end(text, hits[0].start + AFTER, hits[-1].end)
    for mark in marks:  # none is cut in two
        if mark.start < last < mark.end:
            last = mark.start
    inside = [mark for mark in marks if first <= mark.start and mark.end <= last]
    moved = [mark._replace(start=mark.start - first, end=mark.end - first) for mark in inside]
    shown = unmarked(text[first:last], moved)
    lead = "… " if first else ""
    found = []
    for hit in hits:
        start, end = (
            len(lead)
            + place
            - first
            - sum(one.end - one.start for one in inside if one.end <= place)
            for place in (hit.start, hit.end)
        )
        found.append((start, end))
    return Snippet(f"{lead}{shown}{' …' if last < len(text) else ''}", tuple(found))


def _word_start(text: str, place: int, limit: int) -> int:
    """The beginning of the first word at or after a place, at most at the limit."""
    if place <= 0:
        return 0
    blank = text.rfind(" ", 0, limit) if " " not in text[place:limit] else text.find(" ", place)
    return min(limit, blank + 1) if place <= blank else limit


def _word_end(text: str, place: int, limit: int) -> int:
    """The end of the last word before a place, at least at the limit."""
    if place >= len(text):
        return len(text)
    blank = text.rfind(" ", limit, max(place, limit))
    return blank if blank >= 0 else limit
