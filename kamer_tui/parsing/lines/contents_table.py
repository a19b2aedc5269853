"""The table of contents: a list of the document's headings before its text, with page numbers."""

from __future__ import annotations

import re
from collections.abc import Sequence

from kamer_tui.language.patterns import anywhere, lazy_pattern, whole
from kamer_tui.sources.lines import Line

TITLE = whole(
    "title of a table of contents",
    r"\s*inhoud(?:sopgave|sopgaaf|soverzicht)?(?:\s+(?:blz\.?|pagina|p\.))?:?\s*",
    ("Inhoudsopgave", "INHOUD blz."),
    "Inhoud van de brief",
    flags=re.IGNORECASE,
)
LEADER = anywhere(
    "page number at the end of an entry",
    r"(?<!\s)(?:\s*(?<![.…·_])[.…·_]{3,}\s*\d{0,3}|\s+\d{1,3})$",
    ("Molens ......... 3", "Sluizen 12"),
    ("Molens van 1832", "Sluizen.."),
)
_NUMBER = lazy_pattern(r"\s*(?:\d{1,3}|blz\.?)\s*", re.IGNORECASE)
_MOST_LINES = 400
_LONGEST_ENTRY = 200


def contents_lines(lines: Sequence[Line]) -> range:
    """Find the table of contents: the places of its lines, from its title up to the line where its
    first entry is printed again, as a heading of the text; empty where there is none.
    """
    for start, line in enumerate(lines[:_MOST_LINES]):
        if line.text[:6].lower() == "inhoud" and TITLE.find(line.text) is not None:
            return range(start, _end(lines, start + 1))
    return range(0)


def named_in_contents(lines: Sequence[Line]) -> set[int]:
    """Give the numbers of the lines of the table of contents, and of the headings listed in it."""
    table = contents_lines(lines)
    if not table:
        return set()
    inside = lines[table.start : table.stop]
    entries = {entry_of(line.text) for line in inside}
    below = (line for line in lines[table.stop :] if entry_of(line.text) in entries)
    return {line.number for line in (*inside, *below)}


def _end(lines: Sequence[Line], start: int) -> int:
    """Find the place past the table's last line; ``start`` is the line below its title."""
    first = start
    while first < len(lines) and _NUMBER.fullmatch(lines[first].text):
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
    # No heading is printed again: the table's entries are the lines that end in a page number.
    end = start
    for index in range(start, stop):
        if _NUMBER.fullmatch(lines[index].text) or LEADER.find(lines[index].text):
            end = index + 1
        elif index > end + 1:
            break
    return end


def entry_of(text: str) -> str:
    """Write an entry so that it equals its heading in the text: "1.1 Molens .... 3" and "1.1
    MOLENS" are both "1.1molens".
    """
    return "".join(LEADER.pattern.sub("", text).casefold().split())
