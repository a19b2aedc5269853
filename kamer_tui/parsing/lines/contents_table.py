"""A table of contents: the headings of the document before the document, with page numbers."""

from __future__ import annotations

import re
from collections.abc import Sequence

from kamer_tui.sources.lines import Line

_TITLE = re.compile(
    r"(?:inhoud|inhoudsopgave|inhoudsopgaaf|inhoudsoverzicht)(?:\s+(?:blz\.?|pagina|p\.))?:?",
    re.IGNORECASE,
)
_LEADER = re.compile(r"(?:\s*[.…·_]{3,}\s*\d{0,3}|\s+\d{1,3})$")
_MOST_LINES = 400
_LONGEST_ENTRY = 200


def contents_lines(lines: Sequence[Line]) -> range:
    """The places of the lines of a table of contents; empty where there is none.

    It ends where its first entry is printed again, as the heading that it names.
    """
    for start, line in enumerate(lines[:_MOST_LINES]):
        if line.text[0] not in "iI" or _TITLE.fullmatch(line.text.strip()) is None:
            continue
        return range(start, _end(lines, start + 1))
    return range(0)


def named_in_contents(lines: Sequence[Line]) -> set[int]:
    """The numbers of the lines of a table of contents, and of the headings that it names."""
    table = contents_lines(lines)
    inside = lines[table.start : table.stop]
    entries = {entry_of(line.text) for line in inside}
    below = (
        [line for line in lines[table.stop :] if entry_of(line.text) in entries] if table else []
    )
    return {line.number for line in (*inside, *below)}


def _end(lines: Sequence[Line], start: int) -> int:
    first = start
    while first < len(lines) and _is_number(lines[first].text):
        first += 1
    if first >= len(lines):
        return start
    entry = entry_of(lines[first].text)
    stop = min(len(lines), start + _MOST_LINES)
    for index in range(first + 1, stop):
        text = lines[index].text
        if len(text) > _LONGEST_ENTRY:
            break
        if entry_of(text) == entry:
            return index
    # Nothing is printed again: only what ends in a page number is surely of the table.
    end = start
    for index in range(start, stop):
        if _is_number(lines[index].text) or _LEADER.search(lines[index].text):
            end = index + 1
        elif index > end + 1:
            break
    return end


def _is_number(text: str) -> bool:
    return re.fullmatch(r"\d{1,3}|blz\.?", text.strip(), re.IGNORECASE) is not None


def entry_of(text: str) -> str:
    """What a line of the table and the heading that it names have in common."""
    return "".join(_LEADER.sub("", text).casefold().split())
