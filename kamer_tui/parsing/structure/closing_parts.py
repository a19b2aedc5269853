"""The parts of a letter's end: what stands on its lines, one after the other."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from kamer_tui.parsing.vocabulary import letters
from kamer_tui.parsing.vocabulary.letter_ends import Kind, kind_of
from kamer_tui.sources.lines import Line

LONGEST_OTHER = 80
"""In characters: of a line between those who sign, of which the words say nothing."""
FOLLOW: tuple[Kind, ...] = ("annex", "note")
"""What follows a closing."""
ENDS = (".", "!", "?", "]", ")", "”", "»", "’", '"', "'")
"""The last signs of a sentence."""
INTRODUCES = (":", ",", ";")
"""The last signs of a line that goes on in the next."""
_GOES_ON = (".", ";", ":", "?", " en")
_SENTENCES = (
    "Ik ",
    "Wij ",
    "We ",
    "Hiermee ",
    "Hiermede ",
    "Met ",
    "Een ",
    "Hopende ",
    "In ",
    "Mocht ",
)
"""The beginnings of a sentence above a greeting."""
_MOST_LINES = 4
"""Of a sentence, or of an office with a long field."""


class Part(NamedTuple):
    """Lines of a closing that are one thing, and what they are."""

    kind: Kind | None
    lines: Sequence[Line]

    @property
    def ends_in_comma(self) -> bool:
        """True if its last line ends in a comma."""
        return self.lines[-1].text.endswith((",", ",*"))


def line_kind(text: str) -> Kind | None:
    """Tell what a text is at the end of a letter, or in what follows: "Noten" is a "note"."""
    text = text.strip("*_ ")
    return "note" if letters.heads_notes(text) else kind_of(text)


def begins_part(lines: Sequence[Line], at: int) -> bool:
    """True if a line begins a paragraph, or the one above ends a sentence."""
    begins = lines[at].after_gap if lines[at].begins is None else lines[at].begins
    return bool(begins) or lines[at - 1].text.endswith(ENDS)


def parts_from(lines: Sequence[Line], start: int, most: int) -> list[Part]:
    """Read what stands on the lines from a place on, up to an annex, a note, or text."""
    parts: list[Part] = []
    at = start
    while at < len(lines) and len(parts) < most:
        part = _part(lines, at)
        if part.kind in FOLLOW:
            break
        if part.kind is None:
            text = part.lines[0].text
            if not parts or len(text) > LONGEST_OTHER or text.endswith(_GOES_ON):
                break
        parts.append(part)
        at += len(part.lines)
    return parts


def _part(lines: Sequence[Line], at: int) -> Part:
    """Read the most lines that are one thing together: an office may be broken, and a sentence."""
    text = lines[at].text
    kind = line_kind(text)
    count = 1
    if kind == "office" or text.startswith(_SENTENCES):
        for further in range(1, min(_MOST_LINES, len(lines) - at)):
            line = lines[at + further]
            if line.after_gap or line.begins:
                break
            text += f" {line.text}"
            longer = line_kind(text)
            # A name below an office is no word of its field.
            if longer in ("formula", "copy") or (
                longer == "office" and line_kind(line.text) not in ("name", "body")
            ):
                kind, count = longer, further + 1
    found = lines[at : at + count]
    if kind == "office" and letters.is_signature(" ".join(line.text for line in found)):
        kind = "signed"
    return Part(kind, found)
