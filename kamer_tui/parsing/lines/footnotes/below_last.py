"""What stands below a document's last footnote and was taken for its text: a letter's end, an
annex, another heading.
"""

from __future__ import annotations

from kamer_tui.language.patterns import whole
from kamer_tui.parsing.lines.footnotes.notes import Found, RawFootnote
from kamer_tui.parsing.vocabulary.letter_ends import kind_of
from kamer_tui.sources.lines import Line

_ENDS_LETTER = ("greeting", "signed", "formula", "annex")
_HEADING = whole(
    "a heading of a word or two",
    r"[A-ZÀ-Ý][a-zà-ÿ]{3,20}(?:[ ][a-zà-ÿ]{2,20}){0,2}",
    ("Vindplaatsen", "Gebruikte afkortingen", "Deel deze pagina"),
    ("Zie 3", "De Duinbode, 3 mei", "Oeverbureau, 2031"),
)


def without_rest(text: list[Line], notes: list[RawFootnote], last: int) -> Found:
    """Give back to the text what stands below the footnote that ends on the document's ``last``
    line, by its number: from a line that begins a paragraph and a letter's end, an annex or a
    heading on.
    """
    for at, note in enumerate(notes):
        if note.lines[-1].number != last or note.lines[0].role == "note":
            continue
        start = 1 if note.lines[0].text[note.text_start :].strip() else 2
        for place in range(start, len(note.lines)):
            line = note.lines[place]
            if line.after_gap and (
                kind_of(line.text) in _ENDS_LETTER or _HEADING.find(line.text) is not None
            ):
                kept = note._replace(lines=note.lines[:place])
                return [*text, *note.lines[place:]], [*notes[:at], kept, *notes[at + 1 :]]
    return text, notes
