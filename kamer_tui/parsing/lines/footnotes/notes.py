"""A footnote as the forms find it, and signs that lines at the foot of a page are footnotes."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from kamer_tui.language.patterns import beginning, lazy_pattern
from kamer_tui.parsing.vocabulary import words as w
from kamer_tui.sources.lines import Line

START = beginning(
    "footnote's label",
    r"(?: \[ (\d{1,3}) \] | (\d{1,3}) \)? ) \s+ (?=\S)",
    ("1 Zie de molenlijst", "[2] Idem", "3) Idem"),
    ("1. De molens", "1NOS, 11 oktober"),
    seen="reports; lists of questions; texts that programs take out of a PDF",
)
EXPLAINS = beginning(
    "heading of an explanation or a notice",
    rf"(?:Toelichting|TOELICHTING|{w.NOTICE})(?::|$)",
    ("Toelichting:", "TOELICHTING", "Mededeling"),
    "Toelichting op de molens",
    seen="the press's members' questions",
)
BRACKET = ")"
"""At the end of the label of a note whose number another note has without a bracket."""
LONGEST_FOOT = 80
"""In lines: footnotes are looked for in so many at a page's end."""
_OF_MEMBERS = lazy_pattern(r"\b(?:leden van de|[Dd]eze leden|het lid|fractie)\b")
ASKS = beginning(
    "question's first words at the foot of a page",
    r"""(?:Kan|Kunt|Hoe|Wat|Waarom|Welke|Deelt|Zou|In[ ]hoeverre|Op[ ]welke|Hoeveel|Klopt|Ziet
        |Deze[ ]leden|De[ ]leden[ ]van|Het[ ]lid)\b""",
    ("Kan de minister", "De leden van de Duinpartij"),
    ("Kanaal", "Zie de molenlijst"),
)
_MAY_ASK = lazy_pattern(r"(?:De|Het|Ook|En|Is|Zijn|Welk|Wanneer|Wie|Waar|Heeft|Wordt)\b")


class RawFootnote(NamedTuple):
    """A footnote's label and its lines; on the first of these its text begins at the offset
    ``text_start``, after the label: 2 in "1 Zie de molenlijst".
    """

    label: str
    lines: tuple[Line, ...]
    text_start: int

    def longer(self, lines: Iterable[Line]) -> RawFootnote:
        """Add further lines below."""
        return self._replace(lines=(*self.lines, *lines))


def numbers_of_notes(notes: Iterable[RawFootnote]) -> Iterator[tuple[int, ...]]:
    """Give the numbers of each note's lines; a line on which several notes stand is the first's."""
    taken: set[int] = set()
    for note in notes:
        numbers = tuple(line.number for line in note.lines if line.number not in taken)
        taken.update(numbers)
        yield numbers


Found = tuple[list[Line], list[RawFootnote]]
"""The lines of the text with the marks noted on them, and the footnotes."""


def label_of_note(line: Line) -> tuple[str, int] | None:
    """Read the label of the footnote that may begin on the line, and where its text begins; None if
    the line begins with no number.
    """
    match = START.pattern.match(line.text) if line.text[0] in "0123456789[" else None
    return (match.group(1) or match.group(2), match.end()) if match is not None else None


def above_explanation(lines: Sequence[Line]) -> tuple[Sequence[Line], Sequence[Line]]:
    """Part the text from an explanation at its end, below the notes: "Toelichting: Deze vragen
    dienen ter aanvulling".
    """
    for place in range(len(lines) - 1, max(-1, len(lines) - 1 - LONGEST_FOOT), -1):
        apart = lines[place].after_gap or (place and lines[place - 1].page != lines[place].page)
        if apart and EXPLAINS.pattern.match(lines[place].text):
            return lines[:place], lines[place:]
    return lines, ()


def asks(tail: Sequence[Line]) -> bool:
    """True if the lines below a number, ``tail[0]``, are a question: they open like one ("Kan de
    minister").
    """
    if len(tail) < 2:
        return False
    if ASKS.pattern.match(tail[1].text):
        return True
    return _MAY_ASK.match(tail[1].text) is not None and (
        _OF_MEMBERS.search(tail[1].text) is not None or any("?" in line.text for line in tail)
    )


def reads_as_notes(tail: Sequence[Line]) -> bool:
    """True if nobody asks anything in the lines at the foot of a page; then they are footnotes,
    also if the mark of one can't be found ("in 202113").
    """
    return not any("?" in line.text or _OF_MEMBERS.search(line.text) for line in tail)
